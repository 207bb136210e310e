/** The people of a page, each once: sightings by name, alias or voice come in, one list of participants comes out. */
import { postsOf } from '../people.ts'
import type { Context, Role, Speech } from '../types.ts'
import { plausible, verbEnds } from './cast/mentions.ts'
import { isHan, isLatin } from './cast/names.ts'
import { isHouse } from './words.ts'

export interface Sighting {
  readonly name: string
  readonly named: boolean
  readonly aliases?: readonly string[]
  readonly role?: Role | undefined
  readonly titles?: readonly string[]
  readonly affiliation?: string | null | undefined
  /** Source offset of the mention; Infinity where the page's own place is not known. */
  readonly at: number
}

interface Member {
  name: string
  named: boolean
  aliases: Set<string>
  role: Role
  titles: Set<string>
  affiliation: string | null
  at: number
  spoke: boolean
}

export interface Cast {
  /** Adds a sighting or joins it to who it is. */
  see(sighting: Sighting): number
  /** Whose name or alias this is, or null. */
  find(name: string): number | null
  /** By a short form that fits only one person: a given name, a surname with 总 or 氏. */
  findShort(name: string): number | null
  readonly members: readonly Readonly<Member>[]
  speaks(index: number): void
  update(index: number, change: { role?: Role; affiliation?: string | null; alias?: string }): void
  join(kept: number, other: number): void
  /** Joins 库克 to 蒂姆·库克, where the titles agree and it can be nobody else. */
  settle(): void
  people(): { people: Speech['people']; place: (index: number) => number }
}

const plain = (name: string): string => name.replace(/[\s·‧・.]/g, '').toLowerCase()

export function createCast(context: Pick<Context, 'roster'>): Cast {
  const members: Member[] = []
  const byName = new Map<string, number>()
  const shorts = new Map<string, Set<number>>()
  /** 马埃斯 of 卢卡·马埃斯特里: how far a reader of Chinese names gets in a longer one. */
  const beginnings = new Map<string, number>()
  const moved = new Map<number, number>()
  const real = (index: number): number => (moved.has(index) ? real(moved.get(index)!) : index)

  const index = (name: string, member: number): void => {
    if (!byName.has(plain(name))) byName.set(plain(name), member)
    for (const key of endsOf(name)) shorts.set(key, (shorts.get(key) ?? new Set()).add(member))
    if (!name.includes('·')) return
    for (const part of name.split('·'))
      for (let size = 3; size < part.length; size++) beginnings.set(part.slice(0, size), member)
  }
  const find = (name: string): number | null => {
    const found = byName.get(plain(name))
    return found === undefined ? null : real(found)
  }
  const see = (sighting: Sighting): number => {
    const names = [sighting.name, ...(sighting.aliases ?? [])]
    const begun = sighting.named ? beginnings.get(sighting.name) : undefined
    const known = names.map(find).find((found) => found !== null) ?? (begun === undefined ? null : real(begun))
    if (known === undefined || known === null) {
      members.push({
        name: sighting.name,
        named: sighting.named,
        aliases: new Set(sighting.aliases ?? []),
        role: sighting.role ?? 'unknown',
        titles: new Set(sighting.titles ?? []),
        affiliation: sighting.affiliation ?? null,
        at: sighting.at,
        spoke: false,
      })
      for (const name of names) index(name, members.length - 1)
      return members.length - 1
    }
    const member = members[known]!
    for (const name of names) {
      if (name === member.name || member.aliases.has(name) || beginnings.has(name)) continue
      member.aliases.add(name)
      index(name, known)
    }
    if (member.role === 'unknown' && sighting.role) member.role = sighting.role
    for (const title of sighting.titles ?? []) member.titles.add(title)
    member.affiliation ??= sighting.affiliation ?? null
    member.at = Math.min(member.at, sighting.at)
    return known
  }
  for (const person of context.roster)
    if (plausible(person.name) && !isHouse(person.name))
      see({ ...person, name: trimmed(person.name), named: true, at: Number.POSITIVE_INFINITY })

  const join = (kept: number, other: number): void => {
    const a = real(kept)
    const b = real(other)
    if (a === b) return
    const from = members[b]!
    const to = members[a]!
    moved.set(b, a)
    for (const name of [from.name, ...from.aliases]) {
      if (name !== to.name) to.aliases.add(name)
      index(name, a)
      byName.set(plain(name), a)
    }
    for (const title of from.titles) to.titles.add(title)
    if (to.role === 'unknown') to.role = from.role
    to.affiliation ??= from.affiliation
    to.at = Math.min(to.at, from.at)
    to.spoke ||= from.spoke
  }

  return {
    members,
    see,
    find,
    findShort(name) {
      let only: number | null = null
      const fits = ({ named, name: full, aliases }: Member): boolean =>
        named && [full, ...aliases].some((form) => isShort(name, form))
      for (const key of keysOf(name))
        for (const i of shorts.get(key) ?? []) {
          if (i === only || moved.has(i) || !fits(members[i]!)) continue
          if (only !== null) return null
          only = i
        }
      return only
    },
    speaks(member) {
      members[real(member)]!.spoke = true
    },
    update(member, change) {
      const it = members[real(member)]!
      if (change.role) it.role = change.role
      if (change.affiliation !== undefined) it.affiliation = change.affiliation
      if (change.alias && change.alias !== it.name) {
        it.aliases.add(change.alias)
        index(change.alias, real(member))
      }
    },
    join,
    settle() {
      const agree = (a: Member, b: Member): boolean => {
        const [one, other] = [postsOf([...a.titles]), postsOf([...b.titles])]
        return one.size === 0 || other.size === 0 || [...one].some((post) => other.has(post))
      }
      for (const [i, short] of members.entries()) {
        if (moved.has(i) || !short.named || !isHan(short.name) || /[·\s]/.test(short.name)) continue
        const wholes = members.flatMap(({ name, named }, k) =>
          named && !moved.has(k) && name.includes('·') && name.split('·').includes(short.name) ? [k] : [],
        )
        if (wholes.length === 1 && agree(short, members[wholes[0]!]!)) join(wholes[0]!, i)
      }
    },
    people() {
      const kept = members
        .map((member, i) => ({ member, i }))
        .filter(({ member, i }) => !moved.has(i) && Number.isFinite(member.at) && (member.named || member.spoke))
        .sort((a, b) => a.member.at - b.member.at || a.i - b.i)
      const order = new Map(kept.map(({ i }, place) => [i, place]))
      let last = -1
      const people = kept.map(({ member }) => {
        last = Math.max(member.at, last + 1)
        return { ...member, at: last, aliases: [...member.aliases], titles: [...member.titles] }
      })
      return { people, place: (i) => order.get(real(i))! }
    },
  }
}

/** 苏越在 of a roster that read 苏越在接受采访时. */
const trimmed = (name: string): string => (verbEnds('', name, 0) ? name.slice(0, -1) : name)

/** 望舒 or 林总 or 莫氏 for 林望舒, James for Tim Lane, 詹姆斯 for 蒂姆·莱恩. */
function isShort(short: string, full: string): boolean {
  if (isLatin(full)) return isLatin(short) && full.split(' ').includes(short)
  if (full.includes('·')) return full.split('·').includes(short)
  const family = honoured.exec(short)?.[1]
  if (family && isHan(full)) return full.startsWith(family)
  return full.length >= 3 && short.length >= 2 && full.endsWith(short)
}
const honoured = /^([\u4e00-\u9fff]{1,2})(?:总|氏|先生|女士|董)$/

/** Where a full name is filed for `isShort`: its parts, the ends and the beginnings that a short form may have. */
function endsOf(full: string): string[] {
  if (isLatin(full)) return full.split(' ')
  if (full.includes('·')) return full.split('·')
  const ends = [2, 3, longestEnd].map((size) => `…${full.slice(-size)}`)
  return isHan(full) ? [...ends, `${full.slice(0, 1)}…`, `${full.slice(0, 2)}…`] : ends
}
const longestEnd = 4

/** Where what `short` may stand for is filed. */
function keysOf(short: string): string[] {
  const family = honoured.exec(short)?.[1]
  return [short, `…${short.slice(-longestEnd)}`, ...(family ? [`${family}…`] : [])]
}
