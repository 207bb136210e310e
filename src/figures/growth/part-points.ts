/** Percentage points that are a part of what was told: 增长33%，其中有7个百分点来自远程办公. */
import type { Quantity } from '../../types.ts'
import { leftOf, rightOf, unlisted, type View } from '../state.ts'
import { open } from '../value/open.ts'

/** In this order; both sides must hold where both are named. */
const parts: readonly { readonly id: string; readonly left: RegExp; readonly right?: RegExp }[] = [
  {
    // 其中有7个百分点来自云服务, 29%里面有大概1.8个百分点是金价带来的
    id: 'of-which',
    left: /有(?:大约|大概|差不多|[\s约近逾])*$/u,
    right: /^(?:左右)?的?(?:贡献)?(?:来自|是|由|源[于自])/u,
  },
  { id: 'contributed', left: /来自[^，,。；;]{2,16}的贡献(?:则|大约|大概|[\s有为是约近])*$/u },
  { id: 'brought', left: /(?:带来|造成)的[约近逾\s]*$/u, right: /^(?:左右)?的?(?:正面|负面|一次性)?(?:影响|贡献)/u },
]

/** Takes percentage points that say how much of a level or a growth comes from something: no move of the figure. */
export function takePart(view: View, quantity: Quantity): boolean {
  if (quantity.kind !== 'points') return false
  const left = leftOf(view, quantity)
  const right = rightOf(view, quantity)
  if (!parts.some((part) => part.left.test(left) && (!part.right || part.right.test(right)))) return false
  const { last, main } = view.state
  const subject = unlisted(view, 'other', view.state.topic)
  const span = { start: quantity.start, end: quantity.end }
  open(view, subject, { ...quantity, kind: 'percent' }, span, 'figures/other-value', left, right)
  Object.assign(view.state, { last, main })
  return true
}
