/** A line that is a link and nothing else, where the page is Markdown: a channel, or the headline of another page. */
import type { LineRule } from './line.ts'
import { isMeta } from './meta.ts'

/** A channel's name is shorter than any headline. */
const channel = 8

/** Behind a bullet or a counter a word or two may stand beside it. */
const whole = 0.85

export const linked: LineRule = (line) => {
  const { marks, links = 0 } = line.block.hints
  if (!marks || links < whole || isMeta(line)) return null
  return line.weight <= channel
    ? { reason: 'navigation', rule: 'clean/link-line', ends: false }
    : { reason: 'related-links', rule: 'clean/link-line', ends: false, weak: true }
}
