/** The words of one head of a table. */
import { findPeriods } from '../../period.ts'
import { readUnit, type TableUnit } from './units.ts'
import { headWords, type TableRole, type TableWord } from './words.ts'

export interface Head {
  readonly text: string
  readonly roles: ReadonlySet<TableRole>
  readonly words: readonly TableWord[]
  /** Nothing but periods, units and the words of heads. */
  readonly whole: boolean
  readonly unit: TableUnit | null
}

const years = /(?<!\d)(?:(?:19|20)\d\d(?:年度?)?[AEF]?(?!\d)|\d\d[AEF](?![A-Za-z\d]))/g
/** 截至六月三十日止六个月, 三个月截至9月30日: how long the periods below it are. */
const spans =
  /(?:截至)?(?:下列日期)?止?(?:[三六九]|十二|3|6|9|12)个月(?:止|截至)?|止(?:年度|季度|半年度)|截至(?:下列日期)?止?/g
const fillers =
  /(?:[\s()（）[\]【】:：,，、/／%％\-—~+*]|至|及|和|与|的|较|比|按|期|止|截|于|数|额|年|度|为|之|幅|率|重|新|列|示|主要|综合)+/g

export function readHead(printed: string): Head {
  const text = arabicYears(printed.replace(/(?<=[\p{Script=Han}]) +(?=[\p{Script=Han}])/gu, ''))
  const own = readUnitCell(text)
  const bracketed = /[(（]([^()（）]{1,20})[)）]/.exec(text)?.[1]
  const behind = own || bracketed ? undefined : scaled.exec(text)?.[0]
  const declared = bracketed ?? behind
  const unit = own ?? (declared ? readUnit(declared) : null)
  const named = unit && declared ? text.replace(declared, '') : text
  const hits = headWords.find(named)
  const rest = blank(named, hits)
  const words = hits.map(({ record }) => record)
  return {
    text,
    roles: new Set(words.map(({ role }) => role)),
    words,
    whole: own !== null || isAll(text, rest, hits.length),
    unit,
  }
}

/** 2025年1-9月人民币百万元: a cell of two lines, the period over its unit. */
const scaled = /(?<=\d[年月日季度]|[月日季度末])(?:人民币|港币|美元|新台币)?(?:[十百千]?[万亿]|[千仟百])元$/

/** What every period has some of; the rules of periods are too many to be tried on every label. */
const maybePeriod = /[\d%年月季期半日度天末初底中]|Q|H|FY/i

/** Whether nothing is left once periods and small words are off; something must have been there. */
function isAll(text: string, rest: string, words: number): boolean {
  if (words === 0 && !maybePeriod.test(text)) return false
  const periods = findPeriods(rest)
  const undated = blank(rest, periods)
  const bare = undated.replace(years, '').replace(spans, '')
  const says = words > 0 || periods.length > 0 || bare !== undated || text.includes('%')
  return says && bare.replace(fillers, '') === ''
}

/** The cell declares a unit and does nothing else. */
export function readUnitCell(text: string): TableUnit | null {
  const unit = readUnit(text)
  return unit && (unit.kind === 'money' || /单位|^[(（]/.test(text)) ? unit : null
}

export const isHeadLike = (text: string): boolean => readHead(text).whole

/** What a label that names nothing but a change is against; undefined for any other. */
export function growthBase(text: string): TableWord['type'] | null | undefined {
  if (!headWords.find(text).some(({ record }) => record.role === 'change')) return undefined
  const { whole, roles, words } = readHead(text)
  if (!whole || !roles.has('change') || roles.has('current')) return undefined
  return words.find(({ type }) => type)?.type ?? null
}

/** 截至九月三十日止三个月 without a year: it holds for the columns below it. */
export const isBanner = (text: string): boolean =>
  /(?:[三六九]|十二|3|6|9|12)个月|止(?:年度|季度|半年度)/.test(text) && isHeadLike(text)

/** 2025/9, 25/9, 114/09: the whole of a head or of a label. */
const month = /^(?:(20\d\d)|(1[01]\d)|(2\d))[/.](0?[1-9]|1[0-2])(?:月)?$/

function withMonth(text: string): string {
  const match = month.exec(text)
  if (!match) return text
  const [, year, ofRepublic, short, part] = match
  return `${year ?? (ofRepublic ? Number(ofRepublic) + 1911 : `20${short}`)}年${Number(part)}月`
}

const digits = '〇零一二三四五六七八九'
/** 二零二五年 → 2025年; 114Q3, a year of the Republic → 2025Q3; 2024年报 is the year's. */
export const arabicYears = (text: string): string =>
  withMonth(text)
    .replace(/(?<=(?:19|20)\d\d)年报(?!告)/, '年年报')
    .replace(/^((?:19|20)\d\d)[./]?([1-4])Q$/i, '$1Q$2')
    .replace(/(?<!\d)1[01]\d(?=Q[1-4])/g, (year) => String(Number(year) + 1911))
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((digit) => String(Math.max(digits.indexOf(digit === '○' ? '〇' : digit) - 1, 0))).join(''),
    )

function blank(text: string, taken: readonly { readonly start: number; readonly end: number }[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of taken) {
    out += text.slice(at, start)
    at = end
  }
  return out + text.slice(at)
}
