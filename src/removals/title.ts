/** Which line is the headline. */
import { borneOut, free, isMisread, leadAt } from './borne-out.ts'
import { firstProse } from './first-prose.ts'
import { type Line, type Verdict, weigh } from './line.ts'
import { hasDate, isMeta } from './meta.ts'
import { titleAgain } from './title-again.ts'
import { mayBeTitle } from './title-like.ts'
import { metaWithin, rate } from './title-rate.ts'

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
  const repeated = titleAgain(lines, verdicts)
  if (repeated) return repeated
  const first = firstProse(lines, verdicts)
  const best = bestAbove(lines, verdicts, first)
  const below = datedBelow(lines, verdicts, first)
  if (below && !(best && metaWithin(lines, best.index, 3))) return whole(below, titleLength(below))
  if (!best && lines.length > 0 && first < lines.length) {
    const flash = flashTitle(lines[first]!)
    if (flash) return flash
  }
  const own = best && lines.slice(best.index + 1, best.index + 4).some((line) => isMeta(line) && !isOriginal(line))
  return (own ? null : originalTitle(lines, first)) ?? (best && whole(best, titleLength(best)))
}

/** The line above the first paragraph that is most like a headline; null where none is enough of one. */
function bestAbove(lines: readonly Line[], verdicts: readonly (Verdict | null)[], first: number): Line | null {
  const lead = leadAt(lines, verdicts, first)
  const candidates = lines
    .slice(0, first + 1)
    .filter(({ index, text }) => index >= first - reach || lines[index + 1]!.text === text)
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

/** A headline that is set in two lines, one half of which this is. */
function isHalf({ text, index }: Line, whole: Line, lines: readonly Line[]): boolean {
  const near = [(lines[index - 1]?.text ?? '') + text, text + (lines[index + 1]?.text ?? '')]
  return near.some((both) => both.replaceAll(/\s/g, '') === whole.text.replaceAll(/\s/g, ''))
}

/** 【望江一季度营收79亿元】江畔社5月12日电,…: a flash has its headline before its text. */
function flashTitle({ index, block }: Line): Headline | null {
  const head = /^【([^【】]{8,60})】(?=\S{10})/.exec(block.content.text)
  return head && { index, from: 1, length: head[1]!.length }
}

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

/** Without `_河洲财经` or `-某某网` at its end; in the `<title>` of HTML whatever names the channel and the site. */
function titleLength({ block }: Line): number {
  const { text } = block.content
  const named = block.hints.tag === 'title' ? siteNames.exec(text) : null
  if (named && named.index >= 8) return named.index
  const suffix = /\s*(?:[_|｜]|[-–—]{1,2})\s*([^_|｜\-–—]{2,14})$/.exec(text)
  if (!suffix || suffix.index < 10) return text.length
  return outlet.test(suffix[1]!) && weigh(suffix[1]!) <= 12 ? suffix.index : text.length
}

const siteNames =
  /(?:\s?[_|｜]\s?|\s[-–—]\s|--)[^_|｜\-–—\d%]{2,12}(?:(?:\s?[_|｜]\s?|\s?[-–—]{1,2}\s?)[^_|｜\-–—\d%]{2,12}){0,3}$/
const outlet =
  /(?:网|网站|财经|财讯|新闻|频道|社区|论坛|资讯|[日晚时商导]报|在线|之家|中心|社|号|股吧|[a-z]\.[a-z]{2,3})$/i
