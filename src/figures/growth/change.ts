/** A change as it is entered at its figure: by how much, and against what. */
import { type Decimal, decimal, negate, subtract } from '../../decimal.ts'
import type { Quantity, Span } from '../../types.ts'
import { growthBasis, isPlainReading } from '../basis.ts'
import type { Draft, DraftChange } from '../draft.ts'
import { leftOf, sentenceLeft, type View } from '../state.ts'
import { profits } from '../subject/earn.ts'
import { pointless } from '../subject.ts'
import { baseIn, baseType, changeStart } from './base.ts'
import { type Growth, grownFigure } from './of.ts'
import { indexOfChange, inWords } from './told.ts'

/**
 * Enters a rate at the figure it is of.
 *
 * @param asFactor 2.4倍 of what is compared with: a growth of 1.4
 * @param onto the figure, where it is known
 * @returns false where it is of no figure
 */
export function addChange(
  view: View,
  quantity: Quantity,
  sign: 1 | -1,
  asFactor = false,
  onto: Draft | null = null,
): boolean {
  const left = leftOf(view, quantity)
  const type = baseType(view, quantity, left)
  const growth: Growth = { quantity, type, unit: quantity.kind === 'points' ? 'pp' : 'ratio', left }
  if (type === 'yoy') beforeYearly(view, left)
  const draft = onto ?? grownFigure(view, growth)
  if (!draft) return pointless.has(view.state.last?.subject.id ?? '')
  // 按年增92%，按季亦升18%，当中佣金收入劲升1.08倍: a bare growth that follows is against the year before.
  view.state.lastBase = draft.changes.some((told) => told.type === 'yoy') ? 'yoy' : type
  if (pointless.has(draft.subject.id)) return true
  enter(view, draft, changeOf(view, growth, draft, sign, asFactor))
  if (isPlainReading(left)) plainFirst(view, draft)
  return true
}

/** 按固定汇率增长12%，按实际汇率增长9%: the first is the second reading, and the plain one stands before it. */
function plainFirst(view: View, { changes }: Draft): void {
  const plain = changes.at(-1)!
  const at = changes.findIndex(({ type, unit, basis }) => type === plain.type && unit === plain.unit && basis === null)
  const other = changes[at]
  const basis = other && other !== plain ? growthBasis(sentenceLeft(view, other.span.end)) : null
  if (other && basis) changes.splice(at, changes.length - at, plain, { ...other, basis }, ...changes.slice(at + 1, -1))
}

function changeOf(view: View, growth: Growth, draft: Draft, told: 1 | -1, asFactor: boolean): DraftChange {
  const { quantity, type, unit, left } = growth
  const isLoss = (draft.subject.loss || draft.negative) && profits.has(draft.subject.id)
  const better = isLoss || lowerIsBetter.has(draft.subject.id)
  const sign = better && told > 0 && eases.test(left) ? -1 : told
  const read = (value: Decimal): Decimal => signed(asFactor ? subtract(value, one) : value, sign)
  const range = quantity.range ?? (view.text.startsWith('十几', quantity.core.start) ? teens : null)
  const ends = range && [read(range.low ?? range.high!), read(range.high ?? range.low!)]
  return {
    type,
    value: range ? null : quantity.value && read(quantity.value),
    range: ends && (sign > 0 ? { low: ends[0]!, high: ends[1]! } : { low: ends[1]!, high: ends[0]! }),
    unit,
    amount: null,
    of: isLoss ? 'loss' : null,
    basis: draft.changes.some((known) => known.type === type && known.unit === unit) ? growthBasis(left) : null,
    approximate: quantity.approximate,
    span: { start: changeStart(quantity, left), end: quantity.end },
  }
}

const widest = 80

/** 减少了1.11亿元，减少比例为35.3%: the rate of a move told as an amount; else a change of its own. */
function enter(view: View, draft: Draft, change: DraftChange): void {
  const at = indexOfChange(
    draft,
    ({ type, unit, value, range, amount }) =>
      type === change.type && unit === change.unit && value === null && range === null && amount !== null,
  )
  const told = draft.changes[at]
  const word = inWords(view, draft, change.type)
  if (word !== null && change.unit === 'ratio' && change.basis === null) draft.changes[word] = change
  else if (told) draft.changes[at] = { ...change, amount: told.amount, span: told.span }
  else draft.changes.push(change)
  const span = { start: Math.min(draft.span.start, change.span.start), end: Math.max(draft.span.end, change.span.end) }
  // Where value and change lie far apart, the value's words tell the figure.
  if (!draft.quantity || span.end - span.start <= widest) draft.span = span
}

/** A change told as an amount. */
export function pushAmount(
  draft: Draft,
  { value, approximate }: Quantity,
  type: DraftChange['type'],
  sign: 1 | -1,
  span: Span,
): void {
  draft.changes.push({
    type,
    value: null,
    range: null,
    unit: 'ratio',
    amount: value && signed(value, sign),
    of: null,
    basis: null,
    approximate,
    span,
  })
}

/** 费用62亿元，递增1.8%，年增15.3%: of two growths of a quarter side by side, the one without a word of its own is against the quarter before. */
function beforeYearly({ state: { last }, text, used }: View, left: string): void {
  const first = last?.changes[0]
  if (!last?.quantity || last.changes.length !== 1 || !first || first.type !== 'yoy' || first.amount) return
  if (!/^[，,、]?(?:同比|按年|年[增减升跌])/u.test(left) || !/^Q/.test(last.period?.fiscalPeriod ?? '')) return
  if (baseIn(text.slice(last.span.start, first.span.end)) !== null) return
  if (used.some(({ use, mention }) => use === 'base' && mention.end <= first.span.end)) return
  last.changes[0] = { ...first, type: 'qoq' }
}

/** 净亏损2亿元，环比改善24%; 综合成本率同比优化1.9个百分点: a loss or a cost that gets better is a smaller one. */
const eases = /(?:改善|优化)[了约近达逾超\s]*$/u
const lowerIsBetter: ReadonlySet<string> = new Set(
  'combinedRatio expenseRatio sellingExpenseRatio adminExpenseRatio rdExpenseRatio financeCostRatio unitCost nplRatio debtRatio inventoryDays receivableDays'.split(
    ' ',
  ),
)

/** 十几个百分点. */
const teens = { low: decimal('0.11'), high: decimal('0.19') }

const one = decimal('1')
export const signed = (value: Decimal, sign: 1 | -1): Decimal => (sign < 0 ? negate(value) : value)
