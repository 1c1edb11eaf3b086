import type { Command } from 'commander'
import type { z } from 'zod'
import { cancelRun } from '../../api/operations/cancelRun.ts'
import { listRuns } from '../../api/operations/listRuns.ts'
import { releaseRun } from '../../api/operations/releaseRun.ts'
import type { run as runSchema } from '../../api/schemas/run.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { table } from '../../text/table.ts'
import { wholeNumber } from './options.ts'

/** The latest runs, and what an operator may do with one that waits. */
export const addRuns = (program: Command, invocation: Invocation): void => {
  const runs = program.command('runs').description('list the latest runs')
  runs.option('--limit <n>', 'runs to show', wholeNumber(1), 10).action((_options, command: Command) => {
    const options = command.optsWithGlobals<CallerOptions & { readonly limit: number }>()
    return withApi(options, invocation, async ({ ask, store }) => {
      const latest = await ask(listRuns, { limit: options.limit })
      store.output.data(latest, () => table(columns, latest))
    })
  })
  addStep(runs, invocation, { name: 'release', done: 'released' }, 'let a held run go on', releaseRun)
  addStep(runs, invocation, { name: 'cancel', done: 'cancelled' }, 'end an open run as failed', cancelRun)
}

const addStep = (
  runs: Command,
  invocation: Invocation,
  { name, done }: { readonly name: string; readonly done: string },
  description: string,
  operation: typeof releaseRun,
): void => {
  runs
    .command(name)
    .description(description)
    .argument('<run>', 'number of the run')
    .action((runId: string, _options, command: Command) =>
      withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store }) => {
        await ask(operation, { runId })
        store.output.data({ run: runId, [name]: true }, () => `Run ${runId}: ${done}.`)
      }),
    )
}

type Run = z.output<typeof runSchema>

const columns = [
  { title: 'run', value: (run: Run) => run.id },
  { title: 'date', value: (run: Run) => run.businessDate },
  { title: 'kind', value: (run: Run) => run.kind },
  { title: 'mode', value: (run: Run) => run.mode ?? '' },
  { title: 'status', value: (run: Run) => run.status },
  { title: 'reason', value: (run: Run) => run.reason },
  { title: 'started', value: (run: Run) => run.createdAt.slice(0, 19) },
  { title: 'ended', value: (run: Run) => run.closedAt?.slice(0, 19) ?? '' },
]
