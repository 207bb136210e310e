/** The small words around a number: which way it moved, against what, whose number it is. */
import { Lexicon } from '../lexicon.ts'
import { type Entry, load } from '../vocabulary/index.ts'

export type CueKind =
  | 'up'
  | 'down'
  | 'narrow'
  | 'widen'
  | 'flat'
  | 'double'
  | 'yoy'
  | 'qoq'
  | 'mom'
  | 'guidance'
  | 'consensus'
  | 'adjusted'
  | 'statutory'

export interface CueRecord extends Entry {
  readonly kind: CueKind
  readonly sign?: 1 | -1
  /** 增速, 降幅: a noun that may stand before 为. */
  readonly nominal?: boolean
  /** 翻番 is growth of 1, 减半 of -0.5. */
  readonly factor?: number
}

const records = load<CueRecord>('figure-cues')
const of = (...kinds: CueKind[]) =>
  new Lexicon(
    records.filter(({ kind }) => kinds.includes(kind)),
    ({ words }) => words,
  )

export const directions = of('up', 'down', 'narrow', 'widen')
export const flats = of('flat')
export const doubles = of('double')
export const bases = of('yoy', 'qoq', 'mom')
export const guidances = of('guidance')
export const consensuses = of('consensus')
