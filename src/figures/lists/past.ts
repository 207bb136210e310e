/** 收入及溢利分别为39亿元及8亿元，较上年度之46亿元及11亿元: what the list just told is compared with. */
import type { Quantity } from '../../types.ts'
import type { Draft } from '../draft.ts'
import { yearBack } from '../periods.ts'
import { clauseLeft, periodsBefore, sentenceLeft, type View, withoutPeriods } from '../state.ts'
import { open } from '../value/open.ts'
import { finish } from './numbers.ts'

const compares =
  /^[\s，,（(]*(?:而|则|相?[较比]于?|对比|相对)?的?(?:同期)?(?:分别)?(?:[则只仅]?(?:为|是|有|派|录得|达))?(?:的|之)?[:：]?[约\s]{0,2}$/u

export function pastOfEach(view: View, numbers: readonly Quantity[]): boolean {
  if (numbers.length < 2) return false
  const at = numbers[0]!.core.start
  const group = toldBefore(view, numbers.length, at)
  if (!group?.every(({ quantity, nature }) => quantity?.kind === numbers[0]!.kind && nature !== 'prior')) return false
  const used = periodsBefore(view, at).at(-1)
  if (used?.use !== 'prior' && used?.use !== 'base') return false
  if (!compares.test(withoutPeriods(view, clauseLeft(view, at), at))) return false
  numbers.forEach((number, i) => {
    const { subject, period, basis } = group[i]!
    const span = { start: number.start, end: number.end }
    const draft = open(view, subject, number, span, 'figures/list-pair', '', '')
    Object.assign(draft, { nature: 'prior', basis, period: used.period ?? (period && yearBack(period)) })
  })
  // 分别减少16%及24%: the sentence goes on with what it told first.
  finish(view, numbers, [...group])
  return true
}

/** The list before, or as many numbers of the sentence: 中期息7仙，特别息21仙，上年同期分别派8仙及23仙. */
function toldBefore(view: View, count: number, at: number): readonly Draft[] | null {
  const { group } = view.state
  if (group.length === count) return group
  if (!/分别/u.test(clauseLeft(view, at))) return null
  const from = view.clause.start - sentenceLeft(view, view.clause.start).length
  const told = view.drafts.filter(({ span, quantity }) => span.start >= from && quantity).slice(-count)
  return told.length === count ? told : null
}
