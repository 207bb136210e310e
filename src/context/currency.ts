/** page → what a bare 元 means on it (ISO 4217). */
import { findAll } from '../pattern.ts'
import type { Page } from './page.ts'
import type { Region } from './region.ts'

const names: readonly { readonly code: string; readonly words: string }[] = [
  { code: 'TWD', words: '新台币|新臺币|台币|NT\\$|NTD|TWD' },
  { code: 'HKD', words: '港元|港币|港币元|HK\\$|HKD' },
  { code: 'USD', words: '美元|美金|US\\$|USD' },
  { code: 'CNY', words: '人民币|RMB|CNY' },
  { code: 'JPY', words: '日元|日圆|JPY' },
  { code: 'EUR', words: '欧元|EUR' },
  { code: 'MYR', words: '令吉|马币|MYR' },
  { code: 'SGD', words: '新元|坡元|新加坡元|SGD' },
  { code: 'GBP', words: '英镑|GBP' },
  { code: 'KRW', words: '韩元|韩圜|KRW' },
]
const any = names.map(({ words }) => words).join('|')

/** Declarations, the plainest first; group 1 is the currency. */
const declarations: readonly RegExp[] = [
  // (人民币,下同) · (美元·下同) · (单位:港元 下同) · (截至2024年2月29日止年度,美元·下同)
  new RegExp(`[(（][^()（）]{0,26}(${any})[^()（）\\d]{0,6}下同`, 'g'),
  // 除特别注明外均为港元 · 除另有说明,所有金额均以人民币计算 · 如无注明均为港元
  new RegExp(
    `(?:除|如无|若无|如未|未|除非)[^。;；]{0,20}(?:说明|注明|指明|标注|列明|标明)[^。;；\\d]{0,24}?(${any})`,
    'g',
  ),
  // 所有金额均以人民币计 · 单位为美元 · 货币单位:新台币仟元
  new RegExp(
    `(?:金额|数字|货币|币种|货币单位|单位)[^。;；\\d]{0,10}?(?:为|是|以|:|：|均)\\s?(?:均为|以)?(${any})`,
    'g',
  ),
  // (以人民币列示) · (人民币百万元); no digits: （25.5亿美元） behind an amount is that amount once more
  new RegExp(
    `[(（][^()（）\\d]{0,6}(${any})\\s?(?:千元|仟元|万元|百万元?|亿元|千|元)?(?:列示|计|为单位|为准)?[^()（）\\d]{0,14}[)）]`,
    'g',
  ),
  // 上述"元"均指美元
  new RegExp(`元["”」]?(?:均|皆|一律)?(?:指|为)(${any})`, 'g'),
]
const home: Record<Region, string> = { CN: 'CNY', HK: 'HKD', TW: 'TWD', MY: 'MYR', SG: 'SGD' }

/** A declaration binds the whole page; else the market of the page's words; a mainland company's 元 is CNY everywhere. */
export function readCurrency(page: Page, region: Region, exchanges: readonly string[]): string {
  const text = page.sample.text
  for (const declaration of declarations) {
    const found = findAll(declaration, text).map((match) => codeOf(match[1]!))
    const first = found[0]
    if (first) return first
  }
  if (exchanges.some((exchange) => exchange === 'XTAI' || exchange === 'ROCO')) return 'TWD'
  if (exchanges.some((exchange) => exchange === 'XSHG' || exchange === 'XSHE' || exchange === 'BJSE')) return 'CNY'
  if (region === 'TW' && exchanges.length > 0) return firstNamed.exec(text)?.[1] ? 'CNY' : 'USD'
  if (region === 'HK') return hongKong(text)
  return home[region]
}

const traded: Readonly<Record<string, string>> = {
  XSHG: 'CNY',
  XSHE: 'CNY',
  BJSE: 'CNY',
  XHKG: 'HKD',
  XTAI: 'TWD',
  ROCO: 'TWD',
  XNYS: 'USD',
  XNAS: 'USD',
  XASE: 'USD',
  XSES: 'SGD',
  XKLS: 'MYR',
  XTKS: 'JPY',
  XLON: 'GBP',
}

/** The currency that shares trade in on the first exchange; (人民币,下同) says nothing of the share price. */
export const marketCurrency = ([first]: readonly string[]): string | null => traded[first ?? ''] ?? null

const codeOf = (word: string): string => names.find(({ words }) => new RegExp(`^(?:${words})$`).test(word))!.code

/** 总营收为人民币 327 亿元, 核心业务 263 亿元: the first amount with a name gives it to those without one. */
const firstNamed = /(人民币) ?\d|\d[\d,.]* ?[百千万亿]{0,2}(?:美元|美金)/

/** A Hong Kong page about a mainland company says 人民币 at its first amount, or speaks as the mainland does; any other means its own dollar. */
const hongKong = (text: string): string => {
  const match = /(?<!股价|报|市值约?|目标价)(?:人民币(?!汇率|[贬升]值|兑)|RMB|港元|港币|HK\$|港仙)/.exec(text)
  const first = match?.[0]
  // 收益33.7亿元，…两店蚀4,400万元人民币: what had to be said of a later amount does not hold of those before it.
  if (
    match &&
    /[亿万]元$/.test(text.slice(0, match.index)) &&
    /\d[亿万]元(?!人民币|港)/.test(text.slice(0, match.index - 8))
  )
    return 'HKD'
  // 派息5.8仙, and 25.17亿元 again and again, before 内地收入人民币8.93亿元: one part of the company earns in another currency.
  if (match && ownDollar(text.slice(0, match.index))) return 'HKD'
  if (!first) return /同比|环比/.test(text) && !/按年|按季/.test(text) ? 'CNY' : 'HKD'
  return first === '人民币' || first === 'RMB' ? 'CNY' : 'HKD'
}

/** Cents with no currency are Hong Kong's; so is what is counted again and again without one, in its own words. */
const ownDollar = (before: string): boolean =>
  /[\d一二三四五六七八九十][\d.]*仙/.test(before) && findAll(/\d[亿万]元(?!人民币|港|美)/g, before).length >= 3
