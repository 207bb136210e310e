/** What a number measures: trades with words of their own, nouns that no record has, verbs, sums of one, and numbers that report nothing. All names are invented. */
import { describe, expect, test } from 'vitest'
import { read, twins } from './figure-pages.ts'

/** `metric value unit`, or `metric` and its changes where there is no value. */
const told = (text: string): string[] =>
  read(text).figures.map(({ metric, value, range, unit, changes }) =>
    [
      metric,
      ...(value === null && range === null ? changes.map((change) => change.value ?? change.amount) : []),
      ...(range ? [`${range.low}~${range.high}`] : value === null ? [] : [value]),
      ...(unit === null ? [] : [unit]),
    ].join(' '),
  )

type Row = readonly [text: string, figures: readonly string[]]

const trades: readonly Row[] = [
  ['期末在手合同额412亿元，新签合同额186亿元。', ['backlog 41200000000 CNY', 'orders 18600000000 CNY']],
  ['吨煤完全成本346元，商品煤销量3,120万吨。', ['unitCost 346 CNY', 'volume 31200000 吨']],
  [
    '不良贷款余额148.6亿元，不良率1.21%，关注类贷款占比1.68%，拨备覆盖率268.4%。',
    [
      'npl 14860000000 CNY',
      'nplRatio 0.0121 ratio',
      'specialMentionRatio 0.0168 ratio',
      'provisionCoverage 2.684 ratio',
    ],
  ],
  [
    '本季营收6600万元，其中77%来自广告。在晶圆收入中，大尺寸贡献58%。营益率4.3%，贡献集团总营收约51%。',
    [
      'revenue 66000000 CNY',
      'revenueShare 0.77 ratio',
      'revenueShare 0.58 ratio',
      'operatingMargin 0.043 ratio',
      'revenueShare 0.51 ratio',
    ],
  ],
  [
    '商业运营收入35.4亿元。股价攀升，一度涨幅超过6%，最终收涨2.85%，报收于18.6元，相关其他电子上涨3.35%。1.1 本报告摘要来自全文。',
    ['revenue 3540000000 CNY', 'sharePrice 18.6 CNY'],
  ],
  ['出售附属公司之亏损净额8,260万元，大灾净损失6.3亿元。', ['other 82600000 CNY', 'other 630000000 CNY']],
  ['毛利占总毛利的82.57%，营收占支出四成。', ['other 0.8257 ratio', 'other 0.4 ratio']],
  ['新业务价值率28.6%，13个月继续率95.7%。', ['newBusinessMargin 0.286 ratio', 'persistency 0.957 ratio']],
  ['拿地金额61亿元，新增土储142万平方米。', ['landPurchases 6100000000 CNY', 'landBank 1420000 平方米']],
  ['利用小时数1,086小时，平均上网电价0.431元。', ['utilisationHours 1086 小时', 'asp 0.431 CNY']],
  ['翻台率3.4次/天，客单价71.5元，新开门店26家。', ['tableTurnover 3.4 次/天', 'asp 71.5 CNY', 'newStores 26 count']],
  ['酒店入住率八成七，平均房价620元，RevPAR升9%。', ['utilisation 0.87 ratio', 'asp 620 CNY', 'revpar 0.09']],
  ['可用座位公里按年增加11%，机队有92架飞机。', ['availableSeatKm 0.11', 'fleet 92 count']],
  [
    '稼动率约八成五，晶圆出货28.6万片，交期约14周。',
    ['utilisation 0.85 ratio', 'shipments 286000 片', 'leadTime 14 周'],
  ],
  ['单票收入2.14元，单票成本1.93元，单票净利0.16元。', ['asp 2.14 CNY', 'unitCost 1.93 CNY', 'unitProfit 0.16 CNY']],
  ['综合成本率97.4，同比优化1.2个百分点。', ['combinedRatio 0.974 ratio']],
  ['净息差1.46厘，按年收窄8点子。', ['netInterestMargin 0.0146 ratio']],
  ['贷款撮合量538亿元，件均借款9,650元。', ['loanOriginations 53800000000 CNY', 'other 9650 CNY']],
  ['营业亏损率7.6%，自由现金流利润率27%。', ['operatingMargin -0.076 ratio', 'freeCashFlowMargin 0.27 ratio']],
]

const counted: readonly Row[] = [
  ['日均混合车流量为26.3万架次，按年增加3.1%。', ['volume 263000 架次']],
  ['集团经营业务产生之现金净额为1.43亿元。', ['operatingCashFlow 143000000 CNY']],
  ['利息收入大约6.4亿元。', ['interestIncome 640000000 CNY']],
  ['新船总造价3.15亿美元，今年付6200万。', ['capex 315000000 USD', 'capex 62000000 USD']],
  ['明年仓储投资将达60亿元。', ['investment 6000000000 CNY']],
  ['计划自产精矿4.2万吨。', ['volume 42000 吨']],
  ['每辆车每天完成14单左右。', ['orders 14 count']],
  ['全职讲师目前只有1,260人。', ['headcount 1260 count']],
  ['年底前再开5家新店。', ['newStores 5 count']],
  ['平台的约3亿消费者来自各地。', ['users 300000000 count']],
  ['总观看人次超2.6亿。', ['other 260000000 count']],
  ['有近3万商家在平台上开播。', ['other 30000 count']],
  ['公司实际接种约7万剂，批签发30万剂。', ['volume 70000 剂', 'volume 300000 剂']],
  ['啤酒销量320万打，年产能30万公秉。', ['volume 3200000 打', 'capacity 300000 公秉']],
  ['平均住宿晚数增至2.3晚。', ['other 2.3 晚']],
  ['对外销售容量5.31GW，在手外部订单合计31.2GW。', ['shipments 5.31 GW', 'backlog 31.2 GW']],
  ['手中订单18艘、合计20.4万TEU。', ['backlog 18 count', 'backlog 204000 TEU']],
  ['区域别：台湾55%、日本25%。', ['revenueShare 0.55 ratio', 'revenueShare 0.25 ratio']],
  ['若以产品别区分，光学元件占41%、感测器占22%。', ['revenueShare 0.41 ratio', 'revenueShare 0.22 ratio']],
  ['股东应占资产净值为310亿元，相当于每股4.12元。', ['netAssets 31000000000 CNY', 'bookValuePerShare 4.12 CNY']],
  ['截至二零二五年六月三十日止六个月之中期股息每股7.0元。', ['dividendPerShare 7 CNY']],
  ['旗下码头合共处理820万TEU。', ['volume 8200000 TEU']],
  ['Automotive was 37% of revenue.', ['revenueShare 0.37 ratio']],
]

const again: readonly Row[] = [
  ['全年收入目标86亿元。\n86亿元的目标是两年前定的。', ['revenue 8600000000 CNY', 'revenue 8600000000 CNY']],
  [
    '毛利率28.4%。\n28.4%里面有1.2个百分点是铜价带来的，剔除之后还有27.2%。',
    ['grossMargin 0.284 ratio', 'grossMargin 0.284 ratio', 'other 0.012 ratio', 'grossMargin 0.272 ratio'],
  ],
  ['毛利率三成。\n客户负担三成。', ['grossMargin 0.3 ratio', 'other 0.3 ratio']],
]

const nouns: readonly Row[] = [
  ['老用户贡献的间夜量同比增长31%。', ['roomNights 0.31']],
  ['注册用户触发的返修单数同比下降18%。', ['other -0.18']],
  ['毛利率23%，综合返修率1.2%。', ['grossMargin 0.23 ratio', 'other 0.012 ratio']],
  ['收入10亿元，门店装修费用1.2亿元。', ['revenue 1000000000 CNY', 'other 120000000 CNY']],
  ['存货账面余额3.4亿元。', ['inventory 340000000 CNY']],
  ['门诊登记人数增5.8%，病床周转率升一成。', ['other 0.058', 'other 0.1']],
  ['报告期内销售费用同比下降12%。', ['sellingExpense -0.12']],
]

/** What a share, a day or a part makes of a name, and two names side by side. */
const parts: readonly Row[] = [
  [
    '总资产52亿元，净资产21亿元，负债31亿元。',
    ['totalAssets 5200000000 CNY', 'netAssets 2100000000 CNY', 'totalLiabilities 3100000000 CNY'],
  ],
  ['净资产21亿元，流动负债13亿元。', ['netAssets 2100000000 CNY', 'other 1300000000 CNY']],
  [
    '投资活动现金净流出3.2亿元，筹资活动净流出1.4亿元。',
    ['investingCashFlow -320000000 CNY', 'financingCashFlow -140000000 CNY'],
  ],
  ['每股净资产7.2元，每股经营现金流0.9元。', ['bookValuePerShare 7.2 CNY', 'other 0.9 CNY']],
  [
    '归母净利润和扣非净利润分别为4.2亿元和3.6亿元。',
    ['netProfitAttributable 420000000 CNY', 'netProfit 360000000 CNY'],
  ],
  ['日均营收0.8亿元。', ['other 80000000 CNY']],
  ['营收同比下降不到4%。', ['revenue -0.04']],
  ['净利润同比下滑不到一成，毛利率降到不到两成。', ['netProfit -0.1', 'grossMargin 0.2 ratio']],
]

const verbs: readonly Row[] = [
  ['公司卖出挖掘机1.1万台，其中出口4,800台。', ['volume 11000 count', 'volume 4800 count']],
  ['全年出口3.5万辆。', ['volume 35000 count']],
  ['出口收入3.5亿元。', ['revenue 350000000 CNY']],
  ['公司拟投资不超过45亿元建设基地。', ['investment 4500000000 CNY']],
  ['微薄利润撑起70亿市值。', ['marketCap 7000000000 CNY']],
  ['累计签单17台。', ['orders 17 count']],
  ['利润将减少2亿元。', ['other 200000000 CNY']],
  ['约增加亏损15亿元。', ['other 1500000000 CNY']],
]

const sites: readonly Row[] = [
  ['这些订单来自 31 家不同的客户。', ['customers 31 count']],
  ['经营现金流12亿元，下半年加薪大约要多付2.4亿元。', ['operatingCashFlow 1200000000 CNY', 'other 240000000 CNY']],
  ['同时省回2,100万元人手及存货损耗。', ['other 21000000 CNY']],
  ['稼动率上半年是68%，旺季的时候个别工厂能到93%。', ['utilisation 0.68 ratio', 'utilisation 0.93 ratio']],
  ['处理航班62,300架次，增长6.1%。', ['volume 62300 架次']],
  ['每航班平均收费轻微下调0.8%。', ['other -0.008']],
  ['确认收入学员人次9.6万，+14%。', ['volume 96000 count']],
  ['中期每股派3毛，相当于上半年利润的一半多。', ['dividendPerShare 0.3 CNY', 'dividendPayout 0.5 ratio']],
]

const english: readonly Row[] = [
  ['Retail inventory ended at 8.3 weeks.', ['other 8.3 weeks']],
  ['Inventory days came down to 117.', ['inventoryDays 117 days']],
  ['We have 3,160 customers spending more than $50,000.', ['payingUsers 3160 count']],
  ['On pricing, we have baked in a decline of around 9%.', ['asp -0.09']],
  ['Free cash flow was negative $9 million.', ['freeCashFlow -9000000 USD']],
  ['We posted an operating loss of $6.4 million.', ['operatingProfit -6400000 USD']],
  ['We shipped about 1.3 million 2.4-kilowatt units.', ['shipments 1300000 count']],
  ['Utilization was 76%, against 69% in the March quarter.', ['utilisation 0.76 ratio', 'utilisation 0.69 ratio']],
  [
    'Net income was $71 million, or $1.31 per diluted share, compared with $0.57 a year ago.',
    ['netProfit 71000000 USD', 'eps 1.31 USD', 'eps 0.57 USD'],
  ],
  [
    'Operating cash flow was RMB2.4 billion and our market share was 18.9%.',
    ['operatingCashFlow 2400000000 CNY', 'marketShare 0.189 ratio'],
  ],
  ['Sales and marketing expenses were RMB1.2 billion.', ['sellingExpense 1200000000 CNY']],
]

const sums: readonly Row[] = [
  ['集团营运八所学校。', ['other 8 count']],
  [
    '费用：研发1.84亿元；销售1.27亿元，管理0.6亿元。',
    ['rdExpense 184000000 CNY', 'sellingExpense 127000000 CNY', 'adminExpense 60000000 CNY'],
  ],
  ['渠道库存去年底还有五个月，现在不到两个月。', ['inventoryMonths 5 个月', 'inventoryMonths 2 个月']],
  ['每天花在社区里的时间是47分钟，去年同期是42分钟。', ['other 47 分钟', 'other 42 分钟']],
  ['汇兑收益1.8亿元，去年同期为汇兑损失0.7亿元。', ['exchangeGain 180000000 CNY', 'exchangeLoss 70000000 CNY']],
  ['产出铼酸铵1,860千克、精碲48吨。', ['volume 1860 千克', 'volume 48 吨']],
  ['海缆交付目标上调至2,700公里。', ['deliveries 2700 公里']],
  ['协议班大约占递延收入的四成。', ['other 0.4 ratio']],
  ['跨境货量占比达三成六。', ['other 0.36 ratio']],
  ['下半年已对冲36%的燃油需求，平均价格为每桶74美元。', ['other 0.36 ratio', 'unitCost 74 USD']],
  ['燃油平均每吨486美元，比去年同期便宜9%。', ['other 486 USD']],
  ['摊薄每股收益0.87元，每ADS 1.22元。', ['eps 0.87 CNY', 'eps 1.22 CNY']],
  ['校区净增19个至164个。', ['additions 19 count', 'storeCount 164 count']],
  ['股东回报：董事会新批准不超过4,000万美元的回购。', ['buyback 40000000 USD']],
  [
    '合营公司为集团带来应占溢利520万元，去年同期则为应占亏损170万元。',
    ['netProfit 5200000 CNY', 'netProfit -1700000 CNY'],
  ],
  ['去年贡献归母净利润约2.6亿元。', ['netProfitAttributable 260000000 CNY']],
  ['单客年均合同额29万元。', ['arpu 290000 CNY']],
  ['经营亏损1.4亿元，上年度亏损2.3亿元。', ['operatingProfit -140000000 CNY', 'operatingProfit -230000000 CNY']],
  [
    '全年业绩撮要\n收益 31.2亿元 -6.1%\n经营亏损(计重估) 1.4亿元 上年度亏损2.3亿元\n每股亏损 9.7仙\n末期息 3仙 持平',
    [
      'revenue 3120000000 CNY',
      'operatingProfit -140000000 CNY',
      'operatingProfit -230000000 CNY',
      'eps -0.097 CNY',
      'dividendPerShare 0.03 CNY',
    ],
  ],
  ['平均每标准箱收益762元，其中非洲航线收益升18.3%至1,140元。', ['asp 762 CNY', 'asp 1140 CNY']],
  ['每会员月均收入13.4元。', ['arpu 13.4 CNY']],
  ['持续经营业务每股溢利1.38元。', ['eps 1.38 CNY']],
  ['大灾净损失6.3亿元。', ['other 630000000 CNY']],
  ['毛利率35.5%，中期目标仍是38%到42%。', ['grossMargin 0.355 ratio', 'grossMargin 0.38~0.42 ratio']],
  ['其中啤酒18.3亿元，增长2.4%。', ['revenue 1830000000 CNY']],
  ['海外市场期内增长70%。', ['revenue 0.7']],
  ['该业务占公司总收入的一半以上。', ['revenueShare 0.5 ratio']],
  ['收入120亿元，其中老产品贡献了七成一。', ['revenue 12000000000 CNY', 'revenueShare 0.71 ratio']],
  ['公司持有远山陶机38%股权。', ['other 0.38 ratio']],
  ['收入是去年同期的1.6倍。', ['revenue 0.6']],
  ['店铺净减14间至236间。', ['storeCount 14 count', 'storeCount 236 count']],
]

const nothing: readonly string[] = [
  '而行业普遍在十几个点。',
  '金属价格每下跌1000元，影响约2亿元。',
  '某某基金持股增至4.9%。',
  '公司拥有60项国家发明专利。',
  '营收连续第四个季度超过1000亿元。',
  '交付亿岚216。',
  '共收到提问38条，已回答35条。',
  '覆盖的券商里有18家给予买入评级。',
  '9万块以下不签长单。',
  '明年全国瓷砖需求可能再降6%左右。',
  '国际陶协预估明年全球陶土需求可温和成长至3.1亿吨。',
  '陶机产业规模未来2到3年可能达到2兆美元（约62兆元）。',
  '行业名义产能利用率已回到六成以上。',
  '铜价常年在7万元上下。',
  '评价汇率是31.2。',
  '平均单价是老款的1.6倍。',
  '夜盘ADR涨超7%。',
  '李远山及其一致行动人合计持有公司股8.2%股份。',
]

describe.each([
  ['words of the trades', trades],
  ['what is counted', counted],
  ['a number said again', again],
  ['nouns of measure', nouns],
  ['names beside a share, a day or another name', parts],
  ['verbs and moves', verbs],
  ['sums of one, parts and aims', sums],
  ['sites, flights and learners', sites],
  ['pages that quote a call in English', english],
] as const)('%s', (_, rows) => {
  test.each(rows)('%s', (text, figures) => {
    expect(told(text)).toEqual(figures)
  })
})

describe('nothing of the company', () => {
  test.each(nothing)('%s', (text) => {
    for (const twin of twins(text)) expect(told(twin)).toEqual([])
  })
})
