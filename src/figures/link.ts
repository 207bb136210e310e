/** Clause by clause: every number finds its metric, owner, period, basis, nature and change. */

import type { Period, PeriodMention } from '../types.ts'
import { takeChange, wordChanges } from './change.ts'
import { guidances } from './cues.ts'
import type { Draft } from './draft.ts'
import { nameIn } from './entity.ts'
import { takeList } from './lists.ts'
import { findMetrics } from './metrics.ts'
import { looksAhead, looksAheadOn } from './nature.ts'
import { inside } from './order.ts'
import { dayOf, isBefore, usePeriod } from './periods.ts'
import { blank, type Clause, type Reading } from './read.ts'
import { newState, type Scope, type State, type View } from './state.ts'
import { subjectOf } from './subject.ts'
import { takeTranslation } from './translation.ts'
import { takeValue } from './value.ts'

/** In this order each number is tried; the first that takes it has it. */
const takers = [takeList, takeTranslation, takeChange, takeValue]

export interface Linked {
  readonly drafts: Draft[]
  readonly state: State
}

/** `opening`: the state that the line above a list item left behind. */
export function link(reading: Reading, scope: Scope, opening: State | null = null): Linked {
  const drafts: Draft[] = []
  const state = opening ? carriedFrom(opening, scope) : newState(scope.topic)
  let stop = opening ? '，' : '。'
  for (const clause of reading.clauses) {
    if (clause.bracket) lookBack(state, drafts, clause)
    else newClause(state, stop)
    linkClause(look(reading, scope, state, drafts, clause))
    stop = clause.stop
  }
  return { drafts, state }
}

/** 产能利用率按厂区说。 1)北方厂区，前两季90%: subject, period and outlook reach down into the items. */
const carriedFrom = ({ subject, period, lasting, ahead, others, topic }: State, scope: Scope): State => ({
  ...newState(scope.topic),
  subject,
  period: period ?? lasting,
  lasting: period ?? lasting,
  ahead,
  others,
  topic,
  lastingTopic: topic,
})

function newClause(state: State, stop: string): void {
  if ('，,'.includes(stop)) return
  state.adjusted = false
  state.reopened = false
  state.owner = null
  state.lastBase = null
  if (!state.told) state.period = state.lasting
  if ('；;'.includes(stop)) return
  state.ahead = false
  state.others = false
  state.actor = null
  state.period = state.lasting
  state.last = null
  state.main = null
  state.group = []
  state.years = null
  state.topic = state.lastingTopic
}

/** A bracket speaks of the figure right before it. */
function lookBack(state: State, drafts: readonly Draft[], bracket: Clause): void {
  const last = drafts.slice(-12).findLast(({ span }) => span.end <= bracket.start)
  if (!last) return
  state.last = last
  state.subject = last.subject
}

function look(reading: Reading, scope: Scope, state: State, drafts: Draft[], clause: Clause): View {
  const text = clause.bracket ? reading.text : reading.masked
  const shown = <T extends { start: number; end: number }>(items: readonly T[]): T[] =>
    inside(items, clause).filter(({ start }) => text[start] !== blank)
  const rest = /^[^。！？!?\n]{0,60}/u.exec(text.slice(clause.start, clause.start + 60))![0]
  const soon = state.ahead || looksAheadOn(rest)
  const forward = state.ahead || guidances.find(text, clause.start, clause.end).length > 0
  const used = shown(reading.periods).map((mention) =>
    usePeriod(mention, text, state.period, scope.context, forward, soon),
  )
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
    local: null,
  }
}

function linkClause(view: View): void {
  lead(view)
  nameTopic(view)
  for (const quantity of view.quantities) {
    if (quantity.start < view.from || quantity.word) continue
    comeIntoForce(view, quantity.core.start)
    if (takers.some((take) => take(view, quantity)) && view.from < quantity.end) view.from = quantity.end
  }
  wordChanges(view)
  comeIntoForce(view, view.clause.end)
  if (view.quantities.length === 0) rememberSubject(view)
}

/** What the clause says for all that follows: 非国际财务报告准则下, 预计. */
function lead({ text, clause, state }: View): void {
  const words = text.slice(clause.start, clause.end).trimEnd()
  if (/(?:非(?:国际|美国|公认|通用|GAAP)|[Nn]on-|经调整|扣非)[^，,。；;]{0,18}(?:下|口径|基准|计算|计)$/u.test(words))
    state.adjusted = true
  if (
    /(?:法人|分析[师员]|市场|外资|大行|券商|机构|该行)[^，,。；;]{0,10}(?:预估|预期|估计|推估|预测|认为|料)/u.test(
      words,
    )
  )
    state.others = !/(?:高于|低于|超|逊于|优于|胜|符合|不及|好于|好过)/u.test(words)
  if (/目标价|研报|研究报告|发表报告|发布报告|(?:收入|营收|利润|净利|盈利|EPS|每股收益)预测/u.test(words))
    state.others = true
  if (looksAheadOn(words) || (looksAhead(words) && clause.stop === '')) state.ahead = looksAheadOn(words)
}

/** Periods named before `at` hold from there: for the paragraph, or for the clause where a part is singled out. */
function comeIntoForce(view: View, at: number): void {
  for (const { mention, use, period } of view.used) {
    if (mention.end > at || mention.start < view.from) continue
    if (mention.kind === 'span') view.local = 'none'
    else if (
      mention.kind === 'current' &&
      view.used.some((other) => other.use !== 'ignore' && other.mention.end <= mention.start)
    )
      continue
    else if (use !== 'base' && use !== 'prior' && view.clause.bracket) view.local = period
    else if (use === 'local') {
      view.local = null
      view.state.period = period
      view.state.told = view.quantities.length === 0
    } else if (
      use === 'prior' &&
      mention.start - view.clause.start <= 1 &&
      atSentenceHead(view) &&
      view.metrics.some((metric) => metric.start > mention.end)
    )
      view.state.period = period
    else if (use === 'set') setPeriod(view, mention, period)
  }
}

/** A period of the past holds for its clause, one at the head of a sentence for the paragraph, any other for the sentence. */
function setPeriod(view: View, { start, end, pointInTime, kind }: PeriodMention, period: Period | null): void {
  const { state, scope, clause } = view
  const { event } = scope.context
  view.local = null
  if (period && event.period && isBefore(period, event.period)) {
    view.local = period
    if (view.quantities.length === 0) {
      state.period = period
      state.told = false
    } else if (atSentenceHead(view) && start - clause.start <= 3 && view.metrics.some((metric) => metric.start > start))
      state.period = period
    return
  }
  const atHead =
    start - clause.start <= 6 || /^\s*(?:For|In|During) (?:the )?$/iu.test(view.text.slice(clause.start, start))
  if (kind === 'month' && view.quantities.length === 0 && !atSentenceHead(view)) return
  const reported = /^(?:度|业绩|财报|季报|年报|报告|财务报告|财务业绩|未经审)/u.test(view.text.slice(end, end + 5))
  if (!atHead && !reported && !view.quantities.some((quantity) => quantity.start > start)) return
  const today = dayOf(scope.context)
  const late =
    pointInTime &&
    period?.start &&
    period.end &&
    event.period?.end &&
    period.start > event.period.end &&
    (!today || period.end <= today)
  state.period = late ? event.period : period
  state.told = view.quantities.length > 0 || clause.stop === '，' || clause.stop === ','
  const ahead = period?.end && event.period?.end && period.end > event.period.end
  if (
    !pointInTime &&
    ((state.lasting === null && !ahead) || (atSentenceHead(view) && start - clause.start <= (ahead ? 1 : 8)))
  )
    state.lasting = period
}

const atSentenceHead = ({ text, clause }: View): boolean =>
  /[。！？!?\n]\s*$|^\s*$/u.test(text.slice(Math.max(0, clause.start - 2), clause.start))

/** 短剧业务…, “青鸾”…, 3）海外：…: an owner at the head of a clause is what the sentence is about; 集团 and 公司 take it back. */
function nameTopic({ text, clause, state, scope }: View): void {
  const words = text.slice(clause.start, Math.min(clause.end, clause.start + 40))
  if (/^[\s]*(?:受|因|由于|随着?|得益|尽管|虽然|由)/u.test(words)) return
  const sentence = /[。！？!?\n]\s*$|^\s*$/u.test(text.slice(Math.max(0, clause.start - 2), clause.start))
  const head = words.slice(topicLead.exec(words)![0].length)
  const named = wholeCompany.test(head) ? null : topicOf(head, scope)
  const topic = named && [...scope.people].some((person) => person.length > 1 && named.includes(person)) ? null : named
  if (topic === null && !wholeCompany.test(head)) return
  state.topic = topic
  state.owner = null
  if (topic && state.subject?.entity === null && !state.subject.record?.companyOnly)
    state.subject = { ...state.subject, entity: topic }
  state.actor = topic !== null && doer.test(head) ? topic : null
  if (sentence) state.lastingTopic = topic
}

/** 远山广告实现…: a subsidiary that has results of its own, down to its net profit. */
const doer = /^[^，,。；;]{2,24}?(?:实现|录得)/u
const topicLead =
  /^\s*(?:[[【<〈][^\]】>〉\n]{1,12}[\]】>〉]\s?)?(?:[(（]?\d{1,2}[)）.、]\s?|[•·●■▪◆-]\s?)?(?:其中|当中|而|至于|关于|另外|此外|同时|先说|再看|再说|看|对于|来自)?[，,\s]*/u
const wholeCompany = /^(?:公司|集团|本集团|整体|总体|全公司|本行|该公司|我们整体|综合)/u
const roleName =
  /(?:长|官|总监|经理|主席|总裁|董事|主持人|秘书|分析师|投资者|记者|管理层|公司|助手|时间|地点|问|答|问题|回答|提问|发言|笑言|表示|说|称|指出|强调|坦言|认为)$/u
const quotedName =
  /^[^，,。；;0-9“「《『]{0,8}(?<!形容|所谓|称|笑言|直言|回答|写作|俗称|业绩)[“「《『]([^“”「」《》『』]{2,12})[”」》』](?!的?(?:概念|认知|现象|一词))/u
const titledName =
  /^(?:[\d一二三四五六七八九十]{1,2}[)）、.])?\s?([^，,。；;:：0-9\u0001]{2,12})(?:\u0001{1,16})?[:：]/u
const shapedName = /^([^，,。；;的0-9“「《『]{2,12}?)(?:业务|板块|分部|事业部|产品线|这一?块|这边|方面)/u

/** 北方厂区，前两季90%; 海外新厂上月已经出货. */
const placedName =
  /^([^，,。；;的0-9\u0001]{2,12}?(?:基地|工厂|[一二三四]厂|园区|酒店|航线|产品|系列|车型|品牌))(?=[，,]|目前|现在|现时|已|规划|设计|上半年|下半年|前三季|[一二三四第本上当十]|今年|去年|全年|年底|\d)/u
/** 长音频目前的月活跃用户. */
const presentName = /^([^，,。；;的0-9\u0001]{2,8}?)(?:目前|现在|现时)/u
const regionName =
  /^(海外|国内|内地|中国内地|香港|港澳|澳门|台湾|北美|美国|欧洲|日本|韩国|东南亚|印度|中东|拉美|非洲|北美洲|亚太)(?:市场|地区|业务|的情况|这边|方面)?(?=[，,]|目前|现在|现时|已|上半年|下半年|前三季|[一二三四第本上当]|今年|去年|全年|年底|\d)/u

/** The owner that the head of a clause names: in quotation marks, known from elsewhere on the page, before a colon, or 业务, 板块. */
function topicOf(head: string, { owners, people, context }: Scope): string | null {
  const own = [context.company.name, ...context.company.aliases]
  const quoted = quotedName.exec(head)?.[1]
  if (quoted) return quoted
  const known = owners.at(head, 0)
  if (known) return known.word
  const titled = titledName.exec(head)?.[1]
  if (
    titled &&
    !people.has(titled) &&
    !roleName.test(titled) &&
    !titled.split(/\s+/u).some((word) => people.has(word) || roleName.test(word))
  )
    return nameOf(titled, own)
  const praised = /^([^，,。；;0-9的\u0001]{2,10}?)是(?:我们|公司|集团|目前|今年|本季|另一|其中)/u.exec(head)?.[1]
  if (praised) return nameOf(praised, own)
  const shaped = shapedName.exec(head)?.[1]
  if (shaped) return nameOf(shaped, own)
  const placed = placedName.exec(head)?.[1] ?? regionName.exec(head)?.[1] ?? presentName.exec(head)?.[1]
  if (placed) return nameOf(placed, own)
  const doing =
    /^([^，,。；;0-9\u0001]{2,10}?)(?:\d{2,4}年|上半年|前三季度|第?[一二三四]季度|全年|期内|当期)?(?:实现|录得)/u.exec(
      head,
    )?.[1]
  return doing ? nameOf(doing, own) : null
}

/** 毛利率： is a metric, not an owner. */
function nameOf(text: string, own: readonly (string | null)[]): string | null {
  const name = nameIn(text, own)
  return name && findMetrics(name).length === 0 ? name : null
}

/** A clause with no number names what the next one measures. */
function rememberSubject(view: View): void {
  const metric = view.metrics[view.metrics.length - 1]
  if (metric) {
    subjectOf(view, metric)
    view.state.last = null
  }
}
