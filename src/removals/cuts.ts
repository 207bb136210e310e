/** What is cut out of body lines, in this order; each pattern is one habit of sites. */
import { anyOf, findAll } from '../pattern.ts'
import type { Reason, Span } from '../types.ts'
import { load } from '../vocabulary/index.ts'
import { pinyinNotes } from './pinyin.ts'

export interface Cut extends Span {
  readonly reason: Reason
  readonly rule: string
}

interface CutRule {
  readonly reason: Reason
  readonly rule: string
  readonly find: (text: string) => Span[]
}

const all =
  (pattern: RegExp) =>
  (text: string): Span[] =>
    findAll(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length }))

const wordsOf = (name: string): string => anyOf(load(name).flatMap(({ words }) => words))
const ads = wordsOf('inline-ads')
const notes = wordsOf('stage-notes')

/** 微信 alone is a product; with an account it is an advertisement. */
const contact = '(?:微信|薇信|QQ群?|热线|电话)号?\\s?[:：]?\\s?[A-Za-z0-9_-]{5,20}'

export const cutRules: readonly CutRule[] = [
  { rule: 'clean/pinyin', reason: 'pinyin', find: pinyinNotes },
  {
    rule: 'clean/quote-widget',
    reason: 'ticker-widget',
    find: all(/[(（]\d+(?:\.\d+)?[,，] ?[-+]?\d+(?:\.\d+)?[,，] ?[-+]?\d+(?:\.\d+)?%[)）]/g),
  },
  // After a ticker: -0.350 (-2.617%) 沽空 $3.84百万; 比率 7.915%
  {
    rule: 'clean/quote-strip',
    reason: 'ticker-widget',
    find: all(
      /(?<=[)）])\s*[-+]?\d+(?:\.\d+)?\s[(（][-+]?\d+(?:\.\d+)?%[)）](?:\s*沽空 ?\$[\d.,]+[十百千万亿]{0,2}[;；] ?比率 ?[\d.]+%)?/g,
    ),
  },
  {
    rule: 'clean/quote-links',
    reason: 'ticker-widget',
    find: all(/[(（](?:行情)?\d{6}[,，](?:诊股|行情|股吧|基金吧|买入)[)）]|[(（]行情[,，]诊股[)）]/g),
  },
  {
    rule: 'clean/quote-delay',
    reason: 'ticker-widget',
    find: all(/[(（][^()（）]{0,40}(?:报价|资料|数据)延[迟时][^()（）]{0,60}[)）]/g),
  },
  // Initials of the desk at a paragraph's end: (ky/da), (nc)
  {
    rule: 'clean/desk-initials',
    reason: 'other',
    find: all(/[(（][a-z]{2,3}\/[a-z]{1,3}[)）]~?\s*(?=$|[(（])|(?<=[。！？])\s?[(（][a-z]{2,3}[)）]$/g),
  },
  // （封面图片来源摄图网） at the end of the last paragraph.
  {
    rule: 'clean/inline-image-credit',
    reason: 'image-credit',
    find: all(/[（(](?:封面|头图|题图|文中)?(?:图片|题图|配图|图)(?:来源|源自|来自)[:：]?[^()（）]{1,24}[)）]/g),
  },
  // A gambling or stock-tip head on the line of the article itself.
  {
    rule: 'clean/leading-ad',
    reason: 'advertisement',
    find: all(/^[^。]{0,60}?(?:加?微信|薇信|QQ群?|加群)\s?[:：【[]\s?[A-Za-z0-9_-]{5,20}[】\]]?(?=.{60})/g),
  },
  {
    rule: 'clean/inline-related',
    reason: 'related-links',
    find: all(/相关内容[《【][^》】]{1,12}[》】][^。]{2,60}?[(（][表图][)）]/g),
  },
  {
    rule: 'clean/inline-see-also',
    reason: 'see-also',
    find: all(
      /(?<=[。！？!?\s]|^)(?:详见|相关阅读|相关推荐|延伸阅读|推荐阅读|猜您喜欢|猜你喜欢|点击查看)[:：][^\s。！？:：]{4,48}(?:\s[^\s。！？,，:：]{2,30}(?=\s)){0,3}(?:\s|$)|(?<=[。！？!?]\s?)(?:相关推荐|相关阅读|延伸阅读|推荐阅读|猜您喜欢|猜你喜欢|上一篇|下一篇)[:：][^。]{2,160}$/g,
    ),
  },
  // A page on one line ends in its own disclaimer.
  {
    rule: 'clean/inline-disclaimer',
    reason: 'disclaimer',
    find: all(/(?<=[。！？!?”」)）\s])(?:免责声明|版权声明|郑重声明|特别声明)[:：].{4,240}$/g),
  },
  {
    rule: 'clean/welfare-ad',
    reason: 'advertisement',
    find: all(/【[^】]{0,8}福利】[^。]{0,40}?(?:领取|加微信[^。\s]{0,24})(?:\s?免费领取)?/g),
  },
  {
    rule: 'clean/bracketed-ad',
    reason: 'advertisement',
    find: all(new RegExp(`[【\\[〔［][^】\\]〕］]{0,40}(?:${ads}|${contact})[^】\\]〕］]{0,40}[】\\]〕］]`, 'g')),
  },
  {
    rule: 'clean/arrow-ad',
    reason: 'advertisement',
    find: all(/(?:>{2,4}|↓{2,4}|＞{2,4})[^<>↓。]{2,40}(?:<{2,4}|↓{2,4}|＜{2,4})/g),
  },
  { rule: 'clean/labelled-ad', reason: 'advertisement', find: all(/[[［【](?:广告|推广|AD)[\]］】][^。]{0,60}$/g) },
  {
    rule: 'clean/markup-residue',
    reason: 'markup',
    find: all(
      /<!--[^>]{0,200}-->|\\u003c!--.{0,200}?--\\u003e|<\/?(?:br|p|div|span|strong|b|em|a|img|font)(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo);|(?:spot_img){1,4}/g,
    ),
  },
  // [(00:03:12) Jessie Wang]: where a summary has it from.
  {
    rule: 'clean/time-citation',
    reason: 'citation',
    find: all(/\s?[[【][(（]\d{1,2}:\d{2}(?::\d{2})?[)）][^\][【】]{0,40}[\]】]/g),
  },
  { rule: 'clean/citation', reason: 'citation', find: all(/(?<=\S)\s?(?:\[\d{1,3}(?:[-,]\d{1,3}){0,6}\]){1,9}/g) },
  {
    rule: 'clean/stage-note',
    reason: 'stage-note',
    find: all(new RegExp(`[\\[(（【［]${notes}[\\])）】］]\\s?`, 'g')),
  },
  {
    rule: 'clean/time-stamp',
    reason: 'time-stamp',
    find: all(/(?<=^|[。，,；;：:！？!?\s])[([（](?:\d{1,2}:)?\d{2}:\d{2}[)\]）]\s?/g),
  },
  { rule: 'clean/author-note', reason: 'other', find: all(/(?<=.)[(（][^()（）:：]{1,6}注[:：][^()（）]{2,80}[)）]/g) },
]

/** One of these stands in every cut; most lines have none. */
const sign = /[(（[【［<＞>↓&\\]|spot_img|详见|阅读|推荐|喜欢|查看|一篇|相关内容|微信|薇信|QQ|加群|声明/

/** Cuts of a body line, sorted; where two rules meet, the earlier one has it. */
export function cutsIn(text: string): Cut[] {
  if (!sign.test(text)) return []
  let cuts: Cut[] = []
  for (const { rule, reason, find } of cutRules) {
    const found = find(text).filter(({ start, end }) => end > start)
    if (found.length > 0)
      cuts = merged(
        cuts,
        found.map((span) => ({ ...span, rule, reason })),
      )
  }
  return cuts
}

/** Two sorted lists as one; what of the second overlaps the first is dropped. */
function merged(first: readonly Cut[], second: readonly Cut[]): Cut[] {
  const out: Cut[] = []
  let i = 0
  for (const cut of second) {
    while (i < first.length && first[i]!.end <= cut.start) out.push(first[i++]!)
    const last = out[out.length - 1]
    const free = (!last || last.end <= cut.start) && (i === first.length || first[i]!.start >= cut.end)
    if (free) out.push(cut)
  }
  return [...out, ...first.slice(i)]
}
