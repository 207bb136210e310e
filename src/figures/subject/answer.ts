/** A bare number at the head of an answer is of the metric that the question names: 明年资本开支？大概90亿上下。 */
import type { Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { findMetrics, fits, type MetricMention } from '../metrics.ts'
import { here, type View, withoutPeriods } from '../state.ts'

/** What the sentences that ask name; all of them where none ends in a question mark. */
export function askedMetrics(question: string | null): readonly MetricMention[] {
  if (question === null) return []
  const asking = question.match(/[^。？?！!\n]{1,200}[？?]/gu)
  return findMetrics(asking ? asking.join('\n') : question.slice(0, 400)).filter(({ record }) => !record.weak)
}

/** What a speaker puts before such a number. */
const fillers =
  /我们|咱们|公司|集团|管理层|现在|目前|大概|大约|大致|差不多|左右|应该|预[计期估]|估计|实际上?|其实|这个|这块|这边|整体|总体|基本上?|可能|大体|还是|就是|目标|预算|控制|维持|保持|希望|争取|做到|达到|接近|超过|不到|我?觉得|我?想|说|内部|年内|数字|数|水平|的话|来看|[\s\u0001是会要将能有在到为约近逾超达按给看呢嗯啊吧嘛呃的了也就都那这，,、：:]/gu
const bare = (words: string): boolean => words.replace(fillers, '').length <= 1

export function answered(view: View, quantity: Quantity, left: string): Subject | null {
  const { scope, state, drafts } = view
  const { kind } = quantity
  if (
    scope.askedMetrics.length === 0 ||
    ((kind !== 'dimension' || quantity.unit === '个') && (drafts.length > 0 || state.subject !== null))
  )
    return null
  // 首席财务官陆鸣：|大概…: the label is no part of what is said
  const said = left.slice(Math.max(0, view.words - (quantity.core.start - left.length)))
  if (!bare(withoutPeriods(view, said, quantity.core.start))) return null
  const metrics = scope.askedMetrics.filter(({ record }) => fits(record, quantity))
  const [first] = metrics
  if (!first || metrics.some(({ id }) => id !== first.id)) return null
  const { id, record, basis, loss } = first
  const subject: Subject = {
    id,
    record,
    label: here(view),
    entity: record.companyOnly ? null : state.topic,
    basis,
    loss,
  }
  view.state.subject = subject
  return subject
}
