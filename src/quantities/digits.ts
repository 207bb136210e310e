/** The groups of digits of a numeral. */
import { add, shift, zero } from '../decimal.ts'
import { type Arabic, MOST_DIGITS, readArabicNumber, readFraction } from './arabic.ts'
import { ARABIC, BIG, classAt, HAN, isZero, SMALL, skipSpaces, TENS, valueAt } from './characters.ts'
import { accept, closeTail, type Draft } from './draft.ts'

/** 4300 of 5亿4300万, 1,724.5. */
export function readArabic(draft: Draft, at: number): boolean {
  if (draft.current !== null) return false
  const found = readArabicNumber(draft.text, at)
  if (!found) return false
  if (draft.parts.length > 0 || draft.implied) {
    // 5亿4300万 goes on; 100亿2024年 and 20亿3家 do not.
    const next = classAt(draft.text, skipSpaces(draft.text, found.end))
    const whole = found.whole === draft.lastPower || (found.whole === 3 && draft.lastPower === 4)
    const fits = found.whole <= draft.lastPower && (whole || draft.gap || next === BIG || next === SMALL)
    if (!fits && isArabicTail(draft, found)) return takeArabicTail(draft, found)
    if (!fits || '年月日季号'.includes(draft.text[found.end] ?? '\n')) return false
  }
  draft.current = found.value
  draft.currentArabic = true
  draft.fraction = found.fraction
  draft.lastPower = 0
  draft.afterMultiplier = false
  return accept(draft, found.end)
}

/** 3万4, 1亿2 at the end of a clause: the digit counts the next lower power, as in 三万四. */
function isArabicTail(draft: Draft, found: Arabic): boolean {
  const ends = '，,。；;！!？?)）\n'.includes(draft.text[found.end] ?? '\n')
  const goesOn = classAt(draft.text, found.end + 1) === ARABIC
  const whole = draft.fraction === 0 && draft.parts.length === 1 && !draft.gap && !draft.implied && !draft.vague
  return whole && draft.lastPower >= 4 && found.end - draft.end === 1 && found.value.units > 0n && ends && !goesOn
}

function takeArabicTail(draft: Draft, found: Arabic): boolean {
  draft.lastPower -= 1
  draft.current = shift(found.value, draft.lastPower)
  draft.currentArabic = draft.tail = true
  draft.afterMultiplier = false
  return accept(draft, found.end)
}

/** 1 兆 220 亿: on only where a smaller multiplier follows. */
export function readArabicAfterSpace(draft: Draft, at: number): boolean {
  const found = readArabicNumber(draft.text, at)
  if (!found) return false
  const unit = skipSpaces(draft.text, found.end)
  if (classAt(draft.text, unit) !== BIG || valueAt(draft.text, unit) >= draft.lastPower) return false
  return readArabic(draft, at)
}

/** 九八九九, 三 of 三百, 三四 of 三四十. */
export function readHan(draft: Draft): boolean {
  if (draft.current !== null) return false
  if (isZero(draft.text, draft.at) && draft.parts.length > 0) return readGap(draft)
  let end = draft.at
  let digits = 0
  let units = 0n
  while (classAt(draft.text, end) === HAN && digits < MOST_DIGITS) {
    units = units * 10n + BigInt(valueAt(draft.text, end++))
    digits++
  }
  if (digits === MOST_DIGITS) return false
  if (draft.parts.length > 0 && digits > 1 && !isPair(draft, end - digits, digits)) return false
  // 25万三 is no number.
  if (draft.parts.length > 0 && draft.arabic) return false
  if (isPair(draft, end - digits, digits)) takePair(draft, end)
  else {
    draft.current = { units, scale: 0 }
    draft.currentDigits = digits
  }
  draft.currentArabic = false
  draft.fraction = 0
  draft.lastPower = 0
  draft.afterMultiplier = draft.parts.length > 0 && !draft.gap
  return accept(draft, end)
}

/** 零 after a multiplier: only where a number follows it. */
function readGap(draft: Draft): boolean {
  const next = classAt(draft.text, draft.at + 1)
  const goesOn = next >= ARABIC && next <= TENS && !isZero(draft.text, draft.at + 1)
  if (!goesOn && !'几多余'.includes(draft.text[draft.at + 1] ?? '\n')) return false
  draft.gap = true
  draft.at++
  return true
}

/** 三四(十): two digits in a row that count up name a stretch; 三八 and 三二二 are read digit by digit. */
function isPair(draft: Draft, start: number, digits: number): boolean {
  if (digits !== 2) return false
  const [a, b] = [valueAt(draft.text, start), valueAt(draft.text, start + 1)]
  // 三五百万: the one saying that leaves a number out; 三五 of no multiplier is read digit by digit.
  const apart = a === 3 && b === 5 && SMALL === classAt(draft.text, start + 2)
  return a > 0 && (b === a + 1 || apart) && !'点折'.includes(draft.text[start + 2] ?? '\n')
}

function takePair(draft: Draft, end: number): void {
  draft.current = { units: BigInt(valueAt(draft.text, end - 2)), scale: 0 }
  draft.currentDigits = 2
  draft.spread = 0
  draft.spreadBy = BigInt(valueAt(draft.text, end - 1) - valueAt(draft.text, end - 2))
}

/** 廿, 卅, 卌. */
export function readTens(draft: Draft): boolean {
  if (draft.current !== null) return false
  draft.parts.push({ value: { units: BigInt(valueAt(draft.text, draft.at)) * 10n, scale: 0 }, power: 1 })
  draft.lastPower = 1
  draft.gap = false
  return accept(draft, draft.at + 1)
}

/** 十点二三三, 五.八六: all before the point below 万 is its whole part. */
export function readPoint(draft: Draft): boolean {
  if (draft.currentArabic || (draft.current === null && draft.parts.length === 0) || draft.fraction > 0) return false
  const found = readFraction(draft.text, draft.at + 1)
  if (!found) return false
  closeTail(draft)
  let whole = draft.current ?? zero
  const large = draft.parts.filter(({ power }) => power >= 4)
  for (const { value, power } of draft.parts) if (power < 4) whole = add(whole, value)
  draft.parts = large
  draft.current = add(whole, found.value)
  draft.currentDigits = 9
  draft.fraction = found.value.scale
  draft.spread = null
  draft.lastPower = 0
  draft.afterMultiplier = false
  draft.gap = true
  return accept(draft, found.end)
}
