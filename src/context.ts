/** article → what the page says of itself: metadata, company, event, roster, currency. */
import type { Article, Context, ParseOptions } from './types.ts'

export function readContext(article: Article, _options: ParseOptions): Context {
  return {
    kind: 'earnings-news',
    metadata: {
      title: article.title?.text ?? null,
      publishedAt: null,
      source: null,
      site: null,
      authors: [],
      editors: [],
    },
    url: null,
    evidence: [],
    company: { name: null, aliases: [], tickers: [] },
    event: { type: null, date: null, period: null },
    roster: [],
    currency: 'CNY',
    fiscal: { endMonth: 12, named: 'end' },
    warnings: [],
  }
}
