/** A number with no name of its own goes on with a metric told before it, where nothing else is named in between. */
import type { Quantity } from '../../types.ts'
import type { Draft, Subject } from '../draft.ts'
import { fits } from '../metrics.ts'
import { here, names, periodsBefore, rightOf, type State, type View, withoutPeriods } from '../state.ts'
import { earns, loses, profits, verbSubject } from './earn.ts'
import { nameIn } from './entity.ts'
import { stemOf } from './noun.ts'
import { grows } from './piece.ts'
import { shareAgain } from './share.ts'
import { notSold } from './sold.ts'

export const fillsIn =
  /(?: to | reached |至|到|成|达|达到|为|报|录得|录|花了?|站上|冲上|登上|来到|写下|突破|跌破|是|有)(?:[\s了约近逾超仅只\u0001]|超过|大约)*$/u

export function inherited(view: View, quantity: Quantity, left: string): Subject | null {
  return (
    sharesOn(view, quantity, left) ??
    unnamedRatio(view, quantity, left) ??
    restFrom(view, quantity, left) ??
    anotherEarns(view, quantity, left) ??
    nextOwner(view, quantity, left) ??
    goesOn(view, quantity, left) ??
    recalled(view, quantity, left) ??
    (countsMoney(quantity) ? verbSubject(view, left, spokenOf(view, left)) : null)
  )
}

/** 肉鸡业务收入31亿元，亏了4千万元: whoever was named goes on, but where the company is, or what is taken out. */
const spokenOf = ({ state, text, clause }: View, left: string): string | null =>
  (/公司|集团|整体|合计|合共|全年|我们/u.test(left) ||
  without.test(text.slice(Math.max(0, clause.start - 30), clause.start))
    ? null
    : state.owner) ?? state.topic

/** 若撇除投资物业重估亏损1亿元，实际赚2亿元. */
const without = /(?:撇除|剔除|扣除|不计|不含)[^。；;]{0,28}$/u

const countsMoney = ({ kind }: Quantity): boolean => kind === 'money' || kind === 'number'

/** 一年前这个比例是44%: the share just told. */
function sharesOn(view: View, quantity: Quantity, left: string): Subject | null {
  const { share, last } = view.state
  if (!share || quantity.kind !== 'percent') return null
  const told = (last ?? view.drafts[view.drafts.length - 1])?.subject.id === share.id
  const on =
    /(?:比例|占比|比重|这个数字)/u.test(left) ||
    (told && share.id !== 'other' && (fillsIn.test(left) || periodsBefore(view, quantity.core.start).length > 0))
  return on ? (shareAgain(view, quantity, left) ?? share) : null
}

/** 占收入的16%，低于去年同期的19%: a ratio without a name of its own, beside itself. */
function unnamedRatio({ state: { last } }: View, { kind }: Quantity, left: string): Subject | null {
  const beside = kind === 'percent' && last?.quantity?.kind === 'percent' && last.subject.record === null
  return beside && besides.test(left) ? last.subject : null
}

const besides =
  /(?:高于|低于|优于|好于|较|比|与)[^0-9，,。；;]{0,4}(?:[去上前]年|同期|上[一个]?季|一年前)[^0-9，,。；;]{0,6}$/u

/** The metric told before, where the number can be its value; one without a record only while its own figures go on. */
function told({ state: { subject, last } }: View, quantity: Quantity): Subject | null {
  if (!subject || (subject.record && !fits(subject.record, quantity))) return null
  // 去年卖了6千万。覆盖医院1,180家
  if (subject.id === 'revenue' && quantity.kind === 'dimension' && quantity.unit === '家') return null
  // 配送费用更夸张，四季度就花了9.4亿元
  if (subject.id !== 'other' || (last === null && countsMoney(quantity) && costName.test(subject.entity ?? '')))
    return subject
  return last?.subject === subject && (!last.quantity || alike(last.quantity, quantity)) ? subject : null
}

const costName = /(?:费用|成本|开支|支出|补贴)$/u

/** 门诊收入4.4亿元；其余1.7亿元来自长者护理: who brings the rest of it is named behind the number. */
function restFrom(view: View, quantity: Quantity, left: string): Subject | null {
  const subject = told(view, quantity)
  if (!subject?.record || !/(?:其余|余下|剩余|其他)的?[约近逾\s]*$/u.test(left)) return null
  const from =
    /^的?(?:收入|营收|营业额)?(?:则|均|都|主要)?(?:来自|源自|出自|为|是)(?:于|了)?([^，,。；;0-9]{2,16})/u.exec(
      rightOf(view, quantity),
    )?.[1]
  const entity = from ? nameIn(from, names(view)) : null
  return entity ? { ...subject, entity, label: here(view) } : null
}

/** 子公司则转蚀4.1亿元: who earned is named before the verb. */
function anotherEarns(view: View, quantity: Quantity, left: string): Subject | null {
  if (!countsMoney(quantity) || (!earns(left) && !loses(left))) return null
  const doer = nameIn(
    withoutPeriods(view, left, quantity.core.start).replace(
      /(?:合共|一共|总共|转|净|则|仍|却|大|狂|劲|倒|急|又|共|就)*(?:赚|蚀|亏|亏损|盈利|获利).*$/u,
      '',
    ),
    names(view),
  )
  const subject = told(view, quantity)
  // 到家维修是亏钱的，亏了9百万元: who the sentence opens with earns, not who earned in the one before.
  const opened = view.state.last === null ? view.state.topic : null
  if (!subject) return verbSubject(view, left, doer ?? spokenOf(view, left))
  const other = doer ?? opened
  return other && other !== subject.entity ? verbSubject(view, left, other) : null
}

/** 自有品牌毛利率47%，代工只有28.6%; 甲级写字楼则由九成一: the same of another owner. */
function nextOwner(view: View, quantity: Quantity, left: string): Subject | null {
  const subject = told(view, quantity)
  const entity = subject && nextName(view, quantity, left)
  if (!subject || !entity) return null
  view.state.subject = { ...subject, entity, label: here(view) }
  return view.state.subject
}

function nextName(view: View, quantity: Quantity, left: string): string | null {
  const { last } = view.state
  if (!last || !alikeTo(last, quantity)) return null
  const plain = withoutPeriods(view, left, quantity.core.start)
  const contrasted = /^\s?([^，,。；;0-9]{2,10}?)(?:则|亦)(?:由|从|为|是|达|录|升|跌|有|仅|\u0001|\s|至|之)*$/u.exec(
    plain,
  )?.[1]
  if (contrasted) return nameIn(contrasted, names(view))
  const { id, label, entity, record } = last.subject
  // 存货周转天数70天（原料33天、成品37天）: in a bracket the parts stand with no more than their names.
  const part = view.clause.bracket ? /^[、，,；;\s]?([\p{Script=Han}A-Za-z]{2,6})$/u.exec(plain)?.[1] : undefined
  if (part) return nameIn(part, names(view))
  // 对外销售8.6GW，其中海上0.9GW
  const among =
    quantity.kind === 'dimension'
      ? /^[\s，,、]*(?:其中|当中)的?([\p{Script=Han}A-Za-z]{2,8}?)(?:为|是|有|约|达|的)*$/u.exec(plain)?.[1]
      : undefined
  if (among) return nameIn(among, names(view))
  // 测试稼动率71%；先进封装产线维持在95%: a site of a rate just told
  const site = record?.units?.[0] === 'percent' ? siteAt.exec(plain)?.[1] : undefined
  if (site) return nameIn(site, names(view))
  // 硬件收入1.4亿元，同比-8%；广告2,500万: an owner of the page, a bare amount, and nothing more
  const next = id === 'revenue' && entity !== null && countsMoney(quantity) ? plainPart.exec(plain)?.[1] : undefined
  if (next && next !== entity && !notSold.test(next) && endsHere.test(rightOf(view, quantity)))
    return nameIn(next, names(view))
  // 其中钢管4.2亿，板材3.1亿: where one part had no name but its own, the next has too.
  if (entity === null || record === null || (countsMoney(quantity) && label.end > label.start && !ofOne.has(id)))
    return null
  const listed =
    /^[，,、；;\s]?([^，,。；;0-9\u0001]{2,10}?)(?:[一二三四五六七八九十两]个[店厂仓场]?|厂|仓)?(?:合共|合计|只有|只得|仅|仅有|也有|为|是|有|则|达|达到|约|升至|降至|掉到|降到|升到|维持在|保持在|处于)?$/u.exec(
      plain,
    )?.[1]
  return listed ? nameIn(listed, names(view)) : null
}

const plainPart = /^\s?([\p{Script=Han}A-Za-z]{2,6})(?:则|为|是|约|大概|大约)?$/u
const endsHere = /^(?:左右|以上)?(?:元|人民币|美元)?\s?(?:[，,。；;]|$)/u

/** 小程序端ARPPU是186元，APP是143元: nothing else is told by so small an amount. */
const ofOne: ReadonlySet<string> = new Set(['arpu', 'asp', 'unitCost', 'unitProfit'])

const siteAt =
  /^[^，,。；;0-9]{0,8}?((?:个别|部分)?[^，,。；;的0-9\u0001时候]{0,8}(?:产线|工厂|厂区|基地|园区))(?:则|也|都|仍)?(?:能|可)?(?:维持在|保持在|达到?|到|为|是|有|升至|降至)[约近逾]*$/u

const alikeTo = (last: NonNullable<State['last']>, quantity: Quantity): boolean =>
  last.quantity !== null && alike(last.quantity, quantity)

/** 11亿 beside 15亿元: an amount whose currency goes without saying. */
const alike = (a: Quantity, b: Quantity): boolean => a.kind === b.kind || a.kind === 'number' || b.kind === 'number'

/** 好于市场预期的4.1亿元, 高于我们此前26亿元的指引, 中位数32.5亿元: the number is of what was just said. */
const beats =
  /(?:高于|低于|优于|逊于|胜过?|超过|超出|好于|好过|不及|符合|超越|差过|击败|强于|弱于|远超|大超|(?:分析[师员]|机构|华尔街)的?预期|市场预期|一致预期|预期[为是]|较(?:原先|原来|之前|此前|早前|先前|上次|前次)[^，,。；;0-9]{0,6}(?=指引|目标|预[测期估])|预估|估计|预测|中位数|中值|均值)[^0-9，,。；;]{0,14}$/u
/** 78%, against 71% in the March quarter; $1.42, compared with $0.61 a year ago. */
const against =
  /\b(?:against|above|below|versus|vs\.?|compared (?:with|to)|up from|down from|(?:million|billion|percent|%|\d) from) (?:the |our |a )?$|^ from $/i
const expects = /^(?:元)?(?:的|之)?(?:市场|分析|机构|一致|平均|指引|中值|预[期估测])/u
/** 若计及漫游服务则为|231元: the same, with more or less in it. */
const supposed =
  /^[\s，,]*(?:若|如果?)(?:计及|计入|连同|包括|加上|计|不计|撇除|剔除|扣除)[^，,。；;0-9]{1,16}(?:则|就)?(?:为|是|达|有|可达)[约近逾\s]*$/u
/** 这一数字为11亿美元: a pronoun for the metric. */
const pronoun = /(?:这一|这个|该|上述|此一)(?:数字|数据|指标|金额|规模|数|水平)[^，,。；;0-9]{0,6}$/u
/** 中期目标38%至42%, 全年指引上调至87%: an aim for the metric just told. */
const aim =
  /(?:目标|指引|财测|展望|模型|预算|原订|原定|原先|原来|此前|先前|前次)(?:区间|水平|值|范围)?(?:仍然|还|仍|也|会|将|则|已|是|为|在|上调|下调|调高|调低|上修|下修|维持|定|大幅|小幅|缩|削|做到|达到?|突?破|超过?|冲刺|至|到|从|由|约|\s){0,8}$/u
/** What is done with money or things is a fact of its own: 获得4090万元资助, 接收11架新机. */
const deed =
  /(?:获得|收到|支付|斥资|耗资|购入|买入|买回|出售|接收|增聘|派发|分派|偿还|赎回|节省|承诺|募资|募集|收取|减免|罚款|签订|签署|新建|兴建|提供|再少|再多|多付|少付|(?:土地|开发|采购|购地|行销|广告)预算|多花|少花|省下|省回|悭息?|省息|多占用|影响(?:不会)?(?:超过|约|为|在)?)[^，,。；;0-9]{0,4}$/u

function goesOn(view: View, quantity: Quantity, left: string): Subject | null {
  const { last, reopened } = view.state
  const subject = against.test(left) && last && alikeTo(last, quantity) ? last.subject : told(view, quantity)
  if (!subject) return null
  const dated = periodsBefore(view, quantity.core.start).length > 0
  const compared = beats.test(left) || against.test(left) || expects.test(rightOf(view, quantity))
  const profit = profits.has(subject.id) && (earns(left) || loses(left))
  const plain = withoutPeriods(view, left, quantity.core.start)
  const opens = last !== null && last.quantity === null && fillsIn.test(left)
  const pointed = compared || pronoun.test(plain) || aim.test(plain) || supposed.test(plain)
  if (!profit && !pointed && deed.test(left)) return null
  if (!dated && !pointed && sellsOfItsOwn(view, quantity, subject, plain)) return null
  if (!profit && subject.id !== 'eps' && countsMoney(quantity) && (earns(left) || loses(left))) return null
  if (
    !profit &&
    !pointed &&
    !isBare(plain) &&
    !opens &&
    !(reopened && fillsIn.test(left)) &&
    !(dated && isShort(plain))
  )
    return null
  if (last?.quantity && !alike(last.quantity, quantity) && !dated && !pointed) return null
  // 甲公司毛利率为35%，低于我们的41%
  if (compared && ours.test(left)) return { ...subject, entity: null }
  if (profit) return { ...subject, loss: loses(left) }
  // 来自北美的收入占66.4%，221亿元: the amount is of the part whose share was just told.
  const part = last?.subject.id === 'revenueShare' && subject.id === 'revenue' ? last.subject.entity : null
  if (part && countsMoney(quantity) && alone.test(plain)) return { ...subject, entity: part }
  // 由每股亏损2.98元反弹至3.77元
  return subject.loss && /(?:反弹|回升|转盈|转正|扭亏|转赚)/u.test(left) ? { ...subject, loss: false } : subject
}

const ours = /(?:我们|咱们|公司|集团)(?:自身|自己|目前|现在)?的[约近\s]*$/u

const alone = /^[\s，,]*(?:[约近逾超为是]|大约|超过)*$/u

/** 养护成本2亿元；服务区3.4亿，跌9%: a short name with growth of its own opens another matter. */
function sellsOfItsOwn(view: View, quantity: Quantity, { id }: Subject, plain: string): boolean {
  if (!countsMoney(quantity) || (id !== 'other' && id !== 'revenue')) return false
  return grows.test(rightOf(view, quantity)) && nameIn(stemOf(plain), names(view)) !== null
}

const linking = /[\s\u0001约近逾超只仅则也为是报至到达录得的有于升降增减回落了已去年同期上季前水平，,、；;]+/gu
const isBare = (left: string): boolean =>
  left.replace(/我们|公司|集团|现在|目前|大概|大约|左右/gu, '').replace(linking, '').length <= 3
/** Behind a period little more may stand: 三季度大概还有|4600万. */
const isShort = (left: string): boolean => left.replace(linking, '').length <= 8

/** 经调整净利率10.4%；市场预期2.8亿元: the nearest figure of the paragraph that is measured alike. */
function recalled(view: View, quantity: Quantity, left: string): Subject | null {
  const plain = withoutPeriods(view, left, quantity.core.start)
  if (!beats.test(left) && !aim.test(plain) && !pronoun.test(plain)) return null
  const same = (draft: Draft): boolean =>
    draft.subject.record !== null && draft.quantity?.kind === quantity.kind && draft.subject.id !== 'revenueShare'
  return view.drafts.slice(-6).findLast(same)?.subject ?? null
}
