import type { Decimal } from './decimal.ts'

/** Every noun that crosses a file border. The first half is what the tool writes, the second what its stages hand on. */

// ---------------------------------------------------------------- what the tool writes

/** Half-open range [start, end). In a document: Unicode code points of the decoded source. Between stages: UTF-16 units of it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Script = 'Hans' | 'Hant'
export type Kind = 'call-transcript' | 'call-summary' | 'earnings-news' | 'results-release' | 'other'
export type Role = 'executive' | 'analyst' | 'investor' | 'operator' | 'media' | 'management' | 'unknown'
export type TurnKind = 'question' | 'answer' | 'statement'
export type Mode = 'verbatim' | 'quoted' | 'reported'
export type Section = 'remarks' | 'qa' | 'article'
export type Basis = 'statutory' | 'adjusted'
export type Nature = 'actual' | 'guidance' | 'consensus' | 'prior'
export type Bound = 'min' | 'max'
export type ChangeType = 'yoy' | 'qoq' | 'mom'
export type Reason =
  | 'navigation'
  | 'breadcrumb'
  | 'seo-spam'
  | 'advertisement'
  | 'share-bar'
  | 'disclaimer'
  | 'copyright'
  | 'related-links'
  | 'see-also'
  | 'unrelated-article'
  | 'image-credit'
  | 'placeholder'
  | 'ticker-widget'
  | 'comments'
  | 'page-tools'
  | 'stage-note'
  | 'time-stamp'
  | 'citation'
  | 'pinyin'
  | 'duplicate'
  | 'markup'
  | 'other'

/** Inclusive numeric range, low ≤ high; an end that is not said is null. */
export interface NumberRange {
  readonly low: number | null
  readonly high: number | null
}

export interface Evidence {
  readonly field: string
  readonly raw: string
  readonly span: Span
}

export interface Metadata {
  readonly title: string | null
  readonly publishedAt: string | null
  readonly authors: readonly string[]
  readonly editors: readonly string[]
  readonly source: string | null
  readonly site: string | null
  readonly evidence: readonly Evidence[]
}

/** `exchange` is an ISO 10383 market identifier code. */
export interface Ticker {
  readonly exchange: string
  readonly code: string
  readonly raw: string
  readonly span: Span
}

export interface Company {
  readonly key: string | null
  readonly name: string | null
  readonly tickers: readonly Ticker[]
}

/** `label`: 2024Q4, 2024FY, 2025H1, 2025M9, 2025-10. `start` and `end` are ISO dates (both inclusive), null where not known. */
export interface Period {
  readonly label: string
  readonly fiscalYear: number
  readonly fiscalPeriod: string
  readonly start: string | null
  readonly end: string | null
}

export interface Event {
  readonly type: string | null
  readonly date: string | null
  readonly period: Period | null
}

export interface Paragraph {
  readonly text: string
  readonly heading: boolean
  readonly span: Span
}

export interface Participant {
  readonly id: string
  readonly name: string
  readonly named: boolean
  readonly aliases: readonly string[]
  readonly role: Role
  readonly titles: readonly string[]
  readonly affiliation: string | null
  readonly spoke: boolean
}

/** One of several questions that an asker counts. */
export interface QuestionPart {
  readonly text: string
  readonly span: Span
}

export interface Turn {
  readonly id: string
  readonly speaker: string | null
  readonly label: string | null
  readonly kind: TurnKind
  readonly mode: Mode
  readonly section: Section
  readonly paragraphs: readonly string[]
  /** Two and more, only where one question turn asks several things and counts them. */
  readonly parts?: readonly QuestionPart[]
  readonly span: Span
  readonly rule: string
  readonly confidence: number
}

export interface Exchange {
  readonly id: string
  readonly questions: readonly string[]
  readonly answers: readonly string[]
}

export interface Change {
  readonly type: ChangeType
  readonly value: number | null
  readonly range: NumberRange | null
  readonly unit: 'ratio' | 'pp'
  readonly amount: number | null
  readonly of: 'loss' | null
  readonly basis: string | null
  readonly raw: string
}

export interface Translation {
  readonly value: number
  readonly unit: string
}

export interface Figure {
  readonly id: string
  readonly metric: string
  readonly concept: string | null
  readonly label: string
  readonly entity: string | null
  readonly value: number | null
  readonly range: NumberRange | null
  readonly unit: string | null
  readonly decimals: number | null
  readonly approximate: boolean
  readonly bound: Bound | null
  readonly period: Period | null
  readonly basis: Basis
  readonly nature: Nature
  readonly changes: readonly Change[]
  readonly translation?: Translation
  readonly turn: string | null
  readonly raw: string
  readonly span: Span
  readonly rule: string
  readonly confidence: number
}

export interface Removed {
  readonly span: Span
  readonly reason: Reason
  readonly rule: string
  readonly raw: string
}

export interface Warning {
  readonly rule: string
  readonly severity: 'warning' | 'info'
  readonly message: string
  readonly span: Span | null
}

export interface SourceInfo {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly characters: number
  readonly encoding: string
  readonly mediaType: string
  readonly url: string | null
  readonly text?: string
}

export interface Document {
  readonly schemaVersion: string
  readonly generator: { readonly name: string; readonly version: string }
  readonly id: string
  readonly source: SourceInfo
  readonly script: { readonly source: Script | 'mixed'; readonly output: Script }
  readonly kind: Kind
  readonly metadata: Metadata
  readonly company: Company
  readonly event: Event
  readonly paragraphs: readonly Paragraph[]
  readonly participants: readonly Participant[]
  readonly turns: readonly Turn[]
  readonly exchanges: readonly Exchange[]
  readonly figures: readonly Figure[]
  readonly removed: readonly Removed[]
  readonly warnings: readonly Warning[]
}

/** What stands in a document's place where an input failed. */
export interface Failure {
  readonly schemaVersion: string
  readonly generator: { readonly name: string; readonly version: string }
  readonly source: { readonly path: string }
  readonly error: { readonly code: string; readonly message: string }
}

// ---------------------------------------------------------------- what stages hand on (spans in UTF-16 units of the decoded source)

export interface ParseOptions {
  /** Name of the input as given; it stands in `source.path`. */
  readonly path?: string
  /** Script of the text fields. Hans by default. */
  readonly script?: Script
  /** Decode with this encoding instead of detecting one. */
  readonly encoding?: string
  readonly mediaType?: 'text/plain' | 'text/html'
  readonly url?: string
  /** Give figures and turns of a page of kind `other` too. */
  readonly force?: boolean
  readonly includeSource?: boolean
}

/** What `decode` gives: the source as characters, BOM excluded. */
export interface Decoded {
  readonly raw: string
  readonly encoding: string
  readonly mediaType: 'text/plain' | 'text/html'
  readonly warnings: readonly Warning[]
}

/** What `fold` gives: `folded[i]` is `raw[i]` in Simplified script and half width, so one span fits both. */
export interface Text extends Decoded {
  readonly folded: string
  readonly script: Script | 'mixed'
}

/** A piece of text that keeps its place in the source, whatever was cut or joined. `text` is folded, `raw` is not; both have one length. */
export interface Passage {
  readonly raw: string
  readonly text: string
  readonly runs: readonly Run[]
}

/** `length` characters at `at` in a passage stand at `from` in the source, there `sourceLength` long (only an HTML entity differs). */
export interface Run {
  readonly at: number
  readonly from: number
  readonly length: number
  readonly sourceLength: number
}

/** A line of a text page, or a block element of an HTML page. */
export interface Block {
  readonly content: Passage
  readonly span: Span
  /** 0-based line of the source where it starts. */
  readonly line: number
  /** A blank line (or a block border) stands before it. */
  readonly gap: boolean
  readonly hints: BlockHints
}

/** What only markup can tell; empty for text pages. */
export interface BlockHints {
  readonly tag?: string
  /** Inside the node that HTML rules take for the article: true, false; undefined where nothing is known. */
  readonly main?: boolean
  /** Which element holds the block's own element; siblings have the same number. */
  readonly parent?: number
  /** Share of the characters that are link text. */
  readonly links?: number
  /** A field that structured data or an attribute names: title, published, author … */
  readonly field?: string
  /** Hidden from readers by attribute or style. */
  readonly hidden?: boolean
  /** Inside an `<article>` with a heading of its own, beside the one that is the page's. */
  readonly foreign?: boolean
  /** Where the marks of notes stand that were raised beside its words; they are not in its content. */
  readonly notes?: readonly Span[]
  /** Where signs of Markdown stand in the source; they are not in its content. */
  readonly marks?: readonly Span[]
  /** A row of a table, by its cells: see `ArticleParagraph`. */
  readonly spanned?: readonly (number | null)[]
}

export interface Removal {
  readonly span: Span
  readonly reason: Reason
  readonly rule: string
}

export interface ArticleParagraph {
  readonly content: Passage
  readonly heading: boolean
  /** A row of an HTML table, one item a cell: where the words stand of a merged cell that reaches over this one, else null. */
  readonly spanned?: readonly (number | null)[]
}

/** What `clean` gives. `meta` are the lines around the body that hold date, byline and source; they are neither body nor removed. */
export interface Article {
  readonly title: Passage | null
  readonly meta: readonly Passage[]
  readonly paragraphs: readonly ArticleParagraph[]
  readonly removals: readonly Removal[]
  /** What the markup of an HTML page says of it, the most trusted first. */
  readonly page?: readonly PageField[]
}

/** A field that the markup of an HTML page names for programs: JSON-LD, OpenGraph, meta and time tags, the canonical link. */
export interface PageField {
  readonly field: 'title' | 'publishedAt' | 'authors' | 'source' | 'site' | 'url'
  readonly from: 'json-ld' | 'open-graph' | 'meta' | 'time' | 'link' | 'script'
  readonly value: Passage
}

/** A person or voice that the page names. `name` and `aliases` are folded; `mentions` are source spans. */
export interface Person {
  readonly name: string
  readonly aliases: readonly string[]
  readonly role: Role
  readonly titles: readonly string[]
  readonly affiliation: string | null
}

/** Months are 1-12. `endMonth` 3 for a year that ends on 31 March; `named` says which calendar year names the fiscal year. */
export interface FiscalCalendar {
  readonly endMonth: number
  readonly named: 'end' | 'start'
}

/** What the page says of itself; what the later stages lean on. */
export interface Context {
  readonly kind: Kind
  readonly metadata: { readonly [K in 'title' | 'publishedAt' | 'source' | 'site']: string | null } & {
    readonly authors: readonly string[]
    readonly editors: readonly string[]
  }
  readonly url: string | null
  readonly evidence: readonly Located<{ readonly field: string }>[]
  readonly company: {
    readonly name: string | null
    readonly aliases: readonly string[]
    readonly tickers: readonly Located<{ readonly exchange: string; readonly code: string }>[]
  }
  readonly event: Event
  /** Executives, hosts and analysts that the page introduces. */
  readonly roster: readonly Person[]
  /** What a bare 元 means on this page (ISO 4217), from a declaration, the exchange or the region of its words. */
  readonly currency: string
  /** What it means of a share price, a market value or a target price: the currency that the first listing trades in. */
  readonly marketCurrency: string
  readonly fiscal: FiscalCalendar
  readonly warnings: readonly Warning[]
}

export type Located<T> = T & { readonly span: Span }

/** A turn before it has ids: `speaker` is an index into `people`. */
export interface SpokenTurn {
  readonly speaker: number | null
  readonly label: string | null
  readonly kind: TurnKind
  readonly mode: Mode
  readonly section: Section
  readonly paragraphs: readonly Passage[]
  /** The questions that the asker counts, two and more; none where one thing is asked. */
  readonly parts?: readonly Passage[]
  readonly rule: string
  readonly confidence: number
}

export interface Speech {
  readonly people: readonly (Person & { readonly named: boolean; readonly spoke: boolean; readonly at: number })[]
  readonly turns: readonly SpokenTurn[]
  /** Indices into `turns`. */
  readonly exchanges: readonly { readonly questions: readonly number[]; readonly answers: readonly number[] }[]
  readonly warnings: readonly Warning[]
}

/** A figure before it has an id, a turn and code-point offsets. */
export type FoundFigure = Omit<Figure, 'id' | 'turn' | 'raw'>

export interface Findings {
  readonly figures: readonly FoundFigure[]
  readonly warnings: readonly Warning[]
}

/** A number with what belongs to it, found in a text. Offsets are UTF-16 units of that text. */
export interface Quantity {
  /** With the words that approximate it: 约1800亿元, 六成上下. */
  readonly start: number
  readonly end: number
  /** Without them: 1800亿元. */
  readonly core: Span
  /**
   * number 3.8万 · ordinal 第三 · percent 11%, 三成五, 百分之廿二 · points 2.2个百分点, 13个基点 ·
   * multiple 1.26倍, 一倍七 · money 1724亿元 · dimension 80,216辆, 98天
   */
  readonly kind: 'number' | 'ordinal' | 'percent' | 'points' | 'multiple' | 'money' | 'dimension'
  /** Base units (元, not 亿元); percent and points as fractions; a multiple as the factor that is said. Null where `range` is set. */
  readonly value: Decimal | null
  readonly range: { readonly low: Decimal | null; readonly high: Decimal | null } | null
  /** Money: ISO 4217, or null for bare 元 and 块, which take the page's currency. Dimension: the word as written. */
  readonly unit: string | null
  /** XBRL's precision of what was said: 1724亿 → -8, 36.57亿 → -6, 11% → 2. */
  readonly decimals: number | null
  readonly approximate: boolean
  readonly bound: Bound | null
  /** 翻番: the word that is the value. The factor then is the one to be read: 翻番 is 2, 增长两倍 says 2 and means 3. */
  readonly word?: string
  /** 540亿美元±2%: what is added and taken away, as a fraction or in the unit; `range` holds the outcome. */
  readonly tolerance?: Decimal
  /** (24,740): may be the accountant's minus. The sign is not taken. */
  readonly parenthesised?: true
  /** 三分之一, 一半: a share, written as a fraction. */
  readonly fraction?: true
  /** 百万元 with no digit before it: an amount, or the unit of a table. */
  readonly implied?: true
  /** 仙, 角 or 分 alone: `value` is in the main unit already, which one is for the page to say. */
  readonly minor?: true
}

/** A stretch of time named in a text, not yet tied to a calendar. */
export interface PeriodMention {
  readonly start: number
  readonly end: number
  /**
   * quarter Q3 · half H1 · months M9 (the first nine; 10-11月 has `from` 10) · year FY · month 10月 · date 9月30日 ·
   * closing 截至6月30日止六个月 (told by `ends` and `length`) · same 去年同期, 2024年同期 (the current period in another year) ·
   * previous 上季, 上个半年 · next 下季 · current 期内, 本季, 单季 · span 2019至2021年, 未来三年 (seldom has a label)
   */
  readonly kind:
    | 'quarter'
    | 'half'
    | 'months'
    | 'year'
    | 'month'
    | 'date'
    | 'closing'
    | 'same'
    | 'previous'
    | 'next'
    | 'current'
    | 'span'
  /** Gregorian year as said (民国 already converted, 25 → 2025, 2024/25财年 → 2025); null where none is said. */
  readonly year: number | null
  /** Years to add to the year in force: 去年 → -1, 明年 → 1, 前年 → -2. */
  readonly yearOffset: number | null
  /** Quarter 1-4, half 1-2, number of months, month 1-12; 12 for a year that is said to be whole: 全年. */
  readonly number: number | null
  readonly day: number | null
  /** 财年, 财季, 上年度: numbered by the company's own calendar. */
  readonly fiscal: boolean
  /** 截至, 末, 底: a point in time. */
  readonly pointInTime: boolean
  /** What previous, next, current and same count in; null where the mention does not say (期内, 同期). */
  readonly grain: Grain | null
  /** First month of months that do not start the year: 10-11月 → 10. */
  readonly from: number | null
  /** 截至…止: the last day that is said; `day` null for 9月底. */
  readonly ends: {
    readonly year: number | null
    readonly yearOffset: number | null
    readonly month: number
    readonly day: number | null
  } | null
  /** Months of a stretch told by its length: 止六个月 → 6; of a span seen from now, negative where it looks back: 过去三年 → -36. */
  readonly length: number | null
  /** The two ends of a span: 2019至2021年, 4月1日至5月底. */
  readonly between: readonly [PeriodMention, PeriodMention] | null
  /** Stands after 较, 比, 由 …: what the value at hand is compared with, not what it is for. */
  readonly compared: boolean
  /** 在上季, 季内: the time in which something is told to have happened, not one to compare with or to come. */
  readonly within: boolean
  /** The rule that read it: period/quarter. */
  readonly rule: string
}

export type Grain = 'quarter' | 'half' | 'year' | 'month'
