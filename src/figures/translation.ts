/** 人民币2,478亿元(348亿美元): a bracket with the same amount in another currency. */
import { currencyBefore } from '../quantities/lexicon.ts'
import type { Quantity } from '../types.ts'
import type { View } from './state.ts'

export function takeTranslation(view: View, quantity: Quantity): boolean {
  const { last } = view.state
  const unit = quantity.kind === 'money' ? quantity.unit : quantity.kind === 'number' ? currencyAtHead(view) : null
  if (!view.clause.bracket || !unit || !quantity.value) return false
  if (last?.quantity?.kind !== 'money' || last.quantity.unit === unit || last.translation) return false
  if (view.quantities.length !== 1 || view.metrics.length > 0) return false
  if (view.used.length > 0 && quantity.kind === 'money') return false
  last.translation = { value: quantity.value, unit }
  return true
}

/** (美元12025年第三季度280亿): a footnote's digit parts the currency from its amount. */
function currencyAtHead({ text, clause: { start } }: View): string | null {
  for (const length of [2, 3]) {
    const found = currencyBefore(text, start + length, start)
    if (found?.word.length === length) return found.meaning.code
  }
  return null
}
