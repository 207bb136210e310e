/** Where the article goes on, and where another begins: pages made of whole articles, and of blocks of furniture set into them. */
import { describe, expect, test } from 'vitest'
import { articles, type Piece } from './articles.ts'
import { articleOf } from './labelled-lines.ts'

const kept = (raw: string): string[] => articleOf(raw).article.paragraphs.map(({ content }) => content.raw)

const page = ({ title, meta }: Piece, ...parts: readonly (readonly string[])[]): string =>
  [title, meta, ...parts.flat()].join('\n\n')

const blocks: Readonly<Record<string, string>> = {
  'a byline': '记者 | 苏以宁 编辑 | 孟河',
  'a note of the account': '更多精彩内容,请关注我们。',
  'a heading and two links': '【相关阅读】\n沿海三港吞吐量出炉\n秋粮收购进入旺季',
  'a heading of Taiwan and two links': '延伸閱讀：\n台股收盤大漲三百點\n外資連三買',
  'three links': '热门推荐\n沿海三港吞吐量出炉\n秋粮收购进入旺季\n国内油价迎年内第九次下调',
  'a disclaimer': '免责声明:本文仅供参考。',
  'an imprint': '版权声明:未经授权不得转载。',
}

describe('one block of furniture in the middle of an article ends nothing', () => {
  for (const [name, article] of Object.entries(articles))
    for (const [block, lines] of Object.entries(blocks))
      test(`${name}: ${block}`, () => {
        for (let at = 2; at + 2 <= article.body.length; at++)
          expect(kept(page(article, article.body.slice(0, at), [lines], article.body.slice(at)))).toEqual(article.body)
      })
})

const pairs = Object.entries(articles).flatMap(([name, host], i, all) => {
  const [other, guest] = all[(i + 3) % all.length]!
  return [[name, host, other, guest]] as const
})

describe('below the end mark of an article another one goes', () => {
  for (const [name, host, other, guest] of pairs)
    for (const [block, lines] of Object.entries(blocks))
      test(`${name}, ${block}, ${other}`, () => {
        for (const head of [[], [guest.title], [guest.title, guest.meta]])
          expect(kept(page(host, host.body, [lines], head, guest.body))).toEqual(host.body)
      })
})

describe('below a byline in the middle a list goes on with its next number', () => {
  const lead = '9月3日,苍梧机床接待了多家机构调研,公司就下半年的订单和新厂的投产进度作了说明。'
  const lists: Readonly<Record<string, readonly string[]>> = {
    'Chinese numerals': [
      '一、上半年新签订单同比增长一成二,其中出口占三成。',
      '二、五轴机型的交付周期为六个月,排产到明年二月。',
      '三、新厂明年三月投产,折旧全年多出两千万元。',
    ],
    'digits and a bracket': [
      '1)上半年新签订单同比增长一成二,其中出口占三成。',
      '2)五轴机型的交付周期为六个月,排产到明年二月。',
      '3)新厂明年三月投产,折旧全年多出两千万元。',
    ],
    'numbered questions': [
      '问题1:订单的情况怎么看?',
      '回答:上半年新签订单同比增长一成二,其中出口占三成。',
      '问题2:新厂何时投产?',
      '回答:明年三月投产,折旧全年多出两千万元。',
    ],
    'points with a measure': [
      '- 上半年新签订单同比增长12%,其中出口占三成。',
      '- 五轴机型的毛利率为31.5%,比去年上升。',
      '- 下半年的资本开支4.6亿元,主要用于新厂。',
    ],
  }
  const host = { title: '苍梧机床调研纪要', meta: '2025-09-03', body: [] }
  for (const [name, lines] of Object.entries(lists))
    test(name, () => {
      expect(kept(page(host, [lead], lines.slice(0, 2), [blocks['a byline']!], lines.slice(2)))).toEqual([
        lead,
        ...lines,
      ])
    })
})

test('comments below the text name its company, and are none of it', () => {
  const host = articles['a comment']!
  const comments = [
    '网友评论',
    '老周:岫岩新材的碳梁我用过,比进口的便宜两成,就是交货总拖。',
    '看多的人:岫岩新材的可转债到期前一定会下修,现在买不亏。',
  ]
  expect(kept(page(host, host.body, comments))).toEqual(host.body)
})

const opening = Object.entries(articles).filter(([name]) => !/call|comment/.test(name))

describe('another article goes where nothing parts it from the first', () => {
  for (const [name, host] of Object.entries(articles).filter(([, { body }]) => body.length > 3))
    for (const [other, guest] of opening.filter(([, piece]) => piece !== host)) {
      test(`below ${name}: ${other}`, () => {
        for (const head of [[], [guest.title], [guest.title, guest.meta]])
          expect(kept(page(host, host.body, head, guest.body))).toEqual(host.body)
      })
      test(`in the middle of ${name}: ${other}`, () => {
        const half = host.body.length >> 1
        for (const head of [[], [guest.title], [guest.title, guest.meta]])
          expect(kept(page(host, host.body.slice(0, half), head, guest.body, host.body.slice(half)))).toEqual(host.body)
      })
      test(`above ${name}, without its date: ${other}`, () => {
        expect(kept([...guest.body, page(host, host.body)].join('\n\n'))).toEqual(host.body)
        expect(kept([guest.title, ...guest.body, page(host, host.body)].join('\n\n'))).toEqual(host.body)
      })
    }
})

test('what goes is told as another article, its headline with it', () => {
  const [host, guest] = [articles['Taiwan results']!, articles['Hong Kong results']!]
  const raw = page(host, host.body, [guest.title], guest.body)
  const { removals } = articleOf(raw).article
  expect(removals.map(({ reason, span }) => [reason, raw.slice(span.start, span.end)])).toEqual(
    [guest.title, ...guest.body].map((text) => ['unrelated-article', text]),
  )
})

test('a digest of several companies keeps each of them', () => {
  const body = [
    '周三披露的三季报里,有四家公司的净利润增速超过两成,两家由盈转亏。',
    '苍梧机床(603997.SH)公布三季报,收入19.4亿元,同比增长12%,五轴机型的毛利率上升到三成一。',
    '远岚医药(301998.SZ)公布三季报,净利润4.52亿元,同比增长24%,儿科用药的销量翻倍。',
    '澄湖水务(07990.HK)公布前三季度营运数据,售水量增长3%,管网漏损率降到一成以下。',
  ]
  expect(kept(page({ title: '三季报速览:四家公司增速超两成', meta: '2025-10-29', body }, body))).toEqual(body)
})
