/** What follows 元, 角 and 仙: smaller coins, and the currency named after the amount. */
import { add, type Decimal, shift } from '../decimal.ts'
import { ARABIC, classAt, HAN, isZero, skipSpaces, TENS, valueAt } from './characters.ts'
import { type Suffix, suffixAt } from './lexicon.ts'
import type { Measured } from './measured.ts'
import { readNumeral } from './numeral.ts'

/** 十六元三角, 四令吉55仙, 8亿元人民币, 5元(人民币). */
export function readMoneyTail(text: string, measured: Measured, suffix: Suffix): void {
  const inner = suffix.power < 0 ? null : readMinor(text, measured.coreEnd)
  if (inner) {
    measured.value = add(measured.value, inner.value)
    measured.decimals = inner.value.scale
    measured.coreEnd = measured.end = inner.end
    // 一块二毛五
    if ('毛角'.includes(text[inner.end - 1]!)) readLastDigit(text, measured, -2)
  } else if (suffix.word === '仙') readLastDigit(text, measured, -3)
  else if (suffix.word === '角' || /^毛$|^毫/u.test(suffix.word) || suffix.word.startsWith('块')) {
    const cents = readMinor(text, measured.coreEnd)
    if (cents && cents.value.scale === 2) {
      measured.value = add(measured.value, cents.value)
      measured.decimals = 2
      measured.coreEnd = measured.end = cents.end
    } else readLastDigit(text, measured, suffix.power - 1)
  }
  if (suffix.code !== null) return
  const open = '((（'.includes(text[measured.coreEnd] ?? '\n') ? 1 : 0
  const named = suffixAt(text, measured.coreEnd + open)
  if (named?.kind !== 'money' || named.code === null || named.power !== 0) return
  const end = measured.coreEnd + open + named.word.length
  if (open && text[end] !== ')' && text[end] !== '）') return
  if (!open && classAt(text, end) === ARABIC) return
  measured.unit = named.code
  measured.minor = false
  measured.coreEnd = measured.end = end + open
}

/** 两毛五, 9 毛 2, 两块五: a last digit with no unit of its own. */
function readLastDigit(text: string, measured: Measured, power: number): void {
  const at = skipSpaces(text, measured.coreEnd)
  const kind = classAt(text, at)
  const next = classAt(text, at + 1)
  if ((kind !== HAN && kind !== ARABIC) || (next >= ARABIC && next <= TENS) || suffixAt(text, at + 1)) return
  measured.value = add(measured.value, shift({ units: BigInt(valueAt(text, at)), scale: 0 }, power))
  measured.decimals = -power
  measured.coreEnd = measured.end = at + 1
}

const minors: Readonly<Record<string, number>> = { 角: 1, 毛: 1, 毫: 1, 分: 2, 仙: 2 }

/** 三角, 五分, 零八分, 三角五分 right behind the main unit. */
function readMinor(text: string, at: number): Minor | null {
  const first = readCoin(text, at)
  const rest = first?.value.scale === 1 ? readCoin(text, first.end) : null
  return first && rest?.value.scale === 2 ? { value: add(first.value, rest.value), end: rest.end } : first
}

interface Minor {
  readonly value: Decimal
  readonly end: number
}

function readCoin(text: string, at: number): Minor | null {
  const start = isZero(text, at) ? at + 1 : at
  const kind = classAt(text, start)
  if (kind !== ARABIC && (kind < HAN || kind > TENS)) return null
  const numeral = readNumeral(text, start)
  if (!numeral) return null
  const power = minors[text[numeral.end] ?? '\n']
  if (power === undefined || '钟之别'.includes(text[numeral.end + 1] ?? '\n')) return null
  return { value: shift(numeral.value, -power), end: numeral.end + 1 }
}
