/** Questions and answers without a mark, labels in no list, and the rows of a table: told by their place. */
import { expect, test } from 'vitest'
import { speech } from './turn-pages.ts'

/** `Q label: words` and `A label: words`, a dash where the page has no label. */
const heard = (lines: readonly string[]): string[] =>
  speech('call-transcript', lines, 12).turns.map(
    ({ kind, label, paragraphs: words }) =>
      `${kind === 'question' ? 'Q' : kind === 'answer' ? 'A' : 'S'} ${label ?? '-'}: ${words.map(({ text }) => text).join('/')}`,
  )

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'marked questions, the answer below each',
    ['Q1:毛利率怎么看?', '毛利率会保持平稳。', '费用会下降。', 'Q2:资本开支计划?', '约三亿元,与今年持平。'],
    [
      'Q Q1: 毛利率怎么看?',
      'A -: 毛利率会保持平稳。/费用会下降。',
      'Q Q2: 资本开支计划?',
      'A -: 约三亿元,与今年持平。',
    ],
  ],
  [
    'marked questions, the answer in the same line',
    ['Q1:毛利率怎么看?A:会改善。Q2:产能够吗?产能利用率约九成。Q3:派息呢?派息比例维持四成。'],
    [
      'Q Q1: 毛利率怎么看?',
      'A A: 会改善。',
      'Q Q2: 产能够吗?',
      'A -: 产能利用率约九成。',
      'Q Q3: 派息呢?',
      'A -: 派息比例维持四成。',
    ],
  ],
  [
    'numbered questions of a session, one asked as a request',
    [
      '投资者关系活动主要内容介绍',
      '1、请介绍一下海外业务的进展。',
      '海外收入占三成。',
      '2、毛利率为何下降?',
      '主要是原料涨价。',
    ],
    ['Q -: 请介绍一下海外业务的进展。', 'A -: 海外收入占三成。', 'Q -: 毛利率为何下降?', 'A -: 主要是原料涨价。'],
  ],
  [
    'a request before an answer with its mark',
    ['1.海外的人员构成请简要说明谢谢!', '答:海外员工约两百人。', '2.费用为何增加?', '答:汇兑收益减少。'],
    ['Q -: 海外的人员构成请简要说明谢谢!', 'A 答: 海外员工约两百人。', 'Q -: 费用为何增加?', 'A 答: 汇兑收益减少。'],
  ],
  [
    'an article that numbers its headings as questions',
    ['1、利润为何下降?', '原料涨价是主因。', '2、谁在买入?', '机构增持。'],
    [],
  ],
  [
    'how companies greet those whom they answer',
    [
      '董秘您好,请问三季度毛利率为何下降?',
      '尊敬的投资者您好,主要是原料涨价。',
      '公司何时派息',
      '2025-10-28',
      '请问产能利用率多少?',
      '尊敬的投资者,您好!约九成。',
    ],
    [
      'Q -: 董秘您好,请问三季度毛利率为何下降?',
      'A -: 尊敬的投资者您好,主要是原料涨价。/公司何时派息',
      'Q -: 请问产能利用率多少?',
      'A -: 尊敬的投资者,您好!约九成。',
    ],
  ],
  [
    'an answer by name below a question is no answer without a mark',
    ['Q1:毛利率怎么看?有说法是会降。', '沈越:我来答,会改善。', 'Q2:产能呢?', '沈越:产能够用。'],
    ['Q Q1: 毛利率怎么看?有说法是会降。', 'A 沈越: 我来答,会改善。', 'Q Q2: 产能呢?', 'A 沈越: 产能够用。'],
  ],
  [
    'the company on the line above its answer, and the hours of both',
    [
      '投资者_16773160 :远川电子(600111) 请问产能利用率多少?',
      '远川电子',
      '尊敬的投资者,您好!约九成。 2026年6月18日 17:19 来自 网站',
      '游客:何时派息?',
      '远川电子回复:您好,明年六月派息。',
      '远川电子2025年三季报显示,收入增长两成。',
    ],
    [
      'Q 投资者_16773160: 请问产能利用率多少?',
      'A 远川电子: 尊敬的投资者,您好!约九成。',
      'Q 游客: 何时派息?',
      'A 远川电子回复: 您好,明年六月派息。',
    ],
  ],
  [
    'labels in nobody’s list, where labels stand',
    [
      '董事长沈越:收入增长两成。',
      '投资者:毛利率为何下降?',
      '董事长沈越:原料涨价。',
      '大漠孤烟直:明年资本开支多少?',
      '董事长沈越:约三亿元。',
      '毛利率:明年回升到三成五。',
      '【投资者】:产能够吗?',
      '生产负责人:约九成,满产还需半年。',
    ],
    [
      'S 董事长沈越: 收入增长两成。',
      'Q 投资者: 毛利率为何下降?',
      'A 董事长沈越: 原料涨价。',
      'Q 大漠孤烟直: 明年资本开支多少?',
      'A 董事长沈越: 约三亿元。/毛利率:明年回升到三成五。',
      'Q 投资者: 产能够吗?',
      'A 生产负责人: 约九成,满产还需半年。',
    ],
  ],
  [
    'the mark and who it is, alone on a line',
    ['Q 国盛证券 Kurt Feld', '费用率为何上升?', 'A 沈越 董事长', '主要是扩招。'],
    ['Q Q 国盛证券 Kurt Feld: 费用率为何上升?', 'A A 沈越 董事长: 主要是扩招。'],
  ],
  [
    'a call on one line, nobody named before',
    [
      '主持人:欢迎大家。沈越:谢谢。收入增长两成。瑞银分析师Peter Mo:请问毛利率?沈越:会改善。孟青:我补充,费用会降。花旗分析师Lin Bo:产能呢?秦以默:已经满产。',
    ],
    [
      'S 主持人: 欢迎大家。',
      'S 沈越: 谢谢。收入增长两成。',
      'Q 瑞银分析师Peter Mo: 请问毛利率?',
      'A 沈越: 会改善。',
      'A 孟青: 我补充,费用会降。',
      'Q 花旗分析师Lin Bo: 产能呢?',
      'A 秦以默: 已经满产。',
    ],
  ],
  [
    'a mark and a name on one line, the words below',
    [
      '首席执行官沈越、首席财务官孟青出席。',
      'Question 1:Lucy Mo(美银证券)',
      '请问下季度的指引是多少?',
      'Answer:孟青',
      '收入约五亿美元,略低于本季。',
      'Question 2:Timothy Bo(高盛)',
      '请问线上业务的竞争如何?',
      'Answer:沈越',
      '竞争更激烈,我们不降价。',
    ],
    [
      'Q Question 1: 请问下季度的指引是多少?',
      'A Answer: 收入约五亿美元,略低于本季。',
      'Q Question 2: 请问线上业务的竞争如何?',
      'A Answer: 竞争更激烈,我们不降价。',
    ],
  ],
  [
    'outlets behind the mark, names in brackets that come once',
    [
      '【提问】第一财经:毛利率能否保持?',
      '【孟青】四季度会更高。',
      '【提问】界面新闻:新车有几款?',
      '【沈越】三款。',
      '21世纪经济报道:价格战怎么看?',
      '沈越:我们不打价格战。',
      '问题四、海外何时投产?',
      '沈越:明年投产。',
    ],
    [
      'Q 提问: 毛利率能否保持?',
      'A 孟青: 四季度会更高。',
      'Q 提问: 新车有几款?',
      'A 沈越: 三款。',
      'Q 21世纪经济报道: 价格战怎么看?',
      'A 沈越: 我们不打价格战。',
      'Q 问题四: 海外何时投产?',
      'A 沈越: 明年投产。',
    ],
  ],
  [
    'one name in both scripts, in the list and over the words',
    [
      '公司参会人员',
      'Suhana Rao 苏哈娜·拉奥 - 首席财务官',
      'Operator 操作员',
      '欢迎参加电话会议。',
      'Suhana Rao 苏哈娜·拉奥',
      '收入增长两成,毛利率稳定。',
      '苏哈娜·拉奥',
      '资本开支会增加,约五亿美元。',
    ],
    [
      'S Operator 操作员: 欢迎参加电话会议。',
      'S Suhana Rao 苏哈娜·拉奥: 收入增长两成,毛利率稳定。/资本开支会增加,约五亿美元。',
    ],
  ],
  ['quarters are no questions', ['Q1:营收120亿元,增长8%。', 'Q2:营收128亿元,增长11%。', '展望Q3:营收持平。'], []],
  [
    'a handle and a gap, and the company below it',
    [
      '投资者_123456 请问产能利用率多少?',
      '远川电子: 您好,约九成。',
      '投资者_22345 提问:何时派息?',
      '远川电子(600111):您好,六月。',
    ],
    [
      'Q 投资者_123456: 请问产能利用率多少?',
      'A 远川电子: 您好,约九成。',
      'Q 投资者_22345 提问: 何时派息?',
      'A 远川电子(600111): 您好,六月。',
    ],
  ],
  [
    'whom the page knows, alone over the words, below a question',
    [
      '首席财务官孟青出席。',
      '问题1:毛利率为何下降?',
      '孟青:原料涨价。',
      '问题2',
      '资本开支计划是多少?',
      '孟青',
      '约五亿元,用于新产线建设。',
    ],
    [
      'Q 问题1: 毛利率为何下降?',
      'A 孟青: 原料涨价。',
      'Q 问题2: 资本开支计划是多少?',
      'A 孟青: 约五亿元,用于新产线建设。',
    ],
  ],
  [
    'unknown askers behind bullets',
    [
      '■ 媒体:线性产品占比?',
      '总经理沈越:约一成五。',
      '■ 投信:明年资本支出?',
      '总经理沈越:约二十五亿元。',
      '■ 本土券商:毛利率目标?',
      '总经理沈越:维持四成七。',
    ],
    [
      'Q ■ 媒体: 线性产品占比?',
      'A 总经理沈越: 约一成五。',
      'Q 投信: 明年资本支出?',
      'A 总经理沈越: 约二十五亿元。',
      'Q 本土券商: 毛利率目标?',
      'A 总经理沈越: 维持四成七。',
    ],
  ],
  [
    'a Markdown table',
    ['| 时间 | 问题 | 回复 |', '| --- | :-- | --- |', '| 9月1日 | 毛利率怎么看? | 会改善。 |'],
    ['Q 问题: 毛利率怎么看?', 'A 回复: 会改善。'],
  ],
  [
    'rows whose heads were lost',
    ['9月1日 | 请问毛利率怎么看? | 尊敬的投资者,会改善。', '9月2日 | 何时派息,谢谢! | 您好,明年六月派息。'],
    ['Q -: 请问毛利率怎么看?', 'A -: 尊敬的投资者,会改善。', 'Q -: 何时派息,谢谢!', 'A -: 您好,明年六月派息。'],
  ],
  ['rows of figures', ['营业收入 | 12亿元 | 增长两成', '净利润 | 3亿元 | 增长一成', '每股收益 | 1.2元 | 持平'], []],
])('%s', (_, lines, expected) => {
  expect(heard(lines)).toEqual(expected)
})
