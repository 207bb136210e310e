/** Where a page contradicts itself: told, never repaired. */
import type { Context, FoundFigure, Warning } from '../types.ts'
import { firstWhere } from './order.ts'
import { yearBack } from './periods.ts'

type Check = (figures: readonly FoundFigure[], context: Context) => Warning[]

export function findContradictions(figures: readonly FoundFigure[], context: Context): Warning[] {
  return checks.flatMap((check) => check(figures, context)).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
}

const warn = (rule: string, { span }: FoundFigure, message: string): Warning => ({
  rule,
  severity: 'warning',
  message,
  span,
})

/** What makes two figures speak of one thing. */
const matter = ({ metric, entity, basis, unit }: FoundFigure): string =>
  [metric, entity ?? '', basis, unit ?? ''].join('|')
const at = (figure: FoundFigure, label: string): string => `${matter(figure)}|${label}`
/** Half of the last digit that was said. */
const slack = ({ decimals }: FoundFigure): number => 0.5 * 10 ** -(decimals ?? 0)

function byPlace(figures: readonly FoundFigure[]): Map<string, FoundFigure[]> {
  const places = new Map<string, FoundFigure[]>()
  for (const figure of figures) {
    if (figure.value === null || !figure.period || figure.nature === 'guidance' || figure.nature === 'consensus')
      continue
    const key = at(figure, figure.period.label)
    const same = places.get(key)
    if (same) same.push(figure)
    else places.set(key, [figure])
  }
  return places
}

/** Further apart than any business moves in a year: a scale has been lost, or two matters share a name. */
const isFar = (ratio: number): boolean => ratio > 100 || ratio < 0.01

/** 营收120亿，同比增长50%，上年同期100亿: the rate and the two amounts do not fit. */
const growth: Check = (figures, { event }) => {
  const gains = new Map([...byPlace(figures)].map(([place, same]) => [place, same.find(({ value }) => value! > 0)]))
  return figures.flatMap((figure) => {
    const change = figure.changes.find(
      ({ type, unit, basis, value }) => type === 'yoy' && unit === 'ratio' && basis === null && value !== null,
    )
    if (!change || figure.value === null || !figure.period || figure.value <= 0) return []
    const before = gains.get(at(figure, yearBack(figure.period).label))
    if (!before || isFar(figure.value / before.value!)) return []
    // 2026年营收预测51.7亿元，同比+8.9%（此前为…）: the outlook of the year before is not what was reported.
    const closed = event.period?.end
    if (closed && before.period!.end && before.period!.end > closed) return []
    const low = (figure.value - slack(figure)) / (before.value! + slack(before)) - 1
    const high = (figure.value + slack(figure)) / Math.max(before.value! - slack(before), 1e-9) - 1
    const room = 0.0051 + Math.abs(change.value!) * 0.005
    if (change.value! >= low - room && change.value! <= high + room) return []
    return [
      warn(
        'figures/growth-mismatch',
        figure,
        `said to change by ${percent(change.value!)}, but the two amounts on the page give ${percent(figure.value / before.value! - 1)}`,
      ),
    ]
  })
}

/** 毛利率40% beside 毛利3亿 of 营收10亿. */
const margins: Check = (figures) => {
  const told = new Map<string, FoundFigure>()
  for (const [same] of byPlace(figures).values())
    if (same) told.set([same.metric, same.entity ?? '', same.basis, same.period!.label].join('|'), same)
  const parts: Readonly<Record<string, readonly string[]>> = {
    grossMargin: ['grossProfit'],
    operatingMargin: ['operatingProfit'],
    netMargin: ['netProfit', 'netProfitAttributable'],
  }
  return figures.flatMap((figure) => {
    const profits = parts[figure.metric]
    if (!profits || figure.value === null || !figure.period || figure.nature !== 'actual') return []
    const find = (metric: string, basis: FoundFigure['basis']) =>
      told.get([metric, figure.entity ?? '', basis, figure.period!.label].join('|'))
    const revenue = find('revenue', 'statutory')
    const fits = profits
      .map((metric) => find(metric, figure.basis))
      .filter((profit) => profit !== undefined && profit.unit === revenue?.unit)
    if (
      !revenue?.value ||
      fits.length === 0 ||
      fits.some((profit) => Math.abs(profit!.value! / revenue.value! - figure.value!) < 0.012)
    )
      return []
    return [
      warn(
        'figures/margin-mismatch',
        figure,
        `said to be ${percent(figure.value)}, but profit over revenue on the page gives ${percent(fits[0]!.value! / revenue.value)}`,
      ),
    ]
  })
}

const core: ReadonlySet<string> = new Set(
  'revenue netProfit netProfitAttributable profitBeforeTax operatingProfit grossProfit grossMargin eps capex cash totalAssets'.split(
    ' ',
  ),
)

/** Told once for a time, as revenue is: 研发投入 and 研发费用 are not. */
const single: ReadonlySet<string> = new Set([...core, 'deliveries', 'shipments', 'volume'])

/** One metric of one period with two values, near enough to be a misprint of each other: 1.36亿 and 1.63亿. */
const twoValues: Check = (figures) =>
  [...byPlace(figures).values()].flatMap((same) => {
    const [first, ...others] = same.filter(
      ({ metric, approximate, rule }) => single.has(metric) && !approximate && rule === 'figures/metric-value',
    )
    return others.flatMap((figure) => {
      const gap = Math.abs(figure.value! - first!.value!)
      if (gap <= slack(figure) + slack(first!) || gap > 0.3 * Math.abs(first!.value!)) return []
      return [
        warn(
          'figures/two-values',
          figure,
          `the page also says ${first!.value} for ${first!.metric} of ${first!.period!.label}`,
        ),
      ]
    })
  })

/** What is told of a day, not of a stretch: 9月末 closes the quarter and the nine months. */
const standing: ReadonlySet<string> = new Set(
  'cash netCash debt totalAssets netAssets inventory receivables backlog storeCount headcount users payingUsers mau dau sharePrice marketCap'.split(
    ' ',
  ),
)

/** Three digits or more that two times will hardly share: 214.6万辆, not 30亿 or 300家. */
function isTelling({ value, decimals }: FoundFigure): boolean {
  const said = Math.round(Math.abs(value!) * 10 ** (decimals ?? 0))
  return said >= 100 && said % 100 !== 0
}

/** 二季度销售新车214.6万辆 and elsewhere 上半年销售新车214.6万辆: one of the two has the wrong time. */
const twoPeriods: Check = (figures) => {
  const first = new Map<string, FoundFigure>()
  return figures.flatMap((figure) => {
    const { value, period, nature, metric, unit, approximate } = figure
    if (value === null || !period || nature !== 'actual' || approximate || unit === 'ratio') return []
    if (standing.has(metric) || !isTelling(figure)) return []
    const key = `${matter(figure)}|${value}`
    const other = first.get(key)
    if (!other) first.set(key, figure)
    if (!other || other.period!.label === period.label) return []
    return [
      warn(
        'figures/two-periods',
        figure,
        `told of ${period.label}; the page also tells the same ${metric} of ${other.period!.label}`,
      ),
    ]
  })
}

/** Large figures, each larger than all before it: of these is the first one that exceeds any bound. */
function records(figures: readonly FoundFigure[]): FoundFigure[] {
  let largest = 1e6
  return figures.filter(({ value }) => {
    const isRecord = Math.abs(value!) > largest
    if (isRecord) largest = Math.abs(value!)
    return isRecord
  })
}

/** 980令吉 of loss against 1170万令吉 the year before: a 万 or 亿 has been lost. */
const scale: Check = (figures) => {
  const places = new Map([...byPlace(figures)].map(([place, same]) => [place, records(same)]))
  return figures.flatMap((figure) => {
    if (figure.value === null || !figure.period || !core.has(figure.metric) || figure.metric === 'eps') return []
    const isSmall = ({ value }: FoundFigure): boolean => Math.abs(figure.value! / value!) < 0.001
    const far = [figure.period.label, yearBack(figure.period).label]
      .map((label) => firstWhere(places.get(at(figure, label)) ?? [], isSmall))
      .find((found) => found !== undefined)
    return far
      ? [
          warn(
            'figures/scale',
            figure,
            `is far below the ${far.value} told for ${far.period!.label}: has a 万 or 亿 been lost?`,
          ),
        ]
      : []
  })
}

/** A result of a time that had not begun when the page was written. */
const future: Check = (figures, { metadata }) =>
  figures.flatMap((figure) => {
    const today = metadata.publishedAt?.slice(0, 10)
    if (!today || figure.nature !== 'actual' || !figure.period?.start || figure.period.start <= today) return []
    return [
      warn(
        'figures/impossible-period',
        figure,
        `is told as a fact of ${figure.period.label}, which had not begun on ${today}`,
      ),
    ]
  })

const checks: readonly Check[] = [growth, margins, twoValues, twoPeriods, scale, future]

const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)}%`
