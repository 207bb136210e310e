/** Standard output. */
import { isClosedPipe, messageOf, UsageError } from './failure.ts'

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
