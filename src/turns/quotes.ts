/** Quotation marks of a paragraph, paired with a stack and repaired: pages lose, double and turn them round. */
import { firstIndex } from '../span.ts'
import type { Span } from '../types.ts'

/** What stands between outer marks. `open` and `close` hold the marks; where one is lost they touch the words. */
export interface Quote extends Span {
  readonly open: number
  readonly close: number
  /** The closing mark is lost: the words run to the paragraph's end. */
  readonly unclosed: boolean
}

const closers = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['﹁', '﹂'],
  ['〝', '〞'],
])
const openers = new Map([...closers].map(([open, close]) => [close, open]))
const finished = /[。！？!?…]/
const latin = /[A-Za-z]/
/** No page nests so many; of a run of openers the rest is left out, or each closer would search them all. */
const deepest = 99

interface Mark {
  readonly at: number
  readonly char: string
}

/** The quote that may hold `at`: the last one to open there or before. Quotes are sorted and none lies over another. */
export const lastOpened = (quotes: readonly Quote[], at: number): Quote | undefined =>
  quotes[firstIndex(quotes.length, (i) => quotes[i]!.open > at) - 1]

/** Outer quotes in text order. */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = []
  const stack: Mark[] = []
  const last = text.trimEnd().length
  const push = (mark: Mark): void => {
    if (stack.length < deepest) stack.push(mark)
  }
  const shut = (open: Mark, at: number, size: number): void => {
    if (stack.length === 0)
      quotes.push({ start: open.at + 1, end: at, open: open.at, close: at + size, unclosed: false })
  }
  for (let at = 0; at < text.length; at++) {
    const char = markAt(text, at, stack)
    if (char === null) continue
    if (closers.has(char)) {
      const isDoubled = finished.test(text[at - 1] ?? '') && stack.at(-1)?.char === char
      if (isDoubled && stack.findIndex((mark) => mark.char === char) === stack.length - 1) {
        shut(stack.pop()!, at, 1)
        // 。“ at the end is a closer typed as an opener; before more words it opens again what was never closed.
        if (at + 1 < last && !/[\s,，。]/.test(text[at + 1]!)) push({ at, char })
      } else push({ at, char })
      continue
    }
    const place = stack.findLastIndex((mark) => mark.char === openers.get(char))
    if (place >= 0) {
      const open = stack[place]!
      stack.length = place
      shut(open, at, 1)
    } else if (stack.length === 0) orphan(text, at, quotes)
  }
  const open = stack[0]
  if (open) {
    quotes.push({ start: open.at + 1, end: last, open: open.at, close: last, unclosed: true })
  }
  return quotes
}

/** The mark at `at` in its directed form, or null. Straight marks take the direction that is due. */
function markAt(text: string, at: number, stack: readonly Mark[]): string | null {
  const char = text[at]!
  if (char === '"' || char === '＂') return stack.some((mark) => mark.char === '“') ? '”' : '“'
  if ((char === '’' || char === '‘') && latin.test(text[at - 1] ?? '') && latin.test(text[at + 1] ?? '')) return null
  return closers.has(char) || openers.has(char) ? char : null
}

/** A closing mark with no opener: its words began where the sentences before it begin. */
function orphan(text: string, at: number, quotes: Quote[]): void {
  const last = quotes.at(-1)?.close ?? 0
  if (!finished.test(text[at - 1] ?? '') || at - last < 12 || last > 0) return
  quotes.push({ start: last, end: at, open: last, close: at + 1, unclosed: false })
}
