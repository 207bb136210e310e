/** The number of a cell in base units, with its unit and sign. */
import { type Decimal, multiply, negate, shift } from '../../decimal.ts'
import type { Context, Passage } from '../../types.ts'
import type { CellNumber } from './cells.ts'
import type { Column, ValueColumn } from './columns.ts'
import type { RowName } from './labels.ts'
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
  'costOfRevenue operatingExpenses rdExpense sellingExpense adminExpense financeCost incomeTax depreciation shareBasedCompensation capex impairment creditLoss taxesPaid dividend dividendPerShare buyback debt fuelCost unitCost nonOperatingExpense totalLiabilities currentLiabilities nonCurrentLiabilities'.split(
    ' ',
  ),
)
const costWords = /(?:费用?|成本|开支|支出|税|减值|损失|拨备|折旧|摊销|亏损)(?:净额|总额|合计)?$/
const perUnit = new Set(
  'eps dividendPerShare bookValuePerShare arpu asp unitCost unitProfit sharePrice targetPrice'.split(' '),
)
const counts = new Set('users mau dau payingUsers orders storeCount headcount deliveries'.split(' '))

/** What a unit over the rows, 亿元, does not hold for. */
export const isOwnUnit = (id: string): boolean => perUnit.has(id) || counts.has(id) || /Days$/.test(id)

export interface Scaled {
  readonly value: Decimal
  readonly unit: string | null
  readonly decimals: number
}

/** The number in base units: by what the cell says, else the row, the column, the table. */
export function scale(
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
export function signed(value: Decimal, { bracketed }: CellNumber, { name, id }: Measure): Decimal {
  if (name.loss) return value.units > 0n ? negate(value) : value
  if (name.minusIsLoss && value.units < 0n) return isCost(id, name) ? negate(value) : value
  if (!bracketed) return value
  return isCost(id, name) ? value : negate(value)
}

const isCost = (id: string, { plain }: RowName): boolean => costs.has(id) || (id === 'other' && costWords.test(plain))
