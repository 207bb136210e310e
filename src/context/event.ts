/** page → what happened (a call, an announcement), on which day, and which period its results cover. */

import { type DateMention, findDates } from '../date.ts'
import { findAll } from '../pattern.ts'
import { addDays } from '../period/calendar.ts'
import { findPeriods, resolvePeriod } from '../period.ts'
import type { Event, FiscalCalendar, Kind, Located, Passage, Period, PeriodMention } from '../types.ts'
import { type Page, place } from './page.ts'
import { findCallHours } from './published.ts'

export interface EventContext {
  readonly kind: Kind
  /** ISO date (and time) of the page. */
  readonly published: string | null
  readonly fiscal: FiscalCalendar
}

const call =
  /电话会|业绩会|法说会|法人说明会|说明会|交流会|发布会|电话交流|投资者会议|会议实录|路演|机构调研|股东会|业绩沟通会|记者会/
const announced = /发布|公布|披露|公告|发表|宣布|放榜|交出|报备|消息|财报|年报|季报|业绩|召开|举行|举办|文告|通告/
const closing = /(?:截至|截止|于|至|自|从|到|由|登记日|除净日?|派发日?|为)\s?$/
const meetingLabel =
  /(?:会议|活动|召开|举办|说明会|法说会?|法说|电话会|交流|调研|接待|路演|录[制音]|直播)?(?:时间|日期)\s?[:：]?\s{0,6}$|录[制音]于\s?[:：]?\s{0,4}$/

/** 时间: on a page that was published on another day. */
const bare = /(?:^|[\s|｜])时间\s?[:：]\s{0,6}$/

export function readEvent(page: Page, context: EventContext): { event: Event; evidence: Located<{ field: string }>[] } {
  if (context.kind === 'other') return { event: { type: null, date: null, period: null }, evidence: [] }
  const day = readDay(page, context)
  const period = readPeriod(page, { ...context, published: context.published ?? day?.date ?? null })
  return {
    event: { type: typeOf(page, context.kind), date: day?.date ?? null, period: period?.period ?? null },
    evidence: [
      ...(day ? [{ field: 'event.date', span: day.span }] : []),
      ...(period ? [{ field: 'event.period', span: period.span }] : []),
    ],
  }
}

/** A call where there was one; else the announcement. */
function typeOf(page: Page, kind: Kind): string {
  if (kind === 'call-transcript' || kind === 'call-summary') return 'earnings-call'
  if (kind === 'results-release') return 'results'
  return call.test(page.title?.text ?? '') || call.test(page.lead.text.slice(0, 300)) ? 'earnings-call' : 'results'
}

interface Day {
  readonly date: string
  readonly span: Located<object>['span']
}

/** A labelled meeting day, else the day of the call, else the day of the announcement; a release is its own day. */
function readDay(page: Page, { kind, published }: EventContext): Day | null {
  const reference = published?.slice(0, 10) ?? null
  const lines = [...page.meta, ...page.body.slice(0, 16)]
  const labelled = lines.flatMap((line, i) => labelledDays(line, lines[i - 1], reference, i < page.meta.length))
  const [first] = labelled.length > 0 ? labelled : page.meta.flatMap(callHours)
  if (first) return first
  const told = page.body.slice(0, 12).flatMap((line) => toldDays(line, reference))
  const spoken = kind === 'call-transcript' || kind === 'call-summary'
  const best = (spoken ? told.find(({ rank }) => rank === 2) : undefined) ?? told[0]
  if (best) return best
  if (kind === 'results-release' || isDated(page, reference) || (spoken && isRecording(page)))
    return ownDay(page, reference)
  return page.body.slice(12, 80).flatMap((line) => publicationDays(line, reference))[0] ?? null
}

const callHours = (line: Passage): Day[] =>
  findCallHours(line.text).map(({ iso, start, end }) => ({ date: iso.slice(0, 10), span: place(line, start, end) }))

/** 会议时间:2025年8月28日 15:30, or the label on one line and the day on the next. On date lines only 会议 counts. */
function labelledDays(line: Passage, before: Passage | undefined, reference: string | null, meta: boolean): Day[] {
  return findDates(line.text.slice(0, 300), reference).flatMap((date) => {
    const lead =
      date.start === 0
        ? before && before.text.length < 9
          ? before.text
          : ''
        : line.text.slice(Math.max(0, date.start - 12), date.start)
    const label = meetingLabel.exec(lead)
    if (
      !label ||
      !isDay(date) ||
      (meta &&
        !/^(?:会议|活动|召开|举办|说明|法说|电话|交流|调研|接待|路演|录[制音]|直播)/.test(label[0]) &&
        !(reference && bare.test(lead) && !date.value!.startsWith(reference)) &&
        !/[-~至]\s?\d{1,2}[:：]\d\d/.test(line.text.slice(date.end)))
    )
      return []
    return [{ date: date.value!.slice(0, 10), span: place(line, date.start, date.dayEnd) }]
  })
}

/** Days in a sentence that tells of a call (rank 2) or an announcement (rank 1). */
function toldDays(line: Passage, reference: string | null): (Day & { rank: number })[] {
  const text = line.text.slice(0, 1200)
  const dates = [...findDates(text, reference), ...shortDays(text, reference)]
  return dates.flatMap((date) => {
    const rest = text.slice(date.dayEnd, date.dayEnd + 70)
    if (!isDay(date) || (closing.test(text.slice(Math.max(0, date.start - 4), date.start)) && !heldOn.test(rest)))
      return []
    if (notTheEvent.test(rest)) return []
    const clause = rest.split(/[。!！\n]/)[0]!
    const before = text.slice(Math.max(0, date.start - 14), date.start)
    const next = dates.find(({ start }) => start > date.start)?.start ?? text.length
    const rank =
      call.test(clause.slice(0, Math.min(40, next - date.dayEnd))) || callBefore.test(before)
        ? 2
        : announced.test(clause)
          ? 1
          : 0
    if (rank === 0 || (reference && date.value!.slice(0, 10) > reference)) return []
    return [
      {
        rank,
        said: text.slice(date.start, date.dayEnd),
        date: date.value!.slice(0, 10),
        span: place(line, date.start, date.dayEnd),
      },
    ]
  })
}

/** Far down an article only the plainest words tell the day: 今日收市后公布业绩. */
const publication =
  /今[日天](?:收市后|盘后|盘前|傍晚|早上|上午|中午|下午|晚间?)?(?:公布|发布|披露|公告)[^,，。;；]{0,8}(?:业绩|财报|季报|中报|年报)/u

function publicationDays(line: Passage, reference: string | null): Day[] {
  const match = reference === null ? null : publication.exec(line.text.slice(0, 400))
  return reference && match ? [{ date: reference, span: place(line, match.index, match.index + 2) }] : []
}

/** 于8月21日接受机构调研 */
const heldOn =
  /^\s?(?:上午|下午|晚间?)?(?:召开|举行|举办|接受)[^,，。;；]{0,10}(?:说明会|业绩会|电话会|交流会|机构调研)/

/** 3月20日讯 is where the report was filed; a day that an investor asked on is no call. */
const notTheEvent =
  /^\s?(?:[讯电]|止|底|末|财年|年度|(?:晚间?)?有投资者|公司回答|收盘[,，报跌涨]|收市[,，报跌涨]|开盘|复牌|停牌|除净|派付|派发)/
const callBefore = /(?:电话会议?|业绩会|法说会|说明会|交流会|实录|纪要|举行日期)\s?[(（:： ]?\s?$/
/** 昨公布, 今 (13) 日: shorter than the date reader takes them. */
const shortDay =
  /(?<!\p{Script=Han}至)([今昨])(?:\s?[(（]\s?(\d{1,2})\s?[)）]\s?日?|(?=公布|发布|披露|举行|召开|举办|宣布|收市后|放榜))/gu

function shortDays(text: string, reference: string | null): DateMention[] {
  if (!reference) return []
  return findAll(shortDay, text).flatMap((match) => {
    const value = addDays(reference, match[1] === '昨' ? -1 : 0)
    if (match[2] && Number(match[2]) !== Number(value.slice(8))) return []
    const end = match.index + match[0].length
    const day = { precision: 'day', relative: true, year: null, month: null, day: null } as const
    return [{ ...day, start: match.index, end, dayEnd: end, value }]
  })
}

const isDay = ({ value }: DateMention): boolean => value !== null && !value.startsWith('--')

/** 0828望江股份中报交流: a recording is named after its day. */
const isDated = (page: Page, reference: string | null): boolean =>
  reference !== null && new RegExp(`(?<!\\d)${reference.slice(5).replace('-', '')}(?!\\d)`).test(page.title?.text ?? '')

/** 2025-10-31 10:02 | 时长 36分21秒: a recording is of the day that it begins. */
const isRecording = (page: Page): boolean =>
  page.meta.some(({ text }) => /(?<!阅读|音频|视频|收听|朗读)时长\s?[:：]?\s?\d/.test(text))

function ownDay(page: Page, reference: string | null): Day | null {
  if (!reference) return null
  for (const line of [...page.meta, ...page.body.slice(-8)].reverse())
    for (const date of findDates(line.text))
      if (date.value?.startsWith(reference)) return { date: reference, span: place(line, date.start, date.dayEnd) }
  return null
}

const filler = '(?:及全年|和全年|未经审计|未经审核|综合|合并|的|财务|\\s){0,4}'
const reportNoun = new RegExp(`^${filler}(?:财报|业绩|年报|季报|中报|半年报|报告|财务|法说|电话会|交流|经营情况|股东)`)
const metricNoun = new RegExp(`^${filler}(?:营收|收入|净利|EPS|盈利|纯利|每股)`)
const reportEnd = /(?:财报|业绩|报告|年报|季报|中报|半年报)$/
const guidance = /(?:展望|预计|预期|预估|指引|看好|料|财测|目标)[^,，。;；]{0,10}$/
const report = /(?:年报|半年报|中报|季报|报告|快报|预告)[^。;；]{0,8}$/
/** 2024年年报及2025年一季报: the first of two reports gives the day its name. */
const joined = /(?:年报|半年报|中报|季报|年度报告|季度报告|业绩)\s?[及和与暨、]\s?$/

interface Covered {
  readonly period: Period
  readonly span: Located<object>['span']
}

/** The period that the report is named after: 发布了2024年第四季度财报; a title and an early paragraph weigh more. */
function readPeriod(page: Page, context: EventContext): Covered | null {
  const lines = [...(page.title ? [page.title] : []), ...page.body.slice(0, 30)]
  const found = lines.flatMap((line, i) =>
    periodsOf(line, line === page.title, context).map((one) => ({ ...one, weight: one.weight - i * 0.1 })),
  )
  const best = found.sort((a, b) => b.weight - a.weight)[0] ?? null
  return best && (cumulative(best, page, lines, context) ?? best)
}

/** A metric with a number, in the sentence that the period opens. */
const headline =
  /^[^。;；]{0,60}?(?:营收|收入|营业额|净利|利润|纯利|纯益|盈利|溢利|亏损|订单|EPS)[^。;；]{0,24}?[\d一二三四五六七八九十两]\s?(?:[%％亿万倍成元]|个?百分)/

/** 2024年三季报点评: a headline that gives the report its full name, and says nothing of nine months. */
const fullName = /\d\d年第?三季(?:报|度报告)/
const isFormal = (title: string): boolean => fullName.test(title) && !/[前首]三季|九个月|9个?月/.test(title)

/** What a report is named after, and what it covers from the year's first day. */
const longer: Readonly<Record<string, { readonly named: Mentioned; readonly whole: Mentioned }>> = {
  Q3: { named: ['quarter', 3], whole: ['months', 9] },
  H2: { named: ['half', 2], whole: ['year', null] },
}
type Mentioned = readonly [PeriodMention['kind'], number | null]
const is = ({ kind, number }: PeriodMention, [wanted, size]: Mentioned): boolean =>
  kind === wanted && (size === null || number === size)

/** A report of the third quarter covers nine months, one of the second half the year, where it leads with their figures. */
function cumulative(
  best: Covered,
  { title }: Page,
  lines: readonly Passage[],
  { published, fiscal }: EventContext,
): Covered | null {
  const pair = longer[best.period.fiscalPeriod ?? '']
  if (!pair) return null
  const anchor = { published: published?.slice(0, 10) ?? null, event: null, current: best.period, fiscal }
  // The first paragraphs tell what leads; the headline only where they do not.
  const found = [...lines.slice(1, 16), ...lines.slice(0, 1)].flatMap(leading)
  const isNamed = ({ text, mention }: Leading): boolean =>
    is(mention, pair.named) || text.slice(mention.start, mention.end).includes('单季')
  if (isFormal(title?.text ?? '') && found.some(isNamed)) return null
  for (const one of found) {
    const { line, text, mention } = one
    if (isNamed(one)) return null
    const whole = is(mention, pair.whole) && asNamed(mention, text) === mention
    const period = whole ? resolvePeriod({ ...mention, year: mention.year ?? best.period.fiscalYear }, anchor) : null
    if (period?.fiscalYear === best.period.fiscalYear) return { period, span: place(line, mention.start, mention.end) }
  }
  return null
}

interface Leading {
  readonly line: Passage
  readonly text: string
  readonly mention: PeriodMention
}

/** The periods of a paragraph that open a result: 前三季度收入31亿元. */
function leading(line: Passage): Leading[] {
  const text = line.text.slice(0, 500)
  const mentions = findPeriods(text)
  return mentions.flatMap((mention, i) => {
    if (/[?？]/.test(text.slice(mention.end).split('。')[0]!)) return []
    const next = mentions.slice(i + 1).find((other) => isReportPeriod(other) && other.kind !== 'closing')
    const clause = text.slice(mention.end, Math.min(mention.end + 120, next?.start ?? text.length))
    return headline.test(clause) ? [{ line, text, mention }] : []
  })
}

/** The periods of a paragraph's head that a report can cover. */
function periodsOf(
  line: Passage,
  inTitle: boolean,
  { published, fiscal }: EventContext,
): (Covered & { weight: number })[] {
  const text = line.text.slice(0, 500)
  const anchor = { published: published?.slice(0, 10) ?? null, event: null, current: null, fiscal }
  return findPeriods(text).flatMap((mention) => {
    const period =
      isReportPeriod(mention) || (inTitle && !text.slice(mention.end).match(quarterly) && isMonthly(mention, text))
        ? resolvePeriod(asNamed(mention, text), anchor)
        : null
    if (!period) return []
    const weight = weightOf(text, mention, inTitle) - (isStale(mention, period, published) ? 3 : 0)
    return [{ period, weight, span: place(line, mention.start, mention.end) }]
  })
}

/** A 三季报 covers nine months, and is called the report of the third quarter. */
const asNamed = (mention: PeriodMention, text: string): PeriodMention =>
  mention.kind === 'months' && mention.number === 9 && /三季报|三季度报告/.test(text.slice(mention.start, mention.end))
    ? { ...mention, kind: 'quarter', number: 3 }
    : mention

/** 四季度 told in October is the one to come, not the one of last year that a reader of the past takes it for. */
const isStale = ({ year, yearOffset, kind }: PeriodMention, { end }: Period, published: string | null): boolean =>
  year === null &&
  yearOffset === null &&
  kind === 'quarter' &&
  published !== null &&
  end !== null &&
  addDays(end, 200) < published

const isReportPeriod = ({ kind }: PeriodMention): boolean =>
  kind === 'quarter' || kind === 'half' || kind === 'months' || kind === 'year' || kind === 'closing'

/** 2025年10月份营收报告, 11月产销快报: months are told in a title of their own. */
const monthly =
  /^(?:份)?(?:自结|单月|合并|的){0,2}(?:营收|营业收入|销售|销量|产销|产销量|交付|经营数据|运营数据|经营简报|主要经营|保费|业绩)/
const quarterly = /Q[1-4]|季|财报/
const isMonthly = ({ kind, end }: PeriodMention, text: string): boolean =>
  (kind === 'month' || kind === 'months') && monthly.test(text.slice(end))

/** How likely the report is named after this mention. */
function weightOf(text: string, mention: PeriodMention, inTitle: boolean): number {
  const after = text.slice(mention.end, mention.end + 16)
  let weight = inTitle ? 2 : 1
  if (reportNoun.test(after) || reportEnd.test(text.slice(mention.start, mention.end))) weight += 2
  else if (metricNoun.test(after)) weight += 1
  if (mention.kind !== 'year') weight += 1
  if (mention.year !== null) weight += 1
  if (mention.kind === 'closing') weight += 1
  const before = text.slice(Math.max(0, mention.start - 30), mention.start)
  if (joined.test(before)) weight -= 1
  else if (report.test(before)) weight += 2
  if (/同日|同时|另外|此外|单计|其中/.test(before.slice(-14))) weight -= 2
  if (/^(?:财测|指引|展望|预测|前瞻|股?息)/.test(after)) weight -= 3
  if (!inTitle && guidance.test(before)) weight -= 1.5
  if (
    /(?:发布|公布|披露|举行|召开|截至)[^,，。]{0,24}$/.test(text.slice(Math.max(0, mention.start - 30), mention.start))
  )
    weight += 1
  return weight
}
