/** Growth: whether a number says by how much a figure has moved, and which way. */
import { compare, decimal, negate } from '../decimal.ts'
import type { Quantity } from '../types.ts'
import type { Draft } from './draft.ts'
import { growthAgain } from './growth/again.ts'
import { takeAmount, takeOther } from './growth/amount.ts'
import { isAside } from './growth/aside.ts'
import { growthBehind } from './growth/behind.ts'
import { addChange } from './growth/change.ts'
import { extentOf, levelWord, moveAfter, moveBefore, saidToBe } from './growth/move.ts'
import { fits } from './metrics.ts'
import { leftOf, metricBefore, rightOf, type View, withoutPeriods } from './state.ts'

/** Takes the number as a change where it is one. */
export function takeChange(view: View, quantity: Quantity): boolean {
  const left = leftOf(view, quantity)
  if (isPointGrowth(view, quantity)) return takeChange(view, { ...quantity, kind: 'percent' })
  if (takeOther(view, quantity, left)) return true
  if (isAside(view, quantity, left)) return true
  return isRate(quantity) ? takeRate(view, quantity, left) : takeAmount(view, quantity, left)
}

/** A number read as a growth. */
interface Rate {
  readonly sign: 1 | -1
  /** 2.4倍: a growth of 1.4. */
  readonly asFactor?: true
  /** The figure that grew, where it is not to be looked for. */
  readonly onto?: Draft
  /** The number as it is to be read, where that is not as it stands. */
  readonly quantity?: Quantity
}

interface RateRule {
  readonly id: string
  /** The growth; `level` where the number is none; null where the rule has nothing to say. */
  readonly reads: (view: View, quantity: Quantity, left: string) => Rate | 'level' | null
}

/** The first that has something to say is followed; where none has, the number is no growth. */
const rateRules: readonly RateRule[] = [
  // 净负债比率0.38倍，去年底是0.45倍
  { id: 'level-in-times', reads: (view, quantity, left) => (isLevelInTimes(view, quantity, left) ? 'level' : null) },
  { id: 'level-in-points', reads: (view, quantity) => (levelInPoints(view, quantity) ? 'level' : null) },
  {
    // 升幅达1.2倍, 翻了1.2倍: by how many times, not to how many
    id: 'by-times',
    reads: (_, { kind }, left) =>
      kind === 'multiple' && /(?:(?:[升增涨]幅|增速)(?:高达|达到?|为|是|有)?|(?<!推)翻了)[约近逾\s]{0,2}$/u.test(left)
        ? { sign: 1 }
        : null,
  },
  {
    // 是去年同期的2.4倍
    id: 'times-of',
    reads: (_, { kind }, left) =>
      kind === 'multiple' && (timesOf.test(left) || timesOfPast.test(left)) ? { sign: 1, asFactor: true } : null,
  },
  {
    id: 'again',
    reads: (view, quantity, left) => {
      const again = growthAgain(view, quantity, left)
      return again && { sign: again.sign, onto: again.draft }
    },
  },
  {
    id: 'flat-to-fall',
    reads: (_, quantity, left) => (toFall.test(left) ? { sign: -1, quantity: fromZero(quantity) } : null),
  },
  // 实现9%同比增长, 69%的订单量同比增长
  { id: 'behind', reads: growthBehind },
  { id: 'moved', reads: movedBy },
  { id: 'signed', reads: (view, quantity) => (isSignedGrowth(view, quantity) ? { sign: 1 } : null) },
  {
    // up 68% year over year and 14% sequentially
    id: 'english-base',
    reads: (view, quantity) =>
      englishBase.test(rightOf(view, quantity)) && view.state.last?.changes.length ? { sign: 1 } : null,
  },
  {
    id: 'from-flat',
    reads: (_, quantity, left) => (fromFlat.test(left) ? { sign: 1, quantity: fromZero(quantity) } : null),
  },
  {
    id: 'bare-base',
    reads: (_view, _quantity, left) =>
      bareBase.test(left) ? { sign: /减(?:大概|大约|差不多|[\s约达近逾超是个])*$/u.test(left) ? -1 : 1 } : null,
  },
  {
    id: 'points-of-a-ratio',
    reads: ({ state }, { kind }) =>
      kind === 'points' && state.last?.quantity?.kind === 'percent' ? { sign: 1 } : null,
  },
]

/** 季减2.7%|至季增0.9%: the other end of an outlook that crosses zero. */
const otherEnd =
  /^\s?(?:至|到|~|～|-|—)\s?(?:同比|环比|按年|按季|[年季月](?=[增减]))?(增长|成长|上升|增|升|下降|下滑|减少|衰退|减|跌|降)[约\s]{0,2}$/u

function spans(view: View, { value, kind, end }: Quantity, left: string): boolean {
  const word = otherEnd.exec(left)?.[1]
  const { last } = view.state
  const known = last?.changes.at(-1)
  if (!word || !last || !known?.value || !value || kind !== 'percent' || known.span.end !== view.from) return false
  const sign = /[增升成]/u.test(word) ? 1 : -1
  // 季减4%至季减2% too, but 增长3%至增长5% is told without its second word.
  const other = sign < 0 ? negate(value) : value
  const [low, high] = compare(known.value, other) <= 0 ? [known.value, other] : [other, known.value]
  last.changes[last.changes.length - 1] = { ...known, value: null, range: { low, high }, span: { ...known.span, end } }
  last.span = { start: last.span.start, end: Math.max(last.span.end, end) }
  return true
}

function takeRate(view: View, quantity: Quantity, left: string): boolean {
  if (spans(view, quantity, left)) return true
  for (const { reads } of rateRules) {
    const rate = reads(view, quantity, left)
    if (rate === 'level') return false
    if (rate) return addChange(view, rate.quantity ?? quantity, rate.sign, rate.asFactor, rate.onto)
  }
  return false
}

const fromZero = (quantity: Quantity): Quantity =>
  quantity.value ? { ...quantity, value: null, range: { low: decimal('0'), high: quantity.value } } : quantity

const isRate = ({ kind }: Quantity): boolean => kind === 'percent' || kind === 'points' || kind === 'multiple'

/** 收入增长十几个百分点, 欧洲跌了7个点: points of an amount are per cent. */
function isPointGrowth(view: View, quantity: Quantity): boolean {
  const { kind, core } = quantity
  if (kind === 'points' && isSpokenPoint(view, quantity)) return true
  const metric = kind === 'points' ? metricBefore(view, core.start, () => true) : null
  const units = metric?.record.units ?? []
  return (
    metric !== null &&
    units.includes('money') &&
    !units.includes('percent') &&
    !/占|[率比]/u.test(view.text.slice(metric.end, core.start).replace(/[同环]比/gu, ''))
  )
}

/** 收入221亿，涨31%，欧洲跌了|7个点: of what was told as an amount; of a rate, a point is one of a hundred. */
function isSpokenPoint(view: View, quantity: Quantity): boolean {
  const { state, text } = view
  const { core, end } = quantity
  if (
    !/(?<!百分|百份|基)点/u.test(text.slice(core.start, end)) ||
    (moveBefore(leftOf(view, quantity)) ?? moveAfter(rightOf(view, quantity))) === null
  )
    return false
  if (metricBefore(view, core.start, () => true)) return false
  const units = (state.last?.subject ?? state.subject)?.record?.units ?? []
  return state.last?.quantity?.kind !== 'percent' && !units.includes('percent')
}

/** 净负债比率0.38倍，去年底是0.45倍: a level told in times. */
const isLevelInTimes = (view: View, quantity: Quantity, left: string): boolean =>
  quantity.kind === 'multiple' &&
  (metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity)) !== null ||
    (view.state.last?.quantity?.kind === 'multiple' && !/的[\s约近逾超过]*$/u.test(left)))

const toldInPoints: ReadonlySet<string> = new Set(['creditCost', 'netInterestMargin', 'borrowingCost', 'takeRate'])

/** 信贷成本约60点子: banks tell small rates in points; null where it is a move, 信贷成本升5点子. */
export function levelInPoints(view: View, quantity: Quantity): Quantity | null {
  const { kind, core } = quantity
  if (kind !== 'points' || !/基点|点子|bps?$/iu.test(view.text.slice(core.start, core.end))) return null
  const metric = metricBefore(view, core.start, () => true)
  if (!metric || !toldInPoints.has(metric.id) || moveAfter(rightOf(view, quantity))) return null
  const between = withoutPeriods(view, view.text.slice(metric.end, core.start), core.start)
  return /^(?:预[计期]|估计|目前|现时|将|会|可|应|仍|维持|保持|控制|大?约|为|是|在|达到?|至|于|有|近|逾|\s)*$/u.test(
    between,
  )
    ? { ...quantity, kind: 'percent' }
    : null
}

const timesOf = /(?:是|为|达到?|相当于|等于)[^，,]{0,12}(?:的|之)?[\s约近逾超过]*$/u
const timesOfPast = /(?:同期|去年|上年|前年|上季|上一年|上年度)的?[\s约近逾超过]*$/u

/** 同比增长11%, 20%的增长, but not 增至11%, a level. */
function movedBy(view: View, quantity: Quantity, left: string): Rate | null {
  const extent = moveBefore(left) ? null : extentOf(view, left)
  const before = moveBefore(left) ?? extent
  const move = before ?? moveAfter(rightOf(view, quantity))
  if (!move || fromFlat.test(left)) return null
  const isLevel =
    before !== null &&
    quantity.kind === 'percent' &&
    levelWord.test(left) &&
    !saidToBe.test(left) &&
    !/幅|速|率|比例|(?:增长|成长)(?:[将会料应仅只]为|应该?是|预期|目标|指引|预测)/u.test(left.slice(move.at)) &&
    !(reached.test(left) && !metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity)))
  if (isLevel) return null
  // 收入略有下滑，幅度在10%以内
  const within = extent !== null && /以内$/u.test(view.text.slice(quantity.core.start, quantity.end))
  if (within) return { sign: move.sign, quantity: fromZero(quantity) }
  // 季减 -4%: the fall is said twice.
  return { sign: move.sign < 0 && (quantity.value?.units ?? 0n) < 0n ? 1 : move.sign }
}

/** 收入同比增长达|29%: the growth, and not the level it led to; 毛利率提升达31% may be either. */
const reached = /(?:增长|成长|增加|衰退|下滑|减少)(?:高|已|均|分别)?达到?(?:[\s约近逾超]|超过|大约)*$/u

/** 环比持平至|2%, 持平到增长|5%. */
const fromFlat = /持平[至到](?:[季年月](?=[增成]))?(?:小幅|略微|微)?(?:增长|成长|上升|增加|提升|增)?[约近]?$/u

/** 持平至下跌|3%, 持平或较前季下滑最多|6%. */
const toFall =
  /持平[至到或](?:[较比](?:前|上)一?季|环比|同比|按年|按季)?(?:小幅|略微|微)?(?:下跌|下滑|下降|减少|衰退|跌|降)(?:最多|至多|不超过|约|近|\s)*$/u

/** +51%, -6%: a sign of its own says growth, but beside a margin. */
function isSignedGrowth(view: View, quantity: Quantity): boolean {
  if (!isSigned(view, quantity) || isNegativeMargin(view, quantity)) return false
  const { start } = quantity.core
  const before = view.text.slice(Math.max(0, start - 4), start + 2).replace(/[\d.]+$/u, '')
  if (/负的?[\s约近逾]*$/u.test(before)) return false
  return Boolean(view.state.last?.quantity || metricBefore(view, start, () => true))
}

function isSigned(view: View, { kind, core, end, value }: Quantity): boolean {
  if (kind !== 'percent') return false
  const plus = /[+＋]/u.test(view.text.slice(Math.max(0, core.start - 1), core.start + 1))
  // +28-31%YoY: a range needs the word behind it too.
  return value ? plus || value.units < 0n : plus && /^\s?yoy/iu.test(view.text.slice(end, end + 5))
}

/** 毛利率-1.8%: a level, where the metric is a ratio. */
function isNegativeMargin(view: View, quantity: Quantity): boolean {
  const metric = metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity))
  return metric !== null && (quantity.value?.units ?? 0n) < 0n
}

const englishBase = /^\s?(?:sequentially|year[- ]over[- ]year|quarter)/u

/** 同比|11%, 年减|4%: what is compared with, and no word of growth. */
const bareBase =
  /(?:同比|环比|按年|按季|年增率|YoY|QoQ|月增|年增|年减|季增|季减|yoy|qoq)(?:放缓至|加快至|提速至|加速至)?(?:大概|大约|差不多|应该|[\s:：为是个约达逾近超幅+-])*$/u
