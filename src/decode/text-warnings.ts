/** Damage that a text brought along from an earlier step; it is told, not mended, because offsets count in the text as it came. */
import type { Span, Warning } from '../types.ts'
import { loadIconv } from './convert.ts'
import { windowsBytes } from './double-encoded.ts'
import { misreadLines } from './misread.ts'
import { scoreText } from './score-text.ts'

/** Beyond this many of one kind, one warning tells the rest. */
const most = 20

export function textWarnings(raw: string): Warning[] {
  return [
    ...each(
      raw,
      'decode/replacement',
      raw.includes('\ufffd') ? /\ufffd+/g : null,
      ({ start, end }) => `${end - start} bytes or characters here have no reading (U+FFFD)`,
    ),
    ...mojibake.flatMap(({ pattern, proof, says }) =>
      each(raw, 'decode/mojibake', pattern, () => `double-encoded text: ${says}; decode the source again`, proof),
    ),
    ...misreadLines(raw)
      .slice(0, most)
      .map(
        ({ span, says }): Warning => ({
          rule: 'decode/mojibake',
          severity: 'warning',
          message: `text in a wrong encoding: ${says}; decode the source again`,
          span,
        }),
      ),
    ...each(
      raw,
      'decode/lost-characters',
      lost,
      ({ start, end }) => `${end - start} characters were lost before this page was saved ("${raw.slice(start, end)}")`,
    ),
  ]
}

/** `???` where a step without Chinese has written what it could not, before a word, a number or a mark; a question mark at a sentence's end stands alone or before a space. */
const lost =
  /\?{3,}(?=[\u4e00-\u9fff，。、,\d])|(?<=[\u4e00-\u9fff\d%])\?{2,}(?=[，。、])|(?<=[\u4e00-\u9fff，。、])(?:□{2,}|？{3,})(?=[\u4e00-\u9fff，。、])/g

function each(
  raw: string,
  rule: string,
  pattern: RegExp | null,
  message: (span: Span) => string,
  proof: (part: string) => boolean = () => true,
): Warning[] {
  const found: Warning[] = []
  if (pattern === null) return found
  let more = 0
  for (const { 0: part, index } of raw.matchAll(pattern)) {
    const span = { start: index, end: index + part.length }
    if (found.length < most) {
      if (proof(part)) found.push({ rule, severity: 'warning', message: message(span), span })
    } else more++
  }
  if (more > 0)
    found.push({ rule, severity: 'warning', message: `and up to ${more} places more of this kind`, span: null })
  return found
}

/** The characters that windows-1252 and latin1 make of bytes 80-FF. */
const high = '\\u0080-\\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** `pattern` finds what may be double-encoded, in bounded runs; `proof` undoes the step and looks whether Chinese comes out. */
const mojibake: readonly { says: string; pattern: RegExp; proof: (part: string) => boolean }[] = [
  {
    says: 'UTF-8 was read as windows-1252',
    pattern: new RegExp(`(?:[\\u00e3-\\u00ef][${high}]{2}[ -~]{0,2}){3,200}`, 'g'),
    proof: (part) => reads(part, windowsBytes, 'utf-8'),
  },
  {
    says: 'GBK or Big5 was read as windows-1252',
    // Most hanzi of a page have lead bytes B0-F7; quotation marks and dashes alone begin nothing.
    pattern: new RegExp(`[\\u00b0-\\u00f7][${high}][ -~${high}]{4,400}[${high}]`, 'g'),
    proof: (part) => reads(part, windowsBytes, 'gb18030') || reads(part, windowsBytes, 'big5hkscs'),
  },
  {
    // 锛 and 銆 are what GBK makes of the bytes of ， and 。; the others of 的 是 中 这 在 人.
    says: 'UTF-8 was read as GBK',
    pattern: /(?:锛|銆|鐨|鏄|涓|杩|鍦|浜)[\u4e00-\u9fff\ue000-\uf8ff€]{3,400}/g,
    proof: (part) => reads(part, (text) => loadIconv().encode(text, 'gb18030'), 'utf-8'),
  },
]

/** True where the text, written in the wrong encoding and read in `right`, is plainly Chinese. */
function reads(part: string, wrong: (text: string) => Uint8Array | null, right: string): boolean {
  const bytes = wrong(part)
  if (!bytes) return false
  const mended = loadIconv().decode(Buffer.from(bytes), right)
  const whole = mended.replace(/^\ufffd{0,3}|[\ufffd?]{0,3}$/g, '')
  return /[\u4e00-\u9fff]{2}/.test(whole) && scoreText(whole) > Math.max(0.45, scoreText(part) + 0.1)
}
