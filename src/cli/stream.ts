/** One JSON object a line in, one line out for each, in order: for Spark's pipe, GNU parallel and their like. */
import { InputError } from '../input-error.ts'
import { parse } from '../library.ts'
import type { Document, Failure, ParseOptions } from '../types.ts'
import { UsageError } from './failure.ts'
import { print } from './print.ts'
import { stdinStats, tooLarge } from './read.ts'
import { describe, parseOptions, type RunOptions } from './run.ts'

type Reply =
  | { readonly id: unknown; readonly ok: true; readonly document: Document }
  | { readonly id: unknown; readonly ok: false; readonly error: Failure['error'] }

/** JSON can write one byte of text as six: \u0020. */
const escaping = 6

export async function stream(options: RunOptions): Promise<void> {
  const shared = parseOptions(options)
  if (stdinStats()?.isDirectory()) throw new UsageError('standard input is a folder; --stream reads records from it')
  for await (const line of lines(process.stdin, options.maxBytes * escaping + 4096))
    if (!(await print(`${JSON.stringify(answer(line, shared, options.maxBytes))}\n`))) return
}

/** A line that is too long is null: its bytes are dropped as they come. Only \n ends a line. */
export async function* lines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<string | null> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = (): string | null => {
    const line = size > limit ? null : Buffer.concat(parts).toString('utf8')
    parts = []
    size = 0
    return line
  }
  const add = (part: Uint8Array): void => {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts = []
  }
  for await (const chunk of source) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (size > 0) yield take()
}

export function answer(line: string | null, options: ParseOptions, maxBytes: number): Reply {
  let id: unknown = null
  try {
    if (line === null) throw tooLarge('the line', maxBytes * escaping)
    const record = readRecord(line)
    id = record.id
    const input = body(record)
    if (Buffer.byteLength(input) > maxBytes) throw tooLarge('the text', maxBytes)
    return { id, ok: true, document: parse(input, { ...options, ...about(record) }) }
  } catch (error) {
    return { id, ok: false, error: describe(error) }
  }
}

function readRecord(line: string): Record<string, unknown> & { id: string | number } {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    throw new InputError('record', 'the line is not JSON; write one JSON object a line')
  }
  if (typeof record !== 'object' || record === null || !('id' in record))
    throw new InputError('record', 'the line has no "id"; write { "id", "text" } or { "id", "bytesBase64" }')
  if (typeof record.id !== 'string' && typeof record.id !== 'number')
    throw new InputError('record', '"id" must be a string or a number')
  return { ...record, id: record.id }
}

function body({ text, bytesBase64 }: Record<string, unknown>): string | Uint8Array {
  if (typeof text === 'string') return wellFormed(text)
  if (typeof bytesBase64 === 'string') return fromBase64(bytesBase64)
  throw new InputError('record', 'neither "text" nor "bytesBase64" is a string')
}

/** `Buffer.from` drops what is no base64, and a broken record would be an empty page. Line breaks and no padding are fine. */
function fromBase64(text: string): Uint8Array {
  const dense = text.replace(/\s/g, '').replace(/={1,2}$/, '')
  if (!/^(?:[A-Za-z0-9+/]*|[\w-]*)$/.test(dense) || dense.length % 4 === 1)
    throw new InputError('record', '"bytesBase64" is no base64')
  return Buffer.from(dense, 'base64')
}

/** A lone surrogate cannot be written as UTF-8 again; other readers of JSON reject it. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** A record comes from anywhere: the library looks at what it says of itself. Null says nothing. */
const about = ({ id, url, mediaType }: Record<string, unknown>): ParseOptions => ({
  path: String(id),
  ...(url == null ? {} : { url: url as string }),
  ...(mediaType == null ? {} : { mediaType: mediaType as NonNullable<ParseOptions['mediaType']> }),
})
