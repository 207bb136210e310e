/** A passage read once: its clauses and everything in them that the linker looks at. */
import { findAll } from '../pattern.ts'
import { findPeriods } from '../period.ts'
import { scan } from '../quantities.ts'
import { contains, overlaps } from '../span.ts'
import type { Passage, PeriodMention, Quantity, Span } from '../types.ts'
import { asLabelled } from './labelled.ts'
import { findMetrics, type MetricMention } from './metrics.ts'
import { firstFrom, inside } from './order.ts'

/** A stretch between two marks. `stop` is the mark behind it: ， ； 。 or '' at the end. */
export interface Clause extends Span {
  readonly stop: string
  /** It stands in a bracket behind the clause before it. */
  readonly bracket?: boolean
}

export interface Reading {
  readonly passage: Passage
  readonly text: string
  /** Where the words of a turn begin in it, behind their label. */
  readonly words: number
  /** `text` with short brackets blanked, so that （人民币，下同） splits no clause. */
  readonly masked: string
  readonly brackets: readonly Span[]
  readonly clauses: readonly Clause[]
  readonly metrics: readonly MetricMention[]
  readonly quantities: readonly Quantity[]
  readonly periods: readonly PeriodMention[]
}

export const blank = '\u0001'

/** `words`: where a turn's words begin; `headline`: spaces part its clauses too. */
export function readPassage(passage: Passage, words = 0, headline = false): Reading {
  const { text } = passage
  const periods = findPeriods(text)
  const quantities = dropCovered(
    scan(text).flatMap((quantity) => movedTo(text, quantity)),
    periods,
  ).map((quantity) => asLabelled(text, asShare(text, quantity)))
  const brackets = findBrackets(text)
  const masked = headline
    ? apart(mask(text, brackets)).replace(/(?<=[\p{Script=Han}\d%]) (?=[\p{Script=Han}\dA-Z])/gu, '，')
    : parted(mask(text, brackets))
  return {
    passage,
    text,
    words,
    masked,
    brackets,
    clauses: withBrackets(text, joined(masked, splitClauses(masked, quantities), quantities), brackets, quantities),
    metrics: findMetrics(text),
    quantities,
    periods,
  }
}

/** 净利53亿元历年同期最高 伺服器机柜本季估倍增: behind the blank of a headline another subject, and its outlook. */
const apart = (headline: string): string =>
  headline.replace(
    /(?<=[\p{Script=Han}\d%]) (?=[\p{Script=Han}A-Za-z\d]{2,12}?(?:[本下]季|[今明]年|全年|[上下]半年|首季|第?[一二三四]季|Q[1-4]|[1-4]Q)\p{Script=Han}{0,2}(?:估|料|看|拼|可望|有望|将|预[计期估]))/gu,
    '。',
  )

/** 净减14间至236间: a move and where it led, no range. */
function movedTo(text: string, quantity: Quantity): Quantity[] {
  const { core, range, kind } = quantity
  if (!range?.low || !range.high || kind === 'percent' || kind === 'points') return [quantity]
  const { low, high } = range
  const far = high.units * 10n ** BigInt(low.scale) > low.units * 10n ** BigInt(high.scale) * 3n
  const to = text.slice(core.start, core.end).search(/[至到]/u)
  if (!far || to < 0 || !/[增减升跌降]\s?$/u.test(text.slice(0, quantity.start).slice(-2))) return [quantity]
  const parts = [
    ...scan(text.slice(quantity.start, core.start + to)).map((part) => shifted(part, quantity.start)),
    ...scan(text.slice(core.start + to + 1, quantity.end)).map((part) => shifted(part, core.start + to + 1)),
  ]
  return parts.length === 2 ? parts : [quantity]
}

const shifted = (part: Quantity, by: number): Quantity => ({
  ...part,
  start: part.start + by,
  end: part.end + by,
  core: { start: part.core.start + by, end: part.core.end + by },
})

/** 三分之一, 占收入的一半: a share. */
function asShare(text: string, quantity: Quantity): Quantity {
  if (!quantity.fraction) return quantity
  const { word, ...part } = quantity
  return word !== undefined && !isPart(text, quantity) ? quantity : { ...part, kind: 'percent' }
}

const isPart = (text: string, { start, core }: Quantity): boolean =>
  /半/u.test(text.slice(core.start, core.end)) &&
  (/(?:占|佔|比[重例]|贡献|返还|相当于|承接)[^，,。；;]{0,16}$/u.test(
    text.slice(Math.max(0, start - 20), core.start),
  ) ||
    // 同比压缩了一半, 砍掉近半
    /(?:[减砍压降少缩跌削省]|收窄|下滑|下跌|[比较](?![^，,。；;]{0,4}[预想])[^，,。；;]{2,8}[多增高])[了掉去出近逾约过将]{0,3}$/u.test(
      text.slice(Math.max(0, core.start - 14), core.start),
    ))

/** A date's digits are no quantity. */
function dropCovered(quantities: readonly Quantity[], periods: readonly PeriodMention[]): Quantity[] {
  let next = 0
  return quantities.filter((quantity) => {
    while (next < periods.length && periods[next]!.end <= quantity.start) next++
    const period = periods[next]
    return !period || !overlaps(period, quantity.core)
  })
}

/** Innermost-first bracket pairs are not needed: a bracket in a bracket belongs to the outer one. */
function findBrackets(text: string): Span[] {
  const spans: Span[] = []
  for (const match of findAll(/[(（][^()（）\n]{0,80}[)）]/g, text))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}

/** 净亏损2亿元 - 毛利率5% - …: items strung on one line, where there are several. */
function parted(masked: string): string {
  const marks = /(?<=[\p{Script=Han}\])）%\d]) - (?=[\p{Script=Han}\d])/gu
  if (findAll(marks, masked).length > 1) return masked.replace(marks, ' 。 ')
  // 入网 55 家（…） 份额 62%（…） 规模 8 亿元（…）: brackets end the items of a line that has no other mark
  return findAll(strung, masked).length > 1 && !/[，,。；;]/u.test(masked) ? masked.replace(strung, '。') : masked
}
const strung = /(?<=\u0001) (?=[\p{Script=Han}A-Z])/gu

function mask(text: string, brackets: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of brackets) {
    out += text.slice(at, start) + blank.repeat(end - start)
    at = end
  }
  return out + text.slice(at)
}

/** The brackets that hold a number. Both lists are sorted. */
function withNumbers(brackets: readonly Span[], quantities: readonly Quantity[]): Span[] {
  let next = 0
  return brackets.filter((bracket) => {
    while (next < quantities.length && quantities[next]!.start < bracket.start) next++
    return next < quantities.length && contains(bracket, quantities[next]!)
  })
}

/** A bracket that holds a number is read right behind its clause: 27.35亿元（季增42%，年减8.6%）. */
function withBrackets(
  text: string,
  clauses: readonly Clause[],
  brackets: readonly Span[],
  quantities: readonly Quantity[],
): Clause[] {
  const full = withNumbers(brackets, quantities)
  if (full.length === 0) return [...clauses]
  const out: Clause[] = []
  let next = 0
  for (const clause of clauses) {
    out.push(clause)
    for (; next < full.length && full[next]!.start < clause.end; next++) {
      const { start, end } = full[next]!
      const inner = splitClauses(text, quantities, start + 1, end - 1)
      out.push(
        ...inner.map((part, i) => ({ ...part, stop: i + 1 < inner.length ? part.stop : clause.stop, bracket: true })),
      )
    }
  }
  return out
}

/** 毛利率和净利率均创新高，|分别为55%和15%: the names of a list stand in the clause before it, which has no number. */
function joined(masked: string, clauses: readonly Clause[], quantities: readonly Quantity[]): Clause[] {
  const out: Clause[] = []
  for (const clause of clauses) {
    const before = out[out.length - 1]
    const isList = /^\s?(?:两者|三者)?(?:则|均|约)?(?:分别|各为|依次为|依序为)/u.test(
      masked.slice(clause.start, clause.start + 8),
    )
    if (
      isList &&
      before &&
      '，,'.includes(before.stop) &&
      clause.end - before.start < longest &&
      inside(quantities, before).length === 0
    )
      out[out.length - 1] = { ...clause, start: before.start }
    else out.push(clause)
  }
  return out
}

/** A clause without a mark is cut here, so that work stays linear. */
const longest = 300

/** The full stop of an English sentence. */
const isFullStop = (text: string, at: number): boolean =>
  text[at] === '.' && /^\.\s[A-Z\p{Script=Han}]/u.test(text.slice(at, at + 3))

/** …超预期 [10] - 2025Q3规划出货: a digest that has lost its lines. */
const isItemMark = (text: string, at: number): boolean =>
  text[at] === '-' && text[at - 1] === ' ' && text[at + 1] === ' ' && text[at - 2] === ']'

const stops = new Set('，,；;。！？!?\n')

function splitClauses(masked: string, quantities: readonly Quantity[], from = 0, to = masked.length): Clause[] {
  const clauses: Clause[] = []
  let start = from
  let next = firstFrom(quantities, from - 40)
  for (let i = from; i < to; i++) {
    while (next < quantities.length && quantities[next]!.end <= i) next++
    const inside = next < quantities.length && quantities[next]!.start <= i
    // Numbers that touch each other leave no place but where one of them begins.
    const full = i - start > longest && !(inside && quantities[next]!.start < i)
    if (!full && (inside || !(stops.has(masked[i]!) || isFullStop(masked, i) || isItemMark(masked, i)))) continue
    if (i > start)
      clauses.push({ start, end: i, stop: full ? '，' : masked[i] === '.' || masked[i] === '-' ? '。' : masked[i]! })
    start = full ? i : i + 1
  }
  if (start < to) clauses.push({ start, end: to, stop: '' })
  return clauses
}
