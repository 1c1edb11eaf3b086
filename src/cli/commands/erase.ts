import type { Command } from 'commander'
import { eraseSubject } from '../../review/retention/eraseSubject.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { type SubjectOptions, subjectOf } from '../subject.ts'

export const addErase = (program: Command, invocation: Invocation): void => {
  program
    .command('erase')
    .description('erase everything kept of a member or of a source record, with proof; refused while a case needs it')
    .option('--member <id>', 'a member, as force/number')
    .option('--record <id>', 'a source record, as source/kind/key')
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<Globals & WithReason & SubjectOptions>()
      const justification = reasonOf(options)
      const subject = subjectOf(options)
      return withStore(options, invocation, async ({ bulk, output, record }) => {
        const proof = await inTransaction(bulk, (tx) => eraseSubject({ tx, record }, subject, justification))
        output.data(proof, () =>
          [
            ...proof.erased.map(({ table, rows, hash }) => `${table}: ${rows} erased, sha256 ${hash}`),
            `Recorded as ${proof.subject}, sha256 ${proof.hash}.`,
          ].join('\n'),
        )
      })
    })
}
