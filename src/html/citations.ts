/** Raised figures: the number of a note, which is no digit of the number before it, or an exponent, which belongs to its unit. */
import type { Span } from '../types.ts'
import type { Element } from './tree.ts'

/** 1, [3], (1,2), 注2, * and the tags around it. */
const number = /^[[(（【〔]?(?:注|附注|註|附註)?\s?\d{0,2}(?:[,，、-]\s?\d{1,2}){0,5}[\])）】〕]?$|^[*†‡§#①-⑳]{1,3}$/
/** m², km², 米², 10⁸, CO², and 10⁶ in 3×10⁶; R&D² and EBITDA² are words with a note. */
const exponents: readonly (readonly [before: RegExp, raised: RegExp])[] = [
  [/(?:^|[^A-Za-z])(?:[A-Za-zμΩ]|[kcmdnμ]m|ft|in|yd|CO|NO|SO|Nm|kW)$/, /^[2-9]$/],
  [/[米吨]$/, /^[23]$/],
  [/(?:^|[^\d.,])10$/, /^\d{1,2}$/],
]
const longest = 400

/** Where the mark of a note stands, its tags with it; null for any other element. */
export function citation({ name, startIndex, endIndex }: Element, source: string): Span | null {
  if (name !== 'sup' || endIndex! - startIndex! > longest) return null
  const span = { start: startIndex!, end: endIndex! + 1 }
  const raised = textOf(source.slice(span.start, span.end)).trim()
  if (raised === '' || !number.test(raised) || !/[\d*†‡§#①-⑳注註]/.test(raised)) return null
  const before = textOf(source.slice(Math.max(0, span.start - 60), span.start)).trimEnd()
  return exponents.some(([word, power]) => word.test(before) && power.test(raised)) ? null : span
}

/** Where the digits stand that raise a ten before them: 8 of 10<sup>8</sup>, which no longer tells without its tags. */
export function isPowerOfTen({ start, end }: Span, source: string): boolean {
  if (end - start > 4 || !/^\s?\d{1,2}\s?$/.test(source.slice(start, end))) return false
  const before = source.slice(Math.max(0, start - 120), start)
  const tag = /<sup(?:\s[^<>]{0,80})?>$/i.exec(before)
  return tag !== null && exponents.at(-1)![0].test(textOf(before.slice(0, tag.index)).trimEnd())
}

/** A tag that is cut at the start of the stretch is one too. */
const textOf = (html: string): string => html.replace(/^[^<>]{0,60}>|<[^<>]*>/g, '')
