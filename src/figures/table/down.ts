/** Periods down the side of a table, under heads that name the metrics. */
import type { Context } from '../../types.ts'
import { type Column, natureOf } from './columns.ts'
import { saidPeriod, toDate } from './head-period.ts'
import { isHeadLike } from './heads.ts'

const isMonth = /^\d{4}-\d\d$/

/** 2024 | 104.11 | 10.01; 25/9 | 12.4亿 | 31%: where the columns name the metrics, a row can be a period. */
export function columnsAt(label: string, columns: readonly Column[], context: Context): readonly Column[] {
  const period = isHeadLike(label) ? saidPeriod(label, context) : null
  if (!period) return columns
  // A list of months is the course of a year: none of them is only there to compare with.
  const nature =
    isMonth.test(period.label) && /\d|月份|[一二三四五六七八九十]月/.test(label)
      ? 'actual'
      : natureOf(label, period, context)
  return columns.map((column) =>
    column.kind === 'value' && column.name
      ? { ...column, period: column.cumulative ? toDate(period, context) : period, nature }
      : column,
  )
}
