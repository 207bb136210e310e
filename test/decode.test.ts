import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { InputError } from '../src/input-error.ts'
import { foreign, hongKong, samples, simplified, traditional } from './decode-samples.ts'

const rules = (input: Uint8Array | string): string[] => decode(input).warnings.map(({ rule }) => rule)

describe('encodings', () => {
  test.each([
    [50, 0.97],
    [200, 0.995],
    [1000, 0.995],
    [100_000, 0.995],
  ])('at %i bytes', (size, least) => {
    const all = samples(size)
    const wrong = all.filter(({ encoding, bytes }) => decode(bytes).encoding !== encoding)
    const kinds = [...new Set(wrong.map(({ kind, encoding }) => `${kind} ${encoding}`))]
    expect(1 - wrong.length / all.length, `${wrong.length} of ${all.length} wrong: ${kinds}`).toBeGreaterThanOrEqual(
      least,
    )
  })

  test.each(foreign)('$name in $encoding is not taken for Chinese', ({ encoding, text }) => {
    for (const size of [50, 200, 1000]) {
      const found = decode(iconv.encode(text, encoding).subarray(0, size))
      expect(found.encoding).toBe('windows-1252')
      expect(found.warnings.map(({ rule }) => rule)).toContain('decode/uncertain')
    }
  })

  test('Big5-HKSCS keeps every character', () => {
    const { raw } = decode(iconv.encode(hongKong, 'big5hkscs'))
    expect(raw).toBe(hongKong)
    expect(raw).not.toMatch(/[\ue000-\uf8ff]/)
  })

  test('a byte order mark is no character of the text', () => {
    expect(decode('\ufeff營收').raw).toBe('營收')
    for (const name of ['utf8', 'utf-16le', 'utf-16be'])
      expect(decode(iconv.encode('\ufeff營收 1億', name)).raw).toBe('營收 1億')
  })

  test('the first bytes may be a long script in ASCII', () => {
    const script = `<script>${'var x = 1;\n'.repeat(9000)}</script>`
    const page = `${script}<p>${traditional[0]}</p>`
    expect(decode(iconv.encode(page, 'big5')).encoding).toBe('big5')
    expect(decode(iconv.encode(page, 'gbk')).encoding).toBe('gb18030')
  })

  test('a name given wins over detection; an unknown one is an error', () => {
    const bytes = iconv.encode(simplified[0], 'gbk')
    expect(decode(bytes, { encoding: 'GBK' }).raw).toBe(simplified[0])
    expect(decode(bytes, { encoding: 'latin1' }).raw).not.toContain('云岭')
    expect(() => decode(bytes, { encoding: 'klingon' })).toThrow(expect.objectContaining({ code: 'encoding' }))
  })

  test('CRLF stays; empty input is an empty text', () => {
    expect(decode('a\r\nb').raw).toBe('a\r\nb')
    expect(decode(new Uint8Array()).raw).toBe('')
  })
})

describe('binary input', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\0\0\0\x01\x02\x03\x04'],
    ['a zip archive', 'PK\x03\x04\x14\0\0\0\x08\0'],
    ['an image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['gzip', '\x1f\x8b\x08\0\0\0\0\0'],
    ['zeroes', '\0'.repeat(500)],
    ['zeroes after text', `revenue${'\0'.repeat(500)}`],
  ])('%s', (_, latin1) => {
    expect(() => decode(Buffer.from(latin1, 'latin1'))).toThrow(InputError)
    expect(() => decode(Buffer.from(latin1, 'latin1'))).toThrow(expect.objectContaining({ code: 'binary' }))
  })

  test('any bytes give a text or an InputError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          expect(decode(bytes).raw).not.toMatch(/\p{Surrogate}/u)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('damage is told, with its place', () => {
  const asLatin = (text: string, encoding: string): string => iconv.decode(iconv.encode(text, encoding), 'windows-1252')
  const part = simplified[0].slice(60, 130)

  test.each([
    ['UTF-8 read as windows-1252', asLatin(part, 'utf8')],
    ['GBK read as windows-1252', asLatin(part, 'gbk')],
    ['Big5 read as windows-1252', asLatin(traditional[0]!.slice(60, 130), 'big5')],
    ['UTF-8 read as GBK', iconv.decode(iconv.encode(part, 'utf8'), 'gbk')],
  ])('%s', (_, damaged) => {
    const { raw, warnings } = decode(`公司公布业绩。\n${damaged}`)
    const told = warnings.filter(({ rule }) => rule === 'decode/mojibake')
    expect(told.length).toBeGreaterThan(0)
    for (const { span } of told) expect(raw.slice(span!.start, span!.end).length).toBeGreaterThan(3)
    expect(told[0]!.span!.start).toBeGreaterThanOrEqual(8)
  })

  const misread = (text: string, right: string, wrong: string): string => iconv.decode(iconv.encode(text, right), wrong)

  test.each([
    ['GBK was read as Big5', misread(simplified[0], 'gbk', 'big5')],
    ['Big5 was read as GBK', misread(traditional[0]!, 'big5', 'gbk')],
  ])('%s, in one piece', (says, damaged) => {
    const lines = damaged.replace(/(.{60})/g, '$1\n')
    const { raw, warnings } = decode(`公司公布业绩，收入和利润都有增长。\n${lines}`)
    const told = warnings.filter(({ message }) => message.includes(says))
    expect(told).toHaveLength(1)
    expect(told[0]!.span!.start).toBe(18)
    expect(told[0]!.span!.end).toBeGreaterThan(raw.length - 70)
  })

  test.each([
    ['GBK read as ISO-8859-15', 'iso-8859-15', 'gbk', simplified[0]],
    ['Big5 read as ISO-8859-15', 'iso-8859-15', 'big5', traditional[0]!],
    ['UTF-8 read as ISO-8859-15', 'iso-8859-15', 'utf8', simplified[0]],
    ['GBK read as latin1', 'latin1', 'gbk', simplified[0]],
  ])('and undone on request: %s', (_, wrong, right, text) => {
    const sound = iconv.decode(iconv.encode(text, right), right)
    const damaged = iconv.decode(iconv.encode(sound, right), wrong)
    expect(decode(damaged, { mend: true }).raw).toBe(sound)
    expect(decode(`${damaged}\n公司公布业绩。`, { mend: true }).raw).toBe(`${sound}\n公司公布业绩。`)
    const twice = iconv.decode(Buffer.from(damaged), 'latin1')
    expect(decode(twice, { mend: true }).raw).toBe(sound)
    expect(decode(damaged).raw).toBe(damaged)
  })

  test('nothing is undone in a sound text', () => {
    for (const text of [...simplified, ...traditional, hongKong, foreign[3]!.text])
      expect(decode(text, { mend: true }).raw).toBe(text)
  })

  test('replaced bytes', () => {
    const { raw, warnings } = decode(
      Buffer.concat([Buffer.from('营收'), Buffer.from([0xff]), Buffer.from('亿元，'.repeat(9))]),
    )
    expect(warnings).toEqual([expect.objectContaining({ rule: 'decode/replacement', span: { start: 2, end: 3 } })])
    expect(raw.slice(2, 3)).toBe('\ufffd')
  })

  test('many of them are told in few warnings', () => {
    expect(decode('营收\ufffd'.repeat(5000)).warnings.length).toBeLessThan(25)
  })

  test('lost characters, but not a question asked with emphasis', () => {
    expect(rules('公司????年营收')).toEqual(['decode/lost-characters'])
    expect(rules('订单???300????不变')).toEqual(['decode/lost-characters', 'decode/lost-characters'])
    expect(rules('占比升至8.5%??。')).toEqual(['decode/lost-characters'])
    expect(rules('董事长？？？说')).toEqual(['decode/lost-characters'])
    expect(rules('真的吗??? 涨了多少???')).toEqual([])
    const wrongly = [...Buffer.from('公司董事长在业绩会上表示,全年目标不变。')]
      .map((byte) => String.fromCharCode(byte))
      .join('')
    expect(rules(wrongly)).toContain('decode/mojibake')
    expect(rules('真的吗??? 我不信???')).toEqual([])
  })

  test.each([
    ['Simplified', simplified.join('\n')],
    ['Traditional', traditional.join('\n')],
    ['Cantonese', hongKong],
    ['Latin names and dashes', '他说：“‘Café Zürich’——René Müller 是 CEO……”，“涓涓细流”与横浜的 São Paulo 项目'],
    ['French', foreign[3]!.text],
  ])('nothing is told of a sound text: %s', (_, text) => {
    expect(rules(text)).toEqual([])
  })
})

test('what is no text is refused under any name of an encoding, and UTF-32 is read under its own', () => {
  const image = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  expect(() => decode(image, { encoding: 'utf-8' })).toThrow(/an image/)
  const wide = Buffer.from([
    0xff,
    0xfe,
    0,
    0,
    ...[...'营收'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8, 0, 0]),
  ])
  expect(() => decode(wide)).toThrow(/UTF-32/)
  expect(decode(wide, { encoding: 'utf-32' }).raw).toBe('营收')
})

describe('text or HTML', () => {
  test.each([
    ['text/html', '<!DOCTYPE html><html><body>营收</body></html>'],
    ['text/html', '\n\n<?xml version="1.0"?>\n<html xmlns="x"><p>营收'],
    ['text/html', '<div><p>营收1亿元</p><p>净利润2亿元</p></div>'],
    ['text/plain', '营收1亿元<br>净利润2亿元，\n同比增长。'.repeat(30)],
    ['text/plain', '{"html": "<div><p>营收</p><p>利润</p></div>"}'],
    ['text/plain', '毛利率<20%，净利率>10%'],
    ['text/plain', ''],
  ])('%s', (mediaType, text) => {
    expect(decode(text).mediaType).toBe(mediaType)
  })

  test('the caller knows better', () => {
    expect(decode('<p>a</p>', { mediaType: 'text/html' }).mediaType).toBe('text/html')
    expect(decode('<html>', { mediaType: 'text/plain' }).mediaType).toBe('text/plain')
  })
})
