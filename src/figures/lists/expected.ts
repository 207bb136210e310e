/** 毛利率65%、营益率56%，两者略低于市场预期（66%、57%）: one expectation for each of those just told. */
import type { Quantity } from '../../types.ts'
import type { Draft } from '../draft.ts'
import { sentenceLeft, type View } from '../state.ts'
import { open } from '../value/open.ts'
import { finish } from './numbers.ts'

export function expectedOfEach(view: View, numbers: readonly Quantity[]): boolean {
  const { clause, text } = view
  if (!clause.bracket || numbers.length < 2 || numbers[0]!.kind === 'money') return false
  if (!expectation.test(text.slice(Math.max(0, clause.start - 16), clause.start - 1))) return false
  const told = lastOfEach(view, numbers)
  if (!told) return false
  const group = numbers.map((number, i) => {
    const { subject, period, basis } = told[i]!
    const span = { start: number.start, end: number.end }
    return Object.assign(open(view, subject, number, span, 'figures/list-pair', '', ''), {
      period,
      basis,
      nature: 'consensus',
    })
  })
  finish(view, numbers, group)
  return true
}

const expectation =
  /(?:市场|分析[师员]|法人|机构|华尔街|一致)[^，,。；;（(0-9]{0,4}(?:预期|预估|预测|共识)(?:值|中值)?$/u

/** The last n values of the sentence, each of a metric of its own. */
function lastOfEach(view: View, numbers: readonly Quantity[]): Draft[] | null {
  const { drafts, clause } = view
  const from = clause.start - sentenceLeft(view, clause.start).length
  const values = drafts.filter(
    ({ span, quantity, nature }) =>
      span.start >= from && quantity?.kind === numbers[0]!.kind && nature !== 'prior' && nature !== 'consensus',
  )
  const last = values.slice(-numbers.length)
  const apart = new Set(last.map(({ subject: { id, entity } }) => `${id} ${entity}`)).size === numbers.length
  return last.length === numbers.length && apart ? last : null
}
