/** What the readers of one article paragraph share. */
import { firstFrom } from '../../span.ts'
import type { Passage, TurnKind } from '../../types.ts'
import type { Cast } from '../cast.ts'
import type { Quote } from '../quotes.ts'
import type { Attribution } from './attribution.ts'
import type { Sex } from './sexes.ts'
import type { Subject } from './subjects.ts'

/** A stretch of one paragraph in one speaker's mouth. */
export interface Stretch {
  readonly speaker: number
  readonly mode: 'quoted' | 'reported'
  readonly start: number
  readonly end: number
  readonly kind: TurnKind
  readonly rule: string
  readonly confidence: number
}

/** What carries over from paragraph to paragraph. */
export interface Memory {
  /** The last person who spoke or was named as a subject. */
  person: number | null
  /** Those before, the latest last: 她 looks back over a man to the woman before him. */
  readonly people: number[]
  readonly sexes: Map<number, Sex>
  house: number | null
  /** The last voice without a name: 该人士 is that one. */
  voice: number | null
  /** Speaker of the paragraph right before, for quotes that stand alone. */
  previous: number | null
  /** Who has just said that there are three reasons: a paragraph that counts them is his. */
  listing: number | null
  /** A question turn stands open; managers now answer. */
  asked: boolean
  /** The same before a heading: a paragraph that speaks of what was asked takes it up again. */
  paused: boolean
}

export interface Reading {
  readonly content: Passage
  readonly text: string
  readonly quotes: readonly Quote[]
  readonly speech: readonly Quote[]
  readonly subjects: readonly Subject[]
  readonly attributions: readonly Attribution[]
  readonly speakers: ReadonlyMap<Attribution, number | null>
  /** The same from the other side: what each speaker is given. */
  readonly given: ReadonlyMap<number | null, readonly Attribution[]>
  /** Where the first word of asking ends; Infinity where there is none. */
  readonly asked: number
  readonly memory: Memory
  readonly cast: Cast
}

export const terminal = /[。！？!?…]/
/** Words of asking before a speaker: what follows answers. */
export const askedLead =
  /被问|受询|获询|问到|问及|追问|提问|询问|回答|答问|发问|(?:法人|分析[师员]|投资者|投资人|股东|外资|媒体|记者)(?:则|也|亦)?(?:提到|好奇|质疑|问)/

/** The last of the subjects before this one that fits. */
function lastBefore(
  subject: Subject,
  subjects: readonly Subject[],
  fits: (other: Subject) => boolean,
): Subject | undefined {
  let i = firstFrom(subjects, subject.start) - 1
  while (i >= 0 && !fits(subjects[i]!)) i--
  return subjects[i]
}

const fits = (who: number, sex: Sex | undefined, { sexes }: Memory): boolean =>
  sex === undefined || (sexes.get(who) ?? sex) === sex

/** A person, or an officer without a name, of whom the page tells nothing else than the pronoun does. */
const canBe = ({ kind, role, who }: Subject, sex: Sex | undefined, memory: Memory): boolean =>
  (kind === 'person' || role === 'executive') && who !== null && (sex === undefined || fits(who(), sex, memory))

function remember(who: number | null, memory: Memory): number | null {
  memory.person = who
  if (who !== null && memory.people.at(-1) !== who) memory.people.push(who)
  return who
}

/** Whose words a subject's are; what a pronoun or 该行 stands for is remembered. */
export function speakerOf(subject: Subject, memory: Memory, subjects: readonly Subject[]): number | null {
  if (subject.kind === 'pronoun') {
    // 孟青随后给出了拆解。她指出: the person named last, whether or not with a verb of saying.
    const named = lastBefore(subject, subjects, (one) => canBe(one, subject.sex, memory))
    const meant = named?.who?.() ?? memory.people.findLast((who) => fits(who, subject.sex, memory)) ?? memory.person
    if (meant !== null && subject.sex && !memory.sexes.has(meant)) memory.sexes.set(meant, subject.sex)
    return remember(meant, memory)
  }
  if (subject.kind === 'same-voice') return memory.voice ?? memory.person
  if (subject.kind === 'same-house') {
    const named = lastBefore(subject, subjects, ({ kind }) => kind === 'house')
    memory.house = named?.who?.() ?? memory.house
    return memory.house
  }
  const who = subject.who?.() ?? null
  if (subject.kind === 'person') remember(who, memory)
  if (subject.kind === 'voice') memory.voice = who
  if (subject.kind === 'house') memory.house = who
  return who
}
