/** What the page as a whole says about its labels. */
import type { ArticleParagraph } from '../../types.ts'
import type { Cast } from '../cast.ts'
import type { LabelWords } from '../labels/label.ts'
import type { Candidate } from './candidate.ts'
import { bearerOf } from './seat.ts'

export interface Evidence {
  readonly counts: ReadonlyMap<string, number>
  readonly lineRegime: boolean
  readonly brackets: number
  /** Labels before a colon that need no other evidence. */
  readonly heads: number
  readonly marks: number
  /** Labels with the time beside them. */
  readonly times: number
  /** Those of them whom the page names elsewhere. */
  readonly timesKnown: number
  /** Different speakers whom the page knows, before a gap. */
  readonly gaps: number
  /** Posts of investors with their hour. */
  readonly posts: number
  /** 问 and 答 before a gap, the rarer of the two. */
  readonly markedGaps: number
  readonly asides: number
  /** Paragraphs that hold several labels which need no other evidence: a call on one line. */
  readonly crowded: ReadonlySet<number>
  /** 财务长: and 执行长: before a colon. */
  readonly titles: number
  /** Labels inside paragraphs that name a house: the whole call stands on one line. */
  readonly inlines: number
  /** The page says that it gives the call in full: 以下是电话会议的实录. */
  readonly full: boolean
  /** The page names the person elsewhere. */
  readonly known: (candidate: Pick<Candidate, 'label'>) => boolean
  readonly paragraphs: readonly ArticleParagraph[]
}

/** Counts what the labels of a page have in common. */
export function weigh(
  candidates: readonly (readonly Candidate[])[],
  paragraphs: readonly ArticleParagraph[],
  cast: Cast,
): Evidence {
  const all = candidates.flat()
  const number = (holds: (candidate: Candidate) => boolean): number => all.filter(holds).length
  const known: Evidence['known'] = ({ label }) => isKnown(label, cast)
  return {
    counts: countsOf(all),
    lineRegime: isLineRegime(candidates, paragraphs),
    heads: number(
      (it) => it.form === 'head' && (known(it) || sure.test(it.label.rule) || it.label.role === 'operator'),
    ),
    brackets: number(({ form }) => form === 'bracket'),
    inlines: number(({ form, label }) => form === 'inline' && label.rule === 'turns/broker-analyst'),
    marks: number(({ label }) => label.mark !== null),
    times: number(({ form }) => form === 'time'),
    timesKnown: number((it) => it.form === 'time' && known(it)),
    gaps: gapsOf(all, known),
    posts: number(({ form, label }) => form === 'post' && label.mark === 'question'),
    markedGaps: Math.min(
      number(({ form, label }) => form === 'gap' && label.mark === 'question'),
      number(({ form, label }) => form === 'gap' && label.mark === 'answer'),
    ),
    asides: number(({ form }) => form === 'aside'),
    crowded: crowdedOf(candidates),
    titles: number(({ form, label }) => form === 'head' && label.rule === 'turns/title-alone'),
    full: paragraphs.some(
      ({ content }) => content.text.length < 200 && /实录|全文|原文|全程记录|文字记录/.test(content.text),
    ),
    known,
    paragraphs,
  }
}

const crowdedOf = (candidates: readonly (readonly Candidate[])[]): Set<number> =>
  new Set(
    candidates.flatMap((list, i) => {
      const clear = list.filter(({ label }) => sure.test(label.rule) || label.rule === 'turns/role-word')
      return clear.length > 2 ? [i] : []
    }),
  )

const isKnown = (label: LabelWords, cast: Cast): boolean =>
  [label.name, ...label.aliases].some((name) => cast.find(name) !== null) ||
  (label.named && cast.findShort(label.name) !== null) ||
  bearerOf(label, cast) !== null

function countsOf(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { label } of candidates) counts.set(label.name, (counts.get(label.name) ?? 0) + 1)
  return counts
}

/** Speakers stand alone on lines of their own: an operator does, or three whose words follow below. */
function isLineRegime(candidates: readonly (readonly Candidate[])[], paragraphs: readonly ArticleParagraph[]): boolean {
  const followed = candidates
    .flat()
    .filter(({ form, label }) => form === 'line' && label.rule !== 'turns/foreign-name')
    .filter(({ paragraph }) => speechLike(paragraphs[paragraph + 1]) || candidates[paragraph + 1]?.[0]?.form === 'line')
  const names = new Set(followed.filter(({ label }) => label.named).map(({ label }) => label.name))
  return names.size >= 3 || followed.some(({ label }) => label.role === 'operator')
}

/** Three known speakers before a gap; two who take turns before a cell's border. */
function gapsOf(candidates: readonly Candidate[], known: Evidence['known']): number {
  const found = candidates.filter((it) => it.form === 'gap' && (known(it) || it.label.role !== 'unknown'))
  const names = new Set(found.filter((it) => known(it) || it.label.role === 'operator').map(({ label }) => label.name))
  const voices = new Set(found.map(({ label }) => label.name))
  return names.size < 3 && voices.size > 1 && found.length > 3 && names.size > 0 ? 3 : names.size
}

export const ends = /[。？！?!.…~”」』)）:：]$/

export const speechLike = (paragraph: ArticleParagraph | undefined): boolean =>
  paragraph !== undefined && ends.test(paragraph.content.text.trim()) && paragraph.content.text.trim().length > 8

export const sure = /broker-analyst|broker-name|title-name|name-organisation/
