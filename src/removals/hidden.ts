/** HTML only: what no reader sees is no line of the page, whatever it says. */

import { toSource } from '../span.ts'
import type { Block, Removal } from '../types.ts'
import { type Line, readLines } from './line.ts'
import { isMeta } from './meta.ts'

/** The lines that are seen, and the others as removals. A date or a source may be hidden for programs to read. */
export function shownLines(blocks: readonly Block[]): { lines: Line[]; hidden: Removal[] } {
  const lines = readLines(blocks)
  const isHidden = ({ block }: Line): boolean => block.hints.hidden === true
  // Some sites hide the whole article until their script has run: then hidden means nothing.
  if (!lines.some(isHidden) || weigh(lines.filter(isHidden)) > weigh(lines.filter((line) => !isHidden(line))))
    return { lines, hidden: [] }
  const first = lines.findIndex(({ block }) => block.hints.main === true)
  const goes = (line: Line): boolean => isHidden(line) && !(line.index < first && isMeta(line))
  return {
    lines: lines.filter((line) => !goes(line)).map((line, index) => ({ ...line, index })),
    hidden: lines
      .filter(goes)
      .map(({ block }) => ({ span: toSource(block.content), reason: 'other', rule: 'clean/hidden' })),
  }
}

const weigh = (lines: readonly Line[]): number =>
  lines.filter(({ prose }) => prose).reduce((sum, { weight }) => sum + weight, 0)
