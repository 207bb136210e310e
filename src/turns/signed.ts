/** Names behind the words: 毛利率怎么看?(中金公司 林舟), where nothing but 问 stands before them. */
import { slice, toSource, trim } from '../span.ts'
import type { Cast } from './cast.ts'
import { readLabel } from './labels.ts'
import type { LabelledTurn } from './transcript.ts'

const behind = /\s{0,2}[（(]([^（）()]{2,30})[)）]\s*$/
const sure = /broker|title-name|name-organisation|house-alone|role-word|question-mark/

/** Whoever signs is the speaker, where the page signs more than one of its turns. */
export function signTurns(turns: LabelledTurn[], cast: Cast): void {
  const signed = turns.flatMap((turn) => {
    const words = turn.paragraphs.at(-1)!
    const match = turn.mark !== null && !cast.members[turn.speaker]!.named ? behind.exec(words.text) : null
    const label = match && readLabel(match[1]!)
    return match && label && sure.test(label.rule) && label.mark === null ? [{ turn, words, match, label }] : []
  })
  if (signed.length < 2) return
  for (const { turn, words, match, label } of signed) {
    const asks = turn.mark === 'question'
    const fits = asks ? /analyst|investor|media/.test(label.role) : /executive|management|unknown/.test(label.role)
    const left = trim(slice(words, 0, match.index))
    if (!fits || left.text === '') continue
    turn.speaker = cast.see({ ...label, at: toSource(words, match.index, words.text.length).start })
    turn.paragraphs[turn.paragraphs.length - 1] = left
  }
}
