/** 约, 逾, 不低于 before a quantity, 左右, 以上 after it. */
import { skipSpaces, skipSpacesBack } from './characters.ts'
import { type Approximator, approximatorAfter, approximatorBefore } from './lexicon.ts'
import type { Measured } from './measured.ts'

/** Little words that may stand between 超过 and its number. */
const fillers = '了为是有达到在占可'

/** Takes in what approximates `measured`, never below `floor`. */
export function approximate(text: string, measured: Measured, floor: number): void {
  for (let turn = 0; turn < 2 && takeBefore(text, measured, floor); turn++);
  takeAfter(text, measured)
}

function takeBefore(text: string, measured: Measured, floor: number): boolean {
  let at = skipSpacesBack(text, measured.start, floor)
  let found = approximatorBefore(text, at, floor)
  for (let turn = 0; !found && turn < 2 && at > floor && fillers.includes(text[at - 1]!); turn++) {
    at = skipSpacesBack(text, at - 1, floor)
    found = approximatorBefore(text, at, floor)
  }
  if (!found || !fits(found.word, measured)) return false
  mark(measured, found.meaning)
  measured.start = at - found.word.length
  return true
}

/** 近三年 is the last three years; 上 approximates only a bare 百, 千, 亿. */
function fits(word: string, measured: Measured): boolean {
  if (measured.time && (word === '近' || word === '上' || word === '过')) return false
  return word !== '上' || measured.implied === true
}

function takeAfter(text: string, measured: Measured): void {
  // 不低于5亿元（含）且不超过10亿元（含）
  const bracket = measured.limit
    ? /^[(（]含[^()（）]{0,6}[)）]/.exec(text.slice(measured.end, measured.end + 10))
    : null
  if (bracket) measured.end += bracket[0].length
  const at = skipSpaces(text, measured.end)
  const found = approximatorAfter(text, at)
  // 39% 左右: one space, more are a column's.
  if (!found || (at > measured.end + 1 && !found.meaning.limit)) return
  // 比估计的26亿元多: after an amount 多 compares.
  if (found.meaning.inside && (found.word === '几' || measured.kind === 'money' || measured.kind === 'dimension'))
    return
  if (text.startsWith('上下浮动', at) || text.startsWith('上下波动', at) || text.startsWith('上下误差', at)) return
  mark(measured, found.meaning)
  measured.end = at + found.word.length
}

function mark(measured: Measured, meaning: Approximator): void {
  if (!meaning.exact) measured.approximate = true
  measured.bound ??= meaning.bound
  if (meaning.limit) measured.limit = true
}
