/** A numeral with what stands right before and after it: sign, currency, scale, unit. */
import { add, type Decimal, divide, negate, shift } from '../decimal.ts'
import type { Quantity } from '../types.ts'
import {
  ARABIC,
  classAt,
  HAN,
  isFormal,
  isZero,
  LETTER,
  skipSpaces,
  skipSpacesBack,
  TENS,
  valueAt,
} from './characters.ts'
import { approximatorAfter, currencyBefore, type Suffix, suffixAt } from './lexicon.ts'
import { type Numeral, readNumeral } from './numeral.ts'

/** A quantity while it is being put together. */
export interface Measured {
  start: number
  end: number
  coreStart: number
  coreEnd: number
  /** Where the numeral ends and its unit begins. */
  bodyEnd: number
  /** Neither scale nor unit after the numeral: HK$120 in HK$120-130亿. */
  bare: boolean
  kind: Quantity['kind']
  value: Decimal
  /** The other end; null for a single value. */
  high: Decimal | null
  unit: string | null
  decimals: number | null
  approximate: boolean
  bound: Quantity['bound']
  /** The bound is a limit that is set (至少, 以上), not a rounding (近, 余). */
  limit: boolean
  /** Power of the scale that was said; `plain`: neither scale nor unit was. */
  scale: number
  plain: boolean
  counter: boolean
  time: boolean
  arabic: boolean
  tolerance: boolean
  /** 成 → -1, % → -2, 基点 → -4, 0 for all else. */
  unitPower: number
  /** Too weak to stand alone (三 in 三至五家); goes unless a range takes it in. */
  weak: boolean
  word?: string
  toleranceValue?: Decimal
  parenthesised?: true
  fraction?: true
  implied?: true
  minor?: true
}

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

function latinScaleAt(text: string, at: number): readonly [string, number] | null {
  if (classAt(text, at) !== LETTER) return null
  for (const scale of latinScales) {
    const end = at + scale[0].length
    if (text.startsWith(scale[0], at) && classAt(text, end) !== LETTER && classAt(text, end) !== ARABIC) return scale
  }
  return null
}

/** What is read of a number and what follows it. */
export function measure(text: string, numeral: Numeral, floor: number): Measured | null {
  if (text[numeral.start - 1] === '第' && numeral.start > floor) return ordinal(numeral)
  const fraction = readFractionOf(text, numeral)
  const measured = fraction ?? readAfter(text, numeral)
  readBefore(text, measured, floor)
  readBrackets(text, measured, floor)
  if (isQuantity(text, numeral, measured)) return measured
  measured.weak = true
  if (measured.kind !== 'number' && !measured.counter) return null
  return '至到~～-—和与以或之及'.includes(text[measured.coreEnd] ?? '\n') ? measured : null
}

/** 第三: the unit behind it is not counted. */
function ordinal(numeral: Numeral): Measured {
  const start = numeral.start - 1
  return { ...base(numeral), kind: 'ordinal', start, coreStart: start, plain: false }
}

function base(numeral: Numeral): Measured {
  const { start, end, value, spread, decimals, scale } = numeral
  return {
    start,
    end,
    coreStart: start,
    coreEnd: end,
    bodyEnd: end,
    bare: scale === 0,
    kind: 'number',
    value,
    high: spread === null ? null : add(value, spread),
    unit: null,
    decimals,
    approximate: numeral.vague || spread !== null,
    bound: numeral.vague ? 'min' : null,
    limit: false,
    scale,
    plain: scale === 0,
    counter: false,
    time: false,
    arabic: numeral.arabic,
    tolerance: false,
    unitPower: 0,
    weak: false,
    ...(numeral.implied ? { implied: true as const } : {}),
  }
}

/** 百分之廿二, 千分之一, 三分之二: the denominator comes first. */
function readFractionOf(text: string, numeral: Numeral): Measured | null {
  let at = numeral.end
  if (text[at] === '/') return readSlash(text, numeral)
  if (text[at] !== '分') return null
  at = skipSpaces(text, at + 1)
  if (text[at] !== '之') return null
  at = skipSpaces(text, at + 1)
  const sign = text[at] === '负' || text[at] === '-' ? 1 : 0
  const numerator = readNumeral(text, at + sign)
  if (!numerator || numeral.value.units === 0n) return null
  const value = sign ? negate(numerator.value) : numerator.value
  const measured = { ...base(numeral), end: numerator.end, coreEnd: numerator.end, plain: false, scale: 0 }
  delete measured.implied
  const power = numeral.implied && numeral.end === numeral.start + 1 ? valueAt(text, numeral.start) : 0
  if (power > 0) {
    const high = numerator.spread && add(shift(value, -power), shift(numerator.spread, -power))
    return {
      ...measured,
      kind: 'percent',
      unitPower: -power,
      value: shift(value, -power),
      high,
      decimals: numerator.decimals + power,
    }
  }
  return { ...measured, value: divide(value, numeral.value), high: null, decimals: null, fraction: true }
}

/** 1/2的, 近2/3: not 12/1, 26/03 and not a list of two values. */
function readSlash(text: string, numeral: Numeral): Measured | null {
  const below = Number(text[numeral.end + 1])
  const above = Number(numeral.value.units)
  const end = numeral.end + 2
  if (numeral.end - numeral.start !== 1 || !(above < below) || !'的以左'.includes(text[end] ?? '\n')) return null
  const value = divide(numeral.value, { units: BigInt(below), scale: 0 })
  return { ...base(numeral), end, coreEnd: end, bodyEnd: end, plain: false, value, decimals: null, fraction: true }
}

function readAfter(text: string, numeral: Numeral): Measured {
  const measured = base(numeral)
  readVague(text, measured)
  const gap = skipSpaces(text, measured.coreEnd)
  const latin = numeral.scale === 0 ? latinScaleAt(text, gap) : null
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

/** 100多家, 五百 余万: before the unit. */
function readVague(text: string, measured: Measured): void {
  const found = approximatorAfter(text, measured.coreEnd)
  if (!found?.meaning.inside || measured.high !== null) return
  const end = measured.coreEnd + found.word.length
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

/** × 10^power, for value, other end and precision alike. */
export function apply(measured: Measured, power: number): void {
  if (power === 0) return
  measured.value = shift(measured.value, power)
  if (measured.high) measured.high = shift(measured.high, power)
  if (measured.decimals !== null) measured.decimals -= power
}

function readSuffix(text: string, measured: Measured, suffix: Suffix, at: number, numeral: Numeral): void {
  if (suffix.arabic && !numeral.arabic) return
  // 8点30分, 8时30分
  if (suffix.word === '分' && '点时'.includes(text[numeral.start - 1] ?? '\n')) return
  measured.kind = suffix.kind
  measured.bare = false
  measured.bodyEnd = measured.coreEnd
  measured.unit = suffix.kind === 'money' ? suffix.code : suffix.kind === 'dimension' ? suffix.word : null
  measured.plain = false
  measured.counter = suffix.counter
  measured.time = suffix.time
  measured.unitPower = suffix.kind === 'money' ? 0 : suffix.power
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

/** 十六元三角, 四令吉55仙, 8亿元人民币, 5元(人民币). */
function readMoneyTail(text: string, measured: Measured, suffix: Suffix): void {
  const inner = suffix.power < 0 ? null : readMinor(text, measured.coreEnd)
  if (inner) {
    measured.value = add(measured.value, inner.value)
    measured.decimals = inner.value.scale
    measured.coreEnd = measured.end = inner.end
  } else if (suffix.word === '仙') readLastDigit(text, measured, -3)
  else if (suffix.word === '角' || suffix.word === '毛' || suffix.word.startsWith('块')) {
    const cents = readMinor(text, measured.coreEnd)
    if (cents && cents.value.scale === 2) {
      measured.value = add(measured.value, cents.value)
      measured.decimals = 2
      measured.coreEnd = measured.end = cents.end
    } else readLastDigit(text, measured, suffix.power - 1)
  }
  if (suffix.code !== null) return
  const open = '((（'.includes(text[measured.coreEnd] ?? '\n') ? 1 : 0
  const named = suffixAt(text, measured.coreEnd + open)
  if (named?.kind !== 'money' || named.code === null || named.power !== 0) return
  const end = measured.coreEnd + open + named.word.length
  if (open && text[end] !== ')' && text[end] !== '）') return
  if (!open && classAt(text, end) === ARABIC) return
  measured.unit = named.code
  delete measured.minor
  measured.coreEnd = measured.end = end + open
}

/** 两毛五, 9 毛 2, 两块五: a last digit with no unit of its own. */
function readLastDigit(text: string, measured: Measured, power: number): void {
  const at = skipSpaces(text, measured.coreEnd)
  const kind = classAt(text, at)
  const next = classAt(text, at + 1)
  if ((kind !== HAN && kind !== ARABIC) || (next >= ARABIC && next <= TENS) || suffixAt(text, at + 1)) return
  measured.value = add(measured.value, shift({ units: BigInt(valueAt(text, at)), scale: 0 }, power))
  measured.decimals = -power
  measured.coreEnd = measured.end = at + 1
}

const minors: Readonly<Record<string, number>> = { 角: 1, 毛: 1, 分: 2, 仙: 2 }

function readMinor(text: string, at: number): { value: Decimal; end: number } | null {
  const start = isZero(text, at) ? at + 1 : at
  const kind = classAt(text, start)
  if (kind !== ARABIC && (kind < HAN || kind > TENS)) return null
  const numeral = readNumeral(text, start)
  if (!numeral) return null
  const power = minors[text[numeral.end] ?? '\n']
  if (power === undefined || '钟之别'.includes(text[numeral.end + 1] ?? '\n')) return null
  const value = shift(numeral.value, -power)
  const rest = power === 1 ? readMinor(text, numeral.end + 1) : null
  if (rest && rest.value.scale === 2) return { value: add(value, rest.value), end: rest.end }
  return { value, end: numeral.end + 1 }
}

/** (24,740): nothing else inside. */
function readBrackets(text: string, measured: Measured, floor: number): void {
  if (measured.start <= floor || !'(（'.includes(text[measured.start - 1]!)) return
  if (')）'.includes(text[measured.coreEnd] ?? '\n')) measured.parenthesised = true
}

/** Sign and currency before the digits, in either order. */
function readBefore(text: string, measured: Measured, floor: number): void {
  for (let turn = 0; turn < 3; turn++) {
    const at = measured.coreStart
    const sign = turn < 2 && !isSigned(text, measured) ? signBefore(text, at, floor) : null
    if (sign) {
      if (sign.minus) measured.value = negate(measured.value)
      if (sign.minus && measured.high) measured.high = negate(measured.high)
      if (sign.tolerance) measured.tolerance = true
      measured.coreStart = measured.start = sign.start
      continue
    }
    if (measured.kind !== 'money' && measured.kind !== 'number') return
    if (!takeCurrency(text, measured, floor)) return
  }
}

const isSigned = (text: string, { coreStart }: Measured): boolean => '+-负±'.includes(text[coreStart] ?? '\n')

/** True where a currency stands before, and is taken in. */
function takeCurrency(text: string, measured: Measured, floor: number): boolean {
  if (measured.unit !== null || (measured.kind === 'money' && measured.unit !== null)) return false
  const at = skipSpacesBack(text, measured.coreStart, floor)
  const found = currencyBefore(text, at, floor)
  if (!found || measured.fraction) return false
  measured.kind = 'money'
  measured.unit = found.meaning.code
  measured.plain = false
  delete measured.minor
  measured.coreStart = measured.start = at - found.word.length
  return true
}

/** A sign counts only where nothing numeric or Latin stands before it: GPT-4 and 20-30% have none. */
function signBefore(
  text: string,
  at: number,
  floor: number,
): { start: number; minus: boolean; tolerance: boolean } | null {
  let start = at
  if (text[start - 1] === '的' && text[start - 2] === '负') start--
  else start = skipSpacesBack(text, at, floor)
  if (start <= floor) return null
  const char = text[start - 1]!
  // 20%-30%: a joint, no sign.
  if (floor > 0 && start - 1 === floor && char !== '±') return null
  if (char === '负') return { start: start - 1, minus: true, tolerance: false }
  if (at !== start || !'+-±'.includes(char)) return null
  const kind = classAt(text, start - 2)
  if (char !== '±' && (kind === ARABIC || kind === LETTER || text[start - 2] === '-' || text[start - 2] === char))
    return null
  return { start: start - 1, minus: char === '-', tolerance: char === '±' }
}

/** 一家, 四川, 九九, 陆地 hold numerals that are none. */
function isQuantity(text: string, numeral: Numeral, measured: Measured): boolean {
  if (numeral.arabic || measured.fraction) return true
  const { kind, counter } = measured
  const length = numeral.end - numeral.start
  if (kind === 'number' && measured.plain) return isPlainNumber(text, numeral, measured)
  if (length === 1 && isFormal(text[numeral.start]!) && kind !== 'money' && kind !== 'percent') return false
  if (counter && length === 1 && '一两'.includes(text[numeral.start]!) && measured.start === numeral.start) return false
  if (text[numeral.start] === '十' && length === 1 && text[numeral.end] === '分') return false
  return true
}

/** Without a unit, a Chinese numeral must show that it is one: a multiplier inside, a decimal point or a sign. */
function isPlainNumber(text: string, numeral: Numeral, measured: Measured): boolean {
  const length = numeral.end - numeral.start
  if (measured.start < numeral.start) return true
  if (numeral.implied && length === 1) return '万亿'.includes(text[numeral.start]!)
  if (numeral.digits > 0 || length === 1) return false
  if (measured.high !== null && numeral.spread !== null && numeral.spread.units === 1n) return false
  const said = text.slice(numeral.start, numeral.end)
  return said !== '万一' && said !== '千万' && said !== '万万'
}
