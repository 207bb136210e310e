/** What the turns tell of a passage: where the words behind a label begin, and what the question was about that it answers. */
import { contains, firstIndex, toSource } from '../span.ts'
import type { Passage, Span, Speech, SpokenTurn } from '../types.ts'
import { firstFrom } from './order.ts'

export interface Voice {
  /** Where the words of the first turn in the passage begin; 0 without one. */
  readonly words: number
  /** What was asked: the question turns before this answer, as one text; only the first answer is sure to be about it. */
  readonly asked: string | null
  /** The same, for all who answer. */
  readonly question: string | null
}

const silent: Voice = { words: 0, asked: null, question: null }

/** Looks up a passage. */
export function voices({ turns, exchanges }: Speech): (passage: Passage) => Voice {
  const asked = new Map<SpokenTurn, string>()
  const answered = new Map<SpokenTurn, string>()
  for (const { questions, answers } of exchanges) {
    const text = questions
      .flatMap((question) => turns[question]!.paragraphs)
      .map((paragraph) => paragraph.text)
      .join('\n')
    if (answers[0] !== undefined) asked.set(turns[answers[0]]!, text)
    for (const answer of answers) answered.set(turns[answer]!, text)
  }
  const spoken = turns
    .filter(({ mode }) => mode === 'verbatim')
    .flatMap((turn) => turn.paragraphs.map((paragraph) => ({ ...toSource(paragraph), turn })))
    .sort((a, b) => a.start - b.start)
  return (passage) => {
    const whole = toSource(passage)
    const first = spoken[firstFrom(spoken, whole.start)]
    if (!first || !contains(whole, first)) return silent
    return {
      words: placeIn(passage, first),
      asked: asked.get(first.turn) ?? null,
      question: answered.get(first.turn) ?? null,
    }
  }
}

/** Where in the passage a place of the source stands. */
const placeIn = (passage: Passage, { start }: Span): number =>
  firstIndex(passage.text.length, (i) => toSource(passage, i, i + 1).start >= start)
