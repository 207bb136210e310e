/** What goes wrong outside a document: wrong usage, an output that cannot be written, a reader that has left. */
import { visible } from './visible.ts'

/** Wrong usage, or an output that cannot be written: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The reader of our output has gone (`| head`): no failure of ours. */
export const isClosedPipe = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'].includes(codeOf(error))

/** Without listeners a stream's error would end in a stack trace; the writes themselves report what matters. */
export function watchStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** Commander has already printed its own messages; asking for help is not an error. */
const isCommander = (error: unknown): boolean => codeOf(error).startsWith('commander.')

export function exitStatus(error: unknown): number {
  if (isClosedPipe(error)) return 0
  return isCommander(error) && error instanceof Error && 'exitCode' in error && error.exitCode === 0 ? 0 : 2
}

export function report(error: unknown): void {
  if (isClosedPipe(error) || isCommander(error)) return
  complain(messageOf(error))
}

/** One line for people on stderr. */
export function complain(message: string): void {
  process.stderr.write(`parse: ${visible(message)}\n`)
}
