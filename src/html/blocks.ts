/** Tree → blocks: what stands between two block borders, and each row of a table of data as one. */
import { join } from '../span.ts'
import type { BlockHints, Passage, Span, Text } from '../types.ts'
import { citation } from './citations.ts'
import { compose } from './compose.ts'
import { hiddenIn } from './hidden.ts'
import { withJoints } from './joints.ts'
import { type Cell, dataRows, type Row } from './rows.ts'
import { isSet, linesOf } from './set-lines.ts'
import { blockTags, silent } from './tags.ts'
import { type Container, type Element, isElement, type Node, type Root, textSpans, walk } from './tree.ts'

/** A block and the element that holds it. */
export interface OwnedBlock {
  readonly content: Passage
  readonly gap: boolean
  readonly hints: BlockHints
  /** How many elements around it hide it. */
  readonly veils: number
  readonly owner: Container
  /** Where its line begins, white space with it, in text that is set in lines. */
  readonly lineStart?: number
}

/** Where it stands on the page. */
export const startOf = ({ content }: OwnedBlock): number => content.runs[0]?.from ?? 0

interface Draft {
  readonly spans: Span[]
  readonly linked: Span[]
  readonly notes: Span[]
  /** A block border stands above it, not only a `<br>`. */
  readonly gap: boolean
}

export function blocksOf(text: Pick<Text, 'raw' | 'folded'>, root: Root): OwnedBlock[] {
  const blocks: OwnedBlock[] = []
  const isHidden = hiddenIn(text.raw)
  const rows = dataRows(root, text.raw, isHidden)
  const open: Container[] = [root]
  const places = new Map<Cell, number>()
  let links = 0
  let set = 0
  let hidden = 0
  let draft: Draft = { spans: [], linked: [], notes: [], gap: true }

  const emit = (content: Passage, linked: Passage, more: BlockHints, lineStart?: number): void => {
    if (content.text.trim() === '') return
    const owner = open[open.length - 1]!
    const tag = 'name' in owner ? owner.name : 'body'
    const links = linked.text.length / content.text.length
    const hints = { tag, links, ...(hidden > 0 ? { hidden: true } : {}), ...more }
    const line = lineStart === undefined ? {} : { lineStart }
    blocks.push({ content, gap: draft.gap, hints, veils: hidden, owner, ...line })
    draft = { spans: [], linked: [], notes: [], gap: false }
  }
  const flush = (border: boolean): void => {
    if (draft.spans.length > 0) {
      const whole = set > 0 ? compose(text, draft.spans, true) : withJoints(text, draft.spans)
      const linked = draft.linked.length === draft.spans.length ? whole : compose(text, draft.linked)
      emit(whole, linked, notesOf(draft.notes), set > 0 ? draft.spans[0]!.start : undefined)
    }
    draft = { spans: [], linked: [], notes: [], gap: draft.gap || border }
  }
  const addLines = (spans: readonly Span[]): void => {
    for (const [i, line] of linesOf(text.raw, spans).entries()) {
      if (i > 0) flush(false)
      if (i > 0 && line.every((span) => text.raw.slice(span.start, span.end).trim() === ''))
        draft = { ...draft, gap: true }
      else draft.spans.push(...line)
    }
  }
  const enterElement = (element: Element): boolean => {
    const row = rows.get(element)
    const note = draft.spans.length > 0 ? citation(element, text.raw) : null
    if (note) {
      draft.notes.push(note)
      return false
    }
    if (blockTags.has(element.name)) {
      flush(true)
      open.push(element)
    } else if (element.name === 'br') flush(false)
    if (isLink(element)) links++
    if (isSet(element)) set++
    if (isHidden(element)) hidden++
    if (!row) return true
    const cells = row.map(({ spans }) => compose(text, spans))
    if (row.length > 0) emit(join(cells, ' | '), { raw: '', text: '', runs: [] }, rowHints(row, cells, places))
    leave(element)
    return false
  }
  const enter = (node: Node): boolean => {
    if (isElement(node)) return !silent.has(node.name) && enterElement(node)
    if (node.type !== 'text') return false
    const spans = textSpans(text.raw, node)
    if (set > 0) addLines(spans)
    else draft.spans.push(...spans)
    if (links > 0) draft.linked.push(...spans)
    return false
  }
  const leave = (element: Element): void => {
    if (blockTags.has(element.name)) {
      flush(true)
      open.pop()
    }
    if (isLink(element)) links--
    if (isSet(element)) set--
    if (isHidden(element)) hidden--
  }
  walk(root, enter, leave)
  flush(true)
  return blocks
}

const notesOf = (notes: readonly Span[]): BlockHints => (notes.length > 0 ? { notes } : {})

/** Each cell's own place is remembered for the cells that it reaches over. */
function rowHints(row: Row, cells: readonly Passage[], places: Map<Cell, number>): BlockHints {
  for (const [i, cell] of row.entries()) {
    const start = cells[i]!.runs[0]?.from
    if (!cell.from && start !== undefined) places.set(cell, start)
  }
  const spanned = row.map(({ from }) => (from && places.get(from)) ?? null)
  return { spanned, ...notesOf(row.flatMap(({ notes }) => notes)) }
}

/** An `<a>` that was never closed holds the rest of the page; it links nothing. */
const isLink = ({ name, attribs, startIndex, endIndex }: Element): boolean =>
  name === 'a' && attribs.href !== undefined && endIndex! - startIndex! < 3000
