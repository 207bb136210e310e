/** Opens a figure: period, basis and nature as the clause has them. */
import { makePeriod } from '../period.ts'
import type { Context, Period, Quantity, Span } from '../types.ts'
import type { Draft, Subject } from './draft.ts'
import { adjustable } from './metrics.ts'
import { currentOr, isAuthorised, isPlan, natureOf } from './nature.ts'
import { clauseLeft, periodInForce, type View } from './state.ts'
import { pointless } from './subject.ts'

export function open(
  view: View,
  subject: Subject,
  quantity: Quantity | null,
  span: Span,
  rule: string,
  left: string,
  right: string,
): Draft {
  const { state, scope } = view
  const clause = clauseLeft(view, span.end)
  const period = balanceAt(
    subject,
    periodOf(view, subject.id, clause, left, right.split(/[，,、；;。]/u)[0]!),
    scope.context,
  )
  const clues = {
    left,
    right,
    clause,
    period,
    ahead: state.ahead,
    outsider: state.others || scope.outsider(span.start),
    metric: subject.id,
    preliminary: scope.preliminary,
    previous: state.last?.nature ?? null,
  }
  const nature =
    subject.id === 'targetPrice'
      ? /(?:由|从|自)[^，,]{0,6}$/u.test(left)
        ? 'prior'
        : 'consensus'
      : pointless.has(subject.id)
        ? 'actual'
        : natureOf(clues, scope.context)
  const draft: Draft = {
    subject,
    quantity,
    negative: subject.loss,
    changes: [],
    period,
    basis:
      subject.basis ??
      (state.adjusted && subject.record && adjustable.has(subject.record.id) ? 'adjusted' : 'statutory'),
    nature,
    span,
    rule,
    confidence: confidenceOf(subject, state.subject),
  }
  view.drafts.push(draft)
  state.last = draft
  if (subject.id !== 'other') state.owner = subject.entity
  state.group = []
  return draft
}

/** A balance at 30 September is of the page's third quarter, though the sentence speaks of nine months. */
const balanceAt = ({ record }: Subject, period: Period | null, { event }: Context): Period | null =>
  record?.instant && period && event.period && period.end === event.period.end ? event.period : period

const confidenceOf = (subject: Subject, named: Subject | null): number =>
  subject.id === 'other' ? 0.6 : subject === named ? 0.9 : 0.8

/** The period in force; none for prices and plans, the year's for its dividend. */
function periodOf(view: View, metric: string, clause: string, left: string, right: string): Period | null {
  const { context } = view.scope
  if (pointless.has(metric) || isAuthorised(metric, clause, right) || isPlan(metric, clause)) return null
  const period = currentOr(periodInForce(view), left, context)
  const { event, metadata } = context
  if (!/^dividend/.test(metric) || !period?.end || !event.period) return period
  const today = metadata.publishedAt?.slice(0, 10) ?? event.date
  if (/中期|半年度|上半年/u.test(clause + right) && event.period.fiscalPeriod !== 'H1')
    return makePeriod(event.period.fiscalYear, 'H1', context.fiscal)
  if (period.fiscalPeriod === 'Q4' && !/季/u.test(clause)) return makePeriod(period.fiscalYear, 'FY', context.fiscal)
  return today && period.end > today && !/明年|下年|20\d\d/u.test(clause) ? event.period : period
}
