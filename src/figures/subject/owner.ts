/** Whose a metric is: what its own name says, the noun before it, what is made, or whoever the sentence is about. */

import { type MetricMention, peopleMetrics } from '../metrics.ts'
import { blank } from '../read.ts'
import { clauseLeft, names, type View, withoutPeriods } from '../state.ts'
import { entityBefore, nameIn } from './entity.ts'
import { ownerWords } from './owner-cues.ts'
import { isOfWhole, turnToWhole } from './whole.ts'

/** The noun before the metric's name, behind the last number or metric; `behind` is a number that stands between. */
export function ownName(view: View, metric: MetricMention, behind: number | null): string | null {
  // 物业销售|收入: a name that runs into the metric's is a part of the owner's.
  const until = metric.id === 'revenue' ? metric.start - 1 : metric.start
  const earlier = view.metrics.filter(
    ({ end, record }) =>
      end <= until && end > view.from && !record.weak && !unitBehind.test(view.text.slice(end, metric.start)),
  )
  const barrier = behind ?? Math.max(view.from, barrierOf(view, earlier, metric))
  const skip = view.used.map(({ mention }) => mention)
  const name = entityBefore(view.text, barrier, metric.start, skip, view.scope.context)
  // 旗下68家影院观影人次, 旗下码头总吞吐量: all that it owns, no part.
  if (name && allOwned.test(view.text.slice(Math.max(0, metric.start - 24), metric.start + 1))) return null
  return name ?? (behind ? bringer(view, behind) : null)
}

const allOwned =
  /旗下(?:的|全部|所有)?(?:[\d一二三四五六七八九十百]{1,4}[家间个座条所](?![^，,。；;]{0,10}(?:业务|板块|分部|品牌))[^，,。；;]{2,10}|[^，,。；;\d]{2,8}(?:总|合共|合计))[\p{Script=Han}]$/u

/** 通行费|业务|毛利率: a metric's word in the name of a part. */
const unitBehind = new RegExp(`^(?:${ownerWords('unit')})的?$`, 'u')

/** 电视业务为集团带来|7,200万元的亏损: who brings it is named before the number. */
function bringer(view: View, behind: number): string | null {
  const { text, clause, quantities } = view
  const number = quantities.find(({ end }) => end === behind)
  const left = number ? text.slice(Math.max(clause.start, view.from, number.start - 40), number.start) : ''
  const told = brings.exec(withoutPeriods(view, left, number?.start ?? 0))?.[1]
  return told ? nameIn(told, names(view)) : null
}

const brings =
  /^(.{2,30}?)(?:预[计期估]|可望|有望|可以|将会?|会|能|可|每年)*(?:为[^，,。；;]{1,8}?)?(?:带来|贡献|创造)了?(?:大?约|近|逾|超过)?\s?$/u

/** Null for the company. `own` is the noun before the metric's name. */
export function ownerOf(view: View, metric: MetricMention, own: string | null): string | null {
  if (shareholders.has(metric.id)) return shareClass(view, metric)
  return (
    sort(view, metric, own) ??
    // 台丰|人寿: the group's name is a part of it.
    (own && view.state.actor?.endsWith(own) ? view.state.actor : own) ??
    segment(view, metric) ??
    partOfBalance(view, metric) ??
    made(view, metric) ??
    ofEach(view, metric) ??
    matter(view, metric) ??
    carriedOn(view, metric) ??
    thingOf(view, metric)
  )
}

/** Whoever was named before, where the metric is not of the whole. */
function carriedOn(view: View, metric: MetricMention): string | null {
  const { state, scope, text } = view
  // 市场对四季度收入的一致预期: of the company, whatever game was spoken of
  if (/^的(?:市场)?一致预期/u.test(text.slice(metric.end, metric.end + 8))) return null
  if (isOfWhole(view, metric)) turnToWhole(view)
  return inheritsEntity(view, metric)
    ? (state.owner ?? state.topic ?? scope.matters(text.slice(metric.start, metric.end)))
    : (state.actor ?? ownProfit(view, metric) ?? loser(view, metric))
}

/** 音乐付费用户达1.2亿，…每个付费用户的|月均收入: of those who were counted before, and so of their owner. */
function ofEach({ text, drafts }: View, { start }: MetricMention): string | null {
  const one = /每(?:个|名|位)([^，,。；;0-9]{2,8}?)的?(?:月均|日均|年均|平均)?$/u.exec(
    text.slice(Math.max(0, start - 16), start),
  )?.[1]
  if (!one) return null
  const counted = drafts.findLast(
    ({ subject: { id, label } }) => peopleMetrics.has(id) && text.slice(label.start, label.end).startsWith(one),
  )
  return counted?.subject.entity ?? null
}

/** 前三季度相关收入: of what was asked, or what the paragraph is about, whoever the sentence turns to in between. */
const matter = ({ text, state, scope }: View, { start }: MetricMention): string | null =>
  /相关(?:的|业务|产品)*$/u.test(text.slice(Math.max(0, start - 8), start)) ? (state.lastingTopic ?? scope.topic) : null

/** 某地这条线，利用率86%，净利润1亿元; 《渡口》贡献收入7亿元、净利润3亿元: a profit right beside a figure of another than the company. */
function ownProfit({ text, state, clause }: View, { id, start, end }: MetricMention): string | null {
  const { last, topic } = state
  const whose = last?.subject.entity ?? null
  if (id !== 'netProfit' || !last || whose === null || !/^净?利润?$/u.test(text.slice(start, end))) return null
  const beside = last.span.end > clause.start && /^[、和及与\s]{1,2}$/u.test(text.slice(last.span.end, start))
  return beside || (whose === topic && text.slice(clause.start, start).trim() === '') ? whose : null
}

/** 病床使用率, 客单价: the metric's own word tells of what, for want of another. */
const thingOf = ({ text }: View, { start, end, record }: MetricMention): string | null =>
  record.things?.find((thing) => text.slice(start, end).includes(thing)) ?? null

/** （三）东南亚: 两国合计营业额5.6亿元，分部|溢利3千万元: the segment is what the heading names. */
const segment = ({ text, scope }: View, { start }: MetricMention): string | null =>
  /分部$|^(?:录得|录)?分部/u.test(text.slice(Math.max(0, start - 2), start + 2)) ? scope.topic : null

/** 客户管理|收入, 月费客户|ARPU: a word for people that only tells whose the next metric is parts no name. */
function barrierOf({ text }: View, earlier: readonly MetricMention[], { start }: MetricMention): number {
  const last = earlier[earlier.length - 1]
  if (!last) return 0
  const between = text.slice(last.end, start)
  // 门店层面|利润率, 代理人渠道|人均保费: what is counted is part of a name.
  if (peopleOrPlaces.has(last.id) && /^(?:层面|渠道|端)/u.test(between)) return earlier[earlier.length - 2]?.end ?? 0
  const joined = last.id === 'users' && /^[\p{Script=Han}]{0,4}$/u.test(between)
  // 北美主要客户的|库存天数: whose they are, by more than the word for people.
  const named = between === '的' && /\p{Script=Han}/u.test(text.slice(last.start - 1, last.start))
  return joined && (named || !/[和及与或的了为是达]/u.test(between))
    ? (earlier[earlier.length - 2]?.end ?? 0)
    : last.end
}

const peopleOrPlaces: ReadonlySet<string> = new Set([...peopleMetrics, 'headcount', 'storeCount'])

/** 其中加盟店7,105家, 港澳同店销售: the name of the metric says whose it is. */
function sort({ text, state }: View, { start, end, record }: MetricMention, own: string | null): string | null {
  const word = text.slice(start, end)
  if (word.startsWith('同店'))
    return `${own ?? state.owner?.replace(/(?:零售|批发|[及与和]|业务|同店)+$/u, '') ?? state.topic ?? ''}同店`
  return (
    record.kinds?.find((kind) => word.startsWith(kind)) ??
    (own ? null : who(text, { start, end, record })) ??
    perPlace(text, start, own)
  )
}

const plainUsers =
  /^(?:合并|[月日季年](?:均|活跃?|度)?|平均|付费|订阅|注册|累计|总|企业|活跃|新增|期末|有效|计费|还有|新){0,4}(?:用户|客户|会员|账户|帐户|买家|户|人数|数)/u

/** 付费商户数, 在校学生人数, 月活跃乘客: those who are counted, where they are not just users. */
function who(text: string, { start, end, record }: Pick<MetricMention, 'start' | 'end' | 'record'>): string | null {
  if (!peopleMetrics.has(record.id) || /^[A-Za-z]+$/.test(text.slice(start, end))) return null
  const word = text.slice(start, end).replace(/(?:总?人?数量?|规模)$/u, '')
  const behind =
    /^跃([\p{Script=Han}]{2,3}?)(?:总?人?数|首次|达|为|突破|约|增|超|升|有|是|[\d一二三四五六七八九]|同比)/u.exec(
      text.slice(end, end + 8),
    )?.[1]
  const noun = /[活跃]$/u.test(word) ? (behind ?? '') : word
  return noun.length < 2 || plainUsers.test(noun) ? null : noun
}

/** 新形象店单店月均|销售, 单店日均|GMV: of one place, and of which. */
function perPlace(text: string, start: number, own: string | null): string | null {
  const each = /(?:单店|每店|同店)(?:日均|月均|年均|平均)?$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0]
  return each ? `${own?.replace(/(?:单店|每店|同店)$/u, '') ?? ''}${each}` : null
}

/** Of the company whose shares they are, whatever stands before. */
const shareholders: ReadonlySet<string> = new Set(
  'dividendPerShare dividend dividendPayout eps sharePrice targetPrice marketCap buyback buybackPrice'.split(' '),
)

/** A股报收5.4元，H股报收5.1港元: of which shares. */
const shareClass = ({ text, clause }: View, { id, start }: MetricMention): string | null =>
  id === 'sharePrice' || id === 'buyback'
    ? (/(?:^|[^A-Za-z])([ABH]股)(?:股份)?(?:今日|昨日|昨|今)?$/u.exec(
        text.slice(Math.max(clause.start, start - 8), start),
      )?.[1] ?? null)
    : null

/** 生产阴极铜137万吨, 交付海外车型2万辆: what is made or sold stands behind the word. */
function made(view: View, metric: MetricMention): string | null {
  if (!/^(?:生产|产出|销售|售出|出货|交付|出栏)$/u.test(view.text.slice(metric.start, metric.end))) return null
  const next = view.quantities.find(({ start }) => start >= metric.end)
  const between = next ? view.text.slice(metric.end, next.start).replaceAll(blank, '') : ''
  if (between.length < 2 || between.length > 12 || /[，,；;。：:了为达约]/u.test(between)) return null
  const name = nameIn(between, names(view))
  if (!name || /^(?:新车|车辆|汽车|整车|产品|量|所得款项)$/u.test(name)) return null
  view.state.topic = name
  return name
}

function inheritsEntity(view: View, { record, start }: MetricMention): boolean {
  if (record.companyOnly || (peopleMetrics.has(record.id) && countedPeople(view))) return false
  const left = clauseLeft(view, start)
  // 一期规划5万吨，公司计划总投资12亿元: the company is who pays.
  if (record.id === 'investment' && /^\s?公司(?:已|拟|将|计划|预计)*$/u.test(left)) return true
  // 骨料我们明年的销量: 我们 is who speaks, the name before it what of.
  const told = view.state.topic === null ? left : left.replace(`${view.state.topic}我们`, '')
  if (!(view.state.aside ? ofAll : ofCompany).test(told)) return true
  turnToWhole(view)
  return false
}

/** 海外业务方面，公司实现收入3亿元: still of what the sentence has turned to, unless it is of all. */
const ofAll = /(?:整体|总|合并|综合|全公司|全国|全行)(?:的|实现|录得|整体|综合)?[^，,]{0,4}$/u
const ofCompany = /(?:公司|集团|整体|总|合并|综合|全公司|全国|全行|本行|我们)(?:的|实现|录得|整体|综合)?[^，,]{0,4}$/u

/** 有息负债40亿元，其中短期借款12亿元: a part of the balance just told, by the name that it has in the accounts. */
function partOfBalance(
  { text, state: { last }, clause }: View,
  { id, start, end, record }: MetricMention,
): string | null {
  if (!record.instant || last?.subject.id !== id || !last.quantity) return null
  if (!/^[\s“「]*(?:其中|当中)[^，,]{0,8}$/u.test(text.slice(clause.start, start))) return null
  const word = text.slice(start, end).replace(/(?:余额|金额|总额|账面价?值)$/u, '')
  return word === text.slice(last.subject.label.start, last.subject.label.end) ? null : word
}

/** 月费客户168万名，付费用户300万: the first are counted, they own nothing. */
function countedPeople({ state: { last }, text }: View): boolean {
  if (!last?.subject.entity || !peopleMetrics.has(last.subject.id)) return false
  return text.slice(last.subject.label.start, last.subject.label.end).includes(last.subject.entity)
}

/** 即时零售收入98亿元，但季内亏损扩大; 屠宰收入96亿元，亏损额1.1亿元; 数码业务收入3亿元，分部盈利4千万元: whoever was named goes on. */
function loser(view: View, { start, end }: MetricMention): string | null {
  const { text, state, clause, quantities } = view
  // 仍录得800万元|亏损
  const number = quantities.findLast((one) => one.end <= start && one.end >= start - 1)
  const at = number?.start ?? start
  const before = withoutPeriods(view, text.slice(clause.start, at), at)
  const bare =
    /^(?:应占)?亏损额?$/u.test(text.slice(start, end)) &&
    /^\s?(?:(?:但|且|并|而|惟|不过|季内|期内|年内|去年|上年|上年同期|去年同期|还|仍|的|与|和|较|比|则|为|录得|录|启动|初期|试营运)\s?)*$/u.test(
      before,
    )
  // 即时零售这一块亏损是三个亿
  return bare || /(?:分部|这一块|这块|这边|那边|这部分)的?$/u.test(before) ? (state.owner ?? state.topic) : null
}
