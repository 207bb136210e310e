/** The rules by which a line is no article, in the order they are asked; the first that answers names the reason. */
import { breadcrumbs } from './breadcrumbs.ts'
import { furniture } from './furniture.ts'
import type { Line, LineRule, Verdict } from './line.ts'
import { linked } from './linked.ts'
import { marks } from './marks.ts'
import { phrases } from './phrases.ts'
import { seoSpam } from './seo-spam.ts'

export const lineRules: readonly LineRule[] = [marks, seoSpam, breadcrumbs, phrases, furniture, linked]

export function judge(line: Line): Verdict | null {
  for (const rule of lineRules) {
    const verdict = rule(line)
    if (verdict) return verdict
  }
  return null
}
