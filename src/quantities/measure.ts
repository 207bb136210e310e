/** A numeral with what belongs to it, or nothing where it is none. */
import { isFormal } from './characters.ts'
import { readFractionOf } from './fraction.ts'
import { type Measured, plainNumber } from './measured.ts'
import type { Numeral } from './numeral.ts'
import { readBefore, readBrackets } from './prefix.ts'
import { readAfter } from './unit.ts'

/** What is read of a number and what follows it. */
export function measure(text: string, numeral: Numeral, floor: number): Measured | null {
  if (text[numeral.start - 1] === '第' && numeral.start > floor) return ordinal(numeral)
  const fraction = readFractionOf(text, numeral)
  const measured = fraction ?? readAfter(text, numeral)
  readBefore(text, measured, floor)
  readBrackets(text, measured, floor)
  if (isQuantity(text, numeral, measured)) return measured
  measured.weak = true
  if (measured.kind !== 'number' && !measured.counter) return null
  return '至到~～-—和与以或之及、'.includes(text[measured.coreEnd] ?? '\n') ? measured : null
}

/** 第三: the unit behind it is not counted. */
function ordinal(numeral: Numeral): Measured {
  const start = numeral.start - 1
  return { ...plainNumber(numeral), kind: 'ordinal', start, coreStart: start, plain: false }
}

/** 一家, 四川, 九九, 陆地 hold numerals that are none. */
function isQuantity(text: string, numeral: Numeral, measured: Measured): boolean {
  if (numeral.arabic || measured.fraction) return true
  const { kind, counter } = measured
  const length = numeral.end - numeral.start
  if (kind === 'number' && measured.plain) return isPlainNumber(text, numeral, measured)
  if (length === 1 && isFormal(text[numeral.start]!) && kind !== 'money' && kind !== 'percent') return false
  if (counter && length === 1 && '一两'.includes(text[numeral.start]!) && measured.start === numeral.start) return false
  if (text[numeral.start] === '十' && length === 1 && text[numeral.end] === '分') return false
  return true
}

/** Without a unit, a Chinese numeral must show that it is one: a multiplier inside, a decimal point or a sign. */
function isPlainNumber(text: string, numeral: Numeral, measured: Measured): boolean {
  const length = numeral.end - numeral.start
  if (measured.start < numeral.start) return true
  if (numeral.implied && length === 1) return '万亿'.includes(text[numeral.start]!)
  // 双十一 is a day of sales.
  if (numeral.digits > 0 || length === 1 || text[numeral.start - 1] === '双') return false
  if (measured.high !== null && numeral.spread !== null && numeral.spread.units === 1n) return false
  const said = text.slice(numeral.start, numeral.end)
  return said !== '万一' && said !== '千万' && said !== '万万'
}
