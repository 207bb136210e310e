/** Arguments → inputs: files, folders, quoted globs, standard input. */
import { type Dirent, lstat, readdir, readdirSync, realpath, type Stats, stat, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import { UsageError } from './failure.ts'
import { readInput, readStdin, stdinStats, unreadable } from './read.ts'

/** `read` throws an `InputError` where there is nothing to read, so that the failure stands in the input's place. */
export interface Input {
  readonly path: string
  readonly read: () => Promise<Uint8Array>
  /** Which file it is; undefined where there is none. */
  readonly stats: () => Stats | undefined
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
  if (arg === '-') return [{ path: options.stdinFilename, read: () => readStdin(options.maxBytes), stats: stdinStats }]
  const stats = statsOf(arg)
  if (stats?.isDirectory()) return folder(arg, options)
  if (!stats && /[*?[{]/.test(arg)) return glob(arg, options)
  return [file(arg, options)]
}

/** Undefined where there is none, or none that we may see: reading it says why. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

const file = (path: string, { maxBytes }: InputOptions): Input => ({
  path,
  read: () => readInput(path, maxBytes),
  stats: () => statsOf(path),
})

const failing = (path: string, error: InputError): Input => ({
  path,
  read: () => Promise.reject(error),
  stats: () => undefined,
})

function folder(path: string, options: InputOptions): Input[] {
  const inputs = [...walk(path, options)]
  if (inputs.length > 0) return inputs
  const message = 'no .txt, .html, .htm, .md or .text file in this folder; name the files themselves'
  return [failing(path, new InputError('no-texts', message))]
}

/**
 * Files of a folder and the folders in it; hidden ones and linked folders are left out (a link may lead in a circle).
 * A folder that cannot be opened and a link that leads nowhere fail in their place.
 */
function* walk(path: string, options: InputOptions): Generator<Input> {
  let entries: Dirent[]
  try {
    entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  } catch (error) {
    yield failing(path, unreadable(error))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = join(path, entry.name)
    if (entry.isDirectory()) yield* walk(name, options)
    else if (textNames.test(entry.name) && (statsOf(name)?.isFile() ?? true)) yield file(name, options)
  }
}

async function glob(pattern: string, options: InputOptions): Promise<Input[]> {
  const { glob: find } = await import('tinyglobby')
  const closed = new Map<string, InputError>()
  const paths = await find(pattern, { expandDirectories: false, absolute: isAbsolute(pattern), fs: candid(closed) })
  const inputs = [
    ...paths.map((path) => file(path, options)),
    ...[...closed].map(([path, error]) => failing(isAbsolute(pattern) ? resolve(path) : relative('.', path), error)),
  ]
  if (inputs.length > 0) return inputs.sort((a, b) => (a.path < b.path ? -1 : 1))
  const message = 'no file fits this pattern; check the folder and the ending'
  return [failing(pattern, new InputError('not-found', message))]
}

/**
 * The search passes over what it cannot open. With these, a link that leads nowhere is listed as a file (reading it says
 * why), and folders that cannot be opened are put into `closed`.
 */
const candid = (closed: Map<string, InputError>) => ({
  realpath: ((path: string, done: (error: null, real: string) => void) =>
    realpath(path, (error, real) => done(null, error ? path : real))) as typeof realpath,
  stat: ((path: string, done: (error: Error | null, stats: Stats) => void) =>
    stat(path, (error, stats) => (error ? lstat(path, done) : done(null, stats)))) as typeof stat,
  readdir: ((path: string, options: { withFileTypes: true }, done: (error: Error | null, list: Dirent[]) => void) =>
    readdir(path, options, (error, list) => {
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') closed.set(path, unreadable(error))
      done(error, list)
    })) as typeof readdir,
})
