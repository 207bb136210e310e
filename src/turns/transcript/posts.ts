/** Posts of investors' platforms: who stands over them with the hour, or in the sentence that leads into them. */

import { voice } from '../labels/label.ts'
import { leadsIntoQuote } from '../reporting-verb.ts'
import { candidate, type Finder, some } from './candidate.ts'

/** 投资者 138****2211  2025-09-12 09:04:11, and 望江股份 with the hour of its answer: a platform's head over each post. */
export const headOfPost: Finder = ({ text }, paragraph) => {
  const match = /^\s*(\S.{0,28}?)\s{1,4}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s{1,3}\d{1,2}:\d{2}(?::\d{2})?\s*$/.exec(text)
  if (!match || /[:：。,，]/.test(match[1]!)) return []
  const asks = /^(?:投资者|网友|股东|用户)/.test(match[1]!)
  const label = asks
    ? voice(match[1]!, 'investor', 'turns/question-mark', { mark: 'question' })
    : voice(match[1]!, 'management', 'turns/question-mark', { aliases: ['公司'], mark: 'answer' })
  return [{ form: 'post', label, labelText: match[1]!, paragraph, start: 0, end: text.length }]
}

/** 投资者_16773160 请问…: who posted it, by a handle that nothing but a gap parts from the words. */
export const posted: Finder = ({ text }, paragraph) => {
  const match =
    /^\s*((?:投资者|用户|网友|会员)\s?[_*-]?(?=\S{0,12}\d)[\dA-Za-z*_]{3,20})\s{1,3}(?=[^\s:：\d])(?!提问|追问|回复|问[:：]|问$)/.exec(
      text,
    )
  return match ? some(candidate('head', paragraph, 0, match[0].length, match[1]!)) : []
}

/** `9月1日有投资者向某公司提问:`, `9月3日公司回答表示:`. */
export const platform: Finder = ({ text }, paragraph) => {
  const colon = text.search(/[:：]/)
  if (leadsIntoQuote(text.slice(Math.max(0, colon - 12), colon), text.slice(colon + 1, colon + 4))) return []
  const asks =
    /^.{0,20}?有?(投资者|投资人|网友|股东)(?:在[^:：]{0,20})?(?:向[^:：]{1,30})?(?:提问|询问|发问|问)[:：]\s*/.exec(
      text,
    )
  if (asks && !/^(?:投资者提问|投资者问)/.test(text))
    return some(candidate('platform', paragraph, 0, asks[0].length, asks[1]!))
  const answers =
    /^.{0,20}?(公司|董秘|上市公司)(?:在[^:：]{0,20})?(?:回答|回复|答复|回应)(?:表示|称|说|道)?[:：]\s*/.exec(text)
  return answers ? some(candidate('platform', paragraph, 0, answers[0].length, '公司')) : []
}
