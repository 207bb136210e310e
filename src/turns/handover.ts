/** 请中金公司的彭一舟提问, 我是国盛证券的段明远, from Marcus Hale with Stifel: who the host calls, and from which house. */
import { findAll } from '../pattern.ts'
import { nameAfter } from '../people.ts'
import { houseBefore, houseEnd } from './words.ts'

export interface Handover {
  readonly name: string
  readonly affiliation: string
  readonly start: number
}

const cue =
  /(?:来自|有请|请|[一二三四五六七八九十两]位(?:提问者|分析师|投资者)?(?:是|来自)?[,，:：]?|个(?:问题|提问)(?:是|由)?[,，:：]?|最后是?[,，]?|我是|代表)\s?(?:来自)?\s?/g
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
    const house = end > 0 ? match[2]!.slice(0, end) : match[2]!.split(/[.,]/)[0]!.trim()
    found.push({ name: match[1]!, affiliation: house, start: match.index + match[0].indexOf(match[1]!) })
  }
  return found
}

/** 我是浙商证券机械组的简宁, 我是国盛证券的: the house in the speaker's own words. */
export function ownHouse(text: string): string | null {
  const match = /我(?:是|来自)(?:来自)?/.exec(text.slice(0, 80))
  if (!match) return null
  const start = match.index + match[0].length
  const end = houseEnd(text, start)
  return end < 0 ? null : text.slice(start, end)
}

export { houseBefore }
