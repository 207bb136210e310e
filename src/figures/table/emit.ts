/** Rows under columns → figures. */
import { type Decimal, multiply, negate, shift, subtract, toNumber } from '../../decimal.ts'
import { shiftYears, step } from '../../period.ts'
import { toSource } from '../../span.ts'
import type { Change, Context, FoundFigure, Passage, Period } from '../../types.ts'
import { type CellNumber, isNumber, type NumberCell } from './cells.ts'
import type { ChangeColumn, Column, ValueColumn } from './columns.ts'
import { labelOf, type Row } from './grid.ts'
import { growthBase } from './heads.ts'
import { marksBefore, plainOf, type RowName } from './labels.ts'
import type { TableUnit } from './units.ts'

export interface Sheet {
  readonly columns: readonly Column[]
  readonly unit: TableUnit | null
  readonly context: Context
  readonly passages: readonly Passage[]
}

/** What a row's numbers measure. */
export interface Measure {
  readonly name: RowName
  readonly id: string
  readonly entity: string | null
}

const costs = new Set(
  'costOfRevenue operatingExpenses rdExpense sellingExpense adminExpense financeCost incomeTax depreciation shareBasedCompensation capex impairment creditLoss taxesPaid dividend dividendPerShare buyback debt fuelCost unitCost nonOperatingExpense currentLiabilities nonCurrentLiabilities'.split(
    ' ',
  ),
)
const costWords = /(?:费用?|成本|开支|支出|税|减值|损失|拨备|折旧|摊销|亏损)(?:净额|总额|合计)?$/
const perUnit = new Set(
  'eps dividendPerShare bookValuePerShare arpu asp unitCost unitProfit sharePrice targetPrice'.split(' '),
)
const counts = new Set('users mau dau payingUsers orders storeCount headcount deliveries'.split(' '))
const market = new Set(['sharePrice', 'targetPrice', 'marketCap'])
const margins = new Map([
  ['grossProfit', 'grossMargin'],
  ['operatingProfit', 'operatingMargin'],
  ['netProfit', 'netMargin'],
  ['netProfitAttributable', 'netMargin'],
  ['rdExpense', 'rdExpenseRatio'],
  ['sellingExpense', 'sellingExpenseRatio'],
  ['adminExpense', 'expenseRatio'],
  ['operatingExpenses', 'expenseRatio'],
])

export const isMarket = (id: string): boolean => market.has(id)

/** The figures of a row whose label names what is measured. */
export function rowFigures(
  { label, values }: Row,
  measured: Measure,
  sheet: Sheet,
  growth: readonly Row[],
): FoundFigure[] {
  const measure = withSigns(measured, values, sheet)
  const figures: FoundFigure[] = []
  const raw = label
    .map(({ line, start, end, text }, i) =>
      sheet.passages[line]!.raw.slice(start + (i === 0 ? marksBefore(text) : 0), end),
    )
    .join('')
  sheet.columns.forEach((column, i) => {
    const cell = values[i]
    if (!isNumber(cell) || !cell) return
    if (column.kind === 'value') {
      const own = column.name && measure.id === '' ? columnMeasure(column.name, measure) : measure
      const figure = valueFigure(cell, own, column, raw, sheet)
      if (figure) figures.push({ ...figure, changes: changesOf(i, values, own, sheet, growth) })
    } else if (column.kind === 'share') {
      const figure = shareFigure(cell, measure, sheet.columns[column.of], raw, sheet)
      if (figure) figures.push(figure)
    }
  })
  return figures
}

/** 净亏损 | (5,002) | 8,113: where only some numbers of a row of losses are in brackets, the brackets tell the losses. */
function withSigns(measure: Measure, values: Row['values'], { columns }: Sheet): Measure {
  if (!measure.name.loss) return measure
  const cells = values.filter((cell, i) => columns[i]?.kind === 'value' && isNumber(cell))
  const bracketed = cells.filter((cell) => isNumber(cell) && isMinus(cell.content)).length
  const isMixed = bracketed > 0 && bracketed < cells.length
  return isMixed ? { ...measure, name: { ...measure.name, loss: false } } : measure
}

const isMinus = ({ bracketed, value }: CellNumber): boolean => bracketed || value.units < 0n

const columnMeasure = (name: RowName, { entity }: Measure): Measure => ({ name, id: name.id ?? 'other', entity })

function valueFigure(
  cell: NumberCell,
  measure: Measure,
  column: ValueColumn,
  label: string,
  sheet: Sheet,
): FoundFigure | null {
  const scaled = scale(cell.content, measure, column, sheet)
  if (!scaled || cell.content.moved) return null
  const { id, entity, name } = measure
  return {
    metric: id,
    concept: name.record?.concept ?? null,
    label,
    entity,
    value: toNumber(signed(scaled.value, cell.content, measure)),
    range: null,
    unit: scaled.unit,
    decimals: scaled.decimals,
    approximate: false,
    bound: null,
    period: column.period,
    basis: name.basis,
    nature: column.nature,
    changes: [],
    span: toSource(sheet.passages[cell.line]!, cell.start, cell.end),
    rule: 'figures/table-cell',
    confidence: 1,
  }
}

interface Scaled {
  readonly value: Decimal
  readonly unit: string | null
  readonly decimals: number
}

/** The number in base units: by what the cell says, else the row, the column, the table. */
function scale(
  { value, kind, unit, decimals, scaled }: CellNumber,
  { name, id }: Measure,
  column: ValueColumn,
  { unit: table, context }: Sheet,
): Scaled | null {
  if (name.ratio || kind === 'percent') {
    if (kind === 'percent') return { value, unit: 'ratio', decimals }
    return kind === 'number' ? { value: shift(value, -2), unit: 'ratio', decimals: decimals + 2 } : null
  }
  if (kind === 'points' || kind === 'multiple') return null
  if (kind === 'dimension') return { value, unit: isCount(unit) ? 'count' : unit, decimals }
  const local = name.unit ?? column.unit
  const perShare = name.perShare || perUnit.has(id)
  const money = moneyUnit(local) ?? moneyUnit(table)
  if (local && (local.kind === 'dimension' || (local.kind === 'number' && counts.has(id)))) {
    const whole = local.unit === '天' || local.unit === '日' ? 'days' : isCount(local.unit) ? 'count' : local.unit
    return { value: multiply(value, local.factor), unit: whole, decimals: decimals - zeros(local.factor) }
  }
  if (/Days$/.test(id)) return { value, unit: 'days', decimals }
  if (counts.has(id)) return { value, unit: 'count', decimals }
  if (id === 'other' && !money && kind !== 'money') return null
  const currency = unit ?? money?.unit ?? context.currency
  const factor = scaled ? null : perShare ? name.unit : (local ?? table)
  if (!factor || factor.kind === 'percent' || (factor.kind !== 'money' && factor.kind !== 'number'))
    return { value, unit: currency, decimals }
  return { value: multiply(value, factor.factor), unit: currency, decimals: decimals - zeros(factor.factor) }
}

const moneyUnit = (unit: TableUnit | null): TableUnit | null => (unit?.kind === 'money' ? unit : null)
const isCount = (unit: string | null): boolean => unit === null || /^(?:[家户人名个单笔辆台间店部]|人次)$/.test(unit)
/** 1000000 → 6, 0.01 → -2. */
const zeros = ({ units, scale: places }: Decimal): number => units.toString().length - 1 - places

/** A bracket is the accountant's minus, but not round a cost; a row of losses counts them as they are. */
function signed(value: Decimal, { bracketed }: CellNumber, { name, id }: Measure): Decimal {
  if (name.loss) return value.units > 0n ? negate(value) : value
  if (!bracketed) return value
  const cost = costs.has(id) || (!name.record && costWords.test(name.plain))
  return cost ? value : negate(value)
}

function changesOf(
  of: number,
  values: Row['values'],
  measure: Measure,
  sheet: Sheet,
  growth: readonly Row[],
): Change[] {
  const changes = (values[of]?.also ?? []).flatMap(({ content, ...cell }) => {
    const column: ChangeColumn = { kind: 'change', base: content.against, of, amount: false }
    return changeOf({ ...cell, content }, column, of, measure, sheet) ?? []
  })
  sheet.columns.forEach((column, i) => {
    const cell = values[i]
    if (column.kind !== 'change' || column.of !== of || !isNumber(cell) || !cell) return
    const change = changeOf(cell, column, i, measure, sheet)
    if (change) changes.push(change)
  })
  for (const row of growth) {
    const cell = row.values[of]
    const column: ChangeColumn = { kind: 'change', base: growthBase(labelOf(row)) ?? null, of, amount: false }
    const change = isNumber(cell) ? changeOf(cell, column, of, measure, sheet) : null
    if (change) changes.push(change)
  }
  return changes
}

function changeOf(cell: NumberCell, column: ChangeColumn, at: number, measure: Measure, sheet: Sheet): Change | null {
  const { content } = cell
  const type = content.against ?? baseOf(column, at, sheet)
  if (type === null) return null
  const minus = (value: Decimal): Decimal => (content.bracketed ? negate(value) : value)
  const raw = sheet.passages[cell.line]!.raw.slice(cell.start, cell.end)
  const of = measure.name.loss ? ('loss' as const) : null
  const plain = { type, range: null, of, basis: null, raw }
  if (column.amount) {
    const target = sheet.columns[column.of]
    const scaled = target?.kind === 'value' && content.kind === 'number' ? scale(content, measure, target, sheet) : null
    return scaled && { ...plain, value: null, unit: 'ratio', amount: toNumber(minus(scaled.value)) }
  }
  if (content.kind === 'points' || measure.name.ratio) {
    const value = content.kind === 'number' ? shift(content.value, -2) : content.value
    return { ...plain, value: toNumber(minus(value)), unit: 'pp', amount: null }
  }
  if (content.kind !== 'number' && content.kind !== 'percent' && content.kind !== 'multiple') return null
  const value = content.kind === 'number' ? shift(content.value, -2) : content.value
  return { ...plain, value: toNumber(minus(value)), unit: 'ratio', amount: null }
}

/** What a change is against: what its head says, else the periods it stands between. */
function baseOf({ base, of }: ChangeColumn, at: number, { columns, context }: Sheet): Change['type'] | null {
  if (base !== null && base !== 'close') return base
  const target = columns[of]
  const other = columns
    .filter(
      (column, i): column is ValueColumn => column.kind === 'value' && i < at && i !== of && column.nature === 'prior',
    )
    .pop()
  if (target?.kind !== 'value' || !target.period) return base === 'close' ? null : 'yoy'
  const past =
    other?.period ??
    (base === 'close'
      ? { ...shiftYears(target.period, 0, context.fiscal), end: `${target.period.fiscalYear - 1}-12-31` }
      : null)
  return past ? between(target.period, past, context) : 'yoy'
}

function between(now: Period, past: Period, { fiscal }: Context): Change['type'] | null {
  if (shiftYears(now, -1, fiscal).end === past.end) return 'yoy'
  return /^Q/.test(now.fiscalPeriod) && step(now, 'quarter', -1, fiscal).label === past.label ? 'qoq' : null
}

/** 56.80 beside the gross profit is the margin; 100.00 beside the sales says nothing. */
function shareFigure(
  cell: NumberCell,
  measure: Measure,
  column: Column | undefined,
  label: string,
  sheet: Sheet,
): FoundFigure | null {
  if (column?.kind !== 'value') return null
  const { content } = cell
  const value = content.kind === 'number' ? shift(content.value, -2) : content.kind === 'percent' ? content.value : null
  if (!value || subtract(value, one).units === 0n) return null
  const part = measure.id === '' ? (column.name?.id ?? null) : measure.id
  const id =
    part === 'revenue'
      ? measure.entity
        ? 'revenueShare'
        : null
      : ((measure.entity ? null : margins.get(part ?? '')) ?? 'other')
  if (id === null) return null
  const name: RowName = { ...measure.name, record: null, ratio: true, loss: false }
  const entity = id === 'other' ? plainOf(label) : measure.entity
  return valueFigure(
    { ...cell, content: { ...content, value, kind: 'percent', decimals: value.scale } },
    { name, id, entity },
    column,
    label,
    sheet,
  )
}

const one: Decimal = { units: 1n, scale: 0 }
