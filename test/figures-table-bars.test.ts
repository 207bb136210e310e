/** Tables as scrapers leave them: bars beside single cells, a table on one line, periods down the side. All is invented. */
import { describe, expect, test } from 'vitest'
import { lines, read } from './table-pages.ts'

const quarters = ['114年第3季', '113年第3季', '本期累計', '去年同期累計']
const pairs = ['金額', '%', '金額', '%', '金額', '%', '金額', '%']
const sales = ['營業收入合計', '512,340', '100.00', '480,115', '100.00', '1,402,220', '100.00', '1,310,870', '100.00']
const perShare = ['基本每股盈餘', '0.61', '', '0.47', '', '1.52', '', '1.30', '']
const expected = [
  'revenue 512340000 TWD 2025Q3',
  'revenue 480115000 TWD 2024Q3 prior',
  'revenue 1402220000 TWD 2025M9',
  'revenue 1310870000 TWD 2024M9 prior',
  'eps 0.61 TWD 2025Q3',
  'eps 0.47 TWD 2024Q3 prior',
  'eps 1.52 TWD 2025M9',
  'eps 1.3 TWD 2024M9 prior',
]

describe('bars beside single cells', () => {
  const heads = ['單位：新台幣仟元', '會計項目', ...quarters, ...pairs]
  const cells = [...heads, '營業收入', ...Array<string>(8).fill(''), ...sales, ...perShare]

  test.each([
    ['behind each', (cell: string) => `${cell} |`.trim()],
    ['before each', (cell: string) => `|${cell}`],
    ['on both sides', (cell: string) => `| ${cell} |`],
  ])('%s', (_, frame) => expect(lines(cells.map(frame).join('\n'), '2025Q3', 'TWD')).toEqual(expected))

  test('the table tells its period where the page tells none', () => {
    const page = cells.map((cell) => `${cell} |`.trim()).join('\n')
    expect(lines(page, '', 'TWD')).toEqual(expected)
  })

  test('an empty corner that stands at the end', () => {
    const page = `2025年三季报 | 2025年中报 | 2024年年报 |
---|---|---|---|
每股指标： | |||
每股收益 - 基本(元) | 0.41 | 0.28 | 0.52 |
每股营业收入(元) | 3.12 | 2.04 | 4.41 |
销售毛利率(%) | 31.20 | 30.88 | 29.75 |`
    expect(lines(page, '2025M9')).toEqual([
      'eps 0.41 CNY 2025M9',
      'eps 0.28 CNY 2025H1',
      'eps 0.52 CNY 2024FY prior',
      'other (每股营业收入) 3.12 CNY 2025M9',
      'other (每股营业收入) 2.04 CNY 2025H1',
      'other (每股营业收入) 4.41 CNY 2024FY prior',
      'grossMargin 0.312 ratio 2025M9',
      'grossMargin 0.3088 ratio 2025H1',
      'grossMargin 0.2975 ratio 2024FY prior',
    ])
  })
})

describe('a table on one line', () => {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => `${cell} |`).join(' ')}`
  const page = [['單位：新台幣仟元'], ['會計項目', ...quarters], ['', ...pairs], sales, perShare, sales]
    .map(row)
    .join(' ')

  test('two bars with nothing between them part its rows', () =>
    expect(lines(`合併損益表\n${page}`, '2025Q3', 'TWD')).toEqual([...expected, ...expected.slice(0, 4)]))

  test('prose between bars is none', () =>
    expect(lines('| 公司第三季營收5.1億元 | | 毛利率31% | | 詳見附件 |', '2025Q3', 'TWD')).toEqual([]))
})

describe('months down the side', () => {
  test('none of them is only there to compare with; the year so far goes up to its month', () => {
    const page = `年/月 | 營收 | 月增率(%) | 去年同期年增率(%) | 累計營收 | 累計營收年增率(%) | 近三月累計營收 | 備註 |
---|---|---|---|---|---|---|---|
2025/9 | 11.1億 | 12.5 | -4.2 | 98.4億 | 3.1 | 31.2億 | - |
2025/8 | 9.9億 | -2.0 | 1.5 | 87.3億 | 4.0 | 30.1億 | - |`
    expect(lines(page, '2025-09', 'TWD')).toEqual([
      'revenue 1110000000 TWD 2025-09 mom 0.125 yoy -0.042',
      'revenue 9840000000 TWD 2025M9 yoy 0.031',
      'revenue 990000000 TWD 2025-08 mom -0.02 yoy 0.015',
      'revenue 8730000000 TWD 2025M8 yoy 0.04',
    ])
  })

  test('years of two digits and of the Republic', () => {
    const page = (label: string): string => `月份\t月營收\t年增率\n${label}\t12.4億\t31%\n114/08\t11.9億\t30%`
    expect(lines(page('25/9'), '2025-09', 'TWD')).toEqual([
      'revenue 1240000000 TWD 2025-09 yoy 0.31',
      'revenue 1190000000 TWD 2025-08 yoy 0.3',
    ])
  })
})

describe('what others reckon', () => {
  test('the ends and the middle of the estimates are of the company; a bracket holds the value before', () => {
    const page = `市場預估EPS
預估值
2025年(前值)
2026年
最高值
13.1(12.9)
15.2
中位數
12.2(12)
14.4
市場預估營收
預估值
(單位：新台幣千元)
2025年
2026年
中位數
512,370
560,500`
    expect(lines(page, '2025FY', 'TWD')).toEqual([
      'eps 13.1 TWD 2025FY consensus',
      'eps 15.2 TWD 2026FY consensus',
      'eps 12.2 TWD 2025FY consensus',
      'eps 14.4 TWD 2026FY consensus',
      'revenue 512370000 TWD 2025FY consensus',
      'revenue 560500000 TWD 2026FY consensus',
    ])
  })
})

describe('a page printed line by line', () => {
  test('three heads in pieces, and labels over as many lines as they take', () => {
    const page = `单位:元 币种:人民币
本报告期末比上年度末
本报告期末 上年度末
增减(%)
总资产 4,039,331,350.17 4,347,776,653.12 -7.09
归属于上市公司股 1,915,660,283.28 1,861,636,909.08 2.90
东的净资产
本报告期 本报告期比上年同期增
上年同期
(1-6月) 减(%)
营业收入 367,254,273.60 426,044,247.45 -13.80
归属于上市公司股 44,439,446.19 35,591,265.10 24.86
东的扣除非经常性
损益的净利润
基本每股收益(元/ 0.52 0.38 36.84
股)`
    expect(lines(page, '2025H1')).toEqual([
      'totalAssets 4039331350.17 CNY 2025H1 qoq -0.0709',
      'totalAssets 4347776653.12 CNY 2024FY prior',
      'netAssets 1915660283.28 CNY 2025H1 qoq 0.029',
      'netAssets 1861636909.08 CNY 2024FY prior',
      'revenue 367254273.6 CNY 2025H1 yoy -0.138',
      'revenue 426044247.45 CNY 2024H1 prior',
      'netProfitAttributable 44439446.19 CNY 2025H1 adjusted yoy 0.2486',
      'netProfitAttributable 35591265.1 CNY 2024H1 adjusted prior',
      'eps 0.52 CNY 2025H1 yoy 0.3684',
      'eps 0.38 CNY 2024H1 prior',
    ])
  })

  test('2025.3Q over its column', () =>
    expect(lines('期別\n2025.3Q\n2025.2Q\n營業收入\n1,389\n1,356\n營業毛利\n563\n561', '2025Q3', 'TWD')).toEqual([
      'revenue 1389 TWD 2025Q3',
      'revenue 1356 TWD 2025Q2 prior',
      'grossProfit 563 TWD 2025Q3',
      'grossProfit 561 TWD 2025Q2 prior',
    ]))

  test('one number a row, the unit before it; rows that are other things than their words', () => {
    const page = `二、营业总成本(元) 1,521,915,656.05
营业成本(元) 1,006,909,128.88
财务费用(元) 124,507,674.53
其中:利息费用(元) 147,217,046.68
一、基本每股收益(元) -0.05
归属于母公司所有者的综合收益总额(元) -319,019,595.31`
    expect(lines(page, '2025H1')).toEqual([
      'totalOperatingCost 1521915656.05 CNY 2025H1',
      'costOfRevenue 1006909128.88 CNY 2025H1',
      'financeCost 124507674.53 CNY 2025H1',
      'interestExpense 147217046.68 CNY 2025H1',
      'eps -0.05 CNY 2025H1',
      'comprehensiveIncome -319019595.31 CNY 2025H1',
    ])
  })

  test('the dates of a balance sheet under its rows, below a slide that has numbers of its own', () => {
    const page = `青禾科技 (2480)
115年第一季法人說明會
• 員工人數：全體約 710人
簡明合併資產負債表
單位：新台幣千元
金額 % 金額 %
現金及約當現金 1,289,115 15% 1,113,186 14%
總資產 8,394,801 100% 8,063,573 100%
115年03月31日 114年12月31日
項目`
    expect(lines(page, '2026Q1', 'TWD')).toEqual([
      'cash 1289115000 TWD 2026Q1',
      'cash 1113186000 TWD 2025FY prior',
      'totalAssets 8394801000 TWD 2026Q1',
      'totalAssets 8063573000 TWD 2025FY prior',
    ])
    expect(read(page, '2026Q1', 'TWD').consumed.has(2)).toBe(false)
  })
})
