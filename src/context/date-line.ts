/** Names beside the date of a page: its outlet, and who posted it. */
import { isOutlet, outletWord } from '../outlets.ts'
import { findAll } from '../pattern.ts'
import { overlaps } from '../span.ts'
import type { Passage, Span } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { address, type Credit, dateLabel, has, type IsHouse, noName, surnames } from './credit.ts'
import { place } from './page.ts'
import { findFullDates } from './published.ts'

/** Beside the date stand an outlet, or the name of who posted the page; alone on a date line only an outlet. */
export function besideDate(line: Passage, found: readonly Credit[], isHouse: IsHouse): Credit[] {
  const dates = findFullDates(line.text)
  const tokens = freeTokens(line.text, dates, isHouse)
  const outlet = outletOf(tokens, isHouse) ?? deskOf(line.text)
  const poster = tokens.find(
    (token) =>
      !(isOutlet(token.word) || trade.test(token.word) || isHouse(token.word)) &&
      isPoster(line.text, token, dates, tokens.length),
  )
  const isFree = (token: Token): boolean => token !== outlet && !found.some(({ value }) => value === token.word)
  const writer = poster ?? (outlet && tokens.find((token) => isFree(token) && isWriter(token, dates)))
  const credit = (field: 'authors' | 'source', token: Token | undefined): Credit[] =>
    token && !has(found, field) ? [{ field, value: token.word, span: place(line, token.start, token.end) }] : []
  return [...credit('source', outlet), ...credit('authors', writer)]
}

/** The site itself, else an outlet of the list, else a paper before its reporter, else a name as outlets have it. */
const outletOf = (tokens: readonly Token[], isHouse: IsHouse): Token | undefined =>
  tokens.find(({ word }) => isHouse(word)) ??
  tokens.find(({ word }) => word.split('-').every(isOutlet) && !address.test(word)) ??
  // A site's own reporter says nothing of where else it stood.
  tokens.flatMap(ownReporterToken).find(({ word }) => !(/网$/.test(word) && isHouse(word))) ??
  tokens.find(({ word }) => trade.test(word))

/** 2025-08-29 08:12 港岸财经 任知谦: the name behind the date and the outlet. */
const isWriter = ({ word, start }: Token, [date]: readonly Span[]): boolean =>
  date !== undefined &&
  start > date.end &&
  /^\p{Script=Han}{2,3}$/u.test(word) &&
  surnames.has(word[0]!) &&
  !isChannel(word)

/** 时报资讯 by itself, though 资讯 is a word of channels. */
const listed = new RegExp(`^${outletWord}$`)

const channels = new Set(load<Entry>('furniture').flatMap(({ words }) => words))

/** 理财 2025-09-02: a part of the site, no person. */
const isChannel = (word: string): boolean => channels.has(word)

/** 某帆科技 beside a date is an outlet; in a sentence it would be a company. */
const trade =
  /^\p{Script=Han}{2,6}(?:科技|证券|金融|产经|视点|视界|智库|情报|头条|看点|内参|财讯|速报|研究所|研究部|研习社|投研|文摘|通讯|电讯|(?<![财年季中快公半简周通])报|杂志|周刊|电视台|电台)$/u

interface Token extends Span {
  readonly word: string
}

/** 某某日报记者 梁知遥: the paper before its reporter. */
const ownReporterToken = ({ word, start }: Token): Token[] => {
  const paper = /^(.{2,12}?)(?:实习|见习|特约|财经|驻.{2,4})?记者/u.exec(word)?.[1] ?? ''
  return isOutlet(paper) && /[报刊社志网]$/.test(paper) ? [{ word: paper, start, end: start + paper.length }] : []
}

/** 港岸网新闻中心2025-10-06: the desk of an outlet, with or without a blank behind it. */
function deskOf(text: string): Token | undefined {
  const word = /^(.{2,10}?)(?:新闻中心|编辑部|编辑中心|采访中心|财经中心)(?=\s|$|\d)/u.exec(text)?.[1] ?? ''
  return isOutlet(word) ? { word, start: 0, end: word.length } : undefined
}

/** The words of a date line that are neither a date nor a label with its value. */
const freeTokens = (text: string, dates: readonly Span[], isHouse: IsHouse): Token[] =>
  findAll(/[^\s|｜/／·•,，()（）]+/g, text)
    .map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(
      (token) =>
        !/[:：]/.test(token.word) &&
        !/[A-Za-z][:：]\s{0,2}$/.test(text.slice(0, token.start)) &&
        !dateLabel.test(token.word) &&
        (!noName.test(token.word) ||
          listed.test(token.word) ||
          ownReporterToken(token).length > 0 ||
          isHouse(token.word)) &&
        !dates.some((date) => overlaps(date, token)),
    )

/** 梧桐 2025-08-29 · 阿福伯 发布于 2025/11/12 · 2025-08-07 老船长 */
function isPoster(text: string, { word, start, end }: Token, dates: readonly Span[], tokens: number): boolean {
  const [date] = dates
  if (!date || !/^[\p{Script=Han}A-Za-z0-9._-]{2,12}$/u.test(word) || address.test(word) || isChannel(word))
    return false
  // Ge Long Hui·: one word of a name in Latin letters.
  if (/[A-Za-z]\s$/.test(text.slice(0, start)) && /^[A-Za-z]/.test(word)) return false
  return end <= date.start
    ? postedBy.test(text.slice(end, date.start))
    : tokens === 1 && start > date.end && han2.test(word)
}

const han2 = /^\p{Script=Han}{2,6}$/u

const postedBy = /^\s*(?:[·|｜•]|发布于|发表于|发表|发布)?\s*$/

/** 原创 老韩 车市深水区 2025年…: the writer, then the account. */
const original = /原创\s{1,3}([^\s|｜]{2,10})\s{1,3}([^\s|｜]{2,12})\s{1,3}$/

export function fromOriginal(line: Passage): Credit[] {
  const first = findFullDates(line.text)[0]?.start ?? -1
  const match = first > 0 ? original.exec(line.text.slice(0, first)) : null
  if (!match) return []
  const from = match.index + match[0].indexOf(match[1]!)
  const to = match.index + match[0].lastIndexOf(match[2]!)
  const writer = noName.test(match[1]!)
    ? []
    : [{ field: 'authors' as const, value: match[1]!, span: place(line, from, from + match[1]!.length) }]
  return [...writer, { field: 'source' as const, value: match[2]!, span: place(line, to, to + match[2]!.length) }]
}
