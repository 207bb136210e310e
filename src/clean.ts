/** blocks → article: what is title, what is date and byline, what is body; everything else removed with its reason. */
import type { Article, Block } from './types.ts'

export function clean(blocks: readonly Block[]): Article {
  const title = blocks[0]?.content ?? null
  return {
    title,
    meta: [],
    paragraphs: blocks.slice(1).map(({ content }) => ({ content, heading: false })),
    removals: [],
  }
}
