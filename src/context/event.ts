/** page → what happened (a call, an announcement), on which day, and which period its results cover. */
import { type DateMention, findDates } from '../date.ts'
import { findPeriods, resolvePeriod } from '../period.ts'
import type { Event, FiscalCalendar, Kind, Located, Passage, Period, PeriodMention } from '../types.ts'
import { type Page, place } from './page.ts'

export interface EventContext {
  readonly kind: Kind
  /** ISO date (and time) of the page. */
  readonly published: string | null
  readonly fiscal: FiscalCalendar
}

const call =
  /电话会|业绩会|法说会|法人说明会|说明会|交流会|发布会|电话交流|投资者会议|会议实录|路演|股东会|业绩沟通会|记者会/
const announced = /发布|公布|披露|公告|发表|宣布|放榜|交出|报备|消息|财报|年报|季报|业绩|召开|举行|举办/
const closing = /(?:截至|截止|于|至|自|从|到|由|登记日|除净日?|派发日?|为)\s?$/
const meetingLabel =
  /(?:会议|活动|召开|举办|说明会|法说会?|法说|电话会|交流|调研|接待|路演)?(?:时间|日期)\s?[:：]?\s{0,6}$/

export function readEvent(page: Page, context: EventContext): { event: Event; evidence: Located<{ field: string }>[] } {
  if (context.kind === 'other') return { event: { type: null, date: null, period: null }, evidence: [] }
  const day = readDay(page, context)
  const period = readPeriod(page, context)
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
  if (labelled[0]) return labelled[0]
  const told = page.body.slice(0, 12).flatMap((line) => toldDays(line, reference))
  const best = told.find(({ rank }) => rank === 2) ?? told.find(({ rank }) => rank === 1)
  if (best) return best
  return kind === 'results-release' ? ownDay(page, reference) : null
}

/** 会议时间:2025年8月28日 15:30, or the label on one line and the day on the next. On date lines only 会议 counts. */
function labelledDays(line: Passage, before: Passage | undefined, reference: string | null, meta: boolean): Day[] {
  return findDates(line.text.slice(0, 300), reference).flatMap((date) => {
    const lead =
      date.start === 0 ? (before?.text.slice(-12) ?? '') : line.text.slice(Math.max(0, date.start - 12), date.start)
    const label = meetingLabel.exec(lead)
    if (
      !label ||
      !isDay(date) ||
      (meta &&
        !/^(?:会议|活动|召开|举办|说明|法说|电话|交流|调研|接待|路演)/.test(label[0]) &&
        !/[-~至]\s?\d{1,2}[:：]\d\d/.test(line.text.slice(date.end)))
    )
      return []
    return [{ date: date.value!.slice(0, 10), span: place(line, date.start, date.dayEnd) }]
  })
}

/** Days in a sentence that tells of a call (rank 2) or an announcement (rank 1). */
function toldDays(line: Passage, reference: string | null): (Day & { rank: number })[] {
  const text = line.text.slice(0, 1200)
  return findDates(text, reference).flatMap((date) => {
    if (!isDay(date) || closing.test(text.slice(Math.max(0, date.start - 4), date.start))) return []
    const rest = text.slice(date.dayEnd, date.dayEnd + 60)
    if (/^\s?(?:止|底|末|财年|年度)/.test(rest)) return []
    const clause = rest.split(/[。;；!！\n]/)[0]!
    const rank = call.test(clause.slice(0, 40)) ? 2 : announced.test(clause) ? 1 : 0
    if (rank === 0 || (reference && date.value!.slice(0, 10) > reference)) return []
    return [{ rank, date: date.value!.slice(0, 10), span: place(line, date.start, date.dayEnd) }]
  })
}

const isDay = ({ value }: DateMention): boolean => value !== null && !value.startsWith('--')

function ownDay(page: Page, reference: string | null): Day | null {
  if (!reference) return null
  for (const line of [...page.meta].reverse())
    for (const date of findDates(line.text))
      if (date.value?.startsWith(reference)) return { date: reference, span: place(line, date.start, date.dayEnd) }
  return null
}

const reportNoun =
  /^(?:及全年|和全年|未经审计|未经审核|综合|合并|的|财务|\s){0,4}(?:财报|业绩|年报|季报|中报|半年报|报告|财务|法说|电话会|交流|营收|收入|净利|合并营收|EPS|未经审|综合|盈利|经营|股东|Q4财报)/
const guidance = /(?:展望|预计|预期|预估|指引|看好|料|下|本|财测|目标)\s?$/

/** The period that the report is named after: 发布了2024年第四季度财报; else the first of the title, else of the lead. */
function readPeriod(
  page: Page,
  { published, fiscal }: EventContext,
): { period: Period; span: Located<object>['span'] } | null {
  const anchor = { published: published?.slice(0, 10) ?? null, event: null, current: null, fiscal }
  const found = [...(page.title ? [page.title] : []), ...page.body.slice(0, 8)].flatMap((line, i) => {
    const text = line.text.slice(0, 500)
    return findPeriods(text).flatMap((mention) => {
      const period = isReportPeriod(mention) ? resolvePeriod(mention, anchor) : null
      if (!period || guidance.test(text.slice(Math.max(0, mention.start - 4), mention.start))) return []
      return [
        {
          period,
          span: place(line, mention.start, mention.end),
          weight: weightOf(text, mention, line === page.title) - i * 0.1,
        },
      ]
    })
  })
  const [best] = found.sort((a, b) => b.weight - a.weight)
  return best ?? null
}

const isReportPeriod = ({ kind }: PeriodMention): boolean =>
  kind === 'quarter' || kind === 'half' || kind === 'months' || kind === 'year' || kind === 'closing'

/** How likely the report is named after this mention. */
function weightOf(text: string, mention: PeriodMention, inTitle: boolean): number {
  const after = text.slice(mention.end, mention.end + 16)
  let weight = inTitle ? 2 : 1
  if (reportNoun.test(after)) weight += 2
  if (mention.kind !== 'year') weight += 1
  if (mention.year !== null) weight += 1
  if (mention.kind === 'closing') weight += 0.5
  if (
    /(?:发布|公布|披露|举行|召开|截至)[^,，。]{0,24}$/.test(text.slice(Math.max(0, mention.start - 30), mention.start))
  )
    weight += 1
  return weight
}
