/** Rules that a text can have something for, told by the characters in it. */

/** Each of `marks` names characters of which one stands in every text that the rule finds something in. */
export interface Marked {
  readonly marks: readonly string[]
}

/**
 * One pass over a text answers for all rules what a search for each would: most texts here are cells and lines of a few
 * characters, and most rules of periods and dates have nothing to look for in them.
 */
export class Sieve<Rule extends Marked> {
  /** By character code, a bit for each different group of marks. */
  private readonly bits = new Uint32Array(0x10000)
  private readonly rules: readonly { readonly rule: Rule; readonly needed: number }[]

  /** Throws where the rules have more than 31 different groups. */
  constructor(rules: readonly Rule[]) {
    const groups = [...new Set(rules.flatMap(({ marks }) => marks))]
    if (groups.length > 31) throw new Error(`${groups.length} groups of marks; 31 have a bit`)
    for (const [i, group] of groups.entries())
      for (let at = 0; at < group.length; at++) this.bits[group.charCodeAt(at)]! |= 1 << i
    const needs = ({ marks }: Rule): number => marks.reduce((sum, group) => sum | (1 << groups.indexOf(group)), 0)
    this.rules = rules.map((rule) => ({ rule, needed: needs(rule) }))
  }

  /** The rules that may find something, in their order. */
  for(text: string): Rule[] {
    let found = 0
    for (let at = 0; at < text.length; at++) found |= this.bits[text.charCodeAt(at)]!
    const fitting: Rule[] = []
    for (const { rule, needed } of this.rules) if ((found & needed) === needed) fitting.push(rule)
    return fitting
  }
}
