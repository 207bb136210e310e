/** Whose verb it is: the nearest subject before it from which only adverbs, places and addressees lead to it. */
import { nameAfter } from '../../people.ts'
import { firstFrom, toSource } from '../../span.ts'
import type { Passage } from '../../types.ts'
import { hasSurname, verbEnds } from '../cast/mentions.ts'
import type { Cast } from '../cast.ts'
import { lastOpened, type Quote } from '../quotes.ts'
import type { Subject } from './subjects.ts'

export const sentenceEnd = /[。！？!?;；\n]/

/** Start of the sentence that holds `at`, a quote's end being a border too. */
export function partStart(text: string, at: number, quotes: readonly Quote[]): number {
  let from = Math.max(0, at - 160)
  for (let i = at - 1; i >= from; i--) {
    const opened = lastOpened(quotes, i)
    const quote = opened && i < opened.close ? opened : undefined
    const isTitle = quote && /题为\s?$/.test(text.slice(Math.max(0, quote.open - 3), quote.open))
    if (quote && !isTitle && (quote.close - quote.open > 14 || sentenceEnd.test(text[quote.end - 1] ?? ''))) {
      from = quote.close
      break
    }
    if (!quote && sentenceEnd.test(text[i]!)) {
      from = i + 1
      break
    }
  }
  const lead = /^[\s,，”」』"’)）]*/.exec(text.slice(from, at))![0].length
  return from + lead
}

/** The nearest subject left of the verb from which the way to the verb is only adverbs, places and addressees. */
export function subjectOf(
  text: string,
  floor: number,
  at: number,
  quotes: readonly Quote[],
  subjects: readonly Subject[],
  loose = true,
): Subject | null {
  for (let i = firstFrom(subjects, at) - 1; i >= 0; i--) {
    const subject = subjects[i]!
    if (subject.end > at || subject.end <= (lastOpened(quotes, subject.start)?.close ?? 0)) continue
    if (subject.start < floor) return null
    if (isObject(text, subject)) continue
    const gap = text.slice(subject.end, at)
    return gapHolds(gap) && (loose || adverbs.test(gap)) ? subject : null
  }
  return null
}

/** 对记者, 向《每日经济新闻》记者, 就公司, 在公司…会上, 沈越的观点: no subject. */
function isObject(text: string, { start, end, kind }: Subject): boolean {
  const piece = text
    .slice(Math.max(0, start - 24), start)
    .split(/[,，、。]/)
    .pop()!
  // 对分析师林远提出的毛利率问题不屑一顾: whose question it is.
  if (possessed.test(text.slice(end, end + 40))) return true
  if (/(?:对|向|告诉|接受|与|跟)(?:[《〈「][^》〉」]{1,16}[》〉」])?$/.test(piece)) return true
  // 回答分析员提问时说: those who ask are answered.
  if (kind === 'voice' && /(?:回答|回应|答复|回复|面对|针对)[^,，。]{0,6}$/.test(piece)) return true
  // 超出华尔街分析师预期: a noun with its owner.
  if (kind === 'voice' && measured.test(piece)) return true
  if ((kind === 'same-house' || kind === 'house') && /(?:过|于|较|比|符合|逊|胜|优)$/.test(piece)) return true
  if (kind === 'block' || kind === 'voice')
    return /(?:对|向|告诉|与|跟|就|在|于|针对|关于|据|接受|给|由|为|和|及|至于|将|把|使|让|受|以)(?:[《〈][^》〉]{1,16}[》〉]|[\u4e00-\u9fff]{0,6})$/.test(
      piece,
    )
  return /^[的之]/.test(text.slice(end, end + 1)) && kind !== 'house'
}

const measured = /(?:超出?|超过|高于|低于|符合|不及|好于|逊于|优于|强于|达到|胜于?|略逊|大于|小于)[^,，。]{0,8}$/

const possessed =
  /^(?:[(（][^()（）]{1,30}[)）])?(?:所|刚刚|此前|曾)?(?:提出|提到|提及|询问|问到|追问|创办|创立|率领|带领|执掌|掌舵|领导|旗下)[^,，。]{0,24}的/

const adverbPiece =
  /^\s*(?:.{0,6}(?:发表|发布|出席|接受|回应|回答|谈及|谈到|谈起|被问|面对|针对|对于|语气|最新|形容|笑着|会后|看完|引述|在|于|就|则|也|亦|维持|不愿|拒绝|未有|没有直接).{0,24})?$/

function gapHolds(gap: string): boolean {
  if (gap.length > (/题为/.test(gap) ? 90 : 44) || sentenceEnd.test(gap)) return false
  // 发表题为「…」的报告指: what the paper is called is no way to the verb.
  const pieces = gap
    .replace(/[(（][^()（）]{1,20}[)）]|(?<=题为)[「《“『][^」》”』]{1,60}[」》”』]/g, '')
    .split(/[,，、:：]/)
  const last = pieces.pop()!
  return (
    last.length <= 28 &&
    pieces.every((piece) => adverbPiece.test(piece)) &&
    (pieces.length === 0 || pieces[0]!.trim() !== '')
  )
}

const adverbs =
  /^(?:(?:在|于)[^,，]{1,24}(?:上|中|时|后|里|期间|会)|对此|对[^,，]{1,16}|向[^,，]{1,14}|随后|则|也|又|亦|还|再|再次|同时|进一步|此前|近日|其后|会后|之后|今[日天早晨晚]?|昨[日天晚]?|日前|特别|明确|接着|继续|首先|最后|直接|公开|开场|并|曾|就此|多次|反复|坦率地|直率地|乐观|自信地|谨慎|表态|周[一二三四五六日]|\s){0,4}$/

/** 沈明越强调: a full name with no title, right before the verb. Two characters are too often a company. */
export function bareSubject(
  content: Passage,
  from: number,
  at: number,
  floor: number,
  quotes: readonly Quote[],
  cast: Cast,
): Subject | null {
  const { text } = content
  const start = clauseStart(text, from, at)
  const quote = lastOpened(quotes, start - 1)
  if (quote && start < quote.close) return null
  const found = nameAfter(text, start)
  if (!found || found.start !== start || found.end > at || start < floor) return null
  const { end } = found
  const whole = text.slice(start, end)
  const name = verbEnds(text, whole, end) ? whole.slice(0, -1) : whole
  if (!isFullName(name) || !adverbs.test(text.slice(end, at))) return null
  const source = toSource(content, start, end).start
  return { start, end, kind: 'person', who: () => cast.see({ name, named: true, role: 'executive', at: source }) }
}

/** Behind the last comma or colon before the verb, and behind 但 or 对此. */
function clauseStart(text: string, from: number, at: number): number {
  const border = from + Math.max(...[',', '，', ':', '：'].map((mark) => text.slice(from, at).lastIndexOf(mark) + 1))
  return border + lead.exec(text.slice(border, at))![0].length
}

const lead = /^\s*(?:[•●·◆■▪*-]{1,2}\s?)?(?:(?:而|但|其中|另外|此外|同时|不过|随后|对此|会后)(?=[\u4e00-\u9fffA-Z]))?/

const isFullName = (name: string): boolean =>
  (/[·]/.test(name) || /^[A-Z].* [A-Z]/.test(name) || (/^\p{Script=Han}{3,4}$/u.test(name) && hasSurname(name))) &&
  !/(?:公司|集团|股份|科技|银行|证券|管理|方面|机构|团队|市场|业绩|预期)$/.test(name)
