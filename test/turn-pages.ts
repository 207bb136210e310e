/** What the turns stage hears in lines of our own. */
import { extractTurns } from '../src/turns.ts'
import type { ArticleParagraph, Context, Kind, Passage, Speech } from '../src/types.ts'

/** Paragraphs that stand one after the other in a source, a line break between them; a heading has fewer characters than `longest`. */
function paragraphs(lines: readonly string[], longest: number): ArticleParagraph[] {
  let from = 0
  return lines.map((text) => {
    const content: Passage = {
      raw: text,
      text,
      runs: [{ at: 0, from, length: text.length, sourceLength: text.length }],
    }
    from += text.length + 1
    return { content, heading: text.length < longest && !/[。！？?!;；:：,，]/.test(text) }
  })
}

const context = (kind: Kind): Context => ({
  kind,
  metadata: { title: null, publishedAt: null, source: null, site: null, authors: [], editors: [] },
  url: null,
  evidence: [],
  company: { name: '远川电子', aliases: ['远川'], tickers: [] },
  event: { type: null, date: null, period: null },
  roster: [],
  currency: 'CNY',
  marketCurrency: 'CNY',
  fiscal: { endMonth: 12, named: 'end' },
  warnings: [],
})

export const speech = (kind: Kind, lines: readonly string[], longest = 30): Speech =>
  extractTurns({ title: null, meta: [], paragraphs: paragraphs(lines, longest), removals: [] }, context(kind))
