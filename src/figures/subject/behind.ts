/** What a number measures where its name stands behind it: 19.05亿的收入, 37家店, 8亿消费者. */
import type { Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { fits, type MetricMention, recordOf } from '../metrics.ts'
import { rightOf, unlisted, type View } from '../state.ts'
import { subjectOf } from './metric.ts'
import { scaled } from './unnamed.ts'

/** 开了37家店, 再开4家|新店; 约8亿|消费者: what is counted stands behind its number. */
export function countedBehind(view: View, quantity: Quantity): Subject | null {
  const right = rightOf(view, quantity)
  const shop = /^[家间个]$/u.test(quantity.unit ?? '') ? shops.exec(right) : null
  const id = shop?.[1] ? 'newStores' : 'storeCount'
  if (shop) return { ...unlisted(view, id, view.state.topic), record: recordOf(id) }
  return quantity.kind === 'number' && scaled(view, quantity) && audience.test(right)
    ? { ...unlisted(view, 'users', view.state.topic), record: recordOf('users') }
    : null
}
const shops = /^(新)?(?:直营|加盟|线下|自营|海外)?(?:店|门市|商店|影院|药房)(?![长员面主])/u
const audience = /^的?(?:活跃|注册|年度|在线)?(?:消费者|会员|用户|买家|顾客)/u

/** 节约|15亿营收: what a measure brings, no level. */
const freed = /(?:节约|节省|省回|省下|释放|增加|减少|增厚)了?(?:[约近逾\s]|超过)*$/u
/** 开设|3至4间店铺. */
const opening = /(?:开设|新开|增开|再开|增设|加开|新设)(?:[了出约共至\s])*$/u

/** 19.05亿的收入, 205间店铺, 2.4亿元的存货跌价准备. */
export function subjectBehind(view: View, quantity: Quantity): Subject | null {
  const next = view.quantities.find(({ start }) => start >= quantity.end)
  for (const metric of view.metrics) {
    if (metric.start < quantity.end) continue
    if (metric.start > quantity.end + 10 || (next && next.start < metric.start)) return null
    const between = view.text.slice(quantity.end, metric.start)
    if (/[、了为是在至到占较比]/u.test(between)) return null
    if (metric.record.units?.[0] === 'money' && freed.test(view.text.slice(view.from, quantity.start))) return null
    if (metric.id === 'storeCount' && opening.test(view.text.slice(view.from, quantity.start)))
      return unlisted(view, 'newStores', view.state.topic)
    if (fits(metric.record, quantity) && (between.startsWith('的') || between.length <= 4))
      return subjectOf(view, metric, quantity.end)
  }
  return null
}

/** 54亿元的营收、4亿元的净利润: the noun behind the number before is not this one's. */
export function nextBehind(view: View, metric: MetricMention, quantity: Quantity): Subject | null {
  const { last } = view.state
  if (!last?.quantity || last.subject.label.start !== metric.start || metric.start < last.quantity.end) return null
  return /^的/u.test(rightOf(view, quantity)) ? subjectBehind(view, quantity) : null
}
