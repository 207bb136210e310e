/** A number said once more without its name: 75亿元的目标, 29.5%里面有一部分来自金价. */
import type { Quantity } from '../../types.ts'
import type { Draft, Subject } from '../draft.ts'
import { here, names, type View } from '../state.ts'
import { nameIn } from './entity.ts'

/** What the page has told so far, by its exact number. */
export type ToldNumbers = Map<string, Subject>

/** Round numbers meet by chance: a rate needs a decimal, an amount a hundred million. */
function keyOf({ kind, value, range }: Quantity): string | null {
  const ends = range ? [range.low, range.high] : [value]
  if (ends.some((end) => !end)) return null
  const rate = kind === 'percent'
  if (!rate && kind !== 'money' && kind !== 'number') return null
  const told = ends.map((end) => {
    let { units, scale } = end!
    while (scale > 0 && units % 10n === 0n) {
      units /= 10n
      scale--
    }
    return { units, scale }
  })
  const exact = told.every(({ units, scale }) => (rate ? scale > 2 : scale === 0 && units >= 100_000_000n))
  return exact ? `${rate}|${told.map(({ units, scale }) => `${units}/${scale}`).join('~')}` : null
}

export function remember(told: ToldNumbers, drafts: readonly Draft[]): void {
  for (const { quantity, subject } of drafts) {
    const key = quantity && subject.record ? keyOf(quantity) : null
    if (key !== null && !told.has(key)) told.set(key, subject)
  }
}

/** The metric that the page gave the same number by name; null where the words here name something. */
export function toldAgain(view: View, quantity: Quantity, left: string): Subject | null {
  const key = keyOf(quantity)
  if (key === null || nameIn(left, names(view)) !== null) return null
  const subject = view.scope.told.get(key) ?? ownOf(view, key)
  if (!subject) return null
  const again = { ...subject, label: here(view) }
  // 29.5%里面…，剔除之后还有27.7%: a rate goes on; what an amount leads to is another matter.
  if (quantity.kind === 'percent') view.state.subject = again
  return again
}

const ownOf = ({ drafts }: View, key: string): Subject | null =>
  drafts.find(({ quantity, subject }) => quantity && subject.record && keyOf(quantity) === key)?.subject ?? null
