/** Lines of heads → what stands over each column. */
import type { Cell } from './cells.ts'
import { isBanner, isHeadLike, readHead, readUnitCell } from './heads.ts'

/** One line of heads: its cells, and whether marks part them. */
export interface HeadLine {
  readonly cells: readonly Cell[]
  readonly ruled: boolean
}

/** The heads over `width` columns of numbers, from the top down; null where the lines do not fit that many. */
export function alignHeads(lines: readonly HeadLine[], width: number): string[][] | null {
  const ruled = lines.filter((line) => line.ruled)
  const single = lines.filter((line) => !line.ruled).flatMap(({ cells }) => cells.map(({ text }) => text))
  const rows = ruledRows(ruled, width)
  const all =
    rows.length > 0
      ? [...single.filter(isBanner).map((text) => spread([text], width)), ...rows]
      : flatRows(single, width)
  const three = width === 3 && rows.length === 0 ? threeHeads(lines) : null
  if (three) return three
  if (all.length === 0) return null
  return Array.from({ length: width }, (_, i) =>
    [...new Set(all.map((row) => row[i] ?? ''))].filter((text) => text !== ''),
  )
}

/** 本报告期 本报告期比上年同期增 ⏎ 上年同期 ⏎ (1-6月) 减(%): three heads in pieces, where the cells of a page were printed line by line. */
function threeHeads(lines: readonly HeadLine[]): string[][] | null {
  const said = lines
    .slice(-5)
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .join('')
  const now = /本报告期末|报告期末|本报告期|本期末?|期末/.exec(said)?.[0]
  const past = /(?<!比)(?:上年度末|上年末|年初|期初|上年同期|去年同期|上期)/.exec(said)?.[0]
  const moved = /增\s*减|变动|增长|[增减]幅|[比较][上去]年(?:度末|同期)?增/.test(said) && /[比较]/.test(said)
  if (!now || !past || !moved || /调整[前后]|%.{0,12}%/.test(said)) return null
  return [[now], [past], ['增减(%)']]
}

/** 金额 | % | 金额 | % over a fifth column of percentages: what has no head there is how the first has grown. */
export function withGrowthHead(lines: readonly HeadLine[], width: number): HeadLine[] | null {
  const last = lines.findLast(({ ruled }) => ruled)
  if (!last || last.cells.length !== width - 1 || last.cells.length % 2 === 1) return null
  if (!last.cells.every(({ text }, i) => (i % 2 === 1 ? text === '%' : readHead(text).roles.has('amount')))) return null
  return lines.map((line) =>
    line === last ? { ...line, cells: [...line.cells, { ...line.cells[0]!, text: '增长率' }] } : line,
  )
}

function ruledRows(lines: readonly HeadLine[], width: number): string[][] {
  const rows: string[][] = []
  for (const [i, { cells }] of lines.entries()) {
    const texts = cells.map(({ text }) => text)
    const whole = withEnds(rows[rows.length - 1], texts)
    if (whole) rows[rows.length - 1] = whole
    else rows.push(...ruledRow(texts, width, i + 1 < lines.length))
  }
  return rows
}

/** 本报告期比上年 ⏎ 同期增减(%): the ends of heads that were too long for their columns. */
function withEnds(above: readonly string[] | undefined, ends: readonly string[]): string[] | null {
  if (!above || ends.length >= above.length || !ends.every((text) => /增减|变动|变化|%|幅度/.test(text))) return null
  const open = above.flatMap((text, i) => (!isHeadLike(text) || /[比较]/.test(text) ? [i] : []))
  if (open.length !== ends.length) return null
  return above.map((text, i) => (open.includes(i) ? text + ends[open.indexOf(i)]! : text))
}

/** A ruled line: with the head of the labels, without it, or fewer heads than columns, which span them evenly. */
function ruledRow(texts: readonly string[], width: number, spans: boolean): string[][] {
  const plain = texts.filter((text) => !isNoteHead(text))
  const full = [cornerless(texts, width), texts.slice(1), texts, plain.slice(1), plain].find(
    (heads) => heads?.length === width,
  )
  if (full) return [spans ? fillLeft(full) : [...full]]
  const own = texts.filter((text) => text !== '' && !isIdle(text))
  return own.length > 0 && width % own.length === 0 ? [spread(own, width)] : []
}

/** 2024年三季报 | 2024年中报 |, and nothing behind: the empty cell of the corner has gone to the end. */
function cornerless(texts: readonly string[], width: number): readonly string[] | null {
  const end = texts.findLastIndex((text) => text !== '') + 1
  const [first = ''] = texts
  const dated = isPeriodHead(first) || /^(?:19|20)\d\d[年/.-]/.test(first)
  return end === width && end < texts.length && dated ? texts.slice(0, end) : null
}

const isNoteHead = (text: string): boolean => readHead(text).roles.has('note') && isHeadLike(text)

function fillLeft(texts: readonly string[]): string[] {
  let last = ''
  return texts.map((text) => {
    last = text === '' ? last : text
    return last
  })
}

const spread = (texts: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, i) => texts[Math.floor((i * texts.length) / width)]!)

/** Heads one a line: 2025年 ⏎ 9月30日 made whole, what says nothing dropped; units and banners stand beside or over the others. */
function flatRows(texts: readonly string[], width: number): string[][] {
  const heads = wholeDates(texts).filter((text) => !isIdle(text))
  const units = heads.filter((text) => readUnitCell(text))
  const own = heads.filter((text) => !readUnitCell(text))
  const rows = width > 0 ? ownRows(own, width) : []
  return rows.length > 0 && units.length === width ? [...rows, units] : rows
}

function ownRows(own: readonly string[], width: number): string[][] {
  const over = own.length - width
  if (over < 0) return own.length > 0 && width % own.length === 0 ? [spread(own, width)] : []
  const banners = own.flatMap((text, i) => (isBanner(text) ? [i] : []))
  const captions = banners[0] ?? 0
  if (captions > 0 && over === banners.length + captions) return ownRows(own.slice(captions), width)
  if (over === 0) return [[...own]]
  if (banners.length !== over) return [...periodsOver(own.slice(0, over), width), own.slice(over)]
  const columns = own.flatMap((text, i) => (banners.includes(i) ? [] : [{ text, at: i }]))
  const names = banners.map((i) => own[i]!)
  const led = banners[over - 1]! < columns[0]!.at
  const top = led
    ? width % over === 0
      ? spread(names, width)
      : columns.map(() => names[0]!)
    : columns.map(({ at }) => own[banners.findLast((i) => i < at) ?? banners[0]!]!)
  return [top, columns.map(({ text }) => text)]
}

/** 114年第3季 | 113年第3季 | 本期累计 | 去年同期累计 over 金额 | % | 金额 | % | …: as many of the last as divide the columns. */
function periodsOver(above: readonly string[], width: number): string[][] {
  const from = above.findLastIndex((text) => !isPeriodHead(text)) + 1
  const dated = above.slice(from)
  for (let count = Math.min(dated.length, width); count > 1; count--)
    if (width % count === 0) return [spread(dated.slice(-count), width)]
  return []
}

const isPeriodHead = (text: string): boolean => {
  const { roles, whole } = readHead(text)
  const told = ['current', 'to-date', 'year-back', 'close', 'open'] as const
  return whole && (/\d/.test(text) || told.some((role) => roles.has(role))) && !roles.has('change')
}

const partOfYear =
  /^(?:财政年?度|会计年度|财年|年度|\S{1,3}月(?:\S{1,3}日)?|\d{1,2}[-至]\d{1,2}月|第?[一二三四]季度?|[上下]半年|前三季度)$/

function wholeDates(texts: readonly string[]): string[] {
  const heads: string[] = []
  for (const text of texts) {
    const last = heads[heads.length - 1]
    if (last !== undefined && /^\S{2,4}年$/.test(last) && partOfYear.test(text)) heads[heads.length - 1] = last + text
    else heads.push(text)
  }
  return heads
}

/** 项目, 未经审核, 附注: a head that says nothing of its column. */
function isIdle(text: string): boolean {
  const { roles, whole } = readHead(text)
  return (
    whole &&
    roles.size > 0 &&
    !/\d/.test(text) &&
    [...roles].every((role) => role === 'item' || role === 'audit' || role === 'note')
  )
}
