/** Calendar arithmetic for periods: months are counted from year 0 so that they can be added. ISO dates in and out. */
import type { FiscalCalendar, Period } from '../types.ts'

export const calendarYear: FiscalCalendar = { endMonth: 12, named: 'end' }

/** Months since year 0: 2025-01 → 24300. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1
export const monthOf = (iso: string): number => monthIndex(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)))

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysIn(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')
export const isoDate = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
export const isRealDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

/** The day `days` after `iso`. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day `months` later, or the last day of that month. */
export function addMonths(iso: string, months: number): string {
  const index = monthOf(iso) + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return isoDate(year, month, Math.min(Number(iso.slice(8, 10)), daysIn(year, month)))
}

export function monthStart(index: number): string {
  return isoDate(Math.floor(index / 12), (index % 12) + 1, 1)
}

export function monthEnd(index: number): string {
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return isoDate(year, month, daysIn(year, month))
}

/** First month of a fiscal year. 2026 of a year that ends in March → 2025-04. */
export function fiscalStart(fiscalYear: number, fiscal: FiscalCalendar): number {
  const end = monthIndex(fiscalYear + (fiscal.named === 'start' && fiscal.endMonth < 12 ? 1 : 0), fiscal.endMonth)
  return end - 11
}

/** The fiscal year that holds a month. */
export function fiscalYearOf(index: number, fiscal: FiscalCalendar): number {
  const year = Math.floor(index / 12)
  return [year - 1, year, year + 1].find((candidate) => index <= fiscalStart(candidate, fiscal) + 11)!
}

/** First month and length of a fiscal period in its year: Q3 → 6 and 3, H2 → 6 and 6, M9 → 0 and 9, FY → 0 and 12. */
export function placeOf(fiscalPeriod: string): { readonly from: number; readonly months: number } {
  const number = Number(fiscalPeriod.slice(1))
  switch (fiscalPeriod[0]) {
    case 'Q':
      return { from: (number - 1) * 3, months: 3 }
    case 'H':
      return { from: (number - 1) * 6, months: 6 }
    case 'M':
      return { from: 0, months: number }
    default:
      return { from: 0, months: 12 }
  }
}

/** A period of a company's year. `fiscalPeriod`: Q1-Q4, H1, H2, M1-M11, FY. */
export function makePeriod(fiscalYear: number, fiscalPeriod: string, fiscal: FiscalCalendar = calendarYear): Period {
  const { from, months } = placeOf(fiscalPeriod)
  const start = fiscalStart(fiscalYear, fiscal) + from
  return {
    label: `${fiscalYear}${fiscalPeriod}`,
    fiscalYear,
    fiscalPeriod,
    start: monthStart(start),
    end: monthEnd(start + months - 1),
  }
}

/** One month, labelled by the calendar: 2025-10. */
export function makeMonth(index: number, fiscal: FiscalCalendar = calendarYear): Period {
  const start = monthStart(index)
  return {
    label: start.slice(0, 7),
    fiscalYear: fiscalYearOf(index, fiscal),
    fiscalPeriod: `month-${start.slice(5, 7)}`,
    start,
    end: monthEnd(index),
  }
}

/** 2024Q4, 2025M9, 2025-10 → the period; null for any other text. */
export function periodFromLabel(label: string, fiscal: FiscalCalendar = calendarYear): Period | null {
  const part = /^(\d{4})(Q[1-4]|H[12]|M(?:[1-9]|1[01])|FY)$/.exec(label)
  if (part) return makePeriod(Number(part[1]), part[2]!, fiscal)
  const month = /^(\d{4})-(\d\d)$/.exec(label)
  return month ? makeMonth(monthIndex(Number(month[1]), Number(month[2])), fiscal) : null
}

/**
 * The stretch of `months` that ends with the month of `end` (ISO date). Where the company's year does not fit it
 * (six months to September in a calendar year), the year is taken to be the one that the stretch begins.
 */
export function periodFromEnd(end: string, months: number, fiscal: FiscalCalendar = calendarYear): Period {
  const last = monthOf(end)
  const position = last - fiscalStart(fiscalYearOf(last, fiscal), fiscal) + 1
  if (months === 3 && position % 3 !== 0)
    return periodFromEnd(monthStart(last + [-1, 1, 0][last % 3]!), 3, calendarYear)
  if (months === 3) return makePeriod(fiscalYearOf(last, fiscal), `Q${position / 3}`, fiscal)
  if (months === 6 && position === 12) return makePeriod(fiscalYearOf(last, fiscal), 'H2', fiscal)
  const own: FiscalCalendar = position === months ? fiscal : { endMonth: ((last - months + 12) % 12) + 1, named: 'end' }
  return makePeriod(fiscalYearOf(last, own), nameOf(months), own)
}

/** Months from the start of the year → H1, M9, FY … */
export const nameOf = (months: number): string =>
  months === 12 ? 'FY' : months === 6 ? 'H1' : months === 3 ? 'Q1' : `M${months}`

/** The same part, `years` later. Months keep their name. */
export function shiftYears(period: Period, years: number, fiscal: FiscalCalendar = calendarYear): Period {
  if (isMonth(period)) return makeMonth(monthOf(`${period.label}-01`) + 12 * years, fiscal)
  return makePeriod(period.fiscalYear + years, period.fiscalPeriod, fiscal)
}

export const isMonth = (period: Period): boolean => period.label.includes('-')

/** The quarter, half, year or month that ends with `period`: H1 → Q2, M9 → Q3, FY → Q4. */
export function closing(period: Period, grain: 'quarter' | 'half' | 'year' | 'month', fiscal: FiscalCalendar): Period {
  const last = isMonth(period) ? monthOf(`${period.label}-01`) : lastMonth(period, fiscal)
  if (grain === 'month') return makeMonth(last, fiscal)
  const year = fiscalYearOf(last, fiscal)
  const position = last - fiscalStart(year, fiscal)
  if (grain === 'quarter') return makePeriod(year, `Q${Math.floor(position / 3) + 1}`, fiscal)
  if (grain === 'half') return makePeriod(year, `H${Math.floor(position / 6) + 1}`, fiscal)
  return makePeriod(year, 'FY', fiscal)
}

function lastMonth(period: Period, fiscal: FiscalCalendar): number {
  const { from, months } = placeOf(period.fiscalPeriod)
  return fiscalStart(period.fiscalYear, fiscal) + from + months - 1
}

/** The `steps`-th quarter, half, year or month after the one that closes `period`. */
export function step(
  period: Period,
  grain: 'quarter' | 'half' | 'year' | 'month',
  steps: number,
  fiscal: FiscalCalendar,
): Period {
  const length = { quarter: 3, half: 6, year: 12, month: 1 }[grain]
  const last = lastMonthOf(closing(period, grain, fiscal), fiscal) + steps * length
  return closing(makeMonth(last, fiscal), grain, fiscal)
}

const lastMonthOf = (period: Period, fiscal: FiscalCalendar): number =>
  isMonth(period) ? monthOf(`${period.label}-01`) : lastMonth(period, fiscal)

/** The months of the year up to the end of `period`: 2025-09 → 2025M9. `period` has its days. */
export function upTo(period: Period, fiscal: FiscalCalendar): Period {
  const last = monthOf(period.end!)
  const year = fiscalYearOf(last, fiscal)
  return makePeriod(year, nameOf(last - fiscalStart(year, fiscal) + 1), fiscal)
}
