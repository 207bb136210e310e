/** Entities in a source that the parser leaves as written. */
import { loadSlim } from './tree.ts'

/** At most the longest name of HTML and a semicolon, which old pages leave out. */
export const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/gi

/** What an entity stands for; itself where it is none. */
export function decodeEntity(written: string): string {
  const plain = common.get(written)
  if (plain !== undefined) return plain
  const { load } = loadSlim()
  return load(written, { xml: { xmlMode: false } }).text()
}

/** An attribute's or title's value as a reader sees it. */
export const decodeEntities = (written: string): string => written.replace(entity, decodeEntity)

const common: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', '\u00a0'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&middot;', '·'],
  ['&emsp;', '\u2003'],
  ['&ensp;', '\u2002'],
  ['&mdash;', '—'],
  ['&hellip;', '…'],
])
