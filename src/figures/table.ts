/** Tables inside articles → figures: one cell a line, marks or spaces between the cells, all read as the same rows and columns. */
import type { ArticleParagraph, Context, FoundFigure, Passage } from '../types.ts'
import { alignHeads, withGrowthHead } from './table/align.ts'
import type { Cell } from './table/cells.ts'
import { type Column, natureOf, readColumns } from './table/columns.ts'
import { columnsAt } from './table/down.ts'
import { rowFigures } from './table/emit.ts'
import { fitRow, markRates, plainColumns, usualWidth, withoutNotes } from './table/fit.ts'
import { labelOf, type Row, readGrid, type Table } from './table/grid.ts'
import { withOneLabel } from './table/groups.ts'
import { captionPeriod, datedBy, saidPeriod } from './table/head-period.ts'
import { growthBase, isHeadLike, readHead, readUnitCell } from './table/heads.ts'
import { isWhole } from './table/labels.ts'
import { type Line, readLine, withoutEdges } from './table/lines.ts'
import { measureOf } from './table/measures.ts'
import { rowsOnOneLine } from './table/one-line.ts'
import { withSpanned } from './table/spanned.ts'
import { declaredUnit, type TableUnit } from './table/units.ts'
import type { Measure, Sheet } from './table/values.ts'

export interface TableFindings {
  readonly figures: readonly FoundFigure[]
  /** Indices of the paragraphs that are tables, for the linker to pass over. */
  readonly consumed: ReadonlySet<number>
}

export function readTables(paragraphs: readonly ArticleParagraph[], context: Context): TableFindings {
  const figures: FoundFigure[] = []
  const consumed = new Set<number>()
  const passages = paragraphs.map(({ content }) => content)
  for (const lines of stretches(passages)) {
    let unit = unitBefore(lines[0]!.index, passages)
    for (const read of readGrid(withoutEdges(withSpanned(lines, paragraphs)))) {
      const table = withOneLabel(read)
      unit = unitOf(table) ?? unit ?? unitBehind(lines, passages)
      const found = readTable(table, unit, passages, context)
      if (!found) continue
      figures.push(...found)
      for (const line of table.lines) consumed.add(line)
    }
  }
  return { figures, consumed }
}

/** 以下金额以人民币千元列示 in the paragraph before. */
function unitBefore(first: number, passages: readonly Passage[]): TableUnit | null {
  const before = passages[first - 1]?.text ?? ''
  return before.length <= 400 ? declaredUnit(before) : null
}

/** 单位：新台币仟元 under the last row. */
function unitBehind(lines: readonly Line[], passages: readonly Passage[]): TableUnit | null {
  const last = lines.findLastIndex(({ ruled }) => ruled)
  const behind = lines[last + 1]?.cells[0]?.text ?? passages[(lines[last]?.index ?? 0) + 1]?.text ?? ''
  return last >= 0 && behind.length <= 40 && behind.includes('单位') ? declaredUnit(behind) : null
}

/** Runs of lines that could be of a table. */
function stretches(passages: readonly Passage[]): Line[][] {
  const runs: Line[][] = []
  let open = false
  for (const [i, { text }] of passages.entries()) {
    const whole = rowsOnOneLine(text, i)
    const line = whole ? null : readLine(text, i)
    const lines = whole ?? (line ? [line] : [])
    if (lines.length > 0 && open) runs[runs.length - 1]!.push(...lines)
    else if (lines.length > 0) runs.push([...lines])
    open = lines.length > 0
  }
  return runs
}

/** What the heads or the captions over the first row declare, the nearest first. */
function unitOf(table: Table): TableUnit | null {
  const above = table.above.flatMap(({ cells }) => cells)
  const whole = above.findLast(
    ({ text }) => readUnitCell(text)?.kind === 'money' || (readUnitCell(text) && text.includes('单位')),
  )
  if (whole) return readUnitCell(whole.text)
  const told = above.findLast(({ text }) => declaredUnit(text) !== null)
  return declaredUnit(told ? told.text : above.map(({ text }) => text).join('  ')) ?? captionUnit(above)
}

/** 合并资产负债表（人民币千元）. */
function captionUnit(above: readonly Cell[]): TableUnit | null {
  const units = above.flatMap(({ text }) => readHead(text).unit ?? [])
  return units.findLast(({ kind, factor }) => kind === 'money' && factor.units >= 1000n) ?? null
}

/** Null where the rows tell nothing of the company's figures. */
function readTable(
  table: Table,
  unit: TableUnit | null,
  passages: readonly Passage[],
  page: Context,
): FoundFigure[] | null {
  const { heads, above } = table
  const context = datedBy(above, page)
  const rows = withoutNotes(table.rows, heads)
  const columns = columnsOf({ ...table, rows }, context)
  if (!columns.some(({ kind }) => kind === 'value')) return null
  const plain = measureRows(rows, columns, context)
  const measured = countKnown(plain) > 0 ? plain : measureRows(underCaption(rows, above), columns, context)
  const known = countKnown(measured)
  const isTold = unit !== null || heads.length > 0
  if (known === 0 || (!isTold && known < 2)) return null
  if (isForeign(table)) return []
  const sheet: Sheet = { columns, unit, context, passages }
  return measured.flatMap(({ row, measure }, i) => {
    const whole = fitRow(row, columns)
    if (!whole || !measure || isGrowthRow(row)) return []
    const growth = isCompared(row) && i > 0 ? [] : growthRows(rows, growthFrom(rows, i + 1), columns)
    return rowFigures(whole, measure, { ...sheet, columns: columnsAt(labelOf(row), columns, context) }, growth)
  })
}

interface Measured {
  readonly row: Row
  readonly measure: Measure | null
}

const measureRows = (rows: readonly Row[], columns: readonly Column[], context: Context): Measured[] =>
  rows.map((row) => ({ row, measure: measureOf(row, columns, context) }))

const countKnown = (rows: readonly Measured[]): number =>
  rows.filter(({ measure }) => measure !== null && measure.id !== 'other').length

/** 按地区划分的收入: where no row and no column names a metric, the caption may. */
function underCaption(rows: readonly Row[], above: Table['above']): Row[] {
  const caption = above.findLast(({ cells, ruled }) => !ruled && !isHeadLike(cells[0]!.text) && isWhole(cells[0]!.text))
  return rows.map((row) => ({ ...row, section: row.section ?? caption?.cells[0]?.text ?? null }))
}

/** 同比 under 营业收入: rows that say how the one above them grew. */
function growthRows(rows: readonly Row[], from: number, columns: readonly Column[]): Row[] {
  const found: Row[] = []
  for (let i = from; i < rows.length && isGrowthRow(rows[i]!); i++) {
    const whole = fitRow(rows[i]!, columns)
    if (whole && !isAmountRow(rows[i]!)) found.push(whole)
  }
  return found
}

/** 本月 | 上月 | 去年同期 | 增减百分比, one under the other: the rate is of the first. */
function growthFrom(rows: readonly Row[], next: number): number {
  let from = next
  while (from < rows.length && isCompared(rows[from]!)) from++
  return from
}

const isCompared = (row: Row): boolean =>
  /^(?:上月|上个月|上季|去年同期|去年同月|上年同期|去年累计|上年累计)$/u.test(labelOf(row).trim())

/** 增减金额: what is told once more as a rate. */
const isAmountRow = (row: Row): boolean => /增减[金数]?额/u.test(labelOf(row))

const isGrowthRow = (row: Row): boolean => growthBase(labelOf(row)) !== undefined

/** No table of results is wider; a longer run of numbers is something else. */
const widest = 40

function columnsOf(table: Table, context: Context): Column[] {
  const width = usualWidth(table.rows)
  if (width > widest) return []
  const heads = alignHeads(withGrowthHead(table.heads, width) ?? table.heads, width)
  const dated = heads
    ? datedBelow(
        markRates(readColumns(heads, captionPeriod(table.above, context), context), table.rows),
        table,
        context,
      )
    : plainColumns(table.rows, width, context)
  return isEstimate(table) ? dated.map(asEstimate) : dated
}

/** 市场预估EPS over the table, 预估值 over its labels. */
const isEstimate = ({ above, heads }: Table): boolean =>
  [...above, ...heads].some(({ cells }) =>
    /^(?:市场|分析师|机构|券商|法人)?(?:一致)?(?:预估|预测|预期)(?:值|EPS|每股|营收|营业收入|净利|盈[利余]|获利)/i.test(
      cells[0]!.text,
    ),
  )

const asEstimate = (column: Column): Column => (column.kind === 'value' ? { ...column, nature: 'consensus' } : column)

/** 金额 | % | 金额 | %, and under the last row 115年1-3月 114年1-3月: one date a column of amounts. */
function datedBelow(columns: readonly Column[], { below, heads }: Table, context: Context): Column[] {
  const dates = below.find(({ ruled }) => ruled)?.cells ?? []
  const amounts = columns.filter(({ kind }) => kind === 'value').length
  if (dates.length !== amounts || heads.slice(-2).some(({ cells }) => cells.some(({ text }) => /\d/.test(text))))
    return [...columns]
  let next = 0
  const dated = columns.map((column) => {
    if (column.kind !== 'value') return column
    const { text } = dates[next++]!
    const period = saidPeriod(text, context)
    return { ...column, period, nature: natureOf(text, period, context) }
  })
  const current = dated.findIndex((column) => column.kind === 'value' && column.nature !== 'prior')
  return dated.map((column) => (column.kind === 'change' && current >= 0 ? { ...column, of: current } : column))
}

/** Peers, shareholders, quotes. */
const isForeign = ({ heads }: Table): boolean =>
  heads.some(({ cells }) => cells.some(({ text }) => isHeadLike(text) && readHead(text).roles.has('foreign')))
