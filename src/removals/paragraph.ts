/** Which lines are paragraphs, by their length and their end, or by the element that holds them. */
import type { Line } from './line.ts'

/** HTML: text of the element that holds the article, and no link. */
export const inMain = ({ block }: Line): boolean => block.hints.main === true && (block.hints.links ?? 0) < 0.3

/** A short question or cry is as often a headline; one cut short, or with its date behind it, is a link. */
export const isParagraph = (line: Line): boolean =>
  line.prose && (line.weight >= 30 || (line.closed && !/[？！?!]$|[.…]{2}$|\d[)）\]】]$/.test(line.text)))
