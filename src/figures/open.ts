/** Opens a figure: period, basis and nature as the clause has them. */
import { makePeriod } from '../period.ts'
import type { Context, Period, Quantity, Span } from '../types.ts'
import { basisCompared } from './basis.ts'
import type { Draft, Subject } from './draft.ts'
import { adjustable } from './metrics.ts'
import { currentOr, isAuthorised, isPlan, looksAhead, natureOf } from './nature.ts'
import { dayOf, yearOn } from './periods.ts'
import { clauseLeft, periodInForce, type View } from './state.ts'
import { pointless } from './subject.ts'

export function open(
  view: View,
  subject: Subject,
  quantity: Quantity | null,
  span: Span,
  rule: string,
  left: string,
  right: string,
): Draft {
  const { state, scope } = view
  const clause = clauseLeft(view, span.end)
  const period = balanceAt(
    subject,
    periodOf(view, subject.id, clause, left, right.split(/[，,、；;。]/u)[0]!),
    scope.context,
  )
  const clues = {
    left,
    right,
    clause,
    period,
    ahead: state.ahead,
    done: state.done,
    outsider: state.others || scope.outsider(span.start),
    asked: scope.asked(span.start),
    range: quantity?.range !== null && quantity?.range !== undefined,
    metric: subject.id,
    preliminary: scope.preliminary,
    previous: state.last?.nature ?? null,
  }
  const nature =
    subject.id === 'targetPrice'
      ? /(?:由|从|自)[^，,]{0,6}$/u.test(left)
        ? 'prior'
        : 'consensus'
      : pointless.has(subject.id)
        ? 'actual'
        : natureOf(clues, scope.context)
  const draft: Draft = {
    subject,
    quantity,
    negative: subject.loss,
    changes: [],
    period,
    basis: subject.basis ?? (subject.record && adjustable.has(subject.record.id) ? state.basis : null) ?? 'statutory',
    nature,
    span,
    rule,
    confidence: confidenceOf(subject, state.subject),
  }
  draft.basis = basisCompared(state, draft) ?? draft.basis
  view.drafts.push(draft)
  state.last = draft
  if (subject.id !== 'other') state.owner = subject.entity
  state.group = []
  return draft
}

/** A balance at 30 September is of the page's third quarter, though the sentence speaks of nine months. */
const balanceAt = ({ record }: Subject, period: Period | null, { event }: Context): Period | null =>
  record?.instant && period && /^Q/.test(event.period?.fiscalPeriod ?? '') && period.end === event.period?.end
    ? event.period
    : period

const confidenceOf = (subject: Subject, named: Subject | null): number =>
  subject.id === 'other' ? 0.6 : subject === named ? 0.9 : 0.8

/** The period in force; none for prices, plans and spans of years; the year's for its aims and its dividend. */
function periodOf(view: View, metric: string, clause: string, left: string, right: string): Period | null {
  const { context } = view.scope
  const { event } = context
  const authorised = isAuthorised(metric, clause, right)
  if (authorised && unspent.test(left)) return event.period
  if (pointless.has(metric) || authorised || isPlan(metric, clause)) return null
  if (manyYears.test(left)) return null
  if (event.period && aimOfTheYear.test(left)) return makePeriod(event.period.fiscalYear, 'FY', context.fiscal)
  const period = currentOr(
    periodInForce(view),
    left,
    view.used.some(({ use }) => use === 'set'),
    context,
  )
  if (!period?.end || !event.period) return period
  if (/^dividend/.test(metric)) return dividendOf(view, period, event.period, clause + right)
  return isOutlook(view, clause) && closedYear(period, event.period, context) ? yearOn(period, 1) : period
}

/** 尚余164亿美元额度: what is left of the authorised sum. */
const unspent = /(?:余下|剩余|仍有|尚有|尚余|还剩|还有)[^，,；;。]{0,12}$/u
/** 三年3,000亿元的资本开支. */
const manyYears = /(?<![\d去今明前上一])[二两三四五六七八九十]\s?年(?:内|间)?(?:总额|合共|共|约|的|\s)*$/u
/** 年初定下的500亿元. */
const aimOfTheYear = /(?<![去明])年初[^，,；;。]{0,6}(?:给|定|计划|提出|设|规划|指引|目标|说)[^，,；;。]{0,10}$/u

/** An outlook that names no period, on a page about a year that has closed, is of the next. */
const isOutlook = ({ local, state, used }: View, clause: string): boolean =>
  local === null && state.period === null && used.length === 0 && (state.ahead || looksAhead(clause))

function closedYear(period: Period, event: Period, context: Context): boolean {
  const today = dayOf(context)
  return (
    period.label === event.label && period.fiscalPeriod === 'FY' && Boolean(today && period.end && period.end < today)
  )
}

function dividendOf(view: View, period: Period, event: Period, words: string): Period {
  const { context } = view.scope
  const today = dayOf(context)
  const before = view.text.slice(Math.max(0, view.clause.start - 24), view.clause.start)
  if (/中期|半年度|上半年/u.test(/[。；;]/u.test(before) ? words : before + words) && event.fiscalPeriod !== 'H1')
    return makePeriod(event.fiscalYear, 'H1', context.fiscal)
  if (period.fiscalPeriod === 'Q4' && !/季/u.test(words)) return makePeriod(period.fiscalYear, 'FY', context.fiscal)
  return today && period.end! > today && !/明年|下年|20\d\d/u.test(words) ? event : period
}
