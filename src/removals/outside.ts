/** Why a line outside the body goes, where no rule of its own says: by its shape above the title, by its section below the body. */
import type { Reason } from '../types.ts'
import { type Line, pieces, type Verdict } from './line.ts'
import { isClock } from './meta.ts'

export interface Cause {
  readonly reason: Reason
  readonly rule: string
}

/** Above the title, or between title and body. */
export function outsideAbove({ text, prose, weight, closed }: Line): Cause {
  if (prose && closed && weight >= 40) return as('unrelated-article')
  if (text.length > 300) return as('navigation')
  if (/^[^。]{0,20}[>»›→]/.test(text) || (/[/›»>]/.test(text) && /^(?:首页|主页|Home)/i.test(text)))
    return as('breadcrumb')
  if (/[▲▼]\s?\d|[-+]\d+(?:\.\d+)?%?(?:\s|$)|\d{1,2}\s?[°℃]|\d\.\d\d\s.*\d\.\d\d/.test(text)) return as('ticker-widget')
  return as('navigation')
}

/** Below the body: other articles, and what the heading above announced. */
export class Below {
  private section: Verdict['reason'] | null = null
  private news = false

  cause(line: Line, next: Line | undefined, verdict: Verdict | null): Cause {
    if (verdict) {
      if (verdict.ends) this.section = verdict.reason
      this.news = false
      return verdict
    }
    if (this.section !== 'comments' && this.isNews(line, next)) {
      this.news = true
      return as('unrelated-article')
    }
    this.news = false
    if (isClock(line)) return { reason: 'time-stamp', rule: 'clean/post-time' }
    if (this.section === 'comments') return as('comments')
    if (this.section === 'disclaimer' && line.prose && /^\d|[。;；]$/.test(line.text)) return as('disclaimer')
    if (line.text.length < 120 && pieces(line.text).length >= 4) return as('navigation')
    return { reason: 'related-links', rule: 'clean/outside-article' }
  }

  /** Prose, the headline right above it, or one more sentence or point of such an article. */
  private isNews(line: Line, next: Line | undefined): boolean {
    if (this.section === 'disclaimer' && /^\d|本网|本站|本网站/.test(line.text)) return false
    if (line.prose && line.weight >= 30) return true
    if (this.news && (line.prose || /^[-·•]\s|^[QA]\d|。$/.test(line.text))) return true
    return next?.prose === true && next.weight >= 30
  }
}

const as = (reason: Reason): Cause => ({ reason, rule: `clean/${reason}` })
