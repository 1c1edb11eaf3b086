import type { Command } from 'commander'
import { VettingError } from '../../errors.ts'
import type { Desk } from '../../review/desk/desk.ts'
import { withDesk } from '../compose/withDesk.ts'
import type { Store } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { userName } from '../userName.ts'

export type DeskOptions = Globals & { readonly as?: string; readonly reason?: string }

/** What one operation works with. */
export type DeskRun<Options> = {
  readonly desk: Desk
  readonly store: Store
  readonly by: string
  readonly options: Options
}

/** A subcommand of the queue, done by whoever `--as` names or runs the program. Its options are added by the caller. */
export const deskCommand = <Options>(
  queue: Command,
  invocation: Invocation,
  usage: string,
  description: string,
  run: (operands: readonly string[], at: DeskRun<Options & DeskOptions>) => Promise<void>,
): Command =>
  queue
    .command(usage)
    .description(description)
    .option('--as <user>', 'reviewer who acts (default: who runs the program)')
    .action((...given: readonly unknown[]) => {
      const command = given.at(-1) as Command
      const options = command.optsWithGlobals<Options & DeskOptions>()
      const operands = command.processedArgs.flat() as readonly string[]
      const by = options.as ?? userName()
      return withDesk(options, invocation, (desk, store) => run(operands, { desk, store, by, options }))
    })

/** The words of `--reason`, which the operation judges. */
export const wordsOf = ({ reason }: { readonly reason?: string }): string => reason ?? ''

/** `--seen`: the version that was looked at. @throws VettingError `usage` without it. */
export const seenOf = ({ seen }: { readonly seen?: number }): number => {
  if (seen !== undefined) return seen
  throw new VettingError('usage', 'Give --seen, the version that was looked at.')
}
