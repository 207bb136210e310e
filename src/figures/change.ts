/** Growth: which way, by how much, against what, and of which figure. */
import { type Decimal, decimal, negate, subtract } from '../decimal.ts'
import type { Quantity, Span } from '../types.ts'
import { directions, doubles, flats } from './cues.ts'
import type { Draft, DraftChange, Subject } from './draft.ts'
import { profits } from './earn.ts'
import { nameIn } from './entity.ts'
import { growthAgain } from './growth-again.ts'
import { isAside } from './growth-aside.ts'
import { baseIn, baseType } from './growth-base.ts'
import { fits, type MetricMention, recordOf } from './metrics.ts'
import { openNoun } from './noun.ts'
import { open } from './open.ts'
import { isBefore } from './periods.ts'
import {
  clauseLeft,
  leftOf,
  metricBefore,
  names,
  periodsBefore,
  rightOf,
  unlisted,
  type View,
  withoutPeriods,
} from './state.ts'
import { pointless, subjectOf } from './subject.ts'
import { unnamed } from './unnamed.ts'

/** Words that may stand between 增长 and its number, and between 增速 and its number. */
const verbFillers =
  /(?:[\s\u0001了咗约近逾超达有仅只得去掉出再又共将会料为:：]|应该?是?|超过|达到|至少|不少于|不低于|不超过|维持在?|保持在?|(?<![扩增放加])大约|大概|差不多|接近|不到|不足|少于|低于|多于|高于|高达|幅度|大幅|最少|最多|整体|多达|介乎|介于)+$/u
const levelWord = /(?:至|到|达到?|为|报|站上|成)(?:[\s\u0001约近逾超]|超过|大约|大概|至少|接近)*$/u

interface Move {
  readonly sign: 1 | -1
  /** Where the word starts, in the text given. */
  readonly at: number
}

/** The direction word right before a number: 同比大幅增长约|11%, 增速为|20%, 跌幅收窄至|2.7%. */
export function moveBefore(left: string): Move | null {
  const verb = directionEnding(left, left.replace(verbFillers, '').length) ?? dropBefore(left)
  if (verb && !/(?:收窄|扩大|缩窄|放缓|加快|回升|回落|提升|收敛)$/u.test(left.replace(verbFillers, ''))) return verb
  const nominal =
    /(跌幅|降幅|减幅|衰退幅度|下降幅度|减少比例|下降比例|增长比例|增加比例|增幅|增速|升幅|涨幅|增长率|年增率|成长率|增长幅度|成长幅度|增长速度|增长目标|成长目标|增长指引|增速目标)[^，,；;。0-9]{0,10}$/u.exec(
      left,
    )
  if (nominal && (verb === null || levelWord.test(left) || nominal[0].length <= 8))
    return { sign: /[跌降减衰]/u.test(nominal[1]!) ? -1 : 1, at: nominal.index }
  return verb
}

/** 流水7.3亿，掉了28%: not 卖掉, 花掉, 占掉. */
const dropped = /(?:^|[，,\s\u0001]|[也又还才再只就大狂猛量价利额入润息年比季降])掉了?[\s约近逾超]{0,2}$/u

function dropBefore(left: string): Move | null {
  const at = left.search(dropped)
  return at < 0 ? null : { sign: -1, at: left.indexOf('掉', at) }
}

function directionEnding(left: string, end: number): Move | null {
  const hit = directions.endingAt(left, end, Math.max(0, end - 16))
  return hit && !hit.record.nominal ? { sign: hit.record.sign ?? 1, at: hit.start } : null
}

/** The direction word right behind a number: 20%的增长, 12%的跌幅. */
function moveAfter(right: string): Move | null {
  const lead =
    /^(?:以上|左右|上下)?(?:的|之)(?:同比|环比|按年|年度|高速|强劲|快速|复合|平均|年均|收入|营收|速度|幅度|步伐){0,2}/u.exec(
      right,
    )?.[0].length
  const hit = lead === undefined ? null : directions.at(right, lead)
  return hit ? { sign: hit.record.sign ?? 1, at: hit.start } : null
}

/** 收入略有下滑，幅度在10%以内: the direction stands in the clause before. */
function extentOf({ text, clause }: View, left: string): Move | null {
  if (!/^\s?(?:变动|变化)?幅度[^，,。；;0-9]{0,6}$/u.test(left)) return null
  const told = directions.find(text, Math.max(0, clause.start - 16), clause.start).at(-1)
  return told ? { sign: told.record.sign ?? 1, at: 0 } : null
}

const isRate = ({ kind }: Quantity): boolean => kind === 'percent' || kind === 'points' || kind === 'multiple'
const timesOf = /(?:是|为|达到?|相当于|等于)[^，,]{0,12}(?:的|之)?[\s约近逾超过]*$/u
const timesOfPast = /(?:同期|去年|上年|前年|上季|上一年|上年度)的?[\s约近逾超过]*$/u
const bareBase =
  /(?:同比|环比|按年|按季|年增率|YoY|QoQ|月增|年增|年减|季增|季减|yoy|qoq)(?:放缓至|加快至|提速至|加速至)?[\s:：为约达逾近超幅+-]*$/u

/** +51%, -6%: a sign of its own says growth, but beside a margin. */
function isSigned(view: View, { kind, core, value }: Quantity): boolean {
  if (kind !== 'percent' || !value) return false
  return /[+＋]/u.test(view.text.slice(Math.max(0, core.start - 1), core.start + 1)) || value.units < 0n
}

/** 毛利率-1.8%: a level, where the metric is a ratio. */
function isNegativeMargin(view: View, quantity: Quantity): boolean {
  const metric = metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity))
  return metric !== null && (quantity.value?.units ?? 0n) < 0n
}

/** Takes the number as a change where it is one. */
export function takeChange(view: View, quantity: Quantity): boolean {
  const left = leftOf(view, quantity)
  if (isPointGrowth(view, quantity)) return takeChange(view, { ...quantity, kind: 'percent' })
  if (takeOther(view, quantity, left)) return true
  if (isAside(view, quantity, left)) return true
  if (!isRate(quantity)) return takeAmount(view, quantity, left)
  // 净负债比率0.38倍，去年底是0.45倍: a level told in times.
  if (
    quantity.kind === 'multiple' &&
    (metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity)) ||
      (view.state.last?.quantity?.kind === 'multiple' && !/的[\s约近逾超过]*$/u.test(left)))
  )
    return false
  if (quantity.kind === 'multiple' && (timesOf.test(left) || timesOfPast.test(left)))
    return addChange(view, quantity, 1, true)
  const again = growthAgain(view, quantity, left)
  if (again) return addChange(view, quantity, again.sign, false, again.draft)
  const before = moveBefore(left) ?? extentOf(view, left)
  const move = before ?? moveAfter(rightOf(view, quantity))
  if (
    move &&
    !fromFlat.test(left) &&
    !(
      before &&
      quantity.kind === 'percent' &&
      levelWord.test(left) &&
      !/幅|速|率|比例|(?:增长|成长)(?:[将会料应仅只]为|应该?是)/u.test(left.slice(move.at))
    )
  )
    return addChange(view, quantity, move.sign)
  if (
    isSigned(view, quantity) &&
    !isNegativeMargin(view, quantity) &&
    !/负的?[\s约近逾]*$/u.test(
      view.text.slice(Math.max(0, quantity.core.start - 4), quantity.core.start + 2).replace(/[\d.]+$/u, ''),
    ) &&
    (view.state.last?.quantity || metricBefore(view, quantity.core.start, () => true))
  )
    return addChange(view, quantity, 1)
  if (
    /^\s?(?:sequentially|year[- ]over[- ]year|quarter)/u.test(rightOf(view, quantity)) &&
    view.state.last?.changes.length
  )
    return addChange(view, quantity, 1)
  if (fromFlat.test(left))
    return addChange(view, { ...quantity, value: null, range: { low: decimal('0'), high: quantity.value } }, 1)
  if (bareBase.test(left)) return addChange(view, quantity, /减[\s约达近逾超]*$/u.test(left) ? -1 : 1)
  return quantity.kind === 'points' && view.state.last?.quantity?.kind === 'percent' && addChange(view, quantity, 1)
}

/** 环比持平至|2%, 持平到增长|5%. */
const fromFlat = /持平[至到](?:小幅|略微|微)?(?:增长|成长|上升|增加|提升)?[约近]?$/u

/** 收入增长十几个百分点: points of an amount are per cent. */
function isPointGrowth(view: View, { kind, core }: Quantity): boolean {
  const metric = kind === 'points' ? metricBefore(view, core.start, () => true) : null
  const units = metric?.record.units ?? []
  return (
    metric !== null &&
    units.includes('money') &&
    !units.includes('percent') &&
    !/占|[率比]/u.test(view.text.slice(metric.end, core.start).replace(/[同环]比/gu, ''))
  )
}

/** 减少15.1亿元或|42%, 减少15.1亿元（年减42%）, 减少42%或|15.1亿元: one move, told as an amount and as a rate. */
function takeOther({ state: { last }, clause }: View, { kind, value, start, end }: Quantity, left: string): boolean {
  const change = last?.changes.at(-1)
  const bracketed = clause.bracket && change?.value === null && moveBefore(left) !== null
  if (!last || !change || !value || !(bracketed || /^\s?[，,]?(?:或|亦即|即)[\s约近]*$/u.test(left))) return false
  const known = change.value ?? change.amount
  const said = known && known.units < 0n ? negate(value) : value
  const span = { start: Math.min(change.span.start, start), end }
  if (kind === 'percent' && change.value === null && change.amount !== null)
    last.changes[last.changes.length - 1] = { ...change, value: said, span }
  else if (kind === last.quantity?.kind && change.unit === 'ratio' && change.amount === null && kind !== 'percent')
    last.changes[last.changes.length - 1] = { ...change, amount: said, span }
  else return false
  last.span = { start: last.span.start, end: Math.max(last.span.end, end) }
  return true
}

/** 减少23.9亿元, 增加16万吨 beside the value: the size of the change. A flow of its own (新增, 净增) is a value. */
function takeAmount(view: View, quantity: Quantity, left: string): boolean {
  const move = moveBefore(left)
  if (!move || levelWord.test(left) || /(?:新|净|累|递)$/u.test(left.slice(0, move.at))) return false
  // 净增190万名: the word that moves is the metric.
  const named = metricBefore(view, quantity.core.start, () => true)
  const moves = quantity.core.start - left.length + move.at
  if (named && named.start <= moves && moves < named.end) return false
  const { last } = view.state
  const twin = last?.quantity && last.quantity.unit === quantity.unit && last.quantity.kind === quantity.kind
  const compared =
    baseIn(left) !== null ||
    periodsBefore(view, quantity.start).some(({ use }) => use === 'base') ||
    // 与上年同期相比，将增加约4.2亿元
    /相[比较][，,]$/u.test(view.text.slice(Math.max(0, view.clause.start - 3), view.clause.start))
  if (!twin && !compared) return false
  const metric = metricBefore(view, quantity.core.start, () => true)
  // 会员环比净增190万名: the move is what is measured.
  if (metric && (!compared || metric.end === quantity.core.start)) return false
  if (!last?.quantity || !quantity.value) return compared
  const type = baseType(view, quantity, left)
  const at = last.changes.findIndex((known) => known.type === type && known.amount === null)
  if (at >= 0) last.changes[at] = { ...last.changes[at]!, amount: signed(quantity.value, move.sign) }
  else pushAmount(last, quantity, type, move.sign, { start: changeStart(quantity, left), end: quantity.end })
  return true
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

function changeStart(quantity: Quantity, left: string): number {
  const base = baseIn(left)
  return base ? quantity.core.start - left.length + base.at : quantity.start
}

export function addChange(
  view: View,
  quantity: Quantity,
  sign: 1 | -1,
  asFactor = false,
  onto: Draft | null = null,
): boolean {
  const left = leftOf(view, quantity)
  const type = baseType(view, quantity, left)
  const unit = quantity.kind === 'points' ? 'pp' : 'ratio'
  if (type === 'yoy') beforeYearly(view, left)
  const draft = onto ?? target(view, quantity, type, unit, left)
  if (!draft) return pointless.has(view.state.last?.subject.id ?? '')
  view.state.lastBase = type
  if (pointless.has(draft.subject.id)) return true
  const isLoss = (draft.subject.loss || draft.negative) && profits.has(draft.subject.id)
  if (isLoss && sign > 0 && eases.test(left)) sign = -1
  const read = (value: Decimal): Decimal => signed(asFactor ? subtract(value, one) : value, sign)
  const range = quantity.range ?? (view.text.startsWith('十几', quantity.core.start) ? teens : null)
  const ends = range && [read(range.low ?? range.high!), read(range.high ?? range.low!)]
  const change: DraftChange = {
    type,
    value: range ? null : quantity.value && read(quantity.value),
    range: ends && (sign > 0 ? { low: ends[0]!, high: ends[1]! } : { low: ends[1]!, high: ends[0]! }),
    unit,
    amount: null,
    of: isLoss ? 'loss' : null,
    basis: draft.changes.some((known) => known.type === type && known.unit === unit) ? otherBasis(left) : null,
    approximate: quantity.approximate,
    span: { start: changeStart(quantity, left), end: quantity.end },
  }
  // 减少了1.11亿元，减少比例为35.3%: one move.
  const told = draft.changes.findIndex(
    (known) =>
      known.type === type &&
      known.unit === unit &&
      known.value === null &&
      known.range === null &&
      known.amount !== null,
  )
  if (told >= 0)
    draft.changes[told] = { ...change, amount: draft.changes[told]!.amount, span: draft.changes[told]!.span }
  else draft.changes.push(change)
  draft.span = { start: Math.min(draft.span.start, change.span.start), end: Math.max(draft.span.end, change.span.end) }
  return true
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

/** 净亏损2亿元，环比改善24%: a loss that gets better is a smaller one. */
const eases = /改善[了约近达逾超\s]*$/u

/** 十几个百分点. */
const teens = { low: decimal('0.11'), high: decimal('0.19') }

const otherBasis = (left: string): string | null => otherBases.find(([, words]) => words.test(left))?.[0] ?? null
/** 增长4%，同口径增长13%: a second reading of one growth; alone, it is the growth that is told. */
const otherBases: readonly (readonly [basis: string, words: RegExp])[] = [
  ['constant-currency', /(?:固定|不变|恒定|剔除)(?:的)?汇率|不计入?汇率|撇除汇率|按固定汇率|固定货币|剔除汇兑/u],
  ['like-for-like', /同口径|可比口径|按可比|同比口径|有机(?=增长)/u],
]

/** The figure a change belongs to: its own metric's, a named owner's, or the one just said. */
function target(view: View, quantity: Quantity, type: string, unit: string, left: string): Draft | null {
  const { state } = view
  const past = pastGrowth(view, quantity)
  if (past) return past
  const metric = metricBefore(
    view,
    quantity.core.start,
    ({ record }) =>
      unit === 'ratio' || !record.units || record.units.includes('points') || record.units.includes('percent'),
  )
  const unlistedNoun = openNoun(view, left, quantity.core.start, metric)
  if (unlistedNoun) state.subject = unlistedNoun
  const owner = metric || unlistedNoun ? null : ownerOfChange(view, left)
  const { last } = state
  if (!metric && last?.quantity?.range && midpoint.test(left)) return apart(view, last, quantity)
  if (metric && !unlistedNoun && last && isSameLoss(view, metric, last)) return last
  const amount = unlistedNoun ? null : amountBesideMargin(view, quantity, metric)
  if (amount) return amount
  const whole = metric || unlistedNoun || owner ? null : amountBesideShare(view, quantity)
  if (whole) return whole
  if (!metric && !unlistedNoun && !owner && last && !state.reopened) {
    const taken = last.changes.some(
      (known) => known.type === type && known.unit === unit && (known.value !== null || known.range !== null),
    )
    if ((!taken && !isElsewhere(view, quantity, last)) || otherBasis(left) || pointless.has(last.subject.id))
      return last
  }
  const subject =
    unlistedNoun ??
    (metric
      ? subjectOf(view, metric)
      : (owner ??
        earned(view, left) ??
        aPart(view, left, last) ??
        state.subject ??
        unnamed(view, left) ??
        // 漲幅大概是一到两成: a growth of what the page does not name
        (quantity.kind === 'percent' && moveBefore(left) ? unlisted(view, 'other', state.topic) : null)))
  if (!subject) return null
  state.reopened = false
  const own = metric && !unlistedNoun ? null : valueTold(view, subject)
  if (own && !isElsewhere(view, quantity, own)) return own
  const start = metric && !unlistedNoun ? metric.start : changeStart(quantity, left)
  return open(view, subject, null, { start, end: quantity.end }, 'figures/growth-only', left, rightOf(view, quantity))
}

/** 营业利益217亿元，营业利益率6.2%，年成长18.5%: by how much per cent a margin grows nobody says; the amount before it does. */
function amountBesideMargin(
  { drafts, state: { last } }: View,
  { kind }: Quantity,
  metric: MetricMention | null,
): Draft | null {
  const amount = drafts.at(-2)
  if (!last || drafts.at(-1) !== last || kind !== 'percent' || !marginOf[last.subject.id] || last.changes.length > 0)
    return null
  const own = amount?.quantity?.kind === 'money' && marginOf[last.subject.id]!.includes(amount.subject.id)
  if (!own || amount.changes.length > 0 || amount.subject.entity !== last.subject.entity) return null
  return !metric || metric.id === amount.subject.id ? amount : null
}

/** 租金支出41.3亿元，占成本一成二，年增三成七: a share moves by points; the growth in per cent is of the amount. */
function amountBesideShare({ drafts, state: { last }, text }: View, { kind }: Quantity): Draft | null {
  const amount = drafts.at(-2)
  const isShare =
    last !== null &&
    drafts.at(-1) === last &&
    last.quantity?.kind === 'percent' &&
    last.changes.length === 0 &&
    /(?:占|佔)[^，,。；;]{0,12}$/u.test(text.slice(Math.max(0, last.quantity.start - 16), last.quantity.start))
  if (!isShare || kind !== 'percent' || !amount?.quantity || amount.quantity.kind === 'percent') return null
  return amount.changes.length === 0 && /^[，,]占/u.test(text.slice(amount.quantity.end, amount.quantity.end + 2))
    ? amount
    : null
}

const marginOf: Readonly<Record<string, readonly string[]>> = {
  grossMargin: ['grossProfit'],
  operatingMargin: ['operatingProfit'],
  netMargin: ['netProfit', 'netProfitAttributable'],
}

/** 甲、乙、丙收入分别为…，其中甲同比增长11%，丙下滑0.8%: the growth of one that the sentence has just told. */
export const valueTold = ({ drafts, text, from }: View, { id, entity }: Subject): Draft | null =>
  drafts
    .slice(-8)
    .findLast(
      ({ subject, quantity, changes, nature, span }) =>
        entity !== null &&
        subject.id === id &&
        subject.entity === entity &&
        quantity !== null &&
        nature !== 'prior' &&
        changes.length === 0 &&
        !/[。！？!?\n]/u.test(text.slice(span.end, from)),
    ) ?? null

/** 扭转去年同期5.4%的跌幅: the growth of before. */
function pastGrowth(view: View, quantity: Quantity): Draft | null {
  const used = periodsBefore(view, quantity.core.start).at(-1)
  const { last } = view.state
  if (!last || used?.use !== 'prior' || !/^的?[约近逾]?$/u.test(view.text.slice(used.mention.end, quantity.core.start)))
    return null
  return moveAfter(rightOf(view, quantity))
    ? Object.assign(apart(view, last, quantity), { period: used.period, nature: 'prior' })
    : null
}

/** What the words before name: where a figure stands before, only a part of the company. */
function aPart(view: View, left: string, last: Draft | null): Subject | null {
  const found = unnamed(view, left)
  return last === null || last.changes.length > 0 || found?.id === 'revenue' ? found : null
}

/** 营收介于86亿至90亿元，以中位数计算季减4.1%: the growth is of the midpoint, not of the range. */
const midpoint = /(?:中位数|中间值|中值|中点|中间点)[^，,。；;0-9]{0,10}$/u

/** A growth beside the figure it speaks of, that is a figure of its own. */
const apart = (view: View, { subject, period, nature, basis }: Draft, quantity: Quantity): Draft =>
  Object.assign(
    open(view, subject, null, { start: quantity.start, end: quantity.end }, 'figures/growth-only', '', ''),
    { period, nature, basis },
  )

/** 同店销售跌6.1%，其中第二季跌幅收窄至1.9%: the growth of another period is another figure; 折旧4.3亿，明年会增加三成: so is that of a later one. */
const isElsewhere = (view: View, { core }: Quantity, { period, quantity }: Draft): boolean =>
  period !== null &&
  periodsBefore(view, core.start).some(
    (used) =>
      (used.use === 'set' || used.use === 'local') &&
      used.period !== null &&
      (quantity === null ? used.period.label !== period.label : isBefore(period, used.period)),
  )

/** 净亏损2.85亿元，亏损同比收窄24%: the second word only takes the first up again. */
const isSameLoss = (
  { text, clause }: View,
  { start, end, id }: MetricMention,
  { subject, quantity, changes }: Draft,
): boolean =>
  id === 'netProfit' &&
  start === clause.start &&
  text.slice(start, end) === '亏损' &&
  subject.loss &&
  profits.has(subject.id) &&
  quantity !== null &&
  changes.length === 0

/** 其中财富管理佣金劲升四成三: the metric just told, of an owner named here. */
function ownerOfChange(view: View, left: string): Subject | null {
  const { subject, last } = view.state
  if (!subject?.record || subject.record.companyOnly) return null
  if (
    !last &&
    !/(?:而言|来说|来看|方面)[，,]$/u.test(view.text.slice(Math.max(0, view.clause.start - 3), view.clause.start))
  )
    return null
  const found = unnamed(view, left)
  return found?.entity && found.entity !== last?.subject.entity && found.entity.length <= 10
    ? { ...subject, entity: found.entity, label: found.label }
    : null
}

/** 去年少赚6.9%至146亿元: the verb is the metric. */
function earned(view: View, left: string): Subject | null {
  const verb = /^(.*?)(?:[少多急劲](赚|蚀)|(赚|蚀)[少多])[^，,；;。]{0,4}$/u.exec(left)
  if (!verb || (view.state.last && profits.has(view.state.last.subject.id))) return null
  view.state.subject = {
    ...unlisted(view, 'netProfit', nameIn(withoutPeriods(view, verb[1]!, view.from + verb[1]!.length), names(view))),
    record: recordOf('netProfit'),
    basis: view.state.basis,
    loss: (verb[2] ?? verb[3]) === '蚀',
  }
  return view.state.subject
}

/** 翻番, 减半, 与去年同期持平: changes without a digit. */
export function wordChanges(view: View): void {
  const { clause, text, quantities } = view
  const words = doubles
    .find(text, clause.start, clause.end)
    .map((hit) => ({ ...hit, value: decimal(String(hit.record.factor ?? 1)), kind: 'percent' as Quantity['kind'] }))
  for (const hit of flats.find(text, clause.start, clause.end)) {
    if (/^[至到](?:[^，,。；;]{0,6})[\d一二三四五六七八九]/u.test(text.slice(hit.end, hit.end + 9))) continue
    const left = clauseLeft(view, hit.start)
    const compared = baseIn(left) || view.used.some(({ use, mention }) => use === 'base' && mention.end <= hit.start)
    const { last } = view.state
    if (
      compared &&
      last?.quantity &&
      !last.changes.some(({ unit, type }) => unit === 'ratio' || type !== 'yoy') &&
      !/(?:基本|大致|约略|略|近乎|接近)/u.test(`${left.slice(-8)}${hit.word}`)
    )
      words.push({ ...hit, value: decimal('0'), kind: last.quantity.kind === 'percent' ? 'points' : 'percent' })
  }
  for (const { start, end, value, kind } of words) {
    if (quantities.some((quantity) => quantity.start < end && start < quantity.end && quantity.kind !== 'multiple'))
      continue
    const before = view.from
    view.from = Math.max(
      clause.start,
      ...quantities.filter((quantity) => quantity.end <= start).map((quantity) => quantity.end),
    )
    addChange(view, { ...nothing, start, end, core: { start, end }, value, kind }, 1)
    view.from = Math.max(before, end)
  }
}

const one = decimal('1')
const signed = (value: Decimal, sign: 1 | -1): Decimal => (sign < 0 ? negate(value) : value)

export const nothing: Quantity = {
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
