/** A headline that the page prints twice: `headline - site` above it, or a post under its own first words. */
import { bigrams, free, within } from './borne-out.ts'
import type { Line, Verdict } from './line.ts'
import { hasDate, isMeta } from './meta.ts'
import type { Headline } from './title.ts'
import { mayBeTitle } from './title-like.ts'

type Verdicts = readonly (Verdict | null)[]

export function titleAgain(lines: readonly Line[], verdicts: Verdicts): Headline | null {
  const post = ofPost(lines)
  if (post) return { index: post.index, from: 0, length: post.block.content.text.length }
  if (lines[0] && recorded.test(lines[0].text)) return { index: 0, from: 0, length: lines[0].block.content.text.length }
  const line = repeatedTitle(lines, verdicts) ?? named(lines)
  if (!line) return null
  const { text } = line.block.content
  const from = gluedTo(text, lines[0]!.block.content.text)
  return { index: line.index, from, length: text.length - from }
}

/** 望江_2025-08-12: a recording is named after its company and its day. */
const recorded = /^\p{Script=Han}[\p{Script=Han}A-Za-z]{1,9}[_-]20\d\d-?[01]\d-?[0-3]\d$/u

const signs = /^[#\s]+/
const bare = ({ block }: Line): string => block.content.text.replace(signs, '').trim()

/** A post is headed by its first paragraph, and as long as that is. */
function ofPost(lines: readonly Line[]): Line | null {
  const head = lines[0]
  if (!head || head.weight < 10 || mayBeTitle(head) || head.text.length > 400) return null
  const again = lines.slice(1, 6).find((line) => bare(line) === bare(head))
  return again ? head : null
}

/** ## 财务预测 below 财务预测 | 望江电信: a page of a company's site, named in a word or two. */
function named([head, ...lines]: readonly Line[]): Line | null {
  const own = /^(.{4,30}?)\s?(?:[_|｜]|\s[-–—])\s/.exec(head?.text ?? '')?.[1]
  return lines.find((line) => /^#{1,3}\s/.test(line.block.content.text) && bare(line) === own) ?? null
}

/** 港岸速报台股望江9月营收… below 望江9月营收… | 港岸网: the channel's name was set before the headline without a border. */
function gluedTo(text: string, head: string): number {
  const own = /^(.{8,160}?)\s?(?:[_|｜]|\s[-–—]\s)/.exec(head)?.[1]?.trim()
  const from = own ? text.length - own.length : 0
  return own && from > 0 && from <= 10 && text.endsWith(own) && !/[#\s]/.test(text.slice(0, from)) ? from : 0
}

/** The page's first line is often `headline - site`; where the headline stands again, that is the one. */
function repeatedTitle(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): Line | null {
  const head = lines[0]
  if (!head || head.weight < 8 || head.text.length > 200) return null
  if (/^\S*有限公司$/.test(head.text)) return null
  const opening = [...bigrams(head.text.slice(0, 7))]
  const found = lines.find(
    (line) =>
      line.index > 0 &&
      line.weight >= 8 &&
      line.weight * 3 >= head.weight &&
      // Cheap, and no other line gets as far as its bigrams.
      opening.filter((gram) => line.text.includes(gram)).length >= opening.length / 2 &&
      (within(line.text, head.text) || gluedTo(line.text, head.text) > 0) &&
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

const proseOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (line.prose && line.weight >= 30 ? line.weight : 0), 0)
