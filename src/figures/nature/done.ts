/** Said of the present, or of what is done, whatever period the sentence is in. */
import type { Context, Period } from '../../types.ts'
import { dayOf, isBefore } from '../periods.ts'
import { looksAhead, revised } from './outlook.ts'

export const now =
  /(?:目前|(?:现在|现时)(?!预|估|看)|现有|现行|已(?:经)?(?:具备|拥有|形成|建成)|截至目前|至今|今天)[^，,；;。]{0,16}$|(?:还有|仍有|尚有|只有|录得)[约近逾超\s]{0,3}$/u

/** 去年底渠道库存还有五个月: of the time that is named. */
const stillHad = /(?:还有|仍有|尚有|只有|录得)[约近逾超\s]{0,3}$/u

const nowOfOthers = /(?:目前|现在|现时)[^，,；;。]{0,6}(?:给|市场|分析[师员]|机构|预[期计测估]|一致)/u

/** 已锁定62%, 涨了2%: done, whatever period it is of. */
export const done =
  /实际[^，,；;。]{0,6}$|(?:已经|已(?!公布|宣布|批准|授权|发出))(?![^，,；;。]{0,12}(?:[上下]调|[上下]修|调[升降高低]|改|定[为下在]))[^，,；;。]{0,16}$|(?<!除|为)(?:用掉|替代|取代|节省|节约|释放|新增|拿到|贡献|收到|派发|支付|花|涨|跌|增|升|降|增长|下降|减少|增加|提升|提高|卖|签|开|交付|完成|实现|投入|回购)了[约近逾超\s]{0,3}$/u

export const doneBehind = /^[^，,。；;0-9]{0,6}已(?:经)?(?:锁定|完成|签约|执行|投入|到账|排满|用完)/u

/** A clause that tells what is done; what follows in the sentence is told of the same. */
export const tellsDone = (words: string): boolean =>
  /(?:董事[会局部]|股东大会)[^，,。；;]{0,8}(?:批准|宣派|宣布|决议|通过)|已(?:经)?(?:于[^，,。；;]{1,8})?(?:[在于][^，,。；;]{1,6})?(?:锁定|对冲|完成|签|提前|备|投产|试业|建成|启用|开业|执行|收到|实现|实施|售出|预售|交付)/u.test(
    words,
  ) && !looksAhead(words)

/** Said of the present: no outlook of the sentence reaches it, and it is of the page's period. What is done in a part that is named (下半年已对冲42%) is of that part. */
export function currentOr(
  period: Period | null,
  left: string,
  named: boolean,
  lately: Period | null,
  context: Context,
): Period | null {
  if (lately && !named && (now.test(left) || done.test(left))) return lately
  const { event } = context
  if (period === null && now.test(left)) return event.period
  const today = dayOf(context)
  const elsewhere =
    period?.end && ((today && period.end > today) || (event.period !== null && isBefore(period, event.period)))
  // 市场现在给明年收入的预期是490亿: the time that is named nearer.
  const asOfNow = now.test(left) && !(named && (nowOfOthers.test(left) || stillHad.test(left)))
  const here = !revised.test(left) && (asOfNow || (!named && done.test(left)))
  return elsewhere && here && !/(?:由|从|自)[^，,；;。]{0,14}$/u.test(left) ? event.period : period
}

/** 高峰时是|一万多人, 最高的时候到过|48%: what has been, no one says when. */
export const peak =
  /(?:(?:高峰|巅峰|顶峰|最高|最多)(?:期|时|的时候|时候)|(?:由|从|较|比)[^，,。；;]{0,10}(?:高峰|巅峰|顶峰|高位|峰值|疫情前)的)[^，,。；;0-9]{0,6}$/u

/** 过去三年都在|40%以上, 往年配发率都在|六成五: how it used to be. */
export const usual =
  /(?:往年|历年|过去(?:[一二两三四五六七八九十]|\d{1,2})年)[^，,。；;0-9]{0,12}(?:在|是|为|达|有)[约近\s]?$/u

/** 这几年都在|五成到六成, 长期维持在|95%: at no one time. */
export const allAlong =
  /(?:往年|历年|这几年|近几年|长期以?来?|一直以?来?|历来)[^，,。；;0-9]{0,12}(?:在|是|为|达|有)[约近\s]?$/u
