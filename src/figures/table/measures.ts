/** A row among its neighbours → what its numbers measure. */
import type { Context } from '../../types.ts'
import { nameIn } from '../subject/entity.ts'
import type { Column } from './columns.ts'
import { isMarket } from './emit.ts'
import { labelOf, type Row } from './grid.ts'
import { isHeadLike } from './heads.ts'
import { plainOf, type RowName, readRowName, total } from './labels.ts'
import { readUnit, type TableUnit } from './units.ts'
import { isOwnUnit, type Measure } from './values.ts'

/** 本公司拥有人, 归属于母公司股东: those whose part of the profit is the company's. */
const holders =
  /^(?:归属于?|应占)?(?:本公司|本集团|母公司|上市公司|公司)?(?:之|的)?(?:业主|权益持有人|股权持有人|普通股股东|普通权益持有人|股东|拥有人|所有者)(?:应占)?$/
const perShareKind = /^(?:基本|摊薄|稀释)(?:[及和与/](?:基本|摊薄|稀释))?$/
const neverPart = new Set(['otherIncome', 'financeIncome', 'interestIncome'])

/** Null for rows that are no figures of the company. */
export function measureOf(row: Row, columns: readonly Column[], context: Context): Measure | null {
  const own = [context.company.name, ...context.company.aliases]
  const label = labelOf(row)
  const name = inItsUnit(readRowName(row.unit ? `${label}(${row.unit})` : label, own), row)
  if (name === 'skip' || name.plain === '' || (name.id !== null && isMarket(name.id))) return null
  const named = columns.filter((column) => column.kind === 'value' && column.name)
  if (named.length > 0 && (name.id === null || named.length > 1)) return partOf(name)
  const reading = name.id === null || name.id === 'netProfit' ? readingOf(name, row, own) : null
  if (reading) return reading
  if (name.id !== null) return { name, id: name.id, entity: name.entity ?? groupOf(row, own) }
  if (isOwners(name, row)) return { name, id: 'netProfitAttributable', entity: null }
  return (row.section === null ? null : inSection(name, row.section, own)) ?? { name, id: 'other', entity: name.plain }
}

/** 二、规模(亿元) over the rows: their amounts count in it. */
function inItsUnit(name: RowName | 'skip', { section }: Row): RowName | 'skip' {
  if (name === 'skip' || name.unit || name.ratio || name.perShare || isOwnUnit(name.id ?? '')) return name
  const unit = unitOfSection(section)
  return unit ? { ...name, unit } : name
}

const unitOfSection = (section: string | null): TableUnit | null => {
  const bracketed = /[(（](?:单位[:：])?([^()（）]{1,8})[)）]$/.exec(section ?? '')?.[1]
  const unit = bracketed ? readUnit(bracketed) : null
  return unit?.kind === 'money' ? unit : null
}

/** 盈利能力, 利润表主要数据: what kind of numbers follow, not whose. */
const kindOfNumbers =
  /(?:能力|情况|指标|数据|状况|损益|利润表|负债表|流量表|流量|业绩|项目|财务|规模|质量|效率|表现|水平|结构|每股|摘要|概况|分析|合计|总计|合并|公司|集团)$/

/** 境内 | 营业收入: whose a row's numbers are. */
function groupOf({ group }: Row, own: readonly (string | null)[]): string | null {
  const plain = plainOf(group ?? '')
  if (plain === '' || total.test(plain) || kindOfNumbers.test(plain) || isHeadLike(plain)) return null
  const named = readRowName(plain, own)
  return named === 'skip' || named.id !== null ? null : (nameIn(plain, own) ?? null)
}

/** 股东应占纯利 ⏎ - 基本纯利 ⏎ - 账面纯利; 每股盈利 ⏎ - 以基本纯利计算: one profit in two readings, the company's own and the books'. */
function readingOf(name: RowName, row: Row, own: readonly (string | null)[]): Measure | null {
  const kind =
    /^[\s\-－–—]+(?:以|按)?(基本|基础|核心|账面|法定)[^，,]{0,2}(?:纯利|溢利|净利润?|盈利)(?:计算?|列示)?\s?\*?$/.exec(
      labelOf(row),
    )?.[1]
  if (!kind || row.section === null) return null
  const above = readRowName(row.section, own)
  if (above === 'skip') return null
  const id = above.id === 'eps' ? 'eps' : /应占|归属/.test(row.section) ? 'netProfitAttributable' : null
  if (!id) return null
  const basis = /账面|法定/.test(kind) ? 'statutory' : 'adjusted'
  return { name: { ...above, basis, unit: name.unit ?? above.unit }, id, entity: null }
}

/** A product, a region or a total under columns that name the metrics. */
const partOf = (name: RowName): Measure => ({
  name,
  id: '',
  entity: total.test(name.plain) || isHeadLike(name.plain) ? null : name.plain,
})

/** 下列人士应占: ⏎ 本公司权益持有人; 母公司业主(净利/损). */
function isOwners({ plain }: RowName, row: Row): boolean {
  const about = `${row.section ?? ''}${labelOf(row)}`
  return holders.test(plain) && /应占|归属|净利|溢利|利润|盈利|亏损/.test(about) && !/全面|综合/.test(about)
}

/** 每股盈利 ⏎ －基本; 收入 ⏎ 线上. */
function inSection(name: RowName, section: string, own: readonly (string | null)[]): Measure | null {
  const above = readRowName(section, own)
  if (above === 'skip') return null
  const plain = plainOf(section)
  if (/应占|归属/.test(plain) || above.id === null) return null
  if (perShareKind.test(name.plain))
    return { name: { ...above, unit: name.unit ?? above.unit }, id: above.id, entity: null }
  if (total.test(name.plain)) return { name: { ...above, unit: name.unit ?? above.unit }, id: above.id, entity: null }
  if (
    !above.record ||
    above.record.companyOnly ||
    above.record.instant ||
    above.entity ||
    neverPart.has(above.id) ||
    name.ratio !== above.ratio
  )
    return null
  return { name: { ...above, unit: name.unit ?? above.unit }, id: above.id, entity: name.plain }
}
