import { type Command, Option } from 'commander'
import { agreeWithholding } from '../../api/operations/agreeWithholding.ts'
import { endWithholding } from '../../api/operations/endWithholding.ts'
import { proposeWithholding } from '../../api/operations/proposeWithholding.ts'
import { harmGrounds } from '../../store/packet/withholdings.ts'
import { asOption } from '../asOption.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { memberOf } from '../memberOf.ts'
import { reasonOption } from '../reason.ts'
import { isoDate } from './options.ts'

/** The harm test, item by item, by two people. */
export const addWithhold = (program: Command, invocation: Invocation): void => {
  const withhold = program.command('withhold').description('what a member is not told, and on what ground')
  withhold
    .command('propose')
    .description('propose to leave an item out of the packet')
    .argument('<member>', 'workforce member, as force/number')
    .argument('<item>', 'as vetting packet lists it')
    .addOption(new Option('--ground <ground>', 'ground of the harm test').choices(harmGrounds).makeOptionMandatory())
    .requiredOption('--review-on <date>', 'when it is looked at again', isoDate)
    .addOption(asOption())
    .addOption(reasonOption())
    .action((memberKey: string, item: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CallerOptions & { readonly ground: string; readonly reviewOn: string }>()
      const { ground, reviewOn } = options
      return withApi(options, invocation, async ({ ask, store }) => {
        const proposed = await ask(proposeWithholding, { ...memberOf(memberKey), item, ground, reviewOn })
        store.output.data(
          proposed,
          () => `A second person has to agree: vetting withhold agree ${proposed.withholding}`,
        )
      })
    })
  addStep(withhold, invocation, 'agree', 'agree to a proposal of somebody else', agreeWithholding)
  addStep(withhold, invocation, 'end', 'take a proposal back or let the member know from now on', endWithholding)
}

const addStep = (
  withhold: Command,
  invocation: Invocation,
  name: string,
  description: string,
  operation: typeof agreeWithholding,
): void => {
  withhold
    .command(name)
    .description(description)
    .argument('<withholding>', 'its number')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((withholdingId: string, _options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store }) => {
        await ask(operation, { withholdingId })
        store.output.data({ withholding: withholdingId, [name]: true }, () => `Withholding ${withholdingId}: ${name}.`)
      }),
    )
}
