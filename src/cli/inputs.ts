/** Arguments → inputs: files, folders, quoted globs, standard input. */
import { createReadStream, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { InputError } from '../input-error.ts'
import { UsageError } from './failure.ts'

/** `read` throws an `InputError` where there is nothing to read, so that the failure stands in the input's place. */
export interface Input {
  readonly path: string
  readonly read: () => Promise<Uint8Array>
}

export interface InputOptions {
  /** Largest input in bytes. */
  readonly maxBytes: number
  /** What to call standard input. */
  readonly stdinFilename: string
}

const textNames = /\.(txt|html?|md|text)$/i

/** In the order of the arguments; a folder's and a glob's files sorted by name. */
export async function expandInputs(args: readonly string[], options: InputOptions): Promise<Input[]> {
  if (args.filter((arg) => arg === '-').length > 1) throw new UsageError('standard input (-) can be read only once')
  const lists: Input[][] = []
  for (const arg of args) lists.push(await expand(arg, options))
  return lists.flat()
}

async function expand(arg: string, options: InputOptions): Promise<Input[]> {
  if (arg === '-') return [{ path: options.stdinFilename, read: () => collect(process.stdin, options.maxBytes) }]
  const stats = statSync(arg, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return folder(arg, options)
  if (!stats && /[*?[{]/.test(arg)) return glob(arg, options)
  return [file(arg, options)]
}

const file = (path: string, { maxBytes }: InputOptions): Input => ({ path, read: () => readInput(path, maxBytes) })

const failing = (path: string, code: string, message: string): Input => ({
  path,
  read: () => Promise.reject(new InputError(code, message)),
})

function folder(path: string, options: InputOptions): Input[] {
  try {
    const files = [...walk(path)]
    if (files.length > 0) return files.map((name) => file(name, options))
    return [
      failing(path, 'no-texts', 'no .txt, .html, .htm, .md or .text file in this folder; name the files themselves'),
    ]
  } catch (error) {
    return [{ path, read: () => Promise.reject(unreadable(error)) }]
  }
}

/** Files of a folder and the folders in it; hidden ones and linked folders are left out (a link may lead in a circle). */
function* walk(path: string): Generator<string> {
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = join(path, entry.name)
    if (entry.isDirectory()) yield* walk(name)
    else if (textNames.test(entry.name) && statSync(name, { throwIfNoEntry: false })?.isFile()) yield name
  }
}

async function glob(pattern: string, options: InputOptions): Promise<Input[]> {
  const { glob: find } = await import('tinyglobby')
  const paths = (await find(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) })).sort()
  if (paths.length > 0) return paths.map((path) => file(path, options))
  return [failing(pattern, 'not-found', 'no file fits this pattern; check the folder and the ending')]
}

async function readInput(path: string, maxBytes: number): Promise<Uint8Array> {
  let stats: Stats
  try {
    stats = statSync(path)
    // A pipe or a device has no size to look at first.
    if (!stats.isFile()) return await collect(createReadStream(path), maxBytes)
    if (stats.size <= maxBytes) return readFileSync(path)
  } catch (error) {
    throw unreadable(error)
  }
  throw tooLarge(`${stats.size} bytes`, maxBytes)
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge('the input', maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const tooLarge = (what: string, maxBytes: number): InputError =>
  new InputError('too-large', `${what}, more than the limit of ${maxBytes}; split it, or raise --max-bytes`)

function unreadable(error: unknown): InputError {
  if (error instanceof InputError) return error
  const code = error instanceof Error && 'code' in error ? error.code : 'unknown error'
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('not-found', 'no such file; check the path')
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError('unreadable', 'no permission to read it; change its permissions')
  return new InputError('unreadable', `it cannot be read (${code}); check the file and the disk`)
}
