/** A place where a speaker's label may stand, before anybody believes it. */
import type { Passage } from '../../types.ts'
import type { LabelWords } from '../labels/label.ts'
import { readLabel } from '../labels.ts'

/**
 * post `X 2025-09-12 09:04` · head `X:` · line, the label alone · bracket `[X]` · inline, inside a paragraph · time `X 00:42` · heading `X发言` ·
 * platform `有投资者提问:` · gap `X　…`, `X | …` · aside `。(X)`, inside a paragraph
 */
export type Form = 'post' | 'head' | 'line' | 'bracket' | 'inline' | 'time' | 'heading' | 'platform' | 'gap' | 'aside'

export interface Candidate {
  readonly form: Form
  readonly label: LabelWords
  /** The label, folded; a turn's `printed` is the page's own. */
  readonly labelText: string
  readonly paragraph: number
  /** Offsets in the paragraph: the label, and where its words begin. */
  readonly start: number
  readonly end: number
}

export type Finder = (content: Passage, paragraph: number) => Candidate[]

export const candidate = (
  form: Form,
  paragraph: number,
  start: number,
  end: number,
  words: string,
): Candidate | null => {
  const label = readLabel(words)
  return label && { form, label, labelText: words.replace(/^[\s*#•·◆◇●○◎□△▲]+|[\s*]+$/g, ''), paragraph, start, end }
}
export const some = (found: Candidate | null): Candidate[] => (found ? [found] : [])
