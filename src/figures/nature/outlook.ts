/** Words that look ahead: 预计, 指引, 有望; and an outlook that has been moved, replaced or met. */
import { guidances } from '../cues.ts'

export function looksAhead(text: string): boolean {
  const clear = text.replace(noLook, '').replace(metExpectation, '')
  return (
    guidances.isIn(clear) ||
    /估(?=第|[全今明本下]|[QH]\d|\dQ)|(?<=[季年月])估(?![值价算])/u.test(clear) ||
    /(?:未来|今后|往后)\s?(?:[一二两三四五六七八九十]{1,2}|\d{1,2})(?:[到至][一二三四五六七八九十\d])?个?[年季月]/u.test(
      clear,
    ) ||
    /(?:^|[，,。；;\s]|[首全][年季])料(?!理|件|号|到)/u.test(clear) ||
    // 有效税率抓18%, 我们先抓个三成
    /(?:^|[，,。；;\s]|[大概约先就都们率]|毛利)抓个?[约\s]{0,2}(?:\d|[一二三四五六七八九]成)/u.test(clear)
  )
}

/** Strong words hold for the clauses that follow in the sentence: 预计, 指引, 展望. */
export const looksAheadOn = (text: string): boolean =>
  /(?:预计|预期|预估|指引|展望|财测|预料|业绩预告|预告)/u.test(text.replace(noLook, '').replace(metExpectation, ''))

/** Said of what was planned and is done: 回购计划, 目标价, 指引上限. */
const noLook =
  /(?:回购计划|股权激励计划|(?:月费|服务|会员)计划(?=客户|用户)|(?<![们司团])计划(?=[的中里内下」”》「“《]|收入|资助|补贴|津贴)|目标价|目标客户|指导价|计划中|(?:存货跌价|坏账|减值|质量保证|质保|退货|诉讼|拨备)准备|预收|预付|预订|预算内|将近|望见|预期信[贷用]损失|预期寿命|采购承诺|资本承担|比[^，,]{0,6}(?:预期|预计|预测)的?|不(?:评论|讨论|回应)[^，,]{0,8}预[期测估]|不预期|希望大家|(?:及|和|与|、)(?:市场|分析[师员]|机构|彭博)[^，,。；;0-9]{0,6}(?:预期|预测|共识)的?(?=\d)|展望(?!第|首季|[本下明今全])[^，,]{0,3}$)/gu

const metExpectation =
  /(?:高于|低于|优于|逊于|符合|超出?|超过|不及|好于|好过|胜过?|略低于|略高于|远超|大超|差过|超越|达到|不如|强于|击败|打败|胜|处于|位于|落在|接近|贴近)(?:[^0-9，,。；;]{0,10}[\d.,]{1,8}[%亿万]{0,2}(?:美元|港元|元)?的)?[^0-9，,。；;]{0,14}(?:预[期估计测]|指引|财测|目标|展望)/gu

/** 原先预估, 年初给予的指引: an outlook that has been replaced. */
export const replaced =
  /(?:原先|原本|原定|原订|原来|原|此前|先前|早前|之前|(?<!明)年初(?![估步])|上次|前次|前一次|上季|七月|三个月前|上一季度?)[^，,。；;]{0,14}(?:预估|预计|预期|预算|指引|目标|给予|给出|提出|财测|展望|定下|订下|订定|预测|计划|给|说|(?<!公布|披露|发布|公告)的)[^，,。；;]{0,8}$/u

/** 500亿元全年目标，已被改为|430亿元. */
export const revised = /(?:改为|改成|调整[为至到]|[上下]调[至到为]|调[高低升降][至到为])[约近\s]{0,2}$/u

/** 2026年营收调升至年增|四成, 资本支出上修到|60亿美元. */
export const setAnew =
  /(?:[上下]调|[上下]修|调[高低升降])(?:至|到|为)(?:同比|年增长?|年成长|增长|成长|按年|约|近|介于|超过|[\s逾]){0,3}$/u

/** 五月份的时候说的是|8亿以上: an outlook of before. */
export const toldThen = /(?:月份?|季度?|年[初中]|半年)(?:的时候|时)?(?:说|讲|给|提|定)的是?(?:过)?[“”"「\s]{0,2}$/u

/** 高于财测上缘的|4.05亿美元. */
/** 52% |midpoint you guided to, 11% |that we guided. */
export const guidedBehind = /^ (?:mid-?point|(?:high|low) end\b|(?:that )?(?:you|we) (?:had )?guided)/
export const beaten =
  /(?:高于|低于|优于|逊于|好于|好过|超过|超出|超越|不及|强于)[^0-9，,。；;]{0,8}(?:指引|财测|目标)[^0-9，,。；;]{0,6}的?[约\s]*$/u
