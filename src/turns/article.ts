import type { ArticleParagraph, Context, SpokenTurn } from '../types.ts'
import type { Cast } from './cast.ts'
export function findArticleTurns(
  _p: readonly ArticleParagraph[],
  _t: ReadonlySet<number>,
  _c: Cast,
  _x: Context,
): SpokenTurn[] {
  return []
}
