/** Growth that goes on from a growth told before: 增幅由8%提高到一成以上, 而上半年这个数字是17.5%, 优于前次预估的三成. */
import type { Quantity } from '../types.ts'
import type { Draft } from './draft.ts'
import { open } from './open.ts'
import { rightOf, type View, withoutPeriods } from './state.ts'

/** 提高到, 收窄至: from one growth to the next. */
const movedOn =
  /^[\s，,]*(?:提高|提升|上调|调高|上修|加快|扩大|回升|放缓|收窄|回落|下调|调低|下修|降低|升|降|增|减)(?:至|到|为)(?:[\s约近逾超]|超过)*$/u
const pronoun =
  /(?:这个|该|这一|上述|给出的|给的)(?:数字|数据|增速|增幅|降幅|升幅|跌幅)(?:则|只|还|仅)?(?:是|为|有)?[\s约近逾超]*$/u
const compared =
  /(?:优于|高于|低于|逊于|胜过?|好于|不及|超过|超出|符合)[^，,。；;0-9]{0,8}(?:前次|此前|先前|原先|之前|早前|年初|市场|该行)[^，,。；;0-9]{0,10}的[\s约近逾超]*$/u
/** （去年同期-8%）: the bracket behind a growth. */
const bracketed = /^(?:则|为|是|\s)*$/u

/** The figure to open for a growth that names no metric of its own; null where the number tells none. */
export function growthAgain(view: View, quantity: Quantity, left: string): { draft: Draft; sign: 1 | -1 } | null {
  if (quantity.kind !== 'percent') return null
  const before = view.state.last ?? view.drafts[view.drafts.length - 1]
  const change = before?.changes.at(-1)
  if (!before || !change || change.unit !== 'ratio' || before.quantity?.kind === 'percent') return null
  const plain = withoutPeriods(view, left, quantity.core.start)
  const moved = movedOn.test(plain) && before.quantity === null
  const inBracket = view.clause.bracket === true && bracketed.test(plain) && plain !== left
  if (!moved && !inBracket && !pronoun.test(plain) && !compared.test(plain)) return null
  const span = { start: quantity.start, end: quantity.end }
  const draft = open(view, before.subject, null, span, 'figures/growth-only', left, rightOf(view, quantity))
  draft.basis = before.basis
  const told = change.value?.units ?? change.range?.low.units ?? 1n
  return { draft, sign: told < 0n && (quantity.value?.units ?? 0n) > 0n ? -1 : 1 }
}
