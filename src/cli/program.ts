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
      new Option('--format <name>', 'json: one array; ndjson: one document a line; tei: XML of the turns')
        .choices(['json', 'ndjson', 'tei'])
        .default('json'),
    )
    .option('-o, --output <file>', 'write to this file, whole or not at all')
    .option('--out-dir <folder>', 'write one file an input, at the same relative place in this folder')
    .option('--url <url>', 'where the page came from')
    .option('--force', 'give turns and figures of pages that are not about results, too')
    .option('--include-source', 'add the decoded text that the offsets count in')
    .addOption(
      new Option('--stream', 'one JSON record a line from standard input, one line out for each').conflicts([
        'format',
        'output',
        'outDir',
        'stdinFilename',
      ]),
    )
    .option('-q, --quiet', 'say nothing on standard error')
    .option('-v, --verbose', 'say what was found in each input on standard error')
    .action(async (args: string[], options) => {
      if (options.stream && args.length > 0) return program.error('error: --stream reads standard input only')
      if (options.stream) return (await import('./stream.ts')).stream(options)
      return (await import('./run.ts')).run(orStdin(args, program), options)
    })
  for (const option of reading()) program.addOption(option)
  program.hook('preSubcommand', handDown)
  addViews(program)
  return program
}

function addViews(program: Command): void {
  const view = (name: string, description: string): Command => {
    const command = program.command(`${name} [inputs...]`).description(description)
    for (const option of reading()) command.addOption(option)
    return command
  }
  view('clean', "print the article's text and nothing else")
    .addOption(
      new Option('--format <name>', 'text, or ndjson: one { path, text } a line')
        .choices(['text', 'ndjson'])
        .default('text'),
    )
    .action(async (args: string[], options, command) =>
      (await import('./clean.ts')).cleanInputs(orStdin(args, command), options),
    )
  view('show', 'print a call for reading: figures as a table, speakers with their words').action(
    async (args: string[], options, command) => (await import('./show.ts')).showInputs(orStdin(args, command), options),
  )
  view('explain', 'print what was kept, what was removed and why, and what was found').action(
    async (args: string[], options, command) =>
      (await import('./explain.ts')).explainInputs(orStdin(args, command), options),
  )
  program
    .command('schema')
    .description('print the JSON Schema (2020-12) of a document')
    .action(async () => {
      const [{ schema }, { print }] = await Promise.all([import('../schema.ts'), import('./print.ts')])
      await print(`${JSON.stringify(schema, null, 2)}\n`)
    })
}

/** `parse --script hant clean FILE`: what stands before the command is for it too, and wrong where it has no such option. */
function handDown(program: Command, command: Command): void {
  for (const option of program.options) {
    const name = option.attributeName()
    if (program.getOptionValueSource(name) !== 'cli') continue
    const value: unknown = program.getOptionValue(name)
    const own = command.options.find((other) => other.attributeName() === name)
    if (!own || (own.argChoices && !own.argChoices.includes(String(value))))
      command.error(`error: ${option.flags} does not go with "${command.name()}"`)
    command.setOptionValueWithSource(name, value, 'cli')
  }
}

/** Options of every command that reads pages. */
const reading = (): Option[] => [
  new Option('--script <name>', 'script of the text fields').choices(['hans', 'hant']).default('hans'),
  new Option('--encoding <name>', 'decode with this encoding instead of detecting one'),
  new Option('--stdin-filename <name>', 'what to call standard input').default('-'),
  new Option('--max-bytes <number>', 'largest input, in bytes').argParser(positive).default(16 * 1024 * 1024),
  new Option('--no-color', 'no colours, as NO_COLOR=1'),
]

/** Without arguments a pipe is read; a terminal gets the help. */
function orStdin(args: readonly string[], command: Command): readonly string[] {
  if (args.length > 0) return args
  if (process.stdin.isTTY) command.help({ error: true })
  return ['-']
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.')
  return Number(text)
}
