/** Which period holds where: the clause, the sentence, the paragraph; when it ends. */

import { makePeriod } from '../../period.ts'
import type { Context, Period, PeriodMention, Span } from '../../types.ts'
import { tellsDone } from '../nature/done.ts'
import { looksAhead } from '../nature/outlook.ts'
import { covers, dayOf, isBefore, isThisYear } from '../periods.ts'
import { opensSentence, type Scope, type State, type View } from '../state.ts'

/** Periods named before `at` hold from there: for the paragraph, or for the clause where a part is singled out. */
export function comeIntoForce(view: View, at: number): void {
  for (const { mention, use, period } of view.used) {
    if (mention.end > at || mention.start < view.from) continue
    if (mention.kind === 'span' && !period) span(view, mention)
    else if (
      mention.kind === 'current' &&
      view.used.some((other) => other.use !== 'ignore' && other.mention.end <= mention.start)
    )
      continue
    else if (use !== 'base' && use !== 'prior' && view.clause.bracket) view.local = period
    else if (use === 'local') {
      view.local = null
      view.state.period = period
      view.state.told = view.quantities.length === 0
    } else if (
      use === 'prior' &&
      mention.start - view.clause.start <= 1 &&
      opensSentence(view) &&
      view.metrics.some((metric) => metric.start > mention.end)
    )
      view.state.period = period
    else if (use === 'set') setPeriod(view, mention, period)
  }
}

/** 2025至2027年: the years that a list may be of. */
export function yearsOf({ scope }: View, [from, to]: readonly [PeriodMention, PeriodMention]): Period[] | null {
  const today = Number(dayOf(scope.context)?.slice(0, 4)) || null
  const first = from.year ?? (today && from.yearOffset !== null ? today + from.yearOffset : null)
  const last = to.year ?? (today && to.yearOffset !== null ? today + to.yearOffset : null)
  if (!first || !last || last <= first || last - first > 12) return null
  return Array.from({ length: last - first + 1 }, (_, i) => makePeriod(first + i, 'FY', scope.context.fiscal))
}

/** 未来三年, 三年之内: of no one period; where the clause has no number, neither has what follows in the sentence. */
function span(view: View, { between, length }: PeriodMention): void {
  if (between) view.state.years = yearsOf(view, between)
  // 过去十二个月 ends with what is told.
  if (length === -12) return
  view.local = 'none'
  if (view.quantities.length === 0 && !between && (length ?? 0) > 0) view.state.spanned = true
}

/** A period of the past holds for its clause, one at the head of a sentence for the paragraph, any other for the sentence. */
function setPeriod(view: View, mention: PeriodMention, period: Period | null): void {
  const { start, end, pointInTime, kind } = mention
  const { state, scope, clause } = view
  const { event } = scope.context
  if (
    view.quantities.length === 0 &&
    period &&
    event.period &&
    isBefore(period, event.period) &&
    begun.test(view.text.slice(end, clause.end))
  )
    return
  view.local = null
  state.spanned = false
  // 不良率1.21%，二季度末为1.16%；拨备…: an earlier day beside what is told holds for its number.
  if (isEarlierDay(view, mention, period)) {
    view.local = period
    return
  }
  if (period && event.period && isBefore(period, event.period)) {
    view.local = period
    if (reports.test(view.text.slice(start, end + 12))) {
      Object.assign(state, { period, lasting: period, report: period })
      return
    }
    if (view.quantities.length === 0) {
      state.period = period
      // 2023年，收入18亿元；净利润2亿元: alone at the head it is of all the sentence.
      state.told =
        opensSentence(view) &&
        headBefore(view, start).length <= 1 &&
        /^[度\s]{0,2}$/u.test(view.text.slice(end, clause.end))
    } else if (opensSentence(view) && start - clause.start <= 3 && view.metrics.some((metric) => metric.start > start))
      state.period = period
    return
  }
  if (isThisYear(mention) && isAside(view, period)) return
  if (isLate(period, scope.context)) state.lately = period
  const today = dayOf(scope.context)
  const isBegun = Boolean(today && period?.start && period.start <= today)
  // 拐点预计在明年二季度前后出现，: about when something comes
  if (view.quantities.length === 0 && /^(?:前后|左右)/u.test(view.text.slice(end, end + 2))) return
  if (isBegun && view.quantities.length === 0 && happened.test(view.text.slice(end, end + 8))) return
  if (kind === 'month' && !pointInTime && view.quantities.length === 0 && !opensSentence(view)) return
  const atHead = headBefore(view, start).length <= 6 || leads.test(view.text.slice(clause.start, start))
  const reported = /^(?:度|业绩|财报|季报|年报|报告|财务报告|财务业绩|未经审)/u.test(view.text.slice(end, end + 5))
  if (!atHead && !reported && !view.quantities.some((quantity) => quantity.start > start)) return
  // 其中第一季跌7%，第二季跌4%；平均房价…: both are singled out, the semicolon leads back.
  const singled = !state.told && state.period !== state.lasting && isTwin(state.period, period)
  // 前三季支出5亿元，全年预算8亿元；现金流入9亿元: so it does behind the whole year's aim.
  const aimed =
    isThisYear(mention) === false &&
    kind === 'year' &&
    mention.number === 12 &&
    !opensSentence(view) &&
    state.lasting !== null &&
    period !== null &&
    covers(period, state.lasting) &&
    /^[^，,。；;0-9]{0,6}(?:预算|目标|指引|计划)/u.test(view.text.slice(end, clause.end))
  state.period = period
  state.done =
    elapsed.test(view.text.slice(end, end + 8)) ||
    /(?:踏入|进入|步入)了?新?$/u.test(view.text.slice(Math.max(0, start - 4), start)) ||
    kind === 'span' ||
    (pointInTime && (kind === 'date' || Boolean(today && period?.end && period.end <= today))) ||
    tellsDone(view.text.slice(clause.start, clause.end))
  // 中期目标是12%到16%，三季度是8.6%: no outlook reaches a time that has closed and is named.
  const closed = period?.end && event.period?.end && period.end <= event.period.end
  if (closed && !scope.preliminary && !looksAhead(view.text.slice(clause.start, clause.end))) state.ahead = false
  state.told = !singled && !aimed && (view.quantities.length > 0 || clause.stop === '，' || clause.stop === ',')
  if (singled) return
  if (lasts(view, mention, period)) state.lasting = period
  else if (isTwin(state.lasting, period) && !opensSentence(view) && event.period && covers(event.period, period!))
    state.lasting = null
}

const isEarlierDay = (view: View, { pointInTime, end }: PeriodMention, period: Period | null): boolean =>
  pointInTime &&
  !opensSentence(view) &&
  Boolean(period?.end && view.scope.context.event.period?.end && period.end < view.scope.context.event.period.end) &&
  /^时?(?:则|也|还|仅)?[是为]/u.test(view.text.slice(end, end + 4))

/** 2017年年报显示, 2017年的成绩单不让人满意: what follows is told of that year for its own sake. */
const reports = /年(?:度)?的?(?:年报|年度报告|财报|成绩单|业绩快报)(?:数据|显示|来看|披露|中|并|不|，|,)/u

/** 明年资本开支预计2亿元。云业务收入增长31%: what is to come reaches no sentence that tells what is. */
export function endOutlook(text: string, { context, section }: Scope, state: State, { start }: Span): void {
  const { lasting } = state
  if (lasting && lasting.label === section?.label) return
  const { event } = context
  const today = dayOf(context)
  if (!lasting?.start || !today || !event.period?.end || lasting.start <= event.period.end) return
  const sentence = /^[^。！？!?\n]{0,120}/u.exec(text.slice(start, start + 120))![0]
  // 四季度会控制在2亿以内。订单日均已经到了180万单，…: as things stand
  if (lasting.start <= today && !(state.outlook && asThingsStand.test(sentence))) return
  if (!looksAhead(sentence)) state.period = null
}

const asThingsStand =
  /^[^，,。；;]{0,12}(?:已经?(?:达到?|到|超过?|突破|有|[降升涨提做回]到)|目前|现在|当前)|^\s?(?:我们|公司|集团)?(?:的|账上)?的?(?:净?现金|货币资金|存货|库存|有息负债)/u

/** 下半年毛利率12.3%，上半年则为10.1%: two parts side by side; what follows is of the whole. */
const isTwin = (lasting: Period | null, period: Period | null): boolean =>
  lasting !== null &&
  period !== null &&
  lasting.label !== period.label &&
  lasting.fiscalYear === period.fiscalYear &&
  lasting.fiscalPeriod[0] === period.fiscalPeriod[0] &&
  lasting.fiscalPeriod !== 'FY'

/** 今年我们想明白了，…; 今年最大的惊喜，…: says of no number when it was, unless the sentence looks ahead. */
function isAside({ text, clause, quantities, scope }: View, period: Period | null): boolean {
  const { event } = scope.context
  if (quantities.length > 0 || !period || !event.period || !covers(period, event.period)) return false
  return !looksAhead(/^[^。！？!?\n]{0,80}/u.exec(text.slice(clause.start, clause.start + 80))![0])
}

/** 8月投产，…; 去年第四季获批，…: when something happened, not what the numbers are of. */
const happened =
  /^(?:份|底|初|中)?(?:已经|已|正式|才|刚刚?)?(?:投产|实施|开业|开幕|启用|获批|试业|上市|推出|签约|签署|完成|收购|派发|进场|量产|展开|启动)/u

/** 下半财年首七周, 第三季到目前为止. */
const elapsed =
  /^的?(?:[首头前][一二两三四五六七八九十\d]{1,3}个?(?:[周月天日]|星期)|至今|以来|迄今|到(?:目前|今天|现在)为止)/u

/** 去年9月新版小程序上线，…; 去年底才开，…: a past event at the clause's end, of no number. */
const begun = /^[^，,。；;]{0,20}(?:上线|投产|开业|开服|上市|发布|推出|成立|落成|通车|获批|才开|才有|才做)(?:了|的)?$/u

/** What stands before the period in its clause, without who speaks and the time of day that a line of a recording begins with. */
const headBefore = ({ text, clause, words }: View, at: number): string =>
  text
    .slice(words <= at ? Math.max(clause.start, words) : clause.start, at)
    .replace(/^[\s\u0001]+|^\s*[(（[][\d:.]{4,12}[)）\]]\s*/u, '')

/** Before a period that leads its sentence: 关于全年展望, For the full year. */
const leads = /^\s*(?:For|In|During|关于|对于|至于|展望|就|而)? ?(?:the )?$/iu

/** Begun since the results, closed or running on the page's day. */
function isLate(period: Period | null, context: Context): boolean {
  const today = dayOf(context)
  const { event } = context
  return Boolean(
    today && period?.start && event.period?.end && period.start > event.period.end && period.start <= today,
  )
}

/** The first of a paragraph, or one that leads a sentence of its own; no point in time, no single month, none of a list, and no 全年 as an aside on a quarter. */
function lasts(view: View, mention: PeriodMention, period: Period | null): boolean {
  const { used, state, scope } = view
  const { event } = scope.context
  const others = used.some(
    (other) => other.use === 'set' && other.mention !== mention && other.period?.label !== period?.label,
  )
  if (mention.pointInTime || others) return false
  // 今年估计6亿元，去年是4亿元; 二季度跌幅更大，一季度是高个位数: beside what the sentence tells.
  if (
    !opensSentence(view) &&
    /^(?:则|也|还|都|就)?[是为](?![了期])/u.test(view.text.slice(mention.end, mention.end + 3))
  )
    return false
  if (mention.kind === 'month' && !/-/.test(event.period?.label ?? '')) return false
  const ahead = period?.end && event.period?.end && period.end > event.period.end
  const { lasting } = state
  if (lasting === null && !ahead) return true
  if (
    lasting &&
    period &&
    lasting.label !== period.label &&
    lasting.label === event.period?.label &&
    covers(period, lasting)
  )
    return false
  const lead = headBefore(view, mention.start)
  return opensSentence(view) && (leads.test(lead) || lead.length <= (ahead ? 1 : 8))
}
