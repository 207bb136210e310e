/** Rows and columns brought to one width. */

import type { Context } from '../../types.ts'
import { yearBack } from '../periods.ts'
import type { HeadLine } from './align.ts'
import { type Cell, isNumber } from './cells.ts'
import type { Column } from './columns.ts'
import { labelOf, type Row } from './grid.ts'
import { readHead } from './heads.ts'

/** How many columns of numbers most rows have; empty cells at the end count where some row fills them. */
export function usualWidth(rows: readonly Row[]): number {
  const count = new Map<number, number>()
  for (const { values } of rows) count.set(values.length, (count.get(values.length) ?? 0) + 1)
  const usual = [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
  const filled = rows
    .filter(({ values }) => values.length === usual)
    .map(({ values }) => values.findLastIndex(({ text }) => text !== '') + 1)
  return filled.reduce((most, width) => Math.max(most, width), 0)
}

/** Where the heads say nothing: this period, and the year before it; percentages beside amounts are growth. */
export function plainColumns(rows: readonly Row[], width: number, { event }: Context): Column[] {
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

/** 9.6% among the numbers of a column of changes: there a number without the mark is an amount. */
export function markRates(columns: readonly Column[], rows: readonly Row[]): Column[] {
  return columns.map((column, i) => {
    if (column.kind !== 'change' || column.percent) return column
    const marked = rows.some(({ values }) => isNumber(values[i]) && values[i].content.kind === 'percent')
    return { ...column, marked }
  })
}

const noteNumber = /^\d{1,2}(?:[(（][a-z\d]{1,3}[)）])?$/i

/** Rows without the numbers of the notes, where a head tells of notes: most of the longest rows start with one. */
export function withoutNotes(rows: readonly Row[], heads: readonly HeadLine[]): readonly Row[] {
  const isTold = heads.some(({ cells }) => cells.some(({ text }) => readHead(text).roles.has('note')))
  const most = rows.reduce((width, { values }) => Math.max(width, values.length), 0)
  const longest = rows.filter(({ values }) => values.length === most)
  const noted = longest.filter(({ values }) => values[0] && noteNumber.test(values[0].text)).length
  if (!isTold || most < 2 || noted === 0 || !longest.every(({ values }) => isNoteCell(values[0]!))) return rows
  return rows.flatMap((row, i) => {
    if (isNoted(row)) return []
    const above = rows[i - 1]
    const section = above && isNoted(above) ? labelOf(above) : row.section
    return [{ ...row, section, values: row.values.length === most ? row.values.slice(1) : row.values }]
  })
}

/** 每股亏损 | 8: the label of the rows below it, with a note and no numbers. */
const isNoted = ({ values }: Row): boolean => values.length === 1 && noteNumber.test(values[0]!.text)

const isNoteCell = ({ text, content }: Cell): boolean => content === 'hole' || noteNumber.test(text)

/** The row with one number for every column, without the number of a note; null where it has more or fewer. */
export function fitRow(row: Row, columns: readonly Column[]): Row | null {
  const { length: width } = columns
  const { values } = row
  if (values.length === width) return row
  if (values.length > width && values.slice(width).every(({ text }) => text === ''))
    return { ...row, values: values.slice(0, width) }
  if (values.length === width + 1 && noteNumber.test(values[0]!.text)) return { ...row, values: values.slice(1) }
  // An empty cell at the end of a row left no trace.
  if (values.length === width - 1 && columns[width - 1]?.kind === 'share' && values.some(({ text }) => text === ''))
    return { ...row, values: [...values, { ...values[0]!, text: '', content: 'hole' }] }
  const unshared = withoutShares(values, columns)
  if (unshared) return { ...row, values: unshared }
  const amounts = withoutChanges(values, columns)
  if (amounts) return { ...row, values: amounts }
  const note = columns.findIndex(({ kind }) => kind === 'note')
  if (note < 0 || values.length !== width - 1) return null
  const empty: Cell = { ...values[0]!, text: '', content: 'hole' }
  return { ...row, values: [...values.slice(0, note), empty, ...values.slice(note)] }
}

/** 每股盈余 2.63 2.24 17.4% among amounts that each have their share: it has none. */
function withoutShares(values: readonly Cell[], columns: readonly Column[]): Cell[] | null {
  const own = columns.filter(({ kind }) => kind !== 'share').length
  if (own === columns.length || own < 3 || values.length !== own) return null
  const empty: Cell = { ...values[0]!, text: '', content: 'hole' }
  let next = 0
  return columns.map(({ kind }) => (kind === 'share' ? empty : values[next++]!))
}

/** A row with amounts only, as many as there are columns of them: its cells of changes were empty and left no line. */
function withoutChanges(values: readonly Cell[], columns: readonly Column[]): Cell[] | null {
  const amounts = columns.filter(({ kind }) => kind === 'value').length
  if (values.length !== amounts || amounts === 0 || values.some((cell) => isNumber(cell) && cell.content.moved))
    return null
  const empty: Cell = { ...values[0]!, text: '', content: 'hole' }
  let next = 0
  return columns.map(({ kind }) => (kind === 'value' ? values[next++]! : empty))
}
