/** One rule for each way a period is written. Ordered: of two that start together the longer wins, then the first. */
import { closings } from './closings.ts'
import { codes } from './codes.ts'
import {
  readAgo,
  readDuration,
  readMonth,
  readNthMonth,
  readPointWord,
  readQuarterList,
  readSame,
  readWord,
  readYearSpan,
} from './moments.ts'
import { digits, readSmall, smallNumber } from './numeral.ts'
import { firstOf, join, type Rule, readPart, readYearName } from './reading.ts'
import { anyYear, bareYear, part, plainYear, recordOf, wholeYear, wordsOf, yearStart } from './words.ts'

const ofYear = / ?的?$/

export const rules: readonly Rule[] = [
  ...closings,
  {
    id: 'period/part',
    marks: ['季月半报期'],
    pattern: new RegExp(`(${part})(?:单季度|单季)?(末|底|期末|结束时)?`, 'g'),
    year: { link: / ?[的之,，]? ?$/, bare: / ?(?:第|[一二三四1-4]季|[上下]半|[前首]|半年|中报)/y },
    read: ([, year, named, point]) => {
      const read = readPart(named!)
      return read && { ...join(readYearName(year), read), pointInTime: point !== undefined }
    },
  },
  {
    // 三、四季度: two quarters, so no label
    id: 'period/quarter-list',
    marks: ['季', '、和及与'],
    needs: /[、和及与]第?[二三四2-4](?:财?季|、)/,
    pattern: /第?([一二三1-3])[、和及与](?:第?[二三]、)?第?([二三四2-4])(?:季度|财季|季)/g,
    year: { link: ofYear },
    read: ([, year, low, high]) => readQuarterList(year, low!, high!),
  },
  {
    // 1-3季度, 第一至第三季度: the cumulative months
    id: 'period/quarter-range',
    marks: ['季', '-~～—至到'],
    needs: /[-~～—至到]第?[二三四2-4]财?季/,
    pattern: /第?[一1]季?度?[-~～—至到]第?([二三四2-4])(?:季度|财季|季)/g,
    year: { link: ofYear },
    read: ([, year, last]) => join(readYearName(year), firstOf(readSmall(last!) * 3)),
  },
  {
    id: 'period/whole-year',
    marks: ['年期', '全整报度末终'],
    needs: /全[年财]|整年|年[报度]|[末终]期/,
    pattern: new RegExp(wholeYear, 'g'),
    year: { link: ofYear, bare: /全年/y },
    read: ([, year]) => join(readYearName(year), { kind: 'year', number: 12 }),
  },
  {
    id: 'period/same',
    marks: ['同前时'],
    needs: new RegExp(wordsOf('same')),
    pattern: new RegExp(`(?<!历|合|创)(${wordsOf('same')})(?!新|次|最|限|纪录|记录|期)`, 'g'),
    year: { link: ofYear },
    read: ([, year, word]) => readSame(year, word!),
  },
  {
    // (二零二四年：港币1.12元) behind a value: the same part of that year.
    id: 'period/comparative',
    marks: ['(（', ':：为'],
    pattern: new RegExp(`(?<=[(（])(${plainYear}|${bareYear})(?= ?[:：为])`, 'g'),
    read: ([, year]) => ({ kind: 'same', ...readYearName(year) }),
  },
  {
    // 年初定下的目标 and 年初计划的110亿元 tell when it was said, not what it is of.
    id: 'period/year-point',
    marks: ['初中底末终'],
    pattern: new RegExp(
      `(?<![一二两三四五六七八九十几多半个]|(?<!20\\d)\\d)(${wordsOf('point')})(?!奖|大促|促|国|心|会[议上]|期|(?<=初)(?:估|步|审|的?(?:计划|定下|给|制定|设|预|提出|订|说|公布|目标)))`,
      'g',
    ),
    year: { link: /的?$/, bare: /的?/y },
    read: ([, year, word]) => readPointWord(year, word!),
  },
  {
    // 去年底, 25年末
    id: 'period/year-point',
    marks: ['初中底末终'],
    pattern: /([初底末])(?!期|端|估|步|审)/g,
    year: { link: /$/, must: true },
    read: ([, year, edge]) => readPointWord(year, edge === '初' ? '年初' : '年底'),
  },
  {
    // 往年一季度 is any year's.
    id: 'period/any-year',
    marks: ['往历每各常'],
    needs: /[往历每各常]年/,
    pattern: new RegExp(`(?:往年|历年|每年|各年|常年)的?(?:${part}|${wholeYear})`, 'g'),
    read: () => ({ kind: 'span' }),
  },
  {
    id: 'period/month',
    marks: ['月'],
    pattern: new RegExp(
      `(?<![\\d.个])(${smallNumber}|元) ?月(?:份)?(?!季)(?! ?\\d{1,2} ?[日号])(?:单月)?([底末杪]止?|止)?`,
      'g',
    ),
    year: { link: ofYear },
    read: ([, year, month, point]) => readMonth(year, month!, point),
  },
  {
    // 618期间, 国庆假期, 2019年暑假: the month of a sale or a holiday
    id: 'period/festival',
    marks: ['期季月年'],
    needs: new RegExp(wordsOf('festival')),
    pattern: new RegExp(`(?<!\\d)(${wordsOf('festival')})(?:大促|购物节)?(?:期间|假期|(?<=暑[假期])(?=的))`, 'g'),
    year: { link: ofYear },
    read: ([, year, word]) => ({ kind: 'month', number: recordOf(word!)!.number!, ...readYearName(year) }),
  },
  {
    // 明年第九个月, 2021年的最后四个月
    id: 'period/nth-month',
    marks: ['月'],
    pattern: new RegExp(`(?:第 ?(${smallNumber})|最后 ?(${smallNumber})) ?个?月(?!份)`, 'g'),
    year: { link: ofYear, must: true },
    read: ([, year, nth, last]) => readNthMonth(year!, nth, last),
  },
  {
    id: 'period/month-code',
    marks: [digits, '-/.'],
    pattern: /(?<![\d./-])(20\d{2})[-/.](0[1-9]|1[0-2])(?![\d/.%-])/g,
    read: ([, year, month]) => ({ kind: 'month', year: Number(year), number: Number(month) }),
  },
  {
    id: 'period/year',
    marks: ['年财Ff'],
    pattern: new RegExp(
      `(?:${plainYear})(?!纪|龄|货|轻|薪|终奖|夜|前|期(?!内)|均|线|化|经常|活跃)|(?<![\\d.])1[01]\\d年度|(?<![\\d.])0\\d年|[〇零][一二三四五六七八九]年|(?<![\\d.近约第过达满超逾])[12]\\d年(?=净利|营收|归母|收入|业绩|利润|实现|每股|扣非|EPS|P[EB](?![A-Za-z])|市盈率|市净率|目标|指引|预计|计划|起|报)`,
      'g',
    ),
    read: ([whole]) => ({ kind: 'year', ...readYearName(whole!), number: /[度财]|FY/i.test(whole!) ? 12 : null }),
  },
  {
    id: 'period/word',
    // 短期内 and 一年内 hold no 期内 and 年内.
    marks: ['期季月年'],
    pattern: new RegExp(
      `(?<!(?:[短长中同定预近早]|[一二两三四五六七八九十几多半\\d])(?=[期年]))(${wordsOf('current', 'previous', 'next', 'to-date')})(末|底)?(?!限|节性|票|货|调整)`,
      'g',
    ),
    read: ([, word, point]) => readWord(word!, point),
  },
  {
    id: 'period/year-span',
    marks: ['-~～—至到'],
    needs: new RegExp(`[-~～—至到] ?[${yearStart}]`),
    pattern: new RegExp(
      `(从)?(?:(${anyYear})|(${bareYear})) ?[-~～—至到] ?(?:(${anyYear})|(${bareYear})(?![\\d.年财度%亿万元]))`,
      'g',
    ),
    read: ([, from, low, bareLow, high, bareHigh]) =>
      low || high || from ? readYearSpan((low ?? bareLow)!, (high ?? bareHigh)!) : null,
  },
  {
    // 25-27年归母净利, 25/26/27年EPS: years that a broker writes short.
    id: 'period/short-years',
    marks: ['-~～—至到/'],
    pattern:
      /(?<![\d./-])(2\d|3\d)年?(?:[-~～—至到]|\/\d{2}\/)(2\d|3\d)年(?![期龄代级前后内来的]|以上|以下|历史|经验)/g,
    read: ([, low, high]) => (Number(high) - Number(low!) <= 5 ? readYearSpan(`20${low}`, `20${high}`) : null),
  },
  {
    // 2025、2026及2027年每股盈利, 2025/2026/2027年; 2024/2025年度 is one year
    id: 'period/year-list',
    marks: ['/、'],
    pattern: /(?<![\d./-])(20\d{2})(?:年?、(?:20\d{2}年?[、及和与])?|\/20\d{2}\/)(20\d{2})年(?![底末初]|度末)/g,
    read: ([, low, high]) => (Number(high) - Number(low!) <= 4 ? readYearSpan(low!, high!) : null),
  },
  {
    // 今明两年, 今明后三年
    id: 'period/coming-years',
    marks: ['明'],
    pattern: /今、?明(?:[两二]年|、?后三年|后年)/g,
    read: ([whole]) => readYearSpan('今年', whole!.includes('后') ? '后年' : '明年'),
  },
  {
    // 六个月前为5亿元: what was then; not 三个月前给的指引, 三年前成立
    id: 'period/ago',
    marks: ['前'],
    pattern: new RegExp(
      `(?:(?<![\\d.])(${smallNumber}) ?(年|个月|个季度|季)|半年)前(?=的?(?:[为是仅只还约则 ]|水平|\\d|[,，。;；)）]|$))`,
      'gm',
    ),
    read: ([, count, unit]) => readAgo(count, unit),
  },
  {
    // 未来三年, 近两个月: lengths of time seen from now; read so that nothing inside them is.
    id: 'period/duration',
    marks: ['年月季天'],
    pattern:
      /(未来|过去|最近|近|连续|今后|往后|(?<![际以本加线网最])[上下后前](?!\D?季)) ?([一二两三四五六七八九十]{1,3}|\d{1,2}) ?(?:个)?(年|月|季度|季|天)(?!第|[上下]半|份|度)/g,
    read: ([, side, count, unit]) => readDuration(side!, count!, unit!),
  },
  {
    // 2030年前触及一亿名客户
    id: 'period/before-year',
    marks: ['前'],
    needs: /20\d\d年之?前/,
    pattern: /(?<!\d)20\d{2}年之?前(?!后|[首半几一二两三四五六七八九十\d])/g,
    read: () => ({ kind: 'span', length: 12 * 5 }),
  },
  {
    // 上市以来累计分红
    id: 'period/since-start',
    marks: ['上成创开登'],
    needs: /以来|至今/,
    pattern: /(?:上市|成立|创立|开业|创办|登陆资本市场)(?:至今|以来)/g,
    read: () => ({ kind: 'span' }),
  },
  {
    // 三年之内, 五年内; not 两年内到期
    id: 'period/within-years',
    marks: ['内'],
    needs: /年之?内/,
    pattern: /(?<![\d.第])([二两三四五六七八九十]{1,2}|[2-9]|1\d) ?年之?内(?!到期|部|偿)/g,
    read: ([, count]) => ({ kind: 'span', length: readSmall(count!) * 12 }),
  },
  ...codes,
]
