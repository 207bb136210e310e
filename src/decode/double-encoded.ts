/** Pages that were read in a wrong encoding and saved as UTF-8: ÖÐ¹ú for 中国. Where the bytes can be had back, so can the text. */
import { toText } from './convert.ts'
import { detect } from './detect.ts'
import { scoreText } from './score-text.ts'

const windows1252 = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
  0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
]

/** What the wrong reading makes of the bytes that latin1 has other characters for; all others keep their number. */
const readings: readonly ReadonlyMap<string, number>[] = [
  new Map([...'€ŠšŽžŒœŸ'].map((char, i) => [char, [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe][i]!])),
  new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((char, i) => [char, windows1252[i]!])),
]

const newline = Buffer.from('\n')

/** A page may have gone through the same step twice. */
const most = 2

/** The text as it was before, but for lines that hold other characters too; null where it is no such text. */
export function undo(text: string, steps = most): string | null {
  if (steps === 0 || !isSuspect(text)) return null
  const lines = text.split('\n')
  const floor = Math.max(0.45, scoreText(text) + 0.3)
  let best: { score: number; text: string } | null = null
  for (const reading of readings) {
    const parts = lines.map((line) => bytesOf(line, reading))
    const bytes = Buffer.concat(parts.flatMap((part) => (part ? [part, newline] : [])))
    const once = toText(bytes, detect(bytes).encoding).split('\n')
    const whole = lines.map((line, i) => (parts[i] ? once.shift()! : line)).join('\n')
    const mended = undo(whole, steps - 1) ?? whole
    const score = scoreText(mended)
    if (score >= floor && score > (best?.score ?? 0)) best = { score, text: mended }
  }
  return best?.text ?? null
}

/** Hardly a hanzi, and most of what is not ASCII is from the upper half of latin1. */
function isSuspect(text: string): boolean {
  const rest = text.slice(0, 8192).replace(/[\0-\x7f]/g, '')
  return rest.length >= 20 && rest.replace(/[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g, '').length * 20 < rest.length
}

/** The bytes that windows-1252, or latin1 with its control characters, made this text of; null where it is no such text. */
export const windowsBytes = (text: string): Uint8Array | null => bytesOf(text, readings[1]!)

function bytesOf(text: string, reading: ReadonlyMap<string, number>): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 0x100 ? code : reading.get(text[i]!)
    if (byte === undefined) return null
    bytes[i] = byte
  }
  return bytes
}
