/** The rungs of the ladder: what bears out a label, from the surest to the least sure. */
import type { Candidate } from './candidate.ts'
import { ends, sure } from './evidence.ts'
import {
  finished,
  firstPerson,
  isCalledOften,
  isColon,
  lineHolds,
  loose,
  oneWay,
  roleHolds,
  type Situation,
} from './holds.ts'

// ------------------------------------------------------------------ the ladder

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
