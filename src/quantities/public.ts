/** What the library's `quantities` gives: scan and periods together, on raw text, in plain numbers. */
import { findDates } from '../date.ts'
import { toNumber } from '../decimal.ts'
import { fold } from '../fold.ts'
import { findPeriods, type PeriodValue, periodValue } from '../period.ts'
import type { NumberRange, Span } from '../types.ts'
import type { Measured } from './measured.ts'
import { collect } from './scan.ts'

export interface QuantityOptions {
  /** ISO date that 去年, 上季 and dates without a year are seen from. Without it they are left out. */
  readonly referenceDate?: string
}

interface Located {
  /** Offsets of the text as given (JavaScript string indices), half-open. */
  readonly start: number
  readonly end: number
  /** The text between them. */
  readonly raw: string
  /** 约, 近, 余, 左右 stand beside it. */
  readonly approximate: boolean
  /** `min` for 逾, 超过, 以上, 不低于; `max` for 近, 不足, 以下, 不超过. */
  readonly bound: 'min' | 'max' | null
}

export interface NumericQuantity extends Located {
  readonly type: 'number' | 'ordinal' | 'percent' | 'money' | 'dimension'
  /** The number said, in base units (1724亿元 → 172400000000); percent and points as fractions (11% → 0.11). Null for a range with two ends. */
  readonly value: number | null
  /** Both ends, inclusive; a limit (至少3, 1.2元以下) has one. Null where the text names neither. */
  readonly range: NumberRange | null
  /** ISO 4217 for money (a bare 元 is CNY), the word as written for a dimension, 倍 for a multiple. */
  readonly unit: string | null
}

export interface PeriodQuantity extends Located {
  readonly type: 'period'
  /** 2024Q4, 2025H1, 2024FY, 2025-10, 2025-05-14. */
  readonly value: string
  /** First and last of a span of dates, both inclusive. */
  readonly range: { readonly low: string; readonly high: string } | null
  readonly unit: null
}

export type PublicQuantity = NumericQuantity | PeriodQuantity

/**
 * Every number, percentage, amount, measure and period of a Chinese text, in order, none over another.
 *
 * Any script and width: 四成, ４０％, 港幣三十億元. Approximating words (約, 近, 左右) are told in `approximate` and
 * `bound` and lie outside the span; a limit (至少, 超过, 以上, 不高于) lies inside it and fills one end of `range`.
 *
 * @example quantities('營收約1724億元,年增11%')
 * // [{ start: 3, end: 9, raw: '1724億元', type: 'money', value: 172400000000, unit: 'CNY', approximate: true, … },
 * //  { start: 12, end: 15, raw: '11%', type: 'percent', value: 0.11, … }]
 */
export function quantities(text: string, { referenceDate }: QuantityOptions = {}): PublicQuantity[] {
  const { folded } = fold({ raw: text, encoding: 'utf-8', mediaType: 'text/plain', warnings: [] })
  const named = findNamed(folded, referenceDate ?? null)
  const numbers = collect(joinWideGroups(text, folded), (found) => found)
    .filter(outside(named))
    .map((found) => numeric(text, found))
  const periods = named.flatMap((mention) => (mention.value ? [period(text, mention, mention.value)] : []))
  return [...numbers, ...periods].sort((a, b) => a.start - b.start)
}

/** A stretch of the text that names a time, and which; null where that needs a reference. */
interface Named extends Span {
  readonly value: PeriodValue | null
}

/** Periods and days, in order; of two that overlap the first, and of two that start together the longer. */
function findNamed(folded: string, reference: string | null): Named[] {
  const periods = findPeriods(folded).map((mention) => ({
    start: mention.start,
    end: mention.end,
    value: periodValue(mention, reference),
  }))
  // Days that need no reference are among the periods already.
  const dates = reference === null ? [] : findDates(folded, reference)
  const days = dates.flatMap(({ start, dayEnd, value }) =>
    value && !value.startsWith('--') ? [{ start, end: dayEnd, value: { value: value.slice(0, 10) } }] : [],
  )
  const named: Named[] = []
  for (const next of [...periods, ...days].sort((a, b) => a.start - b.start || b.end - a.end))
    if (next.start >= (named[named.length - 1]?.end ?? 0)) named.push(next)
  return named
}

/** ４，５６５: between full-width digits the full-width comma is one of thousands, not of a clause. */
const joinWideGroups = (raw: string, folded: string): string =>
  /[０-９]，[０-９]/.test(raw)
    ? folded.replace(/，/g, (comma, at: number) => (/[０-９]，[０-９]/.test(raw.slice(at - 1, at + 2)) ? ',' : comma))
    : folded

/** True for what no period touches. Both lists are in order. */
function outside(periods: readonly Span[]): (found: Measured) => boolean {
  let next = 0
  return ({ coreStart, coreEnd }) => {
    while (next < periods.length && periods[next]!.end <= coreStart) next++
    return !(next < periods.length && periods[next]!.start < coreEnd)
  }
}

const types = {
  number: 'number',
  multiple: 'number',
  ordinal: 'ordinal',
  percent: 'percent',
  points: 'percent',
  money: 'money',
  dimension: 'dimension',
} as const

function numeric(text: string, found: Measured): NumericQuantity {
  // 199个: the counter of everything is no unit.
  const plain = found.unit === '个'
  const end = plain && found.coreEnd === found.bodyEnd + 1 ? found.bodyEnd : found.coreEnd
  const limit = found.limit && found.high === null && found.bound !== null
  const from = limit ? found.start : found.coreStart
  const to = limit && found.end !== found.coreEnd ? found.end : end
  return {
    start: from,
    end: to,
    raw: text.slice(from, to),
    type: plain ? 'number' : types[found.kind],
    value: found.high === null ? toNumber(found.value) : null,
    range: rangeOf(found, limit),
    unit: plain ? null : unitOf(text, found),
    approximate: found.approximate && !limit,
    bound: found.bound,
  }
}

function rangeOf({ value, high, bound }: Measured, limit: boolean): NumberRange | null {
  if (high !== null) return { low: toNumber(value), high: toNumber(high) }
  if (!limit) return null
  return bound === 'min' ? { low: toNumber(value), high: null } : { low: null, high: toNumber(value) }
}

function unitOf(text: string, { kind, unit, start, end }: Measured): string | null {
  if (kind === 'multiple') return '倍'
  if (kind !== 'money') return kind === 'dimension' ? unit : null
  if (unit !== null) return unit
  const said = text.slice(start, end)
  return /[$＄]/.test(said) ? 'USD' : said.includes('仙') ? 'HKD' : 'CNY'
}

function period(text: string, { start, end }: Span, { value, range }: PeriodValue): PeriodQuantity {
  return {
    start,
    end,
    raw: text.slice(start, end),
    type: 'period',
    value,
    range: range ?? null,
    unit: null,
    approximate: false,
    bound: null,
  }
}
