/** Growth beside the figure just told, and of another: the amount before a margin, the time before. */
import { step } from '../../period.ts'
import type { Period, Quantity } from '../../types.ts'
import type { Draft, Subject } from '../draft.ts'
import { type MetricMention, revenueRecord } from '../metrics.ts'
import { leftOf, periodsBefore, rightOf, type View } from '../state.ts'
import { open } from '../value/open.ts'
import { moveAfter } from './move.ts'

/** 营业利益217亿元，营业利益率6.2%，年成长18.5%: by how much per cent a margin grows nobody says; the amount before it does. */
export function amountBesideMargin(
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
export function amountBesideShare({ drafts, state: { last }, text }: View, { kind }: Quantity): Draft | null {
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

/** 订阅收入占比过半，且年增超过五成: what grows is the part, and not its share. */
export function partBesideShare(view: View, quantity: Quantity, left: string): Draft | null {
  const { last } = view.state
  const isShare = last?.subject.id === 'revenueShare' && last.subject.entity !== null && last.changes.length === 0
  if (
    !isShare ||
    !last?.quantity ||
    quantity.kind !== 'percent' ||
    !/(?:增长|成长|[年季]增|同比增|环比增)[^，,。；;0-9]{0,6}$/u.test(left)
  )
    return null
  const { subject, share } = view.state
  const draft = apart(view, { ...last, subject: { ...last.subject, id: 'revenue', record: revenueRecord } }, quantity)
  // The next part is of the same whole.
  Object.assign(view.state, { last, subject, share })
  return draft
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
export function pastGrowth(view: View, quantity: Quantity): Draft | null {
  const used = periodsBefore(view, quantity.core.start).at(-1)
  const { last } = view.state
  if (last && beforeThat.test(leftOf(view, quantity)) && moveAfter(rightOf(view, quantity)))
    return Object.assign(apart(view, last, quantity), {
      period: last.period && quarterBack(view, last.period),
      nature: 'prior',
    })
  if (!last || used?.use !== 'prior' || !/^的?[约近逾]?$/u.test(view.text.slice(used.mention.end, quantity.core.start)))
    return null
  return moveAfter(rightOf(view, quantity))
    ? Object.assign(apart(view, last, quantity), { period: used.period, nature: 'prior' })
    : null
}

/** 与之前一个财季|6%的增长相比. */
const beforeThat = /(?:与|和|跟)(?:之前|此前|上|前)(?:一)?个?(?:财季|季度?)的?[约近]?$/u
const quarterBack = ({ scope }: View, period: Period): Period | null =>
  /^Q/.test(period.fiscalPeriod) ? step(period, 'quarter', -1, scope.context.fiscal) : null

/** A growth beside the figure it speaks of, that is a figure of its own. */
export const apart = (view: View, { subject, period, nature, basis }: Draft, quantity: Quantity): Draft =>
  Object.assign(
    open(view, subject, null, { start: quantity.start, end: quantity.end }, 'figures/growth-only', '', ''),
    { period, nature, basis },
  )
