/** Settings of the JavaScript engine for a process that starts, reads some pages, and ends. They change no result. */
import { setFlagsFromString } from 'node:v8'

/**
 * V8 makes a regular expression twice: as bytecode for its first search, as machine code for its second. Of the 700 here
 * nearly all are searched more than once. A cold page: 460 → 350 ms of processor time.
 */
const once = '--no-regexp-tier-up'

/**
 * How much a function runs before it is optimised, eight times the default: rules are many and short, and a third of a batch
 * went into optimising what was soon seen with other types. 46 pages: 2.0 → 1.4 s, 900 pages: 13.9 → 11.4 s.
 */
const later = { 20: '--interrupt-budget=540672', 22: '--invocation-count-for-turbofan=24000' }

/** By Node's major version. V8's flags are no interface, and it complains of one it does not know: only what was measured is set. */
const settings: ReadonlyMap<string, readonly string[]> = new Map([
  ['20', [once, later[20]]],
  ['22', [once, later[22]]],
])

/** Comes before the stages are loaded. (Keeping compiled modules on disk, which Node offers from 22.1 on, gained 1 %.) */
export function tuneEngine(): void {
  for (const setting of settings.get(process.versions.node.split('.')[0]!) ?? []) setFlagsFromString(setting)
}
