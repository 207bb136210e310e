/** text → the same text in Simplified script and half width, unit for unit, so that a span fits both. */
import { Converter } from 'opencc-js/t2cn'
import type { Decoded, Script, Text } from './types.ts'

/** Built at the first call: 10-20 ms that `--version` need not pay. */
let convert: ((text: string) => string) | undefined

export function fold(decoded: Decoded): Text {
  const hans = toSimplified(decoded.raw)
  return { ...decoded, folded: foldWidth(hans), script: scriptOf(decoded.raw, hans) }
}

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
const foldable = new RegExp(`[${[...widths.keys()].join('')}]`, 'g')

export const foldWidth = (text: string): string => text.replace(foldable, (char) => widths.get(char)!)

/** True where only the width was folded: display keeps the page's own character there. */
export const isWidthFolded = (raw: string): boolean => widths.has(raw)

/** Which script a page is in, by the characters that conversion changes. */
function scriptOf(raw: string, hans: string): Script | 'mixed' {
  let traditional = 0
  let simplified = 0
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] !== hans[i]) traditional++
    else if (onlySimplified.has(raw[i]!)) simplified++
  }
  if (traditional === 0) return 'Hans'
  const share = traditional / (traditional + simplified)
  return share > 0.9 ? 'Hant' : share < 0.1 ? 'Hans' : 'mixed'
}

/** Common characters that no Traditional text has. */
const onlySimplified = new Set(
  '这们个为说时会来过还对发经业产务亿万与关长开电动设现实际报财总资额润净营环较预计认谈问应场学书买卖话观视讯让该',
)
