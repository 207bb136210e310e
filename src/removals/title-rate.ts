/** How much a line above the text is like its headline. */
import { bigrams } from './borne-out.ts'
import { type Line, pieces, type Verdict } from './line.ts'
import { hasDate, isMeta } from './meta.ts'
import { markdown, meetingForm } from './title-like.ts'

/** A line, and where it stands. */
interface Standing {
  readonly line: Line
  readonly lines: readonly Line[]
  readonly verdicts: readonly (Verdict | null)[]
  /** The line above. */
  readonly above: Line | undefined
  /** Pairs of characters of the first paragraphs. */
  readonly lead: ReadonlySet<string>
}

interface Mark {
  readonly id: string
  readonly points: (standing: Standing) => number
}

const mark = (id: string, points: number, holds: (standing: Standing) => boolean): Mark => ({
  id,
  points: (standing) => (holds(standing) ? points : 0),
})

const marks: readonly Mark[] = [
  { id: 'borne-out', points: shareOfLead },
  {
    id: 'date-below',
    points: ({ line, lines }) => (metaWithin(lines, line.index, 1) ? 2.3 : metaWithin(lines, line.index, 3) ? 1.5 : 0),
  },
  mark('date-above', 0.7, ({ above }) => above !== undefined && isMeta(above)),
  mark(
    'below-breadcrumb',
    0.7,
    ({ above, verdicts }) => above !== undefined && verdicts[above.index]?.reason === 'breadcrumb',
  ),
  mark('first-line-again', 2, ({ line, lines }) => line.index > 0 && lines[0]!.text.includes(line.text)),
  // A site prints it as its own name and as a link to itself.
  mark(
    'twice',
    1.5,
    ({ line, lines, above }) =>
      line.weight >= 8 && (above?.text === line.text || lines[line.index + 1]?.text === line.text),
  ),
  // What stands above the menu is the head of the site.
  mark('site-head', -1.5, ({ line, verdicts }) => line.index === 0 && verdicts[1]?.reason === 'navigation'),
  mark('named-as-text', 1, ({ line }) => kindOfText.test(line.text)),
  // A page on results says so in its headline.
  mark('results', 0.5, ({ line }) => /财报|业绩|年报|季报|中报|半年报|法说会|电话会/.test(line.text)),
  mark('ticker', 0.8, ({ line }) => /[(（][A-Z]{0,5}[:：]?\d{4,6}(?:[.-][A-Z]{1,2})?[)）]/.test(line.text)),
  mark('minutes-form', 3, ({ line }) => meetingForm.test(line.text)),
  // An advertisement by a word of it: a headline may hold the word, but seldom does.
  mark('advertisement', -2, ({ line, verdicts }) => verdicts[line.index]?.reason === 'advertisement'),
  // Markdown: one sign for the page, two for its parts
  mark('markdown', 3, ({ line }) => markdown.test(line.block.content.text)),
  { id: 'short', points: ({ line: { weight } }) => (weight < 10 ? -1 : weight < 14 ? -0.5 : 0) },
  // A few words with neither the head of the page, a date nor a paragraph beside them head a part of it.
  mark(
    'part-head',
    -1,
    ({ line, lines }) =>
      line.weight < 10 && line.index > 4 && !lines[line.index + 1]?.prose && !metaWithin(lines, line.index, 3),
  ),
  mark('name-or-label', -0.5, ({ line }) => /有限公司$|^[^,，]{2,12}[:：]/.test(line.text)),
  { id: 'pieces', points: ({ line }) => inPieces(pieces(line.text).length) },
  mark('sentence', -1, ({ line }) => line.prose && line.weight >= 36 && (line.text.match(/[，,]/g)?.length ?? 0) >= 2),
  mark('closed', -1.5, ({ line }) => /[。.]$/.test(line.text) || line.weight > 60 || /[：:]$/.test(line.text)),
  mark('short-with-date', -1, ({ line }) => hasDate(line.text) && line.weight < 12),
  // What a speaker says is no headline.
  mark('below-label', -3, ({ above }) => above !== undefined && /[:：]$/.test(above.text)),
]

/** The sum of the marks, in this order, because sums of fractions depend on it. */
export function rate(
  line: Line,
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
  lead: ReadonlySet<string>,
): number {
  const standing = { line, lines, verdicts, above: lines[line.index - 1], lead }
  return marks.reduce((score, { points }) => score + points(standing), 0)
}

/** Up to 4: the share of the line's pairs of characters that the first paragraphs have. */
function shareOfLead({ line, lead }: Standing): number {
  const own = bigrams(line.text)
  const shared = [...own].filter((gram) => lead.has(gram)).length
  return own.size > 0 ? (4 * shared) / own.size : 0
}

const kindOfText =
  /(?:公告|快报|记录表?|纪要|实录|报告|要点|点评|简报|全文|分析|解读|摘要|[润益]表|负债表|流量表|Transcript|记录|逐字稿)$/

const inPieces = (count: number): number => (count >= 6 ? -2 : count >= 4 ? -1 : 0)

export const metaWithin = (lines: readonly Line[], index: number, steps: number): boolean =>
  lines.slice(index + 1, index + 1 + steps).some(isMeta)
