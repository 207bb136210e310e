/** How likely a report is named after a period that a line mentions. */
import type { PeriodMention } from '../types.ts'

const filler = '(?:及全年|和全年|未经审计|未经审核|综合|合并|自结|税[前后]|的|财务|[Ee]arnings|\\s){0,4}'
const reportNoun = new RegExp(
  `^(?:[及和与暨]第?[一二三四1-4]季度?)?${filler}(?:财报|业绩|年报|季报|中报|半年报|报告|财务|法说|电话会|交流|经营情况|股东)`,
)
export const metricNoun = new RegExp(
  `^(?:公司|集团|实现)?${filler}(?:营收|营业收入|收入|净利|归母净利|EPS|盈利|纯利|纯益|净损|净亏|净赚|获利|盈余|溢利|亏损|股东应占|每股|预[盈亏增减]|预计(?:净利|盈利|亏损|归母))`,
)
/** 正与买家洽谈明年首季订单, 展望明年首季: a plan, or talk of one, covers nothing yet. */
const planned = /(?:洽谈|商谈|洽商|商议|磋商|规划|筹备|布局|备战|展望|迎接|进入|接获|排[到至])[^,，。;；]{0,8}$/
const plannedBehind = /^的?(?:新)?(?:订单|接单|排产|排程|产能规划|能见度)/
const reportEnd = /(?:财报|业绩|报告|年报|季报|中报|半年报)$/
const guidance = /(?:展望|预计|预期|预估|指引|看好|料|财测|目标)[^,，。;；]{0,10}$/
const report = /(?:年报|半年报|中报|季报|(?<![在本该此从])报告|快报|预告)[^。;；]{0,8}$/
/** 2022年年报及2023年一季报: the first of two reports gives the day its name. */
const joined = /(?:年报|半年报|中报|季报|年度报告|季度报告|业绩)\s?[及和与暨、]\s?$/
/** 上调|全年业绩指引, 维持|全年盈利: a view of the year; 上调派息至|全年净利六成 tells of one that has closed. */
const moving =
  /(?:[上下][调修]|调[升高降低]|维持|重申|看好|看淡)(?![^,，。;；:：\s]{0,12}(?:分红|派息|股息|评级|目标价))[^,，。;；:：\s]{0,12}$/
/** 全年|收入指引上调, 全年|营收上修; 全年|业绩超预期 and 全年|盈利达到目标 report the year. */
const viewed =
  /^(?![^,，。;；\s]{0,12}(?:超|逾|符合|低于|高于|不[及如]|逊于|胜|优于|好于|差于|大?过|达|完成|实现|略[高低]))[^,，。;；:：\s]{0,10}(?:指引|预期|预测|财测|目标(?!价)|展望|[上下][调修]|调[升高降低])(?![^,，。;；\s]{0,4}(?:分红|派息|股息|评级|目标价))/
/** A bare 全年 of a headline that belongs to an outlook: it names no report. */
const isOutlook = (text: string, { start, end }: PeriodMention): boolean =>
  text.slice(start, end) === '全年' &&
  (moving.test(text.slice(Math.max(0, start - 24), start)) || viewed.test(text.slice(end, end + 30)))

export function weightOf(text: string, mention: PeriodMention, inTitle: boolean): number {
  const after = text.slice(mention.end, mention.end + 16)
  let weight = inTitle ? 2 : 1
  if (reportNoun.test(after) || reportEnd.test(text.slice(mention.start, mention.end))) weight += 2
  else if (metricNoun.test(after)) weight += 1
  if (mention.kind !== 'year') weight += 1
  if (mention.year !== null) weight += 1
  // 截至2025年9月30日止九个月 names its year too.
  if (mention.kind === 'closing') weight += 2.5
  const before = text.slice(Math.max(0, mention.start - 30), mention.start)
  if (joined.test(before)) weight -= 1
  else if (report.test(before)) weight += 2
  if (/同日|同时|另外|此外|单计|其中/.test(before.slice(-14))) weight -= 2
  // 2026年交付新芯片: a year says when, and names a report only beside its noun.
  if (mention.kind === 'year' && !reportNoun.test(after) && !metricNoun.test(after) && !report.test(before)) weight -= 1
  if (/^(?:财测|指引|展望|预测|前瞻|股?息)/.test(after)) weight -= 3
  if (inTitle && isOutlook(text, mention)) weight -= 4
  if (planned.test(before) && plannedBehind.test(after)) weight -= 3
  // 预计截至9月30日止九个月录得亏损 is what a notice is about.
  if (!inTitle && mention.kind !== 'closing' && guidance.test(before)) weight -= 1.5
  if (inTitle && /(?:估|看旺|看好|展望)\s?$/.test(before)) weight -= 3
  if (/(?:而|较|相比|对比|比较|相对)于?\s?$/.test(before)) weight -= 2
  if (
    /(?:发布|公布|披露|举行|召开|截至)[^,，。]{0,24}$/.test(text.slice(Math.max(0, mention.start - 30), mention.start))
  )
    weight += 1
  return weight
}
