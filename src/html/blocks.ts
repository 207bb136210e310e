/** Tree → blocks: what stands between two block borders, and each row of a table of data as one. */
import { join } from '../span.ts'
import type { BlockHints, Passage, Span, Text } from '../types.ts'
import { compose } from './compose.ts'
import { dataRows } from './rows.ts'
import { blockTags, isHidden, silent } from './tags.ts'
import { type Container, type Element, isElement, type Node, type Root, textSpans, walk } from './tree.ts'

/** A block and the element that holds it. */
export interface OwnedBlock {
  readonly content: Passage
  readonly gap: boolean
  readonly hints: BlockHints
  readonly owner: Container
}

interface Draft {
  readonly spans: Span[]
  readonly linked: Span[]
  /** A block border stands above it, not only a `<br>`. */
  readonly gap: boolean
}

export function blocksOf(text: Text, root: Root): OwnedBlock[] {
  const blocks: OwnedBlock[] = []
  const rows = dataRows(root, text.raw)
  const open: Container[] = [root]
  let links = 0
  let hidden = 0
  let draft: Draft = { spans: [], linked: [], gap: true }

  const emit = (content: Passage, linked: Passage): void => {
    if (content.text.trim() === '') return
    const owner = open[open.length - 1]!
    const tag = 'name' in owner ? owner.name : 'body'
    const hints = { tag, links: linked.text.length / content.text.length, ...(hidden > 0 ? { hidden: true } : {}) }
    blocks.push({ content, gap: draft.gap, hints, owner })
    draft = { spans: [], linked: [], gap: false }
  }
  const flush = (border: boolean): void => {
    if (draft.spans.length > 0) {
      const whole = compose(text, draft.spans)
      emit(whole, draft.linked.length === draft.spans.length ? whole : compose(text, draft.linked))
    }
    draft = { spans: [], linked: [], gap: draft.gap || border }
  }
  const enterElement = (element: Element): boolean => {
    const row = rows.get(element)
    if (blockTags.has(element.name)) {
      flush(true)
      open.push(element)
    } else if (element.name === 'br') flush(false)
    if (isLink(element)) links++
    if (isHidden(element.attribs)) hidden++
    if (!row) return true
    emit(
      join(
        row.map((spans) => compose(text, spans)),
        ' | ',
      ),
      { raw: '', text: '', runs: [] },
    )
    leave(element)
    return false
  }
  const enter = (node: Node): boolean => {
    if (isElement(node)) return !silent.has(node.name) && enterElement(node)
    if (node.type !== 'text') return false
    const spans = textSpans(text.raw, node)
    draft.spans.push(...spans)
    if (links > 0) draft.linked.push(...spans)
    return false
  }
  const leave = (element: Element): void => {
    if (blockTags.has(element.name)) {
      flush(true)
      open.pop()
    }
    if (isLink(element)) links--
    if (isHidden(element.attribs)) hidden--
  }
  walk(root, enter, leave)
  flush(true)
  return blocks
}

/** An `<a>` that was never closed holds the rest of the page; it links nothing. */
const isLink = ({ name, attribs, startIndex, endIndex }: Element): boolean =>
  name === 'a' && attribs.href !== undefined && endIndex! - startIndex! < 3000
