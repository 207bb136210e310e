/** What a period is seen from, and the days that follow from it. */
import type { FiscalCalendar, Period, PeriodMention } from '../types.ts'
import { addDays, addMonths, daysIn, isoDate, isRealDate, nameOf } from './calendar.ts'

/** What a period is seen from. */
export interface PeriodAnchor {
  /** ISO date of the page, with or without a time. */
  readonly published: string | null
  /** What the page's results cover. */
  readonly event: Period | null
  /** The period last named for the matter at hand: what 去年同期 and 上季 count from. */
  readonly current: Period | null
  readonly fiscal: FiscalCalendar
  /** Guidance looks ahead: 第四季 in October is the one to come. */
  readonly forward?: boolean
  /** The value is what another is compared with (由去年的X升至Y): a bare year then means the same part of it. */
  readonly comparative?: boolean
  /** A part of what was told is singled out: 其中四季度. */
  readonly singled?: boolean
}

/** The day up to which things have happened: the page's own, else two months after the event's period. */
export function asOf({ published, event, current }: PeriodAnchor): string | null {
  const last = (event ?? current)?.end
  return published?.slice(0, 10) ?? (last ? addDays(last, 60) : null)
}

/** Q3, H1, M9, FY. */
export const codeOf = ({ kind, number }: PeriodMention): string =>
  kind === 'quarter' ? `Q${number}` : kind === 'half' ? `H${number}` : kind === 'months' ? nameOf(number ?? 12) : 'FY'

/** A day or the end of a month, with its year looked up: ISO date. */
export function dayOf(
  said: {
    readonly year: number | null
    readonly yearOffset: number | null
    readonly month: number
    readonly day: number | null
  },
  anchor: PeriodAnchor,
): string | null {
  const { month, day } = said
  const on = (year: number): string =>
    isoDate(year, month, day && isRealDate(year, month, day) ? day : daysIn(year, month))
  if (said.year !== null) return on(said.year)
  const limit = asOf(anchor)
  if (limit === null) return null
  const year = Number(limit.slice(0, 4))
  if (said.yearOffset !== null) return on(year + said.yearOffset)
  // Coverage looks a month ahead at most, an outlook most of a year.
  const latest = addMonths(limit, anchor.forward ? 8 : 1)
  return [year + 1, year, year - 1].map(on).find((candidate) => candidate <= latest) ?? null
}
