/** Values told to compare with: 去年同期为X, 由X增至Y, 较上年同期的X, 高于年初规划的X. */
import { step } from '../../period/calendar.ts'
import { makePeriod } from '../../period.ts'
import type { Period, Quantity } from '../../types.ts'
import { basisCompared } from '../basis.ts'
import type { Draft } from '../draft.ts'
import { baseIn } from '../growth/base.ts'
import { isBefore, type UsedPeriod, yearBack, yearOn } from '../periods.ts'
import { clauseLeft, periodInForce, periodsBefore, sentenceLeft, type View } from '../state.ts'
import { pointless } from '../subject.ts'
import { peak } from './done.ts'
import { pastInEnglish } from './prior-english.ts'

/** 由, 从, 自, but not 理由, 自由, 来自 or 自营. */
const from = '(?:(?<![自经理缘])由(?![于此])|从|(?<![来源出])自(?![由己家营产身动有主然结播研建用制]))'
const fromWord = new RegExp(`${from}[^，,；;。]{0,14}$`, 'u')
const levelAfterFrom = new RegExp(`${from}.*(?:至|到|达|为|[赚盈]转[蚀亏]|[蚀亏]转[赚盈])`, 'u')

/** 由去年的|58% */
const fromYear = /(?:由|从|自)去年的[约近\s]*$/u

export interface Past {
  readonly used: UsedPeriod | null
  readonly reopens: boolean
  /** What is to change, as it is today. */
  readonly present?: true
  /** What English says of its time. */
  readonly period?: Period
}

/** 去年同期为X, 由X, 较上年同期的X: a value to compare with. */
export function pastUse(view: View, quantity: Quantity, left: string): Past | null {
  const near = periodsBefore(view, quantity.core.start)
  const used = near[near.length - 1] ?? null
  const english = pastInEnglish(view, quantity)
  if (english) return { used: null, reopens: false, period: english }
  const { opening } = view.state
  if (opening && near.length === 0 && view.from === view.clause.start) return { used: opening, reopens: false }
  if (
    near.length === 0 &&
    view.clause.bracket &&
    behindPast.test(view.text.slice(Math.max(0, view.clause.start - 8), view.clause.start))
  )
    return { used: null, reopens: false }
  const now = periodInForce(view)
  if (
    near.length === 0 &&
    view.clause.bracket &&
    now &&
    behindQuarter.test(view.text.slice(0, view.clause.start).slice(-16))
  )
    return { used: null, reopens: false, period: step(now, 'quarter', -1, view.scope.context.fiscal) }
  const from = fromWord.test(left) && !levelAfterFrom.test(left) && !isRange(view, quantity, left)
  if (from && isPresent(view, quantity, left)) return { used: null, reopens: true, present: true }
  if (from) return { used: used?.use === 'prior' || used?.use === 'base' ? used : null, reopens: true }
  if (used?.use === 'prior') return { used, reopens: false }
  if (used?.use === 'base' && /[的之](?:约|近)?\s?$/u.test(left)) return { used, reopens: true }
  if (
    used?.use === 'base' &&
    /^(?:[则的之\s])?(?:[为是].{0,6})?$/u.test(view.text.slice(used.mention.end, quantity.core.start))
  )
    return { used, reopens: false }
  // 与去年同期的净利润9亿元相比, 这一数字在上季度为10.2亿
  if (
    used &&
    used.use !== 'ignore' &&
    (namedAgain(view, used, quantity) || (isEarlier(view, used) && thisNumber.test(left)))
  )
    return { used, reopens: false }
  return /(?:一年前|去年这个时候|去年此时|(?<!明)年初(?![估步]|至今|以来|迄今|计划|定|给|提|设|说|规划|目标|预)|期初|^当时)[^，,]{0,6}$/u.test(
    left,
  )
    ? {
        used: used && /^年初/u.test(view.text.slice(used.mention.start, used.mention.end)) ? used : null,
        reopens: false,
      }
    : null
}

/** 目标价从|300元到420元都有: both ends of a range, nothing moved. */
const isRange = ({ text }: View, { range, end }: Quantity, left: string): boolean =>
  range !== null && /(?:由|从|自)[约\s]{0,2}$/u.test(left) && /^(?:都|均|皆|不等|之间)/u.test(text.slice(end, end + 3))

/** 较前一季度(|72.7%)有所提升 */
const behindQuarter = /[较比于][上前]一?个?季度?[(（]$/u
/** 较去年同期（获利36.4亿元）年减229% */
const behindPast = /(?:[去上前]年|上年度)(?:同[期季月])?[(（]$/u
const isEarlier = ({ scope }: View, { period }: UsedPeriod): boolean =>
  Boolean(period && scope.context.event.period && isBefore(period, scope.context.event.period))
const thisNumber = /(?:这一?|该|此)(?:个|项)?(?:数字|数据|数值|指标|比例|水平)[^，,；;。]{0,12}[为是][约近\s]*$/u

/** 与去年同期的净利润|9亿元: the metric is said once more for the time compared with. */
function namedAgain({ text, metrics }: View, { use, mention }: UsedPeriod, { core, end }: Quantity): boolean {
  if (use !== 'base' || !/^[^，,；;。0-9]{1,10}$/u.test(text.slice(mention.end, core.start))) return false
  // 与去年亏损1.1亿元相比: without 的, the word behind says it.
  if (text[mention.end] !== '的' && !/^元?(?:相比|比较|相较)/u.test(text.slice(end, end + 4))) return false
  return metrics.some((metric) => metric.start >= mention.end && metric.end <= core.start)
}

/** 原订的26亿, 年初规划的18亿: an outlook, of the time that the new one is for. */
const formerAim =
  /原先|原来|原[订定本预]|此前|先前|早前|(?<!明)年初[^，,。；;]{0,4}(?:规划|计划|定|给|提|说|指引|目标|预|设)/u
/** 年初的18亿|上调到: what is moved so is an outlook. */
const revisedBehind = /^[^，,。；;0-9]{0,6}(?:[上下]调|[上下]修|调(?:[升降高低至到为成]|整为)|改[为成])/u

/** 月产能将由35万台提升到50万台, 会把比例从四成五提到六成: where a level is to move, it starts from today's. */
const isPresent = (view: View, quantity: Quantity, left: string): boolean =>
  /(?:现在|目前|现有|现行|现时)的?\s?$/u.test(left) ||
  (quantity.kind !== 'money' &&
    !flows.has(view.state.subject?.id ?? '') &&
    !/[去上前]年|同期|上季|[年期]初|原|此前/u.test(left) &&
    /(?:将|会|届时|预计|预期|计划|拟|可望|有望|(?<![主重首必])要)[^，,。；;]{0,24}$/u.test(
      clauseLeft(view, quantity.core.start).replace(/(?:由|从|自)[^，,；;。由从自]{0,14}$/u, ''),
    ))
const flows: ReadonlySet<string> = new Set('revenue volume deliveries shipments orders newOrders gmv'.split(' '))

const isOver = ({ context: { event } }: View['scope'], period: Period): boolean =>
  event.period !== null && isBefore(period, event.period)

/** 三季度4600万，上半年是1.1亿: the same metric, an earlier time. */
export function isLookBack(view: View, { subject, period, nature }: Draft, quantity: Quantity): boolean {
  const { state, from, scope } = view
  const { main } = state
  const own =
    subject.label.start >= from && subject.label.end <= quantity.core.start && subject.label.end > subject.label.start
  return (
    // 预计营业收入约42亿元，上年为51.6亿元: what is over is no outlook.
    (nature === 'actual' || (nature === 'guidance' && period !== null && isOver(scope, period))) &&
    !own &&
    main !== null &&
    main.subject.id === subject.id &&
    main.subject.entity === subject.entity &&
    period !== null &&
    main.period !== null &&
    period.label !== scope.context.event.period?.label &&
    (isBefore(period, main.period) || isEarlierDay(view, main.period, period, quantity))
  )
}

/** 9月末不良率1.21%，二季度末为1.16%: a day within the months told. */
const isEarlierDay = (view: View, now: Period, then: Period, { core }: Quantity): boolean =>
  Boolean(now.end && then.end && then.end < now.end) &&
  periodsBefore(view, core.start).at(-1)?.mention.pointInTime === true

/** 上半年收益率4.8%，去年是5.2%: the same part of that year. */
export function lastYearToo(view: View, { subject, nature, period }: Draft, quantity: Quantity): Period | null {
  const { main } = view.state
  const mention = periodsBefore(view, quantity.core.start).at(-1)?.mention
  if (nature !== 'prior' || period?.fiscalPeriod !== 'FY' || !main?.period || main.nature !== 'actual') return null
  if (
    mention?.kind !== 'year' ||
    mention.yearOffset !== -1 ||
    mention.fiscal ||
    mention.pointInTime ||
    mention.number !== null
  )
    return null
  const isAgain = main.subject.id === subject.id && main.subject.entity === subject.entity
  const said = /^(?:[则也]?[是为])?(?:约|近|每股|\s)*$/u.test(view.text.slice(mention.end, quantity.core.start))
  return isAgain && said && main.period.label === view.scope.context.event.period?.label ? yearBack(main.period) : null
}

/** 上年度73天（原料35天、成品38天）, （2024年：24,100名；37.2亿元）: what a bracket adds to the past, or goes on with, is past. */
export function pastBracket(view: View, { nature }: Draft, quantity: Quantity): Period | null {
  const { clause, text, drafts } = view
  if (!clause.bracket || nature !== 'actual' || periodsBefore(view, quantity.core.start).length > 0) return null
  const open = Math.max(text.lastIndexOf('(', clause.start), text.lastIndexOf('（', clause.start))
  const outer = drafts.slice(0, -1).findLast(({ span }) => span.end <= open)
  if (outer?.nature === 'prior' && open - outer.span.end <= 1) return outer.period
  const before = drafts.at(-2)
  return comparative.test(text.slice(open, open + 10)) &&
    before &&
    before.span.start > open &&
    before.nature === 'prior'
    ? before.period
    : null
}
const comparative = /^[(（][^，,；;:：]{2,8}[:：]/u

export function makePrior(
  view: View,
  draft: Draft,
  { used, reopens, present, period }: Past,
  left: string,
  right: string,
): void {
  if (present) {
    Object.assign(draft, { nature: 'actual', period: view.scope.context.event.period ?? draft.period })
    compareWith(view, draft, reopens, false)
    return
  }
  const revision = revisedBehind.test(right) || formerAim.test(left)
  const outlook =
    draft.nature === 'guidance' || draft.nature === 'consensus' || revision || (view.state.ahead && /年初/u.test(left))
  if (draft.nature !== 'consensus' || reopens) draft.nature = 'prior'
  draft.basis = basisCompared(view.state, draft) ?? draft.basis
  const now = periodInForce(view)
  // 占比由去年的58%降到46%: a share of last year is the whole year's; what flows is told for the same part.
  const wholeYear =
    used?.period && used.mention.kind === 'year' && draft.quantity?.kind === 'percent' && fromYear.test(left)
      ? makePeriod(used.period.fiscalYear, 'FY', view.scope.context.fiscal)
      : null
  if (peak.test(left)) draft.period = null
  // 总投资由34亿元调高至37亿元: neither has a time.
  if (!pointless.has(draft.subject.id) && draft.period !== null)
    draft.period =
      period ??
      (revision ? null : (wholeYear ?? samePartOf(view, draft, used) ?? used?.period)) ??
      (draft.nature === 'prior' && now && !outlook ? timeBefore(view, now, draft) : now)
  // 由去年第三季的598元降至512元: the level that follows is of this year's.
  const { mention, period: then } = used ?? {}
  if (reopens && then && mention?.yearOffset === -1 && (mention.kind === 'quarter' || mention.kind === 'half'))
    view.local = yearOn(then, 1)
  compareWith(view, draft, reopens, used?.use === 'base')
}

/** 月活环比略降，从4,210万掉到…: the quarter before, where the sentence tells of no year before. */
function timeBefore(view: View, now: Period, { span }: Draft): Period {
  const sequential = now.fiscalPeriod.startsWith('Q') && baseIn(sentenceLeft(view, span.start))?.type === 'qoq'
  return sequential ? step(now, 'quarter', -1, view.scope.context.fiscal) : yearBack(now)
}

/** 累计出货3,560万台，高于去年同期的3,480万台: the same part of the year as what was just told. */
function samePartOf({ state: { main }, drafts }: View, { subject }: Draft, used: UsedPeriod | null): Period | null {
  const told =
    main?.nature === 'actual' && drafts.at(-2) === main && main.subject.id === subject.id ? main.period : null
  return told && used?.mention.kind === 'same' && used.mention.year === null ? yearBack(told) : null
}

/** After the value compared with, the sentence goes on with the one before it; where none stands before, one is to come. */
function compareWith({ state, drafts }: View, draft: Draft, reopens: boolean, compared: boolean): void {
  // 毛利率28.4%，环比二季度的26.9%提升1.5个百分点，同比去年三季度的25.1%提升3.3个百分点
  const main = compared ? state.main : drafts[drafts.length - 2]
  if (main && main === state.main && main.subject.id === draft.subject.id && main.quantity) state.last = main
  else if (reopens) state.reopened = true
}
