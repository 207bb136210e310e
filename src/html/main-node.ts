/** The element that holds the article: the one whose blocks, taken together, are most prose, least furniture and nearest to the title. */
import { narrowed } from './articles.ts'
import type { OwnedBlock } from './blocks.ts'
import { add, bits, leastProse, type Sum } from './sums.ts'
import { titleMarks } from './title-marks.ts'
import type { Container } from './tree.ts'

/** What prose counts that says nothing of the title: whole articles stand below the article on some pages. */
const offTitle = 0.2

export interface Main {
  /** Whether an element is inside it, and not in one that stands beside the text there. */
  readonly holds: (element: Container) => boolean
  /** Whether an element is inside an article that stands before or behind it, with a heading of its own. */
  readonly besides: (element: Container) => boolean
  /** Its text is hidden until a script shows it. */
  readonly veiled: boolean
}

/**
 * The element with the highest sum. Text that is hidden counts only where hardly anything else is there: some sites hide
 * the article until their script has run (WeChat).
 */
export function mainNode(blocks: readonly OwnedBlock[]): Main | null {
  const shown = highest(blocks, false)
  const all = blocks.some(({ hints }) => hints.hidden) ? highest(blocks, true) : shown
  const veiled = all.score > 4 * shown.score
  const { element: best, score, sums, full } = veiled ? all : shown
  if (!best || score < leastProse) return null
  const { element: narrow, others } = narrowed(best, sums, full)
  const element = withItsList(narrow, sums)
  return {
    veiled,
    besides: insideOf(others, () => true),
    holds: insideOf(
      [element, ...kin(element, sums, full)],
      (passed) => !isAside(passed) && !isLinkBox(sums.get(passed)),
    ),
  }
}

interface Highest {
  readonly element: Container | null
  readonly score: number
  readonly sums: ReadonlyMap<Container, Sum>
  /** How many marks the title has. */
  readonly full: number
}

function highest(blocks: readonly OwnedBlock[], hidden: boolean): Highest {
  const sums = new Map<Container, Sum>()
  const marksOf = titleMarks(blocks)
  const full = Math.max(1, bits(marksOf.all))
  for (const block of blocks) {
    if (block.hints.hidden && !hidden) continue
    const marks = marksOf(block)
    const worth = repeatsTitle(block, bits(marks), full) ? 0 : worthOf(block)
    const linked = (block.hints.links ?? 0) > 0.5 ? 1 : 0
    const told = worth > 20
    const headings = /^h[1-6]$/.test(block.hints.tag ?? '') ? 1 : 0
    const dated = isDated(block) ? 1 : 0
    const own = { marks: told ? marks : 0, prose: told ? 1 : 0 }
    add(sums, block.owner, { ...own, worth, blocks: 1, linked, headings, first: block, dated })
  }
  const near = (marks: number): number => offTitle + ((1 - offTitle) * bits(marks)) / full
  let best: Highest = { element: null, score: 0, sums, full }
  for (const element of bottomUp(blocks)) {
    const own = sums.get(element)
    if (!own) continue
    const sum = isAside(element) ? { ...own, worth: Math.min(0, own.worth), marks: 0 } : own
    const score = sum.worth * near(sum.marks) * trust(element)
    if (score > best.score) best = { element, score, sums, full }
    if (element.parent) add(sums, element.parent as Container, sum)
  }
  return best
}

/** 2025-10-28 18:06 来源：… */
const isDated = ({ content: { text } }: OwnedBlock): boolean =>
  text.length <= 60 && /\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/.test(text)

/** The title printed again, with a clock or a source behind it, is no paragraph. */
const repeatsTitle = ({ content }: OwnedBlock, known: number, full: number): boolean =>
  full >= 5 && known >= 0.8 * full && content.text.length <= 60 && !/。/.test(content.text)

/** A paragraph alone is an article only where links stand around it; the points of a list below it belong to it. */
function withItsList(element: Container, sums: ReadonlyMap<Container, Sum>): Container {
  const above = element.parent as Container | null
  const sum = above ? sums.get(above) : undefined
  const alone = 'name' in element && element.name === 'p'
  return alone && above && sum && sum.linked * 4 <= sum.blocks ? above : element
}

/** Elements beside the chosen one whose prose is about the title too: a summary set apart, a second part. */
function kin(element: Container, sums: ReadonlyMap<Container, Sum>, full: number): Container[] {
  const blocksIn = (container: Container): number => sums.get(container)?.blocks ?? 0
  let only = element
  // A box that holds nothing else has no siblings that count.
  while (only.parent && blocksIn(only.parent as Container) === blocksIn(element)) only = only.parent as Container
  const siblings = ((only.parent as Container | null)?.children ?? []) as Container[]
  return siblings.filter((sibling) => {
    const sum = sibling === only ? undefined : sums.get(sibling)
    return sum !== undefined && sum.worth >= leastProse && bits(sum.marks) >= full * 0.3 && !isAside(sibling)
  })
}

/** A list of links, with or without a heading, inside the article's element: what else to read. */
const isLinkBox = (sum: Sum | undefined): boolean =>
  sum !== undefined && sum.worth < 0 && sum.linked >= 2 && sum.linked * 2 >= sum.blocks

/** Prose counts its characters; a list of links and short lines count against the element that holds them. */
function worthOf({ content, hints }: OwnedBlock): number {
  const size = content.text.length
  const links = hints.links ?? 0
  if (links > 0.5) return -Math.min(60, 10 + size)
  if (hints.tag === 'tr') return /\d/.test(content.text) ? Math.min(40, size / 2) : 0
  const marks = /[，。！？；：、]|[,.;!?](?=\s|[\u4e00-\u9fff]|$)/.test(content.text)
  if (!marks || size < 12) return -3
  return Math.min(600, size) * (1 - links)
}

/** Words of classes and ids that name what stands beside an article. */
const asideNames =
  /comment|pinglun|reply|respond|related|relate|recommend|tuijian|sidebar|footer|copyright|breadcrumb|crumb|navbar|hotnews|ranking|paihang|share|advert|promo|disclaim|login|popup|modal|player|toolbar/i
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

/** Whether an element is in one of those given, with nothing on the way that does not count. */
function insideOf(main: readonly Container[], counts: (passed: Container) => boolean): (element: Container) => boolean {
  const known = new Map(main.map((element) => [element, true]))
  return (element) => {
    const path: Container[] = []
    let at: Container | null = element
    while (at && !known.has(at)) {
      path.push(at)
      at = at.parent as Container | null
    }
    let inside = at ? known.get(at)! : false
    for (const passed of path.reverse()) {
      inside &&= counts(passed)
      known.set(passed, inside)
    }
    return inside
  }
}
