/** Lines that word lists know: what heads the tail of a page, how a line of furniture opens, what only furniture says. */
import { anyOf } from '../pattern.ts'
import type { Reason } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import type { Line, LineRule, Verdict } from './line.ts'
import { WordIndex } from './word-index.ts'

/** `at`: whole line, label (the word and then a mark or the end), start, raw (start, brackets included), any. */
export interface Phrase extends Entry {
  readonly at: 'whole' | 'label' | 'start' | 'raw' | 'any'
  readonly reason: Reason
  /** One of these must stand in the line too. */
  readonly with?: readonly string[]
  /** Longest line it is asked of, in characters. */
  readonly max?: number
  readonly ends?: boolean
}

interface Ranked {
  /** Place in the lists: the first that holds names the reason. */
  readonly rank: number
  readonly phrase: Phrase
  readonly also: RegExp | null
}

const ranked: readonly Ranked[] = ['section-headings', 'line-openings', 'line-phrases']
  .flatMap((name) => load<Phrase>(name))
  .map((phrase, rank) => ({ rank, phrase, also: phrase.with ? new RegExp(anyOf(phrase.with)) : null }))

const words = (...at: Phrase['at'][]): [string, Ranked][] =>
  ranked
    .filter(({ phrase }) => at.includes(phrase.at))
    .flatMap((entry) => entry.phrase.words.map((word): [string, Ranked] => [word, entry]))

const headings = new Map(words('whole'))
const openings = new WordIndex(words('label', 'start'))
const bracketed = new WordIndex(words('raw'))
const anywhere = new WordIndex(words('any'))

/** Longest line that any phrase is asked of; longer ones are article, or cut inside. */
const longest = 400

const count = /[\s(（]*(?:共|\d)[\s\d万k+.,条则個个篇]{0,8}[)）]?$/
const border = /^(?![㐀-鿿A-Za-z])/
const greeting = /(?:谢谢|感谢).{0,12}[。,，!！]|(?:各位|大家).{0,6}(?:好|早安|晚安)/
const aside = /^[^。，,本]{3,14}[(（][^()（）]{2,10}[)）]$/
/** 望江电（6123）昨举行法说会,以下为逐字稿,以公司公告为准: the lead of a call with its caveat behind. */
const lead = /[(（][A-Za-z:： ]{0,8}\d{4,6}(?:[-.][A-Za-z]{1,2})?[)）].{0,30}(?:召开|举行|举办|公布|发布|披露)/
/** 广告收入 18.6 +12%, 广告: 18.6亿元: a row of a table, not what waits 15 秒. */
const row = /^广告(?:业务|服务)?(?:收入|营收|收益)?[\s:|]{0,6}[-+(]?[¥$]?\d[\d.,]*(?![\d.,]|\s?秒)/
const compared = /同比|环比|占比|增长|下降|提升|净增|[年季月][增减]|毛利|营收|收入/
/** What only an advertisement promises, in a whole sentence too. */
const offers = /即送|新用户|新客|先开户|免费领|限时|第一时间(?:获取|了解|掌握)/
const calls = /点击|点此|扫码|扫描|领取|下载|立即|加群|进群/
const imprint = /转载|版权|著作权|侵权|授权|©\s?(?:19|20)\d\d|备案|ICP|copyright/i
/** ¹«Ë¾ÔÚ…©: text that was decoded wrongly holds every sign. */
const misread = /(?:[\u0080-\u00ff].{0,2}){8}/
/** 今天的讨论含有前瞻性陈述, 我补充一句,数字以公告为准: an officer says so, in a call. */
const spoken =
  /前瞻性.*(?:我们|各位|大家)|我(?:插|补充|说|讲|再|想|先|来)|(?:我们|我想|各位|大家|今天的?|今日的?|本次)(?:会议|电话|讨论|说明|业绩|的)?.{0,24}前瞻性/
const figure = /\d\s?(?:[万亿]|%|元|港元|美元)/

export const phrases: LineRule = (set) => {
  if (set.text.length > longest) return null
  const line = { ...set, text: halfWidth(set.text), core: halfWidth(set.core) }
  let best: Ranked | null = null
  for (const entry of candidates(line)) if ((!best || entry.rank < best.rank) && holds(entry, line)) best = entry
  return best && verdict(best.phrase)
}

const wide = '（）：，／！？；｜'
const narrow = '():,/!?;|'

/** The lists are half width; pages set their marks either way. */
const halfWidth = (text: string): string => text.replace(/[（）：，／！？；｜]/g, (mark) => narrow[wide.indexOf(mark)]!)

function candidates(line: Line): Ranked[] {
  const { text, core } = line
  const heading = headings.get(core) ?? headings.get(text) ?? headings.get(core.replace(count, ''))
  const opened = openings
    .startingAt(core, 0)
    .filter(({ word, value }) => value.phrase.at === 'start' || border.test(core.slice(word.length)))
  return [
    ...(heading ? [heading] : []),
    ...[...opened, ...bracketed.startingAt(text, 0), ...anywhere.findIn(text)].map(({ value }) => value),
  ]
}

function holds({ phrase, also }: Ranked, { text }: Line): boolean {
  if (text.length > (phrase.max ?? 60) || (also && !also.test(text))) return false
  // A caption counts nothing; a sentence that opens with 图为 may.
  if (phrase.reason === 'image-credit' && figure.test(text)) return false
  if (phrase.reason === 'advertisement' && row.test(text)) return false
  if (phrase.at !== 'any') return true
  // A disclaimer counts no money, greets nobody and is no aside; an officer's words and the author's 我的看法(非投资建议) may be.
  if (phrase.reason === 'disclaimer')
    return ![figure, greeting, aside, lead, spoken].some((pattern) => pattern.test(text))
  // A sentence about a licence is no imprint.
  if (phrase.reason === 'copyright')
    return !misread.test(text) && (!/。\s?(?:[(（].{0,20}[)）])?$/.test(text) || imprint.test(text))
  // An advertisement is no sentence, and compares nothing.
  if (phrase.reason !== 'advertisement' || /移动发|联通发/.test(text)) return true
  return (!/[，,].*。$/.test(text) || offers.test(text)) && (!compared.test(text) || calls.test(text))
}

const verdict = ({ at, reason, ends }: Phrase): Verdict => ({
  reason,
  rule: `clean/${reason}`,
  ends: ends ?? false,
  weak: at === 'any',
})
