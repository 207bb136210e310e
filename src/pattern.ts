/** Patterns made from word lists. */

export const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/**
 * The characters of Chinese names and words, for a class in a pattern with the flag `u`. As good as \p{Script=Han} (which
 * adds radicals and number marks), and compiled in a tenth of its time, which counts where a pattern has dozens of them.
 */
export const hanRange = '\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'

/** An alternation of the words, longest first. An empty list would match everywhere, so it is refused. */
export function anyOf(words: Iterable<string>): string {
  const list = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (list.length === 0 || list.includes('')) throw new Error('anyOf needs at least one word, and none of them empty')
  return `(?:${list.map(escapePattern).join('|')})`
}

/** A class of the characters that the words start with, without its brackets. */
export const initials = (words: Iterable<string>): string => [...new Set([...words].map((word) => word[0]!))].join('')

/**
 * What `matchAll` gives, as a list. `matchAll` makes a new RegExp at each call, which for the long patterns here costs
 * more than the search in a short line.
 *
 * @param pattern with the flag `g`
 */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += pattern.unicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1
  }
  return found
}

/** Whether a sticky pattern matches right at `at`. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
