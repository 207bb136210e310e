/** What stands between the turns of a call: headings, lists of who is there, what the page adds of its own. */

import { endMarker } from '../words.ts'
import type { Accepted } from './ladder.ts'

/** Where a turn ends without a new label: a heading of the page, or what the page adds of its own. */
export function closes(text: string, heading: boolean, next: readonly Accepted[] | undefined): boolean {
  const bare = text.trim()
  if (credit.test(bare) || (bare.length < 120 && disclaimer.test(bare))) return true
  if (
    endMarker.test(bare) &&
    (bare.length < 40 ||
      /^(?:会后[,，]|后记[:：]|个人看法|机构观点|本次活动|以上|说明会最后|业绩会最后|会议最后|电话会最后|交流会最后)/.test(
        bare,
      ))
  )
    return true
  if (isExchangeHead(bare) || comment.test(bare) || reported.test(bare)) return true
  if (bare.length > 40 || /[。？！?!;；,，]$/.test(bare)) return false
  if (/^(?:[▌■▍▋▊▎█]|【[^】]{2,24}】$|\*\*)/.test(bare) || attendance.test(bare) || questions.test(bare)) return true
  const numbered =
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[)）]|\d{1,2}\.\d|第[一二三四五六]部分)/.test(
      bare,
    )
  const section =
    /(?:问答|提问|Q&A|Q & A|环节|发言|致辞|汇报|交流|附件|看法|观点|数据|实录|Questions|Remarks|Participants|参会人员)/.test(
      bare,
    )
  return (numbered || heading) && (section || (next?.length ?? 0) > 0) && (numbered || section)
}

/** 远川电子2025年三季报显示,…; 截至发稿,…: the site tells of the company again. */
const reported =
  /^截至(?:发稿|今日收盘|当日收盘|\d{1,2}月\d{1,2}日收盘|收盘)|^[^,，。]{2,14}?(?:20\d\d年?)?(?:第?[一二三四]季度?|半年|年度?|中期|季)?(?:报|报告|财报)显示[,，]/
/** ■ 港岸点评:招生数据验证景气度: what the page thinks of the call. */
const comment = /^[■●◆▶◎★]\s?.{0,8}(?:点评|短评|小结|评论|观点|看法)[:：]/
/** (林远整理), (会议于五时结束) below the last answer. */
const credit =
  /^特此公告[。.]?$|^[（(](?:[^（）()]{2,16}(?:整理|记录|编辑|供稿|撰文|摄)|[^（）()]{0,12}会[^（）()]{0,16}(?:结束|完毕|散会))[)）]$/
/** 本文字记录由系统自动生成,可能存在错误,仅供参考。 below the call: the page speaks of itself. */
const disclaimer =
  /^[*※（(]?(?:本|以上|此|该)(?:网?站|网页|页面?|平台|文|文章|文字|纪要|会议纪要|记录|实录|转写|逐字稿|资料|资讯|内容|信息)[^。]{0,60}(?:仅供(?:投资者?)?参考|不做任何|不作任何|不构成|不保证|自负|自担|以[^,，。]{2,16}为准|未经[^,，。]{2,12}(?:审阅|审核|确认|核实)|(?:记录|录音|速记)[^,，。]{0,6}整理)/
/** 问答环节 alone on its line. */
const questions =
  /^(?:[一二三四五六七八九十]{1,2}、|\d[.、]\s?)?(?:分析师|投资者|媒体)?(?:(?:问答|提问|互动)?\s?(?:Q ?& ?A|Questions? (?:and|&) Answers?)|问答|提问|互动|(?:简报|定义)?\s?(?:Presentation|Prepared Remarks|Definitions))(?:环节|部分|实录|交流|摘要|Session)?(?:\(Q&A\))?\s*[:：]?$/
export const isSection = (text: string): boolean => questions.test(text.trim())
/** Q&A #4 — Nora Feld (Citi):网点的利用率, over an exchange: the page's own line, whoever it names. */
export const isExchangeHead = (text: string): boolean =>
  text.length < 120 && /^\s*(?:Q ?& ?A|问答|Question)\s?(?:#|No\.?\s?|第)?\d{1,2}\s?(?:[—–|｜]|-{1,2}\s)/.test(text)
/** The heading over a list of who is there: 公司参会人员, 出席管理层, Corporate Participants. */
const attendance =
  /^.{0,36}(?:(?:参会|与会|出席|参与)(?:人员|者|嘉宾|领导|管理层|公司代表|分析[员师]|投资者|机构)|Partici(?:pants|piants))\s*[:：]?$/
export const isAttendance = (text: string): boolean => attendance.test(text)

/** 管理层发言(Prepared Remarks) 一、首席执行官 沈越: what stands before a label in its line and is no one's words. */
export const isSectionHead = (text: string): boolean =>
  text.trim().length <= 40 && !/[。？！?!;；,，]/.test(text.trim().slice(0, -1)) && !/[。？！?!]$/.test(text.trim())
