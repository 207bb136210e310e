/** How Chinese a text looks. */
import { commonCharacters } from './common-characters.ts'

/**
 * About 1 for Chinese prose, below 0.3 for anything read in a wrong encoding. The mean over all characters that are
 * not ASCII, so that markup and figures do not hide them; ASCII counts only where there is nothing else.
 */
export function scoreText(text: string): number {
  let sum = 0
  let count = 0
  let ascii = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x20 && code < 0x7f) ascii++
    else if (code !== 0x0a && code !== 0x0d && code !== 0x09) {
      sum += weight(code, text[i]!)
      count++
    }
  }
  // A page in UTF-16 that is all ASCII, or a reading that swallowed nearly every byte as ASCII.
  return count === 0 ? (ascii > 0 ? 0.5 : 0) : sum / count
}

function weight(code: number, char: string): number {
  if (code >= 0x4e00 && code <= 0x9fff) return commonCharacters.has(char) ? 1 : 0.1
  // One broken byte puts the rest of its line out of step, so what cannot be is no proof by itself.
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return -1
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return -2
  if ((code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e)) return 0.8
  if ((code >= 0x2010 && code <= 0x203b) || code === 0xb7) return 0.6
  if (code >= 0x3040 && code <= 0x30ff) return -0.4
  if ((code >= 0x3400 && code <= 0x4dbf) || (code >= 0xd800 && code <= 0xdfff)) return -0.3
  if (code === 0xa0 || code === 0xfeff) return 0
  return -0.8
}
