import type { Command } from 'commander'
import type { z } from 'zod'
import { listDue } from '../../api/operations/listDue.ts'
import { placeHold } from '../../api/operations/placeHold.ts'
import { releaseHold } from '../../api/operations/releaseHold.ts'
import { table } from '../../text/table.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { reasonOption } from '../reason.ts'
import { memberOption, recordOption, type SubjectOptions, subjectOf } from '../subject.ts'
import { isoDate, wholeNumber } from './options.ts'

export const addRetention = (program: Command, invocation: Invocation): void => {
  const retention = program.command('retention').description('what is kept, until when, and what must not go')
  addDue(retention, invocation)
  addHold(retention, invocation)
  addRelease(retention, invocation)
}

const addDue = (retention: Command, invocation: Invocation): void => {
  retention
    .command('due')
    .description('list what is to be looked at: is it still needed?')
    .option('--on <date>', 'as on another day', isoDate)
    .option('--limit <n>', 'entries to show', wholeNumber(1), 100)
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<CallerOptions & { readonly on?: string; readonly limit: number }>()
      return withApi(options, invocation, async ({ ask, store: { output } }) => {
        const { due, on } = await ask(listDue, { on: options.on, limit: options.limit })
        output.data(due, () => (due.length === 0 ? `Nothing is due by ${on}.` : table(columns, due)))
      })
    })
}

const addHold = (retention: Command, invocation: Invocation): void => {
  retention
    .command('hold')
    .description('let nobody erase a member or a source record until released')
    .addOption(memberOption())
    .addOption(recordOption())
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<CallerOptions & SubjectOptions>()
      const subject = subjectOf(options)
      return withApi(options, invocation, async ({ ask, store: { output } }) => {
        const placed = await ask(placeHold, { subject })
        output.data(placed, () => `Hold ${placed.hold} stands until: vetting retention release ${placed.hold}`)
      })
    })
}

const addRelease = (retention: Command, invocation: Invocation): void => {
  retention
    .command('release')
    .description('end a hold')
    .argument('<hold>', 'number of the hold')
    .addOption(reasonOption())
    .action((hold: string, _options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store: { output } }) => {
        await ask(releaseHold, { hold })
        output.data({ hold, released: true }, () => `Hold ${hold} is released.`)
      }),
    )
}

type Due = z.output<(typeof listDue)['output']>['due'][number]

const columns = [
  { title: 'review on', value: (row: Due) => row.reviewOn },
  { title: 'class', value: (row: Due) => row.class },
  { title: 'kept', value: (row: Due) => row.kind },
  { title: 'subject', value: (row: Due) => row.subject },
  { title: 'since', value: (row: Due) => row.since },
  { title: 'kept because', value: (row: Due) => row.reason },
]
