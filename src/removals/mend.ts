/** Paragraphs that a scraper or a fixed width broke, made whole. */
import { joinLines } from '../span.ts'
import type { ArticleParagraph, Passage } from '../types.ts'

export interface Piece {
  readonly content: Passage
  readonly heading: boolean
  /** A blank line or a removed block stood before it. */
  readonly gap: boolean
  /** See `ArticleParagraph`. */
  readonly spanned?: readonly (number | null)[]
}

/** A mark that never opens a paragraph. */
const tail = /^[。，、；：？！」』）】》)\]!?;:,%％]/
const opener =
  /^(?:\.(?=[㐀-鿿])|[·•‧∙◦➤※■◆▲▼●○☆★►▶▍▌\-—*#]|[(（[【<《〈「『“"]|\d{1,2}[.、)）](?!\d)|[一二三四五六七八九十]{1,3}[、.]|[QA]\d{0,2}[:：]|第[一二三四五六七八九十]+[,，、]|[①-⑳]|注[:：])/
const label = /^[^,，。;；]{1,30}[:：]/

export function mend(pieces: readonly Piece[]): ArticleParagraph[] {
  const out: (Omit<Piece, 'content'> & { readonly parts: Passage[] })[] = []
  for (const piece of pieces) {
    const last = out[out.length - 1]
    if (last && !last.heading && continues(last.parts, piece)) last.parts.push(piece.content)
    else out.push({ ...piece, parts: [piece.content] })
  }
  return out.map(({ parts, heading, spanned }) => ({
    content: joinLines(parts),
    heading,
    ...(spanned ? { spanned } : {}),
  }))
}

function continues(parts: readonly Passage[], { content, gap, heading }: Piece): boolean {
  const { text } = content
  const before = parts[parts.length - 1]!.text
  if (isHeadOfRates(text, before) || /[|│]\s*$/.test(before)) return false
  if (tail.test(text)) return !/^[)）\]】]\s*\S/.test(text) || !gap
  if (heading || gap || isCell.test(text)) return false
  if (isWord(parts)) return !list.test(text)
  return (
    !opener.test(text) && !label.test(text) && (broken(whole(parts)) || /[\u3400-\u9fff%][，、]$/.test(whole(parts)))
  )
}

/** 10月24日晚间， ⏎ 望江 ⏎ (300999)披露三季报: a link was set on a line of its own, behind a comma. */
const isWord = (parts: readonly Passage[]): boolean =>
  parts.length > 1 &&
  /^[\u3400-\u9fffA-Za-z·]{2,10}$/.test(parts[parts.length - 1]!.text) &&
  /[，、]$/.test(parts[parts.length - 2]!.text)

/** The last words of what was joined so far. */
const whole = (parts: readonly Passage[]): string =>
  parts
    .slice(-4)
    .map(({ text }) => text)
    .join('')
const list = /^(?:[·•‧∙◦➤※■◆▲▼●○☆★►▶▍▌\-—*#]|\d{1,2}[.、)）](?!\d)|[一二三四五六七八九十]{1,3}[、.]|[QA]\d{0,2}[:：])/

/** 金额 ⏎ % ⏎ 金额 ⏎ %: a cell, and not the end of a number. */
const isHeadOfRates = (text: string, before: string): boolean => /^[%％][\s|│]*$/.test(text) && !/\d\s*$/.test(before)

/** A number alone on its line, and two at the end of one: cells of a table. */
const isCell = /^[(（]?[-+]?\d[\d,]*(?:\.\d+)?%?[)）]?$/
const cells = /(?:\s(?:[(（]?[-+]?\d[\d,.]*%?[)）]?|N\/A|-{1,2}|不适用)){2}$/

/** A line of prose that stops where no sentence stops; the comma in 59,680 is none of a sentence, nor is Nora Feld - Director, IR. */
const broken = (text: string): boolean =>
  text.length >= 14 &&
  /[,，、。；](?!\d{3}(?!\d))/.test(text) &&
  !cells.test(text) &&
  !/^\S.{1,40}\s[-–—]\s\S.{1,40}$/.test(text) &&
  /[㐀-鿿A-Za-z0-9,，、%.﹒﹣-]$/.test(text) &&
  !/[|│\t]|\s{2,}/.test(text)
