/** folded text → the dates and times it names, absolute or seen from a reference date. */

import { timeAt } from './date/clock.ts'
import { type DateReading, type DateRule, rules } from './date/rules.ts'
import { findAll } from './pattern.ts'
import { addDays, isoDate, isRealDate, monthOf } from './period/calendar.ts'
import { Sieve } from './sieve.ts'

/** `start` and `end` are UTF-16 offsets of the text; `dayEnd` is where the time of day begins, if there is one. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly dayEnd: number
  /**
   * As precise as said: 2025-05-15, 2025-05-15T19:30, 2025-08-21T09:12:37; --10-29 where no year is said and no
   * reference is given, null where a relative day has no reference.
   */
  readonly value: string | null
  readonly precision: 'day' | 'minute' | 'second'
  /** Seen from the reference: 昨日, 今(31)日, 周四, 10月29日. */
  readonly relative: boolean
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const sieve = new Sieve(rules)

interface Candidate {
  readonly at: number
  readonly length: number
  readonly order: number
  readonly reading: DateReading
}

/** Every date of `text` (folded), sorted, none overlapping. `reference` is an ISO date: the page's own. */
export function findDates(text: string, reference: string | null = null): DateMention[] {
  const found = sieve.for(text).flatMap((rule, order) => candidates(text, rule, order))
  found.sort((a, b) => a.at - b.at || b.length - a.length || a.order - b.order)
  const dates: DateMention[] = []
  let last = 0
  for (const { at, length, reading } of found) {
    if (at < last) continue
    const date = withTime(text, at, at + length, reading, reference)
    dates.push(date)
    last = date.end
  }
  return dates
}

function candidates(text: string, { needs, pattern, read }: DateRule, order: number): Candidate[] {
  if (needs && !needs.test(text)) return []
  return findAll(pattern, text).flatMap((match) => {
    const reading = read(match)
    return reading && isPossible(reading) ? [{ at: match.index, length: match[0].length, order, reading }] : []
  })
}

function isPossible({ year, month, day }: DateReading): boolean {
  if (month !== undefined && !(month >= 1 && month <= 12)) return false
  if (day !== undefined && !(day >= 1 && day <= 31)) return false
  return month === undefined || day === undefined || isRealDate(year ?? 2024, month, day)
}

function withTime(
  text: string,
  start: number,
  dayEnd: number,
  reading: DateReading,
  reference: string | null,
): DateMention {
  const day = resolveDay(reading, reference)
  const time = timeAt(text, dayEnd)
  const [year, month, date] = day ? splitDay(day) : [reading.year ?? null, reading.month ?? null, reading.day ?? null]
  return {
    start,
    end: dayEnd + (time?.length ?? 0),
    dayEnd,
    value: day && time ? `${day}T${time.value}` : day,
    precision: time ? (time.value.length > 5 ? 'second' : 'minute') : 'day',
    relative: reading.year === undefined,
    year,
    month,
    day: date,
  }
}

/** [year, month, day] of 2025-05-15 or --05-15. */
function splitDay(day: string): [number | null, number, number] {
  const yearless = day.startsWith('--')
  return [yearless ? null : Number(day.slice(0, 4)), Number(day.slice(-5, -3)), Number(day.slice(-2))]
}

function resolveDay(reading: DateReading, reference: string | null): string | null {
  if (reading.ago !== undefined) return reference && addDays(reference, -reading.ago)
  if (reading.weekday !== undefined) return reference && weekdayBefore(reference, reading.weekday, reading.weeks)
  if (reading.month === undefined) return dayOfMonth(reading, reference)
  const { month, day } = reading as { month: number; day: number }
  if (reading.year !== undefined) return isRealDate(reading.year, month, day) ? isoDate(reading.year, month, day) : null
  if (!reference) return `--${isoDate(0, month, day).slice(5)}`
  const year = Number(reference.slice(0, 4))
  if (reading.years !== undefined) return isoDate(year + reading.years, month, day)
  return latest(month, day, reference)
}

/** The last such day that is not more than a month after the reference: coverage looks back. */
function latest(month: number, day: number, reference: string): string {
  const limit = addDays(reference, 31)
  for (let year = Number(limit.slice(0, 4)); ; year--) {
    if (isRealDate(year, month, day) && isoDate(year, month, day) <= limit) return isoDate(year, month, day)
  }
}

/** 31日 → the last 31st that is not after the reference; 上月20日 → in the month before it. */
function dayOfMonth({ day, months: shift, years }: DateReading, reference: string | null): string | null {
  if (!reference) return null
  const from = monthOf(reference) + (shift ?? 0) + 12 * (years ?? 0)
  for (let index = from; index > from - 12; index--) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
    if (!isRealDate(year, month, day!)) continue
    const found = isoDate(year, month, day!)
    if (shift !== undefined || found <= reference.slice(0, 10)) return found
  }
  return null
}

/** 周四 → the last Thursday, the reference included; 上周五 → Friday of the week before. */
function weekdayBefore(reference: string, weekday: number, weeks?: number): string {
  const today = new Date(`${reference.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7
  if (weeks === undefined) return addDays(reference, -((today - weekday + 7) % 7))
  return addDays(reference, weekday - today - 7 * weeks)
}
