/** Recordings cut by the clock, (05:49.000) line after line: a sentence is read over its lines. */
import { join, slice } from '../span.ts'
import type { ArticleParagraph, Passage } from '../types.ts'

/** `timed`: cut by the clock, so that it is one speech with the ones before and behind. */
export type Stitched = ArticleParagraph & { readonly timed?: boolean }

const clock = /^\s*[(（[]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?[)）\]]\s*/u
const ended = /[。！？!?][”」]?\s*$/u
/** A recording without one full stop is still read in pieces. */
const longest = 2000

/** The paragraphs, those that a clock parts joined up to the next full stop. */
export function stitch(paragraphs: readonly ArticleParagraph[]): Stitched[] {
  const out: Stitched[] = []
  let parts: Passage[] = []
  let size = 0
  for (const paragraph of paragraphs) {
    const { content } = paragraph
    const mark = clock.exec(content.text)
    if (!mark) {
      parts = []
      out.push(paragraph)
      continue
    }
    const words = slice(content, mark[0].length)
    const before = parts[parts.length - 1]
    const goesOn = before !== undefined && !ended.test(before.text) && size < longest
    parts = goesOn ? [...parts, words] : [words]
    size = goesOn ? size + words.text.length : words.text.length
    const whole = { ...paragraph, content: join(parts), timed: true }
    if (goesOn) out[out.length - 1] = whole
    else out.push(whole)
  }
  return out
}
