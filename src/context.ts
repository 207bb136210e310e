/** article → what the page says of itself: metadata, company, event, roster, currency. */
import { outletBeside, readAsides, readSite } from './context/aside.ts'
import { readCredits } from './context/bylines.ts'
import { companiesOn, readCompany } from './context/company.ts'
import { readCurrency } from './context/currency.ts'
import { readEvent } from './context/event.ts'
import { readKind } from './context/kind.ts'
import { readPage } from './context/page.ts'
import { readPublished } from './context/published.ts'
import { regionOf } from './context/region.ts'
import { readRoster } from './context/roster.ts'
import { readTitle } from './context/title.ts'
import { calendarYear, companyFiscal, readFiscalCalendar } from './period.ts'
import type { Article, Context, Kind, ParseOptions, Text, Warning } from './types.ts'

/** `text` is the whole source: what was cut from the page may still name its site and its ticker. */
export function readContext(
  article: Article,
  _options: ParseOptions,
  text: Pick<Text, 'raw' | 'folded'> | null = null,
): Context {
  const page = readPage(article)
  const region = regionOf(page.sample.text)
  const kind = readKind(page, companiesOn(page, region))
  const title = readTitle(page)
  const published = readPublished(page)
  const credits = readCredits(page)
  const valuesOf = (field: string): string[] =>
    credits.filter((credit) => credit.field === field).map(({ value }) => value)
  const asides = readAsides(article, text)
  const company = readCompany(page, region, asides)
  const source = credits.find(({ field }) => field === 'source') ?? outletBeside(asides, page.meta, text?.raw ?? '')
  const site = readSite(asides)
  const fiscal = readFiscalCalendar(page.lead.text) ?? companyFiscal(company.name ?? '') ?? calendarYear
  const { event, evidence } = readEvent(page, { kind, published: published?.iso ?? null, fiscal })
  return {
    kind,
    metadata: {
      title: title?.value ?? null,
      publishedAt: published?.iso ?? null,
      source: source?.value ?? null,
      site: site?.value ?? null,
      authors: valuesOf('authors'),
      editors: valuesOf('editors'),
    },
    url: null,
    evidence: [
      ...(title ? [{ field: 'title', span: title.span }] : []),
      ...(published ? [{ field: 'publishedAt', span: published.span }] : []),
      ...credits.filter(({ field }) => field !== 'source').map(({ field, span }) => ({ field, span })),
      ...(source ? [{ field: 'source', span: source.span }] : []),
      ...(site ? [{ field: 'site', span: site.span }] : []),
      ...evidence,
    ],
    company,
    event,
    roster: readRoster(page),
    currency: readCurrency(
      page,
      region,
      company.tickers.map(({ exchange }) => exchange),
    ),
    fiscal,
    warnings: warningsOf(article, kind),
  }
}

/** Why a document of kind other has neither turns nor figures. */
function warningsOf(article: Article, kind: Kind): Warning[] {
  if (article.paragraphs.length === 0 && !article.title)
    return [{ rule: 'context/empty', severity: 'warning', message: 'the page holds no article text', span: null }]
  const text = article.paragraphs.map(({ content }) => content.text).join('')
  const han = [...text.slice(0, 4000).matchAll(/\p{Script=Han}/gu)].length
  if (han < Math.min(text.length, 4000) * 0.05)
    return [
      { rule: 'context/not-chinese', severity: 'warning', message: 'the page holds hardly any Chinese', span: null },
    ]
  if (kind === 'other')
    return [
      {
        rule: 'context/no-results',
        severity: 'warning',
        message: "not about one company's results: turns and figures are left out (--force gives them)",
        span: null,
      },
    ]
  return []
}
