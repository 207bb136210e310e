/** Which period a number is of: what the sentence says, else the paragraph, else the page. */
import { resolvePeriod } from '../period.ts'
import type { Context, Period, PeriodMention } from '../types.ts'

export type Use = 'set' | 'prior' | 'base' | 'ignore'

export interface UsedPeriod {
  readonly mention: PeriodMention
  readonly use: Use
  readonly period: Period | null
}

const comparedBefore = /(?:较|比|与|同|跟|相比|对比|高于|低于|优于|逊于|好于|多于|少于|相较于?|相对于?)(?:之|起)?$/u
const comparedAfter = /^(?:水平|的水平)?(?:相比|比较|相较|来说)/u
const fromBefore = /(?:由|从|自)$/u

/** How the sentence uses a period it names. `text` is the whole passage. */
export function usePeriod(
  mention: PeriodMention,
  text: string,
  current: Period | null,
  context: Context,
  forward: boolean,
): UsedPeriod {
  const before = text.slice(Math.max(0, mention.start - 5), mention.start)
  const after = text.slice(mention.end, mention.end + 6)
  const period = resolvePeriod(mention, {
    published: context.metadata.publishedAt,
    event: context.event.period,
    current: current ?? context.event.period,
    fiscal: context.fiscal,
    forward,
  })
  if (comparedBefore.test(before) || comparedAfter.test(after)) return { mention, period, use: 'base' }
  if (mention.kind === 'same' || fromBefore.test(before)) return { mention, period, use: 'prior' }
  if (mention.kind === 'date' && !mention.pointInTime) return { mention, period, use: 'ignore' }
  return { mention, period, use: period ? 'set' : 'ignore' }
}

const starts = (period: Period): string => period.start ?? `${period.fiscalYear}-00`
const ends = (period: Period): string => period.end ?? `${period.fiscalYear}-99`

/** The period lies wholly before the other. */
export const isBefore = (a: Period, b: Period): boolean => ends(a) < starts(b)

/** The same part of the year before: 2025Q3 → 2024Q3. */
export function yearBack(period: Period): Period {
  const year = (date: string | null): string | null => date && `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
  const label = `${period.fiscalYear - 1}${period.label.slice(4)}`
  return { ...period, label, fiscalYear: period.fiscalYear - 1, start: year(period.start), end: year(period.end) }
}
