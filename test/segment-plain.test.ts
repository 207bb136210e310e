import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { fold } from '../src/fold.ts'
import { parse } from '../src/pipeline.ts'
import { segment } from '../src/segment.ts'
import { toSource } from '../src/span.ts'

const blocks = (page: string) => segment(fold(decode(page, { mediaType: 'text/plain' })))

const told =
  '望江股份第三季度收入12.6亿元,同比增长8.4%,净利润1.9亿元,同比增长11.2%。公司说,增长来自海外的新客户,国内需求与去年持平,渠道库存也已经回到正常的水平。研发费用1.1亿元,占收入的8.7%,比去年同期多了两成。'

describe('the line of a page that has but one', () => {
  test.each([
    [
      'headline, date and source',
      `望江股份收入增长 2025-10-28 18:06 来源:江畔财讯 ${told} 展望全年,公司维持目标。 责任编辑:苏晓禾`,
      ['望江股份收入增长', '2025-10-28 18:06', '来源:江畔财讯', told, '展望全年,公司维持目标。', '责任编辑:苏晓禾'],
    ],
    ['wide gaps', `望江股份收入增长  江畔财讯  ${told}`, ['望江股份收入增长', '江畔财讯', told]],
    [
      'a place line in brackets',
      `望江股份收入增长 (江畔社记者罗一舟台北10日电)${told}`,
      ['望江股份收入增长', `(江畔社记者罗一舟台北10日电)${told}`],
    ],
    [
      'names before what is said',
      `主持人 大家好。 孟青 谢谢。${told} 主持人 下一位。 罗一舟 毛利率怎么看? 孟青 会持平。`,
      [
        '主持人',
        '大家好。',
        '孟青',
        `谢谢。${told}`,
        '主持人',
        '下一位。',
        '罗一舟',
        '毛利率怎么看?',
        '孟青',
        '会持平。',
      ],
    ],
    ['a blank within a sentence parts nothing', `望江股份 ${told}`, [`望江股份 ${told}`]],
    ['nor does one between names of a menu', `首页 股票 ${told} 下载`, [`首页 股票 ${told}`, '下载']],
    [
      'the weekday behind the hour',
      `望江股份收入增长 2025-10-28 18:06 星期二 ${told}`,
      ['望江股份收入增长', `2025-10-28 18:06 星期二 ${told}`],
    ],
    [
      'a menu, a path, the tools',
      `首页 快讯 公司 研报 当前位置:江畔网 > 公司 > 公司新闻 望江股份第三季收入增长 作者:罗一舟 2025-10-28 18:06 字号 A- A+ 微信 微博 ${told}`,
      [
        '首页 快讯 公司 研报',
        '当前位置:江畔网 > 公司 > 公司新闻',
        '望江股份第三季收入增长 作者:罗一舟',
        '2025-10-28 18:06',
        '字号 A- A+ 微信 微博',
        told,
      ],
    ],
    [
      'what closes the page',
      `${told} 【下载江畔,看更多消息】 展望全年,公司维持目标。 (编辑 何予安) 校对:苏晓禾 网友评论 暂无`,
      [told, '【下载江畔,看更多消息】', '展望全年,公司维持目标。', '(编辑 何予安)', '校对:苏晓禾', '网友评论 暂无'],
    ],
    [
      'headlines under their columns',
      `主页 港股 《业绩》望江股份中期少赚一成 ${told}(sl/w)~ (报价延迟十五分钟。) 相关新闻 《大行》望江股份目标价上调 《蓝筹》指数半日微升`,
      [
        '主页 港股',
        `《业绩》望江股份中期少赚一成 ${told}(sl/w)~`,
        '(报价延迟十五分钟。)',
        '相关新闻',
        '《大行》望江股份目标价上调',
        '《蓝筹》指数半日微升',
      ],
    ],
    ['a flash stays whole', '望江股份收入增长。 净利润持平。', ['望江股份收入增长。 净利润持平。']],
    ['nor is a page of two lines parted', `望江  股份\n${told}  ${told}`, ['望江  股份', `${told}  ${told}`]],
  ])('%s', (_, page, expected) => {
    const found = blocks(page)
    expect(found.map(({ content }) => content.text)).toEqual(expected)
    for (const { content } of found) {
      const { start, end } = toSource(content)
      expect(page.slice(start, end)).toBe(content.raw)
    }
  })

  test('the source before the text takes nothing with it', () => {
    const page = `原标题:望江股份三季度收入增长8.4%    来源:江畔财讯 ${told} 公司维持全年目标。`
    const document = parse(page, { mediaType: 'text/plain' })
    expect(document).toMatchObject({ kind: 'earnings-news' })
  })
})

describe('lines that a fixed width broke', () => {
  const set = [
    '《江畔通讯社31日专讯》望江银行(02901)公布截至今年6月底止中期业绩,纯',
    '利为18.93亿元,按年增长约1%;每股盈利0.54元;宣派第二次中期股息为每股',
    '0.2元,今年上半年每股派息合共为0.4元,较去年上半年升一成。',
    '集团指,计及该行于第二季公布的股份回购计划,该行今年以来回馈股东的总额',
    '已经达到7.6亿元,较去年同期增加八成,管理层对下半年的净息差维持审慎看',
    '法。(ac)',
  ]
  const texts = (page: string): string[] => blocks(page).map(({ content }) => content.text)
  test('are whole paragraphs', () => {
    expect(texts(set.join('\n'))).toEqual([set.slice(0, 3).join(''), set.slice(3).join('')])
  })
  test('a date that came out in pieces is whole', () => {
    expect(texts('截至\n二零二四\n年三月三十一日止三个月\n业绩公布\n二零二三\n年\n十二月三十一日')).toEqual([
      '截至二零二四年三月三十一日止三个月',
      '业绩公布',
      '二零二三年',
      '十二月三十一日',
    ])
  })
  test('each part stands where it stood', () => {
    const page = set.join('\n')
    const [first] = blocks(page)
    expect(page.slice(first!.span.start, first!.span.end)).toBe(set.slice(0, 3).join('\n'))
    expect(first!.content.runs.map(({ from, length }) => page.slice(from, from + length))).toEqual(set.slice(0, 3))
  })
  test.each([
    ['points', set.map((line) => `- ${line}`)],
    ['lines with a blank one between them', set.flatMap((line) => [line, ''])],
    ['indented paragraphs', set.map((line) => `　　${line}`)],
    [
      'rows',
      ['收益及其他收入,净额  1,286.4  1,142.5  +12.6%', '经营溢利,未计减值  146.6  112.0  +30.9%', ...told.split('。')],
    ],
    ['paragraphs of any length beside a heading', [told, '海外工厂明年投产,渠道再扩五国', told, told]],
  ])('are not %s', (_, lines) => {
    expect(texts(lines.join('\n'))).toEqual(lines.map((line) => line.trim()).filter((line) => line !== ''))
  })
})

describe('what a scraper leaves of markup', () => {
  test.each([
    ['a number for a character', '净利润&#49;2.7亿元', '净利润12.7亿元'],
    ['an ampersand', '在手订单41亿元&amp;货币资金5亿元', '在手订单41亿元&货币资金5亿元'],
    ['spaces at the ends and between', '&nbsp;&nbsp;收入&nbsp;12亿元&nbsp;', '收入 12亿元'],
    ['escaped twice', '主席称&amp;ldquo;需求&amp;amp;nbsp;稳定&amp;rdquo;', '主席称“需求 稳定”'],
    ['a space of full width', '&#12288;&#x3000;收入12亿元', '收入12亿元'],
    ['words that are no entities', 'AT&T R&D; M&A;', 'AT&T R&D; M&A;'],
    ['a character beyond 16 bits', '收入&#128512;12亿元', '收入😀12亿元'],
    ['marks that nobody sees', '同比增\u00ad长12%\u200b,净\u2060利\ufe00润', '同比增长12%,净利润'],
  ])('%s', (_, page, expected) => {
    const [{ content }] = blocks(page) as [ReturnType<typeof blocks>[number]]
    expect(content.text).toBe(expected)
    expect(content.raw).toHaveLength(content.text.length)
  })

  test('every character keeps its place', () => {
    const page = '𠮷望江股份收入&#49;2.6亿\u00ad元,同比增\u00ad长8.4%&amp;利润增长。'
    const [{ content }] = blocks(page) as [ReturnType<typeof blocks>[number]]
    const place = (word: string): string => {
      const at = content.text.indexOf(word)
      const { start, end } = toSource(content, at, at + word.length)
      return page.slice(start, end)
    }
    expect(place('12.6亿元')).toBe('&#49;2.6亿\u00ad元')
    expect(place('同比增长8.4%')).toBe('同比增\u00ad长8.4%')
    expect(place('&利润')).toBe('&amp;利润')
    const { figures, removed, source } = parse(page, { includeSource: true, force: true })
    expect(figures[0]).toMatchObject({ value: 1260000000, raw: '收入&#49;2.6亿\u00ad元,同比增\u00ad长8.4%' })
    for (const { span, raw } of [...figures, ...removed])
      expect([...source.text!].slice(span.start, span.end).join('')).toBe(raw)
  })
})

describe('Markdown', () => {
  test.each<[string, string, string, number?]>([
    ['the words of a link', '收入[12亿元](https://jiangpan.example/a_(1) "江畔 财讯")增长', '收入12亿元增长'],
    ['a link of the site', '第1季[**營收**](/search/2/營收)2.6億元', '第1季营收2.6亿元'],
    ['a picture', '![](/beacon?a=1)望江财报出炉', '望江财报出炉'],
    ['a picture in a link', '[![分享](/share.svg)分享](#)', '分享', 1],
    ['a list item that is a link', '* [今日要闻](//jiangpan.example)', '* 今日要闻', 1],
    ['signs that are meant', '望江\\* 3月\\_营收', '望江* 3月_营收'],
    ['a whole line of bold is a heading', '**二、毛利率**', '**二、毛利率**'],
    ['brackets that are no link', '[1](见附表)望江[2]', '[1](见附表)望江[2]'],
  ])('%s', (_, page, expected, links) => {
    const [{ content, hints }] = blocks(page) as [ReturnType<typeof blocks>[number]]
    expect(content.text).toBe(expected)
    if (links !== undefined) expect(hints.links).toBeCloseTo(links, 5)
  })

  test('its signs are told as markup', () => {
    const page = `# 望江三季报\n\n2025-10-28 18:06\n\n第三季度[收入](/tag/1)12.6亿元,同比增长8.4%,**净利润**1.9亿元,公司说增长来自海外的新客户。\n`
    const { removed, figures } = parse(page, { force: true })
    expect(removed.filter(({ reason }) => reason === 'markup').map(({ raw }) => raw)).toEqual([
      '[',
      '](/tag/1)',
      '**',
      '**',
    ])
    expect(figures.map(({ metric, value }) => [metric, value])).toEqual([
      ['revenue', 1260000000],
      ['netProfit', 190000000],
    ])
  })

  test('a page that was set in a table is one line, and its cells are lines', () => {
    const page = `望江三季报 - 江畔财讯\n| |  | | --- | | * [首页](/) * [新闻](/news)  字级: 小 中 大  望江三季报  2025-10-28 18:06  ${told}  ${told}  ${told}  ${told}  ${told}  推荐新闻  * [别家三季报](/b) | |\n`
    const texts = blocks(page).map(({ content }) => content.text)
    expect(texts).toContain('望江三季报')
    expect(texts.filter((text) => text === told)).toHaveLength(5)
  })
})
