/** Inputs that are no text at all. */
import { InputError } from '../input-error.ts'

/** First bytes (latin1) → what the file is, and what to do with it. */
const signatures: readonly (readonly [magic: string, what: string, advice: string])[] = [
  ['\xff\xfe\0\0', 'text in UTF-32', 'name it (--encoding utf-32), or convert it to UTF-8'],
  ['\0\0\xfe\xff', 'text in UTF-32', 'name it (--encoding utf-32), or convert it to UTF-8'],
  ['%PDF-', 'a PDF', 'extract its text first (pdftotext)'],
  ['PK\x03\x04', 'a zip archive or an Office document', 'unpack it, or save it as text or HTML'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document', 'save it as text or HTML'],
  ['\x1f\x8b\x08', 'gzip-compressed', 'unpack it first (gunzip)'],
  ['BZh', 'bzip2-compressed', 'unpack it first (bunzip2)'],
  ['\xfd7zXZ\0', 'xz-compressed', 'unpack it first (unxz)'],
  ['\x28\xb5\x2f\xfd', 'zstd-compressed', 'unpack it first (unzstd)'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive', 'unpack it first'],
  ['Rar!\x1a', 'a RAR archive', 'unpack it first'],
  ['\x89PNG\r\n', 'an image', 'pass the text of the page'],
  ['\xff\xd8\xff', 'an image', 'pass the text of the page'],
  ['GIF8', 'an image', 'pass the text of the page'],
  ['RIFF', 'an image or a recording', 'pass the text of the page'],
  ['\x7fELF', 'a program', 'pass the text of a page'],
]

/** Throws an `InputError` of code `binary` for what is no text in any encoding. */
export function refuseBinary(bytes: Uint8Array, encoding: string): void {
  if (/^(?:utf-?32|ucs-?4)/i.test(encoding)) return
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  const known = signatures.find(([magic]) => head.startsWith(magic) && isBinary(magic, bytes))
  if (known) throw new InputError('binary', `this is ${known[1]}, not text; ${known[2]}`)
  if (!/^(?:utf-?16|ucs-?2)/i.test(encoding) && controls(bytes) > 0.1)
    throw new InputError('binary', 'this is binary data, not text; pass a page as text or HTML')
}

/** A magic of letters only may begin a text too. */
const isBinary = (magic: string, bytes: Uint8Array): boolean => /[^\x20-\x7e]/.test(magic) || controls(bytes) > 0.005

/** Share of control characters in the first 64 KB; a handful in a short text says nothing. */
function controls(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 65536)
  let count = 0
  for (const byte of sample) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) count++
  return count < 4 ? 0 : count / sample.length
}
