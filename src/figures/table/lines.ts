/** A paragraph as a line of a table: its cells, or null for prose. */
import { findAll } from '../../pattern.ts'
import { type Cell, isNumber, isValue, readCell } from './cells.ts'
import { readForecast } from './forecast.ts'
import { isHeadLike, readUnitCell } from './heads.ts'

export interface Line {
  readonly index: number
  readonly cells: readonly Cell[]
  /** Marks or spaces part the cells; else the line is one cell. */
  readonly ruled: boolean
}

const longestCell = 60
const longestLine = 1200

export function readLine(text: string, index: number): Line | null {
  if (text.length > longestLine || text.trim() === '') return null
  const listed = readListed(text, index)
  if (listed) return { index, cells: listed, ruled: true }
  const alone = readEdged(text, index)
  if (alone) return isCell(alone) ? { index, cells: [alone], ruled: false } : null
  const parts = partsOf(text)
  const cells = parts.map(({ start, text: part }) => readCell(index, start, part))
  if (cells.length > 1)
    return cells.every(({ text: part }) => part.length <= longestCell) ? { index, cells, ruled: true } : null
  return cells[0] && isCell(cells[0]) ? { index, cells, ruled: false } : null
}

/** 营业收入 |, | 1,204 |: a bar beside the only cell of a line parts nothing. */
function readEdged(text: string, index: number): Cell | null {
  if (!/[|｜│┃]/.test(text) || text.includes('\t')) return null
  const parts = split(text, /[|｜│┃]/g)
  const [own, ...more] = parts.filter((part) => part.text !== '')
  return parts.length > 3 || more.length > 0 ? null : readCell(index, own?.start ?? 0, own?.text ?? '')
}

const item = /^([^\d，,、；;。：:]{2,30}?)[ :：]{1,3}([(（]?[-+]?\d[\d,.]{0,20}%?[)）]?)([，,、；; ]{1,2}\D.{2,60})$/

/** ．营业费用 98,315，年减 2.4%: a row with its changes behind the number. */
function readListed(text: string, index: number): Cell[] | null {
  const match = text.length > 120 ? null : item.exec(text.replace(/[。；;]$/, ''))
  if (!match) return null
  const [, label, number, behind] = match as unknown as [string, string, string, string]
  const at = match[0].length - behind.length
  const also = split(behind, /[，,、；;]/g)
    .filter((part) => part.text !== '')
    .map((part) => readCell(index, at + part.start, part.text))
    .filter(isNumber)
  const cell = readCell(index, at - number.length, number)
  const pieces = behind.split(/[，,、；;]/).filter((piece) => piece.trim() !== '').length
  if (also.length !== pieces || also.some(({ content }) => !content.against) || !isNumber(cell)) return null
  return [readCell(index, 0, label.trimEnd()), { ...cell, also }]
}

interface Part {
  readonly start: number
  readonly text: string
}

function partsOf(text: string): Part[] {
  if (/[|｜│┃\t]/.test(text)) return split(text, /[|｜│┃\t]/g)
  if (/\S {2,}\S/.test(text)) return byRuns(split(text, / {2,}/g))
  return bySpaces(only(text))
}

/** 合并营收 397.4   381.2: before cells of numbers a single space may part the first of them from its label. */
function byRuns(parts: readonly Part[]): Part[] {
  const rest = parts.slice(1)
  const least = rest.every(({ text }) => isValue(readCell(0, 0, text))) ? 1 : 2
  return parts.flatMap((part, i) => bySpaces(part, i === 0 ? least : 2))
}

const only = (text: string): Part => {
  const start = text.length - text.trimStart().length
  return { start, text: text.trim() }
}

function split(text: string, mark: RegExp): Part[] {
  const parts: Part[] = []
  let at = 0
  const push = (end: number): void => {
    const piece = only(text.slice(at, end))
    parts.push({ start: at + piece.start, text: piece.text })
  }
  for (const match of findAll(mark, text)) {
    push(match.index)
    at = match.index + match[0].length
  }
  push(text.length)
  return parts
}

/** 营业收入 431,607 52.18 and 2023年6月30日 2022年6月30日: single spaces part numbers and periods. */
function bySpaces(part: Part, least = 2): Part[] {
  if (part.text.length > 200 || !part.text.includes(' ') || readForecast(part.text)) return [part]
  const words = split(part.text, / +/g)
  const numbers = trailingNumbers(words)
  const alone = numbers === 1 && (isThousands(words[words.length - 1]!.text) || unitEnds.test(part.text))
  if (numbers >= least || alone) {
    const from = words[words.length - numbers]!.start
    const label = only(part.text.slice(0, from))
    return [...(label.text === '' ? [] : [label]), ...words.slice(-numbers)].map((word) => moved(word, part.start))
  }
  return words.length > 1 && words.every(({ text }) => isHeadLike(text)) && !readUnitCell(part.text)
    ? words.map((word) => moved(word, part.start))
    : [part]
}

/** 基本每股收益(元) -0.05: the unit of the number stands before it. */
const unitEnds = /[(（](?:[千百万亿]*(?:港|美|新台)?元(?:[/／]股)?|%|仙|港仙)[)）] +[^\s]{1,20}$/u

const moved = ({ start, text }: Part, by: number): Part => ({ start: start + by, text })

function trailingNumbers(words: readonly Part[]): number {
  let count = 0
  while (count < words.length && isValue(readCell(0, 0, words[words.length - 1 - count]!.text))) count++
  return count
}

const isThousands = (text: string): boolean => /^[(（]?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?[)）]?$/.test(text)

/** | a | b | and a | b |: where every line of the run has outer marks, they part nothing; else the empty cells at the ends are cells. */
export function withoutEdges(lines: readonly Line[]): Line[] {
  const ruled = lines.filter((line) => line.ruled)
  const isClosed = ({ cells }: Line): boolean => cells.length > 2 && cells[cells.length - 1]!.text === ''
  if (!ruled.every(isClosed)) return [...lines]
  const from = ruled.every(({ cells }) => cells[0]!.text === '') ? 1 : 0
  return lines.map((line) => (line.ruled ? { ...line, cells: line.cells.slice(from, -1) } : line))
}

/** Short, and no sentence. */
function isCell({ text, content }: Cell): boolean {
  if (content !== null) return true
  // 股东应占亏损 1.86亿元 上年度2.73亿元: a line that tells its amounts itself
  if (
    /^\D{2,20}\d[\d.,]{0,12}[亿万千百]{0,2}(?:港|美|新台)?(?:元|仙|令吉)/u.test(
      text.replace(/[(（][^()（）]*[)）]?/gu, ''),
    )
  )
    return false
  if (text.length > longestCell || /[。！？；!?;]/.test(text)) return false
  return !/[，,]/.test(text.replace(/[(（][^()（）]*[)）]?/g, ''))
}
