/** What the blocks inside each element of a page come to. */
import { type OwnedBlock, startOf } from './blocks.ts'
import type { Container } from './tree.ts'

/** Below this much prose no element is the article. */
export const leastProse = 40

/** What the blocks inside an element come to. */
export interface Sum {
  worth: number
  /** One bit for each pair of characters of the title that its prose holds. */
  marks: number
  blocks: number
  /** Blocks of prose. */
  prose: number
  /** Blocks that are mostly link. */
  linked: number
  headings: number
  /** The block that stands first. */
  first: OwnedBlock
  /** Short blocks with a day in them. */
  dated: number
}

export function add(sums: Map<Container, Sum>, element: Container, more: Sum): void {
  const sum = sums.get(element)
  if (!sum) sums.set(element, { ...more })
  else {
    sum.worth += more.worth
    sum.marks |= more.marks
    sum.blocks += more.blocks
    sum.linked += more.linked
    sum.prose += more.prose
    sum.headings += more.headings
    sum.dated += more.dated
    if (startOf(more.first) < startOf(sum.first)) sum.first = more.first
  }
}

export function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
