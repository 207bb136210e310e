/** Text page → blocks: its lines that are not blank. */
import { passage, trim } from './span.ts'
import type { Block, Text } from './types.ts'

export function segmentPlain(text: Text): Block[] {
  const blocks: Block[] = []
  let start = 0
  let gap = true
  for (const [line, content] of text.raw.split('\n').entries()) {
    const span = { start, end: start + content.length }
    start = span.end + 1
    const trimmed = trim(passage(text, span))
    if (trimmed.text === '') gap = true
    else {
      blocks.push({ content: trimmed, span, line, gap, hints: {} })
      gap = false
    }
  }
  return blocks
}
