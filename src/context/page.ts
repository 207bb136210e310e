/** article → one text to look things up in, and the way from it back to the source. */
import { findAll } from '../pattern.ts'
import { join, slice, toSource, trim } from '../span.ts'
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

const leadLength = 1200
const sampleLength = 60_000

export function readPage(article: Article): Page {
  const body = article.paragraphs.map(({ content }) => content)
  const dated = article.meta.some(({ text }) => /(?:19|20)\d\d/.test(text))
  const [title, behind] = article.title ? splitTitle(unlabelled(article.title), dated) : [null, null]
  const meta = behind ? [behind, ...article.meta] : article.meta
  return {
    title,
    meta,
    body,
    lead: head(body, leadLength),
    sample: head([...(title ? [title] : []), ...meta, ...body], sampleLength),
  }
}

/** 会议主题:望江股份业绩说明会 */
const unlabelled = (line: Passage): Passage =>
  slice(
    line,
    /^#{1,3}\s(?=\S)|^(?:会议主题|会议名称|活动主题|主题|标题|题目)\s?[:：]\s?(?=\S{6})/.exec(line.text)?.[0].length ??
      0,
  )

const opensWithDay =
  /^(?:date\s)?[[【(（]?(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)[\]】)）]?\s+(?=\S{4,}\s?\S{4,})/

/** A page without line breaks has its date behind the title, a list of pages before it: 标题 2025-11-21 10:00 来源:… */
function splitTitle(line: Passage, dated: boolean): [Passage, Passage | null] {
  const day = /电话会|说明会|交流会|业绩会/.test(line.text) ? null : opensWithDay.exec(line.text)
  if (day) return [slice(line, day[0].length), trim(slice(line, 0, day[0].length))]
  // …电话会 2025.10.27, and the page's own date below: the day of the call is part of its name.
  if (dated && /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(line.text)) return [line, null]
  const at = line.text.search(/(?<=\S{6})\s+(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:日|\s|$)/)
  return at < 0 ? [line, null] : [slice(line, 0, at), trim(slice(line, at))]
}

/** The first passages as one, a line each, up to `length` characters: a line may be a whole book. */
function head(passages: readonly Passage[], length: number): Passage {
  const taken: Passage[] = []
  let left = length
  for (const passage of passages) {
    if (left <= 0) break
    taken.push(passage.text.length > left ? slice(passage, 0, left) : passage)
    left -= passage.text.length
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
export const matches = (text: string, pattern: RegExp): number => findAll(pattern, text).length

/** A match of a passage as source span. */
export const place = (passage: Passage, start: number, end: number): Span => toSource(passage, start, end)
