/** Several questions in one turn: which the asker counts, and where each stands. */
import { describe, expect, test } from 'vitest'
import { fold } from '../src/fold.ts'
import { parse } from '../src/library.ts'
import { passage } from '../src/span.ts'
import { findParts } from '../src/turns/parts.ts'

const partsOf = (...paragraphs: readonly string[]): string[] =>
  findParts(
    paragraphs.map((raw) => {
      const text = fold({ raw, encoding: 'utf-8', mediaType: 'text/plain', warnings: [] })
      return passage(text, { start: 0, end: raw.length })
    }),
  ).map(({ text }) => text)

describe('the parts of a question', () => {
  test.each<[string, string, readonly string[]]>([
    [
      '第一个问题, 第二个问题, behind a greeting that counts them',
      '谢谢管理层。我有两个问题。第一个问题是关于渠道的,明年开多少家店?我的第二个问题是毛利率怎么看?',
      ['第一个问题是关于渠道的,明年开多少家店?', '我的第二个问题是毛利率怎么看?'],
    ],
    [
      '第一, 第二, inside one sentence',
      '想请教两点:第一,库存多高;第二,订单能见度多长?',
      ['第一,库存多高;', '第二,订单能见度多长?'],
    ],
    [
      'the second is counted, the first is not',
      '请问海外工厂何时投产?我的第二个问题是资本开支怎么看?',
      ['请问海外工厂何时投产?', '我的第二个问题是资本开支怎么看?'],
    ],
    [
      '首先, 其次, 最后',
      '首先请问价格趋势?其次想了解库存?最后分红怎么考虑?',
      ['首先请问价格趋势?', '其次想了解库存?', '最后分红怎么考虑?'],
    ],
    [
      '一是, 二是',
      '请教两个问题,一是产能利用率多少,二是明年资本开支多少?',
      ['一是产能利用率多少,', '二是明年资本开支多少?'],
    ],
    [
      '一个是, 另一个是',
      '两个小问题。一个是现金流何时转正?另一个是四季度指引是否偏保守?',
      ['一个是现金流何时转正?', '另一个是四季度指引是否偏保守?'],
    ],
    [
      'numbers with brackets and points',
      '1)汇兑怎么展望?2)海外价格怎么走?3)分红呢?',
      ['1)汇兑怎么展望?', '2)海外价格怎么走?', '3)分红呢?'],
    ],
    ['circled numbers', '①产能多少?②价格怎么看?', ['①产能多少?', '②价格怎么看?']],
    ['另外 alone', '请问毛利率怎么看?另外,回购什么时候开始?', ['请问毛利率怎么看?', '另外,回购什么时候开始?']],
    [
      'first and second in English',
      'Thank you. First, how do you see pricing? Second, what about capex?',
      ['First, how do you see pricing?', 'Second, what about capex?'],
    ],
  ])('%s', (_name, text, want) => {
    expect(partsOf(text)).toEqual(want)
  })

  test.each([
    ['one question', '请问毛利率怎么看?'],
    ['two that nobody counts', '请问毛利率怎么看?回购什么时候开始?'],
    ['what is counted is no question', '公司提到两点原因,第一,原料涨价;第二,汇率走弱。请问影响有多大?'],
    ['第二季度 and 第一大客户 count something else', '第二季度的毛利率怎么看?第一大客户的占比是多少?'],
    ['首先 before thanks', '首先恭喜公司。请问明年的指引?'],
    ['1.6T is a product', '1.6T产品什么时候放量?2.5G呢?'],
  ])('none: %s', (_name, text) => {
    expect(partsOf(text)).toEqual([])
  })

  test('a part goes over paragraphs', () => {
    expect(partsOf('第一,新品怎么看?', '我们看到价格在跌。', '第二,费用率呢?')).toEqual([
      '第一,新品怎么看?\n我们看到价格在跌。',
      '第二,费用率呢?',
    ])
  })
})

test('each part of a document stands in its turn, in order, at its place in the source', () => {
  const page =
    '望江股份三季度業績電話會實錄\n2025-10-29\n\n望江股份2025年第三季度淨利潤3.2億元,同比增長20%。\n\n遠星證券分析師林遠:我有兩個問題。第一,明年開多少家店?第二,毛利率怎麼看?\n\n孟青:謝謝。明年開一百家店,毛利率穩定。\n'
  const document = parse(page, { includeSource: true })
  const turn = document.turns.find(({ kind }) => kind === 'question')!
  expect(turn.parts?.map(({ text }) => text)).toEqual(['第一,明年开多少家店?', '第二,毛利率怎么看?'])
  for (const { span } of turn.parts!) {
    expect(span.start).toBeGreaterThanOrEqual(turn.span.start)
    expect(span.end).toBeLessThanOrEqual(turn.span.end)
  }
  expect(turn.parts?.map(({ span }) => page.slice(span.start, span.end))).toEqual([
    '第一,明年開多少家店?',
    '第二,毛利率怎麼看?',
  ])
  expect(document.turns.filter(({ parts }) => parts).every(({ kind }) => kind === 'question')).toBe(true)
})
