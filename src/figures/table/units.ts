/** 单位:百万元, 人民币千元, HK$'000, (仙): what the numbers of a table or a row count in. */
import type { Decimal } from '../../decimal.ts'
import { scan } from '../../quantities.ts'
import type { Quantity } from '../../types.ts'

export interface TableUnit {
  readonly kind: Quantity['kind']
  /** What one counts: 百万元 → 1000000, 仙 → 0.01. */
  readonly factor: Decimal
  /** ISO 4217 or a measure word; null for bare 元. */
  readonly unit: string | null
}

const thousands = /['’‘′`´]?\s?000s?\b|\bin thousands\b|\bthousands?\b/gi
const spoken: readonly (readonly [RegExp, string])[] = [
  [thousands, '千'],
  [/\bin millions\b|\bmillions?\b|\bmn\b/gi, '百万'],
  [/\bin billions\b|\bbillions?\b|\bbn\b/gi, '十亿'],
]
/** 除每股数据外, 另有指明者除外, 币种:人民币. */
const rest = /(?:[,，;；、]|惟|但|除|\s另|另有|币种|审计类型).*$/
/** (除特别注明外，以人民币百万元列示) */
const except = /^[\s(（]{0,2}除[^,，]{1,16}外[,，]\s?/
const lead = /^[\s(（[【〔]*(?:(?:金额|货币|数据|列示|表)?单位\s?[:：为]?|以|按|金额为|\bin\b|expressed in)?[\s:：]*/i
const tail = /(?:列示|计|表示|呈列|为单位|[/每]股)*[\s)）\]】〕:：]*$/

/** The unit that a whole cell, or the words in a bracket, declare; null for anything else. */
export function readUnit(text: string): TableUnit | null {
  const currency = /币种\s?[:：]?\s?(\S{2,4})/.exec(text)?.[1] ?? ''
  let plain = text.replace(except, '').replace(lead, '').replace(rest, '').replace(tail, '')
  for (const [words, scale] of spoken) plain = plain.replace(words, scale)
  if (plain === '' || plain.length > 14 || /\d/.test(plain)) return null
  return unitOf(plain, currency) ?? unitOf(plain.replace(/^(\D{2,4})[(（](.{1,4})$/, '$1$2'), currency)
}

/** A number is put before the scale or the unit, and read as any amount. */
function unitOf(plain: string, currency: string): TableUnit | null {
  if (plain === '%') return { kind: 'percent', factor: { units: 1n, scale: 2 }, unit: null }
  const at = Math.max(plain.search(/[十百千仟佰万亿兆]/), 0)
  for (const text of [
    `${plain.slice(0, at)}1${plain.slice(at)}`,
    `1${plain}`,
    `${plain.slice(0, -1)}1${plain.slice(-1)}`,
  ]) {
    const [only, ...more] = scan(text)
    if (!only?.value || more.length > 0 || only.start > 0 || only.end < text.length || only.kind === 'ordinal') continue
    if (only.kind === 'number' && text.length < 2) continue
    return { kind: only.kind, factor: only.value, unit: only.unit ?? currencyOf(currency) }
  }
  return null
}

const currencyOf = (word: string): string | null => (word === '' ? null : (scan(`1${word}`)[0]?.unit ?? null))

/** A declaration somewhere in a line: (单位:新台币仟元), 单位:万元, 金额以人民币千元列示. */
export function declaredUnit(text: string): TableUnit | null {
  const at = text.search(/单位\s?[:：]/)
  if (at < 0) return presentedUnit(text)
  const end = text.slice(at).search(/[)）\]】]|\s{2,}(?!币种)|$/)
  return readUnit(text.slice(at, at + end))
}

function presentedUnit(text: string): TableUnit | null {
  const said = /以([^,，。、()（）以]{2,8})(?:列示|计|呈列|表示|为单位)/.exec(text.slice(0, 400))?.[1]
  const unit = said ? readUnit(said) : null
  return unit?.kind === 'money' ? unit : null
}
