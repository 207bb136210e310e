/** Finds the words of a list in a text: leftmost, longest first, in one pass; Latin letters in either case. */

export interface Hit<T> {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly record: T
}

interface Entry<T> {
  readonly word: string
  readonly record: T
}

export class Lexicon<T> {
  /** By character code: a hanzi taken out of a text as a string would be made anew each time. */
  private readonly byFirst = new Map<number, Entry<T>[]>()
  private readonly byLast = new Map<number, Entry<T>[]>()
  private longest = 0

  constructor(records: Iterable<T>, words: (record: T) => readonly string[]) {
    for (const record of records)
      for (const word of words(record)) {
        const entry = { word: lower(word), record }
        put(this.byFirst, entry.word.charCodeAt(0), entry)
        put(this.byLast, entry.word.charCodeAt(entry.word.length - 1), entry)
        this.longest = Math.max(this.longest, entry.word.length)
      }
    for (const list of [...this.byFirst.values(), ...this.byLast.values()])
      list.sort((a, b) => b.word.length - a.word.length)
  }

  /** Every hit in [start, end) of the text; hits do not overlap. */
  find(text: string, start = 0, end: number = text.length): Hit<T>[] {
    const hits: Hit<T>[] = []
    const part = lower(start === 0 && end === text.length ? text : text.slice(start, end))
    for (let at = 0; at < part.length; at++) {
      const hit = this.hitAt(part, at)
      if (!hit) continue
      hits.push({ ...hit, start: hit.start + start, end: hit.end + start })
      at = hit.end - 1
    }
    return hits
  }

  /** Whether any of the words stands in the text. */
  isIn(text: string): boolean {
    const part = lower(text)
    for (let at = 0; at < part.length; at++) if (this.hitAt(part, at)) return true
    return false
  }

  /** The longest word that starts at `at`. */
  at(text: string, at: number): Hit<T> | null {
    if (!this.byFirst.has(lowerCode(text.charCodeAt(at)))) return null
    const from = Math.max(0, at - 1)
    const hit = this.hitAt(lower(text.slice(from, at + this.longest + 1)), at - from)
    return hit && { ...hit, start: at, end: at + hit.word.length }
  }

  /** The longest word that ends at `end`, not before `start`. */
  endingAt(text: string, end: number, start = 0): Hit<T> | null {
    const list = end > 0 && end <= text.length ? this.byLast.get(lowerCode(text.charCodeAt(end - 1))) : undefined
    if (!list) return null
    const part = lower(text.slice(Math.max(start, end - this.longest), end))
    for (const { word, record } of list) if (part.endsWith(word)) return { start: end - word.length, end, word, record }
    return null
  }

  /** A Latin word counts only when it stands alone. */
  private hitAt(text: string, at: number): Hit<T> | null {
    const list = this.byFirst.get(text.charCodeAt(at))
    if (!list) return null
    for (const { word, record } of list) {
      const end = at + word.length
      if (text.startsWith(word, at) && standsAlone(text, at, end)) return { start: at, end, word, record }
    }
    return null
  }
}

function put<T>(map: Map<number, Entry<T>[]>, key: number, entry: Entry<T>): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}

const lowerCode = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)

/** ASCII only, so that no length changes. */
const lower = (text: string): string =>
  /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (run) => run.toLowerCase()) : text

const latin = /[A-Za-z]/

function standsAlone(text: string, start: number, end: number): boolean {
  if (start > 0 && latin.test(text[start]!) && latin.test(text[start - 1]!)) return false
  return !(end < text.length && latin.test(text[end - 1]!) && latin.test(text[end]!))
}
