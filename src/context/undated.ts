/** page that nowhere dates its quarter → the quarter, with the year that another date of the page gives it. */
import { addDays, daysIn, isoDate } from '../period/calendar.ts'
import { findPeriods, resolvePeriod } from '../period.ts'
import type { FiscalCalendar, Passage, Period, PeriodMention } from '../types.ts'

interface Told {
  readonly line: Passage
  readonly text: string
  readonly mention: PeriodMention
}

export interface Undated {
  readonly period: Period
  readonly told: Told
  /** The year of an outlook, not one of the results, gave the quarter its own. */
  readonly byOutlook: boolean
}

/** 第二季度总营收19亿元 in the lead, 截至2022年6月30日 or 2026年营收上调至 below. */
export function undatedQuarter(
  leading: readonly Told[],
  lines: readonly Passage[],
  fiscal: FiscalCalendar,
): Undated | null {
  const told = leading[0]
  if (told?.mention.kind !== 'quarter' || told.mention.year !== null || told.mention.yearOffset !== null) return null
  for (const { text } of lines) {
    for (const mention of findPeriods(text.slice(0, 500))) {
      const day = dayOf(mention) ?? dayOfOutlook(mention, text)
      if (!day) continue
      const anchor = { published: addDays(day, 45), event: null, current: null, fiscal }
      const period = resolvePeriod(told.mention, anchor)
      return period && { period, told, byOutlook: dayOf(mention) === null }
    }
  }
  return null
}

/** 截至2022年6月30日: the day that a quarter closes. */
function dayOf({ kind, year, number, day }: PeriodMention): string | null {
  if (kind !== 'date' || year === null || number === null || number % 3 > 0) return null
  return day === daysIn(year, number) ? isoDate(year, number, day) : null
}

const moved = /^(?:全年)?[^，,。；;0-9]{0,12}(?:[上下][调修]|调[升高降低]|预[期计估]|财测|指引|展望|目标)/u

/** What is expected of a year is told before its last quarter is. */
const dayOfOutlook = ({ kind, year, end }: PeriodMention, text: string): string | null =>
  kind === 'year' && year !== null && moved.test(text.slice(end, end + 24)) ? isoDate(year, 10, 31) : null
