import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { format } from '../src/decimal.ts'
import { foldWidth, toSimplified } from '../src/fold.ts'
import { quantities, scan } from '../src/quantities.ts'
import type { Quantity } from '../src/types.ts'

const fold = (text: string): string => foldWidth(toSimplified(text))

/** "1724亿元 = 172400000000 money": the core as written, its value or range, kind, unit. */
function show(text: string, found: Quantity): string {
  const value = found.value ? format(found.value) : `${format(found.range!.low!)}..${format(found.range!.high!)}`
  const marks = `${found.approximate ? ' ~' : ''}${found.bound ? ` ${found.bound}` : ''}`
  return `${text.slice(found.core.start, found.core.end)} = ${value} ${found.unit ?? found.kind}${marks}`
}

const shown = (text: string): string[] => {
  const folded = fold(text)
  return scan(folded).map((found) => show(folded, found))
}

const cases = (table: readonly (readonly [string, ...string[]])[]): void =>
  test.each(table.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

describe('numerals', () =>
  cases([
    ['出货80,216件', '80,216件 = 80216 件'],
    ['收入九八九九亿元', '九八九九亿元 = 989900000000 money'],
    ['獲利三二二億元', '三二二亿元 = 32200000000 money'],
    ['股價三八○元', '三八○元 = 380 money'],
    ['每股五.八六元', '五.八六元 = 5.86 money'],
    ['合计2兆589.49亿元', '2兆589.49亿元 = 2058949000000 money'],
    ['约1 兆 220 亿元', '1 兆 220 亿元 = 1022000000000 money ~'],
    ['补助1亿3千245万6000元', '1亿3千245万6000元 = 132456000 money'],
    ['欠款4亿零218万元', '4亿零218万元 = 402180000 money'],
    ['三百二十几亿元', '三百二十几亿元 = 32000000000 money ~ min'],
    ['2400多万元', '2400多万元 = 24000000 money ~ min'],
    ['五百余家', '五百余家 = 500 家 ~ min'],
    ['两个亿', '两个亿 = 200000000 number'],
    ['二百五十万辆', '二百五十万辆 = 2500000 辆'],
    ['一万三千元', '一万三千元 = 13000 money'],
    ['廿二亿元', '廿二亿元 = 2200000000 money'],
    ['壹佰万元整', '壹佰万元整 = 1000000 money'],
    ['6千万元', '6千万元 = 60000000 money'],
    ['营收破兆', '兆 = 1000000000000 number ~ min'],
    ['三四十家', '三四十家 = 30..40 家 ~'],
    ['支付40，500万元', '40，500万元 = 405000000 money'],
    ['合计1,234.5 百万元', '1,234.5 百万元 = 1234500000 money'],
    ['2025 百强', '2025 = 2025 number'],
    ['收入3.2×10⁸元', '3.2×10⁸元 = 320000000 money'],
    ['发电1.5 × 10^10千瓦时', '1.5 × 10^10千瓦时 = 15000000000 千瓦时'],
    ['样本10⁶个', '10⁶个 = 1000000 个'],
    ['毛利率10⁴%', '10 = 10 number'],
    ['净利润2.41\n亿元', '2.41\n亿元 = 241000000 money'],
    ['亏损三个多亿', '三个多亿 = 300000000 number ~ min'],
    ['收入一百多个亿', '一百多个亿 = 10000000000 number ~ min'],
    ['占比在中三十位数'],
    ['一台卖2万6', '2万6 = 26000 number'],
    ['亏了1亿3。', '1亿3 = 130000000 number'],
    ['约2万6千元', '2万6千元 = 26000 money ~'],
    ['两三百万元', '两三百万元 = 2000000..3000000 money ~'],
    ['四六百万元', '四六百万元 = 46000000 money'],
    ['花了三五百万元', '三五百万元 = 3000000..5000000 money ~'],
  ]))

describe('what is no quantity', () =>
  test.each([
    '1-9月',
    '2024年',
    '第三季度',
    '3月12日晚间',
    '5G和GPT-4',
    'H20芯片',
    '688593.SH',
    'HK00700',
    '代码00700',
    '热线400-000-8899',
    '17035国家农机平台',
    '拨打17035热线',
    '每晚08:30开播',
    'https://a.example/b?c=30%25',
    '一家公司的一些人',
    '四川和三星',
    '十分重视',
    '万科与百度',
    '三四线城市',
    '双十一大促',
    '5月28日-29日',
    '千方百计',
    '数十亿元',
    '几百家',
    '五角大楼',
    '单位：亿元',
    '3Q25',
    '水深2.4m',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([])
  }))

describe('a comma', () =>
  cases([
    ['共1724亿元,同比持平', '1724亿元 = 172400000000 money'],
    ['分红1,234,567.80元', '1,234,567.80元 = 1234567.8 money'],
    ['2023,2024', '2023 = 2023 number', '2024 = 2024 number'],
    ['增12%,300家受惠', '12% = 0.12 percent', '300家 = 300 家'],
  ]))

describe('money', () =>
  cases([
    ['港幣三十億四千八百萬元', '港币三十亿四千八百万元 = 3048000000 HKD'],
    ['约人民币17.5亿元', '人民币17.5亿元 = 1750000000 CNY ~'],
    ['下调15个BP', '15个BP = 0.0015 points'],
    ['提升2个多百分点', '2个多百分点 = 0.02 points ~ min'],
    ['US$2.4m', 'US$2.4m = 2400000 USD'],
    ['US$1.5 billion', 'US$1.5 billion = 1500000000 USD'],
    ['3.2亿元人民币', '3.2亿元人民币 = 320000000 CNY'],
    ['5亿元(人民币)', '5亿元(人民币) = 500000000 CNY'],
    ['2.7629萬億元新台幣', '2.7629万亿元新台币 = 2762900000000 TWD'],
    ['361,716万日元', '361,716万日元 = 3617160000 JPY'],
    ['中期息13.6港仙', '13.6港仙 = 0.136 HKD'],
    ['中期息13.6仙', '13.6仙 = 0.136 money'],
    ['4令吉55仙', '4令吉55仙 = 4.55 MYR'],
    ['十六元三角', '十六元三角 = 16.3 money'],
    ['四十二元零八分', '四十二元零八分 = 42.08 money'],
    ['每股派2毫5仙', '2毫5仙 = 0.25 money'],
    ['派息一毫', '一毫 = 0.1 money'],
    ['每股派两毛五', '两毛五 = 0.25 money'],
    ['-0.46亿元', '-0.46亿元 = -46000000 money'],
    ['负的0.74亿元', '负的0.74亿元 = -74000000 money'],
    ['人民币2,478亿元(348亿美元)', '人民币2,478亿元 = 247800000000 CNY', '348亿美元 = 34800000000 USD'],
    ['4人民币5美元', '4人民币 = 4 CNY', '5美元 = 5 USD'],
    ['卖一块二毛五', '一块二毛五 = 1.25 money'],
    ['降到两块钱一单', '两块钱 = 2 money'],
    ['每多一块钱'],
    ['EPS was 35 cents', '35 cents = 0.35 USD'],
    ['客单三百块出头', '三百块 = 300 money ~ min'],
  ]))

describe('percent, points, multiples and shares', () =>
  cases([
    ['毛利率５９.５％', '59.5% = 0.595 percent'],
    ['年增百分之廿二', '百分之廿二 = 0.22 percent'],
    ['三成五和七成二', '三成五 = 0.35 percent', '七成二 = 0.72 percent'],
    ['近六成', '六成 = 0.6 percent ~ max'],
    ['提升2.2个百分点', '2.2个百分点 = 0.022 points'],
    ['扩阔13个基点', '13个基点 = 0.0013 points'],
    ['下滑0.7pct', '0.7pct = 0.007 points'],
    ['净息差1.97厘', '1.97厘 = 0.0197 percent'],
    ['十几个百分点', '十几个百分点 = 0.1 points ~ min'],
    ['增长1.26倍', '1.26倍 = 1.26 multiple'],
    ['逾一倍七', '一倍七 = 1.7 multiple ~ min'],
    ['占三分之二', '三分之二 = 0.66666666666666666666 number'],
    ['占到一半以上', '一半 = 0.5 number ~ min'],
    ['同比-5.3%', '-5.3% = -0.053 percent'],
    ['变动(5.3)%', '(5.3)% = 0.053 percent'],
  ]))

describe('ranges', () =>
  cases([
    ['40%上下1个百分点', '40%上下1个百分点 = 0.39..0.41 percent ~'],
    ['亏损0.83元/股至1.03元/股', '0.83元/股至1.03元 = 0.83..1.03 money'],
    ['0.83元/股-1.03元/股', '0.83元/股-1.03元 = 0.83..1.03 money'],
    ['增加2.1亿元至9.4亿元', '2.1亿元 = 210000000 money', '9.4亿元 = 940000000 money'],
    ['预计增加2.1亿元至3.4亿元', '2.1亿元至3.4亿元 = 210000000..340000000 money'],
    ['322~334亿美元', '322~334亿美元 = 32200000000..33400000000 USD'],
    ['31亿至33亿元', '31亿至33亿元 = 3100000000..3300000000 money'],
    ['9.8万至10.4万台', '9.8万至10.4万台 = 98000..104000 台'],
    ['0.5-1美分', '0.5-1美分 = 0.005..0.01 USD'],
    ['9500万元至1.15亿元', '9500万元至1.15亿元 = 95000000..115000000 money'],
    ['HK$120-130亿', 'HK$120-130亿 = 12000000000..13000000000 HKD'],
    ['33%正負1個百分點', '33%正负1个百分点 = 0.32..0.34 percent'],
    ['41%到42%之间', '41%到42%之间 = 0.41..0.42 percent'],
    ['6至8%', '6至8% = 0.06..0.08 percent'],
    ['百分之卅四至卅六', '百分之卅四至卅六 = 0.34..0.36 percent'],
    ['两个至三个百分点', '两个至三个百分点 = 0.02..0.03 points'],
    ['介于10亿元与12亿元之间', '介于10亿元与12亿元之间 = 1000000000..1200000000 money'],
    ['亏损-7000万元至-7300万元', '-7000万元至-7300万元 = -73000000..-70000000 money'],
    ['不低于5亿元（含）且不超过10亿元（含）', '不低于5亿元（含）且不超过10亿元（含） = 500000000..1000000000 money'],
    ['由5.2亿元至6.1亿元', '5.2亿元 = 520000000 money', '6.1亿元 = 610000000 money'],
    [
      '由原订的26亿至30亿美元上修到32亿美元',
      '26亿至30亿美元 = 2600000000..3000000000 USD',
      '32亿美元 = 3200000000 USD',
    ],
    ['售价从300元到420元不等', '300元到420元 = 300..420 money'],
    ['20和30', '20 = 20 number', '30 = 30 number'],
    ['应该有27、28个亿', '27、28个亿 = 2700000000..2800000000 number ~'],
    ['提高五、六个点', '五、六个点 = 0.05..0.06 points ~'],
    ['占百分之五到八', '百分之五到八 = 0.05..0.08 percent'],
    ['分别有5、6个点', '5 = 0.05 points', '6个点 = 0.06 points'],
    ['大概38%、39%', '38%、39% = 0.38..0.39 percent ~'],
  ]))

describe('a list over slashes', () =>
  cases([
    ['325.59/62.46亿元', '325.59 = 32559000000 money', '62.46亿元 = 6246000000 money'],
    ['变化+0.38/-0.68pct', '+0.38 = 0.0038 points', '-0.68pct = -0.0068 points'],
    ['4/8K画质', '4 = 4 number', '8K = 8000 number'],
  ]))

describe('approximation and bounds', () =>
  cases([
    ['逾15亿元', '15亿元 = 1500000000 money ~ min'],
    ['不超3亿元', '3亿元 = 300000000 money ~ max'],
    ['不超过4年', '4年 = 4 年 ~ max'],
    ['三成左右', '三成 = 0.3 percent ~'],
    ['5%以上', '5% = 0.05 percent ~ min'],
    ['下载2000万+', '2000万 = 20000000 number ~ min'],
    ['交付240 余台', '240 余台 = 240 台 ~ min'],
    ['毛利率39% 左右', '39% = 0.39 percent ~'],
    ['大约占15%', '15% = 0.15 percent ~'],
    ['不低于40%', '40% = 0.4 percent min'],
    ['汇兑损失约630万元', '630万元 = 6300000 money ~'],
    ['近三年', '三年 = 3 年'],
    ['通过20家网点', '20家 = 20 家'],
    ['比预估的26亿元多', '26亿元 = 2600000000 money'],
    ['高达12%', '12% = 0.12 percent'],
    ['大概二十来个点', '二十来个点 = 0.2 points ~'],
    ['签了三百来家', '三百来家 = 300 家 ~'],
    ['占30来自海外', '30 = 30 number'],
    ['百分之二十几', '百分之二十几 = 0.2 percent ~ min'],
  ]))

describe('measures', () =>
  cases([
    ['新增350兆瓦', '350兆瓦 = 350 兆瓦'],
    ['发电120亿千瓦时', '120亿千瓦时 = 12000000000 千瓦时'],
    ['装机35GWh', '35GWh = 35 GWh'],
    ['接待120万人次', '120万人次 = 1200000 人次'],
    ['吞吐1,200万标准箱', '1,200万标准箱 = 12000000 标准箱'],
    ['周转98天', '98天 = 98 天'],
    ['库存约45日', '45日 = 45 日 ~'],
    ['第三名', '第三 = 3 ordinal'],
  ]))

test('a tolerance gives both ends and itself', () => {
  const [found] = scan('540亿美元,上下浮动2%')
  expect(found!.range).toMatchObject({ low: { units: 52920000000n * 100n, scale: 2 } })
  expect(format(found!.range!.high!)).toBe('55080000000')
  expect(format(found!.tolerance!)).toBe('0.02')
})

test('precision is what was said', () => {
  const decimals = (text: string): (number | null)[] => scan(text).map((found) => found.decimals)
  expect(decimals('1724亿元')).toEqual([-8])
  expect(decimals('36.57亿元')).toEqual([-6])
  expect(decimals('6千万元')).toEqual([-7])
  expect(decimals('三百二十家')).toEqual([0])
  expect(decimals('11%')).toEqual([2])
  expect(decimals('2.2个百分点')).toEqual([3])
  expect(decimals('12.1港仙')).toEqual([3])
})

test('words that are values are marked', () => {
  expect(scan('销量翻番').map(({ kind, word }) => [kind, word])).toEqual([['multiple', '翻番']])
  expect(scan('(24,740)')[0]!.parenthesised).toBe(true)
  expect(scan('单位：百万元')[0]!.implied).toBe(true)
  expect(scan('派息8.5分')[0]!.minor).toBe(true)
})

describe('quantities()', () => {
  test('takes raw text in any script and tells currency, range and period', () => {
    const text = '２０２４年第四季營收約1724億元，毛利率至少５５％，今日股價$12.5'
    const found = quantities(text, { referenceDate: '2025-03-19' })
    expect(found.map(({ raw, type, value, unit }) => [raw, type, value, unit])).toEqual([
      ['２０２４年第四季', 'period', '2024Q4', null],
      ['1724億元', 'money', 172400000000, 'CNY'],
      ['至少５５％', 'percent', 0.55, null],
      ['今日', 'period', '2025-03-19', null],
      ['$12.5', 'money', 12.5, 'USD'],
    ])
    expect(found[1]!.approximate).toBe(true)
    expect(found[2]!.range).toEqual({ low: 0.55, high: null })
  })
  test('joins full-width digits over full-width commas', () => {
    expect(quantities('共４，５６５人')[0]).toMatchObject({ value: 4565, unit: '人', raw: '４，５６５人' })
  })
  test('a two-ended range has no value', () => {
    expect(quantities('5.6到5.78元')[0]).toMatchObject({ value: null, range: { low: 5.6, high: 5.78 }, unit: 'CNY' })
  })
  test('a text without numbers gives nothing', () => expect(quantities('一些公司')).toEqual([]))
})

const pieces = fc.constantFrom(
  ...'0123456789.,%-~至到和之间约近逾多余几以上万亿千百十一二三两零点半成倍元港币美角分仙个百分点家辆年月日第/()（） \n'.split(
    '',
  ),
  '人民币',
  '百分之',
  '个百分点',
  '亿元',
  '上下浮动',
  'US$',
  '3.5',
  '12',
  'GWh',
  'a',
)
const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))

describe('properties', () => {
  test('spans lie inside the text, in order, apart, the core inside the span', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let last = 0
        for (const { start, end, core, value, range } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(core.start).toBeGreaterThanOrEqual(start)
          expect(core.end).toBeGreaterThan(core.start)
          expect(end).toBeGreaterThanOrEqual(core.end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(value === null).toBe(range !== null)
          last = end
        }
      }),
      { numRuns: 2000 },
    )
  })
  test('the wide twin of a text gives the same values', () => {
    const widen = (text: string): string =>
      text.replace(/[0-9%.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(soup, (text) => {
        const folded = foldWidth(text)
        fc.pre(foldWidth(widen(text)) === folded)
        expect(scan(foldWidth(widen(text)))).toEqual(scan(folded))
      }),
    )
  })
  test('any amount is read as it is written', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.nat(99), (whole, cents) => {
        const plain = `${whole}.${String(cents).padStart(2, '0')}`
        const grouped = plain.replace(/\B(?=(\d{3})+(?=\.))/g, ',')
        const value = format(scan(`${plain}元`)[0]!.value!)
        expect(value).toBe(format({ units: whole * 100n + BigInt(cents), scale: 2 }))
        expect(format(scan(`共${grouped}元`)[0]!.value!)).toBe(value)
      }),
    )
  })
  test('a long line of any piece is read to its end', () => {
    for (const piece of [
      '1角',
      '1元1角',
      '一点',
      '1/',
      '1~',
      '1、',
      '(1)',
      '约',
      '万',
      '人民币1',
      '由1至',
      '1千零',
      '百一',
      '1亿1',
    ])
      expect(() => scan(piece.repeat(20000))).not.toThrow()
  })
  test('what stands far away changes nothing', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const apart = '。这里没有数字。'
        const alone = scan(text)
        const twice = scan(`${text}${apart}${text}`)
        expect(twice.length).toBe(alone.length * 2)
      }),
    )
  })
})
