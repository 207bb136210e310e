/** Where the text of a page begins. */
import type { Line, Verdict } from './line.ts'
import { isMeta } from './meta.ts'
import { isStatementRow } from './title-like.ts'
import { metaWithin } from './title-rate.ts'

/** Where the text begins: the first clauses that no date or byline follows and that more of the kind follow. */
export function firstProse(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): number {
  const found = lines.find((line) => {
    if (
      verdicts[line.index] ||
      !line.prose ||
      line.weight < 18 ||
      isMeta(line) ||
      (line.weight < 70 && metaWithin(lines, line.index, 2))
    )
      return false
    if (line.weight >= 40 && /。$/.test(line.text)) return true
    const near = lines.slice(line.index, line.index + 8).filter((next) => next.prose && !verdicts[next.index])
    return near.reduce((sum, next) => sum + next.weight, 0) >= 60
  })
  if (found) return found.index
  const [row, ...rows] = lines.filter(isStatementRow)
  return row && (rows.length + 1) * 2 >= lines.length ? row.index : firstParagraph(lines, verdicts)
}

/** The first line that is a paragraph of prose, or the end. */
export function firstParagraph(lines: readonly Line[], verdicts: readonly (Verdict | null)[], from = 0): number {
  const found = lines
    .slice(from)
    .find(
      (line) =>
        !verdicts[line.index] &&
        line.prose &&
        line.weight >= 30 &&
        (/[。.]$/.test(line.text) || line.weight > 60) &&
        !isMeta(line),
    )
  return found ? found.index : lines.length
}
