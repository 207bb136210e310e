/** The companies of a financial holding, which share its first two characters: 台丰金控, 台丰银行, 台丰人寿. */
import type { View } from '../state.ts'
import { names } from '../state.ts'

const holding = /^(\p{Script=Han}{2})(?:金控?|金融控股|金融|金控股份)$/u
const trades =
  '(?:商业银行|银行|人寿|寿险|产险|产物|证券|投信|投顾|期货|创投|租赁|票券|资产管理|资管|行销|保险|银|证|寿|产)'

/** The company of the group that the head of a clause names; what the clause tells is its own, down to the net profit. */
export function sisterAt(view: View, head: string): string | null {
  for (const name of names(view)) {
    const group = name && holding.exec(name)?.[1]
    if (!group) continue
    const found = new RegExp(`^(?:旗下|子公司|其中|另外|至于|\\s)*(${group}\\p{Script=Han}{0,2}?${trades})`, 'u').exec(
      head,
    )?.[1]
    if (found) return found
  }
  return null
}
