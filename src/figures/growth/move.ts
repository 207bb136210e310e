/** The word that says which way a figure moved, before its number or behind it. */
import { directions } from '../cues.ts'
import type { View } from '../state.ts'

/** Words that may stand between 增长 and its number, and between 增速 and its number. */
const verbFillers =
  /(?:(?<= )(?:about|around|roughly|nearly|almost|approximately|over|more than|at least|less than) |[\s\u0001了咗个约近逾超达有能仅只得去掉出再又共将会料为:：]|应该?是?|超过|达到|至少|不少于|不低于|不超过|维持在?|保持在?|(?<![扩增放加])大约|大概|差不多|接近|不到|不足|少于|低于|多于|高于|高达|幅度|大幅|最少|最多|最高|最低|整体|多达|介乎|介于)+$/u
/** 降至约, 降到不到; 下降不到 tells how far. */
export const levelWord =
  /(?:至|(?<![不未])到|达到?|为|报|站上|成)(?:[\s\u0001约近逾超]|超过|大约|大概|至少|接近|[不未]到)*$/u

export interface Move {
  readonly sign: 1 | -1
  /** Where the word starts, in the text given. */
  readonly at: number
}

/** The direction word right before a number: 同比大幅增长约|11%, 增速为|20%, 跌幅收窄至|2.7%. */
export function moveBefore(left: string): Move | null {
  if (makesUp.test(left)) return null
  const paced = paceTo.exec(left)
  if (paced) return { sign: /[跌降减滑]/u.test(paced[1]!) ? -1 : 1, at: paced.index }
  const spoken = saidToBe.exec(left)
  if (spoken) return { sign: /[减衰跌降]/u.test(spoken[0]) ? -1 : 1, at: spoken.index }
  const verb =
    directionEnding(left, left.replace(verbFillers, '').length) ??
    dropBefore(left) ??
    dropBefore(left.replace(verbFillers, ''))
  if (verb && !/(?:收窄|扩大|缩窄|放缓|加快|回升|回落|提升|收敛)$/u.test(left.replace(verbFillers, ''))) return verb
  const nominal =
    /(跌幅|降幅|减幅|衰退幅度|下降幅度|减少比例|下降比例|增长比例|增加比例|增幅|增速|升幅|涨幅|增长率|年增率|成长率|增长幅度|成长幅度|增长速度|增长目标|成长目标|增长指引|增速目标|成长预期|增长预期|成长预测|增长预测|增速预期|增长区间|增幅区间|增速区间)[^，,；;。0-9]{0,10}$/u.exec(
      left,
    )
  if (nominal && (verb === null || levelWord.test(left) || nominal[0].length <= 8))
    return { sign: /[跌降减衰]/u.test(nominal[1]!) ? -1 : 1, at: nominal.index }
  return verb
}

/** Our ten largest clients made up |52% of sales: no growth. */
const makesUp = /\bma(?:de|kes?|king) up (?:[a-z]+ ){0,2}$/i

/** 年成长是|26%, 季增长也是达到了|12%: a speaker puts a verb between the growth and its number. */
export const saidToBe =
  /(?:(?<![去今明后前上\d])[年季月]|同比|环比|按年|按季)的?(?:成长|增长|增加|减少|衰退|下降|下滑)率?(?:其实|大概|大约|差不多|[也还都就则]){0,2}(?:是|来到)(?:来到|达到|高达|有)?了?(?:大概|大约|差不多|将近|超过|[\s约近]){0,2}$/u

/** 同比增长加速至|60%: how fast it grows by now. */
const paceTo =
  /(增长|成长|下降|下滑|下跌|减少)(?:进一步|继续|明显|大幅)?(?:加速|加快|提速|放缓|收窄|扩大|收敛)(?:至|到)(?:[\s约近逾超]|超过|大约|大概)*$/u

/** 流水7.3亿，掉了28%, 又下了两成: not 卖掉, 花掉, 占掉, 剩下了. */
const dropped = /(?:^|[，,\s\u0001]|[也又还才再只就大狂猛量价利额入润息年比季降])(?:掉了?|下了?)[\s约近逾超]{0,2}$/u

function dropBefore(left: string): Move | null {
  const at = left.search(dropped)
  return at < 0 ? null : { sign: -1, at: at + left.slice(at).search(/掉|下/u) }
}

function directionEnding(left: string, end: number): Move | null {
  const hit = directions.endingAt(left, end, Math.max(0, end - 16))
  return hit && !hit.record.nominal ? { sign: hit.record.sign ?? 1, at: hit.start } : null
}

/** What ends its clause there; 由20%下降至18% goes on with a level. */
const nounBehind =
  /^(?:以上|左右)? ?(?:同比|按年|按季|年度|有机|内生|复合|平均|的年度?)?(负?增长|负?成长|升幅|增幅|跌幅|降幅|涨幅|减幅|下跌|下降|下滑|衰退|升势|跌势)(?=[，,。；;、）)\s”」和及与并，]|$)/u

/** The direction word right behind a number: 20%的增长, 12%的跌幅. */
export function moveAfter(right: string): Move | null {
  if (/^的?(?:较|历史|相对|偏|极)?[高低](?:水平|水位|位|点|基数|档|端|标)/u.test(right)) return null
  // a 22% increase
  const english = /^ (?:year-over-year )?(increase|rise|gain|jump|decrease|decline|drop)\b/.exec(right)?.[1]
  if (english) return { sign: /^d/.test(english) ? -1 : 1, at: 0 }
  // 净利润180%增幅
  const extent =
    /^(?:以上|左右|上下)?(?:的|之)?(?:复合|平均|年均|同比|收入|营收)?(增幅|升幅|涨幅|降幅|跌幅|减幅|增速)(?![收扩放指目预])/u.exec(
      right,
    )?.[1]
  if (extent) return { sign: /[降跌减]/u.test(extent) ? -1 : 1, at: 0 }
  // 收入实现20%增长, 纯利有逾倍升幅
  const noun = nounBehind.exec(right)?.[1]
  if (noun) return { sign: /[降跌减衰负滑]/u.test(noun) ? -1 : 1, at: 0 }
  const lead =
    /^(?:以上|左右|上下)? ?(?:的|之)(?:这样的?|这个|这么|一个){0,2}(?:同比|[年季月](?=[增成衰减降])|环比|按年|年度|高速|强劲|快速|复合|平均|年均|收入|营收|速度|幅度|步伐){0,2}/u.exec(
      right,
    )?.[0].length
  const hit = lead === undefined ? null : directions.at(right, lead)
  return hit ? { sign: hit.record.sign ?? 1, at: hit.start } : null
}

/** 收入略有下滑，幅度在10%以内: the direction stands in the clause before. */
export function extentOf({ text, clause }: View, left: string): Move | null {
  if (!/^\s?(?:变动|变化)?幅度[^，,。；;0-9]{0,6}$/u.test(left)) return null
  const told = directions.find(text, Math.max(0, clause.start - 16), clause.start).at(-1)
  return told ? { sign: told.record.sign ?? 1, at: 0 } : null
}
