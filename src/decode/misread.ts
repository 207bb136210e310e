/** Hanzi that no page has: GBK that was read as Big5, and Big5 that was read as GBK. Every pair of bytes is some character in both. */
import type { Span } from '../types.ts'
import { loadIconv } from './convert.ts'
import { scoreText } from './score-text.ts'

export interface Misread {
  readonly span: Span
  readonly says: string
}

const steps = [
  { wrong: 'big5hkscs', right: 'gb18030', says: 'GBK was read as Big5' },
  { wrong: 'gb18030', right: 'big5hkscs', says: 'Big5 was read as GBK' },
] as const

/** Prose scores 0.6 and more, a line of names or signs now and then less. */
const odd = 0.5
/** So much better must a line read in the other encoding. */
const gain = 0.25
/** In shorter runs anything reads as something. */
const least = 10
const longest = 400

/** Stretches of such lines; one stands for all lines of one kind with nothing but short or broken ones between. */
export function misreadLines(raw: string): Misread[] {
  const found: Misread[] = []
  let from: number | null = null
  for (const { 0: line, index } of raw.matchAll(new RegExp(`[^\\n]{1,${longest}}`, 'g'))) {
    if ((line.match(wide)?.length ?? 0) < least) continue
    const isOdd = scoreText(line) < odd
    const says = isOdd ? stepOf(line) : null
    from = isOdd ? (from ?? index) : null
    const last = found[found.length - 1]
    if (!says || from === null) continue
    const span = { start: from, end: index + line.length }
    if (last?.span.start === from && last.says === says) found[found.length - 1] = { says, span }
    else found.push({ says, span })
  }
  return found
}

/** Hanzi, kana, bopomofo and private characters, which is what such bytes become. */
const wide = /[\u3000-\u9fff\ue000-\uf8ff]/g

/** A lost byte puts the rest of its line out of step: each piece between such places is tried. */
function stepOf(line: string): string | null {
  const pieces = line.split(/[\0-\x7f\ufffd]+/).filter(({ length }) => length >= least)
  for (const piece of pieces)
    for (const { wrong, right, says } of steps) {
      const iconv = loadIconv()
      const mended = iconv.decode(iconv.encode(piece, wrong), right)
      if (/[\u4e00-\u9fff]{4}/.test(mended) && scoreText(mended) > Math.max(odd, scoreText(piece) + gain)) return says
    }
  return null
}
