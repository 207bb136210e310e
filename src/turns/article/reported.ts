/** Reported runs of a paragraph: where a speaker's words begin and where they end. */
import { firstFrom } from '../../span.ts'
import { lastOpened, type Quote } from '../quotes.ts'
import type { Attribution } from './attribution.ts'
import { askedLead, type Reading, type Stretch, terminal } from './reading.ts'
import { narrationStart, opinionEnd, trimEnd } from './run-end.ts'

export function reportedStretches(reading: Reading): Stretch[] {
  const { text, attributions, speakers, speech } = reading
  const found: Stretch[] = []
  for (const [i, attribution] of attributions.entries()) {
    const speaker = speakers.get(attribution)
    if (speaker === null || speaker === undefined || attribution.join === 'stop') continue
    if (attribution.join === 'quote' || opensAt(speech, attribution.content)) {
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
      !askedLead.test(text.slice(Math.max(last.end, attribution.start), attribution.subject.start))
    ) {
      const end = runEnd(reading, attribution, speaker, i)
      if (last.end < end) found[found.length - 1] = { ...last, end }
      continue
    }
    const end = runEnd(reading, attribution, speaker, i)
    // 形容,市场「…。」: what leads into the marks belongs to the sentence in them.
    const leadsIn = opensAt(speech, end) && !/[,，。:：]/.test(text.slice(0, end).trimEnd().slice(-1))
    if (end - attribution.content >= 4 && !(leadsIn && end - attribution.content <= 16))
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
  const quote = speech[firstFrom(speech, attribution.content + 2)]
  let end = quote ? quote.open : text.length
  const next = reading.attributions[index + 1]
  if (next && next.start < end && next.start > attribution.content && !goesOn(reading, next, speaker)) end = next.start
  else if (next && next.start < end && goesOn(reading, next, speaker))
    // 他强调,…,林知远透露,…: one sentence may give twice to the same person.
    end = Math.max(next.start > attribution.content ? next.start : next.subject.start, attribution.content)
  const stop = narrationStart(reading, attribution.content, end, speaker)
  return trimEnd(text, attribution.content, Math.min(stop, opinionEnd(reading, attribution)))
}

const goesOn = ({ speakers }: Reading, next: Attribution, speaker: number): boolean =>
  speakers.get(next) === speaker && next.join !== 'stop'

const opensAt = (quotes: readonly Quote[], at: number): boolean => lastOpened(quotes, at)?.open === at

/** 「…」,「…」,但公司: the last of the quotes in the sentence that begins at `from`. */
function lastOfSentence(text: string, speech: Reading['speech'], from: number, to: number): Quote | null {
  let last: Quote | null = null
  for (let i = firstFrom(speech, from + 1); i < speech.length; i++) {
    const one = speech[i]!
    if (one.open >= to || (last && terminal.test(text[last.end - 1] ?? ''))) break
    if (/[。！？!?]/.test(text.slice(last?.close ?? from, one.open))) break
    last = one
  }
  return last
}

const furtherOn =
  /^\s*[,，;；]\s*(?:但|而|惟|不过|并且?)?(?:也|又|还|亦|同时)?(?:预期|预计|估计|表示|透露|指出|强调|认为)?[,，]?\s*/
/** S表示,「…」,但公司仍会…: after a quote inside the sentence the reported words go on. */
function resumed(reading: Reading, attribution: Attribution, speaker: number, index: number): Stretch[] {
  const { text, speech, attributions } = reading
  const next = attributions[index + 1]
  const quote = lastOfSentence(text, speech, attribution.content, next?.start ?? text.length)
  if (!quote) return []
  const link = furtherOn.exec(text.slice(quote.close, quote.close + 12))
  if (!link || terminal.test(text[quote.end - 1] ?? '')) return []
  const start = quote.close + link[0].length
  if (next && next.start <= start + 2) return []
  const following = speech[firstFrom(speech, start + 1)]?.open ?? text.length
  const border = Math.min(following, next && next.start > start ? next.start : text.length)
  const end = trimEnd(text, start, narrationStart(reading, start, border, speaker))
  if (end - start < 6) return []
  return [{ speaker, mode: 'reported', start, end, kind: 'statement', rule: 'turns/reported-resumed', confidence: 0.8 }]
}
