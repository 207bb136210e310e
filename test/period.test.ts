import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWidth, toSimplified } from '../src/fold.ts'
import {
  companyFiscal,
  findPeriods,
  makePeriod,
  periodFromEnd,
  periodFromLabel,
  periodValue,
  readFiscalCalendar,
  resolvePeriod,
} from '../src/period.ts'
import type { FiscalCalendar, PeriodMention } from '../src/types.ts'
import { load } from '../src/vocabulary/index.ts'

const calendar: FiscalCalendar = { endMonth: 12, named: 'end' }
const march: FiscalCalendar = { endMonth: 3, named: 'end' }
const fold = (text: string): string => foldWidth(toSimplified(text))

interface Seen {
  published?: string | null
  event?: string
  current?: string
  fiscal?: FiscalCalendar
  forward?: boolean
  comparative?: boolean
  singled?: boolean
}

/** The labels of all periods in a text, seen from a page of November 2025 on a third quarter unless told otherwise. */
function labels(text: string, seen: Seen = {}): (string | undefined)[] {
  const { published = '2025-11-20', event = '2025Q3', current, fiscal = calendar, forward = false } = seen
  const label = (name: string | undefined) => (name === undefined ? null : periodFromLabel(name, fiscal))
  const anchor = { published, event: label(event), current: label(current), fiscal, forward }
  const { comparative = false, singled = false } = seen
  return findPeriods(fold(text)).map((mention) => resolvePeriod(mention, { ...anchor, comparative, singled })?.label)
}

const spans = (text: string): string[] => findPeriods(fold(text)).map(({ start, end }) => text.slice(start, end))

describe('periods that name their year', () => {
  test.each([
    ['2024年第四季度', '2024Q4'],
    ['2024年Q4', '2024Q4'],
    ['2024Q4', '2024Q4'],
    ['Q4 2024', '2024Q4'],
    ['4Q24', '2024Q4'],
    ['24Q4', '2024Q4'],
    ['2024年四季度', '2024Q4'],
    ['25年三季度', '2025Q3'],
    ['3Q2025', '2025Q3'],
    ['民國114年第1季', '2025Q1'],
    ['114年第1季', '2025Q1'],
    ['1H25', '2025H1'],
    ['25H1', '2025H1'],
    ['2025年上半年', '2025H1'],
    ['2025上半年', '2025H1'],
    ['二零二五年上半年', '2025H1'],
    ['民國一一四年第三季', '2025Q3'],
    ['二○二五年下半年', '2025H2'],
    ['2025年前三季度', '2025M9'],
    ['2025年1—9月', '2025M9'],
    ['2025年1至9月', '2025M9'],
    ['25Q1-3', '2025M9'],
    ['2025年1-3季度', '2025M9'],
    ['2025年第一至第三季度', '2025M9'],
    ['114Q3', '2025Q3'],
    ['2025 3Q', '2025Q3'],
    ['9M25', '2025M9'],
    ['2025年首九個月', '2025M9'],
    ['2025年前7个月', '2025M7'],
    ['2025年7-9月', '2025Q3'],
    ['2025年全年', '2025FY'],
    ['2025年度', '2025FY'],
    ['２０２５年', '2025FY'],
    ['FY25', '2025FY'],
    ['FY2024/25', '2025FY'],
    ['2024/25財年', '2025FY'],
    ['2024/25年度', '2025FY'],
    ['二零一三/一四年財政年度', '2014FY'],
    ['109年度', '2020FY'],
    ['去(102)年度', '2013FY'],
    ['2025年10月', '2025-10'],
    ['2025年10月份', '2025-10'],
    ['二〇二五年三月', '2025-03'],
    ['2025財年第二財季', '2025Q2'],
    ['FY26 Q2', '2026Q2'],
    ['the fourth quarter of 2024', '2024Q4'],
    ['fiscal 2026', '2026FY'],
  ])('%s → %s', (text, label) => {
    expect(spans(text)).toEqual([text])
    expect(labels(text)).toEqual([label])
  })
})

describe('stretches told by their end', () => {
  test.each([
    ['截至二零二五年六月三十日止六個月', '2025H1'],
    ['截至2025年9月30日止三個月', '2025Q3'],
    ['截至2025年9月30日止九個月', '2025M9'],
    ['截至2024年12月31日止年度', '2024FY'],
    ['截至2025年3月31日止年度', '2025FY'],
    ['截至2025年9月30日止六個月', '2026H1'],
    ['截至9月30日止季度', '2025Q3'],
    ['6月底止中期', '2025H1'],
    ['截至今年9月底止2026財年第二季', '2026Q2'],
    ['截至2025年3月31日止第四季', '2025Q4'],
    ['截至3月31日的2025財年', '2025FY'],
    ['九月季度', '2025Q3'],
    ['截至十二月三十一日止十二個月', '2024FY'],
    ['截至2025年1月3日止第四季', '2024Q4'],
    ['six months ended June 30, 2025', '2025H1'],
  ])('%s → %s', (text, label) => {
    expect(spans(text)).toEqual([text])
    expect(labels(text)).toEqual([label])
  })

  test('the bounds are those of the company’s year', () => {
    expect(makePeriod(2026, 'Q2', march)).toMatchObject({ start: '2025-07-01', end: '2025-09-30' })
    expect(makePeriod(2024, 'FY')).toMatchObject({ start: '2024-01-01', end: '2024-12-31' })
    expect(makePeriod(2024, 'FY', { endMonth: 3, named: 'start' }).end).toBe('2025-03-31')
    expect(periodFromEnd('2025-01-31', 3).label).toBe('2024Q4')
  })
})

describe('the year in force', () => {
  const march2025 = { published: '2025-03-20', event: '2024Q4' }
  test.each<[string, Seen, string | undefined]>([
    ['第四季度', march2025, '2024Q4'],
    ['第四季', { published: '2025-10-20' }, '2025Q4'],
    ['第四季', { published: '2025-10-20', forward: true }, '2025Q4'],
    ['第四季', { published: '2025-05-10', event: '2025Q1' }, '2024Q4'],
    ['第三季', { forward: true }, '2025Q3'],
    ['第一季度', { ...march2025, forward: true }, '2025Q1'],
    ['一季度', { ...march2025, event: '2024FY' }, '2024Q1'],
    ['上半年', {}, '2025H1'],
    ['下半年', { published: '2025-08-20', event: '2025H1', forward: true }, '2025H2'],
    ['全年', {}, '2025FY'],
    ['全年', { published: '2026-03-20', event: '2025FY', forward: true }, '2026FY'],
    ['全年', { current: '2026FY' }, '2026FY'],
    ['全年', { current: '2024FY' }, '2024FY'],
    ['全年', { current: '2024FY', forward: true }, '2025FY'],
    ['四季度', { current: '2024FY', singled: true }, '2024Q4'],
    ['二季度', { current: '2024FY' }, '2025Q2'],
    ['今年', {}, '2025FY'],
    ['明年', {}, '2026FY'],
    ['去年', {}, '2024FY'],
    ['去年第4季', { published: '2026-03-16', event: '2025Q4' }, '2025Q4'],
    ['明年上半年', {}, '2026H1'],
    ['上季', {}, '2025Q2'],
    ['較上季', {}, '2025Q2'],
    ['上一季是22%', {}, '2025Q2'],
    ['本季', {}, '2025Q3'],
    ['本季', { forward: true }, '2025Q4'],
    ['季內', { forward: true }, '2025Q3'],
    ['下季', {}, '2025Q4'],
    ['期內', { event: '2025M9', current: '2025Q3' }, '2025M9'],
    ['單季', { event: '2025M9' }, '2025Q3'],
    ['本季結束時', { event: '2026Q1', current: '2026FY', published: '2026-05-01' }, '2026Q1'],
    ['末期息', { published: '2026-03-20', event: '2025Q4' }, '2025FY'],
    ['年度股息', { published: '2026-03-20', event: '2025Q4' }, '2025FY'],
    ['中期每10股', {}, '2025H1'],
    ['9月', {}, '2025-09'],
    ['12月', { published: '2026-01-10', event: '2025FY' }, '2025-12'],
    ['年初至今', {}, '2025M9'],
    ['元月', { published: '2025-02-10', event: '2024FY' }, '2025-01'],
    ['明年H1', {}, '2026H1'],
    ['目前三季度', {}, '2025Q3'],
    ['实际上二季度', {}, '2025Q2'],
    ['上月', { published: '2025-06-19', event: '2025FY' }, '2025-05'],
    ['年报', { published: null, event: '2021FY' }, '2021FY'],
  ])('%s seen from %o is %s', (text, seen, label) => expect(labels(text, seen)).toEqual([label]))

  test('在上季 on a page of March is the quarter just reported', () => {
    expect(labels('在前一個季度營收同比翻番', march2025)).toEqual(['2024Q4'])
    expect(labels('較前一個季度多', march2025)).toEqual(['2024Q3'])
  })

  test('上季 on a page of the whole year is the quarter that closed it', () => {
    for (const published of [null, '2026-01-09']) {
      const seen = { published, event: '2025FY' }
      expect(labels('上季外匯收益', seen)).toEqual(['2025Q4'])
      expect(labels('較上季減少', seen)).toEqual(['2025Q3'])
    }
  })

  test('a company whose year ends in March counts its own quarters', () => {
    const seen = { published: '2025-11-27', event: '2026H1', fiscal: march }
    expect(labels('第二季', seen)).toEqual(['2026Q2'])
    expect(labels('中期業績', seen)).toEqual(['2026H1'])
    expect(labels('明年3月底', seen)).toEqual(['2026FY'])
    expect(labels('末季', { published: '2025-05-23', event: '2025Q4', fiscal: march })).toEqual(['2025Q4'])
    expect(labels('今年', { published: '2025-06-19', event: '2025FY', fiscal: march, forward: true })).toEqual([
      '2026FY',
    ])
  })
})

describe('the same period of another year', () => {
  test.each<[string, Seen, string]>([
    ['去年同期', {}, '2024Q3'],
    ['上年同期', { current: '2025M9' }, '2024M9'],
    ['2023年同期', {}, '2023Q3'],
    ['上財年同季', { event: '2025Q4', published: '2025-05-23', fiscal: march }, '2024Q4'],
    ['前年同期', { event: '2025Q4', published: '2026-03-16' }, '2024Q4'],
    ['由去年的3億元', {}, '2024Q3'],
    ['去年', { comparative: true }, '2024Q3'],
    ['較上年下降', { published: '2026-04-20', event: '2025FY' }, '2024FY'],
    ['占比由上年度的7%', {}, '2024FY'],
    ['已超過去年全年的3萬輛', {}, '2024FY'],
    ['一年前', {}, '2024Q3'],
    ['三年前', {}, '2022Q3'],
    ['六个月前', {}, '2025Q1'],
    ['半年前', {}, '2025Q1'],
    ['(二零二四年：港幣0.8元)', { event: '2025H1' }, '2024H1'],
    ['去年同月', { current: '2025-10' }, '2024-10'],
  ])('%s seen from %o is %s', (text, seen, label) => expect(labels(text, seen)).toEqual([label]))
})

describe('points in time take the period they close', () => {
  const half = { published: '2025-08-28', event: '2025H1' }
  const nine = { published: '2025-10-30', event: '2025M9' }
  test.each<[string, Seen, string]>([
    ['截至6月末', half, '2025H1'],
    ['截至9月30日', {}, '2025Q3'],
    ['截至9月30日', nine, '2025M9'],
    ['三季度末', nine, '2025Q3'],
    ['二季度末', {}, '2025Q2'],
    ['去年底', half, '2024FY'],
    ['2024年末', half, '2024FY'],
    ['上年末', half, '2024FY'],
    ['年初', half, '2024FY'],
    ['期末', half, '2025H1'],
    ['於2025年6月30日', half, '2025H1'],
    ['上年末', { published: '2026-04-20', event: '2025FY' }, '2024FY'],
    ['較去年底', { published: '2026-04-20', event: '2025FY' }, '2024FY'],
    ['截至去年底', { published: '2026-04-20', event: '2025FY' }, '2025FY'],
    ['年底', { published: '2026-02-12', event: '2025Q4' }, '2025Q4'],
    ['截至9月底', { ...nine, forward: true }, '2025M9'],
    ['4月1日到5月底', half, '2025Q2'],
    ['2025年4月1日至6月30日', half, '2025Q2'],
  ])('%s seen from %o is %s', (text, seen, label) => expect(labels(text, seen)).toEqual([label]))
})

describe('what is no period', () => {
  test.each([
    '营收1724亿元',
    '约1800亿元',
    '2025元',
    '中期目标是三成',
    '中期票据',
    '历年同期新高',
    '四季如春',
    'Q2：毛利率如何',
    '一年内到期的债务',
    '三个月',
    '第三方数据',
    '15年经验',
    'A4纸',
    '12.5月饼',
    '连续第三个季度',
    '提前两个季度',
    '短期内',
    '3M公司',
    '年初定下的目标',
    '低于年初计划的5亿元',
    '奥迪Q3',
    '于、零二五年',
  ])('%s', (text) => expect(spans(text)).toEqual([]))

  test.each(['2019至2021年', '未来三年', '连续七年', '过去两个季度', '2024-2026年', '三、四季度', '往年一季度'])(
    '%s is a span',
    (text) => {
      expect(findPeriods(text).map(({ kind }) => kind)).toEqual(['span'])
      expect(labels(text)).toEqual([undefined])
    },
  )
})

test('a year beside the one compared with it takes its last day', () => {
  const text = '截至2025年及2024年6月30日止六個月'
  expect(spans(text)).toEqual(['截至2025年', '2024年6月30日止六個月'])
  expect(labels(text)).toEqual(['2025H1', '2024H1'])
})

test('what a value is compared with is told', () => {
  const compared = (text: string) => findPeriods(fold(text)).map((mention) => mention.compared)
  expect(compared('第三季收入5億元，較去年同期多一成')).toEqual([false, true])
  expect(compared('由第二季的12%升至第三季的14%')).toEqual([true, false])
  expect(compared('占比去年提升')).toEqual([false])
})

describe('values without a page', () => {
  const value = (text: string, reference: string | null) =>
    findPeriods(fold(text)).map((mention) => {
      const found = periodValue(mention, reference)
      return found?.range ? `${found.range.low}/${found.range.high}` : found?.value
    })
  test.each([
    ['去年上半年', '2019-09-02', '2018H1'],
    ['5月14日', '2025-05-15', '2025-05-14'],
    ['2月29日', '2019-03-22', '2016-02-29'],
    ['8月至2月', '2018-09-18', '2018-08-01/2019-02-28'],
    ['从2016年1月10日到12日', '2017-03-22', '2016-01-10/2016-01-12'],
    ['2007年与2009年间', '2018-09-05', '2007-01-01/2009-12-31'],
    ['过去十年', '2018-07-24', '2008-07-24/2018-07-24'],
    ['下个月', '2017-03-22', '2017-04'],
    ['2025年三、四季度', null, '2025-07-01/2025-12-31'],
    ['上个半年', '2019-09-03', '2019H1'],
    ['第四季度', null, undefined],
  ])('%s on %s is %s', (text, reference, expected) => expect(value(text, reference)).toEqual([expected]))
})

describe('the company’s year', () => {
  test.each<[string, FiscalCalendar | null]>([
    ['截至2025年3月31日止年度業績', march],
    ['2022年4月1日至2023年3月31日為2023財年', march],
    ['截至9月底止2026財年第二季', march],
    ['截至2025年9月30日止六個月', march],
    ['截至2025年3月31日止第四季', march],
    ['公司財年截至每年9月最後一個星期五', { endMonth: 9, named: 'end' }],
    ['截至2024年12月31日止年度', calendar],
    ['第三季收入5億元', null],
    ['2026財年第二季度(自然年2025年三季度)', march],
    ['2025年第三季度(即2026財年第二財季)', march],
    ['2026財年第一財季(2025年4-6月)', march],
    ['FY25Q3(截至6月30日)', { endMonth: 9, named: 'end' }],
    ['2025財年第四季度(截至12月31日)', calendar],
    ['截至2025年9月30日止三個月', null],
  ])('%s', (text, expected) => expect(readFiscalCalendar(fold(text))).toEqual(expected))

  test('is known for some companies', () => {
    for (const { words, endMonth } of load<{ words: string[]; examples: string[]; endMonth: number }>('fiscal-years'))
      for (const word of words) expect(companyFiscal(word)?.endMonth).toBe(endMonth)
    expect(companyFiscal('联想控股')?.endMonth).toBe(12)
    expect(companyFiscal('星湖科技')).toBeNull()
  })
})

describe('vocabulary of periods', () => {
  test.each(load('periods').map((record) => [record.words[0]!, record] as const))('%s', (_, record) => {
    const named = record.examples.flatMap((example) =>
      findPeriods(example).map(({ start, end }) => example.slice(start, end)),
    )
    expect(record.examples.filter((example) => findPeriods(example).length === 0)).toEqual([])
    expect(record.words.some((word) => named.some((mention) => mention.includes(word)))).toBe(true)
    for (const example of record.counterExamples ?? [])
      for (const { start, end } of findPeriods(example)) expect(record.words).not.toContain(example.slice(start, end))
  })
})

describe('properties', () => {
  const pieces = [
    '2025年',
    '第',
    '三',
    '季度',
    '上半年',
    '截至',
    '9月',
    '30日',
    '止',
    '六個月',
    '去年',
    '同期',
    '底',
    'Q4',
    '至',
    '財年',
    '、',
    '1',
    '十',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''))
  test('mentions slice, are sorted and do not overlap', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const mentions: PeriodMention[] = findPeriods(fold(text))
        let last = 0
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    ))
  test('the traditional twin reads the same', () => {
    const twins = [
      ['2025財年', '2025财年'],
      ['第二季度', '第二季度'],
      ['較去年同期', '较去年同期'],
      ['個月', '个月'],
      ['六', '六'],
      ['截至９月底止', '截至9月底止'],
      ['會計年度', '会计年度'],
      ['期內', '期内'],
    ] as const
    const pairs = fc.array(fc.constantFrom(...twins), { maxLength: 8 })
    fc.assert(
      fc.property(pairs, (pair) => {
        const [traditional, simplified] = [0, 1].map((i) => pair.map((twin) => twin[i]).join(''))
        expect(findPeriods(fold(traditional!))).toEqual(findPeriods(simplified!))
      }),
    )
  })
  test('a label reads back', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.constantFrom('Q1', 'Q4', 'H1', 'H2', 'M9', 'FY'),
        (year, part) => {
          expect(periodFromLabel(`${year}${part}`, march)).toEqual(makePeriod(year, part, march))
        },
      ),
    ))
})
