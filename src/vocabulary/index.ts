/** Loads the word lists beside this file, once each, and checks their shape. */
import { readFileSync } from 'node:fs'

/** Every record has its words and the sentences that prove them; both are run by test/vocabulary.test.ts. */
export interface Entry {
  /** Simplified, half width. The first is the one to show. */
  readonly words: readonly string[]
  readonly examples: readonly string[]
  readonly counterExamples?: readonly string[]
  readonly note?: string
}

const loaded = new Map<string, readonly Entry[]>()

/** The records of `<name>.json`. Throws, with the record's words, where one has no words, no example or a word twice in the file. */
export function load<T extends Entry>(name: string): readonly T[] {
  const known = loaded.get(name)
  if (known) return known as readonly T[]
  // By way of the folder above: the program's one file stands in dist/cli/.
  const records = JSON.parse(readFileSync(new URL(`../vocabulary/${name}.json`, import.meta.url), 'utf8')) as T[]
  const seen = new Set<string>()
  for (const { words, examples } of records) {
    if (words.length === 0 || words.includes('')) throw new Error(`${name}.json: a record without words`)
    if (examples.length === 0) throw new Error(`${name}.json: ${words[0]} has no example; add a sentence that shows it`)
    for (const word of words) {
      if (seen.has(word)) throw new Error(`${name}.json: ${word} stands twice; keep one`)
      seen.add(word)
    }
  }
  const all =
    name === regional ? records : records.map((record) => ({ ...record, words: withTwins(record.words, seen) }))
  loaded.set(name, all)
  return all
}

const regional = 'regional'

/** A mainland page that was converted for Taiwan says 使用者 for 用户: what a list knows in one it knows in the other. `seen` are the file's words. */
function withTwins(words: readonly string[], seen: Set<string>): readonly string[] {
  const { pattern, twinOf } = taiwan()
  const twins = words.flatMap((word) => {
    const twin = word.replace(pattern, (mainland) => twinOf.get(mainland)!)
    if (seen.has(twin)) return []
    seen.add(twin)
    return [twin]
  })
  return twins.length > 0 ? [...words, ...twins] : words
}

let read: { readonly pattern: RegExp; readonly twinOf: ReadonlyMap<string, string> } | null = null

/** One search for all mainland words: every word of every list is asked, and few have any. */
function taiwan(): NonNullable<typeof read> {
  if (read) return read
  const records = load<Entry & { readonly mainland: string }>(regional)
  const twinOf = new Map(records.map(({ mainland, words: [there] }) => [mainland, there!]))
  read = { pattern: new RegExp([...twinOf.keys()].join('|'), 'g'), twinOf }
  return read
}
