/** Settings of the JavaScript engine for a process that starts, reads a page or many, and ends. */
import { setFlagsFromString } from 'node:v8'

/**
 * Comes before the stages are loaded; changes no result.
 *
 * V8 makes a regular expression twice: as bytecode for its first search, as machine code for its second. Of the 700 here
 * nearly all are searched more than once, so the bytecode was a quarter of a cold page's time. (Keeping compiled modules on
 * disk, which Node offers from 22.1 on, gained 1 % and is left out.)
 */
export const tuneEngine = (): void => setFlagsFromString('--no-regexp-tier-up')
