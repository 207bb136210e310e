/** Who can be the subject of a reporting verb: people, pronouns, voices, houses; and who cannot, because it is the company or a paper. */
import { anyOf, findAll } from '../../pattern.ts'
import { toSource } from '../../span.ts'
import type { Context, Passage, Role, Span } from '../../types.ts'
import { findMentions } from '../cast/mentions.ts'
import { voiceName, voices } from '../cast/voices.ts'
import type { Cast } from '../cast.ts'
import { bearerOfTitle } from '../transcript/seat.ts'
import { houseBefore, listedHouses } from '../words.ts'
import { companyVoices } from './company-voice.ts'
import { houseSubject, unlistedAnalyst } from './house-subjects.ts'
import type { Sex } from './sexes.ts'

export interface Subject {
  readonly start: number
  readonly end: number
  /** block: the company, a paper, the market; what it says is no turn. */
  readonly kind: 'person' | 'pronoun' | 'voice' | 'same-voice' | 'house' | 'same-house' | 'block'
  /** Of a pronoun: 她 is a woman; 他 may be either where a page is careless, but hardly one whom it calls 女士. */
  readonly sex?: Sex
  /** What kind of voice it is, where nobody is named. */
  readonly role?: Role
  /** Its place in the cast; null for pronouns and blocks. */
  readonly who: (() => number) | null
}

const pronoun =
  /(?:(?<![其吉])(?:他|她)(?!们|人|国|乡)|(?<=^|[。,，;；”」!?！？\s])其(?=(?:中)?(?:表示|指出|称|认为|坦言|强调|预计|透露|补充|解释|还|又|亦|进一步)))/g
const sameVoice = /(?:该|上述)(?:人士|负责人|工作人员|分析师|高管|经销商)/g
const sameHouse = /该(?:行|券商|机构|大行|投行)/g
/** 公司, 财报, 公告, 法人: what they say is written, or nobody's. */
const blocked =
  /公司|集团|财报|公告|年报|季报|中报|半年报|业绩报告|招股书|问询函|该公司|本公司|上市公司|董事会|交易所|证监会|法人|市场|业内人士|知情人士|消息人士|媒体|记者|业界|外界|简报|新闻稿|声明|本报|数据|统计|Wind|彭博|华尔街|双方|官方|通知/g
export type SubjectFinder = (content: Passage) => Subject[]

/** Made once a page: the cast's names become one pattern. */
export function subjectFinder(cast: Cast, context: Pick<Context, 'company'>): SubjectFinder {
  const names = [
    ...new Set(cast.members.filter(({ named }) => named).flatMap(({ name, aliases }) => [name, ...aliases])),
  ].filter((name) => name.length > 1)
  const known = names.length > 0 ? new RegExp(anyOf(names), 'g') : null
  const parts = shortForms(cast)
  const short = parts.size > 0 ? new RegExp(`(?<![A-Za-z·])${anyOf(parts.keys())}(?![A-Za-z·])`, 'g') : null
  const companies = [context.company.name, ...context.company.aliases].filter(
    (name): name is string => name !== null && name.length > 1,
  )
  const company = companies.length > 0 ? new RegExp(anyOf(companies), 'g') : null
  const speaking = companyVoices(companies)
  return (content) => {
    const { text } = content
    const found: Subject[] = []
    const block = (match: RegExpExecArray | RegExpMatchArray): void => {
      found.push({ start: match.index!, end: match.index! + match[0].length, kind: 'block', who: null })
    }
    for (const match of findAll(blocked, text)) block(match)
    if (company) for (const match of findAll(company, text)) block(match)
    for (const span of speaking(text)) found.push(companySaid(content, span, cast))
    const mentions = findMentions(text)
    for (const match of findAll(listedHouses, text)) found.push(houseSubject(content, match, cast, companies, mentions))
    for (const { pattern, role } of voices)
      for (const match of findAll(pattern, text))
        found.push(
          (role === 'analyst' && unlistedAnalyst(content, match, cast)) || {
            start: match.index,
            end: match.index + match[0].length,
            kind: 'voice',
            role,
            who: () =>
              (role === 'executive' ? bearerOfTitle(match[0], cast) : null) ??
              cast.see({
                name: voiceName(match[0], role),
                named: false,
                role,
                aliases: voiceName(match[0], role) === match[0] ? [] : [match[0]],
                at: toSource(content, match.index, match.index + match[0].length).start,
              }),
          },
        )
    for (const match of findAll(pronoun, text))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        kind: 'pronoun',
        who: null,
        ...sexOf(match[0]),
      })
    for (const match of findAll(sameVoice, text))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'same-voice', who: null })
    for (const match of findAll(sameHouse, text))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'same-house', who: null })
    if (known)
      for (const match of findAll(known, text))
        found.push({
          start: match.index,
          end: match.index + match[0].length,
          kind: 'person',
          who: () =>
            cast.see({
              name: match[0],
              named: true,
              at: toSource(content, match.index, match.index + match[0].length).start,
            }),
        })
    if (short)
      for (const match of findAll(short, text)) {
        const start = match.index
        const end = start + match[0].length
        const name = parts.get(match[0])!
        found.push({
          start,
          end,
          kind: 'person',
          who: () => cast.see({ name, named: true, at: toSource(content, start, end).start }),
        })
      }
    for (const mention of mentions) {
      if (['operator', 'management', 'media'].includes(mention.person.role)) continue
      const affiliation = mention.person.role === 'analyst' ? (houseBefore(text, mention.start)?.name ?? null) : null
      found.push({
        start: mention.start,
        end: mention.end,
        kind: 'person',
        who: () =>
          cast.see({
            ...mention.person,
            affiliation,
            named: true,
            at: toSource(content, mention.name.start, mention.name.end).start,
          }),
      })
    }
    for (const match of findAll(/(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}(?:氏|总)(?=[\u4e00-\u9fff,，:：])/g, text)) {
      const short = cast.findShort(match[0])
      if (short !== null)
        found.push({ start: match.index, end: match.index + match[0].length, kind: 'person', who: () => short })
    }
    return outermost(found)
  }
}

const sexOf = (pronoun: string): { sex?: Sex } =>
  pronoun === '她' ? { sex: 'f' } : pronoun === '他' ? { sex: 'm' } : {}

/** The company heard at its own meeting is a voice of its management. */
const companySaid = (content: Passage, { start, end }: Span, cast: Cast): Subject => ({
  start,
  end,
  kind: 'voice',
  role: 'management',
  who: () =>
    cast.see({
      name: content.text.slice(start, end),
      named: false,
      role: 'management',
      at: toSource(content, start, end).start,
    }),
})

/** Becker for Tom Becker, 莱恩 for 蒂姆·莱恩, where it can be nobody else. */
function shortForms(cast: Cast): Map<string, string> {
  const forms = new Map<string, string | null>()
  for (const { name, named } of cast.members) {
    if (!named || !/[ ·]/.test(name)) continue
    for (const part of name.split(/[ ·]/)) {
      if (part.length < (/^[A-Za-z]/.test(part) ? 4 : 2)) continue
      forms.set(part, forms.has(part) && forms.get(part) !== name ? null : name)
    }
  }
  return new Map([...forms].filter((form): form is [string, string] => form[1] !== null))
}

/** Of overlapping readings a person stays, else the longest, a block only where nothing else is said there. */
function outermost(found: readonly Subject[]): Subject[] {
  const kept: Subject[] = []
  const weight = ({ start, end, kind }: Subject): number =>
    end - start + (kind === 'block' ? -0.5 : kind === 'person' ? 50 : 0)
  for (const one of [...found].sort((a, b) => a.start - b.start || weight(b) - weight(a))) {
    const last = kept.at(-1)
    if (!last || one.start >= last.end) kept.push(one)
    else if (weight(one) > weight(last)) kept[kept.length - 1] = one
  }
  return kept
}
