/** HTML → blocks. Every character of a block knows its place in the source. */
import { blocksOf, type OwnedBlock } from './html/blocks.ts'
import { mainNode } from './html/main-node.ts'
import { flatten, parseTree } from './html/tree.ts'
import { toSource } from './span.ts'
import type { Block, BlockHints, Text } from './types.ts'

export function segmentHtml(text: Text): Block[] {
  const page = { ...text, raw: flatten(text.raw) }
  const blocks = blocksOf(page, parseTree(page.raw))
  const main = mainNode(blocks)
  const lineAt = lineCounter(text.raw)
  const parents = new Map<unknown, number>()
  const parentOf = ({ owner }: OwnedBlock): number => {
    if (!parents.has(owner.parent)) parents.set(owner.parent, parents.size)
    return parents.get(owner.parent)!
  }
  return blocks.map((block) => {
    const { content, gap, owner } = block
    const hints = { ...block.hints, parent: parentOf(block) }
    const span = toSource(content)
    return {
      content,
      span,
      line: lineAt(span.start),
      gap,
      hints: main ? placed(hints, main.holds(owner), main.veiled) : hints,
    }
  })
}

/** What the article's element veils until a script has run is read as shown. */
function placed({ hidden, ...hints }: BlockHints, main: boolean, veiled: boolean): BlockHints {
  return hidden && !(main && veiled) ? { ...hints, hidden, main } : { ...hints, main }
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
