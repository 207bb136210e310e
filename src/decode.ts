/** bytes → characters. */
import { refuseBinary } from './decode/binary.ts'
import { canDecode, type Encoding, toText } from './decode/convert.ts'
import { detect } from './decode/detect.ts'
import { undo } from './decode/double-encoded.ts'
import { mediaTypeOf } from './decode/media-type.ts'
import { textWarnings } from './decode/text-warnings.ts'
import { InputError } from './input-error.ts'
import type { Decoded, ParseOptions, Warning } from './types.ts'

/** A larger source is no page; V8 cannot hold a string of 512 MiB. */
const largestSource = 256 * 1024 * 1024

/**
 * A source as characters, without its byte order mark; CRLF stays. A string is taken as decoded already.
 * `mend` undoes a double encoding of the whole: only where nobody counts offsets in the source as it came.
 * Throws an `InputError`: `binary`, `encoding` (an unknown name in the options), `too-large`.
 */
export function decode(
  input: Uint8Array | string,
  options: Pick<ParseOptions, 'encoding' | 'mediaType'> & { readonly mend?: boolean } = {},
): Decoded {
  if (input.length > largestSource)
    throw new InputError('too-large', `the input is larger than ${largestSource} bytes; split it into pages`)
  const { encoding, text, warnings } = typeof input === 'string' ? given(input) : read(input, options.encoding)
  // A lone surrogate is no character: JSON readers of other languages refuse it.
  const raw = ((options.mend && undo(text)) || text).replace(/^\ufeff/, '').replace(/\p{Surrogate}/gu, '\ufffd')
  const mediaType = options.mediaType ?? mediaTypeOf(raw)
  return { raw, encoding, mediaType, warnings: [...warnings, ...textWarnings(raw)] }
}

interface Read {
  readonly encoding: Encoding | string
  readonly text: string
  readonly warnings: readonly Warning[]
}

const given = (text: string): Read => ({ encoding: 'utf-8', text, warnings: [] })

function read(bytes: Uint8Array, wanted: string | undefined): Read {
  if (wanted !== undefined) {
    if (!canDecode(wanted))
      throw new InputError(
        'encoding',
        `unknown encoding "${wanted}"; use utf-8, utf-16le, gb18030, big5 or another IANA name`,
      )
    refuseBinary(bytes, wanted)
    return { encoding: wanted.toLowerCase(), text: toText(bytes, wanted), warnings: [] }
  }
  const found = detect(bytes)
  refuseBinary(bytes, found.encoding)
  const head = found.skipped > 0 ? '\ufffd' : ''
  const text = head + toText(found.skipped > 0 ? bytes.subarray(found.skipped) : bytes, found.encoding)
  if (found.sure) return { encoding: found.encoding, text, warnings: [] }
  const message = `this does not look like Chinese text in any known encoding; read as ${found.encoding}. If that is wrong, name the encoding (--encoding)`
  return {
    encoding: found.encoding,
    text,
    warnings: [{ rule: 'decode/uncertain', severity: 'warning', message, span: null }],
  }
}
