/** What was kept, what was removed and by which rule, and what was found, in source order. */
import type { ChalkInstance } from 'chalk'
import { parse } from '../pipeline.ts'
import type { Document, Span } from '../types.ts'
import { type View, type ViewOptions, viewEach } from './each.ts'
import { clip, colours, wrap } from './terminal.ts'
import { visible } from './visible.ts'

interface Row {
  readonly span: Span
  readonly head: string
  readonly body: readonly string[]
}

const margin = '            '
const width = (): number => Math.max(40, (process.stdout.columns ?? 100) - margin.length - 2)

export const explainInputs = (args: readonly string[], options: ViewOptions): Promise<void> => {
  const paint = colours(options.color)
  const view: View = (bytes, options) => explain(parse(bytes, options), paint)
  return viewEach(args, options, view)
}

export function explain(document: Document, paint: ChalkInstance): string {
  const rows = [
    ...kept(document, paint),
    ...fields(document, paint),
    ...removed(document, paint),
    ...found(document, paint),
  ]
  rows.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const head = `${paint.bold(visible(document.source.path))}  ${document.kind}, ${document.source.encoding}, ${document.script.source}`
  const told = document.warnings.map(({ message, rule }) => paint.yellow(`warning  ${visible(message)}  ${rule}`))
  return `${[head, ...told, ...rows.map(write)].join('\n')}\n\n`
}

const write = ({ span, head, body }: Row): string =>
  [`${`${span.start}-${span.end}`.padEnd(margin.length - 1)} ${head}`, ...body.map((line) => `${margin}${line}`)].join(
    '\n',
  )

const kept = ({ paragraphs }: Document, paint: ChalkInstance): Row[] =>
  paragraphs.map(({ text, heading, span }) => ({
    span,
    head: paint.green(heading ? 'kept     heading' : 'kept'),
    body: wrap(visible(text), width()).map((line) => `${paint.green('|')} ${line}`),
  }))

const fields = ({ metadata }: Document, paint: ChalkInstance): Row[] =>
  metadata.evidence.map(({ field, raw, span }) => ({
    span,
    head: `${paint.cyan(`field    ${field}`)}  ${visible(clip(raw.replaceAll('\n', ' '), width()))}`,
    body: [],
  }))

/** Long removals are shown by their beginning: their place tells the rest. */
const removed = ({ removed }: Document, paint: ChalkInstance): Row[] =>
  removed.map(({ span, reason, rule, raw }) => ({
    span,
    head: `${paint.red(`removed  ${reason}`)}  ${paint.dim(rule)}`,
    body: reason === 'markup' ? [] : [paint.dim(`| ${visible(clip(raw.replace(/\s{1,40}/g, ' '), width() * 2))}`)],
  }))

function found({ turns, figures, participants }: Document, paint: ChalkInstance): Row[] {
  const names = new Map(participants.map(({ id, name }) => [id, name]))
  const spoken = turns.map(({ span, kind, mode, speaker, rule }) => ({
    span,
    head: `${paint.magenta(`turn     ${kind}, ${mode}`)}  ${visible(names.get(speaker ?? '') ?? '?')}  ${paint.dim(rule)}`,
    body: [],
  }))
  const counted = figures.map(({ span, metric, value, unit, period, raw, rule }) => ({
    span,
    head: `${paint.yellow(`figure   ${metric}`)}  ${value ?? ''} ${unit ?? ''} ${period?.label ?? ''}  ${visible(raw)}  ${paint.dim(rule)}`,
    body: [],
  }))
  return [...spoken, ...counted]
}
