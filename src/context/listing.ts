/** Which of the tickers on a page are the company's. */
import type { Context, Passage } from '../types.ts'
import { shares } from './company-name.ts'
import { type Page, place } from './page.ts'
import type { Region } from './region.ts'
import { type FoundTicker, findTickers, isLabelled } from './tickers.ts'

/** The one US exchange that the page names; null where it names none or both. */
export function usMarket({ sample }: Page): string | null {
  const [nasdaq, nyse] = [/Nasdaq|纳斯达克/i.test(sample.text), /NYSE|纽交所|纽约证券交易所/.test(sample.text)]
  return nasdaq === nyse ? null : nasdaq ? 'XNAS' : 'XNYS'
}

/** How many companies the page names with a ticker. */
export function companiesOn(page: Page, region: Region): number {
  const listed = findTickers(page.sample, { region, us: usMarket(page) }).filter(({ rule }) => rule !== 'us-name')
  const codes = listed.map(({ code, name }) => name.slice(-4) || code)
  return new Set(codes).size
}

/** 6788 of a company that the page once calls 上柜 is on that market everywhere. */
export function sameMarket(tickers: readonly FoundTicker[]): FoundTicker[] {
  const otc = new Set(tickers.filter(({ exchange }) => exchange === 'ROCO').map(({ code }) => code))
  return tickers.map((ticker) =>
    ticker.exchange === 'XTAI' && otc.has(ticker.code) ? { ...ticker, exchange: 'ROCO' } : ticker,
  )
}

/** A ticker is the company's where its name stands before it, or where it needs none: a code of its own line, the title. */
export function belongs(ticker: FoundTicker, names: readonly string[], page: Page): boolean {
  if (ticker.rule === 'us-name') return false
  if (page.title && new RegExp(`[(（]${ticker.code}[)）]`).test(page.title.text)) return true
  if (ticker.name === '')
    return (
      (ticker.rule === 'dateline' && page.body[0] !== undefined && holds(page.body[0], ticker)) ||
      isLabelled(ticker) ||
      page.meta.some((line) => holds(line, ticker)) ||
      (ticker.rule === 'exchange-code' &&
        page.body.slice(0, 12).some((line) => line.text.length < 80 && holds(line, ticker)))
    )
  return named(ticker.name, names)
}

/** The run before the bracket ends with the company's name, or begins as it does. */
export function named(printed: string, names: readonly string[]): boolean {
  const before = printed.replace(/-[A-Z]{1,2}$/, '')
  return (
    before.length >= 2 &&
    names.some((name) => before.endsWith(name) || name.endsWith(before) || shares(before, name) || inFull(before, name))
  )
}

/** 物流商望江服务集团有限公司 for 望江: the run ends with the legal name that begins as the short one. */
const inFull = (printed: string, name: string): boolean => {
  const at = printed.lastIndexOf(name)
  return at >= 0 && /^\p{Script=Han}{0,8}有限公司$/u.test(printed.slice(at + name.length))
}

const holds = (line: Passage, ticker: FoundTicker): boolean => {
  const whole = place(line, 0, line.text.length)
  return whole.start <= ticker.span.start && ticker.span.end <= whole.end
}

/** One entry for one listing with the page's digits, where it first has them: 0981.HK and 00981.HK are two. */
export function uniqueTickers(tickers: readonly FoundTicker[]): Context['company']['tickers'] {
  const seen = new Set<string>()
  return [...tickers]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ exchange, code }) => !seen.has(`${exchange}:${code}`) && seen.add(`${exchange}:${code}`))
    .map(({ exchange, code, span }) => ({ exchange, code, span }))
}
