/** The kind of a page whose voices tell more than its words. */
import { expect, test } from 'vitest'
import { parse } from '../src/library.ts'

const kindOf = (...lines: readonly string[]): string => parse(lines.join('\n\n')).kind

const news =
  '鹿溪股份(300999)8月28日披露2025年半年报,上半年营业收入21.3亿元,同比增长18.6%;归母净利润3.4亿元,同比增长35.2%。'
const call = [
  '董事长方亦舟:上半年的订单结构比去年好,高端产品的收入占比到了四成,我们没有为了规模去接低价的单子。',
  '财务总监韩知微:毛利率提高主要是产品结构的原因,原料的影响大约一个百分点,下半年会继续控制费用。',
  '董事长方亦舟:分红政策不变,今年的派息比例不低于四成,这个我们在股东会上也讲过,请大家放心。',
]

test('speakers over half of the page make it a call', () => {
  expect(kindOf('鹿溪股份2025年半年报:订单结构改善', '2025-08-28 20:15', news, ...call)).toBe('call-transcript')
})

test('a few words of theirs at the end of an article do not', () => {
  const article = Array.from(
    { length: 8 },
    (_, i) =>
      `第${'一二三四五六七八'[i]}块业务的收入在上半年继续增长,公司在半年报中披露的在手订单比年初多出一成,渠道库存处于历史低位。`,
  )
  expect(kindOf('鹿溪股份2025年半年报:订单结构改善', '2025-08-28 20:15', news, ...article, ...call.slice(0, 2))).toBe(
    'earnings-news',
  )
})
