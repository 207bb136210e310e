/** `財(cái)報`: a bad converter leaves the reading in brackets after a character. The tone mark tells it from an abbreviation. */
import { findAll } from '../pattern.ts'
import type { Span } from '../types.ts'

const note = /(?<=[㐀-鿿])[(（][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]{0,5}[)）]/g

export function pinyinNotes(text: string): Span[] {
  if (!/[(（]/.test(text)) return []
  return findAll(note, text).map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
