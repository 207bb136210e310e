/** S V C: the clauses that give the words behind them (or a quote before them) to a speaker. */
import { findAll } from '../pattern.ts'
import { nameAfter } from '../people.ts'
import { firstFrom, firstIndex, toSource } from '../span.ts'
import type { Passage } from '../types.ts'
import type { Cast } from './cast.ts'
import { hasSurname, verbEnds } from './mentions.ts'
import { lastOpened, type Quote } from './quotes.ts'
import type { Subject } from './subjects.ts'
import { type VerbClass, verbClass, verbsOf } from './words.ts'

export interface Attribution {
  readonly subject: Subject
  /** The sentence part that holds subject and verb: from its first word to where the speaker's own words can begin. */
  readonly start: number
  readonly content: number
  readonly verb: string
  readonly verbClass: VerbClass
  /** comma 表示, · colon 表示: · quote 说“ · clause 表示公司会 · stop 说。 */
  readonly join: 'comma' | 'colon' | 'quote' | 'clause' | 'stop'
  readonly rule: string
  readonly confidence: number
}

const verbs = new RegExp(verbsOf('S', 'W', 'T', 'Q'), 'g')
/** Verbs that take a clause without a comma; others take nouns there (介绍公司情况). */
const clausal = new Set(
  '表示 称 说 指出 认为 相信 预计 预期 坦言 强调 透露 直言 指 料 预料 估计 重申 回应称 回应说 补充说 补充称 解释说 解释称 坦承 笑言 笑称 预测 希望 看好 续指 续称 又指 又称 介绍说 介绍称 分析称 分析说 深信 坚信 承认 提问称'.split(
    ' ',
  ),
)
/** Verbs that are nothing else; the others are nouns as often (该行预测, 公司介绍) and must stand close to their subject. */
const strong = new Set(
  [...verbClass]
    .filter(
      ([word, cls]) =>
        cls !== 'T' &&
        !/^(?:介绍|说明|陈述|阐述|披露|确认|承认|预告|发言|定调|宣布|公布|分享|形容|概括|总结|评价|点评|评论|提示|表述|比喻|建议|敦促|承诺|保证|表态|警告|提醒|呼吁|否认|表达|关心|质疑|质问|问|答|讲|指|称|说)$/.test(
          word,
        ),
    )
    .map(([word]) => word),
)
for (const word of ['认为', '坚信', '深信', '相信', '指', '称', '说', '介绍', '披露', '承认', '提醒', '建议'])
  strong.add(word)
const shortTail =
  /^(?:数|引|标|导|示|明|书|法|定|责|向|南|望|挥|派|出|为|号|呼|赞|得上|道理|服|谎|题|卷|价|世|责|好|理|到|过|了|的|起|回|来)/
const negated =
  /(?:被|所|不|未|(?:没有|没|未)(?:直接|正面|明确|立即|马上|当场)?|有待|无法|拒绝|据|俗|简|名|自|号|堪|并称|一方面说|可以说|换言|也就是|不愿|未有|予以|作出|做出|进行|给出|提供|详细的|正面)$/
const sentenceEnd = /[。！？!?;；\n]/
const noClause =
  /^(?:欢迎|感谢|谢意|不予置评|拒绝|遗憾|满意|歉意|关注|了|过|的|并|和|与|及|出|会|中|上|后|时|看法|力度|能力|函|率|值|数|额)/

/** Attributions outside quotes, in text order. */
export function findAttributions(
  content: Passage,
  quotes: readonly Quote[],
  subjects: readonly Subject[],
  cast: Cast,
): Attribution[] {
  const { text } = content
  const inside = insideOf(quotes)
  const found: Attribution[] = []
  let floor = 0
  for (const match of findAll(verbs, text)) {
    if (match.index < floor || inside(match.index) || isPart(subjects, match.index)) continue
    const attribution = readVerb(content, match[0], match.index, floor, quotes, subjects, cast)
    if (!attribution) continue
    found.push(attribution)
    floor = attribution.content
  }
  return mergeColons(
    content,
    [...found, ...views(content, subjects, inside), ...answers(content, subjects, inside)],
    quotes,
    subjects,
    inside,
  )
}

/** Index of the first attribution whose words begin at or behind `at`. */
export const firstBehind = (attributions: readonly Attribution[], at: number): number =>
  firstIndex(attributions.length, (i) => attributions[i]!.content >= at)

/** 分析 in 分析师 is no verb. */
const isPart = (subjects: readonly Subject[], at: number): boolean =>
  (subjects[firstFrom(subjects, at + 1) - 1]?.end ?? 0) > at

function readVerb(
  content: Passage,
  verb: string,
  at: number,
  floor: number,
  quotes: readonly Quote[],
  subjects: readonly Subject[],
  cast: Cast,
): Attribution | null {
  const { text } = content
  const end = at + verb.length
  const cls = verbClass.get(verb)!
  const join = joinAt(text, end, quotes)
  if (join === null || (join.kind === 'clause' && !takesClause(verb, text.slice(end, end + 8)))) return null
  const from = partStart(text, at, quotes)
  const subject =
    subjectOf(text, Math.max(from, floor), at, quotes, subjects, strong.has(verb)) ??
    bareSubject(content, from, at, floor, quotes, cast)
  if (!subject || subject.kind === 'block' || negated.test(text.slice(Math.max(subject.end, at - 6), at))) return null
  if (cls === 'W' && join.kind === 'clause') return null
  // 并未有过多信息透露, 没有具体说明
  if (
    /(?:并未|未有|没有|未曾|未予|不愿|未能|并无)[^,，。:：]{0,10}$/.test(text.slice(Math.max(subject.end, at - 16), at))
  )
    return null
  return {
    subject,
    start: from,
    content: join.content,
    verb,
    verbClass: cls,
    join: join.kind,
    rule: ruleOf(subject, join.kind, cls),
    confidence: join.kind === 'clause' ? 0.8 : subject.kind === 'pronoun' ? 0.85 : 0.95,
  }
}

const ruleOf = (subject: Subject, join: Attribution['join'], cls: VerbClass): string =>
  cls === 'Q'
    ? 'turns/reported-question'
    : subject.kind === 'house'
      ? 'turns/reported-house'
      : `turns/reported-${join === 'stop' ? 'after' : join}`

/** What follows the verb, and where the words begin. */
function joinAt(
  text: string,
  end: number,
  quotes: readonly Quote[],
): { kind: Attribution['join']; content: number } | null {
  const match = /^(?:道|了|着)?\s*(?:\([^()]{1,12}\)|（[^（）]{1,12}）)?\s*([,，:：︰]|[。！？!?]|$)?\s*/.exec(
    text.slice(end, end + 24),
  )!
  if (/^告[诉知]$/.test(text.slice(end - 2, end))) return toldTo(text, end)
  const namely = spelledOut.exec(text.slice(end, end + 36))
  if (namely) return { kind: 'comma', content: end + namely[0].length }
  const content = end + match[0].length
  const mark = match[1]
  if (mark !== undefined && /[:：︰]/.test(mark)) return { kind: 'colon', content }
  if (mark !== undefined && /[,，]/.test(mark)) return { kind: 'comma', content }
  if (mark !== undefined && (mark === '' || sentenceEnd.test(mark)))
    return { kind: 'stop', content: end + match[0].trimEnd().length }
  if (lastOpened(quotes, content)?.open === content) return { kind: 'quote', content }
  return match[0].startsWith('了') || match[0].startsWith('着') ? null : { kind: 'clause', content: end }
}

/** 重申了全年目标,即收入增长两成: what the noun stands for is spelled out. */
const spelledOut =
  /^了?[^,，。:：“「]{0,14}(?:目标|指引|规划|计划|预期|判断|观点|承诺|看法|预测|立场|展望|原则|政策)[,，:：]\s?(?:即|就是|也就是|称|指|表示|认为)(?:[,，:：]\s?)?/

/** 告诉界面新闻。 告诉记者,… */
function toldTo(text: string, end: number): { kind: Attribution['join']; content: number } | null {
  const match = /^[^,，:：。！？!?“「]{1,16}([,，:：。])\s*/.exec(text.slice(end, end + 24))
  if (!match) return null
  const kind = match[1] === '。' ? 'stop' : /[:：]/.test(match[1]!) ? 'colon' : 'comma'
  return { kind, content: kind === 'stop' ? end + match[0].trimEnd().length : end + match[0].length }
}

const takesClause = (verb: string, next: string): boolean =>
  (clausal.has(verb) || (verb.length > 1 && /[称说指道]$/.test(verb))) &&
  !noClause.test(next) &&
  !(verb.length === 1 && shortTail.test(next))

/** Start of the sentence that holds `at`, a quote's end being a border too. */
function partStart(text: string, at: number, quotes: readonly Quote[]): number {
  let from = Math.max(0, at - 160)
  for (let i = at - 1; i >= from; i--) {
    const opened = lastOpened(quotes, i)
    const quote = opened && i < opened.close ? opened : undefined
    if (quote && (quote.close - quote.open > 14 || sentenceEnd.test(text[quote.end - 1] ?? ''))) {
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
function subjectOf(
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
  /^\s*(?:.{0,6}(?:发表|发布|出席|接受|回应|回答|谈及|谈到|谈起|被问|面对|针对|对于|语气|最新|形容|笑着|会后|看完|引述|在|于|就|则|也|亦|维持).{0,24})?$/
function gapHolds(gap: string): boolean {
  if (gap.length > 44 || sentenceEnd.test(gap)) return false
  const pieces = gap.replace(/[(（][^()（）]{1,20}[)）]/g, '').split(/[,，、:：]/)
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
function bareSubject(
  content: Passage,
  from: number,
  at: number,
  floor: number,
  quotes: readonly Quote[],
  cast: Cast,
): Subject | null {
  const { text } = content
  const border = from + Math.max(...[',', '，', ':', '：'].map((mark) => text.slice(from, at).lastIndexOf(mark) + 1))
  const start =
    border +
    /^\s*(?:(?:而|但|其中|另外|此外|同时|不过|随后|对此|会后)(?=[\u4e00-\u9fffA-Z]))?/.exec(text.slice(border, at))![0]
      .length
  const quote = lastOpened(quotes, start - 1)
  if (quote && start < quote.close) return null
  const name = nameAfter(text, start)
  if (!name || name.start !== start || name.end > at || start < floor) return null
  const whole = text.slice(name.start, name.end)
  const printed = verbEnds(text, whole, name.end) ? whole.slice(0, -1) : whole
  const enough =
    /[·]/.test(printed) ||
    /^[A-Z].* [A-Z]/.test(printed) ||
    (/^\p{Script=Han}{3,4}$/u.test(printed) && hasSurname(printed))
  if (
    !enough ||
    !adverbs.test(text.slice(name.end, at)) ||
    /(?:公司|集团|股份|科技|银行|证券|管理|方面|机构|团队|市场|业绩|预期)$/.test(printed)
  )
    return null
  return {
    start: name.start,
    end: name.end,
    kind: 'person',
    who: () =>
      cast.see({ name: printed, named: true, role: 'executive', at: toSource(content, name.start, name.end).start }),
  }
}

/** 董秘办的回复是,新品仍在铺货: an answer as a noun. */
function answers({ text }: Passage, subjects: readonly Subject[], inside: (at: number) => boolean): Attribution[] {
  return subjects.flatMap((subject): Attribution[] => {
    if (subject.kind === 'block' || inside(subject.start)) return []
    const match = /^的(回复|回应|答复|回答|解释|说法|看法|观点|判断|答案)(?:则|也)?是[,，:：]\s*/.exec(
      text.slice(subject.end, subject.end + 14),
    )
    return match
      ? [
          {
            subject,
            start: subject.start,
            content: subject.end + match[0].length,
            verb: match[1]!,
            verbClass: 'W',
            join: 'comma',
            rule: 'turns/reported-answer',
            confidence: 0.8,
          },
        ]
      : []
  })
}

/** 在沈越看来,公司在海外市场仍有空间: a view without a verb of saying. */
function views({ text }: Passage, subjects: readonly Subject[], inside: (at: number) => boolean): Attribution[] {
  const found: Attribution[] = []
  for (const subject of subjects) {
    if (
      subject.kind === 'block' ||
      inside(subject.start) ||
      !/在\s?$/.test(text.slice(Math.max(0, subject.start - 2), subject.start))
    )
      continue
    const match = /^(?:的)?看来[,，]\s*/.exec(text.slice(subject.end, subject.end + 8))
    if (!match) continue
    found.push({
      subject,
      start: subject.start - 1,
      content: subject.end + match[0].length,
      verb: '看来',
      verbClass: 'T',
      join: 'comma',
      rule: 'turns/reported-view',
      confidence: 0.8,
    })
  }
  return found
}

/** 总经理贺舟的判断更为谨慎: whose view it is. */
const holderOf = (text: string, from: number, colon: number, subjects: readonly Subject[]): Subject | null =>
  subjects
    .slice(firstFrom(subjects, from), firstFrom(subjects, colon))
    .find(
      ({ kind, end }) =>
        kind === 'person' &&
        end < colon &&
        /^的(?:判断|看法|观点|回答|解释|预测|预判|态度|说法|答案|建议|回应)/.test(text.slice(end, end + 4)),
    ) ?? null

/** How a list of reasons begins. */
export const counted = /^\s*(?:一是|一来|其一|第一[,，、]|首先|1[.、)）])/

/** CFO孟青则给出了具体指引: a subject, a few words and a colon are enough without a verb that we know. */
function mergeColons(
  { text }: Passage,
  found: readonly Attribution[],
  quotes: readonly Quote[],
  subjects: readonly Subject[],
  inside: (at: number) => boolean,
): Attribution[] {
  const more: Attribution[] = []
  const taken = new Set(found.map((one) => one.content))
  for (const match of findAll(/[:：︰]\s*/g, text)) {
    const content = match.index + match[0].length
    if (inside(match.index) || taken.has(content)) continue
    const from = partStart(text, match.index, quotes)
    const subject = subjectOf(text, from, match.index, quotes, subjects) ?? holderOf(text, from, match.index, subjects)
    if (!subject || (subject.kind !== 'person' && subject.kind !== 'pronoun')) continue
    const gap = text.slice(subject.end, match.index)
    // 把原因归结为两点:一是…;二是…
    const listed = /归因|归结/.test(gap) && counted.test(text.slice(content, content + 4))
    if (
      gap.length < 2 ||
      gap.length > 24 ||
      (!listed && /[,，、\d]|如下|以下|下表|见表|下图|归功|归因|归结|电话|传真|邮箱|联系/.test(gap))
    )
      continue
    more.push({
      subject,
      start: from,
      content,
      verb: gap,
      verbClass: 'W',
      join: 'colon',
      rule: 'turns/reported-presented',
      confidence: 0.75,
    })
  }
  return [...found, ...more].sort((a, b) => a.content - b.content)
}

const insideOf =
  (quotes: readonly Quote[]) =>
  (at: number): boolean => {
    const quote = lastOpened(quotes, at)
    return quote !== undefined && at >= quote.start && at < quote.end
  }
