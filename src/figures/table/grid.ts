/** Lines of cells → tables: heads, and rows with their whole labels. */

import { scan } from '../../quantities.ts'
import type { HeadLine } from './align.ts'
import { type Cell, isNumber, isValue, type NumberCell } from './cells.ts'
import { isHeadLike } from './heads.ts'
import { isWhole, opensName, total } from './labels.ts'
import type { Line } from './lines.ts'

export interface Row {
  /** The pieces of a label that is broken over lines. */
  readonly label: readonly Cell[]
  /** The label of the rows it stands among: 下列人士应占, 每股盈利. */
  readonly section: string | null
  /** What stands before the label in the same row: 境内 | 营业收入. */
  readonly group?: string
  /** What stands behind it, before the numbers: 营业收入 | 亿元. */
  readonly unit?: string
  readonly values: readonly Cell[]
}

export const labelOf = ({ label }: Pick<Row, 'label'>): string => label.map(({ text }) => text).join('')

export interface Table {
  readonly heads: readonly HeadLine[]
  readonly rows: readonly Row[]
  /** Indices of the paragraphs that it takes up. */
  readonly lines: ReadonlySet<number>
  /** The words over its first row that are no label: heads, captions, declarations. */
  readonly above: readonly HeadLine[]
  /** Its dates, where they stand under its last row. */
  readonly below: readonly HeadLine[]
}

type Element =
  | { readonly kind: 'words'; readonly cells: readonly Cell[]; readonly ruled: boolean }
  | { readonly kind: 'row'; readonly label: Cell | null; readonly values: Cell[]; readonly flat: boolean }
type Words = Extract<Element, { kind: 'words' }>
type Numbers = Extract<Element, { kind: 'row' }>

/** 增加9.75个百 ⏎ 分点: the end of a word that a narrow cell broke. */
const brokenEnd = /^(?:个?百?分点|个?百分|百分点|[%％]|股[)）])$/
const rule = /^[:\s]*(?:[-=─━—]{5,}|-{3,}:|:?-{3,})[:\s]*$/

/** The tables of a run of lines with no prose between. */
export function readGrid(lines: readonly Line[]): Table[] {
  const tables: Table[] = []
  let heads: HeadLine[] = []
  let taken = new Set<number>()
  let rows: MutableRow[] = []
  let pending: Words[] = []
  let above: readonly HeadLine[] = []
  const close = (below: readonly HeadLine[]): void => {
    for (const { cells } of below) for (const { line } of cells) taken.add(line)
    if (rows.length > 0) tables.push({ heads, rows, lines: taken, above, below })
    heads = []
    rows = []
    taken = new Set()
  }
  for (const element of elementsOf(lines)) {
    if (element.kind === 'words') {
      pending.push(element)
      continue
    }
    const split = headEnd(pending, element, rows.length > 0)
    const before = pending.slice(0, split)
    let after = pending.slice(split)
    if (split > 0) {
      const words = takeTail(rows[rows.length - 1], before, true, taken)
      const under = rows.length > 0 ? datesUnder(words, true) : 0
      const left = words.slice(under)
      close(words.slice(0, under))
      heads = left
      for (const { cells, ruled } of left) if (ruled || !tells(cells)) for (const { line } of cells) taken.add(line)
    }
    after = takeTail(rows[rows.length - 1], after, element.label !== null, taken)
    if (rows.length === 0) above = pending
    rows.push(rowOf(element, after, rows[rows.length - 1]?.section ?? null))
    for (const { line } of [
      ...element.values.flatMap((cell) => [cell, ...(cell.also ?? [])]),
      ...after.flatMap(({ cells }) => cells),
    ])
      taken.add(line)
    pending = []
  }
  const left = takeTail(rows[rows.length - 1], pending, true, taken)
  close(left.slice(0, datesUnder(left, false)))
  return tables
}

/** • 员工人数：全体约710人, above the table on the same slide: a line that tells a number of its own is left to the linker. */
const tells = ([only]: readonly Cell[]): boolean =>
  only !== undefined &&
  !isHeadLike(only.text) &&
  scan(only.text).some(({ kind }) => kind === 'dimension' || kind === 'money' || kind === 'percent')

type MutableRow = Omit<Row, 'label'> & { readonly label: Cell[] }

function elementsOf(lines: readonly Line[]): Element[] {
  const elements: Element[] = []
  for (const { cells, ruled } of lines) {
    const last = elements[elements.length - 1]
    // 金额 ⏎ %: a head; behind a number it is the end of it.
    if (isRule(cells) && !(last?.kind === 'words' && /^[%％]$/.test(cells[0]!.text))) continue
    // A bar alone: an empty cell behind a number; before the first one it says nothing.
    if (!ruled && cells[0]!.text === '' && !(last?.kind === 'row' && last.flat)) continue
    if (last?.kind === 'row' && takeGrowth(last, cells)) continue
    if (!ruled && isValue(cells[0]!)) {
      if (last?.kind === 'row' && last.flat) last.values.push(cells[0]!)
      else elements.push({ kind: 'row', label: null, values: [...cells], flat: true })
    } else elements.push(ruled ? ruledElement(cells) : { kind: 'words', cells, ruled })
  }
  return elements
}

/** ---|---|, and the ends of words that say nothing alone. */
const isRule = (cells: readonly Cell[]): boolean =>
  cells.some(({ text }) => text !== '') &&
  cells.every(({ text }) => text === '' || rule.test(text) || brokenEnd.test(text))

/** 比上年同期下降：120.50% – 65.30% on a line of its own: of the amount before it. */
function takeGrowth({ values, flat }: Numbers, cells: readonly Cell[]): boolean {
  const [only, ...more] = cells.filter(({ text }) => text !== '')
  const at = flat && isNumber(only) ? grownAt(values, only) : 0
  const amount = values[at]
  if (!isNumber(only) || more.length > 0 || !only.content.moved || !/[:：]/.test(only.text) || !isNumber(amount))
    return false
  values[at] = { ...amount, also: [...(amount.also ?? []), only] }
  return true
}

/** 盈利：1,500万元 ⏎ 盈利：980万元 ⏎ 比上年同期增长：53%: last year's amount has no growth, nor has a single one a range of it. */
function grownAt(values: readonly Cell[], { content }: NumberCell): number {
  const last = values.length - 1
  const range = content.high ? values.findLastIndex((cell) => isNumber(cell) && cell.content.high) : -1
  if (range >= 0) return range
  const isPair = values.length === 2 && values.every((cell) => isNumber(cell) && !cell.content.moved && !cell.also)
  return isPair && content.against === 'yoy' ? 0 : last
}

function ruledElement(cells: readonly Cell[]): Element {
  const numbered = isNumber(cells[0]) && /^\d{1,2}$/.test(cells[0].text) && cells[1]?.content === null
  const own = numbered ? cells.slice(1) : cells
  const [first, ...rest] = own as [Cell, ...Cell[]]
  if (rest.every(({ text }) => text === '')) return { kind: 'words', cells: [first], ruled: false }
  const hasNumbers = own.some(isNumber) || (rest.length > 0 && rest.every((cell) => isValue(cell) && cell.text !== ''))
  if (!hasNumbers) return { kind: 'words', cells, ruled: true }
  if (first.content === null) return { kind: 'row', label: first, values: [...rest], flat: false }
  return { kind: 'row', label: null, values: [...(first.text === '' ? rest : own)], flat: false }
}

/** How many of the words before a row are heads of a table: up to the last one that can be nothing else. */
function headEnd(pending: readonly Words[], { label }: Numbers, inTable: boolean): number {
  const most = label === null ? pending.length - 1 : pending.length
  for (let i = most; i > 0; i--) {
    const { cells, ruled } = pending[i - 1]!
    if (ruled || isHeadLike(cells[0]!.text)) return inTable && !ruled && most === 1 && pending.length === 1 ? 0 : i
  }
  return 0
}

/** 115年1-3月 114年1-3月 under the last row of a slide: how many of the words behind a table are its dates. */
function datesUnder(words: readonly Words[], rowsFollow: boolean): number {
  const at = words.slice(0, 3).findIndex(({ ruled, cells }) => ruled && cells.every(({ text }) => isDate(text)))
  // The line over the next rows is theirs.
  return at < 0 || (rowsFollow && at === words.length - 1) ? 0 : at + 1
}
const isDate = (text: string): boolean => /\d/.test(text) && /[年月日Q季度]/.test(text) && isHeadLike(text)

/** Takes the end of the last row's label off the words behind it: 归属于上市公司 | 712 | … ⏎ 股东的净利润. */
function takeTail(row: MutableRow | undefined, words: Words[], enough: boolean, taken: Set<number>): Words[] {
  if (!row || words.length === 0 || !(enough || words.length > 1)) return words
  // 归属于上市公司股 | 712 | … ⏎ 东的扣除非经常性 ⏎ 损益的净利润: as many lines as the name takes.
  for (let count = 1; count <= Math.min(words.length, 3); count++) {
    const pieces = words.slice(0, count)
    if (pieces.some(({ ruled }) => ruled)) break
    const end = pieces.map(({ cells }) => cells[0]!.text).join('')
    if (!goesOn(labelOf(row), end)) continue
    for (const { cells } of pieces) {
      row.label.push(cells[0]!)
      taken.add(cells[0]!.line)
    }
    return words.slice(count)
  }
  return words
}

/** A label that ends in the middle of a name; a metric's name goes on only where the label asks for one. */
const openEnd = /(?:的|之|及|和|与|、|归属于.*|扣除.*|[(（][^)）]*)$/

function goesOn(label: string, end: string): boolean {
  if (label === '' || total.test(label) || isWhole(label) || !isWhole(label + end) || isHeadLike(end)) return false
  return !opensName(end) || openEnd.test(label)
}

function rowOf({ label, values }: Numbers, words: readonly Words[], section: string | null): MutableRow {
  const texts = words.flatMap(({ cells }) => cells)
  const pieces = label ? [label] : texts.splice(-1, 1)
  const above = texts[texts.length - 1]
  if (above && joins(above.text, pieces[0]?.text ?? '')) {
    pieces.unshift(above)
    texts.pop()
  }
  const named = sectionOf(texts)
  return { label: pieces, section: named ?? section, values }
}

/** 每股盈利 ⏎ (每股人民币元): the unit stands below the name. */
function sectionOf(texts: readonly Cell[]): string | null {
  const last = texts[texts.length - 1]?.text ?? null
  const over = texts[texts.length - 2]?.text
  return last !== null && over !== undefined && /^[(（][^()（）]*[)）]$/.test(last) ? over + last : last
}

/** 归属于上市公司股东的扣除 ⏎ 非经常性损益的净利润: the first half is no label of its own; －摊 ⏎ 薄 and the other reading of a profit neither. */
const joins = (above: string, below: string): boolean =>
  brokenReading(above, below) ||
  (below !== '' &&
    !/[:：]$/.test(above) &&
    !isWhole(above) &&
    isWhole(above + below) &&
    (!isWhole(below) || openEnd.test(above)))

const brokenReading = (above: string, below: string): boolean =>
  (/^[\s\-－–]*[摊稀基]$/.test(above) && /^[薄释本]$/.test(below)) ||
  (/^(?:非.{2,10}(?:准则|原则)|经调整).{0,4}公司$/.test(above) && isWhole(below))
