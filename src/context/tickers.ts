/** page → every ticker on it, in any of the notations that sites use, with the name it stands behind. */
import { anyOf, findAll } from '../pattern.ts'
import { slice } from '../span.ts'
import type { Located, Passage } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { place } from './page.ts'
import type { Region } from './region.ts'
import { nameAfter, nameBefore } from './ticker-names.ts'

interface Market extends Entry {
  readonly mic: string
  readonly region: string
  /** What stands behind the point of 00700.HK, and in front of HK00700. */
  readonly suffixes: readonly string[]
}

/** `name` is the run of characters before the bracket, '' where none stands there. `rule` is the notation. */
export type FoundTicker = Located<{
  exchange: string
  code: string
  name: string
  rule: string
  at: number
  end: number
}>

const markets = load<Market>('markets')
const micOfWord = new Map(markets.flatMap(({ mic, words }) => words.map((word) => [word.toUpperCase(), mic] as const)))
/** Codes of US markets that readers know without their exchange. */
const micOfUs = new Map(
  load<Entry & { readonly mic: string }>('us-listings').flatMap(({ mic, words }) => words.map((code) => [code, mic])),
)
const micOfSuffix = new Map(markets.flatMap(({ mic, suffixes }) => suffixes.map((word) => [word, mic] as const)))
const suffix = anyOf(markets.flatMap(({ suffixes }) => suffixes))
const chinese = anyOf(markets.flatMap(({ words }) => words.filter((word) => /[^\x20-\x7f]/.test(word))))
const colon = '[:：︰﹕∶]'
const label = '(?:(?:证券|股票|股份|交易|上市|公司|港股|[AH]股)(?:代码|代号|编号|简称代码))'

const bareUs = '(?<=[(（$]\\s?)(?<bare>[A-Z]{2,5})'
const closesUs = '(?=\\s?[)）$;；,，/]|$)'

/** What the page says of markets: whose words it uses, and which US exchange it names, if only one. */
export interface Home {
  readonly region: Region
  readonly us: string | null
}

interface Notation {
  readonly id: string
  readonly pattern: RegExp
  /** Exchange and code from a match; null where it is no ticker after all. */
  readonly read: (groups: Record<string, string | undefined>, home: Home) => { exchange: string; code: string } | null
}

const notation = (id: string, pattern: RegExp, read: Notation['read']): Notation => ({ id, pattern, read })
const known = (exchange: string | null | undefined, code: string | undefined) =>
  exchange && code ? { exchange, code } : null

/** Most telling first; a later one does not read what an earlier one took. */
const notations: readonly Notation[] = [
  // HKEX:00700 · NYSE: QYA · N YSE:XYAO (a space got inside) · 港交所:09855 · 纳斯达克证券代码:TSLA
  notation(
    'exchange-code',
    new RegExp(
      `(?<![A-Za-z])(?<market>[A-Z][A-Za-z]{0,9}(?: [A-Za-z]{1,8})?|${chinese})(?:(?:证券|股票|股份|上市)?(?:代码|代号))?\\s?${colon}\\s?(?<code>\\d{1,6}|[A-Z][A-Z0-9]{0,5}(?:\\.[A-Z])?)(?![A-Za-z0-9.])`,
      'gu',
    ),
    ({ market, code }) => known(micOf(market!), code),
  ),
  // 证券代码:603599.SH
  notation(
    'labelled-suffix',
    new RegExp(`${label}\\s?${colon}\\s?(?<code>\\d{4,6})\\.(?<market>${suffix})(?![A-Za-z0-9])`, 'g'),
    ({ market, code }) => known(micOfSuffix.get(market!), code),
  ),
  // 00992.HK · 688593.SH · INTC.O
  notation(
    'code-suffix',
    new RegExp(`(?<![A-Za-z0-9.])(?<code>\\d{1,6}|[A-Z]{1,5})\\.(?<market>${suffix})(?![A-Za-z0-9])`, 'g'),
    ({ market, code }) => known(micOfSuffix.get(market!), code),
  ),
  // BIDU.US · (BIDU US): the country alone; only the page's other words tell the exchange
  notation(
    'code-us',
    /(?<![A-Za-z0-9.])(?:(?<code>[A-Z]{1,5}(?:\.[AB])?)\.US|(?<=[(（]\s?)(?<spaced>[A-Z]{1,5}) US(?=\s?[)）]))(?![A-Za-z0-9])/g,
    ({ code, spaced }, { us }) => known(us && (micOfUs.get(code ?? spaced!) ?? us), code ?? spaced),
  ),
  // US:BIDU · $BABA$ · (BABA,09988.HK) · 特斯拉(TSLA)
  notation(
    'us-code',
    new RegExp(`(?<![A-Za-z0-9.])(?:US[:：]\\s?(?<code>[A-Z]{1,5})|${bareUs})${closesUs}`, 'g'),
    ({ code, bare }, { us }) => known(us && (micOfUs.get(code ?? bare!) ?? (code ? us : null)), code ?? bare),
  ),
  // (BABA,09988.HK): beside the code of another market
  notation('us-code', /(?<=[(（]\s?)(?<code>[A-Z]{2,5})(?=\s?[,，;；/]\s?(?:\d{4,6}\.[A-Z]{2}|HK|港))/g, ({ code }) =>
    known(micOfUs.get(code!), code),
  ),
  // 特斯拉(TSLA) on a page that names no exchange: whose code it is, and no listing.
  notation('us-name', new RegExp(`(?<![A-Za-z0-9.])${bareUs}${closesUs}`, 'g'), ({ bare }) =>
    known(micOfUs.get(bare!), bare),
  ),
  // 1627-TW · 2330 TT
  notation(
    'code-dash-market',
    /(?<![A-Za-z0-9.])(?<code>\d{3,6})(?:\s?-\s?| )(?<market>TWO|TW|TT|HK|SH|SZ)(?![A-Za-z0-9])/g,
    ({ market, code }) => known(micOfSuffix.get(market!), code),
  ),
  // HK00700 · SH688593 · HK:0700
  notation(
    'market-code',
    /(?<![A-Za-z0-9])(?<market>HK|SH|SZ|BJ|TW|hk|sh|sz|bj)[ :：]?(?<code>\d{4,6})(?![0-9A-Za-z])/g,
    ({ market, code }) => known(micOfSuffix.get(market!.toUpperCase()), code),
  ),
  // 002137，SZ
  notation(
    'code-comma-market',
    /(?<![A-Za-z0-9.])(?<code>\d{4,6})[,，]\s?(?<market>SH|SZ|HK|BJ|TW)(?![A-Za-z0-9])/g,
    ({ market, code }) => known(micOfSuffix.get(market!), code),
  ),
  // (A股601123;港股06123) · (上柜 4123) · (台股 3712): no mark between market and code
  notation(
    'market-beside-code',
    new RegExp(
      `(?<=[(（;；,，、/ ])(?<market>[AH]股|${chinese}|TWSE|TPEX|HKEX|SEHK)\\s?[:：]?\\s?(?<code>\\d{4,6})(?=\\s?[)）;；,，、/])`,
      'gu',
    ),
    ({ market, code }) =>
      known(market === 'A股' ? bareExchange(code!, 'CN') : market === 'H股' ? 'XHKG' : micOf(market!), code),
  ),
  // 港交所代号:09188(港币柜台)及89188(人民币柜台)
  notation('counter', /(?<!\d)(?<code>\d{4,5})\s?(?=[(（](?:港币|港元|人民币)柜台[)）])/g, ({ code }) =>
    known('XHKG', code),
  ),
  // (SINLAN,5999,主板种植股)
  notation(
    'bursa',
    /[(（](?:[A-Z0-9&-]{2,15}[,，]\s?)?(?<code>\d{4})[,，]\s?(?=(?:主板|创业板)\p{Script=Han}{0,8}股)/gu,
    ({ code }) => known('XKLS', code),
  ),
  // 股份代号:06088 · 证券代码:301586 · 股票代号:2330
  notation(
    'labelled',
    new RegExp(`${label}\\s?(?:${colon}|为)?\\s?(?<code>\\d{3,6})(?![0-9.])`, 'g'),
    ({ code }, { region }) => known(bareExchange(code!, region), code),
  ),
  // 美股代码:LI
  notation(
    'labelled-us',
    new RegExp(`(?:美股|股票|证券|交易)(?:代码|代号)\\s?(?:${colon}|为)?\\s?(?<code>[A-Z]{1,5})(?![A-Za-z0-9.])`, 'g'),
    ({ code }, { us }) => known(micOfUs.get(code!) ?? us, code),
  ),
  // (09877) · 【992】 · (688719)
  notation('bare', /[(（【[]\s?(?<code>\d{3,6})\s?(?=[)）】\]])/g, ({ code }, { region }) =>
    known(bareExchange(code!, region), code),
  ),
]

/** A company is named with its ticker early in a paragraph; a line may be a whole book. */
const reach = 20_000

/** All tickers of a passage, in its order. */
export function findTickers(whole: Passage, home: Home): FoundTicker[] {
  const passage = whole.text.length > reach ? slice(whole, 0, reach) : whole
  const found: FoundTicker[] = []
  for (const { id, pattern, read } of notations)
    for (const match of findAll(pattern, passage.text)) {
      const start =
        match.index +
        (id === 'bare' || id === 'bursa'
          ? match[0].search(/[A-Z0-9]/)
          : id.startsWith('labelled')
            ? match[0].lastIndexOf(match.groups!.code!)
            : 0)
      const end = match.index + match[0].trimEnd().replace(/[,，]$/, '').length
      const ticker = read(match.groups!, home)
      if (!ticker || found.some((other) => other.at < end && start < other.end)) continue
      if (id === 'bare' && isYear(ticker.code, passage.text, match.index)) continue
      const unnamed = id === 'bare' && dateline.test(passage.text.slice(Math.max(0, match.index - 8), match.index))
      const name = unnamed
        ? ''
        : nameBefore(passage.text, match.index, id) || (id === 'bare' ? nameAfter(passage.text, match) : '')
      if (id === 'bare' && name === '' && !unnamed) continue
      const exchange = ticker.exchange === 'XTAI' && isOtc(passage.text, match.index) ? 'ROCO' : ticker.exchange
      found.push({
        ...ticker,
        exchange,
        name,
        rule: unnamed ? 'dateline' : id,
        at: start,
        end,
        span: place(passage, start, end),
      })
    }
  return found.sort((a, b) => a.at - b.at)
}

/** 某网4月24日讯 (300999)今日发布: the name was a link that the scrape has lost, the code is left. */
const dateline = /\d日[讯电]\s{0,2}$/

/** NYSE, N YSE, Nasdsaq: Latin names with a slip in them, and the Chinese ones. */
function micOf(printed: string): string | undefined {
  const word = printed.toUpperCase()
  const packed = word.replaceAll(' ', '')
  return micOfWord.get(word) ?? micOfWord.get(packed) ?? (/^NAS[DSAQ]{2,5}$/.test(packed) ? 'XNAS' : undefined)
}

/** Digits alone: the length and the page's market tell whose they are. */
function bareExchange(code: string, region: Region): string | null {
  if (code.length === 6)
    return /^6/.test(code) ? 'XSHG' : /^[03]/.test(code) ? 'XSHE' : /^(?:4|8|92)/.test(code) ? 'BJSE' : null
  if (code.length === 5) return 'XHKG'
  if (code.length === 4) return region === 'TW' ? 'XTAI' : region === 'MY' ? 'XKLS' : region === 'HK' ? 'XHKG' : null
  return region === 'HK' ? 'XHKG' : null
}

/** (2025) behind 年度报告 is a year, behind a name it is a code. */
const isYear = (code: string, text: string, at: number): boolean =>
  /^(?:19|20)\d\d$/.test(code) &&
  !/(?:\p{Script=Han}|-[A-Z])(?<!报告|业绩|年度|年报|财报|展望|指引|规划|计划)$/u.test(
    text.slice(Math.max(0, at - 6), at).trimEnd(),
  )

const isOtc = (text: string, at: number): boolean => /(?<!市)(?:上柜|兴柜)/.test(text.slice(Math.max(0, at - 16), at))

/** 股份代号:06088: a code that its label gives to the page's company. */
export const isLabelled = ({ rule }: FoundTicker): boolean => rule === 'labelled' || rule === 'labelled-suffix'
