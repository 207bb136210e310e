/** Whether the article goes on below one block of furniture: a byline, two links, a disclaimer in its middle. */
import { aheadOf } from './ahead.ts'
import type { Known } from './known.ts'
import type { Line } from './line.ts'
import { opensAt } from './opening.ts'
import { type Break, isLink, isSigned, isTable } from './resume.ts'
import type { Ties } from './ties.ts'
import { isNameless, type Topic } from './topic.ts'
import type { Verdicts } from './walk.ts'

/** What the page has shown up to here. */
export interface Past {
  readonly lines: readonly Line[]
  readonly verdicts: Verdicts
  readonly since: Break
  readonly topic: Topic
  readonly ties: Ties
  readonly known: Known
  /** It had a date above its text. */
  readonly dated: boolean
}

/** A block has no more links than these. */
const links = 3

/** Few pages go on below an end mark: only where nothing else was passed over, nothing opens there, and something ties it to the article. */
export function comesBack(past: Past, line: Line): boolean {
  const { lines, verdicts, since, known } = past
  const short = since.short.slice(since.above)
  if (since.commented || since.skipped > 0 || isSigned(line)) return false
  if (known.goesOn([...short, line])) return true
  if (short.length > links && !isTable(short)) return false
  // Another post has its date, another article its headline.
  const voiced = since.voiced || known.isVoice(line)
  if (!line.closed || short.some((one) => dated.test(one.text) && !known.isVoice(one))) return false
  const near = [line, ...short.slice(-1).filter(({ index }) => index === line.index - 1)]
  if (near.some((one) => opensAt(lines, verdicts, one) >= 0.3)) return false
  return isTied(past, aheadOf(lines, verdicts, line.index), voiced, short.length)
}

function isTied({ ties, topic }: Past, ahead: readonly Line[], voiced: boolean, short: number): boolean {
  const { own, share } = ties.of(ahead)
  if (ahead.length <= 1) return own >= 3 && share >= 0.06 && short === 0
  const named = topic.named >= 2 && !isNameless(topic, ahead)
  return own >= (voiced || named ? 1 : 1.5) && (share >= 0.03 || voiced || named)
}

const dated = /\d\d?-\d\d(?!\d)|\d{1,2}:\d\d|小时前|天前/

/** The short lines above a paragraph that comes back: a speaker, the next number; below links every other may be one more. */
export function headsOf({ since, known }: Past): Line[] {
  return since.short
    .slice(since.above)
    .filter((line) => known.isVoice(line) || known.goesOn([line]) || (!since.listed && !isLink(line)))
}
