import type { Command } from 'commander'
import { readCase } from '../../api/operations/readCase.ts'
import { asOption } from '../asOption.ts'
import { caseText } from '../caseText.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { memberOf } from '../memberOf.ts'
import { reasonOption } from '../reason.ts'

export const addCase = (program: Command, invocation: Invocation): void => {
  program
    .command('case')
    .description('show the case of one member: every flag, why it was raised, what changed')
    .argument('<id>', 'workforce member, as force/number')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((id: string, _options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store }) => {
        const found = await ask(readCase, memberOf(id))
        store.output.data(found, () => caseText(found))
      }),
    )
}
