/** The offset of a time of day from UTC, where the words beside it name a zone; Chinese pages mean +08:00. */
const zones: readonly { readonly words: RegExp; readonly offset: (iso: string) => string }[] = [
  { words: /^(?:EST\b)/, offset: () => '-05:00' },
  { words: /^(?:EDT\b)/, offset: () => '-04:00' },
  { words: /^(?:ET\b|美东|美国东部|纽约时间)/, offset: (iso) => (isSummer(iso) ? '-04:00' : '-05:00') },
  { words: /^(?:PST\b)/, offset: () => '-08:00' },
  { words: /^(?:PDT\b)/, offset: () => '-07:00' },
  { words: /^(?:PT\b|美西|美国西部|太平洋时间)/, offset: (iso) => (isSummer(iso) ? '-07:00' : '-08:00') },
  { words: /^(?:GMT|UTC|格林(?:尼治|威治))(?![+-]?\d)/, offset: () => '+00:00' },
  { words: /^(?:日本时间|东京时间|JST\b)/, offset: () => '+09:00' },
]
const before =
  /(?:美东(?:时间)?|美国东部(?:时间)?|纽约时间|美西(?:时间)?|美国西部(?:时间)?|太平洋时间|日本时间|东京时间)\s?$/
const inside = /(?:美东|美国东部|纽约时间|美西|美国西部|日本时间|东京时间)/

/** `iso` is the local date-time that stands at [start, end) of `text`: 2025-11-06T08:00 → -05:00 before ET. */
export function offsetOf(text: string, start: number, end: number, iso: string): string {
  const behind = text.slice(end, end + 12).replace(/^[\s(（,，·]{0,3}/, '')
  const ahead = before.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? ''
  const within = inside.exec(text.slice(start, end))?.[0] ?? ''
  for (const { words, offset } of zones)
    if (words.test(behind) || words.test(ahead) || words.test(within)) return offset(iso)
  return '+08:00'
}

/** The Sunday of a month (1-12), counted from its start, as a day of the month. */
const sunday = (year: number, month: number, count: number): number =>
  1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7) + 7 * (count - 1)

/** United States daylight time: second Sunday of March to first Sunday of November at two o'clock, by the law of 2007. */
function isSummer(iso: string): boolean {
  const year = Number(iso.slice(0, 4))
  const day = (month: number, count: number): string =>
    `${iso.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(sunday(year, month, count)).padStart(2, '0')}T02:00`
  const from = year < 2007 ? day(4, 1) : day(3, 2)
  // Until 2006 it ended on the last Sunday of October.
  const last = sunday(year, 10, 5) > 31 ? 4 : 5
  const to = year < 2007 ? day(10, last) : day(11, 1)
  return iso >= from && iso < to
}
