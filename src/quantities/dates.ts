/** Numbers that belong to a date: the period grammar reads those. */
import { classAt, LETTER, skipSpaces } from './characters.ts'
import type { Numeral } from './numeral.ts'

/** True for the 2024 of 2024年, the 9 of 9月, the 三 of 三季度, the 1 of 1-9月, the 12 of 12日晚间. */
export function isDate(text: string, numeral: Numeral): boolean {
  const at = skipSpaces(text, numeral.end)
  const char = text[at] ?? '\n'
  const size = numeral.end - numeral.start
  const whole = numeral.scale === 0 && numeral.decimals === 0 && !/[,.]/.test(text.slice(numeral.start, numeral.end))
  if (char === '月') return numeral.scale === 0
  if (char === '年') return size >= 4 && whole
  if (char === '财' || text.startsWith('年度', at)) return size === 4 && whole
  if (char === '季') return size <= 2 && text[numeral.start - 1] !== '个'
  if (char === '日') return whole && isDayOfMonth(text, numeral)
  if (char === '号') return true
  if (char === 'Q' || char === 'H') return classAt(text, at + 1) !== LETTER && text[at + 1] !== '$'
  if (!'-~至到—'.includes(char)) return false
  const rest = text.slice(at, at + 6)
  return (size <= 2 && /^[-~至到—]\d{1,2}(?:月|年)/.test(rest)) || (size === 4 && /^[-~至到—]\d{4}年/.test(rest))
}

/** 12日晚间 is a date, 约12日 and 45日 are stretches of time. */
function isDayOfMonth(text: string, { start, value }: Numeral): boolean {
  if (text[start - 1] === '月') return true
  return value.units <= 31n && !'约近逾共计数'.includes(text[start - 1] ?? '\n')
}
