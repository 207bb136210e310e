/** Numbers of the market, of a trade or of what others expect: a share's moves, rates of interest and exchange, sizes of a surprise. */
import type { Quantity } from '../../types.ts'
import { fits } from '../metrics.ts'
import { clauseLeft, leftOf, metricBefore, type View } from '../state.ts'
import { marketPrice, ofTrade } from './trade.ts'

/** A place where a number stands as a value does but reports nothing of the company. */
export interface Aside {
  readonly id: string
  /** The kinds of quantity it can be; all where none is named. */
  readonly kinds?: readonly Quantity['kind'][]
  readonly left?: RegExp
  readonly right?: RegExp
  /** What else must hold. */
  readonly holds?: (view: View, quantity: Quantity) => boolean
}

export const marketAsides: readonly Aside[] = [
  { id: 'net-buying', left: /(?:买超|卖超)[^，,。；;0-9]{0,3}$/u },
  // 主动沽盘58%, 沽空比率21%: what traders of the share do
  { id: 'trading', left: /(?:沽盘|买盘)[^，,。；;0-9]{0,3}$|(?:沽空|卖空)[^，,。；;0-9]{0,6}$/u },
  { id: 'turnover', holds: isTurnover },
  { id: 'price-move', holds: isPriceMove },
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
  { id: 'surprise', kinds: ['percent'], left: surprise() },
  // 一致预期是2.26亿美元，你们超了500多万美元
  {
    id: 'surprise-in-money',
    kinds: ['money', 'number'],
    left: /(?:超了?|超出了?|高出|差了)(?:大概|大约|差不多|[约近\s])*$/u,
    holds: ({ state }) => state.last?.nature === 'consensus',
  },
  { id: 'of-trade', left: ofTrade },
  // 证金公司持股增至4.9%: a shareholder's
  { id: 'holding', kinds: ['percent'], left: /持[股仓](?:比例|数量|量)?[^，,。；;0-9]{0,6}$/u },
  // 约占市值的2.2%
  {
    id: 'of-capital',
    kinds: ['percent'],
    left: /占[^，,。；;]{0,8}(?:市值|注册资本)的?[约近逾\s]*$/u,
  },
  // 覆盖的券商里有23家给予买入评级
  {
    id: 'brokers',
    kinds: ['dimension'],
    left: /(?:券商|大行|投行|分析[师员]|研究员|研究机构)(?:之?中|里|当中)?[^，,。；;0-9]{0,4}$/u,
  },
  // 8万块以下|不签长单: what would be taken
  {
    id: 'condition',
    kinds: ['money', 'number'],
    right: /^(?:就|都|也|我们)?不(?!变)/u,
    holds: ({ text }, { start, end }) => /以[下上内]$/u.test(text.slice(start, end)),
  },
  { id: 'room', kinds: ['percent'], right: /^(?:左右|以上)?的?(?:潜在)?(?:上涨|上行|下跌|下行|升值|溢价)空间/u },
  { id: 'trader', left: /(?:仓位|加仓|减仓|建仓|止损|止盈)[^，,。；;0-9]{0,8}$/u },
  // 央行降息0.25%: a bank's rate of interest
  { id: 'rate-of-interest', kinds: ['percent'], left: /(?:[降减加升]息|[降升]准)(?:幅度)?[了约至为到达\s]{0,3}$/u },
  // 可转债票面利率0.5%, 年利率3.5%: of a paper or a contract; 平均利率 and 付息率 are of all a company owes or has lent
  {
    id: 'coupon',
    kinds: ['percent'],
    left: /(?:(?:票面|票息|发行)利率|票息|(?<!平均)年利率)(?:区间|水平)?[了约最终确定仅低至为到达是在的\s]{0,6}$/u,
    // 平均借贷成本为年利率3.1%
    holds: isUnclaimed,
  },
  // 全球GDP成长估3.2%, CPI降至0.8%: of a country
  {
    id: 'of-country',
    kinds: ['percent'],
    left: /(?:GDP|CPI|PPI|PMI|国内生产总值|经济增长率?|经济增速|通胀率?|失业率)(?:同比|按年|年增率?|全年)?(?:实际)?(?:增长|成长|增速|增幅|升|降|上升|下降)?[预估计料约会将达至为到是在的\s]{0,5}$/u,
  },
  // 美国关税税率20%: what a state takes at its border
  { id: 'tariff', kinds: ['percent'], left: /关税(?:的?税率|水平)?[^，,。；;0-9]{0,5}$/u, holds: isUnspoken },
  // 北向资金净流出12亿元: what others brought to the market
  {
    id: 'market-funds',
    kinds: ['money', 'number'],
    left: /(?:[北南]向|北上|南下|主力|外资|内资|游资|融资盘|散户)(?:资金)?(?:[今当昨全]日|合计|累计|连续)?净?(?:流入|流出|买入|卖出)了?[^，,。；;0-9]{0,4}$/u,
  },
  { id: 'rate-of-exchange', kinds: ['money'], left: /(?:(?<!汇)兑|汇率|国债|利率)[^，,]{0,6}$/u },
  // 6月底的评价汇率是29.9
  { id: 'bare-rate-of-exchange', kinds: ['number'], left: /汇率(?:假设|水平)?(?:是|为|在|约|从|由|\s)*$/u },
  // 美元兑新台币汇率1比31.2
  { id: 'one-to', kinds: ['number'], left: /(?<!\d)[1一]\s?[比兑:：]\s?$/u },
  { id: 'market-price', kinds: ['money', 'number'], left: marketPrice, holds: isUnclaimed },
  { id: 'translated-nothing', kinds: ['money'], holds: isTranslation },
  { id: 'against-currency', kinds: ['money'], right: /^\s?(?:兑|对(?:新台币|人民币|港元)|的差距|的差额|的差异)/u },
  {
    id: 'others-share',
    kinds: ['percent'],
    right: /^\s?(?:的)?(?:股权|股份|持股|关税|概率|可能性)/u,
    // 公司持有该厂49%股权: what the company owns
    holds: (view, { start }) =>
      !/(?<!股东.{0,12})持有(?!(?:本|上市|该)?公司股?$|上市公司)[^，,。；;0-9]{1,16}$/u.test(clauseLeft(view, start)),
  },
]

/** 报18.6港元，成交额2.05亿港元: of the stock. */
function isTurnover(view: View, quantity: Quantity): boolean {
  return (
    /(?:成交(?:额|量|金额|总额)?|涉资)[^，,。；;0-9]{0,4}$/u.test(leftOf(view, quantity)) &&
    /(?:收报|现报|报|收于|股价|现价|市值|收市|闭市|收盘)[^。；;]{0,36}$/u.test(textBefore(view, quantity))
  )
}

/** 闭市报1令吉52仙，起2仙或1.33%. */
function isPriceMove(view: View, quantity: Quantity): boolean {
  return /(?:闭市|收市|收盘|收报|股价)[^。；;]{0,24}[起涨跌升挫扬落][\s约近逾]{0,2}(?:[\d.]{1,8}[^，,。；;0-9]{1,3}或)?$/u.test(
    textBefore(view, quantity),
  )
}

/** 高过一致预期近|9%: the size of a surprise. */
function surprise(): RegExp {
  return /(?:高过|高出|超出|超过|低于|高于|好于|逊于|优于|差于|胜过|好过|不及|逊)[^，,。；;0-9]{0,8}(?:预期|一致|共识|预测|指引中值|财测)[^，,。；;0-9]{0,3}(?<!的[约近逾]?)$/u
}

const closingMove =
  /(?:闭市|收市|收盘|盘后|盘前|早盘|午后)[^，,。；;报收至为到]{0,6}[起涨跌升挫][^，,。；;报收至为到]{0,10}$/u

/** 关税影响毛利率约2%: a metric behind the word claims the number. */
function isUnspoken(view: View, { core }: Quantity): boolean {
  const metric = metricBefore(view, core.start, () => true)
  return metric === null || view.text.slice(metric.start, core.start).startsWith('税率')
}

/** No metric of the company's stands between. */
function isUnclaimed(view: View, quantity: Quantity): boolean {
  return metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity)) === null
}

/** 1兆美元（约31兆元）: what no figure is, is none in another currency. */
function isTranslation({ clause, text, drafts }: View, { start }: Quantity): boolean {
  return (
    clause.bracket === true &&
    /^[约合折等值\s]*$/u.test(text.slice(clause.start, start)) &&
    /[元币圆][(（]$/u.test(text.slice(0, clause.start).slice(-2)) &&
    !drafts.slice(-4).some(({ span }) => span.end === clause.start - 1)
  )
}

export const textBefore = ({ text }: View, { start }: Quantity): string => text.slice(Math.max(0, start - 48), start)
