/** Merged cells: what stands in one holds for each row and column that it reaches over. */
import { toSource } from '../../span.ts'
import type { ArticleParagraph } from '../../types.ts'
import type { Cell } from './cells.ts'
import type { Line } from './lines.ts'

/** Words are said again in every cell that they reach over; a number is told once, where it stands. */
export function withSpanned(lines: readonly Line[], paragraphs: readonly ArticleParagraph[]): Line[] {
  if (!lines.some(({ index }) => paragraphs[index]!.spanned?.some((place) => place !== null))) return [...lines]
  const places = new Map<number, Cell>()
  for (const { index, cells } of lines)
    for (const cell of cells)
      if (cell.text !== '') places.set(toSource(paragraphs[index]!.content, cell.start, cell.start + 1).start, cell)
  return lines.map((line) => {
    const { spanned } = paragraphs[line.index]!
    // A cell with a bar of its own has split the row otherwise.
    if (!spanned || spanned.length !== line.cells.length) return line
    return { ...line, cells: line.cells.map((cell, i) => reaching(places, spanned[i]!) ?? cell) }
  })
}

function reaching(places: ReadonlyMap<number, Cell>, place: number | null): Cell | null {
  const cell = place === null ? undefined : places.get(place)
  return cell && cell.content === null ? cell : null
}
