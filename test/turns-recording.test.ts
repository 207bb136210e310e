/** Calls that a machine wrote down without the names: who speaks is told by how the lines hand over, thank, ask and answer. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/library.ts'

const turnsOf = (page: string): (readonly [string, string, string, string])[] => {
  const { turns, participants } = parse(page)
  const who = new Map(participants.map(({ id, name, role }) => [id, `${name}/${role}`]))
  return turns.map(({ speaker, kind, paragraphs, rule }) => [
    who.get(speaker ?? '') ?? '',
    kind,
    paragraphs.join('|'),
    rule,
  ])
}

describe('a recording without labels', () => {
  const lines = [
    '各位投資先進大家好，歡迎參加遠山電子2025年第三季法人說明會，我是本次會議主持人遠星證券的Nora,',
    '首先請財務長說明第三季的財務結果，謝謝。',
    '謝謝Nora,大家好，我是遠山電子的財務長林知遠，',
    '第三季營收52.1億元，年增13%,毛利率是31.2%。',
    '我們第四季毛利率目標持平，接下來把時間交給主持人。',
    '謝謝財務長的說明，接下來的問題請Kurt,Kurt請發問。',
    '謝謝管理團隊，我是遠海的Kurt,想請教明年的資本支出會增加嗎？',
    '會的，我們預估明年資本支出是20億元。',
    '瞭解，那新廠什麼時候量產？',
    '明年第二季。',
    '好，非常清楚，謝謝。',
    '瞭解，謝謝您。',
    '謝謝，由於時間關係，今天的會議到這裡結束，謝謝各位。',
  ]
  const page = (stamp: (i: number) => string): string =>
    `遠山電子 (2399) 2025年第三季法人說明會逐字稿\n\n${lines.map((line, i) => `${stamp(i)} ${line}`).join('\n')}\n`
  const told: readonly (readonly [string, string, number, number])[] = [
    ['Nora/operator', 'statement', 0, 1],
    ['林知远/executive', 'statement', 2, 4],
    ['Nora/operator', 'statement', 5, 5],
    ['Kurt/analyst', 'question', 6, 6],
    ['管理层/management', 'answer', 7, 7],
    ['Kurt/analyst', 'question', 8, 8],
    ['管理层/management', 'answer', 9, 9],
    ['Kurt/analyst', 'statement', 10, 11],
    ['Nora/operator', 'statement', 12, 12],
  ]

  test.each([
    ['(00:03.000)', (i: number) => `(00:${String(10 + i)}.000)`],
    ['00:00:03', (i: number) => `00:00:${String(10 + i)}`],
    ['[00:03]', (i: number) => `[00:${String(10 + i)}]`],
  ])('with %s before every line', (_, stamp) => {
    const turns = turnsOf(page(stamp))
    expect(turns.map(([who, kind]) => [who, kind])).toEqual(told.map(([who, kind]) => [who, kind]))
    expect(turns.map(([, , words]) => words.slice(-3))).toEqual(
      told.map(([, , , to]) => parse(lines[to]!).paragraphs[0]!.text.slice(-3)),
    )
    expect(new Set(turns.map(([, , , rule]) => rule))).toEqual(new Set(['turns/recorded-voice']))
  })
})

describe('a part of a recording', () => {
  test('without a headline or a mark: whoever reads the questions out is the host', () => {
    const lines = [
      '下一個問題來自國泰證券',
      '想請問明年伺服器營收成長的預估',
      '還有毛利率的方向 謝謝',
      '我來簡單回答一下',
      '我們伺服器這兩年成長很快',
      '明年我們的目標是三成到五成的一個年成長',
      '那毛利率我想大致持平',
      '我們會努力維持獲利',
      '產品組合我們也持續調整',
      '新的平臺我們預計在第三季出貨',
      '客戶端的驗證我們已經完成大半',
      '產能的部分我們也陸續在擴充',
      '馬來西亞廠我想會比原來的計畫早一點',
      '這個對於整體的出貨會有幫助',
      '至於記憶體的漲價我們也做了備料',
      '存貨的水位我想還在健康的範圍',
      '匯率的影響我們會做適度的避險',
      '費用率的話我想會跟今年差不多',
      '資本支出我們會看訂單再來決定',
      '整體的方向我想大致是這樣',
      '所以我們對明年是審慎樂觀的',
      '這個也要跟各位股東來說明',
      '我們會持續把營運做好',
      '大概是這樣的一個情況',
      '好 謝謝',
      '那下一個問題',
      '想請問股利的政策 謝謝',
    ]
    const turns = turnsOf(lines.map((line, i) => `(41:${String(10 + i)}.000) ${line}`).join('\n'))
    expect(turns.map(([who, kind, words]) => `${who} ${kind} ${words.slice(0, 5)}`)).toEqual([
      '主持人/operator question 下一个问题',
      '管理层/management answer 我来简单回',
      '主持人/operator statement 好 谢谢那',
    ])
  })
})

describe('a recording with its hours on lines of their own', () => {
  test('calls people by their surnames', () => {
    const lines = [
      '各位投资者上午好,欢迎参加远山精密的业绩交流会,我是今天的主持人,华岭证券的韩悦。',
      '今天参会的有董事长方知行先生、财务总监姚清女士。下面先请姚总介绍一下情况。',
      '谢谢主持人。上半年公司收入18.6亿元,同比增长12.4%,我们的毛利率是31.2%。我先汇报到这里。',
      '感谢姚总的介绍。下面进入问答环节,第一个问题请国金证券的林舟提问。',
      '谢谢主持人,我是国金证券的林舟。请教一下海外工厂什么时候投产?',
      '泰国一期是明年一季度投产,总投资3.2亿元。',
      '明白,谢谢方总。',
      '下一位投资者请提问。',
      '领导好,我是个人投资者。我想问一下分红会不会提高?',
      '分红率我们会保持在四成以上。',
    ]
    const clocked = lines.map((line, i) => `00:0${i}:21\n${line}\n`).join('\n')
    const turns = turnsOf(`远山精密2025年半年度业绩交流会 语音转写\n2025-08-28 10:12\n\n${clocked}`)
    expect(turns.map(([who, kind]) => `${who} ${kind}`)).toEqual([
      '韩悦/operator statement',
      '姚清/executive statement',
      '韩悦/operator statement',
      '林舟/analyst question',
      '方知行/executive answer',
      '林舟/analyst statement',
      '韩悦/operator statement',
      '投资者/investor question',
      '管理层/management answer',
    ])
  })
})

test('subtitles, whose host is an officer', () => {
  const lines = [
    '各位投资者晚上好,欢迎参加远山汽车业绩电话会,我是投资者关系总监顾小满。',
    '下面先请董事长石岳山先生介绍经营情况。',
    '谢谢小满,大家好。三季度我们交付了8.6万辆,同比增长41%,毛利率是17.8%。',
    '感谢石总。接下来进入问答环节,第一个问题有请高盛的Tina Hou提问。',
    '谢谢管理层。我想请教一下明年新车型的节奏?',
    '明年我们会有三款新车,第一款在二季度上市。',
  ]
  const cues = lines.map((line, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},500\n${line}\n`).join('\n')
  const turns = turnsOf(`远山汽车 2025Q3 业绩电话会 字幕文件\n2025-11-04\n\n${cues}`)
  expect(turns.map(([who, kind]) => `${who} ${kind}`)).toEqual([
    '顾小满/executive statement',
    '石岳山/executive statement',
    '顾小满/executive statement',
    'Tina Hou/analyst question',
    '管理层/management answer',
  ])
})

describe('a call without labels or cues', () => {
  test('is the management’s own words', () => {
    const page =
      '远山科技2025年第三季度业绩电话会原文\n2025-10-29 20:05\n\n1.管理层汇报\n三季度我们的收入是52.1亿元，同比增长13%，大家可以看到毛利率也有提升。\n明年我们会继续加大在海外的投入，目标收入占比提升到六成，这一块我们很有信心。各位投资者可以持续关注我们后面的进展，谢谢大家。\n'
    expect(turnsOf(page).map(([who, kind, , rule]) => [who, kind, rule])).toEqual([
      ['管理层/management', 'statement', 'turns/unlabelled'],
    ])
  })
})
