/** The only line of a page → its pieces: a scraper that joins lines leaves a blank for every break, two for a blank line. */
import { findAll } from './pattern.ts'
import type { Span } from './types.ts'

export interface Part extends Span {
  readonly gap: boolean
}

const breaks = new RegExp(
  [
    String.raw`\s{2,20}`,
    // One sentence ends, another begins.
    String.raw`(?<=[。！？][”」』’）)】]{0,2})\s`,
    String.raw`(?<=[㐀-鿿]\?)\s(?=[㐀-鿿“「【[]|[A-Z][a-z])`,
    // Date and source below the headline, and what closes the page.
    String.raw`\s(?=(?:(?:19|20)\d\d(?:-\d\d?-\d\d?|/\d\d?/\d\d?|年\d\d?月\d\d?日)|\d\d/\d\d/(?:19|20)\d\d)\s\d\d?:\d\d)`,
    String.raw`(?<=\s\d\d?:\d\d(?::\d\d)?)\s(?!星期|周[一二三四五六日])`,
    String.raw`\s(?=(?:责任编辑|责编|校对|免责声明|声明|来源|文章来源|当前位置)[:：])`,
    String.raw`(?<=\s来源[:：]\s?[^\s:：。,，]{2,12})\s`,
    // (编辑 何予安), (sl/w)~
    String.raw`\s(?=[(（](?:责任)?(?:编辑|责编|校对|记者|作者)[^()（）]{2,12}[)）])`,
    String.raw`(?<=[(（](?:(?:责任)?(?:编辑|责编|校对)[^()（）]{2,12}|[a-z]{2}(?:\/[a-z]{1,2})?)[)）]~?)\s`,
    // (河洲社记者罗一舟台北10日电), 《河洲社22日专讯》, 【下载河洲APP】, 《业绩》望江股份中期少赚
    String.raw`\s(?=[（(【《][^（）()【】《》]{2,30}(?:电|讯|报[道导])[）)】》])`,
    String.raw`(?<=。)\s?(?=【[^【】]{4,40}】\s)|(?<=\s【[^【】]{4,40}】)\s`,
    String.raw`\s(?=[《【][\u4e00-\u9fff]{2,6}[》】][^\s，。》】]{5})`,
    String.raw`\s(?=(?:相关(?:新闻|阅读|推荐|报道|文章|链接)|(?:热门|精彩|为你|猜你|编辑)(?:推荐|文章|新闻)|网友评论|最新评论|版权所有|免责声明|下载[“「《]|上一篇|下一篇)(?![，。的]))`,
    // 首页 > 公司 > 公司新闻 望江股份…
    String.raw`(?<=[>›»]\s?[\u4e00-\u9fff]{2,6})\s(?=[^\s>›»]{8})`,
    String.raw`\s(?=[•●■◆▪]\s)`,
  ].join('|'),
  'g',
)

const cellBreaks = new RegExp(String.raw`(?:\s?\|(?:\s?-{3})?)+\s?|\s\*\s(?=\[)|${breaks.source}`, 'g')

/** 首页 快讯 公司 研报: so many short words in a row are a menu, and a break stands between them and what is long. */
const menu = 4
const longWord = 10

/** 孟青 谢谢主持人。 · Nora Feld - Harbour Holdings 谢谢。: who speaks, and a blank before the words. */
const label =
  /^(?:[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{0,20}){0,3}(?: [-–—] [^。,，:：]{1,50}?)?|[㐀-鿿]{2,4}(?: [-–—] [^\s。,，:：]{2,24})?) (?=[㐀-鿿“「([][^:：]{3})/

/** So many pieces under labels that come again, and those of one piece each are names too. */
const call = 4

export const partsOf = (line: string): Part[] =>
  named(line, cutAt(line, sorted([...spansOf(breaks, line), ...menuEnds(line)])))

/** Of a table that holds the page: its cells too. */
export const cellParts = (line: string): Part[] => named(line, cutAt(line, spansOf(cellBreaks, line)))

const spansOf = (pattern: RegExp, line: string): Span[] =>
  findAll(pattern, line).map(({ index, 0: { length } }) => ({ start: index, end: index + length }))

/** A name that opens part after part is a line of its own. */
function named(line: string, parts: readonly Part[]): Part[] {
  const labelled = parts.map((part) => ({
    ...part,
    name: label.exec(line.slice(part.start, Math.min(part.end, part.start + 100)))?.[0],
  }))
  const counts = new Map<string, number>()
  for (const { name } of labelled) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  const again = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0)
  return labelled.flatMap(({ name, ...part }): Part[] => {
    if (!name || (counts.get(name) === 1 && again < call)) return [part]
    const border = part.start + name.length
    return [
      { ...part, end: border },
      { ...part, start: border, gap: false },
    ]
  })
}

/** The blanks before and behind a menu. */
function menuEnds(text: string): Span[] {
  const words = findAll(/\S+/g, text).map(({ index, 0: word }) => ({ start: index, end: index + word.length, word }))
  const ends: Span[] = []
  let from = 0
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && isMenuWord(words[i]!.word)) continue
    if (i - from >= menu && words.slice(from, i).filter(({ word }) => /[\u4e00-\u9fff]/.test(word)).length >= 3)
      for (const [before, behind] of [
        [words[from - 1], words[from]],
        [words[i - 1], words[i]],
      ])
        if (before && behind && Math.max(before.word.length, behind.word.length) >= longWord)
          ends.push({ start: before.end, end: behind.start })
    from = i + 1
  }
  return ends
}

const isMenuWord = (word: string): boolean => /^(?:[\u4e00-\u9fff/]{1,5}|[A-Z][-+]?|[>›»|])$/.test(word)

const sorted = (found: readonly Span[]): Span[] =>
  [...found].sort((a, b) => a.start - b.start).filter(({ start }, i, all) => i === 0 || start > all[i - 1]!.start)

/** What stands between the breaks; behind a wide one is a gap. */
function cutAt(line: string, found: readonly Span[]): Part[] {
  const parts: Part[] = []
  let start = 0
  let gap = true
  for (const at of found) {
    parts.push({ start, end: at.start, gap })
    start = at.end
    gap = at.end - at.start > 1
  }
  return [...parts, { start, end: line.length, gap }]
}
