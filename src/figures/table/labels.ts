/** The name of a row or of a column → what its numbers measure. */
import { findAll } from '../../pattern.ts'
import type { Basis } from '../../types.ts'
import { findMetrics, type MetricMention, type MetricRecord } from '../metrics.ts'
import { nameIn } from '../subject/entity.ts'
import { readUnit, type TableUnit } from './units.ts'
import { rowNames, skippedRows } from './words.ts'

export interface RowName {
  /** Null where no metric is named: a part of what the table or the section is about. */
  readonly id: string | null
  readonly record: MetricRecord | null
  readonly entity: string | null
  readonly basis: Basis
  readonly loss: boolean
  readonly perShare: boolean
  /** 毛利率, (%): its numbers are ratios. */
  readonly ratio: boolean
  readonly unit: TableUnit | null
  /** (损失以“-”号填列): a minus is a loss, as a bracket is. */
  readonly minusIsLoss: boolean
  /** The name without marks, numbers, brackets and units. */
  readonly plain: string
}

/** What tells no part: the whole of them, and the ends and the middle of what many reckon. */
export const total = /^(?:合计|总计|小计|总额|总和|全部|整体|total|(?:最[高低]|平均|中位|中间)[值数]?)$/i

const marks =
  /^(?:[\s·•．.\-—－*#●■◆▪➢√]|其中[:：]?|减[:：]|加[:：]|[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．](?!\d)|[ⅠⅡⅢⅣⅤ①-⑳][、.]?)+/
const footnote = /(?:\s?[(（]?(?:注|附注)(?:\s?\d{1,2})?[)）]?|[(（]\d{1,2}[)）]|\[\d{1,2}\]|[*#†])+$/
/** 盈利/(亏损), (亏损)/盈利, 净额(损失): the sign stands in the numbers. */
const alternative =
  /\s?[/／]?\s?[(（](?:亏损|损失|亏绌|净亏损|净损失|净流出|流出|费用|开支|支出|成本|抵免|减少|损失以[^)）]{0,12}|亏损以[^)）]{0,12}|净损失以[^)）]{0,12}|流出以[^)）]{0,8})[)）]\s?[/／]?\s?/g
const perShareWords = /每股|每ADS|每份|每单位|每一股|EPS/i
const ratioWords = /(?:率|比例|占比|比重|比率|百分比|ROE|ROA|利差|息差|margin)$/i
/** What may stand behind a metric's name in a label, and before it, without being a part's name. */
const behind = /^(?:净额|总额|合计|总计|小计|金额|数额|额|净值|情况|指标)$/
const before =
  /^(?:本公司|公司|本集团|集团|本行|本|期内|年内|本期|本年|年度|全年|单季|季度|当期|合并|综合|合计|总|净|[持继]续(?:经营|营业)(?:业务|部门|单位)?|普通股|股东|权益|持有人|拥有人|所有者|母公司|上市公司|应占|归属于?|归母|的|之|及|和|与|基本|稀释|摊薄|加权平均|扣除|扣非后?|非经常性损益|后|前|经调整|经|调整后|调整|非国际财务报告准则|非国际财务报告会计准则|非公认会计原则|非美国通用会计准则|非通用会计准则|非香港财务报告准则|核心|未经审计|期末|年末|账面|平均|年化|主营|主要|业务|来自|客户|合约|外部|non-?gaap|non-?ifrs|gaap|ifrs|[\s()（）/／:：\-—])+$/i
const neverSegment = /财务|利息|投资|其他|营业外|金融|递延|政府|补贴|租金|资产处置|佣金/

const flows = new Set(['revenue', 'operatingCashFlow', 'freeCashFlow', 'capex'])

export function readRowName(text: string, own: readonly (string | null)[]): RowName | 'skip' {
  const unit = unitIn(text)
  const plain = plainOf(text)
  if (skippedRows.has(plain.toLowerCase())) return 'skip'
  const shape = {
    unit,
    plain,
    minusIsLoss: /[损支]\S{0,3}以[“"'-]/.test(text),
    perShare: perShareWords.test(plain),
    ratio: unit?.kind === 'percent' || ratioWords.test(plain),
  }
  const known = rowNames.get(plain.toLowerCase())
  if (known) return { id: known.id!, record: null, entity: null, basis: 'statutory', loss: false, ...shape }
  // 归属于母公司所有者的综合收益总额 is no revenue.
  if (/(?:综合|全面)(?:收益|收入|损益)(?:总额|合计)?$/u.test(plain))
    return { id: 'comprehensiveIncome', record: null, entity: null, basis: 'statutory', loss: false, ...shape }
  // 其中:利息费用, of the finance cost above it.
  if (/^\s*其中[:：]?\s?利息(?:费用|支出)/u.test(text))
    return { id: 'interestExpense', record: null, entity: null, basis: 'statutory', loss: false, ...shape }
  const metric = headOf(plain)
  if (!metric || (shape.ratio && !isRatio(metric.record) && !shape.perShare))
    return { id: null, record: null, entity: null, basis: 'statutory', loss: false, ...shape }
  // 每股营业收入 is no revenue.
  const named = metricName(plain, metric, own)
  const other = perShareWords.test(plain.slice(0, metric.start)) && flows.has(metric.id)
  return {
    ...named,
    ...(other ? { id: null, record: null, entity: null } : {}),
    ...shape,
    ratio: isRatio(metric.record),
  }
}

/** How many characters of bullets and numbering stand before the name. */
export const marksBefore = (text: string): number => marks.exec(text)?.[0].length ?? 0

/** Whether the text ends in the name of a metric: a label that is whole. */
export const isWhole = (text: string): boolean => {
  const plain = plainOf(text)
  return rowNames.has(plain.toLowerCase()) || headOf(plain) !== null
}

/** Whether the text starts with the name of a metric: a label of its own, and no end of another. */
export const opensName = (text: string): boolean => findMetrics(plainOf(text))[0]?.start === 0

export function plainOf(text: string): string {
  return (
    text
      .replace(/(?<=[\p{Script=Han}]) +(?=[\p{Script=Han}])/gu, '')
      .replace(marks, '')
      .replace(footnote, '')
      .replace(alternative, '')
      .replace(/\s?[/／](?:亏损|损失|净亏损)$/, '')
      .replace(/[(（][^()（）]{0,24}[)）]/g, (bracket) =>
        /IFRS|GAAP|准则|调整|原则|扣非(?!前)/i.test(bracket) ? bracket : '',
      )
      // 加权平均净资产收益率%（扣非前）
      .replace(/[\s:：、,，%％]+$/, '')
      .trim()
  )
}

function unitIn(text: string): TableUnit | null {
  for (const [, inner] of findAll(/[(（]([^()（）]{1,16})[)）]/g, text)) {
    const unit = readUnit(inner!)
    if (unit) return unit
  }
  const after = /[,，:：]\s?([^,，:：]{1,6})$/.exec(text)?.[1]
  return after ? readUnit(after) : null
}

const isRatio = ({ units }: MetricRecord): boolean => (units ?? []).includes('points')

/** The metric that the label ends in; 净额 and 合计 may follow. */
function headOf(plain: string): MetricMention | null {
  const mentions = findMetrics(plain)
  const last = mentions[mentions.length - 1]
  if (!last) return null
  const rest = plain
    .slice(last.end)
    .replace(/[(（].*$|\s?[-－–—]\s?(?:基本|稀释|摊薄|加权|平均|扣除|期末股本摊薄)$/u, '')
  return rest === '' || behind.test(rest) ? last : null
}

function metricName(
  plain: string,
  { start, id, record, basis, loss }: MetricMention,
  own: readonly (string | null)[],
): Pick<RowName, 'id' | 'record' | 'entity' | 'basis' | 'loss'> {
  const prefix = plain.slice(0, start)
  const named = { record, basis: basis ?? 'statutory', loss }
  if (prefix === '' || before.test(prefix)) return { id, entity: null, ...named }
  if (neverSegment.test(prefix)) return { id: null, entity: null, ...named, record: null }
  return { id, entity: record.companyOnly ? null : (nameIn(prefix, own) ?? null), ...named }
}
