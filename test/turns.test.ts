/** Who said what: the rules of the turns stage, each on sentences of its own. */
import { describe, expect, test } from 'vitest'
import { createCast } from '../src/turns/cast.ts'
import { findExchanges } from '../src/turns/exchanges.ts'
import { readLabel } from '../src/turns/labels.ts'
import { findQuotes } from '../src/turns/quotes.ts'
import type { Kind, TurnKind } from '../src/types.ts'
import { speech } from './turn-pages.ts'

/** `mode kind speaker: words`, one line a turn. */
const told = (kind: Kind, ...lines: readonly string[]): string[] => {
  const { people, turns } = speech(kind, lines)
  return turns.map(
    ({ mode, kind, speaker, paragraphs }) =>
      `${mode} ${kind} ${speaker === null ? '-' : people[speaker]!.name}: ${paragraphs.map(({ text }) => text).join('/')}`,
  )
}

const lead = '财报发布后,远川电子董事长沈越、首席财务官孟青(Qing Meng)等高管出席了电话会议。'

describe('labels', () => {
  test.each([
    ['摩根士丹利分析师Andy Hu', 'Andy Hu', 'analyst', '摩根士丹利'],
    ['美银证券分析师周维(Eddie Zhou)', '周维', 'analyst', '美银证券'],
    ['花旗银行分析师 Alicia Bai', 'Alicia Bai', 'analyst', '花旗银行'],
    ['高盛分析师', '高盛分析师', 'analyst', '高盛'],
    ['中信建投证券 段明远', '段明远', 'analyst', '中信建投证券'],
    ['中金公司陈先生', '陈先生', 'analyst', '中金公司'],
    ['外资(大摩 张维)', '张维', 'analyst', '大摩'],
    ['主持人(岭海交运 李博)', '李博', 'operator', null],
    ['网友小鱼儿', '网友小鱼儿', 'investor', null],
    ['岭海分析师Kurt Feld', 'Kurt Feld', 'analyst', '岭海'],
    ['会议主持人 安未央(华泰证券研究所 传媒行业首席分析师)', '安未央', 'operator', '华泰证券研究所'],
    ['安未央(华泰证券研究所 传媒行业首席分析师)', '安未央', 'analyst', '华泰证券研究所'],
    ['互联网行业分析师段明远', '段明远', 'analyst', null],
    ['段明远-国盛证券', '段明远', 'analyst', '国盛证券'],
    ['国君机械 段明远', '段明远', 'analyst', '国君机械'],
    [
      'Kurt Adrian Feld  Farstar Group Inc., Research Division',
      'Kurt Adrian Feld',
      'analyst',
      'Farstar Group Inc., Research Division',
    ],
    ['Ruby Li - Harbor Retail, Inc.', 'Ruby Li', 'executive', null],
    ['Samir Rao - J.P. Morgan - Analyst', 'Samir Rao', 'analyst', 'J.P. Morgan'],
    ['Mark Chen, Harbor Retail - Chief Executive Officer', 'Mark Chen', 'executive', null],
    ['海伦·霍特 - 投资者关系副总裁', '海伦·霍特', 'executive', null],
    ['主持人|投资者关系主管 安然(Ann An)', '安然', 'executive', null],
    ['江原(CEO)', '江原', 'executive', null],
    ['董事长 何  苗', '何苗', 'executive', null],
    ['Operator 操作员', 'Operator', 'operator', null],
    ['证券晨报记者', '证券晨报记者', 'media', '证券晨报'],
    ['发言人 3', '发言人 3', 'unknown', null],
    ['投资者A', '投资者A', 'investor', null],
    ['2、投资者提问', '投资者', 'investor', null],
    ['Q3', '问', 'unknown', null],
    ['追问', '问', 'unknown', null],
    ['法人提问(线上)', '法人', 'analyst', null],
    ['青山不老_88 提问', '青山不老_88', 'investor', null],
    ['孟青 回答', '孟青', 'executive', null],
    ['孟青(董秘) 回复', '孟青', 'executive', null],
    ['股东追问', '股东', 'investor', null],
    ['现场记者', '现场记者', 'media', null],
    ['拿督沈明越', '沈明越', 'unknown', null],
  ])('%s', (printed, name, role, affiliation) => {
    expect(readLabel(printed)).toMatchObject({ name, role, affiliation })
  })

  test.each([
    '毛利率',
    '有件事要讲清楚',
    'iPhone',
    'HKEX',
    '08',
    '编辑',
    '详见',
    '增长来自三块',
    '先说一句结论',
    '产品结构',
    '责任编辑',
    '海外',
    '沈越在业绩会上对此回应',
    "True, 'has_answers'",
  ])('%s is none', (printed) => {
    const label = readLabel(printed)
    expect(label === null || label.rule === 'turns/foreign-name').toBe(true)
  })
})

describe('transcripts', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'broker label, bare name, two managers, many paragraphs',
      [lead, '瑞银分析师Peter Mo:毛利率怎么看?', '沈越:会改善。', '明年更好。', '孟青:我补充一点,费用会下降。'],
      [
        'verbatim question Peter Mo: 毛利率怎么看?',
        'verbatim answer 沈越: 会改善。/明年更好。',
        'verbatim answer 孟青: 我补充一点,费用会下降。',
      ],
    ],
    [
      'a whole call on one line',
      [
        `${lead}以下为问答实录: 瑞银分析师Peter Mo:毛利率怎么看? 沈越:会改善。谢谢大家。 花旗分析师Lin Bo:费用呢? 孟青:会下降。(完)`,
      ],
      [
        'verbatim question Peter Mo: 毛利率怎么看?',
        'verbatim answer 沈越: 会改善。谢谢大家。',
        'verbatim question Lin Bo: 费用呢?',
        'verbatim answer 孟青: 会下降。',
      ],
    ],
    [
      'a label heard before opens a turn though the page breaks off behind it',
      ['投资者:会分红吗?', '远川电子董秘:您好,会的。', '投资者:产能呢?', '远川电子董秘:您好,我们正在扩'],
      [
        'verbatim question 投资者: 会分红吗?',
        'verbatim answer 远川电子董秘: 您好,会的。',
        'verbatim question 投资者: 产能呢?',
        'verbatim answer 远川电子董秘: 您好,我们正在扩',
      ],
    ],
    [
      'an interactive platform: nicknames, the time below or behind, the page speaks of itself at the end',
      [
        '青山不老_88 提问:毛利率怎么看?',
        '2025-09-05 15:06:12',
        '孟青 回答:会改善。谢谢! 2025-09-05 15:21',
        '小股东一枚 提问:会分红吗?',
        '沈越 回答:请关注公告。',
        '提问时间:2025-09-05 15:21',
        '本平台文字由系统生成,仅供参考,请以公告为准。',
      ],
      [
        'verbatim question 青山不老_88: 毛利率怎么看?',
        'verbatim answer 孟青: 会改善。谢谢!',
        'verbatim question 小股东一枚: 会分红吗?',
        'verbatim answer 沈越: 请关注公告。',
      ],
    ],
    [
      'who posted it behind a mark in brackets, an aside that says it adds, shareholders who ask again',
      [
        '【提问】wx_青山:请问产能?',
        '【回复】沈越(董事长):已满产。(孟青补充)费用会下降。',
        '股东追问:分红呢?',
        '沈越:四成。',
        '投资者B(追问):明年呢?',
        '沈总:更多。',
      ],
      [
        'verbatim question wx_青山: 请问产能?',
        'verbatim answer 沈越: 已满产。',
        'verbatim answer 孟青: 费用会下降。',
        'verbatim question 股东: 分红呢?',
        'verbatim answer 沈越: 四成。',
        'verbatim question 投资者B: 明年呢?',
        'verbatim answer 沈越: 更多。',
      ],
    ],
    [
      'a broker who hosts the call asks nothing, and the assistant has a time beside him',
      [
        '发言人1 00:03',
        '大家早上好,欢迎参加远川电子的交流会。我是国盛证券的小段。先请孟总简单介绍一下情况。',
        '发言人2 00:31',
        '三季度收入增长一成。',
        '会务 01:02',
        '请按星号键提问。',
        '发言人3 01:10',
        '我是招商证券的,出口怎么看?',
        '发言人2 01:20',
        '会更好。',
      ],
      [
        'verbatim statement 发言人1: 大家早上好,欢迎参加远川电子的交流会。我是国盛证券的小段。先请孟总简单介绍一下情况。',
        'verbatim statement 发言人2: 三季度收入增长一成。',
        'verbatim statement 会务: 请按星号键提问。',
        'verbatim question 发言人3: 我是招商证券的,出口怎么看?',
        'verbatim answer 发言人2: 会更好。',
      ],
    ],
    [
      'marks with numbers, and what the page adds of its own',
      ['Q1:订单多少?', 'A1:三亿元。', 'Q2、产能呢?', 'A2、已满产。', '个人看法:估值偏高。'],
      [
        'verbatim question 问: 订单多少?',
        'verbatim answer 答: 三亿元。',
        'verbatim question 问: 产能呢?',
        'verbatim answer 答: 已满产。',
      ],
    ],
    [
      'a question without its mark before an answer',
      ['1、订单情况如何?', '答:三亿元。', '2、产能呢?', '答:已满产。'],
      [
        'verbatim question 问: 订单情况如何?',
        'verbatim answer 答: 三亿元。',
        'verbatim question 问: 产能呢?',
        'verbatim answer 答: 已满产。',
      ],
    ],
    [
      'brackets',
      [
        '【主持人】欢迎大家。',
        '【沈越】收入增长两成。',
        '【瑞银 周维】毛利率呢?',
        '【沈越】三成。',
        '【主持人】今天到此结束。',
      ],
      [
        'verbatim statement 主持人: 欢迎大家。',
        'verbatim statement 沈越: 收入增长两成。',
        'verbatim question 周维: 毛利率呢?',
        'verbatim answer 沈越: 三成。',
        'verbatim statement 主持人: 今天到此结束。',
      ],
    ],
    [
      'names alone on a line; Operator in two languages is one voice',
      [
        'Operator',
        '欢迎参加远川电子电话会议。',
        'Yue Shen - Harbor Retail',
        '大家好,收入增长两成。',
        '接线员',
        '第一个问题来自瑞银的Peter Mo。',
        'Peter Mo - UBS',
        '毛利率呢?',
        'Yue Shen',
        '三成。',
      ],
      [
        'verbatim statement Operator: 欢迎参加远川电子电话会议。',
        'verbatim statement Yue Shen: 大家好,收入增长两成。',
        'verbatim statement Operator: 第一个问题来自瑞银的Peter Mo。',
        'verbatim question Peter Mo: 毛利率呢?',
        'verbatim answer Yue Shen: 三成。',
      ],
    ],
    [
      'doubled labels in two scripts are one person',
      [
        'Operator',
        '欢迎参加电话会议。',
        'Wendy Gu - CFO',
        '顾文蒂 - 财务长',
        'Revenue was strong.',
        '营收强劲。',
        'Operator',
        '会议到此结束。',
      ],
      [
        'verbatim statement Operator: 欢迎参加电话会议。',
        'verbatim statement Wendy Gu: Revenue was strong./营收强劲。',
        'verbatim statement Operator: 会议到此结束。',
      ],
    ],
    [
      'machine-made labels with times',
      [
        '发言人 1 00:03',
        '各位好,我是远川电子的董秘小顾。',
        '发言人 2 00:40',
        '我是浙商证券机械组的简宁,想问毛利率?',
        '发言人 1 01:02',
        '三成。',
      ],
      [
        'verbatim statement 发言人 1: 各位好,我是远川电子的董秘小顾。',
        'verbatim question 发言人 2: 我是浙商证券机械组的简宁,想问毛利率?',
        'verbatim answer 发言人 1: 三成。',
      ],
    ],
    [
      'dated questions of an investor platform; the next paragraph is the page again',
      ['9月1日有投资者向远川电子提问:公司订单多少?', '9月3日公司回答表示:三亿元,谢谢。', '远川电子主营电子元件。'],
      ['verbatim question 投资者: 公司订单多少?', 'verbatim answer 公司: 三亿元,谢谢。'],
    ],
    [
      'cells of a table',
      ['提问人\t问题\t公司回答', 'user_81\t订单多少?\t三亿元。', '老股民\t分红吗?\t--'],
      ['verbatim question user_81: 订单多少?', 'verbatim answer 公司: 三亿元。', 'verbatim question 老股民: 分红吗?'],
    ],
    [
      'a heading that names the speaker',
      [
        '1.1 行政总裁方敬安发言',
        '各位下午好。收入增长两成。',
        '1.2 CFO 发言各位好,毛利率三成。',
        '二、问答环节',
        'Q1:派息呢?',
        '方敬安:维持四成。',
      ],
      [
        'verbatim statement 方敬安: 各位下午好。收入增长两成。',
        'verbatim statement CFO: 各位好,毛利率三成。',
        'verbatim question 问: 派息呢?',
        'verbatim answer 方敬安: 维持四成。',
      ],
    ],
    [
      'answer marks with a name',
      ['Q:订单多少?', 'A:【沈越】三亿元。'],
      ['verbatim question 问: 订单多少?', 'verbatim answer 沈越: 三亿元。'],
    ],
    [
      'who hosts in a list, a measure before a colon, and what stands below the last answer',
      [
        lead,
        '时间:11月5日14:00　主持:发言人 吕佩真',
        '区域别:国内六成、海外四成,合计十成。',
        '瑞银分析师Peter Mo:毛利率怎么看?',
        '沈越:会改善。',
        '截至发稿,远川电子报12元。',
        '瑞银分析师Peter Mo:产能呢?',
        '沈越:够用。',
        '▋笔者心得',
        '市值约三百亿元。',
      ],
      [
        'verbatim question Peter Mo: 毛利率怎么看?',
        'verbatim answer 沈越: 会改善。',
        'verbatim question Peter Mo: 产能呢?',
        'verbatim answer 沈越: 够用。',
      ],
    ],
    [
      'topics and colons inside a turn are no labels',
      [
        lead,
        '瑞银分析师Peter Mo:海外怎么样?',
        '沈越:分两块讲。',
        '原料:自给率过半。',
        '有件事要讲清楚:我们宁可慢一点。',
      ],
      [
        'verbatim question Peter Mo: 海外怎么样?',
        'verbatim answer 沈越: 分两块讲。/原料:自给率过半。/有件事要讲清楚:我们宁可慢一点。',
      ],
    ],
  ]
  test.each(cases)('%s', (_, lines, expected) => {
    expect(told('call-transcript', ...lines)).toEqual(expected)
  })

  test.each([
    ['林知远首先介绍了公司的情况,回答提问环节记录如下:', '林知远'],
    ['董事会秘书程未央对投资者的提问进行了解答,主要内容如下:', '程未央'],
    ['公司对投资者的提问进行了解答,主要内容如下:', '答'],
    ['董事长沈越、财务总监孟青对提问进行了解答,主要内容如下:', '答'],
  ])('%s: who gives the answers', (line, name) => {
    const words = told(
      'call-transcript',
      line,
      '1、问:毛利率如何?',
      '答:会提升两个点。',
      '2、问:订单如何?',
      '答:订单饱满。',
    )
    expect(words.filter((one) => one.includes(' answer ')).map((one) => one.split(/[ :]/)[2])).toEqual([name, name])
  })

  test('names behind the words', () => {
    const words = told(
      'call-transcript',
      '问:毛利率怎么看?(中金公司 林舟)',
      '答:会提升两个点。(董事长 石岳山)',
      '问:分红呢?(某险资)',
      '答:维持四成(见附表)。',
    )
    expect(words).toEqual([
      'verbatim question 林舟: 毛利率怎么看?',
      'verbatim answer 石岳山: 会提升两个点。',
      'verbatim question 某险资: 分红呢?',
      'verbatim answer 答: 维持四成(见附表)。',
    ])
  })

  test('lines with their time and no voice are nobody’s report', () => {
    const lines = ['各位好。', '林总认为订单会增加。', '财务总监孟青表示,费用会下降。', '谢谢大家。', '再见。']
    expect(told('call-transcript', ...lines.map((words, i) => `(00:0${i}.000) ${words}`))).toEqual([])
  })

  test('the poster and his place above the first speaker are not there', () => {
    const lines = [
      '秦以默',
      '· 江苏',
      '主持人',
      '请沈总介绍业绩。',
      '沈越',
      '大家好,收入增长两成。',
      '主持人',
      '谢谢沈总。',
    ]
    const { people } = speech('call-transcript', lines)
    expect(people.map(({ name }) => name)).toEqual(['主持人', '沈越'])
  })

  test('one headline with a person is no call', () => {
    expect(told('earnings-news', '远川电子沈越:行业最坏的时候过去了', '公司今日公布业绩。')).toEqual([])
  })

  test('the host tells the house of a bare name', () => {
    const { people } = speech('call-transcript', ['主持人:请中金公司的彭一舟提问。', '彭一舟:毛利率呢?', '沈越:三成。'])
    expect(people.find(({ name }) => name === '彭一舟')).toMatchObject({ role: 'analyst', affiliation: '中金公司' })
  })

  test('who is present and silent is listed', () => {
    const { people } = speech('call-transcript', [lead, '瑞银分析师Peter Mo:毛利率呢?', '沈越:三成。'])
    expect(people.filter(({ spoke }) => !spoke).map(({ name }) => name)).toEqual(['孟青'])
  })
})

describe('articles', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'subject, verb, comma',
      ['远川电子董事长沈越在业绩会上表示,订单已经排到明年,产能偏紧。'],
      ['reported statement 沈越: 订单已经排到明年,产能偏紧'],
    ],
    [
      'a meeting between the name and the verb is nobody',
      ['董事长莫以先今年股东会后曾表示,订单已经排到明年。', '总经理秦以默分析员会议上指出,产能偏紧,明年会缓解。'],
      ['reported statement 莫以先: 订单已经排到明年', 'reported statement 秦以默: 产能偏紧,明年会缓解'],
    ],
    [
      'a place between the quote and its speaker',
      ['“订单的节奏比年初想的快得多。”在当晚的业绩会上,董事长沈越表示,全年出货会上调。'],
      ['quoted statement 沈越: 订单的节奏比年初想的快得多。', 'reported statement 沈越: 全年出货会上调'],
    ],
    [
      'a short clause in marks ends the sentence',
      ['董事长沈越表示,海外的价格一直比国内高,“卖的是另一种货”。'],
      ['reported statement 沈越: 海外的价格一直比国内高', 'quoted statement 沈越: 卖的是另一种货'],
    ],
    [
      'he will not comment, but says',
      ['财务长孟青不愿评论,仅说「下季会比这季好」。'],
      ['quoted statement 孟青: 下季会比这季好'],
    ],
    [
      'the company heard at its meeting, not in its paper',
      ['远川电子在业绩会上表示,订单已经排到明年。', '远川电子表示,订单已经排到明年。'],
      ['reported statement 远川电子: 订单已经排到明年'],
    ],
    [
      'the company replies to an investor',
      ['有投资者提问,“新厂什么时候投产?还会扩产吗?”', '远川电子回复称,新厂预计明年投产。'],
      ['quoted question 投资者: 新厂什么时候投产?还会扩产吗?', 'reported answer 远川电子: 新厂预计明年投产'],
    ],
    [
      'a reply to whether',
      ['对于会否出售旧厂,总经理秦以默回应说:「价钱合适便会考虑。」'],
      ['quoted answer 秦以默: 价钱合适便会考虑。'],
    ],
    [
      'a team of a house that no list knows',
      ['岭海电新团队点评称,远川电子的盈利超出预期。'],
      ['reported statement 岭海电新团队: 远川电子的盈利超出预期'],
    ],
    [
      'an analyst and what he publishes',
      ['花旗分析员苏恺宁发表报告指,远川电子的盈利超出预期。'],
      ['reported statement 苏恺宁: 远川电子的盈利超出预期'],
    ],
    [
      'by his account, and in his words',
      ['按照董事长沈越的说法,海外是明年最大的变量。用他的话说,“欧洲的订单已经排到后年,缺的是人”。'],
      ['reported statement 沈越: 海外是明年最大的变量', 'quoted statement 沈越: 欧洲的订单已经排到后年,缺的是人'],
    ],
    [
      'a fund manager without a name',
      ['“这是一份超预期的年报。”一家公募的基金经理对记者说,“但估值已经不便宜了。”'],
      ['quoted statement 基金经理: 这是一份超预期的年报。', 'quoted statement 基金经理: 但估值已经不便宜了。'],
    ],
    [
      'a reporter asks in a few words',
      ['有记者问租金有无减。总经理秦以默答:「平均减了一成二,旺角减得最多。」'],
      ['quoted answer 秦以默: 平均减了一成二,旺角减得最多。'],
    ],
    [
      'a quote signed on the next line',
      ['总经理秦以默表示,产能偏紧。', '“我们没有降价,也没有多开店。”', '——远川电子董事长沈越'],
      ['reported statement 秦以默: 产能偏紧', 'quoted statement 沈越: 我们没有降价,也没有多开店。'],
    ],
    [
      'what an officer declares of the company',
      ['在电话会上,董事长沈越宣布远川电子明年将回到主业。', '董事长沈越宣布派息。'],
      ['reported statement 沈越: 远川电子明年将回到主业'],
    ],
    [
      'guidance behind a colon',
      ['CFO Mark Rowe给出2026年第一季指引:收入9亿元,增速两成。'],
      ['reported statement Mark Rowe: 收入9亿元,增速两成'],
    ],
    [
      'a paper by its title',
      ['花旗发表题为「最有耐心的远川电子正在走出低谷的报告」报告指,订单已经排到明年。'],
      ['reported statement 花旗: 订单已经排到明年'],
    ],
    ['a headline in brackets says nothing', ['10月28日。【管理层料亏损会减半】.公司产能偏紧。'], []],
    ['a pronoun is no name', ['综合来看,那我们认为在这样的环境之下,订单会增加。'], []],
    ['subject, verb, clause', ['董事长沈越表示订单已经排到明年。'], ['reported statement 沈越: 订单已经排到明年']],
    [
      'verb and quote',
      ['董事长沈越说:“订单已经排到明年,产能偏紧。”'],
      ['quoted statement 沈越: 订单已经排到明年,产能偏紧。'],
    ],
    [
      'quote, then subject',
      ['“订单已经排到明年,产能偏紧。”董事长沈越说。'],
      ['quoted statement 沈越: 订单已经排到明年,产能偏紧。'],
    ],
    [
      'quote, subject, quote',
      ['「订单已经排到明年,产能偏紧。」董事长沈越说,「我们正在扩产,明年会缓解。」'],
      ['quoted statement 沈越: 订单已经排到明年,产能偏紧。', 'quoted statement 沈越: 我们正在扩产,明年会缓解。'],
    ],
    [
      'a quote behind the reported words, and the words go on',
      ['财务长孟青坦言,「短期阵痛不可避免」,但新品占比提高,影响有限。'],
      ['quoted statement 孟青: 短期阵痛不可避免', 'reported statement 孟青: 新品占比提高,影响有限'],
    ],
    [
      'a whole sentence in marks behind reported words, and the same speaker goes on behind it',
      ['行政总裁沈越在会上表示,旺季订单增加一成,「客户比我们想的还要多。」他又预期,下半年会更好。'],
      [
        'reported statement 沈越: 旺季订单增加一成',
        'quoted statement 沈越: 客户比我们想的还要多。',
        'reported statement 沈越: 下半年会更好',
      ],
    ],
    [
      'the sentence goes on behind its own quote, the next quote is of its own',
      ['董事长沈越表示,「需求只会更强」,并预期第三季营收增长一成。「没有人会付现金买泡沫。」他说。'],
      [
        'quoted statement 沈越: 需求只会更强',
        'reported statement 沈越: 第三季营收增长一成',
        'quoted statement 沈越: 没有人会付现金买泡沫。',
      ],
    ],
    [
      'who asks is no subject; a house that no list knows speaks by its analyst',
      ['董事长沈越会后回答分析员提问时说,影响有限。', '青岭投行研究分析员认为,业绩符合预期。远川今日收在58元。'],
      ['reported answer 沈越: 影响有限', 'reported statement 青岭投行研究分析员: 业绩符合预期'],
    ],
    [
      'the noun behind the verb is spelled out',
      ['董事长沈越重申了全年的目标,即收入增长两成。', '他还强调三年规划,称产能要翻倍。'],
      ['reported statement 沈越: 收入增长两成', 'reported statement 沈越: 产能要翻倍'],
    ],
    [
      'a paragraph that is only a quote belongs to the speaker before',
      ['董事长沈越指出,订单已经排到明年。', '“我们从来没有这么忙过,工厂三班倒。”'],
      ['reported statement 沈越: 订单已经排到明年', 'quoted statement 沈越: 我们从来没有这么忙过,工厂三班倒。'],
    ],
    [
      'not across a heading',
      ['董事长沈越指出,订单已经排到明年。', '产能瓶颈何时缓解', '“我们从来没有这么忙过,工厂三班倒。”'],
      ['reported statement 沈越: 订单已经排到明年'],
    ],
    [
      'a pronoun is the person named last',
      ['董事长沈越先从门店说起。他指出,单店收入增长了两成。'],
      ['reported statement 沈越: 单店收入增长了两成'],
    ],
    [
      'the same speaker goes on',
      ['主席沈越表示,新店爬坡比预期快。他同时承认,海外进度慢于计划。'],
      ['reported statement 沈越: 新店爬坡比预期快。他同时承认,海外进度慢于计划'],
    ],
    [
      'two speakers in one paragraph',
      ['董事长沈越表示,订单充足。财务总监孟青则称,毛利率会稳定在三成。'],
      ['reported statement 沈越: 订单充足', 'reported statement 孟青: 毛利率会稳定在三成'],
    ],
    [
      'the journalist takes over',
      ['董事长沈越表示,订单充足。截至当日收盘,远川电子报12.3元,涨2%。'],
      ['reported statement 沈越: 订单充足'],
    ],
    [
      'a question in reported words and its answer',
      ['瑞银分析师周维追问,明年会不会降价?董事长沈越回应称,价格会保持稳定。'],
      ['reported question 周维: 明年会不会降价', 'reported answer 沈越: 价格会保持稳定'],
    ],
    [
      'asked in passing',
      ['被问到会否回购,董事长沈越笑言:「回购要看时机,我们先把研发做好。」'],
      ['quoted answer 沈越: 回购要看时机,我们先把研发做好。'],
    ],
    [
      'a house',
      ['里昂发表报告指,远川盈利胜预期,上调目标价至12元。'],
      ['reported statement 里昂: 远川盈利胜预期,上调目标价至12元'],
    ],
    [
      'an analyst of a house',
      ['中信建投证券电子行业首席分析师周维在研报中指出,公司有望率先复苏。'],
      ['reported statement 周维: 公司有望率先复苏'],
    ],
    ['the management', ['管理层在会上表示,公司没有裁员计划。'], ['reported statement 管理层: 公司没有裁员计划']],
    [
      'an opinion holds its own sentence, what is said holds those behind it',
      ['董事长沈越认为,海外空间很大。公司已在两地建厂。', '董事长沈越表示,海外空间很大。两地的厂房明年投产。'],
      ['reported statement 沈越: 海外空间很大', 'reported statement 沈越: 海外空间很大。两地的厂房明年投产'],
    ],
    [
      'an opinion that goes on without a subject',
      ['董事长沈越认为,海外空间很大。预计明年占比过半。'],
      ['reported statement 沈越: 海外空间很大。预计明年占比过半'],
    ],
    [
      'the company writes, somebody counts, a service shows: the journalist goes on',
      [
        '董事长沈越表示,海外空间很大。该公司还表示,将建两条产线。',
        '首席财务官孟青表示,毛利率稳定。经计算得出,费用率约一成。',
        '孟青又称,现金充足。远方终端显示,机构预测均值为三亿元。',
      ],
      [
        'reported statement 沈越: 海外空间很大',
        'reported statement 孟青: 毛利率稳定',
        'reported statement 孟青: 现金充足',
      ],
    ],
    [
      'a name without a title behind a bullet',
      ['● 沈越宁再次强调,订单没有捷径,公司会控制节奏,稳步扩产。'],
      ['reported statement 沈越宁: 订单没有捷径,公司会控制节奏,稳步扩产'],
    ],
    [
      'the company on a platform answers what stands above it',
      ['远川电子(600111.SH)11月5日在投资者互动平台表示,海外收入占三成。'],
      ['reported answer 远川电子: 海外收入占三成'],
    ],
    [
      'a short quote of a few spoken words behind the reported ones',
      ['董事长沈越表示,派息率一般较低,「今次派39%已经高咗」。'],
      ['reported statement 沈越: 派息率一般较低', 'quoted statement 沈越: 今次派39%已经高咗'],
    ],
    ['an expectation as a noun', ['毛利率六成二,分析师预期是 60.7%,高于去年同期。'], []],
    [
      'what somebody replies to is above it',
      ['经营现金流净流出三亿元。', '对此,董事长沈越回应称,回款集中在四季度。'],
      ['reported answer 沈越: 回款集中在四季度'],
    ],
    [
      'an institute, and a house with its branch',
      ['岭海食品研究院研究员苏恺宁认为,远川的空间很大。', '高盛(香港)分析师林博文认为,估值合理。'],
      ['reported statement 苏恺宁: 远川的空间很大', 'reported statement 林博文: 估值合理'],
    ],
    [
      'who wrote it, and what was not said',
      ['董事长沈越表示,酒店客房增至九百间。 (林舟 顾青)', '首席财务官孟青说,订单创新高,但未有透露具体数字。'],
      ['reported statement 沈越: 酒店客房增至九百间', 'reported statement 孟青: 订单创新高'],
    ],
    [
      'those who follow the company, together',
      ['法人认为,远川明年会再扩产。', '不过也有外资认为,扩产过快。', '营收优于法人预估的两成。'],
      ['reported statement 法人: 远川明年会再扩产', 'reported statement 外资: 扩产过快'],
    ],
    [
      'whoever speaks for the company, by its name too; an office of the state does not',
      [
        '远川电子相关负责人告诉记者,海外订单占三成。',
        '“回购会继续做下去,不会停。”远川有关人士对《远方日报》记者表示。',
        '商务局相关负责人表示,出口仍有韧性。',
      ],
      ['reported statement 相关负责人: 海外订单占三成', 'quoted statement 有关人士: 回购会继续做下去,不会停。'],
    ],
    [
      '她 looks back over a man to the woman before him',
      ['首席财务官孟青女士表示,毛利率稳定。', '董事长沈越先生认为,海外空间很大。她还表示,现金充足。'],
      [
        'reported statement 孟青: 毛利率稳定',
        'reported statement 沈越: 海外空间很大',
        'reported statement 孟青: 现金充足',
      ],
    ],
    [
      'a pronoun tells what no title has told',
      [
        '首席财务官孟青女士表示,毛利率稳定。',
        '分析师周维明认为,公司估值偏低。“我们维持评级不变,”他说。',
        '她还说:“账上的现金够用三年。”',
      ],
      [
        'reported statement 孟青: 毛利率稳定',
        'reported statement 周维明: 公司估值偏低',
        'quoted statement 周维明: 我们维持评级不变,',
        'quoted statement 孟青: 账上的现金够用三年。',
      ],
    ],
    [
      'a title without a name',
      ['公司首席财务官在电话会上透露,回购将在下月开始。'],
      ['reported statement 首席财务官: 回购将在下月开始'],
    ],
    [
      'in someone’s eyes',
      ['董事长沈越出席了会议。在沈越看来,海外仍有很大空间。'],
      ['reported statement 沈越: 海外仍有很大空间'],
    ],
    [
      'a colon and no verb that a list holds',
      ['首席运营官贺舟给出的时间表是:明年二季度投产,年底满产。'],
      ['reported statement 贺舟: 明年二季度投产,年底满产'],
    ],
    ['terms in quotes are no speech', ['公司推出“云帆计划”,并将“智能装备部”更名为“机器人事业部”。'], []],
    [
      'a quoted phrase stays in its clause',
      ['董事长沈越表示,长期策略是「先稳后快」,资本开支不变。'],
      ['reported statement 沈越: 长期策略是「先稳后快」,资本开支不变'],
    ],
    [
      'a verb of saying before a colon and a quotation mark is no label',
      ['南海证券分析师周岚则认为:“估值明显偏低。”', '董事长沈越随后回答:“分红年底再定。”'],
      ['quoted statement 周岚: 估值明显偏低。', 'quoted answer 沈越: 分红年底再定。'],
    ],
    [
      'a mark before a quotation mark stays one',
      ['提问:“会不会分红?”', '回答:“年底统一考虑。”', '提问:“会不会扩产?”', '回答:“明年再看。”'],
      [
        'verbatim question 问: “会不会分红?”',
        'verbatim answer 答: “年底统一考虑。”',
        'verbatim question 问: “会不会扩产?”',
        'verbatim answer 答: “明年再看。”',
      ],
    ],
    [
      'a question and its answer quoted in one paragraph',
      ['有投资者问:“会不会分红?”董事长沈越回答:“年底统一考虑。”'],
      ['quoted question 投资者: 会不会分红?', 'quoted answer 沈越: 年底统一考虑。'],
    ],
    [
      'written announcements are no speech',
      ['远川电子公告称,董事会批准回购。公司表示,收入增长来自海外。财报显示,毛利率为三成。'],
      [],
    ],
    ['a report about what people think is no speech', ['市场普遍认为公司会扩产。法人预估,全年获利可望成长。'], []],
    [
      'a closing mark typed as an opener',
      ['董事长沈越指出,订单充足。', '“我今天就立个字据,明年一定能盈利。“'],
      ['reported statement 沈越: 订单充足', 'quoted statement 沈越: 我今天就立个字据,明年一定能盈利。'],
    ],
  ]
  test.each(cases)('%s', (_, lines, expected) => {
    expect(told('earnings-news', ...lines)).toEqual(expected)
  })
})

describe('quotation marks', () => {
  const words = (text: string): string[] => findQuotes(text).map(({ start, end }) => text.slice(start, end))
  test.each([
    ['他说:“好。”', ['好。']],
    ['「外『内』外」后', ['外『内』外']],
    ['"一" 与 "二"', ['一', '二']],
    ['“开头没有收', ['开头没有收']],
    ['前面的话一直说到这里才停。”他指出', ['前面的话一直说到这里才停。']],
    ['“做好准备。“', ['做好准备。']],
    ['It shouldn’t matter', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))
})

test('exchanges: the questions of one asker with all answers up to the next', () => {
  const turns: { kind: TurnKind; speaker: number }[] = [
    { kind: 'statement', speaker: 0 },
    { kind: 'question', speaker: 1 },
    { kind: 'question', speaker: 1 },
    { kind: 'answer', speaker: 2 },
    { kind: 'answer', speaker: 3 },
    { kind: 'question', speaker: 4 },
    { kind: 'statement', speaker: 0 },
    { kind: 'answer', speaker: 2 },
  ]
  expect(findExchanges(turns)).toEqual([
    { questions: [1, 2], answers: [3, 4] },
    { questions: [5], answers: [7] },
  ])
})

test('short forms join only where they fit one person', () => {
  const cast = createCast({ roster: [] })
  const see = (name: string): number => cast.see({ name, named: true, at: 0 })
  const [a, b] = [see('林望舒'), see('陈睿安')]
  see('林小满')
  expect(cast.findShort('望舒')).toBe(a)
  expect(cast.findShort('陈总')).toBe(b)
  expect(cast.findShort('林总')).toBeNull()
})
