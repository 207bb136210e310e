/** page → the company whose results these are: its name, its short forms and its tickers. */
import { findAll } from '../pattern.ts'
import type { Context } from '../types.ts'
import type { Aside } from './aside.ts'
import { type Candidate, candidates, isRater } from './company-candidates.ts'
import { generic, legalTail, shares, shortName } from './company-name.ts'
import { headsOf } from './company-title.ts'
import { belongs, named, sameMarket, uniqueTickers, usMarket } from './listing.ts'
import { count, type Page } from './page.ts'
import type { Region } from './region.ts'
import { type FoundTicker, findTickers, isLabelled } from './tickers.ts'

/** `owner`: the company whose site the page is on. */
export function readCompany(
  page: Page,
  region: Region,
  asides: readonly Aside[] = [],
  owner: string | null = null,
): Context['company'] {
  const home = { region, us: usMarket(page) }
  const within = [...(page.title ? [page.title] : []), ...page.meta, ...page.body].flatMap((line) =>
    findTickers(line, home),
  )
  const beside = asides.flatMap(({ content }) => findTickers(content, home))
  const listed = sameMarket([...within, ...beside])
  const tickers = listed.slice(0, within.length)
  const name = chooseName(page, tickers, owner)
  if (!name) return { name: null, aliases: [], tickers: uniqueTickers(tickers.filter(isLabelled)) }
  const aliases = aliasesOf(name, page)
  const names = [name, ...aliases]
  const own = tickers.filter((ticker) => belongs(ticker, names, page))
  const tagged = listed.slice(within.length).filter(({ name: before }) => named(before, names))
  return { name, aliases, tickers: uniqueTickers([...own, ...tagged]) }
}

/** The candidate with most evidence: where it stands, how often the page says it, whether the title does. */
function chooseName(page: Page, tickers: readonly FoundTicker[], owner: string | null): string | null {
  const title = page.title?.text ?? ''
  const text = page.sample.text
  let best: Candidate | null = null
  let most = 0
  const site = owner ? [{ name: owner, weight: 6, rule: 'company/own-site' }] : []
  const all = [...candidates(page, tickers), ...site]
  for (const candidate of all) {
    if (generic.test(candidate.name) || isRater(candidate) || candidate.name.length < 2) continue
    const stem = candidate.name.replace(legalTail, '')
    const short = stem.length >= 2 ? stem : candidate.name
    const score =
      candidate.weight +
      Math.min(8, count(text, short)) +
      (title.includes(short) ? 4 : title.includes(short.slice(0, 2)) ? 3 : 0)
    if (score > most) {
      most = score
      best = candidate
    }
  }
  return best && asTitled(withoutWord(fullest(best.name, all, text), text), title)
}

/** 望江股份有限公司 where the headline before it says 望江: the name that the page uses first. */
function asTitled(name: string, title: string): string {
  if (!/有限公司$/.test(name) || title.includes(name)) return name
  for (let size = name.length - 4; size > 2; size--)
    for (let start = 0; start + size <= name.length - 4; start++) {
      const short = name.slice(start, start + size)
      if (title.includes(short) && !generic.test(short) && !/^(?:股份|集团|控股|科技)/.test(short)) return short
    }
  return name
}

/** 科文网络公司 where the page mostly says 科文网络: the word is no part of the name. */
const withoutWord = (name: string, text: string): string => {
  const bare = name.replace(/(?<!有限)公司$/, '')
  return bare.length >= 2 && count(text, bare) > count(text, name) ? bare : name
}

/** 腾讯 → 腾讯控股(HKEX:00700): the form that a label or a ticker shows, where it begins alike. */
function fullest(name: string, all: readonly Candidate[], text: string): string {
  for (const rule of ['company/label', 'company/heading', 'company/ticker'])
    for (const other of all)
      if (
        other.rule === rule &&
        shares(other.name, name) &&
        (rule !== 'company/heading' || isFirst(other.name, name, text))
      )
        return other.name
  return name
}

/** The page says the full name before it shortens it. */
const isFirst = (full: string, name: string, text: string): boolean => text.indexOf(full) === text.indexOf(name)

/** Shorter forms that the page uses by themselves: 海潮 for 海潮集团. */
function aliasesOf(name: string, page: Page): string[] {
  const text = page.sample.text
  const aliases: string[] = []
  const healthy = name.replace(/^[*＊]?S?[*＊]?ST/, '')
  if (healthy !== name && healthy.length >= 2) aliases.push(healthy)
  for (let form = name; ; ) {
    const shorter = form.replace(legalTail, '')
    if (shorter === form || shorter.length < 2) break
    if (count(text, shorter) > count(text, form)) aliases.push(shorter)
    form = shorter
  }
  for (const match of findAll(shortName, text.slice(0, 3000)))
    if (!aliases.includes(match[1]!) && match[1] !== name && shares(match[1]!, name)) aliases.push(match[1]!)
  const [head] = headsOf(page)
  if (head && head !== name && shares(head, name) && head.length < name.length && !aliases.includes(head))
    aliases.push(head)
  return aliases
}
