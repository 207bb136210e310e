/** What a scraper leaves of markup inside plain text: entities, and marks that only tell where a line may break. */
import { foldText } from '../fold.ts'
import { findAll } from '../pattern.ts'
import { join, slice, standFor, trim, without } from '../span.ts'
import type { Passage } from '../types.ts'
import { decodeEntity, reference } from './entities.ts'
import { unseen } from './unseen.ts'

/** With its semicolon: R&D and AT&T are words. */
const entity = new RegExp(`&(?:amp;){0,3}${reference};`, 'gi')

const marksOfBreaks = new RegExp(`[${unseen}]+`, 'g')

export function withoutLeftovers(content: Passage): Passage {
  const read = content.raw.includes('&') ? withEntities(content) : content
  const marks = findAll(marksOfBreaks, read.raw).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  return read === content && marks.length === 0 ? content : trim(without(read, marks))
}

function withEntities(content: Passage): Passage {
  const parts: Passage[] = []
  let from = 0
  for (const { 0: written, index } of findAll(entity, content.raw)) {
    const plain = decodeEntity(written).replace(/^\s$/, ' ')
    if (plain === written) continue
    const end = index + written.length
    parts.push(slice(content, from, index), standFor(content, { start: index, end }, plain, foldText(plain)))
    from = end
  }
  return from === 0 ? content : join([...parts, slice(content, from)])
}
