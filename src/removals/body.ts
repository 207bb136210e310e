/** Where the article's body stands: from below the title to the last paragraph that is still about it. */
import type { Line } from './line.ts'
import { isClosing, isDateline, isMeta } from './meta.ts'
import { startOf } from './start.ts'
import type { Headline } from './title.ts'
import { type Place, type Verdicts, Walk } from './walk.ts'

export function findBody(lines: readonly Line[], verdicts: Verdicts, headline: Headline | null): readonly Place[] {
  const start = startOf(lines, verdicts, headline)
  const walk = new Walk(lines, verdicts, headline, start)
  const last = signed(lines, walk.run())
  const { places } = walk
  for (const line of lines.slice(Math.max(last + 1, start)))
    places[line.index] = isClosing(line) || (isDateline(line) && line.index < last + 4) ? 'meta' : 'after'
  for (const line of lines.slice(start, walk.first))
    if (places[line.index] === 'body' && walk.known.isBox(line)) places[line.index] = 'before'
  keepLetterhead(lines, verdicts, places, headline)
  return places
}

/** 承董事会命, the company, the chairman, the day: an announcement is signed below its last paragraph. The form of a meeting with investors ends in its 附件清单. */
function signed(lines: readonly Line[], last: number): number {
  if (/^附件清单/.test(lines[last + 1]?.core ?? '')) return last + 1
  const below = lines.slice(last + 1, last + 10)
  const day = below.findIndex(isDateline)
  return day > 0 && below.slice(0, 2).some(({ text }) => /^承董事[会局]命/.test(text)) ? last + 1 + day : last
}

/** An announcement opens with the company's name above its title. */
function keepLetterhead(lines: readonly Line[], verdicts: Verdicts, places: Place[], headline: Headline | null): void {
  if (!headline || !/公告|通告|通函|(?:报告(?:摘要)?|业绩(?:摘要|公布|概要))$/.test(lines[headline.index]!.text)) return
  for (const line of lines.slice(0, headline.index).reverse()) {
    if (verdicts[line.index] || line.weight > 40) return
    if (!/有限公司|LIMITED|Limited|Ltd|股份|注册成立|^[(（]/.test(line.text)) return
    places[line.index] = isMeta(line) ? 'meta' : 'body'
  }
}
