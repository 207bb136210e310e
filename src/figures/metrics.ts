/** Metric names in a text, with the owner and basis that their noun phrase carries. */
import { type Hit, Lexicon } from '../lexicon.ts'
import { firstFrom } from '../span.ts'
import type { Basis, Quantity } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { suits } from './units.ts'

export interface MetricRecord extends Entry {
  readonly id: string
  readonly concept?: string
  /** Kinds of quantity that can be its value. */
  readonly units?: readonly string[]
  /** The word says loss: a positive number is a negative value. */
  readonly loss?: boolean
  /** Never of a segment: eps, dividends, cash flow. */
  readonly companyOnly?: boolean
  /** Words that also say whose figure it is: 加盟店. */
  readonly kinds?: readonly string[]
  /** What the words say is used, sold or counted: 病床 of 病床使用率. Whose figure it is where nobody else is named. */
  readonly things?: readonly string[]
  /** A balance at a point in time. */
  readonly instant?: boolean
  /** A verb that is a metric only right before its number: 出口3.5万辆. */
  readonly weak?: boolean
}

export interface MetricMention {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly record: MetricRecord
  readonly basis: Basis | null
  readonly loss: boolean
}

const records = load<MetricRecord>('metrics')
const lexicon = new Lexicon(
  records.filter(({ weak }) => !weak),
  ({ words }) => words,
)
/** Apart, so that a verb hides no noun: 报告期|内销|售费用. */
const verbs = new Lexicon(
  records.filter(({ weak }) => weak),
  ({ words }) => words,
)
export const revenueRecord: MetricRecord | null = records.find(({ id }) => id === 'revenue') ?? null
const kindsOf = new Map(records.map((record) => [record, new Set(record.units ?? ['money'])]))

/** 归属于上市公司股东的扣除非经常性损益的净利润: owner and basis stand in the noun phrase before the metric; 归母净利润和|扣非净利润 is two of them. */
const owner = /(?:归属|归母|归于|应占|应佔|持有人|拥有人|母公司)(?:(?!利润[和及与、])[^，,；;。:：]){0,30}$/
const adjusted =
  /(?:扣除?非|经调整?|调整后|\bAdj(?:\.|usted)|非(?:美国)?(?:国际)?(?:通用|公认|财务报告|财务报导|会计)[^，,；;。]{0,10}|[Nn]on-?(?:GAAP|IFRS)|非 ?(?:GAAP|IFRS)|核心|基础|经营性|撇除|剔除|扣除|不计入?|不包括)[^，,；;。:：]{0,14}$/i
const adjustedWord = /^经常性|扣非|经调|调整|非国际|非美国|非公认|非通用|GAAP|IFRS|核心|基础|非经常|归母营运/i
/** 经营利润（Non-IFRS）: the words behind the name. */
const adjustedBehind =
  /^ ?(?:[(（](?:一项|属)?(?:非|[Nn]on-?|经调整|扣非|调整后)[^)）]{0,16}[)）]|(?:[Nn]on-?|非 ?)(?:GAAP|IFRS|公认|通用|国际)[^，,；;。0-9]{0,10}(?:口径|基准|下))/
const notByRules =
  /(?:非 ?|[Nn]on-? ?)(?:GAAP|IFRS|(?:公认|通用|国际)[^，,；;。]{0,6}准则)(?:下的?|的|口径)?(?:总|净)?$/u
const byRules = /(?<!非 ?|[Nn]on-? ?)(?:GAAP|IFRS)$/u
/** What insurers tell beside the net profit, adjusted for the swings of their investments. */
const insurersProfit = /^营运(?:利润|溢利)$/u
/** 每股持续经营业务溢利, 每份美国存托股（ADS）基本和摊薄收益, 每 ADS 净亏损. */
const perShare =
  /每股[^，,；;。:：\d]{1,12}$|每一?份? ?(?:(?:美国)?存托(?:股份?|股票|凭证)|AD[SR]s?|普通股)[^，,；;。:：\d]{0,18}$/u
const earned = /^(?:净?收益|每股收益)$/u
/** Words that a longer name hides: 收入分配, 利润率 of another list, 成本端. */
const notAfter = /^(?:分配|来源|结构|端|法|水平较|确认政策|模型|质量|预测模型)/

/** 港澳门市 is shops, 澳门市场 a place: a metric's word across the border of two others. */
const acrossWords = /^(?:澳门市(?=场|民|区|占)|城市占|.?定价(?=黄金|首饰|金饰|产品|类|策略|机制|模式|权))/u

/** The record of a metric that a verb stands for. */
export const recordOf = (id: string): MetricRecord => records.find((record) => record.id === id)!

/** Only what accounting rules can adjust: a core capital ratio is a name of its own. */
export const adjustable: ReadonlySet<string> = new Set(
  'grossProfit grossMargin operatingProfit operatingMargin profitBeforeTax netProfit netProfitAttributable netMargin eps ebitda ebita ebit ebitdaMargin ebitaMargin ebitMargin operatingExpenses rdExpense sellingExpense adminExpense'.split(
    ' ',
  ),
)

/** 退|出了1,260万平方米, 开|发了3款, 提|交2份, 分|配2亿元: the tail of another verb. */
const longerVerb = /^(?:[退推拿付支超转卖找派列指提]出|[开爆出颁激]发|[提上成递移社外转缴]交|[分匹搭装标适]配)/u

/** All that is owed, where no word says which part: 年末负债, but 合同|负债, 流动|负债. */
const bareDebts = /(?:^|[，,。；;、：:\s)）和及与末底日]|公司|集团)负债$/u

/** Right before a number: 签单|已有17台, 投资|不超过45亿元. */
const beforeNumber =
  /^(?:[\s了的约近逾超达到为是有量各]|累计|已经?|合计|不超过|不低于|超过|突破|大约|大概|about |over |nearly |more than |approximately |可能|预计|有望|将会?|前三季度?|上半年|全年|[一二三四]季度){0,4}(?:[\d一二两三四五六七八九十百千$¥￥]|HK|US|RMB|人民币|港币)/u

export function findMetrics(text: string): MetricMention[] {
  const mentions: MetricMention[] = []
  for (const hit of hits(text)) {
    const { end, record } = hit
    // 上|年度亏损: the first half is of the time
    const start = /^[上去前]年度/u.test(text.slice(Math.max(0, hit.start - 1), end)) ? hit.start + 2 : hit.start
    if (notAfter.test(text.slice(end, end + 20))) continue
    if (acrossWords.test(text.slice(Math.max(0, start - 1), end + 2))) continue
    const before = text.slice(Math.max(0, start - 40), start)
    // 剩余收益模型: a way to reckon what a share is worth.
    if (/剩余$/u.test(before) && /收益$/u.test(text.slice(start, end))) continue
    if (record.id === 'nonRecurringGains' && /扣除?$/u.test(before)) continue
    const isEarnings =
      record.id.startsWith('netProfit') || (record.id === 'revenue' && earned.test(text.slice(start, end)))
    if (isEarnings && perShare.test(before)) {
      const [eps, word] = [recordOf('eps'), text.slice(start, end)]
      const basis = basisOf(eps, word, before, text.slice(end, end + 20))
      mentions.push({ start, end, id: 'eps', record: eps, basis, loss: record.loss ?? false })
      continue
    }
    mentions.push({
      start,
      end,
      id: ownedBy(record, text.slice(start, end), before, text.slice(end, end + 20)),
      record,
      basis: basisOf(record, text.slice(start, end), before, text.slice(end, end + 20)),
      loss: record.loss ?? false,
    })
  }
  return mentions
}

/** 归母的营运利润, 税后净利归属母公司业主: whose profit it is stands before or behind the name. */
function ownedBy({ id }: MetricRecord, word: string, before: string, behind: string): string {
  const owned = owner.test(before) || /^[(（]?(?:归属|归于)[于]?(?:母公司|上市公司|本公司|公司股东)/u.test(behind)
  return owned && (id === 'netProfit' || insurersProfit.test(word)) ? 'netProfitAttributable' : id
}

/** The nouns, and the verbs that stand between them and right before a number. */
function hits(text: string): readonly Hit<MetricRecord>[] {
  const found = lexicon.find(text)
  const more = verbs
    .find(text)
    .filter(
      ({ start, end, record }) =>
        beforeNumber.test(text.slice(end, end + 24)) &&
        !(end - start <= 2 && longerVerb.test(text.slice(start - 1, start + 1))) &&
        (record.id !== 'totalLiabilities' || bareDebts.test(text.slice(Math.max(0, start - 2), end))) &&
        (found[firstFrom(found, start)]?.start ?? end) >= end &&
        (found[firstFrom(found, start) - 1]?.end ?? 0) <= start,
    )
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start)
}

function basisOf(record: MetricRecord, word: string, before: string, behind: string): Basis | null {
  // 自由现金流（一项非公认会计准则指标）, 非GAAP收入174亿美元: no reading of its own, unless the page says so
  if (record.id === 'freeCashFlow') return adjustedBehind.test(behind) ? 'adjusted' : null
  if (record.id === 'revenue') return notByRules.test(before) ? 'adjusted' : byRules.test(before) ? 'statutory' : null
  if (!adjustable.has(record.id)) return null
  return adjustedWord.test(word) ||
    (insurersProfit.test(word) && owner.test(before)) ||
    adjusted.test(before) ||
    adjustedBehind.test(behind)
    ? 'adjusted'
    : null
}

/** Whether a quantity can be a value of the metric: money for revenue, 家 for stores. */
export function fits(record: MetricRecord, quantity: Quantity): boolean {
  const units = kindsOf.get(record)!
  if (quantity.kind === 'number') return units.has('number') || units.has('money')
  if (quantity.kind === 'dimension') return [...units].some((unit) => suits(quantity, unit))
  return units.has(quantity.kind)
}

/** Those who are counted. */
export const peopleMetrics: ReadonlySet<string> = new Set(['users', 'payingUsers', 'mau', 'dau'])
