/** Which figure a growth is of: its own metric's, a named owner's, the one just said, or a new one. */
import type { Quantity } from '../../types.ts'
import { isReading } from '../basis.ts'
import type { Draft, DraftChange, Subject } from '../draft.ts'
import { findMetrics, type MetricMention, recordOf, revenueRecord } from '../metrics.ts'
import { isBefore } from '../periods.ts'
import { metricBefore, names, periodsBefore, rightOf, unlisted, type View, withoutPeriods } from '../state.ts'
import { profits } from '../subject/earn.ts'
import { nameIn } from '../subject/entity.ts'
import { subjectOf } from '../subject/metric.ts'
import { openNoun } from '../subject/noun.ts'
import { unnamed } from '../subject/unnamed.ts'
import { pointless } from '../subject.ts'
import { open } from '../value/open.ts'
import { changeStart } from './base.ts'
import { amountBesideMargin, amountBesideShare, apart, partBesideShare, pastGrowth, valueTold } from './beside.ts'
import { moveAfter, moveBefore } from './move.ts'
import { isSameLoss, todayOf } from './today.ts'
import { inWords } from './told.ts'

export interface Growth {
  readonly quantity: Quantity
  readonly type: DraftChange['type']
  readonly unit: DraftChange['unit']
  /** The words before the number. */
  readonly left: string
}

/** What the words before the number name. */
interface Named extends Growth {
  /** The nearest metric of the table. */
  readonly metric: MetricMention | null
  /** A noun behind that metric that no record has: it is what grows. */
  readonly noun: Subject | null
  /** The metric just told, of an owner named here. */
  readonly owner: Subject | null
}

/** The figure a change belongs to; null where the page does not say of what it is. */
export function grownFigure(view: View, growth: Growth): Draft | null {
  const past = pastGrowth(view, growth.quantity)
  if (past) return past
  const named = namedBefore(view, growth)
  for (const figure of figures) {
    const draft = figure(view, named)
    if (draft) return draft
  }
  return null
}

/** The first that gives a figure is followed. */
const figures: readonly ((view: View, named: Named) => Draft | null)[] = [
  ofMidpoint,
  ofToday,
  ofSameLoss,
  (view, { quantity, metric, noun }) => (noun ? null : amountBesideMargin(view, quantity, metric)),
  (view, { quantity, metric, noun, owner }) => (metric || noun || owner ? null : amountBesideShare(view, quantity)),
  (view, { quantity, metric, noun, owner, left }) =>
    metric || noun || owner ? null : partBesideShare(view, quantity, left),
  ofLast,
  ofSubject,
]

function namedBefore(view: View, growth: Growth): Named {
  const { quantity, unit, left } = growth
  const { start } = quantity.core
  const metric = metricBefore(
    view,
    start,
    ({ record: { units } }) => unit === 'ratio' || !units || units.includes('points') || units.includes('percent'),
  )
  const noun =
    priced(view, left) ?? openNoun(view, left, start, metric) ?? (metric ? null : itsOwnThing(view, left, start))
  if (noun) view.state.subject = noun
  return { ...growth, metric, noun, owner: metric || noun ? null : ownerOfChange(view, left) }
}

/** 入驻商户58万户，|从平台拿到的分成同比增长17%: what grows is named in full, and is not what was told. */
function itsOwnThing(view: View, left: string, at: number): Subject | null {
  if (!view.state.last) return null
  const name = ownThing.exec(withoutPeriods(view, left, at))?.[1]
  return name ? unlisted(view, 'other', view.state.topic) : null
}

const ownThing =
  /^[\s，,、]*(?:(?:但|不过|而|且|并|同时)是?)?[^，,。；;、0-9我]{1,14}的(?!影响|带动|基础|情况|背景|口径|时候|推动|拉动|因素)([\p{Script=Han}]{2,6}?)(?<!速度|幅度|水平|基础|情况|背景|口径|时候|影响|带动|基数|规模|数字|趋势|数据|基准|前提|方式|节奏|目标)(?:就|也|都|却|则|还|再)?(?:同比|环比|按年|按季)(?:大幅|微|略|明显|显著|只|仅)?(?=[\p{Script=Han}])/u

/** 部分产品已调涨|5~10%: the verb tells of prices. */
function priced(view: View, left: string): Subject | null {
  const who =
    /(?:^|[，,、])([^，,。；;0-9]{2,10}?)(?:已|将|拟|再|陆续|全面|普遍)*(?:调涨|涨价|提价|加价)(?:了|幅度)?[约近逾达\s]*$/u.exec(
      left,
    )
  return who ? { ...unlisted(view, 'asp', nameIn(who[1]!, names(view))), record: recordOf('asp') } : null
}

/** 营收介于86亿至90亿元，以中位数计算季减4.1%: the growth is of the midpoint, not of the range. */
function ofMidpoint(view: View, { metric, left, quantity }: Named): Draft | null {
  const { last } = view.state
  return !metric && last?.quantity?.range && midpoint.test(left) ? apart(view, last, quantity) : null
}

const midpoint = /(?:中位数|中间值|中值|中点|中间点)[^，,。；;0-9]{0,10}$/u

/** 净亏损3亿元，每股亏损0.5元，去年同期净亏损2亿元，亏损同比扩大50%: what grew is today's, not what it is compared with. */
function ofToday(view: View, { metric, noun, owner, type, left }: Named): Draft | null {
  const past = view.state.last
  if (past?.nature !== 'prior' || !past.quantity || noun || owner || type !== 'yoy' || !/同比|按年/u.test(left))
    return null
  if (metric && !isSameLoss(view, metric, past)) return null
  return todayOf(view, past)
}

/** 净亏损2.85亿元，亏损同比收窄24%: the second word only takes the first up again. */
function ofSameLoss(view: View, { metric, noun }: Named): Draft | null {
  const { last } = view.state
  return metric && !noun && last && isSameLoss(view, metric, last) ? last : null
}

/** 收入86亿元，同比增长12%: the figure just told, where it has no such growth yet. */
function ofLast(view: View, { metric, noun, owner, type, unit, left, quantity }: Named): Draft | null {
  const { last, reopened } = view.state
  if (metric || noun || owner || !last || reopened) return null
  const taken = last.changes.some(
    (known) => known.type === type && known.unit === unit && (known.value !== null || known.range !== null),
  )
  // 同比翻倍不止，增幅达103%: the word, and then its number.
  if (taken && inWords(view, last, type) !== null && extent.test(left)) return last
  const grows = (!taken && !isElsewhere(view, quantity, last)) || isReading(left) || pointless.has(last.subject.id)
  return grows ? last : null
}

const extent = /^[\s，,]*(?:同比|环比|按年|按季)?(?:增幅|升幅|涨幅|增速)(?:高达|达到?|为|是|有)?[约近逾\s]{0,2}$/u

/** A figure of its own, or one of the same owner that the sentence has told before. */
function ofSubject(view: View, named: Named): Draft | null {
  const { quantity, left, metric, noun } = named
  const level = noun ? null : levelBehind(view, named)
  if (level) return level
  const subject = grownSubject(view, named)
  if (!subject) return null
  view.state.reopened = false
  // 芯纸则减少2.1%|至457万吨: the level that follows is the named owner's too.
  if (subject === named.owner) view.state.subject = subject
  const isNamed = metric && !noun
  const told = isNamed ? null : valueTold(view, subject)
  if (told && !isElsewhere(view, quantity, told)) return told
  const near = isNamed && quantity.end - metric.start <= farthest
  const start = near ? metric.start : changeStart(quantity, left)
  return open(view, subject, null, { start, end: quantity.end }, 'figures/growth-only', left, rightOf(view, quantity))
}

/** 纯利翻番|至2.9亿元: the level of the name before the word has been read already. */
function levelBehind({ state: { last } }: View, { metric, quantity }: Named): Draft | null {
  const told = last?.quantity
  return metric &&
    told &&
    last.subject.label.start === metric.start &&
    told.start >= quantity.end &&
    !last.changes.length
    ? last
    : null
}

/** Beyond this a name is no part of what tells its growth. */
const farthest = 60

function grownSubject(view: View, { quantity, left, metric, noun, owner }: Named): Subject | null {
  const { state } = view
  if (noun) return noun
  if (metric) return subjectOf(view, metric)
  return (
    owner ??
    earned(view, left) ??
    aPart(view, left, state.last) ??
    state.subject ??
    unnamed(view, left) ??
    // 未来三年保持三成的增速: how fast a company grows is how its sales do
    (quantity.kind === 'percent' && /^[^，,。；;]{0,4}增速/u.test(rightOf(view, quantity))
      ? { ...unlisted(view, 'revenue', state.topic), record: revenueRecord }
      : null) ??
    // 漲幅大概是一到两成: a growth of what the page does not name
    (quantity.kind === 'percent' && (moveBefore(left) ?? moveAfter(rightOf(view, quantity)))
      ? unlisted(view, 'other', state.topic)
      : null)
  )
}

/** What the words before name: where a figure stands before, only a part of the company. */
function aPart(view: View, left: string, last: Draft | null): Subject | null {
  const found = unnamed(view, left)
  return last === null || last.changes.length > 0 || found?.id === 'revenue' ? found : null
}

/** 同店销售跌6.1%，其中第二季跌幅收窄至1.9%: the growth of another period is another figure; 折旧4.3亿，明年会增加三成: so is that of a later one. */
const isElsewhere = (view: View, { core }: Quantity, { period, quantity }: Draft): boolean =>
  period !== null &&
  periodsBefore(view, core.start).some(
    (used) =>
      (used.use === 'set' || used.use === 'local') &&
      used.period !== null &&
      (quantity === null || used.use === 'local' ? used.period.label !== period.label : isBefore(period, used.period)),
  )

/** 其中财富管理佣金劲升四成三: the metric just told, of an owner named here. */
function ownerOfChange(view: View, left: string): Subject | null {
  const { subject, last } = view.state
  // 不计入汇率变动同样增长17%: a second reading of the same
  if (!subject?.record || subject.record.companyOnly || (last && isReading(left))) return null
  if (
    !last &&
    !/(?:而言|来说|来看|方面)[，,]$/u.test(view.text.slice(Math.max(0, view.clause.start - 3), view.clause.start))
  )
    return null
  const found = unnamed(view, left)
  // 营运支出比率升0.9个百分点: the name of another measure owns nothing
  if (found?.entity && findMetrics(found.entity).length > 0) return null
  return found?.entity && found.entity !== last?.subject.entity && found.entity.length <= 10
    ? { ...subject, entity: found.entity, label: found.label }
    : null
}

/** 去年少赚6.9%至146亿元: the verb is the metric. */
function earned(view: View, left: string): Subject | null {
  const verb = /^(.*?)(?:[少多急劲](赚|蚀)|(赚|蚀)[少多])[^，,；;。]{0,4}$/u.exec(left)
  if (!verb || (view.state.last && profits.has(view.state.last.subject.id))) return null
  view.state.subject = {
    ...unlisted(view, 'netProfit', nameIn(withoutPeriods(view, verb[1]!, view.from + verb[1]!.length), names(view))),
    record: recordOf('netProfit'),
    basis: view.state.basis,
    loss: (verb[2] ?? verb[3]) === '蚀',
  }
  return view.state.subject
}
