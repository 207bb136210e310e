/** Where the company itself speaks and does not write: 望江股份在业绩会上表示, 望江股份11月5日在互动平台表示, 望江股份方面称, 望江股份回复称 to an investor's question. */
import { anyOf, findAll } from '../../pattern.ts'
import type { Span } from '../../types.ts'

const meeting =
  '在[^,，。:：“「]{0,14}(?:业绩|说明|电话|法说|交流|发布|分析[师员]|记者|股东)[^,，。:：“「]{0,6}会议?(?:上|中|时)'
const aside = '方面(?:还|也|亦|则|随后|对此|进一步)?(?=表示|称|指出|透露|回应|强调|坦言|说)'
const platform =
  '(?=(?:\\d{1,2}月\\d{1,2}日)?在[^,，。:：“「]{0,8}(?:互动平台|互动易|e互动|关系平台)[^,，。:：“「]{0,4}(?:表示|称|回复|答复|回应|说))'
const reply = '(?=(?:在[^,，。:：“「]{0,12})?(?:回复|答复)(?:称|表示|说|道))'

/** A finder for the company's names where such words follow; `end` is where the name ends. */
export function companyVoices(names: readonly string[]): (text: string) => Span[] {
  if (names.length === 0) return () => []
  const pattern = new RegExp(
    `(${anyOf(names)})(?:\\s?[(（][^()（）]{4,20}[)）])?(?:(?=${meeting})|${platform})|(${anyOf(names)})(?=${aside}|${reply})`,
    'g',
  )
  return (text) =>
    findAll(pattern, text).map((match) => ({
      start: match.index,
      end: match.index + (match[1] ?? match[2])!.length,
    }))
}
