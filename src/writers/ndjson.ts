/** One document a line. */
import type { Writer } from './index.ts'

export const ndjson: Writer = {
  extension: 'ndjson',
  head: () => '',
  item: (result) => `${JSON.stringify(result)}\n`,
  tail: () => '',
  alone: (result) => `${JSON.stringify(result)}\n`,
}
