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
    '共有23家机构给出公司2025年业绩预测，归母净利润均值为47亿元。',
    ['netProfitAttributable 47亿 CNY 2025FY consensus'],
  ],
  [
    'what is beaten is looked ahead to by others, not what follows',
    'EPS达4.3美元，击败分析师预期的3.8美元，毛利率报61%，较去年进步9个百分点。',
    ['eps 4.3 USD 2025Q3', 'eps 3.8 USD 2025Q3 consensus', 'grossMargin 0.61 ratio 2025Q3 yoy 0.09pp'],
  ],
  [
    'an outlook is set anew, another was of before',
    '公司将2026年营收调升至年增40%，资本支出大幅上调至60～64亿美元，上一季则是预期落在52～56亿。',
    ['revenue 2026FY guidance yoy 0.4', 'capex 60亿~64亿 USD 2026FY guidance', 'capex 52亿~56亿 USD 2026FY prior'],
  ],
  [
    'ranges in the sentence behind an outlook',
    '公司预计第四季度收入44～45亿元。毛利率60%～62%。',
    ['revenue 44亿~45亿 CNY 2025Q4 guidance', 'grossMargin 0.6~0.62 ratio 2025Q4 guidance'],
  ],
  [
    'the market expects in the currency of what it is compared with',
    '营收报40.2亿美元，季增12%，高于市场预期的38.7亿。',
    ['revenue 40.2亿 USD 2025Q3 qoq 0.12', 'revenue 38.7亿 USD 2025Q3 consensus'],
  ],
  ['自家 is no starting point', '公司预计今年买回自家股票1,340张。', ['other 1340 count 2025FY guidance']],
  [
    'a bound, and an outlook that follows',
    '叠瓦组件产能超12GW [3] - 预计全年净利润2亿元。',
    ['capacity(叠瓦组件) 约≥12 GW 2025Q3', 'netProfit 2亿 CNY 2025FY guidance'],
  ],
  [
    'what outsiders reckon, up to the end of the sentence',
    '多家机构测算，新品贡献收入约3.2亿元、净利润1.1亿元。',
    ['revenue(新品) 约3.2亿 CNY 2025Q3 consensus', 'netProfit(新品) 1.1亿 CNY 2025Q3 consensus'],
  ],
  [
    'what they reckoned before',
    '法人预估，全年EPS下修至7.8元，原估为9.4元。',
    ['eps 7.8 CNY 2025FY consensus', 'eps 9.4 CNY 2025FY prior'],
  ],
  [
    'the target before',
    '目标价：38港元（原46.5港元）。',
    ['targetPrice 38 HKD - consensus', 'targetPrice 46.5 HKD - prior'],
  ],
  ['targets from one to another', '分析师的目标价从20元到26元都有。', ['targetPrice 20~26 CNY - consensus']],
  [
    'one expectation for each of those just told',
    '毛利率65%、营益率56%，两者略低于市场预期（66.2%、57.7%）。',
    [
      'grossMargin 0.65 ratio 2025Q3',
      'operatingMargin 0.56 ratio 2025Q3',
      'grossMargin 0.662 ratio 2025Q3 consensus',
      'operatingMargin 0.577 ratio 2025Q3 consensus',
    ],
  ],
  [
    'an expectation ends with its number',
    '毛利率62%，分析师预期是60%，另外营业利益率（54%）也优于去年同期。',
    ['grossMargin 0.62 ratio 2025Q3', 'grossMargin 0.6 ratio 2025Q3 consensus', 'operatingMargin 0.54 ratio 2025Q3'],
  ],
  [
    'what the market expects of rates, what the company of itself',
    '若利率按市场预期回落半厘，集团估计每年利息支出可节省约2.8亿元。',
    ['other 约2.8亿 CNY - guidance'],
  ],
  [
    'done beside what is authorised',
    '三季度我们以5,600万元回购了约30万股，董事会又批准了3亿元的回购计划。',
    ['buyback 5600万 CNY 2025Q3', 'other 约30万 股 2025Q3', 'buyback 3亿 CNY - guidance'],
  ],
  ['what a plant is to cost', '泰州新厂一期投资20亿元。', ['investment(泰州新厂一期) 20亿 CNY - guidance']],
  ['a budget', '2025年的资本支出预算维持26亿元。', ['capex 26亿 CNY 2025FY guidance']],
  [
    'nobody of the company says a word',
    '券商预估，明年EPS有望上看4.6元。\n预估2026年营收25亿元，年增16%。',
    ['eps 4.6 CNY 2026FY consensus', 'revenue 25亿 CNY 2026FY consensus yoy 0.16'],
  ],
  [
    "a broker's own reckoning of a closed time",
    '该行维持“增持”评级。我们据此推算得出三季度公司实现净利润3.9亿元左右。',
    ['netProfit 约3.9亿 CNY 2025Q3 consensus'],
  ],
  [
    'estimates of a closed time that are announced further down',
    '公司中期业绩不理想。\n昨晚间，公司发布了中期业绩预告，预告上半年亏损约1.9亿元到2.3亿元。',
    ['netProfit 约-2.3亿~-1.9亿 CNY 2025H1 guidance'],
    { event: '2025H1', published: '2025-07-12' },
  ],
  [
    'items strung on a line by their brackets',
    '入网机构 55 家（上季 29 家） 桥接份额 62%（上季 60%） 本年其他收入指引 1.5 亿元（上修）',
    [
      'other(入网机构) 55 count 2025Q3',
      'other(入网机构) 29 count 2025Q2 prior',
      'marketShare(桥接) 0.62 ratio 2025Q3',
      'marketShare(桥接) 0.6 ratio 2025Q2 prior',
      'revenue(其他) 1.5亿 CNY 2025FY guidance',
    ],
  ],
  [
    'somebody does',
    '券商预估，明年EPS有望上看4.6元。\n公司表示，预估2026年营收25亿元，年增16%。',
    ['eps 4.6 CNY 2026FY consensus', 'revenue 25亿 CNY 2026FY guidance yoy 0.16'],
  ],
  [
    'an allowance for what may come is a fact',
    '上半年计提产品质量保证准备2.8亿元。',
    ['other(产品质量保证准备) 2.8亿 CNY 2025H1'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  ['a broker by its name', '摩根士丹利认为，公司今年全年纯利可达25亿元。', ['netProfit 25亿 CNY 2025FY consensus']],
  [
    'what the market used to expect',
    '市场原本预计公司三季度收入27亿元、净利润3亿元。',
    ['revenue 27亿 CNY 2025Q3 consensus', 'netProfit 3亿 CNY 2025Q3 consensus'],
  ],
  [
    "the company's own 我们预估",
    '我们预估第四季营收会落在83亿到88亿元之间。',
    ['revenue 83亿~88亿 CNY 2025Q4 guidance'],
  ],
  ['what an analyst reckons', '我们测算二季度每单补贴是2.3元。', ['other 2.3 CNY 2025Q2 consensus'], { asked: true }],
  ['what an analyst wonders', '全年净利润能不能到11亿元？', ['netProfit 11亿 CNY 2025FY consensus'], { asked: true }],
  [
    'an aim told behind its number',
    '够把700家加盟店的目标在2027年底前做完。',
    ['storeCount(加盟店) 700 count 2025Q3 guidance'],
  ],
  ['a plan that still stands', '早前提出的四年250亿元资本开支计划也许太保守。', ['capex 250亿 CNY - guidance']],
  [
    'a target that has moved',
    '公司给出全年出货80万台的指引，现在上调到90万台。',
    ['shipments 80万 count 2025FY prior', 'shipments 90万 count 2025FY guidance'],
  ],
  [
    'an aim reaches over its sentence',
    '目标下半年做到收支平衡，全年收入增长不低于28%。',
    ['revenue 2026FY guidance yoy 0.28'],
    { event: '2025FY', published: '2026-03-26' },
  ],
  [
    'an outlook reaches over the next sentence',
    '对于全年，我们如今预计收入增长约17%。因为要添设备，全年资本支出约为4.3亿元。',
    ['revenue 2026FY guidance yoy 0.17', 'capex 约4.3亿 CNY 2026FY guidance'],
    { event: '2025Q4', published: '2026-02-05' },
  ],
  [
    'what is done, in a time to come',
    '下半年已锁定四成二的燃油用量，平均价格为每桶79美元。',
    ['other 0.42 ratio 2025H2', 'unitCost 79 USD 2025H2'],
    { event: '2025H1', published: '2025-08-28' },
  ],
  [
    'a day that has passed',
    '截至2025年10月17日，股东总户数为30852户。',
    ['other(户数) 30852 count 2025Q4'],
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
  ['计划 as a name', '创作计划的收入同比翻倍。', ['revenue(创作计划) 2025Q3 yoy 1']],
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
    '董事会批准派发合共约3亿美元的上半年分红。',
    ['dividend 约3亿 USD 2025H1'],
    { event: '2025Q1', published: '2025-05-21' },
  ],
  ['a buyback done', '集团季内以3.2亿美元购回股份。', ['buyback 3.2亿 USD 2025Q3']],
  ['a plant that runs', '工厂二期已于6月投产，总投资7.4亿元。', ['investment(工厂二期) 7.4亿 CNY 2025Q3']],
  [
    'an outlook in a question that nobody of the company gave',
    '今年有望将资本支出增加五成，其数额可能达到500亿元。',
    ['capex 500亿 CNY 2025FY consensus yoy 0.5'],
    { asked: true },
  ],
  [
    'a result inside its outlook',
    '三季度销售收入28.7亿元，处于指引的中位，毛利率为24.1%。',
    ['revenue 28.7亿 CNY 2025Q3', 'grossMargin 0.241 ratio 2025Q3'],
  ],
  [
    'a day that has come and one that has not',
    '公司计划下半年开店，截至明年三月底止，分店数目增至36间，而截至今年九月底止，共有27间分店。',
    ['storeCount 36 count 2010FY guidance', 'storeCount 27 count 2010H1'],
    { event: '2010H1', published: '2009-11-28', fiscal: { endMonth: 3, named: 'end' } },
  ],
  ['估 before a time', '公司估第4季营收季增4%。', ['revenue 2025Q4 guidance qoq 0.04']],
  [
    'a peak that is past',
    '公司目前有员工3150人，高峰时是两万三千多人。',
    ['headcount 3150 count 2025Q3', 'headcount 约≥2.3万 count - prior'],
  ],
  ['some day', '该业务未来有可能成长为年收入一万亿元的业务。', ['revenue 10000亿 CNY - guidance']],
  [
    "an expectation that is nobody's by name",
    '净利润4.6亿元，比预期的5.2亿元低12%。',
    ['netProfit 4.6亿 CNY 2025Q3', 'netProfit 5.2亿 CNY 2025Q3 consensus'],
  ],
  [
    'an expectation of the year that is reported',
    '营收93亿元，较市场预期的91亿元高2%。',
    ['revenue 93亿 CNY 2025FY', 'revenue 91亿 CNY 2025FY consensus'],
    { event: '2025FY', published: '2026-03-26' },
  ],
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
    '下半年要把直供比例从两成五提到四成。',
    ['other 0.25 ratio 2025H1', 'other 0.4 ratio 2025H2 guidance'],
    { event: '2025H1', published: '2025-08-28' },
  ],
  [
    'a former budget',
    '今年资本支出上修至35亿元，高于年初所定的31亿元。',
    ['capex 35亿 CNY 2025FY guidance', 'capex 31亿 CNY 2025FY prior'],
  ],
  [
    'a former range',
    '今年资本支出由原订的26亿至30亿美元，收敛为28亿至30亿美元。',
    ['capex 26亿~30亿 USD 2025FY prior', 'capex 28亿~30亿 USD 2025FY guidance'],
  ],
  [
    '由此 is no 由',
    '由此推算的单车均价约5.2万元，上年同期约5.9万元。',
    ['asp 约5.2万 CNY 2025Q3', 'asp 约5.9万 CNY 2024Q3 prior'],
  ],
  ['年初至今 is no 年初', '加上中期息，年初至今合共派1.26元。', ['dividendPerShare 1.26 CNY 2025M9']],
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
    '越南前三季度的出货量是275台；南美是我们今年最意外的市场，收入6.3亿元。',
    ['shipments(越南) 275 count 2025M9', 'revenue(南美) 6.3亿 CNY 2025M9'],
    { event: '2025M9', published: '2025-11-06' },
  ],
  [
    'a low base, and its amount',
    '净利润同比增长44%，主要因去年同期基数较低，仅为1.8亿元。',
    ['netProfit 2025Q3 yoy 0.44', 'netProfit 1.8亿 CNY 2024Q3 prior'],
  ],
  ['the amount of a surprise', '营收73亿元，较市场预期高3亿元。', ['revenue 73亿 CNY 2025Q3']],
  [
    'the amount by which the market is missed',
    '营收73亿元，比市场预期的75亿元低2亿元。',
    ['revenue 73亿 CNY 2025Q3', 'revenue 75亿 CNY 2025Q3 consensus'],
  ],
]

const english: readonly Row[] = [
  [
    'a pair of parts',
    'Ovens and kettles were 63% and 37% of revenue.',
    ['revenueShare(Ovens) 0.63 ratio 2025Q3', 'revenueShare(kettles) 0.37 ratio 2025Q3'],
  ],
  [
    'a pair of metrics',
    'Gross margin and operating margin were 41% and 12%.',
    ['grossMargin 0.41 ratio 2025Q3', 'operatingMargin 0.12 ratio 2025Q3'],
  ],
  [
    'a level that a word of growth leads to',
    'Deliveries doubled to 12,400 units. Bookings grew 14% to $240 million.',
    ['deliveries 1.24万 count 2025Q3 yoy 1', 'orders 2.4亿 USD 2025Q3 yoy 0.14'],
  ],
  [
    'what is counted stands behind its number',
    'We ended the quarter with 950 customers and 2,140 employees.',
    ['users 950 count 2025Q3', 'headcount 2140 count 2025Q3'],
  ],
  [
    'a growth by its noun',
    'Subscribers reached 4.1 million, a 22% increase.',
    ['payingUsers 410万 count 2025Q3 yoy 0.22'],
  ],
  [
    'costs by their names, and a loss of before',
    'R&D was $40 million. Operating expenses declined 5% to $72 million. Net loss narrowed to $4.2 million from $9.8 million a year ago.',
    [
      'rdExpense 4000万 USD 2025Q3',
      'operatingExpenses 7200万 USD 2025Q3 yoy -0.05',
      'netProfit -420万 USD 2025Q3',
      'netProfit -980万 USD 2024Q3 prior',
    ],
  ],
]

const growth: readonly Row[] = [
  [
    'of a quarter alone, behind that of nine months',
    '公司前三季度赚了2.8亿元 单三季度却少赚六成',
    ['netProfit 2.8亿 CNY 2025M9', 'netProfit 2025Q3 yoy -0.6'],
    { event: '2025M9', published: '2025-10-28' },
  ],
  [
    'by how much others are behind is no growth',
    '机票预订量同比增长20%，领先整体市场8个百分点。',
    ['orders(机票) 2025Q3 yoy 0.2'],
  ],
  ['翻番 and the level it leads to', '订单翻番至12亿元。', ['orders 12亿 CNY 2025Q3 yoy 1']],
  [
    'times what it was',
    '收入31.8亿元，按季升6.4%；纯利2.9亿元，是去年同期的1.7倍。',
    ['revenue 31.8亿 CNY 2025Q3 qoq 0.064', 'netProfit 2.9亿 CNY 2025Q3 yoy 0.7'],
  ],
  [
    'the bases of a clause end with it',
    '营收273亿元，同比增长41.5%，环比增长7.8%；毛利率18.3%，提升1.6个百分点。',
    ['revenue 273亿 CNY 2025Q3 yoy 0.415 qoq 0.078', 'grossMargin 0.183 ratio 2025Q3 yoy 0.016pp'],
  ],
  [
    'by how many times',
    '冷饮收入2.4亿元，增幅达1.6倍；热饮收入3.1亿元，比去年同期翻了1.2倍。',
    ['revenue(冷饮) 2.4亿 CNY 2025Q3 yoy 1.6', 'revenue(热饮) 3.1亿 CNY 2025Q3 yoy 1.2'],
  ],
  ['the word, and then its number', '收入12亿元，同比翻番，增幅为112%。', ['revenue 12亿 CNY 2025Q3 yoy 1.12']],
  ['alike is not the same', '租金收入1.2亿元，与去年同期相若。', ['revenue(租金收入) 1.2亿 CNY 2025Q3']],
  [
    'of the values that the sentence has told',
    '三季度毛利48亿元，经营利润27亿元，毛利和经营利润增速分别达到21%和27%。',
    ['grossProfit 48亿 CNY 2025Q3 yoy 0.21', 'operatingProfit 27亿 CNY 2025Q3 yoy 0.27'],
  ],
  ['more by half', '明年全年交付55万辆，比今年多将近一半。', ['deliveries 55万 count 2026FY guidance yoy 0.5']],
  [
    'what grows is named in full',
    '门店自有产品占比达到八成;单店的装修支出环比下降了12%。',
    ['other(门店自有产品) 0.8 ratio 2025Q3', 'other 2025Q3 qoq -0.12'],
  ],
  [
    'of the midpoint',
    '第四季营收预估介于33亿美元至34亿美元，以中位数计算约季增4%。',
    ['revenue 33亿~34亿 USD 2025Q4 guidance', 'revenue 2025Q4 guidance qoq 0.04'],
  ],
  [
    'against another product',
    '混动挖掘机毛利率大约24%，比燃油款低三个点左右。',
    ['grossMargin(混动挖掘机) 约0.24 ratio 2025Q3'],
  ],
  [
    'of a growth',
    '收入5.62亿元，同比下降9.4%，降幅较二季度的17.2%收窄。',
    ['revenue 5.62亿 CNY 2025Q3 yoy -0.094', 'revenue 2025Q2 prior yoy -0.172'],
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
  [
    'a part of a level',
    '毛利率33.1%里面有2.4个百分点是铜价上涨带来的。',
    ['grossMargin 0.331 ratio 2025Q3', 'other 0.024 ratio 2025Q3'],
  ],
  [
    'flat in points',
    '净息差1.63%，同比收窄8个基点，但与上半年持平。',
    ['netInterestMargin 0.0163 ratio 2025Q3 yoy -0.0008pp qoq 0pp'],
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
    '毛利率34.6%，净利率9.3%，较上年同期分别减少2.1和0.8个百分点。',
    ['grossMargin 0.346 ratio 2025Q3 yoy -0.021pp', 'netMargin 0.093 ratio 2025Q3 yoy -0.008pp'],
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
    'what was guided in English',
    'Gross margin came in at 51.3%, well above the 49.5% midpoint you guided to.',
    ['grossMargin 0.513 ratio 2025Q3', 'grossMargin 0.495 ratio 2025Q3 guidance'],
  ],
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
  ['a rate over years that are gone', '营收33亿元。过去三年，营收年复合增长率达24%。', ['revenue 33亿 CNY 2025Q3']],
]

const accounting: readonly Row[] = [
  ['不按…准则', '不按美国通用会计准则，净利润为3.85亿元。', ['netProfit 3.85亿 CNY 2025Q3 adjusted']],
  [
    'GAAP takes back what the page declares',
    '如无另行说明，今天提到的利润率与每股收益均为非GAAP口径。\n毛利率为57.4%，运营费用为6.9亿元。按照GAAP口径，净利润为8.2亿元，每股收益为2.6元。',
    [
      'grossMargin 0.574 ratio 2025Q3 adjusted',
      'operatingExpenses 6.9亿 CNY 2025Q3',
      'netProfit 8.2亿 CNY 2025Q3',
      'eps 2.6 CNY 2025Q3',
    ],
  ],
  [
    'behind the metric',
    '毛利率Non-GAAP口径47.3%，GAAP毛利率46.5%。',
    ['grossMargin 0.473 ratio 2025Q3 adjusted', 'grossMargin 0.465 ratio 2025Q3'],
  ],
  [
    'without one-offs',
    '撇除一次性项目，纯利上升8%；EBITDA增6%至21.4亿元。',
    ['netProfit 2025Q3 adjusted yoy 0.08', 'ebitda 21.4亿 CNY 2025Q3 yoy 0.06'],
  ],
  [
    'the margin of an adjusted profit',
    '调整后EBITDA为11.2亿元，利润率60%。',
    ['ebitda 11.2亿 CNY 2025Q3 adjusted', 'other 0.6 ratio 2025Q3 adjusted'],
  ],
  [
    'the margin of what was adjusted, named in full',
    '经调整EBITDA为8.6亿元，EBITDA利润率由41%升至44%。',
    [
      'ebitda 8.6亿 CNY 2025Q3 adjusted',
      'ebitdaMargin 0.41 ratio 2024Q3 adjusted prior',
      'ebitdaMargin 0.44 ratio 2025Q3 adjusted',
    ],
  ],
  ['without a part of the company', '不计入安防业务，毛利率为28%。', ['grossMargin 0.28 ratio 2025Q3 adjusted']],
  [
    'a second reading of a ratio',
    '资产负债率61%，剔除预收款后为52%。',
    ['debtRatio 0.61 ratio 2025Q3', 'debtRatio 0.52 ratio 2025Q3 adjusted'],
  ],
  [
    'what the adjusted reading follows is not adjusted',
    '非GAAP净利润3.1亿元，每股收益0.62元，非GAAP口径为0.71元。',
    ['netProfit 3.1亿 CNY 2025Q3 adjusted', 'eps 0.62 CNY 2025Q3', 'eps 0.71 CNY 2025Q3 adjusted'],
  ],
  [
    'revenue where the page says so',
    '非GAAP收入24亿美元，GAAP收入24.6亿美元。',
    ['revenue 24亿 USD 2025Q3 adjusted', 'revenue 24.6亿 USD 2025Q3'],
  ],
  [
    'a measure that the bracket explains',
    '自由现金流（一项非公认会计准则指标）为8.2亿元。',
    ['freeCashFlow 8.2亿 CNY 2025Q3 adjusted'],
  ],
  ['Adj.', 'Adj. EBITDA 4.5亿元。', ['ebitda 4.5亿 CNY 2025Q3 adjusted']],
  ['per share without the word for earnings', '非GAAP每ADS 2.6元。', ['eps 2.6 CNY 2025Q3 adjusted']],
  [
    'a surprise is measured on one basis',
    '非公认会计准则净亏损3.4亿元，好于市场预估的净亏损5亿元。',
    ['netProfit -3.4亿 CNY 2025Q3 adjusted', 'netProfit -5亿 CNY 2025Q3 adjusted consensus'],
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
    '三年之内，希望境外收入能够占到总收入的四成左右，目前只有6%。',
    ['revenueShare(境外) 约0.4 ratio - guidance', 'revenueShare(境外) 0.06 ratio 2025Q3'],
  ],
  ['a long-term level', '我们有信心长期毛利率守住50%以上。', ['grossMargin 约≥0.5 ratio - guidance']],
  ['the last twelve months', '过去十二个月的活跃用户数为2.35亿。', ['users 2.35亿 count 2025Q3']],
  ['since the listing', '上市以来公司累计分红56亿元。', ['dividend 56亿 CNY -']],
  [
    'the end of a later quarter',
    '一季度末公司账上现金27.6亿元。',
    ['cash 27.6亿 CNY 2025Q1'],
    { event: '2024FY', published: '2025-04-29' },
  ],
  [
    'a dividend behind a later quarter',
    '2025年一季度营业收入8.7亿元。公司拟每10股派现金红利3.6元。',
    ['revenue 8.7亿 CNY 2025Q1', 'dividendPerShare 0.36 CNY 2024FY'],
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
    '展望第一季，海外需求转淡，公司认为，本季营收估在5.2亿至5.5亿元，将季减4%至9%。',
    ['revenue 5.2亿~5.5亿 CNY 2026Q1 guidance qoq -0.09~-0.04'],
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
  ['English sentences', english],
  ['the rules of accounting', accounting],
  ['how long a period holds', holding],
])('%s', (_, rows) => {
  for (const [name, text, figures, seen] of rows)
    test(name, () => {
      for (const twin of [text, ...twins(text)]) expect(lines(twin, seen)).toEqual(figures)
    })
})
