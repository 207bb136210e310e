/** One encoding name and bytes → text. */
import { createRequire } from 'node:module'
import type iconvLite from 'iconv-lite'
import { scoreText } from './score-text.ts'

/** What detection tells apart, in the names of the WHATWG Encoding Standard: gb18030 holds GBK and GB2312, big5 holds HKSCS. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252'

/**
 * iconv-lite is loaded at the first page that needs it. TextDecoder would be at hand, but Node 20's maps 4,912 codes of
 * Big5-HKSCS to private-use characters without an error, and its windows-1252 is latin1.
 */
let iconv: typeof iconvLite | undefined
export function loadIconv(): typeof iconvLite {
  iconv ??= createRequire(import.meta.url)('iconv-lite') as typeof iconvLite
  return iconv
}

const unicode = /^utf-?(?:8|16(?:le|be)?)$/i

export const canDecode = (name: string): boolean => unicode.test(name) || loadIconv().encodingExists(name)

/** Bytes that have no character become U+FFFD. A byte order mark is left out. */
export function toText(bytes: Uint8Array, name: string): string {
  if (unicode.test(name)) return new TextDecoder(name.replace(/^utf-?(8|16)/i, 'utf-$1')).decode(bytes)
  const known = /^big5/i.test(name) ? 'big5hkscs' : name
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return doubleByte.test(known) ? inStep(buffer, known) : loadIconv().decode(buffer, known)
}

const doubleByte = /^(?:gb|cp936|big5)/i

/**
 * FF is no byte of a double-byte encoding. Where damage put one in the place of a first byte, all that follows is out of
 * step up to the next ASCII; so each piece between them is read from the byte that makes it look like Chinese.
 */
function inStep(bytes: Buffer, name: string): string {
  const { decode } = loadIconv()
  const read = (start: number, end: number): string => decode(bytes.subarray(start, end), name)
  let text = ''
  let start = 0
  for (let end = bytes.indexOf(0xff); end >= 0; end = bytes.indexOf(0xff, start)) {
    text += `${start > 0 ? inBestStep(read, start, end) : read(start, end)}\ufffd`
    start = end + 1
  }
  return text + (start > 0 ? inBestStep(read, start, bytes.length) : read(0, bytes.length))
}

function inBestStep(read: (start: number, end: number) => string, start: number, end: number): string {
  const near = Math.min(end, start + 64)
  const late = near - start > 2 && scoreText(read(start + 1, near)) > scoreText(read(start, near)) + 0.1
  return late ? `\ufffd${read(start + 1, end)}` : read(start, end)
}
