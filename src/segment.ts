/** text → blocks: lines of a text page, block elements of an HTML page. */
import { segmentHtml } from './segment-html.ts'
import { segmentPlain } from './segment-plain.ts'
import type { Block, Text } from './types.ts'

export const segment = (text: Text): Block[] =>
  text.mediaType === 'text/html' ? segmentHtml(text) : segmentPlain(text)
