/** Houses as subjects: 花旗, 花旗分析员, 南海投行研究分析员, 远星电新团队. */
import { firstFrom, toSource } from '../../span.ts'
import type { Passage, Span } from '../../types.ts'
import type { Cast } from '../cast.ts'
import { houseBefore, houseEnd, nobody } from '../words.ts'
import type { Subject } from './subjects.ts'

const houseSuffix = /^(?:[\u4e00-\u9fff]{0,6}?(?:研究分析员|分析师团队|研究团队|团队|研究分析师|分析员|分析师|研究员))/

/** A listed house, with its team or its analyst behind it; the company's own name is none. */
export function houseSubject(
  content: Passage,
  match: RegExpExecArray,
  cast: Cast,
  companies: readonly string[],
  mentions: readonly Span[],
): Subject {
  const { text } = content
  const end = houseEnd(text, match.index, true)
  const stop = Math.max(end, match.index + match[0].length)
  const tail = houseSuffix.exec(text.slice(stop, stop + 14))?.[0] ?? ''
  // 花旗分析员Hugo Bai is a person, not 花旗分析员.
  const suffix = goesOnAt(mentions, stop + tail.length) ? '' : tail
  const printed = text.slice(match.index, stop)
  if (companies.some((name) => name.startsWith(printed) || printed.startsWith(name)))
    return { start: match.index, end: stop, kind: 'block', who: null }
  return {
    start: match.index,
    end: stop + suffix.length,
    kind: 'house',
    who: () =>
      cast.see({
        name: printed + suffix,
        named: true,
        aliases: suffix === '' ? [] : [printed],
        role: 'analyst',
        affiliation: printed,
        at: toSource(content, match.index, stop).start,
      }),
  }
}

/** Whether a mention goes on beyond `at`; one may begin in the last title of the one before. */
function goesOnAt(mentions: readonly Span[], at: number): boolean {
  const next = firstFrom(mentions, at)
  return mentions.slice(Math.max(0, next - 3), next).some(({ end }) => end > at)
}

/** 南海投行研究分析员: a house that no list knows, from a border to its title. */
export function unlistedAnalyst(content: Passage, match: RegExpExecArray, cast: Cast): Subject | null {
  const known = houseBefore(content.text, match.index) ?? teamsHouse(content.text, match)
  const before = content.text[(known?.start ?? 1) - 1] ?? ''
  if (!known || known.start + known.name.length !== match.index || !/^[\s。,，、;；”」]?$/.test(before)) return null
  if (nobody.test(known.name)) return null
  const end = match.index + match[0].length
  return {
    start: known.start,
    end,
    kind: 'house',
    who: () =>
      cast.see({
        name: content.text.slice(known.start, end),
        named: true,
        role: 'analyst',
        affiliation: known.name,
        at: toSource(content, known.start, end).start,
      }),
  }
}

/** 远星 of 远星电新团队: between a border and what the team looks after. */
function teamsHouse(text: string, match: RegExpExecArray): ReturnType<typeof houseBefore> {
  if (!match[0].endsWith('团队')) return null
  const found = /(?:^|[\s。,，；;”」！？:：])([\u4e00-\u9fff]{2,4})$/.exec(
    text.slice(Math.max(0, match.index - 5), match.index),
  )
  return found ? { name: found[1]!, start: match.index - found[1]!.length } : null
}
