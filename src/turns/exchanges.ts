/** Questions of one asker with all answers up to the next asker. */
import type { Speech, SpokenTurn } from '../types.ts'

export function findExchanges(turns: readonly Pick<SpokenTurn, 'kind' | 'speaker'>[]): Speech['exchanges'] {
  const found: { questions: number[]; answers: number[] }[] = []
  let open: { questions: number[]; answers: number[] } | null = null
  for (const [i, { kind, speaker }] of turns.entries()) {
    if (kind === 'question') {
      if (!open || open.answers.length > 0 || turns[open.questions.at(-1)!]!.speaker !== speaker) {
        open = { questions: [], answers: [] }
        found.push(open)
      }
      open.questions.push(i)
    } else if (kind === 'answer') open?.answers.push(i)
  }
  return found
}
