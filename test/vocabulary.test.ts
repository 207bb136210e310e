/** The shape of every word list. What each list's examples must give is run beside the stage that reads it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldText } from '../src/fold.ts'
import type { Entry } from '../src/vocabulary/index.ts'

const lists = readdirSync('src/vocabulary').filter((name) => name.endsWith('.json'))

describe.each(lists)('%s', (name) => {
  const records = JSON.parse(readFileSync(`src/vocabulary/${name}`, 'utf8')) as Entry[]
  const words = records.flatMap(({ words }) => words)

  test('every record has words and an example, and no word stands twice', () => {
    expect(records.filter(({ words, examples }) => !words?.length || !examples?.length)).toEqual([])
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  test('words are in Simplified and half width: matching runs on folded text', () => {
    expect(words.filter((word) => foldText(word) !== word || word.trim() === '')).toEqual([])
  })

  test('examples and notes are sentences of their own', () => {
    const sentences = records.flatMap(({ examples, counterExamples = [] }) => [...examples, ...counterExamples])
    expect(sentences.filter((sentence) => typeof sentence === 'string' && sentence.trim() === '')).toEqual([])
  })
})
