/** The ladder: which candidates the page bears out, and how surely. The first rung that holds names the rule. */
import type { ArticleParagraph } from '../../types.ts'
import { isLatin } from '../cast/names.ts'
import type { Cast } from '../cast.ts'
import { readLabel } from '../labels.ts'
import type { Candidate } from './candidate.ts'
import { type Evidence, weigh } from './evidence.ts'
import { rungs } from './rungs.ts'

export interface Accepted extends Candidate {
  readonly confidence: number
  readonly accepted: string
}

/** Candidates of every paragraph → those that are labels. */
export function acceptLabels(
  candidates: readonly (readonly Candidate[])[],
  paragraphs: readonly ArticleParagraph[],
  cast: Cast,
): Accepted[][] {
  const evidence = weigh(candidates, paragraphs, cast)
  return withoutPoster(accept(candidates, evidence), evidence)
}

/** Whoever posted the page and where he sits stand above the first speaker like names on their lines, but nothing follows them. */
function withoutPoster(accepted: Accepted[][], { counts, known }: Evidence): Accepted[][] {
  const silent = (list: readonly Accepted[], next: Accepted | undefined): boolean =>
    list.every(
      (it) =>
        it.form === 'line' &&
        it.label.rule === 'turns/bare-name' &&
        counts.get(it.label.name) === 1 &&
        !known(it) &&
        // Nora Feld over 诺拉·费尔德 is one name twice.
        next?.form === 'line' &&
        isLatin(it.label.name) === isLatin(next.label.name),
    )
  const first = accepted.findIndex((list, i) => !silent(list, accepted[i + 1]?.[0]))
  return accepted.map((list, i) => (i < first ? [] : list))
}

/** Runs the ladder over the page in order: an answer is easier to believe after a question. */
function accept(candidates: readonly (readonly Candidate[])[], evidence: Evidence): Accepted[][] {
  let asked = false
  const heard = new Set<string>()
  return candidates.map((list, paragraph) => {
    const { text } = evidence.paragraphs[paragraph]!.content
    const kept: Accepted[] = []
    for (const [i, found] of list.entries()) {
      const candidate = withName(found, text.slice(found.end, list[i + 1]?.start ?? text.length), evidence)
      const rest = text.slice(candidate.end, list[i + 1]?.start ?? text.length)
      const alone = candidate.form === 'head' && rest.trim() === ''
      const words = alone ? `${wordsBelow(candidates, evidence, paragraph)}。` : rest
      const rung = rungs.find(({ when }) => when(candidate, { asked, heard, rest: words, evidence }))
      if (!rung) continue
      const end = rung.id === 'turns/speech-under-headline' ? text.length : candidate.end
      kept.push({ ...candidate, end, confidence: rung.confidence, accepted: rung.id })
      if (candidate.form === 'head') heard.add(candidate.labelText)
      asked ||= asks(candidate)
    }
    return kept
  })
}

/** Answer:孟青 with the words below: behind a mark nothing but a name that the page knows. */
function withName(mark: Candidate, rest: string, { known }: Evidence): Candidate {
  if (mark.form !== 'head' || mark.label.mark === null || mark.label.named || rest.trim().length > 24) return mark
  const label = readLabel(rest)
  if (!label?.named || label.mark || !known({ label })) return mark
  const role = mark.label.mark === 'answer' ? 'executive' : label.role
  return { ...mark, label: { ...label, role, mark: mark.label.mark }, end: mark.end + rest.length }
}

/** The words of a label that stands alone on its line. */
const wordsBelow = (
  candidates: readonly (readonly Candidate[])[],
  { paragraphs }: Evidence,
  paragraph: number,
): string => (candidates[paragraph + 1]?.[0]?.start === 0 ? '' : (paragraphs[paragraph + 1]?.content.text ?? ''))

const asks = ({ label: { mark, role } }: Candidate): boolean =>
  mark === 'question' || role === 'analyst' || role === 'investor' || role === 'media'
