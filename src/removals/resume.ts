/** Whether a paragraph below furniture goes on with the article, is furniture too, or opens another article. */
import type { Line } from './line.ts'
import { type Likeness, likeness, type Topic } from './topic.ts'

/** What stands since the last paragraph of the body. */
export interface Break {
  /** A mark that ends articles: a heading of related news, comments, a copyright line, the editor's name. */
  ended: boolean
  /** HTML: the mark stands in the element that holds the article, not in a box beside its text. */
  within: boolean
  /** A disclaimer. */
  soft: boolean
  /** See-also lines in a row. */
  links: number
  readonly short: Line[]
}

export type Way = 'stays' | 'skip' | 'another'

/** This many short lines in a row are a list of links, unless they are cells of a table. */
const list = 4

/** As much prose as this is an article of its own. */
const article = 200

export function going(topic: Topic, run: readonly Line[], since: Break): Way {
  const size = run.reduce((sum, line) => sum + line.weight, 0)
  const other: Way = size >= article ? 'another' : 'skip'
  const links = since.ended ? 0 : countLinks(since.short)
  const broken = since.ended || since.soft || links >= list
  const first = run[0]!
  if (!broken && first.weight < 150) return 'stays'
  const like = likeness(topic, run)
  const foreign = first.weight >= 150 && isForeign(first, since, like)
  if (foreign || !broken) return foreign ? 'another' : 'stays'
  if (since.ended && (size < 80 || (like.shared < 8 && like.title < 0.3))) return other
  // The less there is to read, and the more stands between, the more it must share.
  const strict = (since.ended ? 1.5 : 1) * (links >= 3 * list ? 1.5 : 1)
  const asked = size < 60 ? 0.12 : size < 150 ? 0.035 : 0.02
  return like.body >= asked * strict || like.title >= (size < 150 ? 0.2 : 0.12) * strict ? 'stays' : other
}

/** A whole article on one line: signed by the site it was taken from, or with nothing but its headline above it. */
function isForeign(line: Line, { ended, short }: Break, { body, title }: Likeness): boolean {
  if (signed.test(line.text)) return title < 0.35 && body < 0.1
  const above = short[short.length - 1]
  if (!above) return false
  if (ended) return line.weight >= 300 && body < 0.06 && title < 0.35
  const headed = !label.test(above.text) && (!label.test(line.text) || agency.test(line.text))
  return headed && body < 0.01 && title === 0
}

/** 【某报记者某某台北报道】 opens news, not a turn. */
const agency = /^[【〔(（[][^】〕)）\]]{2,24}(?:报[导道]|讯|电)[】〕)）\]]/

/** What an aggregator leaves at the end of each article that it pastes. */
const signed = /(?:转载自|文章来源[:：])\s?[^\s。]{2,24}$/

/** A speaker, a question, a point: what headlines do not open with. */
const label = /^.{1,30}?[:：]|^[(（【[]|[？?。]$|^\d/

/** A line of a roster, not a headline. */
export const person = / [-–—] |证券|银行|分析师|首席|总裁|总监|董事|经理|研究|资本|基金|[:：]|。$|[□☑]/

/** Headlines in a row: no cells, no names that come again, no roster. */
function countLinks(lines: readonly Line[]): number {
  if (isTable(lines) || new Set(lines.map(({ text }) => text)).size * 2 <= lines.length) return 0
  return lines.filter(isLink).length
}

/** Q6、…？ and 霍　…: somebody speaks. */
const asked = /^[QA问答]\d{0,2}[、.\s]|^[一-鿿]{1,3}[\u3000 ]+(?=\S)|^[一二三四五六七八九十]{1,3}、/

/** It may be the headline of something else, or the sentence cut short below one. */
export const isLink = (line: Line): boolean =>
  line.weight >= 6 &&
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
