/** How a number finds its metric, owner, period, basis, nature and change. Companies, products and numbers are invented. */
import { describe, expect, test } from 'vitest'
import { lines, type Seen, twins } from './figure-pages.ts'

type Row = readonly [name: string, text: string, figures: readonly string[], seen?: Seen]

const hongKong: Seen = { currency: 'HKD', event: '2025H1', published: '2025-08-20' }
const year: Seen = { event: '2025FY', published: '2026-03-12' }

const compared: readonly Row[] = [
  [
    'the middle of the year',
    '现金合共23.8亿元，较中期末的19.6亿元增加4.2亿元。',
    ['cash 23.8亿 CNY 2025FY qoq [4.2亿]', 'cash 19.6亿 CNY 2025H1 prior'],
    { event: '2025FY', published: '2026-03-27' },
  ],
  [
    'what is over behind an outlook',
    '预计营业收入约42亿元，上年为51.6亿元。',
    ['revenue 约42亿 CNY 2026FY guidance', 'revenue 51.6亿 CNY 2024FY prior'],
    { event: '2025FY', published: '2026-01-29' },
  ],
  [
    'a fall against the value just told, then against the year before',
    '营业利润18.4亿元，较上一季的20.4亿元，下滑9.9%，并较去年同期减少6%。',
    ['operatingProfit 18.4亿 CNY 2025Q3 qoq -0.099 yoy -0.06', 'operatingProfit 20.4亿 CNY 2025Q2 prior'],
  ],
  [
    'the metric named once more for the time compared with',
    '净利润7.4亿元，与去年同期的净利润9.4亿元相比下降21%。',
    ['netProfit 7.4亿 CNY 2025Q3 yoy -0.21', 'netProfit 9.4亿 CNY 2024Q3 prior'],
  ],
  [
    'this number, the quarter before',
    '销售费用6亿元，这一数字在上季度为6.3亿元，小幅下滑5%。',
    ['sellingExpense 6亿 CNY 2025Q3 qoq -0.05', 'sellingExpense 6.3亿 CNY 2025Q2 prior'],
  ],
  [
    'the rate of a fall in a bracket behind its amount',
    '营收86.4亿元，较去年同期减少19.8亿元(年减18.6%)。',
    ['revenue 86.4亿 CNY 2025Q3 yoy -0.186 [-19.8亿]'],
  ],
  [
    'a speaker puts a verb before the growth',
    '营收是达到312亿元，是我们的历史新高，年成长是21%。营业利益是18亿元，季增长也是达到了36%。',
    ['revenue 312亿 CNY 2025Q3 yoy 0.21', 'operatingProfit 18亿 CNY 2025Q3 qoq 0.36'],
  ],
  [
    'the word of a growth behind its number',
    '零件营收大概5%到10%的这个年增长，手机营收两成的一个季增长。',
    ['revenue(零件) 2025Q3 yoy 0.05~0.1', 'revenue(手机) 2025Q3 qoq 0.2'],
  ],
  [
    'the noun that grows between its number and its growth',
    '票务业务录得38%的成交量同比增长和22%的收入同比增长。本土市场收入实现9%同比增长，平板营收有一成的季减。',
    [
      'volume(票务业务) 2025Q3 yoy 0.38',
      'revenue(票务业务) 2025Q3 yoy 0.22',
      'revenue(本土市场) 2025Q3 yoy 0.09',
      'revenue(平板) 2025Q3 qoq -0.1',
    ],
  ],
  [
    'a growth that is reached, and that of the time compared with',
    '会员服务收入同比增长达29%，高于2024年第三季度的26%。',
    ['revenue(会员服务) 2025Q3 yoy 0.29', 'revenue(会员服务) 2024Q3 prior yoy 0.26'],
  ],
  [
    'how fast the company grows, and what it expects to grow by; a level beside its growth stays one',
    '过去两年60-70%的增速很难再现。长期营收成长预期至25%。本季毛利率达31%同比提升。',
    ['revenue - yoy 0.6~0.7', 'revenue - guidance yoy 0.25', 'grossMargin 0.31 ratio 2025Q3'],
  ],
  [
    'an outlook that crosses zero is one range',
    '公司预计第四季营收季减2.71%至季增0.9%，毛利率为64.5%，上下误差50个基点。',
    ['revenue 2025Q4 guidance qoq -0.0271~0.009', 'grossMargin 0.64~0.65 ratio 2025Q4 guidance'],
  ],
  [
    'two forecasts each have their own growth; a multiple said in words is said once',
    '外资预期全年营收28亿元，年增31%；大行则预期全年营收24亿元，年增15%。机柜营收明年将再增加一倍。',
    [
      'revenue 28亿 CNY 2025FY consensus yoy 0.31',
      'revenue 24亿 CNY 2025FY consensus yoy 0.15',
      'revenue(机柜) 2026FY consensus yoy 1',
    ],
  ],
  [
    'brackets behind the quarter compared with',
    '毛利率为73.6%，较前一季度(72.7%)有所提升。会员收入12亿元，同比增长66%，增速较前一季度(56%)加快。',
    [
      'grossMargin 0.736 ratio 2025Q3',
      'grossMargin 0.727 ratio 2025Q2 prior',
      'revenue(会员) 12亿 CNY 2025Q3 yoy 0.66',
      'revenue(会员) 2025Q2 prior yoy 0.56',
    ],
  ],
  [
    'both bases in one word; a loss that widens by an amount; a level behind its points',
    '芯片收入同环比增速分别为12.7%和14.9%。扣非净利润为-0.6亿元，同比增亏0.5亿元。续租率提升16个百分点至77%，经营利润率58%。',
    [
      'revenue(芯片) 2025Q3 yoy 0.127 qoq 0.149',
      'netProfit -6000万 CNY 2025Q3 adjusted yoy [5000万]',
      'retentionRate 0.77 ratio 2025Q3 yoy 0.16pp',
      'operatingMargin 0.58 ratio 2025Q3',
    ],
  ],
  [
    'n values, what they are compared with, and how each has moved',
    '2025年上半年收入及豁除公平值收益净额之基础净溢利分别为39.4亿港元及8.6亿港元，较上年同期之46.9亿港元及11.4亿港元分别减少16%及24%。中期息7仙，另派特别息21仙，上年同期分别派8仙及23仙。',
    [
      'revenue 39.4亿 HKD 2025H1 yoy -0.16',
      'netProfit 8.6亿 HKD 2025H1 adjusted yoy -0.24',
      'revenue 46.9亿 HKD 2024H1 prior',
      'netProfit 11.4亿 HKD 2024H1 adjusted prior',
      'dividendPerShare 0.07 HKD 2025H1',
      'dividendPerShare 0.21 HKD 2025H1',
      'dividendPerShare 0.08 HKD 2024H1 prior',
      'dividendPerShare 0.23 HKD 2024H1 prior',
    ],
    hongKong,
  ],
  [
    'a poll of analysts: the ends of what they reckon are of the same metric',
    '共8位分析师对青禾做出2025年EPS预估：中位数由12元上修至12.2元，其中最高估值13.1元，最低估值11.6元。',
    [
      'eps 12 CNY 2025FY prior',
      'eps 12.2 CNY 2025FY consensus',
      'eps 13.1 CNY 2025FY consensus',
      'eps 11.6 CNY 2025FY consensus',
    ],
  ],
  ['a low level is no fall', '净负债比率处于19.5%的低水平。', ['debtRatio 0.195 ratio 2025Q3']],
  [
    'a fall said twice, and a growth beside one that only got faster',
    '手机收入季减 -4%。伺服器收入年增47%，较上一季加速，平板收入成长9%。',
    ['revenue(手机) 2025Q3 qoq -0.04', 'revenue(伺服器) 2025Q3 yoy 0.47', 'revenue(平板) 2025Q3 yoy 0.09'],
  ],
  [
    'a growth once more, counted in another currency',
    '营业收入6.2亿美元，同增31.5%(USD)/36.2%(RMB)，净利润0.4亿美元，+12-15%YoY(USD)/+17-20%YoY(RMB)。',
    ['revenue 6.2亿 USD 2025Q3 yoy 0.315', 'netProfit 4000万 USD 2025Q3 yoy 0.12~0.15'],
  ],
  [
    'a bracket with the amount in two other currencies',
    '摊薄每股收益为人民币2.05元（0.28美元或2.25港元），同比下降5%。经营现金流赤字为12亿元。',
    ['eps 2.05 CNY = 0.28 USD 2025Q3 yoy -0.05', 'operatingCashFlow -12亿 CNY 2025Q3'],
  ],
  [
    'brackets with the value of the metric right before',
    '毛利率61%，营业利益率（53%）及净利率（48%）也创新高。',
    ['grossMargin 0.61 ratio 2025Q3', 'operatingMargin 0.53 ratio 2025Q3', 'netMargin 0.48 ratio 2025Q3'],
  ],
  [
    'the growth of an amount behind its margin',
    '营业利润21.7亿元，营业利润率6.2%，年成长18.5%。净利润16.3亿元，净利率4.7%，净利年增12.9%。',
    [
      'operatingProfit 21.7亿 CNY 2025Q3 yoy 0.185',
      'operatingMargin 0.062 ratio 2025Q3',
      'netProfit 16.3亿 CNY 2025Q3 yoy 0.129',
      'netMargin 0.047 ratio 2025Q3',
    ],
  ],
  [
    'a verb that is the metric, and its level',
    '集团期内少赚6.9%至14.7亿元，每股盈利3仙。',
    ['netProfit 14.7亿 HKD 2025H1 yoy -0.069', 'eps 0.03 HKD 2025H1'],
    hongKong,
  ],
  [
    'a mark that the level has passed',
    '10月营收31.2亿元，首度跨过30亿元大关，月增9.7%。',
    ['revenue 31.2亿 CNY 2025-10 mom 0.097'],
  ],
  ['a mark, where no level is told', '营收首度突破30亿元大关，年增9.7%。', ['revenue 约≥30亿 CNY 2025Q3 yoy 0.097']],
  ['the base in a clause of its own', '比起第二季度的低点，净利润大幅回升39.2%。', ['netProfit 2025Q3 qoq 0.392']],
  [
    'December of last year, seen from January',
    '2025年1月营收26亿元，较去年12月成长1.8%。',
    ['revenue 26亿 CNY 2025-01 mom 0.018'],
    { event: '2025-01', published: '2025-02-10' },
  ],
  [
    'a past year told with its own growth',
    '2024年营业收入207亿元，同比增长34.5%。',
    ['revenue 207亿 CNY 2024FY yoy 0.345'],
  ],
  [
    'a level before a sequential move',
    '月活环比略降，从4,210万掉到了4,150万。',
    ['mau 4210万 count 2025Q2 prior', 'mau 4150万 count 2025Q3'],
  ],
  [
    'mainly is no outlook',
    '主要是订阅收入占比从57%提高到61%。',
    ['revenueShare(订阅) 0.57 ratio 2024Q3 prior', 'revenueShare(订阅) 0.61 ratio 2025Q3'],
  ],
  [
    'a ratio without a name beside itself',
    '股权激励费用3,820万元，占收入的16.5%，低于去年同期的19.1%。',
    ['shareBasedCompensation 3820万 CNY 2025Q3', 'other 0.165 ratio 2025Q3', 'other 0.191 ratio 2024Q3 prior'],
  ],
  [
    'the year before the one told',
    '2025年全年净收入30.3亿元，去年为20.8亿元，增长46%。',
    ['revenue 30.3亿 CNY 2025FY yoy 0.46', 'revenue 20.8亿 CNY 2024FY prior'],
    { event: '2025Q4', published: '2026-02-26' },
  ],
  [
    'last year, right before its number',
    '营销费用率43.5%，去年52%。',
    ['sellingExpenseRatio 0.435 ratio 2025Q3', 'sellingExpenseRatio 0.52 ratio 2024Q3 prior'],
  ],
  [
    'an amount of change without its currency',
    '现金11.8亿美元，较年中的10.4亿美元增加1.4亿。',
    ['cash 11.8亿 USD 2025Q3 qoq [1.4亿]', 'cash 10.4亿 USD 2025H1 prior'],
  ],
]

const lists: readonly Row[] = [
  [
    'levels behind the growths of a list, and rates that are none',
    '券商报告称，收入及纯利分别按年增长18%及27%，至32.6亿及5.1亿元，分别高于该行预期4%及9%，将2025至2027年盈利预测上调6%、8%及9%。',
    ['revenue 32.6亿 CNY 2025Q3 yoy 0.18', 'netProfit 5.1亿 CNY 2025Q3 yoy 0.27'],
  ],
  [
    'names and numbers over slashes, without a word',
    '销售/管理/研发费率2.2%/3.1%/6.4%，yoy-0.3/-0.2/+0.1pct。',
    [
      'sellingExpenseRatio 0.022 ratio 2025Q3 yoy -0.003pp',
      'adminExpenseRatio 0.031 ratio 2025Q3 yoy -0.002pp',
      'rdExpenseRatio 0.064 ratio 2025Q3 yoy 0.001pp',
    ],
  ],
  [
    'one growth on each base, by their signs',
    '营收15.9亿元，yoy/qoq+35.2%/-8.8%。',
    ['revenue 15.9亿 CNY 2025Q3 yoy 0.352 qoq -0.088'],
  ],
  ['both bases in one word', '营收15.9亿元，同环比+35.2%/+8.8%。', ['revenue 15.9亿 CNY 2025Q3 yoy 0.352 qoq 0.088']],
  [
    'a part that is called as the company is',
    '青禾智/系列款三季度分别实现营收12.4/3.1亿元。',
    ['revenue(青禾智) 12.4亿 CNY 2025Q3', 'revenue(系列款) 3.1亿 CNY 2025Q3'],
  ],
  [
    'the names stand in the clause before',
    '毛利率和经调整净利率均创新高，分别为48.2%和13.6%。',
    ['grossMargin 0.482 ratio 2025Q3', 'netMargin 0.136 ratio 2025Q3 adjusted'],
  ],
  [
    'so do those whose shares follow',
    '陶机、窑炉和配件仍是三大支柱，分别占总营收的52%、31%和11%。',
    [
      'revenueShare(陶机) 0.52 ratio 2025Q3',
      'revenueShare(窑炉) 0.31 ratio 2025Q3',
      'revenueShare(配件) 0.11 ratio 2025Q3',
    ],
  ],
  [
    'shares whose whole stands behind them',
    '门店共有198间。港岛及九龙，分别有44%及36%的销售额来自旅客。',
    ['storeCount 198 count 2025Q3', 'revenueShare(港岛) 0.44 ratio 2025Q3', 'revenueShare(九龙) 0.36 ratio 2025Q3'],
  ],
  [
    'names that hold 与, one share each',
    '消费电子占比四成；智能手机、电脑与平板、汽车与工业分别占22%、15%和8%。',
    [
      'revenueShare(消费电子) 0.4 ratio 2025Q3',
      'revenueShare(智能手机) 0.22 ratio 2025Q3',
      'revenueShare(电脑与平板) 0.15 ratio 2025Q3',
      'revenueShare(汽车与工业) 0.08 ratio 2025Q3',
    ],
  ],
  [
    'two lists of growth, each with its names',
    '同店销售上，男装、童装及内衣分别按年跌5.2%及6%，鞋履及箱包分别按年升1.4%及8.1%。',
    [
      'revenue(男装) 2025Q3 yoy -0.052',
      'revenue(童装及内衣) 2025Q3 yoy -0.06',
      'revenue(鞋履) 2025Q3 yoy 0.014',
      'revenue(箱包) 2025Q3 yoy 0.081',
    ],
  ],
  [
    '分别为A、B和C for three metrics',
    '营收、毛利和净利润分别为12.5亿元、4.3亿元和1.1亿元。',
    ['revenue 12.5亿 CNY 2025Q3', 'grossProfit 4.3亿 CNY 2025Q3', 'netProfit 1.1亿 CNY 2025Q3'],
  ],
  [
    'expenses that share the word behind the last of them',
    '第三季度销售、管理及研发费用分别为3.1亿元、4.2亿元和5.3亿元。',
    ['sellingExpense 3.1亿 CNY 2025Q3', 'adminExpense 4.2亿 CNY 2025Q3', 'rdExpense 5.3亿 CNY 2025Q3'],
  ],
  [
    '分别为A、B和C for three owners',
    '逆变器、储能系统、充电桩的收入分别为8.1亿元、5.2亿元和1.7亿元。',
    ['revenue(逆变器) 8.1亿 CNY 2025Q3', 'revenue(储能系统) 5.2亿 CNY 2025Q3', 'revenue(充电桩) 1.7亿 CNY 2025Q3'],
  ],
  [
    'values and growths, each in its order',
    '营收和净利润分别为12.5亿元和1.1亿元，同比分别增长8%和下降3%。',
    ['revenue 12.5亿 CNY 2025Q3 yoy 0.08', 'netProfit 1.1亿 CNY 2025Q3 yoy -0.03'],
  ],
  [
    'growths alone, each in its order',
    '营收和净利润同比分别增长16%、13%。',
    ['revenue 2025Q3 yoy 0.16', 'netProfit 2025Q3 yoy 0.13'],
  ],
  [
    'A/B over slashes',
    '光伏/风电业务营收分别为31.2/18.4亿元，同比分别增长6.1%/2.2%。',
    ['revenue(光伏) 31.2亿 CNY 2025Q3 yoy 0.061', 'revenue(风电) 18.4亿 CNY 2025Q3 yoy 0.022'],
  ],
  [
    'two bases before two rates',
    '净利润1.1亿元，同比、环比分别下降3.4%、9.8%。',
    ['netProfit 1.1亿 CNY 2025Q3 yoy -0.034 qoq -0.098'],
  ],
  [
    'two bases before two amounts',
    '归母净利润同比、环比减少5亿元、3亿元。',
    ['netProfitAttributable 2025Q3 yoy [-5亿] qoq [-3亿]'],
  ],
  [
    'a share for each of the parts told before',
    '华东地区收入33亿元，华南地区收入22亿元，分别占总收入的36%和24%。',
    [
      'revenue(华东地区) 33亿 CNY 2025Q3',
      'revenue(华南地区) 22亿 CNY 2025Q3',
      'revenueShare(华东地区) 0.36 ratio 2025Q3',
      'revenueShare(华南地区) 0.24 ratio 2025Q3',
    ],
  ],
]

const comparisons: readonly Row[] = [
  [
    '由X增至Y',
    '毛利率由31.2%提升至33.5%。',
    ['grossMargin 0.312 ratio 2024Q3 prior', 'grossMargin 0.335 ratio 2025Q3'],
  ],
  [
    '从X降到Y',
    '研发费用从去年同期的3.2亿元降到2.8亿元。',
    ['rdExpense 3.2亿 CNY 2024Q3 prior', 'rdExpense 2.8亿 CNY 2025Q3'],
  ],
  [
    '较上年同期的X增长Z%',
    '营收12.5亿元，较上年同期的10亿元增长25%。',
    ['revenue 12.5亿 CNY 2025Q3 yoy 0.25', 'revenue 10亿 CNY 2024Q3 prior'],
  ],
  ['去年同期为X', '营收12.5亿元，去年同期为10亿元。', ['revenue 12.5亿 CNY 2025Q3', 'revenue 10亿 CNY 2024Q3 prior']],
  [
    '(二零二四年：X)',
    '股東應佔溢利為1.2億港元(二零二四年：0.9億港元)。',
    ['netProfitAttributable 1.2亿 HKD 2025H1', 'netProfitAttributable 9000万 HKD 2024H1 prior'],
    hongKong,
  ],
  [
    'against the quarter before',
    '经营利润4.2亿元，环比增长6%，同比增长11%。',
    ['operatingProfit 4.2亿 CNY 2025Q3 qoq 0.06 yoy 0.11'],
  ],
  [
    'points beside a ratio',
    '毛利率41.8%，同比提升2.2个百分点，环比下降30个基点。',
    ['grossMargin 0.418 ratio 2025Q3 yoy 0.022pp qoq -0.003pp'],
  ],
  [
    'an amount of change beside the rate',
    '营收12.5亿元，同比增加2.5亿元或25%。',
    ['revenue 12.5亿 CNY 2025Q3 yoy 0.25 [2.5亿]'],
  ],
  [
    'a rate of change beside the amount',
    '收入12.5億港元，按年增加25%或2.5億港元。',
    ['revenue 12.5亿 HKD 2025H1 yoy 0.25 [2.5亿]'],
    hongKong,
  ],
  ['level with the year before', '每股盈利0.52港元，與去年同期持平。', ['eps 0.52 HKD 2025H1 yoy 0'], hongKong],
  ['growth with no amount', '海外收入同比增长20%。', ['revenue(海外) 2025Q3 yoy 0.2']],
  ['growth, then the level', '收入同比增长14%，至约82亿元。', ['revenue 约82亿 CNY 2025Q3 yoy 0.14']],
  ['a multiple that is growth', '净利润同比增长两倍。', ['netProfit 2025Q3 yoy 2']],
  ['a multiple of the year before', '订单量是去年同期的三倍。', ['orders 2025Q3 yoy 2']],
  ['doubled, in a word', '云业务收入同比翻番。', ['revenue(云业务) 2025Q3 yoy 1']],
  ['a range of growth', '预计第四季度收入同比增长10%至12%。', ['revenue 2025Q4 guidance yoy 0.1~0.12']],
]

const losses: readonly Row[] = [
  ['a loss is a negative profit', '净亏损6.3亿元。', ['netProfit -6.3亿 CNY 2025Q3']],
  ['a loss narrows', '净亏损6.3亿元，同比收窄三成。', ['netProfit -6.3亿 CNY 2025Q3 yoy -0.3 of loss']],
  ['a loss widens', '经营亏损2.1亿元，同比扩大40%。', ['operatingProfit -2.1亿 CNY 2025Q3 yoy 0.4 of loss']],
  [
    'a loss that eases',
    '9月税前净损9.8亿元，较8月亏损收敛，改善24%。',
    ['profitBeforeTax -9.8亿 CNY 2025-09 mom -0.24 of loss'],
  ],
  ['a bracketed cost stays a cost', '经营现金净流出1.8亿元。', ['operatingCashFlow -1.8亿 CNY 2025Q3']],
  [
    'from loss to profit',
    '净利润0.8亿元，上年同期亏损1.2亿元。',
    ['netProfit 8000万 CNY 2025Q3', 'netProfit -1.2亿 CNY 2024Q3 prior'],
  ],
  [
    'a loss that widens, told behind the one it is compared with',
    '净亏损1.5亿美元，合每股亏损0.6美元，去年同期净亏损1亿美元，亏损同比扩大50%。',
    ['netProfit -1.5亿 USD 2025Q3 yoy 0.5 of loss', 'eps -0.6 USD 2025Q3', 'netProfit -1亿 USD 2024Q3 prior'],
  ],
]

const growths: readonly Row[] = [
  [
    'a cost that gets better',
    '综合成本率95.6%，同比优化1.9个百分点。',
    ['combinedRatio 0.956 ratio 2025Q3 yoy -0.019pp'],
  ],
  [
    'a growth and that of the quarter before',
    '同店销售增速为2.3%，上季度还有6.9%。',
    ['revenue(同店) 2025Q3 yoy 0.023', 'revenue(同店) 2025Q2 prior yoy 0.069'],
  ],
  ['what a share does is no growth', '望江物业(02689)跌逾7%，盘中一度跌超9%，股价现涨2.1%。', []],
  [
    'a step and the level that it led to',
    '存货较年初增加2.1亿元至9.4亿元。',
    ['inventory 9.4亿 CNY 2025Q3 qoq [2.1亿]'],
  ],
  ['a step by its sign', '合作医院1,900家，较年初+420家。', ['other(合作医院) 1900 count 2025Q3 qoq [420]']],
  ['a net step beside its level', '门店846家，较年初净减少12家。', ['storeCount 846 count 2025Q3 qoq [-12]']],
  [
    'a part of the same year',
    '全年净息差1.49%，较前三季度持平，较2024年收窄9个基点。',
    ['netInterestMargin 0.0149 ratio 2025FY qoq 0pp yoy -0.0009pp'],
    { event: '2025FY', published: '2026-03-27' },
  ],
  [
    'the most that a contract pays is no growth',
    '首付款0.8亿美元，里程碑最高11.5亿美元。',
    ['other 8000万 USD 2025Q3', 'other 约≤11.5亿 USD - guidance'],
  ],
  [
    'the growth of the quarter before, beside this one',
    '软件业务收入增长9%，但与之前一个财季7%的增长相比变化不大。',
    ['revenue(软件业务) 2025Q3 yoy 0.09', 'revenue(软件业务) 2025Q2 prior yoy 0.07'],
  ],
  [
    'the same growth at another time',
    '7月GMV增长18%，8月前三周收到13%。',
    ['gmv 2025-07 yoy 0.18', 'gmv 2025-08 yoy 0.13'],
  ],
  ['a growth in words, then its number', '三季度均价是低个位数的下跌，4%左右。', ['asp 2025Q3 yoy -0.04']],
  [
    'a growth as others see it',
    '收入降三成是市场的算法，我们自己看是12%到18%。',
    ['revenue 2025Q3 yoy -0.3', 'revenue 2025Q3 yoy -0.18~-0.12'],
  ],
  [
    'a second reading of the sales',
    '收入86亿元，同比14.2%，剔除出售业务口径的话是19.3%。',
    ['revenue 86亿 CNY 2025Q3 yoy 0.142', 'revenue 2025Q3 yoy 0.193'],
  ],
  ['from nothing to a fall', '全年收入改成持平至下跌4%。', ['revenue 2025FY guidance yoy -0.04~0']],
  ['an extent within a bound', '预计收入略有下滑，幅度在9%以内。', ['revenue 2025Q3 guidance yoy -0.09~0']],
  [
    'a share of the sales in English',
    'That was mix. Thermal was 37% of revenue in the quarter, and your largest client was about 29% of total sales.',
    ['revenueShare(Thermal) 0.37 ratio 2025Q3', 'revenueShare(largest client) 约0.29 ratio 2025Q3'],
  ],
  [
    'who makes up the sales in English',
    'Our top ten dealers made up 52% of sales.',
    ['revenueShare(top ten dealers) 0.52 ratio 2025Q3'],
  ],
  [
    'what is spent of the sales in English',
    'Operating expenses were 31% of revenue. Capital expenditures were $40 million, or 8% of revenue.',
    [
      'other(Operating expenses) 0.31 ratio 2025Q3',
      'capex 4000万 USD 2025Q3',
      'other(Capital expenditures) 0.08 ratio 2025Q3',
    ],
    { currency: 'USD' },
  ],
  [
    'the share of the part just told in English',
    'Peru was $171 million, up 21%, so about 26% of total revenue.',
    ['revenue(Peru) 1.71亿 USD 2025Q3 yoy 0.21', 'revenueShare(Peru) 约0.26 ratio 2025Q3'],
  ],
  [
    'customers by what they spend',
    'We have 3,160 customers spending more than $50,000, an increase of 19%.',
    ['payingUsers(customers spending more than $50,000) 3160 count 2025Q3 yoy 0.19'],
  ],
  [
    'twice the quarter before in English',
    'We shipped about 1.3 million 2.4-kilowatt units in the quarter, more than double the prior quarter.',
    ['shipments(2.4-kilowatt units) 约130万 count 2025Q3 qoq 1'],
  ],
  ['twice the quarter before', '本季出货约 130 万台，是上一季的两倍以上。', ['shipments 约130万 count 2025Q3 qoq 1']],
  ['a blank before the word of a fall', '平均售价约 9% 的跌幅。', ['asp 2025Q3 yoy -0.09']],
  [
    'a part of the company in English',
    'Canada was $151 million, up 18% year over year and 6% sequentially.',
    ['revenue(Canada) 1.51亿 USD 2025Q3 yoy 0.18 qoq 0.06'],
  ],
  [
    'points of an amount, as one speaks',
    '收入86亿，涨21%，欧洲跌了6个点。',
    ['revenue 86亿 CNY 2025Q3 yoy 0.21', 'revenue(欧洲) 2025Q3 yoy -0.06'],
  ],
  ['a standstill of what no number tells', '净营收70亿元，毛利率大体与二季度持平。', ['revenue 70亿 CNY 2025Q3']],
  [
    'a move, its rate and the level',
    '经营开支减少1.7亿元或11.3%，至13.3亿元。',
    ['operatingExpenses 13.3亿 CNY 2025Q3 yoy -0.113 [-1.7亿]'],
  ],
  ['the pace of a growth', '服务营收同比增长加速至52%。', ['revenue(服务) 2025Q3 yoy 0.52']],
  [
    'a second reading of the same growth',
    '收入9亿元，同比增长16%，不计入汇率变动的影响同样为同比增长16%。',
    ['revenue 9亿 CNY 2025Q3 yoy 0.16 yoy 0.16 constant-currency'],
  ],
  [
    'the size of a surprise',
    '营收32.4亿元，比市场预期的30.1亿元高出约8%。',
    ['revenue 32.4亿 CNY 2025Q3', 'revenue 30.1亿 CNY 2025Q3 consensus'],
  ],
  ['a growth named behind its number', '前三季度净利润160%增幅。', ['netProfit 2025M9 yoy 1.6']],
  ['季增个', '载货量季增个2%至4%。', ['volume 2025Q3 qoq 0.02~0.04']],
  [
    'the growth of the time compared with',
    '收入6.2亿元，同比下降14%，降幅较二季度的21.4%收窄。',
    ['revenue 6.2亿 CNY 2025Q3 yoy -0.14', 'revenue 2025Q2 prior yoy -0.214'],
  ],
  [
    'spoken, the base and 是',
    '营收86亿，那季减大概是12%，年增大约是24%。',
    ['revenue 86亿 CNY 2025Q3 qoq -0.12 yoy 0.24'],
  ],
  [
    'points that are a part of what was told',
    '收入增长31%，其中有6个百分点来自并购。',
    ['revenue 2025Q3 yoy 0.31', 'other 0.06 ratio 2025Q3'],
  ],
  [
    'signed amounts for two bases',
    '合同负债87.1亿元，环比、同比分别变化-1.3亿元、-11.2亿元。',
    ['contractLiabilities 87.1亿 CNY 2025Q3 qoq [-1.3亿] yoy [-11.2亿]'],
  ],
  ['the loss is taken up again', '净亏损1.8亿元，亏损同比收窄37%。', ['netProfit -1.8亿 CNY 2025Q3 yoy -0.37 of loss']],
  [
    'signs over slashes, without 分别',
    '白茶、红茶、花茶的收入分别为25.3/14.2/7.6亿元，同比+13%/-8%/+9%。',
    [
      'revenue(白茶) 25.3亿 CNY 2025Q3 yoy 0.13',
      'revenue(红茶) 14.2亿 CNY 2025Q3 yoy -0.08',
      'revenue(花茶) 7.6亿 CNY 2025Q3 yoy 0.09',
    ],
  ],
  [
    'English says the base behind',
    'Revenue was US$86.4 million, up 18% year over year and 4% sequentially.',
    ['revenue 8640万 USD 2025Q3 yoy 0.18 qoq 0.04'],
  ],
  [
    'what an outlook means',
    '预计第四季度净收入在41亿至43亿元之间，这意味着同比增长约8%。',
    ['revenue 41亿~43亿 CNY 2025Q4 guidance yoy 0.08'],
  ],
  [
    'a stretch of growth',
    '四季度收入预计27亿元到28.5亿元，同比增长区间是12%到18%。',
    ['revenue 27亿~28.5亿 CNY 2025Q4 guidance yoy 0.12~0.18'],
  ],
  [
    'who buys a part is no name of it',
    '面向成人及大学生的国内考试准备业务同比增长17%。',
    ['revenue(国内考试准备业务) 2025Q3 yoy 0.17'],
  ],
  [
    'a rate and its amount, where the level is not told',
    '核心快递单票价格下降7.8%，即1毛1分钱。',
    ['asp 2025Q3 yoy -0.078 [-0.11]'],
  ],
  ['a fall that a speaker tells with 下', '收入环比又下了差不多五个点。', ['revenue 2025Q3 qoq -0.05']],
]

const natures: readonly Row[] = [
  ['an outlook', '预计第四季度收入在70亿元至72亿元之间。', ['revenue 70亿~72亿 CNY 2025Q4 guidance']],
  [
    'an outlook against its predecessor and the market',
    '公司预计第四季度收入为52亿元，高于此前指引的48亿元，市场预期为50亿元。',
    ['revenue 52亿 CNY 2025Q4 guidance', 'revenue 48亿 CNY 2025Q4 prior', 'revenue 50亿 CNY 2025Q4 consensus'],
  ],
  [
    '高于市场预期的X',
    '营收12.5亿元，高于市场预期的11.8亿元。',
    ['revenue 12.5亿 CNY 2025Q3', 'revenue 11.8亿 CNY 2025Q3 consensus'],
  ],
  ['X的市场预期', '每股收益1.42元，超过1.30元的市场预期。', ['eps 1.42 CNY 2025Q3', 'eps 1.3 CNY 2025Q3 consensus']],
  [
    'a price target',
    '券商将目标价由8.2港元上调至9.5港元。',
    ['targetPrice 8.2 HKD - prior', 'targetPrice 9.5 HKD - consensus'],
  ],
  ['an authorised buyback', '董事会批准不超过2亿美元的股份回购计划。', ['buyback 约≤2亿 USD - guidance']],
  ['a buyback done', '季内累计回购1.85亿美元。', ['buyback 1.85亿 USD 2025Q3']],
  [
    'as things stand, behind an outlook for the running quarter',
    '四季度亏损会控制在2亿元以内。订单量日均已经到了180万单，高峰那天超过250万单。',
    ['netProfit 约≤-2亿 CNY 2025Q4 guidance', 'orders 180万 count 2025Q3', 'orders 约≥250万 count 2025Q3'],
  ],
  [
    'a surprise is no level',
    '华尔街的共识预期是收入2.26亿美元，你们超了500多万美元。',
    ['revenue 2.26亿 USD 2025Q3 consensus'],
  ],
  [
    'spent on shares bought back',
    '累计回购了约1,240万股ADS，总金额1.86亿美元。',
    ['other 约1240万 股 2025Q3', 'buyback 1.86亿 USD 2025Q3'],
  ],
  [
    'a broker moves its forecasts beside its target price',
    '某行将目标价由32美元上调至38美元，并将2025、2026年净利润预测分别上调9%和11%至61亿元和70亿元。',
    [
      'targetPrice 32 USD - prior',
      'targetPrice 38 USD - consensus',
      'netProfit 61亿 CNY 2025FY consensus',
      'netProfit 70亿 CNY 2026FY consensus',
    ],
  ],
  ['an authorisation', '董事会已核准新增3亿美元库藏股额度。', ['buyback 3亿 USD - guidance']],
  [
    'what is guided to without a name are the sales',
    '四季度指引20.5亿到20.7亿，同比增12.4%至13.5%。现金储备接近200个亿。',
    ['revenue 20.5亿~20.7亿 CNY 2025Q4 guidance yoy 0.124~0.135', 'cash 约≤200亿 CNY 2025Q3'],
  ],
  [
    'an outlook with its number that was beaten reaches no further',
    '营业利润率9%，超过公司此前8%的指引；自由现金流利润率8%。',
    [
      'operatingMargin 0.09 ratio 2025Q3',
      'operatingMargin 0.08 ratio 2025Q3 prior',
      'freeCashFlowMargin 0.08 ratio 2025Q3',
    ],
  ],
  [
    'far above what analysts expected',
    '每ADS收益0.94美元，远超分析师预期的0.41美元。',
    ['eps 0.94 USD 2025Q3', 'eps 0.41 USD 2025Q3 consensus'],
  ],
]

const owners: readonly Row[] = [
  ['a part that is falling', '零售还是跌的，收入3亿元。', ['revenue(零售) 3亿 CNY 2025Q3']],
  [
    'a firm of its own beside its parent',
    '望江航空客运收益72亿元，增长15.8%。',
    ['revenue(望江航空客运) 72亿 CNY 2025Q3 yoy 0.158'],
    { company: '望江集团' },
  ],
  [
    'what is counted as a part of a name',
    '门店层面经营利润率11.2%，代理人渠道保费收入3亿元。',
    ['operatingMargin(门店层面) 0.112 ratio 2025Q3', 'premiums(代理人渠道) 3亿 CNY 2025Q3'],
  ],
  ['a cost by its own name', '配送费用更夸张，单季就花了9.4亿元。', ['other(配送费用) 9.4亿 CNY 2025Q3']],
  [
    'of all, behind a part',
    '增值服务收入减少三成；及整体毛利率18.5%。',
    ['revenue(增值服务) 2025Q3 yoy -0.3', 'grossMargin 0.185 ratio 2025Q3'],
  ],
  [
    'where a share is to rise to',
    '海外收入占比8%，明年计划提升到20%。',
    ['revenueShare(海外) 0.08 ratio 2025Q3', 'revenueShare(海外) 0.2 ratio 2026FY guidance'],
  ],
  [
    'behind the parts the sentence is of all again',
    '收入14亿元，其中产品收入12亿元，授权收入2亿元；毛利率79%。',
    [
      'revenue 14亿 CNY 2025Q3',
      'revenue(产品) 12亿 CNY 2025Q3',
      'revenue(授权) 2亿 CNY 2025Q3',
      'grossMargin 0.79 ratio 2025Q3',
    ],
  ],
  ['where the sales come from', '来自美国的直接收入不足3%。', ['revenueShare(美国) 约≤0.03 ratio 2025Q3']],
  ['a base is no owner', '白酒业务收入2.9亿元，在高基期下下降11%。', ['revenue(白酒业务) 2.9亿 CNY 2025Q3 yoy -0.11']],
  [
    'a segment before its metric',
    '其中，云服务收入35.6亿元，同比增长20%。',
    ['revenue(云服务) 35.6亿 CNY 2025Q3 yoy 0.2'],
  ],
  [
    'a share of revenue',
    '云服务收入35.6亿元，占总营收的28%。',
    ['revenue(云服务) 35.6亿 CNY 2025Q3', 'revenueShare(云服务) 0.28 ratio 2025Q3'],
  ],
  [
    'a heading holds for its paragraph',
    '# （二）海外业务\n收入为6.9亿元，毛利率为22%。',
    ['revenue(海外业务) 6.9亿 CNY 2025Q3', 'grossMargin(海外业务) 0.22 ratio 2025Q3'],
  ],
  [
    'a region',
    '北美市场收入4.1亿美元，欧洲市场收入2.2亿美元。',
    ['revenue(北美市场) 4.1亿 USD 2025Q3', 'revenue(欧洲市场) 2.2亿 USD 2025Q3'],
  ],
  [
    'the company takes it back',
    '云服务收入35.6亿元。公司净利润为9.1亿元。',
    ['revenue(云服务) 35.6亿 CNY 2025Q3', 'netProfit 9.1亿 CNY 2025Q3'],
  ],
  [
    'stores of one sort',
    '期末共有612家门店，其中加盟店405家。',
    ['storeCount 612 count 2025Q3', 'storeCount(加盟店) 405 count 2025Q3'],
  ],
  [
    'the loss of what a speaker turns to',
    '即时零售这一块亏损是三个多亿，比二季度的四亿二收窄了。',
    ['netProfit(即时零售) 约≥-3亿 CNY 2025Q3', 'netProfit(即时零售) -4.2亿 CNY 2025Q2 prior'],
  ],
  ['a core product', '核心产品诺泰单抗销售收入4.9亿元。', ['revenue(核心产品诺泰单抗) 4.9亿 CNY 2025Q3']],
  [
    'a price of what clients pay is no name',
    '年付费超过10万美元的客户有1,873家，同比增长19%。',
    ['customers 1873 count 2025Q3 yoy 0.19'],
  ],
  ['what is left out is no owner', '扣除可转债后净现金约6.4亿美元。', ['netCash 约6.4亿 USD 2025Q3']],
  [
    'the quarter before is no owner',
    '汽车应用占营收比重升至38%，前季35%；工业22%。',
    [
      'revenueShare(汽车应用) 0.38 ratio 2025Q3',
      'revenueShare(汽车应用) 0.35 ratio 2025Q2 prior',
      'revenueShare(工业) 0.22 ratio 2025Q3',
    ],
  ],
  [
    'a radar ends in no linking word',
    '三季度出货24.8万台，其中ADAS激光雷达21.3万台。',
    ['shipments 24.8万 count 2025Q3', 'shipments(ADAS激光雷达) 21.3万 count 2025Q3'],
  ],
  [
    'parts by their bare names',
    '学习服务收入5.1亿元，硬件1.4亿元；广告2,500万元。',
    ['revenue(学习服务) 5.1亿 CNY 2025Q3', 'revenue(硬件) 1.4亿 CNY 2025Q3', 'revenue(广告) 2500万 CNY 2025Q3'],
  ],
  [
    'the matter that a clause turns to',
    '平均售价方面，ADAS产品由去年的约200美元下降到150美元。',
    ['asp(ADAS产品) 约200 USD 2024Q3 prior', 'asp(ADAS产品) 150 USD 2025Q3'],
  ],
  [
    'what was counted is not what follows',
    '储备酒店2,727家。毛利率41%。',
    ['other(储备酒店) 2727 count 2025Q3', 'grossMargin 0.41 ratio 2025Q3'],
  ],
  [
    'what is left out is no topic',
    '剔除已出售业务后收入同口径增长15%；经调整EBITA为90.7亿元。',
    ['revenue 2025Q3 yoy 0.15', 'ebita 90.7亿 CNY 2025Q3 adjusted'],
  ],
]

const bases: readonly Row[] = [
  ['adjusted by its word', '经调整净利润4.05亿元。', ['netProfit 4.05亿 CNY 2025Q3 adjusted']],
  [
    'adjusted by its bracket',
    '经营利润（非国际财务报告准则）为3.3亿元。',
    ['operatingProfit 3.3亿 CNY 2025Q3 adjusted'],
  ],
  ['扣非', '扣非归母净利润3.74亿元，同比增长9%。', ['netProfitAttributable 3.74亿 CNY 2025Q3 adjusted yoy 0.09']],
  [
    'GAAP and non-GAAP side by side',
    '按美国通用会计准则，净利润3亿元；非美国通用会计准则净利润3.8亿元。',
    ['netProfit 3亿 CNY 2025Q3', 'netProfit 3.8亿 CNY 2025Q3 adjusted'],
  ],
  [
    'constant currency beside reported',
    '收入12.5亿元，同比增长4%，按固定汇率计算增长7%。',
    ['revenue 12.5亿 CNY 2025Q3 yoy 0.04 yoy 0.07 constant-currency'],
  ],
  [
    'like for like beside reported',
    '收入12.5亿元，同比增长4%，同口径增长9%。',
    ['revenue 12.5亿 CNY 2025Q3 yoy 0.04 yoy 0.09 like-for-like'],
  ],
  ['same stores', '期內同店銷售按年升4.4%。', ['revenue(同店) 2025H1 yoy 0.044'], hongKong],
  [
    'earnings per ADS, whatever stands between',
    '每份美国存托股（ADS）基本和摊薄收益分别为0.55美元和0.54美元。',
    ['eps 0.55 USD 2025Q3', 'eps 0.54 USD 2025Q3'],
  ],
  ['a loss per ordinary share', '每股普通股基本及摊薄净亏损为0.34元。', ['eps -0.34 CNY 2025Q3']],
  [
    'rules told in a clause of their own',
    '按非美国通用会计准则，经营利润为1.4亿元，同比增长38%。',
    ['operatingProfit 1.4亿 CNY 2025Q3 adjusted yoy 0.38'],
  ],
  [
    'the plain reading told second',
    '按固定汇率计算，营收同比增长13%，按实际汇率增长8%。',
    ['revenue 2025Q3 yoy 0.08 yoy 0.13 constant-currency'],
  ],
]

const units: readonly Row[] = [
  [
    'the profit of one cup',
    '单杯毛利由6.2元降到4.9元。',
    ['unitProfit 6.2 CNY 2024Q3 prior', 'unitProfit 4.9 CNY 2025Q3'],
  ],
  ['a share price behind its move', '望江物业现涨5.3%，报12.3港元。', ['sharePrice 12.3 HKD -']],
  [
    'the profit of one share',
    '非GAAP净利润2亿美元，合每ADS 1.1美元。',
    ['netProfit 2亿 USD 2025Q3 adjusted', 'eps 1.1 USD 2025Q3 adjusted'],
  ],
  [
    'what is counted is no money',
    '境外商户超600万，已有14万第三方商家入驻。',
    ['other(境外商户) 约≥600万 count 2025Q3', 'other 14万 count 2025Q3'],
  ],
  ['the currency of the page', '營收12.5億元。', ['revenue 12.5亿 TWD 2025Q3'], { currency: 'TWD' }],
  ['a currency of its own', '营收12.5亿美元。', ['revenue 12.5亿 USD 2025Q3']],
  ['a translation in brackets', '收入为人民币24.8亿元（3.48亿美元）。', ['revenue 24.8亿 CNY = 3.48亿 USD 2025Q3']],
  ['per ten shares', '公司拟每10股派发现金红利6元（含税）。', ['dividendPerShare 0.6 CNY 2025FY'], year],
  ['仙', '中期股息每股12.1港仙。', ['dividendPerShare 0.121 HKD 2025H1'], hongKong],
  [
    'about, and no less than',
    '净利润约3亿元，现金储备逾18亿元。',
    ['netProfit 约3亿 CNY 2025Q3', 'cash 约≥18亿 CNY 2025Q3'],
  ],
  ['a range with one unit', '预计全年资本开支3至4亿元。', ['capex 3亿~4亿 CNY 2025FY guidance']],
  ['tenths', '产能利用率达九成二。', ['utilisation 0.92 ratio 2025Q3']],
  ['days', '存货周转天数98天。', ['inventoryDays 98 days 2025Q3']],
  ['people', '平均月活跃用户3.27亿，同比增长6%。', ['mau 3.27亿 count 2025Q3 yoy 0.06']],
  ['points for per cent', '储能毛利率现在是十几个点。', ['grossMargin(储能) 约≥0.1 ratio 2025Q3']],
  ['points that are reached', '整体毛利率做到了40个点。', ['grossMargin 0.4 ratio 2025Q3']],
  [
    'from points to points',
    '毛利率从20个点提升到25个点。',
    ['grossMargin 0.2 ratio 2024Q3 prior', 'grossMargin 0.25 ratio 2025Q3'],
  ],
  ['points by which a ratio moves', '毛利率有两三个点的改善。', ['grossMargin 2025Q3 yoy 0.02~0.03']],
  [
    'days of the balance just told',
    '存货18.2亿元，周转天数41天。',
    ['inventory 18.2亿 CNY 2025Q3', 'inventoryDays 41 days 2025Q3'],
  ],
  ['a price of the market before it opens', '美股盘前，原牧乳业涨4.2%至11.86美元。', ['sharePrice 11.86 USD -']],
]

describe.each([
  ['compared', compared],
  ['lists', lists],
  ['comparisons', comparisons],
  ['losses', losses],
  ['growths', growths],
  ['natures', natures],
  ['owners', owners],
  ['bases', bases],
  ['units', units],
])('%s', (_, rows) => {
  for (const [name, text, figures, seen] of rows)
    test(name, () => {
      for (const twin of [text, ...twins(text)]) expect(lines(twin, seen)).toEqual(figures)
    })
})
