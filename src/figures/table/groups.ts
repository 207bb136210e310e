/** Tables whose rows have more than one column of words before the numbers: 境内 | 营业收入 | 亿元 | 98.2. */
import type { HeadLine } from './align.ts'
import type { Cell } from './cells.ts'
import { isNumber } from './cells.ts'
import { labelOf, type Row, type Table } from './grid.ts'
import { readUnit } from './units.ts'

/** The table with one label a row: what stood before it is the row's group, a unit behind it the row's unit. */
export function withOneLabel(table: Table): Table {
  const kind = secondColumn(table.rows)
  if (!kind) return table
  const width = table.rows.reduce((most, { values }) => Math.max(most, values.length + 1), 0)
  const heads = table.heads.map((line) => withoutHead(line, width, kind === 'label' ? 0 : 1))
  const rows = table.rows.map((row) => read[kind](row))
  return withOneLabel({ ...table, heads, rows })
}

/** What the cells behind the labels are, where none of them is a number. */
function secondColumn(rows: readonly Row[]): 'unit' | 'label' | 'note' | null {
  const cells = rows.flatMap(({ values, label }) => (label.length === 1 && values.length > 1 ? [values[0]!] : []))
  const words = cells.filter(({ content }) => content === null)
  if (cells.length < rows.length || cells.some(isNumber) || words.length * 2 <= cells.length) return null
  if (words.every(({ text }) => note.test(text))) return 'note'
  return words.every(({ text }) => readUnit(text) !== null) ? 'unit' : 'label'
}

/** 五、41, 附注七(3): where the notes to the accounts tell more. */
const note = /^(?:附注)?[一二三四五六七八九十]{1,3}[、.\s(（]{1,2}\d{1,3}(?:[.(（]\d{1,3})?[)）]?$/

function withUnit({ values: [unit, ...values], ...row }: Row): Row {
  return { ...row, values, ...(unit!.content === null ? { unit: unit!.text } : {}) }
}

function withGroup({ values: [own, ...values], ...row }: Row): Row {
  if (own!.content !== null || isSame(own!, row.label[0]!)) return { ...row, values }
  const group = row.group ? `${row.group}${labelOf(row)}` : labelOf(row)
  return { ...row, values, label: [own!], group, section: labelOf(row) }
}

/** 合计 over both columns of words. */
const isSame = (a: Cell, b: Cell): boolean => a.line === b.line && a.start === b.start

const withoutNote = ({ values, ...row }: Row): Row => ({ ...row, values: values.slice(1) })

const read = { unit: withUnit, label: withGroup, note: withoutNote }

const withoutHead = (line: HeadLine, width: number, at: number): HeadLine =>
  line.ruled && line.cells.length === width ? { ...line, cells: line.cells.filter((_, i) => i !== at) } : line
