/** Growth told as an amount: 减少23.9亿元, 增加16万吨 beside the figure's value. */
import { negate } from '../../decimal.ts'
import type { Quantity } from '../../types.ts'
import type { Draft } from '../draft.ts'
import { fits, type MetricMention } from '../metrics.ts'
import { metricBefore, periodsBefore, rightOf, type View } from '../state.ts'
import { subjectOf } from '../subject/metric.ts'
import { pointless } from '../subject.ts'
import { open } from '../value/open.ts'
import { baseIn, baseType, changeStart } from './base.ts'
import { pushAmount, signed } from './change.ts'
import { levelWord, type Move, moveBefore } from './move.ts'
import { indexOfChange } from './told.ts'

/** 减少15.1亿元或|42%, 减少15.1亿元（年减42%）, 减少42%或|15.1亿元: one move, told as an amount and as a rate. */
export function takeOther(
  { state: { last }, clause }: View,
  { kind, value, start, end, core }: Quantity,
  left: string,
): boolean {
  const change = last?.changes.at(-1)
  const bracketed = clause.bracket && change?.value === null && moveBefore(left) !== null
  if (!last || !change || !value || !(bracketed || /^\s?[，,]?(?:或者?|亦即|即|也就是|or)[\s约近]*$/u.test(left)))
    return false
  const known = change.value ?? change.amount
  const said = known && known.units < 0n ? negate(value) : value
  const span = { start: Math.min(change.span.start, start), end }
  if (kind === 'percent' && change.value === null && change.amount !== null)
    last.changes[last.changes.length - 1] = { ...change, value: said, span }
  else if (
    kind === (last.quantity?.kind ?? (core.start - change.span.end <= 8 ? unitOf(last) : null)) &&
    change.unit === 'ratio' &&
    change.amount === null &&
    kind !== 'percent'
  )
    last.changes[last.changes.length - 1] = { ...change, amount: said, span }
  else return false
  last.span = { start: last.span.start, end: Math.max(last.span.end, end) }
  return true
}

/** 单票价格下降7.8%，即1毛1分: the level is not told, or still to come. */
const unitOf = ({ subject: { record } }: Draft): Quantity['kind'] | null =>
  record?.units?.includes('money') ? 'money' : null

/** 经营开支减少1.9亿元|或12.4%，至13.4亿元, 存货增加2.1亿元|至9.4亿元: the rate and the level, or the level, are still to come. */
const goesOn = /^\s?(?:(?:或|即|亦即|[（(])[\s约近]*\d[\d.]{0,6}%|[，,]?(?:至|到|to )[\s约近逾超]*\$?\d)/u

function openAmount(view: View, quantity: Quantity, left: string, metric: MetricMention, sign: 1 | -1): boolean {
  const span = { start: metric.start, end: quantity.end }
  const right = rightOf(view, quantity)
  const draft = open(view, subjectOf(view, metric), null, span, 'figures/growth-only', left, right)
  pushAmount(draft, quantity, baseType(view, quantity, left), sign, {
    start: changeStart(quantity, left),
    end: quantity.end,
  })
  return true
}

/** The size of the change. A flow of its own (新增, 净增) is a value. */
export function takeAmount(view: View, quantity: Quantity, left: string): boolean {
  const compared = isCompared(view, quantity, left)
  const move = moveBefore(left) ?? (compared ? signOf(view, quantity, left) : null)
  if (!move || levelWord.test(left)) return false
  const flow = /(?:新|净|累|递)$/u.exec(left.slice(0, move.at))?.[0]
  // 门店846家，较年初净减少12家: beside the level it is the level's change.
  if (flow && !(flow === '净' && compared && isTwin(view.state.last, quantity))) return false
  const moves = quantity.core.start - left.length + move.at
  // 多派|7仙: what is a part of the word that moves is no name.
  const metric = metricBefore(view, quantity.core.start, ({ start }) => start <= moves)
  // 净增190万名: the word that moves is the metric.
  if (metric && metric.start <= moves && moves < metric.end) return false
  if (metric && !pointless.has(metric.id) && goesOn.test(rightOf(view, quantity)) && fits(metric.record, quantity))
    return openAmount(view, quantity, left, metric, move.sign)
  const { last } = view.state
  if (!isTwin(last, quantity) && !compared) return false
  // 会员环比净增190万名: the move is what is measured.
  if (metric && (!compared || metric.end === quantity.core.start)) return false
  if (last && pointless.has(last.subject.id)) return true
  if (!last?.quantity || !quantity.value) return compared
  const type = baseType(view, quantity, left)
  const at = indexOfChange(last, (known) => known.type === type && known.amount === null)
  if (at >= 0) last.changes[at] = { ...last.changes[at]!, amount: signed(quantity.value, move.sign) }
  else pushAmount(last, quantity, type, move.sign, { start: changeStart(quantity, left), end: quantity.end })
  return true
}

/** 1,900家，较年初+420家: the sign is the word, a minus is in the number already; but 较一季度的-4.5亿元 is a level. */
function signOf({ text }: View, { core, value }: Quantity, left: string): Move | null {
  if (/[的为是:：]\s?$/u.test(left)) return null
  const plus = /[+＋]/u.test(text.slice(Math.max(0, core.start - 1), core.start + 1))
  return plus || (value?.units ?? 0n) < 0n ? { sign: 1, at: left.length } : null
}

/** In the unit of the value just told. */
const isTwin = (last: Draft | null, { unit, kind, decimals }: Quantity): boolean =>
  Boolean(
    last?.quantity &&
      ((last.quantity.unit === unit && last.quantity.kind === kind) ||
        // 11.8亿美元，较年中的10.4亿美元增加1.4亿
        (kind === 'number' && last.quantity.kind === 'money' && decimals !== null && decimals < -3)),
  )

function isCompared(view: View, { start }: Quantity, left: string): boolean {
  return (
    baseIn(left) !== null ||
    periodsBefore(view, start).some(({ use }) => use === 'base') ||
    // 较期初+3.1亿元
    /[较比](?:期|季|月|报告期)[初末底][\s约近]*$/u.test(left) ||
    // 与上年同期相比，将增加约4.2亿元
    /相[比较][，,]$/u.test(view.text.slice(Math.max(0, view.clause.start - 3), view.clause.start))
  )
}
