/** Numbers that stand alone and count 1, 2, 3 down the page, not in a column of cells; 01, 02 head parts of the text. */
import type { Line } from './line.ts'

export function pageNumbers(lines: readonly Line[]): Set<number> {
  const alone = lines.filter(
    (line) => /^[1-9]\d{0,2}$/.test(line.text) && !cell(lines[line.index - 1]) && !cell(lines[line.index + 1]),
  )
  const first = Number(alone[0]?.text)
  const counting = alone.every((line, k) => Number(line.text) === first + k)
  return new Set(counting && first <= 2 ? alone.map(({ index }) => index) : [])
}

const cell = (line: Line | undefined): boolean => line !== undefined && line.weight <= 6 && /\d/.test(line.text)
