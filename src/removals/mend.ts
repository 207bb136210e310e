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
    const before = last?.parts[last.parts.length - 1]
    if (last && before && !last.heading && continues(before.text, piece)) last.parts.push(piece.content)
    else out.push({ ...piece, parts: [piece.content] })
  }
  return out.map(({ parts, heading, spanned }) => ({
    content: joinLines(parts),
    heading,
    ...(spanned ? { spanned } : {}),
  }))
}

function continues(before: string, { content, gap, heading }: Piece): boolean {
  const { text } = content
  if (isHeadOfRates(text, before) || /[|│]\s*$/.test(before)) return false
  if (tail.test(text)) return !/^[)）\]】]\s*\S/.test(text) || !gap
  if (heading || gap || opener.test(text) || label.test(text) || isCell.test(text)) return false
  return broken(before)
}

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
