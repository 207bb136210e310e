/** The seeds are the demonstration: each must show something, and together all the variety there is. */
import { expect, test } from 'vitest'
import { documents } from './pages.ts'

const seeds = documents().filter(({ name }) => name.startsWith('seeds/'))
const kinds = (pick: (page: (typeof seeds)[number]) => string): Set<string> => new Set(seeds.map(pick))

test('both scripts, two encodings, text and HTML', () => {
  expect(kinds(({ document }) => document.script.source)).toContain('Hant')
  expect(kinds(({ document }) => document.script.source)).toContain('Hans')
  expect(kinds(({ document }) => document.source.encoding)).toEqual(new Set(['utf-8', 'gb18030']))
  expect(kinds(({ document }) => document.source.mediaType)).toEqual(new Set(['text/plain', 'text/html']))
})

test('transcripts and write-ups, with exchanges, and with other articles removed', () => {
  expect(kinds(({ document }) => document.kind)).toContain('call-transcript')
  expect(kinds(({ document }) => document.kind)).toContain('earnings-news')
  expect(seeds.some(({ document }) => document.exchanges.length >= 3)).toBe(true)
  expect(seeds.some(({ document }) => document.removed.some(({ reason }) => reason === 'unrelated-article'))).toBe(true)
})
