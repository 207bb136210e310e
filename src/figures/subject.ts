/** What a number measures: the metric before it, the one behind it, the last one named, a verb, or something else. */
import type { Quantity } from '../types.ts'
import type { Draft, Subject } from './draft.ts'
import { adjustable, fits, type MetricMention } from './metrics.ts'
import { metricBefore, names, remembered, rightOf, sentenceLeft, unlisted, type View, withoutPeriods } from './state.ts'
import { answered } from './subject/answer.ts'
import { countedBehind, nextBehind, subjectBehind } from './subject/behind.ts'
import { earns, loses } from './subject/earn.ts'
import { englishSubject } from './subject/english.ts'
import { nameIn } from './subject/entity.ts'
import { inherited } from './subject/inherit.ts'
import { invested } from './subject/invested.ts'
import { subjectOf } from './subject/metric.ts'
import { nounFits, openNoun } from './subject/noun.ts'
import { shareCue, shareOf } from './subject/share.ts'
import { anything, other, salesOf, scaled } from './subject/unnamed.ts'

/** Never of a period. */
export const pointless: ReadonlySet<string> = new Set(['sharePrice', 'marketCap', 'targetPrice'])

export function findSubject(view: View, quantity: Quantity, left: string): Subject | null {
  const english = englishSubject(view, quantity, left)
  if (english) return remembered(view, english)
  const outer = extreme(view, quantity, left)
  if (outer) return outer
  const moved = movedTo(view, quantity, left)
  if (moved) return moved
  const metric = metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity))
  if (
    quantity.kind === 'money' &&
    spent.test(left) &&
    /回购|购回/u.test(view.text.slice(Math.max(0, quantity.start - 80), quantity.end + 24))
  )
    return remembered(view, unlisted(view, 'buyback'))
  const ratioName = metric !== null && metric.id !== 'revenueShare' && metric.id !== 'revenue'
  if (
    quantity.kind === 'percent' &&
    shareCue.test(left) &&
    !(ratioName && !/占|佔/u.test(view.text.slice(metric.end, quantity.core.start)))
  )
    return shareOf(view, quantity, withoutPeriods(view, left, quantity.core.start))
  if (quantity.kind === 'percent' && !metric && ofSales.test(rightOf(view, quantity)))
    return unlisted(view, 'revenueShare', view.state.topic)
  const source = quantity.kind === 'percent' && !metric ? sourceOf(view, quantity) : null
  if (source) return unlisted(view, 'revenueShare', source)
  if (quantity.kind === 'percent' && !metric && contributed(view, left, quantity))
    return unlisted(view, 'revenueShare', nameIn(left.replace(/贡献了?[约近逾\s]*$/u, ''), names(view)))
  const again = sameAdjusted(view, left)
  if (again) return again
  if (instalment.test(left)) return unlisted(view, 'other', view.state.topic)
  const direct = metric !== null && quantity.core.start - metric.end <= 2
  if (
    !direct &&
    (quantity.kind === 'money' || (quantity.kind === 'number' && scaled(view, quantity))) &&
    research.test(left)
  )
    return unlisted(view, 'rdExpense')
  const expense = quantity.kind === 'money' || quantity.kind === 'number' ? shortExpense(view, quantity, left) : null
  if (expense) return remembered(view, expense)
  const noun = nounFits(left, quantity) ? openNoun(view, left, quantity.core.start, metric) : null
  if (quantity.kind === 'dimension' && places.test(rightOf(view, quantity))) return other(view, left)
  if (metric && noun) return remembered(view, noun)
  // 微薄利润撑起600亿市值: the name right behind is that of the number.
  const apart = metric !== null && !levelWord.test(view.text.slice(metric.end, quantity.core.start))
  const worth = apart && marketValue.test(rightOf(view, quantity))
  const valued = worth ? subjectBehind(view, quantity) : null
  if (valued) return remembered(view, valued)
  if (metric && quantity.kind === 'money' && isMove(view, metric, quantity))
    return { ...subjectOf(view, metric), id: 'other', record: null, loss: false }
  if (metric) {
    const twice = nextBehind(view, metric, quantity)
    if (twice) return remembered(view, twice)
  }
  if (metric) {
    const told = subjectOf(view, wholeOf(view, signed(view, metric)))
    return remembered(view, invested(view, sold(told, quantity), quantity))
  }
  if (
    quantity.kind === 'money' &&
    /(?:报|[涨升跌挫落弹]至|[涨升跌挫落弹]到|见|%[到至]|[来回]到|跌破|站上|触及|失守)\s?$/u.test(
      left.length < 3 ? view.text.slice(Math.max(0, quantity.core.start - 4), quantity.core.start) : left,
    ) &&
    closing.test(sentenceBefore(view, quantity.start))
  )
    return unlisted(view, 'sharePrice')
  const price =
    quantity.kind === 'money' && /(?:至|到|为|报)\s?$/u.test(left)
      ? view.metrics.findLast(({ id, end }) => end <= quantity.start && pointless.has(id))
      : undefined
  if (price) return subjectOf(view, price)
  const verb = (earns(left) || loses(left)) && (quantity.kind === 'money' || quantity.kind === 'number')
  const sales =
    quantity.kind === 'money' && !verb && !/[较比]/u.test(left)
      ? salesOf(view, quantity, left, nameIn(left, names(view)))
      : null
  if (sales) return remembered(view, awaited(view, quantity, sales) ?? sales)
  const behind = verb ? null : subjectBehind(view, quantity)
  if (!behind && noun) return remembered(view, noun)
  return (
    behind ??
    countedBehind(view, quantity) ??
    inherited(view, quantity, left) ??
    answered(view, quantity, left) ??
    anything(view, quantity, left)
  )
}

/** EPS预估中位数由12元上修至12.2元，其中最高估值|13.1元: an end of what others reckon. */
function extreme({ state: { subject, last } }: View, quantity: Quantity, left: string): Subject | null {
  const told = last?.subject ?? subject
  return told?.record &&
    fits(told.record, quantity) &&
    /(?:最[高低]|平均|中位)(?:的)?(?:估值|预估值?|预测值?|预期值?|值|数)[为是达]?\s?$/u.test(left)
    ? told
    : null
}

/** 续租率提升16个百分点|至77%: the level of what has moved, whatever comes next. */
function movedTo({ state: { last }, from }: View, { kind }: Quantity, left: string): Subject | null {
  const isNext = last?.span.end === from && last.quantity === null && last.changes.at(-1)?.unit === 'pp'
  return kind === 'percent' && isNext && /^\s?(?:至|到|达到?)[约近逾\s]{0,2}$/u.test(left) ? last.subject : null
}

/** 平均售价方面，ADAS产品将降到150美元: of the matter that the clause before has turned to. */
function awaited(
  { state: { subject, last }, text, clause }: View,
  quantity: Quantity,
  { entity }: Subject,
): Subject | null {
  const turned = /(?:方面|来看|来说|的话|这块)[，,]$/u.test(text.slice(Math.max(0, clause.start - 4), clause.start))
  if (!turned || last !== null || !subject?.record || subject.id === 'revenue' || !fits(subject.record, quantity))
    return null
  return { ...subject, entity }
}

/** 还有78%的收入来自代工. */
const ofSales = /^的?(?:总|主营)?(?:收入|营收|营业额|销售额)(?!增|的增)/u
/** 收入120亿元，其中老产品贡献了七成一; 在晶圆收入中，大尺寸贡献七成. */
const contributed = (view: View, left: string, quantity: Quantity): boolean =>
  /贡献了?[约近逾\s]*$/u.test(left) && isOfSales(view, quantity)

const isOfSales = (view: View, { start }: Quantity): boolean =>
  /^revenue(?:Share)?$/.test(view.state.last?.subject.id ?? '') ||
  /(?:收入|营收|营业额|销售额)(?:之)?[中里](?:[，,]|$)/u.test(sentenceLeft(view, start))

const cameFrom =
  /^(?:的(?:收入|营收|销售额?))?(?:都|均|则|就)?(?:是)?来自于?([\p{Script=Han}A-Za-z]{2,12}?)(?:业务)?(?=[，,。；;、]|$)/u

/** 营收6600万美元，77%|来自广告: the part that is named behind. */
function sourceOf(view: View, quantity: Quantity): string | null {
  const name = cameFrom.exec(rightOf(view, quantity))?.[1]
  return name && isOfSales(view, quantity) ? nameIn(name, names(view)) : null
}

/** 覆盖218个城市. */
const places = /^(?:多|余)?个?(?:城市|国家|省份?|县|地区)/u
const levelWord = /^[为达约是至到共有近逾超过的\s]*$/u
const marketValue = /^的?总?市值(?!的?\d|[为达约至])|^的(?:股份|股票)?回购(?!价|均价)/u

/** 利润将减少2亿元, 影响收入3000万元: by how much a metric moves, against nothing. */
function isMove({ text }: View, { start, end }: MetricMention, { core }: Quantity): boolean {
  return (
    /^(?:将|会|可能?|大?约|预计|每年|也|亦|仅|因此|\s)*(?:增加|减少|上升|下降|提升|下滑|降低|节省|省下|省|增厚|拖累|影响)[了个]?(?:大?约|近|逾|超过|可能|\s)*$/u.test(
      text.slice(end, core.start),
    ) ||
    /(?:增加|减少|影响|拖累|增厚|降低|节省|冲减|冲抵)(?:公司|集团|其|了)?(?:[QH][1-4]|第?[一二三四]季度?|全年|上半年|今年)?$/u.test(
      text.slice(Math.max(0, start - 8), start),
    )
  )
}

/** 首付款1.2亿美元: paid for a licence, no figure of the statements. */
const instalment = /(?:首付款|里程碑款|预付款|尾款|订金|违约金)[^，,。；;]{0,6}$/u
/** 研发2.05亿元, 研发的话一亿九千万. */
const research =
  /(?<![加强投入推动用于])研发(?:端|方面|这块|的绝对额|的话)?[\s,，]{0,2}(?:是|为|则|约|投入了?|大约|会|将|控制在|明年|今年|\u0001)*\s?$/u
/** 费用：研发2.05亿元；|销售1.63亿元: the short names of costs, one by one. */
function shortExpense(view: View, { start }: Quantity, left: string): Subject | null {
  const name = /^[\s，,、]*(销售|管理|行政|财务)\s?(?:是|为|则|约)*\s?$/u.exec(left)?.[1]
  const told = view.drafts.at(-1)?.subject.id ?? ''
  if (
    !name ||
    !(shortExpenses.has(told) || told === 'rdExpense') ||
    !/费用[^。！？\n]*$/u.test(sentenceLeft(view, start))
  )
    return null
  return unlisted(view, shortNames[name]!)
}
const shortNames: Readonly<Record<string, string>> = {
  销售: 'sellingExpense',
  管理: 'adminExpense',
  行政: 'adminExpense',
  财务: 'financeCost',
}
const shortExpenses: ReadonlySet<string> = new Set(Object.values(shortNames))
/** 非公认会计准则口径为0.84元, 剔除股权激励后为4.05元: the figure just told, adjusted. */
const adjustedAgain =
  /(?:非[^，,。；;0-9]{0,12}(?:准则|GAAP|IFRS)|扣非(?:以|之)后|[Nn]on-? ?(?:GAAP|IFRS)|经调整|(?:剔除|撇除|扣除|不计|不含)[^，,。；;0-9]{1,16}(?:后|的话|之后|影响))(?:口径|下|计|基准|来看)?(?:则|为|是|仍|约|达|还有|的|\s)*$/u

function sameAdjusted(view: View, left: string): Subject | null {
  const { state, drafts } = view
  const last = state.last ?? drafts[drafts.length - 1]
  const reads =
    last?.quantity &&
    last.subject.record &&
    (adjustable.has(last.subject.id) || last.quantity.kind === 'percent') &&
    adjustedAgain.test(left)
  if (!reads) return null
  // 非GAAP净利润7.6亿元，每股收益3.1元，非GAAP口径为3.5元: then the one before is no adjusted one.
  if (/准则|GAAP|IFRS/u.test(left) && !adjustedName.test(nameAround(view, last))) last.basis = 'statutory'
  return { ...last.subject, basis: 'adjusted' }
}

const adjustedName = /非|[Nn]on|经调|调整后|扣非|核心/u
const nameAround = ({ text }: View, { subject: { label }, quantity }: Draft): string =>
  text.slice(Math.max(0, label.start - 8), quantity?.start ?? label.end)

/** 累计回购股份312万股，成交总金额4,998万元; 已斥资2亿元. */
const spent =
  /(?:成交总?金额|成交总额|涉资|总?代价|斥资|耗资|花费|花了|用掉了?|用了|动用|支付的?(?:总|资金)?金额|支付总金额|使用资金总额|(?:累计|合计)?总?金额(?:合计|共计|约?为|达|共|是)*)[^，,；;。]{0,8}$/u

const closing =
  /(?:收盘|收市|挂牌|股价|该股|早段|走势|午后|盘中|早盘|今早|开盘|截至发稿|盘后|闭市|股票|美股|港股|收涨|收跌|现[涨跌升挫]|盘前|异动)[^。；;]{0,24}$/u
const sentenceBefore = ({ text }: View, at: number): string => text.slice(Math.max(0, at - 40), at)

/** 基本每股收益盈利0.11元: the second word only gives the sign. */
function signed(view: View, metric: MetricMention): MetricMention {
  if (!/^(?:盈利|亏损|获利)$/u.test(view.text.slice(metric.start, metric.end))) return metric
  const before = view.metrics.find(
    ({ end, start }) => start >= view.from && metric.start - end <= 1 && end <= metric.start,
  )
  return before ? { ...before, loss: metric.loss } : metric
}

/** 销售67268辆 is a volume, 销售2.1亿元 revenue. */
const sold = (subject: Subject, { kind }: Quantity): Subject =>
  subject.id === 'revenue' && kind === 'dimension' ? { ...subject, id: 'volume' } : subject

/** 现金、存款及短期投资合计: the list is named by its first word. */
function wholeOf(view: View, metric: MetricMention): MetricMention {
  if (!listed.has(metric.id)) return metric
  const first = view.metrics.find(({ id, start, end }) => id === 'cash' && start >= view.from && end <= metric.start)
  return first && !/[，,；;。]/u.test(view.text.slice(first.end, metric.start)) ? first : metric
}

const listed: ReadonlySet<string> = new Set(['deposits', 'totalAssets', 'investment', 'cash', 'loans', 'debt'])
