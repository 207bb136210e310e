/** Numbers that stand as values do but report nothing of the company: codes, prices of others, sizes of a surprise, units in a head. */
import { compare } from '../../decimal.ts'
import type { Quantity } from '../../types.ts'
import { fits } from '../metrics.ts'
import { leftOf, metricBefore, rightOf, type View, withoutPeriods } from '../state.ts'
import { countedInEnglish, dayCount } from '../subject/english.ts'
import { nounFits, stemOf } from '../subject/noun.ts'
import { isHandful, notBusiness } from '../units.ts'
import { type Aside, marketAsides, textBefore } from './market.ts'

/** 首度跨过30亿元大关. */
const passes = /(?:突破|冲破|跨过|跨越|越过|迈过|站上|站稳|登上|重返|重回|超越|跨入)了?[^，,。；;0-9]{0,4}$/u

const asides: readonly Aside[] = [
  { id: 'no-measure', kinds: ['ordinal', 'points'] },
  { id: 'unit-alone', holds: isUnitOnly },
  { id: 'per-ten-shares', kinds: ['dimension'], left: /每\s?$/u, holds: (_, { unit }) => unit === '股' },
  { id: 'per-share-basis', left: /每\s?$/u, right: /^\s?股/u },
  { id: 'not-business', kinds: ['dimension'], right: notBusiness },
  // 连续第四个季度超过1000亿元: a mark that is passed again
  {
    id: 'streak',
    left: /连续第?[一二三四五六七八九十\d]{1,3}个?(?:季度?|财季|月|年)[^，,。；;0-9]{0,6}(?:超过?|突破|站上|高于|逾|达|破)[^，,。；;0-9]{0,4}$/u,
  },
  { id: 'threshold', kinds: ['money', 'number', 'dimension'], left: passes, holds: isPassed },
  { id: 'questions', kinds: ['dimension'], holds: isOfPage },
  // 1.5万TEU的双燃料船: how large each is
  {
    id: 'size-of',
    kinds: ['dimension'],
    right: /^(?:级)?的?[^，,。；;0-9]{0,6}[船轮艇]/u,
    holds: (_, { unit }) => /TEU|吨|箱/u.test(unit ?? ''),
  },
  // 1.1 本半年度报告摘要: the number of a section
  {
    id: 'section-number',
    kinds: ['dimension', 'number'],
    holds: ({ text }, { core }) =>
      /^(?:^|\n)?\d{1,2}(?:\.\d{1,2}){1,3} +本(?=[公报半年季集期次行])/u.test(text.slice(core.start, core.start + 12)),
  },
  { id: 'pixels', right: /^\s?[画像]素/u },
  { id: 'section-of-law', kinds: ['dimension'], right: /^\s?(?:条)?(?:款|例|法|之)/u, holds: isClause },
  { id: 'first-n', kinds: ['dimension'], left: /(?<![之以目此])前\s?$/u },
  { id: 'file-size', left: /\.(?:pdf|docx?|xlsx?|pptx?|zip)[^，,。；;0-9]{0,4}$/iu },
  { id: 'move-of-balance', kinds: ['money', 'number'], holds: isDelta },
  { id: 'code-or-mark', kinds: ['number'], holds: isMark },
  { id: 'all-of-it', holds: isWhole },
  { id: 'page-number', kinds: ['number'], right: /^\s?页/u },
  // 毛利率影响约3%: what an influence takes away is no level
  { id: 'influence', kinds: ['percent'], left: /(?<!不受)影响(?:约|至少|为|达|在|有|可达|程度|\s)*$/u },
  // 正常水位约85至90天: what would be right, not what is
  {
    id: 'normal-level',
    kinds: ['dimension'],
    left: /(?:健康|正常|合理|安全|理想)的?(?:水平|水位|区间|范围|库存|天数)[^，,。；;0-9]{0,6}$/u,
  },
  // 平均品位45%, 纯度99%: what a product is like
  { id: 'specification', kinds: ['percent'], left: /(?:品位|纯度|浓度|含量|灰分|水分|湿度)[^，,。；;0-9]{0,4}$/u },
  // 铜价每下跌1000元，利润将减少2亿元: what would be
  { id: 'sensitivity', holds: isSensitivity },
  {
    id: 'all-over',
    kinds: ['dimension'],
    left: /(?:全球|遍及|遍布)[^，,。；;0-9]{0,4}$/u,
    holds: (_, { unit }) => unit === '国',
  },
  { id: 'scrip', kinds: ['number'], right: /^\s?股?(?:派|转|送|配)/u },
  {
    id: 'price-class',
    kinds: ['money'],
    right:
      /^\s?(?:以上|以下|以内|级别|级|左右|档)?(?:的[^，,。；;0-9]{0,6})?(?:车型|客户|机型|价位|产品线|价格带|大客户|手机|customers)/u,
  },
  // customers spending more than |$100,000
  {
    id: 'price-class-in-english',
    kinds: ['money', 'number'],
    left: /(?:customers|clients|accounts|merchants|users) (?:spending|paying|generating|contributing|with|worth|who spend|that spend) (?:(?:more than|over|above|at least) )?[A-Z$€£]{0,3}$/,
  },
  {
    // 相当于每天赚1400万元: the year's profit, told otherwise
    id: 'per-day',
    kinds: ['money'],
    left: /(?:每天|每日|每一天|每小时|每分钟|每秒钟?)[就能可要净约狂都]{0,3}(?:实现|赚|盈利|亏|进账)[^，,]{0,8}$/u,
  },
  { id: 'small-change', kinds: ['money'], holds: isPenny },
  // 1.6-terabit modules
  { id: 'name-in-english', kinds: ['number'], right: /^-[A-Za-z]{2}/u },
  { id: 'handful', kinds: ['dimension'], holds: isSaying },
  { id: 'name-with-digits', kinds: ['number'], holds: isName },
]
const all: readonly Aside[] = [...asides, ...marketAsides]

/** Whether a number that may stand as a value reports none. */
export function isNoFigure(view: View, quantity: Quantity): boolean {
  const left = leftOf(view, quantity)
  const right = rightOf(view, quantity)
  return all.some(
    (aside) =>
      (!aside.kinds || aside.kinds.includes(quantity.kind)) &&
      (!aside.left || aside.left.test(left)) &&
      (!aside.right || aside.right.test(right)) &&
      (!aside.holds || aside.holds(view, quantity)),
  )
}

/** 互动问答（共5条）, 已回答21条. */
function isOfPage(view: View, quantity: Quantity): boolean {
  return /(?:提问|问答|问题|回答|回复|评论|留言|点赞)[^，,。；;0-9]{0,4}$/u.test(textBefore(view, quantity))
}

/** 铜价每下跌1000元, 新台币每升值1%: the measure of what would follow. */
function isSensitivity({ text, clause }: View): boolean {
  const head = text.slice(Math.max(0, clause.start - 60), clause.end)
  return /每(?:再)?(?:下跌|上涨|上升|下降|变动|波动|升值|贬值|涨|跌|升|降)/u.test(
    head.slice(head.search(/[^。；;]*$/u)),
  )
}

/** 百万元 in a head; 百廿三亿元 is a number. */
function isUnitOnly({ text }: View, { implied, core }: Quantity): boolean {
  return (
    implied === true &&
    !/[\d一二三四五六七八九两廿卅卌]/u.test(text.slice(core.start, core.end)) &&
    !/[破超逾过达]$/u.test(text.slice(Math.max(0, core.start - 1), core.start))
  )
}

/** 232条款: a law's. */
function isClause(_: View, { unit }: Quantity): boolean {
  return unit === '条'
}

/** 应收账款增加了18亿: how much a balance moved is no level. */
function isDelta(view: View, quantity: Quantity): boolean {
  const metric = metricBefore(view, quantity.core.start, () => true)
  return (
    metric !== null &&
    metric.record.instant === true &&
    /(?:增加|减少|下降|上升|增长|增)了?(?:约|近|逾|超过)?\s?$/u.test(leftOf(view, quantity))
  )
}

/** （9877）, 1）, 2025: a code, a list mark, a year. */
function isMark(view: View, quantity: Quantity): boolean {
  const { core } = quantity
  const digits = view.text.slice(core.start, core.end)
  if (view.clause.bracket && /^\d{4,6}$/.test(digits)) return true
  if (/^(?:19|20)\d\d$/.test(digits)) return true
  return (
    /^\d{1,3}$/.test(digits) && core.start - view.clause.start <= 2 && /^\s?[)）、.．]/u.test(rightOf(view, quantity))
  )
}

/** 百分之百 of no metric. */
function isWhole(view: View, quantity: Quantity): boolean {
  return (
    /^百分之?百$/u.test(view.text.slice(quantity.core.start, quantity.core.end)) &&
    !metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity))
  )
}

/** 一分钱, 两毛 of no metric. */
function isPenny(view: View, quantity: Quantity): boolean {
  const { value, core } = quantity
  return (
    value !== null &&
    !/\d/.test(view.text.slice(core.start, core.end)) &&
    value.scale > 0 &&
    value.units < 10n ** BigInt(value.scale) &&
    !/^(?:dividend|eps)/u.test(view.state.subject?.id ?? '') &&
    !ofShare.test(leftOf(view, quantity)) &&
    !metricBefore(view, core.start, ({ record }) => fits(record, quantity))
  )
}
/** 每股两毛八, 中期分了两毛. */
const ofShare = /每[股份][^，,。；;]{0,6}$|[派分配]了?[约近\s]*$|息[^，,。；;]{0,4}$/u

/** 三家, 两款: a manner of speaking, where no metric stands right before. */
function isSaying(view: View, quantity: Quantity): boolean {
  const { core } = quantity
  return (
    isHandful(quantity, view.text.slice(core.start, core.end)) &&
    !nounFits(leftOf(view, quantity), quantity) &&
    // 我们一共开了七间, 集团营运九所学校
    !/(?:一共|合共|总共|营运|运营)(?:有|开|设)?了?$/u.test(leftOf(view, quantity)) &&
    // 去年底还有五个月，现在不到两个月
    !(/[月周年天]/u.test(quantity.unit ?? '') && view.state.last?.quantity?.unit === quantity.unit) &&
    !metricBefore(view, core.start, ({ record, end }) => fits(record, quantity) && core.start - end <= 6)
  )
}

/** 交付亿航216, 台湾7-ELEVEN: bare digits that no linking word joins to the metric before them are part of a name. */
function isName(view: View, quantity: Quantity): boolean {
  const { core, value } = quantity
  if (countedInEnglish(view, quantity)) return false
  if (!value || value.scale > 0 || !/^\d{1,3}$/.test(view.text.slice(core.start, core.end))) return false
  if (dayCount.test(view.text.slice(Math.max(view.from, core.start - 60), core.start))) return false
  const metric = metricBefore(view, core.start, () => true)
  return metric === null || stemOf(withoutPeriods(view, view.text.slice(metric.end, core.start), core.start)) !== ''
}

/** 营收31.2亿元，首度跨过30亿元大关，月增2%: the level that was just told has passed it, and what follows is of that level. */
function isPassed({ state: { last }, text, metrics, from }: View, { kind, unit, value, core, end }: Quantity): boolean {
  const level = last?.quantity
  if (!level?.value || !value || level.kind !== kind || level.unit !== unit) return false
  if (metrics.some((metric) => metric.start >= from && metric.end <= core.start)) return false
  if (!/^\s?(?:整数)?(?:大关|关口|关卡|门槛|整数关)/u.test(text.slice(end, end + 6))) return false
  return compare(level.value, value) >= 0
}
