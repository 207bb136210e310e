/** Text page → blocks: its lines that are not blank; the pieces of its line where it has but one. */
import { withoutLeftovers } from './html/leftovers.ts'
import { plain } from './markdown.ts'
import { findAll } from './pattern.ts'
import { passage, trim } from './span.ts'
import type { Block, BlockHints, Passage, Span, Text } from './types.ts'
import { unwrap } from './unwrap.ts'

export function segmentPlain(text: Text): Block[] {
  const blocks: Block[] = []
  let start = 0
  let gap = true
  for (const [line, content] of text.raw.split('\n').entries()) {
    const span = { start, end: start + content.length }
    start = span.end + 1
    const { content: words, ...hints } = readable(passage(text, span))
    const block = { content: words, span, line, gap, hints }
    gap = words.text === ''
    if (!gap) blocks.push(...(isLayout(content) ? piecesOf(block, text, cellBreaks) : [block]))
  }
  const [only] = blocks
  return only && blocks.length === 1 && only.content.text.length >= short ? piecesOf(only, text) : unwrap(blocks)
}

/** Markdown of a page that was set in a table: its cells are one line, the article among them. */
const isLayout = (line: string): boolean =>
  line.length > 600 && /^\s?\|/.test(line) && line.split('。').length > 3 && line.split('  ').length > 5

/** What a line says to its reader, and what stood around it. */
function readable(line: Passage): BlockHints & { readonly content: Passage } {
  const { content, ...hints } = plain(trim(line)) ?? { content: trim(line) }
  return { content: withoutLeftovers(content), ...hints }
}

/** A page of one line below this length is a flash, and has nothing to part. */
const short = 120

/** A scraper that joins lines leaves a blank for every break, two for a blank line. */
const breaks = new RegExp(
  [
    String.raw`\s{2,20}`,
    // One sentence ends, another begins.
    String.raw`(?<=[。！？][”」』’）)】]{0,2})\s`,
    String.raw`(?<=[㐀-鿿]\?)\s(?=[㐀-鿿“「【[]|[A-Z][a-z])`,
    // Date and source below the headline, and what closes the page.
    String.raw`\s(?=(?:(?:19|20)\d\d(?:-\d\d?-\d\d?|/\d\d?/\d\d?|年\d\d?月\d\d?日)|\d\d/\d\d/(?:19|20)\d\d)\s\d\d?:\d\d)`,
    String.raw`(?<=\s\d\d?:\d\d(?::\d\d)?)\s(?!星期|周[一二三四五六日])`,
    String.raw`\s(?=(?:责任编辑|责编|免责声明|来源)[:：])`,
    String.raw`(?<=\s来源[:：]\s?[^\s:：。,，]{2,12})\s`,
    // (河洲社记者罗一舟台北10日电), 《河洲社22日专讯》
    String.raw`\s(?=[（(【《][^（）()【】《》]{2,30}(?:电|讯|报[道导])[）)】》])`,
    String.raw`\s(?=[•●■◆▪]\s)`,
  ].join('|'),
  'g',
)

const cellBreaks = new RegExp(String.raw`(?:\s?\|(?:\s?-{3})?)+\s?|\s\*\s(?=\[)|${breaks.source}`, 'g')

/** 孟青 谢谢主持人。 · Nora Feld - Harbour Holdings 谢谢。: who speaks, and a blank before the words. */
const label =
  /^(?:[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{0,20}){0,3}(?: [-–—] [^。,，:：]{1,50}?)?|[㐀-鿿]{2,4}(?: [-–—] [^\s。,，:：]{2,24})?) (?=[㐀-鿿“「([][^:：]{3})/

/** So many pieces under labels that come again, and those of one piece each are names too. */
const call = 4

function piecesOf(line: Block, text: Text, at: RegExp = breaks): Block[] {
  const parts = cutAt(
    line.span,
    findAll(at, text.folded.slice(line.span.start, line.span.end)).map(({ index, 0: { length } }) => ({
      start: line.span.start + index,
      end: line.span.start + index + length,
    })),
  ).map((part) => ({
    ...part,
    name: label.exec(text.folded.slice(part.start, Math.min(part.end, part.start + 100)))?.[0],
  }))
  const counts = new Map<string, number>()
  for (const { name } of parts) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  const again = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0)
  return parts
    .flatMap(({ name, ...part }): Part[] => {
      if (!name || (counts.get(name) === 1 && again < call)) return [part]
      const border = part.start + name.length
      return [
        { ...part, end: border },
        { ...part, start: border, gap: false },
      ]
    })
    .map(({ gap, ...span }) => {
      const { content, ...hints } = readable(passage(text, span))
      return { ...line, content, span, gap, hints }
    })
    .filter(({ content }) => content.text !== '')
}

interface Part extends Span {
  readonly gap: boolean
}

/** What stands between the breaks; behind a wide one is a gap. */
function cutAt(whole: Span, found: readonly Span[]): Part[] {
  const parts: Part[] = []
  let start = whole.start
  let gap = true
  for (const at of found) {
    parts.push({ start, end: at.start, gap })
    start = at.end
    gap = at.end - at.start > 1
  }
  return [...parts, { start, end: whole.end, gap }]
}
