/** Text that its page has set in lines: `<pre>`, and the pages of a document whose lines each have their place. */
import { join } from '../span.ts'
import type { Block, Span } from '../types.ts'
import { unwrap } from '../unwrap.ts'
import { type OwnedBlock, startOf } from './blocks.ts'
import type { Container, Element } from './tree.ts'

/** Its line breaks and spaces are seen. */
export const isSet = ({ name, attribs }: Element): boolean =>
  name === 'pre' || /white-space\s?:\s?(?:pre|break-spaces)/i.test(attribs.style ?? '')

/** A stretch of text, line by line. */
export function linesOf(raw: string, spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const { start, end } of spans) {
    let from = start
    for (let at = raw.indexOf('\n', from); at >= 0 && at < end; at = raw.indexOf('\n', from)) {
      lines.at(-1)!.push({ start: from, end: at })
      lines.push([])
      from = at + 1
    }
    lines.at(-1)!.push({ start: from, end })
  }
  return lines
}

/** So many lines with a place of their own, and the page is set by place. */
const least = 12

interface Place {
  readonly top: number
  readonly left: number
}

/** Lines that stand at one height are a row of cells; the others are lines of a fixed width. */
export function byPlace(blocks: readonly OwnedBlock[]): OwnedBlock[] {
  const places = blocks.map(({ owner }) => placeOf(owner))
  if (places.filter((place) => place !== null).length < least) return [...blocks]
  const lines: OwnedBlock[] = []
  let last: Place | null = null
  for (const [i, block] of blocks.entries()) {
    const place = places[i]!
    const above = lines[lines.length - 1]
    if (place && last && above && Math.abs(place.top - last.top) <= 3 && place.left > last.left)
      lines[lines.length - 1] = beside(above, block)
    else if (place) lines.push({ ...block, gap: last === null || isFar(last, place), lineStart: startOf(block) })
    else lines.push(block)
    last = place
  }
  return lines
}

/** More than a line's height lies between. */
const isFar = (above: Place, { top }: Place): boolean => top < above.top || top - above.top > 34

function beside(row: OwnedBlock, { content }: OwnedBlock): OwnedBlock {
  const spanned = [...(row.hints.spanned ?? [null]), null]
  return { ...row, content: join([row.content, content], ' | '), hints: { ...row.hints, tag: 'tr', spanned } }
}

const top = /(?:^|;)\s{0,3}top\s{0,3}:\s{0,3}(\d{1,6})(?:\.\d{1,6})?p[xt]/i
const left = /(?:^|;)\s{0,3}left\s{0,3}:\s{0,3}(\d{1,6})(?:\.\d{1,6})?p[xt]/i

/** Of the element, or of one close around it. */
function placeOf(owner: Container): Place | null {
  let at: Container | null = owner
  for (let i = 0; i < 3 && at; i++) {
    const style: string = 'attribs' in at ? (at.attribs.style ?? '') : ''
    const [, down] = top.exec(style) ?? []
    const [, right] = left.exec(style) ?? []
    if (down && right && /position\s?:\s?absolute/i.test(style)) return { top: Number(down), left: Number(right) }
    at = at.parent as Container | null
  }
  return null
}

/** Full lines that stop inside a sentence. */
const fewest = 2

/** Lines that a fixed width broke are joined, as on a page of text. */
export function unwrapped(blocks: readonly Block[], isLine: (index: number) => boolean): Block[] {
  const whole: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    let end = i
    while (end < blocks.length && isLine(end)) end++
    if (end > i) whole.push(...unwrap(blocks.slice(i, end), fewest))
    else whole.push(blocks[end++]!)
    i = end
  }
  return whole
}
