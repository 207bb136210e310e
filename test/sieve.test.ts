import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rules as dateRules } from '../src/date/rules.ts'
import { findDates } from '../src/date.ts'
import { findAll } from '../src/pattern.ts'
import { rules as periodRules } from '../src/period/rules.ts'
import { Sieve } from '../src/sieve.ts'

const rule = (id: string, ...marks: string[]) => ({ id, marks })

test('a rule fits where each of its groups has a character in the text', () => {
  const sieve = new Sieve([rule('both', '年月', '123'), rule('either', '年月'), rule('none'), rule('other', 'Qq')])
  const fitting = (text: string): string[] => sieve.for(text).map(({ id }) => id)
  expect(fitting('')).toEqual(['none'])
  expect(fitting('月底')).toEqual(['either', 'none'])
  expect(fitting('3月')).toEqual(['both', 'either', 'none'])
  expect(fitting('Q3')).toEqual(['none', 'other'])
})

test('more groups than bits are refused', () => {
  expect(() => new Sieve(Array.from({ length: 32 }, (_, i) => rule(`${i}`, String.fromCharCode(0x4e00 + i))))).toThrow(
    '32 groups',
  )
})

/** Whatever a rule finds without the sieve, the sieve lets it look for. */
const pieces =
  '2025 25 114 9 30 1 二零二五 十二 三 年 年度 财年 月 日 号 季 季度 第 前 首 上 下 半年 个月 全年 年报 中期息 末 底 初 止 截至 同期 期内 期末 至 - / . 、 Q1 1H 9M FY fiscal quarter half year ended June first ( ) ： 周 星期 五 天 天前 昨日 去年 往年 今 未来 近 之内 以来 上市'.split(
    ' ',
  )
const texts = fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 9 }).map((parts) => parts.join(''))

for (const [name, rules] of [
  ['periods', periodRules],
  ['dates', dateRules],
] as const)
  test(`the marks of ${name} hide nothing`, () => {
    const sieve = new Sieve<(typeof rules)[number]>(rules)
    fc.assert(
      fc.property(texts, (text) => {
        const fitting = new Set(sieve.for(text))
        for (const one of rules)
          if (!fitting.has(one) || (one.needs && !one.needs.test(text)))
            expect(findAll(one.pattern, text), `${one.id} in ${text}`).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

test('a text without marks has no dates', () => {
  expect(findDates('营业收入')).toEqual([])
})
