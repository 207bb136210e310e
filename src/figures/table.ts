/** Tables inside articles → figures: one cell a line, marks or spaces between the cells, all read as the same rows and columns. */

import type { ArticleParagraph, Context, FoundFigure } from '../types.ts'
import { yearBack } from './periods.ts'
import { isNumber } from './table/cells.ts'
import { alignHeads, type Column, captionPeriod, readColumns, readHead, readUnitCell } from './table/columns.ts'
import { rowFigures, type Sheet } from './table/emit.ts'
import { type Row, readGrid, type Table } from './table/grid.ts'
import { type Line, readLine } from './table/lines.ts'
import { measureOf } from './table/measures.ts'
import { declaredUnit, type TableUnit } from './table/units.ts'

export interface TableFindings {
  readonly figures: readonly FoundFigure[]
  /** Indices of the paragraphs that are tables, for the linker to pass over. */
  readonly consumed: ReadonlySet<number>
}

export function readTables(paragraphs: readonly ArticleParagraph[], context: Context): TableFindings {
  const figures: FoundFigure[] = []
  const consumed = new Set<number>()
  for (const lines of stretches(paragraphs)) {
    let unit: TableUnit | null = null
    for (const table of readGrid(lines)) {
      unit = unitOf(table) ?? unit
      const found = readTable(table, unit, paragraphs, context)
      if (!found) continue
      figures.push(...found)
      for (const line of table.lines) consumed.add(line)
    }
  }
  return { figures, consumed }
}

/** Runs of lines that could be of a table. */
function stretches(paragraphs: readonly ArticleParagraph[]): Line[][] {
  const runs: Line[][] = []
  let open = false
  for (const [i, { content }] of paragraphs.entries()) {
    const line = readLine(content.text, i)
    if (line && open) runs[runs.length - 1]!.push(line)
    else if (line) runs.push([line])
    open = line !== null
  }
  return runs
}

/** What the heads or the captions over the first row declare, the nearest first. */
function unitOf(table: Table): TableUnit | null {
  const above = table.above.flatMap(({ cells }) => cells)
  const whole = above.findLast(({ text }) => readUnitCell(text) !== null)
  const told = above.findLast(({ text }) => declaredUnit(text) !== null)
  if (whole) return readUnitCell(whole.text)
  return told ? declaredUnit(told.text) : declaredUnit(above.map(({ text }) => text).join('  '))
}

/** Null where the rows tell nothing of the company's figures. */
function readTable(
  table: Table,
  unit: TableUnit | null,
  paragraphs: readonly ArticleParagraph[],
  context: Context,
): FoundFigure[] | null {
  const width = usualWidth(table.rows)
  const texts = alignHeads(table.heads, width)
  const columns = texts
    ? readColumns(texts, captionPeriod(table.above, context), context)
    : plainColumns(table.rows, width, context)
  if (!columns.some(({ kind }) => kind === 'value')) return null
  const rows = table.rows.map((row) => ({ row: fitted(row, columns), measure: measureOf(row, columns, context) }))
  const known = rows.filter(({ measure }) => measure !== null && measure.id !== 'other').length
  const isTold = unit !== null || texts !== null
  if (known === 0 || (!isTold && known < 2)) return null
  if (isForeign(table)) return []
  const sheet: Sheet = { columns, unit, context, passages: paragraphs.map(({ content }) => content) }
  return rows.flatMap(({ row, measure }) => (row && measure ? rowFigures(row, measure, sheet) : []))
}

function usualWidth(rows: readonly Row[]): number {
  const count = new Map<number, number>()
  for (const { values } of rows) count.set(values.length, (count.get(values.length) ?? 0) + 1)
  return [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Where the heads say nothing: this period, and the year before it; percentages beside amounts are growth. */
function plainColumns(rows: readonly Row[], width: number, { event }: Context): Column[] {
  const now = event.period
  const value = { kind: 'value' as const, name: null, unit: null }
  const isRate = Array.from({ length: width }, (_, i) => isPercentColumn(rows, i))
  return isRate.map((rate, i) => {
    if (i === 0) return { ...value, period: now, nature: 'actual' as const }
    if (rate && !isRate[0]) return { kind: 'change' as const, base: null, of: 0, amount: false }
    return i === 1 ? { ...value, period: now && yearBack(now), nature: 'prior' as const } : { kind: 'none' as const }
  })
}

function isPercentColumn(rows: readonly Row[], at: number): boolean {
  const cells = rows.map(({ values }) => values[at]).filter(isNumber)
  return cells.length > 0 && cells.every(({ content }) => content.kind === 'percent' || content.kind === 'points')
}

/** A row with one number for every column; the number of a note is in the way. */
function fitted(row: Row, columns: readonly Column[]): Row | null {
  const { values } = row
  if (values.length === columns.length) return row
  const [first] = values
  const isNote = first !== undefined && /^\d{1,2}(?:[(（][a-z\d][)）])?$/i.test(first.text)
  if (values.length === columns.length + 1 && isNote) return { ...row, values: values.slice(1) }
  const note = columns.findIndex(({ kind }) => kind === 'note')
  if (note >= 0 && values.length === columns.length - 1)
    return {
      ...row,
      values: [...values.slice(0, note), { ...values[0]!, text: '', content: 'hole' }, ...values.slice(note)],
    }
  return null
}

/** Peers, shareholders, quotes. */
const isForeign = ({ heads }: Table): boolean =>
  heads.some(({ cells }) => cells.some(({ text }) => readHead(text).roles.has('foreign')))
