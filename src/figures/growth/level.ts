/** Growths told as levels: 增速由8%提升至12%, 降幅从5%收窄到2%. */
import { step } from '../../period.ts'
import type { Quantity } from '../../types.ts'
import type { Draft, Subject } from '../draft.ts'
import { yearBack } from '../periods.ts'
import { clauseLeft, metricBefore, periodInForce, periodsBefore, type View, withoutPeriods } from '../state.ts'
import { subjectOf } from '../subject/metric.ts'
import { open } from '../value/open.ts'
import { addChange } from './change.ts'

const fromLevel =
  /(增速|增幅|升幅|涨幅|增长率|成长率|年增率|降幅|跌幅|减幅)[^，,。；;0-9]{0,6}(?:由|从)([^，,。；;]{0,30})$/u
const toLevel = /(?:至|到|为)[^，,。；;0-9]{0,10}$/u

/** The first is the growth of before, a figure of its own; the second that of the figure at hand. */
export function takeGrowthLevel(view: View, quantity: Quantity): boolean {
  if (quantity.kind !== 'percent') return false
  if (comparedGrowth(view, quantity)) return true
  const told = fromLevel.exec(clauseLeft(view, quantity.core.start))
  if (!told) return false
  const sign = /[降跌减]/u.test(told[1]!) ? -1 : 1
  const between = withoutPeriods(view, told[2]!, quantity.core.start)
  if (!/\d|[一二三四五六七八九]成/u.test(between)) return before(view, quantity, sign)
  if (!toLevel.test(told[2]!) || !view.state.subject) return false
  const { last, subject } = view.state
  const grown =
    last && last.subject.id === subject.id && last.nature !== 'prior' ? last : growthOf(view, subject, quantity)
  return addChange(view, quantity, sign, false, grown)
}

const comparedWith =
  /(增速|增幅|升幅|涨幅|降幅|跌幅|减幅)[^，,。；;0-9]{0,4}(?:较|比|高于|低于|快于|慢于|优于)[^，,。；;]{0,14}的[约近逾\s]*$/u

/** 收入同比增长29%，高于第三季度的|26%. */
const thanPast = /^[\s，,]*(?:优于|高于|低于|逊于|好于|快于|慢于|超过|不及)的[\s约近逾]*$/u

function than(view: View, { core }: Quantity): readonly [string, string] | null {
  const { last } = view.state
  if (!last || last.quantity !== null || last.changes.length === 0) return null
  if (!thanPast.test(withoutPeriods(view, clauseLeft(view, core.start), core.start))) return null
  const change = last.changes.at(-1)!
  return ['', ((change.value ?? change.range?.low)?.units ?? 0n) < 0n ? '降幅' : '增幅']
}

/** 增速较前一季度(|56%)进一步加快. */
const pacedBracket = /(增速|增幅|升幅|涨幅|降幅|跌幅|减幅)[较比][上前]一?个?季度?[(（]$/u

function pacedBefore(view: View, quantity: Quantity, word: string): boolean {
  const { state, scope } = view
  const { last } = state
  const now = periodInForce(view)
  if (!last || !now) return false
  const draft = growthOf(view, last.subject, quantity)
  const period = step(now, 'quarter', -1, scope.context.fiscal)
  Object.assign(draft, { nature: 'prior', period, basis: last.basis })
  addChange(view, quantity, /[降跌减]/u.test(word) ? -1 : 1, false, draft)
  draft.changes = draft.changes.map((change) => ({ ...change, type: last.changes.at(-1)?.type ?? 'yoy' }))
  state.last = last
  return true
}

/** 收入同比下降14%，降幅较二季度的|21%收窄: the growth of the time compared with. */
function comparedGrowth(view: View, quantity: Quantity): boolean {
  const { state } = view
  const told = comparedWith.exec(clauseLeft(view, quantity.core.start)) ?? than(view, quantity)
  const bracketed = view.clause.bracket ? pacedBracket.exec(view.text.slice(0, view.clause.start).slice(-20)) : null
  if (bracketed) return pacedBefore(view, quantity, bracketed[1]!)
  const used = periodsBefore(view, quantity.core.start).at(-1)
  const subject = state.last?.subject ?? state.subject
  if (!told || !used?.period || used.use === 'ignore' || !subject) return false
  const { last } = state
  const draft = growthOf(view, subject, quantity)
  Object.assign(draft, { nature: 'prior', period: used.period, basis: last?.basis ?? draft.basis })
  addChange(view, quantity, /[降跌减]/u.test(told[1]!) ? -1 : 1, false, draft)
  // 较二季度 says against which growth, not against what that growth was.
  const type = last?.changes.at(-1)?.type ?? 'yoy'
  draft.changes = draft.changes.map((change) => ({ ...change, type }))
  state.last = last
  return true
}

function before(view: View, quantity: Quantity, sign: 1 | -1): boolean {
  const { state } = view
  const { last } = state
  const metric = metricBefore(view, quantity.core.start, () => true)
  const subject = metric ? subjectOf(view, metric) : last?.subject
  if (!subject) return false
  const now = periodInForce(view)
  const used = periodsBefore(view, quantity.core.start).at(-1)
  const draft = growthOf(view, subject, quantity)
  draft.nature = 'prior'
  draft.period = used?.period ?? (now && yearBack(now))
  addChange(view, quantity, sign, false, draft)
  state.subject = subject
  state.last = last
  return true
}

const growthOf = (view: View, subject: Subject, { start, end }: Quantity): Draft =>
  open(view, subject, null, { start, end }, 'figures/growth-only', '', '')
