/** Lists of who is there: 何远庭(CEO)、孟嘉(CFO); 邝远新　主席兼行政总裁 on a line under 出席管理层. */
import { isTitle, postsOf, splitTitles } from '../../people.ts'
import { slice, toSource } from '../../span.ts'
import type { ArticleParagraph, Passage } from '../../types.ts'
import type { Sighting } from '../cast.ts'
import { isTitlePhrase } from '../labels/titles.ts'
import { isAttendance, isSection } from '../transcript/closing.ts'
import { isHouse, sameHouse } from '../words.ts'
import { isLatin, type WholeName, wholeName } from './names.ts'

const bracketed =
  /(?<![\p{Script=Han}A-Za-z·])((?:(?:Dr|Mr|Ms|Mrs)\.? )?[A-Z][A-Za-z'’.-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3}|\p{Script=Han}{2,4}|\p{Script=Han}{1,6}·\p{Script=Han}{1,8})\s?[(（]([^()（）]{2,30})[)）]/gu
/** A dash or a wide gap between name and post goes before a single space: Michael Ng - Goldman Sachs. */
const listed: readonly RegExp[] = [
  /^\s*(?:[*•·-]\s*)?(.{2,40}?)(?:\u3000+|\s{2,}|\t+|\s[-–—|]{1,2}\s)(\S.{1,60}?)\s*$/,
  /^\s*(?:[*•·-]\s*)?(.{2,40}?)(?:\s?[-–—|,，、/]{1,2}\s?|\s)(\S.{1,40}?)\s*$/,
]

export interface Attendance {
  readonly people: readonly Sighting[]
  /** Tim Cook on one line, 蒂姆·库克 on the next, of one post or one house: two forms of a name. */
  readonly pairs: readonly (readonly [string, string])[]
  /** Paragraphs that are such a list or its heading: nobody speaks there. */
  readonly lines: ReadonlySet<number>
}

/** Everyone whom such a list names, with where the name stands in the source. */
export function findAttendance(paragraphs: readonly ArticleParagraph[]): Attendance {
  const people: Sighting[] = []
  const lines = new Set<number>()
  const pairs: [string, string][] = []
  let before: { one: Sighting; at: number } | null = null
  let side: Side | null = null
  let alone: { name: Passage; at: number } | null = null
  for (const [i, { content }] of paragraphs.entries()) {
    people.push(...inBrackets(content))
    const heading = content.text.trim()
    const post: Sighting | null = alone && side && postBelow(alone.name, content, side)
    const one: Sighting | null =
      post ?? (side && !isSection(heading) && !nameOn(content.text) ? onLine(content, side) : null)
    if (isAttendance(heading))
      side = /分析|投资者|提问|机构|Conference Call|电话会议(?:参会|参与|与会)/.test(heading) ? 'analyst' : 'executive'
    else if (bilingual(heading)) side = null
    else if (one) {
      people.push(one)
      if (before && before.at === i - 1 && agree(before.one, one)) pairs.push([before.one.name, one.name])
      before = { one, at: i }
    } else if (isSection(heading) || !side || !nameOn(content.text)) side = null
    if (post && alone) lines.add(alone.at)
    if (isAttendance(heading) || (one && !bilingual(heading))) lines.add(i)
    alone = side && !one && nameOn(content.text) ? { name: content, at: i } : null
  }
  return { people, pairs, lines }
}

/** Nora Feld 诺拉·费尔德 below a list is the label of the first who speaks. */
const bilingual = (text: string): boolean => {
  const match = /^([A-Za-z][A-Za-z .'’-]{1,40}?)\s+(\p{Script=Han}[\p{Script=Han}·]{1,20})$/u.exec(text)
  return match !== null && wholeName(match[1]!) !== null && wholeName(match[2]!) !== null
}

/** Names in two scripts with the same post, or the same house by any of its names. */
function agree(a: Sighting, b: Sighting): boolean {
  if (isLatin(a.name) === isLatin(b.name)) return false
  const [posts, others] = [postsOf([...(a.titles ?? [])]), postsOf([...(b.titles ?? [])])]
  if ([...posts].some((post) => others.has(post))) return true
  return sameHouse(a.affiliation ?? '', b.affiliation ?? '')
}

type Side = 'executive' | 'analyst'
const bullet = /^\s*[*•·-]\s*/
const nameOn = (text: string): WholeName | null =>
  text.length <= 60 && !/\s[-–—]\s/.test(text) ? wholeName(text.replace(bullet, '').trim()) : null

/** * 孟青 (Ann Meng) and on the next line 远山物流 - 首席财务官. */
function postBelow(above: Passage, content: Passage, side: Side): Sighting | null {
  const name = nameOn(above.text)
  const match = content.text.length <= 80 ? /^\s*(.{2,40}?)\s[-–—]\s(.{2,40}?)\s*$/.exec(content.text) : null
  if (!name || !match || !isTitlePhrase(match[2]!)) return null
  const start = bullet.exec(above.text)?.[0].length ?? 0
  return sighting(above, start, above.text.length - start, {
    name: name.name,
    aliases: name.aliases,
    role: side,
    titles: [...name.titles, ...splitTitles(match[2]!)],
    affiliation: side === 'analyst' ? match[1]! : null,
  })
}

function inBrackets(content: Passage): Sighting[] {
  return [...content.text.matchAll(bracketed)].flatMap((match) => {
    const name = isTitlePhrase(match[2]!) ? wholeName(match[1]!) : null
    if (!name) return []
    const at = match.index + match[0].indexOf(match[1]!)
    const titles = splitTitles(match[2]!)
    const role = /分析[师员]|研究员/.test(match[2]!) ? 'analyst' : 'executive'
    const who = { name: name.name, aliases: name.aliases, role } as const
    return [sighting(content, at, match[1]!.length, role === 'executive' ? { ...who, titles } : who)]
  })
}

function onLine(content: Passage, side: Side): Sighting | null {
  if (content.text.length > 80) return null
  const found = listed.flatMap((pattern) => {
    const match = pattern.exec(content.text)
    const name = match && wholeName(match[1]!)
    return name ? [{ match, name }] : []
  })[0]
  if (!found) return null
  const { match, name } = found
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
