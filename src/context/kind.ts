/** page → what kind of document it is, by cues that each have a weight. */
import { isOutlet } from '../outlets.ts'
import type { Kind, Passage } from '../types.ts'
import { cues, digest, type Side, weigh } from './kind-score.ts'
import type { Page } from './page.ts'
import { type Shape, shapeOf } from './shape.ts'

/** What was cut from the page: short lines, and hours that stood in the text. */
interface Beside {
  readonly lines: readonly Passage[]
  readonly times: number
  /** The company whose site it is. */
  readonly owner?: string | null
}

export function readKind(page: Page, companies: number, beside: Beside = { lines: [], times: 0 }): Kind {
  const shape = shapeOf(page, companies)
  const score = weigh(page, shape)
  // 本站AI重点整理: the page says on a line of its own who summed the call up.
  if (beside.lines.some(({ text }) => digest.words.some((word) => text.replaceAll(' ', '').includes(word))))
    score.summary += digest.weight
  if (isOwnSite(beside.owner ?? null, page)) score.release += 4
  if (score.results < 4 || score.other > score.results || tellsNothing(shape)) return 'other'
  // (00:42.000) before every line: speech as a machine heard it, whoever speaks
  const timed = shape.timed > 0.4 || beside.times > page.body.length / 2
  if (isTranscript(score, shape) || (timed && score.transcript >= 4)) return 'call-transcript'
  const title = page.title?.text ?? ''
  // A page that is the statement itself is as the company filed it.
  if (score.release >= 4 || isCalled(title, 'statement-title')) return 'results-release'
  if (score.summary >= 4) return 'call-summary'
  // Points under a headline that names a call; called 实录 or 记录表, and nobody speaks in it: what is left of a call is a digest.
  const listed = shape.bullets > 0.6 && (score.summary > 0 || isCalled(title, 'session-title'))
  return listed || (isCalledFull(title) && !isReportage(page, shape)) ? 'call-summary' : 'earnings-news'
}

/** A company's own site, where no outlet is credited. */
function isOwnSite(name: string | null, { title, meta, lead }: Page): boolean {
  if (!name || meta.some(({ text }) => /记者/.test(text) || text.split(/\s+/).some(isOutlet))) return false
  return `${title?.text ?? ''}\n${lead.text}`.includes(name.slice(0, 3))
}

/** What a call or a report is, explained: nothing counted, nobody heard. */
const tellsNothing = ({ counts, labels }: Shape): boolean => !counts && labels === 0

/** Paragraphs of a reporter's prose under 实录: nobody's label, no point and no question of its own. */
const isReportage = (page: Page, { labels, bullets, firstPerson }: Shape): boolean =>
  labels === 0 &&
  bullets === 0 &&
  firstPerson < 0.1 &&
  page.body.length > 3 &&
  page.body.filter(({ text }) => text.length > 60 && /。$/.test(text)).length > page.body.length / 2

/** Named speakers over most of the page; 问 and 答 alone may be a digest, unless the page says it is the full text. */
function isTranscript(score: Record<Side, number>, { labels, anonymous, spoken, firstPerson }: Shape): boolean {
  // The form of a meeting lists pages of participants above its few questions.
  if (score.transcript >= 4 && labels >= 4 && spoken >= 0.2) return true
  // 电话会原文:, and the managers' words below without a label
  if (score.transcript >= 4 && firstPerson > 0.25) return true
  if (labels < 2) return false
  const few = labels < 3 || (labels < 4 && spoken < 0.9)
  if (spoken < 0.45 || (few && score.release >= 4 && score.transcript === 0)) return false
  if (labels > anonymous + 1) return labels > 2 || spoken > 0.9 || score.transcript > 0
  return score.transcript > 0 || score.summary === 0
}

/** Whether the headline has a word of this cue: 业绩会 of session-title, 实录 and 记录表 of full-title. */
const isCalled = (title: string, cue: string): boolean =>
  cues.some(({ id, words }) => id === cue && words.some((word) => title.includes(word)))

/** Whether a headline says that the page is the call itself: 实录, 记录表, Transcript. */
export const isCalledFull = (title: string): boolean =>
  isCalled(title, 'full-title') || isCalled(title, 'verbatim-title')
