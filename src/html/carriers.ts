/** Where a page keeps its article when none of its elements shows it: in the data of its scripts, or in what shows only without them. */
import { passage, slice } from '../span.ts'
import type { Passage, Text } from '../types.ts'
import { namedStrings, unescapeJson } from './json-strings.ts'
import { withoutLeftovers } from './leftovers.ts'

/** Names that sites give the text of an article: articleBody, content, contentHtml, newsDetail. */
const names =
  /^(?:article|news|post|rich|main|story|page|full)?[_-]?(?:body|content|text|html|detail|details)s?[_-]?(?:html|text|body|content|value)?$/i

const box = /<(script|noscript|template|textarea)(?=[\s>])[^<>]{0,2000}>/gi

/** As much Chinese as this, in as many sentences. */
const leastHan = 80
const leastSentences = 2

export interface Carried {
  /** What the box holds, as text or markup. */
  readonly inner: Passage
  readonly han: number
}

/** All stretches that could be an article. */
export function carried(text: Pick<Text, 'raw' | 'folded'>): Carried[] {
  const found: Carried[] = []
  const open = new RegExp(box)
  for (let match = open.exec(text.raw); match; match = open.exec(text.raw)) {
    const start = match.index + match[0].length
    const close = text.raw.indexOf(`</${match[1]!.toLowerCase()}`, start)
    const end = close < 0 ? text.raw.length : close
    const whole = passage(text, { start, end })
    for (const inner of match[1]!.toLowerCase() === 'script' ? inScript(whole) : [whole]) {
      const { han, sentences } = measure(inner.raw)
      if (han >= leastHan && sentences >= leastSentences)
        found.push({ inner: isMarkup(inner.raw) ? inner : withoutLeftovers(inner), han })
    }
    open.lastIndex = end
  }
  return found
}

function inScript(script: Passage): Passage[] {
  return namedStrings(script.raw, names).flatMap(({ span, nested }) => {
    const written = slice(script, span.start, span.end)
    // 4 characters for each of \u4e00.
    if (span.end - span.start < leastHan) return []
    const once = unescapeJson(written, true)
    return [nested ? unescapeJson(once, true) : once]
  })
}

/** Else its entities hide the tags, or it is text. */
export const isMarkup = (raw: string): boolean => /<(?:p|div|br|section|span|table|h\d)[\s/>]/i.test(raw)

export function measure(text: string): { han: number; sentences: number } {
  return { han: text.match(/\p{Script=Han}/gu)?.length ?? 0, sentences: text.match(/[。！？]/g)?.length ?? 0 }
}
