/** Which table rows hold data, not layout: old pages are built of tables. */
import type { Span } from '../types.ts'
import { citation } from './citations.ts'
import { silent } from './tags.ts'
import { type Element, isElement, type Node, type Root, textSpans, walk } from './tree.ts'

export interface Cell {
  /** Its stretches of source, without the marks of notes. */
  readonly spans: readonly Span[]
  readonly notes: readonly Span[]
  /** Empty itself: the cell from above or from the left reaches over it. */
  readonly from?: Cell
}
export type Row = readonly Cell[]

/** A cell of data is short; a longer one holds prose, and the table is layout. */
const longestCell = 120
const widest = 50

/** Cells that reach down into the rows to come, by their column; `left` rows more. */
type Reaching = Map<number, { readonly cell: Cell; readonly left: number }>

/** By the element that opens it; one that another row took in has a row without cells. */
export function dataRows(
  root: Root,
  source: string,
  isHidden: (element: Element) => boolean,
): ReadonlyMap<Element, Row> {
  const rows = new Map<Element, Row>()
  const layout = new Set<Element>()
  const open: Element[] = []
  // No cell reaches out of its `thead` or `tbody`.
  const reaching = new Map<unknown, Reaching>()
  walk(
    root,
    (node) => {
      if (!isElement(node) || silent.has(node.name)) return false
      if (node.name === 'table') for (const row of open) layout.add(row)
      if (node.name === 'tr') open.push(node)
      return true
    },
    (element) => {
      if (element.name === 'dl') for (const [at, row] of termRows(element, source)) rows.set(at, row)
      if (element.name !== 'tr') return
      open.pop()
      if (layout.has(element)) return
      const above: Reaching = reaching.get(element.parent) ?? new Map()
      const own = element.children.filter(
        (node): node is Element => isElement(node) && /^t[dh]$/.test(node.name) && !isHidden(node),
      )
      const { row, below } = setOut(own, above, source)
      reaching.set(element.parent, below)
      if (isData(row, source)) rows.set(element, row)
    },
  )
  return rows
}

/** 营业收入 / 41.23亿元: a list of terms that each have one number is a table of two columns. */
function termRows(list: Element, source: string): [Element, Row][] {
  const inside = list.children
    .filter(isElement)
    .flatMap((child) => (child.name === 'div' ? child.children.filter(isElement) : [child]))
  const pairs = inside.flatMap((term, i) => {
    const told = inside[i + 1]
    return term.name === 'dt' && told?.name === 'dd'
      ? [{ term, told, row: [term, told].map((of) => readCell(of, source)) }]
      : []
  })
  const isPair = ({ row: [term, told] }: { row: Cell[] }): boolean =>
    /^[^。！？!?:：]{2,24}$/.test(shownIn(term!, source)) &&
    /^(?=[^\d]{0,12}\d[\d.,]{0,14}\s?[%％元亿万倍家户台吨])[^。！？!?]{1,40}$/.test(shownIn(told!, source))
  if (pairs.length < 2 || pairs.length * 2 !== inside.length || !pairs.every(isPair)) return []
  return pairs.flatMap(({ term, told, row }): [Element, Row][] => [
    [term, row],
    [told, []],
  ])
}

/** The cells of a row in their columns, those that others reach over among them. */
function setOut(own: readonly Element[], above: Reaching, source: string): { row: Row; below: Reaching } {
  const row: Cell[] = []
  const below: Reaching = new Map()
  const put = (cell: Cell, left: number): void => {
    if (left > 0) below.set(row.length, { cell: cell.from ?? cell, left })
    row.push(cell)
  }
  const coverWhileReached = (): void => {
    for (let top = above.get(row.length); top && row.length < widest; top = above.get(row.length))
      put({ spans: [], notes: [], from: top.cell }, top.left - 1)
  }
  for (const element of own) {
    coverWhileReached()
    const cell = readCell(element, source)
    const down = sizeOf(element.attribs.rowspan) - 1
    put(cell, down)
    for (let right = sizeOf(element.attribs.colspan); right > 1; right--)
      put({ spans: [], notes: [], from: cell }, down)
  }
  coverWhileReached()
  return { row, below }
}

function sizeOf(written: string | undefined): number {
  const size = Number.parseInt(written ?? '1', 10)
  return size > 1 && size <= widest ? size : 1
}

function isData(row: Row, source: string): boolean {
  const shown = row.filter(({ from }) => !from).map((cell) => shownIn(cell, source))
  if (shown.some((text) => text.length > longestCell || (text.length > 40 && /[。！？]/.test(text)))) return false
  const filled = shown.filter((text) => text !== '').length
  // 毛利率 alone, beside a cell that reaches down over two rows.
  const beside = row.some(({ from }, i) => from && !row.includes(from) && i === 0)
  return shown.length > 0 && filled + (beside ? 1 : 0) >= 2 && (shown.length > 1 || beside)
}

const shownIn = ({ spans }: Cell, source: string): string =>
  spans
    .map(({ start, end }) => source.slice(start, end))
    .join('')
    .replace(/\s|&nbsp;?/g, '')

function readCell(element: Element, source: string): Cell {
  const spans: Span[] = []
  const notes: Span[] = []
  walk(
    element,
    (node: Node) => {
      if (node.type === 'text') spans.push(...textSpans(source, node))
      if (!isElement(node) || silent.has(node.name)) return false
      const note = spans.length > 0 ? citation(node, source) : null
      if (note) notes.push(note)
      return !note
    },
    () => {},
  )
  return { spans, notes }
}
