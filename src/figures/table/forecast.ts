/** Cells of a forecast of results: 亏损：26,000 – 21,000, 盈利：1,200万元～1,500万元, 比上年同期下降：120.50% – 65.30%. */
import { type Decimal, negate } from '../../decimal.ts'
import { bases } from '../cues.ts'
import { type CellNumber, moveOf, readMeasured, readSimple } from './cells.ts'

const longest = 44
const outcome = /^(?:(净?亏损)|盈利|净利润)\s?[:：]?\s?/
const ends = /^(.{1,18}?)(?:\s?[–—－~～至]\s?|\s-\s|(?<=[元%])-)(.{1,18})$/u
const tail = /[^\d,.\s()（）-].*$/u

/** Null where the cell is no loss, no growth against last year and no range. */
export function readForecast(text: string): CellNumber | null {
  if (text.length > longest || !/\d/.test(text)) return null
  const base = bases.at(text, 0)
  const said = text.slice(base?.end ?? 0).trimStart()
  const move = base ? moveOf(said) : null
  const told = outcome.exec(said)
  const rest = said.slice(move?.length ?? told?.[0].length ?? 0).replace(/^[:：\s约]{1,3}/u, '')
  const sign = (move?.sign ?? 1) < 0 || told?.[1] !== undefined ? -1 : 1
  const pair = ends.exec(rest.replace(/元\/股/g, '元'))
  if (!pair && !told && !(base && /[:：]/.test(said))) return null
  const read = pair ? readPair(pair[1]!, pair[2]!) : readOne(rest.replace(/元\/股$/, '元'))
  if (!read || (pair && !told && !base && !isSure(rest))) return null
  const against = base ? (base.record.kind as CellNumber['against']) : null
  return { ...turned(read, sign), moved: base !== null, against }
}

/** 12,400 – 21,400, 40%～70%, 1.2亿元–1.5亿元; 2025–2026 and 3-5 may be anything. */
const isSure = (text: string): boolean => /,\d{3}|%|元|[万亿]/u.test(text)

const readOne = (text: string): CellNumber | null => readSimple(text, false) ?? readMeasured(text, false)

/** A unit behind the second number is the first one's too. */
function readPair(first: string, second: string): CellNumber | null {
  const high = readOne(second.trim())
  const unit = tail.exec(second)?.[0] ?? ''
  const low = readOne(/[^\d,.\s-]/u.test(first) ? first.trim() : first.trim() + unit)
  return low && high && low.kind === high.kind ? { ...high, value: low.value, high: high.value } : null
}

/** Losses and falls are told as sizes. */
function turned(read: CellNumber, sign: number): CellNumber {
  const turn = (value: Decimal): Decimal => (sign < 0 && value.units > 0n ? negate(value) : value)
  if (!read.high) return { ...read, value: turn(read.value) }
  const [a, b] = [turn(read.value), turn(read.high)]
  return isLess(b, a) ? { ...read, value: b, high: a } : { ...read, value: a, high: b }
}

const isLess = (a: Decimal, b: Decimal): boolean => a.units * 10n ** BigInt(b.scale) < b.units * 10n ** BigInt(a.scale)
