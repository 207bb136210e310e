/** People whom a text introduces: by the titles of the roles list, by what else ends like a title, by an occupation. */
import { anyOf, findAll, hanRange } from '../../pattern.ts'
import { findPeople, nameAfter, type PersonMention } from '../../people.ts'
import type { Role, Span } from '../../types.ts'
import { type Entry, load } from '../../vocabulary/index.ts'
import { isHouse } from '../words.ts'

const surnames = load<Entry & { readonly id: string }>('surnames')
const single = new Set(surnames.filter(({ id }) => id === 'single').flatMap(({ words }) => words))
const compound = new Set(surnames.filter(({ id }) => id === 'compound').flatMap(({ words }) => words))
export const hasSurname = (name: string): boolean => compound.has(name.slice(0, 2)) || single.has(name[0] ?? '')

/** True where the words are one surname and nothing else. */
export const isSurname = (words: string): boolean => compound.has(words) || single.has(words)

const han = /^\p{Script=Han}+$/u
const verbs = load('reporting-verbs').flatMap(({ words }) => words)
/** Besides the words of the list, what a clause behind a name often begins with. */
const openings = [...'团受算谈提笑引看摆举打重反首最亮特一两多显更很曾会正仍没未似所只才刚即便却并再都']
const clause = load<Entry & { readonly id: string }>('name-followers').find(({ id }) => id === 'clause')!.words
const verb = new RegExp(`^${anyOf(verbs)}`)
const longVerb = new RegExp(`^${anyOf(verbs.filter((word) => word.length > 1))}`)
const follower = new RegExp(`^(?:[^${hanRange}A-Za-z0-9]|$|${anyOf([...clause, ...verbs, ...openings])})`, 'u')
/** 分析师在会上, 负责人等多位: no name begins with these. */
const functionWord =
  /^[在对于向和会的从就则也又还将已曾均都不未有无等及与以为因同当本该其此这那一二三四五六七八九十两多各每即是被把给或并但而所由到上下中内外前后]/
/** 关系, 方面, 高度: words that begin like a name. */
const commonWord =
  /^(?:应[该当占收付对]|关[于注心系]|向来|时[候间]|方[面向]|高[度层管]|管理|成[立为本]|金额|安[排全]|解[释决读]|明[确年显]|任何|常常|连[续同]|满意|全[年体]|董事|总部|经[营过理]|相[关信]|平均|平台|车[辆型]|水平|周[一二三四五六日期]$|温[和馨]|路[线演]|项目|游戏|广告|计[划算]|宣布|从[而此]|程度|施[工行]|应用|史上|党委|支[付出持]|通[过知]|易[于见]|谢谢|感谢|谈一谈|原话|原文|本人|[\u4e00-\u9fff]{1,2}总$)/

/** A foreign name in Han has no surname of ours; then it must at least not begin like a clause. */
export const plausible = (name: string): boolean =>
  !han.test(name) ||
  (!/[的了]/.test(name) && name.length <= 4 && !commonWord.test(name) && (hasSurname(name) || !functionWord.test(name)))

const titled: readonly { readonly pattern: RegExp; readonly role: Role }[] = [
  {
    pattern:
      /(?:精算师|总监|总裁|主席|董事长|首席[\u4e00-\u9fff]{1,5}?(?:官|人|师|家|员|长)|CEO|CFO|COO|负责人|主管|董事经理|总经理|架构师|工程师|掌门人|掌舵人|操盘手|行长|院长|所长|店长|秘书长|理事长|会长|负责人之一|联席主管|合伙人)(?:拿督斯里|拿督|丹斯里|拿汀)?/g,
    role: 'executive',
  },
  {
    pattern:
      /(?:经销商|制片人|供应商|加盟商|代理商|车主|店主|骑手|司机|消费者|教授|学者|专家|律师|会计师|评论员|观察家|观察员|从业者|负责人士|创业者|店长)/g,
    role: 'unknown',
  },
  // 银行业首席段明远: the analyst of a house for a trade.
  {
    pattern:
      /(?<=[业组]|宏观|策略|固收|电子|汽车|医药|传媒|消费|非银|地产|机械|军工|通信|计算机|化工|有色|电新|食品饮料|家电)首席(?=\p{Script=Han}{2,3}(?:团队|表示|认为|指出|点评|称|预计|在))/gu,
    role: 'analyst',
  },
  { pattern: /(?:股评人|股评家|财评家|策略员|投资顾问|投资策略师|市场分析人士)/g, role: 'analyst' },
]

/** In text order, none over another; `text` is folded. */
export function findMentions(text: string): PersonMention[] {
  const found = findPeople(text)
    .map((mention) => shorten(text, mention))
    .filter((mention) => believable(text, mention))
  const more: PersonMention[] = []
  const covered = new Uint8Array(text.length)
  for (const { start, end } of found) covered.fill(1, start, end)
  for (const { pattern, role } of titled)
    for (const match of findAll(pattern, text)) {
      const mention = behind(text, match, role)
      if (!mention || covered[mention.start] === 1 || covered[mention.end - 1] === 1) continue
      covered.fill(1, mention.start, mention.end)
      more.push(mention)
    }
  return [...found, ...more].sort((a, b) => a.start - b.start)
}

/** A name of three characters whose surname is in no list, where a clause surely begins behind it. */
const rareName = (text: string, at: number): Span | null => {
  const size = 3
  const certain = /^(?:在|对|就|于|则|也|又|表示|指出|认为|称|坦言|强调|透露|回应|介绍|说|补充|解释)/
  return han.test(text.slice(at, at + size)) && certain.test(text.slice(at + size, at + size + 2))
    ? { start: at, end: at + size }
    : null
}

/** CFO李青称, and 林远质问,: the verb is no part of the name. */
function shorten(text: string, mention: PersonMention): PersonMention {
  const { name } = mention.person
  const verbInside =
    /^\p{Script=Han}{3}$/u.test(name) && longVerb.test(text.slice(mention.name.end - 1, mention.name.end + 8))
  if (mention.end !== mention.name.end || !(verbInside || verbEnds(text, name, mention.end))) return mention
  const end = mention.end - 1
  return {
    ...mention,
    end,
    name: { start: mention.name.start, end },
    person: { ...mention.person, name: name.slice(0, -1) },
  }
}
export const verbEnds = (text: string, name: string, end: number): boolean =>
  /^\p{Script=Han}{2}[在对向则亦也称给把将让算被获]$/u.test(name) ||
  // 林越先谈成本, but 莫以先今年曾表示.
  (/^\p{Script=Han}{2}先$/u.test(name) &&
    !/^(?:[今去]年|[今昨][日天]|[日此]前|近日|曾|在|对|于)/.test(text.slice(end, end + 2))) ||
  (/^\p{Script=Han}{2}会$/u.test(name) && /^[后上中]/.test(text.slice(end, end + 1))) ||
  (/^\p{Script=Han}{2}[说指讲问答料]$/u.test(name) && /^[,，:：“「]/.test(text.slice(end, end + 1))) ||
  (/^\p{Script=Han}{2}[又还并就]$/u.test(name) && verb.test(text.slice(end, end + 4)))

/** 股东应占溢利 holds no shareholder called 应占溢: where a voice can stand alone, what follows must let a name end. */
const believable = (text: string, { person, name }: PersonMention): boolean =>
  plausible(person.name) &&
  // DBS Analyst 星展分析师: the house behind a title is nobody's name.
  !isHouse(person.name) &&
  // 分析师：谢谢。 is a label and its words; 财务总监：孟青、… is a list.
  (!/[:：]\s?$/.test(text.slice(0, name.start)) || /^(?:[\s,，、;；(（]|$)/.test(text.slice(name.end, name.end + 1))) &&
  (!han.test(person.name) || person.role === 'executive' || follower.test(text.slice(name.end, name.end + 6)))

function behind(text: string, match: RegExpExecArray, role: Role): PersonMention | null {
  const end = match.index + match[0].length
  const name = nameAfter(text, end) ?? rareName(text, end)
  if (!name || name.start - end > 1) return null
  const printed = text.slice(name.start, name.end)
  if (
    han.test(printed) &&
    (!(hasSurname(printed) || printed.length === 3) ||
      !plausible(printed) ||
      functionWord.test(printed) ||
      !follower.test(text.slice(name.end, name.end + 6)))
  )
    return null
  if (/^[A-Za-z]/.test(printed) && !/^[A-Z][a-z]+ [A-Z]/.test(printed)) return null
  return {
    start: match.index,
    end: name.end,
    name,
    person: { name: printed, aliases: [], role, titles: [match[0]], affiliation: null },
  }
}
