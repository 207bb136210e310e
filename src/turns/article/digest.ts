/** Lines of a digest in somebody's name: • 【CFO 孟青】资本开支维持在两亿元 */
import { toSource } from '../../span.ts'
import type { Passage } from '../../types.ts'
import type { Cast } from '../cast.ts'
import { readLabel } from '../labels.ts'
import type { Stretch } from './reading.ts'

const line = /^\s*[•·●▪■◆*-]\s*[【[]([^】\]]{2,30})[】\]]\s*[:：]?\s*(?=\S)/

/** The digest tells what was said, in its own words: reported, all of the line. */
export function digestStretch(content: Passage, cast: Cast): Stretch | null {
  const match = line.exec(content.text)
  const label = match && readLabel(match[1]!)
  if (!match || !label?.named || label.rule !== 'turns/title-name') return null
  const end = content.text.replace(/[\s。；;]+$/, '').length
  if (end <= match[0].length) return null
  const speaker = cast.see({ ...label, at: toSource(content, match.index, match[0].length).start })
  return {
    speaker,
    mode: 'reported',
    start: match[0].length,
    end,
    kind: 'statement',
    rule: 'turns/digest-line',
    confidence: 0.85,
  }
}
