/** What callers without types may hand in is looked at here; the stages behind it trust what they get. */
import { InputError } from './input-error.ts'
import { parse as parsePage } from './pipeline.ts'
import { quantities as findQuantities, type PublicQuantity, type QuantityOptions } from './quantities.ts'
import type { Document, ParseOptions } from './types.ts'

/** A page: its bytes, or its text. */
export type Source = Uint8Array | ArrayBuffer | DataView | string

/**
 * One page → one document. The same page and options give the same document.
 * Throws an `InputError` for what is no page (`binary`, `too-large`, `input`) and for options that nobody knows (`encoding`, `option`).
 */
export function parse(input: Source, options: ParseOptions = {}): Document {
  const { script, mediaType } = options
  allow('script', script, ['Hans', 'Hant'])
  allow('mediaType', mediaType, ['text/plain', 'text/html'])
  for (const name of ['path', 'url', 'encoding'] as const)
    if (options[name] !== undefined && typeof options[name] !== 'string')
      throw new InputError('option', `${name} must be a string`)
  return parsePage(toInput(input), options)
}

/**
 * Every number, percentage, amount, measure and period of a Chinese text, in order; see the README.
 * Throws an `InputError` where the text is no string or `referenceDate` no ISO date.
 *
 * @example quantities('營收約1724億元,年增11%')
 * // [{ start: 3, end: 9, raw: '1724億元', type: 'money', value: 172400000000, unit: 'CNY', approximate: true, … },
 * //  { start: 12, end: 15, raw: '11%', type: 'percent', value: 0.11, … }]
 */
export function quantities(text: string, options: QuantityOptions = {}): PublicQuantity[] {
  if (typeof text !== 'string') throw new InputError('input', `the text is ${kindOf(text)}; pass a string`)
  const { referenceDate } = options
  if (referenceDate !== undefined && !isDay(referenceDate))
    throw new InputError('option', `referenceDate is ${JSON.stringify(referenceDate)}; pass an ISO date: 2025-03-19`)
  return findQuantities(text, options)
}

function toInput(input: unknown): Uint8Array | string {
  if (typeof input === 'string' || input instanceof Uint8Array) return input
  if (input instanceof ArrayBuffer || input instanceof SharedArrayBuffer) return new Uint8Array(input)
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
  throw new InputError('input', `the input is ${kindOf(input)}; pass a string or bytes (Uint8Array, ArrayBuffer)`)
}

const kindOf = (value: unknown): string => (value === null ? 'null' : `of type ${typeof value}`)

function allow(name: string, value: unknown, values: readonly string[]): void {
  if (value !== undefined && !values.some((known) => known === value))
    throw new InputError('option', `${name} is ${JSON.stringify(value)}; it can be ${values.join(' or ')}`)
}

/** A day that the calendar has. */
function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
