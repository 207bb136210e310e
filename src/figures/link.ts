/** Clause by clause: every number finds its metric, owner, period, basis, nature and change. */

import type { Draft } from './draft.ts'
import { baseAhead } from './growth/base.ts'
import { takeGrowthLevel } from './growth/level.ts'
import { takePart } from './growth/part-points.ts'
import { wordChanges } from './growth/words.ts'
import { takeChange } from './growth.ts'
import { lead } from './lead.ts'
import { joinedYears } from './lists/years.ts'
import { takeList } from './lists.ts'
import { fits } from './metrics.ts'
import { looksAhead, looksAheadOn } from './nature/outlook.ts'
import { inside } from './order.ts'
import { comeIntoForce, endOutlook } from './periods/in-force.ts'
import { type UsedPeriod, usePeriod } from './periods.ts'
import { blank, type Clause, type Reading } from './read.ts'
import { newState, type Scope, type State, unlisted, type View } from './state.ts'
import { subjectOf } from './subject/metric.ts'
import { nameTopic } from './subject/topic.ts'
import { levelInPoints } from './value/points.ts'
import { takeTranslation } from './value/translation.ts'
import { takeValue } from './value.ts'

/** In this order each number is tried; the first that takes it has it. */
const takers = [takeList, takeTranslation, takePart, takeGrowthLevel, takeChange, takeValue]

export interface Linked {
  readonly drafts: Draft[]
  readonly state: State
}

/** `opening`: the state that the line above a list item left behind. */
export function link(reading: Reading, scope: Scope, opening: State | null = null): Linked {
  const drafts: Draft[] = []
  const state = opening ? carriedFrom(opening, scope) : newState(scope)
  let stop = opening ? '，' : '。'
  for (const clause of reading.clauses) {
    if (clause.bracket) lookBack(state, drafts, clause)
    else newClause(state, stop)
    if ('。！？!?\n'.includes(stop) && !clause.bracket) endOutlook(reading.masked, scope, state, clause)
    const view = look(reading, scope, state, drafts, clause)
    if (clause.bracket) nameBracket(view, reading)
    linkClause(view)
    stop = clause.stop
  }
  return { drafts, state }
}

/** 产能利用率按厂区说。 1)北方厂区，前两季90%: subject, period and outlook reach down into the items. */
const carriedFrom = ({ subject, share, period, lasting, ahead, others, topic }: State, scope: Scope): State => ({
  ...newState(scope),
  subject,
  share,
  period: period ?? lasting ?? scope.section,
  lasting: period ?? lasting ?? scope.section,
  ahead,
  others,
  topic,
  lastingTopic: topic,
})

function newClause(state: State, stop: string): void {
  if ('，,'.includes(stop)) return
  state.basis = null
  state.reopened = false
  state.owner = null
  state.lastBase = null
  state.part = state.told ? null : state.period
  if (!state.told) state.period = state.lasting
  if (state.within) state.topic = state.lastingTopic
  state.within = false
  state.matter = null
  if ('；;'.includes(stop)) return
  state.part = null
  state.ahead = false
  state.mix = false
  state.done = false
  state.lately = null
  state.spanned = false
  state.others = false
  state.actor = null
  state.period = state.lasting
  state.last = null
  state.main = null
  state.group = []
  state.recounts = false
  state.years = null
  state.topic = state.lastingTopic
  state.aside = false
}

/** A bracket speaks of the figure right before it. */
function lookBack(state: State, drafts: readonly Draft[], bracket: Clause): void {
  // 甲占54%（上季49%）、乙31%（上季35%）: by place, as the brackets are read behind all of the clause.
  const [last] = drafts
    .slice(-12)
    .filter(({ span }) => span.end <= bracket.start)
    .sort((a, b) => b.span.end - a.span.end)
  if (!last) return
  state.last = last
  state.subject = last.subject
  if (state.share?.id === last.subject.id) state.share = last.subject
}

/** 营业利益率（53%）及净利率（48%）: a bracket with nothing but the value of the metric right before it. */
function nameBracket(view: View, { metrics, text }: Reading): void {
  const { clause, state, quantities } = view
  const metric = inside(metrics, { start: Math.max(0, clause.start - 24), end: clause.start }).findLast(
    ({ end }) => text.slice(end, clause.start).trim().length === 1,
  )
  const [only] = quantities
  if (!metric || quantities.length !== 1 || !only || only.start > clause.start || only.end < clause.end) return
  if (!fits(metric.record, only) || !metric.record.units?.includes(only.kind)) return
  subjectOf({ ...view, clause: { ...clause, start: metric.start } }, metric)
  state.last = null
}

function look(reading: Reading, scope: Scope, state: State, drafts: Draft[], clause: Clause): View {
  const text = clause.bracket ? reading.text : reading.masked
  const shown = <T extends { start: number; end: number }>(items: readonly T[]): T[] =>
    inside(items, clause).filter(({ start }) => text[start] !== blank)
  const rest = /^[^。！？!?\n]{0,60}/u.exec(text.slice(clause.start, clause.start + 60))![0]
  // 全年销售跌17%，…，预计每年可…: what has its number in its own clause waits for no word behind.
  const own = hasNumber(reading, clause)
  const soon =
    state.ahead || looksAheadOn(own ? text.slice(clause.start, clause.end) : rest) || (!own && looksAhead(rest))
  const forward = state.ahead || state.outlook || looksAhead(text.slice(clause.start, clause.end))
  // 2027年的目标是全年平均降到9.5元: a period is seen from the one before it in the clause.
  let current = state.period
  const used = shown(reading.periods).map((mention) => {
    // 2026年目标12万吨；全年资本开支21亿元: behind a semicolon the whole year is the page's again.
    const again = '；;'.includes(text[clause.start - 1] ?? '。') && text.startsWith('全年', mention.start)
    const told = usePeriod(
      mention,
      text,
      again ? scope.context.event.period : current,
      scope.context,
      forward,
      soon || state.outlook,
    )
    if (told.use === 'set' && told.period && mention.kind === 'year') current = told.period
    return told
  })
  return {
    text,
    clause,
    scope,
    state,
    drafts,
    metrics: shown(reading.metrics),
    quantities: shown(reading.quantities),
    used,
    from: clause.start,
    words: reading.words,
    local: null,
  }
}

const hasNumber = ({ quantities }: Reading, clause: Clause): boolean => inside(quantities, clause).length > 0

function linkClause(view: View): void {
  const opened = view.drafts.length
  view.state.years = joinedYears(view) ?? view.state.years
  lead(view)
  nameTopic(view)
  for (const read of view.quantities) {
    if (read.start < view.from || read.word) continue
    const quantity = levelInPoints(view, read) ?? read
    comeIntoForce(view, quantity.core.start)
    if (takers.some((take) => take(view, quantity)) && view.from < quantity.end) view.from = quantity.end
  }
  // 在欧洲的销量上半年翻了一番: a word of growth comes behind all that the clause names.
  if (view.quantities.every(({ word }) => word !== undefined)) comeIntoForce(view, view.clause.end)
  wordChanges(view)
  comeIntoForce(view, view.clause.end)
  if (view.drafts.length === opened) {
    view.state.lastBase = baseAhead(view) ?? view.state.lastBase
    if (!comparesLoss(view)) rememberSubject(view)
  }
  view.state.opening = opensWithPast(view)
}

/** 去年同期，|公司实现净利润1.05亿元; 因去年同期基数较低，|仅为2亿元: the clause says no more than the time compared with. */
function opensWithPast({ used, text, clause }: View): UsedPeriod | null {
  const last = used.at(-1)
  if (used.length !== 1 || (last?.use !== 'prior' && last?.use !== 'base')) return null
  const behind = text.slice(last.mention.end, clause.end).trim()
  const alone = last.use === 'prior' && behind === '' && last.mention.start - clause.start <= 2
  return alone || (lowBase.test(behind) && baseTold.test(text.slice(clause.end, clause.end + 12))) ? last : null
}

const lowBase = /^的?(?:业绩|利润|收入|营收|比较)?基数(?:相对|比较|较|偏|很|极|更)?[低小高大][，,]?$/u
const baseTold = /^[，,\s]*(?:仅|只|才|仅仅|只有|高)?(?:为|有|达到?|是)?[约近逾\s]{0,2}\d/u

/** 税前净损9.8亿元，较8月亏损收敛，改善24%: the loss just told, beside the one compared with. */
const comparesLoss = ({ state: { last }, metrics, used }: View): boolean =>
  last?.negative === true &&
  last.changes.length === 0 &&
  metrics.length === 1 &&
  metrics[0]!.id === 'netProfit' &&
  metrics[0]!.loss &&
  used.some(({ use, mention }) => use === 'base' && mention.end <= metrics[0]!.start)

/** A clause that opens no figure names what the next one measures. */
function rememberSubject(view: View): void {
  const [first] = view.metrics
  const last = view.metrics[view.metrics.length - 1]
  // 增值收入首次超越游戏收入，: what is surpassed is not what follows
  const metric = first && last && surpasses.test(view.text.slice(first.end, last.start)) ? first : last
  if (metric) {
    subjectOf(view, metric)
    view.state.last = null
  } else rememberCost(view)
  if (mix.test(view.text.slice(view.clause.start, view.clause.end))) view.state.share = unlisted(view, 'revenueShare')
}

/** 配送费用更夸张，四季度就花了9.4亿元: a cost by a name that no record has. */
const namedCost = /^\s*(\p{Script=Han}{2,6}(?:费用|成本|开支|支出|补贴))(?:更|则|却|也|同样|方面|[，,]|$)/u

function rememberCost(view: View): void {
  const name = namedCost.exec(view.text.slice(view.clause.start, view.clause.end))?.[1]
  if (name) Object.assign(view.state, { subject: unlisted(view, 'other', name), last: null })
}

const surpasses = /超越|反超|赶超|超过了?$|高过|多过/u

/** 以营收的产品比重来看, 区域的分布: the parts of the sales follow. */
const mix =
  /(?:营收|收入|销售)[^，,。；;]{0,12}(?:比重|占比|分布|组合|结构|构成)|(?:产品|区域|地区|应用|平台)别?的?(?:一个)?(?:营收)?(?:比重|占比|分布)/u
