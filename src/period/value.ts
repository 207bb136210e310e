/** A named period → the value that `quantities` gives for it: a label or ISO date, or the bounds of a span. */
import type { Period, PeriodMention } from '../types.ts'
import {
  addDays,
  addMonths,
  calendarYear,
  isoDate,
  isRealDate,
  makeMonth,
  monthEnd,
  monthIndex,
  monthOf,
  monthStart,
} from './calendar.ts'
import { resolvePeriod } from './resolve.ts'

export interface PeriodValue {
  /** 2024Q4, 2025H1, 2024FY, 2025-10, 2025-05-14; of a span its first day. */
  readonly value: string
  /** Both ends inclusive. */
  readonly range?: { readonly low: string; readonly high: string }
}

/** Null where the mention needs a reference and there is none. `reference` is an ISO date. */
export function periodValue(mention: PeriodMention, reference: string | null): PeriodValue | null {
  if (mention.kind === 'span') return spanValue(mention, reference)
  if (mention.kind === 'date') return dateValue(mention, reference)
  if (mention.kind === 'months' && mention.from !== null) return monthsValue(mention, reference)
  const period = calendarPeriod(mention, reference)
  return period && { value: period.label }
}

/** The period of a mention where nothing but a date is known. */
function calendarPeriod(mention: PeriodMention, reference: string | null): Period | null {
  const seen = reference === null ? null : makeMonth(monthOf(reference))
  const relative = ['previous', 'next', 'current', 'same'].includes(mention.kind)
  const current = relative ? seen : null
  return resolvePeriod(
    { ...mention, pointInTime: false },
    { published: reference, event: null, current, fiscal: calendarYear },
  )
}

const ofDays = (low: string, high: string): PeriodValue => ({ value: low, range: { low, high } })

function spanValue({ between, length }: PeriodMention, reference: string | null): PeriodValue | null {
  if (between) return betweenValue(...between, reference)
  if (length === null || reference === null) return null
  const today = reference.slice(0, 10)
  return length < 0 ? ofDays(addMonths(today, length), today) : ofDays(addDays(today, 1), addMonths(today, length))
}

/** 8月至2月 ends in the next year; 2016年1月10日到12日 has one year for both. */
function betweenValue(first: PeriodMention, last: PeriodMention, reference: string | null): PeriodValue | null {
  const low = firstDay(first, reference)
  if (low === null) return null
  const year = Number(low.slice(0, 4))
  const high = lastDay(last.year === null && last.yearOffset === null ? { ...last, year } : last, reference)
  if (high === null || high >= low) return high === null ? null : ofDays(low, high)
  const later = last.year === null ? lastDay({ ...last, year: year + 1 }, reference) : null
  return later === null ? null : ofDays(low, later)
}

const firstDay = (mention: PeriodMention, reference: string | null): string | null =>
  mention.kind === 'date'
    ? (dateValue(mention, reference)?.value ?? null)
    : (calendarPeriod(mention, reference)?.start ?? null)

const lastDay = (mention: PeriodMention, reference: string | null): string | null =>
  mention.kind === 'date'
    ? (dateValue(mention, reference)?.value ?? null)
    : (calendarPeriod(mention, reference)?.end ?? null)

/** 10-11月: the last such months that have begun. */
function monthsValue({ year, yearOffset, from, number }: PeriodMention, reference: string | null): PeriodValue | null {
  if (year === null && reference === null) return null
  const now = reference === null ? 0 : monthOf(reference)
  const named = year ?? Math.floor(now / 12) + (yearOffset ?? 0)
  const index = monthIndex(named, from!)
  const start = year === null && yearOffset === null && index > now ? index - 12 : index
  return ofDays(monthStart(start), monthEnd(start + number! - 1))
}

function dateValue({ year, yearOffset, number, day }: PeriodMention, reference: string | null): PeriodValue | null {
  const month = number!
  const last = year ?? (reference === null ? null : Number(reference.slice(0, 4)) + (yearOffset ?? 0))
  if (last === null) return null
  const on = (at: number): string => isoDate(at, month, day!)
  if (year !== null || yearOffset !== null) return isRealDate(last, month, day!) ? { value: on(last) } : null
  // Without a year the last such day counts; 2月29日 may lie years back.
  for (let at = last; at > last - 9; at--)
    if (isRealDate(at, month, day!) && on(at) <= reference!) return { value: on(at) }
  return null
}
