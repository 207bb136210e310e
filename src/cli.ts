/** The command line's door: the version at once, everything else loaded when it is asked for. */
import { exitStatus, report, watchStreams } from './cli/failure.ts'
import { print } from './cli/print.ts'
import { version } from './version.ts'

export async function run(argv: readonly string[]): Promise<void> {
  watchStreams()
  try {
    if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) {
      await print(`${version}\n`)
      return
    }
    const { tuneEngine } = await import('./cli/engine.ts')
    tuneEngine()
    const { createProgram } = await import('./cli/program.ts')
    await createProgram().parseAsync([...argv])
  } catch (error) {
    process.exitCode = exitStatus(error)
    report(error)
  }
}
