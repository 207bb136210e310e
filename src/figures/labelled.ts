/** Numbers whose unit stands in a bracket behind the label: 营业收入(仟元)：38,462,117, as Taiwan's announcements have it. */
import { decimal, multiply } from '../decimal.ts'
import type { Quantity } from '../types.ts'

const label = /[(（](?:单位[:：])?(?:新台币|台币|人民币|港币)?(仟|千|万|百万|亿)元[)）]\s?[:：]\s?[(（]?$/u
const scales: Readonly<Record<string, number>> = { 仟: 3, 千: 3, 万: 4, 百万: 6, 亿: 8 }

/** The amount, where a bare number stands behind such a label; else the number as it is. */
export function asLabelled(text: string, quantity: Quantity): Quantity {
  const { kind, value, core } = quantity
  const scale =
    kind === 'number' && value ? label.exec(text.slice(Math.max(0, core.start - 20), core.start))?.[1] : null
  if (!scale || !value) return quantity
  const power = scales[scale]!
  return {
    ...quantity,
    kind: 'money',
    value: multiply(value, decimal(`1${'0'.repeat(power)}`)),
    decimals: (quantity.decimals ?? 0) - power,
  }
}
