/** Does a stretch of prose belong to the article? By the names and phrases it shares with title and body so far. */
import { findAll } from '../pattern.ts'
import { load } from '../vocabulary/index.ts'
import type { Line } from './line.ts'
import { WordIndex } from './word-index.ts'

/** Three characters in a row are seldom shared by chance; two are. */
const size = 3

/** As much of a stretch as is looked at, in characters. */
const reach = 1200

/** What every page on results says binds nothing: 同比增长, 归母净利润. */
const commonplaces = new WordIndex(
  load('commonplaces').flatMap(({ words }) => words.map((word): [string, true] => [word, true])),
)

export interface Topic {
  /** Trigrams of title and body so far. */
  readonly body: Set<string>
  readonly title: ReadonlySet<string>
  /** Body lines not read yet: most pages never ask. */
  readonly unread: Line[]
}

export interface Likeness {
  /** Share of the stretch's trigrams that the article has, 0 to 1. */
  readonly body: number
  /** Share of the title's bigrams that the stretch has, 0 to 1. */
  readonly title: number
  /** How many trigrams of the stretch the article has. */
  readonly shared: number
}

export function topicOf(title: string): Topic {
  return { body: new Set(gramsOf(title, size)), title: new Set(gramsOf(title, 2)), unread: [] }
}

export const learn = (topic: Topic, line: Line): void => {
  topic.unread.push(line)
}

export function likeness(topic: Topic, lines: readonly Line[]): Likeness {
  for (const { text } of topic.unread.splice(0))
    for (const gram of gramsOf(text.slice(0, 4 * reach), size)) topic.body.add(gram)
  const text = lines
    .map((line) => line.text.slice(0, reach))
    .join('\n')
    .slice(0, reach)
  const grams = new Set(gramsOf(text, size))
  const pairs = new Set(gramsOf(text, 2))
  const shared = count(grams, topic.body)
  return { body: ratio(shared, grams.size), title: ratio(count(topic.title, pairs), topic.title.size), shared }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const count = (of: ReadonlySet<string>, among: ReadonlySet<string>): number => {
  let known = 0
  for (const gram of of) if (among.has(gram)) known++
  return known
}

function* gramsOf(text: string, length: number): Iterable<string> {
  for (const [run] of findAll(/[㐀-鿿]+|[A-Za-z]{3,}/g, commonplaces.blank(text))) {
    if (!/[㐀-鿿]/.test(run)) yield run.toLowerCase()
    else for (let i = 0; i + length <= run.length; i++) yield run.slice(i, i + length)
  }
}
