/** Arabic numbers, and the digits after a point in either script. */
import type { Decimal } from '../decimal.ts'
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
  return { value: { units: BigInt(digits), scale: fraction }, end, whole, fraction }
}

/** ,500 after up to three digits. A full-width comma joins only what goes on as an amount (40，500万元). */
function isGroup(text: string, at: number): boolean {
  const comma = text[at]
  if ((comma !== ',' && comma !== '，') || digitsEnd(text, at + 1) !== at + 4) return false
  if (comma === ',') return true
  const next = text[at + 4] ?? '\n'
  return '.万亿千元股'.includes(next) || (next === '，' && digitsEnd(text, at + 5) === at + 8)
}

function digitsEnd(text: string, at: number): number {
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
