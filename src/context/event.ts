/** page → what happened (a call, an announcement), on which day, and which period its results cover. */

import { addDays } from '../period/calendar.ts'
import type { Event, Kind, Located, Period } from '../types.ts'
import { call, type Day, dayBehind, readDay } from './event-day.ts'
import { type PeriodContext, readPeriod } from './event-period.ts'
import type { Page } from './page.ts'

export interface EventContext extends PeriodContext {
  readonly kind: Kind
}

export function readEvent(page: Page, context: EventContext): { event: Event; evidence: Located<{ field: string }>[] } {
  if (context.kind === 'other') return { event: { type: null, date: null, period: null }, evidence: [] }
  const told = readDay(page, context.kind, context.published)
  const published = context.published ?? told?.date ?? null
  const period = readPeriod(page, { ...context, published })
  const day = told ?? (published === null && period?.period.end ? dayBehind(page, period.period.end) : null)
  const date = day && period ? inYear(day, period.period) : (day?.date ?? null)
  return {
    event: { type: typeOf(page, context.kind), date, period: period?.period ?? null },
    evidence: [
      ...(day ? [{ field: 'event.date', span: day.span }] : []),
      ...(period ? [{ field: 'event.period', span: period.span }] : []),
    ],
  }
}

/** 11月18日 on a page that was set again years later: the year in which the results of the period were told. */
function inYear({ date, said }: Day, { end }: Period): string {
  if (end === null || /\d{4}|年/.test(said)) return date
  const year = Number(end.slice(0, 4))
  const near = [year, year + 1].map((one) => `${one}${date.slice(4)}`).find((one) => one > end)
  return near !== undefined && addDays(end, 300) < date && near <= addDays(end, 200) ? near : date
}

/** A call where there was one; else the announcement. */
function typeOf(page: Page, kind: Kind): string {
  if (kind === 'call-transcript' || kind === 'call-summary') return 'earnings-call'
  if (kind === 'results-release') return 'results'
  return call.test(page.title?.text ?? '') || call.test(page.lead.text.slice(0, 300)) ? 'earnings-call' : 'results'
}
