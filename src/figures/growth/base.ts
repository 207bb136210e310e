/** What a growth is against: a year, a quarter, a month before. */
import type { Period, PeriodMention, Quantity } from '../../types.ts'
import { bases } from '../cues.ts'
import type { DraftChange } from '../draft.ts'
import { blank } from '../read.ts'
import { clauseLeft, periodInForce, rightOf, type View } from '../state.ts'

/** The last word of a base: 同比, 较上季. */
export const baseIn = (text: string): { type: DraftChange['type']; at: number } | null => {
  const hits = bases
    .find(text)
    .filter(({ end, word }) => !/[去上]年$/u.test(word) || !yearEnd.test(text.slice(end, end + 4)))
    .filter(({ start, word }) => !/^[季月]/u.test(word) || !numbered.test(text.slice(Math.max(0, start - 1), start)))
  const last = hits[hits.length - 1]
  if (!last) return null
  const type = /^(?:\d{1,2}|上个?)月/u.test(text.slice(last.end, last.end + 4)) ? 'mom' : last.record.kind
  return { type: type as DraftChange['type'], at: last.start }
}

/** Where a change begins: with the word that says against what, else with its number. */
export function changeStart({ start, core }: Quantity, left: string): number {
  const base = baseIn(left)
  return base ? core.start - left.length + base.at : start
}

/** 较去年|底, 较上年|第四季: not against the year before. */
const yearEnd = /^(?:[年度]?[底末终]|\d{1,2}月|第?[一二三四1-4]季|[上下]半年|[QqHh]\d)/u

/** 第二|季跌幅, 7|月增长: the part of the year is named, nothing is compared with the one before. */
const numbered = /[一二三四五六七八九十\d首末单]/u

/** 两成|的一个季增长 */
const nounBehind = /^(?:以上|左右)?的(?:这样的?|这个|一个){0,2}([年季月][增成减衰])/u

/** Against what: the base word nearest before, a period compared with, the clause's, the sentence's, else a year. */
export function baseType(view: View, quantity: Quantity, left: string): DraftChange['type'] {
  const right = rightOf(view, quantity)
  const behind = baseIn(/^\s?[A-Za-z -]{0,40}/u.exec(right)![0]) ?? baseIn(nounBehind.exec(right)?.[1] ?? '')
  // up 68% year over year and 14% sequentially: English says the base behind the number.
  const word = /[A-Za-z][\s,]*$/u.test(left) ? (behind ?? baseIn(left)) : (baseIn(left) ?? behind)
  if (word) return word.type
  // 是去年同期的|2.4倍: what is counted from stands before the factor.
  const nearest = view.used.findLast(
    ({ use, mention }) =>
      (use === 'base' || (quantity.kind === 'multiple' && (use === 'prior' || mention.kind === 'previous'))) &&
      mention.end <= quantity.start &&
      mention.start >= view.from - 16,
  )
  if (nearest) return against(view, nearest)
  return baseIn(clauseLeft(view, quantity.start))?.type ?? againstPrior(view) ?? view.state.lastBase ?? 'yoy'
}

/** 76亿元，较上一季的81亿元，递减6.2%: against the value just told to compare with. */
function againstPrior({ drafts, state: { main } }: View): DraftChange['type'] | null {
  const prior = drafts.at(-1)
  if (prior?.rule !== 'figures/prior-value' || !prior.period || !main?.period || prior.subject.id !== main.subject.id)
    return null
  return prior.period.fiscalPeriod === main.period.fiscalPeriod ? 'yoy' : 'qoq'
}

function against(view: View, { mention, period }: View['used'][number]): DraftChange['type'] {
  const current = periodInForce(view)
  if (mention.kind === 'previous') return mention.grain === 'month' ? 'mom' : 'qoq'
  const named = mention.year !== null || mention.yearOffset !== null
  // 较10月下滑5.7%, 较去年12月成长1.9%: another month is the one before.
  if (mention.kind === 'month' && !mention.pointInTime)
    return isSameMonth(current, period, named) && !isTurn(view, mention) ? 'yoy' : 'mom'
  // 比起第2季的低点回升39.2%, where nothing tells the year
  if (mention.kind === 'quarter' && !named && (!period || !current)) return 'qoq'
  if (mention.kind === 'same' || !period || !current) return 'yoy'
  // 比年中下降3.2个百分点, of the year
  if (mention.pointInTime && mention.kind === 'half' && period.fiscalYear === current.fiscalYear) return 'qoq'
  // 全年净息差1.49%，较前三季度持平: a part of the same year is no year before.
  if (current.fiscalPeriod === 'FY' && period.fiscalYear === current.fiscalYear && period.label !== current.label)
    return 'qoq'
  if (current.fiscalPeriod === 'FY' || period.label.slice(4) === current.label.slice(4)) return 'yoy'
  return period.fiscalYear < current.fiscalYear &&
    period.fiscalPeriod === 'FY' &&
    !mention.pointInTime &&
    !/[底末初]/u.test(view.text.slice(mention.start, mention.end))
    ? 'yoy'
    : 'qoq'
}

/** 今年1月营收26亿元，较去年12月成长1.9%: the month before, also where the page tells no year. */
const isTurn = ({ text }: View, { number, yearOffset, start }: PeriodMention): boolean =>
  number === 12 &&
  yearOffset === -1 &&
  /(?<![\d十])[1一元]月[^。；;\n]*$/u.test(text.slice(Math.max(0, start - 60), start))

/** 比起二季度的低点，|净利润回升39.2%; 较8月亏损收敛，|改善24%: the base of a clause that has no number of its own. */
export function baseAhead(view: View): DraftChange['type'] | null {
  const base = view.used.findLast(({ use, mention }) => use === 'base' && mention.start - view.clause.start <= 4)
  // 较Q2（-11%）明显好转: the number in the bracket is of the time compared with.
  const alone = view.quantities.length === 0 && !view.text.slice(view.clause.start, view.clause.end).includes(blank)
  // 季增47%，较上一季加速，手机成长9%: how fast it grows is compared, not what.
  const paced = /加速|加快|提速|放缓|减速/u.test(view.text.slice(view.clause.start, view.clause.end))
  return base && alone && !paced ? against(view, base) : null
}

const isSameMonth = (current: Period | null, past: Period | null, named: boolean): boolean =>
  current && past ? current.label.slice(4) === past.label.slice(4) || !/-/.test(current.label) : named
