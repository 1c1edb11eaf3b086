import { Command } from 'commander'
import { version } from './version.ts'
import type { Invocation } from './globals.ts'
import { addCommands } from './commands.ts'

/** The command line as a whole. Commander throws CommanderError instead of ending the process. */
export const createProgram = async (invocation: Invocation, argv: readonly string[] = []): Promise<Command> => {
  const program = new Command('vetting')
    .description('Checks a workforce against conviction and intelligence extracts and keeps the review queue.')
    .version(version(), '-V, --version')
    .option('-c, --config <file>', 'settings that replace the defaults')
    .option('--json', 'one JSON document on standard output', false)
    .option('-q, --quiet', 'no talk on standard error', false)
    .option('-v, --verbose', 'log lines on standard error', false)
    .option('--demo', 'use the database the demo left behind', false)
    .helpOption('-h, --help')
    .showSuggestionAfterError(true)
    .showHelpAfterError('Use --help for the options.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void invocation.stdout.write(text),
      writeErr: (text) => void invocation.stderr.write(text),
    })
  await addCommands(program, invocation, argv)
  return program
}
