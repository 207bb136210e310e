/** Labelled speech: candidates that the page bears out become labels, and all up to the next label is one turn. */
import { slice, toSource, trim } from '../span.ts'
import type { ArticleParagraph, Passage } from '../types.ts'
import { type Candidate, findBareQuestions, findCandidates } from './candidates.ts'
import type { Cast, Sighting } from './cast.ts'
import { isHan, isLatin } from './names.ts'
import { endMarker } from './words.ts'

/** A turn before its kind and section are known. */
export interface LabelledTurn {
  speaker: number
  label: string
  mark: 'question' | 'answer' | null
  paragraphs: Passage[]
  /** First and last paragraph of the article that it takes. */
  from: number
  to: number
  rule: string
  confidence: number
}

interface Accepted extends Candidate {
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
  /** Labels inside paragraphs that name a house: the whole call stands on one line. */
  readonly inlines: number
  readonly known: (candidate: Candidate) => boolean
  readonly paragraphs: readonly ArticleParagraph[]
}

export function findLabelledTurns(paragraphs: readonly ArticleParagraph[], cast: Cast): LabelledTurn[] {
  const candidates = findBareQuestions(paragraphs, paragraphs.map(findCandidates))
  const evidence = weigh(candidates, paragraphs, cast)
  const accepted = accept(candidates, evidence)
  return build(paragraphs, accepted, cast)
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
    (label.named && cast.findShort(label.name) !== null)
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
    known,
    paragraphs,
  }
}

// ------------------------------------------------------------------ the ladder

interface Situation {
  readonly asked: boolean
  readonly rest: string
  readonly evidence: Evidence
}
interface Rung {
  readonly id: string
  readonly confidence: number
  readonly when: (candidate: Candidate, situation: Situation) => boolean
}

/** Where speakers stand in brackets, `CEO沈越:…` above them is a heading. */
const oneWay = ({ form }: Candidate, { evidence }: Situation): boolean => form !== 'head' || evidence.brackets < 3
const finished = ({ rest }: Situation): boolean => ends.test(rest.trim())
const rungs: readonly Rung[] = [
  {
    id: 'turns/timed-voice',
    confidence: 0.95,
    when: ({ form, label }, { evidence }) =>
      form === 'time' &&
      (label.rule === 'turns/numbered-voice' ||
        evidence.known({ label } as Candidate) ||
        (evidence.counts.get(label.name) ?? 0) > 1),
  },
  { id: 'turns/platform', confidence: 0.95, when: ({ form }) => form === 'platform' },
  { id: 'turns/speech-heading', confidence: 0.9, when: ({ form }) => form === 'heading' },
  { id: 'turns/name-line', confidence: 0.95, when: lineHolds },
  {
    id: 'turns/bracket',
    confidence: 0.9,
    when: ({ form, label }, { evidence }) =>
      form === 'bracket' && (label.mark !== null || evidence.known({ label } as Candidate) || evidence.brackets >= 3),
  },
  {
    id: 'turns/question-mark',
    confidence: 0.95,
    when: ({ form, label }, { evidence }) =>
      (form === 'head' || (form === 'inline' && evidence.marks > 1)) && label.mark !== null,
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
      form === 'head' && label.rule === 'turns/house-alone' && /[?？]|请问|请教|想问/.test(rest),
  },
  { id: 'turns/role-word', confidence: 0.95, when: roleHolds },
  {
    id: 'turns/title-alone',
    confidence: 0.8,
    when: ({ form, label }, s) => form === 'head' && label.rule === 'turns/title-alone' && s.asked && finished(s),
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
    finished(situation) && (situation.rest.trim().length > 8 || (situation.evidence.counts.get(label.name) ?? 0) > 1)
  )
}

/** Runs the ladder over the page in order: an answer is easier to believe after a question. */
function accept(candidates: readonly (readonly Candidate[])[], evidence: Evidence): Accepted[][] {
  let asked = false
  return candidates.map((list, paragraph) => {
    const text = evidence.paragraphs[paragraph]!.content.text
    const kept: Accepted[] = []
    for (const [i, candidate] of list.entries()) {
      const rest = text.slice(candidate.end, list[i + 1]?.start ?? text.length)
      const after = candidate.form === 'head' && rest.trim() === '' ? '。' : rest
      const rung = rungs.find(({ when }) => when(candidate, { asked, rest: after, evidence }))
      if (!rung) continue
      kept.push({ ...candidate, confidence: rung.confidence, accepted: rung.id })
      const { mark, role } = candidate.label
      if (mark === 'question' || role === 'analyst' || role === 'investor' || role === 'media') asked = true
    }
    return kept
  })
}

// ------------------------------------------------------------------ turns

const isPlatform = ({ form }: Candidate): boolean => form === 'platform'
const tail = /\s*[（(【[](?:完|全文完|会议结束|电话会议结束|问答结束|END|End)[)）】\]]\s*$/
const bulletLead = /^\s*(?:[•·‧◆●▶►]\s*)+/
const aside = /^\s*[（(](?:追问|续|补充提问|继续)[)）]\s*/

function build(paragraphs: readonly ArticleParagraph[], accepted: readonly Accepted[][], cast: Cast): LabelledTurn[] {
  const turns: LabelledTurn[] = []
  let current: LabelledTurn | null = null
  let single = false
  const labelled = new Set<number>()
  const open = (label: Accepted): void => {
    const at = toSource(paragraphs[label.paragraph]!.content, label.start, label.end).start
    const speaker = seat(label, at, cast, labelled)
    const doubled = current !== null && current.paragraphs.length === 0 && twin(label, current, cast, speaker, accepted)
    if (doubled && current) {
      cast.join(current.speaker, speaker)
      current.label = current.label === '' ? label.printed : current.label
      return
    }
    const same =
      current !== null && current.speaker === speaker && (cast.members[speaker]!.named || label.label.mark === null)
    if (same && current) {
      current.to = label.paragraph
      return
    }
    current = {
      speaker,
      label: label.printed,
      mark: label.label.mark,
      paragraphs: [],
      from: label.paragraph,
      to: label.paragraph,
      rule: label.accepted,
      confidence: label.confidence,
    }
    single = isPlatform(label)
    turns.push(current)
  }
  const say = (passage: Passage, paragraph: number): void => {
    const words = clear(passage)
    if (!current || words.text === '' || (current.paragraphs.length === 0 && isPost(words.text))) return
    current.paragraphs.push(words)
    current.to = paragraph
  }
  for (const [i, { content, heading }] of paragraphs.entries()) {
    const labels = accepted[i]!
    const first = labels[0]
    if (!first) {
      if (current && (single || closes(content.text, heading, accepted[i + 1]))) current = null
      else say(content, i)
      continue
    }
    const lead = slice(content, 0, first.start)
    if (lead.text.trim() !== '' && !isSectionHead(lead.text)) say(lead, i)
    for (const [k, label] of labels.entries()) {
      open(label)
      say(slice(content, label.end, labels[k + 1]?.start ?? content.text.length), i)
    }
  }
  return turns.filter((turn) => turn.paragraphs.length > 0)
}

/** Words without bullets, a mark of the end, or (追问). */
function clear(passage: Passage): Passage {
  const start = (bulletLead.exec(passage.text)?.[0] ?? aside.exec(passage.text)?.[0] ?? '').length
  const end = passage.text.length - (tail.exec(passage.text)?.[0].length ?? 0)
  return trim(slice(passage, start, Math.max(start, end)))
}

/** Harbor Logistics - CFO under a name in a list of participants. */
const isPost = (text: string): boolean =>
  text.length <= 70 &&
  !/[。？！?!.]$/.test(text) &&
  /\s[-–—]\s(?:.{0,30}(?:Analyst|Officer|President|Director|Chairman|C[EFOT]O|Head of .{2,30}|Investor Relations|分析师|总监|总裁|官|主管))$/.test(
    text,
  )

/** Name printed twice before one speech, the second time in the other script: one person. */
function twin(
  label: Accepted,
  current: LabelledTurn,
  cast: Cast,
  speaker: number,
  accepted: readonly Accepted[][],
): boolean {
  if (label.paragraph !== current.from + 1 || label.form !== 'line') return false
  if ((accepted[current.from - 1]?.length ?? 0) > 0 && accepted[current.from - 1]![0]!.form === 'line') return false
  if ((accepted[label.paragraph + 1]?.length ?? 0) > 0) return false
  const [a, b] = [cast.members[current.speaker]!, cast.members[speaker]!]
  if (a === b) return true
  if (!a.named || !b.named) return a.role === b.role && !a.named && !b.named
  return isLatin(a.name) !== isLatin(b.name) || isHan(a.name) !== isHan(b.name)
}

/** Where a turn ends without a new label: a heading of the page, or what the page adds of its own. */
function closes(text: string, heading: boolean, next: readonly Accepted[] | undefined): boolean {
  const bare = text.trim()
  if (
    endMarker.test(bare) &&
    (bare.length < 40 ||
      /^(?:个人看法|机构观点|本次活动|以上|说明会最后|业绩会最后|会议最后|电话会最后|交流会最后)/.test(bare))
  )
    return true
  if (bare.length > 40 || /[。？！?!;；,，]$/.test(bare)) return false
  if (/^(?:[▌■▍]|【[^】]{2,24}】$|\*\*)/.test(bare) || attendance.test(bare) || questions.test(bare)) return true
  const numbered =
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[)）]|\d{1,2}\.\d|第[一二三四五六]部分)/.test(
      bare,
    )
  const section =
    /(?:问答|提问|Q&A|Q & A|环节|发言|致辞|汇报|交流|附件|看法|观点|数据|实录|Questions|Remarks|Participants|参会人员)/.test(
      bare,
    )
  return (numbered || heading) && (section || (next?.length ?? 0) > 0) && (numbered || section)
}

/** 问答环节 alone on its line. */
const questions =
  /^(?:[一二三四五六七八九十]{1,2}、|\d[.、]\s?)?(?:分析师|投资者|媒体)?(?:问答|提问|互动|Q ?& ?A|Questions? (?:and|&) Answers?|Presentation|Prepared Remarks|Definitions)(?:环节|部分|实录|交流|摘要|Session)?(?:\(Q&A\))?\s*[:：]?$/
/** The heading over a list of who is there. */
const attendance = /^.{0,20}(?:参会人员|与会人员|出席人员|参与人员|参会者|参与者|Participants)\s*[:：]?$/

/** 管理层发言(Prepared Remarks) 一、首席执行官 沈越: what stands before a label in its line and is no one's words. */
const isSectionHead = (text: string): boolean =>
  text.trim().length <= 40 && !/[。？！?!;；,，]/.test(text.trim().slice(0, -1)) && !/[。？！?!]$/.test(text.trim())

// ------------------------------------------------------------------ speakers

const operators =
  /^(?:Operator|操作员|接线员|接线生|话务员|运营商|总机|会议操作员|会议接线员|电话接线员|Conference Operator|Coordinator)$/

/** The label's person or voice in the cast. */
function seat({ label }: Accepted, at: number, cast: Cast, labelled: Set<number>): number {
  const sighting: Sighting = { ...label, at }
  if (operators.test(label.name)) {
    const same = cast.members.findIndex(({ name, named }) => !named && operators.test(name))
    if (same >= 0) {
      cast.update(same, { alias: label.name })
      return same
    }
  }
  if (label.named && /bare-name|foreign-name/.test(label.rule)) {
    const found = cast.find(label.name) ?? cast.findShort(label.name)
    if (found !== null) {
      cast.update(found, { alias: label.name })
      return cast.see({
        ...sighting,
        name: cast.members[found]!.name,
        aliases: [label.name, ...label.aliases].filter((name) => name !== cast.members[found]!.name),
      })
    }
  }
  const index = cast.see({ ...sighting, role: label.role })
  // The house as the label prints it, not as the host called it; the first label counts.
  if (label.affiliation && !labelled.has(index)) cast.update(index, { affiliation: label.affiliation })
  labelled.add(index)
  return index
}
