/** The period that a head or a caption names. */
import { findPeriods, makePeriod, type PeriodAnchor, resolvePeriod, shiftYears } from '../../period.ts'
import type { Context, Period } from '../../types.ts'
import { isBefore } from '../periods.ts'
import type { HeadLine } from './align.ts'
import { arabicYears, type Head } from './heads.ts'

/** What a caption says of the whole table: 2025年前三季度主要财务数据. */
export function captionPeriod(above: readonly HeadLine[], context: Context): Period | null {
  return latestSaid(above, context) ?? context.event.period
}

/** Heads one a line stand over the rows as a caption does: of 114年第3季 ⏎ 113年第3季 the table is of the latest. */
function latestSaid(above: readonly HeadLine[], context: Context): Period | null {
  const now = context.event.period
  const said = above
    .toReversed()
    .flatMap(({ cells, ruled }) => (ruled ? [] : (saidPeriod(cells[0]!.text, context) ?? [])))
    .filter((period) => !now || !isBefore(now, period))
  return said.reduce<Period | null>((latest, period) => (latest && !isBefore(latest, period) ? latest : period), null)
}

/** A page that nobody could date is of the period that its table is of. */
export const datedBy = (above: readonly HeadLine[], context: Context): Context =>
  context.event.period ? context : { ...context, event: { ...context.event, period: latestSaid(above, context) } }

/** 2025年 | 2024年 of a year that the company calls 2026: the latest is the calendar's, in which the page's period ends. */
export function inCalendarYears(heads: readonly Head[], { event }: Context): boolean {
  const ended = Number(event.period?.end?.slice(0, 4))
  const years = heads.flatMap(({ text }) =>
    [...text.matchAll(/(?:19|20)\d\d(?=年(?!度|报))/g)].map(([year]) => Number(year)),
  )
  return years.length > 0 && ended !== event.period?.fiscalYear && Math.max(...years) === ended
}

/** `cumulative`: another column is 年初至报告期末, so that 本报告期 is the quarter; `calendar`: bare years are not the company's. */
export function headPeriod(
  { roles, text }: Head,
  cumulative: boolean,
  context: Context,
  calendar = false,
): Period | null {
  const { event, fiscal } = context
  const now = event.period
  if (now && roles.has('open')) return makePeriod(now.fiscalYear - 1, 'FY', fiscal)
  if (now && saysToDateBack(text)) return saidPeriod(text, context)
  if (now && roles.has('to-date')) return toDate(now, context)
  if (text.includes('本月') && !/^\d{4}-\d\d$/.test(now?.label ?? '')) return null
  if (now && roles.has('current') && cumulative) return quarterOf(now, context)
  return saidPeriod(text, context, calendar) ?? (roles.has('current') || roles.has('close') ? now : null)
}

/** Months of the year up to the end of a quarter or of a month. */
export function toDate(now: Period, { fiscal }: Context): Period {
  const month = /^\d{4}-(\d\d)$/.exec(now.label)?.[1]
  const code =
    month && fiscal.endMonth === 12 ? firstMonths(Number(month)) : { Q2: 'H1', Q3: 'M9', Q4: 'FY' }[now.fiscalPeriod]
  return code ? makePeriod(now.fiscalYear, code, fiscal) : now
}

const firstMonths = (count: number): string => ({ 3: 'Q1', 6: 'H1', 12: 'FY' })[count] ?? `M${count}`

function quarterOf(now: Period, { fiscal }: Context): Period {
  const code = { H1: 'Q2', M9: 'Q3', FY: 'Q4' }[now.fiscalPeriod]
  return code ? makePeriod(now.fiscalYear, code, fiscal) : now
}

const lengths = /((?:[三六九]|十二|3|6|9|12)个月|年度|半年度|季度)/
const monthDay = /[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/
const isoDay = /(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}\/\d{1,2}\/(?:19|20)\d\d/

/** 去年累计 in a month's report: the same months of the year before. */
const lastYearToDate = /^\W*[去上]年(?:度|同期)?累计/

export const saysToDateBack = (text: string): boolean => lastYearToDate.test(text)

export function saidPeriod(printed: string, context: Context, calendar = false): Period | null {
  const text = arabicYears(printed).replace(/(?<!\d)(\d\d)(?=[AEF](?![A-Za-z\d]))/g, '20$1')
  const { event, fiscal, metadata } = context
  if (event.period && lastYearToDate.test(text)) return shiftYears(toDate(event.period, context), -1, fiscal)
  const anchor = { published: metadata.publishedAt, event: event.period, current: event.period, fiscal }
  return closingPeriod(text, anchor) ?? bareYear(text, context, calendar) ?? firstPeriod(text, anchor)
}

/** Its parts may stand in different lines: 截至九月三十日止三个月 over 2025年, 止三个月 over 2025年9月30日. */
function closingPeriod(text: string, anchor: PeriodAnchor): Period | null {
  const length = /截至|止/.test(text) ? lengths.exec(text.replace(/(?:19|20)\d\d年度/g, ''))?.[1] : undefined
  if (!length) return null
  const year = text.match(/(?:19|20)\d\d/g)?.at(-1)
  const day = isoDay.exec(text)?.[0] ?? (year && monthDay.test(text) ? `${year}年${monthDay.exec(text)![0]}` : null)
  return day ? firstPeriod(`截至${day}止${length}`, anchor) : null
}

/** 2025年 over results of a half-year is that half; 2025年度 and 2025E are years. */
function bareYear(text: string, { event, fiscal }: Context, calendar: boolean): Period | null {
  const told = /^\D*?((?:19|20)\d\d)(?:年度?)?([AEF](?![A-Za-z]))?\D*$/.exec(text)
  const [only, ...more] = findPeriods(text)
  const named =
    only?.kind === 'year' && more.length === 0 && only.number === null && !only.pointInTime ? only.year : null
  const year = named ?? (only ? null : told ? Number(told[1]) : null)
  if (year === null) return null
  const now = event.period
  if (!now || /年度/.test(text) || told?.[2]) return makePeriod(year, 'FY', fiscal)
  return shiftYears(now, year - (calendar && now.end ? Number(now.end.slice(0, 4)) : now.fiscalYear), fiscal)
}

function firstPeriod(text: string, anchor: PeriodAnchor): Period | null {
  const [first] = findPeriods(text)
  return first ? resolvePeriod(first, anchor) : null
}
