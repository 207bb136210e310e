/** Statutory or adjusted: what the clause, the sentence or the page says of the rules a figure follows. */
import type { Basis } from '../types.ts'
import type { Draft } from './draft.ts'
import { adjustable, type MetricMention } from './metrics.ts'
import type { State, View } from './state.ts'

/** 非公认会计准则下, 不按美国通用会计准则, 撇除一次性项目: holds for the clauses that follow. */
const adjustedLead =
  /(?:(?:非(?:国际|美国|公认|通用| ?GAAP| ?IFRS)|[Nn]on-|经调整|扣非)[^，,。；;]{0,18}(?:下|口径|基准|计算|计|basis|来看|来说|的话|而言|(?:会计|报告|通用|公认)准则\u0001*)|不(?:按|以|依)[^，,。；;]{0,12}(?:准则|GAAP|IFRS)\u0001*(?:计算|计)?|(?:剔除|撇除|扣除|不考虑|不计)[^，,。；;0-9]{2,16}(?:因素|影响|项目|收益|损失|损益|费用|支出|激励|损益|支付|部门|业务|板块|分部|之后|后|的话))$/u
const statutoryLead = /(?:(?<!非 ?|[Nn]on-|[Nn]on |不)按照?|(?<!非 ?)在|On a) ?(?:GAAP|IFRS)[^，,。；;]{0,8}$/u

/** 若撇除物业重估亏损2.4亿元，…: a loss or a gain that is told with its size and left out. */
const leftOut =
  /(?:剔除|撇除|撇开|不计|扣除|不考虑|加回)[^，,。；;]{2,20}(?:亏损|损失|收益|减值|拨备|费用|开支|补贴|补助|影响)[^，,。；;]{0,14}(?:亿|万)[^，,。；;]{0,8}$/u

/** 扣除营业费用之后，营业利益9.9亿元: that is how a profit is reckoned. */
const deducted =
  /扣除了?(?:整个|所有|全部|各项|相关|总)?的?(?:营业|经营|营运|销售|管理|研发)?(?:费用|成本|开支|所得税|税项)[^，,。；;]{0,4}$/u

/** What a clause says for all that follows in its sentence; null where it says nothing. */
export function basisLead(words: string): Basis | null {
  if (deducted.test(words)) return null
  if (leftOut.test(words)) return 'adjusted'
  if (adjustedLead.test(words)) return 'adjusted'
  return statutoryLead.test(words) ? 'statutory' : null
}

/** 如无另行说明，利润率与每股收益均为非GAAP口径: expenses are not meant. */
const declarable: ReadonlySet<string> = new Set([...adjustable].filter((id) => !/expense/i.test(id)))

/** 非GAAP净利润6.04亿美元，每股收益1.42美元: what is adjusted stays so until GAAP or the sentence's end takes it back. */
export function basisInForce(
  { state, scope, text, clause }: View,
  { record, start, end }: MetricMention,
): Basis | null {
  if (!adjustable.has(record.id)) return null
  if (/(?<!非 ?|[Nn]on-|[Nn]on )(?:GAAP|IFRS|通用会计准则)[^，,]{0,10}$/u.test(text.slice(clause.start, start)))
    return 'statutory'
  if (state.basis) return state.basis
  if (scope.adjusted && declarable.has(record.id)) return 'adjusted'
  const carried =
    record.id === 'eps' ||
    record.id === 'netMargin' ||
    text.slice(start, end) === '利润率' ||
    partOf[record.id] === state.last?.subject.id
  return carried && state.last?.basis === 'adjusted' && !/[；;。]/u.test(text.slice(state.last.span.end, start))
    ? 'adjusted'
    : null
}

/** 经调整EBITDA 12亿元，EBITDA利润率53%: the margin of what was adjusted. */
const partOf: Readonly<Record<string, string>> = {
  ebitdaMargin: 'ebitda',
  ebitaMargin: 'ebita',
  ebitMargin: 'ebit',
  operatingMargin: 'operatingProfit',
}

/** 非公认会计准则净亏损3.4亿元，好于市场预估的净亏损5亿元: like is compared with like. */
export const basisCompared = ({ main }: State, { subject, nature }: Draft): Basis | null =>
  nature !== 'actual' && main?.quantity && main.basis === 'adjusted' && main.subject.id === subject.id
    ? main.basis
    : null

/** 增长4%，同口径增长13%: a second reading of one growth; alone, it is the growth that is told. */
const growthBases: readonly (readonly [basis: string, words: RegExp])[] = [
  ['constant-currency', /(?:固定|不变|恒定|剔除)(?:的)?汇率|不计入?汇率|撇除汇率|按固定汇率|固定货币|剔除汇兑/u],
  ['like-for-like', /同口径|可比口径|按可比|同比口径|有机(?=增长)/u],
]

export const growthBasis = (left: string): string | null =>
  growthBases.find(([, words]) => words.test(left))?.[0] ?? null

/** 按固定汇率增长12%，按实际汇率增长|9%: the plain reading, told second. */
const asReported = /(?:实际|报告|列报|名义|当期|现行)(?:的)?(?:汇率|货币|口径)/u

export const isPlainReading = (left: string): boolean => asReported.test(left)

/** The words tell of one more reading of a growth that has been told. */
export const isReading = (left: string): boolean => growthBasis(left) !== null || isPlainReading(left)
