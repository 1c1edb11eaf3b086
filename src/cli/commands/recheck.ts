import type { Command } from 'commander'
import { readCase } from '../../api/operations/readCase.ts'
import type { caseDocument } from '../../api/schemas/flag.ts'
import { deskOf } from '../../api/deskOf.ts'
import { VettingError } from '../../errors.ts'
import { refuseInterest } from '../../review/desk/knownFlag.ts'
import { refusable } from '../../review/desk/refusable.ts'
import { conflictBetween } from '../../store/review/desk/conflictBetween.ts'
import type { z } from 'zod'
import { asOption } from '../asOption.ts'
import { caseText } from '../caseText.ts'
import { recheckMembers } from '../compose/recheckMembers.ts'
import { type Asking, type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { memberOf } from '../memberOf.ts'
import { reasonOf } from '../reason.ts'
import { membersArgument } from './options.ts'

export const addRecheck = (program: Command, invocation: Invocation): void => {
  program
    .command('recheck')
    .description('compare some members with every record now, and bring their flags up to date')
    .addArgument(membersArgument())
    .addOption(asOption())
    .requiredOption('--reason <text>', 'why; kept with the recheck')
    .action((ids: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<CallerOptions>()
      const reason = reasonOf(options)
      return withApi(options, invocation, async (asking) => {
        const { output } = asking.store
        await refuseTied(asking, ids)
        const started = performance.now()
        const recheck = { memberKeys: [...new Set(ids)], reason, requestedBy: asking.caller.by }
        await recheckMembers(asking.store, asking.rules, recheck)
        const seconds = (performance.now() - started) / 1_000
        const cases: (Case | undefined)[] = []
        for (const id of ids) cases.push(await caseOf(asking, id))
        output.data({ cases, seconds }, () => ids.map((id, at) => textOf(id, cases[at])).join('\n\n'))
        output.talk(`Compared in ${seconds.toFixed(2)} s.`)
      })
    })
}

/** Nobody rechecks a member they are tied to. */
const refuseTied = ({ api, caller }: Asking, ids: readonly string[]): Promise<void> =>
  refusable(deskOf(api, caller), caller.by, { step: 'recheck', kind: 'member', ids }, async () => {
    for (const id of ids) refuseInterest({ interest: await conflictBetween(api.db, caller.by, id) })
  })

type Case = z.output<typeof caseDocument>

const caseOf = ({ ask }: Asking, id: string): Promise<Case | undefined> =>
  ask(readCase, memberOf(id)).catch((error: unknown) => {
    if (error instanceof VettingError && error.code === 'unknown-case') return undefined
    throw error
  })

const textOf = (id: string, found: Case | undefined): string =>
  found === undefined ? `${id}: no candidate found in any source in force.` : caseText(found)
