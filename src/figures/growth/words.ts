/** Changes without a digit: 翻番, 减半, 与去年同期持平. */
import { type Decimal, decimal } from '../../decimal.ts'
import type { Quantity, Span } from '../../types.ts'
import { doubles, flats } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { clauseLeft, type View } from '../state.ts'
import { baseIn } from './base.ts'
import { addChange } from './change.ts'

interface WordChange extends Span {
  readonly value: Decimal
  readonly kind: 'percent' | 'points'
  /** The figure that it is of, where that is not to be looked for. */
  readonly onto?: Draft
}

export function wordChanges(view: View): void {
  const { clause, quantities, from: taken } = view
  for (const { start, end, value, kind, onto } of [...doublings(view), ...standstills(view)]) {
    // 增加一倍: its multiple may have been read as a number already.
    const isNumber = ({ kind, end: to, word }: Quantity): boolean =>
      kind !== 'multiple' || (to <= taken && word === undefined)
    if (quantities.some((quantity) => quantity.start < end && start < quantity.end && isNumber(quantity))) continue
    const before = view.from
    view.from = Math.max(
      clause.start,
      ...quantities.filter((quantity) => quantity.end <= start).map((quantity) => quantity.end),
    )
    addChange(view, { ...noNumber, start, end, core: { start, end }, value, kind }, 1, false, onto)
    view.from = Math.max(before, end)
  }
}

/** 翻番, 减半. */
const doublings = (view: View): WordChange[] =>
  doubles.find(view.text, view.clause.start, view.clause.end).map(({ start, end, record }) => ({
    start,
    end,
    value: decimal(String(record.factor ?? 1)),
    kind: 'percent',
    ...reached(view, end),
  }))

/** 订单翻番至12亿元, deliveries doubled to 12,400: the level that follows has it. */
function reached({ text, state: { last } }: View, end: number): Pick<WordChange, 'onto'> {
  const at = last?.quantity?.start ?? 0
  const to = /^(?:至|到|达到?|来到| to)(?:约|近|逾|超过?| about| roughly| nearly| over)?\s?$/u
  return last && at >= end && last.changes.length === 0 && to.test(text.slice(end, at)) ? { onto: last } : {}
}

/** 与去年同期持平: a change of 0, of the value just told. */
function standstills(view: View): WordChange[] {
  const { text, clause, state, metrics } = view
  const { last } = state
  if (!last?.quantity || state.reopened || last.changes.some(({ unit, type }) => unit === 'ratio' || type !== 'yoy'))
    return []
  const kind = last.quantity.kind === 'percent' ? 'points' : 'percent'
  return flats
    .find(text, clause.start, clause.end)
    .filter(({ start, end, word }) => {
      // 持平至2%: a number follows.
      if (/^[至到](?:[^，,。；;]{0,6})[\d一二三四五六七八九]/u.test(text.slice(end, end + 9))) return false
      // 净营收70亿元，毛利率与二季度持平: of another figure, of which no number is told
      if (
        metrics.some((metric) => metric.end <= start && metric.start >= last.span.end && metric.id !== last.subject.id)
      )
        return false
      const left = clauseLeft(view, start)
      const compared = baseIn(left) || view.used.some(({ use, mention }) => use === 'base' && mention.end <= start)
      // 与去年同期相若: alike is not the same.
      return compared && !/(?:基本|大致|约略|略|近乎|接近|大约|相若|相当)/u.test(`${left.slice(-12)}${word}`)
    })
    .map(({ start, end }) => ({ start, end, value: decimal('0'), kind, onto: last }))
}

const noNumber: Quantity = {
  start: 0,
  end: 0,
  core: { start: 0, end: 0 },
  kind: 'percent',
  value: null,
  range: null,
  unit: null,
  decimals: 0,
  approximate: false,
  bound: null,
}
