/** What the words of a rule's match say, before any calendar is known. */

import type { Marked } from '../sieve.ts'
import type { PeriodMention } from '../types.ts'
import { fromRepublic, readSmall, readYearOfEither } from './numeral.ts'
import { recordOf } from './words.ts'
import type { YearBefore } from './year-before.ts'

/** A mention before its place is known. */
export type Reading = Partial<Omit<PeriodMention, 'start' | 'end' | 'rule'>> & Pick<PeriodMention, 'kind'>

export interface Rule extends Marked {
  readonly id: string
  /** Found in every text that the rule can find something in; for rules that their marks wake too often. */
  readonly needs?: RegExp
  readonly pattern: RegExp
  /** The name of a year may stand before the match: the first of the groups then. */
  readonly year?: YearBefore
  /** Null where the numbers make no period. */
  readonly read: (groups: readonly (string | undefined)[]) => Reading | null
}

export type Year = Pick<PeriodMention, 'year' | 'yearOffset' | 'fiscal'>

/** 2025财年 → 2025 by the company's own calendar, 2024/25年度 → 2025, 114年 → 2025, 去(102)年度 → 2013, 去年 → -1. */
export function readYearName(text: string | undefined): Year {
  if (!text) return { year: null, yearOffset: null, fiscal: false }
  const fiscal = /财|FY|fiscal|会计|\d\/\d/i.test(text)
  const told = /[去今明][(（](\d{2,4})/.exec(text)?.[1]
  if (told) return { year: told.length === 4 ? Number(told) : fromRepublic(Number(told)), yearOffset: null, fiscal }
  const word = wordRecord(text)
  if (word) return { year: null, yearOffset: word.offset ?? 0, fiscal: word.fiscal ?? false }
  const republic = /^民国 ?([^年 ]+)/.exec(text)?.[1]
  if (republic) return { year: fromRepublic(readSmall(republic)), yearOffset: null, fiscal }
  const names = text.match(/\d{2,4}|[〇○零一二三四五六七八九]{2,4}|[二两]千(?:零?[一二三四五六七八九十]{1,3})?/g)!
  return { year: readYearOfEither(names.at(-1)!), yearOffset: null, fiscal }
}

function wordRecord(text: string): ReturnType<typeof recordOf> | undefined {
  const record = recordOf(text)
  return record?.role === 'year' ? record : undefined
}

/** 第三季度, 上半年, 前九个月, 1-9月, 全年 → what part of a year it is. */
export function readPart(text: string): Reading | null {
  const record = recordOf(text)
  if (record?.role === 'all-year' || /^(?:年度|[末终]期)/.test(text)) return { kind: 'year', number: 12 }
  if (record)
    return { kind: record.role as 'quarter' | 'half' | 'months', number: record.number!, fiscal: text.includes('财') }
  if (text.startsWith('中期')) return { kind: 'half', number: 1 }
  if (/^[前首头]/.test(text)) {
    const count = readSmall(/[\d〇零一二两三四五六七八九十]+/.exec(text)![0])
    return firstOf(text.includes('季') ? count * 3 : count)
  }
  if (text.includes('月')) return readMonths(text)
  return { kind: 'quarter', number: readSmall(/[一二三四1-4]/.exec(text)![0]), fiscal: text.includes('财') }
}

/** The first `months` of a year: nine are told as such, six are the half. */
export function firstOf(months: number): Reading {
  if (months === 12) return { kind: 'year' }
  return months === 6
    ? { kind: 'half', number: 1 }
    : months === 3
      ? { kind: 'quarter', number: 1 }
      : { kind: 'months', number: months }
}

/** 1-9月 → the first nine months; 7-9月 → the third quarter; 10-11月 → two months from the tenth. */
function readMonths(text: string): Reading | null {
  const [first, last] = text.match(/\d+|[〇零一二三四五六七八九十廿]+/g)!.map(readSmall) as [number, number]
  if (!(first >= 1 && last > first && last <= 12)) return null
  if (text.includes('、') && last !== first + 1) return null
  const length = last - first + 1
  if (first === 1) return firstOf(length)
  if (length === 3 && last % 3 === 0) return { kind: 'quarter', number: last / 3 }
  if (first === 7 && last === 12) return { kind: 'half', number: 2 }
  return { kind: 'months', number: length, from: first }
}

export const isMonthNumber = (value: number): boolean => value >= 1 && value <= 12

/** Year and part together; what the part says of the calendar counts as well. */
export function join(year: Year, part: Reading): Reading {
  return { ...part, ...year, fiscal: year.fiscal || (part.fiscal ?? false) }
}

const emptyMention: Omit<PeriodMention, 'start' | 'end' | 'kind' | 'rule'> = {
  year: null,
  yearOffset: null,
  number: null,
  day: null,
  fiscal: false,
  pointInTime: false,
  grain: null,
  from: null,
  ends: null,
  length: null,
  between: null,
  compared: false,
  within: false,
}

/** A reading at its place. */
export const placed = (start: number, end: number, rule: string, reading: Reading): PeriodMention => ({
  start,
  end,
  ...emptyMention,
  ...reading,
  rule,
})
