/** Questions and answers that no mark stands before: 1. 毛利率为什么下降? and the paragraph below it; 尊敬的投资者,您好!… */
import type { ArticleParagraph } from '../../types.ts'
import { voice } from '../labels/label.ts'
import type { Candidate } from './candidate.ts'
import { closes } from './closing.ts'
import { ends } from './evidence.ts'

type Lists = readonly (readonly Candidate[])[]
type Side = 'question' | 'answer'

/** The candidates of a page with those that are told by nothing but their place. */
export function findUnmarked(paragraphs: readonly ArticleParagraph[], candidates: Lists): Lists {
  const texts = paragraphs.map(({ content }) => content.text)
  const asked = withNumbered(texts, withAsked(texts, withoutQuarters(texts, candidates)))
  return withAnswers(paragraphs, withGreeted(texts, asked))
}

/** A label of no length: the words begin at `at`. */
const unmarked = (side: Side, paragraph: number, at: number): Candidate => ({
  form: 'head',
  label: voice(side === 'question' ? '问' : '答', 'unknown', 'turns/question-mark', { mark: side }),
  labelText: '',
  paragraph,
  start: 0,
  end: at,
})

/** Q1:营收120亿元, Q2:…: quarters, where nobody asks and nobody answers. */
function withoutQuarters(texts: readonly string[], candidates: Lists): Lists {
  const all = candidates.flat()
  const quarters = all.filter(({ label, labelText }) => label.mark === 'question' && /^Q\s?[1-4]$/.test(labelText))
  const counts = (one: Candidate): boolean => {
    const words = texts[one.paragraph]!.slice(one.end)
    return /\d[\d.,]*\s?(?:[万亿兆]|%|元)/.test(words) && !/[?？]|请问|请教|想问/.test(words)
  }
  if (quarters.length === 0 || all.some(({ label }) => label.mark === 'answer') || !quarters.every(counts))
    return candidates
  return candidates.map((list) => list.filter((one) => !quarters.includes(one)))
}

const number = /^\s*(?:[(（]?\d{1,3}(?:[、．)）]|[.](?!\d))\s?|[一二三四五六七八九十]{1,3}、\s?|[•·■◆*]{1,2}\s?)?/
const ask = /[?？][)）”」。]?\s*$/
/** 请介绍一下海外的进展。 asks too, and so does what ends in thanks. */
const request =
  /^(?:请|能否|可否|想了解|想请教|麻烦)|(?:请|麻烦)[^。]{0,8}(?:介绍|说明|分享|谈谈|展望)|(?:如何|怎么样|怎样|情况|原因|吗|呢|多少|谢谢)[。！!]?\s*$/
const numberOf = (text: string): number => number.exec(text)![0].length

// ------------------------------------------------------------------ questions

/** `1. 毛利率为什么下降?` right before `答:`: the mark is left out, the question is not. */
function withAsked(texts: readonly string[], candidates: Lists): Lists {
  let asking = false
  return candidates.map((list, i) => {
    const text = texts[i]!
    const [first] = list
    // 1.毛利率为什么下降?答:…
    if (first && first.start > 0 && first.label.mark === 'answer' && !asking && ask.test(text.slice(0, first.start))) {
      asking = false
      return [unmarked('question', i, numberOf(text)), ...list]
    }
    if (first) asking = list.at(-1)!.label.mark === 'question'
    const next = candidates[i + 1]?.[0]
    const answered = next?.label.mark === 'answer' || (next?.form === 'platform' && next.label.role === 'management')
    const before = candidates[i - 1]?.[0]
    const open = before !== undefined && (isName(before) || before.label.mark === 'question')
    if (first || !answered || asking || open || text.length > 400) return list
    const size = numberOf(text)
    return ask.test(text) || (size > 0 && request.test(text.slice(size))) ? [unmarked('question', i, size)] : list
  })
}

/** A name alone on its line: what stands below is his. */
const isName = (one: Candidate): boolean => one.form === 'line' && !isGuess(one)

/** A line of the page says that it gives what was asked and answered; an article numbers its headings as questions too. */
const session =
  /投资者关系活动|接待(?:人员|日|活动)|调研(?:活动|纪要|记录|情况)|(?:说明|交流|电话|业绩|法说)会(?:的)?(?:实录|纪要|记录|问答)|交流纪要|问答|互动(?:交流|平台|易|问答)|(?:主要|提出的|关注的)问题|Q ?& ?A/
const isSession = (texts: readonly string[]): boolean =>
  texts.some((text) => (text.length < 60 || /(?:如下|整理)[:：]?\s*$/.test(text)) && session.test(text))

const counted = /^\s*(?:问题)?\s?[(（]?(\d{1,2})(?:[、．)）:：]|[.](?!\d))\s*(?=\S)/

/** 1、…? 2、请介绍…: numbered one by one, with words below each that ask nothing. */
function withNumbered(texts: readonly string[], candidates: Lists): Lists {
  const found: { paragraph: number; order: number; end: number }[] = []
  for (const [i, text] of texts.entries()) {
    const match = counted.exec(text)
    const rest = match ? text.slice(match[0].length) : ''
    if (!match || text.length > 400 || candidates[i]!.length > 0 || !(ask.test(rest) || request.test(rest))) continue
    const below = texts[i + 1] ?? ''
    if (candidates[i + 1]?.[0]?.start === 0 || counted.test(below) || !ends.test(below.trim())) continue
    found.push({ paragraph: i, order: Number(match[1]), end: match[0].length })
  }
  const run = found.filter(({ order }, k) => order === (found[k - 1]?.order ?? order - 1) + 1 || order === 1)
  const clear = run.filter(({ paragraph }) => ask.test(texts[paragraph]!)).length
  if (run.length < 2 || clear < run.length / 2 || !isSession(texts)) return candidates
  const starts = new Map(run.map(({ paragraph, end }) => [paragraph, end]))
  return candidates.map((list, i) => (starts.has(i) ? [unmarked('question', i, starts.get(i)!), ...list] : list))
}

// ------------------------------------------------------------------ answers

const greeting = /^\s*(?:尊敬的|您好[,，]?\s?尊敬的)(?:投资者|股东|用户)/
/** 尊敬的投资者,您好!… is how companies answer what stands above it. */
function withGreeted(texts: readonly string[], candidates: Lists): Lists {
  const lists = candidates.map((list) => [...list])
  let last: Candidate | null = null
  for (const [i, text] of texts.entries()) {
    if (i > 0 && greeting.test(text) && lists[i]!.every(isGuess) && !isHis(last, i, texts)) {
      const open = last?.label.mark === 'question' || (last?.label.role === 'investor' && last.paragraph >= i - 3)
      const above = texts[i - 1]!
      const asks = ask.test(above) || /董秘|请问|您好|你好|谢谢/.test(above)
      // 远川电子 on the line above: who answers.
      if (open && isHouseLine(above) && lists[i - 1]!.every(isGuess)) lists[i - 1] = [signed(above, i - 1)]
      else if (open || asks) lists[i]!.push(unmarked('answer', i, 0))
      if (!open && asks && lists[i - 1]!.length === 0) lists[i - 1]!.push(unmarked('question', i - 1, numberOf(above)))
    }
    last = lists[i]!.findLast((one) => !isGuess(one)) ?? last
  }
  return lists
}

/** 远川电子 alone on a line reads as a foreign name does. */
const isGuess = ({ form, label }: Candidate): boolean => form === 'line' && label.rule === 'turns/foreign-name'
const isHouseLine = (text: string): boolean => /^\s*\p{Script=Han}{2,8}\s*$/u.test(text)
const signed = (text: string, paragraph: number): Candidate => ({
  ...unmarked('answer', paragraph, text.length),
  label: voice(text.trim(), 'management', 'turns/question-mark', { aliases: ['公司'], mark: 'answer' }),
  labelText: text.trim(),
})

/** 公司回答(2025-10-28): above it on a line of its own: the words have their label. */
const isHis = (last: Candidate | null, i: number, texts: readonly string[]): boolean =>
  last?.paragraph === i - 1 &&
  (last.end >= texts[i - 1]!.trimEnd().length || last.label.mark === 'answer' || last.label.role === 'management')

/** Where a question ends inside its paragraph, and words that ask nothing go on behind it; -1 where none do. */
function answerInside(text: string, from: number, to: number): number {
  const words = text.slice(from, to)
  const last = /^[\s\S]{2,300}?[?？](?:[^。！!?？]{0,120}[?？]){0,6}/.exec(words)
  const at = last ? last[0].length : -1
  return at > 0 && words.slice(at).trim().length > 5 && ends.test(words.trim()) ? from + at : -1
}

/** Questions with a mark, and the answers without one, as long as the page marks none of theirs. */
function withAnswers(paragraphs: readonly ArticleParagraph[], candidates: Lists): Lists {
  const marked = candidates.flat().filter((one) => one.label.mark === 'question' && /head|inline/.test(one.form))
  if (marked.length < 2) return candidates
  const lists = candidates.map((list) => [...list])
  for (const [k, question] of marked.entries()) {
    const answer = answerTo(question, marked[k + 1], paragraphs, candidates)
    if (answer) lists[answer.paragraph]!.push(answer)
  }
  return lists.map((list) => list.sort((a, b) => a.start - b.start || a.end - b.end))
}

/** Some label below the question, before the next one: 沈越:这个问题我来答。 */
const isAnswered = ({ paragraph }: Candidate, next: Candidate | undefined, candidates: Lists): boolean =>
  candidates
    .slice(paragraph + 1, next ? Math.max(next.paragraph, paragraph + 1) : paragraph + 4)
    .some((list) => list[0]?.start === 0 && list[0].label.mark !== 'question')

function answerTo(
  question: Candidate,
  next: Candidate | undefined,
  paragraphs: readonly ArticleParagraph[],
  candidates: Lists,
): Candidate | null {
  const { paragraph } = question
  const here = candidates[paragraph]!
  const following = here[here.indexOf(question) + 1]
  const { text } = paragraphs[paragraph]!.content
  if (isAnswered(question, next, candidates)) return null
  const inside =
    following && following.label.mark !== 'question'
      ? -1
      : answerInside(text, question.end, following?.start ?? text.length)
  if (inside >= 0) return { ...unmarked('answer', paragraph, inside), start: inside }
  if (following) return null
  const border = Math.min(next?.paragraph ?? paragraphs.length, paragraph + 4)
  for (let i = paragraph + 1; i < border; i++) {
    const { content, heading } = paragraphs[i]!
    if (candidates[i]!.length > 0 || closes(content.text, heading, undefined)) return null
    if (!ask.test(content.text)) return heading || !ends.test(content.text.trim()) ? null : unmarked('answer', i, 0)
  }
  return null
}
