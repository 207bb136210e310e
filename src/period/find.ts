/** folded text → the periods it names. */
import { findDates } from '../date.ts'
import type { PeriodMention } from '../types.ts'
import { type Reading, rules } from './rules.ts'

interface Candidate {
  readonly at: number
  readonly length: number
  readonly rule: string
  readonly reading: Reading
}

/** Every period that `text` (folded) names, sorted, none overlapping; of two readings that start together the longer. Offsets are UTF-16. */
export function findPeriods(text: string): PeriodMention[] {
  const found = [...rules.flatMap((rule) => matches(text, rule)), ...dateMentions(text)]
  found.sort((a, b) => a.at - b.at || b.length - a.length)
  const mentions: PeriodMention[] = []
  let last = 0
  for (const candidate of found) {
    if (candidate.at < last) continue
    const mention = complete(candidate)
    mentions.push(mention)
    last = mention.end
  }
  return mentions
}

function matches(text: string, { id, pattern, read }: (typeof rules)[number]): Candidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const reading = read(match)
    return reading ? [{ at: match.index, length: match[0].length, rule: id, reading }] : []
  })
}

/** Days are periods only as points in time: 截至9月30日. The time of day beside them is not theirs. */
function dateMentions(text: string): Candidate[] {
  return findDates(text).flatMap(({ start, dayEnd, year, month, day, relative }) => {
    if (month === null || day === null) return []
    const before = /截[至止]到?于? ?$/.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0
    const after = text[dayEnd] === '止' && before > 0 ? 1 : 0
    const word = relative ? /^[去今明前][年]/.exec(text.slice(start, dayEnd))?.[0] : undefined
    const yearOffset = word === undefined ? null : { 去: -1, 今: 0, 明: 1, 前: -2 }[word[0]!]!
    const reading: Reading = { kind: 'date', year, yearOffset, number: month, day, pointInTime: before > 0 }
    return [{ at: start - before, length: dayEnd - start + before + after, rule: 'period/date', reading }]
  })
}

const blank = {
  year: null,
  yearOffset: null,
  number: null,
  day: null,
  fiscal: false,
  pointInTime: false,
  grain: null,
  from: null,
  ends: null,
  length: null,
  bounds: null,
}

const complete = ({ at, length, rule, reading }: Candidate): PeriodMention => ({
  start: at,
  end: at + length,
  ...blank,
  ...reading,
  rule,
})
