import { CommanderError } from 'commander'
import { type ExitCode, exitCode, exitCodeOf, VettingError } from '../errors.ts'
import { outcomeOf } from './endWith.ts'
import type { Invocation } from './globals.ts'
import { createProgram } from './program.ts'

/** Runs one command and returns its exit code. Every failure is one clear line on standard error. */
export const runCli = async (argv: readonly string[], invocation: Invocation): Promise<ExitCode> => {
  const program = await createProgram(invocation, argv)
  try {
    await program.parseAsync([...argv])
    return outcomeOf(invocation)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage
    invocation.stderr.write(`${lineFor(error)}\n`)
    return exitCodeOf(error)
  }
}

/** Only our own messages are known to hold nothing personal; of anything else the name and code are shown. */
const lineFor = (error: unknown): string => {
  if (error instanceof VettingError) return `vetting: ${error.message} [${error.code}]`
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown }
  const known = [name, code].filter((part) => typeof part === 'string').join(', ')
  return `vetting: an unexpected error ended the command (${known}). Run it again with --verbose. [internal]`
}
