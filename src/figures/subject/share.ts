/** A part of a whole: 占总营收的17%, 工控占比44%，车用23%, 派七成半. */
import type { Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { here, names, type State, unlisted, type View, withoutPeriods } from '../state.ts'
import { entityBefore, nameIn } from './entity.ts'

export const shareCue =
  /(?:(?:占|佔|占比|比重|收入比|收入比率)[^，,；;。]{0,26}|(?:收入|营收|营业额|销售额)的[约近逾超过\s]{0,4}|贡献了?[^，,；;。0-9]{1,16}(?:收入|营收|营业额|销售额)[约近逾超过\s]{0,4}|来自[^，,；;。0-9]{1,14}的(?:直接|间接)?(?:收入|营收|营业额|销售额?)(?:[只仅约近逾超过不足到达为有\s]|比例){0,8})$/u

/** 来自美国的直接收入不足|3%: where it comes from is the part. */
const source = /来自([^，,；;。0-9]{1,14})的(?:直接|间接)?(?:收入|营收|营业额|销售额?)[^，,；;。0-9]{0,10}$/u

/** 占总营收的17%: a part's share of revenue, or of something else. */
export function shareOf(view: View, quantity: Quantity, left: string): Subject {
  const { last, subject } = view.state
  const at = left.search(/占|佔|比重/u)
  const whole = at < 0 ? left : left.slice(at)
  const before = at < 0 ? (giver.exec(left)?.[1] ?? source.exec(left)?.[1] ?? '') : left.slice(0, at)
  const revenue =
    !/(?:占|佔)[^，,。；;]{0,6}(?:递延收入|利息收入|毛利)/u.test(whole) &&
    (/收入|营收|营业额|销售(?!费|成本|人员|量|面积)|收益|零售值/u.test(whole + before.slice(-8)) ||
      ((last ? last.subject.id : subject?.id) === 'revenue' && /^(?:占比|比重|占)/u.test(whole)))
  // 海外收入可以|占到三成
  const sold = before.replace(/(?:可以|可|能够|(?<![储产功性动节智热光电])能|将|会|要|应该|大概|大约){1,4}$/u, '')
  // 智能柜在配电设备销售中|约占70%
  const name = nameIn(
    (inWhole.exec(sold)?.[1] ?? sold).replace(
      /(?:的?(?:(?:主营|营业|销售)*收入|营收|销售额?|营业额|(?<!投资)收益))$/u,
      '',
    ),
    names(view),
  )
  // 国际业务方面，其平台订单增长58%，占集团收入的16%: the matter turned to has a share in the whole.
  const matter = /占(?:集团|公司|总|整体)/u.test(whole) ? view.state.matter : null
  // 整车毛利率16%，SG&A占收入比例10%以内: an expense named here is of the whole
  const ofExpense = expenses.has(
    view.metrics.findLast(({ end, start }) => start >= view.from && end <= quantity.core.start - whole.length)?.id ??
      '',
  )
  const inherits = ofExpense ? null : (partBehind(view, quantity) ?? matter ?? sharer(view.state) ?? view.state.topic)
  const entity = name ?? inherits
  const client = /客户(?!贷款|存款|资产|数)/u.test(left)
  const cost =
    ofExpense ||
    /(?:费用|开支|成本|支出|投入|薪酬|租金|折旧|人工)(?:会|将|约|就|也)?$/u.test(name ?? '') ||
    expenses.has((name === null ? (last?.subject.id ?? subject?.id) : null) ?? '')
  const bare =
    /占比[^，,。；;]{0,8}$/u.test(left) &&
    name !== null &&
    !/贷款|存款|负债|债务|资产|股|利润|成本|费用|人员|员工|订单|销量|出货|产能|车型|货$|直充|险|保费|流水|用户|产量|面积|间夜|权益|出口|门店|会员|交付|总量|货量|网点|学员|项目|运力|客流|旅客|航班/u.test(
      name,
    ) &&
    !counted.has(last?.subject.id ?? '')
  const ofCosts = /(?:占|佔)(?:总|其|全部)?(?:支出|成本|费用|开支|毛利)/u.test(whole)
  const again = last?.subject.id === 'revenueShare' && !/利润|净利|溢利|盈利|资产/u.test(whole)
  const payout =
    /利润|净利|溢利|盈利|纯益/u.test(whole) &&
    (/dividend/u.test(last?.subject.id ?? '') || /股东回报|分红|派息|股息|派发/u.test(before))
  const share = unlisted(
    view,
    payout
      ? 'dividendPayout'
      : (revenue || again || client || bare || view.state.mix) && !cost && !ofCosts
        ? 'revenueShare'
        : 'other',
    payout ? null : entity,
  )
  view.state.share = share.id === 'other' && !name ? null : share
  return share
}

const inWhole = /^[\s，,]*(.{2,20}?)在[^，,。；;]{2,16}(?:当中|中|里面|里)[约近逾的]?$/u

/** 连锁商户贡献了|订阅收入的57%: who brings a part is named before the verb. */
const giver = /^(.{2,40}?)(?:一共|合共|合计|共)?(?:贡献|带来|创造)(?:了|出)?[^，,。；;]{0,10}$/u

/** 占整体收入六成八的|会员服务|收入: the part is named behind its share. */
function partBehind(view: View, { end }: Quantity): string | null {
  const metric = view.text[end] === '的' ? view.metrics.find(({ start }) => start > end) : undefined
  return metric && metric.start - end <= 16
    ? entityBefore(view.text, end + 1, metric.start, [], view.scope.context)
    : null
}

const expenses: ReadonlySet<string> = new Set(
  'costOfRevenue operatingExpenses rdExpense sellingExpense adminExpense financeCost fuelCost depreciation shareBasedCompensation sgaExpense capex investment'.split(
    ' ',
  ),
)

/** 出口3.5万辆，俄罗斯的占比18%: a share of what was just counted. */
const counted: ReadonlySet<string> = new Set(
  'volume shipments deliveries orders gmv backlog storeCount users payingUsers mau dau headcount loans deposits premiums'.split(
    ' ',
  ),
)

const sharer = ({ owner, subject }: State): string | null => owner ?? subject?.entity ?? null

/** 工控占比44%，消费性33%，车用掉到23%: the next part of the whole. */
export function shareAgain(view: View, quantity: Quantity, left: string): Subject | null {
  const { share, last } = view.state
  if (!share || quantity.kind !== 'percent') return null
  if (last ? last.subject.id !== share.id : share.entity !== null) return null
  // 前五大客户占72%，最大一家不到三成
  if (
    /^[\s，,、]*(?:其中)?(?:最大|第一大)的?(?:那|单)?(?:一家|一个|客户)/u.test(left) &&
    /客户/u.test(share.entity ?? '')
  )
    return { ...share, entity: '最大客户', label: here(view) }
  const name = nameIn(
    withoutPeriods(view, left, quantity.core.start)
      .replace(
        /(?:则|也|提升到|提高到|提升至|提高至|上升到|上升至|掉到|降到|升到|降至|升至|达到|为|占|约|是|有|贡献|各|不到|不足|超过|仅|近|逾)+\s?$/u,
        '',
      )
      .replace(/的?(?:这部分|部分)$/u, ''),
    names(view),
  )
  if (!name || name.length > 8) return null
  view.state.share = { ...share, entity: name, label: here(view) }
  return view.state.share
}

/** 政策系派七成半: a part of the profit. */
export function payout(view: View, quantity: Quantity, left: string): Subject | null {
  const dividend = /^dividend/.test(view.state.subject?.id ?? '') && /不低于|不少于|章程|比例|相当于/u.test(left)
  if (quantity.kind !== 'percent' || (!dividend && !/(?:派|分了|分红|分派|派发)[^，,]{0,6}$/u.test(left))) return null
  return unlisted(view, 'dividendPayout')
}
