/** How a page is built: what no word tells. */
import { findAll } from '../pattern.ts'
import { findPeople } from '../people.ts'
import type { Page } from './page.ts'
import { repeatedLabels, speakerOf } from './speaker-lines.ts'

/** How the page is built: what no word tells. */
export interface Shape {
  /** Paragraphs that open with the label of a speaker: 主持人:, Q1, 瑞银分析师Andy Kwan:, Jane Doe - Citi. */
  readonly labels: number
  /** Those that name nobody: 问, 答, Q, A. */
  readonly anonymous: number
  /** Share of the page's characters from the first to the last of them. */
  readonly spoken: number
  /** Share of the paragraphs that are list items. */
  readonly bullets: number
  /** Metrics with a number in the lead. */
  readonly metrics: number
  /** Share of the page's characters that stand in paragraphs of the first person, outside quotation marks. */
  readonly firstPerson: number
  /** How many paragraphs open with an hour of the recording, for each that says something. */
  readonly timed: number
  /** Whether the page counts anything in money or percent. */
  readonly counts: boolean
  /** Paragraphs 望江股份:上半年净利1.2亿元, each with a name of its own. */
  readonly listed: number
  /** Questions of investors to a company and its replies, as platforms set them. */
  readonly platform: number
  /** Companies that stand on the page with a ticker. */
  readonly companies: number
}

const metric =
  /(?:营业总?收入|营业额|总?营收|总?收入|收益|净利润?|纯利|纯益|溢利|利润|盈余|净?亏损|净损|损益|毛利率?|盈利|每股[收盈净]益?|EPS|EBITDA|派息|股息|订单|交付|销量|同店销售|零售值|保费|新业务价值|息差)[^。;；\n]{0,24}?[\d〇一二三四五六七八九十百](?:[\d,.〇零一二三四五六七八九十百千点]|。(?=\d)){0,12}\s?(?:个?[万亿兆]|[%％元]|百分|个百分点|仙|辆|台)/g

/** How many metrics with a number. */
export const metricsIn = (text: string): number => findAll(metric, text).length

/** 12亿元, 3.5%, 20万辆 */
const counted =
  /\d,\d{3}|[\d一二三四五六七八九十]\s?(?:[%％亿兆万元成倍]|[百千仟]万|[千仟]元|港[元币]|[美日欧]元|个?百分点)|[百千]分之/

/** (00:42.000) 大家好, [00:01:42] 谢谢 */
const clock = /^[[(（]?\d{1,2}:\d\d(?:[:.]\d{2,3}){0,2}[\])）]?\s?\S/

/** 00:00:21 and 7 alone on their lines, as subtitles have them. */
const numbers = /^[\d\s:.,>-]{1,40}$/

const quotes = /[“「『"][^”」』"]{0,200}[”」』"]/g

const listItem = /^(\p{Script=Han}{2,8})[:：].{0,12}(?:净利|盈利|纯利|亏损|营收|收入|预[增减亏盈])/u

const bullet = /^(?:[-*•·●◆■▪‧－]|\d{1,2}[)）、.．]|[(（][\d一二三四五六七八九十]{1,2}[)）])\s?\S/

export function shapeOf(page: Page, companies: number): Shape {
  const printed = page.body.flatMap(({ text }) => pieces(text)).slice(0, 3000)
  const texts = printed.map(plain)
  const names = new Set(findPeople(page.sample.text).flatMap(({ person }) => [person.name, ...person.aliases]))
  // * 散热模组:…: a point of a list is headed by its topic.
  for (const own of repeatedLabels(texts.filter((_, i) => !/^\s?[*+-]\s/.test(printed[i]!)))) names.add(own)
  const kinds = texts.map((text, i) => speakerOf(text, texts[i + 1] ?? '', names))
  const spoken = kinds.flatMap((kind, i) => (kind ? [i] : []))
  const total = sum(texts.map((text) => text.length))
  const region = spoken.length > 1 ? sum(texts.slice(spoken[0], spoken.at(-1)! + 2).map((text) => text.length)) : 0
  return {
    labels: spoken.length,
    anonymous: kinds.filter((kind) => kind === 'anonymous').length,
    spoken: total === 0 ? 0 : region / total,
    bullets: texts.length === 0 ? 0 : texts.filter((text) => bullet.test(text)).length / texts.length,
    metrics: metricsIn(page.lead.text),
    firstPerson: shareOf(texts, total, (text) => text.includes('我们') && text.replace(quotes, '').includes('我们')),
    timed:
      texts.filter((text) => clock.test(text)).length / Math.max(1, texts.filter((text) => !numbers.test(text)).length),
    counts: counted.test(page.sample.text.slice(0, 8000)),
    listed: new Set(texts.flatMap((text) => listItem.exec(text.slice(0, 120))?.[1] ?? [])).size,
    platform: texts.filter((text) => onPlatform.test(text.slice(0, 120))).length,
    companies,
  }
}

const shareOf = (texts: readonly string[], total: number, is: (text: string) => boolean): number =>
  total === 0 ? 0 : sum(texts.filter(is).map((text) => text.length)) / total

/** 9月1日有投资者向望江股份提问:… 9月3日公司回答表示:… */
const onPlatform =
  /^.{0,20}?(?:有(?:投资者|投资人|网友|股东)(?:在[^:：]{0,20})?(?:向[^:：]{1,30})?(?:提问|询问|发问|问)|(?:公司|董秘|上市公司)(?:在[^:：]{0,20})?(?:回答|回复|答复|回应)(?:表示|称|说|道)?)[:：]|^(?:投资者|网友|股东|用户)\s?\S{0,20}\s{1,3}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s{1,3}\d{1,2}:\d{2}/

/** Without the marks of Markdown, which stand before a label. */
const plain = (text: string): string => text.replaceAll('**', '').replace(/^[#>*_\s]+/, '')

/** A page may be one line: its sentences stand for paragraphs then. */
const pieces = (text: string): string[] =>
  text.length < 120 ? [text] : text.split(/(?<=[。！？!?”」>】] ?)(?=[^。]{2,40}[:：])/)

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
