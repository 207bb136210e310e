/** One call, three exchanges, in every way that pages set their labels: the turns must be the same. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/library.ts'

const head =
  '远山科技2025年第三季度业绩电话会实录\n2025-10-29 08:05\n\n远山科技2025年第三季度营收52.1亿元,同比增长13%。董事长林知远、财务总监孟青出席电话会议。\n\n'
const questions = [
  '海外收入的占比还会提升吗?管理层怎么看明年的竞争?',
  '毛利率四季度怎么看?有没有更新的指引?',
  '资本开支的节奏如何?新厂什么时候投产?',
]
const answers = [
  '会的,明年目标是六成,我们在欧洲新开了两个仓。',
  '四季度毛利率大致持平,费用率会略有下降。',
  '新厂明年二季度投产,资本开支会低于今年。',
]

/** Before the question, before the answer (# is the number), and who they are: name/role. */
const styles: readonly (readonly [string, string, string, string])[] = [
  ['国盛证券段明远:', '林知远:', '段明远/analyst', '林知远/executive'],
  ['国盛证券-段明远:', '董事长-林知远:', '段明远/analyst', '林知远/executive'],
  ['[段明远-国盛证券] ', '[林知远] ', '段明远/analyst', '林知远/executive'],
  ['问题一　国盛证券 段明远:', '林知远答:', '段明远/analyst', '林知远/executive'],
  ['问题# 网上投资者:', '林知远答:', '网上投资者/investor', '林知远/executive'],
  ['Q | 国君机械 段明远:', '林知远:', '段明远/analyst', '林知远/executive'],
  ['问(匿名投资者):', '答(林知远):', '匿名投资者/investor', '林知远/executive'],
  ['问题#(国盛证券 段明远):', '林总答:', '段明远/analyst', '林知远/executive'],
  ['问题#(某公募):', '林总补充:', '某公募/investor', '林知远/executive'],
  ['**Q:段明远, 国盛证券**\n', '**A:林知远**\n', '段明远/analyst', '林知远/executive'],
  ['问　', '答　', '问/unknown', '答/management'],
  ['○股东:', '●林知远:', '股东/investor', '林知远/executive'],
  ['提问人:国盛证券 段明远\n问题:', '回复人:董事长 林知远\n回复:', '段明远/analyst', '林知远/executive'],
  ['一问:', '林知远答:', '问/unknown', '林知远/executive'],
  ['Q# (线上):', '林董:', '问/unknown', '林知远/executive'],
  [
    '投资者 138****2211  2025-09-12 09:04:11\n',
    '远山科技  2025-09-12 15:20:33\n',
    '投资者 138****2211/investor',
    '远山科技/management',
  ],
  ['段明远(国盛证券):', '林知远(董事长):', '段明远/analyst', '林知远/executive'],
  ['段明远(中金公司):', '林知远:', '段明远/analyst', '林知远/executive'],
  ['分析师段明远(国盛证券)问:', '董事长林知远答:', '段明远/analyst', '林知远/executive'],
  ['国盛证券 段明远 | ', '林知远 | ', '段明远/analyst', '林知远/executive'],
  ['问(国盛证券):', '答(林知远):', '国盛证券/analyst', '林知远/executive'],
  ['问题#(国盛证券):', '回复:', '国盛证券/analyst', '答/management'],
  ['【国盛证券】', '【林知远】', '国盛证券/analyst', '林知远/executive'],
  ['问:', '答:', '问/unknown', '答/management'],
  ['Q#:', 'A#:', '问/unknown', '答/management'],
  ['Q#、', 'A#、', '问/unknown', '答/management'],
  ['Q# ', 'A# ', '问/unknown', '答/management'],
  ['• Q:', '• A:', '问/unknown', '答/management'],
  ['■ 问:', '■ 答:', '问/unknown', '答/management'],
  ['(问)', '(答)', '问/unknown', '答/management'],
  ['问——', '答——', '问/unknown', '答/management'],
  ['【问】', '【答】', '问/unknown', '答/management'],
  ['[问题#]', '[回答#]', '问/unknown', '答/management'],
  ['#、问:', '答:', '问/unknown', '答/management'],
  ['#. ', '答:', '问/unknown', '答/management'],
  ['段明远问:', '林知远答:', '段明远/unknown', '林知远/executive'],
  ['Q:', '林知远补充:', '问/unknown', '林知远/executive'],
  ['媒体问:', '秦以默总经理续答:', '媒体/media', '秦以默/executive'],
  ['Q(国君海外):', 'A:', '国君海外/analyst', '答/management'],
  ['Q | 国盛证券 段明远  00:11:15\n', '秦以默(董秘) 00:13:26\n', '段明远/analyst', '秦以默/executive'],
  ['Q | 某私募 00:15:18\n', '林知远 00:13:26\n', '某私募/investor', '林知远/executive'],
  ['问题#:', '回答:', '问/unknown', '答/management'],
  ['提问#:', '答复:', '问/unknown', '答/management'],
  ['Question #:', 'Answer:', '问/unknown', '答/management'],
  ['Q:', '林总:', '问/unknown', '林知远/executive'],
  ['投资者提问:', '公司回答:', '投资者/investor', '公司/management'],
  ['投资者:', '公司:', '投资者/investor', '公司/management'],
  ['分析师:', '管理层:', '分析师/analyst', '管理层/management'],
  ['记者:', '林知远:', '记者/media', '林知远/executive'],
  ['第一财经:', '林知远:', '第一财经/media', '林知远/executive'],
  ['主持人:', '林知远:', '主持人/operator', '林知远/executive'],
]

describe('a label', () => {
  test.each(styles)('%s … %s', (asks, replies, asker, speaker) => {
    const lines = questions.map((words, i) => {
      const number = String(i + 1)
      return `${asks.replace('#', number)}${words}\n${replies.replace('#', number)}${answers[i]}\n`
    })
    const { kind, turns, participants, exchanges } = parse(`${head}${lines.join('\n')}`)
    const who = new Map(participants.map(({ id, name, role }) => [id, `${name}/${role}`]))
    expect(kind).toBe('call-transcript')
    expect(turns.map((turn) => [turn.kind, who.get(turn.speaker ?? ''), turn.paragraphs.join('\n')])).toEqual(
      questions.flatMap((words, i) => [
        ['question', asker, words],
        ['answer', speaker, answers[i]],
      ]),
    )
    expect(exchanges).toHaveLength(3)
  })
})
