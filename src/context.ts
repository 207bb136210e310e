/** article → what the page says of itself: metadata, company, event, roster, currency. */
import { type Aside, houseOf, outletBeside, readAsides, readSite } from './context/aside.ts'
import { ownPaper, readCredits } from './context/bylines.ts'
import { readCompany } from './context/company.ts'
import { countsCompanies } from './context/company-title.ts'
import type { Credit } from './context/credit.ts'
import { marketCurrency, readCurrency } from './context/currency.ts'
import { readEvent } from './context/event.ts'
import { readKind } from './context/kind.ts'
import { companiesOn } from './context/listing.ts'
import { type Markup, type Named, readMarkup } from './context/markup.ts'
import { headOf, siteOwner } from './context/own-site.ts'
import { type Page, readPage } from './context/page.ts'
import { readClosingCode, readEdition, readPublished } from './context/published.ts'
import { regionOf } from './context/region.ts'
import { readRoster } from './context/roster.ts'
import { readTitle } from './context/title.ts'
import { calendarYear, companyFiscal, countsByMonths, readFiscalCalendar } from './period.ts'
import type { Article, Context, Kind, Located, ParseOptions, Text, Warning } from './types.ts'

/** `text` is the whole source: what was cut from the page may still name its site and its ticker. */
export function readContext(
  article: Article,
  _options: ParseOptions,
  text: Pick<Text, 'raw' | 'folded'> | null = null,
): Context {
  const page = readPage(article)
  const region = regionOf(page.sample.text)
  const asides = readAsides(article, text)
  const owner = siteOwner(headOf(text?.folded ?? ''))
  const kind = readKind(page, companiesOn(page, region), {
    lines: asides.map(({ content }) => content),
    times: article.removals.filter(({ reason }) => reason === 'time-stamp').length,
    owner,
  })
  const fields = readFields(page, readMarkup(article), asides, text?.raw ?? '')
  const company = kind === 'other' && countsCompanies(page) ? nobody : readCompany(page, region, asides, owner)
  const listed = countsByMonths(page.sample.text) ? null : companyFiscal(company.name ?? '')
  const fiscal = readFiscalCalendar(page.lead.text) ?? listed ?? calendarYear
  const { event, evidence } = readEvent(page, { kind, published: fields.published?.value ?? null, fiscal })
  const exchanges = company.tickers.map(({ exchange }) => exchange)
  const currency = readCurrency(page, region, exchanges)
  return {
    kind,
    metadata: metadataOf(fields),
    url: fields.url?.value ?? null,
    evidence: [...evidenceOf(fields), ...evidence],
    company,
    event,
    roster: readRoster(page),
    currency,
    marketCurrency: marketCurrency(exchanges) ?? currency,
    fiscal,
    warnings: warningsOf(article, kind),
  }
}

const nobody: Context['company'] = { name: null, aliases: [], tickers: [] }

/** What date lines, credits, cut lines and markup say of the page, each with its place. */
interface Fields {
  readonly title: Named | null
  readonly published: Named | null
  readonly source: Named | null
  readonly site: Named | null
  readonly url: Named | null
  readonly people: readonly Credit[]
}

/** What readers see goes before what markup says. */
function readFields(page: Page, markup: Markup, asides: readonly Aside[], raw: string): Fields {
  const credits = readCredits(page, houseOf(asides))
  const people = credits.filter(({ field }) => field !== 'source')
  const site = readSite(asides) ?? markup.site
  const beside = outletBeside(asides, page.meta, raw)
  const authors = beside?.writer ? [beside.writer] : markup.authors
  const anonymous = !people.some(({ field }) => field === 'authors')
  return {
    title: readTitle(page) ?? markup.title,
    published: readPublished(page) ?? markup.publishedAt ?? readEdition(asides) ?? readClosingCode(page),
    source:
      credits.find(({ field }) => field === 'source') ?? beside?.outlet ?? markup.source ?? ownPaper(site, page.meta),
    site,
    url: markup.url,
    people: anonymous ? [...people, ...authors.map((author): Credit => ({ field: 'authors', ...author }))] : people,
  }
}

const metadataOf = ({ title, published, source, site, people }: Fields): Context['metadata'] => ({
  title: title?.value ?? null,
  publishedAt: published?.value ?? null,
  source: source?.value ?? null,
  site: site?.value ?? null,
  authors: people.filter(({ field }) => field === 'authors').map(({ value }) => value),
  editors: people.filter(({ field }) => field === 'editors').map(({ value }) => value),
})

function evidenceOf({ title, published, source, site, url, people }: Fields): Located<{ field: string }>[] {
  const named = Object.entries({ title, publishedAt: published, source, site, url })
  return [
    ...named.flatMap(([field, found]) => (found ? [{ field, span: found.span }] : [])),
    ...people.map(({ field, span }) => ({ field, span })),
  ]
}

const noArticle = 'the page shows no sentence: its article may come from a script; save the page as a browser shows it'

/** Why a document of kind other has neither turns nor figures. */
function warningsOf(article: Article, kind: Kind): Warning[] {
  if (article.paragraphs.length === 0 && !article.title)
    return [{ rule: 'context/empty', severity: 'warning', message: 'the page holds no article text', span: null }]
  const text = article.paragraphs.map(({ content }) => content.text).join('')
  const han = text.slice(0, 4000).match(/\p{Script=Han}/gu)?.length ?? 0
  if (han < Math.min(text.length, 4000) * 0.05)
    return [
      { rule: 'context/not-chinese', severity: 'warning', message: 'the page holds hardly any Chinese', span: null },
    ]
  if (article.page && !/[。！？，；]/.test(text))
    return [{ rule: 'context/no-article', severity: 'warning', message: noArticle, span: null }]
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
