/** Labels that are names and nothing else: 沈越, Tim Lane, 程立、秦悦, 科恩, 邝. */

import { isSurname } from '../cast/mentions.ts'
import { mayBeForeign, wholeName } from '../cast/names.ts'
import { falseLabels } from '../words.ts'
import { person, type Reader } from './label.ts'
import { readTitled } from './titles.ts'
import { readRoleWord } from './voices.ts'

/** Suhana Rao 苏哈娜·拉奥, Operator 操作员: both scripts on one line. */
export const readBothScripts: Reader = (words) => {
  const match = /^([A-Za-z][A-Za-z .'’-]{1,40}?)\s+(\p{Script=Han}[\p{Script=Han}·\s]{1,20})$/u.exec(words)
  if (!match) return null
  const [latin, han] = [readRoleWord(match[1]!), readRoleWord(match[2]!)]
  if (latin && han) return { ...latin, aliases: [...latin.aliases, han.name] }
  const [name, other] = [wholeName(match[1]!), wholeName(match[2]!)]
  return name && other && person(name.name, 'unknown', 'turns/bare-name', { aliases: [other.name] })
}

/** 沈越, Tim Lane, 沈越(CEO). */
export const readBareName: Reader = (words) => {
  const name = wholeName(words)
  if (!name || falseLabels.has(name.name) || measure.test(name.name)) return null
  return name.titles.length > 0
    ? person(name.name, 'executive', 'turns/title-name', name)
    : person(name.name, 'unknown', 'turns/bare-name', name)
}

/** 区域别, 毛利率 begin with a surname of ours, and are none. */
const measure = /^\p{Script=Han}{2,3}[别率额费价]$/u

/** 程立、秦悦: two and more who speak as one; the first stands for all. */
export const readJoint: Reader = (words) => {
  const parts = words.split(/\s?[、,，/&]\s?|(?<=\p{Script=Han})(?:和|与|及)(?=\p{Script=Han})/u)
  if (parts.length < 2 || parts.length > 4) return null
  const names = parts.map((part) => readBareName(part) ?? readTitled(part))
  const [first, ...others] = names
  if (!first || !names.every((name) => name?.named && /bare-name|title-name/.test(name.rule))) return null
  return { ...first, others: others.map((other) => other!.name) }
}

/** 科恩: see `mayBeForeign`. */
export const readForeign: Reader = (words) =>
  mayBeForeign(words) ? person(words, 'unknown', 'turns/foreign-name') : null

/** 邝, 欧阳, 程总: nothing but a surname, as minutes print it whose list of participants gives the names. */
export const readSurname: Reader = (words) => {
  const family = words.length > 1 ? words.replace(/[总董]$/, '') : words
  if (family.length > 2 || !isSurname(family)) return null
  return person(family, 'unknown', 'turns/surname', family === words ? {} : { called: words })
}
