/** The numbers of a list, and how they end what the sentence has told. */
import { firstFrom } from '../../span.ts'
import type { Quantity } from '../../types.ts'
import type { Draft } from '../draft.ts'
import type { View } from '../state.ts'

/** Numbers of one kind with nothing but list marks (and directions) between. */
export function numbersFrom({ quantities, text }: View, first: Quantity): Quantity[] {
  const numbers = [first]
  for (let i = firstFrom(quantities, first.end); i < quantities.length; i++) {
    const next = quantities[i]!
    const between = text.slice(numbers[numbers.length - 1]!.end, next.core.start)
    if (!alike(first, next) || !(joins.test(between) || between === ' and ')) break
    numbers.push(next)
  }
  // 每股收益0.78、0.83、0.89元: the last tells what all are counted in.
  const { kind, unit } = numbers[numbers.length - 1]!
  return kind === 'money' || kind === 'dimension'
    ? numbers.map((number) => ({ ...number, kind, unit: number.unit ?? unit }))
    : numbers
}

const joins = /^[\s、及和与以/／,，跟]{1,3}[^、，,。0-9]{0,6}$/u

const alike = ({ kind }: Quantity, next: Quantity): boolean =>
  next.kind === kind || (kind === 'number' && (next.kind === 'money' || next.kind === 'dimension'))

/** The clause up to the list, without 分别. */
export const leadOf = ({ text, clause }: View, numbers: readonly Quantity[]): string =>
  text.slice(clause.start, numbers[0]!.core.start).replace(/(?:分别|各)(?:约|为)?$/u, '')

/** What follows in the sentence speaks of the last of the group. */
export function finish(view: View, numbers: readonly Quantity[], group: Draft[]): void {
  view.from = numbers[numbers.length - 1]!.end
  view.state.group = group
  view.state.last = group[group.length - 1] ?? view.state.last
}
