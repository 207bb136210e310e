/** text → the people it names with a title: 董事长兼CEO贺知行, CFO Ted Brook, 首席战略官保罗·温斯顿(Paul Winston). */
import { anyOf, findAll, hanRange, matchesAt } from './pattern.ts'
import type { Person, Role, Span } from './types.ts'
import { type Entry, load } from './vocabulary/index.ts'

export interface RoleEntry extends Entry {
  readonly id: string
  readonly role: Role
}

/** Where a person is named with a title. `start` and `end` hold title, name, alias and honorific; `name` is the name alone. */
export interface PersonMention extends Span {
  readonly name: Span
  readonly person: Person
}

const roles = load<RoleEntry>('roles')
const roleOfWord = new Map(roles.flatMap(({ role, words }) => words.map((word) => [word, role] as const)))
const postOfWord = new Map(roles.flatMap(({ id, words }) => words.map((word) => [word, id] as const)))
/** Roles that stand before a personal name; 管理层 and 主持人 are voices of their own, 股东 and 投资者 mostly a crowd. */
const bearers = roles.filter(({ role, id }) => role === 'executive' || role === 'analyst' || id === 'fund-manager')
const titleWord = anyOf(bearers.flatMap(({ words }) => words))
const modifier =
  '(?:集团|公司|前任|前|时任|现任|新任|代理|署理|候任|临时|联合|联席|共同|执行|常务|副|全球|中国区|大中华区|亚太区|资深|高级|区域|首席)'
const latinGloss = String.raw`(?:\s?[(（][A-Za-z][A-Za-z &]{1,30}[)）])?`
const title = `(?:${modifier}){0,2}${titleWord}${latinGloss}`
const connector = String.raw`\s{0,2}(?:兼任|兼|暨|、|及|和|与|,|，|/|&)\s{0,2}`
const stack = new RegExp(`${title}(?:${connector}(?:[${hanRange}]{0,6}?)${title}){0,5}`, 'gu')
const splitter = new RegExp(connector, 'u')

const surnames = load<Entry & { readonly id: string }>('surnames')
const single = new Set(surnames.find(({ id }) => id === 'single')!.words)
const compound = new Set(surnames.find(({ id }) => id === 'compound')!.words)
const followers = load<Entry & { readonly id: string }>('name-followers')
const wordsOf = (id: string): readonly string[] => followers.find((entry) => entry.id === id)!.words
const follower = new RegExp(anyOf([...wordsOf('verb'), ...wordsOf('clause')]), 'y')
const verb = new RegExp(anyOf(wordsOf('verb')), 'y')
const noName = new RegExp(anyOf(wordsOf('not-a-name')), 'y')
const border = /[^\p{Script=Han}A-Za-z0-9]|$/uy
const han = /^\p{Script=Han}+$/u

/** 保罗·温斯顿; the last part ends where the clause goes on. */
const transliterated = new RegExp(
  `[${hanRange}]{1,6}(?:\\s?[·-]\\s?[${hanRange}]{1,8}?){1,3}(?=$|[^${hanRange}·]|[、和及与在则称说指也还又亦并]|先生|女士|${anyOf(
    [...wordsOf('verb'), ...wordsOf('clause')].filter((word) => word.length > 1),
  )})`,
  'uy',
)
const latinName = /[A-Z][A-Za-z'’.-]{1,20}(?: (?:[A-Z][A-Za-z'’.-]{0,20}|de|van|von|der)){0,3}/y
/** 郭  玥: a name of two characters set to the width of three. */
const spaced = /(\p{Script=Han})[ ]{1,3}(\p{Script=Han})(?=$|[\s,，、;；。(（])/uy
const gap = /\s{0,3}(?:[:：]\s?|是(?=\p{Script=Han}{2,4}[,，、;；。(（]))?/uy
/** 董事长:林知远, 董事长是林知远,男; behind a colon or 是 a name has to end as one of a list does. */
const listBorder = /[\s、,，;；(（)）]|$/y
const alias = /\s?[(（]([A-Z][A-Za-z .'’-]{1,40}|\p{Script=Han}[\p{Script=Han}·]{1,11})[)）]/uy
/** Suhana Rao 苏哈娜·拉奥表示, 苏哈娜·拉奥 Suhana Rao: the other form behind a space. */
const beside = new RegExp(
  `\\s([A-Z][A-Za-z'’.-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3}|${transliterated.source})`,
  'uy',
)
const honorific = /\s?(?:先生|女士|博士|小姐|教授)/y

/** Titles with a name behind them, in text order. `text` is folded; spans are offsets of it. */
export function findPeople(text: string): PersonMention[] {
  const mentions: PersonMention[] = []
  for (const match of findAll(stack, text)) {
    const name = nameAfter(text, match.index + match[0].length)
    if (!name || isAddressee(text, name)) continue
    const start = widen(text, match.index, match[0])
    const titles = splitTitles(text.slice(start, match.index + match[0].length))
    const tail = aliasAfter(text, name)
    mentions.push({
      start,
      end: stickyEnd(honorific, text, tail.end),
      name,
      person: {
        name: text.slice(name.start, name.end).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
        aliases: tail.alias ? [tail.alias] : [],
        role: roleOf(titles),
        titles,
        affiliation: null,
      },
    })
  }
  return mentions
}

/** 分析师向远方日报表示: 向 is a surname, but here it says to whom. */
const isAddressee = (text: string, { start, end }: Span): boolean =>
  text[start] === '向' && /^.{0,12}(?:表示|透露|指出|坦言|说|称)/.test(text.slice(end, end + 16))

/** The printed titles of a stack: 董事长兼CEO → 董事长, CEO. */
export const splitTitles = (printed: string): string[] =>
  printed
    .split(splitter)
    .map((part) => part.trim().replace(/^本?公司(?!秘书)(?=.)/, ''))
    .filter((part) => part !== '')

/** The role that the first known title of the list gives. */
export function roleOf(titles: readonly string[]): Role {
  for (const printed of titles) {
    const bare = printed.replace(/\s?[(（].*$/, '')
    for (let at = 0; at < bare.length; at++) {
      const role = roleOfWord.get(bare.slice(at))
      if (role) return role
    }
  }
  return 'unknown'
}

/** The posts that titles name, by the ids of the roles list: 财务长 and CFO are one. */
export function postsOf(titles: readonly string[]): Set<string> {
  const posts = new Set<string>()
  for (const printed of titles.flatMap(splitTitles)) {
    const bare = printed.replace(/\s?[(（].*$/, '')
    for (let at = 0; at < bare.length; at++) {
      const post = postOfWord.get(bare.slice(at))
      if (post === undefined) continue
      posts.add(post)
      break
    }
  }
  return posts
}

/** True where the words are a title or a stack of titles and nothing else: 副总裁兼首席财务官. */
export const isTitle = (words: string): boolean =>
  splitTitles(words).length > 0 &&
  splitTitles(words).every((part) => roleOf([part]) !== 'unknown' && !firmName.test(part))

/** 中金公司, 远星有限公司: 公司 is a voice of the management, but behind other words it ends the name of a house. */
const firmName = /[^本]公司$/

/** The personal name that starts at `at` or behind white space there. */
export function nameAfter(text: string, at: number): Span | null {
  const start = stickyEnd(gap, text, at)
  for (const pattern of [transliterated, spaced, latinName]) {
    pattern.lastIndex = start
    const found = pattern.exec(text)
    if (found && !isTitle(found[0])) return { start, end: start + found[0].length }
  }
  const size = hanNameLength(text, start)
  if (size === 0) return null
  const name = { start, end: start + size }
  return isHonorific(text.slice(start, name.end)) ||
    (afterColon(text, at, start) && !matchesAt(listBorder, text, name.end))
    ? null
    : name
}

/** 郑总 and 陈董 are how people are called, not what they are named. */
const isHonorific = (name: string): boolean => name.length === 2 && /[总董]$/.test(name)
const afterColon = (text: string, at: number, start: number): boolean => /[:：是]/.test(text.slice(at, start))

/** Length of the Chinese name at `at`, 0 where none stands there. What follows decides between two and three characters. */
export function hanNameLength(text: string, at: number): number {
  noName.lastIndex = at
  if (noName.test(text)) return 0
  const family = compound.has(text.slice(at, at + 2)) ? 2 : single.has(text[at] ?? '') ? 1 : 0
  if (family === 0) return foreignName(text, at)
  let best = 0
  let most = family === 1 && followerAt(text, at) > 0 ? 0 : -1
  for (const size of [family + 1, family + 2]) {
    if (!han.test(text.slice(at, at + size)) || at + size > text.length) break
    const score = ending(text, at + size) - overlap(text, at + size - 1)
    if (score >= most && !(score === most && size === family + 1 && best > 0)) {
      most = score
      best = size
    }
  }
  return best
}

/** How little the character at `at` looks like the end of a name: it starts a word that follows names. */
const overlap = (text: string, at: number): number =>
  followerAt(text, at) > 1 || /[称说指]/.test(text[at]!) ? 3 : followerAt(text, at)

/** 库克, 巴菲特: no surname of ours; a clause must go on right behind the name. */
function foreignName(text: string, at: number): number {
  if (followerAt(text, at) > 0) return 0
  for (const size of [2, 3, 4]) {
    if (!han.test(text.slice(at, at + size))) return 0
    if (matchesAt(verb, text, at + size) && followerAt(text, at + size - 1) === 0) return size
  }
  return 0
}

/** How well a name may end at `at`: 3 border, 2 a word that follows names, 1 such a word of one character. */
function ending(text: string, at: number): number {
  border.lastIndex = at
  return border.test(text) ? 3 : Math.min(2, followerAt(text, at))
}

/** Length of the word at `at` that stands behind names. */
const followerAt = (text: string, at: number): number => stickyEnd(follower, text, at) - at

/** 短剧业务负责人: the business belongs to the title. */
function widen(text: string, at: number, stack: string): number {
  if (!/^(?:业务|产品线|事业)/.test(stack)) return at
  let start = at
  while (start > 0 && at - start < 6 && /[\p{Script=Han}A-Za-z]/u.test(text[start - 1]!)) {
    if (/[及和与由的]/.test(text[start - 1]!)) break
    start--
  }
  return start
}

/** The other form in brackets: Latin beside a Chinese name, Chinese beside a Latin one; (左) and (见图) are neither. */
function aliasAfter(text: string, name: Span): { alias: string | null; end: number } {
  const found = [alias, beside]
    .map((pattern) => {
      pattern.lastIndex = name.end
      return pattern.exec(text)
    })
    .find((match) => match !== null)
  const other = found?.[1]?.trim() ?? ''
  if (!found || isTitle(other) || han.test(other[0]!) === han.test(text[name.start]!))
    return { alias: null, end: name.end }
  return { alias: other, end: name.end + found[0].length }
}

function stickyEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
