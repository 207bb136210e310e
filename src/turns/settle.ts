/** context and what is heard on the page → the context, with the kind that the voices bear out. */

import { isCalledFull } from '../context/kind.ts'
import { toSource } from '../span.ts'
import type { Article, Context, Kind, Speech } from '../types.ts'

/** Words by themselves tell the matter of a page; whose voice fills it is known when its turns are read. */
export function settleKind(article: Article, context: Context, speech: Speech): Context {
  const kind = kindOf(article, context, speech)
  if (kind === context.kind) return context
  return { ...context, kind, event: { ...context.event, type: kind === 'earnings-news' ? 'results' : 'earnings-call' } }
}

function kindOf(article: Article, { kind, metadata }: Context, speech: Speech): Kind {
  const heard = speech.turns.filter(({ mode, speaker }) => mode === 'verbatim' && speaker !== null)
  const words = sum(heard.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.length)))
  const size = (paragraphs: Article['paragraphs']): number => sum(paragraphs.map(({ content }) => content.text.length))
  const full = heard.length > 1 && words >= size(article.paragraphs) / 2
  // A digest quotes its questions too: it is the call itself only where it says so.
  if (full && (kind === 'earnings-news' || kind === 'results-release' || isDigest(kind, metadata.title)))
    return 'call-transcript'
  // The form of a meeting has its fields above the first question.
  if (!isDigest(kind, metadata.title) || heard.length < 2) return kind
  const below = article.paragraphs.slice(firstHeard(article, heard))
  return words >= size(below) * 0.7 ? 'call-transcript' : kind
}

function firstHeard({ paragraphs }: Article, [first]: Speech['turns']): number {
  const words = first?.paragraphs[0]
  return words
    ? paragraphs.findIndex(({ content }) => toSource(content).end > toSource(words).start)
    : paragraphs.length
}

const isDigest = (kind: Kind, title: string | null): boolean => kind === 'call-summary' && isCalledFull(title ?? '')

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
