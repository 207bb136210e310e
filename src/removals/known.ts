/** What the body has shown of itself so far: who speaks in it, which companies it names, which elements hold it. */
import { findAll } from '../pattern.ts'
import type { Line } from './line.ts'
import { nameIn } from './voice.ts'

export class Known {
  /** Labels and short lines of the body: a speaker who comes again goes on with the call. */
  private readonly voices = new Set<string>()
  /** Codes of the exchange that the article names. */
  private readonly codes = new Set<string>()
  /** Elements of an HTML page that hold paragraphs of the body. */
  private readonly parents = new Set<number>()

  /** A paragraph of the body, and the short lines above it that came with it. */
  add(line: Line, short: readonly Line[]): void {
    for (const { text } of [...short, line]) {
      if (nameIn(text) !== '') this.voices.add(nameIn(text))
      for (const [code] of findAll(codes, text)) this.codes.add(code)
    }
    if (line.block.hints.parent !== undefined) this.parents.add(line.block.hints.parent)
  }

  isVoice({ text }: Line): boolean {
    return this.voices.has(nameIn(text))
  }

  /** It opens with a code of the exchange that the article does not have. */
  namesAnother({ text }: Line): boolean {
    const code = findAll(codes, text.slice(0, 60))[0]?.[0]
    return code !== undefined && !this.codes.has(code)
  }

  /** HTML: beside paragraphs of the body. */
  isBeside({ block }: Line): boolean {
    const { parent, main } = block.hints
    return main === true && parent !== undefined && this.parents.has(parent)
  }

  /** HTML: a few words in an element of their own, away from the paragraphs: a button, a player, a counter. */
  isBox({ block, weight, closed }: Line): boolean {
    const { main, tag, parent } = block.hints
    const own = tag === 'div' || tag === 'span' || tag === 'button'
    return main === true && own && !closed && weight <= 20 && parent !== undefined && !this.parents.has(parent)
  }
}

/** (00066.HK), (600999) */
const codes = /[(（]\d{4,6}(?:\.[A-Z]{2})?[)）]/g
