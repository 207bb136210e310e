/** A page of ours as text → its context, on the way that the tool takes. */
import { clean } from '../src/clean.ts'
import { readContext } from '../src/context.ts'
import { decode } from '../src/decode.ts'
import { fold } from '../src/fold.ts'
import { segment } from '../src/segment.ts'
import type { Context } from '../src/types.ts'

export function contextOf(source: string): Context {
  const text = fold(decode(new TextEncoder().encode(source), {}))
  return readContext(clean(segment(text)), {}, text)
}
