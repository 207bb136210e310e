/** Periods written with letters: 2024Q4, 1H25, 9M25, the third quarter. */

import { closingQuarter } from './closings.ts'
import { digits, fromRepublic, readYear } from './numeral.ts'
import { firstOf, join, type Reading, type Rule, readYearName } from './reading.ts'

const code = (year: string | undefined, kind: 'quarter' | 'half', number: string, fiscal: boolean): Reading => ({
  kind,
  number: Number(number),
  // 114Q3: no other calendar has such years.
  year: year ? (year.length === 3 ? fromRepublic(Number(year)) : readYear(year)) : null,
  fiscal,
})
const letterKind = (letter: string): 'quarter' | 'half' => (/q/i.test(letter) ? 'quarter' : 'half')
const notInside = '(?<![A-Za-z\\d.$])'

const englishQuarters = ['first', 'second', 'third', 'fourth']
const englishMonths = ['march', 'june', 'september', 'december']

export const codes: readonly Rule[] = [
  {
    // 明年H1, 民国114年Q3
    id: 'period/named-year-code',
    marks: ['QHqh', digits],
    pattern: /([QHqh])([1-4])(?![\d.%A-Za-z])/g,
    year: { link: / ?的?$/, must: true },
    read: ([, year, letter, number]) => join(readYearName(year), code(undefined, letterKind(letter!), number!, false)),
  },
  {
    // 24Q1-3, 2025Q1-Q3, Q1-Q3: quarters from the first are the cumulative months
    id: 'period/quarters-code',
    marks: ['Qq', digits],
    pattern: new RegExp(
      `${notInside}(?:(20\\d{2}|\\d{2}) ?年? ?)?[Qq]1 ?[-~～—至到] ?[Qq]?([234])(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, year, last]) => ({ ...firstOf(Number(last) * 3), year: year ? readYear(year) : null }),
  },
  {
    // 2024Q4, 2024年Q4, 25H1, FY26 Q2, 26财年Q2, 2025-Q3
    id: 'period/year-code',
    marks: ['QHqh', digits],
    pattern: new RegExp(
      `${notInside}(FY ?)?'?(20\\d{2}|1[01]\\d|\\d{2}) ?(年度?|财年|财政年度)?[ ._/-]?([QHqh])([1-4])(?: ?(?:财季|季度))?(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, prefix, year, unit, letter, number]) =>
      code(year, letterKind(letter!), number!, Boolean(prefix) || (unit?.startsWith('财') ?? false)),
  },
  {
    // Q4 2024, Q2 FY26, H1 2025, Q4; Q2: numbers a question
    id: 'period/code-year',
    marks: ['QHqh', digits],
    pattern: new RegExp(
      `(?<!奥迪)${notInside}([QHqh])([1-4])(?:[ /-]?(FY ?)?'?(20\\d{2}|(?<=FY ?'?|')\\d{2})(?!\\d)|(?! ?[:：]))(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, letter, number, prefix, year]) => code(year, letterKind(letter!), number!, Boolean(prefix)),
  },
  {
    // 1Q25, 3Q2025, 1H25, 2H, 4Q
    id: 'period/number-code',
    marks: ['QHqh', digits],
    pattern: new RegExp(
      `${notInside}(?:(20\\d{2}) )?([1-4])([QHqh])(?: ?(FY)?'?(20\\d{2}|\\d{2})(?!\\d))?(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, before, number, letter, prefix, year]) =>
      /h/i.test(letter!) && Number(number) > 2
        ? null
        : code(before ?? year, letterKind(letter!), number!, Boolean(prefix)),
  },
  {
    id: 'period/months-code',
    marks: ['M', digits],
    pattern: new RegExp(
      `${notInside}(9|6)M ?'?(20\\d{2}|\\d{2})(?![\\d.%A-Za-z])|${notInside}(20\\d{2})M(9|6)(?![\\d.%A-Za-z])`,
      'g',
    ),
    read: ([, months, year, yearFirst, monthsLast]) => ({
      ...firstOf(Number(months ?? monthsLast)),
      year: readYear((year ?? yearFirst)!),
    }),
  },
  {
    id: 'period/english-quarter',
    marks: ['rRlL'],
    needs: /quarter|half/i,
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
    marks: ['rR'],
    needs: /quarter/i,
    pattern: /(?<![A-Za-z])(March|June|September|December)[ -]quarter(?![A-Za-z])/gi,
    read: ([, month]) => closingQuarter(readYearName(undefined), (englishMonths.indexOf(month!.toLowerCase()) + 1) * 3),
  },
  {
    id: 'period/english-year',
    marks: ['rRlL'],
    needs: /year|fiscal/i,
    pattern:
      /(?<![A-Za-z])(?:full[ -]year|fiscal(?: year)?|year) (20\d{2})(?!\d)|(?<![A-Za-z])full[ -]year(?![A-Za-z])/gi,
    read: ([whole, year]) => ({ kind: 'year', year: year ? Number(year) : null, fiscal: /fiscal/i.test(whole!) }),
  },
]
