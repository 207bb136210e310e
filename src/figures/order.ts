/** Sorted, non-overlapping items: look-ups that keep a long line linear. */
import { firstFrom } from '../span.ts'
import type { Span } from '../types.ts'

export { firstFrom }

/** The items that lie in a span; the items are sorted and do not overlap, so that a long line stays linear. */
export function inside<T extends Span>(items: readonly T[], { start, end }: Span): T[] {
  const found: T[] = []
  for (let i = firstFrom(items, start); i < items.length && items[i]!.start < end; i++)
    if (items[i]!.end <= end) found.push(items[i]!)
  return found
}

/** The first item for which `holds`; it holds for every item behind one for which it does. */
export function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) high = middle
    else low = middle + 1
  }
  return items[low]
}
