import type { Command } from 'commander'
import { eraseSubject } from '../../api/operations/eraseSubject.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { reasonOption } from '../reason.ts'
import { memberOption, recordOption, type SubjectOptions, subjectOf } from '../subject.ts'

export const addErase = (program: Command, invocation: Invocation): void => {
  program
    .command('erase')
    .description('erase everything kept of a member or of a source record, with proof; refused while a case needs it')
    .addOption(memberOption())
    .addOption(recordOption())
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<CallerOptions & SubjectOptions>()
      const subject = subjectOf(options)
      return withApi(options, invocation, async ({ ask, store: { output } }) => {
        const proof = await ask(eraseSubject, { subject })
        output.data(proof, () =>
          [
            ...proof.erased.map(({ table, rows, hash }) => `${table}: ${rows} erased, sha256 ${hash}`),
            `Recorded as ${proof.subject}, sha256 ${proof.hash}.`,
          ].join('\n'),
        )
      })
    })
}
