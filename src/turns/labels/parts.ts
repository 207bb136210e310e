/** Labels of several parts: 问·国盛证券, 投资者提问(用户 青山 2025-11-03 09:12), Moderator 主持人(Ms Ann Lee 李安), 法人A(元大投顾). */
import type { Role } from '../../types.ts'
import { isHan, type WholeName, wholeName } from '../cast/names.ts'
import { houseEnd, isHouse } from '../words.ts'
import type { LabelWords } from './label.ts'

type Reader = (words: string) => LabelWords | null

/** 2025-11-03 and 09:12 beside a label: when it was posted. */
const stamp = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?)$/
export const unstamped = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => !stamp.test(word))
    .join(' ')
const user = /^(?:手机|匿名|注册|微信)?(?:用户|使用者|网友|股友|昵称|投资者|会员|ID)\s?[:：]?\s?(\S.{0,30})$/
/** 某私募, 某大型险资: a house that the page does not name. */
const somebody = /^某.{0,6}(?:私募|公募|基金|机构|券商|险资|保险|资管|外资|投资者)$/
/** 法人提问(线上): by what way it came, not who it is. */
export const channel =
  /^(?:线上|在线|线下|现场|场内|网络|网上|网路|电话|电话端|网络端|文字|文字端|书面|云端|视频|视讯|远端|远程|代读|代问|代为提问|匿名|不具名|未具名|未透露姓名)(?:提问|参会|接入)?$|^(?:追问|续问|再问|补充提问|继续追问)$/
/** 银行分析师 is what he is, not what he looks after. */
const grade = /分析|研究员|银行|证券|团队/
const sector = /^[\u4e00-\u9fff]{2,4}$/
const bilingual = /^([A-Za-z][A-Za-z0-9 .,'’&/-]{1,40}?)\s+(\p{Script=Han}[\p{Script=Han}· 0-9A-Z]{0,20})$/u
const reversed = /^(\p{Script=Han}[\p{Script=Han}·]{0,12})\s+([A-Za-z][A-Za-z0-9 .'’&-]{1,40})$/u

const house = (name: string, role: Role = 'analyst'): LabelWords => ({
  name,
  named: role === 'analyst',
  aliases: [],
  titles: [],
  affiliation: role === 'analyst' ? name : null,
  mark: null,
  role,
  rule: 'turns/house-alone',
})

/** One part: what the simple readers know, in either script or both; a house; a user of a platform. */
function readPart(printed: string, read: Reader, asker: boolean): LabelWords | null {
  const words = printed
    .replace(stamp, '')
    .replace(/[《》〈〉]/g, '')
    .trim()
  if (words === '') return null
  // 投资者B and 网友2 are voices, not people called B.
  const handle = /(?:^|[^A-Za-z0-9])[A-Z0-9]{1,2}$/.test(words) ? null : user.exec(words)
  if (handle) return { ...house(handle[1]!, 'investor'), rule: 'turns/role-word' }
  if (somebody.test(words)) return house(words, 'investor')
  const end = houseEnd(words, 0, true)
  const one = ofTeam(words, end)
  if (one) return one
  if (isHouse(words) || (asker && end > 0 && sector.test(words.slice(end)))) return house(words)
  return bothScripts(words, read) ?? read(words)
}

/** 国盛机械 段明远: an analyst behind the house and what the team looks after. */
function ofTeam(words: string, end: number): LabelWords | null {
  const match = end > 0 ? /^(\p{Script=Han}{2,4})\s+(\S.{1,24})$/u.exec(words.slice(end)) : null
  const name = match && sector.test(match[1]!) && !grade.test(match[1]!) ? wholeName(match[2]!) : null
  return name && { ...house(words.slice(0, end) + match![1]!), ...nameOf(name), rule: 'turns/broker-name' }
}

const nameOf = ({ name, aliases }: WholeName): Pick<LabelWords, 'name' | 'aliases'> => ({ name, aliases })

/** 段明远-国盛证券, Kurt Feld/远星资本: a name and its house, with nothing but a stroke between. */
function readJoined(words: string): LabelWords | null {
  const [name, other, ...more] = words.split(/\s?[-–—/|｜]\s?/)
  const person = name && other && more.length === 0 && isHouse(other) ? wholeName(name) : null
  return person && { ...house(other!), ...nameOf(person), rule: 'turns/broker-name' }
}

const firm =
  /\b(?:Inc|LLC|LLP|L\.?P|Ltd|PLC|Co|Corp|Securities|Bank|Capital|Research|Partners|Markets|Advisors|Division)\b(?!-)/
const post = /\b(?:Chief|President|Chair\w*|Founder|Officer|Director|Head of|C[EFOT]O|Treasurer|Secretary)\b/
/** Kurt Adrian Feld  Farstar Group Inc., Research Division: a name, a wide gap, and the house in full. */
function readGapped(words: string): LabelWords | null {
  const [name, other, ...more] = words.split(/\s{2,}/)
  const person =
    name && other && more.length === 0 && (isHouse(other) || (firm.test(other) && !post.test(other)))
      ? wholeName(name)
      : null
  return person && { ...house(other!), ...nameOf(person), rule: 'turns/name-organisation' }
}

/** Group CFO 财务总监, UOB Kay Hian 大华继显, Tan Wei Ming 钟伟明. */
function bothScripts(words: string, read: Reader): LabelWords | null {
  const match = bilingual.exec(words)
  const [latin, han] = match ? [match[1]!, match[2]!] : (reversed.exec(words)?.slice(1, 3).reverse() ?? [])
  if (!latin || !han) return null
  if (isHouse(han)) return match ? house(han) : ofHouse(han, latin)
  const label = read(han)
  if (!label) return null
  const other = label.named ? wholeName(latin) : null
  return other ? { ...label, aliases: [...label.aliases, other.name] } : label
}

/** 瑞银 Mark Leung: an analyst behind the house; 大华继显 UOB Kay Hian is the house twice. */
function ofHouse(han: string, latin: string): LabelWords {
  const person = isHouse(latin) ? null : wholeName(latin)
  return person ? { ...house(han), name: person.name, rule: 'turns/broker-analyst' } : house(han)
}

const bracketed = /^(.{1,50}?)\s?[(（]([^()（）]{1,60})[)）]$/
const marked = /^(.{1,6}?)\s?[·•|｜/\-–—]\s?([^·].{1,30})$/
/** 问题三 段明远: a number behind the mark, then who it is. */
const numbered = /^((?:问题|提问|问|Q)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2}))\s{1,4}(\S.{1,30})$/

/** A reader of labels with brackets or a mark before the name; `read` knows the labels of one part. */
export const partsReader =
  (read: Reader): Reader =>
  (words) =>
    readMarked(words, read) ??
    readBracketed(words, read) ??
    readJoined(words) ??
    readGapped(words) ??
    ofTeam(words, houseEnd(words, 0, true)) ??
    (somebody.test(words) ? house(words, 'investor') : null)

/** A reader of labels that say the same in both scripts. */
export const scriptsReader =
  (read: Reader): Reader =>
  (words) =>
    bothScripts(words, read)

/** 答·屠远山, 补充-杜波, 问|中泰证券 冯一舟. */
function readMarked(words: string, read: Reader): LabelWords | null {
  const stroke = marked.exec(words)
  const match = stroke ?? numbered.exec(words)
  const mark = match && (/^补(?:充|答)$/.test(match[1]!) ? 'answer' : read(match[1]!)?.mark)
  if (!match || !mark) return null
  const who =
    readPart(match[2]!, read, mark === 'question') ?? (mark === 'question' && stroke ? someone(match[2]!) : null)
  return who && asMarked(who, mark)
}

/** 问·远星机械: behind a mark of asking stands who asks, whether or not a list knows it. */
const someone = (words: string): LabelWords | null => (/^\p{Script=Han}{3,10}$/u.test(words) ? house(words) : null)

function asMarked(who: LabelWords, mark: 'question' | 'answer'): LabelWords {
  const asks = mark === 'question'
  const role = asks && !/investor|media/.test(who.role) ? 'analyst' : !asks && who.named ? 'executive' : who.role
  return { ...who, role, mark, affiliation: asks ? who.affiliation : null, rule: 'turns/question-mark' }
}

/** 岭海交运 李博: a desk that no list knows, and who sits there. */
function ofDesk(words: string): LabelWords | null {
  const match = /^(\p{Script=Han}{3,10})\s+(\S.{1,24})$/u.exec(words)
  const name = match && wholeName(match[2]!)
  return name && { ...house(match![1]!), ...nameOf(name), rule: 'turns/broker-name' }
}

/** Words outside and inside the brackets, whichever of them is the person. */
function readBracketed(words: string, read: Reader): LabelWords | null {
  const match = bracketed.exec(words)
  if (!match) return null
  const inside = unstamped(match[2]!).trim()
  const outer = readPart(match[1]!, read, false)
  // 外资(大摩 张维中): what stands outside adds nothing.
  if (!outer) {
    const named = readPart(inside, read, true)
    return named && /broker/.test(named.rule) ? named : null
  }
  if (inside === '' || channel.test(inside)) return outer
  const asks = outer.role === 'analyst' || outer.mark === 'question'
  const inner =
    readPart(inside, read, asks) ??
    (asks || outer.role === 'operator' || outer.role === 'investor' ? ofDesk(inside) : null)
  return inner && merge(outer, inner, match[1]!.trim())
}

function merge(outer: LabelWords, inner: LabelWords, post: string): LabelWords | null {
  if (outer.mark) return asMarked(inner, outer.mark)
  // 周维(Eddie Zhou) is one name.
  if (isPerson(outer) && isPerson(inner)) return null
  const person = isPerson(inner) ? inner : isPerson(outer) ? outer : null
  const other = person === inner ? outer : inner
  // 法人A(元大投顾): a voice and its house.
  if (!person) {
    if (inner.rule === 'turns/house-alone') return { ...outer, affiliation: inner.affiliation }
    return outer.role === 'investor' ? { ...inner, role: 'investor' } : null
  }
  const hosts = person.role === 'operator' && person.post !== undefined
  const role = hosts || other.role === 'unknown' ? person.role : other.role
  const bears = other === outer && (role === 'operator' || role === 'executive')
  return {
    ...person,
    role,
    titles: [...person.titles, ...other.titles.filter((title) => isHan(title) || !person.titles.length)],
    affiliation: hosts || role === 'analyst' || role === 'media' ? (person.affiliation ?? other.affiliation) : null,
    rule:
      person.rule === 'turns/surname' ? person.rule : role === 'analyst' ? 'turns/broker-analyst' : 'turns/title-name',
    ...(bears ? { post } : {}),
  }
}

const isPerson = ({ named, rule }: LabelWords): boolean => named && rule !== 'turns/house-alone'
