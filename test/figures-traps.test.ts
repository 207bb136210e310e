/**
 * What real coverage gets wrong or makes hard, each in a sentence of our own: the number is right only with its type, period and owner.
 * Companies are invented. What a page states wrongly is given as stated, and told.
 */
import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { line, lines, read, type Seen } from './figure-pages.ts'

const taiwan: Seen = { currency: 'TWD' }
const hongKong: Seen = { currency: 'HKD' }
const half: Seen = { currency: 'HKD', event: '2025H1', published: '2025-08-20' }

const traps: readonly (readonly [name: string, text: string, figures: readonly string[], seen?: Seen])[] = [
  ['1 digits one by one, then the scale', '合併營收七六五四億元。', ['revenue 7654亿 TWD 2025Q3'], taiwan],
  [
    '2 百分之廿七 belongs to the outlook behind it',
    '第三季合併營收一二三四億元；預估第四季營收年增百分之廿七。',
    ['revenue 1234亿 TWD 2025Q3', 'revenue 2025Q4 guidance yoy 0.27'],
    taiwan,
  ],
  [
    '3 one 百分之 for both ends',
    '預估第四季毛利率約為百分之卅一至卅三。',
    ['grossMargin 约0.31~0.33 ratio 2025Q4 guidance'],
    taiwan,
  ],
  [
    '4 介於…至… with digits one by one',
    '公司預期第四季營收介於二五六億美元至二六八億美元。',
    ['revenue 256亿~268亿 USD 2025Q4 guidance'],
    taiwan,
  ],
  ['5 one unit for both ends', '第4季美元營收財測256~268億美元。', ['revenue 256亿~268亿 USD 2025Q4 guidance'], taiwan],
  ['6 兆 before 億', '前三季合併營收1兆2345.67億元。', ['revenue 12345.67亿 TWD 2025M9'], taiwan],
  [
    '7 spaces inside a range of 億 and 兆',
    '預估第四季營收約 8765 億元至 1 兆 120 億元。',
    ['revenue 约8765亿~10120亿 TWD 2025Q4 guidance'],
    taiwan,
  ],
  [
    '8 nine months, not the quarter',
    '第三季營收4321億元，累計前三季營收1.2345萬億元新台幣。',
    ['revenue 4321亿 TWD 2025Q3', 'revenue 12345亿 TWD 2025M9'],
    taiwan,
  ],
  [
    '9 what had been expected',
    '毛利率41.5%，優於先前預期的38.5%至40.5%。',
    ['grossMargin 0.415 ratio 2025Q3', 'grossMargin 0.385~0.405 ratio 2025Q3 prior'],
    taiwan,
  ],
  [
    "10 a bare 預估 beside an outlook is the market's",
    '公司預計第四季度毛利率42%至44%，預估40%。',
    ['grossMargin 0.42~0.44 ratio 2025Q4 guidance', 'grossMargin 0.4 ratio 2025Q4 consensus'],
  ],
  [
    '11 currency before, Chinese numeral',
    '股東應佔溢利為港幣二十億五千六百萬元。',
    ['netProfitAttributable 20.56亿 HKD 2025H1'],
    half,
  ],
  [
    '12 one fall as an amount and as a rate',
    '股東應佔溢利為港幣二十億五千六百萬元，較去年同期之港幣三十五億七千二百萬元，減少港幣十五億一千六百萬元或42%。',
    ['netProfitAttributable 20.56亿 HKD 2025H1 yoy -0.42 [-15.16亿]', 'netProfitAttributable 35.72亿 HKD 2024H1 prior'],
    half,
  ],
  [
    '13 the year before in brackets',
    '每股盈利為港幣0.64元(二零二四年：港幣0.86元)。',
    ['eps 0.64 HKD 2025H1', 'eps 0.86 HKD 2024H1 prior'],
    half,
  ],
  ['16 升逾12倍 is 12 times more', '期內純利按年升逾12倍。', ['netProfit 2025H1 yoy 12'], half],
  ['17 增長1.03倍 is 103 per cent', '季度經營利潤按年增長1.03倍。', ['operatingProfit 2025Q3 yoy 1.03'], hongKong],
  ['18 一倍六', '其他业务收入急升逾一倍六。', ['revenue(其他业务) 2025Q3 yoy 1.6']],
  [
    '19 share, growth and value of one segment',
    '占整体收入六成四的会员服务收入升四成一，增至一百三十二亿元。',
    ['revenueShare(会员服务) 0.64 ratio 2025Q3', 'revenue(会员服务) 132亿 CNY 2025Q3 yoy 0.41'],
  ],
  [
    '20 几 inside a numeral',
    '季内赚一百八十几亿元人民币，注册用户达八亿四千几万个。',
    ['netProfit 约≥180亿 CNY 2025Q3', 'users 约≥8.4亿 count 2025Q3'],
  ],
  [
    '21 two segments, values and growths over slashes',
    '白茶/红茶2025Q3分别实现营收45.59/12.46亿元,同比分别增长6.32%/3.14%。',
    ['revenue(白茶) 45.59亿 CNY 2025Q3 yoy 0.0632', 'revenue(红茶) 12.46亿 CNY 2025Q3 yoy 0.0314'],
  ],
  [
    '22 four ratios and four changes in points',
    '销售费用率/管理费用率/研发费用率/财务费用率分别为4.27%/5.07%/0.22%/-0.62%,同比分别变化+0.28/-0.58/+0.14/+0.55pct。',
    [
      'sellingExpenseRatio 0.0427 ratio 2025Q3 yoy 0.0028pp',
      'adminExpenseRatio 0.0507 ratio 2025Q3 yoy -0.0058pp',
      'rdExpenseRatio 0.0022 ratio 2025Q3 yoy 0.0014pp',
      'financeCostRatio -0.0062 ratio 2025Q3 yoy 0.0055pp',
    ],
  ],
  [
    '23 two bases, two amounts',
    '归母净利润同比、环比减少17亿元、18亿元。',
    ['netProfitAttributable 2025Q3 yoy [-17亿] qoq [-18亿]'],
  ],
  [
    '24 from loss to profit',
    '公司季內轉賺36.7億元人民幣，去年同期蝕約11.8億元。',
    ['netProfit 36.7亿 CNY 2025Q3', 'netProfit 约-11.8亿 CNY 2024Q3 prior'],
  ],
  ['25 from profit to loss', '錄得經調整淨虧損120億元，轉盈為虧，符合預期。', ['netProfit -120亿 CNY 2025Q3 adjusted']],
  [
    '26 a wider loss',
    '季內虧損擴大至51.2億元，去年同期為23.4億元。',
    ['netProfit -51.2亿 CNY 2025Q3', 'netProfit -23.4亿 CNY 2024Q3 prior'],
  ],
  [
    '27 a narrower loss is no smaller profit',
    '净亏损24.8亿元,同比收窄31.2%。',
    ['netProfit -24.8亿 CNY 2025Q3 yoy -0.312 of loss'],
  ],
  [
    '28 由…下降…至…',
    '經營利潤由132億元，按年下降65.2%至46億元。',
    ['operatingProfit 132亿 CNY 2024Q3 prior', 'operatingProfit 46亿 CNY 2025Q3 yoy -0.652'],
  ],
  [
    '29 points, not per cent',
    '經營利潤率由23.1%，下降14.4個百分點至8.7%。',
    ['operatingMargin 0.231 ratio 2024Q3 prior', 'operatingMargin 0.087 ratio 2025Q3 yoy -0.144pp'],
  ],
  [
    '30 the market expected something else',
    '經營利潤46億元，遜於88.5億元的市場預期。收入812.5億元，較836.9億元的市場預期為低。',
    [
      'operatingProfit 46亿 CNY 2025Q3',
      'operatingProfit 88.5亿 CNY 2025Q3 consensus',
      'revenue 812.5亿 CNY 2025Q3',
      'revenue 836.9亿 CNY 2025Q3 consensus',
    ],
  ],
  ['31 a sign in a word', '自由現金流為淨流出人民幣118.40億元。', ['freeCashFlow -118.4亿 CNY 2025Q3']],
  [
    '32 a translation for convenience',
    '收入為人民幣1,477.95億元(207.08億美元)，同比增長5%。',
    ['revenue 1477.95亿 CNY = 207.08亿 USD 2025Q3 yoy 0.05'],
  ],
  [
    '33 like for like beside reported',
    '收入85亿元，同比增长4%，不计已出售的业务，同口径增长将为13%。',
    ['revenue 85亿 CNY 2025Q3 yoy 0.04 yoy 0.13 like-for-like'],
  ],
  [
    '35 a period as stated',
    '在2025财年第三季度，集团营业收入632.18亿元。',
    ['revenue 632.18亿 CNY 2025Q3'],
    { event: '2025Q3', fiscal: { endMonth: 3, named: 'end' } },
  ],
  [
    '36 a scale error as stated',
    '季度收入1820.2亿元，经营盈利60.204亿元，经营利润率33%。',
    ['revenue 1820.2亿 CNY 2025Q3', 'operatingProfit 60.204亿 CNY 2025Q3', 'operatingMargin 0.33 ratio 2025Q3'],
  ],
  [
    '37 a footnote digit glued to a year',
    '现金总额为人民币1,704亿元(美元12025年三季度240亿)。',
    ['cash 1704亿 CNY = 240亿 USD 2025Q3'],
  ],
  [
    '38 another full stop as decimal point',
    '純利為78﹒93億元，每股盈利0﹒92元。',
    ['netProfit 78.93亿 HKD 2025Q3', 'eps 0.92 HKD 2025Q3'],
    hongKong,
  ],
  ['39 every digit kept', '前三季度实现营业收入27,064,353,239.02元。', ['revenue 27064353239.02 CNY 2025M9']],
  [
    '40 brackets and the unit of the column',
    '港元(千$)\n2025年9月30日止三个月\n除税前溢利\n(14,740)\n收入\n98,210',
    ['profitBeforeTax -1474万 HKD 2025Q3', 'revenue 9821万 HKD 2025Q3'],
    hongKong,
  ],
  [
    '41 the unit in the label',
    '项目\t2025年前三季度\n营业收入(亿元)\t12.5\n经营活动现金流净额(亿元)\t-1.25',
    ['revenue 12.5亿 CNY 2025M9', 'operatingCashFlow -1.25亿 CNY 2025M9'],
  ],
  [
    '42 thousands of a Republican year',
    '民國113年第3季\n單位：新台幣仟元\n營業收入\n546,761\n營業毛利\n123,456',
    ['revenue 5.46761亿 TWD 2024Q3', 'grossProfit 1.23456亿 TWD 2024Q3'],
    { ...taiwan, event: '2024Q3', published: '2024-11-08' },
  ],
  [
    '43 price and market value in their own currency',
    '青禾智造(HK09321,股价321港元,市值2.79万亿港元)公布业绩，营收1420亿元。',
    ['sharePrice 321 HKD -', 'marketCap 27900亿 HKD -', 'revenue 1420亿 CNY 2025Q3'],
  ],
  ['45 growth in a word, value none', '就營收而言，雲雀會議同比約翻了一番。', ['revenue(云雀会议) 2025Q3 yoy 1']],
  ['46 a misprint of 經調整', '非國際財務報告準則下，凈調凈利潤353億元。', ['netProfit 353亿 CNY 2025Q3 adjusted']],
  [
    '47 two measures of one kind are no contradiction',
    '资本性支出为110亿元，其中现金资本性支出为170亿元。',
    ['capex 110亿 CNY 2025Q3', 'capex 170亿 CNY 2025Q3'],
  ],
  ['48 points that are a growth', '广告收入同比增长十几个百分点。', ['revenue(广告) 2025Q3 yoy 0.11~0.19']],
  [
    '49 厘 and 基點',
    '上半年淨息差1.87厘，按年擴闊11個基點。',
    ['netInterestMargin 0.0187 ratio 2025H1 yoy 0.0011pp'],
    half,
  ],
  [
    '50 a lost 亿 as stated',
    '除税前盈利116.57亿美元。\n其中第二季度除税前盈利录116.57美元。',
    ['profitBeforeTax 116.57亿 USD 2025H1', 'profitBeforeTax 116.57 USD 2025Q2'],
    half,
  ],
  ['51 nearly halved', '单季净利同比近乎腰斩。', ['netProfit 2025Q3 yoy -0.5']],
  ['52 仙', '董事會宣派第一次中期息12.6港仙。', ['dividendPerShare 0.126 HKD 2025H1'], half],
  [
    '53 a tolerance is no growth',
    '第四季度营收指引340亿美元，上下浮动2%。',
    ['revenue 333.2亿~346.8亿 USD 2025Q4 guidance'],
  ],
  ['54 逾一個股本', '前三季賺逾一個股本。', [], taiwan],
  [
    '55 a period that others tell otherwise',
    '二季度，青禾智造销售新车94.60万辆。',
    ['volume 94.6万 count 2025Q2'],
    half,
  ],
  ['56 so much a day', '相当于每天实现净利润1400多万元。', []],
]

for (const [name, text, figures, seen] of traps) test(name, () => expect(lines(text, seen)).toEqual(figures))

/** What only a whole page can tell. */
const pages: readonly (readonly [name: string, page: string, figures: readonly string[]])[] = [
  [
    '14 美元‧下同 holds for every bare 元 behind it',
    `星瀾科技第三季營收勝預期
2025年11月5日 21:30
星瀾科技(09321)公布第三季業績，季度營收86.4億元(美元‧下同)，勝分析員預期的81.2億元。經營利潤12.1億元，同比增長8%。`,
    ['revenue 86.4亿 USD 2025Q3', 'revenue 81.2亿 USD 2025Q3 consensus', 'operatingProfit 12.1亿 USD 2025Q3 yoy 0.08'],
  ],
  [
    '15 人民幣，下同 on a page of Hong Kong',
    `青禾雲服務第三季收入升一成
2025年11月12日 17:05
青禾雲服務(09322)今日公布截至9月30日止第三季業績，收入654.9億元（人民幣，下同），按年升10%。
純利72.1億元，去年同期為68.4億元。`,
    [
      'revenue 2025Q3 yoy 0.1',
      'revenue 654.9亿 CNY 2025Q3 yoy 0.1',
      'netProfit 72.1亿 CNY 2025Q3',
      'netProfit 68.4亿 CNY 2024Q3 prior',
    ],
  ],
  [
    'a headline whose second half has a subject of its own',
    `青禾智造淨利5.3億港元歷年同期最高 伺服器機櫃本季估倍增
2026年1月21日 17:05
青禾智造(09322)公布2025年第四季業績，淨利5.3億港元，年增8%。`,
    ['netProfit 5.3亿 HKD 2025Q4', 'other(伺服器机柜) 2026Q1 guidance yoy 1', 'netProfit 5.3亿 HKD 2025Q4 yoy 0.08'],
  ],
  [
    '44 a quote widget behind a word that is a stock too',
    `星瀾科技：機器人業務升溫
2025年11月12日
星瀾科技(09321)公布2025年第三季業績，收入為人民幣212.4億元，同比增長9%。管理層表示，人工智能聊天機器人(35.440,0.28,0.80%)帶動雲業務收入增長兩成，達到35.6億元。`,
    ['revenue 212.4亿 CNY 2025Q3 yoy 0.09', 'revenue(云业务) 35.6亿 CNY 2025Q3 yoy 0.2'],
  ],
]

for (const [name, page, figures] of pages)
  test(name, () => expect(parse(page, { path: 'page.txt' }).figures.map(line)).toEqual(figures))

test('34 a fiscal year that the page states', () => {
  const { figures } = parse(
    `星瀾控股公布2024財年第四財季業績
2024年5月16日
星瀾控股(09999)公布業績。該公司以2023年4月1日至2024年3月31日為2024財年。
第四財季收入為人民幣465.2億元，同比增長7%。`,
    { path: 'page.txt' },
  )
  expect(figures.map(line)).toEqual(['revenue 465.2亿 CNY 2024Q4 yoy 0.07'])
  expect(figures[0]!.period).toMatchObject({ label: '2024Q4', start: '2024-01-01', end: '2024-03-31' })
})

/** What a page states wrongly is given as stated, and told. */
const doubts: readonly (readonly [name: string, text: string, rules: readonly string[], seen?: Seen])[] = [
  ['36', '季度收入1820.2亿元，经营盈利60.204亿元，经营利润率33%。', ['figures/margin-mismatch']],
  ['47 no doubt', '资本性支出为110亿元，其中现金资本性支出为170亿元。', []],
  ['55', '上半年公司销售新车21.46万辆。\n二季度公司销售新车21.46万辆。', ['figures/two-periods'], half],
  ['55 no doubt', '上半年销量21.46万辆，其中二季度销量11.45万辆。', [], half],
  ['50', '期内除税前盈利116.57亿美元。\n上半年除税前盈利录116.57美元。', ['figures/scale'], half],
]

for (const [name, text, rules, seen] of doubts)
  test(`told: ${name}`, () => expect(read(text, seen).warnings.map(({ rule }) => rule)).toEqual(rules))
