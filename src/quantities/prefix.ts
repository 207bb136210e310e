/** What stands before a number: sign, currency, bracket. */
import { negate } from '../decimal.ts'
import { ARABIC, classAt, LETTER, skipSpacesBack } from './characters.ts'
import { currencyBefore } from './lexicon.ts'
import type { Measured } from './measured.ts'

/** Sign and currency before the digits, in either order. */
export function readBefore(text: string, measured: Measured, floor: number): void {
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
  if (measured.unit !== null || measured.fraction) return false
  const at = skipSpacesBack(text, measured.coreStart, floor)
  const found = currencyBefore(text, at, floor)
  if (!found) return false
  measured.kind = 'money'
  measured.unit = found.meaning.code
  measured.plain = false
  measured.minor = false
  measured.coreStart = measured.start = at - found.word.length
  return true
}

const ofOne = /^[/／]\p{Script=Han}{1,2}$/u

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
  // 20%-30%, 0.83元/股-1.03元/股: a joint, no sign.
  if (
    floor > 0 &&
    char !== '±' &&
    (start - 1 === floor || ofOne.test(text.slice(floor, Math.min(start - 1, floor + 4))))
  )
    return null
  // 33%正负1个百分点: the same as ±
  if (char === '负' && text[start - 2] === '正' && start - 2 >= floor)
    return { start: start - 2, minus: false, tolerance: true }
  if (char === '负') return { start: start - 1, minus: true, tolerance: false }
  if (at !== start || !'+-±'.includes(char)) return null
  const kind = classAt(text, start - 2)
  // GPT-4, 2025-26, 28日-29日; but yoy-0.3pct
  const named = kind === LETTER && /(?:yoy|qoq|mom)$/i.test(text.slice(Math.max(0, start - 4), start - 1))
  const joined = kind === ARABIC || (kind === LETTER && !named) || '+-日月年号'.includes(text[start - 2] ?? '\n')
  if (char !== '±' && joined) return null
  return { start: start - 1, minus: char === '-', tolerance: char === '±' }
}

/** (24,740): nothing else inside. */
export function readBrackets(text: string, measured: Measured, floor: number): void {
  if (measured.start <= floor || !'(（'.includes(text[measured.start - 1]!)) return
  if (')）'.includes(text[measured.coreEnd] ?? '\n')) measured.parenthesised = true
}
