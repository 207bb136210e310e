/** Entities in a source that the parser leaves as written. */
import { loadSlim } from './tree.ts'

/** What stands behind the `&` of an entity: a number or a name. */
export const reference = String.raw`(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31})`

/** What an entity, as written, stands for; itself where it is none. `&amp;ldquo;` was escaped twice. */
export function decodeEntity(as: string): string {
  const written = as.replace(/^&(?:amp;){1,3}(?=.)/i, '&')
  const plain = common.get(written) ?? numbered(written) ?? remembered.get(written)
  if (plain !== undefined) return plain
  const found = loadSlim()
    .load(written, { xml: { xmlMode: false } })
    .text()
  if (remembered.size >= 500) remembered.clear()
  remembered.set(written, found)
  return found
}

/** Asking the parser costs 20 µs; a page repeats the few names that it has. */
const remembered = new Map<string, string>()

/** Below A0 stand the codes that HTML reads as windows-1252, from D800 on what is no character by itself. */
function numbered(written: string): string | undefined {
  const match = /^&#(?:(\d{3,5})|x([\da-f]{2,4}));$/i.exec(written)
  if (!match) return undefined
  const code = match[1] ? Number(match[1]) : Number.parseInt(match[2]!, 16)
  return code >= 0xa0 && code < 0xd800 ? String.fromCharCode(code) : undefined
}

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
