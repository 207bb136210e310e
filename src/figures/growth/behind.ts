/** Growth whose noun or word stands behind its number: 实现9%同比增长, 69%的订单量同比增长. */
import type { Quantity } from '../../types.ts'
import { directions } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { fits } from '../metrics.ts'
import { metricBefore, rightOf, type View } from '../state.ts'
import { subjectOf } from '../subject/metric.ts'
import { unnamed } from '../subject/unnamed.ts'
import { open } from '../value/open.ts'
import { moveBefore } from './move.ts'

interface Behind {
  readonly sign: 1 | -1
  readonly onto?: Draft
}

const nearlyWords = '(?:以上|左右|上下)?\\s?'
/** 9%|同比增长: not where the growth has a number of its own. */
const base =
  /^(?:以上|左右|上下)?\s?(?:强劲|高速|快速)?(?:的)?(?:同比|环比|按年|按季|年|季)(?:高速|强劲|快速|大幅)?(增长|成长|增幅|升幅|下降|下滑|跌幅|降幅|衰退|减少|提升)(?!率?[了约近逾超为]{0,2}[\d一二三四五六七八九])/u
const attained =
  /(?:实现|录得|取得|获得|达成?|达到|保持|维持|有|迎来|拿到|交出)了?(?:约|近|逾|超过?|高达|[\s\u0001]){0,4}$/u

/** The growth that the words behind the number tell; null where they tell none. */
export function growthBehind(view: View, quantity: Quantity, left: string): Behind | null {
  if (quantity.kind !== 'percent' || moveBefore(left)) return null
  const right = rightOf(view, quantity)
  return ofNoun(view, quantity, left, right) ?? ofBase(view, quantity, left, right)
}

function ofBase(view: View, quantity: Quantity, left: string, right: string): Behind | null {
  const word = base.exec(right)?.[1]
  if (!word || !attained.test(left)) return null
  // 毛利率达31%同比提升: a level
  if (metricBefore(view, quantity.core.start, ({ record }) => fits(record, quantity))) return null
  return { sign: signOf(word) }
}

const noun = new RegExp(
  `^${nearlyWords}的(?:强劲|高速|快速|显著|大幅|稳健)?([\\p{Script=Han}A-Za-z]{2,8}?)(?:同比|环比|按年|按季)?(?:的)?(增长|成长|增幅|升幅|涨幅|增速|下降|下滑|跌幅|降幅|衰退|减少|提升)`,
  'u',
)

/** 69%的|订单量|同比增长: the metric stands between the number and its growth. */
function ofNoun(view: View, quantity: Quantity, left: string, right: string): Behind | null {
  const match = noun.exec(right)
  const metric =
    match && view.metrics.find(({ start }) => start >= quantity.end && start <= quantity.end + match[0].length)
  if (!match || !metric || metric.end > quantity.end + match[0].length) return null
  const named = subjectOf(view, metric)
  const subject = { ...named, entity: named.record?.companyOnly ? null : ownerOf(view, left) }
  const end = quantity.end + match[0].length
  view.state.subject = subject
  return {
    sign: signOf(match[2]!),
    onto: open(view, subject, null, { start: quantity.start, end }, 'figures/growth-only', left, right),
  }
}

/** 票务业务录得98%的成交量增长和|32%的收入增长: the first one's owner has the second too. */
const ownerOf = (view: View, left: string): string | null =>
  /增长|成长|下降|下滑/u.test(left)
    ? (view.state.last?.subject.entity ?? null)
    : (unnamed(view, left.replace(attained, ''))?.entity ?? null)

const signOf = (word: string): 1 | -1 => directions.find(word)[0]?.record.sign ?? 1
