/** Short lines below the last paragraph: which of them are still the article. */
import type { Line } from './line.ts'
import { isTable } from './resume.ts'

/** 问：…, Q3：… */
export const speaks = /^(?:[问答QA]\d{0,2}|投资者|分析师|管理层|公司)\s?[:：]/

/** All of it: a table, or nothing but points with a figure in each. */
export const isWhole = (kept: readonly Line[]): boolean => (isTable(kept) && kept.length > 2) || isDigest(kept)

/** 法说会三重点: a list of points with a figure in most of them, right below the text. */
const isDigest = (lines: readonly Line[]): boolean => {
  const points = lines.filter(({ text }) => /^[●•■◆·▪]/.test(text))
  const counted = points.filter(({ text }) => /\d[\d.,]{0,20}\s?(?:[万亿]?元|[万亿]|%)/.test(text))
  return points.length >= 2 && points.length >= lines.length - 1 && counted.length === points.length
}

/** (完), 特此公告, 谢谢, the next point of a list. */
export const endsArticle = (line: Line, above: Line, below: Line | undefined): boolean =>
  (below !== undefined && /^[。，、；：？！”」』,;:?!]/.test(below.text)) ||
  (/[:：]$/.test(line.text) && below !== undefined && /^\d{1,2}[.、]/.test(below.text)) ||
  /[。.）)”」]$|完$|特此|公告|谢谢|结束/.test(line.text) ||
  (/^[-·•●■◆▌*]\s|^\d{1,2}[.、]/.test(line.text) && (line.text[0] === above.text[0] || /^\d|[:：]$/.test(above.text)))

const point = /^(?:[-–·•●■◆▪▶*](?=\s?\S)|[([（]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?[)\]）])/

/** The signs that open three points of the text or more, be they bullets or clocks: it is written in points. */
export function pointsOf(body: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of body) if (point.test(text)) counts.set(text[0]!, (counts.get(text[0]!) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 3).map(([sign]) => sign))
}

/** Index of the last point of such a text, with the headings between its points. */
export function lastPoint(kept: readonly Line[], signs: ReadonlySet<string>, last: number): number {
  const isOwn = (line: Line | undefined): boolean =>
    line !== undefined && signs.has(line.text[0]!) && point.test(line.text)
  let end = last
  for (const [i, line] of kept.entries()) {
    const heads = line.weight <= 24 && !line.closed && isOwn(kept[i + 1])
    if (line.index !== last + 1 + i || !(isOwn(line) || heads)) break
    if (isOwn(line)) end = line.index
  }
  return end
}

const measure = /\d[\d.,]{0,20}\s?(?:[万亿]?(?:元|港元|美元|股|吨|台|辆|倍|仙|bps?)|[万亿]|%|[a-z]{1,4}\/)|[≤≥]\s?\d/

/** Index of the last row of a list that gives a measure in most of its rows, with or without a head. */
export function lastMeasured(kept: readonly Line[], last: number): number {
  const run = kept.filter((line, i) => line.index === last + 1 + i)
  const rows = run.filter(({ text, closed }) => measure.test(text) && !closed)
  const end = rows[rows.length - 1]?.index ?? last
  return rows.length >= 5 && rows.length >= 0.6 * (end - last) ? end : last
}

const accounts =
  /营业总?收入|营收|净利润?|纯利|溢利|利润总额|营业利润|营业利益|毛利|每股(?:收益|盈[利余])|总资产|净资产|现金(?:流量|净流)|权益|归属于|经营活动|加权平均|基本每股|稀释每股/
const isAccount = (line: Line, above: Line | undefined): boolean =>
  isTable([line]) &&
  line.text.split(/[\s|｜│]+/).filter((cell) => /\d/.test(cell)).length >= 2 &&
  (accounts.test(line.text) || (above !== undefined && above.weight <= 24 && accounts.test(above.text)))

/** The farthest that the accounts of a report may stand below its last sentence, and from row to row. */
const far = 24
const near = 5

/** Index of the last row of the accounts below the text: a summary of a report has few sentences, and its key figures after them. */
export function lastAccount(kept: readonly Line[], last: number): number {
  const rows = kept.filter((line, i) => isAccount(line, kept[i - 1]))
  const run: Line[] = []
  for (const row of rows) {
    if (row.index - (run[run.length - 1]?.index ?? last) > (run.length === 0 ? far : near)) break
    run.push(row)
  }
  return run.length >= 4 ? run[run.length - 1]!.index : -1
}
