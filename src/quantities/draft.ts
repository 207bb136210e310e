/** A numeral while it is being read. */
import { add, type Decimal, shift } from '../decimal.ts'
import { ARABIC, classAt } from './characters.ts'
import { suffixAt } from './lexicon.ts'

/** What a multiplier has closed: 3亿 of 3亿5千万. */
export interface Part {
  value: Decimal
  power: number
}

export interface Draft {
  readonly text: string
  readonly start: number
  /** It opens with an Arabic digit. */
  readonly arabic: boolean
  at: number
  /** End of what has been taken in. */
  end: number
  /** Closed parts, the largest multiplier first. */
  parts: Part[]
  /** Digits that no multiplier has closed yet. */
  current: Decimal | null
  currentDigits: number
  currentArabic: boolean
  /** Digits after the point of the last group. */
  fraction: number
  afterMultiplier: boolean
  /** A 零 or a point stands between: what follows counts units. */
  gap: boolean
  implied: boolean
  vague: boolean
  /** Power of ten by which the other reading of 三四十 is more. */
  spread: number | null
  /** How many of that power: 2 of 三五百. */
  spreadBy: bigint
  /** Power of the multipliers that closed the last group. */
  lastPower: number
  /** 三万五: the last digit stands for thousands. */
  tail: boolean
}

export const begin = (text: string, at: number): Draft => ({
  text,
  start: at,
  arabic: classAt(text, at) === ARABIC,
  at,
  end: at,
  parts: [],
  current: null,
  currentDigits: 0,
  currentArabic: false,
  fraction: 0,
  afterMultiplier: false,
  gap: false,
  implied: false,
  vague: false,
  spread: null,
  spreadBy: 1n,
  lastPower: 0,
  tail: false,
})

export function accept(draft: Draft, end: number): true {
  draft.at = draft.end = end
  return true
}

/** 一万三 → 13000, 二百五 → 250: a last digit counts the next lower power. */
export function closeTail(draft: Draft): void {
  if (draft.current === null || !draft.afterMultiplier || draft.currentArabic || draft.currentDigits !== 1) return
  const previous = draft.parts[draft.parts.length - 1]
  if (!previous || previous.power === 1) return
  // 八百万一台: the digit counts what follows.
  const suffix = previous.power < 4 ? null : suffixAt(draft.text, draft.end)
  if (suffix?.counter || suffix?.time) {
    draft.current = null
    draft.end--
    draft.lastPower = previous.power
    return
  }
  draft.current = shift(draft.current, previous.power - 1)
  draft.lastPower = previous.power - 1
  draft.tail = previous.power >= 4
  draft.afterMultiplier = false
}

/** 千瓦, 兆瓦, 百分点: the multiplier is the first character of a unit. */
export function isUnitWord(draft: Draft, at: number): boolean {
  const suffix = suffixAt(draft.text, at)
  return suffix !== null && suffix.word.length > 1 && suffix.kind !== 'money'
}

export function sum(draft: Draft): Decimal | null {
  let total = draft.current
  for (const { value } of draft.parts) total = total === null ? value : add(total, value)
  return total
}
