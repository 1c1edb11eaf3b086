import type { Command } from 'commander'
import { VettingError } from '../../errors.ts'
import { recheckNow } from '../../jobs/recheck/recheck.ts'
import { createMatching } from '../../jobs/match/createMatching.ts'
import type { Policy } from '../../review/policy/policy.ts'
import { reconcileMembers } from '../../review/reconcileMembers.ts'
import { type CaseDocument, readCase } from '../../store/review/readCase.ts'
import { readRules } from '../compose/readRules.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { userName } from '../userName.ts'
import { caseText } from '../caseText.ts'
import { membersArgument } from './options.ts'

type Options = Globals & { readonly reason: string }

export const addRecheck = (program: Command, invocation: Invocation): void => {
  program
    .command('recheck')
    .description('compare some members with every record now, and bring their flags up to date')
    .addArgument(membersArgument())
    .requiredOption('--reason <text>', 'why; kept with the recheck')
    .action((ids: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const reason = options.reason.trim()
      if (reason.length < 10) throw new VettingError('usage', 'Give a reason of at least ten characters.')
      return withStore(options, invocation, async ({ config, db, output }) => {
        const rules = readRules(config)
        const started = performance.now()
        const result = await recheckNow(
          {
            db,
            matching: createMatching(rules.matching),
            applyRecheck: (tx, recheck) => reconcileMembers({ tx, policy: rules.policy, now: new Date() }, recheck),
          },
          { memberKeys: [...new Set(ids)], reason, requestedBy: userName() },
        )
        const seconds = (performance.now() - started) / 1_000
        const cases = await Promise.all(ids.map((id) => readCase(db, id)))
        output.data({ result, cases, seconds }, () =>
          ids.map((id, at) => textOf(id, cases[at], rules.policy)).join('\n\n'),
        )
        output.talk(`Compared in ${seconds.toFixed(2)} s.`)
      })
    })
}

const textOf = (id: string, found: CaseDocument | undefined, { priority }: Policy): string =>
  found === undefined ? `${id}: no candidate found in any source in force.` : caseText(found, priority)
