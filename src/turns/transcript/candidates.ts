/** Paragraphs → every place where a speaker's label may stand. What is believed is decided in `transcript.ts`. */
import type { ArticleParagraph, Passage } from '../../types.ts'
import type { LabelWords } from '../labels/label.ts'
import { channel, unstamped } from '../labels/parts.ts'
import { readLabel } from '../labels.ts'
import { leadsIntoQuote } from '../reporting-verb.ts'
import { type Candidate, candidate, type Finder, some } from './candidate.ts'
import { isExchangeHead, isSection } from './closing.ts'
import { headOfPost, platform, posted } from './posts.ts'

const colons = ':：︰﹕∶'
const maximum = 60

const clock = '[(（[]?\\d{1,2}:\\d{2}(?::\\d{2})?[)）\\]]?'
/** `发言人 1 00:42`, `林青 00:00:04 各位好`, `**发言人 1 00:00:01**\`, `[00:00:04] 林青`: the time first, its colon is no label's. */
const timeBehind = new RegExp(`^\\s*[*#]{0,3}\\s*(.{2,30}?)\\s{1,3}${clock}(?:[*\\\\\\s]*$|\\s*[:：]?\\s+)`)
const timeBefore = new RegExp(`^\\s*[*#]{0,3}\\s*${clock}\\s{0,3}(.{2,30}?)(?:[*\\\\\\s]*$|\\s*[:：]\\s*)`)
const timed: Finder = ({ text }, paragraph) => {
  const match = timeBehind.exec(text) ?? timeBefore.exec(text)
  if (!match || /^(?:周[一二三四五六日]|星期.|上午|下午|晚上|今天|昨天|时间|更新|发布)/.test(match[1]!)) return []
  return some(candidate('time', paragraph, 0, match[0].length, match[1]!))
}

/** The colon of 09:30. */
const clockColon = /(?<=(?<![A-Za-z\d])\d{1,2}):(?=\d{2}(?!\d))/g
/** A paragraph that is a label and nothing else. */
const alone: Finder = ({ text }, paragraph) => {
  if (text.length > 90 || isSection(text)) return []
  const words = text.replace(new RegExp(`[${colons}]\\s*$`), '')
  if (new RegExp(`[${colons}]`).test(words.replace(clockColon, ''))) return []
  return some(candidate(words === text ? 'line' : 'head', paragraph, 0, text.length, words))
}

/** `[王青] 谢谢主持人`, 【问】. */
const bracketed: Finder = ({ text }, paragraph) => {
  const match = /^\s*(?:\d{1,3}[、.．]\s?)?[[【〔<〈](.{1,40}?)[\]】〕>〉][:：]?\s*/.exec(text)
  const found = match && candidate('bracket', paragraph, 0, match[0].length, match[1]!)
  return some(found && (markedName(found, text, found.end) ?? posterBehind(found, text) ?? beforeOwnColon(found, text)))
}

/** 【投资者】:请问… is a label by its colon too. */
const beforeOwnColon = (found: Candidate, text: string): Candidate =>
  /[\]】〕>〉][:：]\s*$/.test(text.slice(0, found.end)) && (found.label.role !== 'unknown' || found.label.mark)
    ? { ...found, form: 'head' }
    : found

/** 【提问】wx_小溪:请问…: the mark in brackets, then who posted it. Topics stand there too, so the nickname or the words must tell. */
function posterBehind(mark: Candidate, text: string): Candidate | null {
  const match = /^([^:：,，。、？?!！\s]{2,20})[:：]\s*(?=(.{0,4}))/.exec(text.slice(mark.end, mark.end + 32))
  if (mark.label.mark !== 'question' || !match) return null
  const told =
    /[A-Za-z]\d|_|\d{3}|^(?:用户|网友|股友)/.test(match[1]!) ||
    /请问|您好|你好|董秘|领导|想问/.test(match[2]!) ||
    /house-alone|outlet|broker|role-word/.test(readLabel(match[1]!)?.rule ?? '')
  const label = told ? readLabel(`${match[1]!} 提问`) : null
  return label && { ...mark, label, end: mark.end + match[0].length }
}

/** `问——`, `(答)` */
const dashedMark =
  /^\s*[(（]?((?:(?<![(（])(?:[问答QA])(?=\s?(?:——|—|--)))|(?<=[(（])(?:[问答QA]\d{0,2}|提问|回答|追问)(?=[)）]))(?:\s?(?:——|—|--)|[)）])\s*(?=\S)/
/** `Q1、`, `A1.`, `问1、`: a numbered mark needs no colon. */
const numberedMark: Finder = ({ text }, paragraph) => {
  const match =
    /^\s*((?:Q|A|问|答|问题|回答)\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}(?=[、.．)）])))\s?[、.．)）\s]\s*/.exec(
      text,
    ) ?? dashedMark.exec(text)
  // 问题1 网上投资者:… is one label.
  const rest = match && /\s$/.test(match[0]) ? /^([^:：。,，?？]{2,30})[:：]/.exec(text.slice(match[0].length)) : null
  if (rest && readLabel(rest[1]!)) return []
  // Q4 总收入增长两成: a quarter, where nothing is asked.
  if (match && /^\s*Q[1-4]\s+$/.test(match[0]) && !/[?？]|请问|请教|想问|吗/.test(text)) return []
  const found = match && candidate('head', paragraph, 0, match[0].length, match[1]!)
  return some(found && (markedName(found, text, found.end) ?? found))
}

/** `(独立董事 程远)我补充一点`: at the start, or behind a sentence. */
function asides({ text }: Passage, paragraph: number): Candidate[] {
  return [...text.matchAll(/(?<=^|[。！？!?”])\s{0,2}[（(]([^（）()]{3,24})[)）]\s{0,2}(?=\S)/g)].flatMap((match) => {
    const who = match[1]!.replace(/(?:补充(?:回答)?|回答|答复?)[:：]?$/, '')
    const found = candidate('aside', paragraph, match.index, match.index + match[0].length, who)
    // (孟青补充) says by its verb that a person follows.
    const rule = who === match[1] ? /title-name/ : /title-name|bare-name/
    return found?.label.named && rule.test(found.label.rule) ? [found] : []
  })
}

/** `Q 国盛证券 Kurt Feld`, `A 林知远 董事长`: the mark and who it is, alone on their line. */
function namedAlone(mark: Candidate, text: string): Candidate | null {
  const words = text.slice(mark.end).trim()
  const label = words.length <= 40 ? readLabel(words) : null
  if (!label?.named || label.mark || /foreign-name|surname/.test(label.rule)) return null
  const asks = mark.label.mark === 'question'
  const role = asks ? (/investor|media/.test(label.role) ? label.role : 'analyst') : 'executive'
  return {
    ...mark,
    form: 'head',
    label: { ...label, role, mark: mark.label.mark },
    labelText: text.trim(),
    end: text.length,
  }
}

/** `邝　多谢各位`, `陈(CFO)　毛利率…`, `孟青 | 谢谢`: no colon, but a gap or a cell's border. */
const gapped: Finder = ({ raw, text }, paragraph) => {
  const mark = /^\s*(问|答|Q|A)\s+(?=\S)/.exec(text)
  if (mark) {
    const found = candidate('gap', paragraph, 0, mark[0].length, mark[1]!)
    return some(found && (namedAlone(found, text) ?? found))
  }
  // Folding makes the wide space a narrow one, so the page's own characters tell.
  const match = /^\s*(?:\|\s*)?([^:：,，。|\t\u3000]{1,30}?)(?:\u3000+|\s*\t\s*|\s{2,}|\s?\|\s?)(?=\S)/.exec(raw)
  if (!match || !/[。？！?!…~”」]\s*\|?\s*$/.test(text)) return []
  const start = match[0].indexOf(match[1]!)
  return some(candidate('gap', paragraph, 0, match[0].length, text.slice(start, start + match[1]!.length)))
}

/** `1.1 行政总裁方敬安发言`, `蒂姆·科恩的开场发言`, and glued: `1.2 CFO 发言各位好`. */
const headed: Finder = ({ text }, paragraph) => {
  const match =
    /^\s*((?:\d{1,2}(?:\.\d{1,2}){0,2}[、.．]?|[一二三四五六七八九十]{1,3}、)?\s*)([^,，。:：;；]{2,30}?)\s?(?:的)?(?:开场|会上|主题|业绩)?(?:发言|致辞|致词|陈述|讲话|财务(?:报告|回顾|汇报|介绍)|总结)(?:环节|部分|摘要|实录)?\s*(?:[:：]\s*|$|(?=各位|大家|谢谢|好的|感谢|我))/.exec(
      text,
    )
  if (!match || (match[0].length < text.trimEnd().length && match[1] === '')) return []
  const found = candidate('heading', paragraph, 0, match[0].length, match[2]!)
  return found && (found.label.named || found.label.rule === 'turns/title-alone') ? [found] : []
}

const border = /[。？！?!…;；”」』)）】\]\s]/
/** What stands before every colon, back to a border: at the paragraph's start and inside it. */
const colonned: Finder = ({ text }, paragraph) => {
  const found: Candidate[] = []
  let floor = 0
  for (let at = 0; at < text.length; at++) {
    if (!colons.includes(text[at]!) || isClock(text, at)) continue
    const quotes = leadsIntoQuote(text.slice(Math.max(floor, at - 12), at), text.slice(at + 1, at + 4))
    const label = quotes ? null : beforeColon(text, at, Math.max(floor, at - maximum), paragraph)
    if (label && text[at + 1] !== '/') found.push(label)
    floor = at + 1
  }
  return found
}

const isClock = (text: string, at: number): boolean =>
  /(?<![A-Za-z\d])\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at)) && /^\d{2}(?!\d)/.test(text.slice(at + 1, at + 4))

/** The longest stretch that ends at the colon, starts at a border and reads as a label. */
function beforeColon(text: string, colon: number, floor: number, paragraph: number): Candidate | null {
  const starts: number[] = []
  for (let at = floor; at < colon; at++)
    if (at === 0 || (border.test(text[at - 1]!) && !border.test(text[at]!))) starts.push(at)
  if (floor > 0 && colons.includes(text[floor - 1]!)) starts.unshift(floor)
  const lead = /^\s*/.exec(text)![0].length
  for (const start of starts) {
    const words = text.slice(start, colon)
    if (words.trim() === '') continue
    const space = /^\*{0,2}\s*/.exec(text.slice(colon + 1, colon + 40))![0].length
    const end = colon + 1 + space
    const label = candidate(start <= lead ? 'head' : 'inline', paragraph, start, end, words)
    if (label) return markedName(label, text, end) ?? label
  }
  return null
}

/**
 * The mark, then who it is: `Q:Walter Quinn - Stifel` and `【提问1】国盛证券` with the words on the next lines,
 * `A:【顾长风】三季度…`, `提问人:青山 2025-09-12 15:04`.
 */
function markedName(mark: Candidate, text: string, end: number): Candidate | null {
  if (mark.label.mark === null || (mark.form !== 'head' && mark.form !== 'bracket')) return null
  const inside = /^[【[(（]([^】\])）]{2,24})[】\])）][:：]?\s*/.exec(text.slice(end, end + 30))
  if (!inside && text.length - end > 90) return null
  // Q3 (线上): by what way it came.
  if (inside && channel.test(inside[1]!)) return { ...mark, end: end + inside[0].length }
  const words = inside ? inside[1]! : unstamped(text.slice(end)).replace(/[*\s]+$/, '')
  const label = readLabel(words) ?? (inside ? null : handle(mark, words))
  if (
    !label ||
    (!label.named && label.role !== 'investor') ||
    (!inside && label.rule === 'turns/bare-name' && !isField(mark) && !isAlone(text, words))
  )
    return null
  const asks = mark.label.mark === 'question'
  const nameless = isField(mark) && /bare-name|foreign-name/.test(label.rule)
  const asker = nameless ? 'investor' : /investor|media/.test(label.role) ? label.role : 'analyst'
  const role = asks ? asker : 'executive'
  const affiliation = role === 'analyst' ? (label.affiliation ?? (inside ? null : lastPart(text))) : null
  return {
    ...mark,
    form: inside || mark.form === 'bracket' || isField(mark) ? mark.form : 'line',
    label: { ...label, role, affiliation, mark: mark.label.mark },
    end: inside ? end + inside[0].length : text.length,
  }
}
/** **A:石望**, A:林知远: a name that nothing follows on its line. */
const isAlone = (text: string, words: string): boolean =>
  /^\s*\*\*/.test(text) || /^\p{Script=Han}{3}$|^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}$/u.test(words)
/** 提问人, 回复者: what follows on the line is who, whatever it looks like. */
const isField = ({ labelText }: Candidate): boolean => /[人者方]$/.test(labelText)
const handle = (mark: Candidate, words: string): LabelWords | null =>
  isField(mark) && /^(?:(?:个人|机构|中小)?(?:投资者|股东)\s)?[^\s。？！?!,，]{2,20}$/.test(words)
    ? { ...mark.label, name: words, aliases: [], role: 'investor' }
    : null
const lastPart = (text: string): string | null => text.split(/\s[-–—]\s/)[1]?.trim() ?? null

const whole: readonly Finder[] = [headOfPost, timed, platform, posted, numberedMark, bracketed, headed, alone]

/** The candidates of one paragraph: one that takes its start, then those inside. */
export function findCandidates({ content }: ArticleParagraph, paragraph: number): Candidate[] {
  if (isExchangeHead(content.text)) return []
  const inside = [...colonned(content, paragraph), ...asides(content, paragraph)].sort((a, b) => a.start - b.start)
  const first = whole.map((find) => find(content, paragraph)[0]).find((found) => found !== undefined)
  const gap = first || inside[0]?.start === 0 ? undefined : gapped(content, paragraph)[0]
  const start = first ?? gap
  return start ? [start, ...inside.filter((one) => one.start >= start.end)] : inside
}
