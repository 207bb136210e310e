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
  const page = bare(document.source.text ?? '')
  for (const { id, label } of document.turns)
    if (label !== null && !page.includes(bare(label))) wrong.push(`${id}: nobody printed ${label}`)
  return [...wrong, ...uncovered(document, source), ...unresolved(document), ...disordered(document)]
}

/** A label may stand over two lines. */
const bare = (text: string): string => text.replace(/\s/g, '')

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

/** What a scraper, an editor or a mail gateway does to the lines of a page. */
const scrambles: Readonly<Record<string, (lines: readonly string[], at: number, size: number) => string[]>> = {
  'lines dropped': (lines, at, size) => lines.filter((_, i) => i < at || i >= at + size),
  'lines doubled': (lines, at, size) => lines.flatMap((line, i) => (i >= at && i < at + size ? [line, line] : [line])),
  'blocks shuffled': (lines, at, size) => [
    ...lines.slice(at, at + size),
    ...lines.slice(at + size).reverse(),
    ...lines.slice(0, at),
  ],
  'lines joined': (lines, at, size) => [
    ...lines.slice(0, at),
    lines.slice(at, at + size).join(''),
    ...lines.slice(at + size),
  ],
  'spaces around lines': (lines, at) => lines.map((line, i) => (i % 3 === at % 3 ? `\u3000\u3000${line} \t` : line)),
  'spaces within lines': (lines, at, size) =>
    lines.map((line, i) => (i >= at && i < at + size ? line.replace(/(?<=[，。,])/g, ' ') : line)),
}

const utf8 = all.filter(({ document }) => document.source.encoding === 'utf-8')
const texts = utf8.map(({ bytes }) => new TextDecoder().decode(bytes))
const scrambled = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.constantFrom(...Object.values(scrambles)),
    fc.nat(),
    fc.integer({ min: 1, max: 8 }),
  )
  .map(([text, scramble, at, size]) => {
    const lines = text.split('\n')
    return scramble(lines, at % lines.length, size).join('\n')
  })

test('pages with their lines dropped, doubled, shuffled, joined and spaced give true documents, the same ones again', () => {
  fc.assert(
    fc.property(scrambled, (text) => {
      const document = parse(text, { includeSource: true })
      expect([...validate(document), ...broken(document)]).toEqual([])
      expect(JSON.stringify(parse(text, { includeSource: true }))).toBe(JSON.stringify(document))
    }),
    { numRuns: 150, seed: 20251122 },
  )
})

test('a scrambled page and its twin in Traditional say the same', () => {
  const simplified = scrambled.filter((text) => toSimplified(text) === text)
  fc.assert(
    fc.property(simplified, (text) => {
      expect(facts(parse(traditional(text)))).toEqual(facts(parse(text)))
    }),
    { numRuns: 60, seed: 20251123 },
  )
})

describe.each(utf8.map(({ name }, i) => [name, texts[i]!] as const))('%s says the same', (name, text) => {
  const said = facts(parse(text))
  test.each([
    ['with CRLF', (page: string) => page.replace(/\r?\n/g, '\r\n')],
    ['without its final line break', (page: string) => page.trimEnd()],
    ['with blank lines behind it', (page: string) => `${page}\n\n \n`],
    ['with white space behind its lines', (page: string) => page.replace(/[ \t]*(?=\n)/g, ' \t')],
  ] as const)('%s', (_, mutate) => {
    if (name.endsWith('.html')) expect(broken(parse(mutate(text), { includeSource: true }))).toEqual([])
    else expect(facts(parse(mutate(text)))).toEqual(said)
  })
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

test('a byte order mark inside a page is accounted for', () => {
  const page = `河洲股份收入增长\n2025-10-28 18:06\n河洲股份第三季度收入12.6亿元,同比增长8.4%,净利润1.9亿元。\n\ufeff望江股份25.9+0.78%\n`
  const { paragraphs, removed } = parse(page, { mediaType: 'text/plain' })
  const at = page.indexOf('\ufeff')
  expect([...paragraphs, ...removed].some(({ span }) => span.start <= at && at < span.end)).toBe(true)
})
