/** What a page holds and no reader sees: by attribute, by its style, by the page's own style sheets. */
import type { Element } from './tree.ts'

/** Whether an element hides all that is in it; those around it are not asked. */
export function hiddenIn(source: string): (element: Element) => boolean {
  const sheet = hiddenNames(source)
  return (element) => {
    const { name, attribs } = element
    if ('hidden' in attribs || (name === 'dialog' && !('open' in attribs))) return true
    const style = declarations(attribs.style ?? '')
    if (isVeiled(style, () => hasSizeInside(element, source))) return true
    return sheet.size > 0 && !style.has('display') && selectorsOf(attribs).some((selector) => sheet.has(selector))
  }
}

type Style = ReadonlyMap<string, string>

/** The usual ways, apart from colours. */
function isVeiled(style: Style, hasSize: () => boolean): boolean {
  if (style.size === 0) return false
  const is = (name: string, value: RegExp): boolean => value.test(style.get(name) ?? '')
  return (
    is('display', /^none/) ||
    is('visibility', /^hidden/) ||
    is('opacity', zero) ||
    (is('overflow', /^hidden/) && (is('height', zero) || is('max-height', zero)) && !isFrame(style)) ||
    is('text-indent', farOut) ||
    (is('position', /^(?:absolute|fixed)/) && ['left', 'right', 'top'].some((side) => is(side, farOut))) ||
    (is('font-size', zero) && !hasSize())
  )
}

const zero = /^0(?:\.0{1,3})?(?:px|em|rem|pt|%)?(?:\s|!|$)/
/** Beyond the edge of any screen. */
const farOut = /^-(?:\d{4,6}|[5-9]\d\d)(?:\.\d{1,3})?(?:px|em|rem|pt|vw)/

/** The height of a box for a picture or a film is in its padding. */
const isFrame = (style: Style): boolean => [...style.keys()].some((name) => name.startsWith('padding'))

/** Editors set size 0 on a box, so that no gap shows between its parts, and a size on each of them. */
function hasSizeInside({ startIndex, endIndex }: Element, source: string): boolean {
  const inner = source.slice(startIndex!, Math.min(endIndex!, startIndex! + 2000))
  return /font-size\s{0,3}:\s{0,3}(?:0?\.?[1-9]|[a-z])/i.test(inner)
}

function declarations(written: string): Style {
  const style = new Map<string, string>()
  for (const part of written.slice(0, 2000).toLowerCase().split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) style.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim())
  }
  return style
}

/** A page has few; a style sheet of this size is one that it shares with others. */
const longestSheet = 100_000

/**
 * `.name` and `#name` that the page's style sheets hide and nowhere show. Only selectors of one part are read: what else
 * decides is for a browser.
 */
function hiddenNames(source: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  const shown = new Set<string>()
  for (const open of source.matchAll(/<style(?:\s[^<>]{0,200})?>/gi)) {
    const start = open.index + open[0].length
    const close = source.indexOf('</style', start)
    if (close < 0) break
    for (const { selectors, display, depth } of rulesOf(source.slice(start, Math.min(close, start + longestSheet))))
      for (const selector of selectors) {
        if (display !== 'none') for (const [name] of selector.matchAll(simple)) shown.add(name)
        else if (depth === 0 && whole.test(selector)) hidden.add(selector)
      }
  }
  for (const name of shown) hidden.delete(name)
  return hidden
}

const simple = /[.#][a-z_][\w-]{0,60}/gi
const whole = /^[.#][a-z_][\w-]{0,60}$/i

interface Rule {
  readonly selectors: readonly string[]
  readonly display: string
  /** Inside how many `@media` and their like. */
  readonly depth: number
}

/** The rules of a style sheet that say how something is displayed. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  const open: string[] = []
  let from = 0
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    const text = css.slice(from, index)
    from = index + 1
    if (brace === '{') open.push(text.replace(/\/\*.*?\*\//gs, '').trim())
    else {
      const selectors = open.pop()?.slice(0, 2000).split(',')
      const display = declarations(text).get('display')?.split(/[\s!]/)[0]
      if (selectors && display)
        rules.push({ selectors: selectors.map((selector) => selector.trim()), display, depth: open.length })
    }
  }
  return rules
}

const selectorsOf = ({ id, class: names = '' }: Element['attribs']): string[] => [
  ...(id ? [`#${id}`] : []),
  ...names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => `.${name}`),
]
