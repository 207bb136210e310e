/** Levels: a number that is the value of a metric. */
import { decimal, multiply } from '../decimal.ts'
import type { Quantity, Span } from '../types.ts'
import type { Draft, Subject } from './draft.ts'
import { fits } from './metrics.ts'
import { expectationAfter } from './nature.ts'
import { open } from './open.ts'
import { isLookBack, makePrior, type Past, pastUse } from './prior.ts'
import { clauseLeft, leftOf, metricBefore, rightOf, type View, withoutPeriods } from './state.ts'
import { earns, fillsIn, findSubject, loses, profits } from './subject.ts'
import { dimensionUnit, isHandful, unitClass } from './units.ts'

const outflow = /(?:净流出|净使用|所用|流出|负的)[^，,]{0,6}$/u
const tenShares =
  /每?\s?(?:10|十)\s?股?(?:转增?|送)?[^，,。；;元]{0,12}(?:派|分|息|红利|股利)[^，,。；;]{0,10}$|每\s?(?:10|十)\s?股[约为\s]{0,2}$/u
const longTime = /周期|库存|库销|周转|时长|寿命|账期|回收/u

/** Takes the number as a value where it is one. */
export function takeValue(view: View, quantity: Quantity): boolean {
  const left = leftOf(view, quantity)
  const right = rightOf(view, quantity)
  if (isNoFigure(view, quantity, left, right)) return false
  const subject = findSubject(view, quantity, left)
  if (!subject) return false
  const unit = quantity.kind === 'dimension' ? dimensionUnit(quantity, right) : null
  if (quantity.kind === 'dimension' && !measures(quantity, subject, unit, left, view)) return false
  const past = pastUse(view, quantity, left)
  const draft =
    fill(view, quantity, subject, left) ??
    open(
      view,
      refine(subject, quantity, left, right),
      quantity,
      valueSpan(view, quantity),
      ruleOf(quantity, subject, past),
      left,
      right,
    )
  if (unit) draft.unit = unit
  // 超过1.30元的市场预期: the word compares, it does not round.
  if (quantity.bound && quantity.start < quantity.core.start && expectationAfter.test(right))
    draft.quantity = { ...quantity, approximate: false, bound: null }
  setSign(draft, left)
  perShare(draft, left)
  const twin = restates.test(left) ? view.drafts[view.drafts.length - 2] : undefined
  if (twin) Object.assign(draft, { period: twin.period, nature: twin.nature })
  else if (past) makePrior(view, draft, past, left, right)
  else if (isLookBack(view, draft, quantity)) draft.nature = 'prior'
  else if (draft.nature === 'consensus' && view.state.main?.subject.id === draft.subject.id && view.state.main.quantity)
    view.state.last = view.state.main
  // 收益471亿元（2024年：438亿元），增加9.4%: the sentence goes on with what stands before the bracket.
  else if (view.clause.bracket && draft.nature === 'prior' && view.state.main) view.state.last = view.state.main
  else view.state.main = draft
  return true
}

/** 5765万令吉或每股3.68仙: the same result once more. */
const restates = /^[\s约近]*(?:或|即|相当于|折合|等于)(?:约|近|每股|每ADS|[\s])*$/u

function isNoFigure(view: View, quantity: Quantity, left: string, right: string): boolean {
  if (quantity.kind === 'ordinal' || quantity.kind === 'points' || isUnitOnly(view, quantity)) return true
  if (/每\s?$/u.test(left) && /^\s?股/u.test(right)) return true
  if (isAside(view, quantity, left, right)) return true
  if (isDelta(view, quantity, left)) return true
  if (quantity.kind === 'number' && isMark(view, quantity, right)) return true
  if (
    /^百分之?百$/u.test(view.text.slice(quantity.core.start, quantity.core.end)) &&
    !metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity))
  )
    return true
  if (quantity.kind === 'number' && /^\s?页/u.test(right)) return true
  if (quantity.kind === 'percent' && surprise.test(left)) return true
  if (quantity.kind === 'number' && /^\s?股?(?:派|转|送|配)/u.test(right)) return true
  if (quantity.kind === 'money' && isIdle(view, quantity, right)) return true
  if (quantity.kind === 'money' && /(?:(?<!汇)兑|汇率|油价|金价|国债|利率)[^，,]{0,6}$/u.test(left)) return true
  if (quantity.kind === 'percent' && /^\s?(?:的)?(?:股权|股份|持股|关税|概率|可能性)/u.test(right)) return true
  return (
    quantity.kind === 'dimension' &&
    isHandful(quantity, view.text.slice(quantity.core.start, quantity.core.end)) &&
    !metricBefore(
      view,
      quantity.core.start,
      ({ record, end }) => fits(record, quantity) && quantity.core.start - end <= 6,
    )
  )
}

/** 相当于每天赚1400万元: the year's profit, told otherwise. */
const perDay = /(?:每天|每日|每一天|每小时|每分钟|每秒钟?)[就能可要净约狂都]{0,3}(?:实现|赚|盈利|亏|进账)[^，,]{0,8}$/u

/** 高过一致预期近|9%: the size of a surprise. */
const surprise =
  /(?:高过|高出|超出|超过|低于|高于|好于|逊于)[^，,。；;0-9]{0,8}(?:预期|一致|共识|预测|指引中值)[^，,。；;0-9]{0,3}$/u

/** 百万元 in a head; 百廿三亿元 is a number. */
const isUnitOnly = ({ text }: View, { implied, core }: Quantity): boolean =>
  implied === true && !/[\d一二三四五六七八九两廿卅卌]/u.test(text.slice(core.start, core.end))

/** 三大法人买超6900张, 前二十个城市, 2000万画素以上, 今日收市起6仙, 相当于全年预测的112%: no number of the company's. */
function isAside(view: View, { kind, start }: Quantity, left: string, right: string): boolean {
  if (/(?:买超|卖超)[^，,。；;0-9]{0,3}$/u.test(left) || /^\s?[画像]素/u.test(right)) return true
  if (kind === 'dimension' && /(?<![之以目此])前\s?$/u.test(left)) return true
  if (kind === 'percent' && /相当于[^，,。；;]{0,12}(?:预测|预期|预估)的[约近逾]?\s?$/u.test(left)) return true
  return closingMove.test(clauseLeft(view, start))
}

const closingMove =
  /(?:闭市|收市|收盘|盘后|盘前|早盘|午后)[^，,。；;报收至为到]{0,6}[起涨跌升挫][^，,。；;报收至为到]{0,10}$/u

/** 一美元兑…, 二十万元以上的车型, 近40亿元的差距, 一分钱: amounts that report nothing. */
function isIdle(view: View, quantity: Quantity, right: string): boolean {
  if (perDay.test(leftOf(view, quantity))) return true
  if (/^\s?(?:兑|对(?:新台币|人民币|港元)|的差距|的差额|的差异)/u.test(right)) return true
  if (
    /^\s?(?:以上|以下|以内|级别|级|左右|档)?的?(?:车型|客户|机型|价位|产品线|价格带|大客户|手机|customers)/u.test(right)
  )
    return true
  return (
    quantity.value !== null &&
    !/\d/.test(view.text.slice(quantity.core.start, quantity.core.end)) &&
    quantity.value.scale > 0 &&
    quantity.value.units < 10n ** BigInt(quantity.value.scale) &&
    !metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity))
  )
}

function measures(quantity: Quantity, subject: Subject, unit: string | null, left: string, view: View): boolean {
  const wanted = subject.record?.units
  if (wanted && fits(subject.record!, quantity)) return true
  if (unit === null) return false
  const kind = unitClass(quantity)
  if (kind === 'time' || kind === 'duration' || kind === 'days') return longTime.test(left)
  if (kind === 'shares')
    return /回购|购回|买入|配售|发行|持有|增持|减持/u.test(view.text.slice(view.clause.start, quantity.start))
  return true
}

/** 合计派发约1.6亿美元 is the whole dividend, 每股 the part; a margin of profit words is a margin. */
function refine(subject: Subject, quantity: Quantity, left: string, right: string): Subject {
  const big = quantity.value !== null && quantity.value.units >= 10n ** BigInt(6 + quantity.value.scale)
  if (subject.id === 'dividendPerShare' && big) return { ...subject, id: 'dividend' }
  if (subject.id === 'dividend' && !big && /每(?:股|份|ADS|美国存托)|每\s?(?:10|十)|派/u.test(left))
    return { ...subject, id: 'dividendPerShare' }
  if (/^ per (?:diluted )?(?:share|ADS|ordinary)/iu.test(right))
    return {
      ...subject,
      id: /^dividend/.test(subject.id) ? 'dividendPerShare' : /^net/.test(subject.id) ? 'eps' : subject.id,
    }
  if (subject.id === 'netProfit' && !big && /每股\s?$/u.test(left)) return { ...subject, id: 'eps' }
  if ((subject.id === 'buyback' || subject.id === 'asp') && quantity.kind === 'money' && !big && /每股/u.test(left))
    return { ...subject, id: 'other', entity: null }
  if (subject.id === 'other' && quantity.kind === 'money' && !big && /每(?:股|份| ?ADS)/u.test(left))
    return { ...subject, id: /盈|赚|收益|纯益|净利|EPS/u.test(left) ? 'eps' : 'dividendPerShare' }
  return subject
}

function ruleOf(quantity: Quantity, subject: Subject, past: Past | null): string {
  if (past) return 'figures/prior-value'
  if (subject.id === 'other') return 'figures/other-value'
  return subject.label.start >= quantity.end ? 'figures/value-metric' : 'figures/metric-value'
}

/** （9877）, 1）, 2025: a code, a list mark, a year. */
function isMark(view: View, { core }: Quantity, right: string): boolean {
  const digits = view.text.slice(core.start, core.end)
  if (view.clause.bracket && /^\d{4,6}$/.test(digits)) return true
  if (/^(?:19|20)\d\d$/.test(digits)) return true
  return core.start - view.clause.start <= 2 && /^\s?[)）、.．]/u.test(right)
}

/** 应收账款增加了18亿: how much a balance moved is no level. */
function isDelta(view: View, quantity: Quantity, left: string): boolean {
  if (quantity.kind !== 'money' && quantity.kind !== 'number') return false
  const metric = metricBefore(view, quantity.core.start, () => true)
  return (
    metric !== null &&
    metric.record.instant === true &&
    /(?:增加|减少|下降|上升|增长|增)了?(?:约|近|逾|超过)?\s?$/u.test(left)
  )
}

/** 同比增长20%|至约319亿元: the level of a figure that so far had only its growth. */
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
  const metric = metricBefore(view, quantity.core.start, () => true)
  if (metric && metric.start >= last.span.end) return null
  if (
    !fillsIn.test(withoutPeriods(view, left, quantity.core.start).replace(/的$/u, '')) &&
    left.replace(/[\s\u0001约近逾超录得报为有,，]/gu, '') !== ''
  )
    return null
  if (!last.subject.record || !fits(last.subject.record, quantity)) return null
  last.quantity = quantity
  last.rule = 'figures/level-after-change'
  last.span = { start: Math.min(last.span.start, quantity.start), end: Math.max(last.span.end, quantity.end) }
  return last
}

/** With the metric's name where it stands right before. */
function valueSpan(view: View, quantity: Quantity): Span {
  const metric = metricBefore(view, quantity.core.start, () => true)
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
