/** What the lines of a call say of who speaks: 接下来请…发问, 谢谢…的说明, 我是…的…. */
import { nameAfter } from '../../people.ts'
import type { Role } from '../../types.ts'
import { findMentions } from '../cast/mentions.ts'
import { ownHouse } from '../handover.ts'
import { houseEnd } from '../words.ts'

/** Whom the lines tell to be a speaker; `title` where that is all they tell. */
export interface Spoken {
  readonly name: string
  readonly named: boolean
  readonly role: Role
  readonly affiliation: string | null
  readonly title: string | null
}

/** Prose, and somebody speaks to somebody in it. */
export const talks = (words: string): boolean =>
  words.length > 100 &&
  (words.match(/[。！？!?]/g)?.length ?? 0) > words.length / 400 &&
  (words.match(/我们|大家|各位|我想|谢谢/g)?.length ?? 0) > 1

/** Lines that a machine wrote without any mark: somebody thanks, and speaks for a company. */
export const chats = (words: string): boolean =>
  words.length > 200 &&
  (words.match(/我们|我想/g)?.length ?? 0) > 3 &&
  (words.match(/谢谢|请问|各位/g)?.length ?? 0) > 2

/** 谢谢。 by itself is still the one who spoke. */
export const isThanks = (text: string): boolean =>
  text.length <= 6 && /^(?:好的?[,，]?)?(?:谢谢|感谢|OK|Thank)/.test(text)

/** 大家好, 各位投资人午安: how somebody begins to speak. */
export const greets = (text: string): boolean =>
  /^(?:好的?[,，]?|OK[,，]?)?(?:谢谢|感谢)?[^。,，]{0,14}[,，]?[^。,，]{0,16}(?:大家|你们|各位|先进|朋友)[^。,，]{0,8}(?:好|早|午安|早安|晚安)|^(?:各位|大家)/.test(
    text,
  )

/** 谢谢Kate的说明,接下来…: the host takes the word. */
export const callsOn = (text: string): boolean =>
  /^(?:好的?[,，]?|OK[,，]?|那)?(?:(?:非常)?(?:谢谢|感谢)[^。]{0,16}。)?[^。]{0,24}(?:接下来(?:我们)?(?:的问题)?[^。]{0,8}请|下一(?:位|个)(?:问题|提问|发问|投资|法人|分析师)|请.{1,12}(?:发问|提问)|再次提醒|由于时间|进行Q&A|开放提问)/.test(
    text.slice(0, 60),
  )

const hand =
  /(?:现在|接下来|下面|首先|那么?)[^。,，]{0,10}?(?:有请|请|由|交给)([^。,，]{1,16})|(?:有请|请|把时间交给|交给)([^。,，]{1,12}?)(?:开始|发问|提问|进行|来?说明|介绍|报告|发言)/g
/** Whom the last lines of a host give the word; `asks` where it is to ask. */
export function handsOver(recent: readonly string[]): { whom: string; asks: boolean } | null {
  const last = recent.filter((text) => !isThanks(text)).at(-1) ?? ''
  const found = [...last.matchAll(hand)].at(-1)
  if (!found)
    return /(?:下一[位个]|第[一二三四五]位)[^。]{0,16}(?:提问|发问)/.test(last) ? { whom: '', asks: true } : null
  const whom = found[1] ?? found[2] ?? ''
  if (namedBy(whom) === null && !/管理层|团队|分析[师员]|投资[人者]|先生|女士|小姐/.test(whom)) return null
  const tells = /报告|说明|介绍|简报|致[词辞]|发言|汇报/.test(last)
  return { whom, asks: /发问|提问|问题|一位/.test(last) || (!tells && /^(?:好的?[,，])?(?:谢谢|感谢)/.test(last)) }
}

const titleOnly =
  /(?:董事长|执行长|总经理|总裁|财务长|财务总监|首席财务官|首席执行官|行政总裁|董秘|董事会秘书|发言人|CEO|CFO|COO)/

/** The person in 交给Kate, 先由财务长进行简报, 谢谢林总的说明. */
export function namedBy(words: string): Spoken | null {
  const mention = findMentions(words)[0]
  if (mention) return person(mention.person.name, null)
  const called = /^(?:明白|了解|好的|谢谢|感谢|有请|先请|请|[,，\s]){0,4}(\p{Script=Han}[总董])/u.exec(words)
  if (called) return person(called[1]!, null)
  const title = titleOnly.exec(words)?.[0]
  if (title) return { name: title, named: false, role: 'executive', affiliation: null, title }
  const latin = /(?<![A-Za-z])[A-Z][a-z]{2,14}(?: [A-Z][a-z]{1,14})?(?![A-Za-z])/.exec(words.slice(0, 24))
  if (latin) return person(latin[0], null)
  const start = /^(?:谢谢|感谢|有请|请)?/.exec(words)![0].length
  const name = nameAfter(words, start)
  return name && name.start === start ? person(words.slice(name.start, name.end), null) : null
}

const person = (name: string, affiliation: string | null): Spoken => ({
  name,
  named: true,
  role: 'executive',
  affiliation,
  title: null,
})

/** 我是华岭证券的Albert, 我是公司的财务长林越: who speaks, in his own words; `called` is how the host called him. */
export function ownName(words: string, called: string | null = null): Spoken | null {
  const match = /我是(?:来自)?\s?([^。,，?？]{2,28})[。,，]/.exec(words)
  if (!match) return null
  const said = match[1]!
  const house = houseEnd(said, 0)
  if (called !== null && said.endsWith(called)) {
    const lead = said.slice(0, -called.length).replace(/[的\s]+$/, '')
    return person(called, house > 0 ? said.slice(0, Math.min(house, lead.length)) : lead || null)
  }
  const mention = findMentions(said)[0]
  if (mention && mention.end === said.length) return person(mention.person.name, ownHouse(match[0]))
  const latin = /^(.{0,18}?)(?:的|\s|(?<=\p{Script=Han}))([A-Z][a-z]{2,14}(?: [A-Z][a-z]{1,14})?)$/u.exec(said)
  if (latin) return person(latin[2]!, house > 0 ? said.slice(0, house) : latin[1]!.trim() || null)
  const behind = said.slice(Math.max(house, said.lastIndexOf('的') + 1))
  const name = nameAfter(behind, 0)
  return name && name.start === 0 && name.end === behind.length
    ? person(behind, house > 0 ? said.slice(0, house) : null)
    : null
}

/** 我是本次会议的主持人,远星证券的Kate. */
export function hostName(words: string): Spoken | null {
  const match = /我是[^。,，]{0,10}主持人?[,，]?\s?([^。,，]{2,20})[。,，]/.exec(words.slice(0, 600))
  const own = match && ownName(`我是${match[1]!},`)
  return own ? { ...own, role: 'operator' } : null
}
