/** page → the day of the call or of the announcement. */

import { type DateMention, findDates } from '../date.ts'
import { findAll } from '../pattern.ts'
import { addDays, isRealDate } from '../period/calendar.ts'
import type { Kind, Passage, Span } from '../types.ts'
import { type Page, place } from './page.ts'
import { findCallHours } from './published.ts'

/** Words that name a call or a meeting with investors. */
export const call =
  /电话会|业绩会|法说会|法人说明会|说明会|交流会|发布会|电话交流|投资者会议|会议实录|路演|机构调研|(?:接受|接待)[^,，。]{0,12}调研|股东会|业绩沟通会|记者会/
const announced =
  /发布|公布|披露|公告|发表|宣布|放榜|交出|交了|报备|董事会(?:决议)?通过|发盈[警喜]|消息|财报|年报|季报|业绩|召开|举行|举办|文告|通告/
const closing = /(?:截至|截止|于|至|自|从|到|由|登记日|除净日?|派发日?|为)\s?$/
const meetingLabel =
  /(?:会议|活动|召开|举办|说明会|法说会?|法说|电话会|交流|调研|接待|路演|录[制音]|直播)?(?:时\s?间|日期)\s?[:：]?\s{0,6}$|录[制音]于\s?[:：]?\s{0,4}$/

/** 时间: on a page that was published on another day. */
const bare = /(?:^|[\s|｜])时间\s?[:：]?\s{0,6}$/

export interface Day {
  readonly date: string
  /** The words that say it. */
  readonly said: string
  readonly span: Span
}

/** A labelled meeting day, else the day of the call, else the day of the announcement; a release is its own day. */
export function readDay(page: Page, kind: Kind, published: string | null): Day | null {
  const reference = published?.slice(0, 10) ?? null
  const lines = [...page.meta, ...page.body.slice(0, 16)]
  const labelled = lines.flatMap((line, i) => labelledDays(line, lines[i - 1], reference, i < page.meta.length))
  const [first] = labelled.length > 0 ? labelled : page.meta.flatMap(callHours)
  if (first) return first
  const told = page.body.slice(0, 12).flatMap((line) => toldDays(line, reference))
  const spoken = kind === 'call-transcript' || kind === 'call-summary'
  const named = spoken ? titleDay(page, reference) : null
  if (named) return named
  const best = (spoken ? told.find(({ rank }) => rank === 2) : undefined) ?? told[0]
  if (best) return best
  if (kind === 'results-release') return ownDay(page, reference, true)
  if (isDated(page, reference) || (spoken && isRecording(page))) return ownDay(page, reference, false)
  return page.body.slice(12, 80).flatMap((line) => publicationDays(line, reference))[0] ?? null
}

const callHours = (line: Passage): Day[] =>
  findCallHours(line.text).map(({ iso, start, end }) => ({
    date: iso.slice(0, 10),
    said: iso,
    span: place(line, start, end),
  }))

/** 会议时间:2024年5月9日 14:00, or the label on one line and the day on the next. On date lines only 会议 counts. */
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
    const said = line.text.slice(date.start, date.dayEnd)
    return [{ date: date.value!.slice(0, 10), said, span: place(line, date.start, date.dayEnd) }]
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
    if (notTheEvent.test(rest) && !dispatched.test(rest)) return []
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
    // What a page tells of years ago is its past, no call on the results at hand.
    if (reference && addDays(date.value!.slice(0, 10), 200) < reference) return []
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

/** 8月14日发布2024年第二季财报 on a page without a date: the day is of the year that it names. 1月14日 of a year's report may be of any later one. */
export function dayBehind({ body }: Page, end: string): Day | null {
  const told = body.slice(0, 12).flatMap((line) => toldDays(line, addDays(end, longestWait)))
  return (
    told.find(({ date, said }) => said.includes('月') && date > end && date.slice(0, 4) === end.slice(0, 4)) ?? null
  )
}

/** No report is told later than this after what it covers. */
const longestWait = 150

/** Far down an article only the plainest words tell the day: 今日收市后公布业绩. */
const publication =
  /今[日天](?:收市后|盘后|盘前|傍晚|早上|上午|中午|下午|晚间?)?(?:公布|发布|披露|公告)[^,，。;；]{0,8}(?:业绩|财报|季报|中报|年报)/u

function publicationDays(line: Passage, reference: string | null): Day[] {
  const match = reference === null ? null : publication.exec(line.text.slice(0, 400))
  return reference && match
    ? [{ date: reference, said: reference, span: place(line, match.index, match.index + 2) }]
    : []
}

/** 于8月21日接受机构调研, 于13日董事会通过第2季财务报告, 于5月8日发布的法人说明会简报: what was done on the day, not up to it. */
const heldOn =
  /^\s?(?:上午|下午|晚间?)?(?:(?:召开|举行|举办|接受|接待)[^,，。;；]{0,10}(?:说明会|业绩会|电话会|交流会|调研)|(?:召开)?董事会|(?:发布|公布|披露|公告|宣布)(?:了|的)?[^,，。;；]{0,24}(?:财务报告|财报|业绩|年报|季报|中报|说明会|法说会|盈[利喜警]|快报|预告))/

/** 3月20日讯 is where the report was filed; a day that an investor asked on is no call. */
const notTheEvent =
  /^\s?(?:[|｜]|[讯电]|止|底|末|财年|年度|(?:晚间?)?有投资者|公司回答|收盘[,，报跌涨]|收市[,，报跌涨]|开盘|复牌|停牌|除净|派付|派发)/
/** 4月19日讯(记者 林知远)望江宽频(01310)公布: the dispatch is of the day, and tells of nothing older. */
const dispatched =
  /^[讯电]\s{0,3}(?:[(（][^()（）]{2,20}[)）])?[\s,，]{0,3}(?!据|根据|日前|近日)[^,，。;；:：\n]{2,30}?(?:发布|公布|披露|公告|宣布)(?!的)(?![^,，。;；]{0,30}显示)/u
const callBefore = /(?:电话会议?|业绩会|法说会|说明会|交流会|实录|纪要|举行日期)\s?[(（:： ]?\s?$/
/** 昨公布, 今 (13) 日: shorter than the date reader takes them. */
const shortDay =
  /(?<!\p{Script=Han}至)([今昨])(?:\s?[(（]\s?(\d{1,2})\s?[)）]\s?日?|(?=公布|发布|披露|举行|召开|举办|宣布|收市后|放榜|在[^,，。]{0,6}(?:法说会|业绩会|说明会|记者会|发布会)))/gu

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

/** …业绩交流电话会 2024.04.30, 望江股份_20260311: a call is named after its day. */
function titleDay({ title }: Page, reference: string | null): Day | null {
  const match = title && /(?<!\d)(20\d\d)[-/.年_]?([01]\d)[-/.月]?([0-3]\d)日?(?![\d日]|\s?[-–—至~])/.exec(title.text)
  if (!title || !match) return null
  const date = `${match[1]}-${match[2]}-${match[3]}`
  if (!isRealDate(Number(match[1]), Number(match[2]), Number(match[3])) || (reference && date > reference)) return null
  return { date, said: match[0], span: place(title, match.index, match.index + match[0].length) }
}

/** 0828望江股份中报交流: a recording is named after its day. */
const isDated = (page: Page, reference: string | null): boolean =>
  reference !== null && new RegExp(`(?<!\\d)${reference.slice(5).replace('-', '')}(?!\\d)`).test(page.title?.text ?? '')

/** 2024-04-30 14:05 | 时长 52分08秒: a recording is of the day that it begins. */
const isRecording = (page: Page): boolean =>
  page.meta.some(({ text }) => /(?<!阅读|音频|视频|收听|朗读)时长\s?[:：]?\s?\d/.test(text))

/** 2025年10月30日 08:00 巨潮资讯网, 栏目:公司新闻 发布时间:2025-10-30: the site's own line. */
const isPosted = (text: string, { start, dayEnd }: DateMention): boolean =>
  /\d\d?[:：]\d\d/.test(text.slice(dayEnd, dayEnd + 12)) || /发布时间\s?[:：]?\s?$/.test(text.slice(0, start))

/** `own`: the announcement tells its day itself; when a site put up a copy of it is another matter. */
function ownDay(page: Page, reference: string | null, own: boolean): Day | null {
  if (!reference) return null
  for (const line of [...page.meta, ...page.body.slice(-8)].reverse())
    for (const date of findDates(line.text))
      if (date.value?.startsWith(reference) && !(own && isPosted(line.text, date)))
        return { date: reference, said: reference, span: place(line, date.start, date.dayEnd) }
  return null
}
