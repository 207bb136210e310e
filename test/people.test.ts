/** The people that a text names with a title. */
import { describe, expect, test } from 'vitest'
import { findPeople, isTitle, splitTitles } from '../src/people.ts'
import { contextOf } from './context-page.ts'

const named = (text: string): string[] =>
  findPeople(text).map(
    ({ person: { name, aliases, titles } }) => `${[name, ...aliases].join('=')}<${titles.join('+')}>`,
  )

describe('title and name', () => {
  test.each<[string, string[]]>([
    [
      '望江董事长兼CEO贺明远、总裁苏婉宁(Vivian Su)及CFO邓以文等高管出席',
      ['贺明远<董事长+CEO>', '苏婉宁=Vivian Su<总裁>', '邓以文<CFO>'],
    ],
    ['首席战略官詹姆士·米勒(James Miller)以及财务长郭文宁', ['詹姆士·米勒=James Miller<首席战略官>', '郭文宁<财务长>']],
    [
      '参会领导:董事长、总经理 陈以筠,财务总监 郑克俭,董事会秘书 薛宁',
      ['陈以筠<董事长+总经理>', '郑克俭<财务总监>', '薛宁<董事会秘书>'],
    ],
    ['董事会秘书 郭  宁', ['郭宁<董事会秘书>']],
    ['首席财务官 Min Hu 女士', ['Min Hu<首席财务官>']],
    ['CEO Tom Crane说', ['Tom Crane<CEO>']],
    ['CEO科林表示', ['科林<CEO>']],
    ['总裁苏煜于业绩会上称,主席高以平于记者会表示', ['苏煜<总裁>', '高以平<主席>']],
    [
      '首席财务官Suhana Rao 苏哈娜·拉奥表示,总裁凯文·朴 Kevan Park还说',
      ['Suhana Rao=苏哈娜·拉奥<首席财务官>', '凯文·朴=Kevan Park<总裁>'],
    ],
    ['CEO Suhana Rao(苏哈娜·拉奥)表示', ['Suhana Rao=苏哈娜·拉奥<CEO>']],
    ['董事长严世宁首次公开亮相', ['严世宁<董事长>']],
    ['主席张磊和总裁高以平表示', ['张磊<主席>', '高以平<总裁>']],
    ['联席首席执行官欧阳知微则强调', ['欧阳知微<联席首席执行官>']],
    ['公司联合首席执行官韩以宁透露', ['韩以宁<联合首席执行官>']],
    ['署理行政总裁、常务副总裁周克俭说', ['周克俭<署理行政总裁+常务副总裁>']],
    ['总经理暨执行长魏启安表示', ['魏启安<总经理+执行长>']],
    ['行政总裁周以琪(见图)在会上指', ['周以琪<行政总裁>']],
    ['CFO 李蔓称,公司有能力跟进', ['李蔓<CFO>']],
    ['北桥证券分析师Kelly Fong:', ['Kelly Fong<分析师>']],
    ['董事长是秦以默,男,45岁,总经理是杜启男,硕士', ['秦以默<董事长>', '杜启男<总经理>']],
    ['董事长莫以先今年曾表示', ['莫以先<董事长>']],
    ['总经理秦以默法说会后指出', ['秦以默<总经理>']],
    ['董事长是何人,公司未说', []],
    ['董事长和总经理都', []],
    ['董事长任期届满', []],
    ['股东应占溢利2亿元', []],
    ['分析师普遍认为估值合理', []],
    ['CEO在会上强调', []],
    ['先请公司财务总监郑总介绍', []],
  ])('%s', (text, want) => {
    expect(named(text)).toEqual(want)
  })

  test('spans hold the name and no more', () => {
    const text = '会上,首席财务官谭志宁补充'
    const [mention] = findPeople(text)
    expect([text.slice(mention!.start, mention!.end), text.slice(mention!.name.start, mention!.name.end)]).toEqual([
      '首席财务官谭志宁',
      '谭志宁',
    ])
  })
})

test('titles are split as printed', () => {
  expect(splitTitles('执行副总裁兼首席财务官')).toEqual(['执行副总裁', '首席财务官'])
  expect([isTitle('副总裁兼首席财务官'), isTitle('摩根士丹利')]).toEqual([true, false])
})

test('lists of participants', () => {
  const { roster } = contextOf(
    [
      '望江科技2025年第三季度财报电话会议记录',
      '2025-11-05 09:00',
      '公司参会人员',
      '· 林世安 - 副总裁兼首席财务官',
      '· 梅格·霍尔 - 投资者关系副总裁',
      '电话会议参会人员',
      '· 孟安之 - 摩根士丹利研究部',
      '主持人',
      '女士们、先生们,欢迎参加望江科技2025年第三季度财报电话会议。第三季度收入3.2亿元,同比增长20%。',
      '林世安',
      '谢谢。第三季度收入3.2亿元,同比增长20%;净利润1.1亿元,毛利率52%。',
      '孟安之',
      '谢谢管理层接受我的提问,请问四季度的毛利率怎么看?',
      '林世安',
      '我们预计四季度毛利率保持稳定,谢谢。',
    ].join('\n'),
  )
  expect(roster).toMatchObject([
    { name: '林世安', role: 'executive', titles: ['副总裁', '首席财务官'] },
    { name: '梅格·霍尔', role: 'executive', titles: ['投资者关系副总裁'] },
    { name: '孟安之', role: 'analyst', affiliation: '摩根士丹利' },
  ])
})
