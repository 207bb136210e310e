/** article → one text to look things up in, and the way from it back to the source. */
import { join, toSource } from '../span.ts'
import type { Article, Passage, Span } from '../types.ts'

/** What the stages of context read. `lead` is where a page says whose results it is about. */
export interface Page {
  readonly title: Passage | null
  readonly meta: readonly Passage[]
  readonly body: readonly Passage[]
  readonly lead: Passage
  /** Title, date lines and body, up to a length that is enough to count words in. */
  readonly sample: Passage
}

const leadLength = 900
const sampleLength = 60_000

export function readPage(article: Article): Page {
  const body = article.paragraphs.map(({ content }) => content)
  const title = article.title ? [article.title] : []
  return {
    title: article.title,
    meta: article.meta,
    body,
    lead: head(body, leadLength),
    sample: head([...title, ...article.meta, ...body], sampleLength),
  }
}

/** The first passages as one, a line each, until `length` characters are reached. */
function head(passages: readonly Passage[], length: number): Passage {
  const taken: Passage[] = []
  let size = 0
  for (const passage of passages) {
    if (size >= length) break
    taken.push(passage)
    size += passage.text.length
  }
  return join(taken, '\n')
}

/** How often a word stands in a text. */
export function count(text: string, word: string): number {
  let found = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found++
  return found
}

/** How many of the matches of a global pattern a text has. */
export const matches = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

/** A match of a passage as source span. */
export const place = (passage: Passage, start: number, end: number): Span => toSource(passage, start, end)
