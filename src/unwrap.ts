/** Lines that a fixed width broke → whole paragraphs: a wire prints 72 columns, wherever the sentence is. */
import { hull, joinLines } from './span.ts'
import type { Block } from './types.ts'

/** Columns that a page may be set in. Shorter lines are headlines as often; longer ones nobody breaks. */
const narrowest = 50
const widest = 120

/** A full line is at least so much of the width: a mark may not open a line nor a number be parted, and digits that were full-width stand in half of it. */
const ragged = 0.8

/** So many full lines that stop inside a sentence make a set page, where no more than a few others are as wide. */
const enough = 3
const share = 0.5

/** What opens a paragraph of its own. */
const opener =
  /^(?:[.·•※■◆▲▼●○☆★►▶▍▌\-—*#]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[【〔《]|\d{1,2}[.、)）](?!\d)|[一二三四五六七八九十]{1,3}[、.]|[QA]\d{0,2}[:：]|[^,，。;；]{1,12}[:：])/

/** Tables are set in columns too. */
const row = /[|│\t]|\s{2,}|[\d)%]\s+[(-]?\d[\d,.]*[)%]?$/

/** `least`: fewer full lines tell it of a page whose markup sets it in lines. */
export function unwrap(parts: readonly Block[], least = enough): Block[] {
  const blocks = withWholeYears(parts)
  const widths = blocks.map(({ content, hints }) => (hints.spanned ? 0 : columns(content.raw)))
  const full = fullLines(blocks, widths, least)
  const paragraphs: Block[][] = []
  for (const [i, block] of blocks.entries()) {
    const last = paragraphs[paragraphs.length - 1]
    if (last && full(i - 1) && runsOn(blocks[i - 1]!, block) && (full(i) || closed.test(block.content.text)))
      last.push(block)
    else paragraphs.push([block])
  }
  return paragraphs.map(whole)
}

/** Joined once for all its lines: a paragraph may have a hundred thousand. */
function whole(lines: readonly Block[]): Block {
  const [first] = lines
  const last = lines[lines.length - 1]!
  if (lines.length === 1) return last
  const marks = lines.flatMap(({ hints }) => hints.marks ?? [])
  return {
    ...first!,
    content: joinLines(lines.map(({ content }) => content)),
    span: hull(first!.span, last.span),
    hints: marks.length > 0 ? { ...first!.hints, marks } : first!.hints,
  }
}

/** 截至 ⏎ 二零二四 ⏎ 年三月三十一日止三个月: an announcement's date that was set in another font, and came out in pieces. */
function withWholeYears(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out[out.length - 1]
    const isYear = last && loneYear.test(last.content.text) && block.content.text.startsWith('年')
    const isEnd = last && last.content.text === '截至' && loneYear.test(block.content.text)
    if (last && !block.gap && (isYear || isEnd)) out[out.length - 1] = whole([last, block])
    else out.push(block)
  }
  return out
}
const loneYear = /^(?:截至)?[〇零一二三四五六七八九]{4}$/

/** Which lines reach the page's width; none where the page is not set in one. */
function fullLines(blocks: readonly Block[], widths: readonly number[], least: number): (index: number) => boolean {
  const open = widths.filter((width, i) => width <= widest && blocks[i + 1] && runsOn(blocks[i]!, blocks[i + 1]!))
  let best = { width: 0, count: 0 }
  for (let width = narrowest; width <= widest; width++) {
    const count = open.filter((one) => one <= width && one >= ragged * width).length
    if (count > best.count) best = { width, count }
  }
  const reaches = (index: number): boolean => widths[index]! >= ragged * best.width
  const wide = widths.filter((_, i) => reaches(i)).length
  return best.count >= least && best.count >= share * wide ? reaches : () => false
}

/** The line stops inside a sentence, and the one below opens none of its own. */
const runsOn = (line: Block, below: Block): boolean =>
  isOpen(line) && !below.gap && !isIndented(below) && !opener.test(below.content.text)

const closed = /[。！？!?；;：:”」』…]["'’”)）]{0,2}$|[。！？][(（][^()（）]{1,12}[)）]$/

/** No row of a table; a headline has seldom so much to say without a mark. */
const isOpen = ({ content: { text } }: Block): boolean =>
  text.length <= widest && !closed.test(text) && !row.test(text) && (text.length >= 30 || /[，,。、；;]/.test(text))

/** 　　 before its words: a paragraph of its own. */
const isIndented = ({ content, span }: Block): boolean => (content.runs[0]?.from ?? span.start) > span.start

/** Han and full-width signs stand in two columns. */
function columns(raw: string): number {
  if (raw.length > widest) return raw.length
  let width = 0
  for (const char of raw) width += char >= '\u2e80' ? 2 : 1
  return width
}
