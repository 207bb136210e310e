/** Keyword lists that hijacked or cheap sites print above and below the page. */
import { load } from '../vocabulary/index.ts'
import { type LineRule, pieces } from './line.ts'
import { WordIndex } from './word-index.ts'

const spam = new WordIndex(load('spam').flatMap(({ words }) => words.map((word): [string, true] => [word, true])))

export const seoSpam: LineRule = (line) => {
  if (line.text.length > 400 || line.closed) return null
  const hits = new Set(spam.findIn(line.text).map(({ word }) => word)).size
  if (hits === 0) return null
  const listed = pieces(line.text).length >= 3 || /\s{2}/.test(line.text)
  return hits >= 2 || (listed && !line.prose) ? { reason: 'seo-spam', rule: 'clean/seo-spam', ends: false } : null
}
