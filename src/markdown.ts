/** A line of Markdown → its words: without pictures and the targets of links, and how much of it is links. */
import { findAll } from './pattern.ts'
import { gaps, length, merge, toSource, trim, without } from './span.ts'
import type { Passage, Span } from './types.ts'

export interface Plain {
  readonly content: Passage
  /** Where the marks stand in the source. */
  readonly marks: readonly Span[]
  /** Share of the characters that are link text. */
  readonly links: number
}

/** ](https://某某.example/a "title"), ](/tag/营收), ](#): what stands behind the words of a link. */
const target =
  /\]\(\s?(?:<[^<>\n]{0,900}>|(?=https?:|\/|\.{1,2}\/|#|\?|mailto:|javascript:|data:|[\w%-]+[./]|\))[^\s()<>]{0,900}(?:\([^\s()]{0,200}\)[^\s()]{0,300}){0,3})(?:\s{1,2}(?:"[^\n]{0,400}?"|'[^\n]{0,400}?'))?\s?\)/g

/** <https://某某.example/a> */
const bare = /<https?:\/\/[^<>\s]{1,900}>/g

/** \* and \_: the sign itself is meant. */
const escaped = /\\(?=[*_#+\-.()[\]!`~|>])/g

/** No words of a link are longer. */
const longest = 600

export function plain(content: Passage): Plain | null {
  const { raw } = content
  if (!raw.includes('**') && !raw.includes('](') && !raw.includes('\\') && !raw.includes('<http')) return null
  const links: Span[] = []
  const marks: Span[] = [...spans(bare, raw), ...spans(escaped, raw), ...stressed(raw)]
  for (const { start: close, end } of spans(target, raw)) {
    const open = opening(raw, close)
    if (open === null) marks.push({ start: close, end })
    else if (raw[open - 1] === '!') marks.push({ start: open - 1, end })
    else {
      marks.push({ start: open, end: open + 1 }, { start: close, end })
      links.push({ start: open + 1, end: close })
    }
  }
  if (marks.length === 0) return null
  const cuts = merge(marks)
  const words = (span: Span): number => gaps(span, cuts).reduce((sum, gap) => sum + length(gap), 0)
  const all = words({ start: listSign.exec(raw)?.[0].length ?? 0, end: raw.length })
  const linked = merge(links).reduce((sum, link) => sum + words(link), 0)
  return {
    content: trim(without(content, cuts)),
    marks: cuts.map(({ start, end }) => toSource(content, start, end)),
    links: all <= 0 ? 0 : Math.min(1, linked / all),
  }
}

/** * or ## before a link says nothing of its own. */
const listSign = /^(?:[>*+-]|#{1,6}|\s){0,12}/

/** The signs around 营收 in 第1季**营收**2.6亿元. A whole line of bold is a heading, and keeps them. */
function stressed(text: string): Span[] {
  if (/^[\s#]*\*\*[^*]*\*\*\s*$/.test(text)) return []
  return spans(bold, text).flatMap(({ start, end }) => [
    { start, end: start + 2 },
    { start: end - 2, end },
  ])
}

const bold = /\*\*[^*\n]{1,300}\*\*/g

const spans = (pattern: RegExp, text: string): Span[] =>
  findAll(pattern, text).map(({ index, 0: { length } }) => ({ start: index, end: index + length }))

/** The bracket that opens what closes at `close`, brackets within it passed over; null where it stands on another line. */
function opening(text: string, close: number): number | null {
  let inner = 0
  for (let at = close - 1; at >= 0 && close - at < longest; at--) {
    if (text[at] === ']') inner++
    else if (text[at] === '[' && inner-- === 0) return at
  }
  return null
}
