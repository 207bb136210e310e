/** Where the article's body begins: below the title, the menu, the form's head, at the first speaker. */

import { firstParagraph } from './first-prose.ts'
import type { Line, Verdict } from './line.ts'
import { isMeta } from './meta.ts'
import { isTable, person } from './resume.ts'
import type { Headline } from './title.ts'
import { meetingForm } from './title-like.ts'

type Verdicts = readonly (Verdict | null)[]

/** Below the title; where a menu stands between it and the text, at the first paragraph. */
export function startOf(lines: readonly Line[], verdicts: Verdicts, headline: Headline | null): number {
  const after = headline ? headline.index + 1 : 0
  const first = firstParagraph(lines, verdicts, after)
  if (first === lines.length) return headline ? after : belowHead(lines, verdicts)
  // The form of a meeting with investors is filled in from its first field on.
  const form = lines.find(({ text, index }) => index < first && meetingForm.test(text))
  if (form) return Math.max(form.index, headline && headline.index <= form.index ? after : 0)
  if (!headline) return fromLabel(lines, verdicts, fromLead(lines, verdicts, first), 0)
  const between = lines
    .slice(after, first)
    .filter((line) => !verdicts[line.index] && !isMeta(line) && line.block.hints.main !== true)
  if (isTable(between)) return after
  const dated = lines.slice(after, after + 4).some(isMeta)
  const headlines = between.filter(
    (line) => line.weight >= 12 && !line.prose && !line.closed && !person.test(line.text) && !point.test(line.text),
  ).length
  const menu = between.filter(({ prose }) => !prose).length
  return headlines >= 6 || (!dated && menu > 8) ? fromLabel(lines, verdicts, first, after) : after
}

/** 交付量:98,214辆,同比增长52.7%: a point of the lead, no headline of a menu. */
const point = /^[^。:：]{0,3}[^。:：,，]{2,14}[:：][^。:：]{0,8}\d/

/** The lead of a page without a headline may be a sentence too short for a paragraph. */
function fromLead(lines: readonly Line[], verdicts: Verdicts, first: number): number {
  let start = first
  while (start > 0 && lines[start - 1]!.prose && /。$/.test(lines[start - 1]!.text) && !verdicts[start - 1]) start--
  return start
}

/** The first words of a call stand below their speaker's name, and that below the list of who is there. */
function fromLabel(lines: readonly Line[], verdicts: Verdicts, first: number, after: number): number {
  const again = new Set<string>()
  const seen = new Set<string>()
  for (const { text } of lines.slice(after)) {
    if (text.length > 60) continue
    if (seen.has(text)) again.add(text)
    seen.add(text)
  }
  let start = first
  for (const line of lines.slice(after, first).reverse()) {
    const { text } = line
    // A short lead, with who was there below it.
    const lead = line.prose && line.closed && line.weight >= 16
    if (!verdicts[line.index] && (asked.test(text) || lead || present.test(text))) {
      start = line.index
      continue
    }
    if (verdicts[line.index] || line.closed || line.weight > 40) break
    const speaker = start === first && bilingual.test(text)
    if (!(speaker || again.has(text) || opener.test(text) || attendee.test(text) || occasion.test(text))) break
    start = line.index
  }
  // A button that stands above and below the text is no speaker.
  return lines
    .slice(start, first)
    .some(
      ({ text, prose }) => prose || opener.test(text) || attendee.test(text) || asked.test(text) || present.test(text),
    )
    ? start
    : first
}
const opener = /^(?:Operator|Moderator|Coordinator|主持人|接线员|操作员|话务员|会议助手|会议主持)(?:\s|[:：]|$)/
const attendee =
  /^[-·•*‧]?\s?\S.{1,40}?\s[-–—]{1,2}\s\S.{1,60}$|^.{0,30}(?:参会|与会|出席|参加|参与)(?:人员|者|嘉宾|管理层|分析师|机构)\s?[:：]?$|Participants$/
/** 出席人员:董事长林知远、… */
const present = /^(?:出席|列席|参会|与会|参加|主持|嘉宾)[^:：]{0,8}[:：]\s?\S/
/** Nora Feld 诺拉·费尔德 right above the first words. */
const bilingual = /^[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){1,3} \p{Script=Han}[\p{Script=Han}·]{1,14}$/u
/** 9月1日有投资者向望江股份提问:… */
const asked = /^.{0,16}有?(?:投资者|投资人|网友|股东)[^:：。]{0,30}(?:提问|询问|发问)[:：]/
/** 望江股份2025年第二季度电话会议 2025年8月19日 */
const occasion = /(?:电话会|说明会|业绩会|法说会|交流会).{0,24}\d{1,2}\s?月\s?\d{1,2}\s?日/

/** No headline and no whole paragraph, where every line is cut at its width: below the furniture above the first words. */
function belowHead(lines: readonly Line[], verdicts: Verdicts): number {
  const words = lines.findIndex((line) => line.prose && !verdicts[line.index] && !isMeta(line))
  return 1 + lines.slice(0, Math.max(0, words)).findLastIndex((line) => verdicts[line.index] !== null || isMeta(line))
}
