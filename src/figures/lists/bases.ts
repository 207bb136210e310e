/** 净利润同比、环比分别下降3.46%、9.8%: one figure, n bases. */
import type { Quantity } from '../../types.ts'
import { bases } from '../cues.ts'
import type { Draft, DraftChange } from '../draft.ts'
import { addChange, pushAmount } from '../growth/change.ts'
import { moveBefore } from '../growth/move.ts'
import type { View } from '../state.ts'
import { reach } from '../subject/entity.ts'
import { subjectOf } from '../subject/metric.ts'
import { open } from '../value/open.ts'
import { finish, leadOf } from './numbers.ts'

/** 净利润同比、环比分别下降3.46%、9.8%: one figure, n bases. */
export function baseList(view: View, numbers: readonly Quantity[], cueAt: number): boolean {
  const found = bases.find(view.text, view.clause.start, cueAt).map(({ record }) => record.kind as DraftChange['type'])
  const kinds = bothBases.test(view.text.slice(view.clause.start, cueAt)) ? both : found
  if (kinds.length !== numbers.length) return false
  return sharedFigure(view, numbers, kinds)
}

/** 归母净利润同比、环比减少5亿元、3亿元: no 分别, but two bases side by side. */
export function crossedBases(view: View, numbers: readonly Quantity[]): boolean {
  const { start } = numbers[0]!.core
  const left = view.text.slice(Math.max(view.from, start - reach), start)
  if (numbers.length === 2 && bothBases.test(left)) return sharedFigure(view, numbers, both)
  const hits = bases.find(left)
  const [first, second] = hits.slice(-2)
  if (!first || !second || !/^[、和及与,，/]$/u.test(left.slice(first.end, second.start))) return false
  if (numbers.length !== 2) return false
  return sharedFigure(view, numbers, [
    first.record.kind as DraftChange['type'],
    second.record.kind as DraftChange['type'],
  ])
}

/** 同环比+35%/+9%: both words in one. */
const bothBases = /同环比[^，,。；;0-9]{0,6}$/u
const both: readonly DraftChange['type'][] = ['yoy', 'qoq']

function sharedFigure(view: View, numbers: readonly Quantity[], kinds: readonly DraftChange['type'][]): boolean {
  const left = leadOf(view, numbers)
  // 环比、同比分别变化-0.8亿元、-6.4亿元: the numbers have signs of their own.
  const move =
    moveBefore(left) ?? (/(?:变化|变动)$/u.test(left) || isSigned(view, numbers) ? { sign: 1 as const } : null)
  const draft = move && figureBefore(view, numbers)
  if (!draft) return false
  numbers.forEach((number, i) => {
    const count = draft.changes.length
    if (number.kind === 'money' || number.kind === 'dimension')
      pushAmount(draft, number, kinds[i]!, move.sign, { start: number.start, end: number.end })
    else addChange(view, number, move.sign, false, draft)
    const added = draft.changes[count]
    if (added) draft.changes[count] = { ...added, type: kinds[i]! }
  })
  finish(view, numbers, [])
  view.state.last = draft
  return true
}

/** yoy/qoq+35.2%/+8.8% */
const isSigned = ({ text }: View, [first]: readonly Quantity[]): boolean =>
  first !== undefined &&
  ((first.value?.units ?? 0n) < 0n ||
    /[+＋]/u.test(text.slice(Math.max(0, first.core.start - 1), first.core.start + 1)))

/** Of the metric named before the list, else the one just told. */
function figureBefore(view: View, numbers: readonly Quantity[]): Draft | null {
  const metric = view.metrics.filter(({ end, start }) => end <= numbers[0]!.start && start >= view.from).pop()
  if (!metric) return view.state.last
  const span = { start: metric.start, end: numbers[numbers.length - 1]!.end }
  return open(view, subjectOf(view, metric), null, span, 'figures/growth-only', '', '')
}
