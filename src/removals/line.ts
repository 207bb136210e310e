/** A block with what the rules ask of it, measured once. */
import { without } from '../span.ts'
import type { Block, Reason } from '../types.ts'
import { cutsIn } from './cuts.ts'
import { pinyinNotes } from './pinyin.ts'

export interface Line {
  readonly index: number
  readonly block: Block
  /** Folded text without what is cut inside it, where anything is left to read. */
  readonly text: string
  /** The text without bullets, brackets and dashes around it. */
  readonly core: string
  /** Han characters, and Latin words at two each: how much there is to read. */
  readonly weight: number
  /** It reads as a sentence: enough words, and a mark of a sentence or clause. */
  readonly prose: boolean
  /** It ends as a sentence ends. */
  readonly closed: boolean
}

export interface Verdict {
  readonly reason: Reason
  readonly rule: string
  /** What follows such a line is no longer the article. */
  readonly ends: boolean
  /** A headline may hold the same words. */
  readonly weak?: boolean
  /** It stands between two paragraphs of the text, and says nothing of what follows. */
  readonly inset?: boolean
}

/** What a line is by itself, wherever it stands; null where it may be article. */
export type LineRule = (line: Line) => Verdict | null

const bullets = /^[\s【[［(（〔<《〈*※■◆▲▼●○☆★►▶▍▌›»>·◎\-—–_+#→←↓↑◀⏪✦❖=~|◇□◎❤🔔📤📢🔥🎁💬👍🔊⭐↗•]+/u
const closers = /[\s】\]］)）〕>》〉*※■◆▲▼●○☆★◀·\-—–_+#→←↓↑:：=~|…]+$/u

const mark = /[。！？；!?;]|[，,、](?=[㐀-鿿“「『])|\.\s|\.$/
/** Bounded: a run of a thousand closing quotes must not be tried from each of them. */
const end = /[。！？!?；;.…”」』"’]\s{0,9}(?:[)）】\]」』”]{1,9}|[[(（【][^\])）】]{1,12}[\])）】])?$/

/** Some sites set a space for every mark. Then the particles tell sentences from headlines: one character in 25 or more. */
function isUnmarked(text: string, weight: number): boolean {
  if (weight < 40 || text.length > 2000 || !/\S\s+\S/.test(text) || /[-_|｜>]/.test(text)) return false
  return (text.match(/[的了是在和与也就都而及这那对将被]/g)?.length ?? 0) >= weight / 25
}

export function readLines(blocks: readonly Block[]): Line[] {
  return blocks.map((block, index) => readLine(block, index))
}

export function readLine(block: Block, index: number): Line {
  const text = readable(block)
  const weight = weigh(text)
  return {
    index,
    block,
    text,
    core: strip(text),
    weight,
    prose:
      weight >= 12 && (mark.test(text) || isUnmarked(text, weight)) && (text.match(/[|｜︳丨│]/g)?.length ?? 0) < 5,
    closed: end.test(text),
  }
}

function readable({ content }: Block): string {
  // A see-also line is cut as a whole, by its own rule.
  const cuts = cutsIn(content.text).filter(({ reason }) => reason !== 'see-also')
  const rest = without(content, cuts).text.trim()
  return weigh(rest) >= 4 ? rest : without(content, pinyinNotes(content.text)).text
}

/** Counted by hand: a line can be megabytes long. */
export function weigh(text: string): number {
  let weight = 0
  let word = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
    if (code >= 0x3400 && code <= 0x9fff) weight++
    else if (letter && !word) weight += 2
    word = letter || (word && (code === 39 || code === 45 || code === 0x2019))
  }
  return weight
}

export function strip(text: string): string {
  return text.length > 400 ? text : text.replace(bullets, '').replace(closers, '')
}

/** Pieces of a line that is set with bars, bullets, arrows or wide spaces. */
export const pieces = (text: string): string[] =>
  text
    .split(/[|｜︳丨│·/›»>→]+|\s{2,}|[\t\u3000]+| - |-(?=[㐀-鿿])/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

/** Words between any white space and separators. */
export const tokens = (text: string): string[] =>
  text.split(/[\s|｜︳丨│·/›»>→:：,，、()（）[\]【】〔〕;；!！?？.。_]+/u).filter((token) => token !== '')
