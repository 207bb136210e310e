/** article → what the page says of itself: metadata, company, event, roster, currency. */
import { readCredits } from './context/bylines.ts'
import { readCompany } from './context/company.ts'
import { readPage } from './context/page.ts'
import { readPublished } from './context/published.ts'
import { regionOf } from './context/region.ts'
import { display } from './display.ts'
import type { Article, Context, ParseOptions } from './types.ts'

export function readContext(article: Article, _options: ParseOptions): Context {
  const page = readPage(article)
  const region = regionOf(page.sample.text)
  const published = readPublished(page)
  const credits = readCredits(page)
  const valuesOf = (field: string): string[] =>
    credits.filter((credit) => credit.field === field).map(({ value }) => value)
  return {
    kind: 'earnings-news',
    metadata: {
      title: article.title ? display(article.title) : null,
      publishedAt: published?.iso ?? null,
      source: valuesOf('source')[0] ?? null,
      site: null,
      authors: valuesOf('authors'),
      editors: valuesOf('editors'),
    },
    url: null,
    evidence: [
      ...(published ? [{ field: 'publishedAt', span: published.span }] : []),
      ...credits.map(({ field, span }) => ({ field, span })),
    ],
    company: readCompany(page, region),
    event: { type: null, date: null, period: null },
    roster: [],
    currency: 'CNY',
    fiscal: { endMonth: 12, named: 'end' },
    warnings: [],
  }
}
