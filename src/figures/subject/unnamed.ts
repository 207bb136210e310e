/** Numbers and changes that no metric names: a part of what was told by its bare name, a share, a payout, or something else. */
import type { Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { revenueRecord } from '../metrics.ts'
import { here, names, periodsBefore, rightOf, unlisted, type View, withoutPeriods } from '../state.ts'
import { nameIn } from './entity.ts'
import { nounFits, stemOf } from './noun.ts'
import { grows, pieceOf } from './piece.ts'
import { payout, shareAgain } from './share.ts'
import { notSold } from './sold.ts'
import { toldAgain } from './told-again.ts'

export function anything(view: View, quantity: Quantity, left: string): Subject | null {
  const part = pieceOf(view, quantity, left) ?? partOf(view, quantity, left)
  if (part) return part
  if (
    guided.test(withoutPeriods(view, left, quantity.core.start)) &&
    (quantity.kind === 'money' || scaled(view, quantity))
  )
    return remembered(view, { ...unlisted(view, 'revenue'), record: revenueRecord })
  const again = toldAgain(view, quantity, left)
  if (again) return again
  if (quantity.kind === 'multiple') return ratioWord.test(left) ? remembered(view, other(view, left)) : null
  if (quantity.kind === 'number')
    return (quantity.decimals ?? 0) <= -2 &&
      quantity.value !== null &&
      quantity.value.units >= 10n ** BigInt(quantity.value.scale + 4) &&
      scaled(view, quantity)
      ? other(view, left)
      : null
  if (quantity.kind === 'ordinal') return null
  const counted = quantity.kind === 'dimension' ? countedBy(view, quantity, left) : null
  if (counted) return counted
  return shareAgain(view, quantity, left) ?? payout(view, quantity, left) ?? other(view, left)
}

/** 四季度指引20.5亿到20.7亿: what is guided to without a name are the sales. */
const guided =
  /^\s?(?:我们|公司|集团)?(?:对于?|的)?\u0001{0,4}的?(?:业绩)?(?:指引|财测|展望)(?:区间)?(?:大?约|介于|是|为|在|\s)*$/u

/** 每天完成17单, 自产铜精矿4.2万吨, 全职讲师只有1,150人: the measure word alone tells what is counted. */
function countedBy(view: View, { unit }: Quantity, left: string): Subject | null {
  if (unit === '单') return { ...other(view, left), id: 'orders' }
  if (/^公?吨$/u.test(unit ?? '') && made.test(left)) return { ...other(view, left), id: 'volume' }
  return unit === '人' && !audience.test(left) ? { ...other(view, left), id: 'headcount' } : null
}
const made = /(?:自产|产出|出产)[^，,。；;0-9]{1,12}$/u
const audience = /[客户众者员生民友粉]|访|观看|浏览|到场|参|会员|家长|人[次数均气]/u

/** 其中检测服务3.46亿，增长12.7%: a part of the revenue just told, by its bare name. */
function partOf(view: View, quantity: Quantity, left: string): Subject | null {
  const { subject, main, last } = view.state
  if (quantity.kind === 'dimension') {
    const sameUnit =
      subject?.record &&
      last?.quantity?.kind === 'dimension' &&
      last.quantity.unit === quantity.unit &&
      last.subject.id === subject.id
    const place = sameUnit ? nameIn(left, names(view)) : null
    return place && place.length <= 6 && subject ? { ...subject, entity: place, label: here(view) } : null
  }
  if (quantity.kind !== 'money' && !(quantity.kind === 'number' && scaled(view, quantity))) return null
  if (subject?.record?.instant && last?.subject.id === subject.id && /其中/u.test(left))
    return { ...subject, entity: nameIn(left, names(view)) ?? subject.entity, label: here(view) }
  const name = nameIn(left, names(view))
  const sales = quantity.kind === 'number' ? salesOf(view, quantity, left, name) : null
  if (sales) {
    // 检测19亿，增6%，三季度7亿: it goes on
    view.state.subject = sales
    return sales
  }
  if (subject?.id !== 'revenue' || !main || !/^revenue/.test(main.subject.id)) return null
  if (!name || name.length > 10 || notSold.test(name)) return null
  return { ...subject, entity: name, label: here(view) }
}

/** 骨科耗材5.1亿元，降22%; 海外上半年是1.3亿元，翻了一倍: a bare name, an amount and its growth are sales. */
export function salesOf(view: View, quantity: Quantity, left: string, name: string | null): Subject | null {
  const english = englishSales(view, quantity, left)
  if (english) return english
  const stem = stemOf(withoutPeriods(view, left, quantity.core.start)).replace(/^[\s，,、；;：:]+|(?:其中|当中)/gu, '')
  const own = name ?? (stem === '' ? null : nameIn(stem, names(view)))
  // 酒店业务经营溢利1.8亿元，去年同期为|0.9亿元，翻一番: compared with what was just told.
  if (own === null && periodsBefore(view, quantity.core.start).at(-1)?.use === 'prior') return null
  // 某某银行11月净利14.8亿元，累计前11月|198亿元，年增9%: still of the profit.
  if (own === null && goesOn(view, view.state.topic)) return null
  const part = own ?? view.state.topic
  if (part === null || part.length > 12 || nounFits(left, quantity) || notSold.test(part) || part.includes('每'))
    return null
  // 有|税商业: a first character taken for no part of the name.
  if (own ? !((stem.endsWith(own) && stem.length - own.length <= 1) || stem === '') : stem !== '') return null
  if (!grows.test(rightOf(view, quantity))) return null
  return { ...unlisted(view, 'revenue', part), record: revenueRecord }
}

const goesOn = ({ state: { last } }: View, topic: string | null): boolean =>
  last?.quantity?.kind === 'money' && last.subject.entity === topic && last.subject.record !== null

/** China was $164 million, up 22%. */
const englishPart = /^\s*([A-Z][A-Za-z&]{1,20}(?: [A-Z][A-Za-z&]{1,20}){0,3}) (?:was|were) $/
const englishGrowth = /^,? (?:up|down|an? (?:increase|decrease))\b/

function englishSales(view: View, quantity: Quantity, left: string): Subject | null {
  const part = englishGrowth.test(rightOf(view, quantity)) ? englishPart.exec(left)?.[1] : undefined
  return part ? { ...unlisted(view, 'revenue', part), record: revenueRecord } : null
}

/** 净债对某某比率由3.4倍降至|3.1倍 goes on with it. */
function remembered({ state }: View, subject: Subject): Subject {
  state.subject = subject
  return subject
}

const ratioWord = /(?:比率?|倍数|覆盖|市盈率|杠杆|比例)[^，,]{0,6}$/u
/** 1100万, 2.3亿 without a unit. */
export const scaled = ({ text }: View, { core }: Quantity): boolean => /[万亿]$/u.test(text.slice(core.start, core.end))

export const other = (view: View, left: string): Subject =>
  unlisted(view, 'other', nameIn(left, names(view)) ?? view.state.topic)

/** ASK, RevPAR, eCPM among Chinese words. */
const abbreviation = /^[a-z]?(?:[A-Z][a-z]{0,2}){2,}$/u

/** What a change without a metric of its own is said of: 交易宗数减少9%. */
export function unnamed(view: View, left: string): Subject | null {
  let plain = left
  for (const { mention } of view.used) plain = plain.replace(view.text.slice(mention.start, mention.end), '')
  // 机柜本季估|倍增
  plain = plain.replace(/(?<![评高低])估$/u, '')
  const name = nameIn(
    stemOf(plain.replace(/(?:同比|环比|按年|按季|较|比|年增|年减|季增|季减|[YyQqMm][Oo][YyQqMm]).*$/u, '')),
    names(view),
  )
  if (!name || (/^[a-z ]+$/iu.test(name) && !abbreviation.test(name))) return null
  return unitSubject(view, name) ?? unlisted(view, 'other', name)
}

/** 内地业务期内增长70%: what a part of the company sells, unless the paragraph counts something else. */
function unitSubject(view: View, name: string): Subject | null {
  const { state, scope } = view
  if (!unitName.test(name) && scope.owners.at(name, 0)?.end !== name.length) return null
  const { subject } = state
  return subject?.record && spoken.has(subject.id)
    ? { ...subject, entity: name, label: here(view) }
    : { ...unlisted(view, 'revenue', name), record: revenueRecord }
}

const unitName =
  /(?:业务|渠道|端|板块|分部|事业[部群处]|品牌|部门|产品线|条线|(?:亚洲|中国|海外|国际|国内|内地|境外|境内|欧洲|北美|美国|日本|东南亚|拉美|中东|非洲|香港|港澳|台湾|大中华区|亚太)(?:市场|地区)?)$/u
/** What of one part may follow on another's. */
const spoken: ReadonlySet<string> = new Set(
  'volume shipments deliveries gmv newBusinessValue premiums contractedSales operatingProfit'.split(' '),
)
