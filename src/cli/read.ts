/** One file, or standard input → its bytes. */
import { createReadStream, fstatSync, readFileSync, type Stats, statSync } from 'node:fs'
import { InputError } from '../input-error.ts'

export async function readInput(path: string, maxBytes: number): Promise<Uint8Array> {
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

export async function readStdin(maxBytes: number): Promise<Uint8Array> {
  refuseFolder()
  try {
    return await collect(process.stdin, maxBytes)
  } catch (error) {
    throw unreadable(error)
  }
}

/** `parse < folder`: Node reads nothing from it and says nothing. */
export function refuseFolder(): void {
  if (stdinStats()?.isDirectory())
    throw new InputError('unreadable', 'standard input is a folder; give it as an argument instead')
}

/** Undefined where standard input is closed. */
export function stdinStats(): Stats | undefined {
  try {
    return fstatSync(0)
  } catch {
    return undefined
  }
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

/** System error → what is wrong and what to do. */
const advice: { readonly [code: string]: readonly [code: string, message: string] } = {
  ENOENT: ['not-found', 'no such file; check the path'],
  ENOTDIR: ['not-found', 'no such file: a part of the path is no folder; check the path'],
  ENAMETOOLONG: ['not-found', 'no such file: the name is too long; check the path'],
  ELOOP: ['unreadable', 'a link that leads in a circle; remove it or name its target'],
  EACCES: ['unreadable', 'no permission to read it; change its permissions'],
  EPERM: ['unreadable', 'no permission to read it; change its permissions'],
}

export function unreadable(error: unknown): InputError {
  if (error instanceof InputError) return error
  const system = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  const [code, message] = advice[system] ?? ['unreadable', `it cannot be read (${system}); check the file and the disk`]
  return new InputError(code, message)
}
