/** A named period and what the page is about → the period that is meant. */
import type { FiscalCalendar, Period, PeriodMention } from '../types.ts'
import { asOf, codeOf, type PeriodAnchor } from './anchor.ts'
import { closing, fiscalYearOf, isMonth, makePeriod, monthIndex, monthOf, shiftYears, upTo } from './calendar.ts'
import { resolveNeighbour } from './neighbours.ts'
import { atPoint, closedPart, resolveClosing, resolveDate, resolveMonth, resolveMonths, resolveSpan } from './points.ts'

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
      return atPoint(mention, (mention.ends && closedPart(mention, anchor)) ?? resolvePart(mention, anchor), anchor)
  }
}

/** 由去年的X, 较去年: last year's figure for the part at hand. */
const isYearBefore = (mention: PeriodMention, { comparative }: PeriodAnchor): boolean =>
  mention.kind === 'year' &&
  mention.number === null &&
  !mention.pointInTime &&
  (mention.yearOffset === -1 ? mention.compared || comparative === true : mention.year !== null && comparative === true)

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

/** 去年底 in the half-year report of a company whose own year ends in June: the last day of what is told. */
function endOfEvent(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const { kind, pointInTime, number, year, yearOffset, fiscal } = mention
  const day = asOf(anchor)
  if (kind !== 'year' || !pointInTime || number !== null || fiscal || anchor.fiscal.endMonth === 12) return null
  if (day === null || (year === null && yearOffset === null)) return null
  const end = `${year ?? Number(day.slice(0, 4)) + yearOffset!}-12-31`
  return anchor.event?.end === end ? anchor.event : null
}

function resolvePart(mention: PeriodMention, anchor: PeriodAnchor): Period | null {
  const told = endOfEvent(mention, anchor)
  if (told) return told
  if (mention.from !== null) return resolveMonths(mention, anchor)
  const { fiscal, current, event } = anchor
  if (mention.kind === 'months' && mention.number === null) return yearToDate(anchor)
  const code = codeOf(mention)
  // 明年会有新品，全年费用率…: the whole of the year that was just named.
  if (mention.number === 12 && isUnnamed(mention) && isLater(current, event))
    return makePeriod(current!.fiscalYear, code, fiscal)
  // 去年，公司全年亏损4亿元，其中四季度…: the parts of the year that the sentence has named.
  if (
    !anchor.forward &&
    (isUnnamed(mention) || (anchor.singled && isPartOfYear(mention))) &&
    isEarlierYear(current, event)
  )
    return makePeriod(current!.fiscalYear, code, fiscal)
  if (mention.year !== null) return namedYear(mention, code, anchor)
  if (mention.yearOffset !== null) {
    const year = yearInForce(mention.yearOffset, mention.fiscal, anchor)
    return year === null ? null : otherThanBase(mention, makePeriod(year, code, fiscal), anchor)
  }
  return unnamedYear(code, mention.pointInTime, anchor)
}

const isUnnamed = ({ kind, year, yearOffset }: PeriodMention): boolean =>
  kind === 'year' && year === null && yearOffset === null
const isLater = (current: Period | null, event: Period | null): boolean =>
  current !== null && !isMonth(current) && event !== null && current.fiscalYear > event.fiscalYear
const isPartOfYear = ({ kind, year, yearOffset, compared, pointInTime }: PeriodMention): boolean =>
  (kind === 'half' || kind === 'quarter') && year === null && yearOffset === null && !compared && !pointInTime
const isEarlierYear = (current: Period | null, event: Period | null): boolean =>
  current?.fiscalPeriod === 'FY' && event !== null && current.fiscalYear < event.fiscalYear

/** 较去年底 in the report on last year: nothing is compared with itself, so the year before is meant. */
function otherThanBase({ compared, yearOffset }: PeriodMention, period: Period, anchor: PeriodAnchor): Period {
  const base = anchor.current ?? anchor.event
  const isSelf = compared && (yearOffset ?? 0) < 0 && period.end === base?.end
  return isSelf ? shiftYears(period, -1, anchor.fiscal) : period
}

/** 年初至今 → the months up to the end of what is in force: Q3 → M9. */
function yearToDate({ event, current, fiscal }: PeriodAnchor): Period | null {
  const base = event ?? current
  return base?.end ? upTo(base, fiscal) : null
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
