/** From the body's first line down to its last: what is article, what stands inside it, and where another article begins. */
import { isOutlet } from '../outlets.ts'
import { findAll } from '../pattern.ts'
import { firstParagraph } from './first-prose.ts'
import type { Line, Verdict } from './line.ts'
import { hasDate, isByline, isClock, isClosing, isDateline, isMeta } from './meta.ts'
import { type Break, countLinks, going, isLink } from './resume.ts'
import { endsArticle, isWhole, lastMeasured, lastPoint, pointsOf, speaks } from './tail.ts'
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
  private readonly topic: Topic
  readonly first: number
  /** Labels and short lines of the body: a speaker who comes again goes on with the call. */
  private readonly voices = new Set<string>()
  /** Codes of the exchange that the article names. */
  private readonly codes = new Set<string>()
  /** Elements of an HTML page that hold paragraphs of the body. */
  private readonly parents = new Set<number>()
  private readonly lines: readonly Line[]
  private readonly verdicts: Verdicts
  private readonly start: number
  private since: Break = unbroken()
  private dated: boolean
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
    this.topic = topicOf(
      headline ? lines[headline.index]!.text.slice(0, headline.length) : (lines[0]?.text ?? ''),
      letterhead?.text,
    )
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
    if (verdict) this.furniture(line, verdict)
    else if (this.isMeta(line)) this.places[line.index] = 'meta'
    else if (line.index > this.first && isClock(line)) this.clock(line)
    else if (!isParagraph(line)) this.short(line)
    else return this.paragraph(line)
    return true
  }

  private furniture(line: Line, verdict: Verdict): void {
    const { since } = this
    this.places[line.index] = 'inside'
    if (!this.begun) return
    // One see-also line stands inside an article, two in a row are its end.
    // HTML: what stands in boxes beside the article's element says nothing of the text within.
    if (line.block.hints.main !== false || !/beside-main/.test(verdict.rule))
      since.links = /see-also|related-links/.test(verdict.reason) ? since.links + 1 : 0
    if (/advertisement|ticker-widget/.test(verdict.reason)) since.ads++
    const ends = verdict.ends || since.links >= 2
    since.ended ||= ends
    since.within ||= ends && line.block.hints.main !== false
    since.soft ||= verdict.reason === 'disclaimer'
  }

  /** Each post of a thread has its own; where the page has none above, it is the page's. */
  private clock(line: Line): void {
    this.places[line.index] = this.dated ? 'inside' : 'meta'
    this.dated = true
  }

  private isMeta(line: Line): boolean {
    if (isByline(line)) return true
    if (this.begun && isClosing(line)) {
      this.since.ended ||= /编辑|责编/.test(line.text)
      return true
    }
    if (line.index < this.first && this.isImprint(line)) return true
    if (line.index >= this.first || !isMeta(line) || (this.dated && session.test(line.text))) return false
    this.dated ||= hasDate(line.text)
    return true
  }

  /** The name of an outlet on a line of its own, above or below the date. */
  private isImprint({ index, text }: Line): boolean {
    if (text.length > 16 || !isOutlet(text.trim())) return false
    return [index - 1, index + 1].some((near) => {
      const line = this.lines[near]
      return line !== undefined && isMeta(line) && hasDate(line.text)
    })
  }

  private short(line: Line): void {
    const { since, places } = this
    places[line.index] = since.ended ? 'inside' : isDateline(line) && line.index > this.first ? 'meta' : 'body'
    if (since.short.length >= most) return
    since.short.push(line)
    // A name printed twice is that of who speaks next, in a table of two scripts.
    since.voiced ||= this.isVoice(line) || since.short.at(-2)?.text === line.text
  }

  private paragraph(line: Line): boolean {
    const { since } = this
    const known = this.isSibling(line) || (!since.ended && (inMain(line) || this.isVoice(line) || since.voiced))
    if (!known && this.isTeaser(line)) {
      this.short(line)
      return true
    }
    const way =
      (this.weight < least && !since.ended) || known ? 'stays' : going(this.topic, this.runFrom(line.index), since)
    this.places[line.index] = way === 'stays' || !since.ended ? 'body' : 'inside'
    if (way === 'stays') this.accept(line)
    else since.skipped++
    return way !== 'another'
  }

  private accept(line: Line): void {
    this.dropLinks(line)
    for (const { text } of [...this.since.short, line]) if (nameIn(text) !== '') this.voices.add(nameIn(text))
    for (const { text } of [...this.since.short, line]) for (const [code] of findAll(codes, text)) this.codes.add(code)
    if (line.block.hints.parent !== undefined) this.parents.add(line.block.hints.parent)
    learn(this.topic, line)
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

  /** The one sentence below the headline of a link, which shares no words with the article. */
  private isTeaser(line: Line): boolean {
    const above = this.since.short[this.since.short.length - 1]
    if (!line.closed || line.weight >= 150 || this.weight < (line.weight < 30 ? least : enough)) return false
    if (above?.index !== line.index - 1 || !isLink(above)) return false
    if (!this.isPair(line.index + 2) && !this.isPair(line.index - 2) && !this.namesAnother(line)) return false
    const { shared, title } = likeness(this.topic, [line])
    return shared < 2 && title < 0.1
  }

  /** It opens with a code of the exchange that the article does not have. */
  private namesAnother({ text }: Line): boolean {
    const code = findAll(codes, text.slice(0, 60))[0]?.[0]
    return code !== undefined && !this.codes.has(code)
  }

  /** A headline and one sentence below it: where they come in a row, they are links. */
  private isPair(index: number): boolean {
    const above = this.lines[index - 1]
    const line = this.lines[index]
    return !!above && !!line && isLink(above) && line.prose && line.closed && line.weight < 150 && !this.verdicts[index]
  }

  /** HTML: beside paragraphs of the body, where nothing but boxes of other elements stands between. */
  private isSibling({ block }: Line): boolean {
    const { parent, main } = block.hints
    return main === true && parent !== undefined && !this.since.within && this.parents.has(parent)
  }

  /** HTML: a few words in an element of their own, away from the paragraphs: a button, a player, a counter. */
  isBox({ block, weight, closed }: Line): boolean {
    const { main, tag, parent } = block.hints
    const own = tag === 'div' || tag === 'span' || tag === 'button'
    return main === true && own && !closed && weight <= 20 && parent !== undefined && !this.parents.has(parent)
  }

  private isVoice({ text }: Line): boolean {
    return this.voices.has(nameIn(text))
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

  /** Below the last long turn of a call its speakers may go on in short ones: up to the last sentence of theirs. */
  private lastSpoken(kept: readonly Line[]): number {
    const labels = kept.filter(({ text }) => labelled.test(text)).length
    const spoken = kept.filter(({ text }) => asker.test(text)).length
    const voiced = (line: Line, i: number): boolean =>
      this.isVoice(line) ||
      kept[i - 1]?.text === line.text ||
      (labels + spoken >= 3 && (labelled.test(line.text) || asker.test(line.text)))
    if (!kept.some(voiced)) return -1
    let end = this.last
    for (const [i, line] of kept.entries()) {
      if (line.index > end + 3) break
      if (voiced(line, i) || /[。？！?!]$/.test(line.text)) end = line.index
    }
    return end
  }

  /** One more sentence without its full stop, cut short perhaps, with or without a heading: links come in lists. */
  private lastTold(kept: readonly Line[]): number {
    const run = kept.filter((line, i) => line.index === this.last + 1 + i)
    const line = run[run.length - 1]
    if (!line || run.length > 2 || !line.prose || line.weight < 16 || /[？?！!…]$|\.{2}$/.test(line.text)) return -1
    const { shared, title } = likeness(this.topic, [line])
    return shared >= 2 || title >= 0.08 || goesOnTelling.test(line.text) ? line.index : -1
  }

  /** Short lines below the last paragraph: a table, a list, a signature stay; links go. */
  private settle(): number {
    const { lines, last, places } = this
    const kept = this.since.short.filter((line) => line.index > last && places[line.index] === 'body')
    if (last < this.start) return kept[kept.length - 1]?.index ?? last
    const table = isWhole(kept)
    const points = this.lines.filter((line) => line.index <= last && places[line.index] === 'body')
    const listed = Math.max(
      this.lastSpoken(kept),
      lastPoint(kept, pointsOf(points), last),
      lastMeasured(kept, last),
      this.lastTold(kept),
    )
    let end = last
    for (const [i, line] of kept.entries()) {
      const stays =
        table || inMain(line) || line.index <= listed || endsArticle(line, lines[end]!, lines[line.index + 1])
      if (!table && this.isBox(line)) continue
      // A question or a heading stays with the sentence right below it.
      const next = stays || !(speaks.test(line.text) || this.isVoice(line)) ? undefined : kept[i + 1]
      const leads = next !== undefined && next.index === line.index + 1 && /。$/.test(next.text)
      if (!table && !inMain(line) && line.index > listed && (line.index !== end + 1 || !(stays || leads))) break
      end = line.index
    }
    return end
  }
}

/** HTML: text of the element that holds the article, and no link. */
const inMain = ({ block }: Line): boolean => block.hints.main === true && (block.hints.links ?? 0) < 0.3

/** A short question or cry is as often a headline; one cut short, or with its date behind it, is a link. */
const isParagraph = (line: Line): boolean =>
  line.prose && (line.weight >= 30 || (line.closed && !/[？！?!]$|[.…]{2}$|\d[)）\]】]$/.test(line.text)))

/** What a label would be: what stands in marks at the start (its first part), before the colon or the gap, or the whole of a short line. */
function nameIn(text: string): string {
  const marked = /^[【[<〔]([^】\]>〕]{1,24})[】\]>〕]/.exec(text)?.[1]
  if (marked) return /^[^·•|]+/.exec(marked)?.[0] ?? marked
  const label = /^.{1,48}?(?=[:：])/.exec(text)?.[0] ?? /^[^\s。，,]{1,12}(?=\u3000|\t| {2}| \| )/.exec(text)?.[0]
  const name = (label ?? (text.length <= 40 ? text : '')).replace(/\s?[(（].*$/, '')
  return name.length <= 24 || !label ? name : ''
}

/** Facts of the call itself: body where the page has a date of its own. */
const session = /^(?:会议时间|会议日期|时间|日期|电话会时间)\s?[:：]/

/** 孟青:毛利率稳定。 Three sentences and more behind a label are a call, however short; links end without a mark. */
const labelled = /^[^:：,，。？?！!]{1,24}[:：]\s?\S.{2,}[。？！?!]$/

/** 远星证券分析师林远:, 问题:, Q3: say of themselves that somebody speaks. */
const asker =
  /^\*{0,2}(?:[^:：,，。]{0,14}(?:分析[师员]|研究员)[^:：,，。]{0,20}|(?:问题?|答|回答|提问|Q|A)\s?[\d一二三四五六]{0,2})[:：]\s?\S/

/** (00066.HK), (600999) */
const codes = /[(（]\d{4,6}(?:\.[A-Z]{2})?[)）]/g

/** 公司指,…; 我们看到… */
const goesOnTelling = /^(?:本?公司|集团|该行|该公司|管理层|[他她])(?:指|称|表示|预计|认为|指出)|我们/
