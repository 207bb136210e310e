/** Every name on a page that may be the company's, by where it stands. */
import { findAll, hanRange } from '../pattern.ts'
import { findPeople } from '../people.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { generic, legalName, legalTail, shortName } from './company-name.ts'
import { headsOf, titleHead, titleStop } from './company-title.ts'
import { count, type Page } from './page.ts'
import type { FoundTicker } from './tickers.ts'

export interface Candidate {
  readonly name: string
  readonly weight: number
  readonly rule: string
}

const nameChars = `[${hanRange}A-Za-z0-9·&＊*-]`

/** 今日, 昨(26)日, 下午, 同时, (10/29), (WJX.US), 在港交所: what stands between the one who announces and the verb. */
const adverb =
  '(?:[今昨前][(（]\\d{1,2}[)）]日|今日|今天|今晚|今早|今晨|今|昨日|昨天|昨晚|昨|日前|近日|随后|同时|正式|率先|也|又|已|\\d{1,2}日|\\d{1,2}月\\d{1,2}日|周[一二三四五]|晚间?|早间?|盘后|盘前|下午|上午|傍晚|收市后|午间|线上|管理层|在[^,，。]{2,14}?|[(（][\\d/.月日]{1,6}[)）]|[(（][A-Z]{1,5}\\.[A-Z]{1,2}[)）])'

const announces = new RegExp(
  `(${nameChars}{2,16}?)\\s?(?:${adverb}\\s?){0,3}(?:发布|公布|披露|公告|发表|宣布|交出|召开|举行|举办)`,
  'gu',
)

/** 欢迎参加望江股份2025年中期业绩电话会议, welcome to the Harbor Logistics Third Quarter: how a call opens. */
const welcomes = [
  new RegExp(
    `(?:欢迎|感谢)(?:大家|各位|您)?(?:今天|今晚)?(?:来到|参加|出席|收听|参与)(?:今天的?)?(${nameChars}{2,14}?)(?:有限公司|公司)?\\s?(?:举办的|召开的)?\\s?(?:截至|二[〇零]|20\\d\\d|\\d\\d财?年|第?[一二三四1-4]季|Q[1-4]|[上下]半年|中期|年度|全年|财年|业绩|财报|法说|法人)`,
    'gu',
  ),
  /[Ww]elcome (?:everyone )?to (?:the |today's )?([A-Z][A-Za-z0-9&.-]{1,20}(?: [A-Z][A-Za-z0-9&.-]{1,20}){0,3}?)(?:[’']s?)? (?:the )?(?:(?:First|Second|Third|Fourth)[ -]|Q[1-4]|20\d\d|Full|Fiscal|fiscal|Earnings|earnings|(?:first|second|third|fourth)[ -])/g,
]

const labelled =
  /(?:证券简称|股票简称|公司简称|公司名称|股份简称|简称|公司)\s?[:：]\s?((?:[*＊]?S?\*?ST|(?=\p{Script=Han}))[\p{Script=Han}A-Za-z0-9·-]{1,19}|[A-Z][A-Za-z0-9·-]{1,19}(?: [A-Z][A-Za-z]{1,15}){0,2})/gu

/** 证券简称:*ST望江: how a filing names its company before anything else. */
const listedAs =
  /(?:证券|股票|股份)简称\s?[:：]\s?((?:[*＊]?S?[*＊]?ST)?\p{Script=Han}[\p{Script=Han}A-Za-z0-9·-]{1,11})/u

const fullName = /([\p{Script=Han}A-Za-z]{2,24}?(?:股份有限公司|集团有限公司|控股有限公司|有限公司))/gu

/** 有投资者在互动平台向林峰股份提问 */
const asked = /向([\p{Script=Han}A-Za-z0-9]{2,10})(?:[(（][^)）]{4,20}[)）])?提问/gu

/** 大摩 in a headline is who rates the company. A broker's own results name it with its ticker or in full. */
const brokers = new Set(
  load<Entry>('brokers').flatMap(({ words }) => words.filter((word) => !/证券|银行|集团/.test(word))),
)

export const isRater = ({ name, rule }: Candidate): boolean => brokers.has(name) && rule !== 'company/ticker'

/** Where a name may stand; of names with equal evidence the one of the earlier place is taken. */
const finders: readonly Finder[] = [
  { rule: 'company/ticker', weight: 6, find: (_page, { tickers }) => tickers.slice(0, 40).map(({ name }) => name) },
  { rule: 'company/title', weight: 5, find: (_page, { head }) => [head ?? ''] },
  { rule: 'company/title-only', weight: 3, whole: true, find: titleOnly },
  {
    rule: 'company/listed-as',
    weight: 14,
    whole: true,
    find: ({ meta, body }) =>
      [...meta, ...body.slice(0, 6)].map(({ text }) => listedAs.exec(text.slice(0, 200))?.[1] ?? ''),
  },
  {
    rule: 'company/label',
    weight: 5,
    find: ({ meta, body }) => [...meta, ...body.slice(0, 12)].flatMap(({ text }) => all(labelled, text.slice(0, 400))),
  },
  { rule: 'company/title-tag', weight: 3, whole: true, find: titleTagged },
  { rule: 'company/asked', weight: 5, find: ({ lead }) => all(asked, lead.text) },
  { rule: 'company/announces', weight: 3, find: ({ lead }) => all(announces, lead.text) },
  { rule: 'company/welcome', weight: 5, find: ({ lead }) => welcomes.flatMap((pattern) => all(pattern, lead.text)) },
  { rule: 'company/employer', weight: 3, find: employers },
  { rule: 'company/recurring', weight: 3, whole: true, find: recurring },
  // An announcement is headed by the company's full name, or opens with it on a line of its own.
  { rule: 'company/heading', weight: 8, find: ({ title }) => [heading.exec(title?.text ?? '')?.[0] ?? ''] },
  {
    rule: 'company/heading',
    weight: 12,
    find: ({ body }) => body.slice(0, 8).flatMap(({ text }) => (legalName.test(text) ? [text] : [])),
  },
  { rule: 'company/full-name', weight: 2, find: ({ lead }) => all(fullName, lead.text) },
  {
    rule: 'company/short',
    weight: 2,
    find: ({ lead, sample }) => all(shortName, lead.text).filter((name) => count(sample.text, name) > 2),
  },
]

/** What several rules ask of a page. */
interface Told {
  readonly tickers: readonly FoundTicker[]
  /** The head of the title that the body says again. */
  readonly head: string | null
}

interface Finder {
  readonly rule: string
  readonly weight: number
  /** The name stands there as it is; elsewhere words before it may have been taken for its own. */
  readonly whole?: true
  /** What stands there; an empty string is none. */
  readonly find: (page: Page, told: Told) => readonly string[]
}

export function candidates(page: Page, tickers: readonly FoundTicker[]): Candidate[] {
  const told = { tickers, head: titleHead(page) }
  return finders.flatMap(({ rule, weight, whole, find }) =>
    find(page, told)
      .map((printed) => ({ name: whole ? printed : trimName(printed, page), weight, rule }))
      .filter(({ name }) => name !== ''),
  )
}

/** Group 1 of each match. */
const all = (pattern: RegExp, text: string): string[] => findAll(pattern, text).map((match) => match[1]!)

/** A short title's head that the body does not repeat. */
function titleOnly(page: Page, { head }: Told): string[] {
  return head ? [] : headsOf(page).filter((name) => /^[A-Z]{0,5}\p{Script=Han}{2,8}$/u.test(name))
}

/** 【望江股份】… */
function titleTagged({ title }: Page): string[] {
  const tag = /^[【[](\p{Script=Han}{2,8})[】\]]/u.exec(title?.text ?? '')?.[1]
  return tag && tag.search(titleStop) < 0 ? [tag] : []
}

/** 望江第3季…。望江前3季…: who stands before the times that sentence after sentence tells of, at least thrice. */
const opensTime =
  /(?:^|[。！？；])\s?([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9&-]{1,7}?)(?=第[一二三四1-4]季|前[三3]季|单季|早盘|[上下]半年|前三季度|[一二三四]季度|全年|去年|今年|20\d\d年|Q[1-4])/gu
const noName =
  /^(?:展望|从|法人|分析|公司|集团|其中|累计|截至|预[计期估]|由于|相较|较|而|在|至|对|据|受|目前|我们)|(?:来看|年|季|月|相比)$/u

function recurring({ body }: Page): string[] {
  const tally = new Map<string, number>()
  for (const { text } of body.slice(0, 40))
    for (const name of all(opensTime, text.slice(0, 2000)))
      if (!noName.test(name)) tally.set(name, (tally.get(name) ?? 0) + 1)
  return [...tally].filter(([, times]) => times > 2).map(([name]) => name)
}

const heading = /^\p{Script=Han}[\p{Script=Han}()（）]{3,22}?有限公司(?=\s|关于|20\d\d)/u

/** 台积电董事长暨总裁魏哲家: whose officers speak. */
const employer = new RegExp(`(?:^|[^${hanRange}A-Za-z0-9·&-])(${nameChars}{2,12})$`, 'u')

function employers({ lead }: Page): string[] {
  return findPeople(lead.text).flatMap(({ person, start }) => {
    if (person.role !== 'executive') return []
    const before = employer.exec(lead.text.slice(Math.max(0, start - 14), start).trimEnd())?.[1]
    const name = before?.replace(/(?:共同|联席|现任|新任|前|的|新晋|非执行|独立|常务|公司|[一二三]位|这位)+$/, '')
    return name && name.length >= 2 ? [name.replace(/^(?:据|因|对此|由|向|而|但|而且|至于)(?=.{2})/, '')] : []
  })
}

/** The name without what stands before it: the longest ending that the title has, or what follows a lead-in. */
function trimName(printed: string, page: Page): string {
  const whole = printed
    .replace(/^[AH]股(?:上市)?公司|^[-·*&]+|-[A-Z]{1,2}$|[-·*&]+$/g, '')
    .replace(/(?<=.{2})(?:最新|先后|此次|本次)$/, '')
    .trim()
  const led = whole.replace(leadIn, '')
  const run = generic.test(led) || led.replace(legalTail, '') === '' ? whole : led
  if (run.length < 3 || /^[A-Za-z]/.test(run)) return run
  const title = page.title?.text ?? ''
  for (let start = 0; start + 2 <= run.length; start++) {
    const end = run.slice(start)
    if (generic.test(end) || end.replace(legalTail, '') === '') break
    if (title.includes(end)) return end
  }
  return run.replace(looseLead, (lead, _at, long: string) =>
    count(page.sample.text, long.slice(lead.length)) > count(page.sample.text, long) ? '' : lead,
  )
}

/** 晶圆代工厂联颖电, 8月20日晚间消息, 电子代工大厂禾硕: what stands before a name without a border. */
const leadIn =
  /^.{0,20}(?:消息|日讯|科技讯|财经讯|大厂|代工厂|元件厂|(?:服务|供应|制造|营运|运营|生产|零售|经销|开发|集成)商|\p{Script=Han}厂(?=\p{Script=Han}{2})|龙头|业者|巨头|\p{Script=Han}{2}(?<!控)股(?!份|东|价|票|息)|股王|上市公司|集团旗下|关于|对于|重申|维持|首予|上调|下调|公告乃由|报告乃由)(?=[\p{Script=Han}A-Za-z]{2,})/u

/** Words that may be part of a name too: dropped only where the page says the rest more often. */
const looseLead = /^.{0,20}(?:据|向|由|在|与|和|的|日|晚|间|年|月|公司|厂)(?=[\p{Script=Han}A-Za-z]{2,})/u
