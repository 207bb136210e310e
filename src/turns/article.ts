/** Articles: who is quoted and who is reported, paragraph by paragraph. */
import { slice } from '../span.ts'
import type { ArticleParagraph, Context, Passage, SpokenTurn, TurnKind } from '../types.ts'
import { type Attribution, findAttributions } from './attribution.ts'
import type { Cast } from './cast.ts'
import { findQuotes, type Quote } from './quotes.ts'
import { type Subject, type SubjectFinder, subjectFinder } from './subjects.ts'

/** A stretch of one paragraph in one speaker's mouth. */
interface Stretch {
  readonly speaker: number
  readonly mode: 'quoted' | 'reported'
  readonly start: number
  readonly end: number
  readonly kind: TurnKind
  readonly rule: string
  readonly confidence: number
}

/** What carries over from paragraph to paragraph. */
interface Memory {
  /** The last person who spoke or was named as a subject. */
  person: number | null
  house: number | null
  /** Speaker of the paragraph right before, for quotes that stand alone. */
  previous: number | null
  /** A question turn stands open; managers now answer. */
  asked: boolean
  /** The same before a heading: a paragraph that speaks of what was asked takes it up again. */
  paused: boolean
}

export function findArticleTurns(
  paragraphs: readonly ArticleParagraph[],
  taken: ReadonlySet<number>,
  cast: Cast,
  context: Pick<Context, 'company'>,
): SpokenTurn[] {
  const subjects = subjectFinder(cast, context)
  const memory: Memory = { person: null, house: null, previous: null, asked: false, paused: false }
  const turns: SpokenTurn[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    if (taken.has(i) || isHeading(paragraph)) {
      memory.previous = null
      memory.paused ||= memory.asked
      memory.asked = false
      continue
    }
    for (const part of parts(paragraph.content)) {
      const stretches = readParagraph(part, subjects, cast, memory)
      for (const stretch of stretches) turns.push(toTurn(part, stretch))
      memory.previous = stretches.at(-1)?.speaker ?? null
    }
  }
  return turns
}

const toTurn = (content: Passage, { speaker, mode, start, end, kind, rule, confidence }: Stretch): SpokenTurn => ({
  speaker,
  label: null,
  kind,
  mode,
  section: 'article',
  paragraphs: [slice(content, start, end)],
  rule,
  confidence,
})

const bullet = /^\s*(?:[-•·‧*●◆▪]|\d{1,2}[)）.、])/
/** Headings quote nobody: ■大行料现金流见顶 is the page's own line. */
function isHeading({ content, heading }: ArticleParagraph): boolean {
  const text = content.text.trim()
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
  const quotes = findQuotes(text)
  const subjects = subjectsOf(content)
  const attributions = findAttributions(content, quotes, subjects, cast)
  const speech = quotes.filter((quote) => isSpeech(text, quote, attributions))
  const speakers = new Map<Attribution, number | null>()
  for (const attribution of attributions) speakers.set(attribution, speakerOf(attribution.subject, memory, subjects))
  const first = attributions[0]
  if (memory.paused && first && topic.test(text.slice(0, first.start))) memory.asked = true
  const ctx: Reading = { content, text, quotes, speech, subjects, attributions, speakers, memory, cast }
  return [...reportedStretches(ctx), ...quotedStretches(ctx)]
    .sort((a, b) => a.start - b.start)
    .map((stretch) => withKind(stretch, ctx))
}

interface Reading {
  readonly content: Passage
  readonly text: string
  readonly quotes: readonly Quote[]
  readonly speech: readonly Quote[]
  readonly subjects: readonly Subject[]
  readonly attributions: readonly Attribution[]
  readonly speakers: ReadonlyMap<Attribution, number | null>
  readonly memory: Memory
  readonly cast: Cast
}

function speakerOf(subject: Subject, memory: Memory, subjects: readonly Subject[]): number | null {
  if (subject.kind === 'pronoun') {
    // 孟青随后给出了拆解。她指出: the person named last, whether or not with a verb of saying.
    const named = subjects.filter(({ kind, end }) => kind === 'person' && end <= subject.start).at(-1)
    memory.person = named?.who?.() ?? memory.person
    return memory.person
  }
  if (subject.kind === 'same-house') {
    const named = subjects.filter(({ kind, end }) => kind === 'house' && end <= subject.start).at(-1)
    memory.house = named?.who?.() ?? memory.house
    return memory.house
  }
  const who = subject.who?.() ?? null
  if (subject.kind === 'person') memory.person = who
  if (subject.kind === 'house') memory.house = who
  return who
}

// ------------------------------------------------------------------ quotes

const terminal = /[。！？!?…]/
/** A clause or more, where speech can stand: after a verb, a colon, a comma or a full stop; “规模定律” is a term. */
function isSpeech(text: string, quote: Quote, attributions: readonly Attribution[]): boolean {
  const words = text.slice(quote.start, quote.end).trim()
  const before = text.slice(Math.max(0, quote.open - 8), quote.open).trimEnd()
  const after = text.slice(quote.close, quote.close + 8).trimStart()
  const introduced = attributions.some(({ content, join }) => content === quote.open && join !== 'stop')
  if (introduced) return words.length >= 6 && !/^的/.test(after)
  if (quote.open === 0 || before === '' || terminal.test(before.at(-1)!) || /[”」』]$/.test(before))
    return words.length >= 12 || (words.length >= 6 && /[，,。！？!?…]$/.test(words))
  const clause = words.length >= 12 || /[,，。！？!?;；]/.test(words)
  if (/[:：]$/.test(before)) return words.length >= 10
  if (/[,，;；](?:但|而|并且?|因为|不过|又)?$/.test(before))
    return clause && words.length >= 8 && !/^[\u4e00-\u9fff]/.test(after)
  return false
}

function quotedStretches(reading: Reading): Stretch[] {
  const found: Stretch[] = []
  for (const quote of reading.speech) {
    const given = quoteSpeaker(quote, reading, found)
    if (!given) continue
    const size = reading.text.slice(quote.start, quote.end)
    const lead = size.length - size.trimStart().length
    found.push({
      ...given,
      mode: 'quoted',
      start: quote.start + lead,
      end: quote.start + size.trimEnd().length,
      kind: 'statement',
    })
  }
  return found
}

type Given = Pick<Stretch, 'speaker' | 'rule' | 'confidence'>

/** The ladder for a quote: verb before it, subject before it, verb behind it, the paragraph so far, the paragraph before. */
function quoteSpeaker(quote: Quote, reading: Reading, found: readonly Stretch[]): Given | null {
  const { text, attributions, speakers, memory } = reading
  const before = attributions.filter(({ content, join }) => content <= quote.open && join !== 'stop').at(-1)
  const gap = before ? text.slice(before.content, quote.open) : ''
  const given = (attribution: Attribution | undefined, rule: string, confidence: number): Given | null => {
    const speaker = attribution && speakers.get(attribution)
    return speaker === undefined || speaker === null ? null : { speaker, rule, confidence }
  }
  if (before && gap === '') return given(before, 'turns/quote-introduced', 0.95)
  const led = subjectBefore(quote, reading)
  if (led !== null) return { speaker: led, rule: 'turns/quote-led', confidence: 0.8 }
  const behind = attributions.find(({ subject, join }) => {
    if (subject.start < quote.close) return false
    // “…”4月28日晚,某公司CEO在说明会上如是说。: a sentence that only closes the quote may begin far from its subject.
    const way = text.slice(quote.close, subject.start)
    return leads(text, quote.close, subject.start) || (join === 'stop' && way.length < 60 && !terminal.test(way))
  })
  if (behind && (!before || terminal.test(text[quote.open - 1] ?? '。')))
    return given(behind, 'turns/quote-followed', 0.9)
  const trailing = subjectBehind(quote, reading)
  if (trailing !== null) return { speaker: trailing, rule: 'turns/quote-trailed', confidence: 0.8 }
  if (before && !/\n/.test(gap)) return given(before, 'turns/quote-continued', 0.85)
  const last = found.at(-1)
  if (last) return { speaker: last.speaker, rule: 'turns/quote-continued', confidence: 0.8 }
  const alone = text.trim().length - (quote.close - quote.open) < 6 || reading.speech.length > 1
  return memory.previous !== null && quote.open < 4 && alone
    ? { speaker: memory.previous, rule: 'turns/quote-floating', confidence: 0.8 }
    : null
}

/** 董事会主席贺承远在回答提问时语气平静,“…”: a person heads the sentence and a comma or colon opens the quote. */
function subjectBefore(quote: Quote, { text, subjects, memory, quotes }: Reading): number | null {
  if (!/[,，:：]\s*$/.test(text.slice(0, quote.open))) return null
  let from = 0
  for (let i = quote.open - 1; i >= Math.max(0, quote.open - 60); i--) {
    if (terminal.test(text[i]!) || quotes.some(({ close }) => close === i + 1)) {
      from = i + 1
      break
    }
  }
  const first = subjects.find(({ start, kind }) => start >= from && start < quote.open && kind !== 'block')
  if (!first || (first.kind !== 'person' && first.kind !== 'pronoun') || !leads(text, from, first.start)) return null
  return quote.open - first.end <= 30 ? speakerOf(first, memory, subjects) : null
}

/** Between a border and a name only what describes it: 董事会(主席…), 江西(经销商…). */
const leads = (text: string, from: number, to: number): boolean =>
  to - from <= 16 && !/[,，。、:：“「]/.test(text.slice(from, to).trim())

/** “…”董事会主席贺承远在回答提问时语气平静: the same behind a quote. */
function subjectBehind(quote: Quote, { text, subjects, memory }: Reading): number | null {
  const next = subjects.find(({ start, kind }) => start >= quote.close && kind !== 'block')
  if (
    !next ||
    !leads(text, quote.close, next.start) ||
    (next.kind !== 'person' && next.kind !== 'voice' && next.kind !== 'pronoun')
  )
    return null
  // 公司总经理沈越开门见山。 says it too: nothing but a short rest of the sentence stands behind the name.
  const rest = /^[^。！？!?“「]{0,40}/.exec(text.slice(next.end))![0]
  const closes = rest.length <= 12 && /^[。！？!?]/.test(text.slice(next.end + rest.length))
  return closes || /回答|提问|发问|语气|笑|补充|感叹|感慨|说|称|告诉|表示|直言|写道/.test(rest)
    ? speakerOf(next, memory, subjects)
    : null
}

// ------------------------------------------------------------------ reported runs

/** Where the journalist takes over: prices, papers, other days, what the report shows. */
const narration =
  /^\s*(?:同日|当日|另据|据悉|据了解|据[^,，]{2,16}(?:统计|数据|显示|报道)|资料显示|数据显示|公开资料|财报(?:显示|披露)|公告显示|年报显示|截至[^,，]{0,16}(?:收盘|收市|发稿|午盘|记者)|值得(?:注意|一提|关注)|记者(?:注意|了解|获悉)|二级市场|消息面|受此(?:消息|影响)|不过[^,，]{0,8}(?:渠道|市场|外界)|(?:[\u4e00-\u9fffA-Za-z()（）0-9.-]{0,16})?(?:今日|昨日|今|昨|周[一二三四五])?(?:收报|报收|收市报|收盘报|现报|开盘报))/
const priceSentence = /(?:收报|报收|收市报|收盘报|现报)\s?[\d.,]+/
/** 一季度,公司实现营收十亿元: figures in the third person at a sentence's start. */
const factSentence =
  /^\s*(?:[一二三四]季度|上半年|下半年|前三季度|全年|报告期内?|期内|20\d\d年)[^,，。]{0,8}[,，]?[^,，。]{0,12}(?:公司|集团)?(?:实现|录得)(?:营业)?(?:收入|营收|净利|归母)/

function reportedStretches(reading: Reading): Stretch[] {
  const { text, attributions, speakers, speech } = reading
  const found: Stretch[] = []
  for (const [i, attribution] of attributions.entries()) {
    const speaker = speakers.get(attribution)
    if (speaker === null || speaker === undefined || attribution.join === 'stop') continue
    if (attribution.join === 'quote' || speech.some(({ open }) => open === attribution.content)) {
      found.push(...resumed(reading, attribution, speaker, i))
      continue
    }
    const last = found.at(-1)
    // 他同时承认: the same speaker goes on, and so does the run.
    if (
      last &&
      last.speaker === speaker &&
      last.end >= attribution.start - 2 &&
      !narrated(text, last.end, attribution.start) &&
      !askedLead.test(text.slice(attribution.start, attribution.subject.start))
    ) {
      const end = runEnd(reading, attribution, speaker, i)
      if (last.end < end) found[found.length - 1] = { ...last, end }
      continue
    }
    const end = runEnd(reading, attribution, speaker, i)
    if (end - attribution.content >= 4)
      found.push({
        speaker,
        mode: 'reported',
        start: attribution.content,
        end,
        kind: 'statement',
        rule: attribution.rule,
        confidence: attribution.confidence,
      })
    found.push(...resumed(reading, attribution, speaker, i))
  }
  return found
}

const narrated = (text: string, from: number, to: number): boolean => text.slice(from, to).trim().length > 3

/** The run ends at speech in quotes, at the next speaker, where the journalist takes over, or with the paragraph. */
function runEnd(reading: Reading, attribution: Attribution, speaker: number, index: number): number {
  const { text, speech } = reading
  const quote = speech.find(({ open }) => open > attribution.content)
  let end = quote ? quote.open : text.length
  const next = reading.attributions[index + 1]
  if (next && next.start < end && next.start > attribution.content && !goesOn(reading, next, speaker)) end = next.start
  else if (next && next.start < end && goesOn(reading, next, speaker)) end = Math.max(next.start, attribution.content)
  const stop = narrationStart(reading, attribution.content, end, speaker)
  return trimEnd(text, attribution.content, stop)
}

const goesOn = ({ speakers }: Reading, next: Attribution, speaker: number): boolean =>
  speakers.get(next) === speaker && next.join !== 'stop'

function narrationStart({ text, quotes, subjects }: Reading, from: number, to: number, speaker: number): number {
  for (let at = from; at < to; at++) {
    if (!/[。！？!?]/.test(text[at]!) || quotes.some(({ open, close }) => at > open && at < close)) continue
    const sentence = text.slice(at + 1, Math.min(to, at + 80))
    const until = sentence.search(/[。！？!?]/)
    const one = until < 0 ? sentence : sentence.slice(0, until)
    const other = subjects.find(({ start }) => start > at && start <= at + 2)
    if (other && (other.kind === 'house' || (other.kind === 'person' && other.who?.() !== speaker))) return at + 1
    if (narration.test(sentence) || priceSentence.test(one) || factSentence.test(sentence)) return at + 1
  }
  return to
}

/** Without the full stop, the comma before a quote, and a conjunction left hanging. */
function trimEnd(text: string, from: number, to: number): number {
  let end = to
  const bare = (): string => text.slice(from, end)
  for (let round = 0; round < 3; round++) {
    end = from + bare().replace(/[\s。，,、;；:：！!？?…]+$/, '').length
    end = from + bare().replace(/[,，;；。](?:但|而|并|并且|不过|惟|因此|同时|此外|另外|因为|又|对此|其中)$/, '').length
  }
  return end
}

/** S表示,「…」,但公司仍会…: after a quote inside the sentence the reported words go on. */
function resumed(reading: Reading, attribution: Attribution, speaker: number, index: number): Stretch[] {
  const { text, speech, attributions } = reading
  const next = attributions[index + 1]
  const quote = speech.filter(({ open }) => open >= attribution.content && (!next || open < next.start)).at(-1)
  if (!quote) return []
  const link = /^\s*[,，;；]\s*(?:但|而|惟|不过|并)?\s*/.exec(text.slice(quote.close, quote.close + 8))
  if (!link || terminal.test(text[quote.end - 1] ?? '')) return []
  const start = quote.close + link[0].length
  if (next && next.start <= start + 2) return []
  const border = next && next.start > start ? next.start : text.length
  const end = trimEnd(text, start, narrationStart(reading, start, border, speaker))
  if (end - start < 6) return []
  return [{ speaker, mode: 'reported', start, end, kind: 'statement', rule: 'turns/reported-resumed', confidence: 0.8 }]
}

// ------------------------------------------------------------------ kinds

const askedLead = /被问|问到|问及|追问|提问|询问|回答|答问|发问/
/** 库存是另一个焦点。 */
const topic = /焦点|关注|关心|疑问|追问|提问/
/** Questions by who asks; answers where the paragraph says so or a question stands open. */
function withKind(stretch: Stretch, { text, attributions, speakers, memory, cast }: Reading): Stretch {
  const role = cast.members[stretch.speaker]!.role
  const own = attributions.filter((attribution) => speakers.get(attribution) === stretch.speaker)
  if (role !== 'executive' && role !== 'management') {
    const question = own.some(({ verbClass }) => verbClass === 'Q')
    memory.asked = question
    memory.paused = false
    return { ...stretch, kind: question ? 'question' : 'statement' }
  }
  const nearest = own.find(({ content, join }) => (join === 'stop' ? content >= stretch.end : true)) ?? own[0]
  const lead = text.slice(0, Math.max(stretch.start, nearest ? nearest.content : 0))
  const answers = memory.asked || askedLead.test(lead) || answersBehind(text, stretch)
  return { ...stretch, kind: answers ? 'answer' : 'statement' }
}

/** “…”董事会主席在回答提问时说 */
const answersBehind = (text: string, { mode, end }: Stretch): boolean =>
  mode === 'quoted' && /^[”」』"’]?[^。！？!?“「]{0,30}回答/.test(text.slice(end, end + 40))
