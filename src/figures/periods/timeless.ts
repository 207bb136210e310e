/** What is of no stretch of time: a project's size, what it brings a year, a multiple of the price, what would break even. */

import type { Subject } from '../draft.ts'
import { allAlong } from '../nature/done.ts'
import { atFullLoad, breaksEven } from '../nature/plan.ts'
import { isThisYear } from '../periods.ts'
import type { View } from '../state.ts'

interface Words {
  readonly subject: Subject
  /** From the clause's start to the number. */
  readonly clause: string
  /** Of it, what no other number stands before. */
  readonly left: string
  readonly right: string
  /** The clause names a time of its own. */
  readonly dated: boolean
}

interface TimelessRule {
  readonly id: string
  readonly holds: (words: Words) => boolean
}

const multiples: ReadonlySet<string> = new Set(['priceToEarnings', 'priceToBook'])
const sizes: ReadonlySet<string> = new Set(['capacity', 'other', 'volume'])

/** The first that holds: the figure has no period. */
const rules: readonly TimelessRule[] = [
  // 市盈率184倍; 对应明年市盈率19倍 is of that year
  { id: 'multiple', holds: ({ subject, dated }) => multiples.has(subject.id) && !dated },
  // 满产后成本控制在三万元, 达产以后占比提高到9%; 明年二季度投产后月产能提升至40万片 is of that quarter
  { id: 'full-load', holds: ({ clause, dated }) => !dated && atFullLoad.test(clause) },
  // 每年可节省五千万元, 一年增厚收入两亿元, 年化可省三千万元
  {
    id: 'a-year',
    holds: ({ left, dated }) =>
      !dated &&
      /(?:(?:每年|一年下来)(?!度|都|底|初|末)|每个?季度?(?=可|能|将|约)|一年(?=的?影响|增厚|节省|节约|省|贡献|带来|增加|减少|可|能|将|要)|年化(?=可|能|将|节|省))[^，,。；;]{0,16}$/u.test(
        left,
      ),
  },
  // 上线首日收入110万美元, 上市47天大定5万辆, 首年料亏损1亿元
  {
    id: 'since-launch',
    holds: ({ subject, left, dated }) =>
      subject.id !== 'asp' &&
      !dated &&
      /(?:上线|上市|开售|发售|开业|推出)(?:以来|至今|首日|仅?[\d一二两三四五六七八九十]{1,3}天)[^，,。；;0-9]{0,12}$|首[日年](?!度|期|保)[^，,。；;0-9]{0,12}$/u.test(
        left,
      ),
  },
  // 拟以6元/股募资110亿元
  {
    id: 'issue',
    holds: ({ clause, left, right, dated }) =>
      !dated &&
      /(?:拟|将|方案)[^，,。；;]{0,30}$/u.test(clause) &&
      (/(?:募资|募集|认购|定增|配售)[^，,。；;0-9]{0,6}$/u.test(left) ||
        /^(?:\/股|每股)?的?(?:定增|发行|配售)价/u.test(right)),
  },
  // 到六成左右就能打平, 盈亏平衡点在年吞吐三千万
  {
    id: 'break-even',
    holds: ({ left, right }) =>
      /(?:盈亏平衡点?|保本点?|打平)(?:是|为|在|约|大约|的|\s)[^，,。；;]{0,6}$/u.test(left) || breaksEven.test(right),
  },
  // 配发率这几年都在五成到六成, 套保比例长期维持在95%
  { id: 'all-along', holds: ({ left }) => /比例|占比|比重|率/u.test(left) && allAlong.test(left) },
  // 奖励计划额度25亿港元
  { id: 'allowance', holds: ({ left }) => /(?:计划|方案)的?(?:总)?额度(?:是|为|约|上限|\s)*$/u.test(left) },
  // 日产4000吨的线, 2万吨氯化锂项目
  {
    id: 'project',
    holds: ({ subject, right, dated }) =>
      sizes.has(subject.id) && !dated && /^的?[^，,。；;0-9]{0,6}(?:项目|生产线|产线|的线)/u.test(right),
  },
]

export function isTimeless(view: View, subject: Subject, told: string, left: string, right: string): boolean {
  const { used, clause } = view
  const dated = used.some(
    ({ use, mention }) =>
      (use === 'set' || use === 'local') &&
      !isThisYear(mention) &&
      mention.start >= clause.start &&
      !mention.pointInTime,
  )
  const words = { subject, clause: told, left: left.split(/[，,。；;]/u).at(-1)!, right, dated }
  return rules.some(({ holds }) => holds(words))
}
