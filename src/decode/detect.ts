/** Which encoding bytes are in: by validating, then by how Chinese each reading looks. */
import { type Encoding, toText } from './convert.ts'
import { scoreText } from './score-text.ts'

export interface Detection {
  readonly encoding: Encoding
  /** Bytes at the head that belong to a character cut in two. */
  readonly skipped: number
  /** False where no reading looks like Chinese text. */
  readonly sure: boolean
}

/** Enough to judge by; the rest of a page is in the same encoding. */
const sampleSize = 64 * 1024

/** Chinese text scores 0.6-0.95 in its own encoding (0.4 with broken bytes); Korean, Japanese and Latin text read as GB18030 or Big5 up to 0.21. */
const floor = 0.3

/** A declared charset decides between near equals only: on scraped pages it is often the one of another step. */
const declaredBonus = 0.05

export function detect(bytes: Uint8Array): Detection {
  const marked = byteOrderMark(bytes)
  if (marked) return { encoding: marked, skipped: 0, sure: true }
  const { sample, whole } = sampleOf(bytes)
  if (sample.length === 0 || isUtf8(sample)) return { encoding: 'utf-8', skipped: 0, sure: true }
  const declared = declaredEncoding(bytes)
  let best: Detection & { score: number } = { encoding: 'windows-1252', skipped: 0, sure: false, score: floor }
  for (const encoding of ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const) {
    for (const skipped of whole && mayBeCut(encoding, sample) ? [0, 1] : [0]) {
      const text = toText(skipped > 0 ? sample.subarray(skipped) : sample, encoding)
      const bonus = (encoding === declared ? declaredBonus : 0) + (encoding === 'utf-8' ? utf8Bonus(text) : 0)
      const score = scoreText(text) + bonus
      if (score > best.score) best = { encoding, skipped, sure: true, score }
    }
  }
  return best.sure ? best : { encoding: latin(sample, declared), skipped: 0, sure: false }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The first 64 KB, or as many from the first byte that is not ASCII: a page may begin with a long script. */
function sampleOf(bytes: Uint8Array): { sample: Uint8Array; whole: boolean } {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0)
  if (first < 0) return { sample: bytes.subarray(0, 0), whole: true }
  const start = first < sampleSize / 2 ? 0 : first - (first % 2)
  return { sample: bytes.subarray(start, start + sampleSize), whole: start === 0 }
}

/** Strict, but for a character cut at either end. */
function isUtf8(sample: Uint8Array): boolean {
  let start = 0
  while (start < 3 && (sample[start]! & 0xc0) === 0x80) start++
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sample.subarray(start), { stream: true })
    return !text.includes('\0')
  } catch {
    return false
  }
}

const mayBeCut = (encoding: Encoding, sample: Uint8Array): boolean =>
  encoding.startsWith('utf-16') || (encoding !== 'utf-8' && sample[0]! >= 0x80)

/** A few broken bytes in UTF-8 leave the rest valid, which no other encoding is by chance. */
function utf8Bonus(text: string): number {
  const broken = text.split('\ufffd').length - 1
  const good = text.replace(/[\0-\x7f\ufffd]/g, '').length
  return good > 3 * broken ? 0.5 : 0
}

/** The charset that the page names in a meta tag or an XML declaration. */
function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const name = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase()
  if (name === undefined) return null
  if (/^utf-?8$/.test(name)) return 'utf-8'
  if (/^(?:gb2312|gbk|gb18030|x-gbk|cp936)$/.test(name)) return 'gb18030'
  if (/^big5/.test(name)) return 'big5'
  return /^(?:iso-8859-1|windows-1252|latin1)$/.test(name) ? 'windows-1252' : null
}

/** Nothing looks Chinese: UTF-8 with broken bytes in another language, or the Western default. */
function latin(sample: Uint8Array, declared: Encoding | null): Encoding {
  return declared === 'utf-8' || utf8Bonus(toText(sample, 'utf-8')) > 0 ? 'utf-8' : 'windows-1252'
}
