import type { Command } from 'commander'
import { exitCode } from '../../errors.ts'
import { type Replay, replayFlag } from '../../review/replay/replayFlag.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { consult } from '../compose/consult.ts'
import { withStore } from '../compose/openStore.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { userName } from '../userName.ts'
import { wholeNumber } from './options.ts'

export const addReplay = (program: Command, invocation: Invocation): void => {
  program
    .command('replay')
    .description('compute every score a flag has had again from what was stored, and say what differs')
    .argument('<flag>', 'number of the flag', (text: string) => String(wholeNumber(1)(text)))
    .addOption(reasonOption())
    .action((flagId: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Globals & WithReason>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async (store) => {
        await consult(store, { subject: `flag/${flagId}`, fields: ['evidence', 'explanation'], justification })
        const replays = await asReviewer(store.db, userName(), (tx) => replayFlag(tx, flagId))
        store.output.data({ flag: flagId, replays }, () => replays.map(textOf).join('\n'))
        if (replays.some(({ differences }) => differences.length > 0)) endWith(invocation, exitCode.failed)
      })
    })
}

const textOf = ({ reconciliationId, score, policyVersion, differences }: Replay): string =>
  [
    `Reconciliation ${reconciliationId}: score ${score}, policy ${policyVersion}: ` +
      (differences.length === 0 ? 'the same to the byte.' : 'differs.'),
    ...differences.map(
      ({ field, before, after }) => `  ${field}: stored ${JSON.stringify(before)}, computed ${JSON.stringify(after)}`,
    ),
  ].join('\n')
