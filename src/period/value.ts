/** A named period → the value that `quantities` gives for it: a label or ISO date, or the bounds of a span. */
import type { PeriodMention } from '../types.ts'
import { calendarYear, isoDate, isRealDate, makeMonth, monthOf } from './calendar.ts'
import { resolvePeriod } from './resolve.ts'

export interface PeriodValue {
  /** 2024Q4, 2025H1, 2024FY, 2025-10, 2025-05-14; of a span its first day. */
  readonly value: string
  /** Both ends inclusive. */
  readonly range?: { readonly low: string; readonly high: string }
}

/** Null where the mention needs a reference and there is none. `reference` is an ISO date. */
export function periodValue(mention: PeriodMention, reference: string | null): PeriodValue | null {
  if (mention.bounds) return { value: mention.bounds.low, range: mention.bounds }
  if (mention.kind === 'date') return dateValue(mention, reference)
  const seen = reference === null ? null : makeMonth(monthOf(reference))
  const relative = mention.kind === 'previous' || mention.kind === 'next' || mention.kind === 'current'
  const period = resolvePeriod(
    { ...mention, pointInTime: false },
    {
      published: reference,
      event: null,
      current: relative || mention.kind === 'same' ? seen : null,
      fiscal: calendarYear,
    },
  )
  return period && { value: period.label }
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
