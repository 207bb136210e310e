/** Rates of change that are no growth of the company's figure: of prices, of others, of a growth, or a part of it. */
import type { Quantity } from '../../types.ts'
import { metricBefore, rightOf, sentenceLeft, type View } from '../state.ts'
import { ofTrade, tradeGrown } from '../value/trade.ts'

interface Aside {
  readonly id: string
  readonly left: RegExp
  readonly right?: RegExp
  /** The sentence up to the number. */
  readonly sentence?: RegExp
  /** Up to the last number that found its place. */
  readonly behind?: RegExp
  /** The kinds of quantity it can be; all but money where none is named. */
  readonly kinds?: readonly Quantity['kind'][]
  /** Money too is no growth there. */
  readonly money?: true
  /** Only where the clause names no metric before it. */
  readonly unnamed?: true
}

const asides: readonly Aside[] = [
  {
    // 甲科技涨4.35%，报31.2港元
    id: 'quoted-move',
    left: /[涨跌升挫起][^，,。；;0-9]{0,3}$/u,
    right: /^[，,]?\s?(?:现|收|暂)?报\s?\$?[\d.,]{1,9}(?:(?:港|美|坡|新|台)?(?:元|币)|令吉|仙|$)/u,
  },
  {
    id: 'share-move',
    left: /(?:股价|股票|美股|港股|台股|[AHB]股|AD[RS]|盘后|盘前|盘中|夜盘|早盘|尾盘|午后|开盘|收盘)[^，,。；;]{0,6}[涨跌升挫][^，,。；;0-9]{0,4}$/u,
    kinds: ['percent'],
  },
  // 望江集团(02689)跌逾7%: a code in brackets, and right behind it the move of its share
  {
    id: 'listed-move',
    left: /^[^，,。；;|｜:：]{0,24}\u0001{6,12}\s?(?:高开|低开|现|一度|再|续|大|急|飙|劲|暴)?[涨跌升挫弹泻][超逾近约]?\s?$/u,
    kinds: ['percent'],
    unnamed: true,
  },
  {
    // 股价迅速攀升，一度涨幅超过6%，最终收涨2.9%
    id: 'share-move-on',
    left: /(?:一度|最终|盘中|全[天日]|当[天日])[^，,。；;0-9]{0,4}(?:收?[涨跌升挫]|大[涨跌])[^，,。；;0-9]{0,6}$/u,
    sentence: /股价|股票|美股|[港A]股|盘[前后中]/u,
  },
  // 近5日股价上涨0.7%，相关其他电子上涨3.4%: of its trade on the exchange
  {
    id: 'trade-move',
    left: /(?:^|[，,])(?:相关|同类|所属)[^，,。；;0-9]{1,10}(?:类股|族群|板块|指数)?[上下]?[涨跌][约\s]{0,2}$/u,
    sentence: /股价|最新价|收盘/u,
  },
  // 至此今年以来累计涨幅仍有72%
  {
    id: 'move-of-year',
    left: /(?:今年|年初)(?:以来|至今)(?:股价)?(?:已?累计)(?:涨幅|跌幅|升幅|上涨|下跌|大涨|涨|跌)(?:仍|有|达|约|近|逾|超过)*$/u,
  },
  {
    // 美股盘前，某某乳业涨4.2%
    id: 'stock-move',
    left: /^[^，,。；;0-9]{0,14}[涨跌升挫扬][^，,。；;0-9]{0,3}$/u,
    behind: /(?:美股|港股|台股|股价|盘[前后中]|[夜早尾]盘|收盘)[^，,。；;]{0,6}[，,]$/u,
  },
  {
    id: 'market-move',
    left: /(?:金价|银价|油价|铜价|煤价|关税|通胀|CPI|GDP|LPR|指数|运价|沪指|深指|[综成]指|恒指|国指|大盘|股市|国债|央行|联储|基准利率|存款准备金率)[^，,。；;0-9]{0,6}(?:[上下]调|加息|降息|反弹了?|涨|跌|升|降|落|挫|增长)[^，,。；;0-9]{0,4}$/u,
  },
  // 恒指升41点或升0.24%, 早盘裂口高开3%
  {
    id: 'index-move',
    left: /点或[^，,。；;0-9]{0,2}[涨跌升挫][^，,。；;0-9]{0,2}$|(?:高开|低开|裂口|跳空)[^，,。；;0-9]{0,4}$/u,
  },
  // 较同业高约一成: against others, not against a time
  { id: 'peers', left: /[较比](?:同业|同行|业界|行业|市场)(?:水平|平均|均值|均价)?[^，,。；;0-9]{0,4}$/u },
  // 领先整体市场30-40个百分点: by how much others are behind
  {
    id: 'lead',
    left: /(?:领先|落后|跑赢|跑输|快过|高出)(?:整体)?(?:市场|行业|大盘|同业|同行|平均)[^，,。；;0-9]{0,4}$/u,
  },
  {
    // 较该行预测高出两成, 比市场预期低|2亿元: the size of a surprise
    id: 'surprise',
    left: /[较比][^，,。；;]{0,8}(?:预[测期估计]|指引|共识)[^，,。；;]{0,3}[高低多少][^，,。；;0-9]{0,4}$/u,
    money: true,
  },
  {
    // 比市场预期的35.1亿元高出约3%
    id: 'surprise-of-amount',
    left: /^元?(?:高|低|多|少)(?:出|于)?(?:了)?[约近逾\s]{0,2}$/u,
    behind: /(?:预[测期估计]|共识|一致)[^，,。；;0-9]{0,4}的[约近逾]?[\d.,]{1,12}[万亿]?(?:美|港)?元?$/u,
    money: true,
  },
  {
    // 同增34%(USD)/39%(RMB): the same growth, counted in another currency
    id: 'other-currency',
    left: /^(?:yoy)?\u0001{4,6}\s?[/／]\s?[+＋-]?$/iu,
    right: /^(?:yoy)?\u0001{4,6}/iu,
    kinds: ['percent'],
  },
  // 以增幅180%计算
  {
    id: 'reckoned',
    left: /以(?:增幅|增速|涨幅|增长率)[约为]{0,2}$/u,
    right: /^(?:左右)?(?:来)?(?:计算|计|测算|推算)/u,
  },
  {
    // 将盈利预测上调5%, 指引下调一成: a forecast moved, no business
    id: 'forecast-move',
    left: /(?:预测|预期|指引|财测|目标价?|预估)[^，,。；;0-9]{0,6}(?:[上下]调|[上下]修|调[升降高低])了?(?:分别)?[约近逾\s]{0,2}$/u,
  },
  // 过去三年收入复合增长率达25%: a rate over years that are gone is none against the year before; a target is the outlook's.
  {
    id: 'compound',
    left: /(?:复合|CAGR)[^，,。；;0-9]{0,16}$/iu,
    right: /^(?!\s?[至到~～-])/u,
    sentence: /^(?:(?!目标|预[计期测估]|指引|未来|有望|可望|将)[^\n])*$/u,
    kinds: ['percent'],
  },
  { id: 'of-trade', left: ofTrade, kinds: ['percent', 'points', 'multiple'] },
  { id: 'of-trade-told', left: /$/u, sentence: tradeGrown, kinds: ['percent', 'points', 'multiple'] },
  // 人民币每升1%，毛利率影响大概0.5个点: the measure of what would follow
  { id: 'sensitivity', left: /每(?:再)?(?:下跌|上涨|上升|下降|变动|波动|升值|贬值|涨|跌|升|降)[约\s]*$/u },
  {
    // 毛利率比国内高10个百分点, 造价比上一代低12%: two things, no two times
    id: 'other-thing',
    left: /(?<![同环占对相可无])比(?!预|计划|目标|指引|原|之前|此前|过去)[^，,。；;0-9年季月期去前初预]{1,12}?(?:还要|要|还|普遍|大概|大约|平均|整体)?(?:高|低|多|少|贵|便宜|快|慢)(?:出|了)?[\s\u0001约近逾]{0,2}$/u,
  },
  {
    // 平均单价是燃油车的1.8倍: two things, no two times
    id: 'times-of-thing',
    left: /(?:是|为|达到?|相当于|等于)(?![^，,。；;]*(?:[去上前同年月季周日期初底末]|以往|以前|之前|此前|过去|历史|原|当初|现[在有]|目前|如今|峰值|低[点谷]))[^，,。；;0-9]{2,10}的[\s约近逾超过]*$/u,
    kinds: ['multiple'],
  },
  {
    // 新船比我们2021年订的那批贵了四成
    id: 'other-batch',
    left: /比[^，,。；;]{0,16}(?:那[批款种台条座艘个家些代]|同行|同业|对手|友商|别人|别家|国内|海外|进口|原厂|市价|上一代)的?[^，,。；;0-9]{0,4}(?:高|低|多|少|贵|便宜|快|慢)(?:出|了)?(?:将近|差不多|大约|大概|[\s约近逾])?$/u,
  },
  {
    // 降幅较二季度的17.2%收窄, 增速较上半年提升0.9个百分点: what is compared is the growth
    id: 'growth-of-growth',
    left: /(?:增速|增幅|升幅|涨幅|降幅|跌幅|减幅|增长率|年增率)[^，,。；;0-9]{0,4}(?:较|比|高于|低于|快于|慢于|大于|小于)[^，,。；;]{0,14}$/u,
  },
]

const beforeLast = ({ text, from }: View): string => text.slice(Math.max(0, from - 32), from)

/** Whether a number behind a word of growth is no growth of the figure at hand. */
export const isAside = (view: View, quantity: Quantity, left: string): boolean =>
  asides.some(
    (aside) =>
      (quantity.kind !== 'money' || aside.money) &&
      (!aside.kinds || aside.kinds.includes(quantity.kind)) &&
      aside.left.test(left) &&
      !(aside.unnamed && metricBefore(view, quantity.core.start, () => true)) &&
      (!aside.sentence || aside.sentence.test(sentenceLeft(view, quantity.start))) &&
      (!aside.behind || aside.behind.test(beforeLast(view))) &&
      (!aside.right || aside.right.test(rightOf(view, quantity))),
  )
