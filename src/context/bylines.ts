/** page → who wrote it, who edited it, whom it credits as source. */
import { isOutlet } from '../outlets.ts'
import { findAll } from '../pattern.ts'
import { isTitle } from '../people.ts'
import { slice } from '../span.ts'
import type { Passage } from '../types.ts'
import {
  closing,
  closingOutlet,
  fromClosing,
  fromDispatch,
  fromOwnLine,
  fromOwnReporter,
  fromPoster,
} from './body-credits.ts'
import { lineRules } from './byline-rules.ts'
import { account, address, type Credit, dateLabel, has, type IsHouse, type Named, surnames, tail } from './credit.ts'
import { besideDate, fromOriginal } from './date-line.ts'
import { type Page, place } from './page.ts'
import { fromAccount, fromPublisher, marked, sources, unmarked } from './source-words.ts'

/** Credits in text order; a name stands once for a field. */
export function readCredits(page: Page, isHouse: IsHouse = () => false): Credit[] {
  const borders = [...page.body.slice(0, 2).map((line) => slice(line, 0, 160)), ...page.body.slice(-3).map(tail)]
  const found: Credit[] = [...page.meta, ...borders].flatMap(fromRules)
  const accounts = [...page.meta, ...borders].flatMap(fromAccount)
  found.push(...accounts)
  if (accounts.length === 0)
    found.push(
      ...page.meta.flatMap((line) => sources(line, unmarked)),
      ...borders.flatMap((line) => sources(line, marked)),
    )
  if (!has(found, 'source')) found.push(...page.meta.flatMap(fromPublisher), ...page.meta.flatMap(fromOriginal))
  found.push(...page.meta.flatMap((line) => besideDate(line, found, isHouse)))
  if (!has(found, 'source'))
    found.push(
      ...fromDispatch(page),
      ...fromClosing(page, 'source', closingOutlet, isOutlet),
      ...fromOwnReporter(page),
      ...fromOwnLine(page),
    )
  if (!has(found, 'authors')) found.push(...fromPoster(page))
  if (!has(found, 'authors'))
    found.push(
      ...fromClosing(
        page,
        'authors',
        closing,
        (name) => surnames.has(name[0]!) && !name.split(/[、\s]+/).some(isTitle),
      ),
    )
  return unique(
    arrangedBy(found, isHouse).filter(
      ({ field, value }) =>
        field === 'source' || !(isOutlet(value) || account.test(value) || dateLabel.test(value) || address.test(value)),
    ),
  )
}

function fromRules(line: Passage): Credit[] {
  return lineRules.flatMap(({ field, pattern }) =>
    findAll(pattern, line.text).flatMap((match) => {
      if (/编辑部|小组|团队/.test(match[1]!) || takesPictures.test(line.text.slice(0, match.index))) return []
      const start = match.index + match[0].lastIndexOf(match[1]!)
      return split(match[1]!).map(({ name, at }) => ({
        field,
        arranged: arranging.test(match[0]),
        value: name.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
        span: place(line, start + at, start + at + name.length),
      }))
    }),
  )
}

/** 摄影/记者 何其: who took the pictures wrote nothing. */
const takesPictures = /(?:摄影?|图)\s?[/／|｜丨:：]?\s?$/

/** 整理:林远 beside a source edits what others said; where none is credited he wrote it down; the site's own name is the source. */
const arrangedBy = (found: readonly Credit[], isHouse: IsHouse): Credit[] =>
  found.map((credit) => {
    if (!credit.arranged) return credit
    if (isHouse(credit.value)) return { ...credit, field: 'source' }
    return { ...credit, field: has(found, 'source') ? 'editors' : 'authors' }
  })

const arranging = /^(?:文字)?整理人?\s?[:：︰|｜]/

/** 曾维扬、罗以琳 and 曾维扬罗以琳 → two names; 闵 棠 stays one. */
function split(names: string): { name: string; at: number }[] {
  if (/^\p{Script=Han}{6}$/u.test(names))
    return [
      { name: names.slice(0, 3), at: 0 },
      { name: names.slice(3), at: 3 },
    ]
  return findAll(/[^、,，/／\s]+(?: (?=[A-Z])[^、,，/／\s]+|(?<=^\p{Script=Han}) \p{Script=Han}$)*/gu, names).map(
    (match) => ({
      name: match[0],
      at: match.index,
    }),
  )
}

function unique(found: readonly Credit[]): Credit[] {
  const seen = new Set<string>()
  return [...found]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ field, value }) => {
      const key = field === 'source' ? field : `${field} ${value}`
      return !seen.has(key) && seen.add(key)
    })
}

/** A paper's page with a reporter's name and no other credit: the paper tells it itself. */
export const ownPaper = (site: Named | null, meta: readonly Passage[]): Named | null =>
  site &&
  /(?:日报|晚报|早报|晨报|商报|时报|周报|周刊)$/.test(site.value) &&
  meta.some(({ text }) => /(?:^|\s)记者\s?[:：|｜]|\s(?:报道|报导)\s?$/.test(text))
    ? site
    : null
