/** Sources that a word names: 来源:…, 来自…, a public account. */
import { isOutlet } from '../outlets.ts'
import { anyOf, findAll, hanRange } from '../pattern.ts'
import type { Passage } from '../types.ts'
import { address, type Credit, han, wordsOf } from './credit.ts'
import { place } from './page.ts'

const sourceValue = `([A-Za-z][A-Za-z0-9.]{1,20} ${han}{2,8}|[${hanRange}A-Za-z0-9.·“”"「」]{2,24})`

const sourceStop = String.raw`(?=\s|$|[)）\]】,，。;；|｜·(（]|(?:19|20)\d\d[-/年.])`

const sourceWords = anyOf(wordsOf('source'))

/** With a mark anywhere; 来自雪球 and 转载自 每经网 need none on a date line. */
export const marked = new RegExp(
  `(?<!图片|图|片|资料|数据|接待|参与|参会|[家类等])${sourceWords}\\s?[:：︰﹕|｜丨∣]\\s{0,4}${sourceValue}${sourceStop}`,
  'gu',
)

export const unmarked = new RegExp(
  `(?<!图片|图|片|资料|数据|接待|参与|参会|[家类等])${sourceWords}\\s?[:：︰﹕|｜丨∣]?\\s{0,4}${sourceValue}${sourceStop}`,
  'gu',
)

export function sources(line: Passage, pattern: RegExp): Credit[] {
  return findAll(pattern, line.text)
    .map((match) => ({ value: match[1]!, start: match.index + match[0].length - match[1]!.length }))
    .filter(({ value }) => !address.test(value))
    .map(({ value, start }) => ({ field: 'source' as const, value, span: place(line, start, start + value.length) }))
}

/** 发布人:-港岸网-港岸日报: who put it up is an outlet where all its parts are. */
const posted = /发布人\s?[:：]\s?-?\s?([\p{Script=Han}A-Za-z0-9-]{2,24})(?=\s|$)/gu

export const fromPublisher = (line: Passage): Credit[] =>
  findAll(posted, line.text.slice(0, 200))
    .filter((match) => match[1]!.split('-').every(isOutlet))
    .map((match) => {
      const start = match.index + match[0].length - match[1]!.length
      return { field: 'source', value: match[1]!, span: place(line, start, start + match[1]!.length) }
    })

/** 本文来自微信公众号“潮汐财话”(ID:…): the account, without the name of the messenger. */
const publicAccount =
  /(?:来自|来源\s?[:：]?|转载自|首发于)\s?(?:微信)?公众号\s?[:：]?\s?[“"「『【]?([\p{Script=Han}A-Za-z0-9·]{2,16})/gu

export const fromAccount = (line: Passage): Credit[] =>
  findAll(publicAccount, line.text.slice(0, 400)).map((match) => {
    const start = match.index + match[0].length - match[1]!.length
    return { field: 'source', value: match[1]!, span: place(line, start, start + match[1]!.length) }
  })
