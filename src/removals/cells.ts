/** Tables printed a cell a line: 广告 above its amount is the name of a row, where it would be an advertisement elsewhere. */
import type { Line, Verdict } from './line.ts'
import { isTable } from './resume.ts'

export function cellNames(lines: readonly Line[], verdicts: readonly (Verdict | null)[]): readonly (Verdict | null)[] {
  return verdicts.map((verdict, i) => {
    const below = lines[i + 1]
    const isName = verdict?.reason === 'advertisement' && lines[i]!.weight <= 6 && below && isTable([below])
    return isName ? null : verdict
  })
}
