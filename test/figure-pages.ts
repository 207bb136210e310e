/** Figures of a text of our own, one line each, as the tables of the tests write them. */

import { Converter } from 'opencc-js'
import { extractFigures } from '../src/figures.ts'
import { fold } from '../src/fold.ts'
import { periodFromLabel } from '../src/period.ts'
import { segment } from '../src/segment.ts'
import type { Change, Context, Figure, Findings, FiscalCalendar, FoundFigure, Passage, Speech } from '../src/types.ts'

export interface Seen {
  /** Period of the results, 2025Q3 unless told. */
  readonly event?: string
  readonly currency?: string
  readonly published?: string
  readonly company?: string
  readonly fiscal?: FiscalCalendar
  /** All of it is what an analyst asks on the call. */
  readonly asked?: boolean
}

const calendar: FiscalCalendar = { endMonth: 12, named: 'end' }
const silence: Speech = { people: [], turns: [], exchanges: [], warnings: [] }

/** What the earlier stages would have read of the page. */
export function contextOf({
  event = '2025Q3',
  currency = 'CNY',
  published = '2025-11-20',
  company = '青禾智造',
  fiscal = calendar,
}: Seen): Context {
  return {
    kind: 'earnings-news',
    metadata: { title: null, publishedAt: published, source: null, site: null, authors: [], editors: [] },
    url: null,
    evidence: [],
    company: { name: company, aliases: [company.slice(0, 2)], tickers: [] },
    event: { type: null, date: null, period: periodFromLabel(event, fiscal) },
    roster: [],
    currency,
    marketCurrency: currency,
    fiscal,
    warnings: [],
  }
}

const question = (paragraphs: readonly { readonly content: Passage }[]): Speech => ({
  people: [
    { name: '白启', aliases: [], role: 'analyst', titles: [], affiliation: null, named: true, spoke: true, at: 0 },
  ],
  turns: [
    {
      speaker: 0,
      label: null,
      kind: 'question',
      mode: 'verbatim',
      section: 'qa',
      paragraphs: paragraphs.map(({ content }) => content),
      rule: 'turns/test',
      confidence: 1,
    },
  ],
  exchanges: [],
  warnings: [],
})

/** A line a paragraph; `# ` before a line makes it a heading. */
export function read(page: string, seen: Seen = {}): Findings & { readonly raw: string } {
  const headings = page.split('\n').map((line) => line.startsWith('# '))
  const raw = page.replace(/^# /gm, '')
  const text = fold({ raw, encoding: 'utf-8', mediaType: 'text/plain', warnings: [] })
  const paragraphs = segment(text).map(({ content, line }) => ({ content, heading: headings[line] ?? false }))
  const article = { title: null, meta: [], paragraphs, removals: [] }
  return { ...extractFigures(article, contextOf(seen), seen.asked ? question(paragraphs) : silence), raw }
}

const converters = [
  Converter({ from: 't', to: 'cn' }),
  Converter({ from: 'cn', to: 'tw' }),
  Converter({ from: 'cn', to: 'hk' }),
]

/** The same sentence in Simplified, and in Traditional as Taiwan and Hong Kong write it. */
export const twins = (text: string): string[] => converters.map((convert) => convert(text))

/** `revenue(云服务) 约172.4亿 CNY 2025Q3 yoy 0.11`: what is statutory, actual or not said is left out. */
export const lines = (page: string, seen?: Seen): string[] => read(page, seen).figures.map(line)

export function line(figure: FoundFigure | Figure): string {
  const { metric, entity, value, range, unit, period, basis, nature, changes, translation } = figure
  const amount = range ? `${short(range.low)}~${short(range.high)}` : short(value)
  return [
    entity ? `${metric}(${entity})` : metric,
    ...(amount === '' ? [] : [`${mark(figure)}${amount} ${unit}`]),
    ...(translation ? [`= ${short(translation.value)} ${translation.unit}`] : []),
    period?.label ?? '-',
    ...(basis === 'statutory' ? [] : [basis]),
    ...(nature === 'actual' ? [] : [nature]),
    ...changes.map(changed),
  ].join(' ')
}

const mark = ({ approximate, bound }: FoundFigure | Figure): string =>
  `${approximate ? '约' : ''}${bound === 'min' ? '≥' : bound === 'max' ? '≤' : ''}`

const changed = ({ type, value, range, unit, amount, of, basis }: Change): string =>
  [
    type,
    ...(range ? [`${range.low}~${range.high}`] : value === null ? [] : [`${value}${unit === 'pp' ? 'pp' : ''}`]),
    ...(amount === null ? [] : [`[${short(amount)}]`]),
    ...(of === null ? [] : [`of ${of}`]),
    ...(basis === null ? [] : [basis]),
  ].join(' ')

/** 17240000000 → 172.4亿. A quotient of whole numbers loses no digit here. */
function short(value: number | null): string {
  if (value === null) return ''
  const size = Math.abs(value)
  if (!Number.isInteger(value) || value % 100 !== 0 || size < 1e4) return String(value)
  return size >= 1e8 ? `${value / 1e8}亿` : `${value / 1e4}万`
}
