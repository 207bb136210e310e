/** One file to write: whole or not at all where it is a regular file, straight through where it is a pipe or a device. */
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isClosedPipe, messageOf, UsageError } from './failure.ts'
import { statsOf } from './inputs.ts'

export interface Target {
  readonly write: (text: string) => void
  readonly commit: () => void
}

/** Throws a `UsageError` for a folder and for what cannot be opened. */
export function openTarget(path: string): Target {
  const stats = statsOf(path)
  if (stats?.isDirectory()) throw new UsageError(`${path} is a folder; name a file in it, or use --out-dir`)
  return stats && !stats.isFile() ? straight(path) : atomic(path, stats)
}

/** A pipe, a terminal, a device: nothing may be renamed onto it. */
function straight(path: string): Target {
  const guard = guarded(path)
  const handle = guard(() => openSync(path, 'w'))
  return { write: (text) => guard(() => writeAll(handle, text)), commit: () => guard(() => closeSync(handle)) }
}

/** Temporary file beside the target, synced and renamed at the end; gone if the run ends before. */
function atomic(path: string, old: Stats | undefined): Target {
  const guard = guarded(path)
  const real = guard(() => follow(path))
  const temporary = join(dirname(real), `.parse-${randomUUID()}.tmp`)
  // Called on before there is a file: a signal may come right behind its opening.
  const keep = onEnd(() => rmSync(temporary, { force: true }))
  const handle = guard(() => openSync(temporary, 'wx', 0o666))
  return {
    write: (text) => guard(() => writeAll(handle, text)),
    commit: () =>
      guard(() => {
        if (old) fchmodSync(handle, old.mode)
        fsyncSync(handle)
        closeSync(handle)
        renameSync(temporary, real)
        keep()
      }),
  }
}

/** A link's last target, which need not be there yet. */
export function follow(path: string): string {
  let real = path
  for (let hops = 0; hops < 40; hops++) {
    if (!lstatSync(real, { throwIfNoEntry: false })?.isSymbolicLink()) return real
    real = resolve(dirname(real), readlinkSync(real))
  }
  throw new Error('a link that leads in a circle')
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does it when the process ends, by itself or by a signal. Returns what calls it off. */
function onEnd(action: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    action()
    callOff()
    process.kill(process.pid, signal)
  }
  const callOff = (): void => {
    process.off('exit', action)
    for (const signal of signals) process.off(signal, stop)
  }
  process.on('exit', action)
  for (const signal of signals) process.on(signal, stop)
  return callOff
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}

const guarded =
  (path: string) =>
  <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      if (isClosedPipe(error)) throw error
      throw new UsageError(`${path} cannot be written: ${messageOf(error)}`)
    }
  }
