/** Pages written line by line with what each line is: `title | …`, `meta | …`, `body | …`, `heading | …`, or the reason it is removed for. */
import { clean } from '../src/clean.ts'
import { fold } from '../src/fold.ts'
import { segment } from '../src/segment.ts'
import { overlaps, toSource, toSourcePieces } from '../src/span.ts'
import type { Article, Block, Span } from '../src/types.ts'

export interface LabelledPage {
  readonly text: string
  /** One label for every line that is not blank. */
  readonly labels: readonly string[]
}

/** `label | text` a line; blank lines stay. */
export function labelled(page: string): LabelledPage {
  const lines = page.replace(/^\n|\n$/g, '').split('\n')
  const split = lines.map((line) => /^([a-z-]+) \| ?(.*)$/.exec(line))
  return {
    text: lines.map((line, i) => split[i]?.[2] ?? line).join('\n'),
    labels: split.flatMap((found) => (found ? [found[1]!] : [])),
  }
}

export function articleOf(raw: string): { article: Article; blocks: Block[] } {
  const blocks = segment(fold({ raw, encoding: 'utf-8', mediaType: 'text/plain', warnings: [] }))
  return { article: clean(blocks), blocks }
}

/** The label that the cleaning stage gives to every block. */
export function labelsOf(raw: string): string[] {
  const { article, blocks } = articleOf(raw)
  return blocks.map(({ span }) => labelOf(article, span))
}

function labelOf(article: Article, span: Span): string {
  const holds = (spans: readonly Span[]): boolean => spans.some((piece) => overlaps(piece, span))
  if (article.title && holds([toSource(article.title)])) return 'title'
  const paragraph = article.paragraphs.find(({ content }) => holds(toSourcePieces(content)))
  if (paragraph) return paragraph.heading ? 'heading' : 'body'
  if (holds(article.meta.map((line) => toSource(line)))) return 'meta'
  return article.removals.find((removal) => overlaps(removal.span, span))?.reason ?? 'lost'
}
