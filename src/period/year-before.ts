/** The name of a year before what is found without it: 2024年|第三季, 去年的|上半年. */
import { matchesAt } from '../pattern.ts'
import { anyYear, bareYear } from './words.ts'

/** How a rule's match takes the year before it. */
export interface YearBefore {
  /** What may stand between the two. */
  readonly link: RegExp
  /** What follows a year that is a number alone (2024|上半年), sticky; without it there is none such. */
  readonly bare?: RegExp
  /** The rule finds nothing without a year. */
  readonly must?: boolean
}

/** Not even fiscal year 2025 and 2024/2025 财政年度 are as long, with what is looked at before them. */
const longest = 24
const named = new RegExp(`(?:${anyYear})$`, 'g')
const bareName = new RegExp(`${bareYear}$`, 'g')

/**
 * The year that ends before `at`, none of it before `floor`. There are sixty ways to name one; a pattern that began with them
 * would try them all at every digit of a text, and every rule would be compiled with them.
 */
export function yearBefore(
  text: string,
  at: number,
  floor: number,
  { link, bare }: YearBefore,
): { readonly start: number; readonly name: string } | null {
  const end = at - link.exec(text.slice(Math.max(floor, at - 3), at))![0].length
  if (!endsYear(text.charCodeAt(end - 1))) return null
  const from = Math.max(0, end - longest)
  const before = text.slice(from, end)
  const ending = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = Math.max(0, floor - from)
    return pattern.exec(before)
  }
  const found = ending(named) ?? (bare && matchesAt(bare, text, end) ? ending(bareName) : null)
  return found && { start: from + found.index, name: found[0] }
}

/** 年, 度 or a digit; NaN before the text. */
const endsYear = (code: number): boolean => code === 0x5e74 || code === 0x5ea6 || (code >= 48 && code <= 57)
