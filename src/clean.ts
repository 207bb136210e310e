/** blocks → article: what is title, what is date and byline, what is body; everything else removed with its reason. */
import { besideMain } from './removals/beside-main.ts'
import { findBody } from './removals/body.ts'
import { cellNames } from './removals/cells.ts'
import { cutsIn } from './removals/cuts.ts'
import { datedLinks } from './removals/dated-links.ts'
import { isHeading } from './removals/headings.ts'
import { shownLines } from './removals/hidden.ts'
import { judge } from './removals/index.ts'
import { insetLinks } from './removals/inset.ts'
import type { Line } from './removals/line.ts'
import { mend, type Piece } from './removals/mend.ts'
import { bylines } from './removals/meta.ts'
import { Below, outsideAbove } from './removals/outside.ts'
import { pictureStory } from './removals/picture-story.ts'
import { posts } from './removals/posts.ts'
import { repeatedTitle } from './removals/repeated-title.ts'
import { repeats } from './removals/repeats.ts'
import { findTitle, type Headline } from './removals/title.ts'
import { slice, toSource, toSourcePieces, trim, without } from './span.ts'
import type { Article, Block, Passage, Removal } from './types.ts'

export function clean(blocks: readonly Block[]): Article {
  const { lines, hidden } = shownLines(blocks)
  const found = new Map([...datedLinks(lines), ...repeats(lines), ...posts(lines)])
  const own = lines.map((line) => judge(line) ?? found.get(line.index) ?? null)
  const verdicts = insetLinks(lines, besideMain(lines, pictureStory(lines, cellNames(lines, own))))
  const headline = findTitle(lines, verdicts)
  const places = findBody(lines, verdicts, headline)
  const body = lines.filter((line) => places[line.index] === 'body' && line.index !== headline?.index)

  const removals: Removal[] = [...hidden]
  const title = headline && cut(titleOf(lines, headline), removals)
  const meta: Passage[] = []
  const beside: Passage[] = []
  const below = new Below()
  for (const line of lines) {
    const place = places[line.index]!
    if (line.index === headline?.index && headline.from > 0) {
      const { source, told } = besideTitle(line, headline)
      meta.push(...source)
      beside.push(...told)
    }
    if (line.index === headline?.index) removals.push(...notesOf(line))
    if (line.index === headline?.index || place === 'body') continue
    if (place === 'meta') {
      meta.push(line.block.content)
      removals.push(...notesOf(line))
    } else {
      const verdict = verdicts[line.index] ?? null
      const known = places[line.index + 1] === 'body' || verdicts[line.index + 1]
      const next = known ? undefined : lines[line.index + 1]
      const { reason, rule } = place === 'before' ? (verdict ?? outsideAbove(line)) : below.cause(line, next, verdict)
      removals.push({ span: toSource(line.block.content), reason, rule })
    }
  }
  const told = beside.map((content): Piece => ({ content: cut(content, removals), heading: false, gap: true }))
  const pieces = [...told, ...piecesOf(body, title, meta, removals)]
  return { title, meta, paragraphs: mend(pieces), removals }
}

const titleOf = (lines: readonly Line[], { index, from, length }: Headline): Passage =>
  slice(lines[index]!.block.content, from, from + length)

/** 原标题:…  来源:港岸财经: what the line says behind its headline. Where its breaks are lost, the text itself stands there. */
function besideTitle({ block: { content } }: Line, { from, length }: Headline): { source: Passage[]; told: Passage[] } {
  if (content.text.length <= from + length) return { source: [], told: [] }
  // 【望江一季度营收79亿元】江畔社5月12日电,…
  if (content.text[from - 1] === '【') return { source: [], told: [trim(slice(content, from + length + 1))] }
  const rest = trim(slice(content, from + length))
  if (rest.text.length < sentences || !/。/.test(rest.text.slice(60))) return { source: [rest], told: [] }
  const end = /^[)）]?\s{0,4}(?:来源|作者|记者)\s?[:：]\s?\S{2,16}\s/.exec(rest.text)?.[0].length ?? 0
  return { source: end > 0 ? [trim(slice(rest, 0, end))] : [], told: [trim(slice(rest, end))] }
}

/** No source and no byline is as long as this. */
const sentences = 100

const notesOf = ({ block }: Line): Removal[] => [
  ...(block.hints.notes ?? []).map((span): Removal => ({ span, reason: 'citation', rule: 'clean/raised-number' })),
  ...(block.hints.marks ?? []).map((span): Removal => ({ span, reason: 'markup', rule: 'clean/markdown' })),
]

/** The body lines without what is cut inside them. */
function piecesOf(body: readonly Line[], title: Passage | null, meta: Passage[], removals: Removal[]): Piece[] {
  const counts = new Map<string, number>()
  for (const { text } of body) counts.set(text, (counts.get(text) ?? 0) + 1)
  return body.flatMap((line, i) => {
    if (title && !isPost(title) && line.text === title.text.trim()) {
      removals.push({ span: toSource(line.block.content), reason: 'duplicate', rule: 'clean/repeated-title' })
      return []
    }
    const whole =
      i === 0 && title && !isPost(title) ? withoutTitle(line.block.content, title, removals) : line.block.content
    const content = withoutBylines(cut(whole, removals), meta)
    if (content.text.trim() === '') return []
    removals.push(...notesOf(line))
    const { spanned } = line.block.hints
    const heading = isHeading(line, body[i + 1], counts.get(line.text)!)
    return [{ content, heading, gap: i === 0 || line.block.gap, ...(spanned ? { spanned } : {}) }]
  })
}

/** A post is headed by its first paragraph; that stays. */
const isPost = ({ text }: Passage): boolean => /[。！？]$/.test(text)

function withoutTitle(content: Passage, title: Passage, removals: Removal[]): Passage {
  const found = repeatedTitle(content.text, title.text)
  if (!found) return content
  removals.push({ span: toSource(content, found.start, found.end), reason: 'duplicate', rule: 'clean/repeated-title' })
  return without(content, [found])
}

/** A body line without the byline or dateline at its ends, which are metadata. */
function withoutBylines(content: Passage, meta: Passage[]): Passage {
  const found = bylines(content.text)
  for (const { start, end } of found) meta.push(slice(content, start, end))
  return without(content, found)
}

/** A passage without what is cut inside it; the cuts become removals. */
function cut(content: Passage, removals: Removal[]): Passage {
  const cuts = cutsIn(content.text)
  for (const { start, end, reason, rule } of cuts)
    for (const span of toSourcePieces(content, start, end)) removals.push({ span, reason, rule })
  return without(content, cuts)
}
