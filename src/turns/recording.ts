/** A call written down by a machine that names no voice: who speaks is told by how the lines hand over, thank, ask and answer. */
import { join, slice, toSource, trim } from '../span.ts'
import type { Article, Context, Passage, SpokenTurn, TurnKind } from '../types.ts'
import type { Cast } from './cast.ts'
import { isPrivate } from './handover.ts'
import {
  callsOn,
  chats,
  greets,
  handsOver,
  hostName,
  isThanks,
  namedBy,
  ownName,
  type Spoken,
  talks,
} from './recording/cues.ts'
import { bearerOfTitle } from './transcript/seat.ts'

type Voice = 'host' | 'officer' | 'asker' | 'answerer'

interface Stretch {
  voice: Voice
  readonly lines: Passage[]
  /** What the line before it said of who comes now. */
  readonly called: string | null
  asked: boolean
}

const stamp = /^\s*[(（[]?\d{1,2}:\d{2}(?:[:.]\d{1,3}){0,2}[)）\]]?\s*/

/** Lines that begin with their time, one below the other, as machines write down what they hear. */
export const isRecording = ({ paragraphs }: Article, { kind }: Context): boolean =>
  kind === 'call-transcript' &&
  paragraphs.filter(({ content }) => stamp.test(content.text)).length > Math.max(3, paragraphs.length / 2)

/** Nothing where nobody talks to anybody; the page has no labels. */
export function findRecordedTurns(article: Article, context: Context, cast: Cast): SpokenTurn[] {
  if (context.kind !== 'call-transcript') return []
  const lines = spokenLines(article)
  const words = lines.map(({ text }) => text).join('\n')
  if (!talks(words) && !(isRecording(article, context) && chats(words))) return []
  const stretches = divide(lines)
  const host = stretches.length > 1 ? (hostName(words) ?? officerHost(stretches[0]!)) : null
  const asked = stretches.findIndex(({ voice }) => voice === 'asker')
  const first = asked < 0 ? stretches.length : asked
  let asker: Spoken | null = null
  return stretches.map((stretch, i): SpokenTurn => {
    const said = speakerOf(stretch, stretches[i + 1], stretches.length === 1 ? null : host, asker)
    if (stretch.voice === 'asker') asker = said
    const at = toSource(stretch.lines[0]!).start
    const bearer = said.title === null ? shortOf(said, cast) : bearerOfTitle(said.title, cast)
    const speaker = bearer ?? cast.see({ ...said, at })
    return {
      speaker,
      label: null,
      kind: kindOf(stretch, stretches[i - 1]),
      mode: 'verbatim',
      section: i >= first ? 'qa' : 'remarks',
      paragraphs: mended(stretch.lines),
      rule: stretches.length === 1 ? 'turns/unlabelled' : 'turns/recorded-voice',
      confidence: 0.6,
    }
  })
}

/** 我是投资者关系总监顾青: an officer of the company hosts. */
function officerHost({ voice, lines }: Stretch): Spoken | null {
  const own = voice === 'host' ? ownName(lines.map(({ text }) => text).join('\n')) : null
  return own && own.affiliation === null ? { ...own, role: 'executive' } : null
}

/** 姚总, Kate: whom the page names in full elsewhere. */
const shortOf = ({ name, named }: Spoken, cast: Cast): number | null =>
  named && cast.find(name) === null ? cast.findShort(name) : null

/** What is said, without the clock before it; what stands over the first words is the page's. */
function spokenLines({ paragraphs }: Article): Passage[] {
  const all = paragraphs.map(({ content }) => trim(slice(content, stamp.exec(content.text)?.[0].length ?? 0)))
  const lead = all
    .slice(0, Math.ceil(all.length / 3) + 1)
    .findLastIndex(({ text }) => /[:：]$/.test(text) || /^.{0,6}管理层(?:汇报|发言|陈述|介绍|讲话|致辞)$/.test(text))
  return all
    .slice(lead + 1)
    .filter(
      ({ text }) =>
        text !== '' && !/^[\d\s:.,>-]{1,40}$/.test(text) && !/^.{0,24}(?:语音)?(?:辨识|识别|校对|转写)[:：]/.test(text),
    )
}

// ------------------------------------------------------------------ where one voice ends

function divide(lines: readonly Passage[]): Stretch[] {
  const found: Stretch[] = []
  let current: Stretch | null = null
  for (const line of lines) {
    const next: Change | null = current ? changed(current, line.text) : { voice: opens(line.text), called: null }
    if (next) current = { ...next, lines: [], asked: false }
    if (!current) continue
    if (next) {
      const last = found.at(-1)
      // 好 谢谢 before the next question: the host has taken the word.
      if (next.voice === 'host' && last && last.lines.length > 1 && closes.test(last.lines.at(-1)!.text))
        current.lines.push(last.lines.pop()!)
      found.push(current)
    }
    current.lines.push(line)
    current.asked ||= asks(line.text)
  }
  return found
}

const closes = /^(?:好的?|OK)[\s,，]{0,2}(?:谢谢|感谢)[。.]?$/
const asks = (text: string): boolean => /[?？]|吗[。,，]|呢。|请教|想(?:请)?问|个问题/.test(text)
/** The voice that a recording begins with: a host, where somebody welcomes. */
const opens = (text: string): Voice => (/欢迎|参加|会议/.test(text) || callsOn(text) ? 'host' : 'officer')

type Change = Pick<Stretch, 'voice' | 'called'>

/** Who speaks from this line on, where it is another than before. */
function changed({ voice, lines, asked }: Stretch, text: string): Change | null {
  const recent = lines.slice(-2).map((line) => line.text)
  const before = recent.at(-1)!
  if (isThanks(text)) return null
  if (voice === 'host') {
    const called = handsOver(recent)
    if (called) return { voice: called.asks ? 'asker' : 'officer', called: called.whom }
    return asked && endsAsking(before) && !asks(text) ? { voice: 'answerer', called: null } : null
  }
  if (callsOn(text)) return { voice: 'host', called: null }
  if (voice === 'officer') {
    if (/交(?:还|回)?给?(?:会议)?主持人|进入.{0,6}(?:问答|提问)/.test(before)) return { voice: 'host', called: null }
    return greets(text) && lines.length > 2 && /谢谢|感谢|有请|交给|请/.test(recent.join(''))
      ? { voice: 'officer', called: handsOver(recent)?.whom ?? null }
      : null
  }
  if (voice === 'asker')
    return asked && endsAsking(before) && !goesOnAsking(text) ? { voice: 'answerer', called: null } : null
  return takenUp.test(text) ? { voice: 'asker', called: null } : null
}

const endsAsking = (text: string): boolean => /(?:[?？]|[吗呢][。.]?|谢谢(?:您|你|大家|管理层)?[。.!！]?)$/.test(text)
/** 然后第二个问题是…, 有没有哪些…? */
const goesOnAsking = (text: string): boolean =>
  asks(text) || /^(?:然后|还有|另外|第二|那第二|那想|想|以及|再来|再一个|最后一个)/.test(text)
/** 了解,谢谢。 The asker takes the word again. */
const takenUp =
  /^(?:OK|Okay|嗯|是|对|好的?)?[,，、\s]{0,2}(?:好的?[,，]\s?)?(?:了解|瞭解|明白|清楚|收到|非常清楚|谢谢(?:您|管理层|公司|.{1,6}(?:回答|解答|解惑|说明)))/

// ------------------------------------------------------------------ who that is

/** By the speaker's own words, by what the line before says, by whom the next one thanks. */
function speakerOf(stretch: Stretch, next: Stretch | undefined, host: Spoken | null, asker: Spoken | null): Spoken {
  const { voice, called } = stretch
  if (voice === 'host') return host ?? anyone('主持人', 'operator')
  const whom = called === null ? null : namedBy(called)
  const words = stretch.lines.slice(0, 8).map(({ text }) => text)
  const own = ownName(words.join('\n'), whom?.named ? whom.name : null)
  if (voice === 'asker') {
    const said = own ?? whom
    if (isPrivate(words[0] ?? '')) return anyone('投资者', 'investor')
    return said ? { ...said, role: 'analyst' } : asker && called === null ? asker : anyone('分析师', 'analyst')
  }
  const thanks = next?.lines[0]?.text ?? ''
  const thanked = next?.voice === 'host' || /^.{0,6}(?:谢谢|感谢).[总董]/.test(thanks) ? namedBy(thanks) : null
  const said = voice === 'officer' ? (own ?? whom) : thanked
  return said ? { ...said, role: 'executive', affiliation: null } : anyone('管理层', 'management')
}

const anyone = (name: string, role: Spoken['role']): Spoken => ({
  name,
  named: false,
  role,
  affiliation: null,
  title: null,
})

function kindOf({ voice, asked, lines }: Stretch, before: Stretch | undefined): TurnKind {
  if (voice === 'answerer') return 'answer'
  if (voice === 'asker') return asked ? 'question' : 'statement'
  if (voice !== 'host') return 'statement'
  if (before !== undefined && lines.some(({ text }) => /[?？]/.test(text))) return 'question'
  // A machine that sets no marks: 下一个问题来自…, 想请问….
  const unmarked = asked && callsOn(lines[0]!.text) && !lines.some(({ text }) => /[。！？!?]/.test(text))
  return unmarked ? 'question' : 'statement'
}

/** A machine breaks its lines anywhere: what ends in no full stop goes on in the next. */
function mended(lines: readonly Passage[]): Passage[] {
  const found: Passage[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && !/[。！？!?.]$/.test(last.at(-1)!.text)) last.push(line)
    else found.push([line])
  }
  return found.map((parts) => join(parts))
}
