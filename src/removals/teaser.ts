/** Links that a site sets into an article: a headline, and one sentence of what stands behind it. */
import type { Past } from './comes-back.ts'
import type { Line } from './line.ts'
import { isLink } from './resume.ts'
import { likeness } from './topic.ts'

/** Longer text is no teaser. */
const longest = 150

/** The one sentence below the headline of a link, which shares no words with the article. */
export function isTeaser(past: Past, line: Line): boolean {
  const { since, topic, known } = past
  const above = since.short[since.short.length - 1]
  if (!line.closed || line.weight >= longest || above?.index !== line.index - 1 || !isLink(above)) return false
  if (!isPair(past, line.index + 2) && !isPair(past, line.index - 2) && !known.namesAnother(line)) return false
  const { shared, title } = likeness(topic, [line])
  return shared < 2 && title < 0.1
}

/** A headline and one sentence below it: where they come in a row, they are links. */
function isPair({ lines, verdicts }: Past, index: number): boolean {
  const above = lines[index - 1]
  const line = lines[index]
  return !!above && !!line && isLink(above) && line.prose && line.closed && line.weight < longest && !verdicts[index]
}
