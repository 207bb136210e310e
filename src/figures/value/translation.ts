/** 人民币2,478亿元(348亿美元): a bracket with the same amount in another currency. */
import { currencyBefore } from '../../quantities/lexicon.ts'
import type { Quantity } from '../../types.ts'
import type { View } from '../state.ts'

export function takeTranslation(view: View, quantity: Quantity): boolean {
  const { last } = view.state
  const unit = quantity.kind === 'money' ? quantity.unit : quantity.kind === 'number' ? currencyAtHead(view) : null
  if (!view.clause.bracket || !unit || !quantity.value) return false
  if (last?.quantity?.kind !== 'money' || last.quantity.unit === unit || view.metrics.length > 0) return false
  if (last.translation) return isSecond(view, quantity) && last.translation.unit !== unit
  if (view.quantities.length !== 1 && !isSecond(view, view.quantities[1]!)) return false
  if (view.used.length > 0 && quantity.kind === 'money') return false
  last.translation = { value: quantity.value, unit }
  return true
}

/** (0.28美元或2.25港元): the same amount once more. */
const isSecond = ({ quantities: [first, second, ...more], text }: View, quantity: Quantity): boolean =>
  first !== undefined &&
  second === quantity &&
  more.length === 0 &&
  second.kind === 'money' &&
  /^\s?(?:或|及|和|、|\/)\s?(?:约)?$/u.test(text.slice(first.end, second.start))

/** (美元12025年第三季度280亿): a footnote's digit parts the currency from its amount. */
function currencyAtHead({ text, clause: { start } }: View): string | null {
  for (const length of [2, 3]) {
    const found = currencyBefore(text, start + length, start)
    if (found?.word.length === length) return found.meaning.code
  }
  return null
}
