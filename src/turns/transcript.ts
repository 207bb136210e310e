/** Labelled speech: candidates that the page bears out become labels, and all up to the next label is one turn. */
import { slice, toSource, trim } from '../span.ts'
import type { ArticleParagraph, Passage } from '../types.ts'
import { isHan, isLatin } from './cast/names.ts'
import type { Cast } from './cast.ts'
import { findAnswerer } from './transcript/answerer.ts'
import { findCandidates } from './transcript/candidates.ts'
import { closes, isSectionHead } from './transcript/closing.ts'
import { type Accepted, acceptLabels } from './transcript/ladder.ts'
import { type Seated, seat } from './transcript/seat.ts'
import { withStrangers } from './transcript/strangers.ts'
import { findUnmarked } from './transcript/unmarked.ts'

/** A turn before its kind and section are known. */
export interface LabelledTurn {
  speaker: number
  /** The label, folded; empty where the page has none. */
  labelText: string
  /** The label as the page has it. */
  printed: string
  mark: 'question' | 'answer' | null
  paragraphs: Passage[]
  /** First and last paragraph of the article that it takes. */
  from: number
  to: number
  rule: string
  confidence: number
}

/** `silent` are paragraphs in which nobody speaks: lists of who is there; `names` are the company's. */
export function findLabelledTurns(
  paragraphs: readonly ArticleParagraph[],
  cast: Cast,
  silent: ReadonlySet<number>,
  names: readonly string[] = [],
): LabelledTurn[] {
  const candidates = findUnmarked(
    paragraphs,
    paragraphs.map((paragraph, i) => (silent.has(i) ? [] : findCandidates(paragraph, i))),
  )
  const accepted = withStrangers(paragraphs, acceptLabels(candidates, paragraphs, cast), names)
  return build(paragraphs, accepted, cast, silent)
}

// ------------------------------------------------------------------ turns

const isPlatform = ({ form }: Accepted): boolean => form === 'platform'
const tail = /\s{0,8}[（(【[](?:完|全文完|会议结束|电话会议结束|问答结束|END|End)[)）】\]]\s{0,8}$/
/** 2025-11-03 15:06:12 below or behind what was posted. */
const posted =
  /(?:^|\s+)[（(]?(?:(?:提问|回答|回复|发布|发表)?(?:时间)?[:：]?\s?)?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[)）]?(?:\s{0,2}来自\s?\S{1,8})?\s*$/
const bulletLead = /^\s*(?:[•·‧◆●▶►]\s*)+/
/** 远川电子(600111) before what an investor writes to it. */
const addressee = /^\s*\p{Script=Han}{2,8}[(（]\d{6}[)）]\s+(?=\S)/u
const aside = /^\s*[（(](?:追问|续|补充提问|继续)[)）]\s*/

function build(
  paragraphs: readonly ArticleParagraph[],
  accepted: readonly (readonly Accepted[])[],
  cast: Cast,
  silent: ReadonlySet<number>,
): LabelledTurn[] {
  const turns: LabelledTurn[] = []
  let current: LabelledTurn | null = null
  let single = false
  const seated: Seated = { houses: new Set(), posts: new Map(), asker: null, answerer: findAnswerer(paragraphs, cast) }
  const open = (label: Accepted): void => {
    const { content } = paragraphs[label.paragraph]!
    // 提问人:段明远, and on the next line 问题:… are one label.
    if (current && current.paragraphs.length === 0 && goesWith(label, current)) return
    const at = toSource(content, label.start, label.end).start
    const speaker = seat(label, at, cast, seated)
    const doubled = current !== null && current.paragraphs.length === 0 && twin(label, current, cast, speaker, accepted)
    if (doubled && current) {
      cast.join(current.speaker, speaker)
      if (current.labelText === '')
        Object.assign(current, { labelText: label.labelText, printed: inPrint(label, content) })
      return
    }
    // 林知远答:…, then 林知远:今天到这里: where the answer is marked, what has no mark is none.
    const other = current?.mark === 'answer' && label.label.mark === null && label.form === 'head'
    const same =
      current !== null &&
      current.speaker === speaker &&
      !other &&
      (cast.members[speaker]!.named || label.label.mark === null)
    if (same && current) {
      current.to = label.paragraph
      return
    }
    current = {
      speaker,
      labelText: label.labelText,
      printed: inPrint(label, content),
      mark: label.label.mark,
      paragraphs: [],
      from: label.paragraph,
      to: label.paragraph,
      rule: label.accepted,
      confidence: label.confidence,
    }
    single = isPlatform(label)
    turns.push(current)
  }
  const say = (passage: Passage, paragraph: number): void => {
    const words = clear(passage)
    if (!current || words.text === '' || (current.paragraphs.length === 0 && isPost(words.text))) return
    current.paragraphs.push(words)
    current.to = paragraph
  }
  for (const [i, { content, heading }] of paragraphs.entries()) {
    const labels = accepted[i]!
    const first = labels[0]
    if (!first) {
      if (current && (single || silent.has(i) || closes(content.text, heading, accepted[i + 1]))) current = null
      else say(content, i)
      continue
    }
    const lead = slice(content, 0, first.start)
    if (lead.text.trim() !== '' && !isSectionHead(lead.text)) say(lead, i)
    for (const [k, label] of labels.entries()) {
      open(label)
      say(slice(content, label.end, labels[k + 1]?.start ?? content.text.length), i)
    }
  }
  return turns.filter((turn) => turn.paragraphs.length > 0)
}

/** A mark and no more, right below the name that the same mark stands before. */
const goesWith = ({ label, paragraph, form }: Accepted, { mark, to }: LabelledTurn): boolean =>
  mark !== null &&
  label.mark === mark &&
  !label.named &&
  label.role === 'unknown' &&
  form === 'head' &&
  paragraph === to + 1

/** The label as the page has it, in its own script. */
function inPrint({ labelText, start }: Accepted, { raw, text }: Passage): string {
  const at = text.indexOf(labelText, start)
  return at < 0 ? labelText : raw.slice(at, at + labelText.length)
}

/** Words without bullets, a mark of the end, or (追问). */
function clear(passage: Passage): Passage {
  const lead = [bulletLead, aside, addressee].map((pattern) => pattern.exec(passage.text)?.[0].length ?? 0)
  const start = Math.max(...lead)
  const behind = tail.exec(passage.text) ?? posted.exec(passage.text.slice(-48))
  const end = passage.text.length - (behind?.[0].length ?? 0)
  return trim(slice(passage, start, Math.max(start, end)))
}

/** Harbor Logistics - CFO under a name in a list of participants. */
const isPost = (text: string): boolean =>
  text.length <= 70 &&
  !/[。？！?!.]$/.test(text) &&
  /\s[-–—]\s(?:.{0,30}(?:Analyst|Officer|President|Director|Chairman|C[EFOT]O|Head of .{2,30}|Investor Relations|分析师|总监|总裁|官|主管))$/.test(
    text,
  )

/** Name printed twice before one speech, the second time in the other script: one person. */
function twin(
  label: Accepted,
  current: LabelledTurn,
  cast: Cast,
  speaker: number,
  accepted: readonly (readonly Accepted[])[],
): boolean {
  if (label.paragraph !== current.from + 1 || label.form !== 'line') return false
  if ((accepted[current.from - 1]?.length ?? 0) > 0 && accepted[current.from - 1]![0]!.form === 'line') return false
  if ((accepted[label.paragraph + 1]?.length ?? 0) > 0) return false
  const [a, b] = [cast.members[current.speaker]!, cast.members[speaker]!]
  if (a === b) return true
  if (!a.named || !b.named) return a.role === b.role && !a.named && !b.named
  return isLatin(a.name) !== isLatin(b.name) || isHan(a.name) !== isHan(b.name)
}
