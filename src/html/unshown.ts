/** Pages that show next to nothing: their article is taken from where a script would have taken it. */
import { passage, rebase, toSource } from '../span.ts'
import type { Passage, Text } from '../types.ts'
import { blocksOf, type OwnedBlock } from './blocks.ts'
import { type Carried, carried, isMarkup, measure } from './carriers.ts'
import { bits } from './sums.ts'
import { titleMarks } from './title-marks.ts'
import { type Container, flatten, parseTree } from './tree.ts'

/** A page that shows less Chinese than this in sentences shows no article, or its first lines. */
const least = 150

/** The blocks of the article that the page carries unshown; null where it shows one, or carries none. */
export function unshownArticle(text: Pick<Text, 'raw' | 'folded'>, shown: readonly OwnedBlock[]): OwnedBlock[] | null {
  const own = shown.filter(isTold).reduce((sum, { content }) => sum + measure(content.text).han, 0)
  if (own >= least && !shown.some(asksForMore)) return null
  const marksOf = titleMarks(shown)
  const worth = ({ inner, han }: Carried): number => han * (0.2 + bits(marksOf({ content: inner })))
  const [best] = carried(text)
    .filter(({ han, inner }) => han >= 2 * own && (own < least || opensAlike(inner, shown)))
    .sort((a, b) => worth(b) - worth(a))
  return best && shown[0] ? blocksIn(best.inner, shown[0].owner) : null
}

/** The second half that 展开全文 opens, as shown: hidden paragraphs right above or below such a button, behind some that are seen. */
export function opened(blocks: readonly OwnedBlock[]): OwnedBlock[] {
  const button = blocks.findIndex(asksForMore)
  const half = new Set(button < 0 ? [] : [...runFrom(blocks, button, -1), ...runFrom(blocks, button, 1)])
  const begun = blocks.slice(0, button).some((block) => isTold(block))
  if (half.size === 0 || !begun) return [...blocks]
  return blocks.map((block) => {
    if (!half.has(block)) return block
    const { hidden: _, ...hints } = block.hints
    return { ...block, hints, veils: 0 }
  })
}

function runFrom(blocks: readonly OwnedBlock[], button: number, step: 1 | -1): OwnedBlock[] {
  const run: OwnedBlock[] = []
  for (let i = button + step; blocks[i]?.hints.hidden; i += step) run.push(blocks[i]!)
  return run.some(({ content }) => measure(content.text).sentences > 0) ? run : []
}

/** A sentence that readers see, and no link. */
const isTold = ({ content, hints }: OwnedBlock): boolean =>
  !hints.hidden && (hints.links ?? 0) < 0.5 && content.text.length >= 20 && /[，。！？；]/.test(content.text)

/** 展开全文: what stands above is a part. */
const asksForMore = ({ content: { text } }: OwnedBlock): boolean =>
  text.length <= 16 && /(?:展开|阅读|查看|点击|继续|显示|打开).{0,4}(?:全文|剩余|更多内容|余下)|剩余\d{1,2}%/.test(text)

/** What is shown are its first lines. */
function opensAlike(inner: Passage, shown: readonly OwnedBlock[]): boolean {
  const first = shown.find(isTold)?.content.text.slice(0, 20)
  return first !== undefined && inner.text.replace(/<[^<>]{0,300}>|\s/g, '').includes(first.replace(/\s/g, ''))
}

function blocksIn(inner: Passage, owner: Container): OwnedBlock[] {
  if (isMarkup(inner.raw)) {
    const raw = flatten(inner.raw)
    const blocks = blocksOf({ raw, folded: inner.text }, parseTree(raw))
    return blocks.map((block) => ({ ...block, content: rebase(block.content, inner) }))
  }
  return paragraphsOf(inner).map((content) => ({ content, gap: true, hints: { tag: 'p', links: 0 }, veils: 0, owner }))
}

function paragraphsOf(inner: Passage): Passage[] {
  const found: Passage[] = []
  let start = 0
  for (const line of inner.raw.split('\n')) {
    const span = { start, end: start + line.length }
    start = span.end + 1
    if (line.trim() !== '') found.push(rebase(passage({ raw: inner.raw, folded: inner.text }, span), inner))
  }
  return found
}

/** Where in the page it is read: below its headline and what stands with that, or where it is carried. */
export function placeOf(article: readonly OwnedBlock[], shown: readonly OwnedBlock[]): number {
  const at = toSource(article[0]!.content).start
  const own = shown.findIndex(({ content }) => toSource(content).start > at)
  let head = shown.findLastIndex(({ hints }) => hints.tag === 'h1' || hints.tag === 'title') + 1
  while (head < shown.length && isByline(shown[head]!)) head++
  return Math.max(own < 0 ? shown.length : own, head)
}

const isByline = ({ content: { text } }: OwnedBlock): boolean =>
  text.length <= 60 && /\d{4}\s?[-/.年]\s?\d{1,2}|来源|作者|记者|编辑/.test(text)
