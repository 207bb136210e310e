/** The rungs of the ladder: what bears out a label, from the surest to the least sure. */
import type { ArticleParagraph } from '../../types.ts'
import { isLatin } from '../cast/names.ts'
import type { Candidate } from './candidate.ts'
import { type Evidence, ends, speechLike, sure } from './evidence.ts'

// ------------------------------------------------------------------ the ladder

interface Situation {
  readonly asked: boolean
  /** Labels before a colon that have been believed further up. */
  readonly heard: ReadonlySet<string>
  readonly rest: string
  readonly evidence: Evidence
}

interface Rung {
  readonly id: string
  readonly confidence: number
  readonly when: (candidate: Candidate, situation: Situation) => boolean
}

export const rungs: readonly Rung[] = [
  {
    id: 'turns/timed-voice',
    confidence: 0.95,
    when: ({ form, label }, { evidence }) =>
      form === 'time' &&
      (label.rule === 'turns/numbered-voice' ||
        (evidence.times > 2 && (label.mark !== null || sure.test(label.rule))) ||
        (label.rule === 'turns/role-word' && evidence.times > 2) ||
        evidence.known({ label }) ||
        // Among speakers whom the page knows, one with his hour who speaks once is another.
        (evidence.timesKnown > 1 && label.rule === 'turns/bare-name') ||
        (evidence.counts.get(label.name) ?? 0) > 1),
  },
  {
    id: 'turns/post',
    confidence: 0.9,
    when: ({ form, label }, { asked, evidence }) =>
      form === 'post' && evidence.posts > 0 && (asked || label.mark === 'question'),
  },
  { id: 'turns/platform', confidence: 0.95, when: ({ form }) => form === 'platform' },
  { id: 'turns/speech-heading', confidence: 0.9, when: ({ form }) => form === 'heading' },
  {
    id: 'turns/speech-under-headline',
    confidence: 0.8,
    when: ({ form, label, paragraph }, { rest, evidence }) =>
      form === 'head' &&
      label.rule === 'turns/title-name' &&
      evidence.full &&
      rest.trim().length > 3 &&
      rest.trim().length <= 40 &&
      !ends.test(rest.trim()) &&
      firstPerson(evidence.paragraphs, paragraph + 1),
  },
  { id: 'turns/name-line', confidence: 0.95, when: lineHolds },
  {
    id: 'turns/bracket',
    confidence: 0.9,
    when: ({ form, label }, { evidence, asked }) =>
      form === 'bracket' &&
      (label.mark !== null ||
        evidence.known({ label }) ||
        (evidence.brackets >= 3 && asked && label.rule === 'turns/bare-name') ||
        (evidence.brackets >= 3 && (!loose.test(label.rule) || (evidence.counts.get(label.name) ?? 0) > 1))),
  },
  {
    id: 'turns/question-mark',
    confidence: 0.95,
    when: ({ form, label }, { evidence }) =>
      (form === 'head' || (form === 'inline' && evidence.marks > 1)) &&
      label.mark !== null &&
      label.rule !== 'turns/name-saying',
  },
  {
    id: 'turns/name-saying',
    confidence: 0.9,
    when: ({ form, label }, { evidence }) =>
      form === 'head' && label.rule === 'turns/name-saying' && evidence.marks > 1,
  },
  {
    id: 'turns/broker-analyst',
    confidence: 1,
    when: ({ form, label }) => isColon(form) && label.rule === 'turns/broker-analyst',
  },
  {
    id: 'turns/roster-name',
    confidence: 1,
    when: (it, s) =>
      isColon(it.form) && it.label.rule === 'turns/bare-name' && s.evidence.known(it) && (finished(s) || s.asked),
  },
  {
    id: 'turns/foreign-name',
    confidence: 0.9,
    when: (it, s) =>
      isColon(it.form) &&
      it.label.rule === 'turns/foreign-name' &&
      finished(s) &&
      (s.evidence.known(it) ||
        (it.form === 'head' && s.asked && s.evidence.marks > 1 && (s.evidence.counts.get(it.label.name) ?? 0) > 1)),
  },
  {
    id: 'turns/title-name',
    confidence: 0.95,
    when: (it, s) =>
      isColon(it.form) && /title-name|name-organisation/.test(it.label.rule) && finished(s) && oneWay(it, s),
  },
  {
    id: 'turns/broker-name',
    confidence: 0.95,
    when: ({ form, label }, s) => isColon(form) && label.rule === 'turns/broker-name' && finished(s),
  },
  {
    id: 'turns/house-alone',
    confidence: 0.85,
    when: ({ form, label }, { rest }) =>
      form === 'head' && /house-alone|outlet/.test(label.rule) && /[?？]|请问|请教|想问/.test(rest),
  },
  { id: 'turns/role-word', confidence: 0.95, when: roleHolds },
  {
    id: 'turns/title-alone',
    confidence: 0.8,
    when: (it, s) =>
      it.form === 'head' &&
      it.label.rule === 'turns/title-alone' &&
      finished(s) &&
      (s.asked || (s.evidence.titles > 1 && s.evidence.known(it))),
  },
  {
    id: 'turns/gap',
    confidence: 0.85,
    when: (it, { evidence }) =>
      it.form === 'gap' &&
      (it.label.mark === null
        ? evidence.gaps >= 3 && (evidence.known(it) || it.label.role !== 'unknown')
        : evidence.markedGaps > 1),
  },
  {
    id: 'turns/surname',
    confidence: 0.85,
    when: (it, s) =>
      it.form === 'head' &&
      it.label.rule === 'turns/surname' &&
      finished(s) &&
      (s.evidence.known(it) || (it.label.called !== undefined && isCalledOften(it, s))),
  },
  {
    id: 'turns/aside',
    confidence: 0.85,
    when: ({ form }, { evidence }) => form === 'aside' && (evidence.marks > 1 || evidence.asides > 2),
  },
  {
    id: 'turns/numbered-voice',
    confidence: 0.9,
    when: ({ form, label }) => form === 'head' && label.rule === 'turns/numbered-voice',
  },
  {
    id: 'turns/repeated-name',
    confidence: 0.8,
    when: ({ form, label }, s) =>
      form === 'head' &&
      label.rule === 'turns/bare-name' &&
      (s.evidence.counts.get(label.name) ?? 0) > 1 &&
      finished(s),
  },
  {
    id: 'turns/name-among-labels',
    confidence: 0.7,
    when: (it, s) =>
      it.form === 'head' &&
      it.label.rule === 'turns/bare-name' &&
      s.evidence.heads > 2 &&
      finished(s) &&
      s.rest.trim().length > 6,
  },
  {
    id: 'turns/alternating-name',
    confidence: 0.6,
    when: ({ form, label }, s) =>
      (form === 'head' || s.evidence.inlines > 2) &&
      isColon(form) &&
      label.rule === 'turns/bare-name' &&
      s.asked &&
      finished(s),
  },
  {
    id: 'turns/name-in-line',
    confidence: 0.7,
    when: ({ form, label, paragraph, start }, s) =>
      form === 'inline' &&
      label.rule === 'turns/bare-name' &&
      s.evidence.crowded.has(paragraph) &&
      /[。！？!?…”」]\s?$/.test(s.evidence.paragraphs[paragraph]!.content.text.slice(Math.max(0, start - 2), start)) &&
      finished(s),
  },
  {
    // A page that breaks off in mid-sentence ends its last answer without a full stop.
    id: 'turns/label-again',
    confidence: 0.8,
    when: ({ form, label, labelText }, { heard, rest }) =>
      form === 'head' && !/house-alone|outlet/.test(label.rule) && heard.has(labelText) && rest.trim().length > 4,
  },
]

/** CEO沈越:我们看好海外 as a headline of the page over what he says: the words below are in the first person. */
const firstPerson = (paragraphs: readonly ArticleParagraph[], at: number): boolean =>
  paragraphs
    .slice(at, at + 2)
    .some(({ content }) => /我们|各位|大家好/.test(content.text.replace(/“[^”]{0,400}”/g, '')))

/** 秦总: again and again, or among labels that need no other evidence. */
const isCalledOften = ({ label }: Candidate, { evidence, asked }: Situation): boolean =>
  (evidence.counts.get(label.name) ?? 0) > 1 || evidence.heads > 2 || (asked && evidence.marks > 1)

/** Where speakers stand in brackets, `CEO沈越:…` above them is a heading. */
const oneWay = ({ form }: Candidate, { evidence }: Situation): boolean => form !== 'head' || evidence.brackets < 3

/** 【核心观点】 and 【林远】 look alike. */
const loose = /foreign-name|bare-name|surname/

const finished = ({ rest }: Situation): boolean => ends.test(rest.trim())

const isColon = (form: Candidate['form']): boolean => form === 'head' || form === 'inline'

/** A line that is only a name counts where the page marks its speakers that way. */
function lineHolds(candidate: Candidate, { evidence, asked }: Situation): boolean {
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
function roleHolds({ form, label }: Candidate, situation: Situation): boolean {
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
