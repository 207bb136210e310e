/** Arabic numbers, and the digits after a point in either script. */
import { type Decimal, shift } from '../decimal.ts'
import { ARABIC, classAt, HAN, valueAt } from './characters.ts'

/** Longest run of digits that is a number and not a code. */
export const MOST_DIGITS = 24

export interface Arabic {
  readonly value: Decimal
  readonly end: number
  /** Digits before the point. */
  readonly whole: number
  readonly fraction: number
}

/** 1,724.50: commas only between full groups of three. */
export function readArabicNumber(text: string, at: number): Arabic | null {
  let end = digitsEnd(text, at)
  let digits = text.slice(at, end)
  if (end - at > MOST_DIGITS) return null
  if (end - at <= 3 && digits[0] !== '0')
    while (digits.length < MOST_DIGITS && isGroup(text, end)) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  const whole = digits.length
  let fraction = 0
  if (text.charCodeAt(end) === 46 && classAt(text, end + 1) === ARABIC) {
    const stop = digitsEnd(text, end + 1)
    fraction = stop - end - 1
    if (fraction > MOST_DIGITS) return null
    digits += text.slice(end + 1, stop)
    end = stop
  }
  const value = { units: BigInt(digits), scale: fraction }
  const power = powerAt(text, end, digits === '10' && fraction === 0)
  if (!power) return { value, end, whole, fraction }
  const base = power.times ? value : one
  return { value: shift(base, power.exponent), end: power.end, whole, fraction: fraction - power.exponent }
}

const one: Decimal = { units: 1n, scale: 0 }
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** ×10⁸ or ×10^8 behind a number, ⁸ or ^8 behind a ten. */
function powerAt(text: string, at: number, ten: boolean): { exponent: number; end: number; times: boolean } | null {
  const from = ten ? at : tenAt(text, at)
  if (from === null) return null
  const caret = text[from] === '^'
  const digit = caret ? '0123456789' : raised
  let end = caret ? from + 1 : from
  let exponent = 0
  while (end < from + 3 && digit.includes(text[end] ?? '\n')) exponent = exponent * 10 + digit.indexOf(text[end++]!)
  // 10²亿元: the number of a note.
  if (ten && '%亿万'.includes(text[end] ?? '\n')) return null
  return exponent > 0 && exponent <= MOST_DIGITS ? { exponent, end, times: !ten } : null
}

/** Where the ten of ×10 ends. */
function tenAt(text: string, at: number): number | null {
  const sign = text[at] === ' ' ? at + 1 : at
  if (!'×xX*✕'.includes(text[sign] ?? '\n')) return null
  const ten = text[sign + 1] === ' ' ? sign + 2 : sign + 1
  return text.startsWith('10', ten) ? ten + 2 : null
}

/** ,500 after up to three digits. A full-width comma joins only what goes on as an amount (40，500万元). */
function isGroup(text: string, at: number): boolean {
  const comma = text[at]
  if ((comma !== ',' && comma !== '，') || digitsEnd(text, at + 1) !== at + 4) return false
  if (comma === ',') return true
  const next = text[at + 4] ?? '\n'
  return '.万亿千元股'.includes(next) || (next === '，' && digitsEnd(text, at + 5) === at + 8)
}

export function digitsEnd(text: string, at: number): number {
  let end = at
  while (classAt(text, end) === ARABIC) end++
  return end
}

/** The digits after 点, in either script. A 十 after them makes it a time of day (八点三十). */
export function readFraction(text: string, at: number): { value: Decimal; end: number } | null {
  let end = at
  let units = 0n
  while (end - at < MOST_DIGITS && (classAt(text, end) === HAN || classAt(text, end) === ARABIC))
    units = units * 10n + BigInt(valueAt(text, end++))
  if (end === at || '十拾'.includes(text[end] ?? '\n')) return null
  return { value: { units, scale: end - at }, end }
}
