/** The element that holds the article: the one whose blocks, taken together, are most prose and least furniture. */
import type { OwnedBlock } from './blocks.ts'
import type { Container } from './tree.ts'

export function mainNode(blocks: readonly OwnedBlock[]): Container | null {
  const sums = new Map<Container, number>()
  for (const block of blocks) sums.set(block.owner, (sums.get(block.owner) ?? 0) + worth(block))
  let best: Container | null = null
  for (const element of bottomUp(blocks)) {
    const sum = Math.min(sums.get(element)!, isAside(element) ? 0 : Number.POSITIVE_INFINITY) * trust(element)
    if (!best || sum > sums.get(best)!) best = element
    sums.set(element, sum)
    const parent = element.parent as Container | null
    if (parent) sums.set(parent, (sums.get(parent) ?? 0) + sum)
  }
  return best && sums.get(best)! >= leastProse ? best : null
}

/** Below this much prose no element is the article. */
const leastProse = 40

/** Prose counts its characters; a list of links and short lines count against the element that holds them. */
function worth({ content, hints }: OwnedBlock): number {
  const size = content.text.length
  const links = hints.links ?? 0
  if (hints.hidden) return 0
  if (links > 0.5) return -Math.min(60, 10 + size)
  const marks = content.text.match(/[，。！？；：、]|[,.;!?](?=\s|[\u4e00-\u9fff]|$)/g)?.length ?? 0
  if (hints.tag === 'tr') return /\d/.test(content.text) ? Math.min(40, size / 2) : 0
  if (marks === 0 || size < 12) return -5
  return Math.min(600, size) * (1 - links)
}

/** Words of classes and ids that name what stands beside an article. */
const asideNames =
  /comment|pinglun|reply|respond|related|relate|recommend|tuijian|sidebar|footer|copyright|breadcrumb|crumb|navbar|hotnews|ranking|paihang|share|advert|promo|disclaim|login|popup|modal/i
const articleNames =
  /article|artibody|content|正文|post[-_]?body|entry|story|TRS_Editor|newstext|news[-_]?body|main[-_]?text/i

const names = (element: Container): string =>
  'attribs' in element ? `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}` : ''

const isAside = (element: Container): boolean =>
  'name' in element &&
  (/^(?:aside|footer|nav)$/.test(element.name) ||
    (asideNames.test(names(element)) && !articleNames.test(names(element))))

const trust = (element: Container): number =>
  'name' in element &&
  (element.name === 'article' || articleNames.test(names(element)) || element.attribs.itemprop === 'articleBody')
    ? 1.02
    : 1

/** Every element that holds a block, children before parents. */
function bottomUp(blocks: readonly OwnedBlock[]): Container[] {
  const depth = new Map<Container, number>()
  for (const { owner } of blocks) {
    const path: Container[] = []
    for (let at: Container | null = owner; at && !depth.has(at); at = at.parent as Container | null) path.push(at)
    let level = path.length === 0 ? 0 : (depth.get(path[path.length - 1]!.parent as Container) ?? -1)
    for (const element of path.reverse()) depth.set(element, ++level)
  }
  return [...depth].sort((a, b) => b[1] - a[1]).map(([element]) => element)
}

/** Tells whether an element is `main` or inside it. */
export function insideOf(main: Container): (element: Container) => boolean {
  const known = new Map<Container, boolean>([[main, true]])
  return (element) => {
    const path: Container[] = []
    let at: Container | null = element
    while (at && !known.has(at)) {
      path.push(at)
      at = at.parent as Container | null
    }
    const inside = at ? known.get(at)! : false
    for (const passed of path) known.set(passed, inside)
    return inside
  }
}
