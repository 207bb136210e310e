/** Strings of JSON in a source: what stands behind a name, and what its escapes stand for. */
import { foldText } from '../fold.ts'
import { join, slice, standFor } from '../span.ts'
import type { Passage, Span } from '../types.ts'

/** What the escapes of a string stand for; `lines` keeps its line breaks. */
export function unescapeJson(written: Passage, lines = false): Passage {
  if (!written.raw.includes('\\')) return written
  const parts: Passage[] = []
  let from = 0
  for (const { 0: code, index } of written.raw.matchAll(/\\u[\da-f]{4}|\\[\s\S]/gi)) {
    const chars = plain(code, lines)
    const end = index + code.length
    parts.push(slice(written, from, index), standFor(written, { start: index, end }, chars, chars))
    from = end
  }
  const whole = join([...parts, slice(written, from)])
  return { ...whole, text: foldText(whole.raw) }
}

const plain = (code: string, lines: boolean): string => {
  const letter = code[1]!
  if (letter === 'u' && code.length === 6) return String.fromCharCode(Number.parseInt(code.slice(2), 16))
  if (lines && letter === 'n') return '\n'
  return /[bfnrt]/.test(letter) ? ' ' : letter
}

export interface NamedString {
  readonly name: string
  readonly span: Span
  /** It stands in a string itself: its quotes and escapes are escaped once more. */
  readonly nested: boolean
}

const opening = /["']?([A-Za-z_][\w-]{0,40})\\{0,2}["']?\s{0,9}:\s{0,9}(\\{0,2})["'`]/g
const longest = 1_000_000

/** The strings behind the names that `wanted` knows, each looked at once. */
export function namedStrings(script: string, wanted: RegExp): NamedString[] {
  const found: NamedString[] = []
  const open = new RegExp(opening)
  for (let match = open.exec(script); match; match = open.exec(script)) {
    const [whole, name, slashes] = match as unknown as [string, string, string]
    if (!wanted.test(name)) continue
    const start = match.index + whole.length
    const end = closing(script, start, whole.at(-1)!, slashes.length)
    if (end < 0) continue
    found.push({ name, span: { start, end: end - slashes.length }, nested: slashes !== '' })
    open.lastIndex = end + 1
  }
  return found
}

/** The quote that closes, behind as many backslashes as stood before the one that opened; -1 where there is none. */
function closing(script: string, from: number, quote: string, slashes: number): number {
  for (let at = script.indexOf(quote, from); at >= 0 && at - from < longest; at = script.indexOf(quote, at + 1)) {
    let before = 0
    while (script[at - 1 - before] === '\\') before++
    if (before === slashes) return at
    if (before % 2 === 0 && slashes === 0) return at
  }
  return -1
}
