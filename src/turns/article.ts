/** Articles: who is quoted and who is reported, paragraph by paragraph. */
import { slice, trim } from '../span.ts'
import type { ArticleParagraph, Context, Passage, SpokenTurn } from '../types.ts'
import type { Attribution } from './article/attribution.ts'
import { digestStretch } from './article/digest.ts'
import { isSpeech, quotedStretches } from './article/quoted.ts'
import { askedLead, type Memory, type Reading, type Stretch, speakerOf } from './article/reading.ts'
import { reportedStretches } from './article/reported.ts'
import { findAttributions } from './article/reporting-clauses.ts'
import { findSexes } from './article/sexes.ts'
import { type SubjectFinder, subjectFinder } from './article/subjects.ts'
import { counted } from './article/verbless.ts'
import type { Cast } from './cast.ts'
import { findQuotes } from './quotes.ts'
import { isExchangeHead } from './transcript/closing.ts'

export function findArticleTurns(
  paragraphs: readonly ArticleParagraph[],
  taken: ReadonlySet<number>,
  cast: Cast,
  context: Pick<Context, 'company'>,
): SpokenTurn[] {
  const subjects = subjectFinder(cast, context)
  const memory: Memory = {
    person: null,
    people: [],
    sexes: findSexes(paragraphs, cast),
    house: null,
    voice: null,
    previous: null,
    listing: null,
    asked: false,
    paused: false,
  }
  const turns: SpokenTurn[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const signed = taken.has(i) ? null : signature(paragraph.content, paragraphs[i - 1], subjects)
    if (signed) {
      // What floated to the speaker before it is his who signs it.
      if (turns.at(-1)?.rule === 'turns/quote-floating') turns.pop()
      turns.push(toTurn(paragraphs[i - 1]!.content, signed))
    }
    if (taken.has(i) || isHeading(paragraph)) {
      memory.previous = null
      memory.paused ||= memory.asked
      memory.asked = false
      continue
    }
    for (const part of parts(paragraph.content)) {
      const stretches = readParagraph(part, subjects, cast, memory)
      for (const stretch of stretches) turns.push(toTurn(part, stretch))
      const last = stretches.at(-1)
      memory.previous = last?.speaker ?? (stretches.length === 0 ? introduced(part, subjects) : null)
      memory.listing = last && announced.test(part.text.slice(last.start, last.end)) ? last.speaker : null
    }
  }
  return turns
}

/** “…” on one line, ——董事长沈越 on the next: whose words the quote is. */
function signature(
  { text, ...content }: Passage,
  before: ArticleParagraph | undefined,
  subjectsOf: SubjectFinder,
): Stretch | null {
  const dash = /^\s*[—–-]{1,2}\s*(?=\S)/.exec(text)?.[0].length ?? 0
  if (dash === 0 || text.length > 40 || !before) return null
  const quotes = findQuotes(before.content.text)
  const [quote, ...more] = quotes
  const [subject, ...others] = subjectsOf({ text, ...content }).filter(({ kind }) => kind !== 'block')
  const whole = quote && more.length === 0 && before.content.text.trim().length - (quote.close - quote.open) < 3
  if (!whole || subject?.kind !== 'person' || others.length > 0 || subject.end < text.trimEnd().length) return null
  const { start, end } = quote
  return {
    speaker: subject.who!(),
    mode: 'quoted',
    start,
    end,
    kind: 'statement',
    rule: 'turns/quote-signed',
    confidence: 0.9,
  }
}

/** 沈越对比了两国银行业的情况。 A sentence of its own on one person leads into the quote below it. */
function introduced(content: Passage, subjectsOf: SubjectFinder): number | null {
  const { text } = content
  if (text.trim().length > 40 || !/[。:：]$/.test(text.trim())) return null
  const [first, ...others] = subjectsOf(content)
  if (first?.kind !== 'person' || first.start > 2 || others.some(({ kind }) => kind === 'person')) return null
  return /^(?:则|也|还|又)?(?:对比|比较|谈到|谈及|提到|回顾|分析|解释|举例|算|强调|总结|补充|回忆|描述|介绍|坦言|解读)了?/.test(
    text.slice(first.end),
  )
    ? (first.who?.() ?? null)
    : null
}

/** 造成困难的至少有三方面的原因: what follows is the list. */
const announced =
  /[一两二三四五六几]\s?(?:个|点|大|方面)(?:的)?(?:主要)?(?:原因|因素|理由|判断|举措|方向|挑战|方面|看法|考虑)?$/

const toTurn = (content: Passage, { speaker, mode, start, end, kind, rule, confidence }: Stretch): SpokenTurn => ({
  speaker,
  label: null,
  kind,
  mode,
  section: 'article',
  paragraphs: [trim(slice(content, start, end))],
  rule,
  confidence,
})

/** 董秘对提问进行了解答,主要内容如下: */
const leadsIn = /^.{0,100}(?:内容|记录|问答|实录|交流情况)(?:记录|摘要)?如下[:：]?$/
const bullet = /^\s*(?:[-•·‧*●◆▪]|\d{1,2}[)）.、])/
/** Headings quote nobody: ■大行料现金流见顶 is the page's own line. */
function isHeading({ content, heading }: ArticleParagraph): boolean {
  const text = content.text.trim()
  if (isExchangeHead(text) || leadsIn.test(text)) return true
  if (/^[■▌▍◆●]/.test(text) && text.length <= 40 && !/[。！？!?]/.test(text)) return true
  if (bullet.test(text)) return false
  return (heading || (text.length <= 30 && !/[,，:：]/.test(text))) && !/[。！？!?]/.test(text)
}

const enough = 3000
const most = 12000
/** A paragraph of more than a few thousand characters is a page on one line: it is read a few sentences at a time, so that time stays linear. */
function parts(content: Passage): Passage[] {
  const { text } = content
  if (text.length <= 2 * enough) return [content]
  const found: Passage[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (/[“「『]/.test(text[at]!)) depth++
    else if (/[”」』]/.test(text[at]!)) depth = Math.max(0, depth - 1)
    const size = at + 1 - from
    if (size < enough || !(size >= most || (depth === 0 && /[。！？”」』]/.test(text[at]!)))) continue
    if (/[”」』，,]/.test(text[at + 1] ?? '') && size < most) continue
    found.push(slice(content, from, at + 1))
    from = at + 1
    depth = 0
  }
  if (from < text.length) found.push(slice(content, from))
  return found
}

// ------------------------------------------------------------------ one paragraph

function readParagraph(content: Passage, subjectsOf: SubjectFinder, cast: Cast, memory: Memory): Stretch[] {
  const { text } = content
  const digest = digestStretch(content, cast)
  if (digest) {
    memory.person = digest.speaker
    memory.people.push(digest.speaker)
    return [digest]
  }
  const quotes = findQuotes(text)
  const subjects = subjectsOf(content)
  const found = findAttributions(content, quotes, subjects, cast)
  const attributions =
    found.length === 0 && memory.listing !== null && counted.test(text) ? [goingOn(memory.listing)] : found
  const speech = quotes.filter((quote) => isSpeech(text, quote, attributions))
  const speakers = new Map<Attribution, number | null>()
  const given = new Map<number | null, Attribution[]>()
  for (const attribution of attributions) {
    const speaker = speakerOf(attribution.subject, memory, subjects)
    speakers.set(attribution, speaker)
    const known = given.get(speaker)
    if (known) known.push(attribution)
    else given.set(speaker, [attribution])
  }
  const first = attributions[0]
  if (memory.paused && first && topic.test(text.slice(0, first.start))) memory.asked = true
  const asked = askedLead.exec(text)
  const ctx: Reading = {
    content,
    text,
    quotes,
    speech,
    subjects,
    attributions,
    speakers,
    given,
    asked: asked ? asked.index + asked[0].length : Number.POSITIVE_INFINITY,
    memory,
    cast,
  }
  const stretches = [...reportedStretches(ctx), ...quotedStretches(ctx)].sort((a, b) => a.start - b.start)
  return stretches.map((stretch) => withKind(stretch, ctx))
}

/** 第一,…;第二,… under somebody's 三方面的原因. */
const goingOn = (speaker: number): Attribution => ({
  subject: { start: 0, end: 0, kind: 'person', who: () => speaker },
  start: 0,
  content: 0,
  verb: '',
  verbClass: 'S',
  join: 'comma',
  rule: 'turns/reported-listed',
  confidence: 0.7,
})

// ------------------------------------------------------------------ kinds

/** 库存是另一个焦点。 */
const topic = /焦点|关注|关心|疑问|追问|提问/
/** Questions by who asks; answers where the paragraph says so or a question stands open. */
function withKind(stretch: Stretch, { text, given, asked, memory, cast }: Reading): Stretch {
  const role = cast.members[stretch.speaker]!.role
  const own = given.get(stretch.speaker) ?? []
  if (role !== 'executive' && role !== 'management') {
    const question = own.some(({ verbClass }) => verbClass === 'Q')
    memory.asked = question
    memory.paused = false
    return { ...stretch, kind: question ? 'question' : 'statement' }
  }
  const nearest = own.find(({ content, join }) => (join === 'stop' ? content >= stretch.end : true)) ?? own[0]
  const lead = Math.max(stretch.start, nearest ? nearest.content : 0)
  const answers =
    isAnswer(nearest) || replies(text, nearest) || memory.asked || asked <= lead || answersBehind(text, stretch)
  return { ...stretch, kind: answers ? 'answer' : 'statement' }
}

/** 沈越的回应是:“…” */
const isAnswer = (attribution: Attribution | undefined): boolean =>
  attribution?.rule === 'turns/reported-answer' && /回应|回答|答复/.test(attribution.verb)

/** 对于会否再出售资产,林越回应说: what he replies to is a question. */
const replies = (text: string, attribution: Attribution | undefined): boolean =>
  attribution !== undefined &&
  (onPlatform.test(text.slice(attribution.subject.end, attribution.content)) || takesUp(text, attribution))

/** 在投资者互动平台表示: what stands there was asked. */
const onPlatform = /互动平台|互动易|e互动|关系平台/
const takesUp = (text: string, attribution: Attribution): boolean =>
  // 对此,林越回应称
  (/^(?:回应|回答|答复)/.test(attribution.verb) &&
    /对此[,，]\s?(?:公司)?$/.test(text.slice(attribution.start, attribution.subject.start))) ||
  (/回应|回答|答/.test(attribution.verb) &&
    /会否|是否|能否|可否|会不会|有否|何时|如何/.test(text.slice(attribution.start, attribution.subject.start)))

/** “…”董事会主席在回答提问时说 */
const answersBehind = (text: string, { mode, end }: Stretch): boolean =>
  mode === 'quoted' && /^[”」』"’]?[^。！？!?“「]{0,30}回答/.test(text.slice(end, end + 40))
