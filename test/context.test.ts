/** What a page says of itself: kind, metadata, company, event, currency. */
import { describe, expect, test } from 'vitest'
import { contextOf } from './context-page.ts'
import { pages } from './context-pages.ts'

describe('a page', () => {
  test.each(pages)('$name', ({ page, kind, want }) => {
    const { metadata, company, event, currency, ...context } = contextOf(page.join('\n'))
    const said: Record<string, unknown> = {
      company: company.name,
      tickers: company.tickers.map(({ exchange, code }) => `${exchange}:${code}`),
      published: metadata.publishedAt,
      authors: metadata.authors,
      editors: metadata.editors,
      source: metadata.source,
      date: event.date,
      period: event.period?.label ?? null,
      currency,
    }
    expect(context.kind).toBe(kind)
    expect(Object.fromEntries(Object.keys(want).map((field) => [field, said[field]]))).toEqual(want)
    expect(context.warnings.map(({ rule }) => rule)).toEqual(kind === 'other' ? ['context/no-results'] : [])
  })
})

describe('a ticker beside the name', () => {
  test.each([
    ['望江股份$SZ300966$', 'XSHE:300966'],
    ['$望江股份(SZ300966)$', 'XSHE:300966'],
    ['$望江股份(09988.HK)$', 'XHKG:09988'],
    ['望江股份(HK:9888)', 'XHKG:9888'],
    ['望江股份[2330.TW]', 'XTAI:2330'],
    ['望江股份(9988-HK)', 'XHKG:9988'],
    ['望江股份(0700 HK)', 'XHKG:0700'],
    ['望江股份(600519.SSE)', 'XSHG:600519'],
    ['望江股份(600519.XSHG)', 'XSHG:600519'],
    ['望江股份(BIDU.O)', 'XNAS:BIDU'],
    // Buttons of the site: the code in them is none of the text.
    ['望江股份(行情300966,诊股)', ''],
    ['物流商望江股份服务有限公司(股份代号:2391)', 'XHKG:2391'],
    ['望江股份(0981.HK/00981.HK)', 'XHKG:0981 XHKG:00981'],
    ['望江股份(BABA,09988.HK)', 'XNYS:BABA XHKG:09988'],
    ['望江股份(BABA.N)', 'XNYS:BABA'],
    ['望江股份(美股代码:LI)', 'XNAS:LI'],
    ['望江股份(股票代码为603296)', 'XSHG:603296'],
    ['望江股份(A股:600941;H股:00941)', 'XSHG:600941 XHKG:00941'],
    // Nothing tells which exchange of the country: no word of the page.
    ['望江股份(BIDU.US)', ''],
    ['望江股份(WJGF.US)', ''],
    ['在纳斯达克上市的望江股份(BIDU US)', 'XNAS:BIDU'],
    ['在纽交所上市的望江股份(WJGF.US)', 'XNYS:WJGF'],
    // Artificial intelligence is no code.
    ['望江股份(AI)', ''],
  ])('%s', (printed, want) => {
    const { company } = contextOf(
      `望江股份三季度净利增两成\n2025-10-29 08:05\n\n${printed}10月28日晚发布2025年三季报,第三季度净利润3.2亿元,同比增长20%。\n`,
    )
    expect(company.tickers.map(({ exchange, code }) => `${exchange}:${code}`).join(' ')).toBe(want)
  })
})

test('an agency closes its news with the day', () => {
  const { metadata, event } = contextOf(
    '望江第三季每股赚3.05元\n\n(望报记者苏以安新竹30日电)IC设计厂望江(6899)今天公布第三季财报,税后纯益4.12亿元,季增9.7%。(编辑:周品妤)1141030\n',
  )
  expect([metadata.publishedAt, event.date]).toEqual(['2025-10-30', '2025-10-30'])
})

describe('a headline that counts companies', () => {
  test.each(['四大行半年报出炉 房贷增速下滑', '超商双雄8月营收创次高', '12家券商公布业绩 净利齐升'])(
    '%s names none',
    (title) => {
      const { kind, company } = contextOf(
        `${title}\n2025-09-02\n\n昨日发布的业绩报告显示,远山(600100)净利润为37亿元,增速为3.8%;近水(600200)净利润为40亿元,增速为2.9%。\n`,
      )
      expect([kind, company.name]).toEqual(['other', null])
    },
  )
})

describe('the name of the company', () => {
  test.each<[string, readonly string[], string]>([
    [
      'a tag behind its trade',
      [
        '代工龙头 #岚芯（#LXIN）Q2 营收报 40.2 亿元，季增 12%、年增 33.7%，EPS 年增 74.5% 至 4.31 元。',
        '原文链接: https://lanxin.example/1',
        '代工龙头 #岚芯（#LXIN）Q2 营收报 40.2 亿元，季增 12%、年增 33.7%，EPS 年增 74.5% 至 4.31 元。',
        '展望未来，岚芯预估 Q3 营收 44 亿元，季增 12%。岚芯将全年营收目标上调。',
      ],
      '岚芯',
    ],
    [
      'the owner of the site',
      [
        '每月营收 / 自结EPS - 岚芯科技股份有限公司',
        '## 每月营收 / 自结EPS',
        '2025年5月营收为5.2亿元,年增11.8%,累计营收27亿元,年增9%。',
      ],
      '岚芯科技',
    ],
    [
      'after the lead-in of its trade',
      [
        '封测大厂岚芯今日(10/29)召开第三季法说会公布获利情形。法人聚焦海外布局,岚芯共同总经理石望表示,海外产能明年到位。',
      ],
      '岚芯',
    ],
    [
      'whose officers speak',
      ['望岳科技执行长林知远说,全年毛利率45%。', '林知远表示,第三季营收12亿元,季增5%。望岳科技下午召开线上法说会。'],
      '望岳科技',
    ],
    [
      'whom the host welcomes to',
      [
        '感谢各位的耐心等待,欢迎参加望岳汽车2025年第四季度及全年业绩电话会议。会议随后是问答环节。',
        '我们的首席财务官将用中文发言。四季度收入12.1亿元,同比增长5%。',
      ],
      '望岳汽车',
    ],
    [
      'before 管理层',
      [
        '望岳汽车今日发布了2025年第三季度财报:总营收为429亿元,同比增长23%。',
        '财报发布后,望岳汽车管理层召开电话会议,回答了分析师提问。',
      ],
      '望岳汽车',
    ],
    [
      'before a day and a verb',
      ['望岳电池6月19日发布消息,公司接待远星证券调研,上半年营收31亿元,同比增长9%。', '二季度毛利率为21%。'],
      '望岳电池',
    ],
    [
      'behind its trade, in Latin letters too',
      ['IC设计龙头岚芯(6999)公布第三季财报,营收142亿元,季减5%,岚芯表示下季持平。'],
      '岚芯',
    ],
    [
      'behind what a broker does to it',
      [
        '港岸证券:重申岚芯集团-W(01999)“买入”评级',
        '港岸网· 2025-11-21 17:31',
        '岚芯集团第三季度收入113亿元,同比增长22%。',
      ],
      '岚芯集团',
    ],
    [
      'before 最新公布',
      ['岚芯集团最新公布的财报显示,2025年第三季度总收入113亿元,同比增长22%。', '岚芯集团的毛利率为21%。'],
      '岚芯集团',
    ],
    [
      'before 昨(26)日, its market known by 自结',
      ['望鋼（2098）昨（14）日公告4月自結數，稅前淨損2.35億元，已連三月未能獲利。'],
      '望钢',
    ],
    ['before 今(5)日', ['岚海今(7)日发布6月营收,为512亿元,比5月多3%。岚海说下半年订单不缺。'], '岚海'],
    [
      'before a code whose exchange nobody tells',
      ['5月20日晚间,岚狗(LNGO.US)公布2024年首季业绩。', '岚狗首季收入1.9亿美元,同比少6%。'],
      '岚狗',
    ],
    [
      'before 料 in a headline',
      ['岚福集团料上年度利润少两成', '2025-05-12 18:40', '岚福集团说,截至2月底的上年度利润会少20%左右。'],
      '岚福集团',
    ],
    ['a bank that rates others too', ['渣打(2888.HK)公布中期业绩,上半年溢利按年升8%,渣打每股派息0.04美元。'], '渣打'],
    [
      'before a bar of any kind',
      ['岚芯汽车丨2025Q3:业绩稳健向上', '港岸研究· 2025-11-03 01:08', '第三季度收入481亿元,同比增长15%。'],
      '岚芯汽车',
    ],
    [
      'in full above its announcement, whatever stands below',
      [
        '岚芯纸业控股有限公司',
        '（股份代号：2399）',
        '截至二零二五年六月三十日止年度之全年业绩公告',
        '销量约1,240万吨，收益人民币385.7亿元，按年增长5.9%。董事会建议派发末期息。',
        '望江包装（1899）：全年业绩出炉，股东应占溢利4.6亿港元，望江包装主席表示柬埔寨新厂明年投产，望江包装收益减少2.7%。',
      ],
      '岚芯纸业控股有限公司',
    ],
    [
      'at the head of its own filing',
      [
        '岚芯科技股份有限公司 关于对2024年年度报告问询函的回复公告',
        '2025年05月25日',
        '本公司董事会保证公告内容真实、准确、完整。与上年同期(法定披露数据)相比,营业收入减少1.2亿元。',
      ],
      '岚芯科技股份有限公司',
    ],
    [
      'before 交流纪要',
      ['望岳汽车交流纪要:产能瓶颈在哪里?', '2025-08-09', '', '上半年毛利率21.5%,营收31亿元。望岳汽车的产能八月释放。'],
      '望岳汽车',
    ],
  ])('%s', (_name, lines, want) => {
    expect(contextOf(`${lines.join('\n')}\n`).company.name).toBe(want)
  })
})

/** A news page with one line of date, byline and source. */
const withMeta = (line: string): ReturnType<typeof contextOf> =>
  contextOf(
    `望江股份三季度净利增两成\n${line}\n10月28日晚,望江股份发布2025年三季报,第三季度净利润3.2亿元,同比增长20%。\n`,
  )

describe('the date line', () => {
  test.each([
    ['2025-10-29 08:05', '2025-10-29T08:05:00+08:00'],
    ['2025年10月29日 下午7:30', '2025-10-29T19:30:00+08:00'],
    ['7:05pm 29/10/2025', '2025-10-29T19:05:00+08:00'],
    ['12:30am 29/10/2025', '2025-10-29T00:30:00+08:00'],
    ['发言日期:114/10/29', '2025-10-29'],
    ['2025年10月29日 上午5:36\n日 期：2025年10月29日', '2025-10-29T05:36:00+08:00'],
    ['发布:2025-10-29 08:05', '2025-10-29T08:05:00+08:00'],
    ['2025-10-29 7:05 PM', '2025-10-29T19:05:00+08:00'],
    ['2025年10月29日(三) 18:20', '2025-10-29T18:20:00+08:00'],
    ['2025.10.29 14:10', '2025-10-29T14:10:00+08:00'],
    ['29/10/2025 17:58', '2025-10-29T17:58:00+08:00'],
    ['發佈於 2025年10月29日 • 16:03', '2025-10-29T16:03:00+08:00'],
    ['发布时间:2025-10-29 16:20:08', '2025-10-29T16:20:08+08:00'],
    ['更新:2025-10-30 20:05   出版:2025-10-29 18:42', '2025-10-29T18:42:00+08:00'],
    ['民國114年10月29日', '2025-10-29'],
    ['更新于 2025-10-29', '2025-10-29'],
    ['2025-10-29 8:00 AM ET', '2025-10-29T08:00:00-04:00'],
    ['2025年11月3日 美东时间上午8:00', '2025-11-03T08:00:00-05:00'],
    ['2025年11月1日 16:05(美国东部时间)', '2025-11-01T16:05:00-04:00'],
    ['2025-10-29 16:05 EST', '2025-10-29T16:05:00-05:00'],
    ['2025-10-29 北京时间 08:05', '2025-10-29T08:05:00+08:00'],
    ['2025-10-29 08:05 GMT+8', '2025-10-29T08:05:00+08:00'],
  ])('%s', (line, want) => {
    expect(withMeta(line).metadata.publishedAt).toBe(want)
  })
})

describe('the site', () => {
  test.each<[string, string, string | null]>([
    ['a first step that ends in 首页', '当前位置:港岸经纬首页 > 产业市场 > 上市公司 > 正文', '港岸经纬'],
    ['a button is none', '登录 > 产业市场 > 上市公司 > 正文', null],
    ['a long name in Latin letters', '© 2025 HarborConferences 版权所有', 'HarborConferences'],
  ])('%s', (_, line, want) => {
    const article = `望江股份三季度净利增两成\n2025-10-29 08:05 来源:某财经\n10月28日晚,望江股份发布2025年三季报,第三季度净利润3.2亿元,同比增长20%。\n`
    const page = line.startsWith('©') ? `HarborConferences\n${article}${line}\n` : `${line}\n${article}`
    expect(contextOf(page).metadata.site).toBe(want)
  })
})

describe('credits', () => {
  test.each<[string, { authors?: string[]; editors?: string[]; source?: string | null }]>([
    [
      '2025-10-29 08:05  来源:港岸财经  作者:林未央  责任编辑:宋然',
      { authors: ['林未央'], editors: ['宋然'], source: '港岸财经' },
    ],
    ['每经记者|林未央  实习记者|方以安    每经编辑|宋然', { authors: ['林未央', '方以安'], editors: ['宋然'] }],
    ['2025-10-29 08:05 港岸日報／ 記者林宥安、方予晴／台北報導', { authors: ['林宥安', '方予晴'], source: '港岸日报' }],
    ['港聞網記者林宥安 台北 2025-10-29 08:05', { authors: ['林宥安'], source: '港闻网' }],
    ['港聞網新聞中心2025-10-29 08:05', { authors: [], source: '港闻网' }],
    ['2025-10-29 08:05 发布人：-港岸网-港岸日报', { authors: [], source: '港岸网-港岸日报' }],
    ['作者：@林未央1 | 发布时间：2025-10-29 08:05', { authors: ['林未央1'] }],
    ['2025-10-29 08:05\n經濟日報／\n記者林未央／台北即時報導', { authors: ['林未央'], source: '经济日报' }],
    ['文 | 林未央   编辑 | 闵 棠   2025-10-29', { authors: ['林未央'], editors: ['闵棠'] }],
    ['2025-10-29 08:05  港岸财经  记者 林远 宋以安', { authors: ['林远', '宋以安'] }],
    ['2025-10-29 08:05  港岸财经  记者林远 高雄', { authors: ['林远'] }],
    ['HKEX: WJX 2025-10-29 08:05', { authors: [], source: null }],
    ['作者 | 林未央　实习生 方晓　2025-10-29', { authors: ['林未央', '方晓'] }],
    ['2025-10-29 by Jason Lin 阅读 417 次', { authors: ['Jason Lin'] }],
    ['2025年10月29日　分析員：林未央　來源：港岸研究部', { authors: ['林未央'], source: '港岸研究部' }],
    ['夜行者   2025-10-29 07:52:16   来自 安徽', { authors: ['夜行者'], source: null }],
    ['山居客 发布于 2025-10-29 16:09 来自雪球 · 广东', { authors: ['山居客'], source: '雪球' }],
    ['2025-10-29 22:46 · 港岸商业', { authors: [], source: '港岸商业' }],
    ['原创 老周 车市深巷 2025年10月28日 06:45 北京', { authors: ['老周'], source: '车市深巷' }],
    ['撰文：K.C.Wong   2025-10-29', { authors: ['K.C.Wong'] }],
    ['2025-10-29  图片来源:资料图', { authors: [], source: null }],
    ['2025-10-29  责任编辑:admin', { editors: [] }],
  ])('%s', (line, want) => {
    expect(withMeta(line).metadata).toMatchObject(want)
  })

  test('the report names its agency and its writer', () => {
    const { metadata } = contextOf(
      '望江股份年报净利增两成\n2026年3月29日\n中证网讯(记者 林未央)望江股份3月28日晚披露2025年年报,净利润3.2亿元,同比增长20%。\n',
    )
    expect(metadata).toMatchObject({ source: '中证网', authors: ['林未央'] })
  })
})

describe('who is credited', () => {
  const lead = '10月28日晚,望江股份发布2025年三季报,第三季度净利润3.2亿元,同比增长20%,收入31亿元,同比增长9%。'
  const title = '望江股份三季度净利润增两成'
  const creditsOf = (...lines: readonly string[]): readonly unknown[] => {
    const { source, authors } = contextOf([...lines].join('\n')).metadata
    return [source, authors]
  }
  test.each<[string, readonly string[], string | null, readonly string[]]>([
    [
      'the name behind date and outlet',
      [title, '2025年10月29日 08:12:37 智通财经 任知谦', lead],
      '智通财经',
      ['任知谦'],
    ],
    ['a channel beside the date is nobody', [title, '理财 2025-10-29', lead], null, []],
    ['two outlets joined', [title, '2025年10月29日 00:00 中国证券报-中证网', lead], '中国证券报-中证网', []],
    [
      'an account and who writes it',
      [title, '2025-10-29', `本文来自微信公众号“潮汐财话”(ID:cxch001),作者:任知谦。`, lead],
      '潮汐财话',
      ['任知谦'],
    ],
    ['a wire’s first words', ['2025-10-29 10:36', `《鹿港通讯社29日专讯》${lead}`, lead], '鹿港通讯社', []],
    [
      'an outlet on a line of its own',
      [title, '2025-10-29 10:36:15栏目:默认栏目', '5276 0 0', '新浪科技', lead],
      '新浪科技',
      [],
    ],
    [
      'an outlet, the button to follow it, the date',
      ['市场 动态 资讯 下载', '海豚投研', '+ 关注', '2025-10-29 22:47', title, lead],
      '海豚投研',
      [],
    ],
    ['the house that gave a meeting is no source', [title, '接待机构:多家机构 电话会议 2025-10-29', lead], null, []],
    [
      'outlet and writer on the line above the date',
      ['首页 快讯 行情 日历', title, '华尔街见闻 李笑遥', '2025-10-29 22:46', lead],
      '华尔街见闻',
      ['李笑遥'],
    ],
    [
      'two reporters before their town',
      [title, '2025-10-29 16:52:17  来源:港岸财经  记者 温若岚 杨柏舟  成都报道', lead],
      '港岸财经',
      ['温若岚', '杨柏舟'],
    ],
    [
      'two names that close the text',
      [title, '2025-10-29', lead, '(港岸电台消息)公司表示明年的资本开支不变,产能按计划释放。(温若岚  杨柏舟)'],
      null,
      ['温若岚', '杨柏舟'],
    ],
    ['a station’s own news', [title, '2025-10-29', `(港岸电台消息) ${lead}`], '港岸电台', []],
    ['an outlet that tells it', [title, '2025-10-29', `证券之星消息,${lead}`], '证券之星', []],
    [
      'who arranged it beside a source is its editor',
      [title, '来源:港岸财经 整理:任知谦 2025-10-29', lead],
      '港岸财经',
      [],
    ],
    ['who took the pictures', [title, '文/记者 林未央　摄影/记者 任知谦　2025-10-29', lead], null, ['林未央']],
    [
      'the name before 文, a paper behind the date',
      [title, '林未央/文 2025-10-29 07:30 经港观察报', lead],
      '经港观察报',
      ['林未央'],
    ],
    ['by whom, in English', [title, 'By 林未央　29 Oct 2025 5:42pm', lead], null, ['林未央']],
    ['both in English', [title, '2025-10-29 港岸商报 Author: 林未央 Editor: 何其', lead], '港岸商报', ['林未央']],
    ['an agency beside the date', [title, '港岸通讯　2025年10月29日 16:08', lead], '港岸通讯', []],
    ['who brings it out', [title, '撰文丨任知谦', '出品丨港岸观察 2025-10-29', lead], '港岸观察', ['任知谦']],
    ['who arranged it', [title, '2025-10-29 整理:任知谦', lead], null, ['任知谦']],
    ['a paper’s reporter below', [title, '2025-10-29', lead, '采写:港岸记者 林未央'], null, ['林未央']],
    [
      'who posted it, and from where',
      [title, '用户头像', '任知谦', '· 山东', '发布于2025-10-29 08:17', lead],
      null,
      ['任知谦'],
    ],
    ['a desk of the site is nobody', [title, '港岸财经·宏观组 2025-10-29 10:15', lead], '港岸财经', []],
    ['a desk is nobody', [title, '发布:2025/10/29 18:42　整理:FinDesk 编辑部', lead], null, []],
    ['who put it up', [title, '2025-10-29 10:00 | 上传者:非银小队员', lead], null, ['非银小队员']],
    ['half a name in Latin letters', [title, 'Lu Gang Hui· 2025-10-29 05:29', lead], null, []],
    ['the exchange is no author', [title, 'HKEX · 2025-10-29 21:54', lead], null, []],
  ])('%s', (_name, lines, source, authors) => {
    expect(creditsOf(...lines)).toEqual([source, authors])
  })
})

/** Pages whose kind no single word tells: own inventions after what sites print. */
const kindsTold: readonly (readonly [name: string, kind: string, ...page: string[]])[] = [
  [
    'a call of two turns, announced as one',
    'call-transcript',
    '鹿溪高管解读财报:下半年新品密集',
    '2025-08-21 07:10 来源:港岸科技',
    '鹿溪今天发布截至6月30日的第二季度财报,营收27.9亿美元,同比增长7%,净利润3.1亿美元,同比下降2%。每股收益0.72美元,好于去年同期。',
    '财报发布后,首席财务官方亦舟回答了分析师提问。',
    '以下是电话会议实录:',
    '高盛分析师Andy Kwan:想请问短视频的用户时长有没有挤占原来的信息流?',
    '方亦舟:关于时长的问题,两者确实有一些重叠,但整体的参与度还在上升,我们会继续投入。',
    '关于资本开支,今年仍以服务器为主,节奏和年初说的一致,不会因为一个季度的波动改变。',
  ],
  [
    'a brand in the headline, the report in the lead',
    'earnings-news',
    '付费用户两年翻番,听歌也能赚钱',
    '2021-04-07',
    '3月23日,望江云音发布Q4及2020全年未经审计的财务报告,第四季度总营收83亿元,同比增长14.3%,净利润11亿元,同比增长4%。',
    '在线服务收入同比增长29%,高于上一季度的25.9%,订阅收入占比首次过半。',
  ],
  [
    'what a chairman says at a meeting on results, under a headline of his plan',
    'earnings-news',
    '林知远:望江面板明年扩产',
    '2014/10/30 15:39',
    '(中央社记者方以安台北30日电)望江面板董事长林知远表示,明年将大幅增加资本支出,扩充产能。',
    '林知远今天在线上法人说明会指出,今年资本支出约190亿元,明年可望增至300亿元,主要用于扩充现有产线。',
  ],
  [
    'a flash on one company, with what was traded of its share',
    'earnings-news',
    '营收速报 - 望江(2354)9月营收129.6亿元年增率达131%',
    '2025-10-06 08:15',
    '望江(2354-TW)今天公告2025年9月营收为新台币129.6亿元,年增率131%,月增率-6%。',
    '三大法人合计买卖超:-15495张,外资买卖超:-14706张,投信买卖超:-333张。',
  ],
  [
    'a headline of company and result, with others of the trade below',
    'earnings-news',
    '望江航(2610)11月营收172.6亿元,股价收高',
    '2025-12-12 09:41',
    '望江航(2610)公告11月营收172.6亿元,年增4.2%,累计前11月营收1,893亿元,年增3.1%。',
    '台股类股中,鹿溪(2611)、岚湾(2612)、星桥(2613)同步走高,权值股领涨。',
  ],
  [
    'a post that says when the report came',
    'earnings-news',
    '望江汽车彻底翻身了?望江汽车于美股盘前,港股盘后发布了2025年第四...',
    '2026-03-10 22:55',
    '望江汽车于3月10日发布了2025年第四季度财报,收入347亿元,同比增长76%,毛利率17.5%,净利润2.8亿元。',
    '单车收入高于预期,卖车毛利率18.1%,经营利润转正,订单充足,亏损不再。',
  ],
  [
    'memo of a call, its points headed by topics, its questions by Q',
    'call-summary',
    '【法说会备忘录】望江准 20250513',
    '2025-05-27',
    '望江准于法说会中说明,第一季合并净利9.5亿元,年增12%,毛利率6.1%。',
    '* 散热模组:持续开发高导热材料,扩大应用瓦数,提升热交换效率。',
    '* 散热模组:第二季持平,下半年视客户拉货而定。',
    'Q: 越南产能状况? A: 目前满载,下半年再增一条产线,预计明年第一季完成。',
    'Q: 关税对客户影响多大? A: 目前影响有限,客户维持全年的出货计划不变。',
    'Q: 机器人散热有特殊设计吗? A: 有,正与客户共同开发新的压铸材料。',
    'Q: 伺服器认证状况? A: 已通过一款,另一款仍在验证中,最快下半年有进展。',
  ],
  [
    'a release on the company’s own site',
    'results-release',
    '望江每股配发15元现金股利 配发率达七成-望江工程科技股份有限公司',
    '2025-05-22',
    '无尘室整合大厂望江工程科技股份有限公司今日召开股东常会,2024年全年合并营收302.5亿元,年增21%,税后净利26.2亿元,年增42%,每股盈余21.1元。',
    '公司营运策略着重多区域布局,毛利率与净利率皆较去年提升。',
  ],
  [
    'the same words under an outlet’s name',
    'earnings-news',
    '望江每股配发15元现金股利 配发率达七成-望江工程科技股份有限公司',
    '2025-05-22 工商时报 林未央',
    '无尘室整合大厂望江工程科技股份有限公司今日召开股东常会,2024年全年合并营收302.5亿元,年增21%,税后净利26.2亿元,年增42%,每股盈余21.1元。',
    '公司营运策略着重多区域布局,毛利率与净利率皆较去年提升。',
  ],
  [
    'the form of an announcement in Taiwan',
    'results-release',
    '【公告】望江董事会通过114年第1季合并财务报告',
    '2025年5月8日 上午5:36',
    '公司名称:望江 (6720)',
    '主 旨:望江董事会通过114年第1季合并财务报告',
    '发言人:林未央',
    '说 明:',
    '4.1月1日累计至本期止营业收入(仟元):132977',
    '5.1月1日累计至本期止营业毛利(毛损) (仟元):81434',
  ],
  [
    'a share that is listed today',
    'other',
    '望江2025年营收有望续成长;今登兴柜买卖',
    '2025-02-05 09:54',
    '软体业者望江(7737)今(5)日以每股68元登录兴柜买卖,董事长林未央表示,2025年营收有望持续成长。',
    '望江2024年前11月营收2.82亿元,上半年EPS亏损3.34元。',
  ],
  [
    'a fund',
    'other',
    '某价值策略股票一周微跌,投资者应如何应对?',
    '2025-06-22 10:32',
    '某价值策略股票(基金代码:001999)近期表现疲软,最新净值为2.271元,一周收益率下滑0.53%,三个月收益3.1%,同类平均收益2.8%。',
    '基金经理林未央管理之下,截至3月底规模2.28亿元。',
  ],
  [
    'the summary of a filed report, below the codes of the company',
    'results-release',
    '公司代码:600999 公司简称:望江股份',
    '2025 年半年度报告摘要',
    '一 重要提示',
    '1.1 本半年度报告摘要来自半年度报告全文,投资者欲了解详细内容,应当仔细阅读半年度报告全文。',
    '报告期内公司实现营业收入63.7亿元,同比下降25.3%,归属于上市公司股东的净利润13.9亿元,同比增长49.7%。',
  ],
  [
    'managers without labels, below the word for a full text',
    'call-transcript',
    '冬去春来(鹿溪半导体 3Q25 电话会)',
    '2025-11-06 22:10',
    '鹿溪半导体(01999.HK)盘后发布2025年第三季度财报,电话会原文:',
    '1.管理层汇报',
    '需求方面,上半年没有等来反弹,渠道库存正慢慢回到正常水平,客户对新产品的兴趣比较高。',
    '价格方面,同质化竞争仍在,我们会用产品组合去平衡,三季度销售收入5.4亿美元,环比增长2.7%,毛利率21.6%。',
  ],
  [
    'an operator and two officers, far into a page that speaks of itself',
    'call-transcript',
    'Operator',
    '大家好,欢迎参加鹿溪能源2025年第三季度财报电话会议。管理层发言之后将进入问答环节,今天的会议正在录音。',
    'Stella Fang',
    '谢谢主持人。本公司业绩已经在投资者关系网站和美通社发布,下面请方先生介绍经营情况。',
    'Fang Yizhou',
    '前三季度我们的出货量达到31.9吉瓦,第三季度毛利率7.3%,比上季度改善。',
  ],
  [
    'points of a meeting under its name',
    'call-summary',
    '鹿溪银行2025年中期业绩会:下半年息差压力减轻',
    '港岸经济报道· 2025-08-28 21:35',
    '核心财务表现',
    '- 上半年营业收入204.5亿元同比下降2.2% 降幅较一季度收窄',
    '- 归母净利润81.4亿元同比增长0.2% 增速由负转正',
    '- 净息差1.75%较上年下降7BP',
    '- 负债端定期存款陆续到期 可节约付息成本',
  ],
  [
    'a record of a visit that is told in points',
    'call-summary',
    '鹿溪信息(002999) - 2025年12月17日投资者关系活动记录表',
    '2025-12-17 18:02',
    '云产品的单价按模块多少确定 - 酒店客户上线先慢后快 - 零售百强的市占率保持在50%左右',
    '平台化战略 - 海外团队人数已超过1000人 - 全年收入目标不变',
  ],
  [
    'what a machine made of a meeting',
    'call-summary',
    '鹿溪光(3999)法說會日期、簡報',
    '2025-07-11 09:00',
    'AI重點整理',
    '鹿溪光2025年第二季合併營收年增6%,毛利率48.2%,季減2.1個百分點。',
    '公司在法人說明會表示,下半年進入旺季,稼動率將逐季提升,新台幣升值仍是變數。',
  ],
  [
    'a wire on one company that closes with the indices',
    'earnings-news',
    '2025-08-22 10:36',
    '《鹿港通讯社22日专讯》鹿港保险(01999)今早低开,现价倒升4.2%,报41.8元,成交约3620万股。',
    '鹿岛证券发表研究报告指,鹿港保险今年上半年新业务价值按年增25%至24.6亿美元,中期每股股息按年增5.2%。该行维持「买入」评级,目标价92.2元,并指回报政策有所提高,内地代理人渠道的质素续见改善。',
    '管理层早前在业绩会上表示,下半年会继续拓展大湾区的业务,代理人数目稳定,新产品反应理想,客户续保率维持高位,对前景保持审慎乐观。',
    '现时,恒生指数报27432,升41点或升0.2%,主板成交449.8亿元。国企指数报9146,升2点。恒生科技指数报5448,升14点。',
  ],
  [
    'the same indices at the head',
    'other',
    '2025-08-22 12:06',
    '恒生指数半日升41点,报27432,主板成交449.8亿元。国企指数报9146,升2点。恒生科技指数报5448,升14点。',
    '鹿港保险(01999)中期纯利按年升5%,股价升4.2%。望江地产(01123)发盈警,跌6%。',
  ],
  [
    'the day of a market that names one company’s meeting',
    'other',
    '鹿岛证管会昨天公布九月外资买超上市柜股票统计,买超金额180.7亿元,台股指数收27211点。',
    '鹿积电下周举行法说会,终场大涨35元,市值创新高。上市柜公司今年前八月累计营收30.9兆元,年增一成。',
  ],
  [
    'a whole industry by its association',
    'other',
    '据汽车工业协会今日发布的数据,11月份我国汽车月度产量首次超过350万辆,创历史新高。',
    '数据显示,1至11月我国新能源汽车产销量均接近1500万辆,同比增长均超过30%,出口231.5万辆,同比增长1倍。',
  ],
  [
    'a company whose results end a rise of the indices',
    'earnings-news',
    '美股三大指数在近期交易中集体上扬,道琼斯工业平均指数上涨0.1%。',
    '盘后,鹿溪公布了2026财年第三财季的财务业绩。报告显示,鹿溪第三财季实现总收入57.1亿美元,较去年同期增长约62%,超出分析师普遍预期;调整后每股收益1.3美元,同比增长约六成;毛利率73.6%,环比提升。',
  ],
  [
    'questions and answers summed up',
    'call-summary',
    '鹿溪2026财年第三季度财报问答总结',
    '• 第三季度营收:创纪录地达到 57 亿美元,同比增长 62%。',
    '• 净利润:31.9 亿美元,同比增长 65%。首席执行官方亦舟认为需求正在达到临界点。',
  ],
  [
    'speech as a machine heard it, an hour before every line',
    'call-transcript',
    '鹿港电脑 (2999) 2024年第三季法人说明会逐字稿',
    '语音辨识:lg2999_24q3_auto　校对:strict',
    '(00:00.000) 各位好,欢迎来到鹿港电脑2024年第三季线上法人说明会。',
    '(00:06.000) 今天由执行长和财务长主持。',
    '(00:14.000) 会议分两段,头一段由财务长说明财务结果。',
    '(00:41.000) 第三季营收962亿元,季增7%,年增18%,毛利率是14.9%。',
  ],
  [
    'the points of a machine under its headings',
    'call-summary',
    '财务数据和关键指标变化',
    '- 第二季度总营收19.4亿元,其中公有云收入12.3亿元,调整后毛利率4.1%',
    '- 研发费用降至1.7亿元,本季度资本支出4.2亿元',
    '公司战略和发展方向',
    '- 公司核心战略包括聚焦核心行业',
  ],
  [
    'one answer of a call that a machine wrote down',
    'call-transcript',
    '路演笔记库 > 餐饮 > 电话会议',
    '登录 | 成为会员 | 我的笔记',
    '某连锁茶饮公司业绩交流电话会(语音转写 摘录)',
    '类型:业绩交流　　发布时间:2023-08-14 10:27',
    '那关于加盟扩张,我们到前年年中大概有八百多家店,我们明年会再关掉一些,毛利率大概能提升三四个百分点,这件事我们是比较有信心的。',
  ],
  [
    'the form of a visit under its other name',
    'call-transcript',
    '望江图片(002999)投资者关系活动登记表',
    '时间:2018-05-22 09:35　　来源:港岸资讯',
    '参与单位名称 港岸基金管理有限公司 方亦舟',
    '问:公司今年的收入结构有什么变化?',
    '答:图片业务的收入占比大约七成,同比增长两成。',
    '问:客户数量有没有目标?',
    '答:我们没有对外给出目标,去年新增客户约1200家。',
  ],
  [
    'a memo that a machine made of a recording',
    'call-summary',
    '# 望江科_20260311',
    '**警语:本 Memo 和逐字稿为 AI 生成,收音不清处难免有错字,请以录音原档为准。**',
    '### 亮点',
    '- 望江科在 2025 年第四季营收较前一季成长 5.7%,全年创新高。',
    '- 本季毛利率预计维持稳定,中点约为 46%。',
  ],
  [
    'one paragraph on the radio',
    'earnings-news',
    '望江巴士去年盈利跌47% 基础盈利升',
    '2025-03-20 HKT 19:12',
    '望江巴士去年盈利2.34亿元,下跌逾47%;撇除投资物业重估,基础盈利逾3.18亿元,增长逾四成。',
  ],
  [
    'three companies in one sentence',
    'other',
    '太阳能旺季到 辉岳、朗晶Q3营收创高',
    '2022-10-06 15:12',
    '太阳能模组厂日澄 (6999-TW)、辉岳 (6998-TW)、朗晶 (6997-TW) 今 (6) 日皆公布第三季营收,订单皆已排到年底,其中辉岳营收8.4亿元,年增31%。',
  ],
  [
    'a profit warning without an amount',
    'earnings-news',
    '鹿港珠宝料全年度盈利跌逾三成',
    '2025-09-10 20:05',
    '鹿港珠宝发盈警,预期截至6月底,全年度盈利按年下跌约35%,主因铂金价急升令对冲亏损增加。',
    '集团指,7月至8月同店销售持续改善。',
  ],
  [
    'a steel maker’s month, before tax',
    'earnings-news',
    '2025-07-25 01:10',
    '鹿港钢(2999)昨(24)日公布6月份自结财务数字,单月税前净损7.38亿元,连三个月亏损;累计前六月税前净损19.52亿元。',
    '鹿港钢表示,终端库存去化已近尾声。',
  ],
  [
    'a page whose decimal points became full stops',
    'earnings-news',
    '鹿溪材料(688999)2025年半年度演讲',
    '发布时间:2025-09-08 10:45',
    '25H1停业收入23。4亿元,同比增加5。7%;归母净利润-1。9亿元,吃亏有所收窄;毛利率-8。6%,同比下降。',
  ],
  [
    'what a call is',
    'other',
    '财报电话会议',
    '财报电话会议是上市公司在发布季度财报之后,由管理层主持的会议,旨在解读业绩并展望未来。',
    '它就像一场家长会:管理层是老师,投资者是家长,分析师的提问考验每个人的坦诚。',
  ],
  [
    'the season of reports',
    'other',
    'A股三季报大幕开启 股民如何看待业绩背后的机遇',
    '2025-10-12 15:28',
    '10月10日晚间,鹿溪矿业和望江技术发布了2025年第三季度报告。鹿溪矿业前三季度净利润同比增长35.2%,望江技术净利润同比增长42.8%。',
  ],
  [
    'a company’s own answer on its annual report',
    'results-release',
    '鹿溪科技股份有限公司关于对《关于鹿溪科技股份有限公司2024年年度报告的事后审核问询函》的回复公告',
    '2025年05月25日 00:00',
    '本公司董事会及全体董事保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏。',
    '截止2024年12月31日,公司资产负债率60.0%,2024年营业收入5.5亿元,净利润-1.3亿元。',
  ],
  [
    'a summary of results under the company’s full name',
    'results-release',
    '2019 年 8 月 5 日',
    '鹿港银行有限公司',
    '2019 年中期业绩摘要',
    '股东应得溢利增加 8%,为港币 13.5 亿元(2018 年上半年为港币 12.6 亿元)。',
    '每股盈利增加 5%,为每股港币 6.98 元。',
  ],
  [
    'news that has it from the company’s site',
    'earnings-news',
    '近日,据鹿港集团官网消息称,鹿港股份第一季度营收133.09亿元,同比增长33.24%;净利润61.23亿元,同比增长25.24%。',
  ],
  [
    'a release with spaces in its dateline',
    'results-release',
    '鹿溪发布2025年第二季度未经审计财报',
    '中国杭州/ 2025 年 8 月 19 日 — 服务于全球社群的媒体公司鹿溪(NASDAQ:LUXI)今日公布了截至 2025 年 6 月 30 日的第二季度财务报告。',
    '净营收较上年同期下降1%,至 5.3 亿美元。',
  ],
]

describe('kinds that a page tells as a whole', () => {
  for (const [name, kind, ...page] of kindsTold) test(name, () => expect(contextOf(page.join('\n\n')).kind).toBe(kind))
})

describe('heads of other markets', () => {
  test('a live page leaves the year out', () => {
    const { metadata } = contextOf(
      '望江物业(06123.HK)中期溢利3.2亿元 同比增长14%\n格隆汇 08-26 18:42\n格隆汇8月26日丨望江物业(06123.HK)公布中期业绩,截至2025年6月30日止六个月,收入28亿元,同比增长9%;溢利3.2亿元,同比增长14%。\n',
    )
    expect(metadata).toMatchObject({ source: '格隆汇', publishedAt: null })
  })

  test('the hour of a session is not the page’s', () => {
    const { metadata, event } = contextOf(
      [
        '【会议纪要】望江新材(603123)2025年半年报交流会',
        '时间:2025年8月28日 10:00',
        '发布:2025-08-29 08:12   来源:路演记',
        '1. 上半年收入18.6亿元,同比增长21%;归母净利润2.03亿元,同比增长33%。',
        '2. 二季度收入10.1亿元,环比增长19%,毛利率27.4%,费用率有所下降。',
      ].join('\n'),
    )
    expect([metadata.publishedAt, event.date]).toEqual(['2025-08-29T08:12:00+08:00', '2025-08-28'])
  })

  test('a filing in Taiwan counts its years from 1912 and puts the code before the name', () => {
    const { kind, company, event } = contextOf(
      [
        '公開資訊觀測站',
        '(3123)望禾 公告本公司董事會通過114年第三季合併財務報告',
        '發言日期：114/11/05  發言時間：17:25:41',
        '符合條款：第31款　事實發生日：114/11/05',
        '1.提報董事會或經董事會決議日期:114/11/05',
        '2.財務報告期間:114/01/01~114/09/30',
        '3.1月1日累計至本期止營業收入(仟元):6,832,115',
        '4.1月1日累計至本期止本期淨利(損)(仟元):812,446',
      ].join('\n'),
    )
    expect([kind, company.name, event.date]).toEqual(['results-release', '望禾', '2025-11-05'])
  })

  test('an announcement is signed below its last paragraph', () => {
    const { metadata } = contextOf(
      [
        '望江國際控股有限公司',
        '（股份代號：1123）',
        '截至二零二五年九月三十日止六個月之中期業績公告',
        '望江國際控股有限公司（「本公司」）董事會欣然宣佈本公司截至二零二五年九月三十日止六個月之未經審核綜合業績。',
        '收益由去年同期約港幣6.8億元增加12.5%至約港幣7.7億元。本公司擁有人應佔溢利約港幣8,240萬元。',
        '承董事會命',
        '望江國際控股有限公司',
        '主席',
        '方啟文',
        '香港，二零二五年十一月二十六日',
      ].join('\n'),
    )
    expect(metadata.publishedAt).toBe('2025-11-26')
  })
})

describe('a release of the company', () => {
  const kindOf = (lead: string): string =>
    contextOf(
      `望江控股公布2025年度全年业绩:收入创新高\n2026-03-25\n${lead}年内,收益达港币96.2亿元,按年上升12%;股东应占溢利港币10.8亿元,上升17%。\n`,
    ).kind
  test.each([
    ['[香港,2026年3月25日] 望江控股有限公司今天公布截至2025年12月31日止年度之全年业绩。', 'results-release'],
    ['香港,2026年3月25日,望江控股公布截至2025年12月31日止年度业绩。', 'results-release'],
    ['3月25日,望江控股公布截至2025年12月31日止年度业绩。', 'earnings-news'],
    ['望江控股在香港公布截至2025年12月31日止年度业绩。', 'earnings-news'],
  ])('%s', (lead, want) => {
    expect(kindOf(lead)).toBe(want)
  })
})

describe('the name beside the date', () => {
  const page = (...head: readonly string[]): ReturnType<typeof contextOf>['metadata'] =>
    contextOf(
      [...head, '10月28日晚,望江股份发布2025年三季报,第三季度净利润3.2亿元,同比增长20%,收入31亿元,同比增长9%。'].join(
        '\n',
      ),
    ).metadata
  const title = '望江股份三季度净利增两成'

  test.each<[string, string[], string | null, string[]]>([
    [
      'opens the menu',
      ['港岸经纬首页　要闻　产业　银行　保险　直播', title, '港岸经纬 2025-10-29 08:05'],
      '港岸经纬',
      [],
    ],
    ['opens the path', ['港岸经纬 > 银行 > 正文', title, '2025-10-29 08:05　港岸经纬'], '港岸经纬', []],
    [
      'opens a slogan, and is made of common words',
      ['纪要研习院 · 专注一手调研', title, '纪要研习院  2025-10-29'],
      '纪要研习院',
      [],
    ],
    [
      'is a writer whom no menu knows',
      ['首页　要闻　公司　银行　基金　视频', title, '山居客 2025-10-29 08:05'],
      null,
      ['山居客'],
    ],
  ])('%s', (_name, head, source, authors) => {
    expect(page(...head)).toMatchObject({ source, authors })
  })
})

describe('tickers', () => {
  test.each<[string, string[]]>([
    ['望江集团(HKEX:01234)', ['XHKG:01234']],
    ['望江集团(NYSE: WJX;港交所:09877)', ['XNYS:WJX', 'XHKG:09877']],
    ['望江集团(Nasdaq:WJNX;HKEX:9877)', ['XNAS:WJNX', 'XHKG:9877']],
    ['望江集团(N YSE:WJX)', ['XNYS:WJX']],
    ['望江集团(纳斯达克证券代码:WJNX)', ['XNAS:WJNX']],
    ['望江集团-W(09877)', ['XHKG:09877']],
    ['望江集团(600123)', ['XSHG:600123']],
    ['望江集团(002123.SZ)', ['XSHE:002123']],
    ['望江集团(SH:600123)', ['XSHG:600123']],
    ['望江集团(830123)', ['BJSE:830123']],
    ['望江集团(HK01234,股价52港元,市值400亿港元)', ['XHKG:01234']],
    ['望江集团(002123,SZ)', ['XSHE:002123']],
    ['望江集团(WJNX.O)', ['XNAS:WJNX']],
    ['望江集团(股份代号:1234)', ['XHKG:1234']],
    ['望江集团(WANGJ,7123,主板工业股)', ['XKLS:7123']],
    ['望江集团,公司代码:600619.SH,', ['XSHG:600619']],
    [
      '望江集团(纽交所代码:WJNX及港交所代号:9123(港币柜台)及89123(人民币柜台))',
      ['XNYS:WJNX', 'XHKG:9123', 'XHKG:89123'],
    ],
    ['$望江集团(SH600123)$', ['XSHG:600123']],
    ['望江集团年度报告(2025)', []],
    ['望江集团(WJX)', []],
    ['望江集团(TCOM)', []],
  ])('%s', (named, want) => {
    const { company } = contextOf(
      `望江集团三季度净利增两成\n2025-10-29 08:05\n10月28日,${named}公布第三季度业绩,收入12亿港元,净利润3.2亿港元,按年增20%。对手东屿集团(HKEX:05678)下周公布业绩。\n`,
    )
    expect(company.tickers.map(({ exchange, code }) => `${exchange}:${code}`)).toEqual(want)
  })

  test('a code behind the dateline has lost its name', () => {
    const { company } = contextOf(
      '望江科技首季少赚一半\n2019年05月06日 10:15 来源:某某网\n某某网上海5月6日讯 （002998）晚间交出季报。首季营业收入3.1亿元,望江科技说净利润少了52%。\n',
    )
    expect(company.tickers).toMatchObject([{ exchange: 'XSHE', code: '002998' }])
  })

  test.each(['今天', '暑假', '四大行', '近一周机构'])('%s is no company', (word) => {
    const { company } = contextOf(`${word}公布业绩\n2025-09-02\n${word}公布业绩,营收增长5%,${word}净利润增长3%。\n`)
    expect(company.name).toBeNull()
  })

  test('four digits are Taiwan where the words are', () => {
    const page = (market: string): string =>
      `聯穗第三季每股賺2元\n2025-10-29 08:05\n${market}封測廠聯穗（6123）今日召開法說會，第三季營收新台幣85.6億元，年增21%。\n`
    expect(contextOf(page('')).company.tickers).toMatchObject([{ exchange: 'XTAI', code: '6123' }])
    expect(contextOf(page('上櫃')).company.tickers).toMatchObject([{ exchange: 'ROCO', code: '6123' }])
  })
})

describe('the title', () => {
  test.each([
    ['望江股份三季度净利增两成_新浪财经_新浪网', '望江股份三季度净利增两成'],
    ['望江股份三季度净利增两成 - 雪球', '望江股份三季度净利增两成'],
    ['望江股份三季度净利增两成|界面新闻', '望江股份三季度净利增两成'],
    ['望江股份三季度净利增两成-望江工程股份有限公司', '望江股份三季度净利增两成'],
    ['2025-10-29 望江股份三季度净利增两成 股息不变', '望江股份三季度净利增两成 股息不变'],
    ['【业绩】望江股份三季度净利增两成', '【业绩】望江股份三季度净利增两成'],
    ['业绩快报 | 望江股份三季度净利增两成', '业绩快报 | 望江股份三季度净利增两成'],
  ])('%s', (line, want) => {
    expect(
      contextOf(`${line}\n2025-10-29 08:05\n望江股份发布2025年三季报,第三季度净利润3.2亿元,同比增长20%。\n`).metadata
        .title,
    ).toBe(want)
  })
})

describe('the currency of a bare 元', () => {
  test.each([
    ['收入为12.3亿元人民币（1.7亿美元），同比增长8%；车辆收入10亿元，同比增长9%。', 'CNY'],
    ['收入12.3亿元(人民币,下同),按年增8%;股东应占溢利2亿元,股价收报5.3港元。', 'CNY'],
    ['收入12.3亿元（美元‧下同），按年增8%；股东应占溢利2亿元。', 'USD'],
    ['业绩一览（截至2025年2月28日止年度，美元‧下同）收入12.3亿元，按年增8%；股东应占溢利2亿元。', 'USD'],
    ['营业额12.3亿元,按年增8%;股东应占溢利2亿元;派末期息12港仙。', 'HKD'],
    ['收入12.3亿元,同比增长8%;归母净利润2亿元。', 'CNY'],
    ['單季營收12.3億元，年增8%，每股純益2元，法說會展望審慎。', 'TWD'],
    [
      '收入12.3億元,按年增8%;溢利2億元,派中期息5.6仙。香港酒店收入4.1億元,澳門1.2億元。內地收入人民幣3.9億元,按年跌3%。',
      'HKD',
    ],
    ['收入人民幣12.3億元,按年增8%;溢利2億元,派中期息5.6仙。香港收入4.1億元,澳門1.2億元。', 'CNY'],
    ['收入12.3亿元,同比增长8%。除特别注明外,货币单位均为港元。', 'HKD'],
    ['盈利4.5亿元,按年跌三成;派末期息15仙;人民币贬值令汇兑录得亏损。', 'HKD'],
    ['望江集团(NASDAQ:WJNX)单季营收为人民币 12.3 亿元,年减8%;核心业务 2 亿元,年增一成;法说会展望审慎。', 'CNY'],
  ])('%s', (body, want) => {
    expect(contextOf(`望江集团公布全年业绩\n2026-03-20 18:00\n望江集团公布2025年全年业绩,${body}\n`).currency).toBe(
      want,
    )
  })
})

describe('warnings', () => {
  test('an empty page', () => {
    expect(contextOf('')).toMatchObject({ kind: 'other', warnings: [{ rule: 'context/empty' }] })
  })

  test('a page that is not Chinese', () => {
    const { kind, warnings } = contextOf('Quarterly results\nRevenue rose 12% to $3.2 billion in the third quarter.\n')
    expect([kind, warnings.map(({ rule }) => rule)]).toEqual(['other', ['context/not-chinese']])
  })
})

describe('the period that a report of the third quarter covers', () => {
  test.each([
    ['前三季度实现营收21.3亿元,同比增长18.6%;其中第三季度营收7.4亿元', '2025M9'],
    ['1-9月实现净利润3.4亿元,同比增长35%', '2025M9'],
    ['第三季度实现营收7.4亿元,环比增长6%;前三季度营收21.3亿元', '2025Q3'],
    ['单季营收7.4亿元,累计前三季度营收21.3亿元', '2025Q3'],
  ])('%s', (told, period) => {
    const { event } = contextOf(
      `望江股份发布三季报\n2025-10-29 08:00 来源:港岸财经\n10月28日晚,望江股份(600123.SH)发布2025年三季报,${told}。\n公司总经理林知远在业绩说明会上表示,四季度订单充足。\n`,
    )
    expect(event.period?.label).toBe(period)
  })
})

describe('what a bare 元 of the share price is', () => {
  test.each([
    ['03188.HK', 'HKD'],
    ['600123.SH', 'CNY'],
    ['4321-TW', 'TWD'],
    ['SGX:C7M', 'SGD'],
  ])('%s', (code, currency) => {
    const { marketCurrency } = contextOf(
      `南岬食品全年净利增三成\n2026-03-18 16:52\n南岬食品(${code})今日公布2025年全年业绩,收入94.3亿元(人民币,下同),同比增长8.2%,净利润12.6亿元,同比增长31%。\n`,
    )
    expect(marketCurrency).toBe(currency)
  })
})
