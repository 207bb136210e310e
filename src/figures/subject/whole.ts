/** Where a metric is told of the whole company, though a part was named before. */
import { type MetricMention, peopleMetrics } from '../metrics.ts'
import { clauseLeft, opensSentence, type View } from '../state.ts'

interface Case extends View {
  readonly metric: MetricMention
  readonly word: string
  /** The words of the clause before the metric. */
  readonly left: string
  /** The metric of the figure told before. */
  readonly before: string
}

/** The first that holds tells it. */
const rules: readonly { readonly id: string; readonly holds: (told: Case) => boolean }[] = [
  // 校区净增23个，员工总数9,340人; 海外放量，总销量仍增长3%; 及整体毛利率降至18%
  {
    id: 'total',
    holds: ({ metric: { id }, word }) =>
      /^(?:总(?:收|营|销|出货)|整体|合并)/u.test(word) || (placed.has(id) && /总人?数/u.test(word)),
  },
  // 还有7月营收121亿: what Taiwan's companies publish each month
  {
    id: 'monthly',
    holds: ({ metric, left, ...view }) =>
      metric.id === 'revenue' && opensSentence(view) && /^(?:还有|另外|而|\s)*\d{1,2}月(?:份|合并)?$/u.test(left),
  },
  // 机壳占营收38%，预估单季营收季增5%; 模组出货倍增，第三季毛利率升至28.5%; 台湾厂利用率八成，全年营收维持年增
  {
    id: 'stretch',
    holds: ({ metric: { id }, before, left }) =>
      (/Margin$/.test(id) || id === 'revenue') && wholeTime.test(left) && partly.has(before),
  },
  // 广告收入占比过半，月活用户达4.8亿
  { id: 'users', holds: ({ metric, before }) => peopleMetrics.has(metric.id) && before === 'revenueShare' },
  { id: 'sum', holds: isSum },
  { id: 'parts-told', holds: arePartsTold },
]

export function isOfWhole(view: View, metric: MetricMention): boolean {
  const told = {
    ...view,
    metric,
    word: view.text.slice(metric.start, metric.end),
    left: clauseLeft(view, metric.start),
    before: (view.state.last ?? view.drafts.at(-1))?.subject.id ?? '',
  }
  return rules.some(({ holds }) => holds(told))
}

/** The sentence has come back to the company. */
export function turnToWhole({ state }: View): void {
  state.topic = null
  state.owner = null
}

const placed: ReadonlySet<string> = new Set(['headcount', 'storeCount'])

const wholeTime = /(?:单季|单月|全年|整年|当季|当月|下季|首季|第[一二三四]季)度?的?$/u

/** What is told of a part by these has no revenue and no margin of its own behind a time. */
const partly: ReadonlySet<string> = new Set(
  'shipments volume deliveries orders backlog revenueShare utilisation capacity'.split(' '),
)

/** 储能出货21GWh，动力出货9GWh，全年出货有望超过110GWh: both parts have been told. */
function isSum({ state, drafts, left, metric: { id } }: Case): boolean {
  const [first, second] = drafts.slice(-2).map(({ subject }) => subject)
  return (
    /^\s?(?:今年|明年)?全年$/u.test(left) &&
    state.main !== null &&
    first?.id === id &&
    second?.id === id &&
    first.entity !== null &&
    second.entity !== null &&
    first.entity !== second.entity
  )
}

/** 收入14亿元，其中产品收入12亿元，授权收入2亿元；毛利率79%: behind the parts the sentence is of all again. */
function arePartsTold({ state: { topic }, drafts, left, text, clause, metric: { id } }: Case): boolean {
  const parts = drafts.slice(-2).map(({ subject }) => subject)
  const [one, other] = parts.map(({ entity }) => entity)
  const from = drafts.at(-2)?.span.end ?? 0
  return (
    id !== 'revenue' &&
    /^\s?$/u.test(left) &&
    /[；;]\s?$/u.test(text.slice(Math.max(0, clause.start - 2), clause.start)) &&
    parts.every((part) => part.id === 'revenue') &&
    !/[。！？!?\n]/u.test(text.slice(from, clause.start)) &&
    Boolean(one && other && one !== other && (topic === null || topic === one || topic === other))
  )
}
