/** 请中金公司的彭一舟提问, 我是国盛证券的段明远, from Marcus Hale with Stifel: who the host calls, and from which house. */
import { findAll } from '../pattern.ts'
import { nameAfter } from '../people.ts'
import { houseBefore, houseEnd, shortHouse } from './words.ts'

export interface Handover {
  readonly name: string
  readonly affiliation: string
  readonly start: number
}

const cue =
  /(?:来自|有请|请|[一二三四五六七八九十两]位(?:提问者|分析师|投资者)?(?:是|来自)?[,，:：]?|个(?:问题|提问)(?:是|由|来自|有请|请)?[,，:：]?|最后是?[,，]?|我是|代表)\s?(?:来自)?\s?/g
const english =
  /(?:from|line of|go to|question is) ([A-Z][A-Za-z'’.-]+(?: [A-Z][A-Za-z'’.-]+){0,3}),? (?:with|from|at|of) ([A-Z][A-Za-z&.' ]{1,40})/g
const between = /^(?:研究部|的?[\u4e00-\u9fff]{0,6}(?:组|团队|行业))?(?:的)?(?:分析师|研究员|分析员)?\s?/

export function findHandovers(text: string): Handover[] {
  const found: Handover[] = []
  for (const match of findAll(cue, text)) {
    const start = match.index + match[0].length
    const end = houseEnd(text, start)
    if (end < 0) continue
    const gap = between.exec(text.slice(end, end + 20))![0].length
    const name = nameAfter(text, end + gap)
    if (name)
      found.push({
        name: text.slice(name.start, name.end),
        affiliation: text.slice(start, end).replace(/研究部$/, ''),
        start: name.start,
      })
  }
  for (const match of findAll(english, text)) {
    const end = houseEnd(match[2]!, 0)
    const house = end > 0 ? match[2]!.slice(0, end) : match[2]!.split(/(?<=[a-z]{2})[.,]/)[0]!.trim()
    found.push({ name: match[1]!, affiliation: house, start: match.index + match[0].indexOf(match[1]!) })
  }
  return found
}

/** 国盛证券段明远、招商证券简宁等参与提问: the askers in a list, each behind the house. */
export function findListed(text: string): Handover[] {
  const found: Handover[] = []
  for (const sentence of findAll(/[^。！？!?\n]+/g, text)) {
    if (!/(?:提问|问答|交流|参会|参加|出席)/.test(sentence[0])) continue
    for (const piece of findAll(/[^,，、;；]+/g, sentence[0])) {
      const at = sentence.index + piece.index + /^(?:来自|以及|和|及|有|包括|其中)?\s?/.exec(piece[0])![0].length
      const end = houseEnd(text, at)
      const gap = end < 0 ? '' : between.exec(text.slice(end, end + 20))![0]
      const name = end < 0 ? null : nameAfter(text, end + gap.length)
      const rest = name ? text.slice(name.end, sentence.index + piece.index + piece[0].length) : ''
      if (!name || name.start !== end + gap.length || !/^(?:等|$|[(（])/.test(rest)) continue
      found.push({ name: text.slice(name.start, name.end), affiliation: text.slice(at, end), start: name.start })
    }
  }
  return found.length > 1 ? found : []
}

/** 我是个人投资者: he is of no house. */
const nobodysHouse = /^(?:一[个位名])?(?:普通|个人|中小|小|散户)?(?:投资者|投资人|股东|散户)/
export const isPrivate = (text: string): boolean => {
  const match = /我(?:是|作为)(?:公司的?)?/.exec(text.slice(0, 80))
  return match !== null && nobodysHouse.test(text.slice(match.index + match[0].length))
}

/** 管理层好,国盛证券段明远。我想问…: the house right before the speaker's own name. */
export function houseOfOwn(text: string, name: string): string | null {
  const at = text.slice(0, 80).indexOf(name)
  const house = at > 0 ? houseBefore(text, at) : null
  return house && /^(?:的)?\s?$/.test(text.slice(house.start + house.name.length, at)) ? house.name : null
}

/** 我是浙商证券机械组的简宁, 我是国盛证券的: the house in the speaker's own words. */
export function ownHouse(text: string): string | null {
  const head = text.slice(0, 80)
  const match = /我(?:是|来自)(?:来自)?/.exec(head)
  if (match) {
    const start = match.index + match[0].length
    const end = nobodysHouse.test(head.slice(start)) ? -1 : houseEnd(text, start)
    if (end >= 0) return text.slice(start, end)
  }
  return shortHouse(head)
}

export { houseBefore }
