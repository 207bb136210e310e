/** The multipliers of a numeral: 十 百 千 within four digits, 万 亿 兆 over all before them. */
import { add, shift, power as tenTo } from '../decimal.ts'
import { BIG, classAt, HAN, skipSpaces, valueAt } from './characters.ts'
import { accept, closeTail, type Draft, isUnitWord } from './draft.ts'

/** Beyond this, multipliers are play (万万万万…). */
const MOST_POWER = 24

export function readSmall(draft: Draft, at: number): boolean {
  if (isUnitWord(draft, at)) return false
  const power = valueAt(draft.text, at)
  const previous = draft.parts[draft.parts.length - 1]
  if (draft.current === null) {
    if (previous && (previous.power === power || (previous.power < power && previous.power < 4))) return false
    // 5百亿, 6千万 multiply; 6万千 does not.
    if (draft.arabic && draft.parts.length > 0 && !draft.gap) return false
    if (draft.parts.length === 0 && power > 1) draft.implied = true
  } else if (previous && previous.power < 4 && previous.power <= power) return false
  const value = shift(draft.current ?? { units: 1n, scale: 0 }, power)
  if (draft.spread !== null && draft.current !== null && draft.currentDigits === 2) draft.spread += power
  draft.parts.push({ value, power })
  return multiplied(draft, power, at)
}

export function readBig(draft: Draft, at: number): boolean {
  if (isUnitWord(draft, at)) return false
  const power = valueAt(draft.text, at)
  const previous = draft.parts[draft.parts.length - 1]
  if (previous && previous.power < power) closeTail(draft)
  let pending = draft.current
  let inside = 0
  while (draft.parts.length > 0 && draft.parts[draft.parts.length - 1]!.power < power) {
    const part = draft.parts.pop()!
    inside ||= part.power
    pending = pending === null ? part.value : add(part.value, pending)
  }
  if (draft.spread !== null && draft.spread < power && pending !== null) draft.spread += power
  if (pending === null) return multiplyLast(draft, power, at)
  // 6千万: after Arabic digits 千 belongs to the scale; in 三千万 it is part of the number. 万亿 is one scale in both.
  const closing = draft.current === null && (draft.arabic || inside >= 4) ? inside : 0
  draft.parts.push({ value: shift(pending, power), power })
  return multiplied(draft, power + closing, at)
}

/** 万万, or 万 and 亿 alone at the start (万亿, 万九). */
function multiplyLast(draft: Draft, power: number, at: number): boolean {
  const last = draft.parts[draft.parts.length - 1]
  if (!last) {
    // 万亿, 万九; 破万, 上亿; but no 万科, 亿元.
    const next = draft.text[at + 1] ?? '\n'
    const counted = power === 4 && (classAt(draft.text, at + 1) === HAN || next === '亿' || next === '分')
    if (!counted && !'破过超近逾上'.includes(draft.text[at - 1] ?? '\n')) return false
    draft.implied = true
    draft.parts.push({ value: tenTo(power), power })
    return multiplied(draft, power, at)
  }
  if (draft.gap || draft.end !== at || last.power + power > MOST_POWER) return false
  last.value = shift(last.value, power)
  last.power += power
  return multiplied(draft, draft.lastPower + power, at)
}

function multiplied(draft: Draft, power: number, at: number): true {
  draft.lastPower = power
  draft.current = null
  draft.currentDigits = 0
  draft.gap = false
  draft.afterMultiplier = true
  return accept(draft, at + 1)
}

/** 两个亿, 十二点六个亿, 三个多亿. */
export function readCounted(draft: Draft): boolean {
  const vague = '多来'.includes(draft.text[draft.at + 1] ?? '\n')
  const at = draft.at + (vague ? 2 : 1)
  if (draft.text[at] !== '亿' || (draft.current === null && draft.parts.length === 0)) return false
  draft.vague ||= vague
  return readBig(draft, at)
}

/** 2400多万, 三百二十几亿, 一百多个亿. */
export function readVague(draft: Draft, at: number): boolean {
  const behind = skipSpaces(draft.text, at + 1)
  const next = draft.text.startsWith('个亿', behind) ? behind + 1 : behind
  if (classAt(draft.text, next) !== BIG || isUnitWord(draft, next)) return false
  // 5亿多万 is none: the multiplier has been said.
  if (draft.current === null && draft.lastPower >= 4 && valueAt(draft.text, next) <= draft.lastPower) return false
  draft.vague = true
  draft.gap = true
  return readBig(draft, next)
}
