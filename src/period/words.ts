/** The words of src/vocabulary/periods.json by what they do, and the patterns that numerals need. */
import { anyOf, initials } from '../pattern.ts'
import type { Grain } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { digitWords, smallNumber } from './numeral.ts'

interface PeriodWord extends Entry {
  readonly role:
    | 'year'
    | 'quarter'
    | 'half'
    | 'months'
    | 'all-year'
    | 'current'
    | 'previous'
    | 'next'
    | 'same'
    | 'point'
    | 'to-date'
    | 'festival'
  readonly number?: number
  readonly offset?: number
  readonly fiscal?: boolean
  readonly grain?: Grain | null
  readonly of?: 'year' | 'half' | 'quarter' | null
  /** 季内: a time in which things are told to have happened. */
  readonly within?: boolean
}

const records = load<PeriodWord>('periods')
const byWord = new Map(records.flatMap((record) => record.words.map((word) => [word, record] as const)))
export const recordOf = (word: string): PeriodWord | undefined => byWord.get(word)
const withRole = (roles: readonly PeriodWord['role'][]): string[] =>
  records.filter(({ role }) => roles.includes(role)).flatMap(({ words }) => words)
export const wordsOf = (...roles: readonly PeriodWord['role'][]): string => anyOf(withRole(roles))

/** What turns a number into the name of a year. */
const yearUnit = '(?:财政年度|会计年度|财务年度|财政年|财年度|财年|年年度|年度|年)'
const relativeYear = wordsOf('year')
/** Years that are names by themselves. */
export const plainYear = [
  `(?<![\\d.])(?:19|20)\\d{2}(?:/(?:20)?\\d{2} ?年?${yearUnit}|-(?:20)?\\d{2} ?(?:财政年度|财年|年度))`,
  `(?<![\\d.])(?:19|20)\\d{2} ?${yearUnit}`,
  `(?<![A-Za-z])FY ?'?(?:20)?\\d{2}(?:/(?:20)?\\d{2})?(?![\\d.%])`,
  `(?<![\\d.])\\d{2}(?:/\\d{2})? ?(?:财政年度|财年度|财年)`,
  `(?<![${digitWords}])[一二][${digitWords}]{3}(?:/[${digitWords}]{2,4})?年?${yearUnit}`,
  '[二两]千(?:零?[一二三四五六七八九十]{1,3})?年',
  '(?<![A-Za-z])fiscal (?:year )?20\\d{2}',
  '民国 ?(?:\\d{1,3}|[一二三四五六七八九十百]{1,4}) ?年度?',
  '[去今明][(（]\\d{2,4}[)）]年度?',
  relativeYear,
].join('|')
/** Years that only what follows makes one: 25年三季度, 114年第1季, 零八年. */
export const shortYear = `(?<![\\d.第近连续过]|未来)\\d{2} ?年度?|(?<![\\d.])1[01]\\d ?年度?|[〇零][一二三四五六七八九]年|(?<![${digitWords}])[一二][一二三四五六七八九]年`
/** What a year starts with, for a character class. */
export const yearStart = `\\dFf〇零一二两民去今明${initials(withRole(['year']))}`
export const anyYear = `(?:${plainYear}|${shortYear})`

const ordinal = '[一二三四1-4]'
const quarterPart = `(?<!连续|连)第 ?${ordinal} ?个?(?:财政季度|财季度|财季|季度|季)|(?<![\\d一二三四五六七八九十.每])${ordinal} ?(?:季度|财季)(?!报)|${ordinal}季(?=营收|净利|毛利|获利|财报|业绩|EPS|每股)|单${ordinal}季度?`
/** 提前两个季度 and 目前三季度 hold no 前三季度. */
const first = '(?:(?<![提此之目以当])前|[首头])'
const firstQuarters = `${first} ?[二两三四2-4] ?个?(?:季度|财季|季)`
const firstMonths = `${first} ?${smallNumber} ?个?月`
/** 1-9月, 1、2月. */
const monthRange = `(?<![\\d.])${smallNumber} ?月?(?:份)?[-~～—至到、] ?${smallNumber} ?月(?:份)?(?! ?\\d{1,2} ?日)`
/** 中期 is interim only beside what is reported: 中期目标 and 中期票据 are not. */
const interim =
  '中期(?=每|报告|财报|业绩|股息|息|每股|派|分红|分派|纯利|净利|盈利|溢利|利润|亏损|收入|收益|营业额|营收|多赚|少赚|赚|蚀|转|由|核心|经调整|未经|综合|财务|股东|录得|录|现金|按年|同比)|(?<=(?:[去今上前]年|年度)的?)中期(?=[:：是为的则(（)）,，])'
export const part = `(?:${quarterPart}|${firstQuarters}|${firstMonths}|${monthRange}|${wordsOf('quarter', 'half', 'months')}|${interim})`
/** 年度股息 and 末期息 are a year's, as 中期息 is a half's. */
const annual =
  '(?<![\\d年一上本下去前今明个政计务止])年度(?=现金股息|现金分红|股息|派息|分红|利润|净利|业绩|营收|收入)|末期(?=股息|息|派息)|终期(?=股息)'
export const wholeYear = `(?:${wordsOf('all-year')}|${annual})(?!龄)`
/** A year that only the part after it makes one: 2024上半年. */
export const bareYear = '(?<![\\d.])(?:19|20)\\d{2}'
