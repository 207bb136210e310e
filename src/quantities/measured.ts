/** A quantity while it is being put together. */
import { add, type Decimal, shift } from '../decimal.ts'
import type { Quantity } from '../types.ts'
import type { Numeral } from './numeral.ts'

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
  word: string | null
  toleranceValue: Decimal | null
  parenthesised: boolean
  fraction: boolean
  implied: boolean
  minor: boolean
}

/** Nothing belongs to it yet. Written out in full: objects of one shape are what makes the pass over a page fast. */
const blank = (start: number, end: number, value: Decimal, scale: number): Measured => ({
  start,
  end,
  coreStart: start,
  coreEnd: end,
  bodyEnd: end,
  bare: scale === 0,
  kind: 'number',
  value,
  high: null,
  unit: null,
  decimals: null,
  approximate: false,
  bound: null,
  limit: false,
  scale,
  plain: scale === 0,
  counter: false,
  time: false,
  arabic: false,
  tolerance: false,
  unitPower: 0,
  weak: false,
  word: null,
  toleranceValue: null,
  parenthesised: false,
  fraction: false,
  implied: false,
  minor: false,
})

export function plainNumber(numeral: Numeral): Measured {
  const measured = blank(numeral.start, numeral.end, numeral.value, numeral.scale)
  measured.high = numeral.spread && add(numeral.value, numeral.spread)
  measured.decimals = numeral.decimals
  measured.approximate = numeral.vague || numeral.spread !== null
  measured.bound = numeral.vague ? 'min' : null
  measured.arabic = numeral.arabic
  measured.implied = numeral.implied
  return measured
}

/** A word that is its value: 翻番, 一半. */
export function wordValue(start: number, word: string, kind: Quantity['kind'], value: Decimal): Measured {
  const measured = blank(start, start + word.length, value, 0)
  measured.kind = kind
  measured.decimals = value.scale
  measured.bare = measured.plain = false
  measured.word = word
  measured.fraction = kind === 'number'
  return measured
}

/** × 10^power, for value, other end and precision alike. */
export function apply(measured: Measured, power: number): void {
  if (power === 0) return
  measured.value = shift(measured.value, power)
  if (measured.high) measured.high = shift(measured.high, power)
  if (measured.decimals !== null) measured.decimals -= power
}
