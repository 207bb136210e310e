/** What a character can be at the start of a quantity, and the digit it stands for. */

export const OTHER = 0
export const ARABIC = 1
export const HAN = 2
/** 十 百 千: they multiply the digit before them. */
export const SMALL = 3
/** 万 亿 兆: they multiply everything before them. */
export const BIG = 4
/** 廿 卅 卌: a digit and its ten in one. */
export const TENS = 5
export const LETTER = 6
/** Characters that may open a word with a value of its own: 翻番, 一半. */
export const WORD = 7

const classes = new Uint8Array(0x10000)
/** Digit, or the power of ten of a multiplier. */
const values = new Uint8Array(0x10000)

function define(kind: number, words: string): void {
  for (const word of words.split(' ')) {
    const value = Number(word.slice(1))
    classes[word.charCodeAt(0)] = kind
    values[word.charCodeAt(0)] = value
  }
}

define(ARABIC, '00 11 22 33 44 55 66 77 88 99')
define(HAN, '零0 〇0 ○0 一1 二2 三3 四4 五5 六6 七7 八8 九9 两2 壹1 贰2 叁3 参3 肆4 伍5 陆6 柒7 捌8 玖9')
define(SMALL, '十1 百2 千3 拾1 佰2 仟3')
define(BIG, '万4 亿8 兆12')
define(TENS, '廿2 卅3 卌4')
define(WORD, '过0 翻0 半0 对0 腰0 减0 折0 倍0 打0')
for (let code = 0x41; code <= 0x5a; code++) classes[code] = classes[code + 0x20] = LETTER

/** Class of the character at `at`; OTHER beyond the end. */
export const classAt = (text: string, at: number): number =>
  at < text.length && at >= 0 ? classes[text.charCodeAt(at)]! : OTHER

export const valueAt = (text: string, at: number): number => values[text.charCodeAt(at)]!

/** Legal forms are words of their own too (陆地, 参与, 收拾): as a numeral they never stand alone. */
export const isFormal = (char: string): boolean => '壹贰叁参肆伍陆柒捌玖拾佰仟'.includes(char)

export const isZero = (text: string, at: number): boolean => classAt(text, at) === HAN && valueAt(text, at) === 0

/** Runs of spaces inside a quantity are keyboard play or a line set to width; more than this many end it. */
const MOST_SPACES = 4

/** Index after up to four spaces at `at`. */
export function skipSpaces(text: string, at: number): number {
  let end = at
  while (end - at < MOST_SPACES && text.charCodeAt(end) === 32) end++
  return end
}

/** Index before up to four spaces that end at `at`. */
export function skipSpacesBack(text: string, at: number, floor: number): number {
  let start = at
  while (at - start < MOST_SPACES && start > floor && text.charCodeAt(start - 1) === 32) start--
  return start
}
