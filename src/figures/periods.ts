/** Which period a number is of: what the clause says, else the sentence, the paragraph, the page. */
import { step } from '../period/calendar.ts'
import { resolvePeriod } from '../period.ts'
import type { Context, Period, PeriodMention } from '../types.ts'

/** set: holds from here on · local: holds for this clause (其中二季度单季) · prior: of the next number only · base: what is compared with. */
export type Use = 'set' | 'local' | 'prior' | 'base' | 'ignore'

export interface UsedPeriod {
  readonly mention: PeriodMention
  readonly use: Use
  readonly period: Period | null
}

const comparedBefore =
  /(?:较|比|与|同|跟|相比|对比|高于|低于|优于|逊于|好于|多于|少于|相较于?|相对于?|大于|超过|超越|赶超|超|赢过?|胜过?)(?:之|起)?$/u
/** 不少于当年净利润的一半. */
const bounded = /不(?:低于|少于|高于|多于|超过|大于)$/u
const comparedAfter = /^(?:的?水平|的?数字)?(?:相比|比较|相较|来说|增长|增加|减少|下降|上升)/u
/** 1988年成立, 2009年上市: the company's history. */
const founded =
  /^(?:[^，,。；;]{0,6})(?:成立|创立|创办|创建|始建|在[^，,。；;]{1,6}(?:上市|挂牌)|上市(?!公司|规则|以来)|挂牌|设厂)/u
/** 一季度将出现亏损. */
const toCome = /^(?:可能|预计|料|或)?将(?!近)/u
/** 2024年世界杯开幕前: the name of an event. */
const eventName = /^(?:[^，,。；;的\d]{0,6})(?:奥运|世界杯|世博|亚运|欧洲杯|博览会|展览会|车展|峰会|论坛|春晚)/u
const fromBefore = /(?:由|从|自)$/u
/** 撇除去年卖船的收益: not the time of what is told. */
const leftOut = /(?:撇除|剔除|扣除|不计|不考虑)(?:了|掉)?$/u
/** 完成全年1,600万台目标的74.2%: whose aim it is says not when it was done. */
const partOfAim = /^(?:[^，,。；;]|,(?=\d)){0,16}(?:目标|计划|指引|预算|任务)的[约近逾]{0,2}[\d一二三四五六七八九]/u
/** 五月份的时候说的是8亿以上: when it was said. */
const toldThen = /^(?:份)?(?:的时候|时)?(?:(?:说|讲|给|提|定)的是?|(?:提出|承诺|定下|订下|制定)的)/u
/** 上一季则是预期落在52亿至56亿: when it was expected. */
const expectedThen = /^(?:度)?(?:时)?(?:则|原先|原本)?(?:是|为)?(?:预[期计估]|指引|财测)/u
/** 下半年到期的债务还有34亿元: when it is to be paid. */
const fallsDue = /^内?将?(?:到期|届满|待还|须偿还)/u
/** 客流恢复到2019年的94%, 相当于2019年同期的八成: what is measured by, not when. */
const measuredBy = /(?:恢复|回复|回升|修复|相当于|达|到|至)[了约至到]{0,2}$/u
const inPartsOf = /^(?:同期)?(?:水平)?的(?:水平的)?[约近逾超]{0,2}(?:\d{1,3}(?:\.\d)?%|[一二三四五六七八九]成)/u
/** 总借贷现在是7.4亿，年底时是8.2亿: the year's end that has been. */
const lastYearEnd = /^年[底末]$/u
/** 同期为4亿元 is last year's; 同期实现的净利润 is of the same time as what was just told. */
const numberNext = /^(?:的|则|仅|只有|约)*(?:[为是]|[:：])?(?:约|亏损|盈利|净亏损)?\s?[\d一二三四五六七八九(（$]/u
const isBare = ({ year, yearOffset }: PeriodMention): boolean => year === null && (yearOffset ?? 0) === 0

/** 到了第四季，我们认为…可能: the one to come. */
const reached = /(?:到了?|等到|[Bb]y (?:the )?)$/u
const mayBe = /^[^。；;]{0,24}(?:可能|会|可以|有望|有机会|could|will)/u
const concrete = new Set(['year'])
const localBefore = /(?:其中|当中|单计|单看|单|仅|而|在)[，,]?$/u

/** The day that the page speaks on. */
export const dayOf = ({ metadata, event }: Context): string | null => metadata.publishedAt?.slice(0, 10) ?? event.date

const isAhead = (period: Period | null, context: Context): boolean => {
  const today = dayOf(context)
  return Boolean(today && period?.end && period.end > today)
}

/** How the text uses a period it names. */
export function usePeriod(
  mention: PeriodMention,
  text: string,
  current: Period | null,
  context: Context,
  forward: boolean,
  soon: boolean,
): UsedPeriod {
  const before = text.slice(Math.max(0, mention.start - 5), mention.start)
  const after = text.slice(mention.end, mention.end + 8)
  const base = current ?? context.event.period
  const told = mention.year !== null || mention.yearOffset !== null
  const compared = comparedBefore.test(before) && !(mention.yearOffset === 0 && bounded.test(before))
  const resolved = resolvePeriod(mention, {
    published: context.metadata.publishedAt,
    event: context.event.period,
    current: base,
    fiscal: context.fiscal,
    singled: localBefore.test(before),
    forward: (forward || toCome.test(after)) && !compared && !fromBefore.test(before),
  })
  const named = ahead(
    resolved,
    soon && !told && !/报/u.test(text.slice(mention.start, mention.end)) && concrete.has(mention.kind),
    context,
  )
  if (
    lastYearEnd.test(text.slice(mention.start, mention.end)) &&
    /^时?[是为的]/u.test(after) &&
    !/[到至]$/u.test(before) &&
    !forward &&
    !soon &&
    isAhead(resolved, context)
  )
    return { mention, period: resolved && yearBack(resolved), use: 'prior' }
  const isPassed = named?.end && context.event.period?.end && named.end <= context.event.period.end
  const period =
    isPassed && !told && reached.test(before) && mayBe.test(text.slice(mention.end, mention.end + 40))
      ? yearOn(named, 1)
      : named
  const as = (use: Use): UsedPeriod => ({ mention, period, use })
  if (
    /^年初/u.test(text.slice(mention.start, mention.end)) &&
    /^[^，,]{0,4}(?:给|计划|定|说|提(?![高升])|指引|目标|预|的?设想)/u.test(after)
  )
    return as('ignore')
  if (/(?:完成|达成|实现|达到)了?$/u.test(before) && partOfAim.test(text.slice(mention.end, mention.end + 24)))
    return as('ignore')
  if (mention.kind === 'previous' && expectedThen.test(after)) return as('ignore')
  if (toldThen.test(after) || fallsDue.test(after)) return as('ignore')
  if (mention.kind === 'year' && eventName.test(text.slice(mention.end, mention.end + 12))) return as('ignore')
  const measured = measuredBy.test(before) || (/超过?$/u.test(before) && /^(?:同期)?水平/u.test(after))
  if (leftOut.test(before) || (measured && inPartsOf.test(after))) return as('ignore')
  if (founded.test(text.slice(mention.end, mention.end + 12)) || /(?:成立|创立|始建|创建|创办|上市)于?$/u.test(before))
    return as('ignore')
  // 鹿鸣Q3财报: a report of a quarter that has not closed is that of the results, counted by the calendar
  if (
    mention.kind === 'quarter' &&
    isBare(mention) &&
    /^(?:财报|业绩|季报|成绩单|财务报告)/u.test(after) &&
    context.event.period &&
    !forward &&
    !soon &&
    isAhead(period, context)
  )
    return { mention, period: context.event.period, use: 'set' }
  if (/^(?:报告期|期内|本期)/u.test(text.slice(mention.start, mention.end)) && context.event.period)
    return { mention, period: context.event.period, use: 'set' }
  const spoken = current === null || current.label === context.event.period?.label
  if (
    mention.yearOffset === -1 &&
    spoken &&
    period &&
    period.label === context.event.period?.label &&
    /^[则为是]/u.test(after)
  )
    return { mention, period: yearBack(period), use: 'prior' }
  // 2025年全年净收入30亿元，去年为20亿元, told early in 2026: the year before the one told
  if (
    mention.yearOffset === -1 &&
    mention.kind === 'year' &&
    mention.number === null &&
    current !== null &&
    current.fiscalPeriod === 'FY' &&
    period?.label === current.label &&
    /^(?:[则也]?[为是]|的?净?(?:亏损?|盈利)?[约近]?\s?[\d一二三四五六七八九])/u.test(after)
  )
    return { mention, period: yearBack(period), use: 'prior' }
  if (mention.kind === 'previous' && period && period.label === context.event.period?.label && /^[则为是]/u.test(after))
    return { mention, period: step(period, 'quarter', -1, context.fiscal), use: 'prior' }
  // 盈利16.8亿元，上一财年：7.5亿元，增加1.2倍
  if (
    /^[:：]/u.test(after) &&
    /[，,]$/u.test(before) &&
    period &&
    base &&
    isBefore(period, base) &&
    period.label.slice(4) === base.label.slice(4)
  )
    return as('prior')
  if (compared || (mention.kind === 'same' && comparedAfter.test(after))) return as('base')
  if (mention.kind === 'same' && isBare(mention))
    return numberNext.test(after) ? { mention, period: period && yearBack(period), use: 'prior' } : as('set')
  // 自2018年至今研发投入超过3026亿元: of no one period
  if (fromBefore.test(before) && /^(?:年)?(?:至今|以来|迄今|到现在)/u.test(after))
    return { mention: { ...mention, kind: 'span', between: null, length: 0 }, period: null, use: 'local' }
  if (mention.kind === 'same' || (fromBefore.test(before) && !/^(?:起|开始)/u.test(after))) return as('prior')
  if (mention.kind === 'date' && !mention.pointInTime) return as('ignore')
  // 4月1日至5月底: days that lie in one period; 2019至2021年: years that do not.
  if (mention.kind === 'span') return { mention, period, use: period ? 'set' : 'local' }
  if (!period) return as('ignore')
  if (
    base &&
    period.label !== base.label &&
    covers(base, period) &&
    (localBefore.test(before) || /^单季/u.test(after) || text.startsWith('单', mention.start))
  )
    return as('local')
  return as('set')
}

/** 全年 in the outlook of a page about a closed year is the year to come. */
function ahead(period: Period | null, looks: boolean, context: Context): Period | null {
  const today = dayOf(context)
  if (!looks || !period?.end || !today || period.end >= today) return period
  return yearOn(period, 1)
}

const starts = (period: Period): string => period.start ?? `${period.fiscalYear}-00`
const ends = (period: Period): string => period.end ?? `${period.fiscalYear}-99`

/** The period lies wholly before the other. */
export const isBefore = (a: Period, b: Period): boolean => ends(a) < starts(b)
export const covers = (outer: Period, inner: Period): boolean =>
  starts(outer) <= starts(inner) && ends(inner) <= ends(outer)

/** The same part of the year before: 2025Q3 → 2024Q3. */
export const yearBack = (period: Period): Period => yearOn(period, -1)

export function yearOn(period: Period, by: number): Period {
  const year = (date: string | null): string | null => date && `${Number(date.slice(0, 4)) + by}${date.slice(4)}`
  const fiscalYear = period.fiscalYear + by
  return {
    ...period,
    label: `${fiscalYear}${period.label.slice(4)}`,
    fiscalYear,
    start: year(period.start),
    end: year(period.end),
  }
}

/** 今年, with no part of it named. */
export const isThisYear = ({ kind, yearOffset, number, pointInTime }: PeriodMention): boolean =>
  kind === 'year' && yearOffset === 0 && number === null && !pointInTime
