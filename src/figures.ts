/** article → figures: metric, value, unit, period, basis, nature, change. */
import type { Article, Context, Findings, Speech } from './types.ts'

export function extractFigures(_article: Article, _context: Context, _speech: Speech): Findings {
  return { figures: [], warnings: [] }
}
