/** Clause by clause: every number finds its metric, owner, period, basis, nature and change. */

import { Lexicon } from '../lexicon.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { basisLead } from './basis.ts'
import type { Draft } from './draft.ts'
import { baseAhead } from './growth/base.ts'
import { takeGrowthLevel } from './growth/level.ts'
import { takePart } from './growth/part-points.ts'
import { wordChanges } from './growth/words.ts'
import { takeChange } from './growth.ts'
import { takeList } from './lists.ts'
import { fits } from './metrics.ts'
import { tellsDone } from './nature/done.ts'
import { looksAhead, looksAheadOn } from './nature/outlook.ts'
import { inside } from './order.ts'
import { comeIntoForce, endOutlook } from './periods/in-force.ts'
import { type UsedPeriod, usePeriod } from './periods.ts'
import { blank, type Clause, type Reading } from './read.ts'
import { newState, opensSentence, type Scope, type State, unlisted, type View } from './state.ts'
import { subjectOf } from './subject/metric.ts'
import { mixed } from './subject/piece.ts'
import { nameTopic } from './subject/topic.ts'
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
  if (!state.told) state.period = state.lasting
  if (state.within) state.topic = state.lastingTopic
  state.within = false
  state.matter = null
  if ('；;'.includes(stop)) return
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
  lead(view)
  nameTopic(view)
  for (const quantity of view.quantities) {
    if (quantity.start < view.from || quantity.word) continue
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

/** 去年同期，|公司实现净利润1.05亿元: the clause says no more than the time compared with. */
function opensWithPast({ used, text, clause }: View): UsedPeriod | null {
  const last = used.at(-1)
  return last?.use === 'prior' &&
    used.length === 1 &&
    text.slice(last.mention.end, clause.end).trim() === '' &&
    last.mention.start - clause.start <= 2
    ? last
    : null
}

/** 法人预估，…; 华尔街预测，…; 14家机构对2025年业绩做出预测，…: not 不评论市场预期. */
const expects =
  /(?<!不(?:评论|讨论|回应|予))(?:(?:法人|分析[师员]们?|市场|外资|大行|券商|机构|该行|华尔街|彭博|路透|投行)[^，,。；;]{0,16}(?:预估|预期|估计|推估|预测|认为|料)|(?:法人|外资|大行|券商)估(?![值算])|(?:法人|分析[师员]们?|外资|大行|券商|(?<!医疗|金融|培训|检测)机构|该行|华尔街|彭博|路透|投行|市场(?:原先|原本|普遍|此前|一致))[^，,。；;]{0,10}预计)/u
/** 大和料集团全年纯利25亿元. */
const outsiders = new Lexicon(
  load<Entry>('brokers').filter(({ words }) => words.length > 0),
  ({ words }) => words.filter((word) => word.length > 1 && !/^(?:证券|银行|集团|研究)$/.test(word)),
)
const reckons = /^[^，,。；;0-9]{2,10}(?:料|预[计期估测]|估计|认为|相信)/u
const beats = /高于|低于|超|击败|打败|力压|逊于|优于|胜|符合|不及|好于|好过/u

/** 接下来看第七页: what a slide before was of holds no longer. */
const turnsPage = /(?:[下这]一?|第\s?[一二三四五六七八九十\d]{1,3})[页张](?!面|纸|照|图)/u

/** 另外，…; 2）…: another matter. */
const turnsAway = /^\s*(?:[(（]?\d{1,2}[)）]|[①-⑩]|另外|此外|除此之外|与此同时|值得一提的是|值得注意的是)/u

/** What the clause says for all that follows: 非国际财务报告准则下, 预计. */
function lead(view: View): void {
  const { text, clause, state, scope } = view
  const words = text.slice(clause.start, clause.end).trimEnd()
  if (turnsPage.test(words) || (turnsAway.test(words) && opensSentence(view) && clause.start > view.words))
    Object.assign(state, { lasting: null, period: null })
  state.basis = basisLead(words) ?? state.basis
  if (expects.test(words) || (outsiders.at(words.trimStart(), 0) && reckons.test(words)))
    state.others = !beats.test(words)
  if (
    /目标价|研报|研究报告|发表报告|发布报告|(?:收入|营收|利润|净利|盈利|EPS|每股收益)预测|^[^，,。；;]{0,8}(?:维持|给出|给予|上调|下调|小幅上调|小幅下调)[^，,。；;]{0,40}的?预测/u.test(
      words,
    )
  )
    state.others = true
  if (scope.brokerNote && (forecasts.test(words) || /(?:推算|测算|推导)(?:得出|可得|下来|后)/u.test(words)))
    state.others = true
  if (tellsDone(words)) state.done = true
  if (mixed.test(words)) state.mix = true
  if (looksAheadOn(words) || (looksAhead(words) && clause.stop === '')) state.ahead = looksAheadOn(words)
  // 目标下半年收支平衡，全年收入增长35%: an aim at the head of its clause reaches on.
  if (/^\s*(?:目标|力争|争取)(?!价|市场|客户)/u.test(words)) state.ahead = true
}

/** 我们预计公司2025-2027年营收为…: in a broker's note, and where several years are told, what the broker expects. */
const forecasts =
  /(?<!公司|集团|管理层)(?:我们|预计公司|因此|据此|维持|上调|下调|调整)[^，,。；;]{0,12}(?:预[计测期估]|估计|推算|测算|假设)|(?<!公司|集团|管理层)(?:预计|预测|预期)[^，,。；;0-9]{0,10}20\d\d ?[-—~至到年]{1,2} ?(?:20)?\d\d/u

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
  }
  if (mix.test(view.text.slice(view.clause.start, view.clause.end))) view.state.share = unlisted(view, 'revenueShare')
}

const surpasses = /超越|反超|赶超|超过了?$|高过|多过/u

/** 以营收的产品比重来看, 区域的分布: the parts of the sales follow. */
const mix =
  /(?:营收|收入|销售)[^，,。；;]{0,12}(?:比重|占比|分布|组合|结构|构成)|(?:产品|区域|地区|应用|平台)别?的?(?:一个)?(?:营收)?(?:比重|占比|分布)/u
