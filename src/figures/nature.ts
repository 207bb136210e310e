/** Whose number it is: reported, looked ahead to, expected by others, or past. */
import type { Context, Nature, Period } from '../types.ts'
import { consensuses } from './cues.ts'
import { done, doneBehind, now, peak, usual } from './nature/done.ts'
import {
  averageForecast,
  bareExpectation,
  beatBefore,
  brokerForecast,
  expectationAfter,
  expected,
  inferred,
  onPayout,
  reckoned,
} from './nature/expectation.ts'
import { beaten, guidedBehind, looksAhead, replaced, revised, setAnew, toldThen } from './nature/outlook.ts'
import { aimBehind, aimDone, atFullLoad, breaksEven, isAuthorised, isPlan, planBehind } from './nature/plan.ts'
import { dayOf, isBefore } from './periods.ts'

export interface NatureClues {
  readonly left: string
  readonly right: string
  /** What stands before the bracket that the number opens: 一致预期（2.2亿）. */
  readonly before: string
  /** From the clause's start to the number. */
  readonly clause: string
  /** Up to the number. */
  readonly sentence: string
  readonly period: Period | null
  /** Of an earlier report that is told for its own sake. */
  readonly retold: boolean
  readonly ahead: boolean
  /** The sentence has told what is done, or up to which day. */
  readonly done: boolean
  readonly outsider: boolean
  /** An analyst or investor asks. */
  readonly asked: boolean
  readonly metric: string
  readonly range: boolean
  /** Of the figure before, in the sentence. */
  readonly previous: Nature | null
  /** The page announces estimates of a closed period: 业绩预告. */
  readonly preliminary: boolean
}

export function natureOf(clues: NatureClues, context: Context): Nature {
  const nature = rules.find(({ holds }) => holds(clues, context))?.nature ?? 'actual'
  return nature === 'outlook' ? (clues.outsider ? 'consensus' : 'guidance') : nature
}

interface NatureRule {
  readonly id: string
  /** outlook: the company's is guidance, an outsider's consensus. */
  readonly nature: Nature | 'outlook'
  readonly holds: (clues: NatureClues, context: Context) => boolean
}

/** The first that holds says whose number it is; where none does, it is a fact. */
const rules: readonly NatureRule[] = [
  { id: 'aim-done', nature: 'actual', holds: ({ left }) => aimDone.test(left) },
  {
    id: 'expectation-behind',
    nature: 'consensus',
    holds: ({ right, ahead }) => !ahead && expectationAfter.test(right),
  },
  {
    id: 'expectation',
    nature: 'consensus',
    holds: ({ left, right, before }) =>
      expected.test(left === '' ? before : left) ||
      consensuses.isIn(left) ||
      brokerForecast.test(left) ||
      /^\s*(?:市场)?(?:预估|预期)(?:[值为约]|大约)*\s*$/u.test(left) ||
      (beatBefore.test(left) && /^[^，,。；;[\]-]{0,8}预[期估计测]/u.test(right)),
  },
  {
    // 好于预期的0.41美元 is the market's; 优于预期的55.5%至57.5% is the company's, met and gone.
    id: 'expected-bare',
    nature: 'consensus',
    holds: ({ left, range }) => !range && bareExpectation.test(left),
  },
  { id: 'outlook-met', nature: 'prior', holds: ({ left, range }) => range && bareExpectation.test(left) },
  { id: 'reckoned', nature: 'consensus', holds: ({ sentence }) => reckoned.test(sentence) },
  // 外资认为，以五成配息率计算，现金殖利率7%
  {
    id: 'reckoned-on',
    nature: 'consensus',
    holds: ({ outsider, sentence, right }) =>
      outsider && (onPayout.test(sentence.slice(-40) + right.slice(0, 12)) || inferred.test(sentence)),
  },
  { id: 'told-then', nature: 'prior', holds: ({ left }) => toldThen.test(left) },
  { id: 'average', nature: 'consensus', holds: ({ left, outsider }) => outsider && averageForecast.test(left) },
  {
    // 今年有望将资本支出增加五成, in a question: nobody of the company has said so; 你们给的指引 somebody has
    id: 'asked',
    nature: 'consensus',
    holds: (clues, context) =>
      clues.asked && (ownEstimate.test(clues.clause) || (looksOn(clues, context) && !attributed.test(clues.sentence))),
  },
  {
    id: 'revised',
    nature: 'outlook',
    holds: ({ left, previous, period }, context) =>
      revised.test(left) &&
      previous !== null &&
      previous !== 'actual' &&
      (previous !== 'prior' || isOpen(period, context)),
  },
  // 今年资本支出预算维持200亿元
  { id: 'budget', nature: 'outlook', holds: ({ left, metric }) => planned.has(metric) && budget.test(left) },
  // 资本支出大幅上调至|60亿美元: only an outlook is revised; a price, a wage and a payout are raised.
  { id: 'set-anew', nature: 'outlook', holds: ({ left, metric }) => planned.has(metric) && setAnew.test(left) },
  {
    id: 'beaten',
    nature: 'guidance',
    holds: ({ left, right }) =>
      guidedBehind.test(right) || (beaten.test(left) && !/此前|原先|原来|之前|早前|先前/u.test(left)),
  },
  {
    id: 'standing-plan',
    nature: 'guidance',
    holds: ({ left, right }) =>
      replaced.test(left) && planBehind.test(right) && !/[较比由从]|高于|低于|优于|逊于/u.test(left),
  },
  {
    id: 'replaced',
    nature: 'prior',
    holds: ({ left }) =>
      replaced.test(left) || /(?:此前|原先|先前|原(?:先?预?估|预测)?|前值)[\s：:为是]{0,2}$/u.test(left),
  },
  {
    id: 'plan',
    nature: 'guidance',
    holds: ({ metric, clause, left, right, done }) =>
      isAuthorised(metric, clause, right) ||
      isPlan(metric, clause, done) ||
      (spending.has(metric) && planBehind.test(right) && !/已|完成|执行/u.test(left)) ||
      atFullLoad.test(clause) ||
      breaksEven.test(right),
  },
  {
    id: 'aim',
    nature: 'guidance',
    holds: ({ left, right }) => aimBehind.test(right) && !/(?:完成|达成|实现)[^，,。；;]{0,6}$/u.test(left),
  },
  { id: 'peak', nature: 'prior', holds: ({ left }) => peak.test(left) || usual.test(left) },
  { id: 'looks-ahead', nature: 'outlook', holds: looksOn },
  {
    id: 'past',
    nature: 'prior',
    holds: ({ period, metric, clause, sentence, right, done: told, retold }, { event }) =>
      !retold &&
      !(
        dividends.has(metric) &&
        (told ||
          declared.test(clause) ||
          yearsDividend.test(sentence) ||
          /^[^，,。；;]{0,6}已(?:经|于|在)/u.test(right))
      ) &&
      period !== null &&
      event.period !== null &&
      isBefore(period, event.period) &&
      !justClosed(period, event.period),
  },
  { id: 'preliminary', nature: 'guidance', holds: isPreliminary },
]

const planned: ReadonlySet<string> = new Set(
  'capex revenue netProfit netProfitAttributable grossMargin operatingMargin operatingProfit eps shipments deliveries ebitda freeCashFlow'.split(
    ' ',
  ),
)

const budget =
  /(?<!低于|高于|超出|超过|原|此前|先前|早前|之前|年初的?)预算(?:仍然|维持|不变|仍|则|大幅|约|为|是|达|在|[增减缩调][至到为]|[上下]修[至到]|\s)*$/u

/** 三年3,000亿元的|资本开支计划 */
const spending: ReadonlySet<string> = new Set(['capex', 'investment'])

/** 我们测算出厂价再降三成, in a question. */
const ownEstimate =
  /(?:我们|我|自己|团队)[^，,。；;]{0,8}(?:测算|估算|预估|估计|预计|预期|预测|模型|跟踪|算下来|算出)|能不能|能否|会不会|有没有可能/u

const attributed = /你们|您|贵|公司|集团|管理层|指引|目标|财测|计划|预算|刚才|之前|此前|年初|说过|提到|讲/u

function looksOn(clues: NatureClues, context: Context): boolean {
  const { left, right, clause, period, ahead, metric } = clues
  // 二季度利润应该有4.5亿, 毛利率守住3成: of a closed time 应该 supposes and 守住 tells, neither looks ahead.
  const words = withoutNames(
    isOpen(period, context)
      ? clause
      : clause.replace(/应该(?:有|在|可以|能|会)?|守[住在](?![^，,。；;]{0,12}(?:就行|即可|就好|问题不大))/gu, ''),
    context,
  )
  const own = looksAhead(dividends.has(metric) ? words.replace(proposed, '') : words)
  const isDone = done.test(left) || doneBehind.test(right)
  // 宣派中期息, 批准了上半年现金分红: what is declared is a fact.
  if (dividends.has(metric) && !own) return isOpen(period, context) && !declared.test(clause) && !clues.done
  if (isOpen(period, context)) return own ? !now.test(left) : !(isDone || now.test(left) || clues.done)
  return (own || ahead) && !now.test(left) && !isDone
}

/** The period has not closed on the page's day, nor with the page's results. */
function isOpen(period: Period | null, context: Context): boolean {
  const { event } = context
  const today = dayOf(context)
  return Boolean(period?.end && today && period.end > today && (!event.period?.end || period.end > event.period.end))
}

/** 新希望 hopes for nothing. */
const withoutNames = (text: string, { company }: Context): string =>
  [company.name, ...company.aliases].reduce<string>((left, name) => (name ? left.replaceAll(name, '') : left), text)

const dividends = new Set(['dividendPerShare', 'dividend', 'dividendPayout'])

/** 宣派中期息, 决议配发上半年股利. */
const declared = /宣派|宣布|批准|通过|决议|决定|配发|实施/u

/** 2024年度现金分红6,200万元, in a half-year's answer: the dividend of that year, told for its own sake. */
const yearsDividend = /20\d\d ?年度(?:的|末期|年末)?(?:现金|利润|权益)?(?:分红|分配|分派|派息|派发|股息|股利|红利)/u

/** A dividend that the board proposes is the year's dividend. */
const proposed = /拟|建议|提议|预案|计划|预计/gu

/** 业绩预告 tells profits as estimates, and what it gives as a range; 出栏997.81万头 in it is a fact. */
function isPreliminary({ preliminary, period, metric, range, clause }: NatureClues, { event }: Context): boolean {
  return (
    preliminary &&
    (period?.label === event.period?.label || (range && period?.end === event.period?.end)) &&
    !pointlessNature.has(metric) &&
    (range || announced.has(metric) || /预计|亏损|减值/u.test(clause))
  )
}

const announced: ReadonlySet<string> = new Set(
  'netProfit netProfitAttributable profitBeforeTax eps operatingProfit'.split(' '),
)

const pointlessNature = new Set(['sharePrice', 'marketCap', 'buyback'])

/** A page about October also tells the third quarter. */
const justClosed = (period: Period, event: Period): boolean =>
  /-\d\d$/.test(event.label) && period.fiscalYear === event.fiscalYear && !/-\d\d$/.test(period.label)
