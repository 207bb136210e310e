/** The word lists of context: every example shows a word of its record, every word is in the form that pages are folded to. */
import { describe, expect, test } from 'vitest'
import { foldWidth, toSimplified } from '../src/fold.ts'
import { findPeople } from '../src/people.ts'
import { type Entry, load } from '../src/vocabulary/index.ts'

describe.each([
  'roles',
  'surnames',
  'name-followers',
  'markets',
  'outlets',
  'bylines',
  'kinds-title',
  'kinds-opening',
  'kinds-lead',
  'kinds-body',
])('%s', (name) => {
  test.each(load<Entry>(name))('$words.0', ({ words, examples }) => {
    for (const example of examples) expect(words.some((word) => example.includes(word))).toBe(true)
    for (const word of words) expect(foldWidth(toSimplified(word))).toBe(word)
  })
})

test('counter-examples name nobody', () => {
  for (const { counterExamples = [] } of load<Entry>('roles'))
    for (const example of counterExamples) expect(findPeople(example)).toEqual([])
})
