/** The command line: a thin door to the library. */
import { readFileSync } from 'node:fs'
import { parse } from './pipeline.ts'

export async function run(argv: readonly string[]): Promise<void> {
  for (const path of argv.slice(2).filter((arg) => !arg.startsWith('-')))
    process.stdout.write(`${JSON.stringify(parse(readFileSync(path), { path }))}\n`)
}
