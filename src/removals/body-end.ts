/** Where the body ends below its last paragraph: a table, a list, a signature stay; links go. */
import type { Known } from './known.ts'
import type { Line } from './line.ts'
import { inMain } from './paragraph.ts'
import { endsArticle, isWhole, lastAccount, lastMeasured, lastPoint, pointsOf, speaks } from './tail.ts'
import { likeness, type Topic } from './topic.ts'
import { asker, labelled } from './voice.ts'

/** The body up to its last paragraph, and what stands below it. */
export interface Told {
  readonly lines: readonly Line[]
  /** Lines of the body so far. */
  readonly body: readonly Line[]
  /** Short lines below the last paragraph that may belong to it. */
  readonly below: readonly Line[]
  /** Index of the last paragraph. */
  readonly last: number
  readonly topic: Topic
  readonly known: Known
}

/** The index of the body's last line. */
export function bodyEnd(told: Told): number {
  const { lines, below, last, known } = told
  const table = isWhole(below)
  const listed = lastListed(told)
  let end = last
  for (const [i, line] of below.entries()) {
    const stays = table || inMain(line) || line.index <= listed || endsArticle(line, lines[end]!, lines[line.index + 1])
    if (!table && known.isBox(line)) continue
    // A question or a heading stays with the sentence right below it.
    const next = stays || !(speaks.test(line.text) || known.isVoice(line)) ? undefined : below[i + 1]
    const leads = next !== undefined && next.index === line.index + 1 && /。$/.test(next.text)
    if (!table && !inMain(line) && line.index > listed && (line.index !== end + 1 || !(stays || leads))) break
    end = line.index
  }
  return end
}

/** The last line below that a call, a list of points, a measure or the text itself goes on with; -1 where there is none. */
const lastListed = (told: Told): number =>
  Math.max(
    lastSpoken(told),
    lastPoint(told.below, pointsOf(told.body), told.last),
    lastMeasured(told.below, told.last),
    lastAccount(told.below, told.last),
    lastTold(told),
  )

/** Below the last long turn of a call its speakers may go on in short ones: up to the last sentence of theirs. */
function lastSpoken({ below, last, known }: Told): number {
  const labels = below.filter(({ text }) => labelled.test(text)).length
  const spoken = below.filter(({ text }) => asker.test(text)).length
  const voiced = (line: Line, i: number): boolean =>
    known.isVoice(line) ||
    below[i - 1]?.text === line.text ||
    (labels + spoken >= 3 && (labelled.test(line.text) || asker.test(line.text)))
  if (!below.some(voiced)) return -1
  let end = last
  for (const [i, line] of below.entries()) {
    if (line.index > end + 3) break
    if (voiced(line, i) || /[。？！?!]$/.test(line.text)) end = line.index
  }
  return end
}

/** One more sentence without its full stop, cut short perhaps, with or without a heading: links come in lists. */
function lastTold({ below, last, topic }: Told): number {
  const run = below.filter((line, i) => line.index === last + 1 + i)
  const line = run[run.length - 1]
  if (!line || run.length > 2 || !line.prose || line.weight < 16 || /[？?！!…]$|\.{2}$/.test(line.text)) return -1
  const { shared, title } = likeness(topic, [line])
  return shared >= 2 || title >= 0.08 || goesOnTelling.test(line.text) ? line.index : -1
}

/** 公司指,…; 我们看到… */
const goesOnTelling = /^(?:本?公司|集团|该行|该公司|管理层|[他她])(?:指|称|表示|预计|认为|指出)|我们/
