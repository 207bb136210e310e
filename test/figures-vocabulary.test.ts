/** Every word of the metrics is found as its metric, every cue does what its kind says, and every example proves it on a whole sentence. */
import { describe, expect, test } from 'vitest'
import { type CueRecord, consensuses, directions, doubles, flats, guidances } from '../src/figures/cues.ts'
import { findMetrics, type MetricRecord } from '../src/figures/metrics.ts'
import type { FoundFigure } from '../src/types.ts'
import { load } from '../src/vocabulary/index.ts'
import { read } from './figure-pages.ts'

const figures = (text: string): readonly FoundFigure[] => read(text).figures
const title = ({ id, words }: MetricRecord): string => `${id}: ${words[0]}`

describe('metrics', () => {
  test.each(load<MetricRecord>('metrics').map((record) => [title(record), record] as const))('%s', (_, record) => {
    const { id, words, loss, examples, counterExamples = [] } = record
    for (const word of words) {
      const found = findMetrics(`${word}3亿元`)[0]
      expect([word, found?.record, found?.end]).toEqual([word, record, word.length])
    }
    for (const example of examples) {
      const found = figures(example).find(({ metric }) => metric === id)
      expect([example, found?.metric]).toEqual([example, id])
      if (loss) expect([example, found!.value! < 0]).toEqual([example, true])
    }
    for (const example of counterExamples)
      expect([example, figures(example).filter(({ metric, label }) => metric === id && words.includes(label))]).toEqual(
        [example, []],
      )
  })
})

/** What a cue's example must give. */
const proofs: Readonly<Record<CueRecord['kind'], (figure: FoundFigure, cue: CueRecord) => boolean>> = {
  up: ({ changes: [change] }) => (change?.value ?? 0) > 0,
  down: ({ changes: [change] }) => (change?.value ?? 0) < 0,
  narrow: ({ changes: [change] }) => change?.of === 'loss' && change.value! < 0,
  widen: ({ changes: [change] }) => change?.of === 'loss' && change.value! > 0,
  flat: ({ changes: [change] }) => change?.value === 0,
  double: ({ changes: [change] }, { factor }) => change?.value === factor,
  yoy: ({ changes: [change] }) => change?.type === 'yoy',
  qoq: ({ changes: [change] }) => change?.type === 'qoq',
  mom: ({ changes: [change] }) => change?.type === 'mom',
  guidance: ({ nature }) => nature === 'guidance',
  consensus: ({ nature }) => nature === 'consensus',
  adjusted: ({ basis }) => basis === 'adjusted',
  statutory: ({ basis }) => basis === 'statutory',
}

describe('cues', () => {
  const cues = load<CueRecord>('figure-cues')
  test.each(cues.map((cue) => [`${cue.kind}: ${cue.words[0]}`, cue] as const))('%s', (_, cue) => {
    for (const example of cue.examples)
      expect([example, figures(example).some((figure) => proofs[cue.kind](figure, cue))]).toEqual([example, true])
    for (const example of cue.counterExamples ?? [])
      expect([example, figures(example).some((figure) => proofs[cue.kind](figure, cue))]).toEqual([example, false])
  })

  test.each([
    ['directions', directions, ['up', 'down', 'narrow', 'widen']],
    ['flat words', flats, ['flat']],
    ['doublings', doubles, ['double']],
    ['outlooks', guidances, ['guidance']],
    ['estimates', consensuses, ['consensus']],
  ] as const)('%s: every word is found whole', (_, lexicon, kinds) => {
    const words = cues
      .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
      .flatMap((cue) => [...cue.words])
    expect(words.filter((word) => lexicon.at(word, 0)?.end !== word.length)).toEqual([])
  })
})
