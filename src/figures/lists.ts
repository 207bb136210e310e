/** 毛利率和净利率分别为45%和12%; 同比分别增长16%、13%; 同比、环比下降3%、9%: n names and n numbers in one order. */
import { firstFrom } from '../span.ts'
import type { Period, Quantity } from '../types.ts'
import { addChange, pushAmount } from './change.ts'
import { bases } from './cues.ts'
import type { Draft, DraftChange } from './draft.ts'
import { nameIn, reach } from './entity.ts'
import { isAside } from './growth-aside.ts'
import { valueTold } from './growth-beside.ts'
import { moveBefore } from './growth-move.ts'
import { yearsOf } from './in-force.ts'
import { fits, type MetricMention } from './metrics.ts'
import { open } from './open.ts'
import { isBefore } from './periods.ts'
import { names, rightOf, unlisted, type View } from './state.ts'
import { subjectOf } from './subject.ts'

const cue = /分别|各为|依次为|依序为/u

export function takeList(view: View, quantity: Quantity): boolean {
  const { text, clause } = view
  const cued = text.slice(clause.start, quantity.core.start).search(cue)
  const slashed = /^\s?[/／]/u.test(text.slice(quantity.end, quantity.end + 2))
  const at = cued < 0 && slashed && (spanYears(view) ?? view.state.years) ? quantity.core.start - clause.start : cued
  const numbers = run(view, quantity)
  // 2025至2027年净利润预测上调4%，至22亿元、27亿元及33亿元
  if (at < 0 && view.state.years?.length === numbers.length && numbers.length > 2)
    return values(view, numbers, { start: clause.start, end: quantity.core.start })
  if (at < 0)
    return (
      crossedBases(view, quantity) ||
      ownedGrowths(view, numbers) ||
      sharedGrowth(view, numbers) ||
      groupGrowths(view, numbers) ||
      groupShares(view, numbers)
    )
  if (numbers.length < 2) return false
  const before = { start: clause.start, end: clause.start + at }
  if (isGrowth(view, numbers)) return growths(view, numbers, before.end)
  if (sharesOfParts(view, numbers, before.end)) return true
  return values(view, numbers, before)
}

/** Numbers of one kind with nothing but list marks (and directions) between. */
function run({ quantities, text }: View, first: Quantity): Quantity[] {
  const numbers = [first]
  for (let i = firstFrom(quantities, first.end); i < quantities.length; i++) {
    const next = quantities[i]!
    const between = text.slice(numbers[numbers.length - 1]!.end, next.core.start)
    if (!alike(first, next) || !/^[\s、及和与以/／,，跟]{1,3}[^、，,。0-9]{0,6}$/u.test(between)) break
    numbers.push(next)
  }
  // 每股收益0.78、0.83、0.89元: the last tells what all are counted in.
  const { kind, unit } = numbers[numbers.length - 1]!
  return kind === 'money' ? numbers.map((number) => ({ ...number, kind, unit: number.unit ?? unit })) : numbers
}

const alike = ({ kind }: Quantity, next: Quantity): boolean =>
  next.kind === kind || (kind === 'number' && next.kind === 'money')

const isGrowth = (view: View, [first]: readonly Quantity[]): boolean =>
  first!.kind === 'points' ||
  /(?:变化|变动)(?:分别|各)?(?:约|为)?$/u.test(view.text.slice(view.clause.start, first!.core.start)) ||
  (first!.kind === 'percent' &&
    /(?:同比|环比|按年|按季)[+＋-]?\s?$/u.test(view.text.slice(view.clause.start, first!.core.start))) ||
  (first!.kind !== 'money' &&
    first!.kind !== 'dimension' &&
    moveBefore(view.text.slice(view.clause.start, first!.core.start).replace(/(?:分别|各)(?:约|为)?$/u, '')) !== null)

function growths(view: View, numbers: readonly Quantity[], cueAt: number): boolean {
  if (isAside(view, numbers[0]!, view.text.slice(view.from, numbers[0]!.core.start))) {
    finish(view, numbers, [])
    return true
  }
  const own = view.metrics.filter(({ end, start }) => end <= cueAt && start >= view.from)
  if (own.length === 0 && baseList(view, numbers, cueAt)) return true
  const drafts =
    own.length === 0
      ? (othersNamed(view, numbers, cueAt) ?? lastGroup(view, numbers.length) ?? namedDrafts(view, numbers, own, cueAt))
      : namedDrafts(view, numbers, own, cueAt)
  if (!drafts) return baseList(view, numbers, cueAt)
  const group = [...drafts]
  let sign: 1 | -1 =
    moveBefore(view.text.slice(view.clause.start, numbers[0]!.core.start).replace(/(?:分别|各)(?:约|为)?$/u, ''))
      ?.sign ?? 1
  numbers.forEach((number, i) => {
    const own = i === 0 ? null : moveBefore(view.text.slice(numbers[i - 1]!.end, number.core.start))
    sign = own?.sign ?? sign
    const negative = number.value !== null && number.value.units < 0n
    addChange(view, number, negative ? 1 : sign, false, group[i]!)
  })
  finish(view, numbers, group)
  return true
}

/** …分别为A、B和C，同比增长x、y和z: the second list follows the first without a word. */
function groupGrowths(view: View, numbers: readonly Quantity[]): boolean {
  return (
    numbers.length >= 2 &&
    view.state.group.length === numbers.length &&
    isGrowth(view, numbers) &&
    growths(view, numbers, view.clause.start)
  )
}

/** 分别收入4.3亿和2.6亿，同比增速均超过90%: one rate for each of those just listed. */
function sharedGrowth(view: View, numbers: readonly Quantity[]): boolean {
  const { group } = view.state
  const left = view.text.slice(view.from, numbers[0]!.core.start)
  if (numbers.length !== 1 || group.length < 2 || !/均|都|皆/u.test(left) || !isGrowth(view, numbers)) return false
  const sign = moveBefore(left)?.sign ?? 1
  for (const draft of group) addChange(view, numbers[0]!, sign, false, draft)
  finish(view, numbers, [...group])
  return true
}

/** 其中甲与乙同比增长11.2%和3.4%: growths of some of those just listed. */
function ownedGrowths(view: View, numbers: readonly Quantity[]): boolean {
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

/** …占营收的比重为51.2%、28.3%、12.6%: the shares of those just listed. */
function groupShares(view: View, numbers: readonly Quantity[]): boolean {
  const { group } = view.state
  const left = view.text.slice(view.from, numbers[0]!.core.start)
  if (
    numbers.length < 2 ||
    group.length !== numbers.length ||
    numbers[0]!.kind !== 'percent' ||
    !/占|佔|比重/u.test(left)
  )
    return false
  const drafts = numbers.map((number, i) => {
    const subject = {
      ...group[i]!.subject,
      id: /收入|营收|营业额|销售/u.test(left) ? 'revenueShare' : 'other',
      record: null,
    }
    const draft = open(view, subject, number, { start: number.start, end: number.end }, 'figures/list-pair', left, '')
    draft.period = group[i]!.period
    return draft
  })
  finish(view, numbers, drafts)
  return true
}

/** 卡纸、瓦楞纸及白卡纸的收入分别占总收益50.6%、20.9%及16.4%: one share a name. */
function sharesOfParts(view: View, numbers: readonly Quantity[], cueAt: number): boolean {
  const whole = view.text.slice(cueAt, numbers[0]!.core.start)
  if (numbers[0]!.kind !== 'percent' || !/占|佔/u.test(whole)) return false
  const sold = /的?(?:销售|营业)?(?:收入|收益|营收|营业额|销售额|销售)$/u.exec(view.text.slice(view.from, cueAt))?.[0]
    .length
  const owners = ownersBefore(view, cueAt - (sold ?? 0), numbers.length)
  if (owners.length !== numbers.length) return false
  // 甲占比四成；乙、丙分别占22%和15%: of the same whole
  const again = view.state.last?.subject.id === 'revenueShare' && /占[约近逾]?$/u.test(whole)
  const id = again || /收入|营收|营业额|销售|收益/u.test(whole) ? 'revenueShare' : 'other'
  const drafts = numbers.map((number, i) =>
    open(
      view,
      unlisted(view, id, owners[i]),
      number,
      { start: number.start, end: number.end },
      'figures/list-pair',
      '',
      rightOf(view, number),
    ),
  )
  finish(view, numbers, drafts)
  return true
}

/** 净利润同比、环比分别下降3.46%、9.8%: one figure, n bases. */
function baseList(view: View, numbers: readonly Quantity[], cueAt: number): boolean {
  const kinds = bases.find(view.text, view.clause.start, cueAt).map(({ record }) => record.kind as DraftChange['type'])
  if (kinds.length !== numbers.length) return false
  return sharedFigure(view, numbers, kinds)
}

function sharedFigure(view: View, numbers: readonly Quantity[], kinds: readonly DraftChange['type'][]): boolean {
  const left = view.text.slice(view.clause.start, numbers[0]!.core.start).replace(/(?:分别|各)(?:约|为)?$/u, '')
  // 环比、同比分别变化-0.8亿元、-6.4亿元: the numbers have signs of their own.
  const move = moveBefore(left) ?? (/(?:变化|变动)$/u.test(left) ? { sign: 1 as const } : null)
  if (!move) return false
  const metric = view.metrics.filter(({ end, start }) => end <= numbers[0]!.start && start >= view.from).pop()
  const draft = metric
    ? open(
        view,
        subjectOf(view, metric),
        null,
        { start: metric.start, end: numbers[numbers.length - 1]!.end },
        'figures/growth-only',
        '',
        '',
      )
    : view.state.last
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

/** 归母净利润同比、环比减少5亿元、3亿元: no 分别, but two bases side by side. */
function crossedBases(view: View, quantity: Quantity): boolean {
  const left = view.text.slice(Math.max(view.from, quantity.core.start - reach), quantity.core.start)
  const hits = bases.find(left)
  const [first, second] = hits.slice(-2)
  if (!first || !second || !/^[、和及与,，/]$/u.test(left.slice(first.end, second.start))) return false
  const numbers = run(view, quantity)
  if (numbers.length !== 2) return false
  return sharedFigure(view, numbers, [
    first.record.kind as DraftChange['type'],
    second.record.kind as DraftChange['type'],
  ])
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

function values(view: View, numbers: readonly Quantity[], before: { start: number; end: number }): boolean {
  const own = view.metrics.filter(
    ({ start, end, record }) => start >= view.from && end <= numbers[0]!.start && fits(record, numbers[0]!),
  )
  const { group } = view.state
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

/** （此前为484.9/543.1亿元）, 前值为2.4亿、9.5亿元: the words before a list tell whether it has been replaced. */
function replacedBefore({ text, clause }: View, [first]: readonly Quantity[]): string {
  const words = text.slice(clause.start, first!.core.start)
  return clause.bracket || /^[\s，,]*(?:前值|原值|原为|原先|此前|先前|之前)/u.test(words) ? words : ''
}

/** 预测由41亿元、48亿元下调至…: what it is moved from. */
const movedFrom = ({ text }: View, numbers: readonly Quantity[]): boolean =>
  /(?:由|从)(?:原来|此前|先前|之前)?的?[约\s]{0,2}$/u.test(
    text.slice(Math.max(0, numbers[0]!.start - 8), numbers[0]!.start),
  ) && /^[^，,。；;0-9]{0,6}[至到为]/u.test(text.slice(numbers.at(-1)!.end, numbers.at(-1)!.end + 8))

/** One draft a number: n metrics, n owners of one metric, or n periods. */
function namedDrafts(
  view: View,
  numbers: readonly Quantity[],
  metrics: readonly MetricMention[],
  end: number,
): Draft[] | null {
  const right = rightOf(view, numbers[numbers.length - 1]!)
  const make = (subject: Draft['subject'], number: Quantity): Draft =>
    open(
      view,
      subject,
      null,
      { start: number.start, end: number.end },
      'figures/list-pair',
      replacedBefore(view, numbers),
      right,
    )
  if (metrics.length === numbers.length) return metrics.map((metric, i) => make(subjectOf(view, metric), numbers[i]!))
  const metric = metrics[metrics.length - 1]
  const subject = metric ? subjectOf(view, metric) : view.state.subject
  if (!subject) return null
  const periods = view.used.filter(
    ({ use, period, mention }) => use !== 'ignore' && period && mention.end <= end && mention.start >= view.from,
  )
  if (periods.length === numbers.length)
    return periods.map(({ period, use }, i) => {
      const draft = make(subject, numbers[i]!)
      draft.period = period
      if (draft.nature === 'actual' && (use === 'prior' || isPast(view, period))) draft.nature = 'prior'
      return draft
    })
  const years = spanYears(view) ?? view.state.years
  if (years && years.length === numbers.length)
    return yearsInForce(view, years).map((year, i) => {
      const draft = make(subject, numbers[i]!)
      const { period, nature } = yearly(view, year)
      return Object.assign(draft, {
        period,
        nature: draft.nature === 'prior' || draft.nature === 'consensus' ? draft.nature : nature,
      })
    })
  const owners = ownersBefore(view, metric && metric.start < end ? metric.start : end, numbers.length)
  if (owners.length !== numbers.length) return null
  return owners.map((entity, i) => make({ ...subject, entity }, numbers[i]!))
}

/** The lists that follow in the sentence are of the same years. */
function yearsInForce({ state }: View, years: readonly Period[]): readonly Period[] {
  state.years = years
  return years
}

/** 2014年至2017年: the years of a span, where the clause names one. */
function spanYears(view: View): Period[] | null {
  const between = view.used.find(({ mention }) => mention.kind === 'span')?.mention.between
  return between ? yearsOf(view, between) : null
}

const isPast = ({ scope }: View, period: Period | null): boolean =>
  period !== null && scope.context.event.period !== null && isBefore(period, scope.context.event.period)

/** A year before the page's is past, one after it an outlook. */
function yearly({ scope, state }: View, period: Period): Pick<Draft, 'period' | 'nature'> {
  const { event } = scope.context
  const past = event.period !== null && period.fiscalYear < event.period.fiscalYear
  const later = event.period?.end != null && period.end !== null && period.end > event.period.end
  return { period, nature: past ? 'prior' : later ? (state.others ? 'consensus' : 'guidance') : 'actual' }
}

/** What parts the names of a list; where all of it gives too many, 电脑与平板、工业与汽车 are two. */
const slash = /[/／]/
const marks = [/[、和及与]/u, /、/u, /[、和]/u, /[、及]/u, /[、与]/u] as const

/** 风机、逆变器、换电柜的|收入: the names before the metric. */
function ownersBefore(view: View, end: number, count: number): string[] {
  let left = view.text.slice(view.from, end)
  for (const { mention } of view.used)
    if (mention.start >= view.from && mention.end <= end)
      left = left.replace(view.text.slice(mention.start, mention.end), '，')
  const part = (left.split('，').findLast((piece) => piece.trim() !== '') ?? '').replace(
    /(?:三者|两者|四者|的|业务)+$/u,
    '',
  )
  const parted = (mark: RegExp): string[] =>
    part
      .split(mark)
      .map((name) => nameIn(name, names(view)) ?? '')
      .filter((name) => name !== '')
  let all: string[] | null = null
  for (const mark of slash.test(part) ? [slash] : marks) {
    const owners = parted(mark)
    if (owners.length === count) return owners
    all ??= owners
  }
  return all ?? []
}

function finish(view: View, numbers: readonly Quantity[], group: Draft[]): void {
  view.from = numbers[numbers.length - 1]!.end
  view.state.group = group
  view.state.last = group[group.length - 1] ?? view.state.last
}
