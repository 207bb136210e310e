/** Every word of the lists that the grammar of quantities reads is found where it may stand, and every example holds one. */
import { describe, expect, test } from 'vitest'
import type { Approximator, CounterEntry, CurrencyEntry, UnitEntry } from '../src/quantities/lexicon.ts'
import { scan } from '../src/quantities.ts'
import { load } from '../src/vocabulary/index.ts'

describe('currencies', () => {
  test.each(load<CurrencyEntry>('currencies'))('$words', ({ words, code, examples }) => {
    for (const word of words)
      expect([word, scan(`收入3.5${word}。`)[0]]).toMatchObject([word, { kind: 'money', unit: code }])
    for (const example of examples) expect(scan(example).map(({ kind }) => kind)).toContain('money')
    if (code) for (const example of examples) expect(scan(example).map(({ unit }) => unit)).toContain(code)
  })
})

describe('units', () => {
  test.each(load<UnitEntry>('units'))('$words', ({ words, kind, factor, examples }) => {
    for (const word of words)
      expect([word, scan(factor ? `同比${word}。` : `约12.5${word}。`)[0]]).toMatchObject([word, { kind }])
    for (const example of examples)
      expect([example, scan(example).map((found) => found.kind)]).toEqual([example, expect.arrayContaining([kind])])
  })
})

describe('counters', () => {
  test.each(load<CounterEntry>('counters'))('$words', ({ words, examples }) => {
    for (const word of words) expect(scan(`共1,250${word}。`)[0]).toMatchObject({ kind: 'dimension', unit: word })
    for (const example of examples) expect(words).toContain(scan(example)[0]!.unit)
  })
})

describe('approximators', () => {
  test.each(load<Approximator>('approximators'))('$words', ({ words, place, bound, exact, examples }) => {
    const approximate = !exact
    for (const word of words) {
      const text =
        word === '上'
          ? '上百家'
          : place === 'before'
            ? `，${word}${/[a-z]$/.test(word) ? ' ' : ''}20亿元`
            : `，20${word}亿元`
      const found = scan(place === 'after' && !scan(text)[0]!.approximate ? `，20亿元${word}` : text)[0]
      expect([word, found]).toMatchObject([word, { approximate, bound }])
    }
    for (const example of examples) expect(scan(example)[0]).toMatchObject({ approximate, bound })
  })
})
