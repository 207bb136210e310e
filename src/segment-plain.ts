/** Text page → blocks: its lines that are not blank; the pieces of its line where it has but one. */
import { withoutLeftovers } from './html/leftovers.ts'
import { plain } from './markdown.ts'
import { cellParts, type Part, partsOf } from './segment-one-line.ts'
import { passage, trim } from './span.ts'
import type { Block, BlockHints, Passage, Text } from './types.ts'
import { unwrap } from './unwrap.ts'

export function segmentPlain(text: Text): Block[] {
  const blocks: Block[] = []
  let start = 0
  let gap = true
  for (const [line, content] of text.raw.split('\n').entries()) {
    const span = { start, end: start + content.length }
    start = span.end + 1
    const { content: words, ...hints } = readable(passage(text, span))
    const block = { content: words, span, line, gap, hints }
    gap = words.text === ''
    if (!gap) blocks.push(...pieces(block, text, content, blocks.length === 0))
  }
  const [only] = blocks
  return only && blocks.length === 1 && only.content.text.length >= short ? parted(only, text, partsOf) : unwrap(blocks)
}

const pieces = (block: Block, text: Text, line: string, first: boolean): Block[] =>
  isLayout(line)
    ? parted(block, text, cellParts)
    : first && dateHead.test(line)
      ? parted(block, text, headParts)
      : [block]

/** date 2026-02-04 望江集团今日…: what a store of pages sets before the first line. */
const dateHead = /^\s*[Dd]ate[:：]?\s{1,3}20\d\d-\d\d-\d\d(?=\s{1,3}\S)/

function headParts(line: string): Part[] {
  const end = dateHead.exec(line)?.[0].length ?? 0
  return [
    { start: 0, end, gap: false },
    { start: end, end: line.length, gap: true },
  ]
}

/** A page of one line below this length is a flash, and has nothing to part. */
const short = 120

const parted = (line: Block, text: Text, by: (line: string) => readonly Part[]): Block[] => {
  const { start, end } = line.span
  return by(text.folded.slice(start, end))
    .map((part) => {
      const span = { start: start + part.start, end: start + part.end }
      const { content, ...hints } = readable(passage(text, span))
      return { ...line, content, span, gap: part.gap, hints }
    })
    .filter(({ content }) => content.text !== '')
}

/** Markdown of a page that was set in a table: its cells are one line, the article among them. */
const isLayout = (line: string): boolean =>
  line.length > 600 && /^\s?\|/.test(line) && line.split('。').length > 3 && line.split('  ').length > 5

/** What a line says to its reader, and what stood around it. */
function readable(line: Passage): BlockHints & { readonly content: Passage } {
  const { content, ...hints } = plain(trim(line)) ?? { content: trim(line) }
  return { content: withoutLeftovers(content), ...hints }
}
