/** Lines that word lists know: what heads the tail of a page, how a line of furniture opens, what only furniture says. */
import { anyOf } from '../pattern.ts'
import type { Reason } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import type { Line, LineRule, Verdict } from './line.ts'

/** `at`: whole line, label (the word and then a mark or the end), start, raw (start, brackets included), any. */
export interface Phrase extends Entry {
  readonly at: 'whole' | 'label' | 'start' | 'raw' | 'any'
  readonly reason: Reason
  /** One of these must stand in the line too. */
  readonly with?: readonly string[]
  /** Longest line it is asked of, in characters. */
  readonly max?: number
  readonly ends?: boolean
}

interface Compiled {
  readonly phrase: Phrase
  readonly pattern: RegExp
  readonly also: RegExp | null
}

const border = '(?![㐀-鿿A-Za-z])'
const count = /[\s(（]*(?:共|\d)[\s\d万k+.,条则個个篇]{0,8}[)）]?$/

const compile = (phrase: Phrase): Compiled => {
  const words = anyOf(phrase.words)
  const source = {
    whole: `^${words}$`,
    label: `^${words}${border}`,
    start: `^${words}`,
    raw: `^${words}`,
    any: words,
  }[phrase.at]
  return { phrase, pattern: new RegExp(source), also: phrase.with ? new RegExp(anyOf(phrase.with)) : null }
}

const compiled: readonly Compiled[] = ['section-headings', 'line-openings', 'line-phrases'].flatMap((name) =>
  load<Phrase>(name).map(compile),
)

const figure = /\d\s?(?:[万亿]|%|元|港元|美元)/

/** Longest line that any phrase is asked of; longer ones are article or cut inside. */
const longest = 400

export const phrases: LineRule = (line) => {
  if (line.text.length > longest) return null
  const found = compiled.find((entry) => holds(entry, line))
  return found ? verdict(found.phrase) : null
}

function holds({ phrase, pattern, also }: Compiled, line: Line): boolean {
  if (line.text.length > (phrase.max ?? 60)) return false
  const subject = phrase.at === 'raw' || phrase.at === 'any' ? line.text : line.core
  // A disclaimer counts no money; a manager who says "以公告为准" has just named some.
  if (phrase.reason === 'disclaimer' && phrase.at === 'any' && figure.test(line.text)) return false
  const hit =
    pattern.test(subject) ||
    (phrase.at === 'whole' && (pattern.test(subject.replace(count, '')) || pattern.test(line.text)))
  return hit && (also === null || also.test(line.text))
}

const verdict = ({ at, reason, ends }: Phrase): Verdict => ({
  reason,
  rule: `clean/${reason}`,
  ends: ends ?? false,
  weak: at === 'any',
})
