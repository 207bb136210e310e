/** Labels of voices without a name: 问, 主持人, 管理层, 发言人 1. */

import { labelOf } from '../words.ts'
import { type Reader, voice } from './label.ts'

const followUp = /^(?:追问|再问|补充提问|跟问|续问)/

/** 问, 答, Q3, A3, 提问者, 【追问】; the first word of an entry is the voice's name. */
export const readMark: Reader = (printed) => {
  // 一问, 第二问: the number before the mark.
  const words = printed.replace(/^第?[一二三四五六七八九十]{1,2}(?=[问答]$)/, '')
  const match = /^(.{1,8}?)\s?[（(]?([0-9]{0,3}|[一二三四五六七八九十]{0,3}|(?<=[者人])[A-Z])[)）]?$/.exec(words)
  const entry = match && labelOf.get(match[1]!)
  if (!entry || (entry.role !== 'question' && entry.role !== 'answer')) return null
  // 提问者A and 提问者B are two.
  const name = /[者人][A-Z]$/.test(words) ? words : entry.role === 'question' ? '问' : '答'
  const label = voice(name, 'unknown', 'turns/question-mark', {
    aliases: [...new Set([words, match[1]!])].filter((printed) => printed !== name),
    mark: entry.role,
  })
  return followUp.test(words) ? { ...label, again: true } : label
}

/** 主持人, Operator, 管理层, 投资者2, 分析师A; a title alone is weaker. */
export const readRoleWord: Reader = (words) => {
  const match = /^(.{2,40}?)\s?([0-9]{1,3}|[A-Z]|[一二三四五六七八九十])?$/.exec(words)
  const entry = labelOf.get(words) ?? (match && labelOf.get(match[1]!)) ?? labelOf.get(speakerOf(words))
  if (!entry || entry.role === 'question' || entry.role === 'answer') return null
  if (entry.role === 'executive') return voice(words, 'executive', 'turns/title-alone', { titles: [words] })
  const shown = speakerOf(words)
  return voice(shown, entry.role, 'turns/role-word', { aliases: shown === words ? [] : [words] })
}

/** 投资者提问 is said by 投资者, 公司回答 by 公司; what is left must still be a label. */
function speakerOf(words: string): string {
  const bare = words.replace(/(?:补充提问|追问|再问|提问|发问|问|回答|回复|答复|回应|答)$/, '')
  return labelOf.has(bare) ? bare : words
}

/** 发言人 1, 说话人2, Speaker 3. */
export const readNumbered: Reader = (words) => {
  const match = /^(发言人|说话人|讲话人|发言者|Speaker|SPEAKER)[ _]?([0-9]{1,3}|[A-Z])$/.exec(words)
  return match ? voice(words, 'unknown', 'turns/numbered-voice') : null
}

/** 投资者_138****2211, 网友小鱼儿, 浏览用户4306: whoever writes on a platform, by his handle. */
export const readUser: Reader = (words) =>
  /^(?:(?:投资者|(?:匿名|浏览|手机|注册)?用户|会员|游客|股友|网友|股民)\s?[_*-]?\s?[\dA-Za-z*_]{2,20}|(?:游客|股友|网友)\s?(?!评论|提问|热议|关注|表示|认为|观点|互动|留言|称|说|问|普遍|想|要求|建议|质疑|担心|好奇|关心|们|最)[^\s,，。、]{2,10})$/u.test(
    words,
  )
    ? voice(words, 'investor', 'turns/role-word')
    : null
