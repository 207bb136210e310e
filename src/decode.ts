/** bytes → characters. */
import type { Decoded, ParseOptions } from './types.ts'

export function decode(input: Uint8Array | string, options: ParseOptions = {}): Decoded {
  const raw = typeof input === 'string' ? input : new TextDecoder('utf-8').decode(input)
  return { raw, encoding: 'utf-8', mediaType: options.mediaType ?? 'text/plain', warnings: [] }
}
