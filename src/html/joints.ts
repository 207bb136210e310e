/** Where two elements of one line meet without white space, and a reader sees two things: 来源：河洲网 | 作者：罗一舟 | 2025-10-28. */
import { join } from '../span.ts'
import type { Passage, Span, Text } from '../types.ts'
import { compose } from './compose.ts'

/** No line of date and source is longer. */
const longest = 160

const opens =
  /^(?:来源|作者|编辑|记者|文|撰文|责任编辑|责编|校对|发布时间|发表时间|更新时间|时间|日期|来自|浏览|阅读|评论)\s?[:：]|^20\d\d\s?[-年/.]\s?\d/
const closes = /20\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?(?:\s{0,2}\d{1,2}:\d{2}(?::\d{2})?)?$/

/** The line as one passage, a space at each such place. */
export function withJoints(text: Pick<Text, 'raw' | 'folded'>, spans: readonly Span[]): Passage {
  const whole = compose(text, spans)
  if (spans.length < 2 || whole.text.length > longest || !/20\d\d|[:：]/.test(whole.text)) return whole
  const groups: Span[][] = []
  let before = ''
  for (const span of spans) {
    const own = text.folded.slice(span.start, span.end).trim()
    const parts =
      before !== '' &&
      ((opens.test(own) && !/\d$/.test(before)) || (closes.test(before) && /^[\u4e00-\u9fff]/.test(own)))
    if (parts) groups.push([span])
    else if (groups.length > 0) groups.at(-1)!.push(span)
    else groups.push([span])
    if (own !== '') before = own
  }
  return groups.length === 1
    ? whole
    : join(
        groups.map((group) => compose(text, group)),
        ' ',
      )
}
