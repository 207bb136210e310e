/** Which stretch of time a figure is of. */
import { describe, expect, test } from 'vitest'
import { lines, read, type Seen, twins } from './figure-pages.ts'

type Row = readonly [name: string, text: string, figures: readonly string[], seen?: Seen]

const fourth: Seen = { event: '2025Q4', published: '2026-03-12' }
const year: Seen = { event: '2025FY', published: '2026-03-12' }
const march: Seen = { event: '2025FY', published: '2025-05-15', fiscal: { endMonth: 3, named: 'end' } }

const named: readonly Row[] = [
  ['the page, where the sentence names none', '营收12.5亿元。', ['revenue 12.5亿 CNY 2025Q3']],
  ['a quarter', '2025年第二季度营收11.2亿元。', ['revenue 11.2亿 CNY 2025Q2 prior']],
  [
    'a fourth quarter',
    '第四季度营收12.5亿元，全年营收46亿元。',
    ['revenue 12.5亿 CNY 2025Q4', 'revenue 46亿 CNY 2025FY'],
    fourth,
  ],
  [
    'the first nine months',
    '前三季度营收34.2亿元，其中第三季度12.5亿元。',
    ['revenue 34.2亿 CNY 2025M9', 'revenue 12.5亿 CNY 2025Q3'],
  ],
  ['九个月 by its last day', '截至2025年9月30日止九个月，收入34.2亿元。', ['revenue 34.2亿 CNY 2025M9']],
  [
    'six months in Chinese numerals',
    '截至二零二五年六月三十日止六個月，收入為22億元。',
    ['revenue 22亿 CNY 2025H1'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  ['a Republican year', '民國114年第3季營收12.5億元。', ['revenue 12.5亿 TWD 2025Q3'], { currency: 'TWD' }],
  ['letters', '2Q25营收11.2亿元，3Q25营收12.5亿元。', ['revenue 11.2亿 CNY 2025Q2 prior', 'revenue 12.5亿 CNY 2025Q3']],
  [
    '单季 against 累计',
    '累计前三季度营收34.2亿元，单季营收12.5亿元。',
    ['revenue 34.2亿 CNY 2025M9', 'revenue 12.5亿 CNY 2025Q3'],
  ],
  ['a single month', '9月营收4.4亿元，月增2%。', ['revenue 4.4亿 CNY 2025-09 mom 0.02']],
  ['a point in time', '截至2025年9月30日，公司现金储备为18.4亿元。', ['cash 18.4亿 CNY 2025Q3']],
]

const relative: readonly Row[] = [
  ['去年同期', '营收12.5亿元，去年同期10亿元。', ['revenue 12.5亿 CNY 2025Q3', 'revenue 10亿 CNY 2024Q3 prior']],
  ['上季', '毛利率33%，上季为31%。', ['grossMargin 0.33 ratio 2025Q3', 'grossMargin 0.31 ratio 2025Q2 prior']],
  ['下季, of an outlook', '预计下季收入增长至13亿元。', ['revenue 13亿 CNY 2025Q4 guidance']],
  ['全年, of an outlook', '公司预计全年营收为46亿元。', ['revenue 46亿 CNY 2025FY guidance']],
  ['明年', '公司预计明年资本开支为5亿元。', ['capex 5亿 CNY 2026FY guidance']],
  [
    'a period at the head holds for the paragraph',
    '上半年，公司营收22亿元，净利润2亿元。毛利率为31%。',
    ['revenue 22亿 CNY 2025H1', 'netProfit 2亿 CNY 2025H1', 'grossMargin 0.31 ratio 2025H1'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    'one inside holds for its clause',
    '营收12.5亿元，二季度为11.2亿元。',
    ['revenue 12.5亿 CNY 2025Q3', 'revenue 11.2亿 CNY 2025Q2 prior'],
  ],
  ['a share price has none', '股价报收52.3港元，市值1200亿港元。', ['sharePrice 52.3 HKD -', 'marketCap 1200亿 HKD -']],
  ["a dividend is the year's", '董事会建议派发末期息每股0.32元。', ['dividendPerShare 0.32 CNY 2025FY'], year],
]

const nineMonths: Seen = { event: '2025M9', published: '2025-10-28' }

const points: readonly Row[] = [
  [
    'at the end of the half year',
    '第二季度收入12亿元，存货4亿元。',
    ['revenue 12亿 CNY 2025Q2', 'inventory 4亿 CNY 2025H1'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    'the parts of last year',
    '去年，公司全年亏损4.8亿元，其中四季度计提减值2.6亿元，单季亏损3.2亿元。',
    ['netProfit -4.8亿 CNY 2024FY prior', 'impairment 2.6亿 CNY 2024Q4 prior', 'netProfit -3.2亿 CNY 2024Q4 prior'],
  ],
  [
    'a year alone at the head holds for the sentence',
    '2022年，公司表现不错：收入18亿元，同比增长36%;净利润1.7亿元。',
    ['revenue 18亿 CNY 2022FY yoy 0.36', 'netProfit 1.7亿 CNY 2022FY prior'],
  ],
  [
    'an earlier day beside what is told',
    '不良率1.21%，二季度末为1.16%；拨备覆盖率318%。',
    ['nplRatio 0.0121 ratio 2025M9', 'nplRatio 0.0116 ratio 2025Q2 prior', 'provisionCoverage 3.18 ratio 2025M9'],
    nineMonths,
  ],
  [
    "behind the whole year's aim",
    '前三季资本支出5.9亿元，全年预算8亿元不变；营业现金流入9.2亿元。',
    ['capex 5.9亿 CNY 2025M9', 'capex 8亿 CNY 2025FY guidance', 'operatingCashFlow 9.2亿 CNY 2025M9'],
  ],
  [
    'both parts are singled out',
    '客房收入3.3亿元，跌6%，其中第一季跌8%，第二季跌幅收窄至5%；平均房价486元。',
    [
      'revenue(客房) 3.3亿 CNY 2025H1 yoy -0.06',
      'revenue(客房) 2025Q1 yoy -0.08',
      'revenue(客房) 2025Q2 yoy -0.05',
      'asp(客房) 486 CNY 2025H1',
    ],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    'what a payout is of',
    '公司去年度每股派3.2元，派息率63%。',
    ['dividendPerShare 3.2 CNY 2024FY prior', 'dividendPayout 0.63 ratio 2024FY prior'],
  ],
  [
    'years side by side',
    '某行上调2025及2026年盈利预测4%及6%，至5.9亿元及6.7亿元。',
    ['netProfit 5.9亿 CNY 2025FY consensus', 'netProfit 6.7亿 CNY 2026FY consensus'],
  ],
  [
    'told of the whole before, now of the part',
    '前三季度归母净利润9亿元。其中，第三季度营业收入19亿元；归母净利润2.8亿元，存货4亿元。',
    [
      'netProfitAttributable 9亿 CNY 2025M9',
      'revenue 19亿 CNY 2025Q3',
      'netProfitAttributable 2.8亿 CNY 2025Q3',
      'inventory 4亿 CNY 2025M9',
    ],
    nineMonths,
  ],
  [
    'recounted for its own sake',
    '回顾年内走势：一季度，公司交付6.9万辆；二季度，交付15.7万辆。',
    ['deliveries 6.9万 count 2025Q1', 'deliveries 15.7万 count 2025Q2'],
  ],
  [
    'the year so far',
    '第三季度柜机出货量季增三成，累积营收达12亿元。',
    ['shipments(柜机) 2025Q3 qoq 0.3', 'revenue(柜机) 12亿 CNY 2025M9'],
  ],
  [
    'the same part of the year before',
    '电脑累计出货量为356万台，高于去年同期的348万台。',
    ['shipments(电脑) 356万 count 2025M9', 'shipments(电脑) 348万 count 2024M9 prior'],
  ],
  ['since the first', '累计交付超过100万辆。', ['deliveries 约≥100万 count 2025Q3']],
  [
    'a payout that is supposed',
    '外资认为，以五成配息率计算，现金殖利率有7%。',
    ['dividendPayout 0.5 ratio 2025FY consensus', 'dividendYield 0.07 ratio 2025FY consensus'],
  ],
  [
    'since a launch, since a year',
    '新作上线首日收入110万元，自2018年至今研发投入超过30亿元。',
    ['revenue(新作) 110万 CNY -', 'rdExpense 约≥30亿 CNY -'],
  ],
  [
    'an issue of shares',
    '公司拟以6.2元的定增价募资11亿元。',
    ['other 6.2 CNY - guidance', 'other(定增价募资) 11亿 CNY - guidance'],
  ],
  ['measured by a level of before', '出境机票预订量已超过2019年水平的120%。', ['other(出境机票) 1.2 ratio 2025Q3']],
  [
    'from a quarter of last year to that of this',
    '2026年长约比重将提高，每吨售价由去年第三季的598元降至512元。',
    ['asp 598 CNY 2024Q3 prior', 'asp 512 CNY 2025Q3'],
  ],
  [
    'the dividend of a year that is named',
    '公司本期不分红。2024年度现金分红1.2亿元，占净利润的32%。',
    ['dividend 1.2亿 CNY 2024FY', 'dividendPayout 0.32 ratio 2024FY'],
    { event: '2025H1', published: '2025-08-20' },
  ],
  [
    "a quarter's end closes the quarter, whatever the page counts in",
    '截至三季度末，公司存货12亿元。',
    ['inventory 12亿 CNY 2025Q3'],
    nineMonths,
  ],
  [
    "the page's own last day closes what the page is about",
    '期末存货12亿元。',
    ['inventory 12亿 CNY 2025M9'],
    nineMonths,
  ],
]

const headed: readonly Row[] = [
  [
    'a heading, for the lines below it',
    '# ■ 全年（FY25）\n• 净收入36.4亿元；净利润4亿元\n# ■ 分业务\n• 收入6亿元',
    ['revenue 36.4亿 CNY 2025FY', 'netProfit 4亿 CNY 2025FY', 'revenue 6亿 CNY 2025Q4'],
    fourth,
  ],
  [
    'lines that the clock cuts, until the next slide',
    '(04:02.000) 这一页是全年的损益。\n(04:09.000) 营收来到275亿元。\n(04:15.000) 净利润31亿元。\n(04:21.000) 请看下一页。\n(04:26.000) 营收78亿元。',
    ['revenue 275亿 CNY 2025FY', 'netProfit 31亿 CNY 2025FY', 'revenue 78亿 CNY 2025Q4'],
    fourth,
  ],
]

const columns: readonly Row[] = [
  [
    'the end of a quarter beside the end of a year, parted by wide marks',
    '主要指标｜2025年9月末｜2024年末\n不良贷款率｜1.09%｜1.11%',
    ['nplRatio 0.0109 ratio 2025M9', 'nplRatio 0.0111 ratio 2024FY prior'],
    nineMonths,
  ],
  [
    'years of the calendar over the halves of a company whose year is another',
    '截至9月30日止六个月（百万元）　　2025年　　2024年\n收益　　　1,286.4　　1,142.5\n经营溢利　　　146.6　　112.0',
    [
      'revenue 12.864亿 CNY 2026H1',
      'revenue 11.425亿 CNY 2025H1 prior',
      'operatingProfit 1.466亿 CNY 2026H1',
      'operatingProfit 1.12亿 CNY 2025H1 prior',
    ],
    { event: '2026H1', published: '2025-11-26', fiscal: { endMonth: 3, named: 'end' } },
  ],
]

const half: Seen = { event: '2025H1', published: '2025-08-20' }

const lastYear: readonly Row[] = [
  [
    'beside the same ratio of the half it is of the same half',
    '毛利率25%，去年是24%。',
    ['grossMargin 0.25 ratio 2025H1', 'grossMargin 0.24 ratio 2024H1 prior'],
    half,
  ],
  [
    "its last day is the year's",
    '负债比率25%，去年底是24%。',
    ['debtRatio 0.25 ratio 2025H1', 'debtRatio 0.24 ratio 2024FY prior'],
    half,
  ],
  [
    "a share that comes down from last year's is the whole year's",
    '护士流失率由去年的13.8%降至10.5%。',
    ['churnRate 0.138 ratio 2024FY prior', 'churnRate 0.105 ratio 2025H1'],
    half,
  ],
  [
    'an aside does not last',
    '今年资本支出估计6亿元，去年是4.3亿元。研发费用会占营收14%。',
    ['capex 6亿 CNY 2026FY guidance', 'capex 4.3亿 CNY 2025FY prior', 'other(研发费用) 0.14 ratio 2026FY guidance'],
    { event: '2025Q4', published: '2026-02-11' },
  ],
  [
    'its interim dividend',
    '派中期息12仙（2024/25年度中期：10仙）。',
    ['dividendPerShare 0.12 HKD 2026H1', 'dividendPerShare 0.1 HKD 2025H1 prior'],
    { event: '2026H1', published: '2025-11-26', currency: 'HKD', fiscal: { endMonth: 3, named: 'end' } },
  ],
]

const past: readonly Row[] = [
  [
    'what a bracket adds to a past value',
    '存货周转天数由上年的73天（原料35天、成品38天）减至66天。',
    [
      'inventoryDays 73 days 2024FY prior',
      'inventoryDays(原料) 35 days 2024FY prior',
      'inventoryDays(成品) 38 days 2024FY prior',
      'inventoryDays 66 days 2025FY',
    ],
    year,
  ],
  ['how it used to be', '过去三年配发率都在六成左右。', ['dividendPayout 约0.6 ratio - prior']],
  ['at no one time', '套保比例长期维持在九成。', ['other 0.9 ratio -']],
  [
    'a high of no date',
    '关联收入占比已由高峰的33%降到5%。',
    ['revenueShare(关联) 0.33 ratio - prior', 'revenueShare(关联) 0.05 ratio 2025Q3'],
  ],
  ['not where something comes from', '来自海外的收入占66%。', ['revenueShare(海外) 0.66 ratio 2025Q3']],
  [
    '不少于 bounds, it compares nothing',
    '公司的政策是派息比率不少于当年的50%。',
    ['dividendPayout 0.5 ratio - guidance'],
  ],
]

const english: readonly Row[] = [
  [
    'a quarter by its month',
    'Utilization was 76%, against 69% in the June quarter.',
    ['utilisation 0.76 ratio 2025Q3', 'utilisation 0.69 ratio 2025Q2 prior'],
  ],
  [
    'a year ago',
    'Net income was $83 million, or $1.42 per diluted share, compared with $0.61 a year ago.',
    ['netProfit 8300万 USD 2025Q3', 'eps 1.42 USD 2025Q3', 'eps 0.61 USD 2024Q3 prior'],
    { currency: 'USD' },
  ],
]

const others: readonly Row[] = [
  [
    'what a bracket gives of the consensus',
    '归母净利润略高于一致预期（2.2亿元）。',
    ['netProfitAttributable 2.2亿 CNY 2025Q3 consensus'],
  ],
  [
    'what a broker keeps to',
    '维持25-27年归母净利7.4/9.1/8亿元的预测，现价11元对应25年PE 27倍。',
    [
      'netProfitAttributable 7.4亿 CNY 2025FY consensus',
      'netProfitAttributable 9.1亿 CNY 2026FY consensus',
      'netProfitAttributable 8亿 CNY 2027FY consensus',
      'sharePrice 11 CNY -',
      'priceToEarnings 27 倍 2025FY consensus',
    ],
  ],
]

const retold: readonly Row[] = [
  [
    'an earlier report, told for its own sake',
    '公司2017年的成绩单并不好看。增长停了，54亿元的营收仅有4亿元的净利润。',
    ['revenue 54亿 CNY 2017FY', 'netProfit 4亿 CNY 2017FY'],
    { event: '2018Q1', published: '2018-04-24' },
  ],
]

const bases: readonly Row[] = [
  [
    'the opening of the year',
    '负债比率13.4%，较年初提高1.1个百分点。',
    ['debtRatio 0.134 ratio 2025H1 qoq 0.011pp'],
    half,
  ],
  [
    'the middle of the year',
    '负债比率84.5%，比年中下降3.2个百分点。',
    ['debtRatio 0.845 ratio 2025FY qoq -0.032pp'],
    year,
  ],
]

const ahead: readonly Row[] = [
  ['a short year with its aim', '26年目标3,450万吨，为产量。', ['other 3450万 吨 2026FY guidance']],
  ['a part of a year that will be', '公司一季度将出现亏损，预计亏损3亿元。', ['netProfit -3亿 CNY 2026Q1 guidance']],
]

const asides: readonly Row[] = [
  [
    'a number in the list of an answer opens another matter',
    '1）三季度汇兑收益4,600万元。2）毛利率19%。',
    ['exchangeGain 4600万 CNY 2025Q3', 'grossMargin 0.19 ratio 2025M9'],
    nineMonths,
  ],
  ['when a contract falls due', '下半年到期的合约占收入的34%。', ['revenueShare 0.34 ratio 2025H1'], half],
  [
    'what there still was, then',
    '去年年底渠道库存还有五个月，现在不到两个月。',
    ['inventoryMonths 5 个月 2024FY prior', 'inventoryMonths 约≤2 个月 2025H1'],
    half,
  ],
  [
    'a plan still stands that was made before',
    '集团去年提出的三年3,000亿元资本开支计划不变。',
    ['capex 3000亿 CNY - guidance'],
  ],
  ['a sale of the year', '618期间GMV 3.9亿元。', ['gmv 3.9亿 CNY 2025-06'], half],
  [
    'the name of an event is no year of results',
    '2024年世界杯开幕前，平台吸引了13万名用户。',
    ['users 13万 count 2025Q3'],
  ],
  [
    'another quarter told beside the first lasts no longer',
    '二季度跌幅更大，一季度是高个位数。经销商库存21天。',
    ['inventoryDays(经销商) 21 days 2025H1'],
    half,
  ],
  [
    '另外 turns to another matter',
    '上半年营收80亿元。另外，净利润同比增长8%。',
    ['revenue 80亿 CNY 2025H1', 'netProfit 2025Q2 yoy 0.08'],
    { event: '2025Q2', published: '2025-08-20' },
  ],
  ['单月 is no month of the calendar', '上半年客单价很高，单月186元。', ['asp(客单价) 186 CNY 2025H1'], half],
  [
    'a balance is as of the day that closes the quarter too',
    '累计上半年营收80亿元。负债比率36.8%。',
    ['revenue 80亿 CNY 2025H1', 'debtRatio 0.368 ratio 2025Q2'],
    { event: '2025Q2', published: '2025-08-20' },
  ],
  [
    'what has been done is of today, though the sentence has looked ahead',
    '26年目标费用率降到26%以下；AI助教替代了约三成工时。',
    ['expenseRatio 约≤0.26 ratio 2026FY guidance', 'other 约0.3 ratio 2025Q3'],
  ],
]

const wholeYear: readonly Row[] = [
  [
    'no outlook behind it reaches a number of its own clause',
    '全年销售跌17%，预计关店后每年可贡献净利润2,600万元。',
    ['revenue 2025FY yoy -0.17', 'netProfit 2600万 CNY - guidance'],
    year,
  ],
]

const timeless: readonly Row[] = [
  ['a multiple of the price', '公司市盈率为31倍。', ['priceToEarnings 31 倍 -']],
  [
    'what a line will cost at full load',
    '预计明年投产，满产后毛利率控制在三成以内。',
    ['grossMargin 约≤0.3 ratio - guidance'],
  ],
  ['what a measure brings in a year', '预计每年可贡献净利润3,800万元。', ['netProfit 3800万 CNY - guidance']],
  ['what it takes to break even', '产能利用率到六成左右就能打平。', ['utilisation 约0.6 ratio - guidance']],
  [
    'a project whose sum is raised',
    '项目总投资额由原先的34亿元调高至38亿元。',
    ['investment 34亿 CNY - prior', 'investment 38亿 CNY - guidance'],
  ],
  [
    'what a plant will make once it runs, but for a named time',
    '预计2026年二季度投产后月产能将提升至40万片。',
    ['capacity 40万 片 2026Q2 guidance'],
  ],
  ['the sum of a plan', '员工奖励计划额度2.5亿港元。', ['other 2.5亿 HKD - guidance']],
]

describe.each([
  ['named', named],
  ['relative', relative],
  ['points in time', points],
  ['told above', headed],
  ['heads of columns', columns],
  ['last year', lastYear],
  ['compared with', past],
  ['compared with, in English', english],
  ['of others', others],
  ['told again', retold],
  ['what it grew from', bases],
  ['to come', ahead],
  ['asides', asides],
  ['the whole year', wholeYear],
  ['of no period', timeless],
])('%s', (_, rows) => {
  for (const [name, text, figures, seen] of rows)
    test(name, () => {
      for (const twin of [text, ...twins(text)]) expect(lines(twin, seen)).toEqual(figures)
    })
})

describe('a fiscal year that ends in March', () => {
  test.each([
    ['2025财年收入186亿元。', '2025FY', '2024-04-01', '2025-03-31'],
    ['2025财年第四财季收入46亿元。', '2025Q4', '2025-01-01', '2025-03-31'],
    ['截至2025年3月31日止年度收入186亿元。', '2025FY', '2024-04-01', '2025-03-31'],
  ])('%s', (text, label, start, end) =>
    expect(read(text, march).figures[0]!.period).toMatchObject({ label, start, end }),
  )
})
