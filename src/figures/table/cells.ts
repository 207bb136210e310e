/** What one cell of a table says: a number, that there is none, or words. */
import { type Decimal, decimal, negate, shift, zero } from '../../decimal.ts'
import { scan } from '../../quantities.ts'
import type { Quantity } from '../../types.ts'
import { bases, directions } from '../cues.ts'
import { readForecast } from './forecast.ts'

export interface CellNumber {
  /** As printed, the sign before it taken; a percentage as a fraction, 1.2亿 in full. */
  readonly value: Decimal
  /** The upper end, where the cell has a range; `value` then is the lower one. */
  readonly high?: Decimal
  readonly kind: Quantity['kind']
  /** Of the cell itself: 港元, 家. */
  readonly unit: string | null
  /** XBRL's precision. */
  readonly decimals: number
  /** (1,702): the accountant's minus, or a cost. */
  readonly bracketed: boolean
  /** 亿 or a currency stands in the cell, so that the table's unit does not apply. */
  readonly scaled: boolean
  /** 增加, 减少 or 同比 stands before the number: a change and no value. */
  readonly moved: boolean
  /** 同比, 季增 in the cell itself. */
  readonly against: 'yoy' | 'qoq' | 'mom' | null
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
  /** Changes that stand behind the number: 212,846，年减3.7%. */
  readonly also?: readonly NumberCell[]
}

export type NumberCell = Omit<Cell, 'content'> & { readonly content: CellNumber }
export const isNumber = (cell: Cell | undefined): cell is Cell & NumberCell =>
  cell !== undefined && cell.content !== null && cell.content !== 'hole'
export const isValue = ({ content }: Cell): boolean => content !== null

const hole =
  /^(?:[-—－─]{1,4}|\/|N\/A|n\/a|NA|n\.a\.?|N\.M\.?|NM|n\.m\.?|不适用|无|无意义|未披露|扭亏为?盈?|由亏转盈|由盈转亏|转亏|转盈|亏转盈|盈转亏|扭亏为盈|由负转正|由正转负|转正|转负|不可比|不可比较|无可比)$/
/** 增加9.75个百: the rest of the word stands on the next line. */
const brokenPoints = /^个?(?:百分?)?$/
const simple = /^([+-])?\s?(\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(\.\d{1,10})?(\s?%)?$/
/** 2025 stands at the head of a column more often than in a row. */
const year = /^(?:19|20)\d\d$/
const longest = 28

/** 1,234(1), 56*: the mark of a note. */
const footnote = /(?:[*#]|(?<=\d)[(（]\d[)）]|[(（]?注\d?[)）]?)$/
/** 12.21(12): the value before the last revision. */
const former = /(?<=\d)\s?[(（]-?\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,4})?[)）]$/
const unchanged: CellNumber = {
  value: zero,
  kind: 'percent',
  unit: null,
  decimals: 0,
  bracketed: false,
  scaled: false,
  moved: true,
  against: null,
}

export function readCell(line: number, start: number, text: string): Cell {
  return { line, start, end: start + text.length, text, content: readContent(text) }
}

function readContent(text: string): Cell['content'] {
  if (text === '' || hole.test(text)) return 'hole'
  if (text === '持平') return unchanged
  const forecast = readForecast(text)
  if (forecast) return forecast
  if (text.length > longest || !/\d/.test(text) || year.test(text)) return null
  const inner = /^[(（]\s?([^()（）]+?)\s?[)）]$/.exec(text)?.[1]
  const bare = (inner ?? text)
    .replace(former, '')
    .replace(footnote, '')
    .replace(/^(.+?)\s?([▲△↑▼▽↓])$/, '$2$1')
  // (+38%) is a remark and no minus.
  const bracketed = inner !== undefined && !/^[+-]/.test(inner)
  return readSimple(bare, bracketed) ?? readMoved(bare) ?? readMeasured(bare, bracketed)
}

export function readSimple(text: string, bracketed: boolean): CellNumber | null {
  const match = simple.exec(text)
  if (!match) return null
  const percent = match[4] !== undefined
  const size = decimal(`${match[2]}${match[3] ?? ''}`)
  const value = shift(match[1] === '-' ? negate(size) : size, percent ? -2 : 0)
  const kind = percent ? 'percent' : 'number'
  return { value, kind, unit: null, decimals: value.scale, bracketed, scaled: false, moved: false, against: null }
}

/** 增加1.52个百分点, ▲5.1%, 同比+12%, 年减 3.7%. */
function readMoved(text: string): CellNumber | null {
  const base = bases.at(text, 0)
  const behind = text.slice(base?.end ?? 0).replace(/^[\s:：]{1,2}/, '')
  const move = moveOf(behind)
  if (!base && !move) return null
  const rest = behind.slice(move?.length ?? 0).replace(/^[了约\s]{1,2}/, '')
  const sign = move?.sign ?? (/[减跌退]/.test(base!.word) ? -1 : 1)
  const read = readSize(rest)
  const against = base ? (base.record.kind as CellNumber['against']) : null
  return read && { ...read, value: sign < 0 ? negate(read.value) : read.value, moved: true, against }
}

/** The arrow or the word of direction that a text starts with. */
export function moveOf(text: string): { readonly sign: number; readonly length: number } | null {
  if (/^[▲△↑]/.test(text)) return { sign: 1, length: 1 }
  if (/^[▼▽↓]/.test(text)) return { sign: -1, length: 1 }
  const word = directions.at(text, 0)
  return word ? { sign: word.record.sign ?? 1, length: word.end } : null
}

function readSize(text: string): CellNumber | null {
  const digits = /^\d[\d,]{0,14}(?:\.\d{1,8})?/.exec(text)?.[0]
  const tail = digits === undefined ? '' : text.slice(digits.length)
  if (digits !== undefined && tail !== '' && brokenPoints.test(tail)) return pointsOf(digits)
  return /\d/.test(text) ? (readSimple(text, false) ?? readMeasured(text, false)) : null
}

function pointsOf(digits: string): CellNumber {
  const value = shift(decimal(digits), -2)
  return {
    value,
    kind: 'points',
    unit: null,
    decimals: value.scale,
    bracketed: false,
    scaled: false,
    moved: true,
    against: null,
  }
}

/** 12.3亿, HK$1.25, 1,204家, +0.5pct: a number with its unit and nothing else. */
export function readMeasured(text: string, bracketed: boolean): CellNumber | null {
  const [only, ...more] = scan(text)
  if (!only || more.length > 0 || !only.value || only.start > 0 || only.end < text.length || only.kind === 'ordinal')
    return null
  const { value, kind, unit, decimals } = only
  const scaled = kind === 'money' || kind === 'dimension' || /[万亿千百兆]/.test(text)
  return { value, kind, unit, decimals: decimals ?? 0, bracketed, scaled, moved: false, against: null }
}
