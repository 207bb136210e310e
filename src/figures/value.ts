/** Levels: a number that is the value of a metric. */
import { decimal, multiply } from '../decimal.ts'
import type { Quantity, Span } from '../types.ts'
import type { Draft, Subject } from './draft.ts'
import { levelInPoints } from './growth.ts'
import { fits } from './metrics.ts'
import { expectationAfter } from './nature/expectation.ts'
import { isLookBack, lastYearToo, makePrior, type Past, pastBracket, pastUse } from './nature/prior.ts'
import { isBefore } from './periods.ts'
import { leftOf, metricBefore, periodsBefore, rightOf, sentenceLeft, type View, withoutPeriods } from './state.ts'
import { earns, loses, profits } from './subject/earn.ts'
import { englishUnit, shippedThing } from './subject/english.ts'
import { fillsIn } from './subject/inherit.ts'
import { nounFits, stemOf } from './subject/noun.ts'
import { placed } from './subject/place.ts'
import { findSubject } from './subject.ts'
import { dimensionUnit, unitClass } from './units.ts'
import { isNoFigure } from './value/aside.ts'
import { open } from './value/open.ts'
import { refine } from './value/refine.ts'

const outflow = /(?:净流出|赤字|净使用|所用|流出|负的)[^，,]{0,6}$|\bnegative $/u
/** 每10股派3元, 10派3元; 三十日止六个月之中期股息每股9港仙 names a day. */
const tenShares =
  /(?<![\d一二三四五六七八九十])(?:10|十)(?![\d一二三四五六七八九十百千万亿月日号个年.])\s?股?(?:转增?|送)?[^，,。；;元]{0,12}(?:派|分|息|红利|股利)[^，,。；;]{0,10}$|(?:每\s?)?(?:10|十)\s?股[约为派\s]{0,3}$/u
const longTime = /周期|库存|库销|周转|时长|寿命|账期|回收|时间|使用|(?:每[天日]|日均)[^，,。；;]{0,8}花/u

/** Takes the number as a value where it is one. */
export function takeValue(view: View, quantity: Quantity): boolean {
  const left = leftOf(view, quantity)
  const right = rightOf(view, quantity)
  const ratio = bareRatio(view, quantity) ?? levelInPoints(view, quantity)
  if (ratio) return takeValue(view, ratio)
  if (isNoFigure(view, quantity)) return false
  const found = findSubject(view, quantity, left)
  if (!found) return false
  const subject = placed(view, found, quantity)
  const unit = quantity.kind === 'dimension' ? dimensionUnit(quantity, right) : null
  if (quantity.kind === 'dimension' && !measures(quantity, subject, unit, left, view)) return false
  const past = pastUse(view, quantity, left)
  const draft =
    (past?.used && past.used === view.state.opening ? null : fill(view, quantity, subject, left)) ??
    open(
      view,
      refine({ subject, quantity, left, right, sentence: sentenceLeft(view, quantity.start), ...told(view) }),
      quantity,
      valueSpan(view, quantity, subject),
      ruleOf(quantity, subject, past),
      left,
      right,
    )
  const thing = shippedThing(quantity, draft.subject, view.text)
  if (thing) Object.assign(draft, { subject: { ...draft.subject, entity: thing } })
  const measured =
    perTime(quantity, right) ??
    unit ??
    englishUnit(quantity, draft.subject, right) ??
    (isCount(quantity, draft.subject, left, right) ? 'count' : null)
  if (measured) draft.unit = measured
  const carried = unit ? null : currencyAgain(view, draft, quantity)
  if (carried) draft.unit = carried
  // 吨焦净利42元，去年同期88元: the next number too is of one.
  if (ofOne.has(draft.subject.id) && view.state.subject === subject) view.state.subject = draft.subject
  // 超过1.30元的市场预期: the word compares, it does not round.
  if (quantity.bound && quantity.start < quantity.core.start && expectationAfter.test(right))
    draft.quantity = { ...quantity, approximate: false, bound: null }
  setSign(draft, left)
  perShare(draft, left)
  const inBracket = past ? null : pastBracket(view, draft, quantity)
  if (inBracket) Object.assign(draft, { nature: 'prior', period: inBracket })
  const lastYear = lastYearToo(view, draft, quantity)
  if (lastYear) draft.period = lastYear
  const twin = restates.test(left) ? view.drafts[view.drafts.length - 2] : undefined
  if (twin) Object.assign(draft, { period: twin.period, nature: twin.nature })
  else if (past) makePrior(view, draft, past, left, right)
  else if (isLookBack(view, draft, quantity)) draft.nature = 'prior'
  else if (draft.nature === 'consensus' && isAnswered(view.state.main, draft)) view.state.last = view.state.main
  // 收益471亿元（2024年：438亿元），增加9.4%: the sentence goes on with what stands before the bracket.
  else if (view.clause.bracket && draft.nature === 'prior' && view.state.main) view.state.last = view.state.main
  else {
    view.state.main = draft
    view.state.reopened = false
  }
  return true
}

/** 营收40亿美元，高于预期的39亿，年增12%: the growth is of what was reached; of two forecasts each has its own. */
const isAnswered = (main: Draft | null, { subject }: Draft): boolean =>
  main?.subject.id === subject.id && main.quantity !== null && main.nature !== 'consensus'

const ofOne: ReadonlySet<string> = new Set(['asp', 'arpu', 'unitProfit'])

/** 综合成本率96.1: a ratio said without its per cent. */
function bareRatio(view: View, quantity: Quantity): Quantity | null {
  const { kind, value, core } = quantity
  if (kind !== 'number' || !value || value.scale === 0 || value.units < 10n ** BigInt(value.scale)) return null
  const metric = metricBefore(view, core.start, ({ end }) => stemOf(view.text.slice(end, core.start)) === '')
  const isRatio = metric?.record.units?.[0] === 'percent'
  return isRatio
    ? { ...quantity, kind: 'percent', value: multiply(value, decimal('0.01')), decimals: (quantity.decimals ?? 0) + 2 }
    : null
}

/** 每箱收入745美元，第一季812; 明年7亿美元，后年剩2亿多: a series of one metric keeps the currency it began with. */
function currencyAgain({ drafts, text }: View, draft: Draft, { kind, unit, start, end }: Quantity): string | null {
  const before = drafts.at(-2)
  if (!before?.quantity || (before.quantity.kind !== 'money' && !before.unit) || unit !== null) return null
  if (before.subject.id !== draft.subject.id || before.subject.entity !== draft.subject.entity) return null
  if ((kind !== 'money' && kind !== 'number') || /[元块圆]|折|合|人民币/u.test(text.slice(start, end + 1))) return null
  const between = text.slice(before.quantity.end, start)
  // 营收40亿美元，季增12%，高于市场预期的39亿
  if (
    draft.nature === 'consensus' &&
    expectedHere.test(between) &&
    !/[。；;！？!?\n]|换算|折|台币|人民币|港[元币]|美[元金]/u.test(between)
  )
    return before.unit ?? before.quantity.unit
  return between.length < 24 && !/[。；;！？!?\n]|折|约合|等值|即/u.test(between)
    ? (before.unit ?? before.quantity.unit)
    : null
}

const expectedHere =
  /(?:高于|低于|优于|逊于|超[过出越]|不及|符合|好于|胜过|击败)[^，,0-9]{0,10}(?:预期|预估|预测)的?[\s约]{0,2}$/u

/** 4120万令吉或每股2.75仙: the same result once more. */
const restates = /^[\s约近]*(?:或|即|相当于|折合|等于)(?:约|近|每股|每ADS|[\s])*$/u

/** 观看人次超5.2亿, 近2万商家: a bare number that counts is no amount of money. */
const isCount = (quantity: Quantity, { record }: Subject, left: string, right: string): boolean =>
  quantity.kind === 'number' &&
  record === null &&
  (/^的?(?:第三方|中小|境外|活跃)?(?:商家|商户|经销商|门店|家庭|播放|下载|点击|曝光|粉丝|岗位)/u.test(right) ||
    /(?:SKU|商户|商家|店铺|网点|点位|终端|粉丝|播放量|下载量|点击量|曝光量)(?:数量?)?(?:已|达到?|为|是|有|近|超过?|逾|突破|约|[\s])*$/u.test(
      left,
    ) ||
    (nounFits(left, { ...quantity, kind: 'dimension', unit: '个' }) && !nounFits(left, { ...quantity, kind: 'money' })))

/** 产能8万片/月: how many in which time. */
function perTime({ kind, unit }: Quantity, right: string): string | null {
  if (kind !== 'dimension') return null
  const time = /^\s?\/\s?([月年天日周])/u.exec(right)?.[1]
  return time ? `${unit}/${time}` : null
}

function measures(quantity: Quantity, subject: Subject, unit: string | null, left: string, view: View): boolean {
  const wanted = subject.record?.units
  if (wanted && fits(subject.record!, quantity)) return true
  if (unit === null) return false
  const kind = unitClass(quantity)
  if (kind === 'time' || kind === 'duration' || kind === 'days')
    return longTime.test(left) || view.state.last?.quantity?.unit === quantity.unit
  if (kind === 'shares')
    return /回购|购回|买入|配售|发行|持有|增持|减持/u.test(
      view.text.slice(Math.max(0, view.clause.start - 40), quantity.start),
    )
  return true
}

function ruleOf(quantity: Quantity, subject: Subject, past: Past | null): string {
  if (past) return 'figures/prior-value'
  if (subject.id === 'other') return 'figures/other-value'
  return subject.label.start >= quantity.end ? 'figures/value-metric' : 'figures/metric-value'
}

/** 同比增长14%|至约82亿元: the level of a figure that so far had only its growth. */
function fill(view: View, quantity: Quantity, subject: Subject, left: string): Draft | null {
  const { last } = view.state
  if (
    !last ||
    last.quantity ||
    last.changes.length === 0 ||
    last.subject.id !== subject.id ||
    last.subject.entity !== subject.entity
  )
    return null
  // 溢利增长130%至150%，去年同期为|4.6亿元; 现金增加两成，去年底为|5亿元: the level of before.
  if (isOfBefore(view, quantity, last)) return null
  const metric = metricBefore(view, quantity.core.start, () => true)
  if (metric && metric.start >= last.span.end) return null
  if (
    !fillsIn.test(withoutPeriods(view, left, quantity.core.start).replace(/的\s?$/u, '')) &&
    left.replace(/[\s\u0001约近逾超录得报为有,，]/gu, '') !== ''
  )
    return null
  const { record } = last.subject
  if (record ? !fits(record, quantity) : last.subject !== subject) return null
  const before = told(view)
  last.quantity = quantity
  Object.assign(last, {
    subject: refine({ subject: last.subject, quantity, left, right: '', sentence: '', ...before }),
  })
  last.rule = 'figures/level-after-change'
  last.span = { start: Math.min(last.span.start, quantity.start), end: Math.max(last.span.end, quantity.end) }
  return last
}

/** The metric and the basis of the last level told. */
function told({ drafts }: View): { before: string | null; basis: Draft['basis'] | null } {
  const last = drafts.findLast((draft) => draft.quantity)
  return { before: last?.subject.id ?? null, basis: last?.basis ?? null }
}

/** A time that has gone by is named since the growth was told. */
const isOfBefore = (view: View, { core }: Quantity, { period }: Draft): boolean =>
  periodsBefore(view, core.start).some(
    (used) => used.use === 'prior' || (used.period !== null && period !== null && isBefore(used.period, period)),
  )

/** With the metric's name where it stands right before. */
function valueSpan(view: View, quantity: Quantity, { label }: Subject): Span {
  // 54亿元的营收仅有4亿元的净利润: the name before is another's.
  const metric = label.start >= quantity.end ? null : metricBefore(view, quantity.core.start, () => true)
  return { start: metric && quantity.core.start - metric.end <= 6 ? metric.start : quantity.start, end: quantity.end }
}

function setSign(draft: Draft, left: string): void {
  if (/cashflow/i.test(draft.subject.id)) {
    if (outflow.test(left)) draft.negative = true
    else if (/(?:净流入|流入|正的|转正)[^，,]{0,6}$/u.test(left)) draft.negative = false
  } else if (profits.has(draft.subject.id) && earns(left) && !loses(left)) draft.negative = false
}

/** 每10股派6元, 10派6元: a tenth of it is per share. */
function perShare(draft: Draft, left: string): void {
  const { quantity, subject } = draft
  if ((subject.id !== 'dividendPerShare' && subject.id !== 'dividend') || !quantity?.value || !tenShares.test(left))
    return
  draft.quantity = {
    ...quantity,
    value: multiply(quantity.value, decimal('0.1')),
    decimals: (quantity.decimals ?? 0) + 1,
  }
}
