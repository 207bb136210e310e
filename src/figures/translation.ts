/** 人民币2,478亿元(348亿美元): a bracket with the same amount in another currency. */
import type { Quantity } from '../types.ts'
import type { View } from './state.ts'

export function takeTranslation(view: View, quantity: Quantity): boolean {
  const { last } = view.state
  if (!view.clause.bracket || quantity.kind !== 'money' || !quantity.value || !quantity.unit) return false
  if (!last?.quantity || last.quantity.kind !== 'money' || last.quantity.unit === quantity.unit || last.translation)
    return false
  if (view.quantities.length !== 1 || view.metrics.length > 0 || view.used.length > 0) return false
  last.translation = { value: quantity.value, unit: quantity.unit }
  return true
}
