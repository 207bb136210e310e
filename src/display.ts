/** passage → the words for reading. */
import { isWidthFolded } from './fold.ts'
import type { Passage } from './types.ts'

/** Simplified script, the page's own width and punctuation. */
export function display({ raw, text }: Passage): string {
  if (raw === text) return text
  let out = ''
  for (let i = 0; i < text.length; i++) out += isWidthFolded(raw[i]!) ? raw[i] : text[i]
  return out
}
