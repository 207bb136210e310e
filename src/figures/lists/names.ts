/** What the numbers of a list are of: n metrics, n owners of one metric, or n periods. */
import type { Quantity } from '../../types.ts'
import type { Draft, Subject } from '../draft.ts'
import type { MetricMention } from '../metrics.ts'
import { names, rightOf, type View } from '../state.ts'
import { nameIn } from '../subject/entity.ts'
import { subjectOf } from '../subject/metric.ts'
import { open } from '../value/open.ts'
import { sharedExpenses } from './expenses.ts'
import { isPast, spanYears, yearly, yearsInForce } from './years.ts'

/** One draft a number; null where the names and the numbers do not fit. */
export function namedDrafts(
  view: View,
  numbers: readonly Quantity[],
  told: readonly MetricMention[],
  end: number,
): Draft[] | null {
  const shared = told.length > 0 ? sharedExpenses(view.text, view.from, told[told.length - 1]!) : null
  const metrics = shared?.length === numbers.length ? shared : told
  if (metrics.length === numbers.length)
    return metrics.map((metric, i) => draftOf(view, numbers, i, subjectOf(view, metric)))
  const group = [...view.state.group]
  const metric = metrics[metrics.length - 1]
  const subject = metric ? subjectOf(view, metric) : view.state.subject
  if (!subject) return null
  return (
    byPeriod(view, numbers, subject, end) ??
    byNumber(view, numbers, subject, end) ??
    byYear(view, numbers, subject) ??
    byOwner(view, numbers, subject, metric && metric.start < end ? metric.start : end) ??
    byGroup(view, numbers, subject, group)
  )
}

/** 上述三项业务的收入分别为…: of the owners last named, in their order. */
function byNumber(view: View, numbers: readonly Quantity[], subject: Subject, end: number): Draft[] | null {
  if (
    !/(?:上述|以上|前述)[\d两二三四五六七八九]{1,2}(?:项|者|大|块|类|个)/u.test(view.text.slice(view.clause.start, end))
  )
    return null
  const owners = [...new Set(view.drafts.map(({ subject: { entity } }) => entity))].slice(-numbers.length)
  if (owners.length !== numbers.length || owners.includes(null)) return null
  return owners.map((entity, i) => draftOf(view, numbers, i, { ...subject, entity }))
}

/** 甲、乙收入分别为3亿和2亿元，毛利率分别为31%和24%: of those that the list before named. */
function byGroup(view: View, numbers: readonly Quantity[], subject: Subject, group: readonly Draft[]): Draft[] | null {
  if (group.length !== numbers.length || group.some((draft) => draft.subject.entity === null)) return null
  return group.map(({ subject: { entity } }, i) => draftOf(view, numbers, i, { ...subject, entity }))
}

function draftOf(view: View, numbers: readonly Quantity[], i: number, subject: Subject): Draft {
  const { start, end } = numbers[i]!
  const right = rightOf(view, numbers[numbers.length - 1]!)
  return open(view, subject, null, { start, end }, 'figures/list-pair', replacedBefore(view, numbers), right)
}

/** （此前为484.9/543.1亿元）, 前值为2.4亿、9.5亿元: the words before a list tell whether it has been replaced. */
function replacedBefore({ text, clause }: View, [first]: readonly Quantity[]): string {
  const words = text.slice(clause.start, first!.core.start)
  return clause.bracket || /^[\s，,]*(?:前值|原值|原为|原先|此前|先前|之前)/u.test(words) ? words : ''
}

/** 第二季和第三季毛利率分别为41%和43%. */
function byPeriod(view: View, numbers: readonly Quantity[], subject: Subject, end: number): Draft[] | null {
  const periods = view.used.filter(
    ({ use, period, mention }) => use !== 'ignore' && period && mention.end <= end && mention.start >= view.from,
  )
  if (periods.length !== numbers.length) return null
  return periods.map(({ period, use }, i) => {
    const draft = draftOf(view, numbers, i, subject)
    draft.period = period
    if (draft.nature === 'actual' && (use === 'prior' || isPast(view, period))) draft.nature = 'prior'
    return draft
  })
}

/** 2025至2027年净利润分别为22亿元、27亿元及33亿元. */
function byYear(view: View, numbers: readonly Quantity[], subject: Subject): Draft[] | null {
  const years = spanYears(view) ?? view.state.years
  if (years?.length !== numbers.length) return null
  return yearsInForce(view, years).map((year, i) => {
    const draft = draftOf(view, numbers, i, subject)
    const { period, nature } = yearly(view, year)
    return Object.assign(draft, {
      period,
      nature: draft.nature === 'prior' || draft.nature === 'consensus' ? draft.nature : nature,
    })
  })
}

/** 风机、逆变器收入分别为12亿元和4亿元. */
function byOwner(view: View, numbers: readonly Quantity[], subject: Subject, end: number): Draft[] | null {
  const owners = ownersBefore(view, end, numbers.length)
  if (owners.length !== numbers.length) return null
  return owners.map((entity, i) => draftOf(view, numbers, i, { ...subject, entity }))
}

/** 风机、逆变器、换电柜的|收入: the names before the metric. */
export function ownersBefore(view: View, end: number, count: number): string[] {
  let left = view.text.slice(view.from, end)
  for (const { mention } of view.used)
    if (mention.start >= view.from && mention.end <= end)
      left = left.replace(view.text.slice(mention.start, mention.end), '，')
  const part = (left.split('，').findLast((piece) => piece.trim() !== '') ?? '').replace(
    /(?:三者|两者|四者|的|业务)+$|(?:依然|仍然|仍|均|都|皆)?(?:是|为)[^、和及与]{2,16}$/u,
    '',
  )
  const parted = (mark: RegExp): string[] => {
    const pieces = part.split(mark)
    const found = pieces.map((name) => nameIn(name, names(view)) ?? '')
    // 松江酒、系列酒, of 松江酒业: beside other parts a name like the company's is a part's.
    const own = found.filter((name) => name === '').length === 1 && pieces.length === count
    return found
      .map((name, i) => (name === '' && own ? (brandIn(pieces[i]!, view) ?? '') : name))
      .filter((name) => name !== '')
  }
  let all: string[] | null = null
  for (const mark of slash.test(part) ? [slash] : marks) {
    const owners = parted(mark)
    if (owners.length === count) return owners
    all ??= owners
  }
  return all ?? []
}

const brandIn = (piece: string, view: View): string | null => {
  const name = nameIn(piece, [])
  return name && name.length > 2 && !names(view).includes(name) && !/公司|集团|股份/u.test(name) ? name : null
}

const marks = [/[、和及与]/u, /、/u, /[、和]/u, /[、及]/u, /[、与]/u] as const

/** What parts the names of a list; where all of it gives too many, 电脑与平板、工业与汽车 are two. */
const slash = /[/／]/
