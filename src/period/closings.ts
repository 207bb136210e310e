/** Stretches told by the day they end on: 截至6月30日止六个月, 九月季度, 截至9月底止2026财年第二季. */
import type { PeriodMention } from '../types.ts'
import { digits, monthNamed, readSmall, smallNumber } from './numeral.ts'
import { isMonthNumber, join, type Reading, type Rule, readPart, readYearName, type Year } from './reading.ts'
import { anyYear, part, wholeYear } from './words.ts'

/** A last day: 2025年9月30日, 今年9月底, 二零二五年六月三十日, 2025-09-30. */
const lastDay = `(?:(${anyYear})? ?(${smallNumber}) ?月 ?(?:(${smallNumber}) ?[日号]|[底末杪])?|(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2}))`
const count = `(${smallNumber}) ?个月`
const tail = `(?:${count}(?:期间)?|((?:财政|会计|财务)?年度|财年|全年)|(季度?|财季)|(半年度?|中期))`

export const closings: readonly Rule[] = [
  {
    id: 'period/closing',
    marks: ['截'],
    pattern: new RegExp(`(?:截[至止]到?于? ?${lastDay}(?:底|末)?止?[的之]? ?${tail})`, 'g'),
    read: readClosing,
  },
  {
    id: 'period/closing-bare',
    marks: ['止'],
    pattern: new RegExp(`${lastDay}(?:底|末)?止[的之]? ?${tail}`, 'g'),
    read: readClosing,
  },
  {
    // 截至2025年及2024年9月30日止六个月: the first year is the page's, the second the comparison
    id: 'period/closing-pair',
    marks: ['止'],
    pattern: new RegExp(`(?:截[至止]到?于? ?)?(${anyYear})(?=[及和与、]${lastDay}(?:底|末)?止[的之]? ?${tail})`, 'g'),
    read: ([whole, year, , ...rest]) => readClosing([whole, year, ...rest]),
  },
  {
    id: 'period/closing-named',
    marks: ['截'],
    pattern: new RegExp(
      `截[至止]到?于? ?${lastDay}(?:底|末)?止?[的之]? ?(?:(${anyYear}) ?的?(${part}|${wholeYear})?|(?:)(${part}|${wholeYear}))`,
      'g',
    ),
    read: (groups) => readNamedClosing([...groups.slice(0, 8), groups[8] ?? groups[9]]),
  },
  {
    id: 'period/closing-named-bare',
    marks: ['止'],
    pattern: new RegExp(`${lastDay}(?:底|末)?止[的之]? ?(${anyYear})? ?的?(${part}|${wholeYear})`, 'g'),
    read: readNamedClosing,
  },
  {
    // 9月季度, 六月季度: the quarter that ends with the month
    id: 'period/month-quarter',
    marks: ['月', '季'],
    pattern: new RegExp(`(${smallNumber})月(?:份)?季(?:度)?`, 'g'),
    year: { link: / ?的?$/ },
    read: ([, year, month]) => closingQuarter(readYearName(year), readSmall(month!)),
  },
  {
    id: 'period/english-closing',
    marks: ['eE', digits],
    needs: /ended/i,
    pattern:
      /(?<![A-Za-z])(?:the )?(three|six|nine|twelve|3|6|9|12)[ -]months? (?:period )?ended ([A-Za-z]{3,9})\.? (\d{1,2}),? (20\d{2})|(?<![A-Za-z])(?:the )?(?:fiscal )?(quarter|year) ended ([A-Za-z]{3,9})\.? (\d{1,2}),? (20\d{2})/gi,
    read: ([, count, month, day, year, unit, unitMonth, unitDay, unitYear]) =>
      readEnglishClosing((count ?? unit)!, (month ?? unitMonth)!, (day ?? unitDay)!, (year ?? unitYear)!),
  },
]

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
function readEnglishClosing(count: string, month: string, day: string, year: string): Reading | null {
  const named = monthNamed(month)
  if (!isMonthNumber(named)) return null
  const length = englishLengths.get(count.toLowerCase()) ?? Number(count)
  return { kind: 'closing', ends: { year: Number(year), yearOffset: null, month: named, day: Number(day) }, length }
}
