import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { fold } from '../src/fold.ts'
import { hongKong, simplified, traditional } from './decode-samples.ts'

const folded = (raw: string): string => fold(decode(raw)).folded
const script = (raw: string): string => fold(decode(raw)).script

describe('one reading for all forms', () => {
  test.each([
    ['traditional', '營收一百億元，淨利潤翻番', '营收一百亿元,净利润翻番'.replace(',', '，')],
    ['Hong Kong forms', '滙豐綫上啓動，衞生產品裏', '汇丰线上启动，卫生产品里'],
    ['Taiwan forms', '隨著臺股走高，供應鍊回溫，應收帳款甚麼', '随着台股走高，供应链回温，应收账款什么'],
    ['著 as a word', '顯著、著名、名著', '显著、著名、名著'],
    ['Japanese forms', '楽天と三菱電機の売上', '乐天と三菱电机の卖上'],
    ['Kangxi and CJK radicals', '⾦融⼈⺠币，⻓⻆', '金融人民币，长角'],
    ['compatibility ideographs', '樂金', '乐金'],
    ['full width', '２０２５年Ｑ３ＡＩ收入１２％', '2025年Q3AI收入12%'],
    ['decimal points', '31﹒4億、31‧4億、31・4億、31．4億、31·4億', '31.4亿、31.4亿、31.4亿、31.4亿、31.4亿'],
    [
      'dots of names',
      '約翰．史密斯、约翰‧史密斯、约翰・史密斯、约翰•史密斯',
      '约翰·史密斯、约翰·史密斯、约翰·史密斯、约翰·史密斯',
    ],
    ['points of lists', '１．營收　一．營收', '1.营收 一.营收'],
    ['half-converted', '公司營收同比增长', '公司营收同比增长'],
  ])('%s', (_, raw, expected) => {
    expect(folded(raw)).toBe(expected)
  })

  test('the traditional twin folds to the simplified twin', () => {
    for (const [i, text] of simplified.entries()) expect(folded(traditional[i]!)).toBe(folded(text))
  })
})

test('folding keeps the length of any text, and a second pass changes nothing', () => {
  const odd = fc.constantFrom(
    '⺠',
    '⾦',
    '\uf914',
    '\ufa6c',
    '㐂',
    '𠮷',
    '𧝞',
    '鍊',
    '著',
    '．',
    '・',
    '9',
    '９',
    '繋',
    '讚',
    '么',
    '後',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 }), (parts) => {
      const text = fold(decode(parts.join('')))
      expect(text.folded.length).toBe(text.raw.length)
      expect(folded(text.folded).length).toBe(text.raw.length)
    }),
    { numRuns: 1000 },
  )
})

describe('script', () => {
  test.each([
    ['Hans', simplified[0]],
    ['Hant', traditional[0]!],
    ['Hant', hongKong],
    ['Hans', '著作权归原作者所有，瞭望周刊'],
    ['Hans', `${simplified[0]}轉載自《經濟觀察》`],
    ['Hant', `${traditional[0]}相关阅读：业绩会`],
    ['mixed', simplified[0].slice(0, 200) + traditional[0]!.slice(0, 200)],
    ['Hans', 'No Chinese here'],
  ])('%s', (expected, raw) => {
    expect(script(raw)).toBe(expected)
  })
})
