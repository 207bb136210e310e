/** Numbers that belong to a date: the period grammar reads those. */
import { skipSpaces } from './characters.ts'
import type { Numeral } from './numeral.ts'

/** True for the 2024 of 2024年, the 9 of 9月, the 三 of 三季度, the 1 of 1-9月. */
export function isDate(text: string, numeral: Numeral): boolean {
  const at = skipSpaces(text, numeral.end)
  const char = text[at] ?? '\n'
  const size = numeral.end - numeral.start
  if (char === '月') return numeral.scale === 0
  if (char === '年')
    return (
      size === 4 &&
      numeral.scale === 0 &&
      numeral.decimals === 0 &&
      !/[,.]/.test(text.slice(numeral.start, numeral.end))
    )
  if (char === '季') return size <= 2 && text[numeral.start - 1] !== '个'
  if (char === '日' || char === '号') return text[numeral.start - 1] === '月' || char === '号'
  if (char === 'Q' || char === 'H') return true
  if ('-~至到—'.includes(char))
    return (
      (size <= 2 && /^[-~至到—]\d{1,2}(?:月|年)/.test(text.slice(at, at + 5))) ||
      (size === 4 && /^[-~至到—]\d{4}年/.test(text.slice(at, at + 6)))
    )
  return false
}
