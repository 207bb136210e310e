/** Retail and wholesale were 63% and 37% of revenue; gross margin and operating margin were 41% and 12%: English pairs. */
import type { Quantity } from '../../types.ts'
import type { Draft, Subject } from '../draft.ts'
import { fits } from '../metrics.ts'
import { leftOf, rightOf, unlisted, type View } from '../state.ts'
import { ofSales } from '../subject/english.ts'
import { subjectOf } from '../subject/metric.ts'
import { open } from '../value/open.ts'
import { finish } from './numbers.ts'

const verb =
  '(?:was|were|are|came in at|accounted for|represented|made up|contributed|totaled)(?: about| around| roughly)?'
const name = "[A-Za-z0-9][\\w&/.'-]*(?: [\\w&/.'-]+){0,3}?"
const pair = new RegExp(`(?:^|[.,;:•] )(?:our |the |with )?(${name}),? and (?:our )?(${name}) ${verb} $`, 'i')

export function englishPair(view: View, numbers: readonly Quantity[]): boolean {
  const [first, second] = numbers
  if (numbers.length !== 2 || !first || !second || view.text.slice(first.end, second.core.start).trim() !== 'and')
    return false
  const left = leftOf(view, first)
  const named = pair.exec(left)
  if (!named) return false
  const subjects = metricsOf(view, numbers) ?? sharesOf(view, numbers, named)
  if (!subjects) return false
  const group = numbers.map((number, i) => pairDraft(view, subjects[i]!, number))
  finish(view, numbers, group)
  return true
}

function pairDraft(view: View, subject: Subject, number: Quantity): Draft {
  const span = { start: number.start, end: number.end }
  return open(view, subject, number, span, 'figures/list-pair', '', rightOf(view, number))
}

/** One metric for each number. */
function metricsOf(view: View, numbers: readonly Quantity[]): Subject[] | null {
  const own = view.metrics.filter(
    ({ start, end, record }) => start >= view.from && end <= numbers[0]!.start && fits(record, numbers[0]!),
  )
  return own.length === numbers.length ? own.map((metric) => subjectOf(view, metric)) : null
}

/** Two parts of the sales. */
function sharesOf(view: View, numbers: readonly Quantity[], [, ...names]: RegExpExecArray): Subject[] | null {
  const share = numbers[0]!.kind === 'percent' && ofSales.test(rightOf(view, numbers[1]!))
  return share ? names.map((part) => unlisted(view, 'revenueShare', part)) : null
}
