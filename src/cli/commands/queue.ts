import { type Command, Option } from 'commander'
import type { Band, Tier } from '../../store/review/band.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { countOpenFlags, type FlagCount } from '../../store/review/countOpenFlags.ts'
import type { FlagClass } from '../../store/review/findingKey.ts'
import { listFlags, type QueueRow } from '../../store/review/listFlags.ts'
import { addAnswerCommands } from '../desk/answerCommands.ts'
import { addFlagCommands } from '../desk/flagCommands.ts'
import { addMatterCommands } from '../desk/matterCommands.ts'
import { consult } from '../compose/consult.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'
import { userName } from '../userName.ts'
import { table } from '../../text/table.ts'
import { wholeNumber } from './options.ts'

type Options = Globals &
  WithReason & {
    readonly class?: FlagClass
    readonly band?: Band
    readonly tier?: Tier
    readonly member?: string
    readonly limit: number
    readonly after?: string
  }

export const addQueue = (program: Command, invocation: Invocation): void => {
  const queue = program.command('queue')
  queue
    .description('list open flags in the order of reading')
    .addOption(new Option('--class <class>', 'one class').choices(['CONVICTION', 'MISCONDUCT', 'ASSOCIATION']))
    .addOption(new Option('--band <band>', 'one identity band').choices(['HIGH', 'MEDIUM', 'LOW', 'RELATIVE']))
    .option('--member <id>', 'one member, as force/number')
    .option('--limit <n>', 'flags to show', wholeNumber(1), 20)
    .option('--after <cursor>', 'continue where the last page ended')
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async (store) => {
        const { db, output } = store
        const filter = {
          ...(options.class && { class: options.class }),
          ...(options.band && { band: options.band }),
          ...(options.member && { memberKey: options.member }),
        }
        const { flags, counts } = await asReviewer(db, userName(), async (tx) => ({
          flags: await listFlags(tx, filter, options.limit, cursorOf(options.after)),
          counts: await countOpenFlags(tx),
        }))
        const members = [...new Set(flags.map(({ memberKey }) => memberKey))]
        await consult(store, { subject: 'queue', members, fields: ['flags'], justification })
        const last = flags.length === options.limit ? flags.at(-1) : undefined
        const next = last && `${last.position}.${last.id}`
        output.data({ counts, flags, next }, () => textOf(counts, flags))
        if (next) output.talk(`More: --after ${next}`)
      })
    })
  addFlagCommands(queue, invocation)
  addAnswerCommands(queue, invocation)
  addMatterCommands(queue, invocation)
}

const cursorOf = (text: string | undefined) => {
  const [position, id] = text?.split('.') ?? []
  return position !== undefined && id !== undefined ? { position, id } : undefined
}

const textOf = (counts: readonly FlagCount[], flags: readonly QueueRow[]): string =>
  [
    `${counts.reduce((sum, { flags: n }) => sum + n, 0).toLocaleString('en-GB')} open flags`,
    '',
    table<QueueRow>(
      [
        { title: 'flag', value: (row) => row.id },
        { title: 'member', value: (row) => row.memberKey },
        { title: 'class', value: (row) => row.class },
        { title: 'relation', value: (row) => row.relation },
        { title: 'band', value: (row) => row.band },
        { title: 'tier', value: (row) => row.tier },
        { title: 'score', value: (row) => row.score + row.agePoints, align: 'right' },
        { title: 'weight', value: (row) => row.weight.toFixed(1), align: 'right' },
        { title: 'record', value: (row) => `${row.source}/${row.recordKind}/${row.recordKey}` },
        { title: 'opened', value: (row) => row.openedOn },
        { title: 'status', value: (row) => row.status },
      ],
      flags,
    ),
  ].join('\n')
