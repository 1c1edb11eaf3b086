import type { Command } from 'commander'
import type { z } from 'zod'
import { replayFlag } from '../../api/operations/replayFlag.ts'
import { exitCode } from '../../errors.ts'
import { asOption } from '../asOption.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import { endWith } from '../endWith.ts'
import type { Invocation } from '../globals.ts'
import { reasonOption } from '../reason.ts'

export const addReplay = (program: Command, invocation: Invocation): void => {
  program
    .command('replay')
    .description(
      'compute every score a flag has had again from the records or what was stored of them, and say what differs',
    )
    .argument('<flag>', 'number of the flag')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((flagId: string, _options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store }) => {
        const replays = await ask(replayFlag, { flagId })
        store.output.data({ flag: flagId, replays }, () => replays.map(textOf).join('\n'))
        if (replays.some((replay) => differencesOf(replay).length > 0)) endWith(invocation, exitCode.failed)
      }),
    )
}

type Replay = z.output<(typeof replayFlag)['output']>[number]

const differencesOf = ({ differences, inputs }: Replay) => [
  ...differences,
  ...(inputs.from === 're-read' ? inputs.differences : []),
]

const textOf = (replay: Replay): string => {
  const { reconciliationId, score, policyVersion, inputs } = replay
  const differences = differencesOf(replay)
  const rests = inputs.from === 're-read' ? 'records read again' : `stored evidence only (${inputs.why})`
  return [
    `Reconciliation ${reconciliationId}: score ${score}, policy ${policyVersion}, ${rests}: ` +
      (differences.length === 0 ? 'the same to the byte.' : 'differs.'),
    ...differences.map(
      ({ field, before, after }) => `  ${field}: stored ${JSON.stringify(before)}, computed ${JSON.stringify(after)}`,
    ),
  ].join('\n')
}
