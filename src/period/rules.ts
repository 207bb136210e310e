/** One rule for each way a period is written. Ordered: of two that start together the longer wins, then the first. */
import { anyOf } from '../pattern.ts'
import type { PeriodMention } from '../types.ts'
import { isoDate } from './calendar.ts'
import { fromRepublic, readSmall, readYear, smallNumber } from './numeral.ts'
import {
  anyYear,
  firstMonths,
  firstQuarters,
  interim,
  monthRange,
  plainYear,
  quarterPart,
  recordOf,
  wordsOf,
} from './words.ts'

/** A mention before its place is known. */
export type Reading = Partial<Omit<PeriodMention, 'start' | 'end' | 'rule'>> & Pick<PeriodMention, 'kind'>

export interface Rule {
  readonly id: string
  readonly pattern: RegExp
  /** Null where the numbers make no period. */
  readonly read: (groups: readonly (string | undefined)[]) => Reading | null
}

type Year = Pick<PeriodMention, 'year' | 'yearOffset' | 'fiscal'>

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
function readPart(text: string): Reading {
  const record = recordOf(text)
  if (record?.role === 'all-year') return { kind: 'year' }
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
function firstOf(months: number): Reading {
  if (months === 12) return { kind: 'year' }
  return months === 6
    ? { kind: 'half', number: 1 }
    : months === 3
      ? { kind: 'quarter', number: 1 }
      : { kind: 'months', number: months }
}

/** 1-9月 → the first nine months; 7-9月 → the third quarter; 10-11月 → two months from the tenth. */
function readMonths(text: string): Reading {
  const [first, last] = text.match(/\d+|[〇零一二三四五六七八九十廿]+/g)!.map(readSmall) as [number, number]
  const length = last - first + 1
  if (first === 1) return firstOf(length)
  if (length === 3 && last % 3 === 0) return { kind: 'quarter', number: last / 3 }
  if (first === 7 && last === 12) return { kind: 'half', number: 2 }
  return { kind: 'months', number: length, from: first }
}

const isMonthNumber = (value: number): boolean => value >= 1 && value <= 12

/** Year and part together; what the part says of the calendar counts as well. */
function join(year: Year, part: Reading): Reading {
  return { ...part, ...year, fiscal: year.fiscal || (part.fiscal ?? false) }
}

const part = `(?:${quarterPart}|${firstQuarters}|${firstMonths}|${monthRange}|${wordsOf('quarter', 'half', 'months')}|${interim})`
const wholeYear = `(?:${wordsOf('all-year')})(?!龄)`
/** A last day: 2025年9月30日, 今年9月底, 二零二五年六月三十日, 2025-09-30. */
const lastDay = `(?:(${anyYear})? ?(${smallNumber}) ?月 ?(?:(${smallNumber}) ?[日号]|[底末杪])?|(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2}))`
const count = `(${smallNumber}) ?个月`
const tail = `(?:${count}(?:期间)?|((?:财政|会计|财务)?年度|财年|全年)|(季度?|财季)|(半年度?|中期))`

function readEnds(groups: readonly (string | undefined)[]): NonNullable<PeriodMention['ends']> | null {
  const [year, month, day, isoYear, isoMonth, isoDay] = groups
  const named = readYearName(year)
  const ends = isoYear
    ? { year: Number(isoYear), yearOffset: null, month: Number(isoMonth), day: Number(isoDay) }
    : { year: named.year, yearOffset: named.yearOffset, month: readSmall(month!), day: day ? readSmall(day) : null }
  return isMonthNumber(ends.month) ? ends : null
}

function readClosing(groups: readonly (string | undefined)[]): Reading | null {
  const ends = readEnds(groups.slice(1, 7))
  if (!ends) return null
  const [count, year, quarter] = groups.slice(7, 11)
  const length = count ? readSmall(count) : year ? 12 : quarter ? 3 : 6
  return length >= 1 && length <= 18 ? { kind: 'closing', ends, length, fiscal: year?.startsWith('财') ?? false } : null
}

/** A period named beside the day that closes it: 截至9月底止2026财年第二季. */
function readNamedClosing(groups: readonly (string | undefined)[]): Reading | null {
  const ends = readEnds(groups.slice(1, 7))
  const [year, named] = groups.slice(7, 9)
  if (!ends) return null
  return { ...join(readYearName(year), named ? readPart(named) : { kind: 'year' }), ends }
}

const code = (year: string | undefined, kind: 'quarter' | 'half', number: string, fiscal: boolean): Reading => ({
  kind,
  number: Number(number),
  year: year ? readYear(year) : null,
  fiscal,
})
const letterKind = (letter: string): 'quarter' | 'half' => (/q/i.test(letter) ? 'quarter' : 'half')
const notInside = '(?<![A-Za-z\\d.$])'

const englishQuarters = ['first', 'second', 'third', 'fourth']
const englishMonths = ['march', 'june', 'september', 'december']

export const rules: readonly Rule[] = [
  {
    id: 'period/closing',
    pattern: new RegExp(`(?:截[至止]到?于? ?${lastDay}(?:底|末)?止?[的之]? ?${tail})`, 'g'),
    read: readClosing,
  },
  { id: 'period/closing-bare', pattern: new RegExp(`${lastDay}(?:底|末)?止[的之]? ?${tail}`, 'g'), read: readClosing },
  {
    id: 'period/closing-named',
    pattern: new RegExp(
      `截[至止]到?于? ?${lastDay}(?:底|末)?止?[的之,，]? ?(?:(${anyYear}) ?的?(${part}|${wholeYear})?|(?:)(${part}|${wholeYear}))`,
      'g',
    ),
    read: (groups) => readNamedClosing([...groups.slice(0, 8), groups[8] ?? groups[9]]),
  },
  {
    id: 'period/closing-named-bare',
    pattern: new RegExp(`${lastDay}(?:底|末)?止[的之,，]? ?(${anyYear})? ?的?(${part}|${wholeYear})`, 'g'),
    read: readNamedClosing,
  },
  {
    id: 'period/part',
    pattern: new RegExp(`(?:(${anyYear}) ?[的之,，]? ?)?(${part})(?:单季|单季度)?(末|底|期末|结束时)?`, 'g'),
    read: ([, year, named, point]) => ({
      ...join(readYearName(year), readPart(named!)),
      pointInTime: point !== undefined,
    }),
  },
  {
    id: 'period/whole-year',
    pattern: new RegExp(`(?:(${anyYear}) ?的?)?${wholeYear}`, 'g'),
    read: ([, year]) => join(readYearName(year), { kind: 'year' }),
  },
  {
    // 2024Q4, 2024年Q4, 25H1, FY26 Q2, 26财年Q2, 2025-Q3
    id: 'period/year-code',
    pattern: new RegExp(
      `${notInside}(FY ?)?'?(20\\d{2}|\\d{2}) ?(年度?|财年|财政年度)?[ _-]?([QHqh])([1-4])(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, prefix, year, unit, letter, number]) =>
      code(year, letterKind(letter!), number!, Boolean(prefix) || (unit?.startsWith('财') ?? false)),
  },
  {
    // Q4 2024, Q2 FY26, H1 2025, Q4
    id: 'period/code-year',
    pattern: new RegExp(
      `${notInside}([QHqh])([1-4])(?:[ /-]?(FY ?)?'?(20\\d{2}|(?<=FY ?'?|')\\d{2})(?!\\d))?(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, letter, number, prefix, year]) => code(year, letterKind(letter!), number!, Boolean(prefix)),
  },
  {
    // 1Q25, 3Q2025, 1H25, 2H, 4Q
    id: 'period/number-code',
    pattern: new RegExp(`${notInside}([1-4])([QHqh])(?: ?(FY)?'?(20\\d{2}|\\d{2})(?!\\d))?(?![\\d.%A-Za-z])`, 'g'),
    read: ([, number, letter, prefix, year]) =>
      /h/i.test(letter!) && Number(number) > 2 ? null : code(year, letterKind(letter!), number!, Boolean(prefix)),
  },
  {
    id: 'period/months-code',
    pattern: new RegExp(
      `${notInside}(9|6|3)M ?'?(20\\d{2}|\\d{2})(?![\\d.%A-Za-z])|${notInside}(20\\d{2})M(9|6|3)(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, months, year, yearFirst, monthsLast]) => ({
      ...firstOf(Number(months ?? monthsLast)),
      year: readYear((year ?? yearFirst)!),
    }),
  },
  {
    // 9月季度, 六月季度: the quarter that ends with the month
    id: 'period/month-quarter',
    pattern: new RegExp(`(?:(${anyYear}) ?的?)?(${smallNumber})月(?:份)?季(?:度)?`, 'g'),
    read: ([, year, month]) => closingQuarter(readYearName(year), readSmall(month!)),
  },
  {
    id: 'period/english-quarter',
    pattern:
      /(?<![A-Za-z])(?:the )?(first|second|third|fourth)[ -](?:fiscal )?(quarter|half)(?:(?: of)?(?: (fiscal))?(?: year)?,? (20\d{2}))?(?![\dA-Za-z])/gi,
    read: ([, name, part, fiscal, year]) => ({
      kind: part!.toLowerCase() as 'quarter' | 'half',
      number: englishQuarters.indexOf(name!.toLowerCase()) + 1,
      year: year ? Number(year) : null,
      fiscal: fiscal !== undefined,
    }),
  },
  {
    id: 'period/english-month-quarter',
    pattern: /(?<![A-Za-z])(March|June|September|December)[ -]quarter(?![A-Za-z])/gi,
    read: ([, month]) => closingQuarter(readYearName(undefined), (englishMonths.indexOf(month!.toLowerCase()) + 1) * 3),
  },
  {
    id: 'period/english-year',
    pattern:
      /(?<![A-Za-z])(?:full[ -]year|fiscal(?: year)?|year) (20\d{2})(?!\d)|(?<![A-Za-z])full[ -]year(?![A-Za-z])/gi,
    read: ([whole, year]) => ({ kind: 'year', year: year ? Number(year) : null, fiscal: /fiscal/i.test(whole!) }),
  },
  {
    id: 'period/same',
    pattern: new RegExp(`(?<!历|合)(?:(${anyYear}) ?的?)?(${wordsOf('same')})(?!新|次|最|限|纪录|记录)`, 'g'),
    read: ([, year, word]) => ({ kind: 'same', ...readYearName(year), grain: recordOf(word!)?.grain ?? null }),
  },
  {
    id: 'period/year-point',
    pattern: new RegExp(
      `(?:(${anyYear}|(?<![\\d.])(?:19|20)\\d{2})[的]?)?(${wordsOf('point')})(?!奖|大促|促|国|心|会|期)|(${anyYear})(初|[底末])(?!期|端)`,
      'g',
    ),
    read: ([, year, word, pointYear, edge]) =>
      word ? readPointWord(year, word) : readPointWord(pointYear, edge === '初' ? '年初' : '年底'),
  },
  {
    id: 'period/month',
    pattern: new RegExp(`(?:(${anyYear}) ?[的]?)?(?<![\\d.个])(${smallNumber})月(份)?(?!季)([底末杪]止?|止)?`, 'g'),
    read: ([, year, month, , point]) => readMonth(year, month!, point),
  },
  {
    id: 'period/month-code',
    pattern: /(?<![\d./-])(20\d{2})[-/.](0[1-9]|1[0-2])(?![\d/.%-])/g,
    read: ([, year, month]) => ({ kind: 'month', year: Number(year), number: Number(month) }),
  },
  {
    id: 'period/year',
    pattern: new RegExp(
      `(?:${plainYear})(?!纪|来|龄|会|货|轻|薪|终奖|夜|前|期|均|线|化|经常|活跃)|(?<![\\d.])1[01]\\d年度|(?<![\\d.])0\\d年|[〇零][一二三四五六七八九]年|(?<![\\d.近约第过达满超逾])[12]\\d年(?=净利|营收|归母|收入|业绩|利润|实现|每股|扣非|EPS|报)`,
      'g',
    ),
    read: ([whole]) => ({ kind: 'year', ...readYearName(whole!) }),
  },
  {
    id: 'period/word',
    pattern: new RegExp(`(?:${wordsOf('current', 'previous', 'next')})(?!限|节性|票|货|调整)`, 'g'),
    read: ([word]) => {
      const record = recordOf(word!)!
      return { kind: record.role as 'current' | 'previous' | 'next', grain: record.grain ?? null }
    },
  },
  {
    id: 'period/year-span',
    pattern: new RegExp(
      `(从)?(?:(${anyYear})|(?<!\\d)((?:19|20)\\d{2})) ?(?:[-~～—至到]|[和与](?=.{0,12}间)) ?(${anyYear}|(?:19|20)\\d{2}(?![\\d.年财度%亿万元]))(?:之间|间)?`,
      'g',
    ),
    read: ([, , named, bare, last]) => readSpan(named ?? bare!, last!),
  },
  {
    // 连续七年, 未来三年, 两个月: lengths of time, not periods; read so that nothing inside them is.
    id: 'period/duration',
    pattern: new RegExp(
      `(?:未来|过去|近|最近|连续|今后|往后|上|下|后|前)(?:${anyOf([...'一二两三四五六七八九十'])}{1,3}|\\d{1,2}) ?(?:个)?(?:年|月|季度|季|天)(?!第|[上下]半)`,
      'g',
    ),
    read: ([whole]) => (/^[前].*(?:月|季)/.test(whole!) ? null : { kind: 'span' }),
  },
]

function closingQuarter(year: Year, month: number): Reading | null {
  if (!isMonthNumber(month)) return null
  return { kind: 'closing', ends: { year: year.year, yearOffset: year.yearOffset, month, day: null }, length: 3 }
}

/** 年底 closes the year, 年中 its first half, 季末 and 期末 what is in force. */
function readPointWord(year: string | undefined, word: string): Reading {
  const { of, offset = 0 } = recordOf(word)!
  const named = readYearName(year)
  if (of === 'quarter' || of === null) return { kind: 'current', grain: of, pointInTime: true }
  if (of === 'half') return { kind: 'half', number: 1, ...named, pointInTime: true }
  const shifted =
    named.year === null
      ? { ...named, yearOffset: (named.yearOffset ?? 0) + offset }
      : { ...named, year: named.year + offset }
  return { kind: 'year', ...shifted, pointInTime: true }
}

function readMonth(year: string | undefined, month: string, point: string | undefined): Reading | null {
  const number = readSmall(month)
  return isMonthNumber(number)
    ? { kind: 'month', number, ...readYearName(year), pointInTime: point !== undefined }
    : null
}

function readSpan(first: string, last: string): Reading {
  const [low, high] = [first, last].map((text) => (/^\d{4}$/.test(text) ? Number(text) : readYearName(text).year))
  const known = low != null && high != null && low < high
  return { kind: 'span', bounds: known ? { low: isoDate(low, 1, 1), high: isoDate(high, 12, 31) } : null }
}
