/** What was cut from the page and still says something of it: cash tags, the outlet's own line, copyright, breadcrumbs. */
import { isOutlet } from '../outlets.ts'
import { passage, toSource } from '../span.ts'
import type { Article, Located, Passage, Reason, Text } from '../types.ts'

export interface Aside {
  readonly content: Passage
  readonly reason: Reason
}

/** Lines of other articles and of readers say nothing of this one. */
const mute = new Set<Reason>([
  'unrelated-article',
  'related-links',
  'comments',
  'advertisement',
  'seo-spam',
  'markup',
  'duplicate',
  'see-also',
])
const longest = 200

/** The short removals, in source order. */
export function readAsides(article: Article, text: Pick<Text, 'raw' | 'folded'> | null): Aside[] {
  if (!text) return []
  return article.removals
    .filter(({ span, reason }) => span.end - span.start <= longest && !mute.has(reason))
    .map(({ span, reason }) => ({ content: passage(text, span), reason }))
}

/** Who stands alone on the line above or below the date line: an outlet, and perhaps its writer. */
export interface Beside {
  readonly outlet: Located<{ value: string }>
  readonly writer: Located<{ value: string }> | null
}

/** 港岸见闻, 港岸见闻 李笑遥 */
const alone = /^(\S{2,12})(?:\s{1,3}(\p{Script=Han}{2,3}))?$/u

export function outletBeside(asides: readonly Aside[], meta: readonly Passage[], raw: string): Beside | null {
  const lines = meta.map((line) => toSource(line))
  const [starts, ends] = [new Set(lines.map(({ start }) => start)), new Set(lines.map(({ end }) => end))]
  for (const { content } of asides) {
    const match = alone.exec(content.text.trim())
    if (!match || !isOutlet(match[1]!) || (match[2] && isOutlet(match[2]))) continue
    const { start, end } = toSource(content)
    const near = gapsBeside.some(
      (gap) =>
        (ends.has(start - gap) && isBlank(raw.slice(start - gap, start))) ||
        (starts.has(end + gap) && isBlank(raw.slice(end, end + gap))),
    )
    if (near) return { outlet: named(content, match[1]!), writer: match[2] ? named(content, match[2]) : null }
  }
  return null
}

function named(content: Passage, value: string): Located<{ value: string }> {
  const start = content.text.lastIndexOf(value)
  return { value, span: toSource(content, start, start + value.length) }
}

/** How many characters of white space may stand between two lines that are neighbours. */
const gapsBeside = Array.from({ length: 12 }, (_, i) => i + 1)
/** Nothing, or the button that follows a writer: + 关注. */
const isBlank = (between: string): boolean => /^\s*(?:[+＋]?\s?[关關][注]\s*)?$/.test(between)

/** 港岸经纬首页 要闻 公司, 港岸经纬 > 银行 > 正文, © 2025 港岸经纬: a menu that opens with a name, an imprint that holds it. */
export function houseOf(asides: readonly Aside[]): (name: string) => boolean {
  const menus = asides.filter(({ reason }) => reason === 'navigation' || reason === 'breadcrumb').slice(0, 12)
  const imprints = asides.filter(({ reason }) => reason === 'copyright')
  // 港岸 of 港岸会议 in the menu and in the imprint: two characters are a channel more often than a site.
  const shortName = (name: string): boolean =>
    menus.some(({ content }) => content.text.trim().startsWith(name)) &&
    imprints.some(({ content }) => content.text.trim().startsWith(name))
  return (name) =>
    (/^\p{Script=Han}{2}$/u.test(name) && shortName(name)) ||
    (/^\p{Script=Han}[\p{Script=Han}A-Za-z0-9]{2,11}$/u.test(name) &&
      !home.test(name) &&
      (menus.some(({ content }) => opensWith(content.text.trim(), name)) ||
        imprints.some(({ content }) => imprint.test(content.text) && content.text.includes(name))))
}

const opensWith = (text: string, name: string): boolean =>
  text.startsWith(name) && /^(?:首页|\s?[·|｜>›»＞/]|\s{1,4}|$)/.test(text.slice(name.length)) && !profile.test(text)
/** A writer's box: the name, and who follows. */
const profile = /粉丝|关注|作者|发帖|等级|主页/
const imprint = /©|Copyright|版权|转载/i

const owner =
  /(?:©|\(c\)|Copyright|版权所有)\s?(?:©|\(c\))?\s?(?:(?:19|20)\d{2}\s?(?:[-–—至]\s?(?:19|20)?\d{2,4})?)?\s?(?:年)?\s?([A-Za-z][A-Za-z0-9.]{1,30}(?![\p{Script=Han}A-Za-z0-9.])|[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9.]{1,15})/iu
const tail = /(?:股份|传媒|网络|科技|信息|技术|资讯)?(?:有限公司|有限责任公司)?(?:版权所有|保留.*|All|不得.*|京ICP.*)?$/
/** 飞象网 > 通信 > 正文: the first step that is no 首页. */
const crumb =
  /^(?:(?:您的?)?(?:当前)?(?:所在)?位置\s?[:：]\s?)?([\p{Script=Han}A-Za-z0-9.]{2,12})\s?(?:>|›|»|>>|＞|\/)\s?/u
const home =
  /^(?:首页|主页|网站首页|返回首页|Home|正文|新闻|财经|股票|港股|美股|市场|资讯|行情|台股|台股新闻|个股|个股新闻|即时|快讯|公司|上市公司|证券|要闻)$/i

/** 登录: the last word of a bar above the steps. */
const button = /^(?:登[录入]|注册|登录注册|退出|搜索|会员|日历|客户端|APP|返回|更多)$/i

const notSite = /联系|邮箱|本站|公告|版权|Powered|^By$|Rights/i

/** More copyright lines than these are a list of works; each is looked for in the whole page. */
const most = 40

/** 联报 | 新闻 | 财经 | 娱乐: a bar of channels that opens with the paper's name. */
const masthead = /^\s?(\p{Script=Han}{2,8}(?:日报|晚报|早报|晨报|商报|时报|周报|周刊))(?=\s?[|｜·\s]|$)/u

/** The site that the scrape came from, where it says so itself. */
export function readSite(asides: readonly Aside[]): Located<{ value: string }> | null {
  for (const { content, reason } of asides) {
    const match = reason === 'breadcrumb' || reason === 'navigation' ? crumb.exec(content.text) : null
    const value = match?.[1]?.replace(/(?<=.{2})(?:网站)?首页$/, '') ?? ''
    if (match && !home.test(value) && !button.test(value)) {
      const start = match[0].indexOf(value)
      return { value, span: toSource(content, start, start + value.length) }
    }
  }
  for (const { content } of asides.slice(0, 3)) {
    const match = masthead.exec(content.text)
    if (match) return { value: match[1]!, span: toSource(content, match[0].length - match[1]!.length, match[0].length) }
  }
  const owners = asides.flatMap(({ content }) => {
    const match = owner.exec(content.text)
    return match ? [{ content, match, value: match[1]!.replace(tail, '') }] : []
  })
  for (const { content, match, value } of owners.slice(0, most)) {
    // A copyright line may go on with anything; a name is what an outlet is called, or what the page says twice.
    const said = (): boolean => asides.filter(({ content: other }) => other.text.includes(value)).length > 1
    if (value.length >= 2 && (isOutlet(value) || (!notSite.test(value) && said()))) {
      const start = match.index + match[0].lastIndexOf(match[1]!)
      return { value, span: toSource(content, start, start + value.length) }
    }
  }
  return null
}
