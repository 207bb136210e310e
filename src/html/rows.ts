/** Which table rows hold data, not layout: old pages are built of tables. */
import type { Span } from '../types.ts'
import { silent } from './tags.ts'
import { type Element, isElement, type Node, type Root, textSpans, walk } from './tree.ts'

/** Stretches of source in each cell; a cell that spans columns is followed by empty ones. */
export type Row = readonly (readonly Span[])[]

/** A cell of data is short; a longer one holds prose, and the table is layout. */
const longestCell = 120
const widest = 50

export function dataRows(root: Root, source: string): ReadonlyMap<Element, Row> {
  const rows = new Map<Element, Row>()
  const layout = new Set<Element>()
  const open: Element[] = []
  walk(
    root,
    (node) => {
      if (!isElement(node) || silent.has(node.name)) return false
      if (node.name === 'table') for (const row of open) layout.add(row)
      if (node.name === 'tr') open.push(node)
      return true
    },
    (element) => {
      if (element.name !== 'tr') return
      open.pop()
      const row = layout.has(element) ? null : readRow(element, source)
      if (row) rows.set(element, row)
    },
  )
  return rows
}

function readRow(tr: Element, source: string): Row | null {
  const cells = tr.children.filter((node): node is Element => isElement(node) && /^t[dh]$/.test(node.name))
  if (cells.length < 2) return null
  const texts = cells.map((cell) => cellSpans(cell, source))
  const shown = texts.map((spans) =>
    spans
      .map(({ start, end }) => source.slice(start, end))
      .join('')
      .replace(/\s|&nbsp;?/g, ''),
  )
  const sizes = shown.map(({ length }) => length)
  if (
    shown.some((text) => text.length > longestCell || (text.length > 40 && /[。！？]/.test(text))) ||
    sizes.filter((size) => size > 0).length < 2
  )
    return null
  return cells.flatMap((cell, i) => [texts[i]!, ...emptyCells(cell)])
}

function emptyCells({ attribs }: Element): Span[][] {
  const columns = Number.parseInt(attribs.colspan ?? '1', 10)
  return columns > 1 && columns <= widest ? Array.from({ length: columns - 1 }, () => []) : []
}

function cellSpans(cell: Element, source: string): Span[] {
  const spans: Span[] = []
  walk(
    cell,
    (node: Node) => {
      if (node.type === 'text') spans.push(...textSpans(source, node))
      return isElement(node) && !silent.has(node.name)
    },
    () => {},
  )
  return spans
}
