/** What the rungs of the ladder ask of a label and of what stands around it. */
import type { ArticleParagraph } from '../../types.ts'
import { isLatin } from '../cast/names.ts'
import type { Candidate } from './candidate.ts'
import { type Evidence, ends, speechLike } from './evidence.ts'

export interface Situation {
  readonly asked: boolean
  /** Labels before a colon that have been believed further up. */
  readonly heard: ReadonlySet<string>
  readonly rest: string
  readonly evidence: Evidence
}

/** CEO沈越:我们看好海外 as a headline of the page over what he says: the words below are in the first person. */
export const firstPerson = (paragraphs: readonly ArticleParagraph[], at: number): boolean =>
  paragraphs
    .slice(at, at + 2)
    .some(({ content }) => /我们|各位|大家好/.test(content.text.replace(/“[^”]{0,400}”/g, '')))

/** 秦总: again and again, or among labels that need no other evidence. */
export const isCalledOften = ({ label }: Candidate, { evidence, asked }: Situation): boolean =>
  (evidence.counts.get(label.name) ?? 0) > 1 || evidence.heads > 2 || (asked && evidence.marks > 1)

/** Where speakers stand in brackets, `CEO沈越:…` above them is a heading. */
export const oneWay = ({ form }: Candidate, { evidence }: Situation): boolean =>
  form !== 'head' || evidence.brackets < 3

/** 【核心观点】 and 【林远】 look alike. */
export const loose = /foreign-name|bare-name|surname/

export const finished = ({ rest }: Situation): boolean => ends.test(rest.trim())

export const isColon = (form: Candidate['form']): boolean => form === 'head' || form === 'inline'

/** A line that is only a name counts where the page marks its speakers that way. */
export function lineHolds(candidate: Candidate, { evidence, asked }: Situation): boolean {
  const { form, label, paragraph } = candidate
  if (form !== 'line') return false
  if (label.rule === 'turns/house-alone') return false
  // Question 1:Lucy Yu(美银证券) is a line by its mark.
  const below = label.mark !== null && label.named && speechLike(evidence.paragraphs[paragraph + 1])
  if (label.rule === 'turns/broker-analyst' || label.mark !== null)
    return (evidence.counts.get(label.name) ?? 0) > 1 || evidence.lineRegime || (below && evidence.marks > 1)
  // 秦悦 over what she says, where the lines above put a question.
  if (asked && /bare-name|title-name/.test(label.rule) && evidence.marks > 1 && evidence.known(candidate))
    return speechLike(evidence.paragraphs[paragraph + 1])
  if (!evidence.lineRegime || (label.rule === 'turns/foreign-name' && !evidence.known(candidate))) return false
  if (label.rule === 'turns/title-name' || label.rule === 'turns/title-alone')
    return evidence.known(candidate) && speechLike(evidence.paragraphs[paragraph + 1])
  if (isLatin(label.name) && label.named && !/ /.test(label.name) && !evidence.known(candidate)) return false
  if (label.rule === 'turns/role-word')
    return (
      label.role === 'operator' ||
      /^(?:Unidentified|未具名|身份不明|不明|匿名)/.test(label.name) ||
      (evidence.counts.get(label.name) ?? 0) > 1
    )
  return true
}

/** 公司: and 记者: head fields too; they need a question before them or words behind them. */
export function roleHolds({ form, label }: Candidate, situation: Situation): boolean {
  if (!isColon(form) || label.rule !== 'turns/role-word') return false
  if (label.role === 'operator') return finished(situation) || (form === 'inline' && situation.rest.trim().length > 20)
  if (label.role === 'management') return situation.asked && situation.rest.trim().length > 4
  return (
    finished(situation) &&
    (/[?？]/.test(situation.rest) ||
      situation.rest.trim().length > 8 ||
      (situation.evidence.counts.get(label.name) ?? 0) > 1)
  )
}
