/** A number with a bare name beside it: a part of the amount or count just told, goods by weight that grew, the price of one. */
import type { Quantity } from '../../types.ts'
import type { Draft, Subject } from '../draft.ts'
import { fits, recordOf } from '../metrics.ts'
import { here, names, remembered, rightOf, unlisted, type View, withoutPeriods } from '../state.ts'
import { ofGoods } from '../units.ts'
import { nameIn } from './entity.ts'
import { nounFits, stemOf } from './noun.ts'

/** In this order; the first that holds tells the subject. */
const pieces: readonly {
  readonly id: string
  readonly kinds: readonly Quantity['kind'][]
  readonly to: (view: View, quantity: Quantity, left: string) => Subject | null
}[] = [
  { id: 'taken-up', kinds: ['money', 'number', 'dimension'], to: takenUp },
  { id: 'part-of-count', kinds: ['number'], to: partOfCount },
  { id: 'part-of-sum', kinds: ['money', 'number'], to: partOfSum },
  { id: 'sum-of-parts', kinds: ['dimension', 'money', 'number'], to: sumOfParts },
  { id: 'counted-alike', kinds: ['dimension'], to: countedAlike },
  { id: 'goods-that-grew', kinds: ['dimension'], to: goodsThatGrew },
  { id: 'price-of-one', kinds: ['money'], to: priceOfOne },
  { id: 'part-of-mix', kinds: ['percent'], to: partOfMix },
]

export function pieceOf(view: View, quantity: Quantity, left: string): Subject | null {
  for (const { kinds, to } of pieces) {
    const subject = kinds.includes(quantity.kind) ? to(view, quantity, left) : null
    if (subject) return subject
  }
  return null
}

const taken = /占[了到去]?(?:[约近逾\s]|超过)*$/u

/** 出货量18GW。其中…: of the sentence before too. */
const wholeBefore = ({ state, drafts, clause, text }: View, left: string): Draft | null =>
  state.last ??
  (/^[\s“]*(?:其中|当中)/u.test(text.slice(clause.start, clause.start + 4)) && left !== ''
    ? (drafts.at(-1) ?? null)
    : null)

/** 资本开支9.8亿（东区厂房占8.3亿）: an amount, not a rate, that a part takes of the one just told. */
function takenUp(view: View, { kind, unit }: Quantity, left: string): Subject | null {
  const last = wholeBefore(view, left)
  if (!taken.test(left) || !last?.quantity || !last.subject.record) return null
  // 出货18GW，其中分布式占4GW
  const measured = kind === 'dimension' ? last.quantity.unit === unit : last.subject.record.units?.includes('money')
  if (!measured) return null
  const entity = nameIn(left.replace(taken, ''), names(view))
  return entity ? { ...last.subject, entity, label: here(view) } : null
}

const sums: ReadonlySet<string> = new Set(
  'grossProfit operatingProfit gmv orders backlog premiums contractedSales newBusinessValue capex investment rdExpense'.split(
    ' ',
  ),
)

/** 毛利11亿元，其中钢管4.2亿: a part of the sum just told. */
function partOfSum(view: View, quantity: Quantity, left: string): Subject | null {
  const last = wholeBefore(view, left)
  if (!/其中|当中/u.test(left) || !last?.quantity || !sums.has(last.subject.id) || nounFits(left, quantity)) return null
  if (last.quantity.kind !== 'money' && last.quantity.kind !== 'number') return null
  const stem = bareStem(view, quantity, left)
  const name = stem === '' ? null : nameIn(stem, names(view))
  return name === stem && name.length <= 8 ? { ...last.subject, entity: name, label: here(view) } : null
}

/** 付费用户1,240万，其中海外320万: a part of those just counted. */
function partOfCount(view: View, quantity: Quantity, left: string): Subject | null {
  const last = wholeBefore(view, left)
  if (!/其中|当中/u.test(left) || last?.quantity?.kind !== 'number' || nounFits(left, quantity)) return null
  if (!last.subject.record?.units?.includes('people')) return null
  const stem = bareStem(view, quantity, left)
  const name = stem === '' ? null : nameIn(stem, names(view))
  return name === stem && name.length <= 8 ? { ...last.subject, entity: name, label: here(view) } : null
}

/** 员工2.5万名（上年：2.4万名）; 其中种猪20万头，仔猪129万头: what was counted with the same measure word before. */
function countedAlike(view: View, quantity: Quantity, left: string): Subject | null {
  const { state, clause } = view
  const alike = view.drafts
    .slice(-6)
    .findLast(
      ({ quantity: told, subject: { record } }) =>
        told?.kind === 'dimension' && told.unit === quantity.unit && record !== null && fits(record, quantity),
    )
  const within = /其中|当中/u.test(left)
  if (!alike || !(state.last || clause.bracket || within)) return null
  const stem = bareStem(view, quantity, left)
  if (stem === '') return clause.bracket ? { ...alike.subject, label: here(view) } : null
  const name = nameIn(stem, names(view))
  return name === stem && name.length <= (within ? 8 : 6) ? { ...alike.subject, entity: name, label: here(view) } : null
}

/** 月均交付5万台，三个品牌加起来季度15万台: the parts together. */
function sumOfParts({ state: { last } }: View, quantity: Quantity, left: string): Subject | null {
  if (!together.test(left) || !last?.quantity || last.subject.record === null) return null
  const alike =
    last.quantity.kind === quantity.kind && (quantity.kind !== 'dimension' || last.quantity.unit === quantity.unit)
  return alike && fits(last.subject.record, quantity) ? { ...last.subject, entity: null } : null
}

const together = /(?:[加合]起来|相加|加总)(?:之后|以后|的话)?[^，,。；;0-9]{0,6}$/u

const weighed = /^(?:吨|公吨|桶|标准箱|标箱|TEU|立方米|千瓦时|度电|人次)$/u

/** 货邮：10.6万吨，+17.8%: no stock, no plant grows so. */
function goodsThatGrew(view: View, quantity: Quantity, left: string): Subject | null {
  if (!weighed.test(quantity.unit ?? '') || nounFits(left, quantity) || !grows.test(rightOf(view, quantity)))
    return null
  const stem = bareStem(view, quantity, left)
  const name = stem === '' ? null : nameIn(stem, names(view))
  if (stem !== '' && stem !== name) return null
  const entity = name ?? view.state.topic
  return entity ? remembered(view, { ...unlisted(view, 'volume', entity), record: recordOf('volume') }) : null
}

/** 占营收, 同比, +12% behind an amount. */
export const grows =
  /^[，,]?\s?(?:[(（]\s?)?(?:同比|环比|按年|按季|年增|年减|季增|季减|[较比](?:去|上)年|增长|增|降|跌|升|下滑|下降|翻|[微略](?:增|降|升|跌)|基本上?持?平|持平|[多少]了?\s?[\d一二三四五六七八九两]|[+-]\d|yoy|占(?:总|公司|集团|整体)?(?:营收|收入))/iu

/** What is paid, lost or bought by the piece is no price of the company's. */
const noPrice =
  /成本|[费油电煤税碳薪债]|补贴|减值|影响|利润|[赚亏蚀]|毛利|净利|奖|工资|工钱|指标|折旧|采购|外购|对外买|消耗|能耗|投资|造价|盈利/u
const small = (quantity: Quantity): boolean => {
  const most = quantity.value ?? quantity.range?.high ?? null
  return most !== null && most.units < 10n ** BigInt(5 + most.scale)
}

/** 接单51万单，每单平均186元: what one of the goods is sold for. */
function priceOfOne(view: View, quantity: Quantity, left: string): Subject | null {
  const { text, clause, from, state } = view
  const each = left.search(/每(?=[^每]*$)/u)
  if (each < 0 || !small(quantity) || !ofGoods.test(left.slice(each)) || left.length - each > 14) return null
  const sentence = text.slice(Math.max(0, clause.start - 30), quantity.start)
  if (noPrice.test(sentence.slice(sentence.search(/[^。；;]*$/u)))) return null
  const own = nameIn(text.slice(Math.max(from, clause.start), quantity.core.start - left.length + each), names(view))
  const entity = own ?? state.owner ?? state.topic
  return remembered(view, { ...unlisted(view, 'asp', entity), record: recordOf('asp') })
}

/** 以产品比重来看，, 营收的区域分布，, 应用别占比: the percentages that follow are shares of revenue. */
export const mixed =
  /(?:产品|区域|地区|市场|应用|客户|渠道|制程|通路)别(?:来看|来说|的话|方面|看|区分|划分|来分|[:：])|(?:产品|区域|地区|市场|应用|客户|业务|渠道|平台|终端|营收|收入|销售)(?:别|端)?的?(?:这个|一个)?(?:营收|收入|销售|产品)?的?(?:这个|一个)?(?:比重|占比|分布|组合|结构|组成|构成)(?:来看|来说|的话|方面|上|，|,|：|:|$)/u

/** 系统产品大约是60%，板卡38%. */
function partOfMix(view: View, quantity: Quantity, left: string): Subject | null {
  if (!view.state.mix || nounFits(left, quantity)) return null
  const stem = bareStem(view, quantity, left)
  if (stem === '' || stem.length > 20 || /[率增减升降涨跌]/u.test(stem)) return null
  return unlisted(
    view,
    'revenueShare',
    nameIn(left.replace(/(?:一样|同样|大约|大概)?(?:是|为|占)?\s?$/u, ''), names(view)),
  )
}

const bareStem = (view: View, { core }: Quantity, left: string): string =>
  stemOf(withoutPeriods(view, left, core.start)).replace(/^[\s，,、；;：:]+|(?:其中|当中)/gu, '')
