/** Stretches of the source → one passage, as a browser shows them: entities read, white space collapsed. */
import { foldText } from '../fold.ts'
import type { Passage, Run, Span, Text } from '../types.ts'
import { isPowerOfTen } from './citations.ts'
import { decodeEntity, reference } from './entities.ts'
import { unseen } from './unseen.ts'

interface Space {
  readonly from: number
  readonly length: number
  /** Only line breaks of the source: between hanzi they are no space. */
  readonly wrap: boolean
  /** Tabs between words part cells, as on a page of text; at a tag or a line break they only indent. */
  readonly tabs: string | null
}

/** Marks that nobody sees, white space, an entity (escaped twice too), text. */
const token = new RegExp(
  String.raw`[${unseen}]+|\s+|&(?:amp;){1,3}${reference};|&${reference};?|&|[^\s&${unseen}]+`,
  'gi',
)
const isUnseen = new RegExp(`^[${unseen}]`)
/** Written without spaces between: hanzi, kana, full-width forms and their punctuation. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60，。！？；：、]/

const superscript = (digits: string): string => digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)

/** `set`: white space stands as written, as in `<pre>`. */
export function compose(text: Pick<Text, 'raw' | 'folded'>, spans: readonly Span[], set = false): Passage {
  let raw = ''
  let folded = ''
  let decoded = false
  let space: Space | null = null
  const runs: Run[] = []

  const append = (chars: string, plain: string, from: number, sourceLength: number): void => {
    const last = runs[runs.length - 1]
    const exact = chars.length === sourceLength
    if (exact && last && last.length === last.sourceLength && last.from + last.length === from)
      runs[runs.length - 1] = { ...last, length: last.length + chars.length, sourceLength: last.length + chars.length }
    else runs.push({ at: raw.length, from, length: chars.length, sourceLength })
    raw += chars
    folded += plain
  }
  const push = (chars: string, from: number, sourceLength: number): void => {
    if (space && raw !== '' && !(space.wrap && wide.test(raw.at(-1)!) && wide.test(chars[0]!)))
      append(space.tabs ?? ' ', space.tabs ?? ' ', space.from, space.length)
    space = null
    const exact = chars.length === sourceLength
    decoded ||= !exact
    append(chars, exact ? text.folded.slice(from, from + sourceLength) : chars, from, sourceLength)
  }
  const wait = (from: number, length: number, wrap: boolean, tabs: string | null = null): void => {
    space = space ? { ...space, wrap: space.wrap && wrap } : { from, length, wrap, tabs }
  }

  for (const span of spans) {
    const { start, end } = span
    const power = isPowerOfTen(span, text.raw)
    for (const { 0: part, index } of text.raw.slice(start, end).matchAll(token)) {
      const from = start + index
      if (set && /^\s{2,}$/.test(part)) wait(from, part.length, false, part)
      else if (/^\t+$/.test(part) && index > 0 && from + part.length < end) wait(from, part.length, false, part)
      else if (/^\s/.test(part) && part[0] !== '\ufeff') wait(from, 1, /^[\t ]*[\r\n][\t\r\n ]*$/.test(part))
      else if (isUnseen.test(part)) continue
      else if (power) append(superscript(part), superscript(part), from, part.length)
      else if (part[0] !== '&' || part.length === 1) push(part, from, part.length)
      else {
        const plain = decodeEntity(part)
        if (isUnseen.test(plain)) continue
        if (plain.trim() === '') wait(from, part.length, false)
        else if (plain === part) push(part, from, part.length)
        else push(plain, from, part.length)
      }
    }
  }
  return { raw, text: decoded ? foldText(raw) : folded, runs }
}
