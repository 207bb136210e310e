/** What clean, show and explain share: every input in turn, failures told on stderr. */
import type { ParseOptions } from '../types.ts'
import { complain } from './failure.ts'
import { expandInputs, type InputOptions } from './inputs.ts'
import { print } from './print.ts'
import { describe, readingOptions } from './run.ts'

export interface ViewOptions extends InputOptions {
  readonly script: 'hans' | 'hant'
  readonly encoding?: string
  /** False with --no-color. */
  readonly color: boolean
}

/** How one input's text is made. */
export type View = (bytes: Uint8Array, options: ParseOptions & { readonly path: string }) => string
/** What stands for a failed input; nothing where only people read. */
export type Instead = (path: string, error: { readonly code: string; readonly message: string }) => string

interface Around {
  readonly instead?: Instead
  /** What parts one input's text from the next. */
  readonly between?: string
}

export async function viewEach(
  args: readonly string[],
  options: ViewOptions,
  view: View,
  { instead = () => '', between = '' }: Around = {},
) {
  const shared = readingOptions(options)
  let first = true
  for (const { path, read } of await expandInputs(args, options)) {
    let text: string
    try {
      text = view(await read(), { ...shared, path })
    } catch (error) {
      const described = describe(error)
      complain(`${path}: ${described.message}`)
      process.exitCode = 1
      text = instead(path, described)
    }
    if (text === '') continue
    if (!(await print(first ? text : between + text))) return
    first = false
  }
}
