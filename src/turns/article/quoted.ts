/** Quotations of a paragraph: which quotes are speech, and whose. */
import { firstFrom } from '../../span.ts'
import { lastOpened, type Quote } from '../quotes.ts'
import { type Attribution, firstBehind } from './attribution.ts'
import { type Reading, type Stretch, speakerOf, terminal } from './reading.ts'

/** A clause or more, where speech can stand: after a verb, a colon, a comma or a full stop; “规模定律” is a term. */
export function isSpeech(text: string, quote: Quote, attributions: readonly Attribution[]): boolean {
  const words = text.slice(quote.start, quote.end).trim()
  const before = text.slice(Math.max(0, quote.open - 8), quote.open).trimEnd()
  const after = text.slice(quote.close, quote.close + 8).trimStart()
  const near = attributions
    .slice(firstBehind(attributions, quote.open - 16), firstBehind(attributions, quote.open + 1))
    .filter(({ join }) => join !== 'stop')
  const introduced = near.some(({ content }) => content === quote.open)
  if (introduced) return words.length >= 6 && !/^的/.test(after)
  if (withinClause(text, quote, near)) return true
  if (quote.open === 0 || before === '' || terminal.test(before.at(-1)!) || /[”」』]$/.test(before))
    return words.length >= 12 || (words.length >= 6 && /[，,。！？!?…]$/.test(words))
  const clause = words.length >= 12 || /[,，。！？!?;；]/.test(words)
  if (/[:：]$/.test(before)) return words.length >= 10
  // 当地价格在17元上下,“赚的是另一份钱”。: a clause that ends the sentence.
  if (/[,，]$/.test(before) && words.length >= 7 && /^(?:[。！？!?]|$)/.test(after) && predicate.test(words))
    return true
  if (/[,，;；](?:但|而|并且?|因为|不过|又)?$/.test(before))
    // 增长约6%,「客流比预计的好。」他又预期: a whole sentence in the marks, and the next one begins behind them.
    return clause && words.length >= 8 && (!/^[\u4e00-\u9fff]/.test(after) || terminal.test(words.at(-1)!))
  return false
}

/** What makes a few words a clause. */
const predicate = /是|会|不|没|有|就|都|能|要|让|把|被|比|已|仍|还|咗|唔|係|冇/

/** S形容,市场「…打不完,但我们不打。」: a whole sentence in marks, a few words behind the verb. */
const withinClause = (text: string, quote: Quote, near: readonly Attribution[]): boolean =>
  quote.end - quote.start >= 12 &&
  terminal.test(text[quote.end - 1] ?? '') &&
  near.some(({ content }) => content < quote.open && !/[。！？!?；;，,]/.test(text.slice(content, quote.open)))

export function quotedStretches(reading: Reading): Stretch[] {
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
  const before = introducing(attributions, quote)
  const gap = before ? text.slice(before.content, quote.open) : ''
  const given = (attribution: Attribution | undefined, rule: string, confidence: number): Given | null => {
    const speaker = attribution && speakers.get(attribution)
    return speaker === undefined || speaker === null ? null : { speaker, rule, confidence }
  }
  if (before && gap === '') return given(before, 'turns/quote-introduced', 0.95)
  const led = subjectBefore(quote, reading)
  if (led !== null) return { speaker: led, rule: 'turns/quote-led', confidence: 0.8 }
  const next = firstBehind(attributions, quote.close)
  const behind = attributions.slice(next, next + most).find(({ subject, join }) => {
    if (subject.start < quote.close) return false
    // “…”4月28日晚,某公司CEO在说明会上如是说。: a sentence that only closes the quote may begin far from its subject.
    const way = text.slice(quote.close, subject.start)
    return (
      leads(text, quote.close + placeOf(text, quote.close), subject.start) ||
      (join === 'stop' && way.length < 60 && !terminal.test(way))
    )
  })
  if (behind && (!before || terminal.test(text[quote.open - 1] ?? '。')))
    return given(behind, 'turns/quote-followed', 0.9)
  const trailing = subjectBehind(quote, reading)
  if (trailing !== null) return { speaker: trailing, rule: 'turns/quote-trailed', confidence: 0.8 }
  if (before && !gap.includes('\n')) return given(before, 'turns/quote-continued', 0.85)
  const last = found.at(-1)
  if (last) return { speaker: last.speaker, rule: 'turns/quote-continued', confidence: 0.8 }
  const alone = text.trim().length - (quote.close - quote.open) < 6 || reading.speech.length > 1
  return memory.previous !== null && quote.open < 4 && alone
    ? { speaker: memory.previous, rule: 'turns/quote-floating', confidence: 0.8 }
    : null
}

/** The last attribution before a quote that has words of its own. */
function introducing(attributions: readonly Attribution[], quote: Quote): Attribution | undefined {
  let i = firstBehind(attributions, quote.open + 1) - 1
  while (i >= 0 && attributions[i]!.join === 'stop') i--
  return attributions[i]
}

/** Who says a quote from behind it is among the first that speak there. */
const most = 20

/** 董事会主席贺承远在回答提问时语气平静,“…”: a person heads the sentence and a comma or colon opens the quote. */
function subjectBefore(quote: Quote, { text, subjects, memory, quotes }: Reading): number | null {
  if (!/[,，:：]/.test(text.slice(0, quote.open).trimEnd().slice(-1))) return null
  let from = 0
  for (let i = quote.open - 1; i >= Math.max(0, quote.open - 60); i--) {
    if (terminal.test(text[i]!) || lastOpened(quotes, i)?.close === i + 1) {
      from = i + 1
      break
    }
  }
  const first = subjects
    .slice(firstFrom(subjects, from), firstFrom(subjects, Math.min(quote.open, from + lead + 1)))
    .find(({ kind }) => kind !== 'block')
  if (!first || (first.kind !== 'person' && first.kind !== 'pronoun') || !leads(text, from, first.start)) return null
  return quote.open - first.end <= 30 ? speakerOf(first, memory, subjects) : null
}

const lead = 16
/** Between a border and a name only what describes it: 董事会(主席…), 江西(经销商…). */
const leads = (text: string, from: number, to: number): boolean =>
  to - from <= lead && !/[,，。、:：“「]/.test(text.slice(from, to).trim())

/** “…”在当晚的业绩会上,董事长…: how long the place or the hour is that stands between. */
const placeOf = (text: string, from: number): number =>
  /^(?:在|日前|近日|当[日晚天]|昨[日天晚]|今[日天早晚]|\d{1,2}月\d{1,2}日)[^,，。“「]{0,28}[,，]/.exec(
    text.slice(from, from + 40),
  )?.[0].length ?? 0

/** “…”董事会主席贺承远在回答提问时语气平静: the same behind a quote. */
function subjectBehind(quote: Quote, { text, subjects, memory }: Reading): number | null {
  const next = subjects
    .slice(firstFrom(subjects, quote.close), firstFrom(subjects, quote.close + lead + 1))
    .find(({ kind }) => kind !== 'block')
  if (
    !next ||
    !leads(text, quote.close, next.start) ||
    (next.kind !== 'person' && next.kind !== 'voice' && next.kind !== 'pronoun')
  )
    return null
  // 公司总经理沈越开门见山。 says it too: nothing but a short rest of the sentence stands behind the name.
  const rest = /^[^。！？!?“「]{0,40}/.exec(text.slice(next.end))![0]
  const closes = rest.length <= 12 && /^[。！？!?]/.test(text.slice(next.end + rest.length))
  return closes || /回答|开腔|就话|接话|提问|发问|语气|笑|补充|感叹|感慨|说|称|讲|开场|告诉|表示|直言|写道/.test(rest)
    ? speakerOf(next, memory, subjects)
    : null
}
