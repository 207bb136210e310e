/** Whose number it is: reported, looked ahead to, expected by others, or past. */
import type { Context, Nature, Period } from '../types.ts'
import { consensuses, guidances } from './cues.ts'
import { dayOf, isBefore } from './periods.ts'

const beatBefore =
  /(?:高于|低于|优于|逊于|胜|超过|超出|超|好于|好过|不及|符合|超越|低过|高过|差过|略胜|略逊于|击败|强于|弱于|较|比)[^0-9，,。；;]{0,12}$/u
/** 1.30元|的市场预期: what others expect, said behind the number. */
export const expectationAfter =
  /^(?:元)?(?:的|之)?(?:市场|分析师|分析员|机构|华尔街|彭博|券商|大行|一致|平均|普遍)[^，。；,;]{0,6}(?:预期|预测|预估|估计|共识|均值)|^(?:的|之)?(?:预期|预估|预测)(?:值|中值)?(?:$|[，。,；;])/u
/** 原先预估, 年初给予的指引: an outlook that has been replaced. */
const replaced =
  /(?:原先|原本|原定|原订|原来|原|此前|先前|早前|之前|年初|上次|前次|前一次|上季|七月|三个月前)[^，,。；;]{0,14}(?:预估|预计|预期|指引|目标|给予|给出|提出|财测|展望|定下|订下|订定|预测|计划|给|说|(?<!公布|披露|发布|公告)的)[^，,。；;]{0,8}$/u
const metExpectation =
  /(?:高于|低于|优于|逊于|符合|超出?|超过|不及|好于|好过|胜过?|略低于|略高于|远超|大超|差过|超越|达到|不如|强于|胜)[^0-9，,。；;]{0,14}(?:预[期估计测]|指引|财测|目标|展望)/gu
/** Said of what was planned and is done: 回购计划, 目标价, 指引上限. */
const noLook =
  /(?:回购计划|股权激励计划|目标价|目标客户|指导价|计划中|存货跌价准备|坏账准备|预收|预付|预订|预算内|将近|望见|预期信[贷用]损失|预期寿命|采购承诺|资本承担|比[^，,]{0,6}(?:预期|预计|预测)的?|不预期|希望大家|展望[^，,]{0,3}$)/gu

export function looksAhead(text: string): boolean {
  const clear = text.replace(noLook, '').replace(metExpectation, '')
  return guidances.isIn(clear) || /(?:^|[，,。；;\s])料(?!理|件|号|到)/u.test(clear)
}

/** Strong words hold for the clauses that follow in the sentence: 预计, 指引, 展望. */
export const looksAheadOn = (text: string): boolean =>
  /(?:预计|预期|预估|指引|展望|财测|预料|业绩预告|预告)/u.test(text.replace(noLook, '').replace(metExpectation, ''))

/** 归母净利润预测为…, 我们测算: what brokers reckon; a company gives 指引 and 目标. */
const brokers = /(?:收入|营收|利润|净利|盈利|盈测|EPS|每股收益|每股盈[利余]|业绩)(?:的)?预测[^，,。；;]{0,24}$/u

/** 低于彭博综合分析师平均预估的|1.72亿元. */
const expected =
  /(?:分析[师员]们?|市场|机构|法人|大行|券商|华尔街|彭博社?|路透|一致|综合)[^，,。；;0-9]{0,12}(?:预期|预估|预测|估计|共识|中位数)[^，,。；;0-9]{0,6}$/u

export interface NatureClues {
  readonly left: string
  readonly right: string
  /** From the clause's start to the number. */
  readonly clause: string
  readonly period: Period | null
  readonly ahead: boolean
  readonly outsider: boolean
  readonly metric: string
  /** Of the figure before, in the sentence. */
  readonly previous: Nature | null
  /** The page announces estimates of a closed period: 业绩预告. */
  readonly preliminary: boolean
}

const now =
  /(?:目前|现在|现有|现行|现时|已经|已有|已达|已完成|已累计|已|截至目前|至今|今天)[^，,；;。]{0,16}$|(?:用掉了|花了|完成了|还有|仍有|尚有|只有|录得)[约近逾超\s]{0,3}$/u

/** Said of the present: no outlook of the sentence reaches it, and it is of the page's period. */
export function currentOr(period: Period | null, left: string, context: Context): Period | null {
  const { event } = context
  const today = dayOf(context)
  const elsewhere =
    period?.end && ((today && period.end > today) || (event.period !== null && isBefore(period, event.period)))
  return elsewhere && now.test(left) && !/(?:由|从|自)[^，,；;。]{0,14}$/u.test(left) ? event.period : period
}

/** An authorised buyback is an outlook without a period; a done one is a fact. */
export const isAuthorised = (metric: string, clause: string, right: string): boolean =>
  metric === 'buyback' &&
  /计划|授权|批准|拟|不超过|额度|上限|至多|总额|方案/u.test(clause + right) &&
  !/已(?!批准|宣布|公布|授权|通过|获|推出)|累计|完成|用掉|耗资|花了|花费|期内|购回了|斥资/u.test(clause)

/** 我们中期的毛利率目标是32%, 长期来看有信心做到50%. */
const longTerm =
  /(?:中长期|长期|中期)(?!股息|息|报告|业绩|股利|派息|分红|票据|借款|贷款|负债|债|应收|股权|投资|激励|合同|协议|合约|存款|资产)[^，,。；;]{0,14}(?:目标|指引|有信心|可以做到|模型|预期)/u

/** 计划总投资18.5亿元, 规划年产能5万吨: a plan has no period. */
export const isPlan = (metric: string, clause: string): boolean =>
  longTerm.test(clause) ||
  (metric === 'dividendPayout' && policy.test(clause)) ||
  (metric === 'investment' &&
    /总投资|计划投资|拟投资|投资总额|项目/u.test(clause) &&
    !/已投|累计|完成投资/u.test(clause)) ||
  (metric === 'capacity' && /规划|设计|达产/u.test(clause)) ||
  /(?:达产|投产|满产)后[^，,]{0,8}(?:可|将|预计|实现|贡献|新增|年)/u.test(clause) ||
  /里程碑[^，,]{0,8}(?:最高|可达|至多|不超过|合计)/u.test(clause)

/** 高于财测上缘的|4.05亿美元. */
const beaten =
  /(?:高于|低于|优于|逊于|好于|好过|超过|超出|超越|不及|强于)[^0-9，,。；;]{0,8}(?:指引|财测|目标)[^0-9，,。；;]{0,6}的?[约\s]*$/u
/** 500亿元全年目标，已被改为|430亿元. */
const revised = /(?:改为|改成|调整[为至到]|[上下]调[至到为]|调[高低升降][至到为])[约近\s]{0,2}$/u
/** 使用率去到四成五就打和: what it would take. */
const breaksEven = /^[^，,。；;]{0,4}(?:就|才|便|方)[^，,。；;]{0,3}(?:打平|打和|盈亏平衡|收支平衡|回本|赚钱|盈利)/u
/** 派息比率维持在五成, 政策系派七成半. */
const policy = /维持|政策|不低于|不少于|不变/u

const dividends = new Set(['dividendPerShare', 'dividend', 'dividendPayout'])
/** A dividend that the board proposes is the year's dividend. */
const proposed = /拟|建议|提议|预案|计划|预计/gu

export function natureOf(
  { left, right, clause, period, ahead, outsider, metric, preliminary, previous }: NatureClues,
  context: Context,
): Nature {
  if (expectationAfter.test(right) && !ahead) return 'consensus'
  if (
    expected.test(left) ||
    consensuses.isIn(left) ||
    brokers.test(left) ||
    (beatBefore.test(left) && /^[^，,。；;]{0,8}预[期估测计]/u.test(right))
  )
    return 'consensus'
  if (/^\s*(?:市场)?(?:预估|预期)(?:[值为约]|大约)*\s*$/u.test(left)) return 'consensus'
  if (revised.test(left) && previous && previous !== 'actual') return outsider ? 'consensus' : 'guidance'
  if (beaten.test(left) && !/此前|原先|原来|之前|早前|先前/u.test(left)) return 'guidance'
  if (replaced.test(left) || /(?:此前|原先|先前|原)[\s：:为]{0,2}$/u.test(left)) return 'prior'
  if (isAuthorised(metric, clause, right) || isPlan(metric, clause) || breaksEven.test(right)) return 'guidance'
  const { event } = context
  const today = dayOf(context)
  const open =
    period?.end && today ? period.end > today && (!event.period?.end || period.end > event.period.end) : false
  const looks = dividends.has(metric) ? looksAhead(clause.replace(proposed, '')) : ahead || looksAhead(clause)
  if (open || (looks && !now.test(left))) return outsider ? 'consensus' : 'guidance'
  if (period && event.period && isBefore(period, event.period) && !justClosed(period, event.period)) return 'prior'
  return preliminary && period?.label === event.period?.label && !pointlessNature.has(metric) ? 'guidance' : 'actual'
}

/** A page about October also tells the third quarter. */
const justClosed = (period: Period, event: Period): boolean =>
  /-\d\d$/.test(event.label) && period.fiscalYear === event.fiscalYear && !/-\d\d$/.test(period.label)

const pointlessNature = new Set(['sharePrice', 'marketCap', 'buyback'])
