/** A speaker's label as its words tell it, before the page is asked whether to believe it. */
import type { Role } from '../../types.ts'

/** What a label says, before the page is asked whether to believe it. */
export interface LabelWords {
  readonly name: string
  readonly named: boolean
  readonly aliases: readonly string[]
  readonly titles: readonly string[]
  readonly affiliation: string | null
  readonly role: Role
  /** A question or an answer by its mark alone. */
  readonly mark: 'question' | 'answer' | null
  readonly rule: LabelRule
  /** How he is called where the page has no more of his name: 秦总. */
  readonly called?: string
  /** What stands for the name in later labels: 主持人 of 主持人(李安). */
  readonly post?: string
  /** 追问: whoever asked before. */
  readonly again?: true
  /** Who else speaks: 秦悦 of 程立、秦悦. */
  readonly others?: readonly string[]
}

/** From the surest to the least sure; the ladder in `transcript.ts` asks more of the later ones. */
export type LabelRule =
  | 'turns/broker-analyst'
  | 'turns/broker-name'
  | 'turns/title-name'
  | 'turns/name-organisation'
  | 'turns/question-mark'
  | 'turns/name-saying'
  | 'turns/role-word'
  | 'turns/numbered-voice'
  | 'turns/title-alone'
  | 'turns/house-alone'
  | 'turns/outlet'
  | 'turns/bare-name'
  | 'turns/foreign-name'
  | 'turns/surname'

export type Reader = (words: string) => LabelWords | null

export const voice = (
  name: string,
  role: Role,
  rule: LabelRule,
  more: Partial<Pick<LabelWords, 'aliases' | 'affiliation' | 'mark' | 'titles'>> = {},
): LabelWords => ({ name, named: false, aliases: [], titles: [], affiliation: null, mark: null, role, rule, ...more })

export const person = (name: string, role: Role, rule: LabelRule, more: Partial<LabelWords> = {}): LabelWords => ({
  name,
  named: true,
  aliases: [],
  titles: [],
  affiliation: null,
  mark: null,
  role,
  rule,
  ...more,
})
