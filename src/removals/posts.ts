/** What readers wrote below an article, without a heading above it: a name, the words, and 10-29 20:15 回复 赞(3) for a foot. */
import type { Line, Verdict } from './line.ts'

const foot =
  /^(?:(?:(?:19|20)\d\d[-/.])?\d{1,2}[-/.]\d{1,2}\s\d{1,2}:\d\d|\d{1,3}\s?(?:分钟|小时|天)前)\s{0,3}(?:来自\S{1,10}\s)?.{0,6}(?:回复|举报|点赞|赞|踩)/

/** Longest post, and longest name of who wrote it, in characters. */
const longest = 200
const nameLength = 16

const verdict: Verdict = { reason: 'comments', rule: 'clean/posts', ends: true }

export function posts(lines: readonly Line[]): ReadonlyMap<number, Verdict> {
  const found = new Map<number, Verdict>()
  for (const { index, text } of lines) {
    if (text.length > 60 || !foot.test(text)) continue
    found.set(index, verdict)
    const [name, words] = lines.slice(Math.max(0, index - 2), index)
    if (!name || !words || name.text.length > nameLength || words.text.length > longest) continue
    found.set(name.index, verdict).set(words.index, verdict)
  }
  return found
}
