/** A whole table that fell on one line: | 项目 | 2025年 | 2024年 | | 收入 | 412 | 380 | | 毛利 | 96 | 88 |. */
import { findAll } from '../../pattern.ts'
import { type Cell, isNumber, readCell } from './cells.ts'
import type { Line } from './lines.ts'

const longestCell = 60
/** Where two bars with nothing between them stand, one row ends and the next begins. */
const seam = /[|｜] {1,4}[|｜]/
const fewest = 12

/** Its rows; null where the line is anything else. */
export function rowsOnOneLine(text: string, index: number): Line[] | null {
  if (!/^\s{0,4}[|｜]/.test(text) || !seam.test(text)) return null
  const cells = cellsOf(text, index)
  if (cells.length < fewest || cells.some((cell) => cell.text.length > longestCell)) return null
  const rows = rowsOf(cells)
  if (rows.filter((row) => row.length > 1 && row.some(isNumber)).length < 3) return null
  return rows.map((row) => ({ index, cells: row, ruled: row.length > 1 }))
}

function cellsOf(text: string, index: number): Cell[] {
  const marks = findAll(/[|｜]/g, text).map((match) => match.index)
  return marks.map((mark, i) => {
    const piece = text.slice(mark + 1, marks[i + 1] ?? text.length)
    return readCell(index, mark + 1 + piece.length - piece.trimStart().length, piece.trim())
  })
}

/** An empty cell parts two rows; before a number it is a cell of its row. */
function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  for (const [i, cell] of cells.entries()) {
    const next = cells[i + 1]
    if (cell.text !== '' || (row.some(isNumber) && isNumber(next))) row.push(cell)
    else if (row.length > 0) {
      rows.push(row)
      row = []
    }
  }
  return row.length > 0 ? [...rows, row] : rows
}
