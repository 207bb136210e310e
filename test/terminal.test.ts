import { expect, test } from 'vitest'
import { clip, columns, pad, wrap } from '../src/cli/terminal.ts'
import { visible } from '../src/cli/visible.ts'

test.each([
  ['abc', 3],
  ['营收', 4],
  ['１％', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['𠮷', 2],
  ['「a」', 5],
])('%s takes %i columns', (text, width) => {
  expect(columns(text)).toBe(width)
  expect(columns(pad(text, 9))).toBe(9)
})

test.each([
  ['营业收入', 5, '营业…'],
  ['营业收入', 8, '营业收入'],
  ['abc', 2, 'a…'],
])('%s clipped to %i is %s', (text, width, clipped) => {
  expect(clip(text, width)).toBe(clipped)
})

test.each([
  ['一二三四五', 4, ['一二', '三四', '五']],
  ['一二，三四', 4, ['一', '二，', '三四']],
  ['毛利率 GPU 上升', 8, ['毛利率', 'GPU 上升']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ['', 10, []],
])('%s wrapped to %i', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines)
})

test.each([
  ['\u001b[31m红', '<U+001B>[31m红'],
  ['a\u202eb', 'a<U+202E>b'],
  ['\u009b1m\u0007', '<U+009B>1m<U+0007>'],
  ['甲\t乙\n丙', '甲\t乙\n丙'],
])('control characters of %j are made visible', (text, shown) => {
  expect(visible(text)).toBe(shown)
})
