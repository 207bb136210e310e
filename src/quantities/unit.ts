/** What follows a number: 多, a Latin scale, a unit, a currency, and the tenths behind it. */
import { add, shift } from '../decimal.ts'
import { ARABIC, classAt, HAN, LETTER, skipSpaces, TENS, valueAt } from './characters.ts'
import { approximatorAfter, type Suffix, suffixAt } from './lexicon.ts'
import { apply, type Measured, plainNumber } from './measured.ts'
import { readMoneyTail } from './money.ts'
import type { Numeral } from './numeral.ts'

/** Latin scales: 5.2bn, 40k, 142.0 billion. */
const latinScales: readonly (readonly [string, number])[] = [
  ['trillion', 12],
  ['billion', 9],
  ['million', 6],
  ['mln', 6],
  ['bln', 9],
  ['mn', 6],
  ['bn', 9],
  ['tn', 12],
  ['K', 3],
  ['k', 3],
  ['M', 6],
  ['B', 9],
]

/** US$3.2m: behind a bare number m is a metre. */
const priced: readonly (readonly [string, number])[] = [...latinScales, ['m', 6]]

function latinScaleAt(text: string, at: number, scales: typeof latinScales): readonly [string, number] | null {
  if (classAt(text, at) !== LETTER) return null
  for (const scale of scales) {
    const end = at + scale[0].length
    if (text.startsWith(scale[0], at) && classAt(text, end) !== LETTER && classAt(text, end) !== ARABIC) return scale
  }
  return null
}

export function readAfter(text: string, numeral: Numeral): Measured {
  const measured = plainNumber(numeral)
  readVague(text, measured)
  const gap = skipSpaces(text, measured.coreEnd)
  const latin =
    numeral.scale === 0 ? latinScaleAt(text, gap, text[numeral.start - 1] === '$' ? priced : latinScales) : null
  const glued = suffixAt(text, measured.coreEnd)
  if (latin && !(glued && glued.word.length > latin[0].length)) readScale(measured, latin, gap)
  if (isBracketed(text, measured)) {
    measured.parenthesised = true
    measured.start = measured.coreStart = numeral.start - 1
    measured.coreEnd = measured.end = measured.coreEnd + 1
  }
  const at = skipSpaces(text, measured.coreEnd)
  const suffix = at < measured.end ? null : suffixAt(text, at)
  // 四 家 is two words; 1,200 家 is how some pages set digits apart.
  if (suffix && (at === measured.coreEnd || !suffix.counter || (numeral.arabic && at === measured.coreEnd + 1)))
    readSuffix(text, measured, suffix, at, numeral)
  return measured
}

/** (5.3)%: the bracket closes before the sign of percent. */
function isBracketed(text: string, { start, coreEnd }: Measured): boolean {
  if (text[start - 1] !== '(' || text[coreEnd] !== ')') return false
  return text[coreEnd + 1] === '%' || text.startsWith('个百分点', coreEnd + 1)
}

/** 三百来家, 二十来个点: only right before a unit, as 30来自海外 is none. */
const tenOrSo = (text: string, { coreEnd }: Measured): boolean =>
  text[coreEnd] === '来' && '0十百千'.includes(text[coreEnd - 1]!) && suffixAt(text, coreEnd + 1) !== null

/** 3个多百分点: 多 stands inside the unit. */
function vagueUnit(text: string, { coreEnd }: Measured): Suffix | null {
  if (!text.startsWith('个多', coreEnd)) return null
  const found = suffixAt(text, coreEnd + 2)
  return found?.word === '百分点' ? found : null
}

/** 100多家, 五百 余万: before the unit. */
function readVague(text: string, measured: Measured): void {
  if (tenOrSo(text, measured)) {
    measured.approximate = true
    measured.coreEnd = measured.end = measured.coreEnd + 1
    return
  }
  if (vagueUnit(text, measured)) {
    measured.approximate = true
    measured.bound = 'min'
    measured.coreEnd = measured.end = measured.coreEnd + 2
    return
  }
  // 240 余台
  const at = text[measured.coreEnd] === ' ' ? measured.coreEnd + 1 : measured.coreEnd
  const found = approximatorAfter(text, at)
  if (!found?.meaning.inside || measured.high !== null) return
  const end = at + found.word.length
  if (at > measured.coreEnd && !suffixAt(text, end)) return
  measured.approximate = true
  measured.bound = 'min'
  measured.end = end
  // 100多家: inside. 四百多: outside.
  if (suffixAt(text, skipSpaces(text, end))) measured.coreEnd = end
}

function readScale(measured: Measured, [word, power]: readonly [string, number], at: number): void {
  apply(measured, power)
  measured.scale = power
  measured.plain = measured.bare = false
  measured.coreEnd = measured.end = at + word.length
}

/** 两块钱, 一块二毛五, 三块五: the other things that 块 counts have no small change. */
const price = /^块(?:钱|[一二三四五六七八九](?![\p{Script=Han}])|[一二三四五六七八九][毛角])/u

/** 三百块出头 too; 每多一块钱 is a manner of speaking. */
const isPrice = (text: string, at: number, { value }: Numeral): boolean =>
  (price.test(text.slice(at, at + 3)) || (text[at] === '块' && value.units >= 20n * 10n ** BigInt(value.scale))) &&
  !(value.units === 1n && text.startsWith('块钱', at))

function readSuffix(text: string, measured: Measured, suffix: Suffix, at: number, numeral: Numeral): void {
  if (suffix.arabic && !numeral.arabic && !isPrice(text, at, numeral)) return
  // 8点30分, 8时30分
  if (suffix.word === '分' && '点时'.includes(text[numeral.start - 1] ?? '\n')) return
  measured.kind = suffix.kind
  measured.bare = false
  measured.bodyEnd = measured.coreEnd
  measured.unit = suffix.kind === 'money' ? suffix.code : suffix.kind === 'dimension' ? suffix.word : null
  measured.plain = false
  measured.counter = suffix.counter
  measured.time = suffix.time
  // 0.5-1美分, 3-5仙: both ends are cents.
  measured.unitPower = suffix.power
  measured.coreEnd = measured.end = at + suffix.word.length
  if (
    suffix.word === '折' &&
    (numeral.digits === 2 || (numeral.arabic && numeral.value.units >= 10n && numeral.decimals === 0))
  )
    apply(measured, -1)
  apply(measured, suffix.power)
  if (suffix.kind === 'money' && suffix.power < 0 && suffix.code === null) measured.minor = true
  if (suffix.tenths) readTenths(text, measured, suffix.power)
  else if (suffix.kind === 'money') readMoneyTail(text, measured, suffix)
  else if (suffix.word === '吨' && text[measured.coreEnd] === '半') addHalf(measured, 0)
}

/** 三成五, 七成 六, 一倍半, 三厘六四. */
function readTenths(text: string, measured: Measured, power: number): void {
  if (text[measured.coreEnd] === '半') {
    addHalf(measured, power)
    return
  }
  const at = skipSpaces(text, measured.coreEnd)
  let end = at
  let units = 0n
  while (end - at < 2 && classAt(text, end) === HAN) units = units * 10n + BigInt(valueAt(text, end++))
  const next = classAt(text, end)
  if (end === at || units === 0n || (next >= HAN && next <= TENS) || suffixAt(text, end)) return
  measured.value = add(measured.value, shift({ units, scale: 0 }, power - (end - at)))
  if (measured.decimals !== null) measured.decimals += end - at
  measured.coreEnd = measured.end = end
}

function addHalf(measured: Measured, power: number): void {
  measured.value = add(measured.value, shift({ units: 5n, scale: 0 }, power - 1))
  if (measured.decimals !== null) measured.decimals += 1
  measured.coreEnd = measured.end = measured.coreEnd + 1
}
