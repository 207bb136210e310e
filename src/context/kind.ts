/** page → what kind of document it is, by cues that each have a weight. */
import { findAll } from '../pattern.ts'
import { findPeople, isTitle } from '../people.ts'
import type { Kind, Passage } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import type { Page } from './page.ts'

type Side = 'results' | 'other' | 'transcript' | 'summary' | 'release'

interface Cue extends Entry {
  readonly id: string
  readonly for: Side
  readonly weight: number
}

/** How the page is built: what no word tells. */
export interface Shape {
  /** Paragraphs that open with the label of a speaker: 主持人:, Q1, 瑞银分析师Andy Kwan:, Jane Doe - Citi. */
  readonly labels: number
  /** Those that name nobody: 问, 答, Q, A. */
  readonly anonymous: number
  /** Share of the page's characters from the first to the last of them. */
  readonly spoken: number
  /** Share of the paragraphs that are list items. */
  readonly bullets: number
  /** Metrics with a number in the lead. */
  readonly metrics: number
  /** Share of the page's characters that stand in paragraphs of the first person, outside quotation marks. */
  readonly firstPerson: number
  /** Share of the paragraphs that open with an hour of the recording. */
  readonly timed: number
  /** Whether the page counts anything in money or percent. */
  readonly counts: boolean
  /** Paragraphs 望江股份:上半年净利1.2亿元, each with a name of its own. */
  readonly listed: number
  /** Questions of investors to a company and its replies, as platforms set them. */
  readonly platform: number
  /** Companies that stand on the page with a ticker. */
  readonly companies: number
}

const places = ['title', 'opening', 'lead', 'body'] as const
/** A report on the market opens with its indices; news of one company may close with them. */
const openingLength = 300
const cues = places.flatMap((where) => load<Cue>(`kinds-${where}`).map((cue) => ({ ...cue, where })))
const digest = cues.find(({ id }) => id === 'machine-digest')!
/** Two cues of a kind that a results page has in passing too. */
const needTwo = new Set(['market-lead', 'preview-lead', 'deal-lead', 'listing-lead', 'macro-lead', 'macro-opening'])

/** What was cut from the page: short lines, and hours that stood in the text. */
interface Beside {
  readonly lines: readonly Passage[]
  readonly times: number
}

export function readKind(page: Page, companies: number, beside: Beside = { lines: [], times: 0 }): Kind {
  const shape = shapeOf(page, companies)
  const score = weigh(page, shape)
  // 本站AI重点整理: the page says on a line of its own who summed the call up.
  if (beside.lines.some(({ text }) => digest.words.some((word) => text.replaceAll(' ', '').includes(word))))
    score.summary += digest.weight
  if (score.results < 4 || score.other > score.results || tellsNothing(shape)) return 'other'
  // (00:42.000) before every line: speech as a machine heard it, whoever speaks
  const timed = shape.timed > 0.5 || beside.times > page.body.length / 2
  if (isTranscript(score, shape) || (timed && score.transcript >= 4)) return 'call-transcript'
  if (score.release >= 4) return 'results-release'
  if (score.summary >= 4) return 'call-summary'
  const title = page.title?.text ?? ''
  // Points under a headline that names a call; called 实录 or 记录表, and nobody speaks in it: what is left of a call is a digest.
  const listed = shape.bullets > 0.6 && (score.summary > 0 || isCalled(title, 'session-title'))
  return listed || isCalledFull(title) ? 'call-summary' : 'earnings-news'
}

/** What a call or a report is, explained: nothing counted, nobody heard. */
const tellsNothing = ({ counts, labels }: Shape): boolean => !counts && labels === 0

/** Named speakers over most of the page; 问 and 答 alone may be a digest, unless the page says it is the full text. */
function isTranscript(score: Record<Side, number>, { labels, anonymous, spoken, firstPerson }: Shape): boolean {
  // The form of a meeting lists pages of participants above its few questions.
  if (score.transcript >= 4 && labels >= 4 && spoken >= 0.2) return true
  // 电话会原文:, and the managers' words below without a label
  if (score.transcript >= 4 && firstPerson > 0.25) return true
  if (labels < 2) return false
  const few = labels < 3 || (labels < 4 && spoken < 0.9)
  if (spoken < 0.45 || (few && score.release >= 4 && score.transcript === 0)) return false
  if (labels > anonymous + 1) return labels > 2 || spoken > 0.9 || score.transcript > 0
  return score.transcript > 0 || score.summary === 0
}

/** Whether the headline has a word of this cue: 业绩会 of session-title, 实录 and 记录表 of full-title. */
const isCalled = (title: string, cue: string): boolean =>
  cues.some(({ id, words }) => id === cue && words.some((word) => title.includes(word)))
/** Whether a headline says that the page is the call itself: 实录, 记录表, Transcript. */
export const isCalledFull = (title: string): boolean =>
  isCalled(title, 'full-title') || isCalled(title, 'verbatim-title')

/** A second and third cue of a kind that adds up: 股权, 质押 and 控股股东 in one title. */
const sums = new Set(['deal', 'plural', 'market', 'release-voice'])

/** [香港,2026年3月25日] 望江控股…今天公布, 中国上海/ 2025 年 8 月 19 日 — …今日公布: a company's own release opens with place and full date. */
const dateline =
  /^\s?[[(（【]?\p{Script=Han}{2,6}[,，/／]\s?(?:20\d\d|二[〇零○]\p{Script=Han}{2})\s?年[^日\n]{2,10}日[\])）】]?[^。\n]{4,100}(?:公布|宣布|发布)/mu

/** An officer speaks at a meeting on results: the page may tell nothing but his words. */
const meeting = /法说会|法人说明会|业绩会|业绩说明会|业绩发布会|财报电话会|业绩电话会/
/** 望江股份_20260311: a recording is named after its company and its day. */
const recorded = /^[#\s]*[\p{Script=Han}A-Za-z]{2,12}[_\s-]?20\d{6}$/u
/** 日澄(6999)、辉岳(6998)、朗晶(6997)皆公布: several in one sentence. 上市柜公司上半年财报出炉 */
const several =
  /(?:[\p{Script=Han}A-Za-z*]{2,10}\s?[(（][^()（）]{4,12}[)）]\s?[、和与及]\s?){2}[\p{Script=Han}A-Za-z*]{2,10}\s?[(（][^()（）]{4,12}[)）]|上市上?柜?公司[^。,，]{0,10}(?:财报|获利|营收|业绩|年报|季报|中报)[^。,，]{0,6}(?:出炉|揭晓|合计|统计)/u
/** 4092家公司召开了说明会: no one company's. */
const hundreds = /\d{3,}\s?余?家(?:上市)?公司[^。]{0,12}(?:召开|披露|发布|公布|预告|举行)/

/** The sum of the cues on each side. */
export function weigh(page: Page, shape: Shape): Record<Side, number> {
  const text = {
    title: page.title?.text ?? '',
    opening: page.lead.text.slice(0, openingLength),
    lead: page.lead.text,
    body: page.sample.text,
  }
  const score: Record<Side, number> = { results: 0, other: 0, transcript: 0, summary: 0, release: 0 }
  const headlike = /\d\s?[-/.月日]/.test(page.meta[0]?.text ?? '') ? page.meta[0]!.text : ''
  for (const { id, for: side, where, weight, words } of cues) {
    // A headline with a date in it may have been taken for a date line.
    const place = where === 'title' && side === 'other' && !page.title ? headlike : text[where]
    const found = words.filter((word) => place.includes(word)).length
    if (found === 0 || (found < 2 && needTwo.has(id))) continue
    if (id === 'verbatim-title') score.transcript += 4
    score[side] += weight + (sums.has(id) ? 2 * (Math.min(3, found) - 1) : 0)
  }
  // A headline that says nothing of results: the lead has to say it the louder.
  if (text.title !== '' && score.results > 0 && !titled(text.title) && !recorded.test(text.title)) score.results -= 3
  score.results += Math.min(4, shape.metrics * 2)
  if (meeting.test(page.lead.text) && findPeople(page.lead.text).some(({ person }) => person.role === 'executive'))
    score.results += 1
  // Several speakers on a page that names its event or counts a result, were it once and in English.
  if (shape.labels > 3 && shape.spoken > 0.4 && score.results > 0) score.results += 1
  // An investor asks a company and it replies: the platform's page has no other subject.
  if (shape.platform > 1 && shape.companies <= 2) score.results += 4
  if (recorded.test(text.title)) score.results += 3
  if (hundreds.test(page.lead.text)) score.other += 12
  if (several.test(text.opening)) score.other += 8
  if (dateline.test(page.lead.text)) score.release += 4
  if (announcement.test(text.title) || (paperName.test(text.title) && page.body.slice(0, 3).some(isLegalName)))
    score.release += 4
  if (aboutItself(page)) score.release += 4
  // Lines of results under no headline of their own are a list of companies.
  if (text.title === '' && shape.listed > 3) score.other += 8
  if (shape.companies > 2) score.other += 3 * Math.min(5, shape.companies - 2)
  return score
}

/** 望江股份有限公司2025年第三季度报告, 2025年中期业绩公告: a filing is named after itself. */
const announcement =
  /(?:业绩|财务|经营|营收|产销|销量|快报|预告|季度?|年度?|中期|末期).{0,8}公告$|业绩公布$|^(?:正面)?(?:盈利|业绩)(?:警告|预警|预告|预喜)$|(?:有限公司|股份公司).{0,24}(?:报告|公告|快报|摘要)$/

/** 2025年中期业绩摘要 below or above the company's full name. */
const paperName =
  /^(?:截至)?(?:20\d\d|二[〇零○]\p{Script=Han}{2})\s?年?\s?[^,，:：]{0,20}(?:业绩|报告|财务资料)(?:摘要|公告|公布|概要)?$/u
const isLegalName = ({ text }: Passage): boolean =>
  /^\p{Script=Han}[\p{Script=Han}A-Za-z()（）]{2,24}(?:有限公司|股份公司)$/u.test(text)

/** A company's own news closes with a paragraph on itself: 关于望江股份, and below it when it was founded. */
const aboutItself = ({ body }: Page): boolean =>
  body.some(
    ({ text }, i) =>
      /^关于(?:我们|[\p{Script=Han}A-Za-z ()（）]{2,20})$/u.test(text) &&
      /成立于|创立于|总部|是一家|领先的|上市/.test(body[i + 1]?.text.slice(0, 200) ?? ''),
  )

const titled = (title: string): boolean =>
  cues.some(
    ({ for: side, where, words }) =>
      where === 'title' && side === 'results' && words.some((word) => title.includes(word)),
  )

const metric =
  /(?:营业总?收入|营业额|总?营收|总?收入|收益|净利润?|纯利|纯益|溢利|利润|盈余|净?亏损|净损|损益|毛利率?|盈利|每股[收盈净]益?|EPS|EBITDA|派息|股息|订单|交付|销量|同店销售|零售值|保费|新业务价值|息差)[^。;；\n]{0,24}?[\d〇一二三四五六七八九十百](?:[\d,.〇零一二三四五六七八九十百千点]|。(?=\d)){0,12}\s?(?:个?[万亿兆]|[%％元]|百分|个百分点|仙|辆|台)/g
/** 12亿元, 3.5%, 20万辆 */
const counted =
  /\d,\d{3}|[\d一二三四五六七八九十]\s?(?:[%％亿兆万元成倍]|[百千仟]万|[千仟]元|港[元币]|[美日欧]元|个?百分点)|[百千]分之/
/** (00:42.000) 大家好, [00:01:42] 谢谢 */
const clock = /^[[(（]?\d{1,2}:\d\d(?:[:.]\d{2,3}){0,2}[\])）]?\s?\S/
const quotes = /[“「『"][^”」』"]{0,200}[”」』"]/g
const label =
  '(?:问|答|追问|提问|回答|提问者|问题|投资者|投资人|投资者提问|网友提问|公司回答|主持人|管理层|公司|分析师|记者|操作员|接线员|会议助手|Operator|Q|A)'
const speaker: readonly { readonly anonymous: boolean; readonly pattern: RegExp }[] = [
  {
    anonymous: true,
    pattern:
      /^(?:\d{1,2}\s?[、.．]\s?)?[【[(（]?(?:问|答|追问|Q|A|提问|回答|问题)(?:\s?\d{0,2}[】\])）]?\s?[:：、.．]|[】\]]|[(（][^)）]{1,20}[)）][:：]|$)/,
  },
  {
    anonymous: false,
    pattern: new RegExp(
      `^(?:\\d{1,2}\\s?[、.]\\s?)?[【[]?${label}\\s?\\d{0,2}[】\\]]?\\s?(?:[(（][^()（）]{2,40}[)）]\\s?[:：]|[:：|｜]|$)`,
    ),
  },
  { anonymous: false, pattern: /^.{0,30}(?:分析师|研究员)[^,，。:：]{0,24}[:：]/ },
  { anonymous: false, pattern: /^(?:发言人|说话人)\s?\d{1,2}\s*[(（]?\d{1,2}:\d\d/ },
  { anonymous: false, pattern: /^[[【][^\]】\d]{2,16}[\]】]\s?\S/ },
  {
    anonymous: false,
    pattern:
      /^[•·]?\s?(?:[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{0,20}){1,3}|\p{Script=Han}{1,6}·\p{Script=Han}{1,8})(?:\s?[-–—]{1,2}\s?[^。]{2,50})?$/u,
  },
  { anonymous: false, pattern: /^(?:\d{1,2}月\d{1,2}日)?(?:有投资者.{0,30}提问|公司(?:回答|回复)(?:表示)?[:：])/ },
  // A row of an investors' platform: when, who, what, and the answer.
  { anonymous: false, pattern: /\t[^\t]{4,}[?？!！][^\t]{0,40}\t/ },
  // 操作员 [1] · 程言,望江股份 - 执行长 [3]
  { anonymous: false, pattern: /^[^。:：]{2,60}\s?[[【]\d{1,3}[\]】]$/ },
  // 程言, 望江股份 - 执行长: the number behind it was cut
  { anonymous: false, pattern: /^[^,，。:：]{2,30}[,，] ?[^。:：,，]{2,40}? [-–—] [^。:：,，]{2,40}$/ },
  // 程　多谢各位 · 程(CFO)　毛利率: one surname, a wide gap
  { anonymous: false, pattern: /^\p{Script=Han}(?:[(（][^()（）]{1,10}[)）])?[ \u3000\t]{1,4}[^\s]{8}/u },
  { anonymous: false, pattern: /^SPEAKER_\d{1,2}\s?[:：]/ },
  // 总经理 程远 | 谢谢主持人,…。
  { anonymous: false, pattern: /^[^|。,，:：\d]{2,20}\s?\|\s?[^|]{8,}[。？！?!]\s?\|?$/ },
  // Group CFO 财务总监 (Daniel Wong 黄志明): and the words below · <孟青>谢谢大家
  {
    anonymous: false,
    pattern: /^(?:[^。:：()（）]{2,40}[(（](?:Mr|Mrs|Ms|Miss|Dr)\.? [^()（）]{2,40}[)）]\s?[:：]$|<[^<>\d/]{2,16}>\S)/,
  },
  // 孟青 首席财务官, the words below
  {
    anonymous: false,
    pattern:
      /^\p{Script=Han}{2,4} \p{Script=Han}{0,12}(?:董事长|主席|总裁|总经理|总监|财务官|执行官|运营官|财务长|执行长|董秘|秘书|分析师|研究员)$/u,
  },
  // 1.1 行政总裁方明贤发言
  { anonymous: false, pattern: /^[\d.、一二三四五]{0,5}\s?[^,，。]{0,14}(?:发言|致辞|陈述)(?:$|[:：]|各位|大家|谢谢)/ },
]
const labelLike = /^([^:：,，。\d]{2,16})[:：]\s?\S/
const listItem = /^(\p{Script=Han}{2,8})[:：].{0,12}(?:净利|盈利|纯利|亏损|营收|收入|预[增减亏盈])/u
const bullet = /^(?:[-*•·●◆■▪‧－]|\d{1,2}[)）、.．]|[(（][\d一二三四五六七八九十]{1,2}[)）])\s?\S/

export function shapeOf(page: Page, companies: number): Shape {
  const texts = page.body
    .flatMap(({ text }) => pieces(text))
    .slice(0, 3000)
    .map(plain)
  const names = new Set(findPeople(page.sample.text).flatMap(({ person }) => [person.name, ...person.aliases]))
  for (const own of repeatedLabels(texts)) names.add(own)
  const kinds = texts.map((text, i) => speakerOf(text, texts[i + 1] ?? '', names))
  const spoken = kinds.flatMap((kind, i) => (kind ? [i] : []))
  const total = sum(texts.map((text) => text.length))
  const region = spoken.length > 1 ? sum(texts.slice(spoken[0], spoken.at(-1)! + 2).map((text) => text.length)) : 0
  return {
    labels: spoken.length,
    anonymous: kinds.filter((kind) => kind === 'anonymous').length,
    spoken: total === 0 ? 0 : region / total,
    bullets: texts.length === 0 ? 0 : texts.filter((text) => bullet.test(text)).length / texts.length,
    metrics: findAll(metric, page.lead.text).length,
    firstPerson: shareOf(texts, total, (text) => text.includes('我们') && text.replace(quotes, '').includes('我们')),
    timed: texts.length === 0 ? 0 : texts.filter((text) => clock.test(text)).length / texts.length,
    counts: counted.test(page.sample.text.slice(0, 8000)),
    listed: new Set(texts.flatMap((text) => listItem.exec(text.slice(0, 120))?.[1] ?? [])).size,
    platform: texts.filter((text) => onPlatform.test(text.slice(0, 120))).length,
    companies,
  }
}

const shareOf = (texts: readonly string[], total: number, is: (text: string) => boolean): number =>
  total === 0 ? 0 : sum(texts.filter(is).map((text) => text.length)) / total

/** 9月1日有投资者向望江股份提问:… 9月3日公司回答表示:… */
const onPlatform =
  /^.{0,20}?(?:有(?:投资者|投资人|网友|股东)(?:在[^:：]{0,20})?(?:向[^:：]{1,30})?(?:提问|询问|发问|问)|(?:公司|董秘|上市公司)(?:在[^:：]{0,20})?(?:回答|回复|答复|回应)(?:表示|称|说|道)?)[:：]/

/** Without the marks of Markdown, which stand before a label. */
const plain = (text: string): string => text.replaceAll('**', '').replace(/^[#>*_\s]+/, '')

/** A page may be one line: its sentences stand for paragraphs then. */
const pieces = (text: string): string[] =>
  text.length < 120 ? [text] : text.split(/(?<=[。！？!?”」>】] ?)(?=[^。]{2,40}[:：])/)

function speakerOf(text: string, next: string, names: ReadonlySet<string>): 'anonymous' | 'named' | null {
  const head = text.slice(0, 120)
  for (const { anonymous, pattern } of speaker) if (pattern.test(head)) return anonymous ? 'anonymous' : 'named'
  const own = labelLike.exec(head)?.[1]?.trim() ?? (text.length < 16 && next.length > 25 ? text : '')
  if (/^.{2,12}[(（].{2,20}[)）]$/.test(own) && isTitle(own.replace(/^.*[(（]|[)）]$/g, ''))) return 'named'
  return names.has(own) || names.has(own.replace(/[(（].*$/, '')) ? 'named' : null
}

/** Labels and lone short lines that come more than once: names of speakers, not topics. */
function repeatedLabels(texts: readonly string[]): Set<string> {
  const seen = new Map<string, number>()
  for (const [i, text] of texts.entries()) {
    const lone = text.length > 1 && text.length < 16 && (texts[i + 1] ?? '').length > 25
    const own = labelLike.exec(text.slice(0, 120))?.[1] ?? (lone ? text : null)
    if (own) seen.set(own, (seen.get(own) ?? 0) + 1)
  }
  return new Set([...seen].filter(([own, times]) => times > 1 && !/[\d%％]/.test(own)).map(([own]) => own))
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
