/** Lists of who is there: 何远庭(CEO)、孟嘉(CFO); 邝远新　主席兼行政总裁 on a line under 出席管理层. */
import { isTitle, splitTitles } from '../people.ts'
import { slice, toSource } from '../span.ts'
import type { ArticleParagraph, Passage } from '../types.ts'
import type { Sighting } from './cast.ts'
import { isAttendance } from './closing.ts'
import { wholeName } from './names.ts'
import { isHouse } from './words.ts'

const bracketed =
  /(?<![\p{Script=Han}A-Za-z·])((?:(?:Dr|Mr|Ms|Mrs)\.? )?[A-Z][A-Za-z'’.-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3}|\p{Script=Han}{2,4}|\p{Script=Han}{1,6}·\p{Script=Han}{1,8})\s?[(（]([^()（）]{2,30})[)）]/gu
const listed = /^\s*(?:[*•·-]\s*)?(.{2,40}?)(?:\u3000+|\s{2,}|\t+|\s?[-–—|,，、/]{1,2}\s?|\s)(\S.{1,40}?)\s*$/

/** Everyone whom such a list names, with where the name stands in the source. */
export function findAttendance(paragraphs: readonly ArticleParagraph[]): Sighting[] {
  const found: Sighting[] = []
  let side: 'executive' | 'analyst' | null = null
  for (const { content } of paragraphs) {
    found.push(...inBrackets(content))
    const heading = content.text.trim()
    if (isAttendance(heading)) {
      side = /分析|投资者|提问|机构|Conference Call/.test(heading) ? 'analyst' : 'executive'
      continue
    }
    const one: Sighting | null = side && onLine(content, side)
    if (one) found.push(one)
    else side = null
  }
  return found
}

function inBrackets(content: Passage): Sighting[] {
  return [...content.text.matchAll(bracketed)].flatMap((match) => {
    const name = isTitle(match[2]!) ? wholeName(match[1]!) : null
    if (!name) return []
    const at = match.index + match[0].indexOf(match[1]!)
    const titles = splitTitles(match[2]!)
    return [
      sighting(content, at, match[1]!.length, { name: name.name, aliases: name.aliases, role: 'executive', titles }),
    ]
  })
}

function onLine(content: Passage, side: 'executive' | 'analyst'): Sighting | null {
  const match = content.text.length <= 80 ? listed.exec(content.text) : null
  const name = match && wholeName(match[1]!)
  if (!match || !name) return null
  const what = match[2]!.replace(/[(（][^()（）]{1,20}[)）]$/, '')
  const titles = isTitle(what) ? splitTitles(what) : []
  const affiliation = side === 'analyst' && (isHouse(what) || titles.length === 0) ? houseOf(what) : null
  return sighting(content, content.text.indexOf(match[1]!), match[1]!.length, {
    name: name.name,
    aliases: name.aliases,
    role: side,
    titles: [...name.titles, ...titles],
    affiliation,
  })
}

/** 独立股评人 is an occupation, no house. */
const houseOf = (what: string): string | null => (/(?:人|家|者|员|师)$/.test(what) ? null : what)

const sighting = (content: Passage, at: number, length: number, who: Omit<Sighting, 'at' | 'named'>): Sighting => ({
  ...who,
  named: true,
  at: toSource(slice(content, at, at + length)).start,
})
