/** Where the article's body stands: from below the title to the first line that ends it. */
import type { Line, Verdict } from './line.ts'
import { hasDate, isClosing, isDateline, isMeta } from './meta.ts'
import { firstParagraph, type Headline } from './title.ts'

export type Place = 'before' | 'body' | 'meta' | 'inside' | 'after'

export interface Body {
  readonly places: readonly Place[]
  readonly headings: ReadonlySet<number>
}

/** An end mark above this much body is furniture between title and text. */
const least = 60

export function findBody(
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
  headline: Headline | null,
): Body {
  const start = headline ? headline.index + 1 : startWithoutTitle(lines, verdicts)
  const first = Math.max(start, firstParagraph(lines, verdicts))
  const places: Place[] = lines.map((line) =>
    line.index < start ? (isMeta(line) && !verdicts[line.index] ? 'meta' : 'before') : 'after',
  )
  const pages = pageNumbers(lines)
  let weight = 0
  let opened = false
  let dated = lines.slice(0, start).some((line) => isMeta(line) && hasDate(line.text))
  for (const line of lines.slice(start)) {
    const verdict = verdicts[line.index]
    if (verdict?.ends && weight >= least) {
      sortTail(lines, places, line.index)
      break
    }
    if (isClosing(line) && weight >= least) {
      places[line.index] = 'meta'
      continue
    }
    if (verdict || pages.has(line.index)) places[line.index] = 'inside'
    else if (!opened && line.index <= first && isMeta(line) && !(dated && session.test(line.text))) {
      places[line.index] = 'meta'
      dated ||= hasDate(line.text)
    } else {
      places[line.index] = isDateline(line) && line.index > start + (lines.length - start) / 2 ? 'meta' : 'body'
      if (places[line.index] === 'body') {
        weight += line.weight
        opened = true
      }
    }
  }
  trimTail(lines, places)
  keepLetterhead(lines, verdicts, places, headline)
  return { places, headings: new Set() }
}

/** Facts of the call itself: body where the page has a date of its own. */
const session = /^(?:会议时间|会议日期|时间|日期|电话会时间)\s?[:：]/

/** What follows furniture and holds no sentence and no table is a list of links. */
function trimTail(lines: readonly Line[], places: Place[]): void {
  let from = places.lastIndexOf('inside')
  while (from > 0) {
    const rest = lines.slice(from).filter((line) => places[line.index] === 'body')
    if (rest.length === 0 || (!rest.some((line) => line.prose && line.weight >= 20) && !isTable(rest)))
      for (const line of lines.slice(from)) if (places[line.index] !== 'meta') places[line.index] = 'after'
    if (places[from] !== 'after') return
    from = places.lastIndexOf('inside')
  }
}

const isTable = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => /^[(（]?[-+]?[\d,.]+[)）%]*$|\d[\d,.]*\s.*\d/.test(text)).length * 2 >= lines.length

/** Numbers that stand alone and count 1, 2, 3 down the page, not in a column of cells. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const cell = (line: Line | undefined): boolean => line !== undefined && line.weight <= 6 && /\d/.test(line.text)
  const alone = lines.filter(
    (line) => /^\d{1,3}$/.test(line.text) && !cell(lines[line.index - 1]) && !cell(lines[line.index + 1]),
  )
  const counting = alone.length > 0 && alone.every((line, k) => Number(line.text) === Number(alone[0]!.text) + k)
  return new Set(counting && Number(alone[0]!.text) <= 2 ? alone.map(({ index }) => index) : [])
}

/** An announcement opens with the company's name above its title. */
function keepLetterhead(
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
  places: Place[],
  headline: Headline | null,
): void {
  if (!headline || !/公告|通告|通函|报告$/.test(lines[headline.index]!.text)) return
  for (const line of lines.slice(0, headline.index).reverse()) {
    if (verdicts[line.index] || line.weight > 40) return
    if (/有限公司|LIMITED|Limited|Ltd|股份|注册成立|^[(（]/.test(line.text))
      places[line.index] = isMeta(line) ? 'meta' : 'body'
    else return
  }
}

const startWithoutTitle = (lines: readonly Line[], verdicts: readonly (Verdict | null)[]): number => {
  const first = firstParagraph(lines, verdicts)
  return first < lines.length ? first : 0
}

function sortTail(lines: readonly Line[], places: Place[], from: number): void {
  for (const line of lines.slice(from)) places[line.index] = isClosing(line) ? 'meta' : 'after'
}
