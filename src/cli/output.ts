/** Where results go: standard output, one file, or a folder that mirrors the inputs. Files appear whole or not at all. */
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Result, Writer } from '../writers/index.ts'
import { isClosedPipe, messageOf, UsageError } from './failure.ts'

export interface Output {
  /** False once nobody reads any more. */
  readonly write: (result: Result, index: number) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Writes and waits until the reader has taken it. False where the reader has gone. */
export async function print(text: string): Promise<boolean> {
  if (text === '') return true
  try {
    await new Promise<void>((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())))
    return true
  } catch (error) {
    if (isClosedPipe(error)) return false
    throw new UsageError(`standard output cannot be written: ${messageOf(error)}`)
  }
}

export function toStdout(writer: Writer, count: number): Output {
  return {
    write: (result, index) => print((index === 0 ? writer.head(count) : '') + writer.item(result, index, count)),
    close: async () => void (await print((count === 0 ? writer.head(count) : '') + writer.tail(count))),
  }
}

export function toFile(path: string, writer: Writer, count: number): Output {
  const file = openAtomic(path)
  file.write(writer.head(count))
  return {
    write: async (result, index) => {
      file.write(writer.item(result, index, count))
      return true
    },
    close: async () => {
      file.write(writer.tail(count))
      file.commit()
    },
  }
}

/** One file an input, named after it, at the same relative place. */
export function toFolder(folder: string, writer: Writer, paths: readonly string[]): Output {
  const targets = paths.map((path) => join(folder, `${inside(path)}.${writer.extension}`))
  const seen = new Set<string>()
  const twice = targets.find((target) => seen.size === seen.add(target).size)
  if (twice) throw new UsageError(`two inputs would be written to ${twice}; run them apart, with another --out-dir`)
  return {
    write: async (result, index) => {
      const target = targets[index]!
      makeFolder(folder, dirname(target))
      const file = openAtomic(target)
      file.write(writer.alone(result))
      file.commit()
      return true
    },
    close: async () => {},
  }
}

/** An input's path as one below the output folder: seen from here, without leading `..`, drive or root. */
function inside(path: string): string {
  const local = relative(process.cwd(), resolve(path))
  const parts = local.split(sep).filter((part) => part !== '..' && part !== '')
  return (isAbsolute(local) ? parts.slice(1) : parts).join(sep)
}

/** A link inside the output folder must not lead the writing out of it. */
function makeFolder(root: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UsageError(`${folder} cannot be made: ${messageOf(error)}`)
  }
  const [top, real] = [realpathSync(root), realpathSync(folder)]
  if (real !== top && !real.startsWith(top + sep))
    throw new UsageError(`${folder} leads out of ${root}; choose another --out-dir`)
}

/** Temporary file beside the target, synced and renamed at the end. */
function openAtomic(path: string): { write: (text: string) => void; commit: () => void } {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const guard = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      rmSync(temporary, { force: true })
      throw new UsageError(`${path} cannot be written: ${messageOf(error)}`)
    }
  }
  const handle = guard(() => openSync(temporary, 'w'))
  return {
    write: (text) =>
      guard(() => {
        const bytes = Buffer.from(text)
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      }),
    commit: () =>
      guard(() => {
        fsyncSync(handle)
        closeSync(handle)
        renameSync(temporary, path)
      }),
  }
}
