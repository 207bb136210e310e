/** Whether the text below bears a headline out: pairs of characters that both have. */
import type { Line, Verdict } from './line.ts'
import { hasDate } from './meta.ts'

/** Share of a headline's pairs of characters that the paragraphs below it have, 0 to 1. */
export function borneOut(lines: readonly Line[], verdicts: readonly (Verdict | null)[], { text, index }: Line): number {
  const own = bigrams(text)
  const lead = leadAt(lines, verdicts, index + 1)
  return own.size === 0 ? 0 : [...own].filter((gram) => lead.has(gram)).length / own.size
}

/** The bigrams of the first paragraphs from there on, a menu's length away at most. */
export function leadAt(lines: readonly Line[], verdicts: readonly (Verdict | null)[], from: number): Set<string> {
  let text = ''
  for (let i = from; i < Math.min(lines.length, from + 60) && text.length < 600; i++)
    if (lines[i]!.prose && !verdicts[i]) text += lines[i]!.text.slice(0, 600)
  return bigrams(text.slice(0, 600))
}

/** All but a few of its pairs of characters stand in the other: a title is often cut short or set with other marks. */
export function within(text: string, whole: string, share = 0.85): boolean {
  const own = bigrams(text)
  const other = bigrams(whole)
  const shared = [...own].filter((gram) => other.has(gram)).length
  return own.size >= 4 && shared >= share * own.size
}

export function bigrams(text: string): Set<string> {
  const grams = new Set<string>()
  for (const run of text.match(/[㐀-鿿]+|[A-Za-z]{2,}|\d+(?:\.\d+)?/g) ?? []) {
    if (!/[㐀-鿿]/.test(run)) grams.add(run)
    else for (let i = 0; i + 1 < run.length; i++) grams.add(run.slice(i, i + 2))
  }
  return grams
}

export const free = (verdict: Verdict | null | undefined): boolean => !verdict || verdict.weak === true

/** 【专题】…: it opens like a link, but the date stands right below and the text bears it out. */
export const isMisread = (lines: readonly Line[], verdicts: readonly (Verdict | null)[], line: Line): boolean => {
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
