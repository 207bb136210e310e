/** The label's person or voice in the cast. */
import { postsOf } from '../../people.ts'
import type { Cast, Sighting } from '../cast.ts'
import type { LabelWords } from '../labels/label.ts'
import type { Accepted } from './ladder.ts'

const operators =
  /^(?:Operator|操作员|接线员|接线生|话务员|运营商|总机|会议操作员|会议接线员|电话接线员|Conference Operator|Coordinator)$/

/** What the labels before this one have told. */
export interface Seated {
  /** Whose house a label has told. */
  readonly houses: Set<number>
  /** Who stands for 主持人 since 主持人(李安). */
  readonly posts: Map<string, number>
  /** Who asked last. */
  asker: number | null
  /** Who gives all answers that no name stands before. */
  readonly answerer: number | null
}

/** Whom the page means by a label that gives less than a name: 财务长, 邝, 陈(CFO); null where that could be several. */
export function bearerOf(label: LabelWords, cast: Cast): number | null {
  if (label.rule === 'turns/surname') return bySurname(label, cast)
  return label.rule === 'turns/title-alone' ? byTitles(label.titles, cast) : null
}

/** 公司董事长, CFO: the only one on the page who bears that title. */
export const bearerOfTitle = (title: string, cast: Cast): number | null => byTitles([title], cast)

function byTitles(printed: readonly string[], cast: Cast): number | null {
  const posts = postsOf(printed)
  return only(cast, ({ role, titles }) => role === 'executive' && meet(posts, postsOf([...titles])))
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one))

function only(cast: Cast, fits: (member: Cast['members'][number]) => boolean): number | null {
  const found = cast.members.flatMap((member, i) => (member.named && fits(member) ? [i] : []))
  return found.length === 1 ? found[0]! : null
}

/** Of two called 陈 the one whose title or house stands beside the surname. */
function bySurname({ name, titles, affiliation, called }: LabelWords, cast: Cast): number | null {
  const known = cast.members.findIndex((member) => called !== undefined && member.name === called)
  if (known >= 0) return known
  const officers = called === undefined ? null : surnamed(cast, name, ({ role }) => role === 'executive')
  return officers ?? surnamed(cast, name, fits)

  function fits(member: Cast['members'][number]): boolean {
    return (
      (titles.length === 0 || meet(postsOf(titles), postsOf([...member.titles]))) &&
      (affiliation === null || (member.affiliation?.includes(affiliation) ?? false))
    )
  }
}

/** The only one on the page with the surname for whom it holds. */
const surnamed = (cast: Cast, family: string, fits: (member: Cast['members'][number]) => boolean): number | null =>
  only(
    cast,
    (member) =>
      [member.name, ...member.aliases].some((full) => full.length > family.length && full.startsWith(family)) &&
      fits(member),
  )

export function seat({ label, labelText }: Accepted, at: number, cast: Cast, seated: Seated): number {
  const index = seated.posts.get(labelText) ?? place(label, at, cast, seated)
  if (label.named && label.role === 'operator') cast.update(index, { role: 'operator' })
  for (const name of label.others ?? [])
    cast.speaks(cast.see({ name, named: true, role: cast.members[index]!.role, at: at + 1 }))
  if (label.post !== undefined) seated.posts.set(label.post, index)
  if (label.mark === 'question' || /analyst|investor|media/.test(label.role)) seated.asker = index
  return index
}

function place(label: LabelWords, at: number, cast: Cast, seated: Seated): number {
  // 秦总 of whom the page has no more than that.
  if (label.called !== undefined && bearerOf(label, cast) === null)
    return cast.see({ name: label.called, named: true, role: 'executive', at })
  const sighting: Sighting = { ...label, at }
  const told = label.mark === 'answer' && !label.named && label.role === 'unknown' ? seated.answerer : null
  const meant = label.again ? seated.asker : (told ?? bearerOf(label, cast))
  if (meant !== null) {
    if (label.again && !cast.members[meant]!.named) cast.update(meant, { alias: label.aliases[0] ?? label.name })
    return meant
  }
  if (operators.test(label.name)) {
    const same = cast.members.findIndex(({ name, named }) => !named && operators.test(name))
    if (same >= 0) {
      cast.update(same, { alias: label.name })
      return same
    }
  }
  // CFO马埃斯特里 is 卢卡·马埃斯特里; a title before one of our names leaves nothing to look for.
  const part = label.rule === 'turns/title-name' && cast.find(label.name) === null ? cast.findShort(label.name) : null
  const foreign = part !== null && cast.members[part]!.name.includes('·')
  if (label.named && (foreign || /bare-name|foreign-name/.test(label.rule))) {
    const found = cast.find(label.name) ?? cast.findShort(label.name)
    if (found !== null) {
      cast.update(found, { alias: label.name })
      return cast.see({
        ...sighting,
        name: cast.members[found]!.name,
        aliases: [label.name, ...label.aliases].filter((name) => name !== cast.members[found]!.name),
      })
    }
  }
  const index = cast.see({ ...sighting, role: label.role })
  // The house as the label prints it, not as the host called it; the first label counts.
  if (label.affiliation && !seated.houses.has(index)) cast.update(index, { affiliation: label.affiliation })
  seated.houses.add(index)
  return index
}
