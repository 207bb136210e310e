/** What the word lists of the turns stage promise in their examples. */
import { describe, expect, test } from 'vitest'
import { findAttributions } from '../src/turns/article/reporting-clauses.ts'
import { subjectFinder } from '../src/turns/article/subjects.ts'
import { createCast } from '../src/turns/cast.ts'
import { readLabel } from '../src/turns/labels.ts'
import { findQuotes } from '../src/turns/quotes.ts'
import { endMarker, houseEnd, type LabelEntry, listedHouses, type VerbClass } from '../src/turns/words.ts'
import type { Passage } from '../src/types.ts'
import { type Entry, load } from '../src/vocabulary/index.ts'

const passage = (text: string): Passage => ({
  raw: text,
  text,
  runs: [{ at: 0, from: 0, length: text.length, sourceLength: text.length }],
})

function verbsIn(text: string): string[] {
  const cast = createCast({ roster: [] })
  const content = passage(text)
  const subjects = subjectFinder(cast, { company: { name: null, aliases: [], tickers: [] } })(content)
  return findAttributions(content, findQuotes(text), subjects, cast).map(({ verb }) => verb)
}

describe('brokers', () => {
  const brokers = load('brokers')
  test('there are at least sixty houses', () => expect(brokers.length).toBeGreaterThanOrEqual(60))
  test.each(brokers.map((entry) => [entry.words[0]!, entry] as const))(
    '%s',
    (_, { words, examples, counterExamples }) => {
      for (const example of examples) expect(words.some((word) => example.startsWith(word))).toBe(true)
      for (const example of examples) expect(houseEnd(example, 0, true)).toBeGreaterThan(0)
      for (const word of words) expect([word, houseEnd(word, 0, true)]).toEqual([word, word.length])
      for (const text of counterExamples ?? [])
        expect([...text.matchAll(listedHouses)].filter(([found]) => words.includes(found)).map(String)).toEqual([])
    },
  )
})

describe('reporting verbs', () => {
  const verbs = load<Entry & { readonly class: VerbClass }>('reporting-verbs')
  test('there are at least ninety', () => expect(verbs.length).toBeGreaterThanOrEqual(90))
  test.each(verbs.map((entry) => [entry.words[0]!, entry] as const))('%s', (word, entry) => {
    for (const example of entry.examples) expect(verbsIn(example)).toEqual(entry.class === 'D' ? [] : [word])
    for (const text of entry.counterExamples ?? []) expect(verbsIn(text)).toEqual([])
  })
})

describe('labels', () => {
  test.each(load<LabelEntry>('labels').map((entry) => [entry.words[0]!, entry] as const))('%s', (_, entry) => {
    for (const word of entry.words) expect([word, readLabel(word) !== null]).toEqual([word, true])
    for (const example of entry.examples) {
      const label = readLabel(example.slice(0, example.search(/[:：]/)))
      expect(label?.mark ?? label?.role).toBe(entry.role)
    }
  })
})

test('no false label reads as a label', () => {
  const words = load('false-labels').flatMap(({ words }) => [...words])
  expect(words.filter((word) => readLabel(word) !== null)).toEqual([])
})

test('end markers close a turn', () => {
  const examples = load('end-markers').flatMap(({ examples }) => [...examples])
  expect(examples.filter((example) => !endMarker.test(example))).toEqual([])
})
