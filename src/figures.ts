/** article → figures: metric, value, unit, period, basis, nature, change. */
import { type Decimal, negate, toNumber } from './decimal.ts'
import { askedOf, askedTopic } from './figures/asked.ts'
import { findContradictions } from './figures/doubt.ts'
import type { Draft, DraftChange } from './figures/draft.ts'
import { withLatinName } from './figures/latin-name.ts'
import { link } from './figures/link.ts'
import { readPassage } from './figures/read.ts'
import { headingPeriod, headingTopic, scopeOf } from './figures/scope.ts'
import type { State } from './figures/state.ts'
import { type Stitched, stitch } from './figures/stitch.ts'
import { askedMetrics } from './figures/subject/answer.ts'
import { remember, type ToldNumbers } from './figures/subject/told-again.ts'
import { readTables } from './figures/table.ts'
import { voices } from './figures/voice.ts'
import { toSource } from './span.ts'
import type { Article, Change, Context, Findings, FoundFigure, Passage, Period, Quantity, Speech } from './types.ts'

/** 1) …, （2）…, • … */
const listItem = /^\s*(?:[(（]?\d{1,2}[)）.、]|[一二三四五六七八九十]、|[•·●■▪◆-])/u
/** A caption that ends in the middle of its sentence. */
const unfinished = /[，,、]\s*$/u
const opensList = /(?:[:：]|(?:看|如下|以下|来说|来讲)[。：:]?)\s*$/u

/** (03:18.000) 那营业利益来到96亿: lines cut by the clock are one speech; the time that it tells goes on. */
const onlyTime = (state: State): State => ({
  ...state,
  subject: null,
  share: null,
  period: null,
  ahead: false,
  others: false,
  owner: null,
  topic: null,
  lastingTopic: null,
})

export function extractFigures(article: Article, context: Context, speech: Speech): Findings {
  const tables = readTables(article.paragraphs, context)
  const prose: readonly Stitched[] = stitch(article.paragraphs.filter((_, i) => !tables.consumed.has(i)))
  const passages: readonly Stitched[] = [
    ...(article.title ? [{ content: article.title, heading: false }] : []),
    ...prose,
  ]
  const voiceOf = voices(speech)
  const spoken = passages.map(({ content }) => voiceOf(content))
  // A post is headed by a sentence of its text, which parts at no blank.
  const isHeadline = (content: Passage): boolean => content === article.title && !/[。！？]$/.test(content.text)
  const readings = passages.map(({ content }, i) => readPassage(content, spoken[i]!.words, isHeadline(content)))
  const page = scopeOf(article, withLatinName(article, context), speech, readings)
  const figures: FoundFigure[] = [...tables.figures]
  let topic: string | null = null
  let section: Period | null = null
  let opening: State | null = null
  let broken = false
  let clock: State | null = null
  const told: ToldNumbers = new Map()
  for (const [i, { content, heading, timed = false }] of passages.entries()) {
    if (heading) {
      topic = headingTopic(content.text, context)
      section = headingPeriod(readings[i]!, context)
    }
    const outsider = (at: number): boolean => page.outsider(toSource(content, at, at + 1))
    const asked = (at: number): boolean => page.asked(toSource(content, at, at + 1))
    const item = listItem.test(content.text) || broken
    const { drafts, state } = link(
      readings[i]!,
      {
        ...page,
        topic: heading ? null : (askedTopic(spoken[i]!.asked, page) ?? topic),
        matters: askedOf(spoken[i]!.question, page),
        askedMetrics: askedMetrics(spoken[i]!.asked === spoken[i - 1]?.asked ? null : spoken[i]!.asked),
        section: heading ? null : section,
        told,
        outsider,
        asked,
      },
      item ? opening : timed ? clock : null,
    )
    remember(told, drafts)
    clock = timed ? onlyTime(state) : null
    for (const draft of drafts) {
      const figure = finish(draft, content, context)
      if (figure) figures.push(figure)
    }
    broken = unfinished.test(content.text)
    if (broken || !item) opening = broken || opensList.test(content.text.slice(-24)) ? state : null
  }
  figures.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return { figures, warnings: findContradictions(figures, context) }
}

function finish(draft: Draft, content: Passage, context: Context): FoundFigure | null {
  const { quantity, subject } = draft
  if (!quantity && !draft.changes.some(({ value, range, amount }) => value || range || amount)) return null
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
    unit: quantity ? unitOf(draft, content, context) : null,
    decimals: quantity?.decimals ?? null,
    approximate: quantity ? quantity.approximate : draft.changes.some(({ approximate }) => approximate),
    bound: quantity?.bound ?? null,
    period: draft.period,
    ...(draft.translation
      ? { translation: { value: toNumber(draft.translation.value), unit: draft.translation.unit } }
      : {}),
    basis: draft.basis,
    nature: isPast(draft, context) ? 'actual' : draft.nature,
    changes: draft.changes.map((change) => changeOf(change, raw)),
    span,
    rule: draft.rule,
    confidence: draft.confidence,
  }
}

/** 2021年营业收入136亿元，同比增长21%, on a page of 2022: told with its own growth, it is not there to compare with. */
const isPast = ({ nature, rule, quantity, changes, period }: Draft, { event }: Context): boolean =>
  nature === 'prior' &&
  rule !== 'figures/prior-value' &&
  quantity !== null &&
  changes.length > 0 &&
  Boolean(period?.end && event.period?.end && period.end <= event.period.end)

/** A loss that is said as a size. */
const flip = (value: Decimal, negative: boolean): Decimal => (negative && value.units > 0n ? negate(value) : value)

const countable = new Set(['people', 'places', 'items', 'goods'])
/** What a bare 元 of these is depends on the exchange, not on the accounts. */
const ofMarket = new Set(['sharePrice', 'marketCap', 'targetPrice'])
const ratioMetrics = new Set(['grossMargin', 'operatingMargin', 'netMargin'])

/** Pages of these markets write $ for their own dollar; anywhere else it is the American one. */
const dollars = new Set(['HKD', 'SGD', 'AUD', 'CAD', 'USD'])

function unitOf({ quantity, unit, subject }: Draft, { text }: Passage, context: Context): string | null {
  const currency = ofMarket.has(subject.id) ? context.marketCurrency : context.currency
  if (unit) return unit
  if (!quantity) return null
  if (quantity.kind === 'money' && quantity.unit === null && text[quantity.core.start] === '$')
    return dollars.has(currency ?? '') ? currency : 'USD'
  if (quantity.kind === 'money') return quantity.unit ?? currency
  if (quantity.kind === 'multiple') return '倍'
  if (quantity.kind === 'percent' || quantity.kind === 'points') return 'ratio'
  if (
    quantity.kind === 'number' &&
    isOrderValue(subject.id, text.slice(subject.label.start, subject.label.end), quantity)
  )
    return currency
  if (quantity.kind === 'number')
    return ratioMetrics.has(subject.id) || subject.record?.units?.includes('multiple')
      ? 'ratio'
      : countable.has(subject.record?.units?.[0] ?? '')
        ? 'count'
        : currency
  return quantity.unit
}

/** 新签合约额6.4亿, 新签8.6亿: contracts are counted in hundreds of millions only by what they are worth. */
const isOrderValue = (id: string, label: string, { value }: Quantity): boolean =>
  id === 'orders' &&
  (/额$/u.test(label) || (!/[量数]/u.test(label) && value !== null && value.units >= 10n ** BigInt(8 + value.scale)))

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
