/** page → who wrote it, who edited it, whom it credits as source. */
import { isOutlet, outletEnd, outletWord } from '../outlets.ts'
import { anyOf, findAll, hanRange } from '../pattern.ts'
import { overlaps, slice } from '../span.ts'
import type { Located, Passage, Span } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { type Page, place } from './page.ts'
import { findFullDates } from './published.ts'

type Named = Located<{ readonly value: string }>
export type Credit = Located<{ field: 'authors' | 'editors' | 'source'; value: string }>

const entries = load<Entry & { readonly id: string }>('bylines')
const wordsOf = (id: string): readonly string[] => entries.find((entry) => entry.id === id)!.words

/** 编 辑 and 责任编辑: labels are set with spaces inside. */
const labels = (id: string): string => anyOf(wordsOf(id)).replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' {0,2}')
const mark = String.raw`\s?[:：︰﹕∶|｜丨∣/／╱.]\s{0,4}`
const han = `[${hanRange}]`
/** A personal or pen name: 林知遥, 阿福伯, T.K.Lam, 闵 棠. */
/** 股友2019 is how readers' forums name their authors. */
const person = `(?:${han}{2,8}\\d{1,6}|${han}(?: ${han}|[ ]?${han}{1,9})|${han}{2,4}·${han}{1,6}|[A-Za-z][A-Za-z.]{0,20}(?: [A-Z][A-Za-z.]{0,20}){0,2})`
const persons = String.raw`${person}(?:[、,，/／]\s?${person}|\s(?=${han}{2,3}(?:\s|$|[)）]))${han}{2,3}){0,5}`
/** 记者林远 台北, 记者林远 报导: where and what, no second name. */
const town =
  '(?:报导|报道|摄影|综合|编译|北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|厦门|香港|澳门|台北|新北|台中|台南|高雄|新竹|桃园|纽约|伦敦|东京|新加坡)'
const stop = String.raw`(?=\s|$|[)）\]】〕〉|｜/／╱·•,，。;；])`

interface Rule {
  readonly id: string
  readonly field: Credit['field']
  readonly pattern: RegExp
}

const rule = (id: string, field: Credit['field'], pattern: RegExp): Rule => ({ id, field, pattern })

/** On date lines, and at the borders of the body. Group 1 holds the names. */
const lineRules: readonly Rule[] = [
  // 编辑:宋知远 · 责任编辑 | 闵 棠 · 责编 / 戚月 · (编辑 杨帆)
  rule('byline/editor', 'editors', new RegExp(`${labels('editor')}(?:${mark}|\\s{1,4})(${persons})${stop}`, 'gu')),
  // 作者:柯敏 · 文|白槿 · 每经记者|蓝知谦 · 研究员:尹蔚,赵弋 · 理财好周刊/文.梅家菱
  rule(
    'byline/author',
    'authors',
    new RegExp(
      `(?<![来中论图正英日原])${labels('author')}${mark}(?!${labels('author')}${mark})(${persons})${stop}`,
      'gu',
    ),
  ),
  // 分析师:任子谦 S0630521030001
  rule(
    'byline/analyst',
    'authors',
    new RegExp(`(?:分析师|研究员)\\s?[:：]?\\s?(${han}{2,3})\\s?[(（]?(?=(?:执业|证书|S\\d{6}))`, 'gu'),
  ),
  // 何芷晴 编译 beside a date
  rule(
    'byline/translated-by',
    'authors',
    new RegExp(`(?<=^|\\s)(${han}{2,3})\\s{1,3}(?:编译|撰文|整理)(?=\\s|$)`, 'gu'),
  ),
  // 林佳慧 报道 on a line of its own
  rule(
    'byline/told-by',
    'authors',
    new RegExp(`^\\s?(${han}{2,3}(?:、${han}{2,3}){0,2})\\s{1,3}(?:报道|报导|采访报道)\\s?$`, 'gu'),
  ),
  // 作者 林未央
  rule('byline/author-alone', 'authors', new RegExp(`(?:作者|撰文|撰稿)\\s{1,3}(${han}{2,4})${stop}`, 'gu')),
  // 记者曾维扬、罗以琳/台北报导 · 〔记者秦佩宁/台北报导〕 · (中央社记者高以岑台北16日电)
  rule(
    'byline/reporter-dateline',
    'authors',
    new RegExp(
      `记者\\s?(${han}{6}|${han}{2,4}(?:、${han}{2,4}){0,3})(?=\\s?[/／╱]\\s?${han}{2,4}(?:报导|报道|电|综合报导|即时报导))`,
      'gu',
    ),
  ),
  rule(
    'byline/agency-dateline',
    'authors',
    new RegExp(`记者(${han}{2,3})(?=${han}{2,4}\\d{1,2}日(?:电|讯)|${han}{2}报[导道])`, 'gu'),
  ),
  // 钜富网记者庄若萱 台北 · (记者 苗望、林远) · (通讯员 林远)
  rule(
    'byline/reporter',
    'authors',
    new RegExp(`(?:记者|通讯员|编译)\\s?(${han}{2,3}(?:、${han}{2,3}){0,3})(?=\\s{1,4}|[)）\\]】〕]|$)`, 'gu'),
  ),
  // 2025-10-29 08:05 港岸观察 记者 林远 宋以安: the last words of the line
  rule(
    'byline/reporters-end',
    'authors',
    new RegExp(
      `记者\\s{1,2}(${han}{2,3}(?:\\s{1,2}(?!${town})${han}{2,3}){1,3})(?=$|\\s{1,3}${han}{2,3}报[道导])`,
      'gu',
    ),
  ),
  rule(
    'byline/reporters',
    'authors',
    new RegExp(`[(（【〔](?:本报)?记者\\s?(${han}{2,3}(?: ${han}{2,3}){1,3})(?=[)）】〕])`, 'gu'),
  ),
]

const sourceValue = `([A-Za-z][A-Za-z0-9.]{1,20} ${han}{2,8}|[${hanRange}A-Za-z0-9.·“”"「」]{2,24})`
const sourceStop = String.raw`(?=\s|$|[)）\]】,，。;；|｜·(（]|(?:19|20)\d\d[-/年.])`
const sourceWords = anyOf(wordsOf('source'))
/** With a mark anywhere; 来自雪球 and 转载自 每经网 need none on a date line. */
const marked = new RegExp(
  `(?<!图片|图|片|资料|数据|接待|参与|参会|[家类等])${sourceWords}\\s?[:：︰﹕|｜]\\s{0,4}${sourceValue}${sourceStop}`,
  'gu',
)
const unmarked = new RegExp(
  `(?<!图片|图|片|资料|数据|接待|参与|参会|[家类等])${sourceWords}\\s?[:：︰﹕|｜]?\\s{0,4}${sourceValue}${sourceStop}`,
  'gu',
)
/** 来自 安徽: where the writer sits, no outlet. */
const address =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|iPhone|iPad|Android|安卓|苹果|网页|电脑|手机|移动端|.{0,4}客户端$)/i
/** 中证网讯 · 证券时报网(www.stcn.com)07月03日讯 · 千龙网北京3月20日讯 */
const dispatch = new RegExp(
  `(?:^|[\\s。】〕)）])[(（【]?(${outletWord}|(?:${han}|[A-Za-z]){1,8}?${outletEnd})(?:\\s?[(（][^)）]{0,20}[)）])?\\s?(?:${han}{2,3})?\\s?(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}日)?\\s?(?:[讯电丨]|消息[,，])`,
  'u',
)
const closing = new RegExp(
  `[(（](${han}{2,3}(?:[、\\s]{1,2}${han}{2,3})?)[)）]\\s*(?:[(（][^)）]{2,14}[)）])?\\s*$`,
  'u',
)
const closingOutlet = new RegExp(`[(（](${han}{2,10})[)）]\\s*$`, 'u')
const noName =
  /记者|编辑|广告|机器人|小编|助手|综合|资讯|阅读|点击|浏览|字号|会议|分钟|原创|时间|日期|栏目|来源|图书馆|发言人|财报|研报|新闻稿|公告|通稿|课堂|学堂|纪要|调研/
/** Accounts of the site, no people. */
const account =
  /记者$|编辑$|编辑部$|小组$|^(?:admin|administrator|editor|system|root|小编|本站|本网|网站|佚名|匿名|未知|综合|网络|admin\d*|HKEX|HKEXnews|SEC)$/i
const surnames = new Set(load<Entry & { readonly id: string }>('surnames').flatMap(({ words }) => words))

/** Whether the page's own menu or imprint gives this as the name of the site. */
type IsHouse = (name: string) => boolean

/** Credits in text order; a name stands once for a field. */
export function readCredits(page: Page, isHouse: IsHouse = () => false): Credit[] {
  const borders = [...page.body.slice(0, 2).map((line) => slice(line, 0, 160)), ...page.body.slice(-3).map(tail)]
  const found = [...page.meta, ...borders].flatMap(fromRules)
  const accounts = [...page.meta, ...borders].flatMap(fromAccount)
  found.push(...accounts)
  if (accounts.length === 0)
    found.push(
      ...page.meta.flatMap((line) => sources(line, unmarked)),
      ...borders.flatMap((line) => sources(line, marked)),
    )
  if (!has(found, 'source')) found.push(...page.meta.flatMap(fromOriginal))
  found.push(...page.meta.flatMap((line) => besideDate(line, found, isHouse)))
  if (!has(found, 'source'))
    found.push(
      ...fromDispatch(page),
      ...fromClosing(page, 'source', closingOutlet, isOutlet),
      ...fromOwnReporter(page),
      ...fromOwnLine(page),
    )
  if (!has(found, 'authors')) found.push(...fromClosing(page, 'authors', closing, (name) => surnames.has(name[0]!)))
  return unique(
    found.filter(
      ({ field, value }) =>
        field === 'source' || !(isOutlet(value) || account.test(value) || dateLabel.test(value) || address.test(value)),
    ),
  )
}

const has = (found: readonly Credit[], field: Credit['field']): boolean =>
  found.some((credit) => credit.field === field)
const tail = (line: Passage): Passage => slice(line, Math.max(0, line.text.length - 60))

function fromRules(line: Passage): Credit[] {
  return lineRules.flatMap(({ field, pattern }) =>
    findAll(pattern, line.text).flatMap((match) => {
      if (/编辑部|小组|团队/.test(match[1]!)) return []
      const start = match.index + match[0].lastIndexOf(match[1]!)
      return split(match[1]!).map(({ name, at }) => ({
        field,
        value: name.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
        span: place(line, start + at, start + at + name.length),
      }))
    }),
  )
}

/** 曾维扬、罗以琳 and 曾维扬罗以琳 → two names; 闵 棠 stays one. */
function split(names: string): { name: string; at: number }[] {
  if (/^\p{Script=Han}{6}$/u.test(names))
    return [
      { name: names.slice(0, 3), at: 0 },
      { name: names.slice(3), at: 3 },
    ]
  return findAll(/[^、,，/／\s]+(?: (?=[A-Z])[^、,，/／\s]+|(?<=^\p{Script=Han}) \p{Script=Han}$)*/gu, names).map(
    (match) => ({
      name: match[0],
      at: match.index,
    }),
  )
}

function sources(line: Passage, pattern: RegExp): Credit[] {
  return findAll(pattern, line.text)
    .map((match) => ({ value: match[1]!, start: match.index + match[0].length - match[1]!.length }))
    .filter(({ value }) => !address.test(value))
    .map(({ value, start }) => ({ field: 'source' as const, value, span: place(line, start, start + value.length) }))
}

/** 本文来自微信公众号“潮汐财话”(ID:…): the account, without the name of the messenger. */
const publicAccount =
  /(?:来自|来源\s?[:：]?|转载自|首发于)\s?(?:微信)?公众号\s?[:：]?\s?[“"「『【]?([\p{Script=Han}A-Za-z0-9·]{2,16})/gu

const fromAccount = (line: Passage): Credit[] =>
  findAll(publicAccount, line.text.slice(0, 400)).map((match) => {
    const start = match.index + match[0].length - match[1]!.length
    return { field: 'source', value: match[1]!, span: place(line, start, start + match[1]!.length) }
  })

/** Beside the date stand an outlet, or the name of who posted the page; alone on a date line only an outlet. */
function besideDate(line: Passage, found: readonly Credit[], isHouse: IsHouse): Credit[] {
  const dates = findFullDates(line.text)
  const tokens = freeTokens(line.text, dates, isHouse)
  const outlet =
    tokens.find(({ word }) => isHouse(word)) ??
    tokens.find(({ word }) => word.split('-').every(isOutlet) && !address.test(word)) ??
    tokens.flatMap(ownReporterToken)[0] ??
    tokens.find(({ word }) => trade.test(word))
  const poster = tokens.find(
    (token) =>
      !(isOutlet(token.word) || trade.test(token.word) || isHouse(token.word)) &&
      isPoster(line.text, token, dates, tokens.length),
  )
  const credit = (field: 'authors' | 'source', token: Token | undefined): Credit[] =>
    token && !has(found, field) ? [{ field, value: token.word, span: place(line, token.start, token.end) }] : []
  const writer =
    poster ??
    (outlet &&
      tokens.find(
        (token) => token !== outlet && isWriter(token, dates) && !found.some(({ value }) => value === token.word),
      ))
  return [...credit('source', outlet), ...credit('authors', writer)]
}

/** 2025-08-29 08:12 港岸财经 任知谦: the name behind the date and the outlet. */
const isWriter = ({ word, start }: Token, [date]: readonly Span[]): boolean =>
  date !== undefined &&
  start > date.end &&
  /^\p{Script=Han}{2,3}$/u.test(word) &&
  surnames.has(word[0]!) &&
  !isChannel(word)

const channels = new Set(load<Entry>('furniture').flatMap(({ words }) => words))
/** 理财 2025-09-02: a part of the site, no person. */
const isChannel = (word: string): boolean => channels.has(word)

/** 某帆科技 beside a date is an outlet; in a sentence it would be a company. */
const trade =
  /^\p{Script=Han}{2,6}(?:科技|证券|金融|产经|视点|视界|智库|情报|头条|看点|内参|财讯|速报|研究所|研究部|研习社|投研|文摘)$/u

interface Token extends Span {
  readonly word: string
}

/** 某某日报记者 梁知遥: the paper before its reporter. */
const ownReporterToken = ({ word, start }: Token): Token[] => {
  const paper = /^(.{2,12}?)(?:实习|见习|特约|财经|驻.{2,4})?记者/u.exec(word)?.[1] ?? ''
  return isOutlet(paper) && /[报刊社志]$/.test(paper) ? [{ word: paper, start, end: start + paper.length }] : []
}

/** A paper's page with a reporter's name and no other credit: the paper tells it itself. */
export const ownPaper = (site: Named | null, meta: readonly Passage[]): Named | null =>
  site &&
  /(?:日报|晚报|早报|晨报|商报|时报|周报|周刊)$/.test(site.value) &&
  meta.some(({ text }) => /^记者\s?[:：|｜]|\s(?:报道|报导)\s?$/.test(text))
    ? site
    : null

/** The words of a date line that are neither a date nor a label with its value. */
const freeTokens = (text: string, dates: readonly Span[], isHouse: IsHouse): Token[] =>
  findAll(/[^\s|｜/／·•,，()（）]+/g, text)
    .map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(
      (token) =>
        !/[:：]/.test(token.word) &&
        !/[A-Za-z][:：]\s{0,2}$/.test(text.slice(0, token.start)) &&
        !dateLabel.test(token.word) &&
        (!noName.test(token.word) || ownReporterToken(token).length > 0 || isHouse(token.word)) &&
        !dates.some((date) => overlaps(date, token)),
    )

/** 梧桐 2025-08-29 · 阿福伯 发布于 2025/11/12 · 2025-08-07 老船长 */
function isPoster(text: string, { word, start, end }: Token, dates: readonly Span[], tokens: number): boolean {
  const [date] = dates
  if (!date || !/^[\p{Script=Han}A-Za-z0-9._-]{2,12}$/u.test(word) || address.test(word) || isChannel(word))
    return false
  // Ge Long Hui·: one word of a name in Latin letters.
  if (/[A-Za-z]\s$/.test(text.slice(0, start)) && /^[A-Za-z]/.test(word)) return false
  return end <= date.start
    ? postedBy.test(text.slice(end, date.start))
    : tokens === 1 && start > date.end && han2.test(word)
}

/** 原创 老韩 车市深水区 2025年…: the writer, then the account. */
const original = /原创\s{1,3}([^\s|｜]{2,10})\s{1,3}([^\s|｜]{2,12})\s{1,3}$/

function fromOriginal(line: Passage): Credit[] {
  const first = findFullDates(line.text)[0]?.start ?? -1
  const match = first > 0 ? original.exec(line.text.slice(0, first)) : null
  if (!match) return []
  const from = match.index + match[0].indexOf(match[1]!)
  const to = match.index + match[0].lastIndexOf(match[2]!)
  const writer = noName.test(match[1]!)
    ? []
    : [{ field: 'authors' as const, value: match[1]!, span: place(line, from, from + match[1]!.length) }]
  return [...writer, { field: 'source' as const, value: match[2]!, span: place(line, to, to + match[2]!.length) }]
}

const dateLabel = /^(?:发[布表]于?|更新于?|出版|刊登)$/
const han2 = /^\p{Script=Han}{2,6}$/u
const postedBy = /^\s*(?:[·|｜•]|发布于|发表于|发表|发布)?\s*$/

/** <汇港通讯>, [港岸社] and 《港岸通讯社22日专讯》 before the first words. */
const tagged =
  /^\s?[<〈《【[(（](\p{Script=Han}{2,8}?(?:通讯社?|社|网|报|资讯|电讯|电台|电视台))(?:\s?\d{1,2}日)?(?:专?[讯电]|消息)?[>〉》】\])）]/u

function fromDispatch(page: Page): Credit[] {
  const line = page.body[0]
  const tag = line && tagged.exec(line.text.slice(0, 28))
  if (line && tag) {
    const start = tag[0].indexOf(tag[1]!)
    return [{ field: 'source', value: tag[1]!, span: place(line, start, start + tag[1]!.length) }]
  }
  const told = page.body.slice(0, 4).find(({ text }) => dispatch.test(text.slice(0, 120)))
  const match = told && dispatch.exec(told.text.slice(0, 120))
  if (!told || !match || !isOutlet(match[1]!)) return []
  const start = match.index + match[0].indexOf(match[1]!)
  return [{ field: 'source', value: match[1]!, span: place(told, start, start + match[1]!.length) }]
}

/** 《某某日报》记者注意到: the paper speaks of itself. */
const ownReporter = /《([\p{Script=Han}A-Za-z]{2,10})》(?:本报)?记者/u

function fromOwnReporter(page: Page): Credit[] {
  for (const line of page.body.slice(0, 12)) {
    const match = ownReporter.exec(line.text.slice(0, 2000))
    if (match && isOutlet(match[1]!))
      return [
        { field: 'source', value: match[1]!, span: place(line, match.index + 1, match.index + 1 + match[1]!.length) },
      ]
  }
  return []
}

/** (岳东) · (澎湃新闻) as the last words of the article. */
function fromClosing(page: Page, field: Credit['field'], pattern: RegExp, accept: (name: string) => boolean): Credit[] {
  const line = page.body.at(-1)
  const end = line && tail(line)
  const match = end && pattern.exec(end.text)
  if (!end || !match || !accept(match[1]!)) return []
  const start = match.index + 1
  return findAll(/[^、\s]+/g, match[1]!).map((name) => ({
    field,
    value: name[0],
    span: place(end, start + name.index, start + name.index + name[0].length),
  }))
}

/** 港岸科技 or 港岸科技 任知谦 on a line of its own above the first sentence. */
function fromOwnLine(page: Page): Credit[] {
  for (const line of page.body.slice(0, 3)) {
    const match = ownLine.exec(line.text.trim())
    if (!match || line.text !== line.text.trim()) continue
    const writer = match[2] && surnames.has(match[2][0]!) ? match[2] : null
    return [
      { field: 'source', value: match[1]!, span: place(line, 0, match[1]!.length) },
      ...(writer
        ? [
            {
              field: 'authors' as const,
              value: writer,
              span: place(line, line.text.length - writer.length, line.text.length),
            },
          ]
        : []),
    ]
  }
  return []
}

const ownLine = new RegExp(`^(${outletWord})(?:\\s{1,3}(${han}{2,3}))?$`, 'u')

function unique(found: readonly Credit[]): Credit[] {
  const seen = new Set<string>()
  return [...found]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ field, value }) => {
      const key = field === 'source' ? field : `${field} ${value}`
      return !seen.has(key) && seen.add(key)
    })
}
