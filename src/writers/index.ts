/** name → writer. A writer turns results into text; it never prints. */
import type { Document, Failure } from '../types.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { tei } from './tei.ts'

export type Result = Document | Failure

/** `count` is the number of results of the run; `index` counts from 0. */
export interface Writer {
  /** Ending of the files that `--out-dir` makes. */
  readonly extension: string
  readonly head: (count: number) => string
  readonly item: (result: Result, index: number, count: number) => string
  readonly tail: (count: number) => string
  /** A file of its own for one result. */
  readonly alone: (result: Result) => string
}

export const writers = { json, ndjson, tei } satisfies Record<string, Writer>
