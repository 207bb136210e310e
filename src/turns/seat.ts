/** The label's person or voice in the cast. */
import type { Cast, Sighting } from './cast.ts'
import type { Accepted } from './ladder.ts'

const operators =
  /^(?:Operator|操作员|接线员|接线生|话务员|运营商|总机|会议操作员|会议接线员|电话接线员|Conference Operator|Coordinator)$/

/** `labelled` remembers whose house a label has already told. */
export function seat({ label }: Accepted, at: number, cast: Cast, labelled: Set<number>): number {
  const sighting: Sighting = { ...label, at }
  if (operators.test(label.name)) {
    const same = cast.members.findIndex(({ name, named }) => !named && operators.test(name))
    if (same >= 0) {
      cast.update(same, { alias: label.name })
      return same
    }
  }
  if (label.named && /bare-name|foreign-name/.test(label.rule)) {
    const found = cast.find(label.name) ?? cast.findShort(label.name)
    if (found !== null) {
      cast.update(found, { alias: label.name })
      return cast.see({
        ...sighting,
        name: cast.members[found]!.name,
        aliases: [label.name, ...label.aliases].filter((name) => name !== cast.members[found]!.name),
      })
    }
  }
  const index = cast.see({ ...sighting, role: label.role })
  // The house as the label prints it, not as the host called it; the first label counts.
  if (label.affiliation && !labelled.has(index)) cast.update(index, { affiliation: label.affiliation })
  labelled.add(index)
  return index
}
