/** 销售、管理及研发费用分别为…: expenses that share the word behind the last of them. */
import { type MetricMention, recordOf } from '../metrics.ts'

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:销售|营销|推销|市场推广|市场营销|销售及市场推广|分销|推广)$/u, 'sellingExpense'],
  [/^(?:管理|行政|一般及行政|一般行政|一般管理)$/u, 'adminExpense'],
  [/^(?:研发|研究发展|研究及开发|研究开发)$/u, 'rdExpense'],
  [/^(?:财务|融资)$/u, 'financeCost'],
]
const kindOf = (name: string): string | null => kinds.find(([words]) => words.test(name))?.[1] ?? null

const list = /(?:[\p{Script=Han}]{2,8}(?:[、/／和与及]|以及)){1,3}$/u
const suffix = /(?:费用|开支|支出|费(?=率))(率?)$/u

/** The expenses before the one that has the whole word, and this one; null where a name is none. */
export function sharedExpenses(text: string, from: number, metric: MetricMention): MetricMention[] | null {
  const rate = suffix.exec(text.slice(metric.start, metric.end))
  const before = rate && list.exec(text.slice(Math.max(from, metric.start - 36), metric.start))?.[0]
  if (!rate || !before) return null
  const ids: string[] = []
  for (const name of before.split(/[、/／和与及]|以及/u).filter((part) => part !== '')) {
    const id = kindOf(name) ?? kindOf(name.replace(/^.*(?=销售|营销|管理|行政|研发|财务)/u, ''))
    if (id === null) return null
    ids.push(id + (rate[1] === '' ? '' : 'Ratio'))
  }
  return [...ids.map((id) => ({ ...metric, id, record: recordOf(id) })), metric]
}
