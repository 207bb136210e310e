/** What a metric's name and its surroundings make of it: whose it is, in which reading, of one thing or of all. */
import { basisInForce } from '../basis.ts'
import type { Subject } from '../draft.ts'
import type { MetricMention } from '../metrics.ts'
import type { View } from '../state.ts'
import { ofGoods } from '../units.ts'
import { profits } from './earn.ts'
import { ownerOf, ownName } from './owner.ts'

/** The subject that a metric's name and surroundings make; it becomes the last one named. */
export function subjectOf(view: View, metric: MetricMention, behind: number | null = null): Subject {
  const own = ownName(view, metric, behind)
  const twin = own === null ? comparedTwin(view, metric) : null
  const subject: Subject = twin
    ? { ...twin, loss: metric.loss, label: metric }
    : {
        id:
          marginOf(view, metric) ??
          takingsOf(view, metric) ??
          eventOf(view, metric) ??
          ofOne(view, metric) ??
          ofShare(view, metric) ??
          ofVenture(view, metric) ??
          partOfBacklog(view, metric) ??
          metric.id,
        record: metric.record,
        label: metric,
        entity: ownerOf(view, metric, own),
        basis: metric.basis ?? basisInForce(view, metric),
        // 大灾净损失6.3亿: what an event cost is told as a size.
        loss: metric.loss && eventOf(view, metric) === null,
      }
  view.state.subject = subject
  return subject
}

/** 博彩公司的净收益: net of what is paid to players, no profit. */
const takingsOf = ({ text, scope }: View, { id, start, end }: MetricMention): string | null =>
  scope.takings && id === 'netProfit' && text.slice(start, end) === '净收益' ? 'revenue' : null

/** 大灾净损失6.3亿, 平仓亏损, 已变现收益: of an event, not of the company. */
function eventOf({ text, clause }: View, { id, start, end }: MetricMention): string | null {
  if ((id !== 'netProfit' && id !== 'revenue') || !/(?:损失|亏损|收益)(?:净额)?$/u.test(text.slice(start, end)))
    return null
  const before = text.slice(Math.max(clause.start, start - 8), start)
  // 出售附属公司之亏损净额, 出售物业的收益
  if (/(?:出售|处置|变卖)[^，,。；;0-9]{1,14}[之的]$/u.test(text.slice(Math.max(clause.start, start - 20), start)))
    return 'other'
  return /(?:大?灾害?|平仓|套保|套期保值|对冲|公允价?值|火灾|处置|出售|重估|变现)(?:的|净)?$/u.test(before)
    ? 'other'
    : null
}

/** 每会员月均收入, 司机的人均收入: what one of them brings, or gets. */
function ofOne({ text, clause }: View, { id, start }: MetricMention): string | null {
  const before = text.slice(Math.max(clause.start, start - 16), start)
  if (
    (id !== 'revenue' && id !== 'premiums') ||
    !/(?:每[^，,。；;0-9]{1,10}|人均|户均|客均|[件票箱吨台瓶]均|(?<!店)[日月]均)的?(?:月均|人均|平均|月度)?$/u.test(
      before,
    )
  )
    return null
  if (id === 'premiums') return 'other'
  if (/每[^，,。；;]{0,4}(?:用户|会员|客户|乘客|旅客|学员|学生|商户|订户|家庭|户)|户均|客均/u.test(before))
    return 'arpu'
  return ofGoods.test(before) ? 'asp' : 'other'
}

/** 每股经营现金流: a share's part of the flow, not the flow. */
const ofShare = ({ text, clause }: View, { id, start }: MetricMention): string | null =>
  id.endsWith('CashFlow') && /每(?:一?股|ADS|单位)的?$/u.test(text.slice(Math.max(clause.start, start - 6), start))
    ? 'other'
    : null

/** 在手订单46亿元，其中海外订单13亿元: the short word for the metric just told. */
function partOfBacklog({ state, text, clause }: View, { id, start }: MetricMention): string | null {
  const { last } = state
  return id === 'orders' && last?.subject.id === 'backlog' && /其中/u.test(text.slice(clause.start, start))
    ? 'backlog'
    : null
}

/** 合营公司为集团带来应占溢利630万, 应占联营牧场亏损: a venture's profit, not that of the company's owners. */
function ofVenture({ text, clause, state }: View, { id, start, end }: MetricMention): string | null {
  if (id !== 'netProfitAttributable') return null
  const before = text.slice(Math.max(clause.start, start - 16), start)
  const share = text.startsWith('应占', start) && end - start <= 4
  if (share && (state.last?.subject.id === 'netProfit' || /(?:带来|贡献)了?的?$/u.test(before))) return 'netProfit'
  return /应占(?:联营|合营|合资)[^，,。；;]{0,8}$/u.test(before) ? 'netProfit' : null
}

/** 净利润3亿元，利润率9%: the margin of the profit just told. */
function marginOf({ text, state }: View, { start, end, id }: MetricMention): string | null {
  if (id !== 'operatingMargin' || text.slice(start, end) !== '利润率') return null
  const last = state.last?.subject.id ?? ''
  if (/^ebit/.test(last) || /EBITD?A ?$/u.test(text.slice(Math.max(0, start - 8), start))) return 'other'
  return /^net/.test(last) ? 'netMargin' : null
}

/** 去年同期则亏损1.36亿元: the bare word stands for the profit just spoken of. */
function comparedTwin(view: View, metric: MetricMention): Subject | null {
  const { subject } = view.state
  if (!subject || metric.id !== 'netProfit' || !(profits.has(subject.id) || subject.id === 'eps')) return null
  if (/净|纯|税|期/u.test(view.text.slice(metric.start, metric.end))) return null
  return view.used.some(
    ({ use, mention }) =>
      use !== 'ignore' && use !== 'base' && mention.start >= view.clause.start && mention.end <= metric.start,
  )
    ? subject
    : null
}
