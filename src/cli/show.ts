/** A call for reading on a terminal: title, figures as a table, speakers with their words. */
import type { ChalkInstance } from 'chalk'
import { parse } from '../pipeline.ts'
import type { Change, Document, Figure, NumberRange, Participant } from '../types.ts'
import { type View, type ViewOptions, viewEach } from './each.ts'
import { clip, colours, columns, pad, wrap } from './terminal.ts'
import { visible } from './visible.ts'

export const showInputs = (args: readonly string[], options: ViewOptions): Promise<void> => {
  const paint = colours(options.color)
  const width = Math.min(process.stdout.columns ?? 100, 120)
  const view: View = (bytes, options) => showDocument(parse(bytes, options), paint, width)
  return viewEach(args, options, view)
}

export function showDocument(document: Document, paint: ChalkInstance, width: number): string {
  const parts = [
    heading(document, paint, width),
    figureTable(document.figures, paint, width),
    speech(document, paint, width),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`
}

function heading({ metadata, company, event, kind, source }: Document, paint: ChalkInstance, width: number): string {
  const title = wrap(visible(metadata.title ?? source.path), width).map((line) => paint.bold(line))
  const facts = [
    company.name,
    ...company.tickers.map(({ exchange, code }) => `${exchange}:${code}`),
    event.period?.label,
    kind,
    metadata.publishedAt?.slice(0, 10),
    metadata.source,
  ]
  return [...title, paint.dim(visible(facts.filter((fact) => fact).join(' · ')))].join('\n')
}

function figureTable(figures: readonly Figure[], paint: ChalkInstance, width: number): string {
  const rows = figures.map((figure) =>
    [
      `${figure.metric}${figure.entity ? ` (${figure.entity})` : ''}`,
      amount(figure),
      figure.changes
        .map(growth)
        .filter((text) => text !== '')
        .join(' '),
      figure.period?.label ?? '',
      [figure.basis === 'adjusted' ? 'adjusted' : '', figure.nature === 'actual' ? '' : figure.nature].join(' ').trim(),
    ].map(visible),
  )
  if (rows.length === 0) return ''
  const sizes = rows[0]!.map((_, i) =>
    Math.min(
      Math.floor(width / 3),
      rows.reduce((most, row) => Math.max(most, columns(row[i]!)), 0),
    ),
  )
  const line = (row: string[]): string => row.map((cell, i) => pad(clip(cell, sizes[i]!), sizes[i]!)).join('  ')
  return rows
    .map((row) => line(row).trimEnd())
    .map((row, i) => (i % 2 === 0 ? row : paint.dim(row)))
    .join('\n')
}

function amount({ value, range, unit, approximate }: Figure): string {
  const one = unit === 'ratio' ? percent : grouped
  const text = range ? between(range, one) : value === null ? '' : one(value)
  return text === '' ? '' : `${approximate ? '~' : ''}${text}${unit === 'ratio' || unit === null ? '' : ` ${unit}`}`
}

/** What is said of a change: yoy 11%, yoy 3%–5%, qoq 2.2 pp, yoy +120,000,000. */
function growth({ type, value, range, unit, amount }: Change): string {
  const one = (fraction: number): string => (unit === 'pp' ? percent(fraction).replace('%', ' pp') : percent(fraction))
  const size = range ? between(range, one) : value === null ? '' : one(value)
  const absolute = amount === null ? '' : `${amount > 0 ? '+' : ''}${grouped(amount)}`
  const said = [size, absolute].filter((text) => text !== '').join(' ')
  return said === '' ? '' : `${type} ${said}`
}

/** An end that is not said leaves ≥ or ≤. */
function between({ low, high }: NumberRange, one: (number: number) => string): string {
  if (low === null) return high === null ? '' : `≤${one(high)}`
  return high === null ? `≥${one(low)}` : `${one(low)}–${one(high)}`
}

const percent = (fraction: number): string => `${Number((fraction * 100).toPrecision(12))}%`

/** 172400000000 → 172,400,000,000, without asking a locale. */
const grouped = (number: number): string => {
  const [whole = '', part] = String(number).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`)
}

function speech({ turns, participants }: Document, paint: ChalkInstance, width: number): string {
  const hues = [paint.cyan, paint.green, paint.magenta, paint.yellow, paint.blue, paint.red]
  const people = new Map(participants.map((person, i) => [person.id, { person, hue: hues[i % hues.length]! }]))
  return turns
    .map(({ speaker, kind, paragraphs }) => {
      const voice = people.get(speaker ?? '')
      const name = visible(voice ? introduce(voice.person) : '?')
      const words = paragraphs.flatMap((text) => wrap(visible(text), width - 2)).map((line) => `  ${line}`)
      return [`${voice ? voice.hue.bold(name) : name} ${paint.dim(kind)}`, ...words].join('\n')
    })
    .join('\n\n')
}

const introduce = ({ name, titles, affiliation }: Participant): string =>
  [name, ...[affiliation, ...titles].filter((part) => part)].join(', ')
