/** page → the period that its results cover. */

import { addDays } from '../period/calendar.ts'
import { findPeriods, resolvePeriod } from '../period.ts'
import type { FiscalCalendar, Passage, Period, PeriodMention, Span } from '../types.ts'
import { type Page, place } from './page.ts'
import { metricNoun, weightOf } from './period-weight.ts'
import { undatedQuarter } from './undated.ts'

export interface PeriodContext {
  /** ISO date (and time) of the page. */
  readonly published: string | null
  readonly fiscal: FiscalCalendar
}

/** 2027年营收可望倍增: what is to come names no report. */
const tobe = /^[^,，。;；]{0,10}(?:可望|有望|将|预计|预期|目标|上看|挑战|力拼)/

export interface Covered {
  readonly period: Period
  readonly span: Span
}

/** 也就是2020年 in the tenth paragraph names no report. */
const least = 0.95

/** The period that the report is named after: 发布了2024年第四季度财报; a title and an early paragraph weigh more. */
export function readPeriod(page: Page, context: PeriodContext): Covered | null {
  const lines = [...(page.title ? [page.title] : []), ...page.body.slice(0, 30)].map(readHead)
  const months = monthsOf(lines[0]?.line === page.title ? lines[0] : undefined)
  const found = lines.flatMap((head, i) =>
    periodsOf(head, head.line === page.title, context, months).map((one) => ({ ...one, weight: one.weight - i * 0.1 })),
  )
  const best = found.sort((a, b) => b.weight - a.weight).find(({ weight }) => weight > least) ?? null
  const undated = context.published
    ? null
    : undatedQuarter(
        lines.slice(0, 4).flatMap(leading),
        lines.map(({ line }) => line),
        context.fiscal,
      )
  // 2026年营收上调至年增四成: an outlook names no report where the lead tells a quarter.
  if (undated && (!best || (undated.byOutlook && best.period.fiscalPeriod === 'FY')))
    return {
      period: undated.period,
      span: place(undated.told.line, undated.told.mention.start, undated.told.mention.end),
    }
  if (!best) return underHeads(lines, context)
  return cumulative(best, page, lines, context) ?? best
}

/** 2010年 ⏎ 财政年度 ⏎ 2009年 ⏎ 财政年度: heads of a table on a page that says nothing else; the newest comes first. */
function underHeads(lines: readonly Head[], { published, fiscal }: PeriodContext): Covered | null {
  const heads = lines.filter(({ text }) => /^20\d\d年?(?:财政年度|财年|年度|全年)?$/.test(text.replaceAll(' ', '')))
  const first = heads[0]?.mentions[0]
  if (published || heads.length < 2 || first?.kind !== 'year') return null
  const period = resolvePeriod(first, { published: null, event: null, current: null, fiscal })
  return period && { period, span: place(heads[0]!.line, first.start, first.end) }
}

/** The head of a paragraph, and the periods in it. */
interface Head {
  readonly line: Passage
  readonly text: string
  readonly mentions: readonly PeriodMention[]
}

function readHead(line: Passage): Head {
  const text = line.text.slice(0, 500)
  return { line, text, mentions: findPeriods(text).map((mention, i, all) => withYear(mention, all[i + 1], text)) }
}

/** Q4及2020全年财报: the quarter is of the year that stands behind it, and the report is named behind both. */
const withYear = (mention: PeriodMention, next: PeriodMention | undefined, text: string): PeriodMention =>
  mention.kind === 'quarter' &&
  mention.year === null &&
  next?.kind === 'year' &&
  next.year !== null &&
  /^\s?[及和与暨]\s?$/.test(text.slice(mention.end, next.start))
    ? { ...mention, year: next.year, end: next.end }
    : mention

/** A metric with a number, in the sentence that the period opens. */
const headline =
  /^[^。;；]{0,60}?(?:营收|收入|营业额|净利|利润|纯利|纯益|盈利|溢利|亏损|订单|EPS)[^。;；]{0,24}?[\d一二三四五六七八九十两]\s?(?:[%％亿万倍成元]|个?百分)/

/** 2024年三季报点评: a headline that gives the report its full name, and says nothing of nine months. */
const fullName = /\d\d年第?三季(?:报|度报告)/
const isFormal = (title: string): boolean =>
  (fullName.test(title) || /Q3|3Q|第?[三3]季(?!报|度?报告)/.test(title)) && !/[前首]三季|九个月|9个?月/.test(title)

/** What a report is named after, and what it covers from the year's first day. */
const longer: Readonly<Record<string, { readonly named: Mentioned; readonly whole: Mentioned }>> = {
  Q3: { named: ['quarter', 3], whole: ['months', 9] },
  H2: { named: ['half', 2], whole: ['year', null] },
}
type Mentioned = readonly [PeriodMention['kind'], number | null]
const is = ({ kind, number }: PeriodMention, [wanted, size]: Mentioned): boolean =>
  kind === wanted && (size === null || number === size)

/** A report of the third quarter covers nine months, one of the second half the year, where it leads with their figures. */
function cumulative(
  best: Covered,
  { title }: Page,
  lines: readonly Head[],
  { published, fiscal }: PeriodContext,
): Covered | null {
  const pair = longer[best.period.fiscalPeriod ?? '']
  if (!pair) return null
  const anchor = { published: published?.slice(0, 10) ?? null, event: null, current: best.period, fiscal }
  // The first paragraphs tell what leads; the headline only where they do not.
  const found = [...lines.slice(1, 16), ...lines.slice(0, 1)].flatMap(leading)
  const isNamed = ({ text, mention }: Leading): boolean =>
    is(mention, pair.named) || text.slice(mention.start, mention.end).includes('单季')
  if (isFormal(title?.text ?? '') && found.some(isNamed)) return null
  for (const one of found) {
    const { line, text, mention } = one
    if (isNamed(one)) return null
    const whole = is(mention, pair.whole) && asNamed(mention, text) === mention
    const period = whole ? resolvePeriod({ ...mention, year: mention.year ?? best.period.fiscalYear }, anchor) : null
    if (period?.fiscalYear === best.period.fiscalYear) return { period, span: place(line, mention.start, mention.end) }
  }
  return null
}

interface Leading {
  readonly line: Passage
  readonly text: string
  readonly mention: PeriodMention
}

/** The periods of a paragraph that open a result: 前三季度收入31亿元. */
function leading({ line, text, mentions }: Head): Leading[] {
  return mentions.flatMap((mention, i) => {
    if (/[?？]/.test(text.slice(mention.end).split('。')[0]!)) return []
    const next = mentions.slice(i + 1).find((other) => isReportPeriod(other) && other.kind !== 'closing')
    const clause = text.slice(mention.end, Math.min(mention.end + 120, next?.start ?? text.length))
    return headline.test(clause) ? [{ line, text, mention }] : []
  })
}

/** The periods of a paragraph's head that a report can cover. */
function periodsOf(
  { line, text, mentions }: Head,
  inTitle: boolean,
  { published, fiscal }: PeriodContext,
  months: ReadonlySet<number | null>,
): (Covered & { weight: number })[] {
  const anchor = { published: published?.slice(0, 10) ?? null, event: null, current: null, fiscal }
  return mentions.flatMap((mention, i) => {
    // 2025年3月合并营收 below 3月合并营收年增一成: the text dates the month of the headline.
    const named = !inTitle && mention.year !== null && mention.kind === 'month' && months.has(mention.number)
    const period =
      isReportPeriod(mention) ||
      ((inTitle ? !quarterly.test(text.slice(mention.end)) : named || isAnnounced(mention, text)) &&
        isMonthly(mention, text))
        ? resolvePeriod(asNamed(mention, text), anchor)
        : null
    if (!period) return []
    const weight =
      weightOf(text, mention, inTitle || named) -
      (isStale(mention, period, published) ? 3 : 0) -
      (isToCome(mention, period, published)
        ? 4
        : isUnderWay(mention, period, published)
          ? mention.kind === 'year'
            ? 5
            : 2.5
          : 0) -
      (isRunning(period, published) && tobe.test(text.slice(mention.end, mention.end + 16)) ? 2 : 0)
    // 2019年全年亏损1亿 2020年一季度净利增长: the headline leads with what the page is about.
    const leads = inTitle && i === 0 && mention.kind === 'year' && metricNoun.test(text.slice(mention.end)) ? 1.1 : 0
    return [{ period, weight: weight + leads, span: place(line, mention.start, mention.end) }]
  })
}

/** A 三季报 covers nine months, and is called the report of the third quarter. */
const asNamed = (mention: PeriodMention, text: string): PeriodMention =>
  mention.kind === 'months' && mention.number === 9 && /三季报|三季度报告/.test(text.slice(mention.start, mention.end))
    ? { ...mention, kind: 'quarter', number: 3 }
    : mention

/** 四季度 told in October is the one to come, not the one of last year that a reader of the past takes it for. */
const isStale = ({ year, yearOffset, kind }: PeriodMention, { end }: Period, published: string | null): boolean =>
  year === null &&
  yearOffset === null &&
  kind === 'quarter' &&
  published !== null &&
  end !== null &&
  addDays(end, 200) < published

/** No report covers a time that had not begun; a company's own years may begin earlier than the calendar says. */
const isToCome = ({ fiscal }: PeriodMention, { start }: Period, published: string | null): boolean =>
  !fiscal && published !== null && start !== null && start > published

/** A year that has not ended yet; unknown counts as such. */
const isRunning = ({ end }: Period, published: string | null): boolean =>
  published === null || (end !== null && end > published)

/** 2025年全年业绩 told in March 2025 is an outlook; what is forecast for a period is published in its last days at the earliest. */
const isUnderWay = ({ fiscal }: PeriodMention, { end }: Period, published: string | null): boolean =>
  !fiscal && published !== null && end !== null && end > addDays(published.slice(0, 10), 20)

const isReportPeriod = ({ kind }: PeriodMention): boolean =>
  kind === 'quarter' || kind === 'half' || kind === 'months' || kind === 'year' || kind === 'closing'

/** 2025年10月份营收报告, 11月产销快报: months are told in a title of their own. */
const monthly =
  /^(?:份)?(?:自结|单月|合并|的|之){0,3}(?:营收|营业收入|销售|销量|产销|产销量|损益|财务数字|获利|交付|经营数据|运营数据|经营简报|主要经营|保费|业绩)/
const quarterly = /Q[1-4]|季|财报/
/** 公布113年5月自结合并损益, 公告9月营收: in the text only what is announced. */
const isAnnounced = ({ start }: PeriodMention, text: string): boolean =>
  /(?:公布|公告|发布|披露|自结)[^,，。;；]{0,6}$/.test(text.slice(Math.max(0, start - 12), start))
const isMonthly = ({ kind, end }: PeriodMention, text: string): boolean =>
  (kind === 'month' || kind === 'months') && monthly.test(text.slice(end))

/** The months whose results a headline tells. */
const monthsOf = (head: Head | undefined): ReadonlySet<number | null> =>
  new Set(
    (head?.mentions ?? [])
      .filter((one) => one.kind === 'month' && !quarterly.test(head!.text.slice(one.end)) && isMonthly(one, head!.text))
      .map(({ number }) => number),
  )
