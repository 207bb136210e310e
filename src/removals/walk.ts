/** From the body's first line down to its last: what is article, what stands inside it, and where another article begins. */
import { isOutlet } from '../outlets.ts'
import { bodyEnd } from './body-end.ts'
import { comesBack, headsOf } from './comes-back.ts'
import { firstParagraph } from './first-prose.ts'
import { Known } from './known.ts'
import type { Line, Verdict } from './line.ts'
import { hasDate, isByline, isClock, isClosing, isDateline, isMeta } from './meta.ts'
import { opensAt } from './opening.ts'
import { inMain, isParagraph } from './paragraph.ts'
import { type Break, countLinks, going, isTable } from './resume.ts'
import { isOwnHead, strayedUntil, strays } from './strays.ts'
import { lastAccount } from './tail.ts'
import { isTeaser } from './teaser.ts'
import { Ties } from './ties.ts'
import type { Headline } from './title.ts'
import { learn, likeness, type Topic, topicOf } from './topic.ts'

export type Place = 'before' | 'body' | 'meta' | 'inside' | 'after'

export type Verdicts = readonly (Verdict | null)[]

/** Less text than this above an end mark, and the mark is furniture between title and text. */
const least = 60

/** A caption or a flash may be all there is: it has said as much as this, and this share of the title's pairs of characters. */
const brief = 24
const told = 0.2

/** What an article must have said before a longer sentence can be told to share nothing with it. */
const enough = 200

/** More short lines than these between two paragraphs tell nothing new. */
const most = 400

const unbroken = (): Break => ({
  ended: false,
  until: 0,
  above: 0,
  commented: false,
  listed: false,
  closed: false,
  within: false,
  soft: false,
  skipped: 0,
  ads: 0,
  links: 0,
  short: [],
  voiced: false,
  counted: { size: 0, links: 0 },
})

/** One pass down the page. It keeps what stands since the last paragraph, and what the article has said so far. */
export class Walk {
  readonly places: Place[]
  readonly topic: Topic
  readonly ties: Ties
  readonly first: number
  readonly known = new Known()
  readonly lines: readonly Line[]
  readonly verdicts: Verdicts
  private readonly start: number
  since: Break = unbroken()
  dated: boolean
  private weight = 0
  /** An end mark may be one: it is no furniture between title and text. */
  private begun = false
  private last: number

  constructor(lines: readonly Line[], verdicts: Verdicts, headline: Headline | null, start: number) {
    this.lines = lines
    this.verdicts = verdicts
    this.start = start
    this.last = start - 1
    this.first = firstParagraph(lines, verdicts, start)
    const letterhead = lines.slice(0, this.first).find(({ text }) => /^\p{Script=Han}{4,24}有限公司$/u.test(text))
    const title = headline ? lines[headline.index]!.text.slice(0, headline.length) : (lines[0]?.text ?? '')
    this.topic = topicOf(title, letterhead?.text)
    this.ties = new Ties(title)
    const above = lines.slice(0, start)
    this.dated = above.some((line) => isMeta(line) && hasDate(line.text))
    this.places = lines.map((line) =>
      line.index < start && (isMeta(line) || isByline(line)) && !verdicts[line.index] ? 'meta' : 'before',
    )
  }

  /** Places every line up to the body's end and gives the index of its last line. */
  run(): number {
    for (const line of this.lines.slice(this.start)) if (!this.step(line)) break
    return this.settle()
  }

  /** False where another article begins. */
  private step(line: Line): boolean {
    const verdict = this.verdicts[line.index]
    if (this.isBeside(line)) this.places[line.index] = 'inside'
    else if (verdict) this.furniture(line, verdict)
    else if (this.isMeta(line)) this.places[line.index] = 'meta'
    else if (line.index > this.first && isClock(line)) this.clock(line)
    else if (!isParagraph(line)) this.short(line)
    else return this.paragraph(line)
    return true
  }

  /** Part of another article that began without a mark. */
  private isBeside(line: Line): boolean {
    const { since } = this
    if (line.index < since.until) return true
    if (since.ended || this.weight < least || this.verdicts[line.index]) return false
    if (isOwnHead(this, line)) {
      this.dated = true
      return false
    }
    if (!strays(this, line)) return false
    since.until = strayedUntil(this, line.index)
    const above = since.short[since.short.length - 1]
    if (above?.index === line.index - 1 && opensAt(this.lines, this.verdicts, above) > 0)
      this.places[above.index] = 'inside'
    return true
  }

  private furniture(line: Line, verdict: Verdict): void {
    const { since } = this
    this.places[line.index] = 'inside'
    this.begun ||= verdict.ends && isStatement(since.short)
    if (!this.begun || verdict.inset) return
    // One see-also line stands inside an article, two in a row are its end.
    // HTML: what stands in boxes beside the article's element says nothing of the text within.
    if (line.block.hints.main !== false || !/beside-main/.test(verdict.rule))
      since.links = /see-also|related-links/.test(verdict.reason) ? since.links + 1 : 0
    if (/advertisement|ticker-widget/.test(verdict.reason)) since.ads++
    const ends = verdict.ends || since.links >= 2
    if (ends) this.end()
    since.commented ||= verdict.reason === 'comments'
    since.listed ||= ends && /see-also|related-links/.test(verdict.reason)
    since.closed ||= ends && !contact.test(line.text)
    since.within ||= ends && line.block.hints.main !== false
    since.soft ||= verdict.reason === 'disclaimer'
  }

  /** A mark that ends articles: what stands below the last of them is counted anew. */
  private end(): void {
    this.since.ended = true
    this.since.above = this.since.short.length
  }

  /** Each post of a thread has its own; where the page has none above, it is the page's. */
  private clock(line: Line): void {
    this.places[line.index] = this.dated ? 'inside' : 'meta'
    this.dated = true
  }

  private isMeta(line: Line): boolean {
    if (isByline(line)) return true
    if (this.begun && isClosing(line)) {
      if (/编辑|责编/.test(line.text)) this.end()
      return true
    }
    if (line.index < this.first && this.isImprint(line)) return true
    if (line.index >= this.first || !isMeta(line) || (this.dated && session.test(line.text))) return false
    this.dated ||= hasDate(line.text)
    return true
  }

  /** The name of an outlet on a line of its own, above or below the date. */
  private isImprint({ index, text }: Line): boolean {
    // 经济日报/ above 记者林知远/台北即时报导
    if (text.length > 16 || !isOutlet(text.replace(/[/／|｜]$/, '').trim())) return false
    return [index - 1, index + 1].some((near) => {
      const line = this.lines[near]
      return line !== undefined && ((isMeta(line) && hasDate(line.text)) || isByline(line))
    })
  }

  private short(line: Line): void {
    const { since, places } = this
    places[line.index] = since.ended ? 'inside' : isDateline(line) && line.index > this.first ? 'meta' : 'body'
    if (since.short.length >= most) return
    since.short.push(line)
    // A name printed twice is that of who speaks next, in a table of two scripts.
    since.voiced ||= this.known.isVoice(line) || since.short.at(-2)?.text === line.text
  }

  private paragraph(line: Line): boolean {
    const { since } = this
    const known = this.isSibling(line) || (!since.ended && (inMain(line) || this.known.isVoice(line) || since.voiced))
    if (!known && this.weight >= (line.weight < 30 ? least : enough) && isTeaser(this, line)) {
      this.short(line)
      return true
    }
    const back = since.ended && !known && comesBack(this, line)
    const stays = known || back || (!since.ended && this.weight < least)
    const way = stays ? 'stays' : going(this.topic, this.runFrom(line.index), since)
    this.places[line.index] = way === 'stays' || !since.ended ? 'body' : 'inside'
    if (back) for (const one of headsOf(this)) this.places[one.index] = 'body'
    if (way === 'stays') this.accept(line)
    else since.skipped++
    if (way !== 'another' || since.ended) return way !== 'another'
    this.places[line.index] = 'inside'
    since.until = strayedUntil(this, line.index)
    return true
  }

  private accept(line: Line): void {
    this.dropLinks(line)
    this.known.add(line, this.since.short)
    learn(this.topic, line)
    this.ties.learn(line)
    this.since = unbroken()
    this.weight += line.weight
    this.last = line.index
    this.begun ||= this.weight >= least || (this.weight >= brief && likeness(this.topic, [line]).title >= told)
  }

  /** Headlines in a row between two paragraphs, which share no words with either, are a box of links. */
  private dropLinks({ index }: Line): void {
    const near = this.since.short.filter((line) => line.index > this.last && line.block.hints.main !== true)
    const links = countLinks(near)
    if (this.weight < least || links < 4 || near[near.length - 1]!.index < index - 2) return
    if (likeness(this.topic, near).body > 0.02) return
    for (const line of near) this.places[line.index] = 'inside'
  }

  /** HTML: beside paragraphs of the body, where nothing but boxes of other elements stands between. */
  private isSibling(line: Line): boolean {
    return !this.since.within && this.known.isBeside(line)
  }

  /** The paragraphs from here to the next line that is none. */
  private runFrom(from: number): Line[] {
    const run: Line[] = []
    for (const line of this.lines.slice(from, from + 12)) {
      if (this.verdicts[line.index] || !isParagraph(line)) break
      run.push(line)
    }
    return run
  }

  /** The last line of the body: below its last paragraph, or the last short line where it has none. */
  private settle(): number {
    const { lines, last, places, topic, known } = this
    const short = this.since.short.filter((line) => line.index > last)
    const accounts = this.since.closed ? -1 : lastAccount(short, last)
    for (const { index } of short) if (index <= accounts) places[index] = 'body'
    const below = short.filter((line) => places[line.index] === 'body')
    if (last < this.start) return below[below.length - 1]?.index ?? last
    const body = lines.filter((line) => line.index <= last && places[line.index] === 'body')
    return bodyEnd({ lines, body, below, last, topic, known })
  }
}

const contact = /^(?:电话|传真|联系电话|联系人|电子[信邮]箱|邮箱|网址)/

/** A flash or a notice may be nothing but rows: 114年度 28,873 76,737, 4.累计营业收入(仟元):132977. */
const isStatement = (lines: readonly Line[]): boolean =>
  lines.length > 3 &&
  (isTable(lines) ||
    lines.filter(({ text }) => /[:：]\s?[-(]?\d[\d,.]{2,20}\)?$/.test(text)).length * 3 >= lines.length)

/** Facts of the call itself: body where the page has a date of its own. */
const session = /^(?:会议时间|会议日期|时间|日期|电话会时间)\s?[:：]/
