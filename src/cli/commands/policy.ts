import type { Command } from 'commander'
import type { z } from 'zod'
import { agreeThresholds } from '../../api/operations/agreeThresholds.ts'
import { proposeThresholds } from '../../api/operations/proposeThresholds.ts'
import { readThresholds } from '../../api/operations/readThresholds.ts'
import type { adoption } from '../../api/schemas/thresholds.ts'
import { asOption } from '../asOption.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { reasonOption } from '../reason.ts'

/** What decides who is flagged: thresholds of policy, model and settings, in effect once two people adopted them. */
export const addPolicy = (program: Command, invocation: Invocation): void => {
  const policy = program.command('policy')
  policy
    .description('the thresholds in effect, and how those of the files differ')
    .action((_options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store: { output } }) => {
        const thresholds = await ask(readThresholds)
        output.data(thresholds, () => textOf(thresholds))
      }),
    )
  policy
    .command('adopt')
    .description('propose that runs work with what policy, model and settings say now')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((_options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store: { output } }) => {
        const proposed = await ask(proposeThresholds)
        output.data(proposed, () =>
          proposed.inEffect
            ? 'In effect.'
            : `A second person has to agree: vetting policy agree ${proposed.adoptionId}`,
        )
      }),
    )
  policy
    .command('agree')
    .description('agree to what somebody else proposed, as long as the files still say it')
    .argument('<adoption>', 'its number')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((adoptionId: string, _options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store: { output } }) => {
        const agreed = await ask(agreeThresholds, { adoptionId })
        output.data(
          agreed,
          () => `Adoption ${adoptionId}: in effect. A run that was held for it goes on: vetting runs release`,
        )
      }),
    )
}

type Adoption = z.output<typeof adoption>

const textOf = ({ inEffect, waiting }: z.output<(typeof readThresholds)['output']>): string =>
  [
    inEffect === null
      ? 'No thresholds are in effect yet: the first run adopts those of the files.'
      : `In effect since ${inEffect.effectiveAt}: ${nameOf(inEffect)}`,
    ...waiting.map((one) => `Waits for a second person: ${nameOf(one)}`),
  ].join('\n')

const nameOf = ({ id, proposedBy, agreedBy, reason, changes }: Adoption): string =>
  [
    `adoption ${id} by ${[proposedBy, ...(agreedBy === null ? [] : [agreedBy])].join(' and ')} (${reason}). ` +
      (changes.length === 0 ? 'The files say the same.' : 'The files differ:'),
    ...changes.map(({ field, before, after }) => `  ${field}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`),
  ].join('\n')
