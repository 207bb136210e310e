/** Rows under columns → figures. */
import { type Decimal, shift, subtract, toNumber } from '../../decimal.ts'
import { toSource } from '../../span.ts'
import type { FoundFigure } from '../../types.ts'
import { type CellNumber, isNumber, type NumberCell } from './cells.ts'
import { changesOf } from './changes.ts'
import type { Column, ValueColumn } from './columns.ts'
import type { Row } from './grid.ts'
import { marksBefore, plainOf, type RowName } from './labels.ts'
import { type Measure, type Sheet, scale, signed } from './values.ts'

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
      // A row of dates or regions under heads of which some name nothing: nobody says what this cell measures.
      if (own.id === '') return
      const figure = valueFigure(cell, own, column, raw, sheet)
      if (figure) figures.push({ ...figure, changes: changesOf(i, values, own, sheet, growth) })
    } else if (column.kind === 'share') {
      const figure = shareFigure(cell, measure, sheet.columns[column.of], raw, sheet, column.bare === true)
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
  if (!scaled || cell.content.moved || isShareOf(cell, measure)) return null
  const { id, entity, name } = measure
  const { high } = cell.content
  const upper = high ? scale({ ...cell.content, value: high }, measure, column, sheet) : null
  const range = upper && { low: toNumber(scaled.value), high: toNumber(upper.value) }
  return {
    metric: id,
    concept: name.record?.concept ?? null,
    label,
    entity,
    value: range ? null : toNumber(signed(scaled.value, cell.content, measure)),
    range,
    unit: scaled.unit,
    decimals: scaled.decimals,
    approximate: false,
    bound: null,
    period: column.period,
    basis: name.basis,
    // 本报告期 | 38,000 – 29,000: a range is an estimate, though the period has closed.
    nature: range && column.nature === 'actual' ? 'guidance' : column.nature,
    changes: [],
    span: toSource(sheet.passages[cell.line]!, cell.start, cell.end),
    rule: 'figures/table-cell',
    confidence: 1,
  }
}

/** 营业毛利 | 568,028 | 23%: a percentage in a row of amounts is a share that no head tells of. */
const isShareOf = ({ content }: NumberCell, { name }: Measure): boolean =>
  content.kind === 'percent' && !name.ratio && name.record?.units?.every((unit) => unit === 'money') === true

/** 存货 | 3,197 | 38%: of all assets, which nobody reports. */
const isBalance = ({ name }: Measure): boolean =>
  name.record?.instant === true ||
  /(?:资产|负债|权益|设备|厂房|账款|存货|现金|借款)(?:总[额计]|合计|净额)?$/u.test(name.plain)

/** 56.80 beside the gross profit is the margin; 100.00 beside the sales says nothing. */
function shareFigure(
  cell: NumberCell,
  measure: Measure,
  column: Column | undefined,
  label: string,
  sheet: Sheet,
  bare: boolean,
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
  if (id === null || (bare && id === 'other' && isBalance(measure))) return null
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
