import { type Command, Option } from 'commander'
import { wholeNumber } from '../commands/options.ts'
import { type Asking, type CallerOptions, withDesk } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'

/** What a subcommand of the queue works with. */
export type DeskRun<Options> = Asking & { readonly options: Options & CallerOptions }

/** A subcommand of the queue, done by whoever `--as` names or runs the program. Its options are added by the caller. */
export const deskCommand = <Options>(
  queue: Command,
  invocation: Invocation,
  usage: string,
  description: string,
  run: (operands: readonly string[], at: DeskRun<Options>) => Promise<void>,
): Command =>
  queue
    .command(usage)
    .description(description)
    .action((...given: readonly unknown[]) => {
      const command = given.at(-1) as Command
      const options = command.optsWithGlobals<Options & CallerOptions>()
      const operands = command.processedArgs.flat() as readonly string[]
      return withDesk(options, invocation, (asking) => run(operands, { ...asking, options }))
    })

/** The words of `--reason`, which the operation judges. */
export const wordsOf = ({ reason }: { readonly reason?: string }): string => reason ?? ''

export const seenOption = (): Option =>
  new Option('--seen <version>', 'the version that was looked at').argParser(wholeNumber(1)).makeOptionMandatory()
