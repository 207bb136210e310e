/** Whose number a figure is, what it is compared with, how it grew, by which rules of accounting, and of which time it is. */
import { describe, expect, test } from 'vitest'
import { lines, type Seen, twins } from './figure-pages.ts'

type Row = readonly [name: string, text: string, figures: readonly string[], seen?: Seen]

const whose: readonly Row[] = [
  [
    "a house's forecast, not the company's",
    '华尔街预测，公司第四季度收入将达到18亿美元，每股收益1.2美元。',
    ['revenue 18亿 USD 2025Q4 consensus', 'eps 1.2 USD 2025Q4 consensus'],
  ],
  [
    'a mean of forecasts',
    '共有14家机构对公司2025年业绩做出预测，归母净利润均值为29亿元。',
    ['netProfitAttributable 29亿 CNY 2025FY consensus'],
  ],
  ['自家 is no starting point', '公司预计今年买回自家股票1,340张。', ['other 1340 count 2025FY guidance']],
  [
    'a bound, and an outlook that follows',
    '叠瓦组件产能超12GW [3] - 预计全年净利润2亿元。',
    ['capacity(叠瓦组件) 约≥12 GW 2025Q3', 'netProfit 2亿 CNY 2025FY guidance'],
  ],
  ['a broker by its name', '摩根士丹利认为，公司今年全年纯利可达25亿元。', ['netProfit 25亿 CNY 2025FY consensus']],
  [
    'what the market used to expect',
    '市场原本预计公司三季度收入27亿元、净利润3亿元。',
    ['revenue 27亿 CNY 2025Q3 consensus', 'netProfit 3亿 CNY 2025Q3 consensus'],
  ],
  [
    "the company's own 我们预估",
    '我们预估第四季营收大约落在45亿到47亿元之间。',
    ['revenue 45亿~47亿 CNY 2025Q4 guidance'],
  ],
  ['what an analyst reckons', '我们测算二季度每单补贴是1.6元。', ['other 1.6 CNY 2025Q2 consensus'], { asked: true }],
  ['what an analyst wonders', '全年净利润能不能到11亿元？', ['netProfit 11亿 CNY 2025FY consensus'], { asked: true }],
  [
    'an aim told behind its number',
    '足够把1000家直营店的目标在2026年底前做完。',
    ['storeCount(直营店) 1000 count 2025Q3 guidance'],
  ],
  ['a plan that still stands', '早前提出的三年320亿元资本开支计划可能偏保守。', ['capex 320亿 CNY - guidance']],
  [
    'a target that has moved',
    '公司给出全年出货80万台的指引，现在上调到90万台。',
    ['shipments 80万 count 2025FY prior', 'shipments 90万 count 2025FY guidance'],
  ],
  [
    'an aim reaches over its sentence',
    '目标今年下半年实现收支平衡，全年收入增长不少于35%。',
    ['revenue 2026FY guidance yoy 0.35'],
    { event: '2025FY', published: '2026-03-26' },
  ],
  [
    'an outlook reaches over the next sentence',
    '对于全年，我们现在预计收入增长约22%。考虑到扩产，全年资本支出大约为2.6亿元。',
    ['revenue 2026FY guidance yoy 0.22', 'capex 约2.6亿 CNY 2026FY guidance'],
    { event: '2025Q4', published: '2026-02-05' },
  ],
  [
    'what is done, in a time to come',
    '下半年已锁定四成二的燃油用量，平均价格为每桶79美元。',
    ['other 0.42 ratio 2025H2', 'asp 79 USD 2025H2'],
    { event: '2025H1', published: '2025-08-28' },
  ],
  [
    'a day that has passed',
    '截至2025年10月20日，公司股东总户数为47316户。',
    ['other(户数) 47316 count 2025Q4'],
    { event: '2025M9', published: '2025-10-31' },
  ],
  [
    'the first weeks of a time',
    '下半财年首七周，同店销售转升5%。',
    ['revenue(同店) 2025H2 yoy 0.05'],
    { event: '2025H1', published: '2025-08-28' },
  ],
  [
    'an aim beside a fact',
    '公司力争全年新增门店300家，目前已完成180家。',
    ['newStores 300 count 2025FY guidance', 'newStores 180 count 2025H1'],
    { event: '2025H1', published: '2025-08-28' },
  ],
  [
    'what came of it',
    '公司此前预计三季度营收48亿至50亿元，实际为50.7亿元。',
    ['revenue 48亿~50亿 CNY 2025Q3 prior', 'revenue 50.7亿 CNY 2025Q3'],
  ],
  [
    "orders in hand beside the year's aim",
    '全年出货目标8万台，在手订单54亿元。',
    ['shipments 8万 count 2025FY guidance', 'backlog 54亿 CNY 2025Q3'],
  ],
  [
    'a fact in 业绩预告',
    '公司发布业绩预告，预计2025年净利润亏损8.6亿元至9.6亿元。出栏生猪99万头，同比增加20%。',
    ['netProfit -9.6亿~-8.6亿 CNY 2025FY guidance', 'volume(生猪) 99万 count 2025FY yoy 0.2'],
    { event: '2025FY', published: '2026-01-30' },
  ],
  ['计划 as a name', '创作计划的收入同比翻倍。', ['revenue 2025Q3 yoy 1']],
  [
    "an expectation of nobody's: one number",
    '每股收益0.29元，好于预期的0.21元。',
    ['eps 0.29 CNY 2025Q3', 'eps 0.21 CNY 2025Q3 consensus'],
  ],
  [
    "an expectation of nobody's: a range",
    '毛利率39.5%，优于预期的35.5%至37.5%。',
    ['grossMargin 0.395 ratio 2025Q3', 'grossMargin 0.355~0.375 ratio 2025Q3 prior'],
  ],
  [
    'a dividend declared',
    '董事会批准了总额约1亿美元的上半年现金分红。',
    ['dividend 约1亿 USD 2025H1'],
    { event: '2025Q1', published: '2025-05-21' },
  ],
  ['a buyback done', '集团季内以3.2亿美元购回股份。', ['buyback 3.2亿 USD 2025Q3']],
  ['a plant that runs', '工厂一期已于8月投产，总投资3.6亿元。', ['investment(工厂一期) 3.6亿 CNY 2025Q3']],
  [
    'an outlook in a question that nobody of the company gave',
    '今年有望将资本支出增加五成，其数额可能达到500亿元。',
    ['capex 500亿 CNY 2025FY consensus yoy 0.5'],
    { asked: true },
  ],
  [
    'a result inside its outlook',
    '三季度销售收入16.2亿元，处于指引的中位，毛利率为19.8%。',
    ['revenue 16.2亿 CNY 2025Q3', 'grossMargin 0.198 ratio 2025Q3'],
  ],
  [
    'a day that has come and one that has not',
    '公司计划下半年开店，截至明年三月底止，店铺数目增至20间，而截至今年九月底止，共有13间店铺。',
    ['storeCount 20 count 2010FY guidance', 'storeCount 13 count 2010H1'],
    { event: '2010H1', published: '2009-11-28', fiscal: { endMonth: 3, named: 'end' } },
  ],
  ['估 before a time', '公司估第4季营收季增4%。', ['revenue 2025Q4 guidance qoq 0.04']],
  [
    'a peak that is past',
    '目前员工2860人，高峰时是一万一千多人。',
    ['headcount 2860 count 2025Q3', 'headcount 约≥1.1万 count - prior'],
  ],
  ['some day', '该业务未来有可能成长为年收入一万亿元的业务。', ['revenue 10000亿 CNY - guidance']],
]

const compared: readonly Row[] = [
  [
    'the same time, and the same time a year ago',
    '上半年营业收入约49.6亿元。同期实现的净利润约为0.2亿元，上一年同期，净利润约为1.1亿元。',
    ['revenue 约49.6亿 CNY 2025H1', 'netProfit 约2000万 CNY 2025H1', 'netProfit 约1.1亿 CNY 2024H1 prior'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    '同期 and its number',
    '营收5.2亿元，同期为4.1亿元。',
    ['revenue 5.2亿 CNY 2025Q3', 'revenue 4.1亿 CNY 2024Q3 prior'],
  ],
  [
    'in a bracket behind the time',
    '税前净损4.6亿元，较去年同期（获利3.6亿元）年减229%。',
    ['profitBeforeTax -4.6亿 CNY 2025Q3 yoy -2.29 of loss', 'netProfit 3.6亿 CNY 2024Q3 prior'],
  ],
  [
    'alone in the clause before',
    '去年同期，公司净利润为2.1亿元，本期为2.6亿元。',
    ['netProfit 2.1亿 CNY 2024Q3 prior', 'netProfit 2.6亿 CNY 2025Q3'],
  ],
  [
    'a level that is to move',
    '届时月产能将由9万台提升至12万台。',
    ['capacity 9万 count 2025Q3', 'capacity 12万 count 2025Q3 guidance'],
  ],
  [
    'a ratio that is to move',
    '下半年会把自播比例从四成五提到六成。',
    ['other 0.45 ratio 2025H1', 'other 0.6 ratio 2025H2 guidance'],
    { event: '2025H1', published: '2025-08-28' },
  ],
  [
    'a former budget',
    '今年资本支出上修至22亿元，高于年初规划的18亿元。',
    ['capex 22亿 CNY 2025FY guidance', 'capex 18亿 CNY 2025FY prior'],
  ],
  [
    'a former range',
    '今年资本支出由原订的26亿至30亿美元，收敛为28亿至30亿美元。',
    ['capex 26亿~30亿 USD 2025FY prior', 'capex 28亿~30亿 USD 2025FY guidance'],
  ],
  [
    '由此 is no 由',
    '由此推算的单车均价约18.8万元，去年同期约21.4万元。',
    ['asp 约18.8万 CNY 2025Q3', 'asp 约21.4万 CNY 2024Q3 prior'],
  ],
  ['年初至今 is no 年初', '连同中期息，年初至今合共派0.83元。', ['dividendPerShare 0.83 CNY 2025M9']],
  [
    'the value in a bracket',
    '收益471亿元（2024年第三季：438亿元），增加7.5%。',
    ['revenue 471亿 CNY 2025Q3 yoy 0.075', 'revenue 438亿 CNY 2024Q3 prior'],
  ],
  [
    'a later growth of the value after 由X',
    '单车均价由去年同期的21.3万元降至18.6万元，但环比回升2.2%。',
    ['asp 21.3万 CNY 2024Q3 prior', 'asp 18.6万 CNY 2025Q3 qoq 0.022'],
  ],
  [
    '今年 with no number',
    '印尼前三季度的出货量是412台；非洲是我们今年最大的惊喜，收入9.8亿元。',
    ['shipments(印尼) 412 count 2025M9', 'revenue(非洲) 9.8亿 CNY 2025M9'],
    { event: '2025M9', published: '2025-11-06' },
  ],
]

const growth: readonly Row[] = [
  [
    'times what it was',
    '收入23.5亿元，按季升8.2%；纯利2.2亿元，是去年同期的2.4倍。',
    ['revenue 23.5亿 CNY 2025Q3 qoq 0.082', 'netProfit 2.2亿 CNY 2025Q3 yoy 1.4'],
  ],
  [
    'the bases of a clause end with it',
    '营收164亿元，同比增长98.6%，环比增长12.4%；毛利率15.9%，提升2.7个百分点。',
    ['revenue 164亿 CNY 2025Q3 yoy 0.986 qoq 0.124', 'grossMargin 0.159 ratio 2025Q3 yoy 0.027pp'],
  ],
  [
    'of the midpoint',
    '第四季营收预估介于33亿美元至34亿美元，以中位数计算约季增4%。',
    ['revenue 33亿~34亿 USD 2025Q4 guidance', 'revenue 2025Q4 guidance qoq 0.04'],
  ],
  [
    'against another product',
    '电动装载机毛利率大约19%，比柴油机型低五个点左右。',
    ['grossMargin(电动装载机) 约0.19 ratio 2025Q3'],
  ],
  [
    'of a growth',
    '收入4.07亿元，同比下降13.8%，降幅较二季度的21.5%明显收窄。',
    ['revenue 4.07亿 CNY 2025Q3 yoy -0.138'],
  ],
  [
    'a growth told as a level',
    '全年收入342亿元，增速由2024年的11%提升至16%。',
    ['revenue 342亿 CNY 2025FY yoy 0.16', 'revenue 2024FY prior yoy 0.11'],
    { event: '2025FY', published: '2026-03-26' },
  ],
  [
    'of a later time',
    '折旧今年约4.3亿元，明年会增加三成。',
    ['depreciation 约4.3亿 CNY 2025FY guidance', 'depreciation 2026FY guidance yoy 0.3'],
  ],
  ['a part of a level', '毛利率29.5%里面有1.8个百分点是金价上升带来的。', ['grossMargin 0.295 ratio 2025Q3']],
  [
    'flat in points',
    '净息差1.41%，同比收窄11个基点，但与上半年持平。',
    ['netInterestMargin 0.0141 ratio 2025Q3 yoy -0.0011pp qoq 0pp'],
  ],
  ['falls from large to small', '净利润比上年同期下降40%-20%。', ['netProfit 2025Q3 yoy -0.4~-0.2']],
  [
    '由X增加r至Y',
    '收益由2024年的7.9亿元增加9.1%至2025年的8.6亿元。',
    ['revenue 7.9亿 CNY 2024FY prior', 'revenue 8.6亿 CNY 2025FY yoy 0.091'],
    { event: '2025FY', published: '2026-03-26' },
  ],
  [
    'one unit for two rates',
    '毛利率21.35%，净利率7.12%，较去年同期分别减少1.84和0.97个百分点。',
    ['grossMargin 0.2135 ratio 2025Q3 yoy -0.0184pp', 'netMargin 0.0712 ratio 2025Q3 yoy -0.0097pp'],
  ],
  [
    'two bases for one metric',
    '毛利率43.2%，同比、环比分别提升1.5和0.4个百分点。',
    ['grossMargin 0.432 ratio 2025Q3 yoy 0.015pp qoq 0.004pp'],
  ],
  [
    'a forecast moved',
    '该行将2025至2027年净利润预测上调4%至7%，至22亿元、27亿元及33亿元。',
    [
      'netProfit 22亿 CNY 2025FY consensus',
      'netProfit 27亿 CNY 2026FY consensus',
      'netProfit 33亿 CNY 2027FY consensus',
    ],
  ],
  [
    'three years and what they were',
    '下调2025-2027年营收预测至47.8/51.7/56.1亿元（此前为48.4/54.3/60.8亿元），同比+13.8%/+8.9%/+9.2%。',
    [
      'revenue 47.8亿 CNY 2025FY consensus yoy 0.138',
      'revenue 51.7亿 CNY 2026FY consensus yoy 0.089',
      'revenue 56.1亿 CNY 2027FY consensus yoy 0.092',
      'revenue 48.4亿 CNY 2025FY prior',
      'revenue 54.3亿 CNY 2026FY prior',
      'revenue 60.8亿 CNY 2027FY prior',
    ],
  ],
  ['more of a profit', '集团多赚12%至8.6亿元。', ['netProfit 8.6亿 CNY 2025Q3 yoy 0.12']],
  [
    'in English',
    'Gross margin was 41.8%, up 120 basis points sequentially.',
    ['grossMargin 0.418 ratio 2025Q3 qoq 0.012pp'],
  ],
  [
    'against another month',
    '11月营收达84亿元，较10月下滑5.7%，但年增25.5%。',
    ['revenue 84亿 CNY 2025-11 mom -0.057 yoy 0.255'],
    { event: '2025-11', published: '2025-12-05' },
  ],
  [
    'against the last month of the year before',
    '1月营收为26亿元、年增1.2%，也较去年12月成长1.9%。',
    ['revenue 26亿 CNY 2026-01 yoy 0.012 mom 0.019'],
    { event: '2026-01', published: '2026-02-05' },
  ],
  ['flat to something', '预计第四季度营收环比持平至2%。', ['revenue 2025Q4 guidance qoq 0~0.02']],
  [
    'an amount and its 比例',
    '营业收入2.05亿元，较去年同期3.16亿元，减少了1.11亿元，减少比例为35.3%。',
    ['revenue 2.05亿 CNY 2025Q3 yoy -0.353 [-1.11亿]', 'revenue 3.16亿 CNY 2024Q3 prior'],
  ],
  [
    'since the end of the year before',
    '报告期末公司总资产为101亿元，较上年度末下滑5.8%。',
    ['totalAssets 101亿 CNY 2025H1 qoq -0.058'],
    { event: '2025H1', published: '2025-08-30' },
  ],
  [
    'against two pasts, each with its value',
    '毛利率为28.4%，环比二季度的26.9%提升1.5个百分点，同比去年三季度的25.1%提升3.3个百分点。',
    [
      'grossMargin 0.284 ratio 2025Q3 qoq 0.015pp yoy 0.033pp',
      'grossMargin 0.269 ratio 2025Q2 prior',
      'grossMargin 0.251 ratio 2024Q3 prior',
    ],
  ],
  ['扩大 and 约', '净亏损1.97亿元，同比扩大约36%。', ['netProfit -1.97亿 CNY 2025Q3 yoy 0.36 of loss']],
  [
    'one rate for both of a list',
    '广告与电商业务分别收入7.1亿元和5.2亿元，同比增速均超过230%。',
    ['revenue(广告) 7.1亿 CNY 2025Q3 yoy 2.3', 'revenue(电商) 5.2亿 CNY 2025Q3 yoy 2.3'],
  ],
]

const accounting: readonly Row[] = [
  ['不按…准则', '不按美国通用会计准则，净利润为7.26亿元。', ['netProfit 7.26亿 CNY 2025Q3 adjusted']],
  [
    'GAAP takes back what the page declares',
    '除非另有说明，我们讨论的利润率和每股收益均为非GAAP口径。\n毛利率为62.8%，运营费用为4.3亿元。按照GAAP口径，净利润为5.1亿元，每股收益为1.2元。',
    [
      'grossMargin 0.628 ratio 2025Q3 adjusted',
      'operatingExpenses 4.3亿 CNY 2025Q3',
      'netProfit 5.1亿 CNY 2025Q3',
      'eps 1.2 CNY 2025Q3',
    ],
  ],
  [
    'behind the metric',
    '毛利率Non-GAAP口径61.2%，GAAP毛利率60.4%。',
    ['grossMargin 0.612 ratio 2025Q3 adjusted', 'grossMargin 0.604 ratio 2025Q3'],
  ],
  [
    'without one-offs',
    '撇除一次性项目，纯利上升5%；EBITDA增3%至13.6亿元。',
    ['netProfit 2025Q3 adjusted yoy 0.05', 'ebitda 13.6亿 CNY 2025Q3 yoy 0.03'],
  ],
  [
    'the margin of an adjusted profit',
    '调整后EBITDA为11.2亿元，利润率60%。',
    ['ebitda 11.2亿 CNY 2025Q3 adjusted', 'other 0.6 ratio 2025Q3 adjusted'],
  ],
  [
    'a surprise is measured on one basis',
    '非公认会计准则净亏损6.2亿元，好于市场预估的净亏损9亿元。',
    ['netProfit -6.2亿 CNY 2025Q3 adjusted', 'netProfit -9亿 CNY 2025Q3 adjusted consensus'],
  ],
]

const holding: readonly Row[] = [
  [
    'a month holds for its sentence',
    '7月同店销售增长19%。签约未开的门店还有960家。',
    ['revenue(同店) 2025-07 yoy 0.19', 'storeCount(签约未开) 960 count 2025H1'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    '全年 as an aside on a quarter',
    '第四季营收9.2亿元，年增33%。全年营收32.4亿元，成长28%。毛利率为46.5%。',
    ['revenue 9.2亿 CNY 2025Q4 yoy 0.33', 'revenue 32.4亿 CNY 2025FY yoy 0.28', 'grossMargin 0.465 ratio 2025Q4'],
    { event: '2025Q4', published: '2026-01-29' },
  ],
  [
    'quarters of a list',
    '首季、第二季、第三季及末季收入分别为1亿元、2亿元、3亿元及4亿元。毛利率31%。',
    [
      'revenue 1亿 CNY 2025Q1',
      'revenue 2亿 CNY 2025Q2',
      'revenue 3亿 CNY 2025Q3',
      'revenue 4亿 CNY 2025Q4',
      'grossMargin 0.31 ratio 2025FY',
    ],
    { event: '2025FY', published: '2026-03-26' },
  ],
  ['目前, after what has begun since', '第四季度进入旺季，目前渠道库存约为7周。', ['inventoryMonths 约7 周 2025Q4']],
  [
    'the end of the year',
    '预计明年3月底门店总数降至1420间。',
    ['storeCount 1420 count 2026FY guidance'],
    { event: '2026H1', published: '2025-11-27', fiscal: { endMonth: 3, named: 'end' } },
  ],
  ['the middle of the year', '到明年年中月产能会到20万支。', ['capacity 20万 count 2026H1 guidance']],
  [
    '到了第四季',
    '到了第四季，我们认为自制比例可能接近五成。',
    ['other 约≤0.5 ratio 2026Q4 guidance'],
    { event: '2025Q4', published: '2026-02-12' },
  ],
  [
    'within three years',
    '三年之内，希望海外收入可以占到游戏收入的三成左右，现在只有9%。',
    ['revenueShare 约0.3 ratio - guidance', 'revenueShare 0.09 ratio 2025Q3'],
  ],
  ['a long-term level', '我们有信心长期毛利率守住50%以上。', ['grossMargin 约≥0.5 ratio - guidance']],
  ['the last twelve months', '过去十二个月的活跃买家数为1.08亿。', ['users 1.08亿 count 2025Q3']],
  ['since the listing', '上市以来公司累计分红56亿元。', ['dividend 56亿 CNY -']],
  [
    'the end of a later quarter',
    '一季度末公司账上现金27.6亿元。',
    ['cash 27.6亿 CNY 2025Q1'],
    { event: '2024FY', published: '2025-04-29' },
  ],
  [
    'a dividend behind a later quarter',
    '2025年一季度营业收入12.9亿元。公司拟每10股派发现金红利4.2元。',
    ['revenue 12.9亿 CNY 2025Q1', 'dividendPerShare 0.42 CNY 2024FY'],
    { event: '2024FY', published: '2025-04-29' },
  ],
  [
    "the year's dividend beside the interim one",
    '末期息每股0.45元，连同中期息，全年派息0.65元。',
    ['dividendPerShare 0.45 CNY 2025FY', 'dividendPerShare 0.65 CNY 2025FY'],
    { event: '2025FY', published: '2026-03-26' },
  ],
  [
    'a word of growth behind its period',
    '7月交付33058台。欧洲的销量上半年翻了一番。',
    ['deliveries 33058 count 2025-07', 'volume(欧洲) 2025H1 yoy 1'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    '累计 behind a month',
    '9月产品销售量为61万吨，累计销售量达555万吨。',
    ['volume(产品) 61万 吨 2025-09', 'volume(产品) 555万 吨 2025M9'],
    { event: '2025-09', published: '2025-10-20' },
  ],
  [
    'an outlook at the head of its sentence names the quarter to come',
    '展望第一季，客户调整库存，公司预期，本季营收估在6.7亿至7.1亿元，将季减8%至13%。',
    ['revenue 6.7亿~7.1亿 CNY 2026Q1 guidance qoq -0.13~-0.08'],
    { event: '2025FY', published: '2026-02-11' },
  ],
  [
    'a supposition of a closed time',
    '如果不考虑汇兑损失，二季度利润应该有4.5亿元。',
    ['netProfit 4.5亿 CNY 2025Q2 adjusted'],
    { event: '2025Q2', published: '2025-08-27' },
  ],
]

describe.each([
  ['whose number it is', whose],
  ['what it is compared with', compared],
  ['how it grew', growth],
  ['the rules of accounting', accounting],
  ['how long a period holds', holding],
])('%s', (_, rows) => {
  for (const [name, text, figures, seen] of rows)
    test(name, () => {
      for (const twin of [text, ...twins(text)]) expect(lines(twin, seen)).toEqual(figures)
    })
})
