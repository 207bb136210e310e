/** One pass over the characters: numerals are read where they start, everything else is stepped over. */
import { decimal } from '../decimal.ts'
import type { Quantity } from '../types.ts'
import { approximate } from './approximation.ts'
import { ARABIC, BIG, classAt, HAN, LETTER, OTHER, SMALL, WORD } from './characters.ts'
import { isDate } from './dates.ts'
import { addressEnd, identifierEnd, wordEnd } from './identifiers.ts'
import { currencyBefore, wordAt } from './lexicon.ts'
import { measure } from './measure.ts'
import { type Measured, wordValue } from './measured.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { join, sharesUnit, shareUnit } from './range.ts'

/**
 * Every quantity of a text, in order, none over another.
 *
 * @param text folded: Simplified script, half-width digits and letters (see fold.ts)
 */
export const scan = (text: string): Quantity[] => collect(text, finish)

/** The same, each made into something else as soon as nothing can change it any more. */
export function collect<T>(text: string, make: (measured: Measured) => T): T[] {
  const done: T[] = []
  const emit = (measured: Measured): void => {
    if (!measured.weak) done.push(make(measured))
  }
  let open: Measured[] = []
  let at = 0
  let floor = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === OTHER) {
      at++
      continue
    }
    const step = readAt(text, at, kind, floor)
    at = step.end
    if (!step.measured) continue
    open = push(text, open, step.measured, emit)
    floor = open[open.length - 1]!.end
    at = Math.max(at, floor)
  }
  open.forEach(emit)
  return done
}

interface Step {
  readonly end: number
  readonly measured: Measured | null
}

const nothing = (end: number): Step => ({ end, measured: null })

function readAt(text: string, at: number, kind: number, floor: number): Step {
  if (kind === LETTER) return nothing(latinEnd(text, at))
  if (kind === WORD || kind === HAN) {
    const word = readWord(text, at, floor)
    if (word) return { end: word.end, measured: word }
    if (kind === WORD) return nothing(at + 1)
  }
  const numeral = readNumeral(text, at)
  if (!numeral) return nothing(runEnd(text, at))
  if (kind === ARABIC) {
    const end = identifierEnd(text, at, numeral.end)
    if (end > at) return nothing(end)
  }
  if (isDate(text, numeral)) return nothing(numeral.end)
  if (isVagueCount(text, numeral)) return nothing(numeral.end)
  // 中三十位数: the thirties, somewhere
  if (text.startsWith('位数', numeral.end)) return nothing(numeral.end)
  const result = measure(text, numeral, floor)
  if (!result) return nothing(numeral.end)
  // 5G, A100X: letters right behind the digits that are no unit.
  if (classAt(text, result.coreEnd) === LETTER && classAt(text, result.coreEnd - 1) === ARABIC)
    return nothing(wordEnd(text, result.coreEnd))
  if (result.kind !== 'ordinal') approximate(text, result, floor)
  if (result.limit) result.weak = false
  return { end: result.end, measured: result }
}

/** EPS6.02元, ROE12%: what is measured, glued to its number. */
const named = /^[A-Z]{3,6}\d[\d,]{0,9}(?:\.\d{1,4})?\s?(?:[元亿万%％兆]|美元|港元)/

const compared = /^(?:yoy|qoq|mom)$/i

/** Letters with the digits glued to them (GPT-4, H20), unless they are a currency (RMB30亿). */
function latinEnd(text: string, at: number): number {
  const address = addressEnd(text, at)
  if (address > at) return address
  let end = at
  while (classAt(text, end) === LETTER) end++
  if (classAt(text, end) === ARABIC && currencyBefore(text, end, at)?.word.length === end - at) return end
  if (text[end] === '$' || text[end] === '¥') return end
  if (end - at >= 3 && named.test(text.slice(at, end + 16))) return end
  // YoY-2.3pct: against what, and a minus
  if (compared.test(text.slice(at, end))) return end
  const hyphen = text[end] === '-' && classAt(text, end + 1) === ARABIC
  return classAt(text, end) === ARABIC || hyphen ? wordEnd(text, end + (hyphen ? 1 : 0)) : end
}

function runEnd(text: string, at: number): number {
  let end = at + 1
  while (classAt(text, end) === ARABIC || classAt(text, end) === HAN) end++
  return end
}

/** 数十亿, 几百家 name no number. */
function isVagueCount(text: string, numeral: Numeral): boolean {
  const kind = classAt(text, numeral.start)
  return (kind === SMALL || kind === BIG) && '数几好'.includes(text[numeral.start - 1] ?? '\n')
}

/** 翻番, 一半, 过半. */
function readWord(text: string, at: number, floor: number): Measured | null {
  const word = wordAt(text, at)
  if (!word) return null
  // 超过半年, 过半数股东
  const isHalf = word.word === '过半'
  if (isHalf && ('超度通'.includes(text[at - 1] ?? '\n') || /[年月个天数小日夜场山路程]/.test(text[at + 2] ?? '')))
    return null
  const result = wordValue(at, word.word, word.kind, decimal(word.factor!))
  approximate(text, result, floor)
  // 占比过半
  if (isHalf) Object.assign(result, { approximate: true, bound: 'min' })
  return result
}

/** `open` holds what a later one may still change: the last, and what hangs on it by slashes. */
function push(text: string, open: Measured[], next: Measured, emit: (measured: Measured) => void): Measured[] {
  const last = open[open.length - 1]
  if (!last) return [next]
  const joined = join(text, last, next)
  if (joined) {
    open[open.length - 1] = joined
    return open
  }
  if (sharesUnit(text, last, next)) {
    shareUnit(text, open, next)
    open.push(next)
    return open
  }
  open.forEach(emit)
  return [next]
}

function finish(measured: Measured): Quantity {
  const { start, end, coreStart, coreEnd, kind, value, high, unit, decimals, approximate, bound } = measured
  return {
    start,
    end,
    core: { start: coreStart, end: coreEnd },
    kind,
    value: high === null ? value : null,
    range: high === null ? null : { low: value, high },
    unit,
    decimals,
    approximate,
    bound,
    ...(measured.word === null ? {} : { word: measured.word }),
    ...(measured.toleranceValue === null ? {} : { tolerance: measured.toleranceValue }),
    ...(measured.parenthesised ? { parenthesised: true as const } : {}),
    ...(measured.fraction ? { fraction: true as const } : {}),
    ...(measured.implied ? { implied: true as const } : {}),
    ...(measured.minor ? { minor: true as const } : {}),
  }
}
