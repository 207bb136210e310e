/** HTML only: links set between two paragraphs of the text. The markup tells that the text goes on, where words could not. */
import type { Line, Verdict } from './line.ts'
import { inMain } from './paragraph.ts'

/** More lines than these are a page's list of news, and what stands below it is no text. */
const most = 14

/** Those lines get a verdict that says nothing of what follows: 延伸阅读, and the links or points of a list below it. */
export function insetLinks(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): (Verdict | null)[] {
  const found = [...verdicts]
  let above: Line | undefined
  for (const line of lines) {
    if (isTold(line, verdicts)) above = line
    else if (above && leads(line, verdicts) && above.block.hints.main) {
      const next = behind(lines, verdicts, line.index)
      if (!next || !isSibling(above, next) || isStream(lines, line.index + 1, next)) continue
      for (let i = line.index; i < next.index; i++) found[i] = insetOf(found[i] ?? null)
    }
  }
  return found
}

const insetOf = (verdict: Verdict | null): Verdict => ({
  reason: 'related-links',
  rule: 'clean/inset-links',
  ...verdict,
  ends: false,
  inset: true,
})

/** A paragraph of the article's element. */
const isTold = (line: Line, verdicts: readonly (Verdict | null)[]): boolean =>
  inMain(line) && !verdicts[line.index] && line.prose && (line.weight >= 24 || line.closed)

const leads = ({ index, block }: Line, verdicts: readonly (Verdict | null)[]): boolean =>
  block.hints.main === true && /^(?:see-also|related-links)$/.test(verdicts[index]?.reason ?? '')

/** The first line behind that is neither a link nor a point of a list nor furniture; nothing where there are too many. */
function behind(lines: readonly Line[], verdicts: readonly (Verdict | null)[], from: number): Line | undefined {
  for (const line of lines.slice(from + 1, from + most)) {
    const { main, tag, links = 0 } = line.block.hints
    if (!main) return undefined
    const passed = verdicts[line.index]
      ? !verdicts[line.index]!.ends || leads(line, verdicts)
      : links > 0.5 || tag === 'li'
    if (!passed) return isTold(line, verdicts) ? line : undefined
  }
  return undefined
}

/** Two paragraphs of one kind in one element. */
const isSibling = (above: Line, { block }: Line): boolean =>
  block.hints.parent === above.block.hints.parent && block.hints.tag === above.block.hints.tag

/** Headline, summary, headline, summary: what stands below the last link is its own. */
function isStream(lines: readonly Line[], from: number, next: Line): boolean {
  const head = lines[next.index - 1]!
  if (next.index - 1 < from) return false
  const link = (line: Line | undefined): boolean =>
    line !== undefined && line.block.hints.tag === head.block.hints.tag && (line.block.hints.links ?? 0) > 0.5
  return link(head) && lines.slice(next.index + 1, next.index + 4).some(link)
}
