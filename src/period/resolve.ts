/** A named period and what the page is about → the period that is meant. */
import type { FiscalCalendar, Grain, Period, PeriodMention } from '../types.ts'
import {
  addDays,
  addMonths,
  closing,
  daysIn,
  fiscalStart,
  fiscalYearOf,
  isMonth,
  isoDate,
  isRealDate,
  makeMonth,
  makePeriod,
  monthEnd,
  monthIndex,
  monthOf,
  nameOf,
  periodFromEnd,
  placeOf,
  shiftYears,
  step,
} from './calendar.ts'

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
}

/** Null where neither the mention nor an anchor tells the year, and for spans of more than one period. */
export function resolvePeriod(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const base = anchor.current ?? anchor.event
  switch (mention.kind) {
    case 'span':
      return mention.between && resolveSpan(mention.between, anchor)
    case 'current':
    case 'previous':
    case 'next':
      return atPoint(mention, resolveNeighbour(mention, anchor), anchor)
    case 'same':
      return base && samePart(mention, base, anchor)
    case 'date':
      return resolveDate(mention, anchor)
    case 'month':
      return resolveMonth(mention, anchor)
    case 'closing':
      return resolveClosing(mention, anchor)
    default:
      if (base && isYearBefore(mention, anchor)) return samePart(mention, base, anchor)
      return atPoint(mention, mention.ends ? closedPart(mention, anchor) : resolvePart(mention, anchor), anchor)
  }
}

/** 由去年的X, 较去年: last year's figure for the part at hand. */
const isYearBefore = (mention: PeriodMention, { comparative }: PeriodAnchor): boolean =>
  mention.kind === 'year' &&
  mention.number === null &&
  !mention.fiscal &&
  !mention.pointInTime &&
  (mention.yearOffset === -1 ? mention.compared || comparative === true : mention.year !== null && comparative === true)

/** 三季度末 → the event's period where it ends there: the first nine months as well as the quarter. */
function atPoint(mention: PeriodMention, period: Period | null, anchor: PeriodAnchor): Period | null {
  return mention.pointInTime && period?.end ? periodAt(period.end, anchor) : period
}

/** 期内, 本季, 上季, 下季, 上月. */
function resolveNeighbour(
  { kind, grain, length, compared, within }: PeriodMention,
  anchor: PeriodAnchor,
): Period | null {
  const { published, event, fiscal, forward } = anchor
  const steps = { previous: -1, current: 0, next: 1 }[kind as 'previous' | 'current' | 'next']
  if (grain === 'month') return monthFrom(length ?? steps, anchor)
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
  return isReported && now ? now : own
}

/** 本季 after 今年 is not the last quarter of this year: only a quarter, or what it closes, is counted from. */
const baseOf = (unit: Grain, { event, current }: PeriodAnchor): Period | null =>
  unit === 'quarter' && current?.fiscalPeriod === 'FY' ? (event ?? current) : (current ?? event)

/** 本月, 上月: from the month in force, else from the page's date. */
function monthFrom(steps: number, { published, current, fiscal }: PeriodAnchor): Period | null {
  if (current && isMonth(current)) return step(current, 'month', steps, fiscal)
  return published ? makeMonth(monthOf(published) + steps, fiscal) : null
}

/** Two ends that make a usual period, or lie in one quarter (4月1日到5月底). */
function resolveSpan(between: readonly [PeriodMention, PeriodMention], anchor: PeriodAnchor): Period | null {
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

/** 去年同期 → the current period one year back; 2024年同期 → in that year. */
function samePart(mention: PeriodMention, base: Period, anchor: PeriodAnchor): Period {
  const part = mention.grain && !isMonth(base) ? closing(base, mention.grain, anchor.fiscal) : base
  const { published, fiscal } = anchor
  if (mention.year !== null) return shiftYears(part, mention.year - yearNameOf(part, mention, fiscal), fiscal)
  const offset = mention.yearOffset ?? -1
  // 前年同期 on a page that tells of last year is one year before what it tells of.
  if (offset === -2 && published)
    return shiftYears(part, Math.min(Number(published.slice(0, 4)) - 2 - part.fiscalYear, -1), fiscal)
  return shiftYears(part, offset, fiscal)
}

/** The year that a mention without 财 counts a fiscal part by: the calendar year where the part ends. */
function yearNameOf(part: Period, mention: PeriodMention, fiscal: FiscalCalendar): number {
  return mention.fiscal || isMonth(part) || fiscal.endMonth === 12 || !part.end
    ? part.fiscalYear
    : Number(part.end.slice(0, 4))
}

/** The day up to which things have happened: the page's own, else two months after the event's period. */
function asOf({ published, event, current }: PeriodAnchor): string | null {
  const last = (event ?? current)?.end
  return published?.slice(0, 10) ?? (last ? addDays(last, 60) : null)
}

/** The year in force for what names none or a relative one. */
function yearInForce(offset: number, fiscalName: boolean, anchor: PeriodAnchor): number | null {
  const { event, current, fiscal, forward } = anchor
  const base = event ?? current
  const day = asOf(anchor)
  if (fiscalName && base) return base.fiscalYear + offset + (forward && offset === 0 && endsYear(base) ? 1 : 0)
  if (day === null) return null
  const year = Number(day.slice(0, 4)) + offset
  return fiscal.endMonth === 12 ? year : fiscalYearOf(monthIndex(year, 6), fiscal)
}

const endsYear = ({ fiscalPeriod }: Period): boolean => ['FY', 'Q4', 'H2'].includes(fiscalPeriod)

const codeOf = ({ kind, number }: PeriodMention): string =>
  kind === 'quarter' ? `Q${number}` : kind === 'half' ? `H${number}` : kind === 'months' ? nameOf(number ?? 12) : 'FY'

function resolvePart(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  if (mention.from !== null) return resolveMonths(mention, anchor)
  const { fiscal } = anchor
  if (mention.kind === 'months' && mention.number === null) return yearToDate(anchor)
  const code = codeOf(mention)
  if (mention.year !== null) return namedYear(mention, code, anchor)
  if (mention.yearOffset !== null) {
    const year = yearInForce(mention.yearOffset, mention.fiscal, anchor)
    return year === null ? null : makePeriod(year, code, fiscal)
  }
  return unnamedYear(code, mention.pointInTime, anchor)
}

/** 年初至今 → the months up to the end of what is in force: Q3 → M9. */
function yearToDate({ event, current, fiscal }: PeriodAnchor): Period | null {
  const base = event ?? current
  if (!base?.end) return null
  const year = fiscalYearOf(monthOf(base.end), fiscal)
  return makePeriod(year, nameOf(monthOf(base.end) - fiscalStart(year, fiscal) + 1), fiscal)
}

/** 10-11月 → the quarter that holds them, if one does. */
function resolveMonths({ year, yearOffset, from, number }: PeriodMention, anchor: PeriodAnchor): Period | null {
  const last = dayOf({ year, yearOffset, month: from! + number! - 1, day: null }, anchor)
  if (last === null) return null
  const end = monthOf(last)
  const [a, b] = [end - number! + 1, end].map((index) =>
    closing(makeMonth(index, anchor.fiscal), 'quarter', anchor.fiscal),
  )
  return a!.label === b!.label ? a! : null
}

/** 2025年第三季度 of a company whose year ends in March: its own numbering, unless only the calendar's is the event's. */
function namedYear(mention: PeriodMention, code: string, { event, fiscal }: PeriodAnchor): Period {
  const own = makePeriod(mention.year!, code, fiscal)
  if (mention.fiscal || fiscal.endMonth === 12 || code === 'FY' || own.label === event?.label) return own
  const calendar = makePeriod(mention.year!, code)
  return event?.end === calendar.end && event.start === calendar.start ? event : own
}

/** Looking back, the last such part that is over, or the running one of the event's year; looking ahead, the first that ends after the event. */
function unnamedYear(code: string, isPoint: boolean, anchor: PeriodAnchor): Period | null {
  const { event, current, fiscal, forward } = anchor
  const day = asOf(anchor)
  const base = event ?? current
  if (day === null) return null
  const near = base?.fiscalYear ?? fiscalYearOf(monthOf(day), fiscal)
  const candidates = [near + 1, near, near - 1].map((year) => makePeriod(year, code, fiscal))
  // 第三季的财测 on a page about that quarter is that quarter's; 全年 on a page about a year is the next.
  const from = base?.end ?? day
  // 截至二季度 has been reached, whatever the sentence looks ahead to.
  if (forward && !isPoint)
    return candidates.findLast(({ end }) => end! > from || (end === from && code !== 'FY')) ?? null
  const over = candidates.find(({ end }) => end! <= day) ?? null
  const running = candidates.find(({ start, end }) => start! <= day && end! > day)
  // 全年 and 四季度 in November are this year's; 一季度 in a March page on the whole year is that year's first.
  const isRunning = running && base && (running.fiscalYear === base.fiscalYear || (over?.end ?? '') < base.start!)
  return isRunning ? running : over
}

/** A day or the end of a month, with its year looked up: ISO date. */
function dayOf(
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

function resolveDate(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = dayOf({ ...mention, month: mention.number! }, { ...anchor, forward: false })
  return day === null ? null : periodAt(day, anchor)
}

function resolveMonth(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = dayOf({ ...mention, month: mention.number!, day: mention.pointInTime ? null : 1 }, anchor)
  if (day === null) return null
  return mention.pointInTime ? periodAt(day, anchor) : makeMonth(monthOf(day), anchor.fiscal)
}

/** A point in time takes the period that it closes: the event's where that ends on this day, else the longest usual one. */
export function periodAt(day: string, anchor: PeriodAnchor): Period {
  const { event, current, fiscal } = anchor
  const index = monthOf(day)
  for (const known of [event, current]) if (known?.end && monthOf(known.end) === index && !isMonth(known)) return known
  const year = fiscalYearOf(index, fiscal)
  const position = index - fiscalStart(year, fiscal) + 1
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

function resolveClosing(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = lastDayOf(mention, anchor)
  if (day === null) return null
  const { event, fiscal } = anchor
  if (event?.end === day && placeOf(event.fiscalPeriod).months === mention.length) return event
  return periodFromEnd(day, mention.length!, fiscal)
}

/** 截至3月31日止第四季: the number and the day together tell the company's year, whatever is known of it. */
function closedPart(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const day = lastDayOf(mention, anchor)
  if (day === null) return resolvePart({ ...mention, ends: null }, anchor)
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
