/** What the linker carries from clause to clause, and one clause seen from it. */
import type { Lexicon } from '../lexicon.ts'
import type { Basis, Context, Period, Quantity, Span } from '../types.ts'
import type { Draft, DraftChange, Subject } from './draft.ts'
import type { MetricMention } from './metrics.ts'
import type { UsedPeriod } from './periods.ts'
import type { Clause } from './read.ts'

/** What a question was about where it names a metric by this word; null where it does not, or not of one thing. */
export type Matters = (word: string) => string | null

/** What a paragraph is told from outside: the owner a heading names, who is speaking. */
export interface Scope {
  readonly context: Context
  readonly topic: string | null
  readonly matters: Matters
  /** What the question names, for the first words of the answer. */
  readonly askedMetrics: readonly MetricMention[]
  /** What the heading above is about. */
  readonly section: Period | null
  /** Owners that the page names before a metric, or sets in quotation marks. */
  readonly owners: Lexicon<string>
  /** Names of those who speak: 闻人清： is a label, no topic. */
  readonly people: ReadonlySet<string>
  /** The page says once that its profits and margins are non-GAAP. */
  readonly adjusted: boolean
  /** A casino's page, where 净收益 is what it takes. */
  readonly takings: boolean
  /** Numbers that the paragraphs before have named. */
  readonly told: ReadonlyMap<string, Subject>
  /** The page retells a broker's note: its 我们预计 is the broker's. */
  readonly brokerNote: boolean
  /** 业绩预告: what is told of the closed period is an estimate. */
  readonly preliminary: boolean
  /** An analyst or broker outside the call is speaking there. */
  readonly outsider: (at: number) => boolean
  /** An analyst or investor is asking there. */
  readonly asked: (at: number) => boolean
}

export interface State {
  /** The metric named last. */
  subject: Subject | null
  /** The share of revenue spoken of. */
  share: Subject | null
  /** The sentence is on what revenue is made of: bare percentages are shares of it. */
  mix: boolean
  /** The figure opened last in this sentence. */
  last: Draft | null
  /** The last one that is no value to compare with. */
  main: Draft | null
  /** Figures that one 分别为 opened together; the next 分别 speaks of them in the same order. */
  group: Draft[]
  /** Named at the head of a sentence: holds for the paragraph. */
  lasting: Period | null
  /** An earlier report that the paragraph retells. */
  report: Period | null
  /** In force for the sentence. */
  period: Period | null
  /** The period in force was named with a number, or led one. */
  told: boolean
  /** 其中第三季度收入3亿元；: the part that the semicolon has led back from. */
  part: Period | null
  /** A guidance word of an earlier clause of the sentence still holds. */
  ahead: boolean
  /** 下半年已对冲42%，平均价格79美元; 截至10月20日: what follows is told of what is done. */
  done: boolean
  /** 10月已投产, 第四季进入旺季: later than the results and begun; 目前 in the same sentence is of it. */
  lately: Period | null
  /** 三年之内，…: the sentence is of no one period. */
  spanned: boolean
  /** The paragraph has turned to what is to come. */
  outlook: boolean
  /** 去年同期，公司净利润…: compared with, alone in the clause before. */
  opening: UsedPeriod | null
  /** Brokers or the market are said to expect what the sentence tells. */
  others: boolean
  /** 非公认会计准则下, 按照GAAP口径: said once for the sentence. */
  basis: Basis | null
  /** Who is said to have done it: its profits too are its own. */
  actor: string | null
  /** Whose the last figure is, until a semicolon. */
  owner: string | null
  /** Whose figures the sentence tells, and the paragraph. */
  topic: string | null
  lastingTopic: string | null
  /** X方面: for the sentence, what the company does is about it. */
  aside: boolean
  /** A sentence that is no more than the name of a part heads the paragraph. */
  headed: boolean
  /** What the sentence has turned to so: 国际业务方面，其平台…占集团收入的16%. */
  matter: string | null
  /** 其中X业务…；: the semicolon leads back to the whole. */
  within: boolean
  lastBase: DraftChange['type'] | null
  /** 回顾年内走势: what follows in the sentence is told for its own sake. */
  recounts: boolean
  /** 2024-2026年: what the lists of the sentence are of, one number a year. */
  years: readonly Period[] | null
  /** After 由X: the change and the value that follow open a figure of their own. */
  reopened: boolean
}

export interface View {
  readonly text: string
  readonly clause: Clause
  readonly scope: Scope
  readonly state: State
  readonly drafts: Draft[]
  readonly metrics: readonly MetricMention[]
  readonly quantities: readonly Quantity[]
  readonly used: readonly UsedPeriod[]
  /** End of the last number that found its place. */
  from: number
  /** Where the words of a turn begin, behind their label. */
  readonly words: number
  /** A period that holds for this clause only. */
  local: Period | 'none' | null
}

export const newState = ({ topic, section }: Pick<Scope, 'topic' | 'section'>): State => ({
  subject: null,
  share: null,
  mix: false,
  last: null,
  main: null,
  group: [],
  lasting: section,
  report: null,
  period: section,
  told: true,
  part: null,
  ahead: false,
  done: false,
  lately: null,
  spanned: false,
  outlook: false,
  opening: null,
  others: false,
  basis: null,
  actor: null,
  owner: null,
  topic,
  lastingTopic: topic,
  aside: false,
  headed: false,
  matter: null,
  within: false,
  lastBase: null,
  recounts: false,
  years: null,
  reopened: false,
})

/** 激光雷|达: no 达 that links a name to its number; as long as the word. */
export const radar = '雷\u0002'
/** The text before the number, back to the last one placed. */
export const leftOf = ({ text, from }: View, { core }: Quantity): string =>
  text.slice(Math.max(from, core.start - 60), core.start).replaceAll('雷达', radar)
export const rightOf = ({ text }: View, { end }: Quantity): string => text.slice(end, Math.min(end + 24, text.length))
/** The sentence up to a place, back to the last full stop. */
export const sentenceLeft = ({ text }: View, at: number): string =>
  /[^。！？!?\n]*$/u.exec(text.slice(Math.max(0, at - 80), at))![0]
export const clauseLeft = ({ text, clause }: View, at: number): string =>
  text.slice(Math.max(clause.start, at - 120), at)

export const periodInForce = ({ local, state, scope }: View): Period | null =>
  local === 'none' || (local === null && state.spanned) ? null : (local ?? state.period ?? scope.context.event.period)

/** The clause opens a sentence, or the words of a turn. */
export const opensSentence = ({ text, clause, words }: View): boolean =>
  clause.start <= words || /[。！？!?.\n]\s*$|^\s*$/u.test(text.slice(Math.max(0, clause.start - 2), clause.start))

/** Periods named between the last number and `at`. */
export const periodsBefore = ({ used, from }: View, at: number): UsedPeriod[] =>
  used.filter(({ mention }) => mention.start >= from && mention.end <= at)

/** What stands before `end`, `left` long, without the periods it names: 大挖在\u0001占收入. */
export function withoutPeriods({ text, used }: View, left: string, end: number): string {
  let plain = left
  for (const { mention } of used)
    if (mention.start >= end - left.length && mention.end <= end)
      plain = plain.replace(text.slice(mention.start, mention.end), '')
  return plain
}

export const names = ({ scope }: View): readonly (string | null)[] => [
  scope.context.company.name,
  ...scope.context.company.aliases,
]

/** The nearest metric before the number, with no other number between. */
export function metricBefore(
  view: View,
  at: number,
  accepts: (metric: MetricMention) => boolean,
): MetricMention | null {
  for (let i = view.metrics.length - 1; i >= 0; i--) {
    const metric = view.metrics[i]!
    if (metric.end <= at && metric.start >= view.from && accepts(metric)) return metric
  }
  return null
}

/** The label of what has no name of its own: empty. */
export const here = ({ from }: View): Span => ({ start: from, end: from })

/** A subject that no record names. */
export const unlisted = (view: View, id: string, entity: string | null = null): Subject => ({
  id,
  record: null,
  label: here(view),
  entity,
  basis: null,
  loss: false,
})

/** The subject, now the one last named. */
export const remembered = ({ state }: View, subject: Subject): Subject => {
  state.subject = subject
  return subject
}
