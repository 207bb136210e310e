/** parts → document: ids, source order, code-point offsets, cross links, and the account of every character. */
import { createHash } from 'node:crypto'
import { showIn } from './script.ts'
import { codePoints, contains, firstFrom, gaps, length, merge, toSource, toSourcePieces } from './span.ts'
import type {
  Article,
  Context,
  Document,
  Findings,
  FoundFigure,
  ParseOptions,
  Passage,
  Removal,
  Span,
  Speech,
  Text,
  Warning,
} from './types.ts'
import { name, schemaVersion, version } from './version.ts'

export interface Parts {
  readonly input: Uint8Array | string
  readonly text: Text
  readonly article: Article
  readonly context: Context
  readonly speech: Speech
  readonly findings: Findings
}

export function assemble(parts: Parts, options: ParseOptions): Document {
  const { text, article, context } = parts
  const bytes = typeof parts.input === 'string' ? new TextEncoder().encode(parts.input) : parts.input
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const point = codePoints(text.raw)
  const at = ({ start, end }: Span): Span => ({ start: point(start), end: point(end) })
  const raw = ({ start, end }: Span): string => text.raw.slice(start, end)
  const script = options.script ?? 'Hans'
  const show = showIn(script, text)
  const quiet = context.kind === 'other' && !options.force
  const speech = quiet ? { people: [], turns: [], exchanges: [], warnings: [] } : parts.speech
  const figures = quiet ? [] : parts.findings.figures

  const personId = (index: number): string => `p${point(speech.people[index]!.at)}`
  const turns = speech.turns.map((turn) => ({ turn, span: turnSpan(turn.paragraphs) }))
  const turnId = (span: Span): string => `t${point(span.start)}`
  const holder = turnFinder(turns.map(({ span }) => span))
  const turnOf = (figure: Span): string | null => {
    const span = holder(figure)
    return span && turnId(span)
  }
  const places = names(figures, point)
  const removals = account(text, article, context)

  return {
    schemaVersion,
    generator: { name, version },
    id: sha256.slice(0, 16),
    source: {
      path: options.path ?? '-',
      sha256,
      bytes: bytes.length,
      characters: point(text.raw.length),
      encoding: text.encoding,
      mediaType: text.mediaType,
      url: options.url ?? context.url,
      ...(options.includeSource ? { text: text.raw } : {}),
    },
    script: { source: text.script, output: script },
    kind: context.kind,
    metadata: {
      title: show.words(context.metadata.title),
      publishedAt: context.metadata.publishedAt,
      authors: context.metadata.authors.map(show.words),
      editors: context.metadata.editors.map(show.words),
      source: show.words(context.metadata.source),
      site: show.words(context.metadata.site),
      evidence: evidence(article, context).map(({ field, span }) => ({ field, raw: raw(span), span: at(span) })),
    },
    company: {
      key: companyKey(context),
      name: show.words(context.company.name),
      tickers: context.company.tickers.map(({ exchange, code, span }) => ({
        exchange,
        code,
        raw: raw(span),
        span: at(span),
      })),
    },
    event: context.event,
    paragraphs: article.paragraphs.map(({ content, heading }) => ({
      text: show.passage(content),
      heading,
      span: at(toSource(content)),
    })),
    participants: speech.people.map(({ name, named, aliases, role, titles, affiliation, spoke }, i) => ({
      id: personId(i),
      name: show.words(name),
      named,
      aliases: aliases.map(show.words),
      role,
      titles: titles.map(show.words),
      affiliation: show.words(affiliation),
      spoke,
    })),
    turns: turns.map(({ turn, span }) => ({
      id: turnId(span),
      speaker: turn.speaker === null ? null : personId(turn.speaker),
      label: turn.label,
      kind: turn.kind,
      mode: turn.mode,
      section: turn.section,
      paragraphs: turn.paragraphs.map(show.passage),
      ...(turn.parts?.length
        ? { parts: turn.parts.map((part) => ({ text: show.passage(part), span: at(toSource(part)) })) }
        : {}),
      span: at(span),
      rule: turn.rule,
      confidence: turn.confidence,
    })),
    exchanges: speech.exchanges.map(({ questions, answers }) => ({
      id: `x${point(turns[questions[0] ?? answers[0]!]!.span.start)}`,
      questions: questions.map((i) => turnId(turns[i]!.span)),
      answers: answers.map((i) => turnId(turns[i]!.span)),
    })),
    figures: figures.map((figure, i) => ({
      id: places[i]!,
      metric: figure.metric,
      concept: figure.concept,
      label: figure.label,
      entity: show.words(figure.entity),
      value: figure.value,
      range: figure.range,
      unit: figure.unit,
      decimals: figure.decimals,
      approximate: figure.approximate,
      bound: figure.bound,
      period: figure.period,
      basis: figure.basis,
      nature: figure.nature,
      changes: figure.changes,
      ...(figure.translation ? { translation: figure.translation } : {}),
      turn: turnOf(figure.span),
      raw: raw(figure.span),
      span: at(figure.span),
      rule: figure.rule,
      confidence: figure.confidence,
    })),
    removed: removals.map(({ span, reason, rule }) => ({ span: at(span), reason, rule, raw: raw(span) })),
    warnings: warnings(parts, quiet).map((warning) => ({ ...warning, span: warning.span && at(warning.span) })),
  }
}

const turnSpan = (paragraphs: readonly Passage[]): Span => ({
  start: toSource(paragraphs[0]!).start,
  end: toSource(paragraphs[paragraphs.length - 1]!).end,
})

const companyKey = ({ company }: Context): string | null => {
  const ticker = company.tickers[0]
  return ticker ? `${ticker.exchange}:${ticker.code}` : company.name
}

/** The title and what metadata found; one span stands once for one field. */
function evidence(article: Article, context: Context): { field: string; span: Span }[] {
  const named = context.evidence.some(({ field }) => field === 'title')
  const title = article.title && !named ? [{ field: 'title', span: toSource(article.title) }] : []
  const all = [...title, ...context.evidence]
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** Removals, and what stands on date and byline lines without being one of their fields; in HTML, the markup. */
function account(text: Text, article: Article, context: Context): Removal[] {
  const html = text.mediaType === 'text/html'
  const kept = [
    ...article.paragraphs.flatMap(({ content }) => (html ? toSourcePieces(content) : spread(content))),
    ...evidence(article, context).map(({ span }) => span),
  ]
  const covered = merge([...kept, ...article.removals.map(({ span }) => span)])
  const open = (whole: Span, taken: readonly Span[]): Span[] =>
    gaps(whole, taken)
      .map((gap) => tighten(text.raw, gap))
      .filter((gap) => length(gap) > 0)
  const page = { start: 0, end: text.raw.length }
  const lines = html ? article.meta.flatMap((line) => toSourcePieces(line)) : [page]
  const rest = lines.flatMap((line) => open(line, covered))
  const tags = html ? open(page, merge([...covered, ...rest])) : []
  return [
    ...article.removals,
    ...rest.map((span): Removal => ({ span, reason: 'page-tools', rule: 'clean/line-rest' })),
    ...tags.map((span): Removal => ({ span, reason: 'markup', rule: 'clean/markup' })),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

const spread = (content: Passage): Span[] => [toSource(content), ...toSourcePieces(content)]

/** A byte order mark inside a page is white space to JavaScript alone; other readers count it. */
const isBlank = (char: string): boolean => char !== '\ufeff' && char.trim() === ''

function tighten(raw: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && isBlank(raw[from]!)) from++
  while (to > from && isBlank(raw[to - 1]!)) to--
  return { start: from, end: to }
}

/** The turn whose words hold a figure; the innermost where a quote stands inside a reported run. */
function turnFinder(turns: readonly Span[]): (figure: Span) => Span | null {
  const sorted = [...turns].sort((a, b) => a.start - b.start)
  // How far the turns up to each one reach: none behind the last that opens before a figure, or before one that ends too early, holds it.
  let end = 0
  const reach = sorted.map((turn) => {
    end = Math.max(end, turn.end)
    return end
  })
  return (figure) => {
    let best: Span | null = null
    for (let i = firstFrom(sorted, figure.start + 1) - 1; i >= 0 && reach[i]! >= figure.end; i--)
      if (contains(sorted[i]!, figure) && (!best || length(sorted[i]!) <= length(best))) best = sorted[i]!
    return best
  }
}

/** Ids from the source position; where several figures share one, a letter tells them apart. */
function names(figures: readonly FoundFigure[], point: (offset: number) => number): string[] {
  const seen = new Map<number, number>()
  return figures.map(({ span }) => {
    const start = point(span.start)
    const count = seen.get(start) ?? 0
    seen.set(start, count + 1)
    return `f${start}${count === 0 ? '' : String.fromCharCode(97 + count)}`
  })
}

function warnings({ text, context, speech, findings }: Parts, quiet: boolean): Warning[] {
  const found = quiet ? [] : [...speech.warnings, ...findings.warnings]
  return [...text.warnings, ...context.warnings, ...found]
}
