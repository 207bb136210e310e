/** The headline printed once more at the head of the first paragraph, whole or its end: 原标题：…, ：预计…同比下降…. */
import type { Span } from '../types.ts'

/** A shorter end of a title stands at a paragraph's head by chance. */
const least = 8

export function repeatedTitle(text: string, title: string): Span | null {
  const label = /^原标题\s?[:：]\s?/.exec(text)?.[0].length ?? 0
  const rest = text.slice(label)
  if (rest.length - least < title.length / 2) return null
  for (let from = 0; title.length - from >= least; from++) {
    if (rest.startsWith(title.slice(from))) return { start: 0, end: label + title.length - from }
    if (label > 0 && from > 0) break
  }
  if (label === 0) return null
  // A title that differs ends where the news agency's dateline begins.
  const end = /^.{8,60}?(?=\s|[^\s,，。]{2,10}讯[ \s]|证券时报|记者)/.exec(rest)
  return end ? { start: 0, end: label + end[0].length } : null
}
