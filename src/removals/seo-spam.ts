/** Keyword lists that hijacked or cheap sites print above and below the page. */
import { anyOf } from '../pattern.ts'
import { load } from '../vocabulary/index.ts'
import { type LineRule, pieces } from './line.ts'

const word = new RegExp(anyOf(load('spam').flatMap(({ words }) => words)), 'g')

export const seoSpam: LineRule = (line) => {
  if (line.text.length > 400 || line.closed) return null
  const hits = new Set(line.text.match(word) ?? []).size
  if (hits === 0) return null
  const listed = pieces(line.text).length >= 3 || /[\s]{2}/.test(line.text)
  return hits >= 2 || (hits >= 1 && listed && !line.prose)
    ? { reason: 'seo-spam', rule: 'clean/seo-spam', ends: false }
    : null
}
