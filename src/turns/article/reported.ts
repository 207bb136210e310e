/** Reported runs of a paragraph: where a speaker's words begin and where they end. */
import { firstFrom } from '../../span.ts'
import { lastOpened, type Quote } from '../quotes.ts'
import type { Attribution } from './attribution.ts'
import { askedLead, type Reading, type Stretch, terminal } from './reading.ts'

/** Where the journalist takes over: prices, papers, other days, what the report shows. */
const narration =
  /^\s*(?:同日|当日|另据|据悉|据了解|据[^,，]{2,16}(?:统计|数据|显示|报道)|资料显示|数据显示|公开资料|财报(?:显示|披露)|公告显示|年报显示|[\u4e00-\u9fffA-Za-z]{2,16}在(?:最新)?(?:研报|报告)中|截至[^,，]{0,16}(?:收盘|收市|发稿|午盘|记者)|值得(?:注意|一提|关注)|记者(?:注意|了解|获悉)|二级市场|消息面|受此(?:消息|影响)|不过[^,，]{0,8}(?:渠道|市场|外界)|(?:[\u4e00-\u9fffA-Za-z()（）0-9.-]{0,16})?(?:今日|昨日|今|昨|周[一二三四五])?(?:收报|报收|收市报|收盘报|现报|开盘报))/
const priceSentence =
  /(?:收报|报收|收市报|收盘报|现报|闭市报|挂收)\s?[\d.,]+|(?:今|昨|周[一二三四五]|当)日?(?:股价|终场|盘后)?(?:上涨|下跌|涨|跌)?[\d.%]{0,6}[,，]?(?:收在|收于|作收|以)\s?[\d.,]+/
/** 一季度,公司实现营收十亿元: figures in the third person at a sentence's start. */
const factSentence =
  /^\s*(?:[一二三四]季度|上半年|下半年|前三季度|全年|报告期内?|期内|20\d\d年)[^,，。]{0,8}[,，]?[^,，。]{0,12}(?:公司|集团)?(?:实现|录得)(?:营业)?(?:收入|营收|净利|归母)/

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
  return trimEnd(text, attribution.content, stop)
}

const goesOn = ({ speakers }: Reading, next: Attribution, speaker: number): boolean =>
  speakers.get(next) === speaker && next.join !== 'stop'

const opensAt = (quotes: readonly Quote[], at: number): boolean => lastOpened(quotes, at)?.open === at

/** Where the next sentence ends, from `at` on. */
function stopFrom(text: string, at: number): number {
  const stops = /[。！？!?]/g
  stops.lastIndex = at
  return stops.exec(text)?.index ?? Number.POSITIVE_INFINITY
}

function narrationStart({ text, quotes, subjects }: Reading, from: number, to: number, speaker: number): number {
  for (let at = stopFrom(text, from); at < to; at = stopFrom(text, at + 1)) {
    if (at < (lastOpened(quotes, at - 1)?.close ?? 0)) continue
    const sentence = text.slice(at + 1, Math.min(to, at + 80))
    const until = sentence.search(/[。！？!?]/)
    const one = until < 0 ? sentence : sentence.slice(0, until)
    const other = subjects[firstFrom(subjects, at + 1)]
    if (
      other &&
      other.start <= at + 2 &&
      (other.kind === 'house' || (other.kind === 'person' && other.who?.() !== speaker))
    )
      return at + 1
    if (narration.test(sentence) || priceSentence.test(one) || factSentence.test(sentence)) return at + 1
  }
  return to
}

const hanging = /[,，;；。](?:但|而|并|并且|不过|惟|因此|同时|此外|另外|因为|又|对此|其中)$/
/** …的变量。用他的话说,“…”: that leads into the quote. */
const inHisWords = /(?<=[。！？!?])\s?用[^。,，]{1,8}的话(?:来)?(?:说|讲)[,，:：]?\s*$/
/** Without the full stop, the comma before a quote, and a conjunction left hanging. */
function trimEnd(text: string, from: number, to: number): number {
  let end = to - (inHisWords.exec(text.slice(Math.max(from, to - 24), to))?.[0].length ?? 0)
  for (let round = 0; round < 3; round++) {
    while (end > from && /[\s。，,、;；:：！!？?…]/.test(text[end - 1]!)) end--
    end -= hanging.exec(text.slice(Math.max(from, end - 3), end))?.[0].length ?? 0
  }
  return end
}

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
