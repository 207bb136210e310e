/** Finds the words of a list in a text: leftmost, longest first, in one pass; Latin letters in either case. */

export interface Hit<T> {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly record: T
}

export class Lexicon<T> {
  private readonly byFirst = new Map<string, { word: string; record: T }[]>()

  constructor(records: Iterable<T>, words: (record: T) => readonly string[]) {
    for (const record of records)
      for (const word of words(record)) {
        const folded = lower(word)
        const list = this.byFirst.get(folded[0]!) ?? []
        list.push({ word: folded, record })
        this.byFirst.set(folded[0]!, list)
      }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  }

  /** Every hit in [start, end) of the text; hits do not overlap. */
  find(source: string, start = 0, end: number = source.length): Hit<T>[] {
    const text = lower(source)
    const hits: Hit<T>[] = []
    let at = start
    while (at < end) {
      const hit = this.hitAt(text, at, end)
      if (hit) hits.push(hit)
      at = hit ? hit.end : at + 1
    }
    return hits
  }

  /** The longest word that starts at `at`. A Latin word counts only when it stands alone. */
  at(source: string, at: number, end: number = source.length): Hit<T> | null {
    return this.hitAt(lower(source), at, end)
  }

  private hitAt(text: string, at: number, end: number): Hit<T> | null {
    for (const { word, record } of this.byFirst.get(text[at]!) ?? []) {
      const stop = at + word.length
      if (stop <= end && text.startsWith(word, at) && standsAlone(text, at, stop))
        return { start: at, end: stop, word, record }
    }
    return null
  }

  /** The longest word that ends at `end`, not before `start`. */
  endingAt(source: string, end: number, start = 0): Hit<T> | null {
    const from = Math.max(start, end - this.longest)
    const text = lower(source)
    for (let at = from; at < end; at++) {
      for (const { word, record } of this.byFirst.get(text[at]!) ?? [])
        if (at + word.length === end && text.startsWith(word, at)) return { start: at, end, word, record }
    }
    return null
  }

  private get longest(): number {
    let longest = 0
    for (const list of this.byFirst.values()) longest = Math.max(longest, list[0]!.word.length)
    return longest
  }
}

/** ASCII only, so that no length changes. */
const lower = (text: string): string =>
  /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (run) => run.toLowerCase()) : text

const latin = /[A-Za-z]/

function standsAlone(text: string, start: number, end: number): boolean {
  const first = text[start]!
  const last = text[end - 1]!
  if (latin.test(first) && start > 0 && latin.test(text[start - 1]!)) return false
  return !(latin.test(last) && end < text.length && latin.test(text[end]!))
}
