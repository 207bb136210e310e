/** When a company's year ends, from a quarter of it told beside the calendar: 2026财年第二季度(自然年2025年三季度), FY25Q3(截至6月30日). */
import type { FiscalCalendar } from '../types.ts'
import { readSmall } from './numeral.ts'

const own =
  '(?:FY ?(20\\d{2}|\\d{2})|(20\\d{2}|\\d{2}) ?(?:财年|财政年度)) ?的?(?:第?([一二三四1-4]) ?(?:财季|季度?|季)|Q([1-4]))'
const calendar = '(?:自然年|日历年|公历|公元)?的?(20\\d{2}) ?年? ?(?:第?([一二三四1-4]) ?季度?|Q([1-4]))'
const link = '(?:即|也就是|相当于|对应|为|公司|自然年|日历年|公历|的)*'

const forms: readonly RegExp[] = [
  // 2026财年第二季度(自然年2025年三季度)
  new RegExp(`${own}[(（]${link}${calendar}[)）]`),
  // 2025年第三季度(即2026财年第二财季)
  new RegExp(`${calendar}[(（]${link}${own}[)）]`),
  // FY25Q3(截至6月30日), 2026财年第一财季(2025年4-6月), 2026财年第四季度(2026年3月1日至2026年5月31日)
  new RegExp(
    `${own}(?:业绩|财报)?[(（](?:截[至止]到?于?|(?:(?:20\\d{2}) ?年)? ?\\d{1,2} ?月?(?:\\d{1,2}日)? ?[-—~至到]) ?(?:(20\\d{2}) ?年)? ?(\\d{1,2}) ?月(?:\\d{1,2}日|[底末])?`,
  ),
]

export function besideCalendar(text: string): FiscalCalendar | null {
  const first = forms[0]!.exec(text)
  if (first) return yearOf(first.slice(1, 5), first[5], quarterEnd(first[6] ?? first[7]))
  const second = forms[1]!.exec(text)
  if (second) return yearOf(second.slice(4, 8), second[1], quarterEnd(second[2] ?? second[3]))
  const third = forms[2]!.exec(text)
  return third && yearOf(third.slice(1, 5), third[5], Number(third[6]))
}

const quarterEnd = (quarter: string | undefined): number => readSmall(quarter ?? '') * 3

/** The quarter that closes with `month` is the company's own `quarter`: so its year closes that many quarters later. */
function yearOf(
  [fy, named, quarter, code]: readonly (string | undefined)[],
  year: string | undefined,
  month: number,
): FiscalCalendar | null {
  const left = month + 3 * (4 - readSmall(quarter ?? code ?? ''))
  if (month < 1 || month > 12 || Number.isNaN(left)) return null
  const endMonth = ((left - 1) % 12) + 1
  const fiscalYear = Number((fy ?? named ?? '').slice(-2))
  const closes = year === undefined ? null : (Number(year) + (left > 12 ? 1 : 0)) % 100
  return { endMonth, named: closes !== null && endMonth < 12 && closes === fiscalYear + 1 ? 'start' : 'end' }
}
