/** What a page prints again: a block of paragraphs pasted twice, the number and the running head of every printed page. */
import type { Line, Verdict } from './line.ts'
import { pageNumbers } from './page-numbers.ts'

/** Shorter paragraphs come again by themselves: 谢谢, a question repeated. */
const least = 25

const block: Verdict = { reason: 'duplicate', rule: 'clean/repeated-block', ends: false }
const number: Verdict = { reason: 'page-tools', rule: 'clean/page-number', ends: false }
const head: Verdict = { reason: 'page-tools', rule: 'clean/running-head', ends: false }

/** Verdicts by line index. A single line that is printed twice may be the author's; two in a row are the site's. */
export function repeats(lines: readonly Line[]): Map<number, Verdict> {
  const found = new Map<number, Verdict>()
  const first = new Map<string, number>()
  const again = lines.map((line) => {
    if (line.weight < least) return -1
    const seen = first.get(line.text)
    if (seen === undefined) first.set(line.text, line.index)
    return seen ?? -1
  })
  const goesOn = (i: number, by: number): boolean => {
    const here = again[i]!
    const next = neighbour(lines, i, by)
    return next !== null && again[next]! >= 0 && Math.abs(again[next]! - here) <= 3
  }
  for (const [i, earlier] of again.entries())
    if (earlier >= 0 && i - earlier > 1 && (goesOn(i, 1) || goesOn(i, -1))) found.set(i, block)
  const pages = pageNumbers(lines)
  for (const i of pages) found.set(i, number)
  for (const i of runningHeads(lines, pages)) found.set(i, head)
  return found
}

/** The nearest long line in that direction, a heading or two away at most. */
function neighbour(lines: readonly Line[], from: number, by: number): number | null {
  for (let step = 1; step <= 3; step++) {
    const line = lines[from + by * step]
    if (!line) return null
    if (line.weight >= least) return line.index
  }
  return null
}

/** A short line beside page numbers on three pages or more. */
function runningHeads(lines: readonly Line[], pages: ReadonlySet<number>): number[] {
  const beside = lines.filter(
    (line) => !line.prose && line.weight >= 4 && [-2, -1, 1, 2].some((by) => isPage(lines[line.index + by], pages)),
  )
  const counts = new Map<string, number>()
  for (const { text } of beside) counts.set(text, (counts.get(text) ?? 0) + 1)
  return beside.filter(({ text }) => counts.get(text)! >= 3).map(({ index }) => index)
}

const isPage = (line: Line | undefined, pages: ReadonlySet<number>): boolean =>
  line !== undefined &&
  (pages.has(line.index) || /^(?:-\s?\d{1,3}\s?-|\d{1,3}\s?\/\s?\d{1,3}|第\s?\d{1,3}\s?页.{0,10})$/.test(line.text))
