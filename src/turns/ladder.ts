/** The ladder: which candidates the page bears out, and how surely. The first rung that holds names the rule. */
import type { ArticleParagraph } from '../types.ts'
import type { Candidate } from './candidates.ts'
import type { Cast } from './cast.ts'
import { isLatin } from './names.ts'
import { bearerOf } from './seat.ts'

export interface Accepted extends Candidate {
  readonly confidence: number
  readonly accepted: string
}

/** What the page as a whole says about its labels. */
interface Evidence {
  readonly counts: ReadonlyMap<string, number>
  readonly lineRegime: boolean
  readonly brackets: number
  /** Labels before a colon that need no other evidence. */
  readonly heads: number
  readonly marks: number
  /** Labels with the time beside them. */
  readonly times: number
  /** Different speakers whom the page knows, before a gap. */
  readonly gaps: number
  readonly asides: number
  /** 财务长: and 执行长: before a colon. */
  readonly titles: number
  /** Labels inside paragraphs that name a house: the whole call stands on one line. */
  readonly inlines: number
  /** The page says that it gives the call in full: 以下是电话会议的实录. */
  readonly full: boolean
  readonly known: (candidate: Candidate) => boolean
  readonly paragraphs: readonly ArticleParagraph[]
}

/** Candidates of every paragraph → those that are labels. */
export function acceptLabels(
  candidates: readonly (readonly Candidate[])[],
  paragraphs: readonly ArticleParagraph[],
  cast: Cast,
): Accepted[][] {
  const evidence = weigh(candidates, paragraphs, cast)
  return withoutPoster(accept(candidates, evidence), evidence)
}

/** Whoever posted the page and where he sits stand above the first speaker like names on their lines, but nothing follows them. */
function withoutPoster(accepted: Accepted[][], { counts, known }: Evidence): Accepted[][] {
  const silent = (list: readonly Accepted[], next: Accepted | undefined): boolean =>
    list.every(
      (it) =>
        it.form === 'line' &&
        it.label.rule === 'turns/bare-name' &&
        counts.get(it.label.name) === 1 &&
        !known(it) &&
        // Nora Feld over 诺拉·费尔德 is one name twice.
        next?.form === 'line' &&
        isLatin(it.label.name) === isLatin(next.label.name),
    )
  const first = accepted.findIndex((list, i) => !silent(list, accepted[i + 1]?.[0]))
  return accepted.map((list, i) => (i < first ? [] : list))
}

// ------------------------------------------------------------------ what the page bears out

const ends = /[。？！?!.…~”」』)）:：]$/
const speechLike = (paragraph: ArticleParagraph | undefined): boolean =>
  paragraph !== undefined && ends.test(paragraph.content.text.trim()) && paragraph.content.text.trim().length > 8

const sure = /broker-analyst|broker-name|title-name|name-organisation/

function weigh(
  candidates: readonly (readonly Candidate[])[],
  paragraphs: readonly ArticleParagraph[],
  cast: Cast,
): Evidence {
  const counts = new Map<string, number>()
  const known = ({ label }: Candidate): boolean =>
    [label.name, ...label.aliases].some((name) => cast.find(name) !== null) ||
    (label.named && cast.findShort(label.name) !== null) ||
    bearerOf(label, cast) !== null
  for (const { label } of candidates.flat()) counts.set(label.name, (counts.get(label.name) ?? 0) + 1)
  const lines = candidates.flat().filter(({ form, label }) => form === 'line' && label.rule !== 'turns/foreign-name')
  const followed = lines.filter(
    ({ paragraph }) => speechLike(paragraphs[paragraph + 1]) || candidates[paragraph + 1]?.[0]?.form === 'line',
  )
  const operators = followed.some(({ label }) => label.role === 'operator')
  return {
    counts,
    lineRegime:
      operators || new Set(followed.filter(({ label }) => label.named).map(({ label }) => label.name)).size >= 3,
    heads: candidates
      .flat()
      .filter((it) => it.form === 'head' && (known(it) || sure.test(it.label.rule) || it.label.role === 'operator'))
      .length,
    brackets: candidates.flat().filter(({ form }) => form === 'bracket').length,
    inlines: candidates.flat().filter(({ form, label }) => form === 'inline' && label.rule === 'turns/broker-analyst')
      .length,
    marks: candidates.flat().filter(({ label }) => label.mark !== null).length,
    times: candidates.flat().filter(({ form }) => form === 'time').length,
    gaps: gapsOf(candidates.flat(), known),
    asides: candidates.flat().filter(({ form }) => form === 'aside').length,
    titles: candidates.flat().filter(({ form, label }) => form === 'head' && label.rule === 'turns/title-alone').length,
    full: paragraphs.some(
      ({ content }) => content.text.length < 200 && /实录|全文|原文|全程记录|文字记录/.test(content.text),
    ),
    known,
    paragraphs,
  }
}

/** Three known speakers before a gap; two who take turns before a cell's border. */
function gapsOf(candidates: readonly Candidate[], known: Evidence['known']): number {
  const found = candidates.filter((it) => it.form === 'gap' && (known(it) || it.label.role !== 'unknown'))
  const names = new Set(found.filter((it) => known(it) || it.label.role === 'operator').map(({ label }) => label.name))
  const voices = new Set(found.map(({ label }) => label.name))
  return names.size < 3 && voices.size > 1 && found.length > 3 && names.size > 0 ? 3 : names.size
}

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

/** CEO沈越:我们看好海外 as a headline of the page over what he says: the words below are in the first person. */
const firstPerson = (paragraphs: readonly ArticleParagraph[], at: number): boolean =>
  paragraphs
    .slice(at, at + 2)
    .some(({ content }) => /我们|各位|大家好/.test(content.text.replace(/“[^”]{0,400}”/g, '')))

/** Where speakers stand in brackets, `CEO沈越:…` above them is a heading. */
const oneWay = ({ form }: Candidate, { evidence }: Situation): boolean => form !== 'head' || evidence.brackets < 3
/** 【核心观点】 and 【林远】 look alike. */
const loose = /foreign-name|bare-name|surname/
const finished = ({ rest }: Situation): boolean => ends.test(rest.trim())
const rungs: readonly Rung[] = [
  {
    id: 'turns/timed-voice',
    confidence: 0.95,
    when: ({ form, label }, { evidence }) =>
      form === 'time' &&
      (label.rule === 'turns/numbered-voice' ||
        (evidence.times > 2 && (label.mark !== null || sure.test(label.rule))) ||
        (label.rule === 'turns/role-word' && evidence.times > 2) ||
        evidence.known({ label } as Candidate) ||
        (evidence.counts.get(label.name) ?? 0) > 1),
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
    when: ({ form, label }, { evidence }) =>
      form === 'bracket' &&
      (label.mark !== null ||
        evidence.known({ label } as Candidate) ||
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
      it.form === 'gap' && evidence.gaps >= 3 && (evidence.known(it) || it.label.role !== 'unknown'),
  },
  {
    id: 'turns/surname',
    confidence: 0.85,
    when: (it, s) => it.form === 'head' && it.label.rule === 'turns/surname' && s.evidence.known(it) && finished(s),
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
    // A page that breaks off in mid-sentence ends its last answer without a full stop.
    id: 'turns/label-again',
    confidence: 0.8,
    when: ({ form, label, printed }, { heard, rest }) =>
      form === 'head' && !/house-alone|outlet/.test(label.rule) && heard.has(printed) && rest.trim().length > 4,
  },
]
const isColon = (form: Candidate['form']): boolean => form === 'head' || form === 'inline'

/** A line that is only a name counts where the page marks its speakers that way. */
function lineHolds(candidate: Candidate, { evidence }: Situation): boolean {
  const { form, label, paragraph } = candidate
  if (form !== 'line') return false
  if (label.rule === 'turns/house-alone') return false
  if (label.rule === 'turns/broker-analyst' || label.mark !== null)
    return (evidence.counts.get(label.name) ?? 0) > 1 || evidence.lineRegime
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
  if (label.role === 'operator') return finished(situation) || form === 'inline'
  if (label.role === 'management') return situation.asked && situation.rest.trim().length > 4
  return (
    finished(situation) &&
    (/[?？]/.test(situation.rest) ||
      situation.rest.trim().length > 8 ||
      (situation.evidence.counts.get(label.name) ?? 0) > 1)
  )
}

/** Runs the ladder over the page in order: an answer is easier to believe after a question. */
function accept(candidates: readonly (readonly Candidate[])[], evidence: Evidence): Accepted[][] {
  let asked = false
  const heard = new Set<string>()
  /** The words of a label that stands alone on its line. */
  const below = (paragraph: number): string =>
    candidates[paragraph + 1]?.[0]?.start === 0 ? '' : (evidence.paragraphs[paragraph + 1]?.content.text ?? '')
  return candidates.map((list, paragraph) => {
    const text = evidence.paragraphs[paragraph]!.content.text
    const kept: Accepted[] = []
    for (const [i, candidate] of list.entries()) {
      const rest = text.slice(candidate.end, list[i + 1]?.start ?? text.length)
      const after = candidate.form === 'head' && rest.trim() === '' ? `${below(paragraph)}。` : rest
      const rung = rungs.find(({ when }) => when(candidate, { asked, heard, rest: after, evidence }))
      if (!rung) continue
      const headline = rung.id === 'turns/speech-under-headline'
      kept.push({
        ...candidate,
        end: headline ? text.length : candidate.end,
        confidence: rung.confidence,
        accepted: rung.id,
      })
      if (candidate.form === 'head') heard.add(candidate.printed)
      const { mark, role } = candidate.label
      if (mark === 'question' || role === 'analyst' || role === 'investor' || role === 'media') asked = true
    }
    return kept
  })
}
