/** text → the same text in Simplified script and half width, unit for unit, so that a span fits both. */
import { Converter } from 'opencc-js/t2cn'
import { onlySimplified } from './decode/common-characters.ts'
import { radicals, readings, variants } from './fold-tables.ts'
import type { Decoded, Script, Text } from './types.ts'

/** Built at the first call: 10-20 ms that `--version` need not pay. */
let convert: ((text: string) => string) | undefined

export function fold(decoded: Decoded): Text {
  const plain = foldForms(decoded.raw)
  // Most of an HTML page is ASCII, which the converter would look up character by character.
  const html = decoded.mediaType === 'text/html'
  const hans = html ? plain.replace(/[^\0-\x7f]+/g, toSimplified) : toSimplified(plain)
  return { ...decoded, folded: foldWidth(foldVariants(hans)), script: scriptOf(plain, hans) }
}

/** A text of its own, folded: what an entity or an escape stands for. */
export const foldText = (raw: string): string => foldWidth(foldVariants(toSimplified(foldForms(raw))))

/** Traditional → Simplified, unit for unit: some 190 rare characters turn astral and stay as they are. */
export function toSimplified(raw: string): string {
  convert ??= Converter({ from: 't', to: 'cn' })
  const hans = convert(raw)
  if (hans.length === raw.length) return hans
  const source = [...raw]
  const target = [...hans]
  if (source.length !== target.length) return raw
  return source.map((char, i) => (target[i]!.length === char.length ? target[i]! : char)).join('')
}

/** Kangxi and CJK radicals and compatibility ideographs, which PDF text and old fonts have in the place of the character. */
const foldForms = (raw: string): string =>
  raw.replace(/[\u2e80-\u2fd5\uf900-\ufaff]/g, (char) => {
    const plain = radicals.get(char) ?? char.normalize('NFKC')
    return plain.length === 1 ? plain : char
  })

/** What OpenCC leaves: variants of Hong Kong and Taiwan, Japanese forms in names and quotations. */
const foldVariants = (hans: string): string => {
  let text = exchange(hans, variantOf)
  for (const [wrong, right, where] of readings) if (text.includes(wrong)) text = text.replace(where, right)
  return text
}

/**
 * Each character for the one that a table has for it. A class of 150 scattered characters is searched ten times slower, and
 * most pages have none of them.
 */
function exchange(text: string, table: Uint16Array): string {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const other = table[text.charCodeAt(i)]!
    if (other === 0) continue
    out += text.slice(from, i) + String.fromCharCode(other)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** By character code, the code to put in its place; 0 for a character that stays. */
function tableOf(pairs: ReadonlyMap<string, string>): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

const variantOf = tableOf(variants)

const widths = new Map<string, string>()
for (let code = 0xff01; code <= 0xff5e; code++) {
  const char = String.fromCharCode(code)
  // Punctuation stays the page's own; ＜＞＆ would become markup.
  if (/[Ａ-Ｚａ-ｚ０-９％．＋－／＝＄＃＊]/.test(char)) widths.set(char, String.fromCharCode(code - 0xfee0))
}
for (const space of '\u00a0\u3000\u2002\u2003\u2009\u202f') widths.set(space, ' ')
for (const point of '﹒．') widths.set(point, '.')
for (const dot of '・‧•') widths.set(dot, '·')
for (const percent of '﹪') widths.set(percent, '%')
for (const minus of '−–﹣') widths.set(minus, '-')
for (const yen of '￥') widths.set(yen, '¥')
const widthOf = tableOf(widths)

/** Half width. A dot is a decimal point between digits (`31﹒4`, `31‧4`, `31·4`), and the dot of a name between hanzi (`約翰．史密斯`). The dot is looked for first: it is rare. */
export const foldWidth = (text: string): string =>
  exchange(
    withPoints(text)
      .replace(/[·・‧﹒．](?<=[0-9０-９].)(?=[0-9０-９])/g, '.')
      .replace(/[﹒．](?<=[\u4e00-\u9fff].)(?<![一二三四五六七八九十].)(?=[\u4e00-\u9fff])/g, '·'),
    widthOf,
  )

/** 17。0亿元, 8。2%: a full stop for the point, as pages that were spun by a machine set it throughout. */
const stopForPoint = /(?<=\d)。(?=\d{1,2}(?:[%亿億万萬元倍/]|pct))/g
const withPoints = (text: string): string =>
  text.includes('。') && (text.match(stopForPoint)?.length ?? 0) > 2 ? text.replace(stopForPoint, '.') : text

/** True where only the width was folded: display keeps the page's own character there. */
export const isWidthFolded = (raw: string): boolean => widths.has(raw) || raw === '。'

const simplifiedCodes = new Set(Array.from(onlySimplified, (char) => char.charCodeAt(0)))

/** Which script a page is in, by the characters that only one of them has. */
function scriptOf(raw: string, hans: string): Script | 'mixed' {
  let traditional = 0
  let simplified = 0
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (code < 0x3400) continue
    if (code !== hans.charCodeAt(i)) traditional++
    else if (simplifiedCodes.has(code)) simplified++
  }
  if (traditional === 0) return 'Hans'
  const share = traditional / (traditional + simplified)
  return share > 0.85 ? 'Hant' : share < 0.15 ? 'Hans' : 'mixed'
}
