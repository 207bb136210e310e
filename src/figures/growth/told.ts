/** What changes a figure has been told with. */
import { doubles } from '../cues.ts'
import type { Draft, DraftChange } from '../draft.ts'
import type { View } from '../state.ts'

/** Where a growth of this kind stands that was said with a word, 翻倍, and no number; null where none does. */
export function inWords({ text }: View, draft: Draft, type: DraftChange['type']): number | null {
  const at = indexOfChange(draft, (known) => {
    const said = text.slice(known.span.start, known.span.end)
    return known.type === type && known.value !== null && !/[\d%％]/u.test(said) && doubles.find(said).length > 0
  })
  return at < 0 ? null : at
}

/** No figure has more changes than these that are told in two steps: where a line repeats one word, work stays linear. */
const most = 16

/** The first change of a figure for which `holds`; -1 where there is none. */
export const indexOfChange = ({ changes }: Draft, holds: (change: DraftChange) => boolean): number =>
  changes.slice(0, most).findIndex(holds)
