/** Words before a colon, in brackets or alone on a line → whose label they are, if they are one. A colon alone is weak evidence. */
import { escapePattern } from '../pattern.ts'
import { isTitle, nameAfter, roleOf, splitTitles } from '../people.ts'
import type { Role } from '../types.ts'
import { partsReader, scriptsReader } from './label-parts.ts'
import { findMentions, isSurname, plausible } from './mentions.ts'
import { isHan, mayBeForeign, wholeName } from './names.ts'
import { falseLabels, houseEnd, isEndWord, isHouse, labelOf } from './words.ts'

/** What a label says, before the page is asked whether to believe it. */
export interface LabelWords {
  readonly name: string
  readonly named: boolean
  readonly aliases: readonly string[]
  readonly titles: readonly string[]
  readonly affiliation: string | null
  readonly role: Role
  /** A question or an answer by its mark alone. */
  readonly mark: 'question' | 'answer' | null
  readonly rule: LabelRule
  /** What stands for the name in later labels: 主持人 of 主持人(李安). */
  readonly post?: string
  /** 追问: whoever asked before. */
  readonly again?: true
  /** Who else speaks: 秦悦 of 程立、秦悦. */
  readonly others?: readonly string[]
}

/** From the surest to the least sure; the ladder in `transcript.ts` asks more of the later ones. */
export type LabelRule =
  | 'turns/broker-analyst'
  | 'turns/broker-name'
  | 'turns/title-name'
  | 'turns/name-organisation'
  | 'turns/question-mark'
  | 'turns/name-saying'
  | 'turns/role-word'
  | 'turns/numbered-voice'
  | 'turns/title-alone'
  | 'turns/house-alone'
  | 'turns/outlet'
  | 'turns/bare-name'
  | 'turns/foreign-name'
  | 'turns/surname'

const voice = (
  name: string,
  role: Role,
  rule: LabelRule,
  more: Partial<Pick<LabelWords, 'aliases' | 'affiliation' | 'mark' | 'titles'>> = {},
): LabelWords => ({ name, named: false, aliases: [], titles: [], affiliation: null, mark: null, role, rule, ...more })

const person = (name: string, role: Role, rule: LabelRule, more: Partial<LabelWords> = {}): LabelWords => ({
  name,
  named: true,
  aliases: [],
  titles: [],
  affiliation: null,
  mark: null,
  role,
  rule,
  ...more,
})

/** 1、 2. (3) • - ** ◆ before a label; 一、 too. */
const prefix =
  /^(?:[•·◆●▶►■*#‧．-]{1,3}\s?|[(（]?\d{1,3}(?:[、.．)）]\s?|\s)(?!\d)|[一二三四五六七八九十]{1,3}、\s?){0,2}/

type Reader = (words: string) => LabelWords | null

const followUp = /^(?:追问|再问|补充提问|跟问|续问)/
/** 问, 答, Q3, A3, 提问者, 【追问】; the first word of an entry is the voice's name. */
const readMark: Reader = (words) => {
  const match = /^(.{1,8}?)\s?[（(]?([0-9]{0,3}|[一二三四五六七八九十]{0,3}|(?<=[者人])[A-Z])[)）]?$/.exec(words)
  const entry = match && labelOf.get(match[1]!)
  if (!entry || (entry.role !== 'question' && entry.role !== 'answer')) return null
  // 提问者A and 提问者B are two.
  const name = /[者人][A-Z]$/.test(words) ? words : entry.role === 'question' ? '问' : '答'
  const label = voice(name, 'unknown', 'turns/question-mark', {
    aliases: [...new Set([words, match[1]!])].filter((printed) => printed !== name),
    mark: entry.role,
  })
  return followUp.test(words) ? { ...label, again: true } : label
}

/** 云淡风轻 提问, 宋晓 回答, 董秘 回复: interactive platforms print the name, a gap and what it does. Nicknames follow no rule. */
const readPosted: Reader = (words) => {
  const match = /^(\S.{0,23}?)(?:\s|(?<=[)）\]]))(\S{1,3})$/.exec(words)
  const mark = match && readMark(match[2]!)?.mark
  if (!match || !mark || /[,，、|｜/\-–—]$/.test(match[1]!)) return null
  const who = readPart(match[1]!)
  if (mark === 'answer')
    return who && (who.named || who.role !== 'unknown')
      ? { ...who, role: who.named ? 'executive' : who.role, mark, affiliation: null, rule: 'turns/question-mark' }
      : null
  if (who?.affiliation || (who && /analyst|media/.test(who.role))) return { ...who, mark, rule: 'turns/question-mark' }
  return voice(match[1]!, 'investor', 'turns/question-mark', { mark })
}

/** 分析师段明远(远星证券)问, 董事长林知远答, 投资者1问: who, and what the turn does. */
const readSaying: Reader = (words) => {
  const match = /^(.{2,40}?)\s?(提问|发问|追问|问|补充回答|补充|续答|回答|回复|答复|答)$/.exec(words)
  const mark = match && (/^[补续]/.test(match[2]!) ? 'answer' : readMark(match[2]!)?.mark)
  if (!match || !mark || labelOf.has(words)) return null
  const who = readParts(match[1]!) ?? readNamed(match[1]!) ?? readSimple(match[1]!)
  if (!who || who.mark || !/title-name|broker|role-word|title-alone|name-organisation|name-saying/.test(who.rule))
    return null
  if (mark === 'answer' && /analyst|investor|media/.test(who.role)) return null
  if (who.rule !== 'turns/name-saying') return { ...who, mark }
  return { ...who, mark, role: mark === 'answer' ? 'executive' : who.role }
}

/** 秦以默, 秦以默总经理 before 答 or 问: a name that nothing but the page's other marks bears out; 常见问答 and 相关提问 are no people. */
const readNamed: Reader = (words) => {
  const found = nameAfter(words, 0)
  if (!found || found.start > 0) return null
  const name = readBareName(words.slice(0, found.end))
  const title = words.slice(found.end)
  if (name?.rule !== 'turns/bare-name' || !isHan(name.name) || !plausible(name.name) || /[问答题提回]/.test(name.name))
    return null
  if (title !== '' && !isTitle(title)) return null
  return { ...name, titles: title === '' ? name.titles : splitTitles(title), rule: 'turns/name-saying' }
}

/** 主持人, Operator, 管理层, 投资者2, 分析师A; a title alone is weaker. */
const readRoleWord: Reader = (words) => {
  const match = /^(.{2,40}?)\s?([0-9]{1,3}|[A-Z]|[一二三四五六七八九十])?$/.exec(words)
  const entry = labelOf.get(words) ?? (match && labelOf.get(match[1]!)) ?? labelOf.get(speakerOf(words))
  if (!entry || entry.role === 'question' || entry.role === 'answer') return null
  if (entry.role === 'executive') return voice(words, 'executive', 'turns/title-alone', { titles: [words] })
  const shown = speakerOf(words)
  return voice(shown, entry.role, 'turns/role-word', { aliases: shown === words ? [] : [words] })
}

/** 投资者提问 is said by 投资者, 公司回答 by 公司; what is left must still be a label. */
function speakerOf(words: string): string {
  const bare = words.replace(/(?:补充提问|追问|再问|提问|发问|问|回答|回复|答复|回应|答)$/, '')
  return labelOf.has(bare) ? bare : words
}

/** 发言人 1, 说话人2, Speaker 3. */
const readNumbered: Reader = (words) => {
  const match = /^(发言人|说话人|讲话人|发言者|Speaker|SPEAKER)[ _]?([0-9]{1,3}|[A-Z])$/.exec(words)
  return match ? voice(words, 'unknown', 'turns/numbered-voice') : null
}

const foreignEnd = /^\p{Script=Han}{1,3}$/u
const saying = /补充|回答|发言|[答问说讲总]|回应|介绍|表示|先生|女士|博士|致辞/

/** 摩根士丹利分析师Andy Hu, 首席财务官 孟青 孟青(CFO), 主持人|投资者关系主管 安然(Ann An). */
const readTitled: Reader = (words) => {
  const mention = findMentions(words)[0]
  if (!mention || mention.person.role === 'media') return null
  const { titles, role } = mention.person
  const behind = words
    .slice(mention.end)
    .replace(new RegExp(`^\\s?${escapePattern(mention.person.name)}\\s?`), '')
    .trim()
  // CFO马埃斯特里: a foreign name goes on where one of ours would have ended.
  const foreign = foreignEnd.test(behind) && !saying.test(behind)
  const name = foreign ? mention.person.name + behind : mention.person.name
  const rest = foreign ? '' : behind
  if (rest !== '' && !(/^[(（][^()（）]{1,40}[)）]$/.test(rest) && !/[\d?？]/.test(rest))) return null
  const company = words.startsWith('公司', mention.start) && isHouse(words.slice(0, mention.start + 2))
  const lead = words.slice(0, mention.start + (company ? 2 : 0)).trim()
  const house = lead === '' ? null : leadHouse(lead)
  if (lead !== '' && house === undefined) return null
  const others = [...mention.person.aliases, ...bracketName(rest)]
  const aliases = others.flatMap((other) => [other, `${name}(${other})`])
  if (role === 'operator')
    return voice(words.slice(mention.start, mention.name.start).trim(), 'operator', 'turns/role-word')
  if (role === 'analyst' || role === 'investor')
    return person(name, role === 'investor' && house ? 'analyst' : role, 'turns/broker-analyst', {
      aliases,
      titles,
      affiliation: house ?? null,
    })
  return person(name, 'executive', 'turns/title-name', { aliases, titles })
}

const bracketName = (rest: string): string[] => {
  const inside = /^[(（](.{2,40})[)）]$/.exec(rest)?.[1]
  return inside && !isTitle(inside) && wholeName(inside) ? [inside] : []
}

/** 投资者关系 顾青: a department or a short title, a gap, a name. */
const readShortTitled: Reader = (words) => {
  const match = /^(\S{2,8}?)[\s|,，、/\-–—]+(.{2,40})$/.exec(words)
  const entry = match && labelOf.get(match[1]!)
  const name = match && entry?.role === 'executive' ? wholeName(match[2]!) : null
  return name && person(name.name, 'executive', 'turns/title-name', { aliases: name.aliases, titles: [match![1]!] })
}

/** The house before a title; null for words that add nothing (主持人|, a company's name); undefined where it is no label at all. */
function leadHouse(lead: string): string | null | undefined {
  const bare = lead.replace(/[\s|,，、/的-]+$/, '')
  if (bare === '' || labelOf.has(bare)) return null
  const end = houseEnd(bare, 0)
  if (end > 0 && /^[\u4e00-\u9fffA-Za-z]{0,12}$/.test(bare.slice(end))) return bare.slice(0, end)
  return /^[\u4e00-\u9fffA-Za-z0-9 &.-]{2,14}$/.test(bare) && !/[是的在对说讲看有了]/.test(bare) ? null : undefined
}

/** 现场记者, 有记者: no outlet is named. */
const nowhere = /^(?:现场|在场|有|一位|某|多位|另|媒体|其他|财经|本报|本社)/

/** 证券日报记者, 每日经济新闻记者 李明: an outlet and a reporter. */
const readReporter: Reader = (words) => {
  const match = /^([\u4e00-\u9fffA-Za-z]{2,12}?)(?:的)?(?:特约|实习)?记者\s?(.{0,20})$/.exec(words)
  if (!match || labelOf.has(words) || nowhere.test(match[1]!)) return null
  const name = match[2] === '' ? null : wholeName(match[2]!)
  if (name) return person(name.name, 'media', 'turns/broker-analyst', { aliases: name.aliases, affiliation: match[1]! })
  return match[2] === '' ? voice(words, 'media', 'turns/role-word', { affiliation: match[1]! }) : null
}

/** 远方日报, 南岸新媒体: an outlet asks and nobody is named. */
const readOutlet: Reader = (words) =>
  /^\p{Script=Han}{2,8}(?:日报|晚报|时报|商报|早报|证券报|新闻|财经|周刊|电视台?|卫视|新媒体|通讯社|快讯|在线|社|网|报)$/u.test(
    words,
  )
    ? voice(words, 'media', 'turns/outlet', { affiliation: words })
    : null

/** 国泰海通证券分析师, 摩根士丹利分析師: a house and no name. */
const readHouseAnalyst: Reader = (words) => {
  const end = houseEnd(words, 0)
  if (end < 0) return null
  const match = /^(?:的)?[\u4e00-\u9fff]{0,8}?(?:分析师|分析员|研究员|研究分析员|团队)$/.exec(words.slice(end))
  return match ? voice(words, 'analyst', 'turns/broker-analyst', { affiliation: words.slice(0, end) }) : null
}

/** 摩根士丹利: the house asks and nobody is named. */
const readHouse: Reader = (words) =>
  houseEnd(words, 0, true) === words.length
    ? { ...voice(words, 'analyst', 'turns/house-alone', { affiliation: words }), named: true }
    : null

/** 美银证券 Leo Zhang, 国泰海通 段明远, 中信证券-李明. */
const readHouseName: Reader = (words) => {
  const end = houseEnd(words, 0)
  if (end < 0) return null
  const name = wholeName(words.slice(end).replace(/^[\s|,，、/的-]{1,3}/, ''))
  return (
    name &&
    person(name.name, 'analyst', 'turns/broker-name', { aliases: name.aliases, affiliation: words.slice(0, end) })
  )
}

/** Lidia Bai - Head of IR, Samir Rao - J.P. Morgan - Analyst, 海伦·霍特 - 投资者关系副总裁. */
const readDashed: Reader = (words) => {
  const [first, ...rest] = words.split(/\s[-–—|]{1,2}\s|--|——|\s?[|｜]\s?/)
  // Mark Chen, Harbor Logistics - CEO: the house before the dash.
  const comma = first ? first.search(/[,，] ?/) : -1
  if (comma > 0) rest.unshift(first!.slice(comma + 1).trim())
  const name = first && rest.length > 0 && rest.length < 4 ? wholeName(comma > 0 ? first.slice(0, comma) : first) : null
  if (!name) return null
  const titles = rest.filter((part) => isTitlePhrase(part))
  const houses = rest.filter((part) => !isTitlePhrase(part))
  if (houses.some((part) => part.length > 60 || /[。？！?!]/.test(part.replace(/\.$/, '')))) return null
  const analyst = titles.some((title) => /分析|研究员|Analyst/.test(title)) || houses.some(isHouseLike)
  return person(name.name, analyst ? 'analyst' : 'executive', 'turns/name-organisation', {
    aliases: name.aliases,
    titles: [...name.titles, ...titles.flatMap(splitTitles)],
    affiliation: analyst ? ((houses[0] ?? null)?.replace(/研究部$/, '') ?? null) : null,
  })
}

const isHouseLike = (words: string): boolean => isHouse(words) || houseEnd(words, 0) >= Math.min(words.length, 4)
const englishTitle =
  /\b(?:Chief|President|Chairman|Chairwoman|Chair|Founder|Director|Head of|Treasurer|Secretary|Manager|Analyst|CEO|CFO|COO|CTO|IR|Officer|Vice President|EVP|SVP|Investor Relations)\b/
export const isTitlePhrase = (words: string): boolean =>
  isTitle(words) ||
  englishTitle.test(words) ||
  (isHan(words) && /(?:总裁|总监|主管|负责人|经理|官|长|董事|分析师|主席|创始人|秘书|顾问)$/.test(words))

/** Suhana Rao 苏哈娜·拉奥, Operator 操作员: both scripts on one line. */
const readBothScripts: Reader = (words) => {
  const match = /^([A-Za-z][A-Za-z .'’-]{1,40}?)\s+(\p{Script=Han}[\p{Script=Han}·\s]{1,20})$/u.exec(words)
  if (!match) return null
  const [latin, han] = [readRoleWord(match[1]!), readRoleWord(match[2]!)]
  if (latin && han) return { ...latin, aliases: [...latin.aliases, han.name] }
  const [name, other] = [wholeName(match[1]!), wholeName(match[2]!)]
  return name && other && person(name.name, 'unknown', 'turns/bare-name', { aliases: [other.name] })
}

/** 沈越, Tim Lane, 沈越(CEO). */
const readBareName: Reader = (words) => {
  const name = wholeName(words)
  if (!name || falseLabels.has(name.name)) return null
  return name.titles.length > 0
    ? person(name.name, 'executive', 'turns/title-name', name)
    : person(name.name, 'unknown', 'turns/bare-name', name)
}

/** 程立、秦悦: two and more who speak as one; the first stands for all. */
const readJoint: Reader = (words) => {
  const parts = words.split(/\s?[、,，/&]\s?|(?<=\p{Script=Han})(?:和|与|及)(?=\p{Script=Han})/u)
  if (parts.length < 2 || parts.length > 4) return null
  const names = parts.map((part) => readBareName(part) ?? readTitled(part))
  const [first, ...others] = names
  if (!first || !names.every((name) => name?.named && /bare-name|title-name/.test(name.rule))) return null
  return { ...first, others: others.map((other) => other!.name) }
}

/** 科恩: see `mayBeForeign`. */
const readForeign: Reader = (words) => (mayBeForeign(words) ? person(words, 'unknown', 'turns/foreign-name') : null)

/** 邝, 欧阳, 程总: nothing but a surname, as minutes print it whose list of participants gives the names. */
const readSurname: Reader = (words) => {
  const family = words.length > 1 ? words.replace(/[总董]$/, '') : words
  return family.length <= 2 && isSurname(family) ? person(family, 'unknown', 'turns/surname') : null
}

/** 孟青 首席财务官, 段明远 国盛证券分析师: the title or the house behind the name. */
const readNameTitle: Reader = (words) => {
  const match = /^(.{2,30}?)[\s,，、/]+(.{2,30})$/.exec(words)
  const name = match && wholeName(match[1]!)
  if (!match || !name) return null
  const end = houseEnd(match[2]!, 0)
  if (end > 0 && /^(?:\p{Script=Han}{0,8}(?:分析师|分析员|研究员))?$/u.test(match[2]!.slice(end)))
    return person(name.name, 'analyst', 'turns/name-organisation', {
      aliases: name.aliases,
      affiliation: match[2]!.slice(0, end),
    })
  return isTitlePhrase(match[2]!)
    ? person(name.name, 'executive', 'turns/name-organisation', {
        aliases: name.aliases,
        titles: [...name.titles, ...splitTitles(match[2]!)],
      })
    : null
}

/** 集团总裁, 副总经理兼董事会秘书: titles and no name. */
const readTitle: Reader = (words) => {
  const titles = /^[\p{Script=Han}A-Z、/&]{2,16}$/u.test(words) ? splitTitles(words) : []
  return titles.length > 0 && titles.every((title) => roleOf([title]) === 'executive')
    ? voice(words, 'executive', 'turns/title-alone', { titles })
    : null
}

const simple: readonly Reader[] = [
  readMark,
  readRoleWord,
  readNumbered,
  readReporter,
  readHouseAnalyst,
  readDashed,
  readTitled,
  readShortTitled,
  readHouseName,
  readHouse,
  readOutlet,
  readBothScripts,
  readTitle,
  readBareName,
  readNameTitle,
  readJoint,
  readSurname,
  readForeign,
]
const firstOf =
  (readers: readonly Reader[]): Reader =>
  (words) => {
    for (const read of readers) {
      const label = read(words)
      if (label) return label
    }
    return null
  }
const readSimple = firstOf(simple)
const readPart: Reader = (words) => readSimple(bare(words))
const readParts = partsReader(readPart)
const readAny = firstOf([readSaying, readMark, readPosted, readParts, readSimple, scriptsReader(readPart)])

/** Mr, Ms, Dr. before a name; 拿督, 丹斯里 before a Malaysian one. */
const address =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Madam)\.?\s+(?=[A-Z])|(?:(?:Dato[’']?|Datuk)(?: Sri| Seri)?|Tan Sri)\s+(?=[A-Z])|(?:拿督斯里|拿督|丹斯里|拿汀)\s?(?=\p{Script=Han}))/u
/** [12] behind a label: the number of the turn. */
const turnNumber = /\s*[[(（]\d{1,3}[\])）]$/
const bare = (words: string): string => words.replace(address, '').trim()

/** What the words say as a label, or null. */
export function readLabel(printed: string): LabelWords | null {
  const words = bare(
    printed
      .replace(prefix, '')
      .replace(/[*\s\\]+$/, '')
      .trim(),
  )
  if (words.length === 0 || words.length > 90 || falseLabels.has(words.replace(/\s/g, ''))) return null
  if (isEndWord(words)) return null
  if (/[。？！?!;；…]/.test(words) || /^\d/.test(words)) return null
  return readAny(words) ?? (turnNumber.test(words) ? readAny(words.replace(turnNumber, '')) : null)
}
