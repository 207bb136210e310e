/** Labels that name a house or an outlet: 摩根士丹利分析师, 中信证券-李明, 证券日报记者. */

import { isOutlet } from '../../outlets.ts'
import { isSurname } from '../cast/mentions.ts'
import { wholeName } from '../cast/names.ts'
import { houseEnd, labelOf } from '../words.ts'
import { person, type Reader, voice } from './label.ts'

/** 现场记者, 有记者: no outlet is named. */
const nowhere = /^(?:现场|在场|有|一位|某|多位|另|媒体|其他|财经|本报|本社)/

/** 相关负责人告诉记者: the reporter is told, he does not speak. */
const toldTo = /(?:告诉|告知|[对向跟])(?:本报|本刊|本网|本社)?$/

/** 证券日报记者, 每日经济新闻记者 李明: an outlet and a reporter. */
export const readReporter: Reader = (words) => {
  const match = /^([\u4e00-\u9fffA-Za-z]{2,12}?)(?:的)?(?:特约|实习)?记者\s?(.{0,20})$/.exec(words)
  if (!match || labelOf.has(words) || nowhere.test(match[1]!) || toldTo.test(match[1]!)) return null
  const name = match[2] === '' ? null : wholeName(match[2]!)
  if (name) return person(name.name, 'media', 'turns/broker-analyst', { aliases: name.aliases, affiliation: match[1]! })
  return match[2] === '' ? voice(words, 'media', 'turns/role-word', { affiliation: match[1]! }) : null
}

/** 远方日报, 南岸新媒体: an outlet asks and nobody is named. */
export const readOutlet: Reader = (words) =>
  isOutlet(words) ||
  /^\p{Script=Han}{2,8}(?:日报|晚报|时报|商报|早报|证券报|新闻|财经|周刊|电视台?|卫视|新媒体|通讯社|快讯|在线|社|网|报)$/u.test(
    words,
  )
    ? voice(words, 'media', 'turns/outlet', { affiliation: words })
    : null

/** 国泰海通证券分析师, 摩根士丹利分析師: a house and no name. */
export const readHouseAnalyst: Reader = (words) => {
  const end = houseEnd(words, 0)
  if (end < 0) return null
  const match = /^(?:的)?[\u4e00-\u9fff\s]{0,16}?(?:分析师|分析员|研究员|研究分析员|团队)$/.exec(words.slice(end))
  return match ? voice(words, 'analyst', 'turns/broker-analyst', { affiliation: words.slice(0, end) }) : null
}

/** 摩根士丹利: the house asks and nobody is named. */
export const readHouse: Reader = (words) =>
  houseEnd(words, 0, true) === words.length
    ? { ...voice(words, 'analyst', 'turns/house-alone', { affiliation: words }), named: true }
    : null

/** 美银证券 Leo Zhang, 国泰海通 段明远, 中信证券-李明, 国盛证券段先生. */
export const readHouseName: Reader = (words) => {
  const end = houseEnd(words, 0)
  if (end < 0) return null
  const rest = words.slice(end).replace(/^[\s|,，、/的-]{1,3}/, '')
  const polite = /^(\p{Script=Han}{1,2})(?:先生|女士|小姐|博士|总)$/u.exec(rest)
  if (polite && isSurname(polite[1]!))
    return person(rest, 'analyst', 'turns/broker-name', { affiliation: words.slice(0, end) })
  const name = wholeName(rest)
  return (
    name &&
    person(name.name, 'analyst', 'turns/broker-name', { aliases: name.aliases, affiliation: words.slice(0, end) })
  )
}
