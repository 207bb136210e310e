/** 毛利率做到了40个点: points that a speaker gives for per cent, where the metric is a ratio and nothing moves. */
import type { Quantity } from '../../types.ts'
import { metricBefore, rightOf, type View, withoutPeriods } from '../state.ts'

const reaches =
  /^[\s\u0001的了约近逾超是为有在到至达才只还仅仍也都就会能要应该现在目前已经可以预计大概大约差不多基本整体平均我们希望目标接近超过不到左右其实实际做维持保持控制落回升降提高涨掉来个由从]*$/u
/** 提升了三个点 and 有两个点的改善 say by how much it moves. */
const moves = /(?:[升降高低涨掉落](?![到至为])|提(?![升高]?[到至为]))[^到至为]{0,6}$/u
const moved =
  /^(?:左右|以上|上下)?的?(?:同比|环比)?(?:提升|提高|上升|增长|增加|下降|下滑|改善|优化|回升|回落|波动|差|空间|影响|贡献|幅度|变化|降幅|升幅|增幅)(?!了?[到至为])/u

/** The points as a ratio, or null where they are no level. */
export function levelInPoints(view: View, quantity: Quantity): Quantity | null {
  const { kind, core, end } = quantity
  if (kind !== 'points' || !/(?<!百分|百份|基)点$/u.test(view.text.slice(core.start, core.end))) return null
  if (toLevel(view, quantity)) return { ...quantity, kind: 'percent' }
  const metric = metricBefore(view, core.start, () => true)
  const units = metric?.record.units ?? []
  if (!metric || !units.includes('percent') || units.includes('money') || moved.test(rightOf(view, quantity)))
    return null
  const between = withoutPeriods(view, view.text.slice(metric.end, quantity.start), quantity.start)
  const word = view.text.slice(quantity.start, core.start) + view.text.slice(core.end, end)
  return between.length <= 16 && reaches.test(between + word.replace(/以[上下内]/gu, '')) && !moves.test(between)
    ? { ...quantity, kind: 'percent' }
    : null
}

/** 从20个点提升到|25个点: the ratio that was just told in points. */
function toLevel({ text, from, state: { last } }: View, { core }: Quantity): boolean {
  const between = text.slice(Math.max(from, core.start - 16), core.start)
  return (
    last?.quantity?.kind === 'percent' &&
    last.span.end === from &&
    last.nature === 'prior' &&
    last.subject.record?.units?.includes('percent') === true &&
    /^[^，,。；;0-9]{0,8}[到至为][了\s约近]*$/u.test(between)
  )
}
