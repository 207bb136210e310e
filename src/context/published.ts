/** page → the date it was published. */
import { offsetOf } from '../date/zone.ts'
import { findDates } from '../date.ts'
import { anyOf } from '../pattern.ts'
import { slice } from '../span.ts'
import type { Located, Passage, Span } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import type { Aside } from './aside.ts'
import { type Page, place } from './page.ts'

const labels = load<Entry & { readonly id: string }>('bylines')
const wordsOf = (id: string): readonly string[] => labels.find((entry) => entry.id === id)!.words
const endsWith = (words: readonly string[]): RegExp => new RegExp(`${anyOf(words)}\\s?[:：︰]?\\s{0,4}$`)
const published = endsWith(wordsOf('published'))
const updated = endsWith(wordsOf('updated'))
const meeting = endsWith(wordsOf('meeting'))

/** What may stand between a day and its time on a date line: (四), a dot, a bar. */
const time =
  /[\s·|,，]{0,6}(?:HKT|CST|GMT\+?8|北京时间|台北时间)?\s?(?:[(（]?(?:周|星期|礼拜)?[一二三四五六日天][)）]?[\s,，]{0,3})?(?:(?:美东|美国东部|美西|美国西部|纽约|北京|台北|香港|东京|日本)(?:时间)?\s?)?(上午|下午|早上|凌晨|中午|晚间|晚上|AM|PM)?\s?(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?!\d)(?:\s?([AaPp])\.?[Mm]\b\.?)?/y

/** 5:18pm 27/11/2025 */
const timeBefore = /(?<!\d)(\d{1,2})[:：.]([0-5]\d)\s?([ap])\.?m\.?[\s,，]{1,3}$/i

/** Dates that name their year, with the time of day that follows. `text` is folded. */
export function findFullDates(text: string): (Span & { readonly iso: string })[] {
  return findDates(text)
    .filter(({ year, value }) => year !== null && value !== null)
    .map(({ start, end, dayEnd, value, precision }) => {
      if (precision !== 'day') return { start, end: start + text.slice(start, end).trimEnd().length, iso: value! }
      const early = timeBefore.exec(text.slice(Math.max(0, start - 12), start))
      if (early && Number(early[1]) < 13) {
        const hour = (Number(early[1]) % 12) + (/p/i.test(early[3]!) ? 12 : 0)
        return {
          start: start - early[0].length,
          end: dayEnd,
          iso: `${value}T${String(hour).padStart(2, '0')}:${early[2]}`,
        }
      }
      time.lastIndex = dayEnd
      const clock = time.exec(text)
      if (!clock || Number(clock[2]) > 23 || Number(clock[3]) > 59) return { start, end, iso: value! }
      const late = /下午|晚|PM/.test(clock[1] ?? '') || /p/i.test(clock[5] ?? '')
      const hour = Number(clock[2]) + (late && Number(clock[2]) < 12 ? 12 : 0)
      const seconds = clock[4] ? `:${clock[4]}` : ''
      return {
        start,
        end: dayEnd + clock[0].length,
        iso: `${value}T${String(hour).padStart(2, '0')}:${clock[3]}${seconds}`,
      }
    })
}

/** 时间: may be the hour of anything; 发布时间: is the page's. */
const bareLabel = /(?:^|[\s|｜])(?:时间|日期)\s?[:：]?\s{0,4}$/

/** 某某新闻网|2025.11.13 星期四: the head of a site tells the day of the visit. */
const today = /^\s{0,3}[(（]?(?:星期|周)[一二三四五六日天][)）]?\s*$/

/** How far a date is the page's own: the lower the better; null for the day of the call. */
function rank(before: string, after: string): number | null {
  if (meeting.test(before)) return null
  if (updated.test(before)) return 2
  if (today.test(after)) return 1.5
  return published.test(before) && !bareLabel.test(before) ? 0 : 1
}

/** NASDAQ: WJNX · 2024年5月9日 · 7:30 AM ET: the hour of a call in its exchange's time, above a transcript. */
const callHour = /^\s?(?:E[SD]?T\b|美东|美国东部)/

/** Dates of a line at which a call was held: none where no ticker says that it is the line of a call. */
export const findCallHours = (text: string): ReturnType<typeof findFullDates> =>
  /(?:NASDAQ|NYSE|AMEX|纳斯达克|纽交所|港交所)\s?[:：]/i.test(text)
    ? findFullDates(text).filter(({ end }) => callHour.test(text.slice(end)))
    : []

/** The best date of the date lines; of a page that has none there, a date that is a paragraph of its own. */
export function readPublished(page: Page): Located<{ value: string }> | null {
  return (
    bestOf(page.meta) ??
    bestOf(page.body.filter(isDateLine)) ??
    bestOf(page.body.slice(0, 12).flatMap((line) => dateline(line)))
  )
}

/** 【2024年5月9日,新竹讯】 and 中国苏州,2025年11月18日 /美通社/ open a company's own news. */
const opening =
  /^(?:[(（【〔[][^()（）【】〔〕[\]]{6,40}[)）】〕\]]|[\p{Script=Han}A-Za-z,，、 ]{2,24}\d{4}年\d{1,2}月\d{1,2}日\s?[(（/—–-])/u

function dateline(line: Passage): Passage[] {
  const found = opening.exec(line.text)
  return found ? [slice(line, 0, found[0].length)] : []
}

function bestOf(lines: readonly Passage[]): Located<{ value: string }> | null {
  let best: (Located<{ iso: string; value: string }> & { order: number }) | null = null
  for (const [index, line] of lines.entries())
    for (const { iso, start, end } of findFullDates(line.text)) {
      const bare = start === 0 && index > 0 ? lines[index - 1]!.text : line.text.slice(0, start)
      const order = rank(bare, line.text.slice(end))
      if (findCallHours(line.text).some((hour) => hour.start === start)) continue
      // 日 期:2025年05月08日 below 2025年5月8日 上午5:36 tells no more.
      if (best && best.order < 2 && precedes(best.iso, iso)) continue
      if (order === null || (best && best.order <= order && !(order < 1.5 && precedes(iso, best.iso)))) continue
      best = { iso, value: zoned(iso, offsetOf(line.text, start, end, iso)), order, span: place(line, start, end) }
    }
  return best && { value: best.value, span: best.span }
}

const closingCode = /[)）]\s?(1[01]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\s*$/

/** (编辑:任知谦)1141030: an agency closes its news with the day, by the years of the Republic. */
export function readClosingCode({ body, meta }: Page): Located<{ value: string }> | null {
  const line = [...body.slice(-1), ...meta].find(({ text }) => closingCode.test(text))
  const match = line && closingCode.exec(line.text)
  if (!line || !match) return null
  const start = match.index + match[0].indexOf(match[1]!)
  const value = `${Number(match[1]) + 1911}-${match[2]}-${match[3]}`
  return { value, span: place(line, start, start + 7) }
}

/** 某某导报 电子版 2025年8月30日 第A12版: the head of a printed page tells its day. */
export function readEdition(asides: readonly Aside[]): Located<{ value: string }> | null {
  const heads = asides.slice(0, 6).filter(({ content }) => /电子版|数字报|第?\s?[A-Z]?\d{1,2}\s?版/.test(content.text))
  return bestOf(heads.map(({ content }) => content))
}

/** The same day once more, with the time beside it. */
const precedes = (iso: string, other: string): boolean => iso.startsWith(other) && iso.length > other.length

/** 香港,二零二五年八月二十一日 under an announcement. */
const isDateLine = ({ text }: Passage): boolean =>
  text.length < 30 &&
  // 截至2021年3月31日止年度: what the results cover
  !/^截[至止]/u.test(text) &&
  // 115年03月31日 114年12月31日: the heads of a table's columns
  findFullDates(text).length < 2 &&
  /^(?:\p{Script=Han}{2,6}[,，]?\s?)?[(（[【]?[\d二]/u.test(text)

/** Seconds padded, so that the date-time is whole. */
const zoned = (iso: string, offset: string): string =>
  iso.includes('T') ? `${iso.length === 16 ? `${iso}:00` : iso}${offset}` : iso
