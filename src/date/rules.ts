/** One rule for each way a day is written. */
import {
  digits,
  digitWords,
  fromRepublic,
  monthNamed,
  readSmall,
  readYear,
  readYearOfEither,
  smallNumber,
} from '../period/numeral.ts'
import type { Marked } from '../sieve.ts'

/** What one rule reads from a match: `ago` counts days from the reference, `weekday` is 1-7. */
export interface DateReading {
  readonly year?: number
  /** Years to add to the year of the reference. */
  readonly years?: number
  readonly month?: number
  /** Months to add to the month of the reference. */
  readonly months?: number
  readonly day?: number
  readonly ago?: number
  readonly weekday?: number
  /** Weeks back: 上周五 → 1; 0 for 本周五; a bare 周五 is the last one. */
  readonly weeks?: number
}

export interface DateRule extends Marked {
  readonly id: string
  /** Found in every text that the rule can find something in; for rules that their marks wake too often. */
  readonly needs?: RegExp
  readonly pattern: RegExp
  /** Null where the numbers make no date. */
  readonly read: (groups: readonly (string | undefined)[]) => DateReading | null
}

const yearWords = new Map([
  ['今年', 0],
  ['本年', 0],
  ['去年', -1],
  ['上年', -1],
  ['前年', -2],
  ['明年', 1],
])
const yearWord = `(?:${[...yearWords.keys()].join('|')})`
/** Years before 月: 2025年, 25年, 二零二五年, 两千零四年, 民国114年, 114年, 去年. */
const yearBefore = `(?:民国 ?(?:\\d{1,3}|[${digitWords}]{2,3}) ?年|(?<!\\d)\\d{2,4} ?年|[〇○零一二三四五六七八九]{2,4}年|[二两]千(?:零?[一二三四五六七八九十]{1,3})?年|${yearWord})`
const english =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekdays = '一二三四五六日天'

/** 2025年 → 2025, 114年 → 2025, 去年 → one year less than the reference. */
function readYearBefore(text: string | undefined): DateReading {
  if (!text) return {}
  const word = yearWords.get(text)
  if (word !== undefined) return { years: word }
  const republic = /^民国 ?([^年 ]+)/.exec(text)
  if (republic) return { year: fromRepublic(readSmall(republic[1]!)) }
  return { year: readYearOfEither(text.replace(/ ?年$/, '')) }
}

/** Day, month and year around two signs: 26/03/2026, and 10/24/2025 where the first can be no month. */
const dayFirst = (a: string, b: string, year: number): DateReading =>
  Number(b) > 12 ? { year, month: Number(a), day: Number(b) } : { year, month: Number(b), day: Number(a) }

/** Ordered: where two start together, the longer is taken, then the first. */
export const rules: readonly DateRule[] = [
  {
    id: 'date/month-day',
    marks: ['月'],
    pattern: new RegExp(
      `(?:(${yearBefore})[ 的]?)?(?<![\\d.])(?<!十)(${smallNumber}) ?月份? ?(?:(${smallNumber}) ?[日号]|([二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|初?[一二三四五六七八九])(?![一二三四五六七八九十个月年]))`,
      'g',
    ),
    read: ([, year, month, day, bare]) => ({
      ...readYearBefore(year),
      month: readSmall(month!),
      day: readSmall(day ?? bare!),
    }),
  },
  {
    id: 'date/iso',
    marks: [digits, '-/.'],
    pattern: /(?<![\d.])((?:1[0-9]|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d%])(?!\.\d)/g,
    read: ([, year, , month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    id: 'date/spaced',
    marks: [digits, ' '],
    pattern: /(?<![\d.])(20\d{2}) (0[1-9]|1[0-2]) (0[1-9]|[12]\d|3[01])(?![\d%.,])/g,
    read: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    id: 'date/day-first',
    marks: [digits, '-/.'],
    pattern: /(?<![\d./])(?<!(?<!\d{4})-)(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2})(?![\d%])(?!\.\d)/g,
    read: ([, a, , b, year]) => dayFirst(a!, b!, Number(year)),
  },
  {
    id: 'date/compact',
    marks: [digits],
    pattern: /(?<![\d.A-Za-z/_-])(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d%.,A-Za-z_-])/g,
    read: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    id: 'date/republic-slash',
    marks: ['民'],
    pattern: /民国 ?(\d{2,3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([, year, , month, day]) => ({ year: fromRepublic(Number(year)), month: Number(month), day: Number(day) }),
  },
  // 发言日期:114/11/06
  {
    id: 'date/republic-bare',
    marks: [digits, '/'],
    pattern: /(?<![\d./%-])(1[01]\d)\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?![\d./%])/g,
    read: ([, year, month, day]) => ({ year: fromRepublic(Number(year)), month: Number(month), day: Number(day) }),
  },
  {
    id: 'date/short',
    marks: [digits, '-/'],
    pattern: /(?<![\d./%-])(\d{1,2})([-/])(\d{1,2})\2(\d{2})(?![\d./%-])/g,
    read: ([, a, , b, c]) => readShort(a!, b!, c!),
  },
  {
    id: 'date/short-year-first',
    marks: [digits, '-/'],
    pattern: /(?<![\d./%-])(\d{2})([-/])(\d{1,2})\2(\d)(?![\d./%-])/g,
    read: ([, year, , month, day]) => ({ year: readYear(year!), month: Number(month), day: Number(day) }),
  },
  {
    id: 'date/english-month-first',
    marks: [digits, ' '],
    needs: /[a-z]\.? \d/i,
    pattern: new RegExp(`(?<![A-Za-z])${english} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)`, 'gi'),
    read: ([, month, day, year]) => ({ year: Number(year), month: monthNamed(month!), day: Number(day) }),
  },
  {
    id: 'date/english-day-first',
    marks: [digits, ' '],
    needs: /\d(?:st|nd|rd|th)? [a-z]/i,
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${english},? ((?:19|20)\\d{2})(?!\\d)`, 'gi'),
    read: ([, day, month, year]) => ({ year: Number(year), month: monthNamed(month!), day: Number(day) }),
  },
  {
    // 08-28 18:00 in a list of reports: the time beside it says that it is no range.
    id: 'date/month-day-time',
    marks: [digits, '-/', ':：'],
    pattern: /(?<![\d./%-])(0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])(?= {1,2}\d{1,2}[:：]\d{2})/g,
    read: ([, month, day]) => ({ month: Number(month), day: Number(day) }),
  },
  {
    // 今(31)日, 昨(十六)日, 今日(1/15): the bracket fixes the day, the word its side of the reference.
    id: 'date/bracketed-day',
    marks: ['(（', '今昨前明周星礼'],
    pattern: new RegExp(
      `(今|昨|前|明)[天日]?[(（](?:(\\d{1,2})[/月])?(${smallNumber})日?[)）] ?[天日]?|(?:本?周|星期|礼拜)[${weekdays}][(（](?:(\\d{1,2})[/月])?(${smallNumber})日?[)）]`,
      'g',
    ),
    read: ([, , month, day, weekMonth, weekDay]) => readBracket(month ?? weekMonth, day ?? weekDay),
  },
  {
    id: 'date/relative-month-day',
    marks: ['月', '本这上下当'],
    pattern: new RegExp(`(?:(${yearWord}))?(本|这个?|上个?|下个?|当)月(${smallNumber})[日号]`, 'g'),
    read: ([, year, which, day]) => ({
      years: yearWords.get(year ?? '') ?? 0,
      months: which!.startsWith('上') ? -1 : which!.startsWith('下') ? 1 : 0,
      day: readSmall(day!),
    }),
  },
  {
    id: 'date/relative-day',
    marks: ['今昨前明后', '天日早晚夜'],
    pattern: /大前天|大后天|(今|昨|前|明|后)(?:天|日)(?!头条|资本|均)|今(?=早|晚)|昨(?=晚|夜)/g,
    read: ([whole]) => ({ ago: relativeDays.get(whole!.slice(0, whole!.startsWith('大') ? 2 : 1))! }),
  },
  {
    id: 'date/days-ago',
    marks: ['天', '前'],
    pattern: new RegExp(`(?<![\\d.])(${smallNumber}) ?天前`, 'g'),
    read: ([, days]) => ({ ago: readSmall(days!) }),
  },
  {
    id: 'date/weekday',
    marks: ['周星礼'],
    pattern: new RegExp(
      `(?<![一每两三几\\d])(上|本|这|下)?(?:个)?(?:周|星期|礼拜)([${weekdays}])(?!大?福|生生|年|线|报)`,
      'g',
    ),
    read: ([, which, day]) => {
      const weekday = Math.min(weekdays.indexOf(day!) + 1, 7)
      return which ? { weekday, weeks: { 上: 1, 下: -1 }[which] ?? 0 } : { weekday }
    },
  },
  {
    id: 'date/bare-day',
    marks: [digits, '日'],
    pattern:
      /(?<![\d./月年第至到、,\-~～—近过连个满前后])([12]\d|3[01]|[1-9])日(?![均内前起后线元数的间期程游系涨跌本])/g,
    read: ([, day]) => ({ day: Number(day) }),
  },
]

const relativeDays = new Map([
  ['今', 0],
  ['昨', 1],
  ['前', 2],
  ['大前', 3],
  ['明', -1],
  ['后', -2],
  ['大后', -3],
])

/** 05/05/89 day first, 25-11-26 year first; 3-7-07 has its year last, because no year is one digit long. */
function readShort(a: string, b: string, c: string): DateReading | null {
  if (a.length === 1 || Number(c) > 31) return dayFirst(a, b, readYear(c))
  return { year: readYear(a), month: Number(b), day: Number(c) }
}

const readBracket = (month: string | undefined, day: string | undefined): DateReading =>
  month ? { month: Number(month), day: readSmall(day!) } : { day: readSmall(day!) }
