/** What a number with a bare name beside it measures: a part of the amount or count just told, goods by weight, the price of one. All is invented. */
import { describe, expect, test } from 'vitest'
import { lines, type Seen, twins } from './figure-pages.ts'

type Row = readonly [name: string, text: string, figures: readonly string[], seen?: Seen]

const rows: readonly Row[] = [
  [
    'steel by the ton',
    '热轧板卷一季度卖了412万吨，同比增3.1%，每吨售价平均3,280元，去年同期3,610元。',
    [
      'volume(热轧板卷) 412万 吨 2025Q1 yoy 0.031',
      'asp(热轧板卷) 3280 CNY 2025Q3',
      'asp(热轧板卷) 3610 CNY 2024Q3 prior',
    ],
  ],
  [
    'goods by weight that grew',
    '货邮：Q3 9.4万吨，+12.8%，跨境占四成。',
    ['volume(货邮) 9.4万 吨 2025Q3 yoy 0.128', 'other(跨境) 0.4 ratio 2025Q3'],
  ],
  [
    'what one parcel brings in, over three quarters',
    '快递件均收入2.13元，去年四季度2.31，今年一季度2.19。',
    ['asp(快递) 2.13 CNY 2025Q3', 'asp(快递) 2.31 CNY 2024Q4 prior', 'asp(快递) 2.19 CNY 2025Q1 prior'],
  ],
  [
    'the price of one order, of the business named before',
    '管道疏通接单量34万单，每单平均128元。',
    ['orders(管道疏通) 34万 count 2025Q3', 'asp(管道疏通) 128 CNY 2025Q3'],
  ],
  [
    'the currency said once',
    '今年资本支出6亿美元，明年预算9亿，后年降到4亿。',
    ['capex 6亿 USD 2025FY guidance', 'capex 9亿 USD 2026FY guidance', 'capex 4亿 USD 2027FY guidance'],
  ],
  [
    'a part takes an amount of what was told, no rate',
    '资本开支5.1亿（北线机房占3.6亿，其余为技改）。',
    ['capex 5.1亿 CNY 2025Q3', 'capex(北线机房) 3.6亿 CNY 2025Q3'],
  ],
  [
    'a part counted with the same measure word',
    '全年出栏鸭苗310万羽，其中种苗占一成，白鸭200万羽。',
    ['volume(鸭苗) 310万 count 2025FY', 'other(种苗) 0.1 ratio 2025FY', 'volume(白鸭) 200万 count 2025FY'],
    { event: '2025FY', published: '2026-03-12' },
  ],
  [
    'staff by where they stand',
    '在岗3,120人，去年底是3,460人；护士2,960名。',
    ['headcount 3120 count 2025Q3', 'headcount 3460 count 2024FY prior', 'headcount(护士) 2960 count 2025Q3'],
  ],
  [
    'people counted in a bracket behind a cost',
    '集团雇员1.9万名，雇员成本12.4亿元（上年同期：1.8万名）。',
    ['headcount 1.9万 count 2025Q3', 'other(雇员成本) 12.4亿 CNY 2025Q3', 'headcount 1.8万 count 2024Q3 prior'],
  ],
  [
    'revenue by product and by region',
    '按营收的产品结构来看，铸件大约是48%，锻件31%。营收的区域分布，华东大概是52%，华南是27%。',
    [
      'revenueShare(铸件) 约0.48 ratio 2025Q3',
      'revenueShare(锻件) 0.31 ratio 2025Q3',
      'revenueShare(华东) 约0.52 ratio 2025Q3',
      'revenueShare(华南) 0.27 ratio 2025Q3',
    ],
  ],
  [
    'one share a name',
    '门窗、地板及灯具的销售收入分别占总收益约41.2%、27.5%及13.8%。',
    [
      'revenueShare(门窗) 约0.412 ratio 2025Q3',
      'revenueShare(地板) 0.275 ratio 2025Q3',
      'revenueShare(灯具) 0.138 ratio 2025Q3',
    ],
  ],
  [
    'a short name with growth of its own after a cost',
    '通行费收入18.6亿元，养护成本2.1亿元；服务区3.4亿，跌9%。',
    [
      'revenue(通行费) 18.6亿 CNY 2025Q3',
      'other(养护成本) 2.1亿 CNY 2025Q3',
      'revenue(服务区) 3.4亿 CNY 2025Q3 yoy -0.09',
    ],
  ],
  [
    'profit that is owned behind its name',
    '税后净利归属母公司业主12.6亿元，年增8.4%。',
    ['netProfitAttributable 12.6亿 CNY 2025Q3 yoy 0.084'],
  ],
  [
    'what insurers tell beside it',
    '归母的营运利润是62.4亿元，增长5.1%。',
    ['netProfitAttributable 62.4亿 CNY 2025Q3 adjusted yoy 0.051'],
  ],
  [
    'without an owner of its own, whatever stood before',
    '归母净利润4.1亿元，扣非3.6亿元。',
    ['netProfitAttributable 4.1亿 CNY 2025Q3', 'netProfit 3.6亿 CNY 2025Q3 adjusted'],
  ],
  [
    'dimes a share',
    '中期股息首次派，每股两毛八。',
    ['dividendPerShare 0.28 CNY 2025H1'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    'days of stock at the dealers, but not what would be right',
    '正常库存水平在30至35天，目前经销商库存41天，去年同期36天。',
    ['inventoryDays(经销商) 41 days 2025Q3', 'inventoryDays(经销商) 36 days 2024Q3 prior'],
  ],
  ['an aim that moved', '维持评级，目标价上调10%至16.5元。', ['targetPrice 16.5 CNY - consensus']],
  [
    'contracts by their worth',
    '新签年化合约额3.8亿，其中住宅2.1亿，同比多了11%。',
    ['orders(新签) 3.8亿 CNY 2025Q3', 'orders(住宅) 2.1亿 CNY 2025Q3 yoy 0.11'],
  ],
  [
    'the profit of one ton, then of the year before',
    '吨焦净利仅42元，去年同期88元。',
    ['unitProfit(吨焦) 42 CNY 2025Q3', 'unitProfit(吨焦) 88 CNY 2024Q3 prior'],
  ],
  [
    'the noun behind the number before is not of the next',
    '54亿元的营收、4.3亿元的净利润都是新高。',
    ['revenue 54亿 CNY 2025Q3', 'netProfit 4.3亿 CNY 2025Q3'],
  ],
  [
    'the size of a plant',
    '二期4万吨项目投产，三季度销量2.4万吨。',
    ['capacity(二期) 4万 吨 -', 'volume(二期) 2.4万 吨 2025Q3'],
  ],
  ['no shipment in the tail of another verb', '主动退出了310万平方米。', ['other 310万 平方米 2025Q3']],
  ['recurring', '经常性溢利2.6亿元，跌4%。', ['netProfit 2.6亿 CNY 2025Q3 adjusted yoy -0.04']],
  ['a tenth of ten shares', '特别分红10股3.5元。', ['dividendPerShare 0.35 CNY 2025Q3']],
  [
    'tolls are what a road earns',
    '日均车流量8.2万辆，通行费12.4亿元，增长3.9%。',
    ['volume 8.2万 count 2025Q3', 'revenue(通行费) 12.4亿 CNY 2025Q3 yoy 0.039'],
  ],
  [
    'beer by the thousand litres',
    '啤酒销量312万千升，千升酒收入3,860元，升2.1%。',
    ['volume(啤酒) 312万 千升 2025Q3', 'asp(啤酒) 3860 CNY 2025Q3 yoy 0.021'],
  ],
  [
    'shares by use',
    '按应用别来看，车用占四成二，工控31%，消费性27%。',
    [
      'revenueShare(车用) 0.42 ratio 2025Q3',
      'revenueShare(工控) 0.31 ratio 2025Q3',
      'revenueShare(消费性) 0.27 ratio 2025Q3',
    ],
  ],
  [
    'before tax and after',
    '税前利润4.4亿元，税后3.6亿元。',
    ['profitBeforeTax 4.4亿 CNY 2025Q3', 'netProfit 3.6亿 CNY 2025Q3'],
  ],
  [
    'all that is owed and what was borrowed',
    '总负债54.1亿元，其中有息负债22.6亿元。',
    ['totalLiabilities 54.1亿 CNY 2025Q3', 'debt 22.6亿 CNY 2025Q3'],
  ],
  [
    'parts of a sum that is no revenue',
    '主营业务毛利11亿元，其中钢管4.2亿，板材3.1亿。',
    ['grossProfit 11亿 CNY 2025Q3', 'grossProfit(钢管) 4.2亿 CNY 2025Q3', 'grossProfit(板材) 3.1亿 CNY 2025Q3'],
  ],
  [
    'an aim is no name',
    '归母净利润方面，今年争取不低于6亿元，去年是3.7亿元。',
    ['netProfitAttributable ≥6亿 CNY 2025FY guidance', 'netProfitAttributable 3.7亿 CNY 2024FY prior'],
  ],
  ['a fall by some ten thousands', '商砼三季度亏了1,300来万。', ['netProfit(商砼) 约≥-1300万 CNY 2025Q3']],
  [
    'a sentence cut by the clock',
    '(05:43.000) 那以第四季的营收产品比重来看，\n(05:49.000) 那主机产品大约是62%，\n(05:55.000) 板卡是38%。',
    ['revenueShare(主机产品) 约0.62 ratio 2025Q4', 'revenueShare(板卡) 0.38 ratio 2025Q4'],
    { event: '2025Q4', published: '2026-03-12' },
  ],
  [
    'parts of those counted',
    '付费用户1,240万，其中海外320万，国内920万。',
    ['payingUsers 1240万 count 2025Q3', 'payingUsers(海外) 320万 count 2025Q3', 'payingUsers(国内) 920万 count 2025Q3'],
  ],
  [
    'parts in a sentence of their own, and straight marks',
    '三季度交付新车7.1万辆。其中主品牌4.7万辆，子品牌"拾光"1.7万辆。10月交付2.6万辆。',
    [
      'deliveries 7.1万 count 2025Q3',
      'deliveries(主品牌) 4.7万 count 2025Q3',
      'deliveries(子品牌拾光) 1.7万 count 2025Q3',
      'deliveries 2.6万 count 2025-10',
    ],
  ],
  [
    'power shipped',
    '出货量18.2GW，其中分布式占4.1GW，集中式14.1GW。',
    ['shipments 18.2 GW 2025Q3', 'shipments(分布式) 4.1 GW 2025Q3', 'shipments(集中式) 14.1 GW 2025Q3'],
  ],
  [
    'all parts together',
    '三季度月均交付5万台，三个品牌加起来季度15万台。',
    ['deliveries 5万 count 2025Q3', 'deliveries 15万 count 2025Q3'],
  ],
  [
    'an expense is of the whole',
    '整车毛利率16%，SG&A占收入比例控制在10%以内。',
    ['grossMargin(整车) 0.16 ratio 2025Q3', 'other 约≤0.1 ratio 2025Q3'],
  ],
  [
    'stores are nothing sold',
    '诺泰单抗卖了1.1亿元，覆盖医院1,180家。',
    ['revenue(诺泰单抗) 1.1亿 CNY 2025Q3', 'other(覆盖医院) 1180 count 2025Q3'],
  ],
]

describe('a number and a bare name', () => {
  for (const [name, text, figures, seen] of rows)
    test(name, () => {
      for (const twin of [text, ...twins(text)]) expect(lines(twin, seen)).toEqual(figures)
    })
})
