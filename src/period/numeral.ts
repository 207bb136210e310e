/** The small whole numbers and the years that dates and periods are written with. */

export const digits = '0123456789'
/** Chinese digits, 〇 and its look-alike included. */
export const digitWords = '〇○零一二三四五六七八九'
/** A number of one or two digits, or up to three characters of Chinese: 9, 09, 九, 十二, 三十一, 廿三. */
export const smallNumber = '(?:\\d{1,2}|[〇零一二两三四五六七八九十廿卅]{1,3})'

const values = new Map([...digitWords].map((char, i) => [char, Math.max(0, i - 2)] as const))
values.set('两', 2)

/** 九 → 9, 十二 → 12, 廿三 → 23, 三十一 → 31, 一一 → 11; NaN for anything else. */
export function readSmall(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const spelt = text.replace(/^廿/, '二十').replace(/^卅/, '三十')
  const ten = spelt.indexOf('十')
  if (ten < 0) return readDigits(spelt)
  const tens = ten === 0 ? 1 : readDigits(spelt.slice(0, ten))
  const ones = ten === spelt.length - 1 ? 0 : readDigits(spelt.slice(ten + 1))
  return tens > 9 || ones > 9 ? Number.NaN : tens * 10 + ones
}

/** Digit by digit: 二〇二五 → 2025, 零八 → 8. */
function readDigits(text: string): number {
  if (text === '') return Number.NaN
  let value = 0
  for (const char of text) value = value * 10 + (values.get(char) ?? Number.NaN)
  return value
}

/** 25 → 2025, 98 → 1998, 二零二五 → 2025, 两千零四 → 2004, 367 → 367. */
export function readYear(text: string): number {
  const thousands = /^[二两]千(?:零?(.{1,3}))?$/.exec(text)
  if (thousands) return 2000 + (thousands[1] ? readSmall(thousands[1]) : 0)
  const value = /^\d+$/.test(text) ? Number(text) : readDigits(text)
  return text.length > 2 ? value : value < 70 ? 2000 + value : 1900 + value
}

/** The first year of the Republic of China calendar is 1912. */
export const fromRepublic = (year: number): number => year + 1911

/** 114 and 一一四 → 2025: no other calendar has such years. */
export function readYearOfEither(text: string): number {
  const year = readYear(text)
  return text.length === 3 && year >= 100 && year < 120 ? fromRepublic(year) : year
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** March, Mar → 3; 0 for any other word. */
export const monthNamed = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1
