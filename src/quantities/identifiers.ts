/** Digits that count nothing: codes, addresses, model names, clock times, telephone numbers, versions. */
import { digitsEnd as endOfDigits } from './arabic.ts'
import { ARABIC, classAt, LETTER } from './characters.ts'

/** 12301国家智慧旅游平台, 12345热线: a service that is called by its number; 12301个平台 are counted. */
const service = /^[1-9]\d{4}(?:国家|全国|政务|便民|平台|热线|专线|网站|客服|系统|小程序)/

/** Where the identifier that starts with the digits at `at` ends; `at` where there is none. */
export function identifierEnd(text: string, at: number, digitsEnd: number): number {
  const before = text[at - 1] ?? '\n'
  // 00700, 010-12345678; 0.5 is a number.
  if (text[at] === '0' && classAt(text, at + 1) === ARABIC) return wordEnd(text, digitsEnd)
  // 08:05, 2:1.
  if (text[digitsEnd] === ':' && classAt(text, digitsEnd + 1) === ARABIC) return wordEnd(text, digitsEnd)
  // 688593.SH, v3.0.1, 192.168.
  if (text[digitsEnd] === '.') {
    const next = classAt(text, digitsEnd + 1)
    if (next === LETTER) return wordEnd(text, digitsEnd)
    if (next === ARABIC && text[digitsEnd - 1] !== '.' && text.slice(at, digitsEnd).includes('.'))
      return wordEnd(text, digitsEnd)
  }
  // 400-000-8899, 2025-03-20: three groups and more.
  if (text[digitsEnd] === '-' && classAt(text, digitsEnd + 1) === ARABIC) {
    const second = endOfDigits(text, digitsEnd + 1)
    if (text[second] === '-' && classAt(text, second + 1) === ARABIC) return wordEnd(text, digitsEnd)
  }
  if (service.test(text.slice(at, at + 16))) return digitsEnd
  if (before === '_' || before === '@') return wordEnd(text, digitsEnd)
  return at
}

/** End of the Latin letters, digits and joints (. - _ :) from `at` on. */
export function wordEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const kind = classAt(text, end)
    if (kind === LETTER || kind === ARABIC) end++
    else if ('.-_:/'.includes(text[end] ?? '\n') && [LETTER, ARABIC].includes(classAt(text, end + 1))) end += 2
    else return end
  }
}

/** End of the web address that starts at `at`; `at` where there is none. */
export function addressEnd(text: string, at: number): number {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at) && !text.startsWith('www.', at)) return at
  let end = at
  while (end < text.length && text.charCodeAt(end) > 32 && text.charCodeAt(end) < 127) end++
  return end
}
