/** Periods told by where they stand to another: 期内, 本季, 上季, 下季, 上月, 六个月前. */
import type { Grain, Period, PeriodMention } from '../types.ts'
import type { PeriodAnchor } from './anchor.ts'
import { closing, isMonth, makeMonth, monthOf, step } from './calendar.ts'

/** The period that stands so to what is in force. */
export function resolveNeighbour(
  { kind, grain, length, compared, within }: PeriodMention,
  anchor: PeriodAnchor,
): Period | null {
  const { published, event, fiscal, forward } = anchor
  const steps = { previous: -1, current: 0, next: 1 }[kind as 'previous' | 'current' | 'next']
  if (grain === 'month') return within ? monthInForce(anchor) : monthFrom(length ?? steps, anchor)
  if (grain === null && steps === 0) return event ?? anchor.current
  const unit = grain ?? 'quarter'
  const base = baseOf(unit, anchor)
  if (!base) return null
  if (length !== null) return step(base, unit, length / 3, fiscal)
  const now = published ? step(makeMonth(monthOf(published), fiscal), unit, steps, fiscal) : null
  const own = step(base, unit, steps, fiscal)
  // 本季 of an outlook is the running quarter.
  if (steps === 0 && unit === 'quarter' && forward && !within && now && now.start! > own.start!)
    return step(own, unit, 1, fiscal)
  // 在前一个季度 on a page of March is the quarter just reported; 较上季 is the one before it.
  const reported = event && closing(event, unit, fiscal)
  const isReported = steps < 0 && within && !compared && now?.label === reported?.label && base.label === event?.label
  if (isReported && now) return now
  // 上季 on a page of the whole year is the quarter that closed it.
  const ofYear =
    steps < 0 && !compared && event?.fiscalPeriod === 'FY' && (base === event || base.label === reported?.label)
  return ofYear && (!now || now.label === reported?.label) ? reported : own
}

/** 本季 after 今年 is not the last quarter of this year: only a quarter, or what it closes, is counted from. */
const baseOf = (unit: Grain, { event, current }: PeriodAnchor): Period | null =>
  unit === 'quarter' && current?.fiscalPeriod === 'FY' ? (event ?? current) : (current ?? event)

/** 单月: the month that is spoken of, where one is. */
const monthInForce = ({ current, event }: PeriodAnchor): Period | null =>
  [current, event].find((period) => period && isMonth(period)) ?? null

/** 本月, 上月: from the month in force, else from the page's date. */
function monthFrom(steps: number, { published, current, fiscal }: PeriodAnchor): Period | null {
  if (current && isMonth(current)) return step(current, 'month', steps, fiscal)
  return published ? makeMonth(monthOf(published) + steps, fiscal) : null
}
