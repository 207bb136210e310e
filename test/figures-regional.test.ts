/** Sentences as Hong Kong and Taiwan write them: their coins and measures, their trades' words. All names are invented. */
import { describe, expect, test } from 'vitest'
import { read, type Seen } from './figure-pages.ts'

/** `metric (owner) value unit`, then the changes, then a period and a nature that are not the page's. */
const told = (text: string, seen: Seen): string[] => {
  const page = { published: '2026-03-20', event: '2025FY', currency: 'HKD', ...seen }
  return read(text, page).figures.map(({ metric, entity, value, range, unit, changes, period, nature }) =>
    [
      metric,
      ...(entity === null ? [] : [`(${entity})`]),
      ...(range ? [`${range.low}~${range.high}`] : value === null ? [] : [value]),
      ...(unit === null ? [] : [unit]),
      ...changes.map((change) => `${change.type}${change.unit === 'pp' ? '.pp' : ''} ${change.value ?? change.amount}`),
      ...(period && period.label !== page.event ? [period.label] : []),
      ...(nature === 'actual' ? [] : [nature]),
    ].join(' '),
  )
}

type Row = readonly [text: string, figures: readonly string[], seen?: Seen]

const banks: readonly Row[] = [
  [
    '中期息62仙，較去年同期多派7仙。',
    ['dividendPerShare 0.62 HKD yoy 0.07'],
    { event: '2025H1', published: '2025-08-21' },
  ],
  ['提取信貸減值15.3億元，按年多提21%。', ['creditLoss 1530000000 HKD yoy 0.21']],
  [
    '貸款總額5,200億元，按揭貸款增2%至1,860億元。',
    ['loans 520000000000 HKD', 'loans (按揭贷款) 186000000000 HKD yoy 0.02'],
  ],
  ['信貸成本約60點子。', ['creditCost 0.006 ratio']],
  ['信貸成本升5點子。', ['creditCost yoy.pp 0.0005']],
  ['內房減值比率18.7%。', ['nplRatio (内房) 0.187 ratio']],
  ['每股派2毫5仙。', ['dividendPerShare 0.25 HKD']],
]

const insurers: readonly Row[] = [
  ['年內新業務價值102億元。', ['newBusinessValue 10200000000 HKD']],
  [
    '財險板塊保險服務收入486億元，綜合成本率96.8%。',
    ['revenue (财险板块) 48600000000 HKD', 'combinedRatio (财险板块) 0.968 ratio'],
  ],
  ['人均月產能升13%至1.42萬元。', ['agentProductivity 14200 HKD yoy 0.13']],
  [
    '台豐人壽11月稅後淨損1.2億元，前11月稅後淨利86.5億元。',
    ['netProfit (台丰人寿) -120000000 TWD 2025-11', 'netProfit (台丰人寿) 8650000000 TWD'],
    { event: '2025M11', published: '2025-12-10', currency: 'TWD', company: '台丰金控' },
  ],
  [
    '台豐銀行稅後淨利14億元，累計前11月198億元，年增9%。',
    ['netProfit (台丰银行) 1400000000 TWD', 'netProfit (台丰银行) 19800000000 TWD yoy 0.09'],
    { event: '2025M11', published: '2025-12-10', currency: 'TWD', company: '台丰金控' },
  ],
]

const property: readonly Row[] = [
  ['「海澄軒」售出487伙，平均實用呎價1.9萬元。', ['volume (海澄轩) 487 count', 'asp (海澄轩) 19000 HKD']],
  ['本港土地儲備約2,460萬方呎。', ['landBank (本港) 24600000 方呎']],
  ['商場租用率98%。', ['utilisation (商场) 0.98 ratio']],
  ['每基金單位資產淨值6.04元，跌3.9%。', ['bookValuePerShare 6.04 HKD yoy -0.039']],
  [
    '物業收入淨額24億元，可供分派收入14.9億元。',
    ['netPropertyIncome 2400000000 HKD', 'distributableIncome 1490000000 HKD'],
  ],
  [
    '酒店業務營業額11億元，增6%，經營溢利1.8億元，去年同期為0.9億元，按年翻一番。',
    [
      'revenue (酒店业务) 1100000000 HKD yoy 0.06',
      'operatingProfit (酒店业务) 180000000 HKD yoy 1',
      'operatingProfit (酒店业务) 90000000 HKD 2024FY prior',
    ],
  ],
  [
    '截至去年底，淨負債412億元。',
    ['debt 41200000000 HKD'],
    { event: '2026H1', published: '2026-02-26', fiscal: { endMonth: 6, named: 'end' } },
  ],
]

const makers: readonly Row[] = [
  ['毛利率33%正負1個百分點。', ['grossMargin 0.32~0.34 ratio'], { currency: 'TWD' }],
  [
    '匯兌損失轉為利益0.6億元，本業獲利3.1億元。',
    ['exchangeGain 60000000 TWD', 'operatingProfit 310000000 TWD'],
    { currency: 'TWD' },
  ],
  ['匯損2.3億元，侵蝕每股約0.9元。', ['exchangeLoss 230000000 TWD', 'other 0.9 TWD'], { currency: 'TWD' }],
  [
    '全年淨增158店，單店日均營業額增2.1%，會員數達1,900萬人。',
    ['additions 158 count', 'revenue (单店日均) yoy 0.021', 'users 19000000 count'],
  ],
  ['現煮咖啡年銷2.1億杯，淨展店150家。', ['volume (现煮咖啡) 210000000 杯', 'newStores 150 count']],
]

const growth: readonly Row[] = [
  ['收入實現20%增長。', ['revenue yoy 0.2']],
  ['純利錄得兩成三升幅。', ['netProfit yoy 0.23']],
  ['訂單實現3倍增長。', ['orders yoy 3']],
  ['純利飆1.4倍至2.9億元。', ['netProfit 290000000 HKD yoy 1.4']],
  ['純利勁升逾倍至2.9億元。', ['netProfit 290000000 HKD yoy 1']],
  ['純利按年翻一番，至2.9億元。', ['netProfit 290000000 HKD yoy 1']],
  ['純利按年升倍半。', ['netProfit yoy 1.5']],
  ['負債比由0.5倍增至0.8倍。', ['debtRatio 0.5 倍 2024FY prior', 'debtRatio 0.8 倍']],
  [
    '股東應佔溢利增長130%至150%，去年同期為4.6億元。',
    ['netProfitAttributable yoy null', 'netProfitAttributable 460000000 HKD 2024FY prior'],
  ],
  ['現金增加兩成，去年底為4.6億元。', ['cash yoy 0.2', 'cash 460000000 HKD 2024FY prior']],
  ['毛利率48.6%，若撇除一次性項目則為49.2%。', ['grossMargin 0.486 ratio', 'grossMargin 0.492 ratio']],
  ['營運支出比率升0.9個百分點。', ['expenseRatio yoy.pp 0.009']],
]

const carriers: readonly Row[] = [
  ['後付ARPU升1.6%至207元，若計及漫遊則為231元。', ['arpu (后付) 207 HKD yoy 0.016', 'arpu (后付) 231 HKD']],
  ['月費計劃客戶156萬名。', ['users 1560000 count']],
  ['淨負債對EBITDA比率由3.4倍降至3.1倍。', ['debtRatio 3.4 倍 2024FY prior', 'debtRatio 3.1 倍']],
  ['財務成本4.4億元，慳息約1.3億元。', ['financeCost 440000000 HKD', 'other (悭息) 130000000 HKD']],
  ['可載客量增26%。', ['availableSeatKm yoy 0.26']],
  ['股價現報12.8元，主動沽盤58%，沽空比率21%。', ['sharePrice 12.8 HKD']],
  [
    '料今年經營溢利率17%至18%，較原先指引的15%至16%為高。',
    ['operatingMargin 0.17~0.18 ratio 2026FY guidance', 'operatingMargin 0.15~0.16 ratio 2026FY prior'],
  ],
]

const taiwan = { currency: 'TWD' } as const
const announcements: readonly Row[] = [
  ['營業毛利(毛損)(仟元):8,913,554', ['grossProfit 8913554000 TWD'], taiwan],
  [
    '4.1月1日累計至本期止營業收入(仟元):38,462,117\n10.1月1日累計至本期止基本每股盈餘(損失)(元):1.36',
    ['revenue 38462117000 TWD 2025M9', 'eps 1.36 TWD 2025M9'],
    { ...taiwan, event: '2025Q3', published: '2025-11-10' },
  ],
  ['歸屬於母公司業主之權益(仟元):47,112,906', ['netAssets 47112906000 TWD'], taiwan],
  ['本期淨利(歸屬母公司)34.1億元。', ['netProfitAttributable 3410000000 TWD'], taiwan],
  [
    '# 三、2026年展望\n1. 合併營收年增3%至4%，EPS 3.75元~3.9元。\n2. 資本支出上限105億元。',
    ['revenue yoy null 2026FY guidance', 'eps 3.75~3.9 TWD 2026FY guidance', 'capex 10500000000 TWD 2026FY guidance'],
    taiwan,
  ],
  ['EPS 0.95元，優於財測8%。', ['eps 0.95 TWD'], taiwan],
  ['稅前盈餘僅1.1億元，季減62%。', ['profitBeforeTax 110000000 TWD qoq -0.62'], taiwan],
  ['匯損影響Q2每股盈餘1.2元。', ['other 1.2 TWD 2025Q2'], taiwan],
  ['營收預期持平至季增5%。', ['revenue qoq null 2026FY guidance'], taiwan],
  ['成交均價每坪118萬元，較同業高約一成。', ['asp 1180000 TWD'], taiwan],
  ['EPS衝5.12元，今年推案上看620億元。', ['eps 5.12 TWD', 'other 62000000000 TWD 2026FY guidance'], taiwan],
  [
    'B/B值1.25，部分產品已調漲5%，毛利率30%。',
    ['bookToBill 1.25 ratio', 'asp yoy 0.05', 'grossMargin 0.3 ratio'],
    taiwan,
  ],
  ['股價以98.7元作收，上漲3.2元。', ['sharePrice 98.7 TWD'], taiwan],
  ['博彩業務改善。\n淨收益108億元，升14%。', ['revenue 10800000000 HKD yoy 0.14']],
]

const brokers: readonly Row[] = [
  [
    '收入12.6億元，按年增92%，按季亦升18%，當中佣金收入4.3億元，勁升1.08倍。',
    ['revenue 1260000000 HKD yoy 0.92 qoq 0.18', 'revenue (佣金) 430000000 HKD yoy 1.08'],
  ],
  ['混合佣金率2.8點子，按年跌0.3點子。', ['takeRate 0.00028 ratio yoy.pp -0.00003']],
  ['公司以每股8.4元配售新股。', ['other 8.4 HKD']],
  ['集團由賺轉蝕6.8億元。', ['netProfit -680000000 HKD']],
  ['歸屬母公司業主淨損28.6億元。', ['netProfitAttributable -2860000000 HKD']],
  ['台中店業績31億元。', ['revenue (台中店) 3100000000 HKD']],
]

describe.each([
  ['brokers', brokers],
  ['announcements', announcements],
  ['growth', growth],
  ['carriers and traders', carriers],
  ['banks', banks],
  ['insurers', insurers],
  ['property', property],
  ['makers and shops', makers],
] as const)('%s', (_, rows) => {
  for (const [text, figures, seen = {}] of rows) test(text, () => expect(told(text, seen)).toEqual(figures))
})
