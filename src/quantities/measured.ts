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
  word?: string
  toleranceValue?: Decimal
  parenthesised?: true
  fraction?: true
  implied?: true
  minor?: true
}

/** What every quantity starts from. */
const blank = {
  kind: 'number',
  unit: null,
  bound: null,
  limit: false,
  counter: false,
  time: false,
  tolerance: false,
  unitPower: 0,
  weak: false,
} as const

/** A numeral that nothing belongs to yet. */
export function plainNumber(numeral: Numeral): Measured {
  const { start, end, value, spread, decimals, scale, arabic, vague, implied } = numeral
  return {
    ...blank,
    ...at(start, end),
    bare: scale === 0,
    plain: scale === 0,
    value,
    high: spread === null ? null : add(value, spread),
    decimals,
    scale,
    arabic,
    approximate: vague || spread !== null,
    bound: vague ? 'min' : null,
    ...(implied ? { implied: true as const } : {}),
  }
}

/** A word that is its value: 翻番, 一半. */
export function wordValue(start: number, word: string, kind: Quantity['kind'], value: Decimal): Measured {
  return {
    ...blank,
    ...at(start, start + word.length),
    bare: false,
    plain: false,
    kind,
    value,
    high: null,
    decimals: value.scale,
    scale: 0,
    arabic: false,
    approximate: false,
    word,
    ...(kind === 'number' ? { fraction: true as const } : {}),
  }
}

const at = (start: number, end: number) => ({ start, end, coreStart: start, coreEnd: end, bodyEnd: end })

/** × 10^power, for value, other end and precision alike. */
export function apply(measured: Measured, power: number): void {
  if (power === 0) return
  measured.value = shift(measured.value, power)
  if (measured.high) measured.high = shift(measured.high, power)
  if (measured.decimals !== null) measured.decimals -= power
}
