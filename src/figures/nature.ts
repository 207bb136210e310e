/** Whose number it is: reported, looked ahead to, expected by others, or past. */
import type { Context, Nature, Period } from '../types.ts'
import { consensuses, guidances } from './cues.ts'
import { dayOf, isBefore } from './periods.ts'

const beatBefore =
  /(?:高于|低于|优于|逊于|胜|超过|超出|超|好于|好过|不及|符合|超越|低过|高过|差过|略胜|略逊于|击败|强于|弱于|较|比)[^0-9，,。；;]{0,12}$/u
/** 1.30元|的市场预期: what others expect, said behind the number. */
export const expectationAfter =
  /^(?:元)?(?:的|之)?(?:市场|分析师|分析员|机构|华尔街|彭博|券商|大行|一致|平均|普遍)[^，。；,;]{0,6}(?:预期|预测|预估|估计|共识|均值)|^(?:的|之)?(?:预期|预估|预测)(?:值|中值)?(?:$|[，。,；;(（])/u
/** 原先预估, 年初给予的指引: an outlook that has been replaced. */
const replaced =
  /(?:原先|原本|原定|原订|原来|原|此前|先前|早前|之前|(?<!明)年初(?![估步])|上次|前次|前一次|上季|七月|三个月前)[^，,。；;]{0,14}(?:预估|预计|预期|指引|目标|给予|给出|提出|财测|展望|定下|订下|订定|预测|计划|给|说|(?<!公布|披露|发布|公告)的)[^，,。；;]{0,8}$/u
const metExpectation =
  /(?:高于|低于|优于|逊于|符合|超出?|超过|不及|好于|好过|胜过?|略低于|略高于|远超|大超|差过|超越|达到|不如|强于|胜|处于|位于|落在|接近|贴近)[^0-9，,。；;]{0,14}(?:预[期估计测]|指引|财测|目标|展望)/gu
/** Said of what was planned and is done: 回购计划, 目标价, 指引上限. */
const noLook =
  /(?:回购计划|股权激励计划|(?<![们司团])计划(?=[的中里内下」”》]|收入|资助|补贴|津贴)|目标价|目标客户|指导价|计划中|存货跌价准备|坏账准备|预收|预付|预订|预算内|将近|望见|预期信[贷用]损失|预期寿命|采购承诺|资本承担|比[^，,]{0,6}(?:预期|预计|预测)的?|不(?:评论|讨论|回应)[^，,]{0,8}预[期测估]|不预期|希望大家|展望(?!第|首季|[本下明今全])[^，,]{0,3}$)/gu

export function looksAhead(text: string): boolean {
  const clear = text.replace(noLook, '').replace(metExpectation, '')
  return (
    guidances.isIn(clear) ||
    /估(?=第|[全今明本下]|[QH]\d|\dQ)|(?<=[季年月])估(?![值价算])/u.test(clear) ||
    /(?:未来|今后|往后)\s?(?:[一二两三四五六七八九十]{1,2}|\d{1,2})(?:[到至][一二三四五六七八九十\d])?个?[年季月]/u.test(
      clear,
    ) ||
    /(?:^|[，,。；;\s])料(?!理|件|号|到)/u.test(clear) ||
    // 有效税率抓18%, 我们先抓个三成
    /(?:^|[，,。；;\s]|[大概约先就都们率]|毛利)抓个?[约\s]{0,2}(?:\d|[一二三四五六七八九]成)/u.test(clear)
  )
}

/** Strong words hold for the clauses that follow in the sentence: 预计, 指引, 展望. */
export const looksAheadOn = (text: string): boolean =>
  /(?:预计|预期|预估|指引|展望|财测|预料|业绩预告|预告)/u.test(text.replace(noLook, '').replace(metExpectation, ''))

/** 归母净利润预测为…, 我们测算: what brokers reckon; a company gives 指引 and 目标. */
const brokers = /(?:收入|营收|利润|净利|盈利|盈测|EPS|每股收益|每股盈[利余]|业绩)(?:的)?预测[^，,。；;]{0,24}$/u

/** 低于彭博综合分析师平均预估的|1.72亿元. */
const expected =
  /(?:分析[师员]们?|市场|机构|法人|大行|券商|华尔街|彭博社?|路透|一致|综合)[^，,。；;0-9]{0,12}(?:预期|预估|预测|估计|共识|中位数)[^，,。；;0-9]{0,6}$|(?:市场|分析师|机构|外界)(?:原先|原本|普遍|此前|早前)(?:预[期计估料])[^，,。；;0-9]{0,24}$/u

export interface NatureClues {
  readonly left: string
  readonly right: string
  /** From the clause's start to the number. */
  readonly clause: string
  /** Up to the number. */
  readonly sentence: string
  readonly period: Period | null
  readonly ahead: boolean
  /** The sentence has told what is done, or up to which day. */
  readonly done: boolean
  readonly outsider: boolean
  /** An analyst or investor asks. */
  readonly asked: boolean
  readonly metric: string
  readonly range: boolean
  /** Of the figure before, in the sentence. */
  readonly previous: Nature | null
  /** The page announces estimates of a closed period: 业绩预告. */
  readonly preliminary: boolean
}

const now =
  /(?:目前|(?:现在|现时)(?!预|估|看)|现有|现行|已(?:经)?(?:具备|拥有|形成|建成)|截至目前|至今|今天)[^，,；;。]{0,16}$|(?:还有|仍有|尚有|只有|录得)[约近逾超\s]{0,3}$/u
const nowOfOthers = /(?:目前|现在|现时)[^，,；;。]{0,6}(?:给|市场|分析[师员]|机构|预[期计测估]|一致)/u
/** 已锁定62%, 涨了2%: done, whatever period it is of. */
const done =
  /实际[^，,；;。]{0,6}$|(?:已经|已(?!公布|宣布|批准|授权|发出))(?![^，,；;。]{0,12}(?:[上下]调|[上下]修|调[升降高低]|改|定[为下在]))[^，,；;。]{0,16}$|(?<!除|为)(?:用掉|花|涨|跌|增|升|降|增长|下降|减少|增加|提升|提高|卖|签|开|交付|完成|实现|投入|回购)了[约近逾超\s]{0,3}$/u
const doneBehind = /^[^，,。；;0-9]{0,6}已(?:经)?(?:锁定|完成|签约|执行|投入|到账|排满|用完)/u
/** A clause that tells what is done; what follows in the sentence is told of the same. */
export const tellsDone = (words: string): boolean =>
  /(?:董事[会局部]|股东大会)[^，,。；;]{0,8}(?:批准|宣派|宣布|决议|通过)|已(?:经)?(?:于[^，,。；;]{1,8})?(?:[在于][^，,。；;]{1,6})?(?:锁定|对冲|完成|签|提前|备|投产|试业|建成|启用|开业|执行|收到|实现|实施|售出|预售|交付)/u.test(
    words,
  ) && !looksAhead(words)

/** Said of the present: no outlook of the sentence reaches it, and it is of the page's period. What is done in a part that is named (下半年已对冲42%) is of that part. */
export function currentOr(
  period: Period | null,
  left: string,
  named: boolean,
  lately: Period | null,
  context: Context,
): Period | null {
  if (lately && !named && (now.test(left) || done.test(left))) return lately
  const { event } = context
  if (period === null && now.test(left)) return event.period
  const today = dayOf(context)
  const elsewhere =
    period?.end && ((today && period.end > today) || (event.period !== null && isBefore(period, event.period)))
  // 市场现在给明年收入的预期是490亿: the time that is named nearer.
  const asOfNow = now.test(left) && !(named && nowOfOthers.test(left))
  const here = !revised.test(left) && (asOfNow || (!named && done.test(left)))
  return elsewhere && here && !/(?:由|从|自)[^，,；;。]{0,14}$/u.test(left) ? event.period : period
}

/** An authorised buyback is an outlook without a period; a done one is a fact. */
export const isAuthorised = (metric: string, clause: string, right: string): boolean =>
  metric === 'buyback' &&
  /计划|授权|批准|拟|不超过|额度|上限|至多|总额|方案/u.test(clause + right) &&
  !/已(?!批准|宣布|公布|授权|通过|获|推出)|累计|完成|用掉|耗资|花了|花费|[期季年]内|购回|斥资/u.test(clause)

/** 我们中期的毛利率目标是32%, 长期来看有信心做到50%. */
const longTerm =
  /有信心[^，,。；;]{0,4}(?:中长期|长期)|(?:中长期|长期|中期)(?!股息|息|报告|业绩|股利|派息|分红|票据|借款|贷款|负债|债|应收|股权|投资|激励|合同|协议|合约|存款|资产)[^，,。；;]{0,14}(?:目标|指引|有信心|可以做到|模型|预期)/u

/** 未来有可能成长为年收入一万亿美元的业务: some day. */
const someDay = /未来(?!\s?[一二两三四五六七八九十\d])[^，,。；;0-9]{0,6}(?:有可能|有望|可能|可以|能够)/u

/** 计划总投资18.5亿元, 规划年产能5万吨: a plan has no period. */
export const isPlan = (metric: string, clause: string, built = false): boolean =>
  longTerm.test(clause) ||
  someDay.test(clause) ||
  (metric === 'dividendPayout' && policy.test(clause) && !ofOneYear.test(clause)) ||
  (/回购价格?[^，,。；;]{0,4}(?:不超过|不高于|上限)/u.test(clause) && metric !== 'buyback') ||
  (metric === 'investment' &&
    !built &&
    /总投资|计划投资|拟投资|投资总[额金]|投资计划|项目/u.test(clause) &&
    !/已投|累计|完成投资/u.test(clause)) ||
  (metric === 'capacity' && /规划|设计|达产/u.test(clause)) ||
  /规划[约近]?\d/u.test(clause) ||
  /(?:达产|投产|满产)后[^，,]{0,8}(?:可|将|预计|实现|贡献|新增|年)/u.test(clause) ||
  /里程碑[^，,]{0,8}(?:最高|可达|至多|不超过|合计)/u.test(clause)

/** 高于财测上缘的|4.05亿美元. */
const beaten =
  /(?:高于|低于|优于|逊于|好于|好过|超过|超出|超越|不及|强于)[^0-9，,。；;]{0,8}(?:指引|财测|目标)[^0-9，,。；;]{0,6}的?[约\s]*$/u
/** 500亿元全年目标，已被改为|430亿元. */
export const revised = /(?:改为|改成|调整[为至到]|[上下]调[至到为]|调[高低升降][至到为])[约近\s]{0,2}$/u
/** 使用率去到四成五就打和: what it would take. */
const breaksEven = /^[^，,。；;]{0,4}(?:就|才|便|方)[^，,。；;]{0,3}(?:打平|打和|盈亏平衡|收支平衡|回本|赚钱|盈利)/u
/** 今年的分红比例提升至不低于40%: of that year; 2025至2027年每年不低于六成 is not. */
const ofOneYear = /^(?!.*(?:每年|三年|五年|规划|往后|未来)).*(?:今年|本年度|明年|20\d\d年度?(?!起|[至到及、-]))/u
/** 派息比率维持在五成, 政策系派七成半. */
const policy = /维持|政策|不低于|不少于|不变/u

/** 宣派中期息, 决议配发上半年股利. */
const declared = /宣派|宣布|批准|通过|决议|决定|配发|实施/u
const dividends = new Set(['dividendPerShare', 'dividend', 'dividendPayout'])
/** A dividend that the board proposes is the year's dividend. */
const proposed = /拟|建议|提议|预案|计划|预计/gu

/** 1,000家直营店的目标, 75亿元的营收目标: the number is an aim, when it was set or will be met is said elsewhere. */
const aimBehind = /^[^，,。；;0-9]{0,6}(?:目标|考核线|KPI)(?!价|市场|客户|人群|用户)/u
/** 早前提出的3,200亿元|资本开支计划: still stands. */
const planBehind = /^[^，,。；;0-9]{0,8}(?:计划|方案|规划)/u
/** 我们测算出厂价再降三成, in a question. */
const ownEstimate =
  /(?:我们|我|自己|团队)[^，,。；;]{0,8}(?:测算|估算|预估|估计|预计|预期|预测|模型|跟踪|算下来|算出)|能不能|能否|会不会|有没有可能/u
const attributed = /你们|您|贵|公司|集团|管理层|指引|目标|财测|计划|预算|刚才|之前|此前|年初|说过|提到|讲/u
/** 归母净利润均值为|29.4亿元. */
const average = /(?:均值|平均值|中位数|中值)[为是约\s]{0,3}$/u

/** 优于预期的|55.5%至57.5%: nobody is said to expect it. */
const bareExpectation = /(?:高于|低于|优于|逊于|好于|好过|超过|超出|不及|胜过?|差于)预[期估测](?:值)?的?[\s约-]{0,2}$/u

/** 完成全年1,600万台目标的|74.2%: how much of an aim is done. */
const aimDone =
  /(?<!预计|预期|有望|力争|确保|可|将|能)(?:完成|达成|实现|达到)了?(?:[^，,。；;]|,(?=\d)){0,18}(?:目标|计划|指引|预算|任务)的[约近逾\s]{0,2}$/u

/** 高峰时是|一万多人, 最高的时候到过|48%: what has been, no one says when. */
export const peak = /(?:高峰|巅峰|顶峰|最高|最多)(?:期|时|的时候|时候)[^，,。；;0-9]{0,6}$/u

interface NatureRule {
  readonly id: string
  /** outlook: the company's is guidance, an outsider's consensus. */
  readonly nature: Nature | 'outlook'
  readonly holds: (clues: NatureClues, context: Context) => boolean
}

/** The first that holds says whose number it is; where none does, it is a fact. */
const rules: readonly NatureRule[] = [
  { id: 'aim-done', nature: 'actual', holds: ({ left }) => aimDone.test(left) },
  {
    id: 'expectation-behind',
    nature: 'consensus',
    holds: ({ right, ahead }) => !ahead && expectationAfter.test(right),
  },
  {
    id: 'expectation',
    nature: 'consensus',
    holds: ({ left, right }) =>
      expected.test(left) ||
      consensuses.isIn(left) ||
      brokers.test(left) ||
      /^\s*(?:市场)?(?:预估|预期)(?:[值为约]|大约)*\s*$/u.test(left) ||
      (beatBefore.test(left) && /^[^，,。；;[\]-]{0,8}预[期估计测]/u.test(right)),
  },
  {
    // 好于预期的0.41美元 is the market's; 优于预期的55.5%至57.5% is the company's, met and gone.
    id: 'expected-bare',
    nature: 'consensus',
    holds: ({ left, range }) => !range && bareExpectation.test(left),
  },
  { id: 'outlook-met', nature: 'prior', holds: ({ left, range }) => range && bareExpectation.test(left) },
  { id: 'told-then', nature: 'prior', holds: ({ left }) => toldThen.test(left) },
  { id: 'average', nature: 'consensus', holds: ({ left, outsider }) => outsider && average.test(left) },
  {
    // 今年有望将资本支出增加五成, in a question: nobody of the company has said so; 你们给的指引 somebody has
    id: 'asked',
    nature: 'consensus',
    holds: (clues, context) =>
      clues.asked && (ownEstimate.test(clues.clause) || (looksOn(clues, context) && !attributed.test(clues.sentence))),
  },
  {
    id: 'revised',
    nature: 'outlook',
    holds: ({ left, previous, period }, context) =>
      revised.test(left) &&
      previous !== null &&
      previous !== 'actual' &&
      (previous !== 'prior' || isOpen(period, context)),
  },
  {
    id: 'beaten',
    nature: 'guidance',
    holds: ({ left }) => beaten.test(left) && !/此前|原先|原来|之前|早前|先前/u.test(left),
  },
  {
    id: 'standing-plan',
    nature: 'guidance',
    holds: ({ left, right }) =>
      replaced.test(left) && planBehind.test(right) && !/[较比由从]|高于|低于|优于|逊于/u.test(left),
  },
  {
    id: 'replaced',
    nature: 'prior',
    holds: ({ left }) => replaced.test(left) || /(?:此前|原先|先前|原|前值)[\s：:为]{0,2}$/u.test(left),
  },
  {
    id: 'plan',
    nature: 'guidance',
    holds: ({ metric, clause, right, done }) =>
      isAuthorised(metric, clause, right) || isPlan(metric, clause, done) || breaksEven.test(right),
  },
  {
    id: 'aim',
    nature: 'guidance',
    holds: ({ left, right }) => aimBehind.test(right) && !/(?:完成|达成|实现)[^，,。；;]{0,6}$/u.test(left),
  },
  { id: 'peak', nature: 'prior', holds: ({ left }) => peak.test(left) },
  { id: 'looks-ahead', nature: 'outlook', holds: looksOn },
  {
    id: 'past',
    nature: 'prior',
    holds: ({ period, metric, clause, right, done: told }, { event }) =>
      !(dividends.has(metric) && (told || declared.test(clause) || /^[^，,。；;]{0,6}已(?:经|于|在)/u.test(right))) &&
      period !== null &&
      event.period !== null &&
      isBefore(period, event.period) &&
      !justClosed(period, event.period),
  },
  { id: 'preliminary', nature: 'guidance', holds: isPreliminary },
]

export function natureOf(clues: NatureClues, context: Context): Nature {
  const nature = rules.find(({ holds }) => holds(clues, context))?.nature ?? 'actual'
  return nature === 'outlook' ? (clues.outsider ? 'consensus' : 'guidance') : nature
}

/** The period has not closed on the page's day, nor with the page's results. */
function isOpen(period: Period | null, context: Context): boolean {
  const { event } = context
  const today = dayOf(context)
  return Boolean(period?.end && today && period.end > today && (!event.period?.end || period.end > event.period.end))
}

/** 新希望 hopes for nothing. */
const withoutNames = (text: string, { company }: Context): string =>
  [company.name, ...company.aliases].reduce<string>((left, name) => (name ? left.replaceAll(name, '') : left), text)

/** 五月份的时候说的是|8亿以上: an outlook of before. */
const toldThen = /(?:月份?|季度?|年[初中]|半年)(?:的时候|时)?(?:说|讲|给|提|定)的是?(?:过)?[“”"「\s]{0,2}$/u

function looksOn(clues: NatureClues, context: Context): boolean {
  const { left, right, clause, period, ahead, metric } = clues
  // 二季度利润应该有4.5亿: of a closed time 应该 supposes, it does not look ahead.
  const words = withoutNames(
    isOpen(period, context) ? clause : clause.replace(/应该(?:有|在|可以|能|会)?/gu, ''),
    context,
  )
  const own = looksAhead(dividends.has(metric) ? words.replace(proposed, '') : words)
  const isDone = done.test(left) || doneBehind.test(right)
  // 宣派中期息, 批准了上半年现金分红: what is declared is a fact.
  if (dividends.has(metric) && !own) return isOpen(period, context) && !declared.test(clause) && !clues.done
  if (isOpen(period, context)) return own ? !now.test(left) : !(isDone || now.test(left) || clues.done)
  return (own || ahead) && !now.test(left) && !isDone
}

/** 业绩预告 tells profits as estimates, and what it gives as a range; 出栏997.81万头 in it is a fact. */
function isPreliminary({ preliminary, period, metric, range, clause }: NatureClues, { event }: Context): boolean {
  return (
    preliminary &&
    period?.label === event.period?.label &&
    !pointlessNature.has(metric) &&
    (range || announced.has(metric) || /预计|亏损|减值/u.test(clause))
  )
}

const announced: ReadonlySet<string> = new Set(
  'netProfit netProfitAttributable profitBeforeTax eps operatingProfit'.split(' '),
)

/** A page about October also tells the third quarter. */
const justClosed = (period: Period, event: Period): boolean =>
  /-\d\d$/.test(event.label) && period.fiscalYear === event.fiscalYear && !/-\d\d$/.test(period.label)

const pointlessNature = new Set(['sharePrice', 'marketCap', 'buyback'])
