/** What the markup of an HTML page says of it; asked where the lines that readers see say nothing. */
import { display } from '../display.ts'
import { isOutlet } from '../outlets.ts'
import { findAll } from '../pattern.ts'
import { slice, toSource } from '../span.ts'
import type { Article, Located, PageField, Passage } from '../types.ts'
import { account, surnames } from './credit.ts'

export type Named = Located<{ readonly value: string }>

/** Fields by name; null where the markup has none that can be meant. */
export interface Markup {
  readonly title: Named | null
  readonly publishedAt: Named | null
  readonly source: Named | null
  readonly site: Named | null
  readonly url: Named | null
  readonly authors: readonly Named[]
}

export function readMarkup({ page = [] }: Article): Markup {
  const first = (field: PageField['field'], read: (value: string) => string | null): Named | null => {
    for (const { field: name, value } of page) {
      const found = name === field ? read(display(value).trim()) : null
      if (found) return { value: found, span: toSource(value) }
    }
    return null
  }
  return {
    title: first('title', (value) => value),
    publishedAt: first('publishedAt', readTimestamp),
    source: first('source', (value) => (value.length <= 20 ? value : null)),
    site: first('site', (value) => (value.length <= 20 ? value : null)),
    url: first('url', (value) => (/^https?:\/\/\S+$/.test(value) ? value : null)),
    authors: readAuthors(page),
  }
}

/** Those of the most trusted part of the markup that names any. */
function readAuthors(page: readonly PageField[]): Named[] {
  const found = page.flatMap(({ field, from, value }) =>
    field === 'authors' ? namesIn(value).map((name) => ({ from, name })) : [],
  )
  const names = found.filter(({ from }) => from === found[0]!.from).map(({ name }) => name)
  return names.filter(({ value }, i) => names.findIndex((other) => other.value === value) === i)
}

/** 记者 周舟 · 周舟,吴越. Sites put their own name or `admin` here as often as a person's. */
function namesIn(field: Passage): Named[] {
  const parts = findAll(/[^\s,，、;；/／:：]+/g, field.text)
    .map(({ 0: part, index }) => ({ at: index, value: part.replace(/^(?:本报|见习)?记者(?=.)/, ''), part }))
    .filter(({ value }) => !/^(?:本报|见习)?(?:记者|作者|通讯员|文|撰文)$/.test(value))
  return parts.flatMap(({ at, value, part }) => {
    if (!/^[\u4e00-\u9fff]{2,4}$/.test(value) || isOutlet(value) || account.test(value)) return []
    // Among several words one may be the desk or the town.
    if (parts.length > 1 && !surnames.has(value[0]!)) return []
    const start = at + part.length - value.length
    return [{ value: display(slice(field, start, at + part.length)), span: toSource(field, start, at + part.length) }]
  })
}

const timestamp =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?$/

/** 2025-03-20 08:05:00 → 2025-03-20T08:05:00+08:00; a time in UTC is told in China's time. */
export function readTimestamp(value: string): string | null {
  const parts = timestamp.exec(value)
  if (!parts) return null
  const [, year, month, day, hour, minute, second, zone] = parts
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (Number.isNaN(Date.parse(date))) return null
  if (hour === undefined) return date
  const time = `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`
  if (zone === undefined || !/^(?:Z|[+-]00:?00)$/.test(zone)) {
    return `${time}${zone ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '+08:00'}`
  }
  const local = new Date(Date.parse(`${time}Z`) + 8 * 3_600_000)
  return Number.isNaN(local.getTime()) ? null : `${local.toISOString().slice(0, 19)}+08:00`
}
