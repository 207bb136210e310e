/** Lines that hold the date, the byline, the source or the editor and nothing else. */
import type { Span } from '../types.ts'
import { type Line, weigh } from './line.ts'

const date =
  /(?:(?:19|20)\d{2}|民国\s?\d{2,3}|(?<![\d/])1[01]\d(?=\/\d\d\/\d\d))\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:19|20)\d{2}|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日|(?:19|20)\d{2}年\s?\d{1,2}月(?!\d)|(?<![\d.])\d{1,2}月\d{1,2}日|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? (?:19|20)\d{2}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? (?:19|20)\d{2}/
const time =
  /(?:上午|下午|晚上|晚间|凌晨|中午|早上|傍晚)?\s?\d{1,2}\s?[:：时点]\s?\d{2}(?:\s?[:：分]\s?\d{0,2})?\s?(?:秒|[AaPp][Mm])?|(?:星期|周|礼拜)[一二三四五六日天]|\([一二三四五六日]\)|北京时间|GMT|ET\b/
const dates = new RegExp(date, 'g')
const times = new RegExp(time, 'g')
const label =
  '(?:文章来源|信息来源|新闻来源|资料来源|内容来源|稿件来源|来源于|来源|稿源|出处|转载自|文章转载自|作者|撰文|文字?|采写|记者|实习记者|实习生|特约记者|见习记者|通讯员|编辑|责任编辑|责编|编译|编\\s{1,4}辑|校对|审校|校审|出版|更新于|更新|发布于|发布时间|发布日期|发布人|发布者|发布|发表于|发表时间|发表|公告日期|刊登|日期|时间|研报日期|机构|研究员|分析员|分析师|评级|点击|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读需|阅读|人气|热度|栏目|分类|证券代码|证券简称|公司代码|公司简称|股票代码|公告编号|编号|股份代号|会议时间|会议日期|活动日期|活动时间|召开日期|上载日期|上载|上传时间|上传者|上传|版本|类型|会议类型|公告类[别型]|报告类型|文件类型|调研日期|投资者关系活动类别|上市公司接待人员姓名|整理日期|整理人|整理|来自|报道|报导|综合报道|字数|摘自)'
const labelled = new RegExp(
  `${label}\\s*[:：|/∣丨·．.]\\s*[^\\s|·,，。;；:：()（）]{0,24}(?:\\s[一-鿿](?=[\\s)）]|$))?`,
  'g',
)
const byline =
  /(?:每经|本报|界面新闻|[一-鿿]{2,8})?(?:实习|见习|特约)?(?:记者|编辑)\s?[|｜/∣:： ]?\s?(?:[一-鿿]{6}(?=\s?[/／])|[一-鿿]{2,4})(?:[、,，/／\s]{1,2}[一-鿿]{2,4}){0,3}(?:[/／]\s?[一-鿿]{2,4}报[道导])?/g
const noise =
  /(?:https?:\/\/|www\.)[\w./-]+|(?:[\w-]+\.){1,3}(?:com|cn|net|org|hk|tw)(?:\.(?:cn|hk|tw))?|(?:发表|我要|查看|参与)评论[>»]{0,2}|点击:?次|浏览:?\d*次?|阅读\s?[(（]?\d[\d.,万wk]*[)）]?|赞\s?\d+|[\d.]+万?次|分享|原创|来自|发表于|发布|更新|(?:中央)?通讯社|编辑部/g

/** What closes an article from below: 责任编辑:…, (编辑 …), 记者:…, 文章来源:…, agency initials. */
const closing =
  /^[\s([（【〔]*(?:(?:责任|网络|执行|值班|本文)编辑|责编|责任编校|编\s{0,4}辑|记者|本报记者|实习生|实习记者|文章来源|文章转载自|转载自|稿源|来源|作者|校对|审校|编译|撰文|撰稿|采写|采访|执笔|统筹|整理|文)\s*(?:[:：/|｜∣]|(?=\s))\s*[^。！？!?]{0,30}$/
const initials = /^[(（][a-z]{2,3}\/[a-z]{1,3}[)）]$/
const contributed = /^[(（](?:实习生|实习记者|记者|见习记者)[^。]{2,20}(?:本文)?(?:亦有贡献|对本文)[^。]{0,10}[)）]$/

/** (某某 编辑), （河洲财经编辑整理）, 河洲日报记者 罗一舟 */
const signature =
  /^[(（[【][^()（）[\]【】。，,]{2,14}\s?(?:编辑|撰稿|供稿|编译|整理|编辑整理|综合报[道导]|快讯中心)[)）\]】]$|^[(（][一-鿿]{2,5}(?:社|通讯社|日报|财经|新闻网?)[)）]$|^[一-鿿]{2,8}记者[:：]?\s[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,3}$/

/** 港岸财讯 08-27 18:42: a live page leaves the year out. */
const shortDated = /^[一-鿿A-Za-z]{0,6}\s{0,3}[01]\d-[0-3]\d\s{1,2}[0-2]\d:[0-5]\d$/

/** 河洲社 – 11小时前 */
const ago = /^[^。，,;；]{0,16}(?<!\d)\d{1,2}\s?(?:分钟|小时|天)前$/

export const hasDate = (text: string): boolean => date.test(text)

const headsOfColumns = /^\s*\d{2,4}年\d{1,2}月\d{1,2}日(?:\s{1,8}\d{2,4}年\d{1,2}月\d{1,2}日){1,5}\s*$/

/** The line is a date, or byline and source, and little else. */
export function isMeta(line: Line): boolean {
  const { text } = line
  // 10月24日晚间， goes on below.
  if (text.length > 160 || /[。！？；]|[，、]$/.test(text)) return false
  if (shortDated.test(text) || ago.test(text)) return true
  // 115年03月31日 114年12月31日: the heads of a table.
  if (headsOfColumns.test(text)) return false
  const dated = date.test(text)
  const rest = text.replace(labelled, '').replace(byline, '').replace(dates, '').replace(times, '').replace(noise, '')
  const marked = rest.length < text.length
  if (!marked) return false
  // 投资者提问(10-27 09:31), 投资者 138****2211 2025-09-12: label what follows.
  if (
    /^(?:投资者|网友|股东)\s?\S{0,20}\s{1,3}(?:19|20)\d\d[-/.]/.test(text) ||
    /截至|业绩|实录|营收|公告$|[\d.]\s?%|同比|环比|[年月季][增减]/.test(rest) ||
    (weigh(rest) >= 10 && paper.test(rest)) ||
    (dated && /[:：]$/.test(text) && weigh(rest) > 2)
  )
    return false
  const left = weigh(rest)
  // # 望江 2025-08-12: Markdown's head of the page
  if (/^#\s/.test(text) && left > 4) return false
  return dated ? left <= 14 : left <= 6 && labelledEnough(text, rest)
}

/** What a headline calls itself behind a date: …10月份营收报告, …问答汇总(10月27日). */
const paper =
  /(?:报告|汇总|纪要|简报|快报|公报|记录表?|实录|速记|逐字稿|文字稿|Transcript|Conference Call|Earnings Call)[\s()（）\-—–至]*$/

const labelledEnough = (text: string, rest: string): boolean => weigh(text) - weigh(rest) >= 4

/** The line stands below the body and closes it. */
export const isClosing = ({ text }: Line): boolean =>
  text.length <= 50 && [closing, initials, contributed, signature].some((pattern) => pattern.test(text))

/** 记者某某/台北报导 alone on its line, wherever it stands. */
export const isByline = ({ text }: Line): boolean => text.length <= 40 && reporter.test(text)

const reporter =
  /^[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,2}\s(?:报[道导]|采访报[道导])$|^[一-鿿]{2,8}[/／╱]\s?[一-鿿]{2,6}\d{1,2}日[电讯]$|^[□■◎●▲◆【〔(（[\s]{0,3}(?:本报|特派|实习|专案|新闻|快报|晨报|晚报)?记者[:：]?\s?[一-鿿、,， ]{2,14}(?:[/／╱]?\s?[一-鿿]{2,10}(?:报[道导]|编译|摄影?))?[】〕)）\]]?$|^[【〔(（[][^】〕)）\]]{2,26}(?:\d{1,2}日电|报[道导]|综合外电)[】〕)）\]]$/

/** 2025-09-05 15:14:40 alone on its line. */
export const isClock = ({ text }: Line): boolean =>
  /^(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/]\d{1,2})\s{1,3}\d{1,2}:\d{2}(?::\d{2})?$/.test(text)

/** A date alone, with or without its place: 香港,二零二五年十一月十三日. */
export function isDateline({ text }: Line): boolean {
  const found = text.length <= 30 ? date.exec(text) : null
  if (!found || !/年|(?:19|20)\d{2}/.test(found[0])) return false
  return (
    weigh(text.slice(0, found.index)) <= 4 &&
    !/\d/.test(text.slice(0, found.index)) &&
    /^(?:\s?[(（]?(?:星期|周)[一二三四五六日天][)）]?)?$/.test(text.slice(found.index + found[0].length))
  )
}

const opening = /^[（(〔【[](?=[^）)〕】\]]{0,30}(?:记者|社.{0,12}电|报[道导]|讯\s))[^）)〕】\]]{3,34}[）)〕】\]]\s*/
const ending =
  /(?:责任编辑|责编)\s?[:：]\s?[一-鿿]{2,4}\s*$|[（(](?:编辑|责编|责任编辑|记者|编译|文|作者)\s?[:：/][^（）()]{2,24}[)）]\s*\d{0,8}$/

/** Byline and dateline that stand at the ends of a body line: (某社记者某某台北16日电) …(编辑:某某). */
export function bylines(text: string): Span[] {
  return [opening, ending].flatMap((pattern) => {
    const found = pattern.exec(text)
    return found && found[0].length < text.length ? [{ start: found.index, end: found.index + found[0].length }] : []
  })
}
