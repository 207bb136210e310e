/** Shares: 百分之廿二, 三分之二, 1/2. */
import { add, compare, divide, negate, shift } from '../decimal.ts'
import { skipSpaces, valueAt } from './characters.ts'
import { type Measured, plainNumber } from './measured.ts'
import { type Numeral, readNumeral } from './numeral.ts'

/** 百分之廿二, 千分之一, 三分之二: the denominator comes first. */
export function readFractionOf(text: string, numeral: Numeral): Measured | null {
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
  const measured = { ...plainNumber(numeral), end: numerator.end, coreEnd: numerator.end, plain: false, scale: 0 }
  measured.implied = false
  const power = numeral.implied && numeral.end === numeral.start + 1 ? valueAt(text, numeral.start) : 0
  if (power > 0) {
    const high = numerator.spread && add(shift(value, -power), shift(numerator.spread, -power))
    const percent: Measured = {
      ...measured,
      kind: 'percent',
      unitPower: -power,
      value: shift(value, -power),
      high,
      decimals: numerator.decimals + power,
    }
    return highEnd(text, percent, power) ?? andSome(text, percent)
  }
  return { ...measured, value: divide(value, numeral.value), high: null, decimals: null, fraction: true }
}

/** 百分之五到八: what is said once holds for both ends. */
function highEnd(text: string, percent: Measured, power: number): Measured | null {
  if (percent.high || !'到至'.includes(text[percent.end] ?? '\n')) return null
  const other = readNumeral(text, percent.end + 1)
  const high = other && shift(other.value, -power)
  const bare = other !== null && other.scale === 0 && !'点分成倍亿万千个月年季%'.includes(text[other.end] ?? '\n')
  if (!high || !bare || compare(high, percent.value) <= 0 || compare(high, { units: 1n, scale: 0 }) > 0) return null
  return { ...percent, high, end: other.end, coreEnd: other.end }
}

/** 百分之二十几, 百分之六点几. */
function andSome(text: string, percent: Measured): Measured {
  const length = text.startsWith('点几', percent.end)
    ? 2
    : text[percent.end] === '几' && text[percent.end - 1] === '十'
      ? 1
      : 0
  return length === 0
    ? percent
    : { ...percent, approximate: true, bound: 'min', end: percent.end + length, coreEnd: percent.end + length }
}

/** 1/2的, 近2/3: not 12/1, 26/03 and not a list of two values. */
function readSlash(text: string, numeral: Numeral): Measured | null {
  const below = Number(text[numeral.end + 1])
  const above = Number(numeral.value.units)
  const end = numeral.end + 2
  if (numeral.end - numeral.start !== 1 || !(above < below) || !'的以左'.includes(text[end] ?? '\n')) return null
  const value = divide(numeral.value, { units: BigInt(below), scale: 0 })
  return {
    ...plainNumber(numeral),
    end,
    coreEnd: end,
    bodyEnd: end,
    plain: false,
    value,
    decimals: null,
    fraction: true,
  }
}
