/** Opens a figure: period, basis and nature as the clause has them. */
import type { Quantity, Span } from '../types.ts'
import type { Draft, Subject } from './draft.ts'
import { adjustable } from './metrics.ts'
import { currentOr, isAuthorised, natureOf } from './nature.ts'
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
  const period = pointless.has(subject.id) || isAuthorised(subject.id, clause) ? null : currentOr(periodInForce(view), left, scope.context)
  const clues = {
    left,
    right,
    clause,
    period,
    ahead: state.ahead,
    outsider: state.others || scope.outsider(span.start),
    metric: subject.id,
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
    basis: subject.basis ?? (state.adjusted && subject.record && adjustable.has(subject.record.id) ? 'adjusted' : 'statutory'),
    nature,
    span,
    rule,
    confidence: confidenceOf(subject, state.subject),
  }
  view.drafts.push(draft)
  state.last = draft
  state.owner = subject.entity
  state.group = []
  return draft
}

const confidenceOf = (subject: Subject, named: Subject | null): number =>
  subject.id === 'other' ? 0.6 : subject === named ? 0.9 : 0.8
