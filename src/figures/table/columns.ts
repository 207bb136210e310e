/** The heads of a table → what each of its columns holds. */
import type { Context, Nature, Period } from '../../types.ts'
import { isBefore, yearBack } from '../periods.ts'
import { headPeriod, inCalendarYears, saysToDateBack } from './head-period.ts'
import { type Head, isHeadLike, readHead, readUnitCell } from './heads.ts'
import { type RowName, readRowName } from './labels.ts'
import type { TableUnit } from './units.ts'

export type ChangeBase = 'yoy' | 'qoq' | 'mom' | 'close' | null

export interface ValueColumn {
  readonly kind: 'value'
  readonly period: Period | null
  readonly nature: Nature
  /** 收入, 毛利率: the column's own metric; the rows are its parts. */
  readonly name: RowName | null
  readonly unit: TableUnit | null
  /** 累计营收: from the year's first month on. */
  readonly cumulative?: boolean
}
export interface ChangeColumn {
  readonly kind: 'change'
  /** Against what; null where the head does not say. */
  readonly base: ChangeBase
  /** Index of the column that changes. */
  readonly of: number
  /** 增减额: an amount and no rate. */
  readonly amount: boolean
  /** The head has the % of its numbers. */
  readonly percent?: boolean
  /** Its numbers have a % where they are rates. */
  readonly marked?: boolean
}
export interface ShareColumn {
  readonly kind: 'share'
  readonly of: number
  /** % and nothing else over its numbers: of the sales or of all assets. */
  readonly bare?: boolean
}
export type Column = ValueColumn | ChangeColumn | ShareColumn | { readonly kind: 'none' | 'note' }

/** `told`: the period of the columns that name none. */
export function readColumns(stacks: readonly (readonly string[])[], told: Period | null, context: Context): Column[] {
  const heads = stacks.map(readStack)
  const values = valueColumns(heads, told, context)
  const columns = heads.map((head, i) => values[i] ?? otherColumn(head, i, heads, values))
  return withoutTranslations(isTrend(columns, context) ? columns.map(asActual) : columns)
}

interface ColumnHead extends Head {
  /** % and nothing else over the numbers. */
  readonly percent: boolean
  /** Those of its lines that are more than periods, units and the words of heads. */
  readonly names: readonly string[]
}

function readStack(texts: readonly string[]): ColumnHead {
  const unit = texts.map(readUnitCell).find((known) => known !== null) ?? null
  const words = datesFirst(texts.filter((text) => !readUnitCell(text) || text.includes('%')))
  const head = readHead(words.join(' '))
  const percent = /^[\s(（]*%[\s)）]*$/.test(texts[texts.length - 1] ?? '')
  const names = words.filter((text) => !isHeadLike(text))
  return { ...head, unit: unit ?? head.unit, percent, names }
}

const partOfYear =
  /^(?:第?[一二三四]季度?|Q[1-4]|[上下]半年|前三季度?|全年|\d{1,2}[-至]\d{1,2}月|前?[一二三四五六七八九十\d]{1,2}个?月)$/i

/** 前三季度 over 2025年: the year is said first. */
function datesFirst(texts: readonly string[]): string[] {
  const year = texts.findIndex((text) => /^(?:19|20)\d\d年?度?$/.test(text))
  const part = texts.findIndex((text) => partOfYear.test(text))
  if (year < 0 || part < 0) return [...texts]
  const whole = `${texts[year]!.replace(/年?度?$/, '年')}${texts[part]}`
  return texts.flatMap((text, i) => (i === part ? [whole] : i === year ? [] : [text]))
}

/** 近三月累计营收: of no period that has a name. */
const rolling = /近(?:[一二三四六\d]{1,2}|十二)个?[月季年]/

function valueColumns(heads: readonly ColumnHead[], told: Period | null, context: Context): (ValueColumn | null)[] {
  const cumulative = heads.some(({ roles }) => roles.has('to-date'))
  const calendar = inCalendarYears(heads, context)
  const waiting: (Period | null)[] = []
  return heads.map((head) => {
    if (
      head.percent ||
      rolling.test(head.text) ||
      ['change', 'share', 'note'].some((role) => head.roles.has(role as 'change'))
    )
      return null
    const back = head.roles.has('year-back') && !/\d/.test(head.text) && !saysToDateBack(head.text)
    const period = back
      ? oneYearBack(waiting.shift() ?? told)
      : (headPeriod(head, cumulative, context, calendar) ?? (/\d/.test(head.text) ? null : told))
    if (!back) waiting.push(period)
    const name = head.whole ? null : nameOf(head, context)
    if (!head.whole && !name && (period === null || (period === told && !head.roles.has('to-date')))) return null
    const nature = natureOf(head.text, period, context)
    return { kind: 'value', period, nature, name, unit: head.unit, cumulative: head.roles.has('to-date') }
  })
}

const oneYearBack = (period: Period | null): Period | null => period && yearBack(period)

/** 营业收入 over 2025年三季度: one of the lines may name the metric. */
const nameOf = ({ text, names }: ColumnHead, context: Context): RowName | null =>
  [text, ...names.toReversed()].reduce<RowName | null>((found, name) => found ?? metricOf(name, context), null)

function metricOf(text: string, { company }: Context): RowName | null {
  const name = readRowName(text, [company.name, ...company.aliases])
  return name === 'skip' || name.id === null ? null : name
}

export function natureOf(text: string, period: Period | null, { event }: Context): Nature {
  if (/(?<!\d)(?:(?:19|20)\d\d(?:年度?)?|\d\d)[EF](?![A-Za-z])|预测|预期|预估/.test(text)) return 'consensus'
  if (!period || !event.period) return 'actual'
  if (isBefore(event.period, period)) return /指引|目标|展望|预计/.test(text) ? 'guidance' : 'actual'
  return isBefore(period, event.period) ? 'prior' : 'actual'
}

function otherColumn(
  head: ColumnHead,
  at: number,
  heads: readonly ColumnHead[],
  values: readonly (ValueColumn | null)[],
): Column {
  if (head.roles.has('note')) return { kind: 'note' }
  const nearest = values.findLastIndex((value, i) => i < at && value !== null)
  if (nearest >= 0 && (head.roles.has('share') || (head.percent && isCommonSize(at, heads, values))))
    return { kind: 'share', of: nearest, bare: !head.roles.has('share') }
  const of = targetOf(head, at, values)
  if (of < 0 || !(head.percent || head.roles.has('change'))) return { kind: 'none' }
  const base = head.words.find(({ role, type }) => role === 'change' && type)?.type ?? null
  return {
    kind: 'change',
    base,
    of,
    amount: /额/.test(head.text) && !/[率%]/.test(head.text),
    percent: head.text.includes('%'),
  }
}

/** 金额|%|去年同期金额|%: every amount has its share of the sales beside it. */
function isCommonSize(at: number, heads: readonly ColumnHead[], values: readonly (ValueColumn | null)[]): boolean {
  const amounts = values.filter((value) => value !== null)
  return (
    values[at - 1] != null &&
    heads.filter(({ percent }) => percent).length === amounts.length &&
    // A last column behind all pairs may tell the growth.
    heads.every(({ roles }, i) => !roles.has('change') || (i === heads.length - 1 && i % 2 === 0))
  )
}

/** The column whose numbers change: of the metric that the head names, else the nearest one to the left that is not past. */
function targetOf({ text }: Head, at: number, values: readonly (ValueColumn | null)[]): number {
  const named = values.flatMap((value, i) =>
    i < at && value?.name && text.startsWith(value.name.plain) ? [{ i, value }] : [],
  )
  const last = named.findLast(({ value }) => value.nature !== 'prior') ?? named[named.length - 1]
  if (last) return last.i
  const current = values.findLastIndex((value, i) => i < at && value !== null && value.nature !== 'prior')
  return current >= 0 ? current : values.findIndex((value) => value !== null)
}

/** 2025Q1 | 2025Q2 | 2025Q3, the oldest first and nothing compared: the course of a year, in which no part is only there to compare with. */
function isTrend(columns: readonly Column[], { event }: Context): boolean {
  const periods = columns.flatMap((column) =>
    column.kind === 'value' && column.period && !column.name ? [column.period] : [],
  )
  if (periods.length < 3 || columns.some(({ kind }) => kind === 'change')) return false
  return periods.every(
    ({ fiscalYear }, i) =>
      fiscalYear === event.period?.fiscalYear && (i === 0 || isBefore(periods[i - 1]!, periods[i]!)),
  )
}

const asActual = (column: Column): Column => (column.kind === 'value' ? { ...column, nature: 'actual' } : column)

/** 人民币 | 人民币 | 美元: the last column says the one before it again, in dollars. */
function withoutTranslations(columns: readonly Column[]): Column[] {
  const main = columns.find((column): column is ValueColumn => column.kind === 'value')?.unit?.unit
  if (!main) return [...columns]
  return columns.map((column) =>
    column.kind === 'value' && column.unit?.unit && column.unit.unit !== main ? { kind: 'none' } : column,
  )
}
