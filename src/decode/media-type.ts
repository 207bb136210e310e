/** Text or HTML, by what stands in the source. */
import type { Decoded } from '../types.ts'

/** Where a page may say what it is. */
const head = /<(?:!doctype\s{1,9}html|html|head|body|frameset)[\s>]/i
const tag =
  /<\/?(?:div|p|table|tr|td|ul|ol|li|section|article|main|header|footer|nav|h[1-6]|script|style|meta)\b[^<>]{0,500}>/gi
/** A scrape kept as JSON holds HTML in its strings, but is no HTML. */
const json = /^\s{0,20}[[{]\s{0,20}["[{\]}]/

/** HTML where the page opens as HTML, or where block tags are dense: one leftover `<p>` in a text scrape makes no page. */
export function mediaTypeOf(raw: string): Decoded['mediaType'] {
  const sample = raw.slice(0, 65536)
  if (json.test(sample)) return 'text/plain'
  if (head.test(sample.slice(0, 4096))) return 'text/html'
  const tags = sample.match(tag)?.length ?? 0
  const lines = sample.split('\n').length
  return tags >= 4 && tags * 400 > sample.length && tags > lines / 4 ? 'text/html' : 'text/plain'
}
