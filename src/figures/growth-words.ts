/** Changes without a digit: 翻番, 减半, 与去年同期持平. */
import { type Decimal, decimal } from '../decimal.ts'
import type { Quantity, Span } from '../types.ts'
import { addChange } from './change.ts'
import { doubles, flats } from './cues.ts'
import { baseIn } from './growth-base.ts'
import { clauseLeft, type View } from './state.ts'

interface WordChange extends Span {
  readonly value: Decimal
  readonly kind: 'percent' | 'points'
}

export function wordChanges(view: View): void {
  const { clause, quantities } = view
  for (const { start, end, value, kind } of [...doublings(view), ...standstills(view)]) {
    if (quantities.some((quantity) => quantity.start < end && start < quantity.end && quantity.kind !== 'multiple'))
      continue
    const before = view.from
    view.from = Math.max(
      clause.start,
      ...quantities.filter((quantity) => quantity.end <= start).map((quantity) => quantity.end),
    )
    addChange(view, { ...noNumber, start, end, core: { start, end }, value, kind }, 1)
    view.from = Math.max(before, end)
  }
}

/** 翻番, 减半. */
const doublings = ({ text, clause }: View): WordChange[] =>
  doubles
    .find(text, clause.start, clause.end)
    .map(({ start, end, record }) => ({ start, end, value: decimal(String(record.factor ?? 1)), kind: 'percent' }))

/** 与去年同期持平: a change of 0, of the value just told. */
function standstills(view: View): WordChange[] {
  const { text, clause, state } = view
  const { last } = state
  if (!last?.quantity || last.changes.some(({ unit, type }) => unit === 'ratio' || type !== 'yoy')) return []
  const kind = last.quantity.kind === 'percent' ? 'points' : 'percent'
  return flats
    .find(text, clause.start, clause.end)
    .filter(({ start, end, word }) => {
      // 持平至2%: a number follows.
      if (/^[至到](?:[^，,。；;]{0,6})[\d一二三四五六七八九]/u.test(text.slice(end, end + 9))) return false
      const left = clauseLeft(view, start)
      const compared = baseIn(left) || view.used.some(({ use, mention }) => use === 'base' && mention.end <= start)
      return compared && !/(?:基本|大致|约略|略|近乎|接近)/u.test(`${left.slice(-8)}${word}`)
    })
    .map(({ start, end }) => ({ start, end, value: decimal('0'), kind }))
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
