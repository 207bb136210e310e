/** Where results go: standard output, one file, or a folder that mirrors the inputs. */
import { mkdirSync, realpathSync, type Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Result, Writer } from '../writers/index.ts'
import { messageOf, UsageError } from './failure.ts'
import { type Input, statsOf } from './inputs.ts'
import { print } from './print.ts'
import { follow, openTarget } from './target.ts'

export interface Output {
  /** False once nobody reads any more. */
  readonly write: (result: Result, index: number) => Promise<boolean>
  readonly close: () => Promise<void>
}

export function toStdout(writer: Writer, count: number): Output {
  return {
    write: (result, index) => print((index === 0 ? writer.head(count) : '') + writer.item(result, index, count)),
    close: async () => void (await print((count === 0 ? writer.head(count) : '') + writer.tail(count))),
  }
}

export function toFile(path: string, writer: Writer, inputs: readonly Input[]): Output {
  if (path === '') throw new UsageError('--output is empty; name a file')
  refuseInputs([path], inputs)
  const count = inputs.length
  const file = openTarget(path)
  file.write(writer.head(count))
  return {
    write: async (result, index) => {
      file.write(writer.item(result, index, count))
      return breathe()
    },
    close: async () => {
      file.write(writer.tail(count))
      file.commit()
    },
  }
}

/** One file an input, named after it, at the same relative place. */
export function toFolder(folder: string, writer: Writer, inputs: readonly Input[]): Output {
  if (folder === '') throw new UsageError('--out-dir is empty; name a folder')
  const targets = inputs.map(({ path }) => join(folder, `${inside(path)}.${writer.extension}`))
  const seen = new Set<string>()
  const twice = targets.find((target) => seen.size === seen.add(target).size)
  if (twice) throw new UsageError(`two inputs would be written to ${twice}; run them apart, with another --out-dir`)
  refuseInputs(targets, inputs)
  return {
    write: async (result, index) => {
      const target = targets[index]!
      makeFolder(dirname(target))
      refuseOutside(folder, target)
      const file = openTarget(target)
      file.write(writer.alone(result))
      file.commit()
      return breathe()
    },
    close: async () => {},
  }
}

/** Lets signals in: between pages that are read and written in one go nothing else would. */
const breathe = (): Promise<true> => new Promise((done) => setImmediate(done, true))

/** `parse -o a.txt a.txt` would put JSON in the place of the page. */
function refuseInputs(targets: readonly string[], inputs: readonly Input[]): void {
  const identity = (stats: Stats | undefined): string | null => (stats?.isFile() ? `${stats.dev}:${stats.ino}` : null)
  const read = new Set(inputs.map(({ stats }) => identity(stats())))
  const both = targets.find((target) => {
    const file = identity(statsOf(target))
    return file !== null && read.has(file)
  })
  if (both) throw new UsageError(`${both} is an input of this run; write to another file`)
}

/** An input's path as one below the output folder: seen from here, without leading `..`, drive or root. */
function inside(path: string): string {
  const local = relative(process.cwd(), resolve(path))
  const parts = local.split(sep).filter((part) => part !== '..' && part !== '')
  // `.` and `..` have no name but that of the folder they stand for.
  return (isAbsolute(local) ? parts.slice(1) : parts).join(sep) || basename(resolve(path)) || 'root'
}

/** Node's own `recursive` never ends below /proc. */
function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let at = resolve(folder); !statsOf(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at)
  try {
    for (const path of missing) mkdirSync(path)
  } catch (error) {
    if (!statsOf(folder)?.isDirectory()) throw new UsageError(`${folder} cannot be made: ${messageOf(error)}`)
  }
}

/** A link inside the output folder must not lead the writing out of it. */
function refuseOutside(root: string, target: string): void {
  const top = realpathSync(root)
  const within = top.endsWith(sep) ? top : top + sep
  const folders = [target, follow(target)].map((path) => realpathSync(dirname(path)))
  if (folders.some((path) => path !== top && !path.startsWith(within)))
    throw new UsageError(`${target} leads out of ${root}; choose another --out-dir`)
}
