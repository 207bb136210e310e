/** Labels in nobody's list, told by their place: where labels of this shape stand, between an answer and an answer, or a question and a question. */
import type { ArticleParagraph, Role } from '../../types.ts'
import { type LabelWords, voice } from '../labels/label.ts'
import { readLabel } from '../labels.ts'
import { endsSaying } from '../reporting-verb.ts'
import { falseLabels } from '../words.ts'
import { ends } from './evidence.ts'
import type { Accepted } from './ladder.ts'

/** A few words and a colon; what counts, opens a topic or goes on in a sentence is no label. */
const shape =
  /^\s*(?:[[【]\s?)?([^\s:：,，。、;；?？!！“”「」()（）[\]【】][^:：,，。、;；?？!！“”「」[\]【】]{0,22})(?:\s?[\]】])?\s?[:：]\s*(?=\S)/u
const clause =
  /^(?:第|另|问题|首先|其次|再次|最后|关于|以及|还有|补充|注|其中|包括|原因|例如|比如|展望|总结|方面)|[的是在有了将会让把被和与]|\d{2}|[%％]/u
const asks = /[?？]|请问|请教|想问|(?:吗|呢)[。.]?$/

/** Accepted labels, and those between them that nothing else tells. */
export function withStrangers(
  paragraphs: readonly ArticleParagraph[],
  accepted: readonly (readonly Accepted[])[],
  names: readonly string[],
): readonly (readonly Accepted[])[] {
  const labelled = accepted.flat()
  const heads = labelled.filter(({ form }) => form === 'head' || form === 'bracket').length
  if (heads === 0) return accepted
  const audience: Role = labelled.some(({ label }) => label.role === 'analyst') ? 'analyst' : 'investor'
  let last: Accepted | null = null
  return accepted.map((list, i) => {
    if (list.length > 0) last = list.at(-1)!
    if (list.length > 0 || last === null) return list
    const next = accepted.slice(i + 1, i + 5).find((one) => one.length > 0)?.[0]
    const found = stranger(paragraphs, i, last, next, names, audience, heads)
    if (!found) return list
    last = found
    return [found]
  })
}

type Seat = 'asks' | 'answers' | null
const seatOf = (one: Accepted | undefined | null): Seat => {
  if (!one) return null
  const { mark, role } = one.label
  if (mark === 'question' || role === 'analyst' || role === 'investor' || role === 'media') return 'asks'
  return mark === 'answer' || role !== 'operator' ? 'answers' : null
}

function stranger(
  paragraphs: readonly ArticleParagraph[],
  paragraph: number,
  last: Accepted,
  next: Accepted | undefined,
  names: readonly string[],
  audience: Role,
  heads: number,
): Accepted | null {
  const { text } = paragraphs[paragraph]!.content
  const match = shape.exec(text)
  const words = (match?.[1] ?? '').replace(/^[\s•·◆◇●○■□▲△★※*-]+/, '').trim()
  const rest = text.slice(match?.[0].length ?? 0).trim()
  if (!match || rest.length < 4 || !ends.test(rest)) return null
  const company = companyOf(words, names)
  if (company === undefined && (heads < 3 || clause.test(words) || endsSaying(words) || falseLabels.has(words)))
    return null
  const asker = company === undefined && asks.test(rest) && seatOf(last) !== 'asks' && seatOf(next) === 'answers'
  const close = last.paragraph === paragraph - 1 && seatOf(last) === 'asks' && last.form === 'head'
  const answerer =
    (company !== undefined ? seatOf(last) === 'asks' : close) && !asks.test(rest) && seatOf(next) !== 'answers'
  if (!asker && !answerer) return null
  return {
    form: 'head',
    label: company === undefined ? labelOf(words, asker, audience) : ofCompany(words, company),
    labelText: words,
    paragraph,
    start: 0,
    end: match[0].length,
    confidence: 0.6,
    accepted: 'turns/unknown-label',
  }
}

const ofCompany = (words: string, name: string): LabelWords =>
  voice(name, 'management', 'turns/role-word', {
    aliases: ['公司', ...(words === name ? [] : [words])],
    mark: 'answer',
  })

/** A name that nothing bears out may be a nickname or an office: 大漠孤烟, 生产负责人. */
function labelOf(words: string, asker: boolean, audience: Role): LabelWords {
  const label = readLabel(words)
  const guessed = label?.rule === 'turns/foreign-name' && (asker ? audience === 'investor' : office.test(words))
  if (label && !guessed)
    return label.named || label.role !== 'unknown' ? label : { ...label, role: seatRole(asker, audience, words) }
  return voice(words, seatRole(asker, audience, words), 'turns/role-word')
}
const office = /[人部者层方员办处]$/
const seatRole = (asker: boolean, audience: Role, words: string): Role =>
  asker ? (/外资|投信|投顾|券商|法人|机构/.test(words) ? 'analyst' : audience) : 'management'

/** 远川电子: and 远川电子回复: the company answers in its own name. */
const companyOf = (words: string, names: readonly string[]): string | undefined =>
  names.find(
    (name) =>
      words.startsWith(name) &&
      /^\s?(?:[(（].{4,12}[)）])?\s?(?:董秘|董秘办|证券部|公司)?(?:回复|回答|答复|答)?$/.test(words.slice(name.length)),
  )
