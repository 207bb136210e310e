/** A figure in the making, in offsets of its passage. */
import type { Decimal } from '../decimal.ts'
import type { Basis, Nature, Period, Quantity, Span } from '../types.ts'
import type { MetricRecord } from './metrics.ts'

export interface DraftChange {
  readonly type: 'yoy' | 'qoq' | 'mom'
  readonly value: Decimal | null
  readonly range: { readonly low: Decimal; readonly high: Decimal } | null
  readonly unit: 'ratio' | 'pp'
  readonly amount: Decimal | null
  readonly of: 'loss' | null
  readonly basis: string | null
  readonly approximate: boolean
  readonly span: Span
}

/** What a number measures: a metric of the table, or `other`. */
export interface Subject {
  readonly id: string
  readonly record: MetricRecord | null
  readonly label: Span
  readonly entity: string | null
  readonly basis: Basis | null
  readonly loss: boolean
}

export interface Draft {
  readonly subject: Subject
  quantity: Quantity | null
  negative: boolean
  changes: DraftChange[]
  period: Period | null
  basis: Basis
  nature: Nature
  /** What the raw text must hold. */
  span: Span
  translation?: { readonly value: Decimal; readonly unit: string }
  /** A value said in another currency or unit than the quantity alone tells. */
  unit?: string
  rule: string
  confidence: number
}
