/** article → what the page says of itself: metadata, company, event, roster, currency. */
import { outletBeside, readAsides, readSite } from './context/aside.ts'
import { type Credit, readCredits } from './context/bylines.ts'
import { companiesOn, readCompany } from './context/company.ts'
import { readCurrency } from './context/currency.ts'
import { readEvent } from './context/event.ts'
import { readKind } from './context/kind.ts'
import { type Named, readMarkup } from './context/markup.ts'
import { readPage } from './context/page.ts'
import { readPublished } from './context/published.ts'
import { regionOf } from './context/region.ts'
import { readRoster } from './context/roster.ts'
import { readTitle } from './context/title.ts'
import { calendarYear, companyFiscal, readFiscalCalendar } from './period.ts'
import type { Article, Context, Kind, Located, ParseOptions, Text, Warning } from './types.ts'

/** `text` is the whole source: what was cut from the page may still name its site and its ticker. */
export function readContext(
  article: Article,
  _options: ParseOptions,
  text: Pick<Text, 'raw' | 'folded'> | null = null,
): Context {
  const page = readPage(article)
  const markup = readMarkup(article)
  const region = regionOf(page.sample.text)
  const kind = readKind(page, companiesOn(page, region))
  const title = readTitle(page) ?? markup.title
  const published = readPublished(page) ?? iso(markup.publishedAt)
  const credits = withAuthor(readCredits(page), markup.author)
  const valuesOf = (field: string): string[] =>
    credits.filter((credit) => credit.field === field).map(({ value }) => value)
  const asides = readAsides(article, text)
  const company = readCompany(page, region, asides)
  const source =
    credits.find(({ field }) => field === 'source') ?? outletBeside(asides, page.meta, text?.raw ?? '') ?? markup.source
  const site = readSite(asides) ?? markup.site
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
    url: markup.url?.value ?? null,
    evidence: [
      ...(title ? [{ field: 'title', span: title.span }] : []),
      ...(published ? [{ field: 'publishedAt', span: published.span }] : []),
      ...credits.filter(({ field }) => field !== 'source').map(({ field, span }) => ({ field, span })),
      ...(source ? [{ field: 'source', span: source.span }] : []),
      ...(site ? [{ field: 'site', span: site.span }] : []),
      ...(markup.url ? [{ field: 'url', span: markup.url.span }] : []),
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

const iso = (found: Named | null): Located<{ iso: string }> | null => found && { iso: found.value, span: found.span }

const withAuthor = (credits: readonly Credit[], author: Named | null): readonly Credit[] =>
  !author || credits.some(({ field }) => field === 'authors') ? credits : [...credits, { field: 'authors', ...author }]

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
