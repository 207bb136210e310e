/** One numeral: Arabic, Chinese, positional or mixed, up to its last multiplier. */
import { type Decimal, shift } from '../decimal.ts'
import { ARABIC, BIG, classAt, HAN, SMALL, skipSpaces, TENS } from './characters.ts'
import { readArabic, readArabicAfterSpace, readHan, readPoint, readTens } from './digits.ts'
import { begin, closeTail, type Draft, sum } from './draft.ts'
import { readBig, readCounted, readSmall, readVague } from './multipliers.ts'

export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: Decimal
  /** 三四十亿: what the other reading has more. */
  readonly spread: Decimal | null
  /** XBRL's precision: 48.12亿 → -6. */
  readonly decimals: number
  /** Power of ten of the multipliers that close it, 0 for none: 36.57亿 → 8. A range hands it to its other end. */
  readonly scale: number
  readonly arabic: boolean
  /** It opens with a multiplier: 百亿, 千万. */
  readonly implied: boolean
  /** 多, 余, 几 or 来 stand inside: 2400多万, 1,300来万. */
  readonly vague: boolean
  /** Characters of Chinese digits with no multiplier between: 九八九九 → 4. */
  readonly digits: number
}

/** Longest numeral in characters; the longest real one, a cheque amount, has some 33. */
const MOST_LENGTH = 80

/** Reads on from `at`; null where no numeral starts there or what starts there makes none. */
export function readNumeral(text: string, at: number): Numeral | null {
  const draft = begin(text, at)
  while (step(draft)) if (draft.end - draft.start > MOST_LENGTH) return null
  if (draft.end === draft.start) return null
  closeTail(draft)
  const value = sum(draft)
  if (value === null) return null
  const scale = draft.arabic || draft.lastPower >= 4 || draft.tail ? draft.lastPower : 0
  const digits = draft.parts.length === 0 && !draft.arabic && draft.fraction === 0 ? draft.currentDigits : 0
  return {
    start: draft.start,
    end: draft.end,
    value,
    spread: draft.spread === null ? null : shift({ units: draft.spreadBy, scale: 0 }, draft.spread),
    decimals: draft.fraction - scale,
    scale: draft.current === null ? scale : 0,
    arabic: draft.arabic,
    implied: draft.implied,
    vague: draft.vague,
    digits,
  }
}

/** One digit group or multiplier; false where the numeral ends. */
function step(draft: Draft): boolean {
  switch (classAt(draft.text, draft.at)) {
    case ARABIC:
      return readArabic(draft, draft.at)
    case HAN:
      return readHan(draft)
    case TENS:
      return readTens(draft)
    case SMALL:
      return readSmall(draft, draft.at)
    case BIG:
      return readBig(draft, draft.at)
    default:
      return readOther(draft)
  }
}

/** 点, spaces before a multiplier, 多 and 余 before 万. */
function readOther(draft: Draft): boolean {
  const char = draft.text[draft.at]
  if (char === '点') return readPoint(draft)
  // 五.八六元: newspapers in Taiwan set a point or a middle dot between Chinese digits.
  if ((char === '.' || char === '·') && classAt(draft.text, draft.at + 1) === HAN) return readPoint(draft)
  if (draft.end === draft.start) return false
  if (char === '个') return readCounted(draft)
  if (char === '多' || char === '余' || char === '几' || char === '来') return readVague(draft, draft.at)
  // A line may break between a number and its 亿.
  if (char === '\n')
    return classAt(draft.text, draft.at + 1) === BIG && draft.current !== null && readBig(draft, draft.at + 1)
  if (char !== ' ') return false
  const next = skipSpaces(draft.text, draft.at)
  const kind = classAt(draft.text, next)
  if (kind === BIG && (draft.current !== null || draft.parts.length > 0)) return readBig(draft, next)
  if (kind === SMALL && draft.current !== null && goesOn(draft.text, next)) return readSmall(draft, next)
  if (kind === ARABIC && draft.current === null && draft.lastPower >= 4) return readArabicAfterSpace(draft, next)
  if (draft.text[next] === '多' || draft.text[next] === '余') return readVague(draft, next)
  return false
}

/** 五 十, 1,234.5 百万元; but no 2025 百强, 3 千禾. */
const goesOn = (text: string, at: number): boolean =>
  '十拾'.includes(text[at]!) || '万亿'.includes(text[at + 1] ?? '\n')
