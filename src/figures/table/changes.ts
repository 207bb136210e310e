/** The changes of a figure: from the columns of changes, the rows of growth below it, and the cell itself. */
import { type Decimal, negate, shift, toNumber } from '../../decimal.ts'
import { shiftYears, step } from '../../period.ts'
import type { Change, Context, Period } from '../../types.ts'
import { isNumber, type NumberCell } from './cells.ts'
import type { ChangeColumn, ValueColumn } from './columns.ts'
import { labelOf, type Row } from './grid.ts'
import { growthBase } from './heads.ts'
import { type Measure, type Sheet, scale } from './values.ts'

/** Those of the number in column `of`. */
export function changesOf(
  of: number,
  values: Row['values'],
  measure: Measure,
  sheet: Sheet,
  growth: readonly Row[],
): Change[] {
  const read = (cell: NumberCell, column: ChangeColumn, at: number): Change[] =>
    changeOf(cell, column, at, measure, sheet) ?? []
  const own = (values[of]?.also ?? []).flatMap((cell) => read(cell, plainColumn(cell.content.against, of), of))
  const beside = sheet.columns.flatMap((column, i) => {
    const cell = values[i]
    return column.kind === 'change' && column.of === of && isNumber(cell) ? read(cell, column, i) : []
  })
  const below = growth.flatMap((row) => {
    const cell = row.values[of]
    return isNumber(cell) ? read(cell, plainColumn(growthBase(labelOf(row)) ?? 'yoy', of), of) : []
  })
  return joined([...own, ...beside, ...below])
}

const plainColumn = (base: ChangeColumn['base'], of: number): ChangeColumn => ({
  kind: 'change',
  base,
  of,
  amount: false,
})

function changeOf(cell: NumberCell, column: ChangeColumn, at: number, measure: Measure, sheet: Sheet): Change[] | null {
  const { content } = cell
  const type = content.against ?? baseOf(column, at, sheet)
  if (type === null) return null
  const raw = sheet.passages[cell.line]!.raw.slice(cell.start, cell.end)
  const of = measure.name.loss ? ('loss' as const) : null
  const sized = (value: Decimal): number => toNumber(content.bracketed ? negate(value) : value)
  const change = { type, value: null, range: null, unit: 'ratio' as const, amount: null, of, basis: null, raw }
  if (isAmount(cell, column, measure)) {
    const target = sheet.columns[column.of]
    const scaled = target?.kind === 'value' ? scale(content, measure, target, sheet) : null
    return scaled && [{ ...change, amount: sized(scaled.value) }]
  }
  if (content.kind === 'money' || content.kind === 'dimension') return null
  const value = content.kind === 'number' ? shift(content.value, -2) : content.value
  const isPoints = content.kind === 'points' || measure.name.ratio
  if (content.high)
    return [
      { ...change, range: { low: toNumber(value), high: toNumber(content.high) }, unit: isPoints ? 'pp' : 'ratio' },
    ]
  return [{ ...change, value: sized(value), unit: isPoints ? 'pp' : 'ratio' }]
}

/** 增减额; +230 among percentages; -7天. The change of a ratio is told in points. */
const isAmount = ({ content: { kind } }: NumberCell, { amount, marked }: ChangeColumn, { name }: Measure): boolean =>
  !name.ratio && (kind === 'money' || kind === 'dimension' || (kind === 'number' && (amount || marked === true)))

/** What a change is against: what its head says, else the periods it stands between. */
function baseOf({ base, of }: ChangeColumn, at: number, { columns, context }: Sheet): Change['type'] | null {
  if (base !== null && base !== 'close') return base
  const target = columns[of]
  if (target?.kind !== 'value' || !target.period) return base === 'close' ? null : 'yoy'
  const past = columns.findLast(
    (column, i): column is ValueColumn => column.kind === 'value' && i < at && i !== of && column.nature === 'prior',
  )
  if (past?.period) return between(target.period, past.period, context)
  return base === 'close' ? afterYearEnd(target.period) : 'yoy'
}

/** Against the end of last year: a year only where a year has gone by, in spring and at half-time against the balance before. */
const afterYearEnd = ({ fiscalPeriod }: Period): Change['type'] | null =>
  fiscalPeriod === 'FY' ? 'yoy' : /^(?:Q1|Q2|H1)$/.test(fiscalPeriod) ? 'qoq' : null

function between(now: Period, past: Period, { fiscal }: Context): Change['type'] | null {
  if (shiftYears(now, -1, fiscal).end === past.end) return 'yoy'
  if (past.fiscalPeriod === 'FY' && past.fiscalYear === now.fiscalYear - 1) return afterYearEnd(now)
  return now.fiscalPeriod.startsWith('Q') && step(now, 'quarter', -1, fiscal).end === past.end ? 'qoq' : null
}

/** The amount of a change and its rate are one change; what is said twice is said once. */
function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = []
  for (const change of changes) {
    const at = out.findIndex(({ type, unit, value, amount }) => {
      const fills = (value === null) !== (change.value === null) && (amount === null) !== (change.amount === null)
      return (
        type === change.type && unit === change.unit && (fills || (value === change.value && amount === change.amount))
      )
    })
    const known = out[at]
    if (!known) out.push(change)
    else if (known.value === null && change.value !== null) out[at] = { ...change, amount: known.amount }
    else out[at] = { ...known, amount: known.amount ?? change.amount }
  }
  return out
}
