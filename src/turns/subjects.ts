/** Who can be the subject of a reporting verb: people, pronouns, voices, houses; and who cannot, because it is the company or a paper. */
import { anyOf, findAll } from '../pattern.ts'
import { firstFrom, toSource } from '../span.ts'
import type { Context, Passage, Role, Span } from '../types.ts'
import type { Cast } from './cast.ts'
import { findMentions } from './mentions.ts'
import { bearerOfTitle } from './seat.ts'
import { houseBefore, houseEnd, listedHouses, nobody } from './words.ts'

export interface Subject {
  readonly start: number
  readonly end: number
  /** block: the company, a paper, the market; what it says is no turn. */
  readonly kind: 'person' | 'pronoun' | 'voice' | 'same-voice' | 'house' | 'same-house' | 'block'
  /** What kind of voice it is, where nobody is named. */
  readonly role?: Role
  /** Its place in the cast; null for pronouns and blocks. */
  readonly who: (() => number) | null
}

const pronoun =
  /(?:(?<![其吉])(?:他|她)(?!们|人|国|乡)|(?<=^|[。,，;；”」!?！？\s])其(?=(?:中)?(?:表示|指出|称|认为|坦言|强调|预计|透露|补充|解释|还|又|亦|进一步)))/g
const sameVoice = /(?:该|上述)(?:人士|负责人|工作人员|分析师|高管|经销商)/g
const sameHouse = /该(?:行|券商|机构|大行|投行)/g
const voices: readonly { pattern: RegExp; role: Role }[] = [
  { pattern: /(?:公司|集团)?(?:管理层|高管层|管理团队)/g, role: 'management' },
  {
    pattern:
      /(?:(?:公司|集团)(?:方面)?(?:相关|有关)?|(?<=^|[。,，\s])(?:相关|有关))(?:负责人|人士|高管)(?=(?:在|对|向)?.{0,14}(?:表示|称|指出|透露|回应|介绍|说|告诉))/g,
    role: 'management',
  },
  // 公司董秘办人士, 证券部工作人员, 董秘办: a department speaks.
  {
    pattern:
      /(?:公司|集团)?(?:董秘办|董办|证券部|证券事务部|投关部|投资者关系部|公关部|品牌部)(?:相关)?(?:人士|工作人员|负责人)?/g,
    role: 'management',
  },
  // 一位江浙的大经销商对我们吐槽: people of the trade.
  {
    pattern:
      /(?:经销商|供应商|加盟商|代理商|渠道商|店主|车主)(?=(?:对|向)[^,，。:：]{1,12}(?:表示|吐槽|透露|说|称|坦言|抱怨|直言)|告诉)/g,
    role: 'unknown',
  },
  { pattern: /(?:外资|内资|本土|美系|欧系)法人/g, role: 'analyst' },
  { pattern: /(?:公司)?发言人(?!部|制)/g, role: 'executive' },
  {
    pattern:
      /(?:卖方|买方|独立|资深|行业|互联网|外资|本土|券商|大行)?(?:分析师|分析员|研究员)(?!大?会(?:议|上|后)|电话会)/g,
    role: 'analyst',
  },
  {
    pattern:
      /(?:个人|中小|机构)?投资者(?!日|大会|会议|交流会|说明会)|(?:小|中小)?股东(?!应占|大会|会|总|权益|回报|的)|网友/g,
    role: 'investor',
  },
  { pattern: /(?:现场|在场)?(?:媒体|记者)(?=(?:追问|提问|问|询问))/g, role: 'media' },
  // 公司董事长表示: a title that nobody's name follows.
  {
    pattern:
      /(?:公司|集团|其|该公司)?(?:董事长|董事会主席|行政总裁|首席执行官|执行长|总裁|总经理|首席财务官|财务总监|财务长|董秘|董事会秘书|CEO|CFO|COO)(?=(?:则|也|亦|还|随后|同时|在[^,，。]{1,16}|于[^,，。]{1,16}|对[^,，。]{1,12}|向[^,，。]{1,12}|进一步){0,2}(?:表示|称|指出|透露|回应|回答|介绍|说|认为|强调|坦言|直言|指|预计|补充|解释|原话))/g,
    role: 'executive',
  },
  {
    pattern: /(?:美系|欧系|日系|亚系|港系|陆系|某)外资|多家大行|大行(?=(?:认为|指出|表示|料|预期|指))/g,
    role: 'analyst',
  },
]
/** 公司, 财报, 公告, 法人: what they say is written, or nobody's. */
const blocked =
  /公司|集团|财报|公告|年报|季报|中报|半年报|业绩报告|招股书|问询函|该公司|本公司|上市公司|董事会|交易所|证监会|法人|市场|业内人士|知情人士|消息人士|媒体|记者|业界|外界|简报|新闻稿|声明|本报|数据|统计|Wind|彭博|华尔街|双方|官方|通知/g
const houseSuffix = /^(?:[\u4e00-\u9fff]{0,6}?(?:研究分析员|分析师团队|研究团队|团队|研究分析师|分析员|分析师|研究员))/

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
  return (content) => {
    const { text } = content
    const found: Subject[] = []
    const block = (match: RegExpExecArray | RegExpMatchArray): void => {
      found.push({ start: match.index!, end: match.index! + match[0].length, kind: 'block', who: null })
    }
    for (const match of findAll(blocked, text)) block(match)
    if (company) for (const match of findAll(company, text)) block(match)
    const mentions = findMentions(text)
    for (const match of findAll(listedHouses, text)) found.push(house(content, match, cast, companies, mentions))
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
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'pronoun', who: null })
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

/** 管理层 is one voice by all its names, and so is the analyst without a name; the printed form is an alias. */
function voiceName(printed: string, role: Role): string {
  if (role === 'management' && /管理/.test(printed)) return '管理层'
  if (role === 'executive') return printed.replace(/^(?:该?公司|集团|其)/, '')
  return role === 'analyst' && printed.endsWith('分析师') ? '分析师' : printed
}

function house(
  content: Passage,
  match: RegExpExecArray,
  cast: Cast,
  companies: readonly string[],
  mentions: readonly Span[],
): Subject {
  const { text } = content
  const end = houseEnd(text, match.index, true)
  const stop = Math.max(end, match.index + match[0].length)
  const tail = houseSuffix.exec(text.slice(stop, stop + 14))?.[0] ?? ''
  // 花旗分析员Hugo Bai is a person, not 花旗分析员.
  const suffix = goesOnAt(mentions, stop + tail.length) ? '' : tail
  const printed = text.slice(match.index, stop)
  if (companies.some((name) => name.startsWith(printed) || printed.startsWith(name)))
    return { start: match.index, end: stop, kind: 'block', who: null }
  return {
    start: match.index,
    end: stop + suffix.length,
    kind: 'house',
    who: () =>
      cast.see({
        name: printed + suffix,
        named: true,
        role: 'analyst',
        affiliation: printed,
        at: toSource(content, match.index, stop).start,
      }),
  }
}

/** Whether a mention goes on beyond `at`; one may begin in the last title of the one before. */
function goesOnAt(mentions: readonly Span[], at: number): boolean {
  const next = firstFrom(mentions, at)
  return mentions.slice(Math.max(0, next - 3), next).some(({ end }) => end > at)
}

/** 南海投行研究分析员: a house that no list knows, from a border to its title. */
function unlistedAnalyst(content: Passage, match: RegExpExecArray, cast: Cast): Subject | null {
  const known = houseBefore(content.text, match.index)
  const before = content.text[(known?.start ?? 1) - 1] ?? ''
  if (!known || known.start + known.name.length !== match.index || !/^[\s。,，、;；”」]?$/.test(before)) return null
  if (nobody.test(known.name)) return null
  const end = match.index + match[0].length
  return {
    start: known.start,
    end,
    kind: 'house',
    who: () =>
      cast.see({
        name: content.text.slice(known.start, end),
        named: true,
        role: 'analyst',
        affiliation: known.name,
        at: toSource(content, known.start, end).start,
      }),
  }
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
