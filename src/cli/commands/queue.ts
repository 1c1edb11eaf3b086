import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { countQueue } from '../../api/operations/countQueue.ts'
import { bands, tiers } from '../../store/review/band.ts'
import { flagClasses } from '../../store/review/findingKey.ts'
import { openStatuses } from '../../store/review/flagStatus.ts'
import { asOption } from '../asOption.ts'
import { addAnswerCommands } from '../desk/answerCommands.ts'
import { addChallengeCommands } from '../desk/challengeCommands.ts'
import { addFlagCommands } from '../desk/flagCommands.ts'
import { addHistoryCommands } from '../desk/historyCommands.ts'
import { addMatterCommands } from '../desk/matterCommands.ts'
import { addWelfareCommand } from '../desk/welfareCommand.ts'
import { type QueuePage, queuePages } from '../desk/queuePages.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { reasonOption } from '../reason.ts'
import { table } from '../../text/table.ts'
import { wholeNumber } from './options.ts'

type Options = CallerOptions & {
  readonly class?: string
  readonly band?: string
  readonly tier?: string
  readonly status?: string
  readonly mine?: boolean
  readonly member?: string
  readonly limit: number
  readonly after?: string
}

export const addQueue = (program: Command, invocation: Invocation): void => {
  const queue = program.command('queue')
  queue
    .description('list open flags in the order of reading')
    .addOption(new Option('--class <class>', 'one class').choices(flagClasses))
    .addOption(new Option('--band <band>', 'one identity band').choices(bands))
    .addOption(new Option('--tier <tier>', 'one lane').choices(tiers))
    .addOption(new Option('--status <status>', 'one status').choices(openStatuses))
    .option('--mine', 'flags I hold')
    .option('--member <id>', 'one member, as force/number')
    .option('--limit <n>', 'flags to show', wholeNumber(1), 20)
    .option('--after <cursor>', 'continue where the last page ended')
    .addOption(asOption())
    .addOption(reasonOption())
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      return withApi(options, invocation, async ({ ask, store }) => {
        const { class: flagClass, band, tier, status, member, limit, after } = options
        const mine = options.mine ? 'yes' : 'no'
        const page = await queuePages(ask, { class: flagClass, band, tier, status, member, mine }, limit, after)
        store.output.data(page, () => textOf(page))
        if (page.next) store.output.talk(`More: --after ${page.next}`)
      })
    })
  addCounts(queue, invocation)
  addFlagCommands(queue, invocation)
  addAnswerCommands(queue, invocation)
  addMatterCommands(queue, invocation)
  addChallengeCommands(queue, invocation)
  addHistoryCommands(queue, invocation)
  addWelfareCommand(queue, invocation)
}

const addCounts = (queue: Command, invocation: Invocation): void => {
  queue
    .command('counts')
    .description('how many flags are open, by class, band and lane')
    .action((_options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store }) => {
        const counts = await ask(countQueue)
        store.output.data(counts, () => table<Count>(countColumns, counts))
      }),
    )
}

type Count = z.output<(typeof countQueue)['output']>[number]

const countColumns = [
  { title: 'class', value: (row: Count) => row.class },
  { title: 'band', value: (row: Count) => row.band },
  { title: 'tier', value: (row: Count) => row.tier },
  { title: 'open', value: (row: Count) => row.flags.toLocaleString('en-GB'), align: 'right' },
] as const

type Row = QueuePage['flags'][number]

const textOf = ({ flags }: QueuePage): string =>
  table<Row>(
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
  )
