/** Which period names the results, and on which day they were told. */
import { describe, expect, test } from 'vitest'
import { contextOf } from './context-page.ts'

const eventOf = (...lines: readonly string[]): { date: string | null; period: string | null } => {
  const { event } = contextOf(`${lines.join('\n')}\n`)
  return { date: event.date, period: event.period?.label ?? null }
}

describe('the period that names the results', () => {
  test.each<[string, string, string, string]>([
    [
      'a report of the third quarter that leads with nine months',
      '望江泵业三季报电话会纪要：订单排到年后',
      '会上披露，前三季度收入31.2亿元，同比增长9%；单三季度收入11.4亿元，同比增长12%。',
      '2025M9',
    ],
    [
      'one that leads with the quarter',
      '望江泵业三季报电话会纪要：订单排到年后',
      '会上披露，三季度收入11.4亿元，同比增长12%；前三季度收入31.2亿元，同比增长9%。',
      '2025Q3',
    ],
    [
      'a headline that gives the report its full name',
      '望江泵业2025年三季报点评：订单排到年后',
      '公司发布2025年三季报，前三季度收入31.2亿元，同比增长9%；三季度收入11.4亿元，同比增长12%。',
      '2025Q3',
    ],
    [
      'such a report of nine months alone',
      '望江银行2025年三季报点评：息差企稳',
      '公司发布2025年三季报，前三季度营业收入312亿元，同比增长2%，归母净利润98亿元。',
      '2025M9',
    ],
    [
      'a second half that leads with the year',
      '望江食品(01987.HK)2025财年下半年业绩会要点',
      '2025财年收入64.3亿元，同比增长7%，归母净利润6.1亿元；下半财年收入33.8亿元，同比增长10%。',
      '2025FY',
    ],
    [
      'a second half by itself',
      '望江食品(01987.HK)2025财年下半年业绩会要点',
      '下半年收入33.8亿元，同比增长10%，净利润3.2亿元；2025财年收入64.3亿元。',
      '2025H2',
    ],
    [
      'the annual report before the quarterly one of the same day',
      '望江智造2023年度业绩电话会实录：海外渠道翻倍',
      '4月25日晚间，望江智造就2023年年报及2024年一季报召开电话会议。2023年实现营业收入42.1亿元，同比增长11%；2024年一季度营业收入9.6亿元。',
      '2023FY',
    ],
    [
      'a quarterly report alone',
      '望江智造一季度业绩电话会实录：海外渠道翻倍',
      '4月25日晚间，望江智造就2025年一季报召开电话会议。2025年一季度营业收入9.6亿元，同比增长11%。',
      '2025Q1',
    ],
  ])('%s', (_name, title, body, want) => {
    expect(eventOf(title, '2025-10-30 09:20', body).period).toBe(want)
  })
})

describe('periods that are not what the page reports', () => {
  const news = (title: string, published: string, ...body: readonly string[]): string | null =>
    eventOf(title, `${published} 08:12 来源:港岸财经`, ...body).period
  test.each<[string, string | null, string, string, ...string[]]>([
    [
      'a year that has hardly begun, in the headline',
      '2021FY',
      '望江速运接受调研:对2022全年利润有信心',
      '2022-03-31',
      '望江速运在3月29日接受调研时表示,2021年公司营业收入136亿元,同比增长21%,归母净利润4.2亿元。',
      '关于2022年的资本开支,望江速运介绍,绝对值将有所回落。',
    ],
    ...['上调全年业绩指引', '业绩会:全年收入指引上调', '下调全年营收预期 股价大跌', '维持全年毛利目标'].map(
      (told): [string, string, string, string, string] => [
        `the year of an outlook in the headline: ${told}`,
        '2025H1',
        `望江电器${told}`,
        '2025-08-30',
        '望江电器(02987.HK)上半年收入315.2亿元,同比下降4.8%。净利润18.3亿元。',
      ],
    ),
    ...['全年净利超预期 股价大涨', '上调派息至全年净利六成', '全年业绩符合指引', '全年盈利增长两成 上调派息'].map(
      (told): [string, string, string, string, string] => [
        `but not the year that the headline reports: ${told}`,
        '2024FY',
        `望江电器${told}`,
        '2025-03-30',
        '望江电器(02987.HK)全年收入615.2亿元,同比增长4.8%。净利润38.3亿元。',
      ],
    ),
    [
      'a month, where a company tells its own count of it',
      '2025-10',
      '望江钢单月转盈 拚全年不亏',
      '2025-11-28',
      '望江钢今(28)日公布114年10月自结合并损益,10月合并营业收入187亿元,较上月增加2%,合并税前净利1.4亿元。',
    ],
    [
      'nine months in a notice that also names the quarterly report',
      '2022M9',
      '盈利警告',
      '2022-11-04',
      '望江控股有限公司(「本公司」)董事会谨此知会本公司股东,本集团预计截至二零二二年九月三十日止九个月录得亏损不少于13.0百万港元。',
      '由于本集团仍在备制于该期间的第三季度业绩,本公告所载资料仅为初步评估。',
    ],
    [
      'the year before, told to compare with',
      '2025FY',
      '盈利警告',
      '2025-05-20',
      '望江控股有限公司(「本公司」)董事会谨此知会股东,本集团预计截至二零二五年三月三十一日止年度录得净亏损约10百万港元,而截至二零二四年三月三十一日止年度录得纯利约10.7百万港元。',
    ],
    [
      'a headline that says Q3 before a lead of nine months',
      '2025Q3',
      '望江汽车2025Q3:业绩稳健向上',
      '2025-11-03',
      '2025年前三季度营业总收入872亿元,同比增长5.2%,其中第三季度收入316亿元,同比增长11.4%。',
    ],
    [
      'the orders of a quarter to come',
      '2025Q3',
      '望江成衣单季净利3亿元',
      '2025-11-12',
      '望江成衣公布第3季财报,净利3.3亿元,少了一成。眼下正与买家洽谈2026年第1季订单。',
    ],
    [
      'the same, where the page has no date',
      null,
      '望江成衣单季净利3亿元',
      '',
      '望江成衣公布第3季财报,净利3.3亿元,少了一成。眼下正与买家洽谈2026年第1季订单。',
    ],
    [
      'the month of the headline, which the text dates',
      '2025-03',
      '望江药3月合并营收年增14.85% 2025年维持高股利政策',
      '',
      '望江药(4999)2025年3月合并营收为4.80亿元,年增14.85%,累计第一季合并营收14.5亿元,年增12.9%。',
    ],
    [
      'the last quarter, told together with its year',
      '2020Q4',
      '望江云音付费用户翻番',
      '2021-04-07',
      '3月23日,望江云音发布Q4及2020全年未经审计的财报,2020年第四季度总营收83亿元,同比增长14%;全年总营收291亿元,同比增长15%。',
    ],
  ])('%s', (_name, want, title, published, ...body) => {
    expect(news(title, published, ...body)).toBe(want)
  })
})

describe('a quarter that the page does not date', () => {
  const undated = (...lines: readonly string[]): string | null => eventOf('望江云电话会要点', ...lines).period
  test.each<[string, string | null, ...string[]]>([
    [
      'the last day of a quarter gives it its year',
      '2023Q2',
      '第二季度总营收19.4亿元,其中公有云收入12.3亿元,同比增长3%。',
      '截至2023年6月30日,现金及现金等价物61亿元。',
    ],
    [
      'so does the outlook for the year',
      '2026Q2',
      'Q2营收40亿元,季增12%,高于市场预期。',
      '公司将2026年营收上调至年增四成以上,资本支出同步调高。',
    ],
    [
      'of the last quarter, the outlook is for the next year',
      '2025Q4',
      'Q4营收40亿元,季增12%,高于市场预期。',
      '公司将2026年营收目标定为年增四成以上。',
    ],
    [
      'no other year does',
      null,
      '第二季度总营收19.4亿元,同比增长3%。',
      '公司在2012年的展会上发布首款产品,此后不断扩张。',
    ],
  ])('%s', (_name, want, ...body) => {
    expect(undated(...body)).toBe(want)
  })
})

describe('a company whose year is not the calendar’s', () => {
  test.each([
    ['6月份季度', '公布截至2024年6月30日止季度(「6月份季度」)业绩,收入为人民币243亿元,同比增长4%。', '2024Q2'],
    ['its own year', '公布2025财年第一季度(6月份季度)业绩,收入为人民币243亿元,同比增长4%。', '2025Q1'],
  ])('%s', (_name, body, want) => {
    expect(eventOf('阿里健康公布季度业绩', '2024-08-15 18:00', `阿里健康${body}`).period).toBe(want)
  })
})

describe('the day a page tells', () => {
  test.each([
    ['望江海运(2699)于12日董事会决议通过第2季财务报告,每股盈余2.71元,税后纯益58亿元。', '2025-08-12'],
    ['望江海运在8月12日接受调研时表示,第二季度营业收入864亿元,同比增长9%,净利润109亿元。', '2025-08-12'],
    ['这份于2025年8月11日发布的法人说明会简报显示,望江海运第二季营收864亿元,毛利率21.6%。', '2025-08-11'],
    ['望江海运的货柜船于8月10日抵港,第二季度营业收入864亿元,同比增长9%,净利润109亿元。', null],
    ['截至于8月10日的订单为120亿元,望江海运第二季度营业收入864亿元,净利润109亿元。', null],
  ])('%s', (lead, want) => {
    expect(eventOf('望江海运第二季度业绩:运价回升', '2025-08-13 17:08', lead).date).toBe(want)
  })
})

describe('the day that a dispatch or a page without a date tells', () => {
  test.each<[string, string | null, ...string[]]>([
    [
      'the dispatch says that it was published',
      '2025-08-13',
      '2025-08-14 07:08',
      '港岸网8月13日讯(记者 林知远)望江海运(02699)公布,中期股东应占利润58亿元,按年增9%。',
    ],
    [
      'the dispatch tells what a report showed',
      null,
      '2025-08-14 07:08',
      '港岸网8月13日讯(记者 林知远)据望江海运(02699)公布的中报显示,股东应占利润58亿元,按年增9%。',
    ],
    [
      'a day without its year',
      '2025-08-13',
      '',
      '望江海运8月13日发布2025年第二季度财报,营业收入864亿元,净利润109亿元。',
    ],
    ['a day of the year after', null, '', '望江海运1月13日发布业绩预告,预计2025年净利润109亿元,同比增长9%。'],
  ])('%s', (_name, want, ...page) => {
    expect(eventOf('望江海运业绩:运价回升', ...page).date).toBe(want)
  })
})

const turns = [
  '主持人：各位投资者大家好，欢迎参加望江重工三季度业绩交流会，请财务总监先介绍三季度的情况。',
  '财务总监 方以安：谢谢。三季度公司实现营业收入43亿元，同比增长16%，归母净利润2.6亿元，同比增长28%。',
  '主持人：下面进入问答环节，请各位提问，每位投资者请不要超过两个问题。',
  '财务总监 方以安：四季度的排产比三季度要好，全年的目标没有变化，谢谢大家一直以来的支持。',
]

describe('the day of the call', () => {
  test('a recording is of the day that it begins', () => {
    expect(
      eventOf('望江重工三季度业绩交流会_录音转写', '2025-10-29 10:05 | 时长 41分09秒 | 5位发言人', ...turns).date,
    ).toBe('2025-10-29')
  })

  test('how long a page takes to read is no recording', () => {
    expect(eventOf('望江重工三季度业绩交流会文字实录', '2025-10-29 10:05 | 阅读时长 9分钟', ...turns).date).toBe(null)
  })

  test('an hour in the time of the exchange is the call’s, not the page’s', () => {
    const page = (line: string): ReturnType<typeof contextOf> =>
      contextOf(['望江医药 (WJYY) 2025 年第三季度业绩电话会议文字记录', line, ...turns].join('\n'))
    const called = page('NASDAQ: WJYY · 2025 年 11 月 5 日 · 8:30 AM ET')
    expect([called.metadata.publishedAt, called.metadata.authors, called.event.date]).toEqual([null, [], '2025-11-05'])
    expect(page('2025 年 11 月 5 日 8:30').metadata.publishedAt).toBe('2025-11-05T08:30:00+08:00')
  })

  test('the lead of a call stays, though a caveat stands behind it', () => {
    expect(
      eventOf(
        '聯穗（6123）2025年第三季法人說明會逐字稿',
        '2025/10/30',
        '封測廠聯穗（6123）昨（29）日舉行線上法說會，以下是逐字稿，內容以公司公告為準。',
        ...turns,
      ).date,
    ).toBe('2025-10-29')
  })
})

describe('the day that only the head of the page tells', () => {
  const answer = '答:三季度公司实现营业收入43亿元,同比增长16%,归母净利润2.6亿元,产能利用率比上半年高。'
  const ask = '问:请问公司三季度的经营情况怎么样,四季度的订单能不能接上?'
  test.each<[string, readonly string[], string | null]>([
    [
      'a call is named after its day',
      ['【实录】望江医药25Q3业绩交流电话会 2025.10.29', '来源:纪要库 2025-10-30 00:35'],
      '2025-10-29',
    ],
    ['a span of days is none', ['望江医药互动平台问答汇总(2025年10月20日-10月24日)', '2025-10-24 17:35'], null],
    [
      'a form has room between 时 and 间',
      ['望江医药投资者关系活动登记表', '时间:2025-10-28 08:10 来源:纪要库', '时 间 2025年10月27日上午10:15-11:45'],
      '2025-10-27',
    ],
    [
      'the day of the visit and that of its paper',
      ['望江医药机构调研记录', '调研日期:2025-10-27    公告日期:2025-10-28'],
      '2025-10-27',
    ],
  ])('%s', (_name, head, want) => {
    expect(eventOf(...head, ask, answer, ask, answer).date).toBe(want)
  })

  test('昨在法说会 is the day before', () => {
    expect(
      eventOf(
        '望江海看旺明年',
        '2025/11/13 05:30',
        '望江海（2999）董事长方以安昨在法说会上表示，第3季营收864亿元，季增9%，看好明年。',
      ).date,
    ).toBe('2025-11-12')
  })

  test('where a site put up a filing is not where it was made', () => {
    const filing = (line: string): string | null =>
      eventOf(
        '望江水泥有限公司2025年中期业绩公告',
        line,
        '本公司董事会欣然宣布,本集团截至2025年6月30日止六个月收益31亿元,溢利2亿元。',
      ).date
    expect(filing('栏目:要闻 发布时间:2025-08-21')).toBe(null)
    expect(filing('2025-08-21 08:00 港岸资讯')).toBe(null)
    expect(filing('发布日期:2025年8月21日')).toBe('2025-08-21')
  })

  test('the hour of a page in Hong Kong’s time', () => {
    expect(
      contextOf('望江巴士去年盈利跌五成\n2025-03-20 HKT 19:12\n望江巴士去年盈利2.34亿元,下跌逾47%。').metadata
        .publishedAt,
    ).toBe('2025-03-20T19:12:00+08:00')
  })

  test('the first year of a headline is what the page is about', () => {
    expect(
      eventOf(
        '望江食品2018年净亏损2.46亿 2019年一季度净利增长31%',
        '2019年04月26日 09:40',
        '望江食品发布年报,2018年实现营业收入27.8亿元,净亏损2.46亿元。与此同时,2019年一季度报告显示营业收入7.1亿元。',
      ).period,
    ).toBe('2018FY')
  })
})

describe('the headline', () => {
  test('is not the line of who was there', () => {
    expect(
      contextOf(
        [
          '望江环保(300999)2025年上半年业绩说明会问答实录',
          '2025-09-10　来源：路演中心',
          '出席嘉宾：董事长方以安，财务总监林未央，董事会秘书宋然',
          '投资者_k2231 提问：请问上半年利润下滑的主要原因是什么？',
          '林未央 回答：您好！上半年公司营业收入为7.1亿元，同比下降5%，归母净利润6200万元，同比下降21%。',
          '老股民77 提问：中期会分红吗？',
          '宋然 回答：您好！公司中期没有分红的安排，感谢您的关注。',
        ].join('\n'),
      ).metadata.title,
    ).toBe('望江环保(300999)2025年上半年业绩说明会问答实录')
  })
})
