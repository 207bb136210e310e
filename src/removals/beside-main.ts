/** HTML only: what stands outside the element that holds the article is no body, but may be its title or date line. */
import type { Line, Verdict } from './line.ts'
import { isMeta } from './meta.ts'
import { outsideAbove } from './outside.ts'

/** Beside or below the article: lists of links, other articles. */
const aside = { reason: 'related-links', rule: 'clean/beside-main' } as const

/** Another whole article of the page: neither its headline nor its date is this one's. */
const other = { reason: 'unrelated-article', rule: 'clean/other-article', ends: false } as const

export function besideMain(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): (Verdict | null)[] {
  const first = lines.findIndex(({ block }) => block.hints.main === true)
  return verdicts.map((verdict, i) => {
    const line = lines[i]!
    const { main, foreign, links = 0 } = line.block.hints
    if (foreign) return other
    // A short line, or one sentence, that is all link leads away from the page.
    const linked = main === true && links > 0.9 && (!line.prose || line.weight < 40)
    if (verdict || (main !== false && !linked)) return verdict
    if (i < first && isMeta(line)) return null
    return { ...(i < first ? outsideAbove(line) : aside), ends: false, weak: i < first }
  })
}
