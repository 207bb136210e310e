/** 毛利率和净利率分别为45%和12%; 同比分别增长16%、13%; 同比、环比下降3%、9%: n names and n numbers in one order. */
import type { Quantity, Span } from '../types.ts'
import { isAside } from './growth/aside.ts'
import { crossedBases } from './lists/bases.ts'
import { englishPair } from './lists/english.ts'
import { expectedOfEach } from './lists/expected.ts'
import { groupGrowths, growths, isGrowth, ownedGrowths, sharedGrowth } from './lists/growths.ts'
import { namedDrafts } from './lists/names.ts'
import { finish, numbersFrom } from './lists/numbers.ts'
import { pastOfEach } from './lists/past.ts'
import { groupShares, sharesOfParts, sharesOfTold } from './lists/shares.ts'
import { spanYears } from './lists/years.ts'
import { fits } from './metrics.ts'
import type { View } from './state.ts'
import { subjectOf } from './subject/metric.ts'
import { isNoFigure } from './value/aside.ts'

const cue = /分别|各为|依次为|依序为/u

export function takeList(view: View, quantity: Quantity): boolean {
  const { clause, state } = view
  const numbers = numbersFrom(view, quantity)
  if (numbers.length > 1 && passOver(view, numbers)) return true
  const at = cueAt(view, quantity)
  if (at !== null) return numbers.length >= 2 && takeCued(view, numbers, at)
  // 2025至2027年净利润预测上调4%，至22亿元、27亿元及33亿元
  const years = state.years?.length === numbers.length ? numbers.length : 0
  if (years > 2 || (years === 2 && /[至到为]\s?$/u.test(view.text.slice(clause.start, quantity.core.start))))
    return values(view, numbers, { start: clause.start, end: quantity.core.start })
  return uncued.some((takes) => takes(view, numbers))
}

/** 分别高于预期4%及9%, 盈利预测上调6%、8%及9%: rates that are no growth of the company's figures, one after another. */
function passOver(view: View, numbers: readonly Quantity[]): boolean {
  const first = numbers[0]!
  if (first.kind === 'money' || first.kind === 'number') return false
  const isNone = first.kind === 'percent' && isNoFigure(view, first)
  if (!isNone && !isAside(view, first, view.text.slice(view.from, first.core.start))) return false
  // 净利润预测分别上调9%和11%|至61亿元和70亿元: the levels are still to come.
  const forecast = view.metrics.findLast(({ end, start }) => end <= first.start && start >= view.from)
  if (forecast) subjectOf(view, forecast)
  finish(view, numbers, [])
  return true
}

/** 收入及纯利分别增长18%及27%，|至32.6亿及5.1亿元: the levels of those whose growths have just been listed. */
function levelsOfGroup(view: View, numbers: readonly Quantity[]): boolean {
  const { group } = view.state
  const left = view.text.slice(view.clause.start, numbers[0]!.core.start)
  if (numbers.length < 2 || group.length !== numbers.length || !/^\s?(?:分别)?[至到达为][约\s]{0,2}$/u.test(left))
    return false
  if (numbers[0]!.kind === 'percent' || group.some(({ quantity }) => quantity !== null)) return false
  numbers.forEach((number, i) => {
    const draft = group[i]!
    Object.assign(draft, {
      quantity: number,
      rule: 'figures/list-pair',
      span: { start: Math.min(draft.span.start, number.start), end: Math.max(draft.span.end, number.end) },
    })
  })
  finish(view, numbers, [...group])
  return true
}

/** Where 分别 stands before the number; where the years are known, 22/27/33亿元 says the same. */
function cueAt(view: View, { core, end }: Quantity): number | null {
  const { text, clause, state } = view
  const cued = text.slice(clause.start, core.start).search(cue)
  if (cued >= 0) return clause.start + cued
  const slashed = /^\s?[/／]/u.test(text.slice(end, end + 2))
  return slashed && (spanYears(view) ?? state.years ?? namesSlashed(view, core.start)) ? core.start : null
}

/** 销售/管理/研发费率|2.2%/3.1%/6.4%: names and numbers in the same shape. */
const namesSlashed = ({ text, clause }: View, at: number): true | null =>
  /\p{Script=Han}{2,8}[/／]\p{Script=Han}{2,8}[为约\s]{0,2}$/u.test(text.slice(Math.max(clause.start, at - 24), at)) ||
  null

/** Lists without a word that says so; the first that takes the numbers has them. */
const uncued = [
  levelsOfGroup,
  expectedOfEach,
  pastOfEach,
  englishPair,
  crossedBases,
  ownedGrowths,
  sharedGrowth,
  groupGrowths,
  groupShares,
]

function takeCued(view: View, numbers: readonly Quantity[], at: number): boolean {
  if (pastOfEach(view, numbers)) return true
  if (isGrowth(view, numbers)) return growths(view, numbers, at)
  return (
    sharesOfParts(view, numbers, at) ||
    sharesOfTold(view, numbers, at) ||
    values(view, numbers, { start: view.clause.start, end: at })
  )
}

function values(view: View, numbers: readonly Quantity[], before: Span): boolean {
  const named = view.metrics.filter(
    ({ start, end, record }) => start >= view.from && end <= numbers[0]!.start && fits(record, numbers[0]!),
  )
  const own = named.length > numbers.length ? named.filter(({ end }) => !leftOut(view, end)) : named
  const { group, subject } = view.state
  // 门店205间，分别42%及36%…: no shops
  if (own.length === 0 && subject?.record && !fits(subject.record, numbers[0]!)) return false
  const drafts = namedDrafts(view, numbers, own, before.end)
  if (!drafts) return false
  const from = movedFrom(view, numbers)
  numbers.forEach((number, i) => {
    const draft = drafts[i]!
    draft.quantity = number
    draft.span = { start: number.start, end: number.end }
    draft.rule = 'figures/list-pair'
    if (from && draft.nature !== 'actual') draft.nature = 'prior'
  })
  // （此前为48.4/54.3亿元），同比+13.8%/+8.9%: the sentence goes on with the list before the bracket.
  finish(view, numbers, view.clause.bracket && group.length === numbers.length ? group : drafts)
  return true
}

/** 豁除公平值|收益|净额之基础净溢利: what a profit is told without. */
const leftOut = ({ text, clause }: View, end: number): boolean =>
  /(?:撇除|豁除|剔除|扣除|不计|不包括|未计)[^，,。；;]{0,24}$/u.test(text.slice(clause.start, end)) &&
  /^(?:净额)?(?:之|的|后|前)/u.test(text.slice(end, end + 4))

/** 预测由41亿元、48亿元下调至…: what it is moved from. */
const movedFrom = ({ text }: View, numbers: readonly Quantity[]): boolean =>
  /(?:由|从)(?:原来|此前|先前|之前)?的?[约\s]{0,2}$/u.test(
    text.slice(Math.max(0, numbers[0]!.start - 8), numbers[0]!.start),
  ) && /^[^，,。；;0-9]{0,6}[至到为]/u.test(text.slice(numbers.at(-1)!.end, numbers.at(-1)!.end + 8))
