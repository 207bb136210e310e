/** How much a page says for each kind: words that each have a weight, and how the page is built. */
import { findPeople } from '../people.ts'
import type { Passage } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { legalName } from './company-name.ts'
import { titleHead } from './company-title.ts'
import type { Page } from './page.ts'
import { metricsIn, type Shape } from './shape.ts'

export type Side = 'results' | 'other' | 'around' | 'transcript' | 'summary' | 'release'

interface Cue extends Entry {
  readonly id: string
  readonly for: Side
  readonly weight: number
}

const places = ['title', 'opening', 'lead', 'body'] as const

/** A report on the market opens with its indices; news of one company may close with them. */
const openingLength = 300

export const cues = places.flatMap((where) => load<Cue>(`kinds-${where}`).map((cue) => ({ ...cue, where })))

export const digest = cues.find(({ id }) => id === 'machine-digest')!

/** Two cues of a kind that a results page has in passing too. */
const needTwo = new Set([
  'market-lead',
  'preview-lead',
  'deal-lead',
  'listing-lead',
  'macro-lead',
  'macro-opening',
  'fund-lead',
])

/** A second and third cue of a kind that adds up: 股权, 质押 and 控股股东 in one title. */
const sums = new Set(['deal', 'plural', 'market', 'release-voice'])

/** [香港,2026年3月25日] 望江控股…今天公布, 中国上海/ 2025 年 8 月 19 日 — …今日公布: a company's own release opens with place and full date. */
const dateline =
  /^\s?[[(（【]?\p{Script=Han}{2,6}[,，/／]\s?(?:20\d\d|二[〇零○]\p{Script=Han}{2})\s?年[^日\n]{2,10}日[\])）】]?[^。\n]{4,100}(?:公布|宣布|发布)/mu

/** An officer speaks at a meeting on results: the page may tell nothing but his words. */
const meeting = /法说会|法人说明会|业绩会|业绩说明会|业绩发布会|财报电话会|业绩电话会/

/** 望江股份_20260311: a recording is named after its company and its day. */
const recorded = /^[#\s]*[\p{Script=Han}A-Za-z]{2,12}[_\s-]?20\d\d-?\d\d-?\d\d$/u

/** 日澄(6999)、辉岳(6998)、朗晶(6997)皆公布: several in one sentence. 上市柜公司上半年财报出炉 */
const several =
  /(?:[\p{Script=Han}A-Za-z*]{2,10}\s?[(（][^()（）]{4,12}[)）]\s?[、和与及]\s?){2}[\p{Script=Han}A-Za-z*]{2,10}\s?[(（][^()（）]{4,12}[)）]|上市上?柜?公司[^。,，]{0,10}(?:财报|获利|营收|业绩|年报|季报|中报)[^。,，]{0,6}(?:出炉|揭晓|合计|统计)/u

/** 4092家公司召开了说明会: no one company's. */
const hundreds = /\d{3,}\s?余?家(?:上市)?公司[^。]{0,12}(?:召开|披露|发布|公布|预告|举行)/

/** 望江(2354), 望江股份(300999.SZ) */
const tickered = /[\p{Script=Han}A-Za-z]\s?[(（](?:[A-Z]{2,5}[:：]\s?)?\d{4,6}(?:[.-][A-Z]{1,3})?[)）]/u

/** 发布Q4及2020全年未经审计的财务报告: what was published stands behind its period. */
const reported =
  /(?:发布|公布|披露|发表|公告|交出|递交)了?[^。;；,，\n]{0,36}?(?:财报|业绩|财务报告|财务报表|年报|季报|中报|半年报|成绩单)/

type Score = Record<Side, number>

/** The sum of the cues on each side. */
export function weigh(page: Page, shape: Shape): Score {
  const score = ofWords(page)
  for (const { side, points } of signs) score[side] += points(page, shape, score)
  // A headline that names a company and its result: what stands around it is the market, and others of its trade.
  score.other += score.around * (isNamed(page) ? 0.25 : 1)
  return score
}

function ofWords(page: Page): Score {
  const text = {
    title: titleOf(page).replace(inPassing, ''),
    opening: page.lead.text.slice(0, openingLength),
    lead: page.lead.text,
    body: page.sample.text,
  }
  const score: Score = { results: 0, other: 0, around: 0, transcript: 0, summary: 0, release: 0 }
  const headlike = /\d\s?[-/.月日]/.test(page.meta[0]?.text ?? '') ? page.meta[0]!.text : ''
  for (const { id, for: side, where, weight, words } of cues) {
    // A headline with a date in it may have been taken for a date line.
    const place = where === 'title' && side === 'other' && !page.title ? headlike : text[where]
    const found = words.filter((word) => place.includes(word)).length
    if (found === 0 || (found < 2 && needTwo.has(id))) continue
    if (id === 'verbatim-title') score.transcript += 4
    score[side === 'other' && where !== 'title' ? 'around' : side] +=
      weight + (sums.has(id) ? 2 * (Math.min(3, found) - 1) : 0)
  }
  return score
}

/** 于美股盘前发布财报, 股权激励费用: words of the market and of deals that tell when a report came, or what is in it. */
const inPassing =
  /(?:美股|港股|A股)?(?:盘前|盘后|开盘前|收盘后|收市后)[,，]?(?:(?:美股|港股|A股)?(?:盘前|盘后|收盘后))?(?=(?:已?(?:发布|公布|披露|公告|举行))|[,，]?港股)|股权激励/g

interface Sign {
  readonly id: string
  readonly side: Side
  readonly points: (page: Page, shape: Shape, score: Score) => number
}

const sign = (
  id: string,
  side: Side,
  points: number,
  holds: (page: Page, shape: Shape, score: Score) => boolean,
): Sign => ({ id, side, points: (page, shape, score) => (holds(page, shape, score) ? points : 0) })

/** So many results in the lead, and a headline need not say that it is about them. */
const many = 3

const titleOf = (page: Page): string => page.title?.text ?? ''

/** What no single word tells; in this order, because some ask what has been scored so far. */
const signs: readonly Sign[] = [
  // A headline that says nothing of results: the lead has to say it the louder.
  sign('title-of-else', 'results', -3, (page, { metrics }, { results }) => {
    const title = titleOf(page)
    return /\p{Script=Han}{2}/u.test(title) && results > 0 && metrics < many && !titled(title) && !recorded.test(title)
  }),
  { id: 'metrics', side: 'results', points: (_page, { metrics }) => Math.min(4, metrics * 2) },
  sign(
    'officer-at-meeting',
    'results',
    4,
    ({ lead }) => meeting.test(lead.text) && findPeople(lead.text).some(({ person }) => person.role === 'executive'),
  ),
  // Several speakers on a page that names its event or counts a result, were it once and in English.
  sign('speakers', 'results', 1, (_page, { labels, spoken }, { results }) => labels > 3 && spoken > 0.4 && results > 0),
  // An investor asks a company and it replies: the platform's page has no other subject.
  sign('platform', 'results', 4, (_page, { platform, companies }) => platform > 1 && companies <= 2),
  // 营收速报 - 望江(2354)9月营收: named with its ticker and its result in one headline, whatever the page tells of the market.
  sign('titled-company', 'results', 3, (page) => tickered.test(titleOf(page)) && titled(titleOf(page))),
  // 望江3月营收0.29亿元: the headline tells the result itself.
  sign('told-in-title', 'results', 2, (page) => metricsIn(titleOf(page)) > 0),
  sign('report-told', 'results', 3, ({ lead }) => reported.test(lead.text) && !says(lead.text, 'results-event')),
  sign('recorded', 'results', 3, (page) => recorded.test(titleOf(page))),
  sign('heard', 'transcript', 4, (_page, shape) => isHeard(shape)),
  // A recording opens in the middle of a call, and names no report.
  sign('heard-results', 'results', 4, ({ sample }, shape) => isHeard(shape) && businesslike(sample.text)),
  sign('hundreds', 'other', 12, ({ lead }) => hundreds.test(lead.text)),
  sign('several', 'around', 8, ({ lead }) => several.test(lead.text.slice(0, openingLength))),
  sign('dateline', 'release', 4, ({ lead }) => dateline.test(lead.text)),
  sign('announcement', 'release', 4, isAnnouncement),
  sign('form', 'release', 4, ({ meta, body }) => countOf([...meta, ...body.slice(0, 20)], formField) > 2),
  // 公告显示, 万江表示: who tells it of the company is another.
  sign('told-of', 'release', -4, ({ sample }) => (sample.text.match(toldOf)?.length ?? 0) > 2),
  sign('about-itself', 'release', 4, aboutItself),
  // Lines of results under no headline of their own are a list of companies.
  sign('list-of-companies', 'other', 8, (page, { listed }) => titleOf(page) === '' && listed > 3),
  {
    id: 'companies',
    side: 'around',
    points: (_page, { companies }) => (companies > 2 ? 3 * Math.min(5, companies - 2) : 0),
  },
]

/** (00:42.000) before all lines, and many of them in the first person: speech as a machine heard it, not the hours of a ticker. */
const isHeard = ({ timed, firstPerson }: Shape): boolean => timed > 0.8 && firstPerson > 0.05

/** Two matters that a call on results has. */
const businesslike = (text: string): boolean =>
  [/营收|收入/, /毛利/, /净利|获利|纯益/, /股利|派息|分红/, /出货|订单/].filter((word) => word.test(text)).length > 1

function isAnnouncement(page: Page): boolean {
  const title = titleOf(page)
  return (
    announcement.test(title) ||
    (paperName.test(title) &&
      (page.body.slice(0, 3).some(isLegalName) || page.meta.some(({ text }) => coded.test(text))))
  )
}

/** 望江股份有限公司2025年第三季度报告, 2025年中期业绩公告: a filing is named after itself. */
const announcement =
  /(?:业绩|财务|经营|营收|产销|销量|快报|预告|季度?|年度?|中期|末期).{0,8}公告$|业绩公布$|^(?:正面)?(?:盈利|业绩)(?:警告|预警|预告|预喜)$|(?:有限公司|股份公司).{0,24}(?:报告|公告|快报|摘要)$/

/** 2025年中期业绩摘要 below or above the company's full name. */
const paperName =
  /^(?:截至)?(?:20\d\d|二[〇零○]\p{Script=Han}{2})\s?年?\s?[^,，:：]{0,20}(?:业绩|报告|财务资料)(?:摘要|公告|公布|概要)?$/u

/** 公司代码:600999 公司简称:望江股份 above it */
const coded = /^(?:公司|证券|股票)代码\s?[:：]\s?\d{6}/

const isLegalName = ({ text }: Passage): boolean => legalName.test(text)

/** A company's own news closes with a paragraph on itself: 关于望江股份, and below it when it was founded. */
function aboutItself({ body }: Page): boolean {
  return body.some(
    ({ text }, i) =>
      /^关于(?:我们|[\p{Script=Han}A-Za-z ()（）]{2,20})$/u.test(text) &&
      /成立于|创立于|总部|是一家|领先的|上市/.test(body[i + 1]?.text.slice(0, 200) ?? ''),
  )
}

/** 望江(2354)9月营收…, 望江三季度净利增两成 above a text that says 望江 again. */
const isNamed = (page: Page): boolean => {
  const title = titleOf(page)
  return titled(title) && (tickered.test(title) || (metricsIn(title) > 0 && titleHead(page) !== null))
}

const says = (text: string, cue: string): boolean =>
  cues.some(({ id, words }) => id === cue && words.some((word) => text.includes(word)))

/** 日 期:, 主 旨:, 发言人:, 说 明: the form in which Taiwan's companies announce. */
const formField = /^(?:日\s{0,2}期|公司名称|主\s{0,2}旨|发言人|说\s{0,2}明|符合条款|事实发生日)\s?[:：]/
const countOf = (lines: readonly Passage[], pattern: RegExp): number =>
  lines.filter(({ text }) => pattern.test(text)).length

const toldOf = /(?:公告|年报|财报|季报|中报|报告)(?:数据)?(?:显示|指出|称)[,，]/g

const titled = (title: string): boolean =>
  cues.some(
    ({ for: side, where, words }) =>
      where === 'title' && side === 'results' && words.some((word) => title.includes(word)),
  )
