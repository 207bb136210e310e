/** Growth: which way, by how much, against what. */
import { type Decimal, decimal, multiply, negate, subtract } from '../decimal.ts'
import type { Quantity } from '../types.ts'
import { bases, directions, doubles } from './cues.ts'

/** Words that may stand between 增长 and its number. */
const fillers =
  /(?:[\s\u0001了约近逾超达有仅只高得去掉出再也已又共]|超过|达到|至少|大约|大概|接近|不到|不足|高达|幅度|幅|大幅|最少|最多|整体|将近|:|：|多达|介乎|介于)+$/u
const nominalFillers =
  /(?:[\s\u0001了约近逾超达有为是在至到]|超过|达到|大约|大概|高达|保持在|维持在|均为|分别为|:|：)+$/u

export interface Move {
  readonly sign: 1 | -1
  readonly kind: 'up' | 'down' | 'narrow' | 'widen'
  /** Where the word starts, in the text given. */
  readonly at: number
}

/** The direction word right before a number: 同比大幅增长约|11%. `left` ends where the number starts. */
export function moveBefore(left: string): Move | null {
  return (
    moveAt(left, left.replace(fillers, '').length, false) ?? moveAt(left, left.replace(nominalFillers, '').length, true)
  )
}

function moveAt(left: string, end: number, nominalOnly: boolean): Move | null {
  const hit = directions.endingAt(left, end, Math.max(0, end - 8))
  if (!hit || (nominalOnly && !hit.record.nominal)) return null
  return { sign: hit.record.sign ?? 1, kind: hit.record.kind as Move['kind'], at: hit.start }
}

/** The direction word right behind a number: 20%的增长, 两位数增幅. */
export function moveAfter(right: string): Move | null {
  const lead = /^(?:以上|左右|上下)?(?:的|之)?(?:同比|环比|按年|年度|高速|强劲|快速|复合|平均|年均)?/u.exec(right)![0]
    .length
  const hit = directions.at(right, lead)
  return hit && /^.{0,8}(?:的|增|升|涨|长|幅|速|降|跌)/u.test(right)
    ? { sign: hit.record.sign ?? 1, kind: hit.record.kind as Move['kind'], at: hit.start }
    : null
}

export interface Base {
  readonly type: 'yoy' | 'qoq' | 'mom'
  readonly at: number
}

/** The last base word in the text: 同比, 按季, 月增. */
export function baseIn(text: string): Base | null {
  const hits = bases.find(text)
  const last = hits[hits.length - 1]
  return last ? { type: last.record.kind as Base['type'], at: last.start } : null
}

export const doublesIn = (text: string, start: number, end: number) => doubles.find(text, start, end)

const one = decimal('1')

/** The growth that a quantity says: 11% → 0.11, 增长1.26倍 → 1.26, 是…的2.4倍 → 1.4. */
export function growth(value: Decimal, kind: Quantity['kind'], asFactor: boolean): Decimal {
  return kind === 'multiple' && asFactor ? subtract(value, one) : value
}

export const signed = (value: Decimal, sign: 1 | -1): Decimal => (sign < 0 ? negate(value) : value)
export const tenth = (value: Decimal): Decimal => multiply(value, decimal('0.1'))
