/** Commands and options. The text here is what `--help` prints; the work is loaded when a command is chosen. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { version } from '../version.ts'

const examples = `
Examples:
  parse seeds/*.txt                            one JSON array
  parse --format ndjson seeds | jq .figures    one document a line, all texts of a folder
  curl -s URL | parse --url URL -              one page from standard input
  parse -o out.json page.html

Exit status: 0 every input gave a document, 1 an input failed, 2 wrong usage or an output that cannot be written.`

export function createProgram(): Command {
  const program = new Command('parse')
    .description('Reads scraped Chinese earnings-call coverage and writes figures, speaker turns and metadata as JSON.')
    .argument('[inputs...]', 'files, folders, quoted globs, or - for standard input')
    .version(version, '-V, --version')
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(parse --help shows what is possible)')
    .addHelpText('after', examples)
    .addOption(
      new Option('--format <name>', 'json: one array; ndjson: one document a line')
        .choices(['json', 'ndjson'])
        .default('json'),
    )
    .option('-o, --output <file>', 'write to this file, whole or not at all')
    .option('--out-dir <folder>', 'write one file an input, at the same relative place in this folder')
    .addOption(new Option('--script <name>', 'script of the text fields').choices(['hans', 'hant']).default('hans'))
    .option('--encoding <name>', 'decode with this encoding instead of detecting one')
    .option('--url <url>', 'where the page came from')
    .option('--stdin-filename <name>', 'what to call standard input', '-')
    .option('--max-bytes <number>', 'largest input, in bytes', positive, 16 * 1024 * 1024)
    .option('--force', 'give turns and figures of pages that are not about results, too')
    .option('--include-source', 'add the decoded text that the offsets count in')
    .option('-q, --quiet', 'say nothing on standard error')
    .option('-v, --verbose', 'say what was found in each input on standard error')
    .action(async (args: string[], options) => {
      if (args.length === 0 && process.stdin.isTTY) return program.help({ error: true })
      const { run } = await import('./run.ts')
      return run(args.length === 0 ? ['-'] : args, options)
    })
  program
    .command('schema')
    .description('print the JSON Schema (2020-12) of a document')
    .action(async () => {
      const [{ schema }, { print }] = await Promise.all([import('../schema.ts'), import('./output.ts')])
      await print(`${JSON.stringify(schema, null, 2)}\n`)
    })
  return program
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.')
  return Number(text)
}
