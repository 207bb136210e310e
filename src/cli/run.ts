/** inputs → documents → output: the main job. */
import { canDecode } from '../decode/convert.ts'
import { InputError } from '../input-error.ts'
import { parse } from '../pipeline.ts'
import type { Document, Failure, ParseOptions, Script } from '../types.ts'
import { name, schemaVersion, version } from '../version.ts'
import { writers } from '../writers/index.ts'
import { complain, messageOf, UsageError } from './failure.ts'
import { expandInputs, type Input } from './inputs.ts'
import { type Output, toFile, toFolder, toStdout } from './output.ts'

/** As commander gives them. */
export interface RunOptions {
  readonly format: keyof typeof writers
  readonly output?: string
  readonly outDir?: string
  readonly script: 'hans' | 'hant'
  readonly encoding?: string
  readonly url?: string
  readonly stdinFilename: string
  readonly maxBytes: number
  readonly force?: true
  readonly includeSource?: true
  readonly quiet?: true
  readonly verbose?: true
}

export async function run(args: readonly string[], options: RunOptions): Promise<void> {
  const shared = parseOptions(options)
  const inputs = await expandInputs(args, options)
  const output = openOutput(options, inputs)
  let failed = 0
  for (const [index, input] of inputs.entries()) {
    const result = await attempt(input, shared)
    if ('error' in result) failed++
    tell(input.path, result, options)
    if (!(await output.write(result, index))) return
  }
  await output.close()
  if (failed > 0) process.exitCode = 1
}

function openOutput(options: RunOptions, inputs: readonly Input[]): Output {
  const writer = writers[options.format]
  if (options.output !== undefined && options.outDir !== undefined)
    throw new UsageError('--output and --out-dir exclude each other; give one of them')
  if (options.outDir !== undefined) return toFolder(options.outDir, writer, inputs)
  if (options.output === undefined || options.output === '-') return toStdout(writer, inputs.length)
  return toFile(options.output, writer, inputs)
}

/** What every command that reads pages hands to `parse`. An encoding that nobody knows is no input's fault. */
export function readingOptions({ script, encoding }: Pick<RunOptions, 'script' | 'encoding'>): ParseOptions {
  if (encoding === undefined) return { script: toScript(script) }
  if (!canDecode(encoding))
    throw new UsageError(`unknown encoding "${encoding}"; use utf-8, utf-16le, gb18030, big5 or another IANA name`)
  return { script: toScript(script), encoding }
}

export function parseOptions(options: RunOptions): ParseOptions {
  return {
    ...readingOptions(options),
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.force ? { force: true } : {}),
    ...(options.includeSource ? { includeSource: true } : {}),
  }
}

const toScript = (script: 'hans' | 'hant'): Script => (script === 'hant' ? 'Hant' : 'Hans')

/** A document, or what stands in its place. Nothing a page holds may end the run. */
export async function attempt({ path, read }: Input, options: ParseOptions): Promise<Document | Failure> {
  try {
    return parse(await read(), { ...options, path })
  } catch (error) {
    return { schemaVersion, generator: { name, version }, source: { path }, error: describe(error) }
  }
}

/** An error as the output has it. */
export function describe(error: unknown): Failure['error'] {
  if (error instanceof InputError) return { code: error.code, message: error.message }
  return { code: 'internal', message: `a fault of this tool (${messageOf(error)}); please report it with the page` }
}

function tell(path: string, result: Document | Failure, { quiet, verbose }: RunOptions): void {
  if ('error' in result) {
    if (!quiet) complain(`${path}: ${result.error.message}`)
  } else if (verbose) {
    complain(`${path}: ${result.kind}, ${result.turns.length} turns, ${result.figures.length} figures`)
    for (const { rule, message } of result.warnings) complain(`${path}: ${message} (${rule})`)
  }
}
