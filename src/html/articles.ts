/** Several articles on one page: which of them is the page's, and which stand beside it. */
import { bits, leastProse, type Sum } from './sums.ts'
import type { Container } from './tree.ts'

/** A stream of other articles may stand below, in the same element: down to the part that has the title's words, where the rest has few of them. */
export function narrowed(
  from: Container,
  sums: ReadonlyMap<Container, Sum>,
  full: number,
): { element: Container; others: Container[] } {
  let element = from
  const others: Container[] = []
  for (;;) {
    const parts = (element.children as Container[]).flatMap((part) => {
      const sum = sums.get(part)
      return sum ? [{ part, sum }] : []
    })
    const articles = oneOfSeveral(parts, full)
    if (articles.length > 0) {
      element = articles[0]!
      others.push(...articles.slice(1))
      continue
    }
    const own = parts.find(({ sum }) => sum.prose >= 2 && sum.worth >= leastProse && bits(sum.marks) >= 0.7 * full)
    if (!own || full < 6) return { element, others }
    const rest = parts.filter(({ sum }) => sum !== own.sum)
    const marks = rest.reduce((mask, { sum }) => mask | sum.marks, 0)
    const worth = rest.reduce((all, { sum }) => all + Math.max(0, sum.worth), 0)
    const foreign = bits(marks) <= 0.35 * full && worth >= own.sum.worth
    // A box that holds nothing else is passed through.
    if (!foreign && rest.some(({ sum }) => sum.worth > 0)) return { element, others }
    element = own.part
  }
}

interface Part {
  readonly part: Container
  readonly sum: Sum
}

/** Whole articles one after the other, each with its heading: first the one that has the title's words, where the others have few of them. */
function oneOfSeveral(parts: readonly Part[], full: number): Container[] {
  for (const articles of [parts.filter(isArticle), alike(parts)]) {
    const [first, ...others] = articles.sort((a, b) => bits(b.sum.marks) - bits(a.sum.marks))
    if (!first || others.length === 0 || full < 4 || bits(first.sum.marks) < 0.5 * full) continue
    if (others.every(({ sum }) => bits(sum.marks) <= 0.35 * full)) return articles.map(({ part }) => part)
  }
  return []
}

const isArticle = ({ part, sum }: Part): boolean =>
  'name' in part && part.name === 'article' && sum.headings > 0 && sum.prose > 0

/** Boxes of one kind, each with a headline and its text, and two with a day: sections of one article have none. */
function alike(parts: readonly Part[]): Part[] {
  const kinds = new Map<string, Part[]>()
  for (const one of parts) {
    const kind = 'name' in one.part && isStory(one.sum) ? `${one.part.name} ${one.part.attribs.class ?? ''}` : ''
    if (kind !== '') kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  const most = [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? []
  return most.filter(({ sum }) => sum.dated > 0).length >= 2 ? most : []
}

const isStory = ({ first: { content, hints }, prose }: Sum): boolean =>
  prose > 0 &&
  /^h[1-6]$/.test(hints.tag ?? '') &&
  content.text.length >= 8 &&
  !/^[一二三四五六七八九十\d]{1,2}[、.]/.test(content.text)
