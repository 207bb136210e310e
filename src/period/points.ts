/** Days and what they close: 截至9月30日, 6月底, 截至3月31日止年度, 4月1日至5月底. */
import type { FiscalCalendar, Period, PeriodMention } from '../types.ts'
import { codeOf, dayOf, type PeriodAnchor } from './anchor.ts'
import {
  closing,
  fiscalStart,
  fiscalYearOf,
  isMonth,
  makeMonth,
  makePeriod,
  monthEnd,
  monthOf,
  periodFromEnd,
  placeOf,
} from './calendar.ts'

/** 期末, 年底 → the event's period where it ends there: the first nine months as well as the quarter. */
export function atPoint(mention: PeriodMention, period: Period | null, anchor: PeriodAnchor): Period | null {
  // 年中 closes the half and 三季度末 the quarter, whatever the page counts in.
  const named = mention.kind === 'half' || mention.kind === 'quarter'
  return mention.pointInTime && period?.end && !named ? periodAt(period.end, anchor) : period
}

export function resolveDate(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = dayOf({ ...mention, month: mention.number! }, { ...anchor, forward: false })
  return day === null ? null : periodAt(day, anchor)
}

export function resolveMonth(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = dayOf({ ...mention, month: mention.number!, day: mention.pointInTime ? null : 1 }, anchor)
  if (day === null) return null
  return mention.pointInTime ? periodAt(day, anchor) : makeMonth(monthOf(day), anchor.fiscal)
}

/** A point in time takes the period that it closes: the event's where that ends on this day, else the longest usual one. */
export function periodAt(day: string, anchor: PeriodAnchor): Period {
  const { event, current, fiscal } = anchor
  const index = monthOf(day)
  const year = fiscalYearOf(index, fiscal)
  const position = index - fiscalStart(year, fiscal) + 1
  // 下半年关店，预计明年3月底门市…: the end of the year closes the year, not the half spoken of.
  for (const known of position === 12 ? [event] : [event, current])
    if (known?.end && monthOf(known.end) === index && !isMonth(known)) return known
  const family = event?.fiscalPeriod[0]
  if (position === 12) return makePeriod(year, 'FY', fiscal)
  if (position === 6 && family !== 'Q') return makePeriod(year, 'H1', fiscal)
  if (position === 9 && family === 'M') return makePeriod(year, 'M9', fiscal)
  if (position % 3 === 0) return makePeriod(year, `Q${position / 3}`, fiscal)
  return day === monthEnd(index) ? makeMonth(index, fiscal) : closing(makeMonth(index, fiscal), 'quarter', fiscal)
}

/** A year of 52 weeks may end in the first days of the next month: 4月2日 closes March. */
function lastDayOf(mention: PeriodMention, anchor: PeriodAnchor): string | null {
  const day = dayOf(mention.ends!, anchor)
  return day !== null && Number(day.slice(8)) < 8 ? monthEnd(monthOf(day) - 1) : day
}

export function resolveClosing(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = lastDayOf(mention, anchor)
  if (day === null) return null
  const { event, fiscal } = anchor
  if (event?.end === day && placeOf(event.fiscalPeriod).months === mention.length) return event
  return periodFromEnd(day, mention.length!, fiscal)
}

/** 截至3月31日止第四季: the number and the day together tell the company's year, whatever is known of it. */
export function closedPart(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = lastDayOf(mention, anchor)
  if (day === null) return null
  const code = codeOf(mention)
  const { from, months } = placeOf(code)
  const before = (monthOf(day) - from - months + 120_000) % 12
  const told: FiscalCalendar = { endMonth: before + 1, named: 'end' }
  const own = told.endMonth === anchor.fiscal.endMonth ? anchor.fiscal : told
  if (mention.year !== null) return makePeriod(mention.year, code, namedBy(mention.year, day, own))
  return makePeriod(fiscalYearOf(monthOf(day), own), code, own)
}

/** The naming under which the year that holds `day` is called `year`. */
function namedBy(year: number, day: string, { endMonth }: FiscalCalendar): FiscalCalendar {
  const end: FiscalCalendar = { endMonth, named: 'end' }
  return fiscalYearOf(monthOf(day), end) === year ? end : { endMonth, named: 'start' }
}

/** Two ends that make a usual period, or lie in one quarter (4月1日到5月底). */
export function resolveSpan(between: readonly [PeriodMention, PeriodMention], anchor: PeriodAnchor): Period | null {
  if (!between.every(({ kind }) => kind === 'date' || kind === 'month')) return null
  const days = between.map((mention, i) =>
    dayOf({ ...mention, month: mention.number!, day: mention.day ?? (i === 0 ? 1 : null) }, anchor),
  )
  const [low, high] = [days[0], days[1]]
  if (!low || !high || low > high) return null
  const months = monthOf(high) - monthOf(low) + 1
  const isWhole = low.endsWith('-01') && high === monthEnd(monthOf(high))
  if (isWhole && [3, 6, 9, 12].includes(months)) return periodFromEnd(high, months, anchor.fiscal)
  const quarters = days.map((day) => closing(makeMonth(monthOf(day!), anchor.fiscal), 'quarter', anchor.fiscal))
  return quarters[0]!.label === quarters[1]!.label ? quarters[0]! : null
}

/** 10-11月 → the quarter that holds them, if one does. */
export function resolveMonths({ year, yearOffset, from, number }: PeriodMention, anchor: PeriodAnchor): Period | null {
  const last = dayOf({ year, yearOffset, month: from! + number! - 1, day: null }, anchor)
  if (last === null) return null
  const end = monthOf(last)
  const [a, b] = [end - number! + 1, end].map((index) =>
    closing(makeMonth(index, anchor.fiscal), 'quarter', anchor.fiscal),
  )
  return a!.label === b!.label ? a! : null
}
