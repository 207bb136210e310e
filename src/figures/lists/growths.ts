/** Lists of growths: one a figure, or one for all of those just listed. */
import type { Quantity } from '../../types.ts'
import type { Draft } from '../draft.ts'
import { valueTold } from '../growth/beside.ts'
import { addChange } from '../growth/change.ts'
import { moveBefore } from '../growth/move.ts'
import type { MetricMention } from '../metrics.ts'
import { sentenceLeft, type View } from '../state.ts'
import { baseList } from './bases.ts'
import { namedDrafts, ownersBefore } from './names.ts'
import { finish, leadOf } from './numbers.ts'

export function isGrowth(view: View, numbers: readonly Quantity[]): boolean {
  const { kind, core } = numbers[0]!
  const left = view.text.slice(view.clause.start, core.start)
  return (
    kind === 'points' ||
    /(?:变化|变动)(?:分别|各)?(?:约|为)?$/u.test(left) ||
    (kind === 'percent' && /(?:同比|环比|按年|按季|yoy|qoq)[+＋-]?\s?$/iu.test(left)) ||
    (kind !== 'money' && kind !== 'dimension' && moveBefore(leadOf(view, numbers)) !== null)
  )
}

export function growths(view: View, numbers: readonly Quantity[], cueAt: number): boolean {
  const own = view.metrics.filter(({ end, start }) => end <= cueAt && start >= view.from)
  if (own.length === 0 && baseList(view, numbers, cueAt)) return true
  const told = own.length === 0 ? (othersNamed(view, numbers, cueAt) ?? lastGroup(view, numbers.length)) : null
  const drafts = told ?? valuesOf(view, own, numbers.length) ?? namedDrafts(view, numbers, own, cueAt)
  if (!drafts) return baseList(view, numbers, cueAt)
  const group = [...drafts]
  addEach(view, numbers, group)
  finish(view, numbers, group)
  return true
}

/** 毛利48亿元，经营利润27亿元，毛利和经营利润增速分别达21%和27%: of the values that the sentence has told. */
function valuesOf(view: View, own: readonly MetricMention[], count: number): Draft[] | null {
  if (own.length !== count) return null
  const from = view.clause.start - sentenceLeft(view, view.clause.start).length
  const values = own.map(({ id }) =>
    view.drafts.findLast(
      ({ subject, quantity, changes, nature, span }) =>
        subject.id === id &&
        quantity?.kind === 'money' &&
        changes.length === 0 &&
        nature !== 'prior' &&
        span.start >= from,
    ),
  )
  return values.every((draft) => draft !== undefined) ? values : null
}

/** 分别增长16%、13%和下降2%: a direction holds until another is said. */
function addEach(view: View, numbers: readonly Quantity[], group: readonly Draft[]): void {
  let sign: 1 | -1 = moveBefore(leadOf(view, numbers))?.sign ?? 1
  numbers.forEach((number, i) => {
    const own = i === 0 ? null : moveBefore(view.text.slice(numbers[i - 1]!.end, number.core.start))
    sign = own?.sign ?? sign
    const negative = number.value !== null && number.value.units < 0n
    addChange(view, number, negative ? 1 : sign, false, group[i]!)
  })
}

/** …分别为A、B和C，同比增长x、y和z: the second list follows the first without a word. */
export function groupGrowths(view: View, numbers: readonly Quantity[]): boolean {
  return (
    numbers.length >= 2 &&
    view.state.group.length === numbers.length &&
    isGrowth(view, numbers) &&
    growths(view, numbers, view.clause.start)
  )
}

/** 分别收入4.3亿和2.6亿，同比增速均超过90%: one rate for each of those just listed. */
export function sharedGrowth(view: View, numbers: readonly Quantity[]): boolean {
  const { group } = view.state
  const left = view.text.slice(view.from, numbers[0]!.core.start)
  if (numbers.length !== 1 || group.length < 2 || !/均|都|皆/u.test(left) || !isGrowth(view, numbers)) return false
  const sign = moveBefore(left)?.sign ?? 1
  for (const draft of group) addChange(view, numbers[0]!, sign, false, draft)
  finish(view, numbers, [...group])
  return true
}

/** 其中甲与乙同比增长11.2%和3.4%: growths of some of those just listed. */
export function ownedGrowths(view: View, numbers: readonly Quantity[]): boolean {
  const { subject, group } = view.state
  if (numbers.length < 2 || group.length <= numbers.length || !subject || !isGrowth(view, numbers)) return false
  const left = view.text.slice(view.from, numbers[0]!.core.start).replace(/^[，,\s]*(?:其中|当中)/u, '')
  const move = moveBefore(left)
  const owners = left
    .slice(0, move?.at ?? 0)
    .replace(/(?:同比|环比|按年|按季)?(?:分别|各)?$/u, '')
    .split(/[、和及与]/u)
  const drafts = owners.map((entity) => valueTold(view, { ...subject, entity: entity.trim() }))
  if (!move || owners.length !== numbers.length || drafts.some((draft) => draft === null)) return false
  numbers.forEach((number, i) => {
    addChange(view, number, move.sign, false, drafts[i]!)
  })
  finish(view, numbers, group)
  return true
}

/** 甲、乙分别跌7%及3%，丙及丁分别升1%及8%: the second list has names of its own. */
function othersNamed(view: View, numbers: readonly Quantity[], cueAt: number): Draft[] | null {
  const { group, subject } = view.state
  const isTold = group.length === numbers.length && group.every(({ changes }) => changes.length > 0)
  const owners = isTold && subject ? ownersBefore(view, cueAt, numbers.length) : []
  const isNew =
    owners.length === numbers.length && owners.every((name) => !group.some((one) => one.subject.entity === name))
  return isNew ? namedDrafts(view, numbers, [], cueAt) : null
}

/** The figures that a list of growths speaks of: the last list, or the last n values of the sentence. */
function lastGroup({ state, drafts }: View, count: number): Draft[] | null {
  if (state.group.length === count) return state.group
  if (!state.last) return null
  const recent = drafts.slice(-count)
  return recent.length === count && recent.every(({ quantity, changes }) => quantity && changes.length === 0)
    ? recent
    : null
}
