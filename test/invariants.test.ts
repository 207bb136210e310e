/** What holds for every page: seeds, fixtures, the labelled pages beside the project, and broken copies of them. */
import fc from 'fast-check'
import { Converter as toHant } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { toSimplified } from '../src/fold.ts'
import { InputError, parse } from '../src/index.ts'
import type { Document, Span } from '../src/types.ts'
import { documents, validate } from './pages.ts'

const all = documents()
const cases = all.map((page) => [page.name, page] as const)

interface Quoted {
  readonly raw: string
  readonly span: Span
}

const quotes = ({ metadata, company, figures, removed }: Document): readonly Quoted[] => [
  ...metadata.evidence,
  ...company.tickers,
  ...figures,
  ...removed,
]

const spans = (document: Document): Span[] => [
  ...quotes(document).map(({ span }) => span),
  ...document.paragraphs.map(({ span }) => span),
  ...document.turns.map(({ span }) => span),
  ...document.warnings.flatMap(({ span }) => (span ? [span] : [])),
]

/** Everything that must be true of a document, as a list of what is not. */
function broken(document: Document): string[] {
  const source = [...(document.source.text ?? '')]
  const at = ({ start, end }: Span): string => source.slice(start, end).join('')
  const wrong: string[] = []
  for (const { raw, span } of quotes(document)) if (at(span) !== raw) wrong.push(`raw ${raw} is not at ${span.start}`)
  for (const { start, end } of spans(document))
    if (!(start >= 0 && start <= end && end <= source.length)) wrong.push(`span ${start}-${end} lies outside`)
  return [...wrong, ...uncovered(document, source), ...unresolved(document), ...disordered(document)]
}

/** Kept and removed text together are the source. */
function uncovered({ paragraphs, metadata, removed }: Document, source: readonly string[]): string[] {
  const seen = new Uint8Array(source.length)
  for (const { span } of [...paragraphs, ...metadata.evidence, ...removed]) seen.fill(1, span.start, span.end)
  const lost = source.findIndex((char, i) => !seen[i] && char.trim() !== '')
  return lost < 0 ? [] : [`lost from ${lost}: ${source.slice(lost, lost + 20).join('')}`]
}

function unresolved({ participants, turns, exchanges, figures }: Document): string[] {
  const people = new Set(participants.map(({ id }) => id))
  const said = new Set(turns.map(({ id }) => id))
  const ids = [participants, turns, exchanges, figures].map((list) => list.map(({ id }) => id))
  return [
    ...ids
      .filter((list) => new Set(list).size !== list.length)
      .map((list) => `an id stands twice in ${list.join(' ')}`),
    ...turns.filter(({ speaker }) => speaker && !people.has(speaker)).map(({ id }) => `${id} has an unknown speaker`),
    ...figures.filter(({ turn }) => turn && !said.has(turn)).map(({ id }) => `${id} has an unknown turn`),
    ...exchanges
      .filter(({ questions, answers }) => ![...questions, ...answers].every((id) => said.has(id)))
      .map(({ id }) => `${id} has an unknown turn`),
  ]
}

function disordered({ paragraphs, turns, figures, removed }: Document): string[] {
  const lists = { paragraphs, turns, figures, removed }
  return Object.entries(lists)
    .filter(([, list]) => list.some(({ span }, i) => i > 0 && span.start < list[i - 1]!.span.start))
    .map(([name]) => `${name} are not in source order`)
}

describe.each(cases)('%s', (name, { bytes, document }) => {
  test('quotes its source truly, loses nothing, resolves and orders what it names', () => {
    const whole = parse(bytes, { path: name, includeSource: true })
    expect(broken(whole)).toEqual([])
  })

  test('gives the same bytes again, and the same facts in Traditional', () => {
    expect(JSON.stringify(parse(bytes, { path: name }))).toBe(JSON.stringify(document))
    const hant = parse(bytes, { path: name, script: 'Hant' })
    expect(validate(hant)).toEqual([])
    expect(facts(hant)).toEqual(facts(document))
  })
})

/** What a change of script must leave alone. */
const facts = ({ kind, turns, figures, removed }: Document): unknown => ({
  kind,
  turns: turns.map(({ kind, mode, section }) => [kind, mode, section]),
  figures: figures.map(({ metric, value, unit, period, basis, nature }) => [
    metric,
    value,
    unit,
    period?.label,
    basis,
    nature,
  ]),
  removed: removed.map(({ reason }) => reason),
})

const traditional = toHant({ from: 'cn', to: 't' })
/** Each page in the other script; pages of other encodings are the same texts again. */
const twins = all
  .filter(({ document }) => document.source.encoding === 'utf-8' && document.script.source !== 'mixed')
  .map(({ name, bytes, document }) => {
    const source = new TextDecoder().decode(bytes)
    return [name, source, document.script.source === 'Hans' ? traditional(source) : toSimplified(source)] as const
  })

test.each(twins)('%s: its twin in the other script says the same', (_name, source, twin) => {
  expect(facts(parse(twin))).toEqual(facts(parse(source)))
})

test('broken pages give true documents or an InputError', () => {
  const pages = all.map(({ bytes }) => bytes.subarray(0, 6000))
  const page = fc.constantFrom(...pages)
  const part = fc
    .tuple(page, fc.nat(6000), fc.nat(6000))
    .map(([bytes, a, b]) => bytes.subarray(Math.min(a, b), Math.max(a, b)))
  const spliced = fc
    .array(fc.oneof(part, fc.uint8Array({ maxLength: 8 })), { maxLength: 6 })
    .map((list) => Buffer.concat(list))
  const repeated = fc
    .tuple(part, fc.integer({ min: 2, max: 5 }))
    .map(([bytes, n]) => Buffer.concat(Array(n).fill(bytes)))
  fc.assert(
    fc.property(fc.oneof(spliced, repeated, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      try {
        const document = parse(bytes, { includeSource: true })
        expect([...validate(document), ...broken(document)]).toEqual([])
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
    }),
    { numRuns: 300, seed: 20251121 },
  )
})
