/** Several questions in one: where the asker counts them (第一个问题, 其次, 二是, 3)), each is a part with its own place. */
import { findAll } from '../pattern.ts'
import { join, slice, trim } from '../span.ts'
import type { Passage } from '../types.ts'

/** Where a part begins, and the number that the asker gives it; null for 另外 and 最后, which only go on. */
interface Marker {
  readonly at: number
  readonly number: number | null
}

const numbers = new Map([...'一二三四五六'].map((digit, i) => [digit, i + 1] as const))
for (const [i, circled] of [...'①②③④⑤⑥'].entries()) numbers.set(circled, i + 1)
for (const words of [
  ['first', 'second', 'third', 'fourth'],
  ['首先', '其次', '再次'],
  ['一个', '另一个'],
])
  for (const [i, word] of words.entries()) numbers.set(word, i + 1)
for (const word of ['另外一个', '还有一个', '再一个']) numbers.set(word, 2)
const numberOf = (printed: string): number =>
  numbers.get(printed) ?? numbers.get(printed.toLowerCase()) ?? Number(printed)

/** A clause begins here, with what may stand before the count: 我的, 那, 然后, 接下来. */
const clause = String.raw`(?<=^|[。！？!?;；,，:：\n”」]|[a-z]\.)\s{0,2}(?:好的?[,，]|那么?|然后|还有|另外|接下来|接着|最后|And |and |Then )?\s?(?:我|我们|咱们|My |my )?(?:想问的|要问的|的)?`
const border = String.raw`(?<=^|[。！？!?;；,，:：\n”」]|[a-z]\.)\s{0,2}`
const sentence = String.raw`(?<=^|[。！？!?;；\n”」]|[a-z]\.)\s{0,2}`

/** The ways to count, the plainest first. Each counts from one, or from two behind a first question without a number. */
const counts: readonly RegExp[] = [
  // 第一个问题, 我的第二问, 第三,: 第二季度 and 第一大 count something else
  new RegExp(
    `${clause}第\\s?([一二三四五六1-6])(?:(?:个|点|方面)?(?:小)?(?:问题|疑问)|个(?=是|想|关于|有关|[,，:：])|[问点](?=是|想|[,，:：])|(?=[,，:：]))`,
    'g',
  ),
  // 问题一:, 问题2,
  new RegExp(`${sentence}问题\\s?([一二三四五六1-6])(?=[,，:：、是])`, 'g'),
  // 一是…;二是…
  new RegExp(`${clause}([一二三四五六])(?:是(?!否|不|个|种|家)|来[,，]?)`, 'g'),
  // 首先是…,其次是…
  new RegExp(`${border}(首先|其次|再次)(?=[\\u4e00-\\u9fff,，:： ])`, 'g'),
  // 一个是…,另一个是…
  new RegExp(`${border}(一个|另一个|另外一个|还有一个|再一个)(?:问题)?(?:是|关于|有关|[,，:：])`, 'g'),
  // 其一,…
  new RegExp(`${clause}其([一二三四五六])[,，:：]`, 'g'),
  // 1)… 2、… (3)… ④
  /(?<=^|[。！？!?;；\n\s])[(（]?([1-6])(?:[)）]|[.．、](?!\d))/g,
  /(?<=^|[。！？!?;；\n\s])[(（]?([一二三四五六])[)）、,，]/g,
  /([①②③④⑤⑥])/g,
  new RegExp(`${clause}(?:(?:the )?([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)(?:ly)?(?: one| question|,))`, 'g'),
]
/** Words that open one more question where nothing is counted. */
const further = new RegExp(
  `${sentence}(?:其次|再次|另外|此外|还有|再者|再有|再就是|然后|最后|同时|顺便|补充一个|再问一个|下一个问题|第二个?|And then|Also|Secondly|Lastly)(?=[\\u4e00-\\u9fff,，:： ])`,
  'g',
)

/** A question asks; so does a request: 请介绍一下, 想了解. */
const asks =
  /[?？]|请问|想问|请教|想了解|想知道|了解一下|能否|能不能|可否|是否|怎么|如何|多[少高大长快久]|几[家个成倍]|哪些|什么|为何|介绍|谈谈|分享|展望|更新一下|关于|有关|吗[。，,;；]|呢[。，,;；]|\b(?:how|what|could you|can you|about)\b/i

/** The parts of a question turn, in order; none where it asks one thing. A part may go over paragraphs. */
export function findParts(paragraphs: readonly Passage[]): Passage[] {
  const whole = join(paragraphs, '\n')
  const markers = markersOf(whole.text)
  if (markers.length === 0) return []
  const borders = [0, ...markers.map(({ at }) => at).filter((at) => at > 0)]
  const stretches = borders.map((from, i) => ({ from, to: borders[i + 1] ?? whole.text.length }))
  const asked = stretches.filter(({ from, to }) => asks.test(whole.text.slice(from, to)))
  // A greeting before the first count is no question, and what asks nothing goes on with the one before.
  const counted = markers[0]!.number === 1
  const parts = asked.filter(({ from }) => !(counted && from < markers[0]!.at))
  if (parts.length < 2) return []
  return parts.map(({ from }, i) => trimmed(whole, from, parts[i + 1]?.from ?? whole.text.length))
}

const trimmed = (whole: Passage, from: number, to: number): Passage => {
  const part = slice(whole, from, to)
  const lead = /^[\s,，;；:：。]*/.exec(part.text)![0].length
  return trim(slice(part, lead))
}

/** The counts of the first way that reaches two, with what opens further questions behind the last of them. */
function markersOf(text: string): Marker[] {
  const more = findAll(further, text).map(({ index, 0: word }) => ({ at: index + leading(word), number: null }))
  for (const pattern of counts) {
    const run = inOrder(
      findAll(pattern, text).map((match) => ({ at: match.index + leading(match[0]), number: numberOf(match[1]!) })),
    )
    const last = run.at(-1)
    if (last) return [...run, ...more.filter(({ at }) => at > last.at)]
  }
  return more
}

const leading = (word: string): number => word.length - word.trimStart().length

/** 1, 2, 3 … as they follow each other; a run that starts with two has an uncounted first. */
function inOrder(found: readonly { at: number; number: number }[]): { at: number; number: number }[] {
  const run: { at: number; number: number }[] = []
  for (const marker of found) {
    const next = (run.at(-1)?.number ?? 0) + 1
    if (marker.number === next || (run.length === 0 && marker.number === 2)) run.push(marker)
  }
  return (run.at(-1)?.number ?? 0) >= 2 ? run : []
}
