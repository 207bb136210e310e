/** The words around a number, ready to be matched at a place: longest first, by their first or last character. */

import type { Bound, Quantity } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { ARABIC, classAt, LETTER } from './characters.ts'

export interface CurrencyEntry extends Entry {
  /** ISO 4217; null where the page decides. */
  readonly code: string | null
  /** 仙, 角, 分: the power of ten of the main unit. */
  readonly power?: number
  readonly arabic?: boolean
  readonly notBefore?: string
}

export interface UnitEntry extends Entry {
  readonly kind: Quantity['kind']
  /** 成 → -1, % → -2, 基点 → -4. */
  readonly power?: number
  /** A word that is a value by itself: 翻番 → "2". */
  readonly factor?: string
  /** 三成五, 一倍半: a digit or 半 may follow. */
  readonly tenths?: boolean
  /** A stretch of time: 近三年 is the last three years, not nearly three. */
  readonly time?: boolean
  readonly notBefore?: string
}

export interface CounterEntry extends Entry {
  readonly notBefore?: string
}

export interface Approximator extends Entry {
  readonly place: 'before' | 'after'
  readonly bound: Bound | null
  /** A limit (至少, 以上), not merely a rounding (近, 余). */
  readonly limit?: boolean
  /** Bounds without rounding: 不低于. */
  readonly exact?: boolean
  /** May stand between a number and its unit: 100多家. */
  readonly inside?: boolean
  readonly notAfter?: string
  readonly notBefore?: string
}

/** What can follow a number. */
export interface Suffix {
  readonly kind: Quantity['kind']
  readonly word: string
  readonly code: string | null
  readonly power: number
  readonly factor: string | null
  readonly tenths: boolean
  readonly time: boolean
  /** 家, 个, 辆: a plain count. */
  readonly counter: boolean
  readonly arabic: boolean
  readonly notBefore: string
}

interface Word<T> {
  readonly word: string
  readonly meaning: T
}
type Index<T> = ReadonlyMap<number, readonly Word<T>[]>

function index<T>(entries: readonly Word<T>[], at: (word: string) => number): Index<T> {
  const map = new Map<number, Word<T>[]>()
  for (const entry of entries) {
    const key = at(entry.word)
    map.set(key, [...(map.get(key) ?? []), entry])
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length)
  return map
}
const first = (word: string): number => word.charCodeAt(0)
const last = (word: string): number => word.charCodeAt(word.length - 1)
const flat = <T extends Entry>(entries: readonly T[]): Word<T>[] =>
  entries.flatMap((meaning) => meaning.words.map((word) => ({ word, meaning })))

const plain = {
  code: null,
  power: 0,
  factor: null,
  tenths: false,
  time: false,
  counter: false,
  arabic: false,
  notBefore: '',
}

function suffixes(): Word<Suffix>[] {
  const currencies = flat(load<CurrencyEntry>('currencies')).map(({ word, meaning }) => {
    const { words: _, examples: __, note: ___, ...rest } = meaning
    return { word, meaning: { ...plain, ...rest, kind: 'money' as const, word } }
  })
  const units = flat(load<UnitEntry>('units')).map(({ word, meaning }) => {
    const { words: _, examples: __, note: ___, ...rest } = meaning
    return { word, meaning: { ...plain, ...rest, word } }
  })
  const counters = flat(load<CounterEntry>('counters')).map(({ word, meaning }) => ({
    word,
    meaning: { ...plain, kind: 'dimension' as const, word, counter: true, notBefore: meaning.notBefore ?? '' },
  }))
  return [...currencies, ...units, ...counters]
}

const all = suffixes()
const after: Index<Suffix> = index(
  all.filter(({ meaning }) => meaning.factor === null),
  first,
)
const words: Index<Suffix> = index(
  all.filter(({ meaning }) => meaning.factor !== null),
  first,
)
const before: Index<CurrencyEntry> = index(
  flat(load<CurrencyEntry>('currencies'))
    .filter(({ meaning: { code, power } }) => power === undefined && code !== null)
    .concat(flat(load<CurrencyEntry>('currencies')).filter(({ word }) => word === '$')),
  last,
)
const approximators = flat(load<Approximator>('approximators'))
const approximatorsBefore = index(
  approximators.filter(({ meaning }) => meaning.place === 'before'),
  last,
)
const approximatorsAfter = index(
  approximators.filter(({ meaning }) => meaning.place === 'after'),
  first,
)

/** A Latin unit must end where its word ends: 5G is none, 35GWh is one. */
function endsWord(text: string, word: string, end: number): boolean {
  if (classAt(text, end - 1) !== LETTER || word.length === 0) return true
  const next = classAt(text, end)
  return next !== LETTER && next !== ARABIC
}

/** The unit, currency or counter that starts at `at`, the longest one. */
export function suffixAt(text: string, at: number): Suffix | null {
  for (const { word, meaning } of after.get(text.charCodeAt(at)) ?? []) {
    const end = at + word.length
    if (!text.startsWith(word, at) || !endsWord(text, word, end)) continue
    if (end < text.length && meaning.notBefore.includes(text[end]!)) continue
    return meaning
  }
  return null
}

/** The word with a value of its own that starts at `at`: 翻番. */
export function wordAt(text: string, at: number): Suffix | null {
  for (const { word, meaning } of words.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word, at)) return meaning
  return null
}

export interface Found<T> {
  readonly meaning: T
  readonly word: string
}

/** The currency that ends at `at`, not reaching below `floor`. */
export function currencyBefore(text: string, at: number, floor: number): Found<CurrencyEntry> | null {
  for (const found of before.get(text.charCodeAt(at - 1)) ?? []) {
    const start = at - found.word.length
    if (start < floor || !text.startsWith(found.word, start)) continue
    // ARM 5, CEO$: letters before a Latin code make it part of another word.
    if (classAt(text, start) === LETTER && classAt(text, start - 1) === LETTER) continue
    return found
  }
  return null
}

/** The approximating word that ends at `at`, not reaching below `floor`. */
export function approximatorBefore(text: string, at: number, floor: number): Found<Approximator> | null {
  for (const found of approximatorsBefore.get(text.charCodeAt(at - 1)) ?? []) {
    const start = at - found.word.length
    if (start < floor || !text.startsWith(found.word, start)) continue
    if (start > 0 && found.meaning.notAfter?.includes(text[start - 1]!)) continue
    return found
  }
  return null
}

/** The approximating word that starts at `at`. */
export function approximatorAfter(text: string, at: number): Found<Approximator> | null {
  for (const found of approximatorsAfter.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(found.word, at)) continue
    const end = at + found.word.length
    if (end < text.length && found.meaning.notBefore?.includes(text[end]!)) continue
    return found
  }
  return null
}
