/** page → what happened (a call, an announcement), on which day, and which period its results cover. */

import type { Event, Kind, Located } from '../types.ts'
import { call, readDay } from './event-day.ts'
import { type PeriodContext, readPeriod } from './event-period.ts'
import type { Page } from './page.ts'

export interface EventContext extends PeriodContext {
  readonly kind: Kind
}

export function readEvent(page: Page, context: EventContext): { event: Event; evidence: Located<{ field: string }>[] } {
  if (context.kind === 'other') return { event: { type: null, date: null, period: null }, evidence: [] }
  const day = readDay(page, context.kind, context.published)
  const period = readPeriod(page, { ...context, published: context.published ?? day?.date ?? null })
  return {
    event: { type: typeOf(page, context.kind), date: day?.date ?? null, period: period?.period ?? null },
    evidence: [
      ...(day ? [{ field: 'event.date', span: day.span }] : []),
      ...(period ? [{ field: 'event.period', span: period.span }] : []),
    ],
  }
}

/** A call where there was one; else the announcement. */
function typeOf(page: Page, kind: Kind): string {
  if (kind === 'call-transcript' || kind === 'call-summary') return 'earnings-call'
  if (kind === 'results-release') return 'results'
  return call.test(page.title?.text ?? '') || call.test(page.lead.text.slice(0, 300)) ? 'earnings-call' : 'results'
}
