/** The name that stands beside a ticker. */

/** The run of name characters that stands right before the bracket (or the ticker) at `at`. */
export function nameBefore(text: string, at: number, rule: string): string {
  let end = at
  const open = rule === 'bare' || rule === 'bursa' ? at : openBracket(text, at)
  if (open >= 0) end = open
  // 望江股份$SZ300999$
  else if (text[at - 1] === '$') end = at - 1
  else if (!/^(?:code-suffix|code-us|market-code)$/.test(rule)) return ''
  // 云槎互娱(“公司”)(纽交所:YCHY): the name stands before the bracket before.
  const before = text
    .slice(Math.max(0, end - 60), end)
    .trimEnd()
    .replace(/\s?[(（][^()（）]{1,40}[)）]$/, '')
  return (
    /(?:[A-Z][A-Za-z0-9&.'-]{0,20}(?: [A-Za-z0-9&.'-]{1,20}){0,4}|[\p{Script=Han}A-Za-z0-9·&＊*-]{1,24})$/u.exec(
      before,
    )?.[0] ?? ''
  )
}

/** (3488)望江电 公告…: a market's own list puts the code first. */
export const nameAfter = (text: string, { index, 0: { length } }: RegExpMatchArray): string =>
  index === 0
    ? (/^[)）\]】]\s?(\p{Script=Han}[\p{Script=Han}A-Za-z0-9-]{1,7})(?=\s)/u.exec(text.slice(length))?.[1] ?? '')
    : ''

/** Where the bracket opens that holds `at`, brackets within it passed over; -1 where none does. */
function openBracket(text: string, at: number): number {
  let inner = 0
  for (let i = at - 1; i >= 0 && at - i < 60; i--) {
    if (/[\n。]/.test(text[i]!)) return -1
    if (/[)）]/.test(text[i]!)) inner++
    if (!/[(（【[]/.test(text[i]!)) continue
    if (inner === 0) return i
    inner--
  }
  return -1
}
