import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/fold.ts'
import { judge } from '../src/removals/index.ts'
import { readLines } from '../src/removals/line.ts'
import { rareOf } from '../src/removals/rare.ts'
import { segment } from '../src/segment.ts'
import type { Reason } from '../src/types.ts'
import { type Entry, load } from '../src/vocabulary/index.ts'
import { pages } from './clean-pages.ts'
import { articleOf, labelled, labelsOf } from './labelled-lines.ts'

describe('every line of a page is told for what it is', () => {
  for (const [name, page] of Object.entries(pages))
    test(name, () => {
      const { text, labels } = labelled(page)
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      const show = (given: readonly string[]): string[] => given.map((label, i) => `${label} | ${lines[i]}`)
      expect(show(labelsOf(text))).toEqual(show(labels))
    })
})

/** The paragraphs of a page with a title, a date and these lines below. */
const bodyOf = (lines: string): { texts: string[]; cuts: string[] } => {
  const raw = `鹿鸣科技公布三季报 收入增长一成\n2025-10-28 18:00\n${lines}`
  const { article } = articleOf(raw)
  return {
    texts: article.paragraphs.map(({ content }) => content.raw),
    cuts: article.removals.map(({ span, reason }) => `${reason}: ${raw.slice(span.start, span.end)}`),
  }
}

const tail = '鹿鸣科技前三季度实现收入31.2亿元,同比增长10%,净利润2.6亿元,经营现金流由负转正。'

describe('what is cut inside a body line', () => {
  const cases: readonly (readonly [name: string, line: string, kept: string, reason: string, cut: string])[] = [
    [
      'a quote widget',
      '机器人(20.110,0.32,1.62%)业务增长很快。',
      '机器人业务增长很快。',
      'ticker-widget',
      '(20.110,0.32,1.62%)',
    ],
    [
      'a quote strip',
      '鹿鸣(09990.HK) -0.350 (-2.617%) 沽空 $3.84千万; 比率 11.572%公布业绩。',
      '鹿鸣(09990.HK)公布业绩。',
      'ticker-widget',
      ' -0.350 (-2.617%) 沽空 $3.84千万; 比率 11.572%',
    ],
    [
      'links to quotes',
      '鹿鸣科技(行情300999,诊股)今日公告业绩。',
      '鹿鸣科技今日公告业绩。',
      'ticker-widget',
      '(行情300999,诊股)',
    ],
    ['a reading in brackets', '第三季财(cái)报显示收入增长。', '第三季财报显示收入增长。', 'pinyin', '(cái)'],
    ['citation marks', '毛利率为38.4%[2],同比改善[13]。', '毛利率为38.4%,同比改善。', 'citation', '[2]'],
    ['a stage note', '[口译] 我们对下半年有信心。', '我们对下半年有信心。', 'stage-note', '[口译] '],
    ['a time stamp', '增长主要来自海外。(08:47) 国内持平。', '增长主要来自海外。国内持平。', 'time-stamp', '(08:47) '],
    [
      'an ad in brackets',
      '以上是我的回答。【鑫某机床,厂家直销,热线400-000-0000】',
      '以上是我的回答。',
      'advertisement',
      '【鑫某机床,厂家直销,热线400-000-0000】',
    ],
    [
      'an ad between arrows',
      '>>>点击查看全系车型最新报价<<<公司表示订单饱满。',
      '公司表示订单饱满。',
      'advertisement',
      '>>>点击查看全系车型最新报价<<<',
    ],
    [
      'a comment of markup',
      '自由现金流转正。<!--MID_AD_2-->下一个问题。',
      '自由现金流转正。下一个问题。',
      'markup',
      '<!--MID_AD_2-->',
    ],
    [
      'related content',
      '派息18仙。相关内容《大行》某行降目标价至12元(表)他指出库存下降。',
      '派息18仙。他指出库存下降。',
      'related-links',
      '相关内容《大行》某行降目标价至12元(表)',
    ],
    ['initials of the desk', '总市值约109亿港元。(ky/da)', '总市值约109亿港元。', 'other', '(ky/da)'],
    [
      'the credit of a picture',
      '公司没有回应。(封面图片来源某图网)',
      '公司没有回应。',
      'image-credit',
      '(封面图片来源某图网)',
    ],
  ]
  for (const [name, line, kept, reason, cut] of cases)
    test(name, () => {
      const { texts, cuts } = bodyOf(`${tail}\n${line}\n${tail.slice(4)}`)
      expect(texts[1]).toBe(kept)
      expect(cuts).toContain(`${reason}: ${cut}`)
    })

  const kept = [
    '公司的【微信小店】业务收入同比增长。',
    '首席财务官(见图)在会上说,毛利率为41.2%(去年同期为39.8%)。',
    '早盘(9:30)开市后股价上升。',
    '亏损收窄至2.1亿元(上年同期为亏损3.4亿元)。',
    '(注:上述金额均为美元。)',
  ]
  for (const line of kept)
    test(`nothing: ${line}`, () => {
      expect(bodyOf(`${tail}\n${line}\n${tail.slice(4)}`).texts[1]).toBe(line)
    })
})

describe('paragraphs that were broken are made whole', () => {
  test('before a mark that opens none, over a blank line', () => {
    const { texts } = bodyOf(`${tail}\n信息源变多\n\n。与此同时,费用率下降。`)
    expect(texts).toEqual([tail, '信息源变多。与此同时,费用率下降。'])
  })
  test('at a fixed width', () => {
    const { texts } = bodyOf(
      '今年头九个月,澄江新材的营业收入达到17.36亿元,比去年增\n长22.15%;归母净利润1.92亿元,比去年多了\n31.04%,综合毛利率为26.83%。',
    )
    expect(texts).toEqual([
      '今年头九个月,澄江新材的营业收入达到17.36亿元,比去年增长22.15%;归母净利润1.92亿元,比去年多了31.04%,综合毛利率为26.83%。',
    ])
  })
  test('at a link that stands on a line of its own', () => {
    const { texts } = bodyOf(
      `10月24日晚间，\n鹿鸣科技\n（300999）披露三季报，收入31.2亿元。同时，\n鹿港\n方面的\n持股\n比例下降。\n${tail}`,
    )
    expect(texts).toEqual([
      '10月24日晚间，鹿鸣科技（300999）披露三季报，收入31.2亿元。同时，鹿港方面的持股比例下降。',
      tail,
    ])
  })
  test('at marks that stand on lines of their own', () => {
    const { texts } = bodyOf('四季度整体收入347亿\n，\n同比提升76%\n，\n高出市场预期。\n')
    expect(texts).toEqual(['四季度整体收入347亿，同比提升76%，高出市场预期。'])
  })
  test('inside a number', () => {
    const { texts } = bodyOf('线上销售额9.87亿元,占整体营业额一成半,上升2\n3%,门店数目不变。')
    expect(texts).toEqual(['线上销售额9.87亿元,占整体营业额一成半,上升23%,门店数目不变。'])
  })
  test('but cells, points of a list and labels stay apart', () => {
    const lines = [
      tail,
      '营业收入',
      '1,286,400',
      '(12,300)',
      '- 收入:8.76亿元,同比增长46%',
      '- 毛利率:38.4%',
      '问:海外呢?',
      `答:${tail}`,
    ]
    expect(bodyOf(lines.join('\n')).texts).toEqual(lines)
  })
})

describe('the article ends, and goes on, by the shape of what follows', () => {
  const more = '鹿鸣科技表示,四季度的订单已经排满,海外工厂会在明年一季度投产,毛利率有望回升到三成以上。'
  const last = '鹿鸣科技的管理层在会上称,海外工厂投产后毛利率有望再上升,四季度的订单已经排满,不会压价抢单。'
  const boxes: Readonly<Record<string, readonly string[]>> = {
    'links with their dates': ['沿海三港吞吐量出炉 2025-10-27', '秋粮收购进入旺季 2025-10-26'],
    'links with their hours': ['・沿海三港吞吐量出炉 (10/27 08:15)', '・秋粮收购进入旺季 (10/26 19:40)'],
    'headlines cut short': ['沿海三港吞吐量出炉,集装箱连涨 ...', '秋粮收购进入旺季,各地开仓 ...'],
    'headlines with a sentence each': [
      '沿海三港吞吐量出炉',
      '集装箱航线运价连续上涨五周。',
      '秋粮收购进入旺季',
      '多地粮库已经开仓迎接农户。',
    ],
  }
  for (const [name, lines] of Object.entries(boxes))
    test(`${name}, whatever heads them`, () => {
      expect(bodyOf([tail, more, '某某放送', ...lines].join('\n')).texts).toEqual([tail, more])
    })
  test('a box of headlines between two paragraphs goes', () => {
    const links = ['沿海三港吞吐量出炉', '秋粮收购进入旺季', '冰雪场馆提前开放', '古城灯会周末开幕', '山区公路全线贯通']
    expect(bodyOf([tail, more, '某某放送', ...links, last].join('\n')).texts).toEqual([tail, more, last])
  })
  test('an end mark that strayed into the text ends nothing', () => {
    const next = `此外,${last}`
    expect(bodyOf([tail, more, '(责任编辑:某某)', next].join('\n')).texts).toEqual([tail, more, next])
  })
  test('a list of points with their figures stays below the text', () => {
    const points = ['【三个要点】', '●三季度收入11.2亿元,优于预期', '●全年资本开支约6亿元', '●毛利率30.1%']
    expect(bodyOf([tail, more, ...points, '延伸阅读', '秋粮收购进入旺季'].join('\n')).texts).toEqual([
      tail,
      more,
      ...points,
    ])
  })
  test('a flash of one sentence is a whole article: what stands below its end mark goes', () => {
    const flash = '鹿鸣科技公布三季报,收入增长一成。'
    const below = ['123 下一页', '河洲报料台', '声明:', '河洲热门人物', '更多关于', '古城灯会周末开幕,市民冒雨前往']
    expect(bodyOf([flash, ...below].join('\n')).texts).toEqual([flash])
    const teaser = ['分享到: 微信 微博', flash, '相关阅读', tail, more]
    expect(bodyOf(teaser.join('\n')).texts).toEqual([flash, tail, more])
  })
  test('the time of each post of a thread goes, as none of the article', () => {
    const posts = [tail, '2025-10-28 19:05:10', more, '2025-10-28 19:06:41']
    const { texts, cuts } = bodyOf(posts.join('\n'))
    expect(texts).toEqual([tail, more])
    expect(cuts).toEqual(['time-stamp: 2025-10-28 19:05:10', 'time-stamp: 2025-10-28 19:06:41'])
  })
  test('广告 is a row of a table where an amount follows, by its side or below', () => {
    const beside = ['单位:亿元 2025Q3 2024Q3', '会员 12.6 11.2', '广告 8.4 7.9', '其他 1.3 1.1', last]
    expect(bodyOf([tail, more, ...beside].join('\n')).texts).toEqual([tail, more, ...beside])
    const below = ['会员', '12.6', '广告', '8.4', '其他', '1.3', last]
    expect(bodyOf([tail, more, ...below].join('\n')).texts).toEqual([tail, more, ...below])
    expect(bodyOf([tail, '广告', more, '广告 15秒后可关闭', last].join('\n')).texts).toEqual([tail, more, last])
  })
  test('01, 02, 03 head parts of the text; 1, 2, 3 may number its pages', () => {
    const parts = ['01', tail, '02', more, '03', last]
    expect(bodyOf(parts.join('\n')).texts).toEqual(parts)
    expect(bodyOf([tail, '1', more, '2', last, '3', more + last].join('\n')).texts).toEqual([
      tail,
      more,
      last,
      more + last,
    ])
  })
  test('an officer who speaks of forward-looking statements is no caveat of the page', () => {
    const said = '我们提醒各位,今天的讨论包含前瞻性陈述,实际结果可能与预期不同。'
    expect(bodyOf([tail, said, last].join('\n')).texts).toEqual([tail, said, last])
  })
  test('who edited stands in brackets or without a colon below the text', () => {
    const below = ['(罗一舟 编辑)', '河洲日报记者 罗一舟']
    const { texts, cuts } = bodyOf([tail, more, ...below].join('\n'))
    expect([texts, cuts]).toEqual([[tail, more], []])
  })
  test('原标题 above the text is the headline where the page gives none, or an advertisement', () => {
    const advertisement = '2025“河洲杯”理财大赛重磅来袭,报名即可领取超值好礼,还有机会获得名家指点'
    const original = '原标题:鹿鸣科技(12.940,-0.41,-3.07%):前三季度收入增长一成    来源:河洲财经'
    for (const lines of [
      [original, tail],
      [advertisement, original, tail],
    ]) {
      const { article } = articleOf(lines.join('\n'))
      expect(article.title?.raw).toBe('鹿鸣科技:前三季度收入增长一成')
      expect(article.meta.map(({ raw }) => raw.trim())).toEqual(['来源:河洲财经'])
      expect(article.paragraphs.map(({ content }) => content.raw)).toEqual([tail])
    }
  })
  test('a page without a headline begins with its first sentence, however short', () => {
    const lead = '河洲网消息:10月28日,鹿鸣科技公布三季报。'
    const { article } = articleOf([lead, tail, more].join('\n'))
    expect(article.paragraphs.map(({ content }) => content.raw)).toEqual([lead, tail, more])
  })
  test.each([
    ['see-also', '更多新闻: 某某航空年底前再添三架客机'],
    ['see-also', '河洲头条(hezhoutt)——专访某某科技董事长:明年还要再建一座工厂'],
    ['image-credit', '左起:鹿鸣科技总经理某某、财务总监某某。河洲报记者罗一舟摄'],
    ['image-credit', '鹿鸣科技前三季度亏损约9.81亿元。(资料照)'],
    ['placeholder', 'cover image of news article'],
    ['share-bar', '分享工具'],
    ['page-tools', '评论:7'],
    ['page-tools', '## Page 24'],
    ['page-tools', '公告附件:603999_20251028_1.pdf(131KB)'],
    ['page-tools', '我是洲洲AI,我可以总结文章信息。'],
    ['related-links', '鹿鸣科技(603999)相关资讯'],
    ['copyright', '有问题请联系 web@hezhou.example 广告联系 QQ:12345678'],
    ['image-credit', '鹿鸣科技企业发展部总经理某某(右)'],
    ['markup', '../tpl_static/wap/index_new5.html'],
    ['page-tools', '感谢河洲网友 某某 的线索投递!'],
    ['see-also', '【你点睇?】你是否支持延长营业时间?► 立即投票'],
    ['see-also', '>> 查看鹿鸣科技近年财务数据'],
    ['ticker-widget', '相关个股 6127 河洲钢 上市 62.5 ▼2.3 -3.55%'],
    ['ticker-widget', '鹿鸣-W 09127 118.70 +2.30 +1.98% 加自选'],
    ['ticker-widget', '鹿鸣科技 (601933) 12.35 +0.41 +3.43%'],
    ['ticker-widget', '+0.41 +3.43%'],
    ['page-tools', '00:00 / 03:25'],
    ['page-tools', '(本文首发于河洲财经APP)'],
    ['advertisement', '下载河洲财经APP,第一时间获取上市公司公告,新用户注册即送行情。'],
    ['page-tools', '看懂制造业 文章 218 粉丝 3.2万 +关注'],
    ['navigation', '▼▼▼下一页:管理层怎么看下半年▼▼▼'],
    ['share-bar', 'f 分享 LINE传送 复制网址'],
    ['page-tools', '第 3 页 / 共 9 页'],
    ['stage-note', '(连线中断约三十秒)'],
    ['stage-note', '［00:08:15 音频不清］'],
    ['placeholder', '[此处插入简报第12页]'],
    ['image-credit', '［相片说明:鹿鸣科技新购入的牵引车］'],
    ['disclaimer', '(本文由录音转写,未经公司审阅)'],
  ])('%s: %s', (reason, line) => {
    expect(bodyOf([tail, line, more].join('\n'))).toEqual({ texts: [tail, more], cuts: [`${reason}: ${line}`] })
  })
  test('a text in points goes on in its own points, with the headings between them', () => {
    const order = '- 新签订单来自汽车和储能两个行业,海外的客户占了四成。'
    const points = ['- 收入11.2亿元', '- 净利润0.9亿元', order, '海外', '- 工厂明年投产', '- 渠道扩到五国']
    const below = ['热门推荐', '- 秋粮收购进入旺季']
    expect(bodyOf([tail, ...points, ...below].join('\n')).texts).toEqual([tail, ...points])
  })
  test('an officer who adds that the notice decides is no disclaimer', () => {
    const said = '我补充一句,八月的数字还是快报,最后以公司公告为准。'
    expect(bodyOf([tail, said, more].join('\n')).texts).toEqual([tail, said, more])
  })
  test('points of a lead below the headline are no menu, dated or not', () => {
    const lead = '10月28日晚,鹿鸣科技(NYSE:LMKJ)公布三季报并召开业绩会。核心数字如下:'
    const points = ['交付量:8,214台,同比增长52%', '收入:21.7亿元,同比+41%', '毛利率:16.8%', '净亏损:0.9亿元,同比收窄']
    const more = ['现金:38.2亿元', '研发费用:2.6亿元', '门店:418家', '员工:3,120人', '海外收入:3.1亿元']
    const lines = [lead, ...[...points, ...more].map((point) => `● ${point}`), tail]
    expect(bodyOf(lines.join('\n')).texts).toEqual(lines)
  })
  test.each([
    '鹿鸣科技 LumOS© 系统的订单同比增长三成,占新签订单的两成以上。',
    '公司董事长称全年新签订单目标不变,海外订单占比已升至四成,交付节奏正常。(图表©河洲)',
    '¹«Ë¾ÔÚÒµ¼¨»áÉÏ±íÊ¾£¬È«ÄêÐÂÇ©¶©µ¥Ä¿±ê300ÒÚÔª©²»±ä',
  ])('a sign of copyright makes no imprint of %s', (said) => {
    expect(bodyOf([tail, said, more].join('\n')).texts).toContain(more)
    expect(bodyOf([tail, said, more].join('\n')).cuts).toEqual([])
  })
  test('posts of readers without a heading end the article, names and words too', () => {
    const posts = [
      '看盘客2025',
      '业绩真不错,目标价20元。',
      '10-29 20:15 回复 赞(3)',
      '老股民',
      '等分红。',
      '3小时前 回复',
    ]
    expect(bodyOf([tail, more, ...posts].join('\n')).texts).toEqual([tail, more])
  })
  test('short turns at the end of a recording are still the call: the clock changes, the voice is known', () => {
    const call = [
      '发言人 1 00:00',
      '各位投资者大家好,欢迎参加鹿鸣科技2025年三季报电话会议,我是主持人。',
      '发言人 2 00:42',
      '谢谢。三季度我们实现收入12.3亿元,同比增长25%,净利润1.2亿元。',
      '发言人 1 05:10',
      '好的,下面提问。',
      '发言人 3 05:33',
      '海外占多少?',
      '发言人 2 05:58',
      '约占一成半。',
    ]
    expect(bodyOf(call.join('\n\n')).texts).toEqual(call)
  })
  test('a form of a meeting ends in what is attached to it', () => {
    expect(bodyOf([tail, more, '附件清单(如有):无', '日期:2025年10月28日'].join('\n')).texts).toEqual([
      tail,
      more,
      '附件清单(如有):无',
    ])
  })
  test('below the copyright line news with a dateline, or with nothing of this article, is another', () => {
    const end = '河洲财经 版权所有 © 2025'
    const news = '河洲社江城10月29日电(记者罗一舟)鹿鸣山隧道今日贯通,全长十二公里,明年通车。'
    expect(bodyOf([tail, more, end, news].join('\n')).texts).toEqual([tail, more])
  })
  test('a page that is a statement has its rows for an article, and its own name above them', () => {
    const rows = ['一、营业总收入(元) 1,218,430.50', '营业成本(元) 906,118.20', '二、净利润(元) -31,018.70']
    const { article } = articleOf(['鹿鸣科技_2025年中报利润表', ...rows].join('\n'))
    expect(article.title?.raw).toBe('鹿鸣科技_2025年中报利润表')
    expect(article.paragraphs.map(({ content }) => content.text)).toEqual(rows)
  })
  test.each([
    ['鹿鸣影业三季报:暑期档押中一部片,前三季扭亏;总裁:明年不赌单片', '作者|罗一舟', '2025-10-29 10:36'],
    ['鹿鸣风电股份有限公司投资者关系活动记录表(2025年半年度业绩说明会)', '编号:2025-017'],
  ])('a headline of its kind: %s', (title, ...under) => {
    const above = [
      '鹿岛纪要库 > 电力设备',
      '【VIP】热度周榜已更新,点击查看全部公司',
      '公告日期:2025-08-30 公告类型:记录表',
    ]
    expect(articleOf([...above, title, ...under, tail, more].join('\n')).article.title?.raw).toBe(title)
  })
  test('below the end, or the list of what others read, another article is none of this one', () => {
    const other = ['望江精密前三季度净利润增长两成', '望江精密披露三季报,前三季度实现收入28.4亿元,海外工厂投产。']
    for (const mark of ['– 完 –', '其他人也看了', '—— 同行业纪要速递 ——'])
      expect(bodyOf([tail, more, mark, ...other].join('\n')).texts).toEqual([tail, more])
  })
  test('rows with a measure in most of them stay below the text, headlines with a figure here and there do not', () => {
    const rows = ['各厂产能', '东厂 12吨', '西厂 8吨', '南厂(≤20/18)', '北厂 停产', '海外一厂 31吨', '海外二厂 5吨']
    expect(bodyOf([tail, more, ...rows, '(罗一舟 编辑)', '沿海三港吞吐量出炉'].join('\n')).texts).toEqual([
      tail,
      more,
      ...rows,
    ])
    const links = ['港口吞吐量涨8%', '秋粮收购进入旺季', '冰雪场馆提前开放', '灯会迎来2万人', '山区公路全线贯通']
    expect(bodyOf([tail, more, ...links].join('\n')).texts).toEqual([tail, more])
  })
  test('a month with what grew in it is a headline, no date line', () => {
    for (const title of ['鹿鸣科技2025年9月收入同比上涨0.3%', '鹿鸣科技2025年9月营收年增两成']) {
      const { article } = articleOf([title, '2025-10-10 09:30', tail, more].join('\n'))
      expect([article.title?.raw, article.meta.length]).toEqual([title, 1])
    }
  })
  test('rows of dates between bars are a table of the article, and its text goes on below', () => {
    const rows = [
      '派息记录',
      '公布日期 | 事项 | 内容 |',
      '2025/06/15 | 末期 | 无派息 |',
      '2024/11/26 | 中期 | 每股0.19元 |',
    ]
    expect(bodyOf([tail, ...rows, more].join('\n')).texts).toEqual([tail, ...rows, more])
  })
  test('below two advertisements another headline with its own text is another article', () => {
    const ads = ['海量资讯、精准解读,尽在河洲财经APP', '扫描二维码关注河洲财经,领取福利']
    const other = ['某某新材:2024年年度业绩预增公告', '某某新材预计年度净利润为1.2亿元至1.4亿元,预增公告未经审计。']
    expect(bodyOf([tail, more, ...ads, '11-04 某某科技 300999 28.30', ...other].join('\n')).texts).toEqual([tail, more])
    expect(bodyOf([tail, ...ads, more].join('\n')).texts).toEqual([tail, more])
  })
  test('the headline printed again is no paragraph', () => {
    const title = '鹿鸣科技公布三季报 收入增长一成'
    const { texts, cuts } = bodyOf([tail, title, more].join('\n'))
    expect([texts, cuts]).toEqual([[tail, more], [`duplicate: ${title}`]])
  })
  test('below related links the news of a peer shares the words of the trade, not those of the title', () => {
    const related = ['相关阅读', '望江精密前三季度净利润增长两成', '机床行业景气度回升 数控化率再提高']
    const peer = [
      '望江精密前三季度净利润增长两成',
      '望江精密披露三季报,前三季度实现收入28.4亿元,净利润3.1亿元,海外工厂投产。',
    ]
    const other = '望江精密的管理层在会上称,四季度的订单已经排满,海外工厂的毛利率有望上升。'
    expect(bodyOf([tail, more, ...related, ...peer, other].join('\n')).texts).toEqual([tail, more])
    const own = '对于鹿鸣科技三季报的收入增长,公司公布称一成来自海外,订单已经排到明年。'
    expect(bodyOf([tail, more, ...related, own].join('\n')).texts).toEqual([tail, more, own])
  })
  test('a last sentence that is cut short, or has no full stop, stays with its heading', () => {
    expect(bodyOf([tail, more, '公司指,收入增长主要受惠海外工厂投产带来的订'].join('\n')).texts.length).toBe(3)
    const told = ['三季度毛利率回升', '鹿鸣科技公布三季度毛利率30.1%,较上季度上升0.6个百分点']
    expect(bodyOf([tail, more, ...told, '延伸阅读'].join('\n')).texts).toEqual([tail, more, ...told])
  })
  test('a paragraph below a heading of its own stays, one on another share does not', () => {
    const part = ['物业销售收入上升58.9%', '截至六月底,已确认的物业销售收入为73.66亿元,包括已完工的住宅项目。']
    const long = [tail, more, last, more.replace('四季度', '明年一季度'), last.replace('四季度', '明年')]
    expect(bodyOf([...long, ...part].join('\n')).texts).toEqual([...long, ...part])
    const share = ['同业最新动向', '望江港口(00999.HK)去年少赚6.9%,期内总收入下跌,末期息持平。']
    expect(bodyOf([...long, ...share].join('\n')).texts).toEqual(long)
  })
  test('captions are the article of a story told in pictures', () => {
    const captions = [
      '10月28日,鹿鸣科技的员工在新厂房里调试设备。(河洲社发 罗一舟 摄)',
      '10月28日,鹿鸣科技的总经理向来宾介绍新产品。(河洲社发 罗一舟 摄)',
    ]
    expect(bodyOf(captions.join('\n')).texts).toEqual(captions)
    expect(bodyOf([captions[0], tail, more].join('\n')).texts).toEqual([tail, more])
  })
  test('sentences with a space for every mark are sentences', () => {
    const spaced =
      '鹿鸣科技的管理层在会上表示 公司对明年的需求是乐观的 海外工厂也在按计划推进 预计与客户的新合同将在年底前签署'
    expect(bodyOf([tail, spaced, '首页 财经 股票 基金'].join('\n')).texts).toEqual([tail, spaced])
  })
})

describe('the account of a page', () => {
  const word = fc.constantFrom(
    '首页',
    '相关阅读',
    '免责声明:与本站立场无关',
    tail,
    '收入',
    '1,234',
    '2025-10-28',
    '责任编辑:某某',
    '。续上',
    '问:怎么看?',
    '广告',
    '(完)',
    '[1]',
    'Operator',
  )
  test('every block is title, meta, body or removed', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (lines) => {
        expect(labelsOf(lines.join('\n'))).not.toContain('lost')
      }),
    )
  })
  test('a page of one line is body', () => {
    expect(labelsOf(tail)).toEqual(['body'])
    expect(labelsOf('')).toEqual([])
  })
})

test('a flash of rows ends at the list of links below it', () => {
  const { texts } = bodyOf(
    [
      '鹿鸣科技(8272)3月营收(单位:千元)',
      '114年度 28,873 76,737',
      '113年同期 22,162 67,559',
      '增减金额 6,711 9,178',
      '增减(%) 30.28 13.59',
      '## 最新报导',
      '江畔财讯·',
      '#### [股民惊喜!某基金调高配息](/news/1)',
      '有七十万受益人的某高息基金今日公布配息,本次配息0.04元,以今日收盘价换算,年息5.33%。',
    ].join('\n'),
  )
  expect(texts.at(-1)).toBe('增减(%) 30.28 13.59')
})

describe('which line is the headline', () => {
  const body = `${tail}\n公司在同日的法说会上表示,下半年的订单能见度好于上半年,全年收入目标不变。`
  const cases: readonly (readonly [name: string, above: string, title: string | null])[] = [
    ['a caption is none', '鹿岛晚报\n2025-10-28 18:00\n鹿鸣科技今日召开线上法说会。(记者温如岚摄)', null],
    ['a caption that counts is none', '2025-10-28 18:00\n▲鹿鸣科技第三季营收破31亿元。(图/记者温如岚摄)', null],
    [
      'a menu with the date below is none',
      '要闻 两岸 国际 产经 副刊 体育\n2025-10-28\n鹿鸣中期多赚一成派息三仙',
      '鹿鸣中期多赚一成派息三仙',
    ],
    [
      'a bar of tools is none',
      '加入收藏 | 设为首页 | 会员中心 | 我要投稿 鹿岛网\n鹿鸣科技发布三季报\n2025-10-28 18:00',
      '鹿鸣科技发布三季报',
    ],
    ['the name of the paper is none', '鹿岛今日新闻\n2025-10-28 18:00', null],
    [
      'a post is headed by its first paragraph',
      '代工龙头 #鹿鸣（#LMKJ）Q2 营收报 40.2 亿元，季增 12%、年增 33.7%，高于市场预期的 39.3 亿元，EPS 年增 74.5% 至 4.31 元。\n原文链接: https://luming.example/1\n代工龙头 #鹿鸣（#LMKJ）Q2 营收报 40.2 亿元，季增 12%、年增 33.7%，高于市场预期的 39.3 亿元，EPS 年增 74.5% 至 4.31 元。',
      '代工龙头 #鹿鸣（#LMKJ）Q2 营收报 40.2 亿元，季增 12%、年增 33.7%，高于市场预期的 39.3 亿元，EPS 年增 74.5% 至 4.31 元。',
    ],
    [
      'a channel glued to its front is none of it',
      '鹿鸣科技9月营收129.6亿元年增率达131% | 鹿岛网 - 营收\n首页\n新闻\n速报营收\n鹿岛速报鹿鸣科技9月营收129.6亿元年增率达131%\n鹿岛网新闻中心2025-10-06 08:15',
      '鹿鸣科技9月营收129.6亿元年增率达131%',
    ],
    [
      'a page of a site may be named in a word',
      '财务预测 | 鹿鸣科技 LM.com\n返回\n# 财务预测\n## [财务绩效](/performance)\n## [每月损益](/monthly)',
      '# 财务预测',
    ],
    [
      'a line that a site prints twice below its menu',
      '文章\n131\n首页\n归档\n标签\n财报\n搜索\n鹿鸣科技2024年一季报\n鹿鸣科技2024年一季报\n(股份代号:\n700\n截至2024年3月31日止三个月\n业绩公布',
      '鹿鸣科技2024年一季报',
    ],
    [
      'a recording is named after company and day',
      '鹿鸣_2025-08-12\n警语：此备忘录由机器生成\n亮点',
      '鹿鸣_2025-08-12',
    ],
    ['Markdown heads the page with its day', '# 鹿鸣科技业绩 2025-08-12\n- 来源: 鹿岛网', '# 鹿鸣科技业绩 2025-08-12'],
    ['a caption that a paper supplied is none', '2025-10-28 18:00\n鹿鸣科技。鹿岛报系资料照', null],
    [
      'the share above it is none',
      '鹿鸣科技(300999.SZ)\n毛利率下降 鹿鸣不打算冲前十\n时间:20-08-26 00:53    来源:鹿岛',
      '毛利率下降 鹿鸣不打算冲前十',
    ],
    [
      'the form of a meeting names itself',
      '证券代码：300999 证券简称：鹿鸣科技\n鹿鸣科技股份有限公司\n投资者关系活动记录表（2025 年半年度业绩说明会）\n编号：2025-005\n参与单位名称及\n人员姓名\n线上参与公司 2025年半年度业绩说明会的投资者\n时间 2025 年 9 月 29 日',
      '投资者关系活动记录表（2025 年半年度业绩说明会）',
    ],
    [
      'the paper and its channel are none',
      '鹿鸣科技投入过大拖累净利\nA-A+\n鹿岛参考报 鹿岛微博',
      '鹿鸣科技投入过大拖累净利',
    ],
    [
      'a question to another company is none',
      '鹿岛网互动精华\n2025-10-28 18:00\n问 鹿鸣科技 300999:公司的产能利用率是多少?',
      '鹿岛网互动精华',
    ],
    [
      'the first words of a wire are none',
      '2025-10-28 18:00\n《鹿岛通讯社28日专讯》鹿鸣(01999)今早高开,现价升两成,报',
      null,
    ],
    ['a notice has a short one', '意见反馈\n盈利警告\n2025-10-28 18:00', '盈利警告'],
    [
      'the line right above the date',
      '智能物联\n搜索\nLUMING(01999) - 2025 Q3 - Earnings Call Transcript\n2025-10-28 18:00',
      'LUMING(01999) - 2025 Q3 - Earnings Call Transcript',
    ],
    [
      'the head of an analysis before the heads of its parts',
      '鹿鸣科技2025年一季度财报深度分析\n核心财务指标\n指标 2025年Q1 同比变化\n营业总收入 51.4亿元 +10.6%\n归母净利润 26.8亿元 +11.5%\n盈利能力分析\n毛利率\n91.9%',
      '鹿鸣科技2025年一季度财报深度分析',
    ],
    [
      'the original headline in brackets',
      '(原标题:订单回来了,库存何时消化?(鹿鸣科技 FY2025Q3 电话会))',
      '订单回来了,库存何时消化?(鹿鸣科技 FY2025Q3 电话会)',
    ],
    [
      'doors of a site beside a bar are none',
      '纪要库 > 电话会议\n登录 | 开通会员 | 上传纪要\n鹿鸣科技三季度交流电话会\n类型:业绩交流　发布时间:2025-10-28 09:41',
      '鹿鸣科技三季度交流电话会',
    ],
    [
      'one that a printed page sets in two lines',
      '鹿岛日报 要闻 财经 体育 副刊 马经\n报纸日期 20251028 | B版\n鹿鸣多赚八倍中期息派三仙\n鹿鸣多赚八倍\n中期息派三仙\n2025年10月28日',
      '鹿鸣多赚八倍中期息派三仙',
    ],
    [
      'a heading of Markdown',
      '鹿记 | 助理 功能 方案 登入\n# 鹿鸣_20251028\n**这份档案由鹿记制作,欢迎到网站了解更多内容。**',
      '# 鹿鸣_20251028',
    ],
    [
      'points in one line are none',
      '2025-10-28 18:00\n业绩 - 收入31.2亿元,同比增长10% - 净利润2.6亿元,为历史最高 - 现金流由负转正',
      null,
    ],
    [
      'the original headline, where there is no other',
      '原标题:鹿鸣科技(12.3,-0.2,-1.6%):三季度净利润增一成    来源:鹿岛财经',
      '鹿鸣科技:三季度净利润增一成',
    ],
    [
      'the page’s own headline before the original',
      '鹿鸣科技三季报解读:订单回来了\n2025-10-28 18:00\n原标题:鹿鸣科技:三季度净利润增一成',
      '鹿鸣科技三季报解读:订单回来了',
    ],
  ]
  for (const [name, above, title] of cases)
    test(name, () => expect(articleOf(`${above}\n\n${body}`).article.title?.raw ?? null).toBe(title))

  test('the text behind 原标题 on its own line, its breaks lost, is the article', () => {
    const told =
      '鹿鸣科技今天公布三季报,营业收入12.4亿元,同比增长一成,净利润1.3亿元,同比增长12%。公司表示,增长来自新客户,库存也回到正常水平。研发费用1.1亿元,占收入的8.9%,比去年同期多了两成,全年目标不变。'
    const { article } = articleOf(`原标题:鹿鸣科技:三季度净利润增一成    来源:鹿岛财经 ${told}\n\n分享到:`)
    expect(article.title?.text).toBe('鹿鸣科技:三季度净利润增一成')
    expect(article.meta.map(({ text }) => text)).toEqual(['来源:鹿岛财经'])
    expect(article.paragraphs.map(({ content }) => content.text)).toEqual([told])
  })

  test('what stands behind an original headline is metadata', () => {
    const { article } = articleOf(`原标题:鹿鸣科技:三季度净利润增一成    来源:鹿岛财经\n${body}`)
    expect(article.meta.map(({ raw }) => raw)).toEqual(['来源:鹿岛财经'])
  })
})

interface Listed extends Entry {
  readonly reason: Reason
}

test('a flash has its headline in brackets before its text', () => {
  const { article } = articleOf(
    '2026-05-12 17:02:02\n【鹿鸣音乐：一季度营收79亿元 同比增7.3%】鹿岛社5月12日电，鹿鸣音乐一季度营收79亿元，同比增7.3%；调整后净利润23.3亿元，同比增长4.8%。\n鹿岛社\n',
  )
  expect(article.title?.text).toBe('鹿鸣音乐：一季度营收79亿元 同比增7.3%')
  expect(article.paragraphs[0]?.content.text).toMatch(/^鹿岛社5月12日电/)
})

describe('the examples of the word lists', () => {
  for (const name of ['section-headings', 'line-openings', 'line-phrases', 'furniture', 'spam'])
    for (const { reason, examples, counterExamples } of load<Listed>(name)) {
      for (const example of examples) test(`${name}: ${example}`, () => expect(verdictOf(example)).toBe(reason))
      for (const example of counterExamples ?? [])
        test(`${name}, not: ${example}`, () => expect(verdictOf(example)).not.toBe(reason))
    }
})

describe('pairs of characters that tie nothing', () => {
  for (const { examples, counterExamples } of load('common-pairs')) {
    for (const example of examples) test(example, () => expect(rareOf(example)).toEqual([]))
    for (const example of counterExamples ?? [])
      test(`not: ${example}`, () => expect(rareOf(example)[0]).toHaveLength(example.length - 1))
  }
})

const verdictOf = (text: string): Reason | undefined =>
  judge(readLines(segment(fold({ raw: text, encoding: 'utf-8', mediaType: 'text/plain', warnings: [] })))[0]!)?.reason

describe('matter of other companies below the article', () => {
  const call = [
    '鹿鸣科技25Q3业绩会纪要要点',
    '2025-10-28 18:00 来源:鹿岛财经',
    `鹿鸣科技三季度收入12.4亿元,同比增长14%,${tail}`,
    '公司在会上表示,下半年的订单能见度好于上半年,全年收入目标不变,资本开支控制在两亿元以内。',
    '相关阅读',
  ]
  test('points of another call under its own headline go', () => {
    const { article } = articleOf(
      [
        ...call,
        '远岚医药25Q3纪要速览',
        '1、营收11.1亿元,同比下降0.4%,归母净利润4.52亿元,毛利率32.5%。',
        '2、管理层表示,线下新店明年净增9家,全年资本开支7亿元左右。',
      ].join('\n'),
    )
    expect(article.paragraphs.map(({ content }) => content.raw).join()).not.toContain('线下新店')
  })

  test('an item of a feed with another headline goes, one of the same company stays', () => {
    const item = (time: string, head: string, words: string): string =>
      `${time}【${head}】鹿岛社10月28日电,${words},公司表示四季度的交付节奏与三季度相当,全年目标不变。`
    const { article } = articleOf(
      [
        '鹿鸣科技三季报快讯汇总',
        '2025-10-28 21:36 鹿岛社',
        item('18:02', '鹿鸣科技:第三季度净利润4.1亿元', '鹿鸣科技三季度净利润4.1亿元'),
        item('18:05', '鹿鸣科技:前三季度营收52.8亿元', '鹿鸣科技前三季度营收52.8亿元'),
        item('21:22', '远岚医药:拟18亿元投建新厂', '远岚医药拟投资18亿元'),
      ].join('\n'),
    )
    const kept = article.paragraphs.map(({ content }) => content.raw).join()
    expect([kept.includes('营收52.8亿元'), kept.includes('远岚医药')]).toEqual([true, false])
  })
})
