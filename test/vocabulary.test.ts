/** The shape of every word list. What each list's examples must give is run beside the stage that reads it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldText } from '../src/fold.ts'
import { type Entry, load } from '../src/vocabulary/index.ts'

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

describe('words of a mainland page that was converted for Taiwan', () => {
  test.each([
    ['metrics', '付费用户', '付费使用者'],
    ['roles', '首席执行官', '执行长'],
    ['line-phrases', '点击查看全部', '点选检视全部'],
  ])('%s knows %s as %s', (name, mainland, there) => {
    const record = load(name).find(({ words }) => words.includes(mainland))
    const known = load(name).find(({ words }) => words.includes(there))
    expect([record, known]).not.toContain(undefined)
  })
})
