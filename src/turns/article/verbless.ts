/** Words given to a speaker without a reporting verb: 在沈越看来,…; 董秘办的回复是,…; CFO孟青则给出了具体指引:… */
import { findAll } from '../../pattern.ts'
import { firstFrom } from '../../span.ts'
import type { Passage } from '../../types.ts'
import type { Quote } from '../quotes.ts'
import type { Attribution } from './attribution.ts'
import type { Subject } from './subjects.ts'
import { partStart, subjectOf } from './verb-subject.ts'

/** 董秘办的回复是,新品仍在铺货: an answer as a noun. */
export function answers(
  { text }: Passage,
  subjects: readonly Subject[],
  inside: (at: number) => boolean,
): Attribution[] {
  return subjects.flatMap((subject): Attribution[] => {
    if (subject.kind === 'block' || inside(subject.start)) return []
    const match = /^(?:对此)?的(回复|回应|答复|回答|解释|说法|看法|观点|判断|答案)(?:则|也)?是[,，:：]\s*/.exec(
      text.slice(subject.end, subject.end + 14),
    )
    return match
      ? [
          {
            subject,
            start: subject.start,
            content: subject.end + match[0].length,
            verb: match[1]!,
            verbClass: 'W',
            join: 'comma',
            rule: 'turns/reported-answer',
            confidence: 0.8,
          },
        ]
      : []
  })
}

/** 在沈越看来,公司在海外市场仍有空间; 按照沈越的说法,…: a view without a verb of saying. */
export function views({ text }: Passage, subjects: readonly Subject[], inside: (at: number) => boolean): Attribution[] {
  const found: Attribution[] = []
  for (const subject of subjects) {
    if (
      subject.kind === 'block' ||
      inside(subject.start) ||
      !/(?:在|按照?|照)\s?$/.test(text.slice(Math.max(0, subject.start - 3), subject.start))
    )
      continue
    const match = /^(?:的)?看来[,，]\s*|^的(?:说法|讲法|介绍|判断)[,，]\s*/.exec(
      text.slice(subject.end, subject.end + 8),
    )
    if (!match) continue
    found.push({
      subject,
      start: subject.start - 1,
      content: subject.end + match[0].length,
      verb: '看来',
      verbClass: 'T',
      join: 'comma',
      rule: 'turns/reported-view',
      confidence: 0.8,
    })
  }
  return found
}

/** 总经理贺舟的判断更为谨慎: whose view it is. */
const holderOf = (text: string, from: number, colon: number, subjects: readonly Subject[]): Subject | null =>
  subjects
    .slice(firstFrom(subjects, from), firstFrom(subjects, colon))
    .find(
      ({ kind, end }) =>
        kind === 'person' &&
        end < colon &&
        /^的(?:判断|看法|观点|回答|解释|预测|预判|态度|说法|答案|建议|回应)/.test(text.slice(end, end + 4)),
    ) ?? null

/** How a list of reasons begins. */
export const counted = /^\s*(?:一是|一来|其一|第一[,，、]|首先|1[.、)）])/

/** CFO孟青则给出了具体指引: a subject, a few words and a colon are enough without a verb that we know. */
export function presented(
  { text }: Passage,
  quotes: readonly Quote[],
  subjects: readonly Subject[],
  inside: (at: number) => boolean,
): Attribution[] {
  return findAll(/[:：︰]\s*/g, text).flatMap((match): Attribution[] => {
    if (inside(match.index)) return []
    const content = match.index + match[0].length
    const start = partStart(text, match.index, quotes)
    const subject =
      subjectOf(text, start, match.index, quotes, subjects) ?? holderOf(text, start, match.index, subjects)
    if (!subject || (subject.kind !== 'person' && subject.kind !== 'pronoun')) return []
    const gap = text.slice(subject.end, match.index)
    if (!presents(gap, text.slice(content, content + 4))) return []
    return [
      {
        subject,
        start,
        content,
        verb: gap,
        verbClass: 'W',
        join: 'colon',
        rule: 'turns/reported-presented',
        confidence: 0.75,
      },
    ]
  })
}

function presents(gap: string, next: string): boolean {
  if (gap.length < 2 || gap.length > 24) return false
  // 把原因归结为两点:一是…;二是…
  const listed = /归因|归结/.test(gap) && counted.test(next)
  // 给出2026年第一季指引:
  const guides =
    /^(?:则|也|并|还)?(?:给出|提供|公布|更新|透露|披露)了?[^,，、]{0,16}(?:指引|展望|目标|预测|预期)$/.test(gap)
  return listed || guides || !/[,，、\d]|如下|以下|下表|见表|下图|归功|归因|归结|电话|传真|邮箱|联系/.test(gap)
}
