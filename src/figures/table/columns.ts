/** The heads of a table → what each of its columns holds. */
import { findPeriods, makePeriod, resolvePeriod, shiftYears } from '../../period.ts'
import type { Context, Nature, Period } from '../../types.ts'
import { isBefore, yearBack } from '../periods.ts'
import type { Cell } from './cells.ts'
import { type RowName, readRowName } from './labels.ts'
import { readUnit, type TableUnit } from './units.ts'
import { headWords, type TableRole, type TableWord } from './words.ts'

export type ChangeBase = 'yoy' | 'qoq' | 'mom' | 'close' | null

export interface ValueColumn {
  readonly kind: 'value'
  readonly period: Period | null
  readonly nature: Nature
  /** 收入, 毛利率: the column's own metric; the rows are its parts. */
  readonly name: RowName | null
  readonly unit: TableUnit | null
}
export interface ChangeColumn {
  readonly kind: 'change'
  /** Against what; null where the head does not say. */
  readonly base: ChangeBase
  /** Index of the column that changes. */
  readonly of: number
  /** 增减额: an amount and no rate. */
  readonly amount: boolean
}
export interface ShareColumn {
  readonly kind: 'share'
  readonly of: number
}
export type Column = ValueColumn | ChangeColumn | ShareColumn | { readonly kind: 'none' | 'note' }

/** One line of heads: its cells, and whether marks part them. */
export interface HeadLine {
  readonly cells: readonly Cell[]
  readonly ruled: boolean
}

interface Head {
  readonly text: string
  readonly roles: ReadonlySet<TableRole>
  readonly words: readonly TableWord[]
  /** Nothing but periods, units and the words of heads. */
  readonly whole: boolean
  readonly unit: TableUnit | null
}

const years = /(?<!\d)(?:19|20)\d\d(?:年度?)?[AEF]?(?![\d])/g
const banner = /截至(?:下列日期)?止?|止?(?:[三六九]|十二|3|6|9|12)个月|止(?:年度|季度|半年度)/g
const fillers =
  /(?:[\s()（）[\]【】:：,，、/／%％\-—~+*]|至|及|和|与|的|较|比|按|期|止|截|数|额|年|度|为|之|幅|率|重|新|列|示|'|’|000|主要|综合)+/g

export function readHead(text: string): Head {
  const bracketed = /[(（]([^()（）]{1,20})[)）]/.exec(text)?.[1]
  const unit = readUnitCell(text) ?? (bracketed ? readUnit(bracketed) : null)
  let left = unit && bracketed ? text.replace(`${bracketed}`, '') : text
  const words: TableWord[] = []
  for (const hit of headWords.find(left)) words.push(hit.record)
  left = blank(left, headWords.find(left))
  const periods = findPeriods(left)
  left = blank(left, periods)
  const undated = left.replace(years, '').replace(banner, '')
  const isDated = periods.length > 0 || undated !== left
  left = undated.replace(fillers, '')
  const whole = (left === '' && (isDated || words.length > 0 || /%/.test(text))) || readUnitCell(text) !== null
  return { text, roles: new Set(words.map(({ role }) => role)), words, whole, unit }
}

/** The cell declares a unit and does nothing else. */
export function readUnitCell(text: string): TableUnit | null {
  const unit = readUnit(text)
  return unit && (unit.kind === 'money' || /单位|^[(（]/.test(text)) ? unit : null
}

export const isHeadLike = (text: string): boolean => readHead(text).whole

const blank = (text: string, spans: readonly { start: number; end: number }[]): string => {
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    out += text.slice(at, start)
    at = end
  }
  return out + text.slice(at)
}

/** The column heads over `width` columns of numbers, one text each; null where the lines do not fit that many. */
export function alignHeads(lines: readonly HeadLine[], width: number): string[] | null {
  const rows = lines.flatMap((line) => (line.ruled ? [ruledRow(line, width)] : [])).filter((row) => row !== null)
  const single = lines.filter(({ ruled }) => !ruled).flatMap(({ cells }) => cells.map(({ text }) => text))
  const all =
    rows.length > 0
      ? [...single.filter(isBanner).map((text) => spread([text], width)), ...rows]
      : flatRows(single, width)
  if (all.length === 0) return null
  return Array.from({ length: width }, (_, i) => [...new Set(all.map((row) => row[i] ?? ''))].join(' ').trim())
}

/** 截至九月三十日止三个月 over columns of years. */
const isBanner = (text: string): boolean => /止(?:[三六九3692十二1]{1,2}个月|年度|季度|半年度)/.test(text)

/** A ruled line of heads: with or without the head of the labels; fewer heads than columns span them evenly. */
function ruledRow({ cells }: HeadLine, width: number): string[] | null {
  const texts = cells.map(({ text }) => text)
  if (texts.length === width + 1) return fillLeft(texts.slice(1))
  if (texts.length === width) return fillLeft(texts)
  const own = texts.filter((text) => text !== '' && !isItem(text))
  return own.length > 0 && width % own.length === 0 ? spread(own, width) : null
}

const isItem = (text: string): boolean => {
  const { roles, whole } = readHead(text)
  return whole && roles.has('item')
}

const fillLeft = (texts: readonly string[]): string[] => {
  let last = ''
  return texts.map((text) => {
    if (text !== '') last = text
    return last
  })
}

const spread = (texts: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, i) => texts[Math.floor((i * texts.length) / width)]!)

/** Heads one a line: 2025年 ⏎ 9月30日 made whole; units and words of the audit dropped; what is over spans the rest. */
function flatRows(texts: readonly string[], width: number): string[][] {
  const heads: string[] = []
  for (const text of texts) {
    const last = heads[heads.length - 1]
    if (last !== undefined && /^\S{2,4}年$/.test(last) && /^\S{1,3}月(?:\S{1,3}日)?$/.test(text))
      heads[heads.length - 1] = last + text
    else if (saysMore(text)) heads.push(text)
  }
  if (heads.length < width || width === 0)
    return heads.length > 0 && width % heads.length === 0 ? [spread(heads, width)] : []
  const over = heads.slice(0, heads.length - width)
  const own = heads.slice(heads.length - width)
  return over.length > 0 && width % over.length === 0 ? [spread(over, width), own] : [own]
}

/** Not only a unit, 未经审核 or 项目. */
function saysMore(text: string): boolean {
  if (readUnitCell(text)) return false
  const { roles, whole } = readHead(text)
  const idle = [...roles].every((role) => role === 'item' || role === 'audit')
  return !(whole && roles.size > 0 && idle && findPeriods(text).length === 0 && !/\d{4}/.test(text))
}

/** What a caption says of the whole table: 2025年前三季度主要财务数据. */
export function captionPeriod(above: readonly HeadLine[], context: Context): Period | null {
  for (const { cells, ruled } of above.toReversed()) {
    const period = ruled ? null : saidPeriod(cells[0]!.text, context)
    if (period) return period
  }
  return context.event.period
}

/** `told`: the period of the columns that name none. */
export function readColumns(texts: readonly string[], told: Period | null, context: Context): Column[] {
  const heads = texts.map(readHead)
  const values = valueColumns(heads, told, context)
  const columns = heads.map((head, i) => values[i] ?? otherColumn(head, i, heads, values))
  return isTrend(columns, context)
    ? columns.map((column) => (column.kind === 'value' ? { ...column, nature: 'actual' as const } : column))
    : columns
}

const own = ({ company }: Context): (string | null)[] => [company.name, ...company.aliases]

function valueColumns(heads: readonly Head[], told: Period | null, context: Context): (ValueColumn | null)[] {
  const cumulative = heads.some(({ roles }) => roles.has('to-date'))
  const waiting: (Period | null)[] = []
  return heads.map((head) => {
    if (head.roles.has('change') || head.roles.has('share') || head.roles.has('note') || isPercentOnly(head))
      return null
    const back = head.roles.has('year-back') && !/\d/.test(head.text)
    const seen = back ? (waiting.shift() ?? told) : null
    const period = back
      ? seen && yearBack(seen)
      : (periodOf(head, cumulative, context) ?? (/\d/.test(head.text) ? null : told))
    if (!back) waiting.push(period)
    const name = head.whole ? null : metricOf(head.text, context)
    if (!head.whole && !name && period === null) return null
    return { kind: 'value', period, nature: natureOf(head, period, context), name, unit: head.unit }
  })
}

const isPercentOnly = ({ text }: Head): boolean => /^[\s(（]*[%％][\s)）]*$/.test(text)

function metricOf(text: string, context: Context): RowName | null {
  const name = readRowName(text, own(context))
  return name === 'skip' || name.id === null ? null : name
}

function periodOf({ roles, text }: Head, cumulative: boolean, context: Context): Period | null {
  const { event, fiscal } = context
  const now = event.period
  if (now && roles.has('open')) return makePeriod(now.fiscalYear - 1, 'FY', fiscal)
  if (now && roles.has('to-date')) return toDate(now, context)
  if (now && roles.has('current') && cumulative) return quarterOf(now, context)
  return saidPeriod(text, context) ?? (roles.has('current') || roles.has('close') ? now : null)
}

/** Months of the year up to the end of a quarter. */
function toDate(now: Period, { fiscal }: Context): Period {
  const code = { Q2: 'H1', Q3: 'M9', Q4: 'FY' }[now.fiscalPeriod]
  return code ? makePeriod(now.fiscalYear, code, fiscal) : now
}

function quarterOf(now: Period, { fiscal }: Context): Period {
  const code = { H1: 'Q2', M9: 'Q3', FY: 'Q4' }[now.fiscalPeriod]
  return code ? makePeriod(now.fiscalYear, code, fiscal) : now
}

function saidPeriod(text: string, context: Context): Period | null {
  const { event, fiscal, metadata } = context
  const anchor = { published: metadata.publishedAt, event: event.period, current: event.period, fiscal }
  const closing = /(?:止|为止)?((?:[三六九]|十二)个月|年度|季度|半年度)/.exec(/止/.test(text) ? text : '')?.[1]
  const day =
    /(?:19|20)\d\d年\d{1,2}月\d{1,2}日|(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}\/\d{1,2}\/(?:19|20)\d\d/.exec(
      text,
    )?.[0]
  if (closing && day) return resolveText(`截至${day}止${closing}`, anchor)
  const part = /截至(\d{1,2}月\d{1,2}日)止((?:[三六九]|十二)个月|年度|季度)/.exec(text)
  const year = /(?:19|20)\d\d/.exec(text)?.[0]
  if (part && year) return resolveText(`截至${year}年${part[1]}止${part[2]}`, anchor)
  const bare = /^\D*((?:19|20)\d\d)(?:年度?)?[AEF]?\D*$/.exec(text)
  if (bare && !/月|季|半年|Q|H|FY/i.test(text.replace(banner, ''))) return yearOf(Number(bare[1]), text, context)
  return resolveText(text, anchor)
}

function resolveText(text: string, anchor: Parameters<typeof resolvePeriod>[1]): Period | null {
  const [first] = findPeriods(text)
  return first ? resolvePeriod(first, anchor) : null
}

/** 2025年 over a column of half-year results is that half; 2025E and 2025年度 are years. */
function yearOf(year: number, text: string, { event, fiscal }: Context): Period {
  const now = event.period
  if (!now || /\d[AEF]|年度/.test(text)) return makePeriod(year, 'FY', fiscal)
  return shiftYears(now, year - now.fiscalYear, fiscal)
}

function natureOf({ text }: Head, period: Period | null, { event }: Context): Nature {
  if (/(?:19|20)\d\d(?:年度?)?[EF](?![A-Za-z])|预测|预期|一致预期/.test(text)) return 'consensus'
  if (!period || !event.period) return 'actual'
  if (isBefore(event.period, period)) return /指引|目标|展望|预计/.test(text) ? 'guidance' : 'actual'
  return isBefore(period, event.period) ? 'prior' : 'actual'
}

function otherColumn(head: Head, at: number, heads: readonly Head[], values: readonly (ValueColumn | null)[]): Column {
  if (head.roles.has('note')) return { kind: 'note' }
  const of = targetOf(head, at, values)
  if (of < 0) return { kind: 'none' }
  if (head.roles.has('share'))
    return { kind: 'share', of: values.findLastIndex((value, i) => i < at && value !== null) }
  if (isPercentOnly(head))
    return isCommonSize(at, heads, values)
      ? { kind: 'share', of: at - 1 }
      : { kind: 'change', base: null, of, amount: false }
  if (!head.roles.has('change')) return { kind: 'none' }
  const base = head.words.find(({ role, type }) => role === 'change' && type)?.type ?? null
  return { kind: 'change', base, of, amount: /额/.test(head.text) && !/[率%]/.test(head.text) }
}

/** 金额|%|去年同期金额|%: every amount has its share of the sales beside it. */
function isCommonSize(at: number, heads: readonly Head[], values: readonly (ValueColumn | null)[]): boolean {
  return (
    values[at - 1] !== undefined &&
    values[at - 1] !== null &&
    heads.filter(isPercentOnly).length === values.filter((value) => value !== null).length
  )
}

/** The column whose numbers change: of the metric that the head names, else the nearest current one to the left. */
function targetOf({ text }: Head, at: number, values: readonly (ValueColumn | null)[]): number {
  const named = values.findLastIndex((value, i) => i < at && value?.name && text.startsWith(value.name.plain))
  if (named >= 0) return named
  const current = values.findLastIndex((value, i) => i < at && value !== null && value.nature !== 'prior')
  if (current >= 0) return current
  return values.findIndex((value) => value !== null)
}

/** 2025Q1 | 2025Q2 | 2025Q3, the oldest first and with nothing compared: a course of the year, none of it only there to compare with. */
function isTrend(columns: readonly Column[], { event }: Context): boolean {
  const periods = columns.flatMap((column) =>
    column.kind === 'value' && column.period && !column.name ? [column.period] : [],
  )
  if (periods.length < 3 || columns.some(({ kind }) => kind === 'change')) return false
  return periods.every(
    (period, i) => period.fiscalYear === event.period?.fiscalYear && (i === 0 || isBefore(periods[i - 1]!, period)),
  )
}
