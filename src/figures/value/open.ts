import type { Period, Quantity, Span } from '../../types.ts'
import { basisCompared } from '../basis.ts'
import type { Draft, Subject } from '../draft.ts'
import { adjustable, peopleMetrics } from '../metrics.ts'
import { revised } from '../nature/outlook.ts'
import { natureOf } from '../nature.ts'
import { periodOf } from '../periods/of.ts'
import { clauseLeft, type View } from '../state.ts'
import { pointless } from '../subject.ts'

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
  const told = periodOf(view, subject, clause, left, right.split(/[，,、；;。]/u)[0]!)
  const further = goesOn(view, quantity, told)
  const period = further ?? told
  const clues = {
    left,
    right,
    before: view.clause.bracket ? view.text.slice(Math.max(0, view.clause.start - 17), view.clause.start - 1) : '',
    clause,
    sentence: /[^。！？!?\n]*$/u.exec(view.text.slice(Math.max(0, span.end - 120), span.end))![0],
    period,
    retold: period !== null && (state.recounts || period.label === state.report?.label),
    ahead: state.ahead || further !== null,
    done: state.done,
    outsider: state.others || scope.outsider(span.start),
    asked: scope.asked(span.start),
    range: Boolean((quantity ?? view.quantities.find(({ end }) => end === span.end))?.range),
    metric: subject.id,
    preliminary: scope.preliminary,
    previous: state.last?.nature ?? null,
  }
  const nature =
    subject.id === 'targetPrice'
      ? (/(?:由|从|自)[^，,]{0,6}$/u.test(left) && !/^(?:都|均|皆|不等)/u.test(right)) ||
        /(?:原|原先|原为|此前|前值)[\s:：]{0,2}$/u.test(left)
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
    basis: subject.basis ?? (subject.record && adjustable.has(subject.record.id) ? state.basis : null) ?? 'statutory',
    nature,
    span,
    rule,
    confidence: confidenceOf(subject, state.subject),
  }
  if (subject.basis !== 'statutory') draft.basis = basisCompared(state, draft) ?? draft.basis
  // 讲过全年出货80万台，现在上调到90万台: the one before has been replaced.
  if (state.last?.nature === 'guidance' && state.last.subject.id === subject.id && revised.test(left))
    state.last.nature = 'prior'
  view.drafts.push(draft)
  state.last = draft
  const { event } = scope.context
  if (nature === 'guidance' && period?.end && event.period?.end) state.outlook = period.end > event.period.end
  else if (nature === 'actual') state.outlook = false
  if (subject.id !== 'other' && !isThing(subject) && !isCounted(view, subject))
    state.owner = subject.entity?.replace(/同店$|(?:单店|每店)(?:日均|月均|年均|平均)?$/u, '') || null
  state.group = []
  return draft
}

/** 预计三季度收入41亿至43亿元。毛利率31%至33%: behind an outlook a range that no other time is named for is one more. */
function goesOn({ state, scope, used, drafts }: View, quantity: Quantity | null, told: Period | null): Period | null {
  const { event } = scope.context
  if (!state.outlook || !quantity?.range?.low || used.length > 0 || !told || told.label !== event.period?.label)
    return null
  return drafts.findLast(({ nature }) => nature === 'guidance')?.period ?? null
}

/** 客单价286元，收入…; 主要客户的库存天数92天，营收…: what a price is of, and who buys, own nothing that follows. */
const isThing = ({ record, entity }: Subject): boolean =>
  (record?.things?.includes(entity ?? '') ?? false) ||
  (record?.companyOnly === true && /(?:客户|经销商|渠道商?|供应商)$/u.test(entity ?? ''))

/** 付费商户6.3万家，每商户平均收入2万元: those who are counted own nothing of what follows. */
const isCounted = ({ text }: View, { id, entity, label }: Subject): boolean =>
  entity !== null && peopleMetrics.has(id) && text.slice(label.start, label.end).includes(entity)

const confidenceOf = (subject: Subject, named: Subject | null): number =>
  subject.id === 'other' ? 0.6 : subject === named ? 0.9 : 0.8
