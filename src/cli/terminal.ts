/** What a terminal needs: colours where they are wanted, control characters that can be seen, columns instead of characters. */
import { Chalk, type ChalkInstance, supportsColor } from 'chalk'

/** --no-color wins, then FORCE_COLOR, then NO_COLOR, which chalk does not know; chalk looks at TERM and the terminal. */
export function colours(wanted: boolean): ChalkInstance {
  const { NO_COLOR, FORCE_COLOR } = process.env
  const plain = NO_COLOR !== undefined && NO_COLOR !== '' && FORCE_COLOR === undefined
  return new Chalk({ level: !wanted || plain || !supportsColor ? 0 : supportsColor.level })
}

/** Wide and full-width characters take two columns (Unicode TR 11), marks and joiners none. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const narrow = /[\p{Mn}\p{Me}\u200b-\u200d\ufe0f]/u

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  let width = 0
  for (const char of text) width += char < '\u0300' ? 1 : narrow.test(char) ? 0 : wide.test(char) ? 2 : 1
  return width
}

/** A text filled up with spaces to a number of columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

/** The first columns of a text, with … where something is left out. */
export function clip(text: string, width: number): string {
  if (columns(text) <= width) return text
  let out = ''
  let used = 1
  for (const char of text) {
    used += columns(char)
    if (used > width) break
    out += char
  }
  return `${out}…`
}

/** A Latin word or number, a run of spaces, or one other character with the closing marks that may not start a line. */
const piece = /[!-~]+|\s+|[^\s][，。、；：？！）」』”’》】…%]*/gu

/** Lines of at most `width` columns; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const turn = (): void => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const [part] of text.matchAll(piece)) {
    const size = columns(part)
    if (used > 0 && used + size > width) turn()
    if (used === 0 && part.trim() === '') continue
    for (const bit of size > width ? part : [part]) {
      if (used + columns(bit) > width) turn()
      line += bit
      used += columns(bit)
    }
  }
  if (used > 0) turn()
  return lines
}
