/** Whether a paragraph below furniture goes on with the article, is furniture too, or opens another article. */

import type { Line } from './line.ts'
import { agency, dateline, isTakenUp } from './opening.ts'
import { isNameless, type Likeness, likeness, ofResults, type Topic } from './topic.ts'

/** What stands since the last paragraph of the body. */
export interface Break {
  /** A mark that ends articles: a heading of related news, comments, a copyright line, the editor's name. */
  ended: boolean
  /** Another article began without a mark: the line where it is over. */
  until: number
  /** How many of the short lines stand above the last such mark. */
  above: number
  /** It heads comments. */
  commented: boolean
  /** It heads links. */
  listed: boolean
  /** It ended with more than a telephone number: a report names its secretary above its key figures. */
  closed: boolean
  /** HTML: the mark stands in the element that holds the article, not in a box beside its text. */
  within: boolean
  /** A disclaimer. */
  soft: boolean
  /** Paragraphs that were none of the article. */
  skipped: number
  /** Advertisements and quotes of other shares: a site sets them between articles. */
  ads: number
  /** See-also lines in a row. */
  links: number
  readonly short: Line[]
  /** One of them is a speaker's. */
  voiced: boolean
  /** How many of the first `size` short lines are links: each paragraph that is no part of the body asks again. */
  counted: { readonly size: number; readonly links: number }
}

export type Way = 'stays' | 'skip' | 'another'

/** This many short lines in a row are a list of links, unless they are cells of a table. */
const list = 4

/** As much prose as this is an article of its own. */
const article = 200

export function going(topic: Topic, run: readonly Line[], since: Break): Way {
  const size = run.reduce((sum, line) => sum + line.weight, 0)
  const links = since.ended ? 0 : linksOf(since)
  const first = run[0]!
  if (flash.test(first.text) && isNameless(topic, [first])) return 'skip'
  const broken = since.ended || since.soft || links >= list || (since.ads >= 2 && opensArticle(run, since))
  if (!broken && first.weight < 150) return 'stays'
  if (isOfAnother(topic, run, since)) return 'another'
  const like = likeness(topic, run)
  const foreign = first.weight >= 150 && isForeign(first, since, like)
  if (foreign || !broken) return foreign ? 'another' : 'stays'
  const opens = opensArticle(run, since)
  const other: Way = size >= article && opens ? 'another' : 'skip'
  if (since.ended && !opens && goesOn.test(first.text) && (like.shared >= 2 || like.title >= 0.1)) return 'stays'
  if (since.ended && (isOffTitle(topic, like, since) || isStrange(first, size, like))) return other
  const few = like.shared < (opens ? 8 : 4) && like.title < 0.3
  if (since.ended && (few || (size < 80 && (opens || like.body < 0.1)))) return other
  // The less there is to read, and the more stands between, the more it must share.
  const strict = (since.ended && opens ? 1.5 : 1) * (links >= 3 * list ? 1.5 : 1)
  const asked = size < 60 ? 0.12 : size < 150 ? 0.035 : 0.02
  return like.body >= asked * strict || like.title >= (size < 150 ? 0.2 : 0.12) * strict ? 'stays' : other
}

/** Others of the trade share its words, but not those of the title: below an end mark they are what tells, and all there is once something else was passed over. */
const isOffTitle = (topic: Topic, { title, body }: Likeness, { skipped }: Break): boolean =>
  topic.title.size >= 6 && title < 0.1 && (skipped > 0 || body < 0.25)

/** It opens with a dateline of its own; or so much of it has no three characters in a row with the article, and the words of the headline by chance. */
const isStrange = ({ text }: Line, size: number, { title, shared }: Likeness): boolean =>
  (dateline.test(text) && title < 0.3) || (size >= article && shared === 0)

/** It has a headline of its own right above it, whose words it takes up, or the dateline that opens news. */
function opensArticle(run: readonly Line[], { short }: Break): boolean {
  const first = run[0]!
  const above = short[short.length - 1]
  if (agency.test(first.text) || dateline.test(first.text)) return true
  if (!above || above.index !== first.index - 1 || above.weight < 6) return false
  return isTakenUp(above.text, run, 600)
}

/** Below the end of an article that names its company again and again: another's code, or a headline about another's results. */
function isOfAnother(topic: Topic, run: readonly Line[], { ended, short }: Break): boolean {
  const above = short.slice(-3)
  if (!ended || !isNameless(topic, [...above, ...run])) return false
  return (
    othersCode.test(run[0]!.text.slice(0, 60)) ||
    above.some(({ text, weight }) => weight >= 6 && weight <= 40 && ofResults.test(text))
  )
}
/** 21:20【明川锂能:拟投建氢氧化锂项目】: one of a feed's items, each with its own headline. */
const flash = /^\d{1,2}[:：]\d\d\s?【[^】]{6,60}】/
/** 晋福珠宝(01929)公布 */
const othersCode = /^.{0,16}[\p{Script=Han}A-Z][(（](?:[A-Z]{2,5}[:：])?\d{4,6}(?:\.[A-Z]{2})?[)）]/u

/** What opens a paragraph that takes up the one above it, and never an article. */
export const goesOn =
  /^(?:然而|但|不过|此外|另外|另一方面|与此同时|同时|因此|所以|而|并且|其中|其次|最后|再次|对此|事实上|其实|值得注意|除此之外|除了|也就是说|也正因|那么|他|她|它|该|上述|反之|相比之下|换言之|总之)/

/** A whole article on one line: signed by the site it was taken from, or with nothing but its headline above it. */
function isForeign(line: Line, { ended, short }: Break, { body, title }: Likeness): boolean {
  if (isSigned(line)) return title < 0.35 && body < 0.1
  const above = short[short.length - 1]
  if (!above) return false
  if (ended) return line.weight >= 300 && body < 0.06 && title < 0.35
  const headed = !label.test(above.text) && (!label.test(line.text) || agency.test(line.text))
  return headed && body < 0.01 && title === 0
}

/** What an aggregator leaves at the end of each article that it pastes. */
const signed = /(?:转载自|文章来源[:：])\s?[^\s。]{2,24}$/

export const isSigned = ({ text }: Line): boolean => signed.test(text)

/** A speaker, a question, a point: what headlines do not open with. */
const label = /^.{1,30}?[:：]|^[(（【[]|[？?。]$|^\d/

/** A line of a roster, not a headline. */
export const person = / [-–—] |证券|银行|分析师|首席|总裁|总监|董事|经理|研究|资本|基金|[:：]|。$|[□☑]/

function linksOf(since: Break): number {
  const size = since.short.length
  if (since.counted.size !== size) since.counted = { size, links: countLinks(since.short) }
  return since.counted.links
}

/** Headlines in a row: no cells, no names that come again, no roster. */
export function countLinks(lines: readonly Line[]): number {
  if (isTable(lines) || new Set(lines.map(({ text }) => text)).size * 2 <= lines.length) return 0
  return lines.filter(isLink).length
}

/** Q6、…？ and 霍　…: somebody speaks. */
const asked = /^[QA问答]\d{0,2}[、.\s]|^[一-鿿]{1,3}[\u3000 ]+(?=\S)|^[一二三四五六七八九十]{1,3}、/

/** It may be the headline of something else, or the sentence cut short below one; a row between bars is a table's. */
export const isLink = (line: Line): boolean =>
  line.weight >= 6 &&
  !/\|.{0,80}\|/.test(line.text.slice(0, 200)) &&
  (!line.prose || (line.closed && line.weight < 40)) &&
  !person.test(line.text) &&
  !asked.test(line.text)

/** At least a third of the lines are cells or rows of numbers. */
export const isTable = (lines: readonly Line[]): boolean => lines.filter(isRow).length * 3 >= lines.length

function isRow({ text }: Line): boolean {
  const cells = text.split(/[\s|｜│]+/).filter((cell) => cell !== '')
  const numbers = cells.filter((cell) =>
    /^(?:[(（]?[-+]?[\d,.]+[%％万亿千百元港美仙倍厘]{0,4}[)）]?|N\/A|--?|不适用)$/.test(cell),
  ).length
  return numbers > 0 && (cells.length === 1 || (numbers >= 2 && numbers * 2 >= cells.length))
}
