/** What the words of a rule's match say, before any calendar is known. */
import type { PeriodMention } from '../types.ts'
import { fromRepublic, monthNamed, readSmall, readYear } from './numeral.ts'
import { recordOf } from './words.ts'

/** A mention before its place is known. */
export type Reading = Partial<Omit<PeriodMention, 'start' | 'end' | 'rule'>> & Pick<PeriodMention, 'kind'>

export interface Rule {
  readonly id: string
  readonly pattern: RegExp
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
  const republic = /^民国 ?([^年 ]+)/.exec(text)?.[1] ?? /^(1[01]\d) ?年/.exec(text)?.[1]
  if (republic) return { year: fromRepublic(readSmall(republic)), yearOffset: null, fiscal }
  const names = text.match(/\d{2,4}|[〇○零一二三四五六七八九]{2,4}|[二两]千(?:零?[一二三四五六七八九十]{1,3})?/g)!
  return { year: readYear(names.at(-1)!), yearOffset: null, fiscal }
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

function readEnds(groups: readonly (string | undefined)[]): NonNullable<PeriodMention['ends']> | null {
  const [year, month, day, isoYear, isoMonth, isoDay] = groups
  const named = readYearName(year)
  const ends = isoYear
    ? { year: Number(isoYear), yearOffset: null, month: Number(isoMonth), day: Number(isoDay) }
    : { year: named.year, yearOffset: named.yearOffset, month: readSmall(month!), day: day ? readSmall(day) : null }
  return isMonthNumber(ends.month) ? ends : null
}

export function readClosing(groups: readonly (string | undefined)[]): Reading | null {
  const ends = readEnds(groups.slice(1, 7))
  if (!ends) return null
  const [count, year, quarter] = groups.slice(7, 11)
  const length = count ? readSmall(count) : year ? 12 : quarter ? 3 : 6
  return length >= 1 && length <= 18 ? { kind: 'closing', ends, length, fiscal: year?.startsWith('财') ?? false } : null
}

/** A period named beside the day that closes it: 截至9月底止2026财年第二季. */
export function readNamedClosing(groups: readonly (string | undefined)[]): Reading | null {
  const ends = readEnds(groups.slice(1, 7))
  const [year, named] = groups.slice(7, 9)
  if (!ends) return null
  const part = named ? readPart(named) : ({ kind: 'year' } as const)
  return part && { ...join(readYearName(year), part), ends }
}

export function closingQuarter(year: Year, month: number): Reading | null {
  if (!isMonthNumber(month)) return null
  return { kind: 'closing', ends: { year: year.year, yearOffset: year.yearOffset, month, day: null }, length: 3 }
}

const englishLengths = new Map([
  ['three', 3],
  ['six', 6],
  ['nine', 9],
  ['twelve', 12],
  ['quarter', 3],
  ['year', 12],
])

/** six months ended June 30, 2025. */
export function readEnglishClosing(count: string, month: string, day: string, year: string): Reading | null {
  const named = monthNamed(month)
  if (!isMonthNumber(named)) return null
  const length = englishLengths.get(count.toLowerCase()) ?? Number(count)
  return { kind: 'closing', ends: { year: Number(year), yearOffset: null, month: named, day: Number(day) }, length }
}

/** 年底 closes the year, 年中 its first half, 季末 and 期末 what is in force. Without a year the event's is meant, not the page date's. */
export function readPointWord(year: string | undefined, word: string): Reading {
  const { of, offset = 0 } = recordOf(word)!
  if (!year && (of === 'quarter' || of === null)) return { kind: 'current', grain: of, pointInTime: true }
  const named = year ? readYearName(year) : { year: null, yearOffset: null, fiscal: true }
  if (of === 'half') return { kind: 'half', number: 1, ...named, pointInTime: true }
  if (named.year !== null) return { kind: 'year', ...named, year: named.year + offset, pointInTime: true }
  return { kind: 'year', ...named, yearOffset: (named.yearOffset ?? 0) + offset, pointInTime: true }
}

/** 去年同期, 2024年同期, 一年前; a bare 同期 is told from its surroundings by whoever places it. */
export function readSame(year: string | undefined, word: string): Reading {
  const { grain = null, offset } = recordOf(word)!
  const named = readYearName(year)
  return {
    kind: 'same',
    ...named,
    yearOffset: named.yearOffset ?? (named.year === null ? (offset ?? null) : null),
    grain,
  }
}

export function readMonth(year: string | undefined, month: string, point: string | undefined): Reading | null {
  const number = month === '元' ? 1 : readSmall(month)
  return isMonthNumber(number)
    ? { kind: 'month', number, ...readYearName(year), pointInTime: point !== undefined }
    : null
}

/** 第九个月 → September; 最后四个月 → four months from September. */
export function readNthMonth(year: string, nth: string | undefined, last: string | undefined): Reading | null {
  const number = readSmall((nth ?? last)!)
  if (!isMonthNumber(number)) return null
  if (nth) return { kind: 'month', number, ...readYearName(year) }
  return { kind: 'months', number, from: 13 - number, ...readYearName(year) }
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

/** 2019至2021年; 2024-25财年 is one year and no span. */
export function readYearSpan(first: string, last: string): Reading | null {
  const name = (text: string): Year => (/^\d{4}$/.test(text) ? { ...readYearName(`${text}年`) } : readYearName(text))
  const [low, high] = [name(first), name(last)]
  if (low.year !== null && high.year !== null && high.year <= low.year) return null
  const year = (named: Year): PeriodMention => placed(0, 0, 'period/year', { kind: 'year', ...named })
  return { kind: 'span', between: [year(low), year(high)] }
}

/** 三、四季度. */
export function readQuarterList(year: string | undefined, low: string, high: string): Reading | null {
  const quarter = (number: number): PeriodMention =>
    placed(0, 0, 'period/part', { kind: 'quarter', number, ...readYearName(year) })
  const [first, last] = [readSmall(low), readSmall(high)]
  return last > first ? { kind: 'span', between: [quarter(first), quarter(last)] } : null
}

/** 期内, 上季, 季内; 年初至今 is the months of the year so far. */
export function readWord(word: string, point: string | undefined): Reading {
  const { role, grain = null, within = false } = recordOf(word)!
  if (role === 'to-date') return { kind: 'months' }
  return { kind: role as 'current' | 'previous' | 'next', grain, within, pointInTime: point !== undefined }
}

const durationUnits = new Map([
  ['年', 12],
  ['季度', 3],
  ['季', 3],
  ['月', 1],
])

/** 六个月前 → the stretch in force six months back, 三年前 → three years back; 半年前 has no count. */
export function readAgo(count: string | undefined, unit: string | undefined): Reading | null {
  const number = count === undefined ? 6 : readSmall(count)
  if (unit === '年') return number <= 10 ? { kind: 'same', yearOffset: -number } : null
  const months = number * (count === undefined ? 1 : durationUnits.get(unit!.replace('个', ''))!)
  return { kind: 'previous', grain: months % 3 === 0 ? 'quarter' : 'month', length: -months }
}

/** 过去三年 → -36 months, 未来三年 → 36; 连续七年 has no side, and days are no months. */
export function readDuration(side: string, count: string, unit: string): Reading | null {
  if (side === '前' && unit !== '年' && unit !== '天') return null
  const months = durationUnits.get(unit)
  if (months === undefined || side === '连续') return { kind: 'span' }
  const ahead = ['未来', '今后', '往后', '下', '后'].includes(side)
  return { kind: 'span', length: readSmall(count) * months * (ahead ? 1 : -1) }
}
