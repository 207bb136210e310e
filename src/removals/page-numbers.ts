/** Numbers that stand alone and count 1, 2, 3 down the page, not in a column of cells; 01, 02 head parts of the text. */
import type { Line } from './line.ts'

export function pageNumbers(lines: readonly Line[]): Set<number> {
  const alone = lines.filter(
    (line) => /^[1-9]\d{0,2}$/.test(line.text) && !cell(lines[line.index - 1]) && !cell(lines[line.index + 1]),
  )
  const first = Number(alone[0]?.text)
  const marked = markedPages(lines)
  const counting = alone.every((line, k) => Number(line.text) === first + k)
  return new Set([...marked, ...(counting && first <= 2 ? alone.map(({ index }) => index) : [])])
}

/** The number that stands again somewhere on the page that `## Page 24` opens. */
function markedPages(lines: readonly Line[]): number[] {
  let page = ''
  return lines.flatMap(({ text, index }) => {
    page = /^#{1,4}\s?Page\s?(\d{1,3})$/i.exec(text)?.[1] ?? page
    return page !== '' && text === page ? [index] : []
  })
}

const cell = (line: Line | undefined): boolean => line !== undefined && line.weight <= 6 && /\d/.test(line.text)
