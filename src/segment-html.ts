/** HTML → blocks. Every character of a block knows its place in the source. */
import { blocksOf, type OwnedBlock } from './html/blocks.ts'
import { mainNode } from './html/main-node.ts'
import { byPlace, unwrapped } from './html/set-lines.ts'
import { flatten, parseTree } from './html/tree.ts'
import { opened, placeOf, unshownArticle } from './html/unshown.ts'
import { toSource } from './span.ts'
import type { Block, BlockHints, Text } from './types.ts'

export function segmentHtml(text: Text): Block[] {
  const page = { ...text, raw: flatten(text.raw) }
  const shown = byPlace(opened(blocksOf(page, parseTree(page.raw))))
  const unshown = unshownArticle(text, shown)
  if (unshown) return withUnshown(shown, unshown)
  const main = mainNode(shown)
  const lineAt = lineCounter(text.raw)
  const parentOf = parentCounter()
  const usual = main?.veiled ? usualVeils(shown.filter(({ owner }) => main.holds(owner))) : 0
  const blocks = shown.map((block): Block => {
    const { content, gap, owner, veils, lineStart } = block
    const hints = { ...block.hints, parent: parentOf(block) }
    const own = toSource(content)
    const span = lineStart === undefined ? own : { ...own, start: Math.min(own.start, lineStart) }
    return {
      content,
      span,
      line: lineAt(own.start),
      gap,
      hints: main ? placed(besides(hints, main.besides(owner)), main.holds(owner), veils <= usual) : hints,
    }
  })
  return unwrapped(blocks, (i) => shown[i]!.lineStart !== undefined)
}

/** Numbers the elements that hold those of the blocks. */
function parentCounter(): (block: OwnedBlock) => number {
  const parents = new Map<unknown, number>()
  return ({ owner }) => {
    if (!parents.has(owner.parent)) parents.set(owner.parent, parents.size)
    return parents.get(owner.parent)!
  }
}

/** The article that no element shows, between the other words of the page. */
function withUnshown(shown: readonly OwnedBlock[], article: readonly OwnedBlock[]): Block[] {
  const at = placeOf(article, shown)
  const parentOf = parentCounter()
  const all = [
    ...shown.slice(0, at).map((block) => ({ block, main: false })),
    ...article.map((block) => ({ block, main: true })),
    ...shown.slice(at).map((block) => ({ block, main: false })),
  ]
  return all.map(({ block, main }, line) => {
    const { content, gap, hints } = block
    return { content, span: toSource(content), line, gap, hints: { ...hints, parent: parentOf(block), main } }
  })
}

const besides = (hints: BlockHints, foreign: boolean): BlockHints => (foreign ? { ...hints, foreign } : hints)

/** What the article's element veils until a script has run is read as shown. */
function placed({ hidden, ...hints }: BlockHints, main: boolean, veiled: boolean): BlockHints {
  return hidden && !(main && veiled) ? { ...hints, hidden, main } : { ...hints, main }
}

/** How deep most of a veiled article is hidden: what is hidden once more inside it is not shown with it. */
function usualVeils(blocks: readonly OwnedBlock[]): number {
  const sizes = new Map<number, number>()
  for (const { veils, content } of blocks) sizes.set(veils, (sizes.get(veils) ?? 0) + content.text.length)
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** 0-based line of an offset; offsets must not fall. */
function lineCounter(raw: string): (offset: number) => number {
  let line = 0
  let next = raw.indexOf('\n')
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++
      next = raw.indexOf('\n', next + 1)
    }
    return line
  }
}
