/** The whole flow on one screen. Each stage is a verb and a file of that name; imports point this way only. */
import { assemble } from './assemble.ts'
import { clean } from './clean.ts'
import { readContext } from './context.ts'
import { decode } from './decode.ts'
import { extractFigures } from './figures.ts'
import { fold } from './fold.ts'
import { pageFields } from './html/page-fields.ts'
import { segment } from './segment.ts'
import { settleKind } from './turns/settle.ts'
import { extractTurns } from './turns.ts'
import type { Article, Document, ParseOptions, Text } from './types.ts'

/** One source → one document. Throws an `InputError` for a source that is no text. */
export function parse(input: Uint8Array | string, options: ParseOptions = {}): Document {
  const { text, article } = readArticle(input, options)
  return read(input, text, article, options)
}

/** The first half alone: one source → its article. `mend`: see `decode`. */
export function readArticle(
  input: Uint8Array | string,
  options: ParseOptions & { readonly mend?: boolean } = {},
): { text: Text; article: Article } {
  const text = fold(decode(input, options))
  const blocks = segment(text)
  const article = clean(blocks)
  return { text, article: text.mediaType === 'text/html' ? { ...article, page: pageFields(text) } : article }
}

/** An article that is already clean → its document. */
export function read(input: Uint8Array | string, text: Text, article: Article, options: ParseOptions): Document {
  const told = readContext(article, options, text)
  const speech = extractTurns(article, told)
  const context = settleKind(article, told, speech)
  const findings = extractFigures(article, context, speech)
  return assemble({ input, text, article, context, speech, findings }, options)
}
