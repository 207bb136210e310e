/** The reporting clauses of a passage: 沈越表示,…; CFO指出:…; …,何明说。 */
import { findAll } from '../../pattern.ts'
import { firstFrom } from '../../span.ts'
import type { Passage } from '../../types.ts'
import type { Cast } from '../cast.ts'
import { lastOpened, type Quote } from '../quotes.ts'
import { isNegated, strong, takesClause } from '../reporting-verb.ts'
import { type VerbClass, verbClass, verbsOf } from '../words.ts'
import type { Attribution } from './attribution.ts'
import type { Subject } from './subjects.ts'
import { joinAt } from './verb-join.ts'
import { bareSubject, partStart, subjectOf } from './verb-subject.ts'
import { answers, presented, views } from './verbless.ts'

const verbs = new RegExp(verbsOf('S', 'W', 'T', 'Q'), 'g')

/** Attributions outside quotes, in text order. */
export function findAttributions(
  content: Passage,
  quotes: readonly Quote[],
  subjects: readonly Subject[],
  cast: Cast,
): Attribution[] {
  const { text } = content
  const setting = { content, quotes, subjects, cast }
  const inside = insideOf(text, quotes)
  const found: Attribution[] = []
  let floor = 0
  for (const match of findAll(verbs, text)) {
    if (match.index < floor || inside(match.index) || isPart(subjects, match.index)) continue
    const attribution = readVerb(setting, match[0], match.index, floor)
    if (!attribution) continue
    found.push(attribution)
    floor = attribution.content
  }
  const all = [...found, ...views(content, subjects, inside), ...answers(content, subjects, inside)]
  const taken = new Set(all.map((one) => one.content))
  const more = presented(content, quotes, subjects, inside).filter((one) => !taken.has(one.content))
  return [...all, ...more].sort((a, b) => a.content - b.content)
}

/** 分析 in 分析师 is no verb. */
const isPart = (subjects: readonly Subject[], at: number): boolean =>
  (subjects[firstFrom(subjects, at + 1) - 1]?.end ?? 0) > at

/** A passage with what has been found in it. */
interface Setting {
  readonly content: Passage
  readonly quotes: readonly Quote[]
  readonly subjects: readonly Subject[]
  readonly cast: Cast
}

/** The clause of the verb at `at`; `floor` is where the words of the clause before begin. */
function readVerb(setting: Setting, verb: string, at: number, floor: number): Attribution | null {
  const { content, quotes, subjects, cast } = setting
  const { text } = content
  const end = at + verb.length
  const cls = verbClass.get(verb)!
  const join = joinAt(text, end, quotes)
  const declared = verb === '宣布' && declares.test(text.slice(end, end + 24))
  if (join === null || (join.kind === 'clause' && !declared && !takesClause(verb, text.slice(end, end + 8))))
    return null
  const from = partStart(text, at, quotes)
  const subject =
    subjectOf(text, Math.max(from, floor), at, quotes, subjects, strong.has(verb)) ??
    bareSubject(content, from, at, floor, quotes, cast)
  if (!subject || subject.kind === 'block' || isNegated(text, subject.end, at)) return null
  if (cls === 'W' && join.kind === 'clause' && !(declared && subject.kind === 'person')) return null
  return {
    subject,
    start: from,
    content: join.content,
    verb,
    verbClass: cls,
    join: join.kind,
    rule: ruleOf(subject, join.kind, cls),
    confidence: join.kind === 'clause' ? 0.8 : subject.kind === 'pronoun' ? 0.85 : 0.95,
  }
}

/** 林越宣布公司将回归主业: a clause with a subject of its own, not 宣布派息. */
const declares = /^(?!将|拟|会)[\p{Script=Han}A-Za-z]{2,8}?[^,，。]{0,12}将/u

const ruleOf = (subject: Subject, join: Attribution['join'], cls: VerbClass): string =>
  cls === 'Q'
    ? 'turns/reported-question'
    : subject.kind === 'house'
      ? 'turns/reported-house'
      : `turns/reported-${join === 'stop' ? 'after' : join}`

const insideOf = (text: string, quotes: readonly Quote[]) => {
  // 【管理层料单位亏损减半】 is the page's own headline.
  const headlines = findAll(/【[^】]{2,60}】/g, text)
  return (at: number): boolean => {
    const quote = lastOpened(quotes, at)
    if (quote !== undefined && at >= quote.start && at < quote.end) return true
    return headlines.some(({ index, 0: { length } }) => at > index && at < index + length)
  }
}
