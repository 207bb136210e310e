/** HTML → tree with source offsets, and an iterative way through it. */
import { createRequire } from 'node:module'
import type * as cheerio from 'cheerio/slim'
import type { Span } from '../types.ts'

export type Root = NonNullable<ReturnType<cheerio.CheerioAPI['root']>[number]>
export type Node = Root['children'][number]
export type Element = Extract<Node, { attribs: unknown }>

/** cheerio is loaded at the first HTML page. Its slim entry keeps the markup as it stands, where HTML5 repair would move text about. */
let slim: typeof cheerio | undefined
export function loadSlim(): typeof cheerio {
  slim ??= createRequire(import.meta.url)('cheerio/slim') as typeof cheerio
  return slim
}

/** Deeper than any page is meant to be; browsers stop at 512 too. */
const deepest = 512

/** The tree of a page. Entities stay as written, so that a text node is exactly its stretch of the source. */
export const parseTree = (source: string): Root =>
  loadSlim()
    .load(source, {
      xml: { xmlMode: false, decodeEntities: false, withStartIndices: true, withEndIndices: true },
    })
    .root()[0]!

const openOrClose = /<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/gi
/** Void, or closed by the next of their kind: they do not nest. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option'.split(' '),
)

/** The same page, unit for unit, with the tags beyond the depth limit blanked: the parser's time grows with the square of the depth. */
export function flatten(source: string): string {
  let depth = 0
  let kept = ''
  let from = 0
  for (const match of source.matchAll(openOrClose)) {
    if (match.index < from || flat.has(match[2]!.toLowerCase())) continue
    const closes = match[1] === '/'
    const beyond = depth > deepest
    depth = closes ? Math.max(0, depth - 1) : depth + 1
    if (!beyond || (closes && depth <= deepest)) continue
    const end = source.indexOf('>', match.index)
    const stop = end < 0 ? source.length : end + 1
    kept += source.slice(from, match.index) + ' '.repeat(stop - match.index)
    from = stop
  }
  return from === 0 ? source : kept + source.slice(from)
}

/** What may hold blocks. */
export type Container = Element | Root

export const isElement = (node: Node): node is Element => 'attribs' in node

/** Visits the nodes in source order. `enter` says whether to go inside; `leave` follows for every element that was entered. */
export function walk(root: Container, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  let node = root.firstChild as Node | null
  while (node) {
    const inside: boolean = enter(node) && isElement(node)
    const child: Node | null = inside ? ((node as Element).firstChild as Node | null) : null
    if (child) {
      node = child
      continue
    }
    if (inside) leave(node as Element)
    node = following(node, root, leave)
  }
}

function following(from: Node, root: Container, leave: (element: Element) => void): Node | null {
  let node = from
  while (!node.next) {
    const parent = node.parent as Container | null
    if (!parent || parent === root) return null
    leave(parent as Element)
    node = parent as Node
  }
  return node.next as Node
}

/** Where the characters of a text node stand: the parser joins text over closing tags that close nothing. */
export function textSpans(source: string, node: Extract<Node, { data: string }>): Span[] {
  const start = node.startIndex!
  const end = node.endIndex! + 1
  if (end - start === node.data.length) return [{ start, end }]
  const spans: Span[] = []
  let from = start
  for (const tag of source.slice(start, end).matchAll(/<\/[a-z][^<>]{0,500}>/gi)) {
    spans.push({ start: from, end: start + tag.index })
    from = start + tag.index + tag[0].length
  }
  return [...spans, { start: from, end }]
}
