/** Words that tell a part of the company, and the name before them. */
import { anyOf } from '../../pattern.ts'
import { type Entry, load } from '../../vocabulary/index.ts'
import { findMetrics } from '../metrics.ts'
import { nameIn } from './entity.ts'

interface OwnerRecord extends Entry {
  readonly kind: 'unit' | 'aside' | 'site' | 'goods' | 'life' | 'region' | 'whole'
}

/** An alternation of the cues of these kinds. */
export const ownerWords = (...kinds: OwnerRecord['kind'][]): string =>
  anyOf(
    load<OwnerRecord>('owner-cues')
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((record) => record.words),
  )

/** 毛利率： is a metric, not an owner. */
export function nameOf(text: string, own: readonly (string | null)[]): string | null {
  const found = nameIn(text, own)
  return found && findMetrics(found).length === 0 ? found : null
}
