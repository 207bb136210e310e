/** Values to compare with, as English tells them: compared with $0.61 a year ago, up from $31 million six months ago. */
import { step } from '../../period/calendar.ts'
import type { Period, Quantity } from '../../types.ts'
import { isBefore, yearBack } from '../periods.ts'
import { leftOf, periodInForce, rightOf, type View } from '../state.ts'

const compared =
  /(?:compared (?:with|to)|versus|vs\.?|against|(?:up|down) from|(?<!aside |apart )from) (?:about |roughly |nearly )?[A-Z$€£]{0,3}\$?$/i
const yearAgo =
  /^[^.,;]{0,4}? ?(?:(?:a|one) year (?:ago|earlier)|last year|in the (?:year-ago|prior-year) (?:quarter|period))/i
const quarterAgo =
  /^[^.,;]{0,4}? ?(?:last quarter|(?:a|one) quarter (?:ago|earlier)|in the (?:prior|previous|preceding) quarter)/i
const monthsAgo = /^[^.,;]{0,4}? ?six months (?:ago|earlier)/i

/** The time of the value; null where English compares nothing. */
export function pastInEnglish(view: View, quantity: Quantity): Period | null {
  if (!compared.test(leftOf(view, quantity))) return null
  const right = rightOf(view, quantity)
  const now = periodInForce(view)
  if (!now) return null
  if (yearAgo.test(right)) return yearBack(now)
  const back = quarterAgo.test(right) ? -1 : monthsAgo.test(right) ? -2 : 0
  if (back === 0) return namedPast(view, quantity, now)
  return step(now, 'quarter', back, view.scope.context.fiscal)
}

/** against 69% |in the March quarter */
function namedPast({ used, text }: View, { end }: Quantity, now: Period): Period | null {
  const named = used.find(
    ({ mention }) => mention.start >= end && /^ (?:in|for) (?:the )?$/.test(text.slice(end, mention.start)),
  )
  return named?.period && isBefore(named.period, now) ? named.period : null
}
