/** Which lines may be a headline at all, and what stands above an article and is none. */
import { outletWord } from '../outlets.ts'
import { type Line, pieces, tokens, weigh } from './line.ts'
import { isMeta } from './meta.ts'

export const mayBeTitle = (line: Line): boolean =>
  (line.weight >= 5 || notice.test(line.text) || (line.weight >= 2 && markdown.test(line.block.content.text))) &&
  !/^\*\*.{12,}[。，,]/.test(line.text) &&
  line.weight <= 70 &&
  !/；.*[；。]/.test(line.text) &&
  !/[-+]\d[\d.]*%.{0,40}[-+]\d[\d.]*%/.test(line.text) &&
  line.text.length <= 120 &&
  !/[。；]$/.test(line.text) &&
  !/^(?:[•·●\-*]\s|[问答QA]\d{0,2}(?:[:：]| (?=\S))|[□☑■]|.{0,16}(?:投资者|投资人|网友|股东).{0,30}(?:提问|询问|发问)[:：]|(?:董秘|尊敬的.{0,8})?您好|请问)/.test(
    line.text,
  ) &&
  !post.test(line.text) &&
  !present.test(line.text) &&
  !isMeta(line) &&
  !unheadlike.some((is) => is(line)) &&
  pieces(line.text).length <= 8

/** # 望江股份_20260311 */
export const markdown = /^#\s?[^#\s]/

/** 望江科技投资者关系活动记录表(2025年半年度业绩说明会) */
export const meetingForm = /投资者关系活动(?:记录|登记)表(?:\s?[(（][^()（）]{2,30}[)）])?$/

/** 盈利警告: the whole headline of an exchange's notice. */
const notice = /^(?:正面)?(?:盈利|业绩)(?:警告|预警|预告|预喜|快报|公告)$/

/** What stands above an article and is no headline, though a date or a byline may follow. */
const unheadlike: readonly ((line: Line) => boolean)[] = [
  isCaption,
  // 《港讯通讯社22日专讯》望江(01234)今早低开: the first words of a wire's own text
  ({ text }) =>
    /^[《【〔(（[]\p{Script=Han}[^《》【】〔〕()（）[\]]{1,24}(?:讯|日电|报[导道])[》】〕)）\]]\s?\S{8}/u.test(text),
  isMenu,
  isMasthead,
  // 收入31亿元,同比增长9% - 净利润3亿元,为历史最高 - 现金流转正: points in one line
  ({ text, prose }) => prose && (text.match(/\s[-–—]\s/g)?.length ?? 0) > 1,
  ({ text }) => field.test(text),
  isStatementRow,
  // 望江建设(000961.CN): the share's own page, above the headline
  ({ text }) => /^\p{Script=Han}{2,8}\s?[(（](?:[A-Z]{2,5}[:：])?\d{4,6}(?:\.[A-Z]{2})?[)）]$/u.test(text),
]

/** 望江今日召开法说会。(记者林未央摄), 望江董事长程言。(资料照): whose picture it is stands behind it. */
function isCaption({ text }: Line): boolean {
  return credited.test(text)
}

/** … and 董事长林知远(图中)。记者方以安/摄影 without brackets. */
const credited =
  /^[▲▼△▽]\s?\S|。[^。]{2,10}(?:资料照|提供|摄影?)$|[/／]\s?摄影?[)）]?$|(?:记者|通讯员)\s?\p{Script=Han}{2,4}\s?[/／]?摄影?[)）]?$|[(（][^()（）]{0,16}(?:摄影?|资料[照图]片?|档案照?片?|翻摄.{0,8}|截自.{0,8}|截图|路透社?|美联社|法新社|提供|图\s?[/／╱|｜:：].{1,14})[)）]$/u

/** 要闻 两岸国际 产经 副刊 体育: channels side by side. A headline set with spaces counts something, or has a longer part. */
function isMenu({ text, prose }: Line): boolean {
  const bars = text.match(/[|｜]/g)?.length ?? 0
  if (bars > 2 || (bars > 0 && doors.test(text))) return true
  const words = tokens(text)
  return words.length >= 5 && !prose && !/[\d“”「」:：，,！!？?%]/.test(text) && words.every((word) => weigh(word) <= 6)
}

/** 登录 | 开通会员 | 上传纪要 */
const doors = /(?:^|[|｜]\s?)(?:登[录入]|注册|首页|主页|会员|下载(?:APP|PDF)?)(?:\s?[|｜]|$)/i

/** NOWnews今日新闻, 海潮参考报 海潮微博: the paper's name, and a channel of it. */
function isMasthead({ text, weight }: Line): boolean {
  const [first, ...others] = tokens(text)
  if (first === undefined || weight > 10) return false
  return outlet.test(first) && (others.length === 0 ? !/\d/.test(text) : paper.test(first) && !/\d/.test(text))
}

const paper = /^\p{Script=Han}{2,8}(?:新闻网?|日报|晚报|早报|晨报|时报|周报|商报|导报|参考报|经济报|周刊|通讯社)$/u

const outlet = new RegExp(`^(?:${outletWord}|[A-Za-z]{0,10}${paper.source.slice(1, -1)})$`, 'u')

/** 出席嘉宾:董事长…: who was there, above the call. */
const present = /^(?:出席|列席|参会|参加|与会|接待|主持|嘉宾|主讲|发言)[^:：]{0,8}[:：]/

/** The fields of the form that a mainland company fills in after a meeting with investors. */
const field =
  /^(?:投资者关系活动(?:类别|主要内容)?(?!记录)|参与单位|上市公司接待|接待人|会议(?:地点|形式|方式)|活动(?:地点|形式|方式)|地点|形式|类别|附件)(?:[\s:：□√]|名称|人员|人\s|清单)/

/** 二、营业总成本(元) 1,521,915,656.05: a row of a statement. */
export function isStatementRow({ text }: Line): boolean {
  return text.length < 80 && row.test(text)
}

const row = /^\S{2,40}\s+[(-]?\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?\)?$|^\S{2,40}\s+[(-]?\d{1,15}\.\d{1,2}\)?$/

/** A person's post in a roster: 某某科技 - 首席财务官. */
const post =
  /\s[-–—]\s.{0,16}(?:总裁|总监|副总|总经理|董事|执行官|财务[长官]|分析师|经理|主管|CEO|CFO|IR)$|\s[-–—]\s.{0,30}\b(?:Officer|Director|President|Chairman|Investor Relations|Treasurer|Analyst)\b/
