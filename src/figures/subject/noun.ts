/** Names that no record has, told by their last word: 良率, 间夜量, 单集制作成本. */
import { Lexicon } from '../../lexicon.ts'
import type { Quantity, Span } from '../../types.ts'
import { type Entry, load } from '../../vocabulary/index.ts'
import { bases, directions } from '../cues.ts'
import type { Subject } from '../draft.ts'
import { names, radar, unlisted, type View, withoutPeriods } from '../state.ts'
import { unitClass } from '../units.ts'
import { nameIn } from './entity.ts'

interface NounRecord extends Entry {
  /** Kinds of quantity that it can be the measure of. */
  readonly units: readonly string[]
}

const nouns = new Lexicon(load<NounRecord>('measure-nouns'), ({ words }) => words)

/** What may stand between a name and its number: 约, 已达, 仍维持在, （含税）. */
const fillers =
  /[\s\u0001约近逾超达至到为是在有报抓得了掉仅只也亦均都已仍将会料能可应共还就才却则又再:：,，]+$|(?:超过|突破|达到|大约|大概|接近|至少|最多|不足|不到|不超过|不低于|录得|冲上|冲到|重回|回到|飙到|飙至|站上|实现|维持|保持|处于|控制|预计|预期|估计|平均|合计|累计|目前|现在|整体|进一步|大幅|小幅|轻微|略微|明显|显著|温和|持续|首次|分别|已经|左右|介于|介乎|幅度|放缓|加快|收窄|回落|回升|扩大|提速|缩小|转为|恢复|差不多|从|由|自|的|与|跟|较|比)$/u

/** `text` without what links it to its number: 住院人数|按年增加, 良率|已经提升到约. */
export function stemOf(text: string): string {
  let end = text.length
  for (let cut = end; cut >= 0; ) {
    const part = text.slice(0, end)
    const word =
      bases.endingAt(part, end, Math.max(0, end - 12)) ??
      directions.endingAt(part, end, Math.max(0, end - 8)) ??
      fillers.exec(part)
    if (!word) break
    cut = 'index' in word ? word.index : word.start
    end = cut
  }
  return text.slice(0, end).replaceAll(radar, '雷达')
}

/** The measure nouns that end a stem: 人数, 账面|余额. */
function tailOf(stem: string): { start: number; units: readonly string[] } | null {
  const last = nouns.endingAt(stem, stem.length)
  if (!last) return null
  let { start } = last
  for (let more = nouns.endingAt(stem, start); more; more = nouns.endingAt(stem, start)) start = more.start
  return { start, units: last.record.units }
}

/** 收入|金额, 存货|账面|余额, 现金|及理财|余额: still the metric's own name. */
const sameName =
  /^(?:的?(?:账面|总|净|合计|累计|平均|整体|期末|年末|季末|实际|本期|当期|日均|月均|合同|资金|计提|名义|方案|计划|授权)?的?|[和及与、/或].*)$/u

/**
 * What a number is said of where the noun before it has no record: 用户贡献的|间夜量|增长31% is no number of users.
 *
 * @param metric the nearest name before the number that has a record; what follows it must be a name of its own
 */
export function openNoun(view: View, left: string, at: number, metric: Span | null): Subject | null {
  const behind = stemOf(withoutPeriods(view, metric ? view.text.slice(metric.end, at) : left, at))
  const tail = tailOf(behind)
  if (!tail || (metric && sameName.test(behind.slice(0, tail.start)))) return null
  const name = nameIn(stemOf(withoutPeriods(view, left, at)), names(view))
  const own = name !== null && name.length > behind.length - tail.start
  return own || metric ? unlisted(view, 'other', own ? name : view.state.topic) : null
}

/** Whether the noun before the number can be measured so: 率 in per cent, 成本 in money. */
export function nounFits(left: string, quantity: Quantity): boolean {
  const units = tailOf(stemOf(left))?.units ?? []
  if (quantity.kind !== 'dimension') return units.includes(quantity.kind)
  const kind = unitClass(quantity)
  return units.includes(kind === 'days' || kind === 'time' || kind === 'duration' ? kind : 'dimension')
}
