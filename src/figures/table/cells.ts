/** What one cell of a table says: a number, that there is none, or words. */
import { type Decimal, decimal, negate, shift } from '../../decimal.ts'
import { scan } from '../../quantities.ts'
import type { Quantity } from '../../types.ts'
import { directions } from '../cues.ts'

export interface CellNumber {
  /** As printed, the sign before it taken; a percentage as a fraction, 1.2亿 in full. */
  readonly value: Decimal
  readonly kind: Quantity['kind']
  /** Of the cell itself: 港元, 家. */
  readonly unit: string | null
  /** XBRL's precision. */
  readonly decimals: number
  /** (1,702): the accountant's minus, or a cost. */
  readonly bracketed: boolean
  /** 亿 or a currency stands in the cell, so that the table's unit does not apply. */
  readonly scaled: boolean
  /** 增加, 减少 stands before the number. */
  readonly moved: boolean
}

/** Offsets in the paragraph's text. */
export interface Cell {
  /** Index of the paragraph. */
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** A number; `hole` for a cell that says there is none; null for words. */
  readonly content: CellNumber | 'hole' | null
}

export type NumberCell = Omit<Cell, 'content'> & { readonly content: CellNumber }
export const isNumber = (cell: Cell | undefined): cell is Cell & NumberCell =>
  cell !== undefined && cell.content !== null && cell.content !== 'hole'
export const isValue = ({ content }: Cell): boolean => content !== null

const hole =
  /^(?:[-—－─]{1,4}|\/|N\/A|n\/a|NA|n\.a\.?|N\.M\.?|NM|n\.m\.?|不适用|无|无意义|未披露|扭亏为?盈?|由亏转盈|由盈转亏|转亏|转盈|亏转盈|盈转亏|扭亏为盈|不可比)$/
/** 增加9.75个百: the rest of the word stands on the next line. */
const brokenPoints = /^个?(?:百分?)?$/
const simple = /^([+-])?\s?(\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(\.\d{1,10})?(\s?%)?$/
/** 2025 stands at the head of a column more often than in a row. */
const year = /^(?:19|20)\d\d$/
const longest = 28

export function readCell(line: number, start: number, text: string): Cell {
  return { line, start, end: start + text.length, text, content: readContent(text) }
}

function readContent(text: string): Cell['content'] {
  if (text === '' || hole.test(text)) return 'hole'
  if (text.length > longest || !/\d/.test(text) || year.test(text)) return null
  const inner = /^[(（]\s?([^()（）]+?)\s?[)）]$/.exec(text)?.[1]
  const bare = (inner ?? text).replace(/(?:[*#]|[(（]?注\d?[)）]?)$/, '')
  return readSimple(bare, inner !== undefined) ?? readMoved(bare) ?? readMeasured(bare, inner !== undefined)
}

function readSimple(text: string, bracketed: boolean): CellNumber | null {
  const match = simple.exec(text)
  if (!match) return null
  const percent = match[4] !== undefined
  const size = decimal(`${match[2]}${match[3] ?? ''}`)
  const value = shift(match[1] === '-' ? negate(size) : size, percent ? -2 : 0)
  const kind = percent ? 'percent' : 'number'
  return { value, kind, unit: null, decimals: value.scale, bracketed, scaled: false, moved: false }
}

/** 增加1.52个百分点, 下降3.2%, ▲5.1%. */
function readMoved(text: string): CellNumber | null {
  const arrow = /^[▲△↑]/.test(text) ? 1 : /^[▼▽↓]/.test(text) ? -1 : null
  const word = directions.at(text, 0)
  const sign = arrow ?? word?.record.sign
  if (sign === undefined) return null
  const rest = text.slice(arrow === null ? word!.end : 1).replace(/^[了约\s]{1,2}/, '')
  const digits = /^\d[\d,]{0,14}(?:\.\d{1,8})?/.exec(rest)?.[0]
  if (digits === undefined) return null
  const tail = rest.slice(digits.length)
  const broken = brokenPoints.test(tail) && tail !== ''
  const read = broken ? pointsOf(digits) : (readSimple(rest, false) ?? readMeasured(rest, false))
  return read && { ...read, value: sign < 0 ? negate(read.value) : read.value, moved: true }
}

function pointsOf(digits: string): CellNumber {
  const value = shift(decimal(digits), -2)
  return { value, kind: 'points', unit: null, decimals: value.scale, bracketed: false, scaled: false, moved: true }
}

/** 12.3亿, HK$1.25, 1,204家, +0.5pct: a number with its unit and nothing else. */
function readMeasured(text: string, bracketed: boolean): CellNumber | null {
  const [only, ...more] = scan(text)
  if (!only || more.length > 0 || !only.value || only.start > 0 || only.end < text.length || only.kind === 'ordinal')
    return null
  const { value, kind, unit, decimals } = only
  const scaled = kind === 'money' || kind === 'dimension' || /[万亿千百兆]/.test(text)
  return { value, kind, unit, decimals: decimals ?? 0, bracketed, scaled, moved: false }
}
