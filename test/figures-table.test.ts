/** Tables give the same figures as prose, whatever parts their cells. All companies and numbers are invented. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toNumber } from '../src/decimal.ts'
import { readCell } from '../src/figures/table/cells.ts'
import { readUnit } from '../src/figures/table/units.ts'
import type { TableWord } from '../src/figures/table/words.ts'
import { headWords } from '../src/figures/table/words.ts'
import { foldText } from '../src/fold.ts'
import { load } from '../src/vocabulary/index.ts'
import { lines, read } from './table-pages.ts'

describe('one cell a line', () => {
  test('labels, values and growth come one after the other; a head is broken over two lines', () => {
    const page = `業績概要
截至下列日期止三個月
2025年
6月30日
2024年
6月30日
同比變動
2025年
3月31日
環比變動
（人民幣百萬元，特別註明者除外）
未經審核
收入
812
700
16%
780
4%
收入成本
(402)
(361)
11%
(391)
3%
經營虧損
(18)
(44)
不適用
(20)
(10%)
下列人士應佔：
本公司權益持有人
(12)
(40)
不適用
(15)
不適用
每股虧損（以每股人民幣元列示）
－基本
(0.03)
(0.10)
不適用
(0.04)
不適用`
    expect(lines(page, '2025Q2')).toEqual([
      'revenue 812000000 CNY 2025Q2 yoy 0.16 qoq 0.04',
      'revenue 700000000 CNY 2024Q2 prior',
      'revenue 780000000 CNY 2025Q1 prior',
      'costOfRevenue 402000000 CNY 2025Q2 yoy 0.11 qoq 0.03',
      'costOfRevenue 361000000 CNY 2024Q2 prior',
      'costOfRevenue 391000000 CNY 2025Q1 prior',
      'operatingProfit -18000000 CNY 2025Q2 qoq -0.1',
      'operatingProfit -44000000 CNY 2024Q2 prior',
      'operatingProfit -20000000 CNY 2025Q1 prior',
      'netProfitAttributable -12000000 CNY 2025Q2',
      'netProfitAttributable -40000000 CNY 2024Q2 prior',
      'netProfitAttributable -15000000 CNY 2025Q1 prior',
      'eps -0.03 CNY 2025Q2',
      'eps -0.1 CNY 2024Q2 prior',
      'eps -0.04 CNY 2025Q1 prior',
    ])
  })

  test('a label goes on behind its values, a cell behind its line', () => {
    const page = `单位:百万元
项目
2025Q3
同比(%)
2025年1-9月
同比(%)
归属于上市公司
80
-3.20
231
4.10
股东的净利润
少数股东损益
(3)
N/A
6
--
加权平均净资产收益率
1.20%
减少0.11个百
3.61%
-0.08
分点`
    expect(lines(page)).toEqual([
      'netProfitAttributable 80000000 CNY 2025Q3 yoy -0.032',
      'netProfitAttributable 231000000 CNY 2025M9 yoy 0.041',
      'minorityInterest -3000000 CNY 2025Q3',
      'minorityInterest 6000000 CNY 2025M9',
      'roe 0.012 ratio 2025Q3 yoy -0.0011pp',
      'roe 0.0361 ratio 2025M9 yoy -0.0008pp',
    ])
  })

  test('two lengths of time stand over their years', () => {
    const page =
      '截至9月30日止三个月\n2025年\n2024年\n截至9月30日止九个月\n2025年\n2024年\n（千美元）\n收入\n512\n480\n1,402\n1,330'
    expect(lines(page)).toEqual([
      'revenue 512000 USD 2025Q3',
      'revenue 480000 USD 2024Q3 prior',
      'revenue 1402000 USD 2025M9',
      'revenue 1330000 USD 2024M9 prior',
    ])
  })

  test.each([
    ['a range', '盈利：6,200万元–7,400万元', '比上年同期增长：49.39%–78.31%', { range: { low: 0.4939, high: 0.7831 } }],
    ['a single amount', '盈利：6,200万元', '比上年同期增长：49.39%', { value: 0.4939 }],
  ])("a forecast: growth behind last year's value is of %s before it", (_name, forecast, growth, want) => {
    const heads = ['项目', '本报告期', '上年同期', '归属于上市公司股东的净利润']
    const { figures } = read([...heads, forecast, '盈利：4,150.20万元', growth].join('\n'), '2025H1')
    expect(figures.map(({ changes }) => changes)).toMatchObject([[{ type: 'yoy', ...want }], []])
  })

  test('a forecast: losses told by a word, ranges, and how they fell on a line of their own', () => {
    const page = [
      '单位：人民币万元',
      '项目',
      '本报告期',
      '上年同期',
      '归属于上市公司股东的净利润',
      '亏损：6,200 – 4,800',
      '比上年同期下降：88.00% – 45.50%',
      '亏损：3,298',
      '营业收入',
      '21,000 – 24,000',
      '26,310',
      '基本每股收益',
      '亏损：0.31元/股 – 0.24元/股',
      '亏损：0.16元/股',
    ].join('\n')
    const { figures } = read(page, '2025FY')
    expect(figures.map(({ metric, value, range, nature }) => [metric, value ?? range, nature])).toEqual([
      ['netProfitAttributable', { low: -62000000, high: -48000000 }, 'guidance'],
      ['netProfitAttributable', -32980000, 'prior'],
      ['revenue', { low: 210000000, high: 240000000 }, 'guidance'],
      ['revenue', 263100000, 'prior'],
      ['eps', { low: -0.31, high: -0.24 }, 'guidance'],
      ['eps', -0.16, 'prior'],
    ])
    expect(figures[0]!.changes).toMatchObject([{ type: 'yoy', range: { low: -0.88, high: -0.455 }, unit: 'ratio' }])
  })

  test('the heads are metrics and the rows parts of the company', () => {
    const page = '（单位：百万元）\n业务\n收入\n同比\n占比\n育种\n3,210\n12%\n60.1%\n农机\n2,131\n-3%\n39.9%'
    expect(lines(page)).toEqual([
      'revenue (育种) 3210000000 CNY 2025Q3 yoy 0.12',
      'revenueShare (育种) 0.601 ratio 2025Q3',
      'revenue (农机) 2131000000 CNY 2025Q3 yoy -0.03',
      'revenueShare (农机) 0.399 ratio 2025Q3',
    ])
  })
})

describe('marks between the cells', () => {
  test('A-share key figures: the quarter, the year to date, the end of the year', () => {
    const page = `青禾智造股份有限公司2025年第三季度报告
单位：元
项目 | 本报告期 | 本报告期比上年同期增减变动幅度(%) | 年初至报告期末 | 年初至报告期末比上年同期增减变动幅度(%)
营业收入 | 203,451.10 | 12.40 | 482,019.65 | 8.01
归属于上市公司股东的扣除非经常性损益的净利润 | 11,002.20 | 不适用 | 28,410.91 | 1.05
加权平均净资产收益率（%） | 1.87 | 减少0.21个百分点 | 5.70 | 增加0.11个百分点
 | 本报告期末 | 上年度末 | 本报告期末比上年度末增减变动幅度(%)
总资产 | 812,004.00 | 701,774.36 | 15.71`
    expect(lines(page, '2025M9')).toEqual([
      'revenue 203451.1 CNY 2025Q3 yoy 0.124',
      'revenue 482019.65 CNY 2025M9 yoy 0.0801',
      'netProfitAttributable 11002.2 CNY 2025Q3 adjusted',
      'netProfitAttributable 28410.91 CNY 2025M9 adjusted yoy 0.0105',
      'roe 0.0187 ratio 2025Q3 yoy -0.0021pp',
      'roe 0.057 ratio 2025M9 yoy 0.0011pp',
      'totalAssets 812004 CNY 2025M9',
      'totalAssets 701774.36 CNY 2024FY prior',
    ])
  })

  test('every amount has its share of the sales beside it', () => {
    const page = `單位:新台幣仟元
項目|金額|%|去年同期金額|%
銷貨收入淨額|40,000|100.00|30,000|100.00
營業毛利|12,000|30.00|9,600|32.00
每股盈餘(元)|1.20|-|0.90|-`
    expect(lines(page, '2025Q3', 'TWD')).toEqual([
      'revenue 40000000 TWD 2025Q3',
      'revenue 30000000 TWD 2024Q3 prior',
      'grossProfit 12000000 TWD 2025Q3',
      'grossMargin 0.3 ratio 2025Q3',
      'grossProfit 9600000 TWD 2024Q3 prior',
      'grossMargin 0.32 ratio 2024Q3 prior',
      'eps 1.2 TWD 2025Q3',
      'eps 0.9 TWD 2024Q3 prior',
    ])
  })

  test('the text of a slide: pairs of amount and share, the growth without a head, the dates under the last row', () => {
    expect(
      lines(
        `簡明綜合損益表
單位：新台幣千元
金額 % 金額 %
營業收入淨額 1,840,320 100% 1,600,280 100% 15.0%
營業毛利 441,677 24% 384,067 24% 15.0%
本期稅後淨利 184,032 10% 144,025 9% 27.8%
稅後每股盈餘(元) 1.84 1.44 27.8%
成長率項目
115年1-3月 114年1-3月`,
        '2026Q1',
        'TWD',
      ),
    ).toEqual([
      'revenue 1840320000 TWD 2026Q1 yoy 0.15',
      'revenue 1600280000 TWD 2025Q1 prior',
      'grossProfit 441677000 TWD 2026Q1 yoy 0.15',
      'grossMargin 0.24 ratio 2026Q1',
      'grossProfit 384067000 TWD 2025Q1 prior',
      'grossMargin 0.24 ratio 2025Q1 prior',
      'netProfit 184032000 TWD 2026Q1 yoy 0.278',
      'netMargin 0.1 ratio 2026Q1',
      'netProfit 144025000 TWD 2025Q1 prior',
      'netMargin 0.09 ratio 2025Q1 prior',
      'eps 1.84 TWD 2026Q1 yoy 0.278',
      'eps 1.44 TWD 2025Q1 prior',
    ])
  })

  test('a markdown table; the unit stands in the label', () => {
    const page = `| 指标 | Q3 2025 | Q2 2025 | 环比 | Q3 2024 | 同比 |
|---|---:|---:|---:|---:|---:|
| 经调整净利润（百万元） | 512 | 498 | 2.8% | 401 | 27.7% |
| 月活跃用户（百万） | 88.2 | 86.0 | 2.6% | 80.1 | 10.1% |
| 门店数（家） | 3,201 | 3,100 | +101 | 2,800 | 14.3% |`
    expect(lines(page)).toEqual([
      'netProfit 512000000 CNY 2025Q3 adjusted qoq 0.028 yoy 0.277',
      'netProfit 498000000 CNY 2025Q2 adjusted prior',
      'netProfit 401000000 CNY 2024Q3 adjusted prior',
      'mau 88200000 count 2025Q3 qoq 0.026 yoy 0.101',
      'mau 86000000 count 2025Q2 prior',
      'mau 80100000 count 2024Q3 prior',
      'storeCount 3201 count 2025Q3 qoq [101] yoy 0.143',
      'storeCount 3100 count 2025Q2 prior',
      'storeCount 2800 count 2024Q3 prior',
    ])
  })

  test('the course of a year is no comparison', () => {
    const page = '项目 | 2025Q1 | 2025Q2 | 2025Q3\n自由现金流(亿元) | -2.41 | 3.05 | -4.87'
    expect(lines(page)).toEqual([
      'freeCashFlow -241000000 CNY 2025Q1',
      'freeCashFlow 305000000 CNY 2025Q2',
      'freeCashFlow -487000000 CNY 2025Q3',
    ])
  })

  test('products under the metrics, each with its own column of growth', () => {
    const page = `单位：万元
分产品 | 营业收入 | 营业成本 | 毛利率(%) | 营业收入比上年增减(%) | 毛利率比上年增减(%)
减速器 | 30,118.20 | 18,002.11 | 40.23 | 15.20 | 增加1.70个百分点`
    expect(lines(page, '2025H1')).toEqual([
      'revenue (减速器) 301182000 CNY 2025H1 yoy 0.152',
      'costOfRevenue (减速器) 180021100 CNY 2025H1',
      'grossMargin (减速器) 0.4023 ratio 2025H1 yoy 0.017pp',
    ])
  })

  test('years down the side, an estimate the last of them', () => {
    const page =
      '年度 | 营业收入(亿元) | 同比(%) | EPS(元)\n2023 | 95.4 | 8.3 | 0.89\n2024 | 104.1 | 9.1 | 1.00\n2025E | 118.2 | 13.5 | 1.19'
    expect(lines(page, '2024FY')).toEqual([
      'revenue 9540000000 CNY 2023FY prior yoy 0.083',
      'eps 0.89 CNY 2023FY prior',
      'revenue 10410000000 CNY 2024FY yoy 0.091',
      'eps 1 CNY 2024FY',
      'revenue 11820000000 CNY 2025FY consensus yoy 0.135',
      'eps 1.19 CNY 2025FY consensus',
    ])
  })

  test('amounts of change join the rate; a row of growth belongs to the row above it', () => {
    const amounts = '单位：亿元\n指标\t2025年\t2024年\t增减额\t增减(%)\n净利润\t12.11\t13.02\t-0.91\t-6.99'
    expect(lines(amounts, '2025FY')).toEqual([
      'netProfit 1211000000 CNY 2025FY yoy -0.0699[-91000000]',
      'netProfit 1302000000 CNY 2024FY prior',
    ])
    const rows = '单位：亿元\n项目  2025Q2  2025Q3\n营业收入  11.5  12.3\n同比  9.1%  20.6%'
    expect(lines(rows)).toEqual([
      'revenue 1150000000 CNY 2025Q2 prior yoy 0.091',
      'revenue 1230000000 CNY 2025Q3 yoy 0.206',
    ])
  })

  test('a column in another currency says the same figures again', () => {
    const page =
      ' | 截至2024年9月30日止三个月 | 截至2025年9月30日止三个月 | \n | 人民币千元 | 人民币千元 | 千美元\n净收入 | 1,203 | 1,402 | 196'
    expect(lines(page)).toEqual(['revenue 1203000 CNY 2024Q3 prior', 'revenue 1402000 CNY 2025Q3'])
  })
})

describe('spaces between the cells', () => {
  test('a preliminary report: the label is broken round its numbers', () => {
    const page = `                               单位:万元
项目              本报告期        上年同期      增减变动幅度(%)
营业总收入       86,420.35      71,233.18         21.32
归属于上市公司股东的扣除
                 12,417.93      11,533.20          7.67
非经常性损益的净利润
基本每股收益(元)      0.55          0.44         25.00
                本报告期末      本报告期初      增减变动幅度(%)
总资产          212,775.90     201,460.11          5.62`
    expect(lines(page, '2025FY')).toEqual([
      'revenue 864203500 CNY 2025FY yoy 0.2132',
      'revenue 712331800 CNY 2024FY prior',
      'netProfitAttributable 124179300 CNY 2025FY adjusted yoy 0.0767',
      'netProfitAttributable 115332000 CNY 2024FY adjusted prior',
      'eps 0.55 CNY 2025FY yoy 0.25',
      'eps 0.44 CNY 2024FY prior',
      'totalAssets 2127759000 CNY 2025FY yoy 0.0562',
      'totalAssets 2014601100 CNY 2024FY prior',
    ])
  })

  test('a Hong Kong statement: notes, thousands of dollars, cents a share', () => {
    const page = `截至六月三十日止六個月
二零二五年 二零二四年
附註 千港元 千港元
（未經審核） （未經審核）
收入 4 830,442 702,118
銷售成本 (502,330) (450,214)
期內溢利 65,437 44,367
以下人士應佔：
本公司擁有人 60,118 41,004
非控股權益 5,319 3,363
每股盈利
－基本（港仙） 12.51 9.55`
    expect(lines(page, '2025H1')).toEqual([
      'revenue 830442000 HKD 2025H1',
      'revenue 702118000 HKD 2024H1 prior',
      'costOfRevenue 502330000 HKD 2025H1',
      'costOfRevenue 450214000 HKD 2024H1 prior',
      'netProfit 65437000 HKD 2025H1',
      'netProfit 44367000 HKD 2024H1 prior',
      'netProfitAttributable 60118000 HKD 2025H1',
      'netProfitAttributable 41004000 HKD 2024H1 prior',
      'minorityInterest 5319000 HKD 2025H1',
      'minorityInterest 3363000 HKD 2024H1 prior',
      'eps 0.1251 HKD 2025H1',
      'eps 0.0955 HKD 2024H1 prior',
    ])
  })

  test('a list under a declared unit, the growth behind the number', () => {
    const page =
      '簡報重點如下 (單位：新台幣仟元)：\n．營業費用 12,846，年減 3.7%\n．業外收支 (1,225)\n．銀行借款 150,000'
    expect(lines(page, '2025Q3', 'TWD')).toEqual([
      'operatingExpenses 12846000 TWD 2025Q3 yoy -0.037',
      'otherIncome -1225000 TWD 2025Q3',
      'debt 150000000 TWD 2025Q3',
    ])
  })

  test('a year and what it is called stand in two lines, one pair a column', () => {
    const page = `2024年
財政年度
2023年
財政年度
變動
百萬港元 百萬港元
營業額 812.5 640.2 +27%
派息比率 31% 28%`
    expect(lines(page, '2024FY', 'HKD')).toEqual([
      'revenue 812500000 HKD 2024FY yoy 0.27',
      'revenue 640200000 HKD 2023FY prior',
      'dividendPayout 0.31 ratio 2024FY',
      'dividendPayout 0.28 ratio 2023FY prior',
    ])
  })

  test('one profit in two readings, and the unit below the name of a section', () => {
    const page = `百萬港元 2024年 2023年
營業額 5,210.4 4,120.7
股東應占純利
- 基本純利* 812.5 640.2
- 賬面純利 790.1 655.4
每股盈利
（每股港元）
- 以基本純利計算 1.25 0.98`
    expect(lines(page, '2024FY', 'HKD')).toEqual([
      'revenue 5210400000 HKD 2024FY',
      'revenue 4120700000 HKD 2023FY prior',
      'netProfitAttributable 812500000 HKD 2024FY adjusted',
      'netProfitAttributable 640200000 HKD 2023FY adjusted prior',
      'netProfitAttributable 790100000 HKD 2024FY',
      'netProfitAttributable 655400000 HKD 2023FY prior',
      'eps 1.25 HKD 2024FY adjusted',
      'eps 0.98 HKD 2023FY adjusted prior',
    ])
  })

  test('captions over the line that says how long the periods are', () => {
    const page = `望江科技公布業績
財務摘要
截至下列日期止三個月
二零二四年
三月三十一日
二零二三年
三月三十一日
同比變動
二零二三年
十二月三十一日
環比變動
（人民幣百萬元）
收入
812
700
16%
780
4%`
    expect(lines(page, '2024Q1')).toEqual([
      'revenue 812000000 CNY 2024Q1 yoy 0.16 qoq 0.04',
      'revenue 700000000 CNY 2023Q1 prior',
      'revenue 780000000 CNY 2023Q4 prior',
    ])
  })

  test('the notes of a statement and the label above its numbers are told from the numbers', () => {
    const page = `附註
2025年
千港元
2024年
千港元
收益
3
830,442
702,118
其他虧損淨額
(4,118)
(2,220)
除稅前虧損
6
(80,118)
(60,220)
每股虧損
8
基本及攤薄（港仙）
(8.11)
(6.12)`
    expect(lines(page, '2025H1', 'HKD')).toEqual([
      'revenue 830442000 HKD 2025H1',
      'revenue 702118000 HKD 2024H1 prior',
      'otherIncome -4118000 HKD 2025H1',
      'otherIncome -2220000 HKD 2024H1 prior',
      'profitBeforeTax -80118000 HKD 2025H1',
      'profitBeforeTax -60220000 HKD 2024H1 prior',
      'eps -0.0811 HKD 2025H1',
      'eps -0.0612 HKD 2024H1 prior',
    ])
  })

  test('no heads: the caption names the metric, percentages are growth', () => {
    const page = '附表:青禾智造各分部收入(人民幣百萬元)\n種子 5,968 +8%\n農機 3,120 -10%\n分部間抵銷 (560) N/A'
    expect(lines(page)).toEqual([
      'revenue (种子) 5968000000 CNY 2025Q3 yoy 0.08',
      'revenue (农机) 3120000000 CNY 2025Q3 yoy -0.1',
      'revenue (分部间抵销) -560000000 CNY 2025Q3',
    ])
  })
})

test('a caption names the metric where no row and no column does', () => {
  const page = `按地区划分的收入（人民币千元）
地区  截至六月三十日止六个月
2025年  占比  2024年  占比
中国内地  1,203,114  60.1%  1,180,002  62.0%
合计  2,001,234  100.0%  1,903,006  100.0%`
  expect(lines(page, '2025H1')).toEqual([
    'revenue (中国内地) 1203114000 CNY 2025H1',
    'revenueShare (中国内地) 0.601 ratio 2025H1',
    'revenue (中国内地) 1180002000 CNY 2024H1 prior',
    'revenueShare (中国内地) 0.62 ratio 2024H1 prior',
    'revenue 2001234000 CNY 2025H1',
    'revenue 1903006000 CNY 2024H1 prior',
  ])
})

test('quarters of the Republic, and a first number that a single space parts from its label', () => {
  const page =
    '(單位：新台幣億元)\n　　114Q3　　114Q2　　季增(%)　　113Q3　　年增(%)\n合併營收　397.4　　381.2　　4.2　　352.0　　12.9'
  expect(lines(page, '2025Q3', 'TWD')).toEqual([
    'revenue 39740000000 TWD 2025Q3 qoq 0.042 yoy 0.129',
    'revenue 38120000000 TWD 2025Q2 prior',
    'revenue 35200000000 TWD 2024Q3 prior',
  ])
})

test('a row whose growth cells were empty lines has its amounts still', () => {
  const page =
    '单位:百万元\n项目\n本期\n上期\n增减%\n净利润\n100\n90\n11.1%\n少数股东损益\n-2\n3\n研发费用\n50(1)\n48\n持平'
  expect(lines(page)).toEqual([
    'netProfit 100000000 CNY 2025Q3 yoy 0.111',
    'netProfit 90000000 CNY 2024Q3 prior',
    'minorityInterest -2000000 CNY 2025Q3',
    'minorityInterest 3000000 CNY 2024Q3 prior',
    'rdExpense 50000000 CNY 2025Q3 yoy 0',
    'rdExpense 48000000 CNY 2024Q3 prior',
  ])
})

describe('what is no table of the company', () => {
  test.each([
    ['a navigation bar', '首页 | 新闻 | 行情 | 12 | 33\n问答 | 直播 | 数据 | 8 | 9'],
    ['shareholders', '股东名称 | 持股数量 | 持股比例\n某投资中心 | 120,334,118 | 12.3%'],
    ['a ranking', '排名 | 品牌 | 销量\n1 | 甲牌 | 12,003\n2 | 乙牌 | 11,002'],
    ['peers', '股票简称 | 营业收入（亿元） | 同比(%)\n某某光电 | 25.31 | 12.44'],
    ['page numbers and counts', '阅读 1,234\n点赞 88\n1\n2\n3\n下一页'],
    ['a telephone and a schedule', '客服热线 010-8888 1234\n路演时间 15:00-16:30\n会议室 3\n12月1日'],
    ['prose', '青禾智造第三季度营业收入12.3亿元，同比增长8%。\n净利润1.2亿元，同比下降3%。'],
  ])('%s', (_, page) => expect(lines(page)).toEqual([]))

  test('prose around a table is left to the linker', () => {
    const page =
      '公司今日公布业绩，收入创新高。\n单位：亿元\n项目 | 2025Q3 | 2024Q3\n收入 | 12.3 | 11.1\n管理层表示，需求仍然稳健。'
    expect([...read(page).consumed].sort()).toEqual([1, 2, 3])
  })
})

test.each([
  ['3,215', 3215],
  ['(402)', 402],
  ['-2.20', -2.2],
  ['9.05%', 0.0905],
  ['(+38%)', 0.38],
  ['▼5.1%', -0.051],
  ['增加1.52个百分点', 0.0152],
  ['减少0.71个百', -0.0071],
  ['12.30亿元', 1230000000],
  ['年减 3.7%', -0.037],
  ['-9BP', -0.0009],
  ['--', 'hole'],
  ['不适用', 'hole'],
  ['由盈转亏', 'hole'],
  ['2025', null],
  ['营业收入', null],
])('the cell %s', (text, value) => {
  const { content } = readCell(0, 0, text)
  expect(content === null || content === 'hole' ? content : toNumber(content.value)).toBe(value)
})

test.each([
  ['单位：百万元', 1000000, null],
  ['（人民币百万元，另有指明者除外）', 1000000, 'CNY'],
  ['单位：新台币仟元', 1000, 'TWD'],
  ["HK$'000", 1000, 'HKD'],
  ['港元(千$)', 1000, 'HKD'],
  ['单位：千元  币种：人民币', 1000, 'CNY'],
  ['港仙', 0.01, 'HKD'],
  ['亿元', 100000000, null],
])('the unit %s', (text, factor, unit) => {
  const found = readUnit(text)
  expect([found && toNumber(found.factor), found?.unit]).toEqual([factor, unit])
})

describe('words of tables', () => {
  const records = load<TableWord>('table-words')
  test.each(records.filter(({ role }) => role === 'row').map((record) => [record.words[0]!, record] as const))(
    'the row %s',
    (_, { id, examples }) => {
      for (const example of examples) expect(lines(`单位：亿元\n${example}\n总资产 | 12 | 11`)[0]).toContain(id)
    },
  )
  test.each(
    records
      .filter(({ role }) => role !== 'row' && role !== 'skip')
      .map((record) => [record.words[0]!, record] as const),
  )('the head %s', (_, { role, examples }) => {
    for (const example of examples)
      expect(headWords.find(foldText(example)).map(({ record }) => record.role)).toContain(role)
  })
})

describe('properties', () => {
  const labels = ['营业收入', '营业成本', '毛利', '研发费用', '经营利润', '净利润', '总资产', '存货']
  const amount = fc.integer({ min: 100, max: 9_999_999 }).map((value) => value.toLocaleString('en-US'))
  const rate = fc.integer({ min: -9999, max: 9999 }).map((value) => `${(value / 100).toFixed(2)}%`)
  const rows = fc
    .uniqueArray(fc.constantFrom(...labels), { minLength: 2, maxLength: 6 })
    .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), amount, amount, rate))))
  const heads = ['项目', '2025年第三季度', '2024年第三季度', '同比']
  const shapes = {
    flat: (table: readonly (readonly string[])[]) => table.flat().join('\n'),
    pipes: (table: readonly (readonly string[])[]) => table.map((row) => row.join(' | ')).join('\n'),
    framed: (table: readonly (readonly string[])[]) => table.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    tabs: (table: readonly (readonly string[])[]) => table.map((row) => row.join('\t')).join('\n'),
    spaces: (table: readonly (readonly string[])[]) => table.map((row) => row.join('    ')).join('\n'),
  }

  test('a table gives the same figures in every shape, two a row', () =>
    fc.assert(
      fc.property(rows, (body) => {
        const table = [heads, ...body]
        const [first, ...others] = Object.values(shapes).map((shape) => lines(`单位：千元\n${shape(table)}`))
        expect(first).toHaveLength(2 * body.length)
        for (const other of others) expect(other).toEqual(first)
      }),
      { numRuns: 40 },
    ))

  test('every figure stands where it says', () =>
    fc.assert(
      fc.property(rows, (body) => {
        const { text, figures } = read(`單位：千元\n${shapes.flat([heads, ...body])}`)
        const cells = figures.map(({ span }) => text.raw.slice(span.start, span.end))
        expect(cells).toEqual(body.flatMap(([, now, past]) => [now, past]))
      }),
      { numRuns: 40 },
    ))

  test('any lines whatever are read without complaint', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...labels, ...heads, '1,234', '(5)', '--', '12%', '|', '单位：', ' ', '。', '2025'), {
          maxLength: 40,
        }),
        (words) => {
          expect(Array.isArray(read(words.join('\n')).figures)).toBe(true)
          expect(Array.isArray(read(words.join('  ')).figures)).toBe(true)
        },
      ),
      { numRuns: 60 },
    ))
})

describe('merged cells of HTML tables', () => {
  const table = (rows: readonly string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`

  test('a metric over the periods of its columns, and over two rows', () => {
    const page = table([
      '<th rowspan="2">业务</th><th colspan="2">营业收入(亿元)</th><th colspan="2">毛利率</th>',
      '<th>2025年三季度</th><th>2024年三季度</th><th>2025年三季度</th><th>2024年三季度</th>',
      '<td>水轮机</td><td>31.5</td><td>28.4</td><td>26.1%</td><td>25.7%</td>',
      '<td>锅炉</td><td>12.3</td><td>13.3</td><td>11.8%</td><td>12.5%</td>',
    ])
    expect(lines(page)).toEqual([
      'revenue (水轮机) 3150000000 CNY 2025Q3',
      'revenue (水轮机) 2840000000 CNY 2024Q3 prior',
      'grossMargin (水轮机) 0.261 ratio 2025Q3',
      'grossMargin (水轮机) 0.257 ratio 2024Q3 prior',
      'revenue (锅炉) 1230000000 CNY 2025Q3',
      'revenue (锅炉) 1330000000 CNY 2024Q3 prior',
      'grossMargin (锅炉) 0.118 ratio 2025Q3',
      'grossMargin (锅炉) 0.125 ratio 2024Q3 prior',
    ])
  })

  test('the part of the year over the years', () => {
    const page = `<table><thead><tr><td rowspan=2>指标<td colspan=2>前三季度<tr><td>2025年<td>2024年</thead>
      <tbody><tr><td>营业收入(亿元)<td>86.4<td>79.8<tr><td>归母净利润(亿元)<td>5.7<td>5.3</tbody></table>`
    expect(lines(page)).toEqual([
      'revenue 8640000000 CNY 2025M9',
      'revenue 7980000000 CNY 2024M9 prior',
      'netProfitAttributable 570000000 CNY 2025M9',
      'netProfitAttributable 530000000 CNY 2024M9 prior',
    ])
  })

  test('the name of a group beside its rows, and a total over both columns of words', () => {
    const page = table([
      '<th>地区</th><th>指标</th><th>2025Q3</th><th>2024Q3</th>',
      '<td rowspan="2">华东</td><td>营业收入(亿元)</td><td>9.2</td><td>9.1</td>',
      '<td>毛利率</td><td>24.5%</td><td>23.1%</td>',
      '<td rowspan="2">华北</td><td>营业收入(亿元)</td><td>8.2</td><td>8.7</td>',
      '<td>毛利率</td><td>13.2%</td><td>12.9%</td>',
      '<td colspan="2">营业收入合计(亿元)</td><td>17.4</td><td>17.8</td>',
    ])
    expect(lines(page)).toEqual([
      'revenue (华东) 920000000 CNY 2025Q3',
      'revenue (华东) 910000000 CNY 2024Q3 prior',
      'grossMargin (华东) 0.245 ratio 2025Q3',
      'grossMargin (华东) 0.231 ratio 2024Q3 prior',
      'revenue (华北) 820000000 CNY 2025Q3',
      'revenue (华北) 870000000 CNY 2024Q3 prior',
      'grossMargin (华北) 0.132 ratio 2025Q3',
      'grossMargin (华北) 0.129 ratio 2024Q3 prior',
      'revenue 1740000000 CNY 2025Q3',
      'revenue 1780000000 CNY 2024Q3 prior',
    ])
  })

  test('the metric beside its parts, and groups that name no part of the company', () => {
    const page = table([
      '<th>类别</th><th>项目</th><th>本报告期</th>',
      '<td rowspan="2">营业收入</td><td>境内</td><td>62,100</td>',
      '<td>境外</td><td>31,400</td>',
      '<td rowspan="2">盈利能力</td><td>净利润</td><td>8,120</td>',
      '<td>毛利率</td><td>31.5%</td>',
    ])
    expect(lines(page)).toEqual([
      'revenue (境内) 62100 CNY 2025Q3',
      'revenue (境外) 31400 CNY 2025Q3',
      'netProfit 8120 CNY 2025Q3',
      'grossMargin 0.315 ratio 2025Q3',
    ])
  })

  test('a column of units, with and without markup', () => {
    const expected = [
      'revenue 8640000000 CNY 2025Q3 yoy 0.083',
      'revenue 7980000000 CNY 2024Q3 prior',
      'grossMargin 0.245 ratio 2025Q3 yoy 0.014pp',
      'grossMargin 0.231 ratio 2024Q3 prior',
      'eps 0.52 CNY 2025Q3 yoy 0.061',
      'eps 0.49 CNY 2024Q3 prior',
    ]
    const rows = [
      ['项目', '单位', '2025年三季度', '2024年三季度', '同比'],
      ['营业收入', '亿元', '86.4', '79.8', '8.3%'],
      ['毛利率', '%', '24.5', '23.1', '1.4个百分点'],
      ['基本每股收益', '元/股', '0.52', '0.49', '6.1%'],
    ]
    expect(lines(rows.map((row) => row.join(' | ')).join('\n'))).toEqual(expected)
    expect(lines(table(rows.map((row) => row.map((cell) => `<td>${cell}</td>`).join(''))))).toEqual(expected)
  })

  test('a number in a merged cell is told once, and growth belongs to this year', () => {
    const page = table([
      '<th rowspan="2">项目</th><th colspan="3">营业收入(亿元)</th>',
      '<th>2025年三季度</th><th>2024年三季度</th><th>同比</th>',
      '<td>水轮机</td><td>31.5</td><td rowspan="2">41.7</td><td>8.0%</td>',
      '<td>锅炉</td><td>12.3</td><td>-7.5%</td>',
    ])
    expect(lines(page)).toEqual([
      'revenue (水轮机) 3150000000 CNY 2025Q3 yoy 0.08',
      'revenue (水轮机) 4170000000 CNY 2024Q3 prior',
      'revenue (锅炉) 1230000000 CNY 2025Q3 yoy -0.075',
    ])
  })
})
