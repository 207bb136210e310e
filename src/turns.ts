/** article → who said what: people, turns, exchanges. */
import type { Article, Context, Speech } from './types.ts'

export function extractTurns(_article: Article, _context: Context): Speech {
  return { people: [], turns: [], exchanges: [], warnings: [] }
}
