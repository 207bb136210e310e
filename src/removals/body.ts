/** Where the article's body stands: from below the title to the last paragraph that is still about it. */
import type { Line, Verdict } from './line.ts'
import { hasDate, isByline, isClosing, isDateline, isMeta } from './meta.ts'
import { pageNumbers } from './page-numbers.ts'
import { firstParagraph, type Headline } from './title.ts'
import { learn, likeness, type Topic, topicOf } from './topic.ts'

export type Place = 'before' | 'body' | 'meta' | 'inside' | 'after'

type Verdicts = readonly (Verdict | null)[]

/** Less text than this above an end mark, and the mark is furniture between title and text. */
const least = 60

/** This many short lines in a row are a list of links, unless they are cells of a table. */
const list = 4

export function findBody(lines: readonly Line[], verdicts: Verdicts, headline: Headline | null): readonly Place[] {
  const start = startOf(lines, verdicts, headline)
  const places: Place[] = lines.map((line) =>
    line.index < start && isMeta(line) && !verdicts[line.index] ? 'meta' : 'before',
  )
  const last = walk(lines, verdicts, headline, start, places)
  for (const line of lines.slice(Math.max(last + 1, start)))
    places[line.index] = isClosing(line) || (isDateline(line) && line.index < last + 4) ? 'meta' : 'after'
  keepLetterhead(lines, verdicts, places, headline)
  return places
}

/** Below the title; where a menu stands between it and the text, at the first paragraph. */
function startOf(lines: readonly Line[], verdicts: Verdicts, headline: Headline | null): number {
  const after = headline ? headline.index + 1 : 0
  const first = firstParagraph(lines, verdicts, after)
  if (!headline) return first < lines.length ? first : 0
  const between = lines.slice(after, first).filter((line) => !verdicts[line.index] && !isMeta(line))
  const dated = lines.slice(after, after + 4).some(isMeta)
  if (first === lines.length || isTable(between)) return after
  const headlines = between.filter((line) => line.weight >= 12 && !line.prose && !line.closed && !person.test(line.text)).length
  return headlines >= 6 || (!dated && between.length > 8) ? first : after
}

/** A line of a roster, not a headline. */
const person = / [-–—] |证券|银行|分析师|首席|总裁|总监|董事|经理|研究|资本|基金|[:：]|。$|[□☑]/

/** Places every line up to the body's end and gives the index of its last line. */
function walk(
  lines: readonly Line[],
  verdicts: Verdicts,
  headline: Headline | null,
  start: number,
  places: Place[],
): number {
  const pages = pageNumbers(lines)
  const first = firstParagraph(lines, verdicts, start)
  const topic = topicOf(headline ? lines[headline.index]!.text.slice(0, headline.length) : (lines[0]?.text ?? ''))
  let dated = lines.slice(0, start).some((line) => isMeta(line) && hasDate(line.text))
  let weight = 0
  let last = start - 1
  let opened = false
  /** What stands since the last paragraph: an end mark, short lines. */
  let ended = false
  let short: Line[] = []
  /** See-also lines in a row: one stands inside an article, two are its end. */
  let links = 0

  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!
    const verdict = verdicts[i]
    if (verdict || pages.has(i)) {
      places[i] = 'inside'
      links = verdict && /see-also|related-links/.test(verdict.reason) ? links + 1 : 0
      ended ||= weight >= least && (verdict?.ends === true || links >= 2)
    } else if (weight >= least && isClosing(line)) {
      places[i] = 'meta'
      ended ||= /编辑|责编/.test(line.text)
    } else if (isByline(line)) places[i] = 'meta'
    else if (!opened && i <= first && isMeta(line) && !(dated && session.test(line.text))) {
      places[i] = 'meta'
      dated ||= hasDate(line.text)
    } else if (!isParagraph(line)) {
      places[i] = ended ? 'inside' : isDateline(line) && i > first ? 'meta' : 'body'
      short.push(line)
      opened = true
    } else {
      const run = runFrom(lines, verdicts, i)
      const left = weight < least ? 'stays' : leaves(topic, run, ended, short)
      if (left === 'another') break
      if (left === 'skip') {
        places[i] = ended ? 'inside' : 'body'
        continue
      }
      places[i] = 'body'
      opened = true
      ended = false
      links = 0
      short = []
      weight += line.weight
      last = i
      learn(topic, line)
    }
  }
  return settle(lines, places, last, short)
}

/** The paragraphs from here to the next line that is none. */
function runFrom(lines: readonly Line[], verdicts: Verdicts, from: number): Line[] {
  const run: Line[] = []
  for (const line of lines.slice(from, from + 12)) {
    if (verdicts[line.index] || !isParagraph(line)) break
    run.push(line)
  }
  return run
}

/** Whether a paragraph goes on with the article, is furniture, or opens another article. */
function leaves(
  topic: Topic,
  run: readonly Line[],
  ended: boolean,
  short: readonly Line[],
): 'stays' | 'skip' | 'another' {
  const size = run.reduce((sum, line) => sum + line.weight, 0)
  const links = ended ? 0 : countLinks(short)
  const { body, title, shared } = likeness(topic, run)
  if (ended && (size < 80 || shared < 8)) return size >= 200 ? 'another' : 'skip'
  if (ended || links >= list) {
    // The less there is to read, and the more stands between, the more it must share.
    const strict = (ended ? 1.5 : 1) * (links >= 3 * list ? 1.5 : 1)
    const asked = size < 60 ? 0.12 : size < 150 ? 0.035 : 0.02
    if (body >= asked * strict || title >= (size < 150 ? 0.2 : 0.12) * strict) return 'stays'
    return size >= 200 ? 'another' : 'skip'
  }
  // A whole article on one line, pasted with nothing but its headline above it.
  if (run[0]!.weight >= 150 && body < 0.01 && title === 0 && short.length > 0) return 'another'
  return 'stays'
}

/** Headlines in a row: no cells, no names that come again, no labels. */
function countLinks(lines: readonly Line[]): number {
  if (isTable(lines) || isLabels(lines)) return 0
  return lines.filter((line) => line.weight >= 6 && !line.prose && !person.test(line.text)).length
}

/** Short lines below the last paragraph: a table, a signature, or links. */
function settle(lines: readonly Line[], places: Place[], last: number, short: readonly Line[]): number {
  const kept = short.filter((line) => line.index > last && places[line.index] === 'body')
  const table = isTable(kept) && kept.length > 2
  let end = last
  for (const line of kept) {
    const next = line.index === end + 1 || table
    if (!next || !(table || line.closed || ending.test(line.text) || sameBullet(line, lines[end]))) break
    end = line.index
  }
  return last < 0 ? (kept[kept.length - 1]?.index ?? last) : end
}

const sameBullet = (line: Line, above: Line | undefined): boolean =>
  above !== undefined &&
  /^[-·•●■◆▌*]\s|^\d{1,2}[.、]/.test(line.text) &&
  (line.text[0] === above.text[0] || /^\d/.test(above.text))

/** (完), 特此公告, 谢谢. */
const ending = /完[)）]?$|特此|公告|谢谢|结束/

/** Facts of the call itself: body where the page has a date of its own. */
const session = /^(?:会议时间|会议日期|时间|日期|电话会时间)\s?[:：]/

const isParagraph = (line: Line): boolean => line.prose && (line.closed || line.weight >= 30)

/** At least a third of the lines are cells or rows of numbers. */
export const isTable = (lines: readonly Line[]): boolean => lines.filter(isRow).length * 3 >= lines.length

function isRow({ text }: Line): boolean {
  const cells = text.split(/[\s|│]+/).filter((cell) => cell !== '')
  const numbers = cells.filter((cell) =>
    /^(?:[(（]?[-+]?[\d,.]+[%％万亿千百元港美仙倍厘]{0,4}[)）]?|N\/A|--?|不适用)$/.test(cell),
  ).length
  return numbers > 0 && (cells.length === 1 || (numbers >= 2 && numbers * 2 >= cells.length))
}

/** Names of speakers: the same short lines again and again. */
const isLabels = (lines: readonly Line[]): boolean => new Set(lines.map(({ text }) => text)).size * 2 <= lines.length

/** An announcement opens with the company's name above its title. */
function keepLetterhead(lines: readonly Line[], verdicts: Verdicts, places: Place[], headline: Headline | null): void {
  if (!headline || !/公告|通告|通函|报告$/.test(lines[headline.index]!.text)) return
  for (const line of lines.slice(0, headline.index).reverse()) {
    if (verdicts[line.index] || line.weight > 40) return
    if (!/有限公司|LIMITED|Limited|Ltd|股份|注册成立|^[(（]/.test(line.text)) return
    places[line.index] = isMeta(line) ? 'meta' : 'body'
  }
}
