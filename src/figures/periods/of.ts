/** The period of one figure: what is in force, but for prices, plans, dividends and balances. */
import { makePeriod, upTo } from '../../period.ts'
import type { Context, Period } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { currentOr, peak } from '../nature/done.ts'
import { onPayout } from '../nature/expectation.ts'
import { looksAhead } from '../nature/outlook.ts'
import { isAuthorised, isPlan } from '../nature/plan.ts'
import { covers, dayOf, isBefore, isThisYear, yearOn } from '../periods.ts'
import { periodInForce, type View } from '../state.ts'
import { pointless } from '../subject.ts'
import { isTimeless } from './timeless.ts'

/** The period in force; none for prices, plans and spans of years; the year's for its aims and its dividend. */
export function periodOf(view: View, subject: Subject, clause: string, left: string, right: string): Period | null {
  return balanceAt(view, subject, clause, named(view, subject, clause, left, right))
}

function named(view: View, subject: Subject, clause: string, left: string, right: string): Period | null {
  const metric = subject.id
  const { context } = view.scope
  const { event } = context
  const authorised = isAuthorised(metric, clause, right)
  if (authorised && unspent.test(left)) return event.period
  if (isTimeless(view, subject, clause, left, right)) return null
  if (pointless.has(metric) || authorised || isPlan(metric, clause, view.state.done)) return null
  if (manyYears.test(left) || peak.test(left) || (view.local === 'none' && /至今|以来|迄今/u.test(left))) return null
  if (
    metric === 'buyback' &&
    sinceStart.test(view.text.slice(Math.max(0, view.clause.start - 24), view.clause.start) + clause)
  )
    return null
  if (event.period && aimOfTheYear.test(left)) return makePeriod(event.period.fiscalYear, 'FY', context.fiscal)
  const period = currentOr(
    partAgain(view, subject) ?? periodInForce(view),
    left,
    view.used.some(({ use, mention }) => use === 'set' && !isThisYear(mention)),
    view.state.lately,
    context,
  )
  if (!period?.end || !event.period) return period
  if (/-\d\d$/.test(event.period.label) && /-\d\d$/.test(period.label) && toDate.test(clause) && view.used.length === 0)
    return upTo(period, context.fiscal)
  // 第三季出货季增三倍，累积营收达1兆元: of the year so far, where the page is about a later quarter.
  if (isCumulated(view, subject, period, clause)) return upTo(period, context.fiscal)
  if (/^dividend/.test(metric)) return dividendOf(view, period, event.period, clause + right)
  return !view.scope.preliminary &&
    !comparedWith.test(left) &&
    isOutlook(view, clause) &&
    closedYear(period, event.period, context)
    ? yearOn(period, 1)
    : period
}

/** 净利润9亿元。其中第二季度收入112亿元；净利润5亿元: told of the whole before, it is now of the part. */
function partAgain({ state, drafts, used, scope }: View, subject: Subject): Period | null {
  const { part } = state
  const whole = state.lasting ?? scope.context.event.period
  if (!part || !whole || used.length > 0 || subject.record === null || part.label === whole.label) return null
  const isTold = drafts.some(
    ({ subject: { id, entity }, period, quantity, nature }) =>
      id === subject.id &&
      entity === subject.entity &&
      quantity &&
      nature === 'actual' &&
      period?.label === whole.label,
  )
  return isTold && covers(whole, part) ? part : null
}

/** 尚余164亿美元额度: what is left of the authorised sum. */
const unspent = /(?:余下|剩余|仍有|尚有|尚余|还剩|还有)[^，,；;。]{0,12}$/u
/** 截至目前已经用掉9200万: of the plan, not of a period. */
const sinceStart = /截[至止]到?(?:目前|昨[日天]|今[日天]|本公告|最新)|上一[轮期]计划/u
/** 本月销售61万吨，累计销售555万吨: of the year up to the month. */
const toDate = /^[^，,。；;0-9]{0,4}累[计积][^，,。；;0-9]{0,16}[约近逾]?[\d一二三四五六七八九]/u

function isCumulated(view: View, { id }: Subject, { label, fiscalPeriod }: Period, clause: string): boolean {
  if (!/^Q[234]$/.test(fiscalPeriod) || label !== view.scope.context.event.period?.label) return false
  if (view.used.some(({ use }) => use === 'set' || use === 'local')) return false
  if (!/累[计积][^，,。；;0-9]{0,16}[约近逾超]?[\d一二三四五六七八九]/u.test(clause)) return false
  return (
    flowing.has(id) ||
    (shipped.has(id) &&
      /去年同期|上年同期|同比|年[增减]|按年/u.test(view.text.slice(view.clause.start, view.clause.start + 80)))
  )
}

const flowing: ReadonlySet<string> = new Set(['revenue', 'netProfit', 'netProfitAttributable', 'eps'])
/** What is delivered may be counted since the first. */
const shipped: ReadonlySet<string> = new Set(['shipments', 'volume', 'deliveries', 'orders'])

/** 三年3,000亿元的资本开支. */
const manyYears = /(?<![\d去今明前上一])[二两三四五六七八九十]\s?年(?:内|间)?(?:总额|合共|共|约|的|\s)*$/u
/** 年初定下的500亿元. */
const aimOfTheYear = /(?<![去明])年初(?!步)[^，,；;。]{0,6}(?:给|定|计划|提出|设|规划|指引|目标|说)[^，,；;。]{0,10}$/u

/** An outlook that names no period, on a page about a year that has closed, is of the next. */
const isOutlook = ({ local, state, used }: View, clause: string): boolean =>
  local === null && state.period === null && used.length === 0 && (state.ahead || looksAhead(clause))

/** 营收100亿元，较市场预期的|98亿元高2%: expected of the year that is reported. */
const comparedWith = /(?:(?<![同环占对相])比|较)[^，,。；;0-9]{0,8}预[期估测]的[约\s]{0,2}$/u

function closedYear(period: Period, event: Period, context: Context): boolean {
  const today = dayOf(context)
  return (
    period.label === event.label && period.fiscalPeriod === 'FY' && Boolean(today && period.end && period.end < today)
  )
}

function dividendOf(view: View, period: Period, event: Period, words: string): Period {
  const { context } = view.scope
  const { last, main } = view.state
  // 去年度每股派3元，派息率63%: of the same dividend.
  const beside = main && main !== last && /^dividend/.test(main.subject.id)
  if (
    last?.period &&
    /^dividend/.test(last.subject.id) &&
    !beside &&
    isBefore(last.period, event) &&
    view.used.length === 0
  )
    return last.period
  if (view.state.others && onPayout.test(view.text.slice(Math.max(0, view.clause.start - 24), view.clause.end)))
    return makePeriod(event.fiscalYear, 'FY', context.fiscal)
  const today = dayOf(context)
  const before = view.text
    .slice(Math.max(0, view.clause.start - 60), view.clause.start)
    .split(/[。；;\n]/u)
    .at(-1)!
  if (/(?:中期|半年度|上半年)(?!.*(?:全年|年初至今|合共))/u.test(before + words) && event.fiscalPeriod !== 'H1')
    return makePeriod(event.fiscalYear, 'H1', context.fiscal)
  if (isBefore(event, period) && view.used.length === 0) return event
  if (period.fiscalPeriod === 'Q4' && !/季/u.test(words)) return makePeriod(period.fiscalYear, 'FY', context.fiscal)
  const aim =
    /今年|本年度?/u.test(words) &&
    /[会拟将]|倾向|目标|预计|计划|不低于|不少于/u.test(words) &&
    !/已|宣派|派发|派付|决议/u.test(words)
  return today && period.end! > today && !aim && !/明年|下年|全年|20\d\d/u.test(words) ? event : period
}

const standing: ReadonlySet<string> = new Set(['backlog', 'inventoryDays'])
/** Told as of a day, but aimed at as well. */
const counted: ReadonlySet<string> = new Set(['debtRatio', 'solvency', 'headcount', 'storeCount'])

/** A balance at 30 September is of the page's third quarter, though the sentence speaks of nine months, one at 30 June of the page's half year; 全年出货目标12GWh，在手订单7.6GWh: and of today, though it speaks of the year. */
function balanceAt({ scope, used }: View, { record }: Subject, clause: string, period: Period | null): Period | null {
  const { event } = scope.context
  const isBalance = record !== null && (record.instant === true || standing.has(record.id))
  if (!(isBalance || counted.has(record?.id ?? '')) || !period || !event.period) return period
  if (/^(?:Q|H|FY)/.test(event.period.fiscalPeriod) && period.end === event.period.end) return event.period
  const isRunning = period.end !== null && event.period.end !== null && period.end > event.period.end
  const today = dayOf(scope.context)
  const isToCome = Boolean(today && period.start && period.start > event.period.end! && period.end! > today)
  return isBalance &&
    isRunning &&
    (isToCome || covers(period, event.period)) &&
    used.length === 0 &&
    !looksAhead(clause)
    ? event.period
    : period
}
