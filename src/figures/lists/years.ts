/** 2014年至2017年…分别为: the years of a span, one number a year. */
import { makePeriod } from '../../period.ts'
import type { Period } from '../../types.ts'
import type { Draft } from '../draft.ts'
import { yearsOf } from '../periods/in-force.ts'
import { isBefore } from '../periods.ts'
import type { View } from '../state.ts'

/** The lists that follow in the sentence are of the same years. */
export function yearsInForce({ state }: View, years: readonly Period[]): readonly Period[] {
  state.years = years
  return years
}

/** 2014年至2017年: the years of a span, where the clause names one. */
export function spanYears(view: View): Period[] | null {
  const between = view.used.find(({ mention }) => mention.kind === 'span')?.mention.between
  return between ? yearsOf(view, between) : null
}

/** 2025及2026年, 今年和明年: years that a list may be of, one by one. */
export function joinedYears({ used, text, scope }: View): Period[] | null {
  const years = used.filter(
    ({ use, mention, period }) => use === 'set' && mention.kind === 'year' && !mention.pointInTime && period,
  )
  const side = years.every(
    ({ mention }, i) => i === 0 || /^年?[、和及与跟]\s?$/u.test(text.slice(years[i - 1]!.mention.end, mention.start)),
  )
  const [only] = years
  const first =
    only && years.length === 1
      ? /(20\d\d)\s?[、和及与]\s?$/u.exec(text.slice(0, only.mention.start).slice(-8))?.[1]
      : null
  if (first) return [makePeriod(Number(first), 'FY', scope.context.fiscal), only!.period!]
  return years.length > 1 && side ? years.map(({ period }) => period!) : null
}

export const isPast = ({ scope }: View, period: Period | null): boolean =>
  period !== null && scope.context.event.period !== null && isBefore(period, scope.context.event.period)

/** A year before the page's is past, one after it an outlook. */
export function yearly({ scope, state }: View, period: Period): Pick<Draft, 'period' | 'nature'> {
  const { event } = scope.context
  const past = event.period !== null && period.fiscalYear < event.period.fiscalYear
  const later = event.period?.end != null && period.end !== null && period.end > event.period.end
  return { period, nature: past ? 'prior' : later ? (state.others ? 'consensus' : 'guidance') : 'actual' }
}
