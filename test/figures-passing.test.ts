/** What is told in passing: growth without its verb, years of a forecast in short, aims and times that reach no further. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { lines, type Seen, twins } from './figure-pages.ts'

type Row = readonly [name: string, text: string, figures: readonly string[], seen?: Seen]

const growths: readonly Row[] = [
  [
    'a fall without a verb of its own',
    '酒店客房收入3.2亿元，掉了17%。',
    ['revenue(酒店客房) 3.2亿 CNY 2025Q3 yoy -0.17'],
  ],
  ['by half', '广告开支1.1亿元，同比砍了一半。', ['sellingExpense 1.1亿 CNY 2025Q3 yoy -0.5']],
  ['cheaper', '包装成本2.1亿元，比去年同期便宜两成。', ['other(包装成本) 2.1亿 CNY 2025Q3 yoy -0.2']],
  [
    'behind the value of before',
    '门票收入5.6亿元，去年同期6.1亿元，下来8.2%。',
    ['revenue(门票) 5.6亿 CNY 2025Q3 yoy -0.082', 'revenue(门票) 6.1亿 CNY 2024Q3 prior'],
  ],
  [
    'of the amount, not of its share',
    '物流成本7.8亿元，占营收9%，同比增长12%。',
    ['other(物流成本) 7.8亿 CNY 2025Q3 yoy 0.12', 'revenueShare(物流成本) 0.09 ratio 2025Q3'],
  ],
  [
    'two side by side, one without a word',
    '管理费用12亿元，递增3.1%，年增18.2%。',
    ['adminExpense 12亿 CNY 2025Q3 qoq 0.031 yoy 0.182'],
  ],
  [
    'against a value behind a colon',
    '股东应占溢利4.2亿元，上年同期：3.1亿元，增加35.5%。',
    ['netProfitAttributable 4.2亿 CNY 2025Q3 yoy 0.355', 'netProfitAttributable 3.1亿 CNY 2024Q3 prior'],
  ],
  [
    'of some of a list',
    '调味品、饮料、烘焙收入分别为8亿元、5亿元和2亿元，其中调味品与饮料同比增长6.1%和9.4%，烘焙下滑3%。',
    [
      'revenue(调味品) 8亿 CNY 2025Q3 yoy 0.061',
      'revenue(饮料) 5亿 CNY 2025Q3 yoy 0.094',
      'revenue(烘焙) 2亿 CNY 2025Q3 yoy -0.03',
    ],
  ],
  ['dearer than other things', '收入4亿元，新设备比去年采购的那批贵了三成。', ['revenue 4亿 CNY 2025Q3']],
  [
    'a negative level',
    '净利率首次转正，是1.2%，去年同期还是负的3.4%。',
    ['netMargin 0.012 ratio 2025Q3', 'netMargin -0.034 ratio 2024Q3 prior'],
  ],
]

const years: readonly Row[] = [
  [
    'this year and next',
    '行业首席将公司今明两年净利润预测分别由3.2亿元、4.1亿元上调至3.9亿元、5.2亿元。',
    [
      'netProfit 3.2亿 CNY 2025FY prior',
      'netProfit 4.1亿 CNY 2026FY prior',
      'netProfit 3.9亿 CNY 2025FY consensus',
      'netProfit 5.2亿 CNY 2026FY consensus',
    ],
  ],
  [
    'a span, and what was expected before',
    '券商上调公司2025至2027年收入预测至12亿、15亿和19亿元，前值为11亿、13亿和16亿元。',
    [
      'revenue 12亿 CNY 2025FY consensus',
      'revenue 15亿 CNY 2026FY consensus',
      'revenue 19亿 CNY 2027FY consensus',
      'revenue 11亿 CNY 2025FY prior',
      'revenue 13亿 CNY 2026FY prior',
      'revenue 16亿 CNY 2027FY prior',
    ],
  ],
  [
    'short years',
    '该行预计公司25/26/27年EPS为0.5/0.7/0.9元。',
    ['eps 0.5 CNY 2025FY consensus', 'eps 0.7 CNY 2026FY consensus', 'eps 0.9 CNY 2027FY consensus'],
  ],
  [
    'named one by one',
    '该行预计2025、2026及2027年每股盈利为0.3、0.4及0.5元。',
    ['eps 0.3 CNY 2025FY consensus', 'eps 0.4 CNY 2026FY consensus', 'eps 0.5 CNY 2027FY consensus'],
  ],
  ['no years of service', '有25-27年经验的工程师，收入4亿元。', ['revenue 4亿 CNY 2025Q3']],
]

const times: readonly Row[] = [
  ['measured by a year of the past', '国内客座率已恢复到2019年的97%。', ['utilisation(国内) 0.97 ratio 2025Q3']],
  [
    'how much of an aim is done',
    '前三季度新开门店410家，完成全年600家目标的68%，其中加盟店占七成。',
    ['newStores 410 count 2025M9', 'other 0.68 ratio 2025M9', 'other(加盟店) 0.7 ratio 2025M9'],
  ],
  ['a launch of last year', '去年3月新厂投产，到今年9月，累计出货1.2亿片。', ['shipments 1.2亿 片 2025Q3']],
  [
    "at the year's start",
    '9月底员工1.8万人，年初是2.1万人。',
    ['headcount 1.8万 count 2025Q3', 'headcount 2.1万 count 2024FY prior'],
  ],
  [
    'the whole year behind a semicolon',
    '2026年开店目标是300家；全年资本开支下调到8亿元。',
    ['other 300 count 2026FY guidance', 'capex 8亿 CNY 2025FY guidance'],
  ],
  [
    'what others expect now of next year',
    '市场现在给明年收入的一致预期是38亿元。',
    ['revenue 38亿 CNY 2026FY consensus'],
  ],
  [
    'compared with',
    '与去年亏损8,000万元相比，三季度亏损1,200万元。',
    ['netProfit -8000万 CNY 2024Q3 prior', 'netProfit -1200万 CNY 2025Q3'],
  ],
]

const aims: readonly Row[] = [
  ['a payout of this year', '今年会把派息率提高到五成五。', ['dividendPayout 0.55 ratio 2025FY guidance']],
  ['a dividend of this year', '今年董事会倾向维持每股股利不低于3元。', ['dividendPerShare ≥3 CNY 2025FY guidance']],
  ['a rate that is reckoned with', '有效税率今年抓20%。', ['effectiveTaxRate 0.2 ratio 2025FY guidance']],
  [
    'said in March',
    '全年毛利率的口径是32%，三月份的时候说的是30%以上。',
    ['grossMargin 0.32 ratio 2025FY guidance', 'grossMargin 约≥0.3 ratio 2025FY prior'],
  ],
  [
    'a loss left out',
    '若剔除商誉减值亏损1.5亿元，净利润为4.2亿元。',
    ['impairment -1.5亿 CNY 2025Q3', 'netProfit 4.2亿 CNY 2025Q3 adjusted'],
  ],
  [
    'a currency said once',
    '今年资本开支6亿美元，明年大概4亿多。',
    ['capex 6亿 USD 2025FY guidance', 'capex 约≥4亿 USD 2026FY guidance'],
  ],
]

describe.each([
  ['growths', growths],
  ['years', years],
  ['times', times],
  ['aims', aims],
])('%s', (_, rows) => {
  for (const [name, text, figures, seen] of rows)
    test(name, () => {
      for (const twin of [text, ...twins(text)]) expect(lines(twin, seen)).toEqual(figures)
    })
})

test('lines that the clock cuts are one speech', () => {
  const { figures } = parse(
    '蓝桥股份2025年第三季度业绩\n2025年10月30日\n蓝桥股份（600001.SH）10月30日公布2025年第三季度业绩。\n(00:05.000) 前三季营收34亿元。\n(00:11.000) 毛利12亿元。\n',
  )
  expect(figures.map(({ metric, period }) => [metric, period?.label])).toEqual([
    ['revenue', '2025M9'],
    ['grossProfit', '2025M9'],
  ])
})
