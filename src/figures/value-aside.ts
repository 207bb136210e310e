/** Numbers that stand as values do but report nothing of the company: codes, prices of others, sizes of a surprise, units in a head. */
import { compare } from '../decimal.ts'
import type { Quantity } from '../types.ts'
import { fits } from './metrics.ts'
import { nounFits, stemOf } from './noun.ts'
import { clauseLeft, leftOf, metricBefore, rightOf, type View, withoutPeriods } from './state.ts'
import { isHandful, notBusiness } from './units.ts'

interface Aside {
  readonly id: string
  /** The kinds of quantity it can be; all where none is named. */
  readonly kinds?: readonly Quantity['kind'][]
  readonly left?: RegExp
  readonly right?: RegExp
  /** What else must hold. */
  readonly holds?: (view: View, quantity: Quantity) => boolean
}

/** 行业普遍在十几个点, 2017年行业新能源客车实现销量8.5万辆. */
const ofTrade =
  /(?:全?行业|同业|同行|业内|友商|全市场)(?:(?:普遍|平均|整体|水平|均值|内|里|是|为|在|约|都|也|的){0,5}|[^，,。；;0-9]{0,16}(?:实现|录得)[^，,。；;0-9]{0,6})$/u

/** 首度跨过30亿元大关. */
const passes = /(?:突破|冲破|跨过|跨越|越过|迈过|站上|站稳|登上|重返|重回|超越|跨入)了?[^，,。；;0-9]{0,4}$/u

const asides: readonly Aside[] = [
  { id: 'no-measure', kinds: ['ordinal', 'points'] },
  { id: 'unit-alone', holds: isUnitOnly },
  { id: 'per-ten-shares', kinds: ['dimension'], left: /每\s?$/u, holds: (_, { unit }) => unit === '股' },
  { id: 'per-share-basis', left: /每\s?$/u, right: /^\s?股/u },
  { id: 'net-buying', left: /(?:买超|卖超)[^，,。；;0-9]{0,3}$/u },
  { id: 'not-business', kinds: ['dimension'], right: notBusiness },
  // 连续第四个季度超过1000亿元: a mark that is passed again
  {
    id: 'streak',
    left: /连续第?[一二三四五六七八九十\d]{1,3}个?(?:季度?|财季|月|年)[^，,。；;0-9]{0,6}(?:超过?|突破|站上|高于|逾|达|破)[^，,。；;0-9]{0,4}$/u,
  },
  { id: 'threshold', kinds: ['money', 'number', 'dimension'], left: passes, holds: isPassed },
  { id: 'questions', kinds: ['dimension'], holds: isOfPage },
  { id: 'turnover', holds: isTurnover },
  { id: 'price-move', holds: isPriceMove },
  // 1.5万TEU的双燃料船: how large each is
  {
    id: 'size-of',
    kinds: ['dimension'],
    right: /^(?:级)?的?[^，,。；;0-9]{0,6}[船轮艇]/u,
    holds: (_, { unit }) => /TEU|吨|箱/u.test(unit ?? ''),
  },
  { id: 'pixels', right: /^\s?[画像]素/u },
  { id: 'section-of-law', kinds: ['dimension'], right: /^\s?(?:条)?(?:款|例|法|之)/u, holds: isClause },
  { id: 'first-n', kinds: ['dimension'], left: /(?<![之以目此])前\s?$/u },
  {
    id: 'of-forecast',
    kinds: ['percent'],
    left: /(?:相当于|占|达|完成)[^，,。；;]{0,12}(?:预测|预期|预估)的[约近逾]?\s?$/u,
  },
  {
    id: 'closing-move',
    holds: (view, { start }) => closingMove.test(clauseLeft(view, start)),
  },
  // 恒生指数报17432, 主板成交449亿元, 早盘涉资26亿元
  { id: 'index', left: /(?:[综成]指|指数|恒指|国指|沪指|大盘|点数)[^，,。；;0-9]{0,6}$/u },
  {
    id: 'market-turnover',
    left: /(?:主板|大市|两市|港股|沪深|全日)成交[^，,。；;0-9]{0,3}$|(?:早盘|半日|全日|午前|上午)[^，,。；;0-9]{0,4}涉资[^，,。；;0-9]{0,3}$/u,
  },
  {
    id: 'opening-move',
    kinds: ['percent'],
    left: /(?:高开|低开|裂口|跳空|抢上|弹[高升]|倒[升跌])[^，,。；;0-9]{0,4}$/u,
  },
  // 下调今明两年净利润预测11%及7%: a forecast moved
  {
    id: 'forecast-move',
    kinds: ['percent'],
    left: /(?:[上下]调|调[高低升降]|削减?)[^，,。；;]{0,30}(?:预测|预估|目标价)[^，,。；;]{0,6}$/u,
  },
  // 较每股净资产折让逾七成, 彭博预期6.9亿，超了两成多: how far apart two numbers are
  { id: 'distance', kinds: ['percent'], left: /(?:折让|折价|溢价|[，,]\s?(?:大|远)?超了?)[约近逾\s]{0,2}$/u },
  { id: 'file-size', left: /\.(?:pdf|docx?|xlsx?|pptx?|zip)[^，,。；;0-9]{0,4}$/iu },
  { id: 'move-of-balance', kinds: ['money', 'number'], holds: isDelta },
  { id: 'code-or-mark', kinds: ['number'], holds: isMark },
  { id: 'all-of-it', holds: isWhole },
  { id: 'page-number', kinds: ['number'], right: /^\s?页/u },
  { id: 'surprise', kinds: ['percent'], left: surprise() },
  // 毛利率影响约3%: what an influence takes away is no level
  { id: 'influence', kinds: ['percent'], left: /(?<!不受)影响(?:约|至少|为|达|在|有|可达|程度|\s)*$/u },
  { id: 'of-trade', left: ofTrade },
  // 正常水位约85至90天: what would be right, not what is
  {
    id: 'normal-level',
    kinds: ['dimension'],
    left: /(?:健康|正常|合理|安全|理想)的?(?:水平|水位|区间|范围|库存|天数)[^，,。；;0-9]{0,6}$/u,
  },
  // 证金公司持股增至4.9%: a shareholder's
  { id: 'holding', kinds: ['percent'], left: /持[股仓](?:比例|数量|量)?[^，,。；;0-9]{0,6}$/u },
  // 平均品位45%, 纯度99%: what a product is like
  { id: 'specification', kinds: ['percent'], left: /(?:品位|纯度|浓度|含量|灰分|水分|湿度)[^，,。；;0-9]{0,4}$/u },
  // 铜价每下跌1000元，利润将减少2亿元: what would be
  { id: 'sensitivity', holds: isSensitivity },
  // 约占市值的2.2%
  {
    id: 'of-capital',
    kinds: ['percent'],
    left: /占[^，,。；;]{0,8}(?:市值|注册资本)的?[约近逾\s]*$/u,
  },
  {
    id: 'all-over',
    kinds: ['dimension'],
    left: /(?:全球|遍及|遍布)[^，,。；;0-9]{0,4}$/u,
    holds: (_, { unit }) => unit === '国',
  },
  { id: 'room', kinds: ['percent'], right: /^(?:左右|以上)?的?(?:潜在)?(?:上涨|上行|下跌|下行|升值|溢价)空间/u },
  { id: 'trader', left: /(?:仓位|加仓|减仓|建仓|止损|止盈)[^，,。；;0-9]{0,8}$/u },
  { id: 'scrip', kinds: ['number'], right: /^\s?股?(?:派|转|送|配)/u },
  // 央行降息0.25%: a bank's rate of interest
  { id: 'rate-of-interest', kinds: ['percent'], left: /(?:[降减加升]息|[降升]准)(?:幅度)?[了约至为到达\s]{0,3}$/u },
  { id: 'rate-of-exchange', kinds: ['money'], left: /(?:(?<!汇)兑|汇率|油价|金价|国债|利率)[^，,]{0,6}$/u },
  { id: 'against-currency', kinds: ['money'], right: /^\s?(?:兑|对(?:新台币|人民币|港元)|的差距|的差额|的差异)/u },
  {
    id: 'price-class',
    kinds: ['money'],
    right:
      /^\s?(?:以上|以下|以内|级别|级|左右|档)?(?:的[^，,。；;0-9]{0,6})?(?:车型|客户|机型|价位|产品线|价格带|大客户|手机|customers)/u,
  },
  {
    // 相当于每天赚1400万元: the year's profit, told otherwise
    id: 'per-day',
    kinds: ['money'],
    left: /(?:每天|每日|每一天|每小时|每分钟|每秒钟?)[就能可要净约狂都]{0,3}(?:实现|赚|盈利|亏|进账)[^，,]{0,8}$/u,
  },
  { id: 'small-change', kinds: ['money'], holds: isPenny },
  { id: 'others-share', kinds: ['percent'], right: /^\s?(?:的)?(?:股权|股份|持股|关税|概率|可能性)/u },
  { id: 'handful', kinds: ['dimension'], holds: isSaying },
  { id: 'name-with-digits', kinds: ['number'], holds: isName },
]

/** Whether a number that may stand as a value reports none. */
export function isNoFigure(view: View, quantity: Quantity): boolean {
  const left = leftOf(view, quantity)
  const right = rightOf(view, quantity)
  return asides.some(
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

/** 报18.6港元，成交额2.05亿港元: of the stock. */
function isTurnover(view: View, quantity: Quantity): boolean {
  return (
    /成交(?:额|量|金额|总额)[^，,。；;0-9]{0,4}$/u.test(leftOf(view, quantity)) &&
    /(?:收报|现报|报|收于|股价|市值|收市|闭市|收盘)[^。；;]{0,36}$/u.test(textBefore(view, quantity))
  )
}

/** 闭市报1令吉52仙，起2仙或1.33%. */
function isPriceMove(view: View, quantity: Quantity): boolean {
  return /(?:闭市|收市|收盘|收报|股价)[^。；;]{0,24}[起涨跌升挫扬落][\s约近逾]{0,2}(?:[\d.]{1,8}[^，,。；;0-9]{1,3}或)?$/u.test(
    textBefore(view, quantity),
  )
}

const textBefore = ({ text }: View, { start }: Quantity): string => text.slice(Math.max(0, start - 48), start)

/** 铜价每下跌1000元, 新台币每升值1%: the measure of what would follow. */
function isSensitivity({ text, clause }: View): boolean {
  const head = text.slice(Math.max(0, clause.start - 60), clause.end)
  return /每(?:再)?(?:下跌|上涨|上升|下降|变动|波动|升值|贬值|涨|跌|升|降)/u.test(
    head.slice(head.search(/[^。；;]*$/u)),
  )
}

/** 高过一致预期近|9%: the size of a surprise. */
function surprise(): RegExp {
  return /(?:高过|高出|超出|超过|低于|高于|好于|逊于|优于|差于|胜过|好过|不及|逊)[^，,。；;0-9]{0,8}(?:预期|一致|共识|预测|指引中值)[^，,。；;0-9]{0,3}(?<!的[约近逾]?)$/u
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

const closingMove =
  /(?:闭市|收市|收盘|盘后|盘前|早盘|午后)[^，,。；;报收至为到]{0,6}[起涨跌升挫][^，,。；;报收至为到]{0,10}$/u

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
    !metricBefore(view, core.start, ({ record, end }) => fits(record, quantity) && core.start - end <= 6)
  )
}

/** 交付亿航216, 台湾7-ELEVEN: bare digits that no linking word joins to the metric before them are part of a name. */
function isName(view: View, { core, value }: Quantity): boolean {
  if (!value || value.scale > 0 || !/^\d{1,3}$/.test(view.text.slice(core.start, core.end))) return false
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
