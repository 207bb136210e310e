/** Where a reported run ends before its paragraph does: the journalist takes over, another speaks, an opinion is told. */
import { firstFrom } from '../../span.ts'
import { lastOpened } from '../quotes.ts'
import type { Attribution } from './attribution.ts'
import type { Reading } from './reading.ts'
import type { Subject } from './subjects.ts'

/** Where the journalist takes over: prices, papers, other days, what the report shows. */
const narration =
  /^\s*(?:同日|当日|另据|据悉|据了解|据[^,，]{2,16}(?:统计|数据|显示|报道)|资料显示|数据显示|公开资料|财报(?:还|也|亦)?(?:显示|披露)|经(?:计算|测算|统计|查)|[A-Za-z\u4e00-\u9fff]{2,14}(?:数据)?显示[,，]|(?:20\d\d年)?\d{1,2}月\d{1,2}日[,，][^,，。]{0,12}(?:发布|披露)[^,，。]{0,6}(?:公告|预告|财报|报告)|公告显示|年报显示|[\u4e00-\u9fffA-Za-z]{2,16}在(?:最新)?(?:研报|报告)中|截至[^,，]{0,16}(?:收盘|收市|发稿|午盘|记者)|值得(?:注意|一提|关注)|记者(?:注意|了解|获悉)|二级市场|消息面|受此(?:消息|影响)|不过[^,，]{0,8}(?:渠道|市场|外界)|(?:[\u4e00-\u9fffA-Za-z()（）0-9.-]{0,16})?(?:今日|昨日|今|昨|周[一二三四五])?(?:收报|报收|收市报|收盘报|现报|开盘报))/
const priceSentence =
  /^[^,，。]{0,16}(?:今[日天]?|昨[日天]?|周[一二三四五])(?:股价|收)[^,，。]{0,6}\d|(?:今|昨|当)[日天]收盘价\s?[\d.]+|(?:收报|报收|收市报|收盘报|现报|闭市报|挂收)\s?[\d.,]+|(?:今|昨|周[一二三四五]|当)日?(?:股价|终场|盘后)?(?:上涨|下跌|涨|跌)?[\d.%]{0,6}[,，]?(?:收在|收于|作收|以)\s?[\d.,]+/
/** 一季度,公司实现营收十亿元: figures in the third person at a sentence's start. */
const factSentence =
  /^\s*(?:[一二三四]季度|上半年|下半年|前三季度|全年|报告期内?|期内|20\d\d年)[^,，。]{0,8}[,，]?[^,，。]{0,12}(?:公司|集团)?(?:实现|录得)(?:营业)?(?:收入|营收|净利|归母)/

/** Where the next sentence ends, from `at` on. */
function stopFrom(text: string, at: number): number {
  const stops = /[。！？!?]/g
  stops.lastIndex = at
  return stops.exec(text)?.index ?? Number.POSITIVE_INFINITY
}

/** 公司还表示, 远川电子此前公布的, 公司发布公告称: what the company writes is not what the speaker says. */
const writes =
  /^(?:还|也|亦|则|同时|随后|另外|进一步){0,2}(?:在[^,，。]{1,12})?(?:表示|指出|称|认为|公告|此前(?:公布|披露|发布)|(?:发布|发出|披露)[^,，。]{0,8}公告)/
const isCompanyWriting = (subject: Subject | undefined, stop: number, text: string): boolean =>
  subject?.kind === 'block' && subject.start <= stop + 4 && writes.test(text.slice(subject.end, subject.end + 24))

/** 认为, 预计 and 宣布 hold their own sentence; 表示 holds what comes behind it too. */
export function opinionEnd({ text, quotes }: Reading, { content, verb, verbClass }: Attribution): number {
  if (verbClass !== 'T' && verb !== '宣布') return text.length
  for (let at = stopFrom(text, content); at < text.length; at = stopFrom(text, at + 1)) {
    if (at < (lastOpened(quotes, at - 1)?.close ?? 0)) continue
    const next = text.slice(at + 1, stopFrom(text, at + 1))
    if (!holdsOn.test(next)) return at
  }
  return text.length
}
/** 我们…; 预计全年…, 并维持评级: the same one, with no subject of its own. */
const holdsOn =
  /我们|我司|咱们|^\s*(?:但|并|且|又|还|亦|也|同时|故|因此){0,2}(?:预计|预期|预测|料|估计|估|认为|相信|维持|重申|给予|上调|下调|调升|调降|看好|建议)/

export function narrationStart({ text, quotes, subjects }: Reading, from: number, to: number, speaker: number): number {
  for (let at = stopFrom(text, from); at < to; at = stopFrom(text, at + 1)) {
    if (at < (lastOpened(quotes, at - 1)?.close ?? 0)) continue
    const sentence = text.slice(at + 1, Math.min(to, at + 80))
    const until = sentence.search(/[。！？!?]/)
    const one = until < 0 ? sentence : sentence.slice(0, until)
    const other = subjects[firstFrom(subjects, at + 1)]
    if (
      other &&
      other.start <= at + 2 &&
      (other.kind === 'house' || (other.kind === 'person' && other.who?.() !== speaker))
    )
      return at + 1
    if (isCompanyWriting(other, at, text)) return at + 1
    if (narration.test(sentence) || priceSentence.test(one) || factSentence.test(sentence)) return at + 1
  }
  return to
}

const hanging = /[,，;；。](?:但|而|并|并且|不过|惟|因此|同时|此外|另外|因为|又|对此|其中)$/
/** …的变量。用他的话说,“…”: that leads into the quote. */
const inHisWords = /(?<=[。！？!?])\s?用[^。,，]{1,8}的话(?:来)?(?:说|讲)[,，:：]?\s*$/
/** 。(林舟 顾青): who wrote it; ,但未有透露具体数字: what the speaker did not say. */
const beside = /(?<=[。！？!?])\s?[(（][^()（）。，,]{2,16}[)）]\s{0,2}$/
const unsaid =
  /[,，]但?(?:并?未有?|没有|并没有|未)(?:进一步)?(?:透露|披露|说明|公布|提供|交代|给出)[^,，。]{0,12}[。]?\s{0,2}$/
/** Without the full stop, the comma before a quote, and a conjunction left hanging. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to
  for (const pattern of [beside, unsaid, inHisWords])
    end -= pattern.exec(text.slice(Math.max(from, end - 28), end))?.[0].length ?? 0
  for (let round = 0; round < 3; round++) {
    while (end > from && /[\s。，,、;；:：！!？?…]/.test(text[end - 1]!)) end--
    end -= hanging.exec(text.slice(Math.max(from, end - 3), end))?.[0].length ?? 0
  }
  return end
}
