/** What the body has shown of itself so far: who speaks in it, which companies it names, which elements hold it. */
import { findAll } from '../pattern.ts'
import type { Line } from './line.ts'
import { nameIn } from './voice.ts'

export class Known {
  /** Labels and short lines of the body: a speaker who comes again goes on with the call. */
  private readonly voices = new Set<string>()
  /** Codes of the exchange that the article names. */
  private readonly codes = new Set<string>()
  /** The last number of each style: 二、, 3), Q4, and how often each sign opens a point. */
  private readonly numbers = new Map<string, number>()
  private readonly signs = new Map<string, number>()
  /** Elements of an HTML page that hold paragraphs of the body. */
  private readonly parents = new Set<number>()

  /** A paragraph of the body, and the short lines above it that came with it. */
  add(line: Line, short: readonly Line[]): void {
    for (const { text } of [...short, line]) {
      if (nameIn(text) !== '') this.voices.add(nameIn(text))
      const number = numberOf(text)
      if (number) this.numbers.set(number.style, number.value)
      if (point.test(text)) this.signs.set(text[0]!, (this.signs.get(text[0]!) ?? 0) + 1)
      for (const [code] of findAll(codes, text)) this.codes.add(code)
    }
    if (line.block.hints.parent !== undefined) this.parents.add(line.block.hints.parent)
  }

  isVoice({ text }: Line): boolean {
    return this.voices.has(nameIn(text))
  }

  hasVoice(name: string): boolean {
    return this.voices.has(name)
  }

  /** One of the lines has the next number of a list of the article, or the first is another of its points and tells a measure. */
  goesOn(lines: readonly Line[]): boolean {
    const numbered = lines.some(({ text }) => {
      const number = numberOf(text)
      return number !== null && number.value > 1 && this.numbers.get(number.style) === number.value - 1
    })
    const text = lines[0]!.text
    return numbered || ((this.signs.get(text[0]!) ?? 0) >= 2 && point.test(text) && measure.test(text))
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

const point = /^[-–·•●■◆▪▶]\s?\S/
const measure = /\d[\d,.]{0,16}\s?(?:%|[亿万]?[美港]?元|[万亿])/

const han = '一二三四五六七八九十'

/** 二、, (三), 3), 4., Q5:, 问题6: how it is written, and its value. */
function numberOf(text: string): { style: string; value: number } | null {
  const found =
    /^([^\p{L}\p{N}]{0,2}(?:第|Q|问题|问)?)(\d{1,2}|[一二三四五六七八九十])(?!\d)\s?([^\p{L}\p{N}\s%]|[节部章])/u.exec(
      text,
    )
  if (!found) return null
  const [, before, number, after] = found as unknown as [string, string, string, string]
  const value = /\d/.test(number) ? Number(number) : han.indexOf(number) + 1
  return { style: `${before}${/\d/.test(number) ? 1 : '一'}${after}`, value }
}

/** (00066.HK), (600999) */
const codes = /[(（]\d{4,6}(?:\.[A-Z]{2})?[)）]/g
