/** Which line is the headline. */
import { outletWord } from '../outlets.ts'
import { type Line, pieces, tokens, type Verdict, weigh } from './line.ts'
import { hasDate, isMeta } from './meta.ts'

export interface Headline {
  readonly index: number
  /** Where it begins in the line's content: behind 原标题: for one. */
  readonly from: number
  /** How much of the line's content it is; less than all where the site's name follows. */
  readonly length: number
}

/** How many lines above the first paragraph are looked at. */
const reach = 80

export function findTitle(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): Headline | null {
  const repeated = repeatedTitle(lines, verdicts)
  if (repeated) return whole(repeated, repeated.block.content.text.length)
  const first = firstProse(lines, verdicts)
  const best = bestAbove(lines, verdicts, first)
  const below = datedBelow(lines, verdicts, first)
  if (below && !(best && metaWithin(lines, best.index, 3))) return whole(below, titleLength(below))
  const own = best && lines.slice(best.index + 1, best.index + 4).some((line) => isMeta(line) && !isOriginal(line))
  return (own ? null : originalTitle(lines, first)) ?? (best && whole(best, titleLength(best)))
}

/** The line above the first paragraph that is most like a headline; null where none is enough of one. */
function bestAbove(lines: readonly Line[], verdicts: readonly (Verdict | null)[], first: number): Line | null {
  const lead = leadAt(lines, verdicts, first)
  const candidates = lines
    .slice(Math.max(0, first - reach), first + 1)
    .filter((line) => (free(verdicts[line.index]) || isMisread(lines, verdicts, line)) && mayBeTitle(line))
    .map((line) => ({ line, score: rate(line, lines, verdicts, lead) }))
  const dated = lines.findIndex((line) => isMeta(line) && hasDate(line.text))
  const early = candidates.some(({ line, score }) => line.index < dated && score >= 1.5)
  let best: (typeof candidates)[number] | null = null
  for (const candidate of candidates) {
    const late = early && candidate.line.index > dated ? 1 : 0
    const score = candidate.score - late
    if (!best || score > best.score) best = { line: candidate.line, score }
  }
  if (!best || best.score < 0.5) return null
  // A printed page breaks its headline in two lines; the whole of it may stand right above.
  const { line } = best
  const above = candidates.filter((one) => line.index > one.line.index && line.index - one.line.index < 4)
  return above.find((one) => isHalf(line, one.line, lines))?.line ?? line
}

const whole = ({ index }: Line, length: number): Headline => ({ index, from: 0, length })

const originalLabel = /^\s*[(（]?原标题\s?[:：]\s?(?=\S{6})/
const isOriginal = ({ text }: Line): boolean => originalLabel.test(text.slice(0, 40))

/** 原标题:…  来源:… above the text is the headline of a page that prints no other. */
function originalTitle(lines: readonly Line[], first: number): Headline | null {
  for (const { index, block } of lines.slice(0, first + 4)) {
    const match = originalLabel.exec(block.content.text.slice(0, 40))
    if (!match) continue
    const rest = block.content.text.slice(match[0].length, match[0].length + 160)
    const length = rest.search(/[)）]?\s+(?:来源|作者|记者)\s?[:：]|[)）]\s*$|\s*$/)
    if (length <= 120) return { index, from: match[0].length, length }
  }
  return null
}

/** Another article may stand above: the headline is then the line with the date right below or above, which its own paragraphs bear out. */
function datedBelow(lines: readonly Line[], verdicts: readonly (Verdict | null)[], from: number): Line | null {
  const dated = lines.slice(from + 1, from + 40).find((line) => {
    const dates = [lines[line.index + 1], lines[line.index - 1]].some(
      (next) => next && isMeta(next) && hasDate(next.text),
    )
    return dates && free(verdicts[line.index]) && mayBeTitle(line) && line.weight >= 10
  })
  // A link with its date has no paragraph of its own.
  const own = dated && lines.slice(dated.index + 1, dated.index + 6).some((line) => line.prose && line.weight >= 20)
  if (!dated || !own) return null
  return borneOut(lines, verdicts, dated) >= 0.3 ? dated : null
}

/** Share of a headline's pairs of characters that the paragraphs below it have, 0 to 1. */
function borneOut(lines: readonly Line[], verdicts: readonly (Verdict | null)[], { text, index }: Line): number {
  const own = bigrams(text)
  const lead = leadAt(lines, verdicts, index + 1)
  return own.size === 0 ? 0 : [...own].filter((gram) => lead.has(gram)).length / own.size
}

/** The bigrams of the first paragraphs from there on, a menu's length away at most. */
function leadAt(lines: readonly Line[], verdicts: readonly (Verdict | null)[], from: number): Set<string> {
  let text = ''
  for (let i = from; i < Math.min(lines.length, from + 60) && text.length < 600; i++)
    if (lines[i]!.prose && !verdicts[i]) text += lines[i]!.text.slice(0, 600)
  return bigrams(text.slice(0, 600))
}

/** A headline that is set in two lines, one half of which this is. */
function isHalf({ text, index }: Line, whole: Line, lines: readonly Line[]): boolean {
  const near = [(lines[index - 1]?.text ?? '') + text, text + (lines[index + 1]?.text ?? '')]
  return near.some((both) => both.replaceAll(/\s/g, '') === whole.text.replaceAll(/\s/g, ''))
}

const free = (verdict: Verdict | null | undefined): boolean => !verdict || verdict.weak === true

/** 【专题】…: it opens like a link, but the date stands right below and the text bears it out. */
const isMisread = (lines: readonly Line[], verdicts: readonly (Verdict | null)[], line: Line): boolean => {
  const verdict = verdicts[line.index]
  const dated = lines.slice(line.index + 1, line.index + 3).some((next) => hasDate(next.text))
  // A line of a list of links may stand above a date as well; it wears no mark.
  if (!/^\s*[【[〔]/.test(line.text)) return false
  return (
    (verdict?.reason === 'see-also' || verdict?.reason === 'related-links') &&
    dated &&
    borneOut(lines, verdicts, line) >= 0.2
  )
}

/** The page's first line is often `headline - site`; where the headline stands again, that is the one. */
function repeatedTitle(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): Line | null {
  const head = lines[0]
  if (!head || head.weight < 8 || head.text.length > 200) return null
  if (/有限公司$/.test(head.text)) return null
  const opening = [...bigrams(head.text.slice(0, 7))]
  const found = lines.find(
    (line) =>
      line.index > 0 &&
      line.weight >= 8 &&
      line.weight * 3 >= head.weight &&
      // Cheap, and no other line gets as far as its bigrams.
      opening.filter((gram) => line.text.includes(gram)).length >= opening.length / 2 &&
      within(line.text, head.text) &&
      within(head.text.slice(0, 7), line.text, 0.5) &&
      free(verdicts[line.index]) &&
      mayBeTitle(line),
  )
  if (!found) return null
  const above = proseOf(lines.slice(0, found.index))
  // The same words with their date right below, and then the lead: the first line was the headline already.
  if (above > 0 && found.text === head.text && lines.slice(1, 3).some((line) => isMeta(line) && hasDate(line.text)))
    return null
  return proseOf(lines.slice(found.index + 1)) >= above ? found : null
}

/** All but a few of its pairs of characters stand in the other: a title is often cut short or set with other marks. */
function within(text: string, whole: string, share = 0.85): boolean {
  const own = bigrams(text)
  const other = bigrams(whole)
  const shared = [...own].filter((gram) => other.has(gram)).length
  return own.size >= 4 && shared >= share * own.size
}

const proseOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (line.prose && line.weight >= 30 ? line.weight : 0), 0)

/** Where the text begins: the first clauses that no date or byline follows and that more of the kind follow. */
function firstProse(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): number {
  const found = lines.find((line) => {
    if (
      verdicts[line.index] ||
      !line.prose ||
      line.weight < 18 ||
      isMeta(line) ||
      (line.weight < 70 && metaWithin(lines, line.index, 2))
    )
      return false
    if (line.weight >= 40 && /。$/.test(line.text)) return true
    const near = lines.slice(line.index, line.index + 8).filter((next) => next.prose && !verdicts[next.index])
    return near.reduce((sum, next) => sum + next.weight, 0) >= 60
  })
  return found ? found.index : firstParagraph(lines, verdicts)
}

/** The first line that is a paragraph of prose, or the end. */
export function firstParagraph(lines: readonly Line[], verdicts: readonly (Verdict | null)[], from = 0): number {
  const found = lines
    .slice(from)
    .find(
      (line) =>
        !verdicts[line.index] &&
        line.prose &&
        line.weight >= 30 &&
        (/[。.]$/.test(line.text) || line.weight > 60) &&
        !isMeta(line),
    )
  return found ? found.index : lines.length
}

const mayBeTitle = (line: Line): boolean =>
  (line.weight >= 5 || notice.test(line.text) || (line.weight >= 2 && markdown.test(line.block.content.text))) &&
  !/^\*\*.{12,}[。，,]/.test(line.text) &&
  line.weight <= 70 &&
  !/；/.test(line.text) &&
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
const markdown = /^#\s?[^#\s]/

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
]

/** 望江今日召开法说会。(记者林未央摄), 望江董事长程言。(资料照): whose picture it is stands behind it. */
function isCaption({ text }: Line): boolean {
  return credited.test(text)
}
/** … and 董事长林知远(图中)。记者方以安/摄影 without brackets. */
const credited =
  /^[▲▼△▽]\s?\S|[/／]\s?摄影?[)）]?$|(?:记者|通讯员)\s?\p{Script=Han}{2,4}\s?[/／]?摄影?[)）]?$|[(（][^()（）]{0,16}(?:摄影?|资料[照图]片?|档案照?片?|翻摄.{0,8}|截自.{0,8}|截图|路透社?|美联社|法新社|提供|图\s?[/／╱|｜:：].{1,14})[)）]$/u

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

/** A person's post in a roster: 某某科技 - 首席财务官. */
const post =
  /\s[-–—]\s.{0,16}(?:总裁|总监|副总|总经理|董事|执行官|财务[长官]|分析师|经理|主管|CEO|CFO|IR)$|\s[-–—]\s.{0,30}\b(?:Officer|Director|President|Chairman|Investor Relations|Treasurer|Analyst)\b/

function rate(
  line: Line,
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
  lead: ReadonlySet<string>,
): number {
  const own = bigrams(line.text)
  const shared = [...own].filter((gram) => lead.has(gram)).length
  let score = own.size > 0 ? (4 * shared) / own.size : 0
  if (metaWithin(lines, line.index, 1)) score += 2.3
  else if (metaWithin(lines, line.index, 3)) score += 1.5
  const above = lines[line.index - 1]
  if (above && isMeta(above)) score += 0.7
  if (above && verdicts[above.index]?.reason === 'breadcrumb') score += 0.7
  if (line.index > 0 && lines[0]!.text.includes(line.text)) score += 2
  // What stands above the menu is the head of the site.
  if (line.index === 0 && verdicts[1]?.reason === 'navigation') score -= 1.5
  if (/(?:公告|快报|记录表?|纪要|实录|报告|要点|点评|简报|全文|分析|解读|摘要|Transcript|记录|逐字稿)$/.test(line.text))
    score += 1
  // A page on results says so in its headline.
  if (/财报|业绩|年报|季报|中报|半年报|法说会|电话会/.test(line.text)) score += 0.5
  if (/[(（][A-Z]{0,5}[:：]?\d{4,6}(?:[.-][A-Z]{1,2})?[)）]/.test(line.text)) score += 0.8
  if (/投资者关系活动(?:记录|登记)表$/.test(line.text)) score += 1
  // Markdown: one sign for the page, two for its parts
  if (markdown.test(line.block.content.text)) score += 3
  if (line.weight < 14) score -= line.weight < 10 ? 1 : 0.5
  // A few words with neither the head of the page, a date nor a paragraph beside them head a part of it.
  if (line.weight < 10 && line.index > 4 && !lines[line.index + 1]?.prose && !metaWithin(lines, line.index, 3))
    score -= 1
  if (/有限公司$|^[^,，]{2,12}[:：]/.test(line.text)) score -= 0.5
  if (pieces(line.text).length >= 4) score -= pieces(line.text).length >= 6 ? 2 : 1
  if (line.prose && line.weight >= 36 && (line.text.match(/[，,]/g)?.length ?? 0) >= 2) score -= 1
  if (/[。.]$/.test(line.text) || line.weight > 60 || /[：:]$/.test(line.text)) score -= 1.5
  if (hasDate(line.text) && line.weight < 12) score -= 1
  // What a speaker says is no headline.
  if (above && /[:：]$/.test(above.text)) score -= 3
  return score
}

const metaWithin = (lines: readonly Line[], index: number, steps: number): boolean =>
  lines.slice(index + 1, index + 1 + steps).some(isMeta)

/** Without `_河洲财经` or `-某某网` at its end. */
function titleLength({ block }: Line): number {
  const { text } = block.content
  const suffix = /\s*(?:[_|｜]|[-–—]{1,2})\s*([^_|｜\-–—]{2,14})$/.exec(text)
  if (!suffix || suffix.index < 10) return text.length
  return /(?:网|网站|财经|新闻|频道|社区|论坛|资讯|日报|在线|之家|中心|社|号|[a-z]\.[a-z]{2,3})$/i.test(suffix[1]!) &&
    weigh(suffix[1]!) <= 12
    ? suffix.index
    : text.length
}

export function bigrams(text: string): Set<string> {
  const grams = new Set<string>()
  for (const run of text.match(/[㐀-鿿]+|[A-Za-z]{2,}|\d+(?:\.\d+)?/g) ?? []) {
    if (!/[㐀-鿿]/.test(run)) grams.add(run)
    else for (let i = 0; i + 1 < run.length; i++) grams.add(run.slice(i, i + 2))
  }
  return grams
}
