/** The word lists of this stage as patterns. */
import { anyOf } from '../pattern.ts'
import type { Role } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'

// ------------------------------------------------------------------ houses

const brokerWord = anyOf(load('brokers').flatMap(({ words }) => words))
const tail =
  '证券|资本|国际|银行|基金|资管|资产|投资|研究所|研究院|研究中心|研究部|研究|智库|期货|信托|保险|投顾|投信|投行|金控|养老|人寿|私募|理财|经纪'
const englishTail =
  '(?:Securities|Capital|Research|Bank|Partners|Markets|Advisors|Investments?|Asset Management|& Co\\.?)'
/** A bank or broker of the list, with the endings that pages add to it. */
const listed = new RegExp(
  `(?:${brokerWord})(?:银行(?!业)|证券|集团|国际)?(?:研究部|研究所|研究院|研究)?(?![a-z])(?: ${englishTail}){0,2}(?: (?:LLC|PLC|Inc\\.))?`,
  'y',
)
/** Listed houses anywhere in a text; 其中金额, 美元大涨 and 中国君子兰 hold none. */
export const listedHouses = new RegExp(
  `(?<![A-Za-z])(?<!其(?=中金))(?<!美(?=元大))(?<![中美我全各外](?=国君))(?!大和解)(?:${brokerWord})(?![a-z额属])`,
  'g',
)
/** One that no list knows, by what its name ends in. */
const unlisted = new RegExp(
  `[\\u4e00-\\u9fff]{2,6}?(?:${tail})|[A-Z][A-Za-z&.]{1,20}(?: [A-Z&][A-Za-z&.]{0,20}){0,4}? ${englishTail}(?: (?:LLC|PLC|Inc\\.|Markets))?`,
  'y',
)

/** Where the house ends that starts at `at`, or -1. */
export function houseEnd(text: string, at: number, onlyListed = false): number {
  const known = endOf(listed, text, at)
  if (onlyListed) return known
  // 兴证全球基金 is another house than 兴证.
  const other = known < 0 || institution.test(text.slice(known, known + 8)) ? endOf(unlisted, text, at) : -1
  return Math.max(known, other)
}

const institution = /^\p{Script=Han}{0,4}(?:基金|资管|资产|保险|人寿|期货|信托|理财)/u

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

const houseOf = new Map(load('brokers').flatMap(({ words }, i) => words.map((word) => [word, i] as const)))
/** Goldman Sachs and 高盛: two names of one record. */
export const sameHouse = (a: string, b: string): boolean => houseOf.has(a) && houseOf.get(a) === houseOf.get(b)

/** 国海 → 国海证券: how analysts call their own house. */
const fullName = new Map(
  load('brokers')
    .flatMap(({ words }) => words)
    .filter((word) => /^\p{Script=Han}{2,4}证券$/u.test(word))
    .map((word) => [word.slice(0, -2), word] as const),
)
const calledShort = new RegExp(
  `(?:^|[,，。！!、\\s]|我(?:这边)?是|这边是|这里是|我来自)(${anyOf(fullName.keys())})(?:证券)?\\p{Script=Han}{0,5}?(?:的|这边的?)(?:\\p{Script=Han}{1,4})?[,，。！!]`,
  'u',
)

/** 领导好,开源的。我想问…: the house of the list that a speaker names by its short form; null where none is named. */
export const shortHouse = (text: string): string | null => fullName.get(calledShort.exec(text)?.[1] ?? '') ?? null

/** The house that ends right before `end`, with its start; the longest that fits in thirty characters. */
export function houseBefore(text: string, end: number): { name: string; start: number } | null {
  // 中金公司分析师: the title may have taken 公司 with it.
  const whole = text.startsWith('公司', end) ? houseEndingAt(text, end + 2) : null
  return whole?.name.endsWith('公司') ? whole : houseEndingAt(text, end)
}

/** 国盛证券(香港) */
const branch = /^[(（](?:香港|中国|亚洲|国际)[)）]/
/** 远星高级股票分析师: what stands before the grade is the house, though no list knows it. */
const beforeGrade = /(?:^|[\s。，,；;”」』！？、:：])([\u4e00-\u9fff]{2,6}?)(?:高级|资深|首席)[\u4e00-\u9fff]{0,4}$/
export const nobody = /^(?:公司|集团|行业|一位|某|知名|独立|有|其|该|多位|另|对此|而|但|同时|业内|市场|卖方|买方)/

function houseEndingAt(text: string, end: number): { name: string; start: number } | null {
  const border = Math.max(0, end - 42)
  for (let start = border; start < end; start++) {
    if (start > 0 && /[A-Za-z]/.test(text[start]!) && /[A-Za-z]/.test(text[start - 1]!)) continue
    const stop = houseEnd(text, start, true)
    if (
      stop > 0 &&
      stop <= end &&
      /^(?:[(（](?:香港|中国|亚洲|国际)[)）])?(?:[\u4e00-\u9fff]{0,10}(?:行业|组|团队|板块|部)|[^的在对将后把就及和与\P{Script=Han}]{0,8})(?:的)?$/u.test(
        text.slice(stop, end),
      )
    )
      return { name: text.slice(start, stop) + (branch.exec(text.slice(stop, end))?.[0] ?? ''), start }
  }
  const unknown = new RegExp(`(?:[\\u4e00-\\u9fff]{2,6}(?:${tail}))$`).exec(text.slice(border, end))
  if (unknown)
    return { name: unknown[0].replace(/^(?:请|由|来自|的|是|我是|让|有请)/, ''), start: border + unknown.index }
  const graded = beforeGrade.exec(text.slice(border, end))
  return graded && !nobody.test(graded[1]!)
    ? { name: graded[1]!, start: border + graded.index + graded[0].indexOf(graded[1]!) }
    : null
}

export const isHouse = (name: string): boolean => houseEnd(name, 0) === name.length

// ------------------------------------------------------------------ labels

export type LabelEntry = Entry & { readonly role: Role | 'question' | 'answer' }
const labelEntries = load<LabelEntry>('labels')
export const labelOf: ReadonlyMap<string, LabelEntry> = new Map(
  labelEntries.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
)
export const falseLabels: ReadonlySet<string> = new Set(load('false-labels').flatMap(({ words }) => words))
const endWords = load('end-markers').flatMap(({ words }) => words)
export const isEndWord = (words: string): boolean => endWords.includes(words)
export const endMarker = new RegExp(
  `^[\\s*#▌■▍●【(（\\p{Extended_Pictographic}\\uFE0F]{0,6}(?:[一二三四五六七八九十]、)?${anyOf(endWords)}`,
  'u',
)

// ------------------------------------------------------------------ verbs

/** S says · W needs a colon or comma · T thinks · Q asks · D is a document's. */
export type VerbClass = 'S' | 'W' | 'T' | 'Q' | 'D'
type VerbEntry = Entry & { readonly class: VerbClass }
const verbEntries = load<VerbEntry>('reporting-verbs')
export const verbClass: ReadonlyMap<string, VerbClass> = new Map(
  verbEntries.flatMap((entry) => entry.words.map((word) => [word, entry.class] as const)),
)
export const verbsOf = (...classes: readonly VerbClass[]): string =>
  anyOf(verbEntries.filter((entry) => classes.includes(entry.class)).flatMap(({ words }) => words))
