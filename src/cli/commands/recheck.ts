import type { Command } from 'commander'
import { type CaseDocument, readCase } from '../../store/review/readCase.ts'
import { consult } from '../compose/consult.ts'
import { readRules } from '../compose/readRules.ts'
import { recheckMembers } from '../compose/recheckMembers.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, type WithReason } from '../reason.ts'
import { userName } from '../userName.ts'
import { caseText } from '../caseText.ts'
import { membersArgument } from './options.ts'

type Options = Globals & WithReason

export const addRecheck = (program: Command, invocation: Invocation): void => {
  program
    .command('recheck')
    .description('compare some members with every record now, and bring their flags up to date')
    .addArgument(membersArgument())
    .requiredOption('--reason <text>', 'why; kept with the recheck')
    .action((ids: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const reason = reasonOf(options)
      return withStore(options, invocation, async (store) => {
        const { db, output } = store
        const rules = readRules(store.config)
        const started = performance.now()
        await recheckMembers(store, rules, { memberKeys: [...new Set(ids)], reason, requestedBy: userName() })
        const seconds = (performance.now() - started) / 1_000
        await consult(store, { subject: 'recheck', members: ids, fields: ['case', 'flags'], justification: reason })
        const cases = await Promise.all(ids.map((id) => readCase(db, id)))
        output.data({ cases, seconds }, () => ids.map((id, at) => textOf(id, cases[at])).join('\n\n'))
        output.talk(`Compared in ${seconds.toFixed(2)} s.`)
      })
    })
}

const textOf = (id: string, found: CaseDocument | undefined): string =>
  found === undefined ? `${id}: no candidate found in any source in force.` : caseText(found)
