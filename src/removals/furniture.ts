/** Lines made of nothing but names of channels, share targets and tools: 首页 财经 股票, 分享到 微信 微博, 字号 大 中 小. */
import type { Reason } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { type Line, type LineRule, tokens } from './line.ts'

interface Furniture extends Entry {
  readonly reason: Reason
}

const words = new Map<string, Reason>(
  load<Furniture>('furniture').flatMap(({ words, reason }) => words.map((word): [string, Reason] => [word, reason])),
)

/** Share of a line's words that must be furniture, by how many there are: one word alone must be one. */
const enough = (known: number, all: number): boolean => (all <= 2 ? known === all : known >= 2 && known / all >= 0.6)

export const furniture: LineRule = (line: Line) => {
  if (line.text.length > 160 || line.closed) return null
  // 👍 12, 共40条: how often, and the sign for what, name nothing.
  const named = tokens(line.text).filter(
    (token) => !/^(?:[+-]?[\d.,%万千kwKW+]+|共?\d+[条个篇则]|[^\p{L}\p{N}]+)$/u.test(token),
  )
  const known = named.map((token) => words.get(token)).filter((reason) => reason !== undefined)
  if (known.length === 0 || !enough(known.length, named.length)) return null
  const reason = most(known)
  // 汽车, 消费: one channel name alone is as often a heading of the article.
  if (reason === 'navigation' && known.length === 1) return null
  return { reason, rule: `clean/${reason}`, ends: false }
}

const most = (reasons: readonly Reason[]): Reason => {
  const counts = new Map<Reason, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}
