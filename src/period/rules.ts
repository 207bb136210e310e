/** One rule for each way a period is written. Ordered: of two that start together the longer wins, then the first. */
import { codes } from './codes.ts'
import { readSmall, smallNumber } from './numeral.ts'
import {
  closingQuarter,
  join,
  type Rule,
  readClosing,
  readDuration,
  readMonth,
  readNamedClosing,
  readNthMonth,
  readPart,
  readPointWord,
  readSame,
  readYearName,
  readYearSpan,
} from './reading.ts'
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

const part = `(?:${quarterPart}|${firstQuarters}|${firstMonths}|${monthRange}|${wordsOf('quarter', 'half', 'months')}|${interim})`
/** A year that only the part after it makes one: 2024上半年. */
const bareYear = '(?<![\\d.])(?:19|20)\\d{2}'
const wholeYear = `(?:${wordsOf('all-year')})(?!龄)`
/** A last day: 2025年9月30日, 今年9月底, 二零二五年六月三十日, 2025-09-30. */
const lastDay = `(?:(${anyYear})? ?(${smallNumber}) ?月 ?(?:(${smallNumber}) ?[日号]|[底末杪])?|(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2}))`
const count = `(${smallNumber}) ?个月`
const tail = `(?:${count}(?:期间)?|((?:财政|会计|财务)?年度|财年|全年)|(季度?|财季)|(半年度?|中期))`

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
      `截[至止]到?于? ?${lastDay}(?:底|末)?止?[的之]? ?(?:(${anyYear}) ?的?(${part}|${wholeYear})?|(?:)(${part}|${wholeYear}))`,
      'g',
    ),
    read: (groups) => readNamedClosing([...groups.slice(0, 8), groups[8] ?? groups[9]]),
  },
  {
    id: 'period/closing-named-bare',
    pattern: new RegExp(`${lastDay}(?:底|末)?止[的之]? ?(${anyYear})? ?的?(${part}|${wholeYear})`, 'g'),
    read: readNamedClosing,
  },
  {
    id: 'period/part',
    pattern: new RegExp(
      `(?:(${anyYear}|${bareYear}(?= ?(?:第|[一二三四]季|[上下]半|[前首]))) ?[的之,，]? ?)?(${part})(?:单季度|单季)?(末|底|期末|结束时)?`,
      'g',
    ),
    read: ([, year, named, point]) => {
      const read = readPart(named!)
      return read && { ...join(readYearName(year), read), pointInTime: point !== undefined }
    },
  },
  {
    id: 'period/whole-year',
    pattern: new RegExp(`(?:(${anyYear}) ?的?)?${wholeYear}`, 'g'),
    read: ([, year]) => join(readYearName(year), { kind: 'year', number: 12 }),
  },
  {
    // 9月季度, 六月季度: the quarter that ends with the month
    id: 'period/month-quarter',
    pattern: new RegExp(`(?:(${anyYear}) ?的?)?(${smallNumber})月(?:份)?季(?:度)?`, 'g'),
    read: ([, year, month]) => closingQuarter(readYearName(year), readSmall(month!)),
  },
  {
    id: 'period/same',
    pattern: new RegExp(`(?<!历|合)(?:(${anyYear}) ?的?)?(${wordsOf('same')})(?!新|次|最|限|纪录|记录|期)`, 'g'),
    read: ([, year, word]) => readSame(year, word!),
  },
  {
    // (二零二四年：港币1.12元) behind a value: the same part of that year.
    id: 'period/comparative',
    pattern: new RegExp(`(?<=[(（])(${plainYear}|${bareYear})(?= ?[:：为])`, 'g'),
    read: ([, year]) => ({ kind: 'same', ...readYearName(year) }),
  },
  {
    id: 'period/year-point',
    pattern: new RegExp(
      `(?:(${anyYear}|${bareYear})的?)?(?<![一二两三四五六七八九十几多半个]|(?<!20\\d)\\d)(${wordsOf('point')})(?!奖|大促|促|国|心|会|期)|(${anyYear})(初|[底末])(?!期|端)`,
      'g',
    ),
    read: ([, year, word, pointYear, edge]) =>
      word ? readPointWord(year, word) : readPointWord(pointYear, edge === '初' ? '年初' : '年底'),
  },
  {
    // 往年一季度 is any year's.
    id: 'period/any-year',
    pattern: new RegExp(`(?:往年|历年|每年|各年|常年)的?(?:${part}|${wholeYear})`, 'g'),
    read: () => ({ kind: 'span' }),
  },
  {
    id: 'period/month',
    pattern: new RegExp(
      `(?:(${anyYear}) ?的?)?(?<![\\d.个])(${smallNumber}) ?月(?:份)?(?!季)(?! ?\\d{1,2} ?[日号])(?:单月)?([底末杪]止?|止)?`,
      'g',
    ),
    read: ([, year, month, point]) => readMonth(year, month!, point),
  },
  {
    // 明年第九个月, 2021年的最后四个月
    id: 'period/nth-month',
    pattern: new RegExp(`(${anyYear}) ?的?(?:第 ?(${smallNumber})|最后 ?(${smallNumber})) ?个?月(?!份)`, 'g'),
    read: ([, year, nth, last]) => readNthMonth(year!, nth, last),
  },
  {
    id: 'period/month-code',
    pattern: /(?<![\d./-])(20\d{2})[-/.](0[1-9]|1[0-2])(?![\d/.%-])/g,
    read: ([, year, month]) => ({ kind: 'month', year: Number(year), number: Number(month) }),
  },
  {
    id: 'period/year',
    pattern: new RegExp(
      `(?:${plainYear})(?!纪|龄|货|轻|薪|终奖|夜|前|期(?!内)|均|线|化|经常|活跃)|(?<![\\d.])1[01]\\d年度|(?<![\\d.])0\\d年|[〇零][一二三四五六七八九]年|(?<![\\d.近约第过达满超逾])[12]\\d年(?=净利|营收|归母|收入|业绩|利润|实现|每股|扣非|EPS|报)`,
      'g',
    ),
    read: ([whole]) => ({ kind: 'year', ...readYearName(whole!) }),
  },
  {
    id: 'period/word',
    // 短期内 and 一年内 hold no 期内 and 年内.
    pattern: new RegExp(
      `(?<!(?:[短长中同定预近早]|[一二两三四五六七八九十几多半\\d])(?=[期年]))(?:${wordsOf('current', 'previous', 'next')})(?!限|节性|票|货|调整)`,
      'g',
    ),
    read: ([word]) => {
      const record = recordOf(word!)!
      return {
        kind: record.role as 'current' | 'previous' | 'next',
        grain: record.grain ?? null,
        within: record.within ?? false,
      }
    },
  },
  {
    id: 'period/year-span',
    pattern: new RegExp(
      `(从)?(?:(${anyYear})|(${bareYear})) ?[-~～—至到] ?(?:(${anyYear})|(${bareYear})(?![\\d.年财度%亿万元]))`,
      'g',
    ),
    read: ([, from, low, bareLow, high, bareHigh]) =>
      low || high || from ? readYearSpan((low ?? bareLow)!, (high ?? bareHigh)!) : null,
  },
  {
    // 未来三年, 近两个月: lengths of time seen from now; read so that nothing inside them is.
    id: 'period/duration',
    pattern:
      /(未来|过去|最近|近|连续|今后|往后|(?<![际以本加线网最])[上下后前](?!\D?季)) ?([一二两三四五六七八九十]{1,3}|\d{1,2}) ?(?:个)?(年|月|季度|季|天)(?!第|[上下]半|份|度)/g,
    read: ([, side, count, unit]) => readDuration(side!, count!, unit!),
  },
  ...codes,
]
