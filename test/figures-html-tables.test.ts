/** Tables of HTML pages: merged cells, cells of two lines, units in captions, terms and their numbers. All numbers are invented. */
import { describe, expect, test } from 'vitest'
import { lines } from './table-pages.ts'

const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`

describe('tables of a page in HTML', () => {
  test.each([
    [
      'the unit in the caption',
      table(
        '<caption>主要财务数据（单位：万元）</caption>',
        row('项目', '2025年1-9月', '2024年1-9月', '增减'),
        row('营业收入', '412,300.50', '376,100.20', '9.63%'),
        row('基本每股收益（元/股）', '0.63', '0.52', '21.15%'),
      ),
      [
        'revenue 4123005000 CNY 2025M9 yoy 0.0963',
        'revenue 3761002000 CNY 2024M9 prior',
        'eps 0.63 CNY 2025M9 yoy 0.2115',
        'eps 0.52 CNY 2024M9 prior',
      ],
    ],
    [
      'heads that reach over columns and rows',
      `<p style="text-align:right">单位：亿元</p>${table(
        row('<th rowspan="2">项目</th>', '<th colspan="2">本报告期</th>', '<th colspan="2">年初至报告期末</th>'),
        row('金额', '比上年同期增减', '金额', '比上年同期增减'),
        row('营业收入', '14.02', '18.9%', '41.23', '9.6%'),
      )}`,
      ['revenue 1402000000 CNY 2025Q3 yoy 0.189', 'revenue 4123000000 CNY 2025M9 yoy 0.096'],
    ],
    [
      'a title, a period and a unit in rows of one cell',
      table(
        row('<td colspan="3"><b>合并利润表</b></td>'),
        row('<td colspan="3">2025年1—9月</td>'),
        row('<td colspan="3">单位：千元 币种：人民币 审计类型：未经审计</td>'),
        row('项目', '2025年前三季度（1-9月）', '2024年前三季度（1-9月）'),
        row('一、营业总收入', '4,123,005', '3,761,002'),
        row('五、净利润', '503,100', '417,800'),
      ),
      [
        'revenue 4123005000 CNY 2025M9',
        'revenue 3761002000 CNY 2024M9 prior',
        'netProfit 503100000 CNY 2025M9',
        'netProfit 417800000 CNY 2024M9 prior',
      ],
    ],
    [
      'groups that reach over rows',
      table(
        row('分类', '产品', '收入（亿元）', '同比', '毛利率'),
        row('<td rowspan="2">分产品</td>', '减速机', '20.1', '12.3%', '31.2%'),
        row('电机', '15.2', '4.5%', '22.8%'),
      ),
      [
        'revenue (减速机) 2010000000 CNY 2025Q3 yoy 0.123',
        'grossMargin (减速机) 0.312 ratio 2025Q3',
        'revenue (电机) 1520000000 CNY 2025Q3 yoy 0.045',
        'grossMargin (电机) 0.228 ratio 2025Q3',
      ],
    ],
    [
      'paragraphs and breaks inside cells',
      table(
        row('<p>指标</p>', '<p>2025年<br>第三季度</p>', '<p>同比<br/>变动</p>'),
        row('<p>营业收入</p><p>（亿元）</p>', '<p><span>14.02</span></p>', '<p>+18.9%</p>'),
        row('<p>毛利率</p>', '<p>28.4%</p>', '<p>+1.2个百分点</p>'),
      ),
      ['revenue 1402000000 CNY 2025Q3 yoy 0.189', 'grossMargin 0.284 ratio 2025Q3 yoy 0.012pp'],
    ],
    [
      'the period over its unit, and a column of notes',
      table(
        row('项目', '附注', '2025年1-9月<br>人民币百万元', '2024年1-9月<br>人民币百万元'),
        row('营业收入', '五、41', '4,123.0', '3,761.0'),
        row('研发费用', '五、45', '210.4', '188.0'),
        row('净利润', '', '503.1', '417.8'),
      ),
      [
        'revenue 4123000000 CNY 2025M9',
        'revenue 3761000000 CNY 2024M9 prior',
        'rdExpense 210400000 CNY 2025M9',
        'rdExpense 188000000 CNY 2024M9 prior',
        'netProfit 503100000 CNY 2025M9',
        'netProfit 417800000 CNY 2024M9 prior',
      ],
    ],
    [
      'reports as rows',
      table(
        row('报告期', '营业收入(亿元)', '同比增长'),
        row('2025三季报', '41.23', '9.6%'),
        row('2025中报', '27.21', '5.3%'),
        row('2024年报', '52.80', '7.7%'),
      ),
      [
        'revenue 4123000000 CNY 2025M9 yoy 0.096',
        'revenue 2721000000 CNY 2025H1 prior yoy 0.053',
        'revenue 5280000000 CNY 2024FY prior yoy 0.077',
      ],
    ],
    [
      'sections with their unit',
      table(
        row('项目', '本期', '上年同期'),
        row('<td colspan="3">一、盈利能力</td>'),
        row('毛利率', '28.4%', '27.2%'),
        row('<td colspan="3">二、规模（亿元）</td>'),
        row('营业收入', '41.23', '37.61'),
        row('每股收益', '0.63', '0.52'),
      ),
      [
        'grossMargin 0.284 ratio 2025Q3',
        'grossMargin 0.272 ratio 2024Q3 prior',
        'revenue 4123000000 CNY 2025Q3',
        'revenue 3761000000 CNY 2024Q3 prior',
        'eps 0.63 CNY 2025Q3',
        'eps 0.52 CNY 2024Q3 prior',
      ],
    ],
    [
      'the unit under the last row',
      table(
        row('<th rowspan=2>項目</th>', '<th colspan=2>114年第三季</th>', '<th rowspan=2>年增率(%)</th>'),
        row('<th>金額</th>', '<th>%</th>'),
        row('營業收入', '1,402,300', '100', '18.9'),
        row('營業毛利', '398,200', '28.4', '24.2'),
        row('<td colspan=4>單位：新台幣仟元</td>'),
      ),
      [
        'revenue 1402300000 TWD 2025Q3 yoy 0.189',
        'grossProfit 398200000 TWD 2025Q3 yoy 0.242',
        'grossMargin 0.284 ratio 2025Q3',
      ],
    ],
    [
      'a table in a table of layout',
      table(row(table(row('项目', '2025年1-9月'), row('营业收入（亿元）', '41.23'), row('净利润（亿元）', '5.03')))),
      ['revenue 4123000000 CNY 2025M9', 'netProfit 503000000 CNY 2025M9'],
    ],
    [
      'boxes in the place of cells',
      `<div>${['项目', '2025年1-9月', '同比', '营业收入（亿元）', '41.23', '9.6%', '净利润（亿元）', '5.03', '20.4%']
        .map((cell) => `<div>${cell}</div>`)
        .join('')}</div>`,
      ['revenue 4123000000 CNY 2025M9 yoy 0.096', 'netProfit 503000000 CNY 2025M9 yoy 0.204'],
    ],
  ])('%s', (_, page, expected) => {
    expect(lines(page, '2025Q3', page.includes('新台幣') ? 'TWD' : 'CNY')).toEqual(expected)
  })
})
