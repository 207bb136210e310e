/** The paragraphs from a line on, up to where furniture ends them or another article may begin. */
import type { Line, Verdict } from './line.ts'
import { opensAt } from './opening.ts'
import { isParagraph } from './paragraph.ts'
import type { Verdicts } from './walk.ts'

/** As many lines are looked at, and as many paragraphs. */
const lines = 24
const paragraphs = 8

/** From so much on a line opens an article rather than a part of one. */
export const opens = 0.5

/** A paragraph, or a sentence however short. */
export const isTelling = (line: Line): boolean => isParagraph(line) || /。$/.test(line.text)

/** Links to other pages, a disclaimer, comments, the page's foot: what stands below them goes on with nothing above. */
export const endsPassage = (verdict: Verdict | null | undefined): boolean =>
  Boolean(verdict && (verdict.ends || /related|see-also|disclaimer|comments/.test(verdict.reason)))

export function aheadOf(all: readonly Line[], verdicts: Verdicts, from: number): Line[] {
  const run: Line[] = []
  for (const line of all.slice(from, from + lines)) {
    const verdict = verdicts[line.index]
    if (endsPassage(verdict)) break
    if (verdict || !isTelling(line)) continue
    if (run.length > 0 && opensAt(all, verdicts, line) >= opens) break
    run.push(line)
    if (run.length === paragraphs) break
  }
  return run
}
