/** Where another article may begin: its dateline, its lead, or a headline that the paragraph below takes up. */
import { bigrams } from './borne-out.ts'
import type { Line, Verdict } from './line.ts'
import { hasDate, isMeta } from './meta.ts'
import { isParagraph } from './paragraph.ts'
import { ofResults } from './topic.ts'

/** How much the line looks like the beginning of an article, 0 to 1. A heading inside an article is taken up as well: 0.3. */
export function opensAt(lines: readonly Line[], verdicts: readonly (Verdict | null)[], line: Line): number {
  const { text, index } = line
  if (isDated(text)) return 0.8
  if (/[。；;][”」』]?$/.test(text) || line.weight > 70) return line.prose && isLead(text) ? 0.5 : 0
  if (line.weight < 8 || label.test(text)) return 0
  const dated = hasDateBelow(lines, line)
  const from = dated ? index + 2 : index + 1
  const below = lines.slice(from, from + 3).filter((next) => !verdicts[next.index])
  const first = below.find(isParagraph)
  if (!first || first.weight < 30 || below[0]?.index !== from || !isTakenUp(text, below, 400)) return 0
  if (dated) return 1
  if (isLead(first.text) || isDated(first.text)) return 1
  return ofResults.test(text) && line.weight >= 14 ? 0.7 : 0.3
}

/** The date of a page stands right below its headline. */
function hasDateBelow(lines: readonly Line[], { index }: Line): boolean {
  const below = lines[index + 1]
  return below !== undefined && isMeta(below) && hasDate(below.text)
}

/** The lines below say a quarter of a headline's pairs of characters; `reach` is how much of each is looked at. */
export function isTakenUp(headline: string, below: readonly Line[], reach: number): boolean {
  const own = bigrams(headline)
  const said = bigrams(below.map((line) => line.text.slice(0, reach)).join('\n'))
  return [...own].filter((gram) => said.has(gram)).length * 4 >= own.size
}

const isDated = (text: string): boolean => dateline.test(text) || agency.test(text) || flash.test(text)

/** 某某社上海10月28日电, 本报讯 */
export const dateline = /^\S{0,16}(?:\d{1,2}日[电讯]|本报讯|[社网报台]讯)/
/** 【某报记者某某台北报道】 opens news, not a turn. */
export const agency = /^[【〔(（[][^】〕)）\]]{2,24}(?:报[导道]|讯|电)[】〕)）\]]/
/** 21:20【明川锂能:拟投建氢氧化锂项目】 */
const flash = /^\d{1,2}[:：]\d\d\s?【/

/** A speaker, a question, a point, a row: what headlines do not look like. */
const label =
  /^.{1,30}?[:：]$|^[(（]|[？?。]$|^\d{1,2}[、.]|^[(（]?[一二三四五六七八九十]{1,3}[)）、]|^[-–·•●■◆▪▶*#]|\|/

/** Who speaks in a call tells as well what was published. */
const isLead = (text: string): boolean =>
  lead.test(text.slice(0, 120)) && !/[我您你谢]|各位|大家/.test(text.slice(0, 80))

/** 晋福珠宝(01929)…, 晋福珠宝(新交所代号:S68)…, 某某今日公布第三季业绩 */
const lead =
  /^.{0,24}[\p{Script=Han}A-Za-z]\s?[(（](?:[A-Z]{2,6}[:：]\s?)?\d{4,6}(?:[.-][A-Z]{2})?[)）]|^.{0,24}[\p{Script=Han}A-Za-z]\s?[(（][^（()）]{0,8}(?:代[号码]|HK|NYSE|NASDAQ|Nasdaq|SH|SZ|A股)[^（()）]{0,24}[)）]|^.{0,40}(?:公布|发布|披露|宣布|召开|举行|举办|交出|发表|公告).{0,50}(?:业绩|财报|季报|年报|报告|法说|说明会|营收|快报|成绩单)/u
