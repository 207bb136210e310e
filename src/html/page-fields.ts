/** HTML → what its markup says of the page, each value with its place in the source. */
import { length, passage, trim } from '../span.ts'
import type { PageField, Passage, Span, Text } from '../types.ts'
import { compose } from './compose.ts'
import { namedStrings, unescapeJson } from './json-strings.ts'

type Source = Pick<Text, 'raw' | 'folded'>
type Field = PageField['field']

/** Names of meta tags (lower case), as sites write them. */
const metaNames: Readonly<Record<string, Field>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'og:site_name': 'site',
  'application-name': 'site',
  'og:url': 'url',
  'article:published_time': 'publishedAt',
  'og:release_date': 'publishedAt',
  'og:article:published_time': 'publishedAt',
  'article:create_at': 'publishedAt',
  'apub:time': 'publishedAt',
  datepublished: 'publishedAt',
  publishdate: 'publishedAt',
  pubdate: 'publishedAt',
  publish_date: 'publishedAt',
  'dc.date': 'publishedAt',
  author: 'authors',
  'article:author': 'authors',
  'og:article:author': 'authors',
  source: 'source',
  mediaid: 'source',
}

/** Names of JSON-LD properties that hold their value themselves, and of those whose object holds it as its name. */
const jsonNames: Readonly<Record<string, Field>> = {
  headline: 'title',
  datePublished: 'publishedAt',
  author: 'authors',
  publisher: 'site',
}

const tag = /<(meta|link|time)\s((?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){1,200})>/gi
const attribute = /([a-z][\w:.-]{0,30})\s{0,4}=\s{0,4}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,500}))/gi

/** All fields, the most trusted first: JSON-LD, OpenGraph, meta tags, `<time>`, links, the data of scripts. */
export function pageFields(text: Source): PageField[] {
  const told = [...jsonLd(text), ...[...text.raw.matchAll(tag)].flatMap((match) => fromTag(text, match))]
  const fields = told.some(({ field }) => field === 'publishedAt') ? told : [...told, ...dayInScripts(text)]
  const order: readonly PageField['from'][] = ['json-ld', 'open-graph', 'meta', 'time', 'link', 'script']
  return order.flatMap((from) => fields.filter((field) => field.from === from && field.value.text !== ''))
}

function fromTag(text: Source, match: RegExpExecArray): PageField[] {
  const found = new Map<string, Span>()
  const start = match.index + match[0].indexOf(match[2]!)
  for (const part of match[2]!.matchAll(attribute)) {
    const value = part[2] ?? part[3] ?? part[4] ?? ''
    const end = start + part.index + part[0].length - (part[4] === undefined ? 1 : 0)
    found.set(part[1]!.toLowerCase(), { start: end - value.length, end })
  }
  const read = (name: string): string => {
    const span = found.get(name)
    return span ? text.raw.slice(span.start, span.end).toLowerCase() : ''
  }
  const field = (name: Field, from: PageField['from'], from_: string): PageField[] => {
    const span = found.get(from_)
    return span ? [{ field: name, from, value: trim(compose(text, [span])) }] : []
  }
  if (match[1]!.toLowerCase() === 'time') return field('publishedAt', 'time', 'datetime')
  if (match[1]!.toLowerCase() === 'link') return read('rel') === 'canonical' ? field('url', 'link', 'href') : []
  const name = read('property') || read('name') || read('itemprop')
  const known = metaNames[name]
  return known ? field(known, name.includes(':') ? 'open-graph' : 'meta', 'content') : []
}

/** Strings of the JSON-LD scripts; read as text, so that a script with a fault in it still tells what it can. */
function jsonLd(text: Source): PageField[] {
  const fields: PageField[] = []
  for (const open of text.raw.matchAll(/<script[^<>]{0,200}application\/ld\+json[^<>]{0,100}>/gi)) {
    const start = open.index + open[0].length
    const close = text.raw.indexOf('</script', start)
    const script = text.raw.slice(start, close < 0 ? start + 20_000 : close)
    for (const [name, field] of Object.entries(jsonNames))
      for (const found of jsonStrings(script, name))
        fields.push({ field, from: 'json-ld', value: readString(text, start + found.start, start + found.end) })
    if (close < 0) break
  }
  return fields
}

/** The strings behind `"name":`; of an object its own name, of an array those of each of its items. */
function jsonStrings(script: string, name: string): Span[] {
  const key = new RegExp(`"${name}"\\s{0,20}:\\s{0,20}`).exec(script)
  return key ? valuesAt(script.slice(0, key.index + longestValue), key.index + key[0].length) : []
}

const longestValue = 3000
const jsonToken = /"((?:[^"\\]|\\.){0,500})"(\s{0,20}:)?|[[\]{},]/g

function valuesAt(script: string, start: number): Span[] {
  const found: Span[] = []
  const open: string[] = []
  let key = ''
  jsonToken.lastIndex = start
  for (let token = jsonToken.exec(script); token; token = jsonToken.exec(script)) {
    const [mark, string, colon] = token
    if (string === undefined) {
      if (/[[{]/.test(mark)) open.push(mark)
      else if (mark !== ',') open.pop()
      key = ''
    } else if (colon) key = string
    else if (open.every((bracket, i) => bracket === '[' || (i === open.length - 1 && key === 'name')))
      found.push({ start: token.index + 1, end: token.index + 1 + string.length })
    if (open.length === 0) break
  }
  return found
}

const readString = (text: Source, start: number, end: number): Passage =>
  trim(unescapeJson(passage(text, { start, end })))

const published = /^(?:publish(?:ed)?|pub|release|news)[_-]?(?:time|date|at|on|day)$/i
const longestDay = 40

/** The day that the data of the page's scripts name; none where they name several. */
function dayInScripts(text: Source): PageField[] {
  const found: Passage[] = []
  for (const open of text.raw.matchAll(/<script(?:\s[^<>]{0,400})?>/gi)) {
    const start = open.index + open[0].length
    const close = text.raw.indexOf('</script', start)
    for (const { span } of namedStrings(text.raw.slice(start, close < 0 ? undefined : close), published))
      if (length(span) <= longestDay) found.push(readString(text, start + span.start, start + span.end))
    if (close < 0) break
  }
  const days = new Set(found.map((value) => value.text.slice(0, 10)))
  return days.size === 1 ? [{ field: 'publishedAt', from: 'script', value: found[0]! }] : []
}
