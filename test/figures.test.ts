/** What holds for every figure: who said it, when nothing is said, which rule gave it, what is told as doubtful. All names are invented. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { line, lines, read, type Seen, twins } from './figure-pages.ts'

describe('speech', () => {
  const call = parse(
    `星澜科技2025年第三季度财报电话会实录
2025年11月5日
星澜科技今日发布2025年第三季度财报，营收为286.4亿元，同比增长14%。

摩根士丹利分析师陈一鸣：公司本季度资本开支达到52亿元，明年会怎么安排？

首席财务官周文清：明年资本开支预计在210亿元左右。云业务收入同比增长31%，毛利率提升到28%。`,
    { path: 'call.txt' },
  )
  const speakers = new Map(call.participants.map(({ id, name }) => [id, name]))
  const turns = new Map(call.turns.map(({ id, speaker }) => [id, speakers.get(speaker ?? '') ?? null]))

  test('a figure names the turn it was said in', () => {
    expect(call.figures.map((figure) => [figure.turn && turns.get(figure.turn), line(figure)])).toEqual([
      [null, 'revenue 286.4亿 CNY 2025Q3 yoy 0.14'],
      ['陈一鸣', 'capex 52亿 CNY 2025Q3'],
      ['周文清', 'capex 约210亿 CNY 2026FY guidance'],
      ['周文清', 'revenue(云业务) 2025Q3 yoy 0.31'],
      ['周文清', 'grossMargin(云业务) 0.28 ratio 2025Q3'],
    ])
  })
})

describe('silence', () => {
  test.each([
    ['dates', '公司将于2025年11月20日下午4时30分召开业绩说明会。'],
    ['counts of questions', '我有两个问题，第一个关于毛利率，第二个关于海外。'],
    ['ordinals', '这是公司连续第三个季度、上市以来第12次回应这一问题。'],
    ['model numbers', '公司发布了新款X9和骁龙8平台的旗舰机型。'],
    ['specifications', '新机型配备6.7英寸屏幕和5000毫安时电池，厚度7.8毫米。'],
    ['ages', '新任总裁今年48岁，拥有20年行业经验。'],
    ['codes and telephone numbers', '股票代码：09321，投资者热线：010-8866 7788。'],
    ['rates of the central bank', '央行将一年期国债利率下调10个基点。'],
    ['rates of another central bank', '海外央行9月降息0.25%，预计年底再降息。'],
    ['exchange rates', '一美元兑7.12元人民币。'],
    ['contents of a boilerplate', '以上内容由AI生成，第1页，共12页。'],
    ['a manner of speaking', '我们会一如既往，百分之百投入。'],
    ['moves of a share', '公司股票盘后一度上涨8%。'],
    ['moves of a share at the close', '公司今日收市时起6仙或1.4%。'],
    ['what others traded', '三大法人昨日买超6900张。'],
    ['ranks', '公司在前二十个城市的布局已经完成。'],
    ['moves of a raw material', '如果金价回落一成，公司会怎样应对？'],
    ['price classes', '公司主攻20万元以上的车型。'],
    ['numbers no company reports', '董事会由九名董事组成，其中三名为独立董事。'],
    ['what a country grows by and takes at its border', '今年全球GDP成长估2.9%，对方关税税率25%。'],
    ['moves of an index and of a share class', '沪指跌0.7%，公司H股涨1.3%。'],
    ['moves of a rate of freight', 'SCFI运价指数周跌4.2%。'],
    ['what a bond pays', '本次可转债票面利率0.4%，借款年利率3.2%。'],
    ['what flows into the market', '北向资金净流出18亿元。'],
    ['the size of a trade and its growth', '行业整体规模达6000亿元，同比增长7%。'],
    ['what a country makes', '据国家统计局数据，上半年全国牛奶产量1,720万吨，同比增长2.1%。'],
    ['growth without a number', '收入实现双位数增长。'],
  ])('%s', (_, text) => expect(lines(text)).toEqual([]))

  test('nothing of a page that is not about results, unless it is forced', () => {
    const page =
      '周末去哪儿：五家适合家庭的餐厅\n2025年11月8日\n人均消费约120元，周末要提前两小时排队。第二家店的甜品值得一试。'
    expect(parse(page, { path: 'page.txt' })).toMatchObject({ kind: 'other', figures: [] })
  })
})

describe('rules', () => {
  test.each([
    ['figures/metric-value', '营收为12.5亿元。'],
    ['figures/value-metric', '公司录得12.5亿元的收入。'],
    ['figures/level-after-change', '收入同比增长14%，至约82亿元。'],
    ['figures/growth-only', '收入同比增长20%。'],
    ['figures/list-pair', '营收和净利润分别为12.5亿元和1.1亿元。'],
    ['figures/other-value', '公司收到和解款项3.2亿元。'],
    ['figures/table-cell', '（百万元）\t2025年第三季度\n营业收入\t1,250\n毛利\t430'],
  ])('%s: %s', (rule, text) =>
    expect(new Set(read(text).figures.map((figure) => figure.rule))).toEqual(new Set([rule])),
  )

  test('figures/prior-value', () =>
    expect(read('毛利率由31.2%提升至33.5%。').figures.map(({ rule }) => rule)).toEqual([
      'figures/prior-value',
      'figures/metric-value',
    ]))
})

describe('what a page contradicts itself in is told, with its place', () => {
  const doubts: readonly (readonly [rule: string, text: string, at: string, seen?: Seen])[] = [
    ['figures/growth-mismatch', '营收12.5亿元，同比增长45%，上年同期10亿元。', '12.5亿元'],
    ['figures/margin-mismatch', '营收10亿元，毛利3亿元，毛利率40%。', '40%'],
    ['figures/two-values', '净利润1.36亿元。\n公司净利润1.63亿元。', '1.63亿元'],
    ['figures/two-values', '三季度交付新车3.12万辆。\n公司三季度交付3.21万辆。', '3.21万辆'],
    ['figures/two-periods', '三季度交付新车3.12万辆。\n公司前三季度交付3.12万辆。', '3.12万辆', { event: '2025M9' }],
    ['figures/scale', '营收12.5亿元。\n公司营收12.5元。', '12.5元'],
    ['figures/impossible-period', '2026年第三季度营收12.5亿元，同比增长8%。', '12.5亿元', { event: '2026Q3' }],
  ]
  for (const [rule, text, at, seen] of doubts)
    test(rule, () => {
      const { warnings, raw } = read(text, seen)
      expect(warnings.map((warning) => warning.rule)).toEqual([rule])
      expect(raw.slice(warnings[0]!.span!.start, warnings[0]!.span!.end)).toContain(at)
    })

  test.each([
    '营收12.5亿元，同比增长25%，上年同期10亿元。',
    '营收10亿元，毛利4亿元，毛利率40%。',
    '净利润1.36亿元。\n公司净利润1.36亿元。',
    '营收12.5亿元，每股收益0.52元。',
    '预计2026年第一季度营收12.5亿元。',
    '经调整净利润1.63亿元，净利润1.36亿元。',
  ])('no doubt: %s', (text) => expect(read(text).warnings).toEqual([]))
})

describe('both scripts, and the place', () => {
  const sentences = [
    '营收为286.4亿元，同比增长14%，环比增长3%；净利润由31亿元增至36.5亿元。',
    '云服务、广告和游戏的收入分别为35.6亿元、52.1亿元和61.8亿元，同比分别增长31%、12%和下降4%。',
    '净亏损6.3亿元，同比收窄三成，每股亏损0.21元。',
    '预计第四季度收入在70亿元至72亿元之间，高于市场预期的68亿元。',
    '截至二零二五年九月三十日止九个月，毛利率为百分之卅三，存货周转天数98天。',
    '平均月活跃用户达到3.27亿，付费会员数为3,210万，同比增长两成半。',
    '研发费用3.2亿元，较上年同期的2.8亿元增长14.3%，占营收的12%。',
    '自由现金流净流出1.8亿元，现金及现金等价物为18.4亿元（2.58亿美元）。',
  ]
  test.each(sentences)('%s', (sentence) => {
    const simplified = lines(sentence)
    expect(simplified.length).toBeGreaterThan(1)
    for (const twin of twins(sentence)) expect(lines(twin)).toEqual(simplified)
  })

  test.each(sentences)('the span holds the digits: %s', (sentence) => {
    for (const { span, label, changes } of read(sentence).figures) {
      const raw = sentence.slice(span.start, span.end)
      expect(raw).toMatch(/[\d一二三四五六七八九十]/)
      expect(sentence).toContain(label)
      for (const change of changes) expect(raw).toContain(change.raw)
    }
  })

  test('raw is the source at its span, in code points', () => {
    const source = '星瀾科技📈公布2025年第三季度業績\n2025年11月5日\n星瀾科技😀第三季度營收為286.4億元，同比增長14%。'
    const characters = [...source]
    const { figures } = parse(source, { path: 'page.txt' })
    expect(figures.length).toBe(1)
    for (const { raw, span } of figures) expect(characters.slice(span.start, span.end).join('')).toBe(raw)
  })
})
