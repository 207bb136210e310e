/** How much a line above the text is like its headline. */
import { bigrams } from './borne-out.ts'
import { type Line, pieces, type Verdict } from './line.ts'
import { hasDate, isMeta } from './meta.ts'
import { markdown } from './title-like.ts'

export function rate(
  line: Line,
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
  lead: ReadonlySet<string>,
): number {
  const own = bigrams(line.text)
  const shared = [...own].filter((gram) => lead.has(gram)).length
  let score = own.size > 0 ? (4 * shared) / own.size : 0
  if (metaWithin(lines, line.index, 1)) score += 2.3
  else if (metaWithin(lines, line.index, 3)) score += 1.5
  const above = lines[line.index - 1]
  if (above && isMeta(above)) score += 0.7
  if (above && verdicts[above.index]?.reason === 'breadcrumb') score += 0.7
  if (line.index > 0 && lines[0]!.text.includes(line.text)) score += 2
  // What stands above the menu is the head of the site.
  if (line.index === 0 && verdicts[1]?.reason === 'navigation') score -= 1.5
  if (/(?:公告|快报|记录表?|纪要|实录|报告|要点|点评|简报|全文|分析|解读|摘要|Transcript|记录|逐字稿)$/.test(line.text))
    score += 1
  // A page on results says so in its headline.
  if (/财报|业绩|年报|季报|中报|半年报|法说会|电话会/.test(line.text)) score += 0.5
  if (/[(（][A-Z]{0,5}[:：]?\d{4,6}(?:[.-][A-Z]{1,2})?[)）]/.test(line.text)) score += 0.8
  if (/投资者关系活动(?:记录|登记)表$/.test(line.text)) score += 1
  // Markdown: one sign for the page, two for its parts
  if (markdown.test(line.block.content.text)) score += 3
  if (line.weight < 14) score -= line.weight < 10 ? 1 : 0.5
  // A few words with neither the head of the page, a date nor a paragraph beside them head a part of it.
  if (line.weight < 10 && line.index > 4 && !lines[line.index + 1]?.prose && !metaWithin(lines, line.index, 3))
    score -= 1
  if (/有限公司$|^[^,，]{2,12}[:：]/.test(line.text)) score -= 0.5
  if (pieces(line.text).length >= 4) score -= pieces(line.text).length >= 6 ? 2 : 1
  if (line.prose && line.weight >= 36 && (line.text.match(/[，,]/g)?.length ?? 0) >= 2) score -= 1
  if (/[。.]$/.test(line.text) || line.weight > 60 || /[：:]$/.test(line.text)) score -= 1.5
  if (hasDate(line.text) && line.weight < 12) score -= 1
  // What a speaker says is no headline.
  if (above && /[:：]$/.test(above.text)) score -= 3
  return score
}

export const metaWithin = (lines: readonly Line[], index: number, steps: number): boolean =>
  lines.slice(index + 1, index + 1 + steps).some(isMeta)
