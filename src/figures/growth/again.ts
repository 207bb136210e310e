/** Growth that goes on from a growth told before: 增幅由8%提高到一成以上, 而上半年这个数字是17.5%, 优于前次预估的三成. */
import type { Quantity } from '../../types.ts'
import type { Draft } from '../draft.ts'
import { isBefore } from '../periods.ts'
import { rightOf, type View, withoutPeriods } from '../state.ts'
import { open } from '../value/open.ts'

/** 提高到, 收窄至: from one growth to the next. */
const movedOn =
  /^[\s，,]*(?:提高|提升|上调|调高|上修|加快|扩大|回升|放缓|收窄|回落|下调|调低|下修|降低|升|降|增|减)(?:至|到|为)(?:[\s约近逾超]|超过)*$/u
const pronoun =
  /(?:这个|该|这一|上述|给出的|给的)(?:数字|数据|增速|增幅|降幅|升幅|跌幅)(?:则|只|还|仅)?(?:是|为|有)?[\s约近逾超]*$/u
const compared =
  /(?:优于|高于|低于|逊于|胜过?|好于|不及|超过|超出|符合)[^，,。；;0-9]{0,8}(?:前次|此前|先前|原先|之前|早前|年初|市场|该行)[^，,。；;0-9]{0,10}的[\s约近逾超]*$/u
/** 8月前三周收到|14%, 上季度还有|6.9%, 年中讲的是|80%以上, 我们自己看是|15%到20%: the same growth at another time, or as others see it. */
const restated =
  /^[\s，,]*(?:(?:我们|自己|现在|目前|年中|年初|当时|当初|市场|他们|公司|的时候|前三周|前两周|看|讲|说|定|给|口径|的话|的|还|则|仍|也|就|剔除[^，,。；;0-9]{1,16}|扣除[^，,。；;0-9]{1,16}))*(?:是|为|有|收到|回到|降到|升到|约为|看)[\s约近逾超]*(?:大概|大约|接近)?$/u
/** 三季度均价是低个位数的下跌，|3%左右; 年初定的是两位数增长，|现在看20%: a growth in words, and then its number. */
const inWords =
  /(?:[低中高]?(?:个位数|双位数|两位数|单位数|个位|双位)(?:的|百分比)?|正|负)(增长|成长|增|下跌|下降|下滑|跌幅|减少|衰退|升幅|增幅)(?:的|了)?[，,]$/u
const fills = /^[\s，,]*(?:我们)?(?:现在|目前)?(?:看|大概|大约|应该)?(?:是|为|约为|在)?(?:大概|大约)?[\s约近逾超]*$/u

/** （去年同期-8%）: the bracket behind a growth. */
const bracketed = /^(?:则|为|是|\s)*$/u
/** （先前预测|20%）: the outlook that was replaced. */
const former = /^(?:先前|原先|此前|之前|原本|前次|原)的?(?:预[测估期计]|财测|指引|目标)(?:则|为|是|[约近逾\s])*$/u

/** The figure to open for a growth that names no metric of its own; null where the number tells none. */
export function growthAgain(view: View, quantity: Quantity, left: string): { draft: Draft; sign: 1 | -1 } | null {
  if (quantity.kind !== 'percent') return null
  const worded = growthInWords(view, quantity, left)
  if (worded) return worded
  const before = view.state.last ?? view.drafts[view.drafts.length - 1]
  const change = before?.changes.at(-1)
  if (!before || !change || change.unit !== 'ratio' || before.quantity?.kind === 'percent') return null
  const plain = withoutPeriods(view, left, quantity.core.start)
  const moved = movedOn.test(plain) && before.quantity === null
  const replaced = view.clause.bracket === true && before.quantity === null && former.test(left.trimStart())
  const inBracket = replaced || (view.clause.bracket === true && bracketed.test(plain) && plain !== left)
  const again =
    view.state.last === before &&
    (before.quantity === null || /剔除|扣除|口径/u.test(plain)) &&
    restated.test(plain) &&
    plain.trim() !== ''
  if (!moved && !inBracket && !again && !pronoun.test(plain) && !compared.test(plain)) return null
  const span = { start: quantity.start, end: quantity.end }
  const draft = open(view, before.subject, null, span, 'figures/growth-only', left, rightOf(view, quantity))
  draft.basis = before.basis
  if (replaced) Object.assign(draft, { nature: 'prior', period: before.period })
  // 第三季度增长4%，而上半年这个数字是17%
  if (
    pronoun.test(plain) &&
    before.nature === 'actual' &&
    draft.period &&
    before.period &&
    isBefore(draft.period, before.period)
  )
    draft.nature = 'prior'
  const told = change.value?.units ?? change.range?.low.units ?? 1n
  return { draft, sign: told < 0n && ((quantity.value ?? quantity.range?.high)?.units ?? 0n) > 0n ? -1 : 1 }
}

/** The number of a growth that the clause before has told in words. */
function growthInWords(view: View, quantity: Quantity, left: string): { draft: Draft; sign: 1 | -1 } | null {
  const { text, clause, state } = view
  const words = inWords.exec(text.slice(Math.max(0, clause.start - 24), clause.start))?.[1]
  if (!words || !state.subject || !fills.test(withoutPeriods(view, left, quantity.core.start))) return null
  const span = { start: quantity.start, end: quantity.end }
  const draft = open(view, state.subject, null, span, 'figures/growth-only', left, rightOf(view, quantity))
  return { draft, sign: /[跌降滑减衰]/u.test(words) ? -1 : 1 }
}
