/** One indented JSON array, written as its documents are done; the same bytes as `JSON.stringify(all, null, 2)`. */
import type { Writer } from './index.ts'

export const json: Writer = {
  extension: 'json',
  head: () => '[',
  item: (result, index) => `${index === 0 ? '' : ','}\n  ${JSON.stringify(result, null, 2).replaceAll('\n', '\n  ')}`,
  alone: (result) => `${JSON.stringify(result, null, 2)}\n`,
  tail: (count) => (count === 0 ? ']\n' : '\n]\n'),
}
