/** The article's text and nothing else. */
import { readArticle } from '../pipeline.ts'
import { showIn } from '../script.ts'
import { type View, type ViewOptions, viewEach } from './each.ts'

export interface CleanOptions extends ViewOptions {
  readonly format: 'text' | 'ndjson'
}

const asText: View = (bytes, options) => {
  const { text, article } = readArticle(bytes, { ...options, mend: true })
  const show = showIn(options.script ?? 'Hans', text)
  return article.paragraphs.map(({ content }) => `${show.passage(content)}\n`).join('')
}

const asLine: View = (bytes, options) =>
  `${JSON.stringify({ path: options.path, text: asText(bytes, options).trimEnd() })}\n`

export const cleanInputs = (args: readonly string[], options: CleanOptions): Promise<void> =>
  options.format === 'text'
    ? viewEach(args, options, asText, { between: '\n' })
    : viewEach(args, options, asLine, { instead: (path, error) => `${JSON.stringify({ path, error })}\n` })
