/** folded text → the periods it names. */

import { type DateMention, findDates } from '../date.ts'
import { findAll } from '../pattern.ts'
import { Sieve } from '../sieve.ts'
import type { PeriodMention } from '../types.ts'
import { daysIn } from './calendar.ts'
import { readSmall, smallNumber } from './numeral.ts'
import { placed, type Reading, type Rule } from './reading.ts'
import { rules } from './rules.ts'
import { yearBefore } from './year-before.ts'

const sieve = new Sieve(rules)

interface Candidate {
  readonly at: number
  readonly length: number
  readonly rule: string
  readonly reading: Reading
}

/**
 * Every period that `text` (folded) names, sorted, none overlapping; of two readings that start together the longer.
 * Offsets are UTF-16. Dates are among them; 今日 and weekdays are not.
 */
export function findPeriods(text: string): PeriodMention[] {
  const found = [...sieve.for(text).flatMap((rule) => matches(text, rule)), ...dateMentions(text)]
  found.sort((a, b) => a.at - b.at || b.length - a.length)
  const mentions: PeriodMention[] = []
  let last = 0
  for (const { at, length, rule, reading } of found) {
    if (at < last || isBroken(reading)) continue
    mentions.push(placed(at, at + length, rule, seenInPlace(text, at, reading)))
    last = at + length
  }
  return joinSpans(text, mentions)
}

/** 0025年6月30日, 、零二五年: a digit was lost or misread, and no label can hold such a year. */
const isBroken = ({ year }: Reading): boolean => year != null && year < 1000

function matches(text: string, { id, needs, pattern, year, read }: Rule): Candidate[] {
  if (needs && !needs.test(text)) return []
  const found: Candidate[] = []
  let floor = 0
  for (const match of findAll(pattern, text)) {
    const before = year ? yearBefore(text, match.index, floor, year) : null
    if (year?.must && !before) continue
    const at = before?.start ?? match.index
    floor = match.index + match[0].length
    const [whole, ...groups] = match
    const reading = read(year ? [whole, before?.name, ...groups] : match)
    if (reading) found.push({ at, length: floor - at, rule: id, reading })
  }
  return found
}

/** Days are periods only as points in time: 截至9月30日. The time of day beside them is not theirs. */
const dateMentions = (text: string): Candidate[] => findDates(text).flatMap((date) => dateMention(text, date))

function dateMention(text: string, { start, dayEnd, year, month, day, relative }: DateMention): Candidate[] {
  if (month === null || day === null) return []
  const before = /截[至止]到?于? ?$/.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0
  const after = text[dayEnd] === '止' && before > 0 ? 1 : 0
  const word = relative ? /^[去今明前]年/.exec(text.slice(start, dayEnd))?.[0] : undefined
  const yearOffset = word === undefined ? null : ({ 去: -1, 今: 0, 明: 1, 前: -2 }[word[0]!] ?? null)
  const pointInTime = before > 0 || isBalanceDay(text, start, dayEnd, month, day, year)
  const reading: Reading = { kind: 'date', year, yearOffset, number: month, day, pointInTime }
  return [{ at: start - before, length: dayEnd - start + before + after, rule: 'period/date', reading }]
}

/** 于2025年6月30日，集团现金…: the last day of a quarter is a balance date, unless something happened on it. */
function isBalanceDay(
  text: string,
  start: number,
  end: number,
  month: number,
  day: number,
  year: number | null,
): boolean {
  if (month % 3 !== 0 || day !== daysIn(2025, month) || (year === null && !/[于在到至]/.test(text[start - 1] ?? '')))
    return false
  return !/^[ ,，]?(?:\d|[早晚上下午凌傍夜]|公告|发布|披露|召开|举行|讯|消息|宣布|起|前|后)/.test(
    text.slice(end, end + 4),
  )
}

const comparison =
  /(?:较|(?<!占)比|与|跟|从|由|相对|相比|相较|相较于|相对于|对比|高于|低于|优于|逊于|多于|少于|好于|差于|超过|不及|胜)[ 于]?(?:公司|集团)?$/

/** What only the words before it tell: a comparison, and whether a bare 同期 is last year's. */
function seenInPlace(text: string, at: number, reading: Reading): Reading {
  const before = text.slice(Math.max(0, at - 6), at)
  const compared = comparison.test(before)
  const within = reading.within || text[at - 1] === '在'
  if (reading.kind !== 'same' || reading.year != null || reading.yearOffset != null)
    return { ...reading, compared, within, pointInTime: reading.pointInTime || isUpTo(before, reading) }
  return { ...reading, yearOffset: compared ? -1 : 0, compared, within }
}

/** 截至2025年6月, 截至二季度: the end of it. */
const isUpTo = (before: string, { kind, pointInTime }: Reading): boolean =>
  !pointInTime && ['quarter', 'half', 'year', 'month'].includes(kind) && /截[至止]到?于? ?$/.test(before)

const connector = /^ ?[-~～—至到] ?$/
const paired = /^ ?[和与] ?$/
const dayOnly = new RegExp(`^ ?[-~～—至到] ?(${smallNumber}) ?[日号]`)

/** 3月1日至5月底, 2007年与2009年间 → one span; 从 before it and 之间 behind it belong to it. */
function joinSpans(text: string, mentions: readonly PeriodMention[]): PeriodMention[] {
  const joined: PeriodMention[] = []
  for (let i = 0; i < mentions.length; i++) {
    const low = mentions[i]!
    const high = isPoint(low) ? secondEnd(text, low, mentions[i + 1]) : null
    if (high && high === mentions[i + 1]) i++
    joined.push(withEdges(text, high ? span(low, high) : low, joined.at(-1)?.end ?? 0))
  }
  return joined
}

const isPoint = ({ kind }: PeriodMention): boolean => kind === 'date' || kind === 'month' || kind === 'year'
const span = (low: PeriodMention, high: PeriodMention): PeriodMention =>
  placed(low.start, high.end, 'period/span', { kind: 'span', between: [low, high], compared: low.compared })

function secondEnd(text: string, low: PeriodMention, next: PeriodMention | undefined): PeriodMention | null {
  const bare = low.kind === 'date' ? dayOnly.exec(text.slice(low.end, low.end + 10)) : null
  if (bare) {
    const day = { kind: 'date', number: low.number, day: readSmall(bare[1]!) } as const
    return placed(low.end, low.end + bare[0].length, 'period/date', day)
  }
  if (!next || !isPoint(next) || (low.kind === 'year') !== (next.kind === 'year') || next.start - low.end > 3)
    return null
  const link = text.slice(low.end, next.start)
  const between = paired.test(link) && /^之?间/.test(text.slice(next.end, next.end + 2))
  return connector.test(link) || between ? next : null
}

function withEdges(text: string, mention: PeriodMention, from: number): PeriodMention {
  if (mention.kind !== 'span' && mention.from === null) return mention
  const behind = /^之?间/.exec(text.slice(mention.end, mention.end + 2))?.[0].length ?? 0
  const isBefore = mention.start > from && ['从', behind > 0 ? '在' : '从'].includes(text[mention.start - 1]!)
  return { ...mention, start: mention.start - (isBefore ? 1 : 0), end: mention.end + behind }
}
