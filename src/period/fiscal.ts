/** When a company's year ends: from what the page says, or from the list of companies whose year is not the calendar's. */
import type { FiscalCalendar, PeriodMention } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { placeOf } from './calendar.ts'
import { findPeriods } from './find.ts'
import { besideCalendar } from './fiscal-beside.ts'
import { readSmall } from './numeral.ts'

interface FiscalYear extends Entry {
  readonly endMonth: number
  readonly named?: 'end' | 'start'
  readonly source: string
}

/** A company's year by its name (folded), null where the list does not have it. The page's own statement wins over it. */
export function companyFiscal(name: string): FiscalCalendar | null {
  // The longest word wins: 联想控股 is not 联想.
  const found = load<FiscalYear>('fiscal-years')
    .flatMap((record) => record.words.filter((word) => name.startsWith(word)).map((word) => ({ word, record })))
    .sort((a, b) => b.word.length - a.word.length)[0]
  return found ? { endMonth: found.record.endMonth, named: found.record.named ?? 'end' } : null
}

/** 6月份季度, 截至6月30日止季度, and nothing of a 财年: the page itself numbers no quarter of the company's own year. */
export const countsByMonths = (text: string): boolean =>
  /月份?季度?|(?:止|的)(?:三个月|季度)/.test(text) &&
  !/财年|财政年度|财季|会计年度|财务年度|止年度|FY ?\d|[Ff]iscal/.test(text)

/** What a text (folded) says of the company's year; null where it says nothing. A statement of 31 December counts. */
export function readFiscalCalendar(text: string): FiscalCalendar | null {
  return fromStatement(text) ?? besideCalendar(text) ?? (closes.test(text) ? fromMentions(findPeriods(text)) : null)
}

/** In every text that names the end of a period; all others are not searched for one. */
const closes = /[截止]|月份?季|ended/i

const month = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** 2022年4月1日至2023年3月31日为2023财年; 财年截至每年9月; 财政年度于3月31日结束. */
const statements: readonly RegExp[] = [
  new RegExp(
    `\\d{4}年 ?${month}月\\d{1,2}日[至到-](\\d{4})年 ?${month}月\\d{1,2}日[^,，。;；]{0,8}?(\\d{4})(?:财年|财政年度)`,
  ),
  new RegExp(
    `(?:财年|财政年度|会计年度)[(（]?(?:的?结束日)?(?:为|是|以|至|截至|截止|止于|结束于|终结于|于|在)+(?:每年|当年)?(?:的)?${month}月`,
  ),
]

function fromStatement(text: string): FiscalCalendar | null {
  const span = statements[0]!.exec(text)
  if (span) return valid(readSmall(span[3]!), span[4] === span[2] ? 'end' : 'start')
  const plain = statements[1]!.exec(text)
  return plain && valid(readSmall(plain[1]!), 'end')
}

const valid = (endMonth: number, named: 'end' | 'start'): FiscalCalendar | null =>
  endMonth >= 1 && endMonth <= 12 ? { endMonth, named } : null

/** 截至3月31日止年度 → March; 截至9月底止2026财年第二季 → March, because the second quarter closes in September. */
function fromMentions(mentions: readonly PeriodMention[]): FiscalCalendar | null {
  const full = mentions.find(({ kind, length }) => kind === 'closing' && length === 12)
  if (full) return { endMonth: full.ends!.month, named: 'end' }
  const part = mentions.find(({ ends, kind, length }) => ends && (kind !== 'closing' || length === 6))
  if (!part) return null
  const { from, months } = part.kind === 'closing' ? { from: 0, months: part.length! } : placeOf(codeOf(part))
  const endMonth = ((part.ends!.month - from - months + 23) % 12) + 1
  const called = part.ends!.year !== null && part.year !== null && part.fiscal ? part.year - part.ends!.year : null
  const named = endMonth < 12 && called === (part.ends!.month > endMonth ? 0 : -1) ? 'start' : 'end'
  return { endMonth, named }
}

const codeOf = ({ kind, number }: PeriodMention): string =>
  kind === 'quarter' ? `Q${number}` : kind === 'half' ? `H${number}` : kind === 'months' ? `M${number}` : 'FY'
