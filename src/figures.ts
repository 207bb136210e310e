/** article → figures: metric, value, unit, period, basis, nature, change. */
import { type Decimal, negate, toNumber } from './decimal.ts'
import type { Draft, DraftChange } from './figures/draft.ts'
import { entityBefore, nameIn } from './figures/entity.ts'
import { link } from './figures/link.ts'
import { findMetrics } from './figures/metrics.ts'
import { blank, type Reading, readPassage } from './figures/read.ts'
import { readTables } from './figures/table.ts'
import { Lexicon } from './lexicon.ts'
import { overlaps, toSource } from './span.ts'
import type { Article, Change, Context, Findings, FoundFigure, Passage, Speech } from './types.ts'

export function extractFigures(article: Article, context: Context, speech: Speech): Findings {
  const figures: FoundFigure[] = []
  const outside = speech.turns
    .filter(
      ({ mode, speaker }) => mode !== 'verbatim' && speaker !== null && speech.people[speaker]?.role === 'analyst',
    )
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => toSource(paragraph)))
  const people = new Set([...context.roster, ...speech.people].flatMap(({ name, aliases }) => [name, ...aliases]))
  const adjusted = article.paragraphs.some(({ content }) => declaredAdjusted.test(content.text))
  const preliminary = [article.title, article.paragraphs[0]?.content].some((content) => content && forecast.test(content.text.slice(0, 200)))
  let topic: string | null = null
  const passages: { content: Passage; heading: boolean }[] = [
    ...(article.title ? [{ content: article.title, heading: false }] : []),
    ...article.paragraphs,
  ]
  const tables = readTables(article.paragraphs, context)
  figures.push(...tables.figures)
  const first = passages.length - article.paragraphs.length
  const readings = passages.map(({ content }) => readPassage(content, content === article.title))
  const owners = new Lexicon(ownersNamed(readings, context), (name) => [name])
  for (const [i, { content, heading }] of passages.entries()) {
    if (heading) topic = headingTopic(content.text, context)
    if (tables.consumed.has(i - first)) continue
    const reading = readings[i]!
    const outsider = (at: number): boolean => {
      const place = toSource(content, at, at + 1)
      return outside.some((span) => overlaps(span, place))
    }
    for (const draft of link(reading, { context, topic: heading ? null : topic, owners, people, adjusted, preliminary, outsider })) {
      const figure = finish(draft, content, context)
      if (figure) figures.push(figure)
    }
  }
  return { figures: figures.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end), warnings: [] }
}

/** Owners that stand before a metric's name somewhere on the page, and names in quotation marks. */
function ownersNamed(readings: readonly Reading[], context: Context): Set<string> {
  const owners = new Set<string>()
  for (const { masked, metrics, periods, quantities } of readings)
    for (const { start, record } of metrics) {
      if (record.companyOnly || masked[start] === blank) continue
      const clause = Math.max(...['，', ',', '。', '；', ';', '、'].map((mark) => masked.lastIndexOf(mark, start)), ...quantities.filter(({ end }) => end <= start).map(({ end }) => end), -1)
      const name = entityBefore(masked, clause + 1, start, periods, context)
      if (name && name.length <= 10 && findMetrics(name).length === 0) owners.add(name)
    }
  return owners
}

/** The company's own estimate of a period that has closed. */
const forecast = /业绩预告|业绩预[增减亏盈降]|净利(?:润)?(?:同比)?预[增减亏盈降]|[^不]预[亏盈](?!利)|盈利预警|盈喜|盈警|预亏/u

/** 除非另有说明，所有利润率与盈余数字均为非公认会计准则. */
const declaredAdjusted = /(?:除非|若无|如无|以下|今天|今日|本次|所有)[^。]{0,40}(?:均|都|皆)[^。]{0,16}(?:非 ?GAAP|[Nn]on-GAAP|非公认|非通用|非国际|非一般公认)|all [^.]{0,60}(?:are|is) (?:on a )?non-GAAP/u

function headingTopic(text: string, context: Context): string | null {
  const name = nameIn(
    text.replace(/^[\s(（]*[一二三四五六七八九十0-9]{1,3}[)）、.．]\s*/u, '').replace(/[。：:]$/u, ''),
    [context.company.name, ...context.company.aliases],
  )
  return name && /业务|板块|分部|地区|内地|港澳|东南亚|海外|市场/u.test(name) ? name : null
}

function finish(draft: Draft, content: Passage, context: Context): FoundFigure | null {
  const { quantity, subject } = draft
  if (!quantity && !draft.changes.some(({ value, range }) => value || range)) return null
  const { raw } = content
  const value = quantity?.value ? toNumber(flip(quantity.value, draft.negative)) : null
  const low = quantity?.range?.low ?? null
  const high = quantity?.range?.high ?? null
  const ends = quantity?.range
    ? [low && toNumber(flip(low, draft.negative)), high && toNumber(flip(high, draft.negative))]
    : null
  const span = toSource(content, draft.span.start, draft.span.end)
  return {
    metric: subject.id,
    concept: subject.record?.concept ?? null,
    label: raw.slice(subject.label.start, subject.label.end),
    entity: subject.entity,
    value,
    range: ends ? (draft.negative ? { low: ends[1]!, high: ends[0]! } : { low: ends[0]!, high: ends[1]! }) : null,
    unit: quantity ? unitOf(draft, context) : null,
    decimals: quantity?.decimals ?? null,
    approximate: quantity ? quantity.approximate : draft.changes.some(({ approximate }) => approximate),
    bound: quantity?.bound ?? null,
    period: draft.period,
    ...(draft.translation ? { translation: { value: toNumber(draft.translation.value), unit: draft.translation.unit } } : {}),
    basis: draft.basis,
    nature: draft.nature,
    changes: draft.changes.map((change) => changeOf(change, raw)),
    span,
    rule: draft.rule,
    confidence: draft.confidence,
  }
}

/** A loss that is said as a size. */
const flip = (value: Decimal, negative: boolean): Decimal => (negative && value.units > 0n ? negate(value) : value)

const countable = new Set(['people', 'places', 'items', 'goods'])
const ratioMetrics = new Set(['grossMargin', 'operatingMargin', 'netMargin'])

function unitOf({ quantity, unit, subject }: Draft, { currency }: Context): string | null {
  if (unit) return unit
  if (!quantity) return null
  if (quantity.kind === 'money') return quantity.unit ?? currency
  if (quantity.kind === 'percent' || quantity.kind === 'points') return 'ratio'
  if (quantity.kind === 'number')
    return ratioMetrics.has(subject.id) ? 'ratio' : countable.has(subject.record?.units?.[0] ?? '') ? 'count' : currency
  return quantity.unit
}

const changeOf = ({ type, value, range, unit, amount, of, basis, span }: DraftChange, raw: string): Change => ({
  type,
  value: value && toNumber(value),
  range: range && { low: toNumber(range.low), high: toNumber(range.high) },
  unit,
  amount: amount && toNumber(amount),
  of,
  basis,
  raw: raw.slice(span.start, span.end),
})
