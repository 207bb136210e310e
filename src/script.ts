/** Text fields in the script that is asked for. */
import { createRequire } from 'node:module'
import { display } from './display.ts'
import type { Passage, Script, Text } from './types.ts'

export interface Shown {
  /** A stretch of the page. */
  readonly passage: (passage: Passage) => string
  /** Words in Simplified that a stage has made or found: a name, a title, a broker. */
  readonly words: <T extends string | null>(words: T) => T
}

const simplified: Shown = { passage: display, words: (words) => words }

/** A page that is Traditional already keeps its own characters; conversion there and back would not give them all again. */
export function showIn(script: Script, text: Text): Shown {
  if (script === 'Hans') return simplified
  if (text.script !== 'Hant') return { passage: (passage) => convert(display(passage)), words: given(convert) }
  const printed = (words: string): string => {
    const at = text.folded.indexOf(words)
    return at < 0 ? convert(words) : text.raw.slice(at, at + words.length)
  }
  return { passage: ({ raw }) => raw, words: given(printed) }
}

const given =
  (change: (words: string) => string) =>
  <T extends string | null>(words: T): T =>
    (words === null ? null : change(words)) as T

let converter: ((text: string) => string) | undefined

/** Simplified → Traditional with Taiwan's forms (為, 裡). Loaded and built at the first call: some 100 ms. */
function convert(text: string): string {
  converter ??= (createRequire(import.meta.url)('opencc-js/cn2t') as typeof import('opencc-js/cn2t')).Converter({
    from: 'cn',
    to: 'tw',
  })
  return converter(text)
}
