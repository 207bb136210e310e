/** What a line outside the body is, by its shape; the last answer is always given. */
import { type Line, pieces, type Verdict } from './line.ts'

export function outside(line: Line, after: boolean, news: boolean): Verdict {
  const { text } = line
  if (!after) {
    if (/^[^。]{0,20}[>»›→]/.test(text) || (/[/›»>]/.test(text) && /^(?:首页|主页|Home)/i.test(text)))
      return as('breadcrumb')
    if (/[+-]\d+(?:\.\d+)?%|\d{2}[°℃]/.test(text)) return as('ticker-widget')
    return as('navigation')
  }
  if (news) return { reason: 'unrelated-article', rule: 'clean/unrelated-article', ends: true }
  if (pieces(text).length >= 4 && text.length < 120) return as('navigation')
  return { reason: 'related-links', rule: 'clean/outside-article', ends: true }
}

const as = (reason: Verdict['reason']): Verdict => ({ reason, rule: `clean/${reason}`, ends: false })
