/** Readings of points, neighbours, months and spans: 年底, 上季, 去年同期, 三、四季度, 六个月前, 未来三年. */
import type { PeriodMention } from '../types.ts'
import { readSmall } from './numeral.ts'
import { isMonthNumber, placed, type Reading, readYearName, type Year } from './reading.ts'
import { recordOf } from './words.ts'

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
