/** What only markup tells of a line: hidden from readers, outside the main node, nothing but links. */
import type { Line, Verdict } from './line.ts'
import { isMeta } from './meta.ts'

const hidden: Verdict = { reason: 'markup', rule: 'clean/hidden', ends: false }
const aside: Verdict = { reason: 'navigation', rule: 'clean/outside-main', ends: false, weak: true }
const linked: Verdict = { reason: 'related-links', rule: 'clean/link-text', ends: false, weak: true }

/** Less prose than this in the main node, and it is not believed. */
const least = 80

/** Verdicts by line index; none for a text page. */
export function hinted(lines: readonly Line[]): Map<number, Verdict> {
  const found = new Map<number, Verdict>()
  const believed = weightOf(lines.filter(({ block }) => block.hints.main === true)) >= least
  for (const line of lines) {
    const { hints } = line.block
    if (hints.hidden) found.set(line.index, hidden)
    else if (believed && hints.main === false && !isMeta(line)) found.set(line.index, aside)
    else if ((hints.links ?? 0) > 0.8 && line.weight < 60 && !/^h[1-3]$/.test(hints.tag ?? ''))
      found.set(line.index, linked)
  }
  return found
}

const weightOf = (lines: readonly Line[]): number =>
  lines.filter(({ prose }) => prose).reduce((sum, { weight }) => sum + weight, 0)
