import type { Command } from 'commander'
import { VettingError } from '../../errors.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { readCase } from '../../store/review/readCase.ts'
import { caseText } from '../caseText.ts'
import { consult } from '../compose/consult.ts'
import { readRules } from '../compose/readRules.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { userName } from '../userName.ts'

export const addCase = (program: Command, invocation: Invocation): void => {
  program
    .command('case')
    .description('show the case of one member: every flag, why it was raised, what changed')
    .argument('<id>', 'workforce member, as force/number')
    .addOption(reasonOption())
    .action((id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Globals & WithReason>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async (store) => {
        const { config, db, output } = store
        await consult(store, { subject: id, fields: ['case', 'flags'], justification })
        const found = await asReviewer(db, userName(), (tx) => readCase(tx, id))
        if (found === undefined) throw new VettingError('unknown-case', 'That member has no case. See: vetting queue')
        output.data(found, () => caseText(found, readRules(config).policy.priority))
      })
    })
}
