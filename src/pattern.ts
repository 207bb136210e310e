/** Patterns made from word lists. */

export const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** An alternation of the words, longest first. An empty list would match everywhere, so it is refused. */
export function anyOf(words: Iterable<string>): string {
  const list = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (list.length === 0 || list.includes('')) throw new Error('anyOf needs at least one word, and none of them empty')
  return `(?:${list.map(escapePattern).join('|')})`
}
