/** What callers without types may hand to the library. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError, type ParseOptions, parse, quantities, type Source } from '../src/index.ts'

const bytes = new Uint8Array(readFileSync('seeds/yunque-2025q1-news.txt'))

test.each([
  ['an ArrayBuffer', bytes.buffer],
  ['a DataView', new DataView(bytes.buffer)],
  ['a part of a buffer', new Uint8Array([0, ...bytes, 0]).subarray(1, -1)],
  ['a Buffer', Buffer.from(bytes)],
])('%s is bytes', (_, input) => {
  expect(parse(input)).toEqual(parse(bytes))
})

describe('an InputError, never a TypeError', () => {
  test.each([
    ['null', () => parse(null as unknown as Source), 'input'],
    ['a number', () => parse(7 as unknown as Source), 'input'],
    ['an array', () => parse([228, 184] as unknown as Source), 'input'],
    ['a script', () => parse('甲', { script: 'xx' } as unknown as ParseOptions), 'option'],
    ['a media type', () => parse('甲', { mediaType: 'text/rtf' } as unknown as ParseOptions), 'option'],
    ['a path', () => parse('甲', { path: 1 } as unknown as ParseOptions), 'option'],
    ['an encoding', () => parse(bytes, { encoding: 'no-such' }), 'encoding'],
    ['a text', () => quantities(undefined as unknown as string), 'input'],
    ['a date', () => quantities('去年同期', { referenceDate: 'garbage' }), 'option'],
    ['a day that there is not', () => quantities('去年同期', { referenceDate: '2025-02-30' }), 'option'],
    ['a thirteenth month', () => quantities('去年同期', { referenceDate: '2025-13-01' }), 'option'],
  ])('%s', (_, call, code) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow(expect.objectContaining({ code }))
  })
})
