/** Profit told by a verb: 赚4.3亿美元, 转蚀6.7亿元. */
import type { Subject } from '../draft.ts'
import { unlisted, type View } from '../state.ts'

export const profits: ReadonlySet<string> = new Set(
  'netProfit netProfitAttributable operatingProfit profitBeforeTax ebita ebitda ebit grossProfit underwritingProfit'.split(
    ' ',
  ),
)

const earn = /(?:赚|盈利|获利|盈余)[\s了约近逾超得至\u0001]*(?:超过)?$/u
const lose = /(?:蚀|亏|亏损|亏了)[\s了约近逾超得至为\u0001]*(?:超过)?$/u
export const earns = (left: string): boolean => earn.test(left)
export const loses = (left: string): boolean => lose.test(left)

/** 赚4.3亿美元, 蚀6.7亿元: the verb is the metric. */
export function verbSubject(view: View, left: string, entity: string | null = null): Subject | null {
  if (!earns(left) && !loses(left)) return null
  const subject: Subject = {
    ...unlisted(view, 'netProfit', entity),
    basis: view.state.basis,
    loss: loses(left),
  }
  view.state.subject = subject
  return subject
}
