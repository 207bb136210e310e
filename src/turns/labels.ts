/** Words before a colon, in brackets or alone on a line → whose label they are, if they are one. A colon alone is weak evidence. */
import { isOutlet } from '../outlets.ts'
import { isTitle, nameAfter, splitTitles } from '../people.ts'
import { plausible } from './cast/mentions.ts'
import { isHan } from './cast/names.ts'
import { readHouse, readHouseAnalyst, readHouseName, readOutlet, readReporter } from './labels/houses.ts'
import { type LabelWords, type Reader, voice } from './labels/label.ts'
import { readBareName, readBothScripts, readForeign, readJoint, readSurname } from './labels/names.ts'
import { partsReader, scriptsReader } from './labels/parts.ts'
import { readDashed, readNameTitle, readShortTitled, readTitle, readTitled } from './labels/titles.ts'
import { readMark, readNumbered, readRoleWord, readUser } from './labels/voices.ts'
import { falseLabels, isEndWord, labelOf } from './words.ts'

/** 1、 2. (3) • - ** ◆ ○ before a label; 一、 too. */
const prefix =
  /^(?:[•·◆◇●○◎▶►▷■□▲△★☆※*#‧．-]{1,3}\s?|[(（]?\d{1,3}(?:[、.．)）]\s?|\s)(?!\d)|[一二三四五六七八九十]{1,3}、\s?){0,2}/

/** 云淡风轻 提问, 宋晓 回答, 董秘 回复: interactive platforms print the name, a gap and what it does. Nicknames follow no rule. */
const readPosted: Reader = (words) => {
  const match = /^(\S.{0,23}?)(?:\s|(?<=[)）\]]))(\S{1,3})$/.exec(words)
  const mark = match && readMark(match[2]!)?.mark
  if (!match || !mark || /[,，、|｜/\-–—]$/.test(match[1]!)) return null
  const who = readPart(match[1]!)
  if (mark === 'answer')
    return who && (who.named || who.role !== 'unknown')
      ? { ...who, role: who.named ? 'executive' : who.role, mark, affiliation: null, rule: 'turns/question-mark' }
      : null
  if (who?.affiliation || (who && /analyst|media/.test(who.role))) return { ...who, mark, rule: 'turns/question-mark' }
  return voice(match[1]!, 'investor', 'turns/question-mark', { mark })
}

/** 分析师段明远(远星证券)问, 董事长林知远答, 投资者1问: who, and what the turn does. */
const readSaying: Reader = (words) => {
  const match = /^(.{2,40}?)\s?(提问|发问|追问|问|补充回答|补充|续答|回答|回复|答复|答)$/.exec(words)
  const mark = match && (/^[补续]/.test(match[2]!) ? 'answer' : readMark(match[2]!)?.mark)
  if (!match || !mark || labelOf.has(words)) return null
  const who = readSurnameCalled(match[1]!) ?? readParts(match[1]!) ?? readNamed(match[1]!) ?? readSimple(match[1]!)
  if (!who || who.mark || !(spoken.test(who.rule) || who.called)) return null
  if (mark === 'answer' && /analyst|investor|media/.test(who.role)) return null
  if (who.rule !== 'turns/name-saying') return { ...who, mark }
  return { ...who, mark, role: mark === 'answer' ? 'executive' : who.role }
}

/** 秦总 of 秦总答; a bare surname before the verb is part of a word more often. */
const readSurnameCalled: Reader = (words) => {
  const label = readSurname(words)
  return label?.called ? label : null
}

const spoken = /title-name|broker|role-word|title-alone|name-organisation|name-saying/

/** 秦以默, 秦以默总经理 before 答 or 问: a name that nothing but the page's other marks bears out; 常见问答 and 相关提问 are no people. */
const readNamed: Reader = (words) => {
  const found = nameAfter(words, 0)
  if (!found || found.start > 0) return null
  const name = readBareName(words.slice(0, found.end))
  const title = words.slice(found.end)
  if (name?.rule !== 'turns/bare-name' || !isHan(name.name) || !plausible(name.name) || /[问答题提回]/.test(name.name))
    return null
  if (title !== '' && !isTitle(title)) return null
  return { ...name, titles: title === '' ? name.titles : splitTitles(title), rule: 'turns/name-saying' }
}

const simple: readonly Reader[] = [
  readMark,
  readRoleWord,
  readUser,
  readNumbered,
  readReporter,
  readHouseAnalyst,
  readDashed,
  readTitled,
  readShortTitled,
  readHouseName,
  readHouse,
  readOutlet,
  readBothScripts,
  readTitle,
  readBareName,
  readNameTitle,
  readJoint,
  readSurname,
  readForeign,
]

const firstOf =
  (readers: readonly Reader[]): Reader =>
  (words) => {
    for (const read of readers) {
      const label = read(words)
      if (label) return label
    }
    return null
  }

const readSimple = firstOf(simple)

const readPart: Reader = (words) => readSimple(bare(words))

const readParts = partsReader(readPart)

const readAny = firstOf([readSaying, readMark, readPosted, readParts, readSimple, scriptsReader(readPart)])

/** Mr, Ms, Dr. before a name; 拿督, 丹斯里 before a Malaysian one. */
const address =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Madam)\.?\s+(?=[A-Z])|(?:(?:Dato[’']?|Datuk)(?: Sri| Seri)?|Tan Sri)\s+(?=[A-Z])|(?:拿督斯里|拿督|丹斯里|拿汀)\s?(?=\p{Script=Han}))/u

/** [12] behind a label: the number of the turn. */
const turnNumber = /\s*[[(（]\d{1,3}[\])）]$/

const bare = (words: string): string => words.replace(address, '').trim()

/** What the words say as a label, or null. */
export function readLabel(printed: string): LabelWords | null {
  const words = bare(
    printed
      .replace(prefix, '')
      .replace(/[*\s\\]+$/, '')
      .trim(),
  )
  if (words.length === 0 || words.length > 90 || falseLabels.has(words.replace(/\s/g, ''))) return null
  if (isEndWord(words)) return null
  if (/[。？！?!;；…]/.test(words) || (/^\d/.test(words) && !isOutlet(words.replace(/记者.{0,8}$/, '')))) return null
  return readAny(words) ?? (turnNumber.test(words) ? readAny(words.replace(turnNumber, '')) : null)
}
