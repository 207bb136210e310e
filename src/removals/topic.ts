/** Does a stretch of prose belong to the article? By the names and phrases it shares with title and body so far. */
import { findAll } from '../pattern.ts'
import type { Line } from './line.ts'
import { commonplaces } from './rare.ts'

/** Three characters in a row are seldom shared by chance; two are. */
const size = 3

/** As much of a stretch as is looked at, in characters. */
const reach = 1200

export interface Topic {
  /** Trigrams of title and body so far. */
  readonly body: Set<string>
  readonly title: ReadonlySet<string>
  /** Body lines not read yet: most pages never ask. */
  readonly unread: Line[]
  /** The first characters of the headline, as a rule of the company's name, and how many paragraphs have them. */
  readonly name: string | null
  named: number
}

export interface Likeness {
  /** Share of the stretch's trigrams that the article has, 0 to 1. */
  readonly body: number
  /** Share of the title's bigrams that the stretch has, 0 to 1. */
  readonly title: number
  /** How many trigrams of the stretch the article has. */
  readonly shared: number
}

/** `letterhead`: the company above an announcement whose headline does not name it. */
export function topicOf(title: string, letterhead = ''): Topic {
  const name = opening.exec(title)?.[1] ?? opening.exec(letterhead)?.[1] ?? null
  return {
    body: new Set(gramsOf(title, size)),
    title: new Set(gramsOf(title, 2)),
    unread: [],
    name,
    named: ofResults.test(title) ? 1 : 0,
  }
}

/** What a headline about results says. */
export const ofResults =
  /业绩|财报|季报|年报|中报|中期|纪要|路演|盈利|净利|获利|多赚|少赚|[半全]年[赚蚀]|派息|股息|毛利|营收|盈[喜警]/u

/** 【实录】望江医药(603999.SH)…, 望江Q3毛利率守住三成. */
const opening =
  /^(?:\s|【[^】]{1,12}】|[《〈「『“"[][^》〉」』”"\]]{1,12}[》〉」』”"\]]|[#*_])*((?!截至|关于|今[年日天]|去年|本[年报]|[前上下半首末][一二三四半年季]|第[一二三四]|[一二三四]季|重磅|快讯|独家|财报|业绩|净利|营收|盈利)[\p{Script=Han}]{2}|[A-Z][A-Za-z]{2,})/u

export const learn = (topic: Topic, line: Line): void => {
  topic.unread.push(line)
  if (topic.name !== null && line.text.includes(topic.name)) topic.named++
}

/** Whether the page names whom it is about, and these lines do not. */
export const isNameless = ({ name, named }: Topic, lines: readonly Line[]): boolean =>
  name !== null && named >= 1 && !lines.some(({ text }) => text.slice(0, reach).includes(name))

export function likeness(topic: Topic, lines: readonly Line[]): Likeness {
  for (const { text } of topic.unread.splice(0))
    for (const gram of gramsOf(text.slice(0, 4 * reach), size)) topic.body.add(gram)
  const text = lines
    .map((line) => line.text.slice(0, reach))
    .join('\n')
    .slice(0, reach)
  const grams = new Set(gramsOf(text, size))
  const pairs = new Set(gramsOf(text, 2))
  const shared = count(grams, topic.body)
  return { body: ratio(shared, grams.size), title: ratio(count(topic.title, pairs), topic.title.size), shared }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const count = (of: ReadonlySet<string>, among: ReadonlySet<string>): number => {
  let known = 0
  for (const gram of of) if (among.has(gram)) known++
  return known
}

function* gramsOf(text: string, length: number): Iterable<string> {
  for (const [run] of findAll(/[㐀-鿿]+|[A-Za-z]{3,}/g, commonplaces.blank(text))) {
    if (!/[㐀-鿿]/.test(run)) yield run.toLowerCase()
    else for (let i = 0; i + length <= run.length; i++) yield run.slice(i, i + length)
  }
}
