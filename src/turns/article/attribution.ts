/** S V C: a clause that gives the words behind it (or a quote before it) to a speaker. */
import { firstIndex } from '../../span.ts'
import type { VerbClass } from '../words.ts'
import type { Subject } from './subjects.ts'

export interface Attribution {
  readonly subject: Subject
  /** The sentence part that holds subject and verb: from its first word to where the speaker's own words can begin. */
  readonly start: number
  readonly content: number
  readonly verb: string
  readonly verbClass: VerbClass
  /** comma 表示, · colon 表示: · quote 说“ · clause 表示公司会 · stop 说。 */
  readonly join: 'comma' | 'colon' | 'quote' | 'clause' | 'stop'
  readonly rule: string
  readonly confidence: number
}

/** Index of the first attribution whose words begin at or behind `at`. */
export const firstBehind = (attributions: readonly Attribution[], at: number): number =>
  firstIndex(attributions.length, (i) => attributions[i]!.content >= at)
