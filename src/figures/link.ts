/** Clause by clause: every number finds its metric, owner, period, basis, nature and change. */
import { type Decimal, decimal, multiply, negate } from '../decimal.ts'
import type { Basis, Context, Nature, Period, PeriodMention, Quantity, Span } from '../types.ts'
import { type Base, baseIn, doublesIn, growth, type Move, moveAfter, moveBefore, signed } from './change.ts'
import { consensuses, flats, guidances } from './cues.ts'
import type { Draft, DraftChange, Subject } from './draft.ts'
import { entityBefore, nameIn } from './entity.ts'
import { fits, type MetricMention } from './metrics.ts'
import { isBefore, type UsedPeriod, usePeriod, yearBack } from './periods.ts'
import { blank, type Clause, type Reading } from './read.ts'
import { dimensionUnit } from './units.ts'

/** What a paragraph hands to the next: a heading's owner, the speaker's side. */
export interface Scope {
  readonly context: Context
  readonly topic: string | null
  /** An analyst or broker outside the call is speaking. */
  readonly outsider: (at: number) => boolean
}

interface State {
  subject: Subject | null
  last: Draft | null
  period: Period | null
  nature: Nature | null
  basis: Basis | null
  topic: string | null
  lastBase: Base['type'] | null
  /** 由X: the next change and value open a figure of their own. */
  reopened: boolean
}

export function link(reading: Reading, scope: Scope): Draft[] {
  const drafts: Draft[] = []
  const state: State = {
    subject: null,
    last: null,
    period: null,
    nature: null,
    basis: null,
    topic: scope.topic,
    lastBase: null,
    reopened: false,
  }
  let stop = '。'
  for (const clause of reading.clauses) {
    if (clause.bracket) lookBack(state, drafts, clause)
    else newSentence(state, stop, scope)
    new ClauseLinker(reading, scope, state, drafts, clause).run()
    stop = clause.stop
  }
  return drafts
}

function newSentence(state: State, stop: string, scope: Scope): void {
  if ('，,'.includes(stop)) return
  state.basis = null
  state.reopened = false
  if ('；;'.includes(stop)) return
  state.nature = null
  state.last = null
  state.topic = scope.topic
  state.lastBase = null
}

/** A bracket speaks of the figure right before it. */
function lookBack(state: State, drafts: readonly Draft[], bracket: Clause): void {
  const before = drafts.filter(({ span }) => span.end <= bracket.start)
  const last = before[before.length - 1]
  if (!last) return
  state.last = last
  state.subject = last.subject
}

const level =
  /(?:至|到|达|达到|为|报|录得|录|是|成|在|有|突破|站上|超越|约为|上调至|上修至|下修至)[\s约近逾超只仅已]*$/u
const levelOnly = /(?:至|到|成|达|达到|为|报|站上|突破)(?:[\s约近逾超]|超过|大约)*$/u
const earn = /(?:赚|盈利|获利|盈余)[\s了约近逾超得至\u0001]*(?:超过)?$/u
const lose = /(?:蚀|亏|亏损|亏了|净流出|流出|损失)[\s了约近逾超得至\u0001]*(?:超过)?$/u
const inflow = /(?:净流入|流入|正的|转正)[\s了约近逾超至到为\u0001]*$/u
const profits = new Set([
  'netProfit',
  'netProfitAttributable',
  'operatingProfit',
  'profitBeforeTax',
  'ebita',
  'ebitda',
  'ebit',
  'eps',
  'grossProfit',
])
const pointless = new Set(['sharePrice', 'marketCap', 'targetPrice'])
const beatBefore =
  /(?:高于|低于|优于|逊于|胜|超过|超出|好于|好过|不及|符合|超越|低过|高过|差过|略胜|略逊于|击败|强于|弱于)[^0-9]{0,12}$/u
const expectationAfter =
  /^(?:元)?(?:的|之)?(?:市场|分析师|分析员|机构|华尔街|彭博|券商|大行|一致|平均|普遍)?[^，。；,;]{0,6}(?:预期|预测|预估|估计|共识)/u
const replaced =
  /(?:原先|原本|原定|此前|先前|早前|之前|年初|上次|原来|原)[^，,。；;]{0,14}(?:预估|预计|预期|指引|目标|给予|给出|提出|财测|展望|定下|订下|预测|计划|给)/u
const metExpectation =
  /(?:高于|低于|优于|逊于|符合|超出?|超过|不及|好于|好过|胜过?|略低于|略高于|远超|大超|差过)(?:市场|公司|此前|内部|我们)?(?:的)?预[期估计测]/u

class ClauseLinker {
  private readonly text: string
  private from: number
  private used: UsedPeriod[]
  private readonly quantities: Quantity[]
  private readonly metrics: MetricMention[]
  private readonly reading: Reading
  private readonly scope: Scope
  private readonly state: State
  private readonly drafts: Draft[]
  private readonly clause: Clause

  constructor(reading: Reading, scope: Scope, state: State, drafts: Draft[], clause: Clause) {
    this.reading = reading
    this.scope = scope
    this.state = state
    this.drafts = drafts
    this.clause = clause
    this.text = clause.bracket ? reading.text : reading.masked
    this.from = clause.start
    const inside = <T extends Span>(items: readonly T[]): T[] =>
      items.filter(({ start, end }) => start >= clause.start && end <= clause.end)
    this.quantities = inside(reading.quantities).filter(({ start }) => this.text[start] !== blank)
    this.metrics = inside(reading.metrics).filter(({ start }) => this.text[start] !== blank)
    this.used = []
  }

  run(): void {
    const { context } = this.scope
    const forward = guidances.find(this.text, this.clause.start, this.clause.end).length > 0
    this.used = this.reading.periods
      .filter(({ start, end }) => start >= this.clause.start && end <= this.clause.end && this.text[start] !== blank)
      .map((mention: PeriodMention) =>
        usePeriod(mention, this.text, this.state.period, context, forward || this.state.nature === 'guidance'),
      )
    this.readLead()
    for (const quantity of this.quantities) this.place(quantity)
    this.wordsWithoutNumbers()
    this.closePeriods(this.clause.end)
    if (this.quantities.length === 0) this.rememberSubject()
  }

  /** Cues of the clause that hold beyond it. */
  private readLead(): void {
    const text = this.text.slice(this.clause.start, this.clause.end)
    if (
      /(?:非(?:国际|美国|公认|通用|GAAP)|Non-|经调整|扣非)[^，,。；;]{0,18}(?:下|口径|基准|计算|计)$/i.test(
        text.trimEnd(),
      )
    )
      this.state.basis = 'adjusted'
    const guidance = guidances.find(text).length > 0 && !metExpectation.test(text)
    if (guidance) this.state.nature = 'guidance'
    else if (/^(?:期内|报告期|本季|当季|上半年|第.季度?|.季度)(?:，|公司|集团|实现|录得)/u.test(text))
      this.state.nature = null
  }

  private left(quantity: Quantity): string {
    return this.text.slice(Math.max(this.from, quantity.core.start - 60), quantity.core.start)
  }

  private right(quantity: Quantity): string {
    return this.text.slice(quantity.end, Math.min(quantity.end + 24, this.text.length))
  }

  private place(quantity: Quantity): void {
    this.closePeriods(quantity.core.start)
    const left = this.left(quantity)
    const right = this.right(quantity)
    if (quantity.kind === 'ordinal') return
    if (this.asChange(quantity, left, right) || this.asValue(quantity, left, right)) this.from = quantity.end
  }

  // ------------------------------------------------------------ periods

  /** Periods named before `at` come into force. */
  private closePeriods(at: number): void {
    for (const used of this.used) {
      if (used.mention.end > at || used.use !== 'set' || used.mention.start < this.from) continue
      this.state.period = used.period
    }
  }

  private periodHere(start: number): UsedPeriod | null {
    const near = this.used.filter(({ mention }) => mention.start >= this.from && mention.end <= start)
    return near[near.length - 1] ?? null
  }

  // ------------------------------------------------------------ changes

  private asChange(quantity: Quantity, left: string, right: string): boolean {
    const rate = quantity.kind === 'percent' || quantity.kind === 'points' || quantity.kind === 'multiple'
    const move = moveBefore(left) ?? (rate ? moveAfter(right) : null)
    if (rate) {
      const times =
        quantity.kind === 'multiple' &&
        /(?:是|为|达|相当于)[^，,]{0,10}(?:的|之)?$/u.test(left.replace(/[约近逾超\s]+$/u, ''))
      if (times) return this.addChange(quantity, { sign: 1, kind: 'up', at: 0 }, left, true)
      if (quantity.kind === 'multiple' && /(?:同期|去年|上年|前年|上季)的?[约近逾超\s]*$/u.test(left))
        return this.addChange(quantity, { sign: 1, kind: 'up', at: 0 }, left, true)
      if (move) return this.addChange(quantity, move, left, false)
      const bare = /(?:同比|环比|按年|按季|年增率|YoY|QoQ|月增|年增|年减|季增|季减)[\s:：为约+]*$/iu.exec(left)
      if (bare) {
        const sign = /减/.test(bare[0]) ? -1 : 1
        return this.addChange(quantity, { sign, kind: sign < 0 ? 'down' : 'up', at: 0 }, left, false)
      }
      return quantity.kind === 'points' && this.addChange(quantity, { sign: 1, kind: 'up', at: 0 }, left, false)
    }
    if (!move || /(?:新|净|累|递)$/u.test(left.slice(0, move.at)) || levelOnly.test(left)) return false
    const compared =
      baseIn(left) !== null ||
      this.used.some(
        ({ use, mention }) => use === 'base' && mention.end <= quantity.start && mention.start >= this.from,
      )
    if (
      !compared &&
      !(
        this.state.last?.quantity &&
        this.state.last.quantity.unit === quantity.unit &&
        this.state.last.quantity.kind === quantity.kind
      )
    )
      return false
    if (this.metricLeft(quantity) && !compared) return false
    this.addAmount(quantity, move, left)
    return true
  }

  private baseType(quantity: Quantity, left: string): DraftChange['type'] {
    const here = baseIn(left)
    if (here) return here.type
    const compared = this.used.filter(
      ({ use, mention }) => use === 'base' && mention.end <= quantity.start && mention.start >= this.from - 12,
    )
    const last = compared[compared.length - 1]
    if (last?.period) return this.against(last.period, last.mention)
    if (last) return last.mention.kind === 'previous' ? 'qoq' : 'yoy'
    const clauseBase = baseIn(this.text.slice(this.clause.start, quantity.start))
    return clauseBase?.type ?? this.state.lastBase ?? 'yoy'
  }

  /** Against which period: the one a year back is yoy, a nearer one qoq. */
  private against(period: Period, mention: PeriodMention): DraftChange['type'] {
    const current = this.state.period ?? this.scope.context.event.period
    if (mention.kind === 'same' || !current) return 'yoy'
    if (mention.kind === 'previous') return 'qoq'
    if (period.label.slice(4) === current.label.slice(4) && period.fiscalYear === current.fiscalYear - 1) return 'yoy'
    if (current.fiscalPeriod === 'FY') return 'yoy'
    return 'qoq'
  }

  private addChange(quantity: Quantity, move: Move, left: string, asFactor: boolean): boolean {
    const type = this.baseType(quantity, left)
    const metric = this.metricLeft(quantity, true)
    const reads = (value: Decimal): Decimal => signed(growth(value, quantity.kind, asFactor), move.sign)
    const unit = quantity.kind === 'points' ? 'pp' : 'ratio'
    const ends = quantity.range && [
      reads(quantity.range.low ?? quantity.range.high!),
      reads(quantity.range.high ?? quantity.range.low!),
    ]
    const draft = this.changeTarget(metric, type, unit, quantity, left)
    if (!draft) return false
    const loss = draft.subject.loss || draft.negative
    const change: DraftChange = {
      type,
      value: quantity.value && reads(quantity.value),
      range: ends ? (move.sign > 0 ? { low: ends[0]!, high: ends[1]! } : { low: ends[1]!, high: ends[0]! }) : null,
      unit,
      amount: null,
      of: loss && profits.has(draft.subject.id) ? 'loss' : null,
      basis: /固定汇率|不变汇率|恒定汇率|剔除汇率/u.test(left) ? 'constant-currency' : null,
      approximate: quantity.approximate,
      span: { start: this.changeStart(quantity, left), end: quantity.end },
    }
    const twin = draft.changes.find((known) => known.type === type && known.unit === unit)
    draft.changes.push(twin ? { ...change, basis: change.basis ?? 'other' } : change)
    draft.span = {
      start: Math.min(draft.span.start, change.span.start),
      end: Math.max(draft.span.end, change.span.end),
    }
    this.state.lastBase = type
    return true
  }

  private changeStart(quantity: Quantity, left: string): number {
    const base = baseIn(left)
    const at = quantity.core.start - left.length
    return base ? at + base.at : quantity.start
  }

  /** The figure that a change belongs to: its own metric's, or the one just said. */
  private changeTarget(
    metric: MetricMention | null,
    type: string,
    unit: string,
    quantity: Quantity,
    left: string,
  ): Draft | null {
    const { last, subject } = this.state
    if (!metric && last && !this.state.reopened) {
      const taken = last.changes.some((known) => known.type === type && known.unit === unit && known.basis === null)
      if (!taken || /固定汇率|不变汇率|恒定汇率/u.test(left)) return last
    }
    const own = metric ? this.subjectOf(metric, quantity) : null
    const named = !metric && last?.changes.length ? this.unnamed(left) : null
    const next = own ?? named ?? (this.state.reopened || subject ? subject : null) ?? this.unnamed(left)
    if (!next) return null
    this.state.reopened = false
    return this.open(
      next,
      null,
      { start: metric ? metric.start : this.changeStart(quantity, left), end: quantity.end },
      'figures/growth-only',
      left,
      '',
    )
  }

  private unnamed(left: string): Subject | null {
    const name = nameIn(left.replace(/(?:同比|环比|按年|按季|较|比).*$/u, ''), [
      this.scope.context.company.name,
      ...this.scope.context.company.aliases,
    ])
    if (!name) return null
    return {
      id: 'other',
      record: null,
      label: { start: this.from, end: this.from },
      entity: name,
      basis: null,
      loss: false,
    }
  }

  private addAmount(quantity: Quantity, move: Move, left: string): void {
    const { last } = this.state
    if (!last?.quantity || !quantity.value) return
    const type = this.baseType(quantity, left)
    const amount = signed(quantity.value, move.sign)
    const at = last.changes.findIndex((known) => known.type === type && known.amount === null)
    const span = { start: this.changeStart(quantity, left), end: quantity.end }
    if (at >= 0) last.changes[at] = { ...last.changes[at]!, amount }
    else
      last.changes.push({
        type,
        value: null,
        range: null,
        unit: 'ratio',
        amount,
        of: null,
        basis: null,
        approximate: quantity.approximate,
        span,
      })
  }

  // ------------------------------------------------------------ values

  /** The nearest metric before the number, with no other value between. */
  private metricLeft(quantity: Quantity, anyKind = false): MetricMention | null {
    for (let i = this.metrics.length - 1; i >= 0; i--) {
      const metric = this.metrics[i]!
      if (metric.end > quantity.core.start || metric.start < this.from) continue
      if (anyKind || fits(metric.record, quantity)) return metric
    }
    return null
  }

  /** 19.05亿的收入, 205间店铺. */
  private metricRight(quantity: Quantity): MetricMention | null {
    const next = this.quantities.find(({ start }) => start >= quantity.end)
    for (const metric of this.metrics) {
      if (metric.start < quantity.end) continue
      if (metric.start > quantity.end + 10 || (next && next.start < metric.start)) return null
      const between = this.text.slice(quantity.end, metric.start)
      if (/[、了为是在至到占较比]/u.test(between)) return null
      if (fits(metric.record, quantity) && (between.startsWith('的') || between.length <= 4)) return metric
    }
    return null
  }

  private asValue(quantity: Quantity, left: string, right: string): boolean {
    if (/(?:兑|汇率|对)[^，,]{0,6}$/u.test(left) && quantity.kind === 'money') return false
    const unit = quantity.kind === 'dimension' ? dimensionUnit(quantity, right) : null
    const subject = this.subjectFor(quantity, left)
    if (!subject) return false
    if (quantity.kind === 'dimension' && unit === null && !subject.record?.units?.includes('dimension')) return false
    const here = this.periodHere(quantity.core.start)
    const from = /(?:由|从|自)[^，,；;。]{0,14}$/u.test(left) && !level.test(left.replace(/^.*(?:由|从|自)/u, ''))
    const prior = here?.use === 'prior' || from || (here?.use === 'base' && /的[约近\s]*$/u.test(left))
    const draft =
      this.fill(quantity, subject, left) ??
      this.open(subject, quantity, this.valueSpan(quantity, left), this.ruleOf(quantity, subject, prior), left, right)
    if (unit) draft.unit = unit
    this.signOf(draft, left)
    this.tenShares(draft, left)
    if (prior) this.makePrior(draft, here, from)
    return true
  }

  private ruleOf(quantity: Quantity, subject: Subject, prior: boolean): string {
    if (prior) return 'figures/prior-value'
    if (subject.id === 'other') return 'figures/other-value'
    return subject.label.start >= quantity.end ? 'figures/value-metric' : 'figures/metric-value'
  }

  private subjectFor(quantity: Quantity, left: string): Subject | null {
    const metric = this.metricLeft(quantity)
    const share = quantity.kind === 'percent' && /(?:占|佔|占比|比重|比例)[^，,；;。]{0,24}$/u.test(left)
    if (
      share &&
      !(metric && /占比|费用率|率$/.test(this.text.slice(metric.start, metric.end)) && metric.id !== 'revenueShare')
    )
      return this.shareOf(left)
    if (metric) return this.subjectOf(metric, quantity)
    const after = this.metricRight(quantity)
    if (after) return this.subjectOf(after, quantity)
    const inherited = this.inherited(quantity, left)
    if (inherited) return inherited
    if (quantity.kind === 'number' || quantity.kind === 'multiple') return null
    const name = nameIn(left, [this.scope.context.company.name, ...this.scope.context.company.aliases])
    return {
      id: 'other',
      record: null,
      label: { start: quantity.start, end: quantity.start },
      entity: name ?? this.state.topic,
      basis: null,
      loss: false,
    }
  }

  /** 占总营收的17%: a share of revenue, or of something else. */
  private shareOf(left: string): Subject {
    const at = left.search(/占|佔|比重|比例/u)
    const whole = left.slice(at)
    const revenue =
      /收入|营收|营业额|销售额|占比|收益/u.test(left) ||
      (this.state.last?.subject.id === 'revenue' && /占比|比重/u.test(whole))
    const name = nameIn(left.slice(0, Math.max(0, at)), [
      this.scope.context.company.name,
      ...this.scope.context.company.aliases,
    ])
    const entity =
      name?.replace(/(?:的?(?:收入|营收|销售))$/u, '') || (this.state.last?.subject.entity ?? this.state.topic)
    return {
      id: revenue ? 'revenueShare' : 'other',
      record: null,
      label: { start: this.from, end: this.from },
      entity,
      basis: null,
      loss: false,
    }
  }

  private subjectOf(metric: MetricMention, quantity: Quantity): Subject {
    const { context } = this.scope
    const previous = this.metrics.filter(({ end }) => end <= metric.start && end > this.from)
    const barrier = Math.max(this.from, previous[previous.length - 1]?.end ?? 0)
    const skip = this.used.map(({ mention }) => mention)
    const afterValue = metric.start >= quantity.end
    let entity = entityBefore(this.text, afterValue ? quantity.end : barrier, metric.start, skip, context)
    const clause = this.text.slice(this.clause.start, metric.start)
    const whole = /(?:公司|集团|整体|总|合并|综合|全年)(?:的|实现|录得)?/u.test(clause)
    const inherits = !metric.record.companyOnly && !whole
    if (!entity && inherits) entity = (this.state.last ? this.state.last.subject.entity : null) ?? this.state.topic
    const twin = this.state.subject
    const generic =
      profits.has(metric.id) && metric.id === 'netProfit' && twin !== null && profits.has(twin.id) && twin.id !== 'eps'
    const same = generic && this.used.some(({ use, mention }) => use === 'prior' && mention.start >= this.clause.start)
    const subject: Subject = {
      id: same ? twin.id : metric.id,
      record: metric.record,
      label: { start: metric.start, end: metric.end },
      entity: same ? twin.entity : entity,
      basis: metric.basis ?? (same ? twin.basis : this.state.basis),
      loss: metric.loss,
    }
    this.state.subject = subject
    return subject
  }

  /** A number without a metric of its own goes on with the last one, where nothing else is named. */
  private inherited(quantity: Quantity, left: string): Subject | null {
    const subject = this.state.subject
    const record = subject?.record
    if (!subject || (record && !fits(record, quantity)) || subject.id === 'other') return this.verbSubject(left)
    const { last } = this.state
    const fillable = last && !last.quantity && levelOnly.test(left)
    const here = this.periodHere(quantity.core.start)
    const plain = left.replaceAll(blank, '').replace(/[\s约近逾超只仅则也为是报至到达录得的有去年同期上]+/gu, '').length
    if (fillable || here || plain <= 4 || earn.test(left) || lose.test(left)) {
      const kind = last?.quantity ? last.quantity.kind === quantity.kind : true
      if (!kind && !fillable) return this.verbSubject(left)
      const verb = profits.has(subject.id) && (earn.test(left) || lose.test(left))
      return verb ? { ...subject, loss: lose.test(left) } : subject
    }
    return this.verbSubject(left)
  }

  /** 赚4.3亿美元, 蚀6.7亿元: the verb is the metric. */
  private verbSubject(left: string): Subject | null {
    const loss = /(?:蚀|亏|亏损)[\s了约近逾超得至\u0001]*(?:超过)?$/u.test(left)
    if (!loss && !earn.test(left)) return null
    const subject: Subject = {
      id: 'netProfit',
      record: null,
      label: { start: this.from, end: this.from },
      entity: null,
      basis: this.state.basis,
      loss,
    }
    this.state.subject = subject
    return subject
  }

  private fill(quantity: Quantity, subject: Subject, left: string): Draft | null {
    const { last } = this.state
    if (!last || last.quantity || last.subject.id !== subject.id || last.subject.entity !== subject.entity) return null
    if (this.metricLeft(quantity) && this.metricLeft(quantity)!.start >= last.span.end) return null
    if (!levelOnly.test(left) && !/^[\s\u0001]*$/u.test(left.replace(/[约近逾超录得报为有\s]/gu, ''))) return null
    last.quantity = quantity
    last.rule = 'figures/level-after-change'
    last.span = { start: Math.min(last.span.start, quantity.start), end: Math.max(last.span.end, quantity.end) }
    return last
  }

  private valueSpan(quantity: Quantity, left: string): Span {
    const metric = this.metricLeft(quantity)
    const close = metric && quantity.core.start - metric.end <= 6
    void left
    return { start: close ? metric.start : quantity.start, end: quantity.end }
  }

  private open(
    subject: Subject,
    quantity: Quantity | null,
    span: Span,
    rule: string,
    left: string,
    right: string,
  ): Draft {
    const { context } = this.scope
    const period = pointless.has(subject.id) ? null : (this.state.period ?? context.event.period)
    const draft: Draft = {
      subject,
      quantity,
      negative: subject.loss,
      changes: [],
      period,
      basis: subject.basis ?? this.state.basis ?? 'statutory',
      nature: this.natureOf(subject, period, left, right, span.start),
      span,
      rule,
      confidence: subject.id === 'other' ? 0.6 : subject === this.state.subject ? 0.9 : 0.8,
    }
    this.drafts.push(draft)
    this.state.last = draft
    return draft
  }

  private natureOf(subject: Subject, period: Period | null, left: string, right: string, at: number): Nature {
    if (subject.id === 'targetPrice') return /(?:由|从|自)/u.test(left) ? 'prior' : 'consensus'
    if (pointless.has(subject.id)) return 'actual'
    const whole = this.text.slice(this.clause.start, at) + left
    if (
      expectationAfter.test(right) ||
      consensuses.find(left).length > 0 ||
      (beatBefore.test(left) && /预[期估测计]/u.test(right.slice(0, 12)))
    )
      return 'consensus'
    if (replaced.test(whole)) return 'prior'
    const { event, metadata } = this.scope.context
    const future = period?.start && metadata.publishedAt ? period.start > metadata.publishedAt.slice(0, 10) : false
    if (this.state.nature === 'guidance' || future) return this.scope.outsider(at) ? 'consensus' : 'guidance'
    if (period && event.period && isBefore(period, event.period)) return 'prior'
    return 'actual'
  }

  private makePrior(draft: Draft, here: UsedPeriod | null, from: boolean): void {
    const now = this.state.period ?? this.scope.context.event.period
    draft.nature = pointless.has(draft.subject.id) ? 'prior' : draft.nature === 'consensus' ? 'consensus' : 'prior'
    draft.period = pointless.has(draft.subject.id) ? null : (here?.period ?? (now && yearBack(now)))
    if (from || here?.use === 'base') this.state.reopened = true
  }

  private signOf(draft: Draft, left: string): void {
    if (/cashflow/i.test(draft.subject.id)) {
      if (lose.test(left) || /净流出|净使用|所用/u.test(left)) draft.negative = true
      else if (inflow.test(left)) draft.negative = false
    } else if (profits.has(draft.subject.id) && earn.test(left) && !/亏损[^，,]{0,6}$/u.test(left))
      draft.negative = false
  }

  /** 每10股派6元, 10派6元: a tenth of it is per share. */
  private tenShares(draft: Draft, left: string): void {
    if (draft.subject.id !== 'dividendPerShare' && draft.subject.id !== 'dividend') return
    const ten = /(?:每)?(?:10|十)(?:股)?(?:转增?|送)?[^，,。；;元]{0,12}(?:派|分|息|红利|股利)[^，,。；;]{0,10}$/u.test(
      left,
    )
    if (!ten || !draft.quantity?.value) return
    draft.quantity = {
      ...draft.quantity,
      value: multiply(draft.quantity.value, decimal('0.1')),
      decimals: (draft.quantity.decimals ?? 0) + 1,
    }
  }

  // ------------------------------------------------------------ words without numbers

  /** 翻番, 减半, 持平. */
  private wordsWithoutNumbers(): void {
    for (const { start, end, record } of doublesIn(this.text, this.clause.start, this.clause.end))
      this.addWord(start, end, decimal(String(record.factor ?? 1)))
    for (const { start, end } of flats.find(this.text, this.clause.start, this.clause.end)) {
      const left = this.text.slice(this.clause.start, start)
      if (baseIn(left) || this.used.some(({ use, mention }) => use === 'base' && mention.end <= start))
        this.addWord(start, end, decimal('0'))
    }
  }

  private addWord(start: number, end: number, value: Decimal): void {
    if (
      this.quantities.some((quantity) => quantity.start < end && start < quantity.end && quantity.kind === 'multiple')
    )
      return
    const quantity: Quantity = {
      start,
      end,
      core: { start, end },
      kind: 'percent',
      value,
      range: null,
      unit: null,
      decimals: 0,
      approximate: false,
      bound: null,
    }
    this.from = Math.max(this.clause.start, ...this.quantities.filter((q) => q.end <= start).map((q) => q.end))
    this.addChange(quantity, { sign: 1, kind: 'up', at: 0 }, this.text.slice(this.from, start), false)
  }

  private rememberSubject(): void {
    const metric = this.metrics[this.metrics.length - 1]
    if (metric) {
      this.subjectOf(metric, {
        ...nothing,
        start: this.clause.end,
        end: this.clause.end,
        core: { start: this.clause.end, end: this.clause.end },
      })
      this.state.last = null
      return
    }
    const text = this.text.slice(this.clause.start, this.clause.end)
    const topic =
      /^[^，,]{0,4}?([^，,。；;的]{2,14}(?:业务|板块|分部|部门|产品|市场|地区|航线|基地|子公司|品牌))(?:方面|上|则|的)?/u.exec(
        text,
      )
    if (topic)
      this.state.topic = nameIn(topic[1]!, [this.scope.context.company.name, ...this.scope.context.company.aliases])
  }
}

const nothing: Quantity = {
  start: 0,
  end: 0,
  core: { start: 0, end: 0 },
  kind: 'number',
  value: null,
  range: null,
  unit: null,
  decimals: null,
  approximate: false,
  bound: null,
}
export const flip = (value: Decimal, negative: boolean): Decimal =>
  negative && value.units > 0n ? negate(value) : value
