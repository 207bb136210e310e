/** blocks → article: what is title, what is date and byline, what is body; everything else removed with its reason. */

import { findBody } from './removals/body.ts'
import { cutsIn, spansOf } from './removals/cuts.ts'
import { judge } from './removals/index.ts'
import { type Line, readLines, type Verdict } from './removals/line.ts'
import { mend, type Piece } from './removals/mend.ts'
import { bylines } from './removals/meta.ts'
import { outside } from './removals/outside.ts'
import { isHeading } from './removals/headings.ts'
import { repeats } from './removals/repeats.ts'
import { findTitle } from './removals/title.ts'
import { slice, toSource, toSourcePieces, without } from './span.ts'
import type { Article, Block, Passage, Removal } from './types.ts'

export function clean(blocks: readonly Block[]): Article {
  const lines = readLines(blocks)
  const again = repeats(lines)
  const verdicts = lines.map((line) => judge(line) ?? again.get(line.index) ?? null)
  const headline = findTitle(lines, verdicts)
  const places = findBody(lines, verdicts, headline)
  const removals: Removal[] = []
  const meta: Passage[] = []
  const pieces: Piece[] = []
  let title: Passage | null = null
  let broken = true

  for (const line of lines) {
    const place = places[line.index]!
    const gap = broken || line.block.gap
    if (line.index === headline?.index) {
      const whole = line.block.content
      title = cut(slice(whole, 0, headline.length), removals)
    } else if (place === 'body') {
      const content = cut(withoutBylines(line.block.content, meta), removals)
      if (content.text.trim() !== '') pieces.push({ content, heading: false, gap })
      broken = false
    } else if (place === 'meta') meta.push(line.block.content)
    else {
      const after = place === 'after'
      const verdict = verdicts[line.index] ?? outside(line, after, after && isNews(lines, verdicts, line))
      removals.push({ span: toSource(line.block.content), reason: verdict.reason, rule: verdict.rule })
    }
  }
  return { title, meta, paragraphs: mend(pieces), removals }
}

/** A body line without the byline or dateline at its ends, which are metadata. */
function withoutBylines(content: Passage, meta: Passage[]): Passage {
  const found = bylines(content.text)
  for (const { start, end } of found) meta.push(slice(content, start, end))
  return without(content, found)
}

/** A passage without what is cut inside it; the cuts become removals. */
function cut(content: Passage, removals: Removal[]): Passage {
  const cuts = cutsIn(content.text)
  for (const { start, end, reason, rule } of cuts)
    for (const span of toSourcePieces(content, start, end)) removals.push({ span, reason, rule })
  return without(content, spansOf(cuts))
}

/** Prose below the article, or the headline of such prose. */
function isNews(lines: readonly Line[], verdicts: readonly (Verdict | null)[], line: Line): boolean {
  if (line.prose && line.weight >= 30) return true
  const next = lines[line.index + 1]
  return next !== undefined && !verdicts[next.index] && next.prose && next.weight >= 30
}
