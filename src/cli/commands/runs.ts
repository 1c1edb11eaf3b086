import type { Command } from 'commander'
import type { z } from 'zod'
import { call } from '../../api/operation.ts'
import { listRuns } from '../../api/operations/listRuns.ts'
import type { run as runSchema } from '../../api/schemas/run.ts'
import { VettingError } from '../../errors.ts'
import { cancelRun } from '../../store/runs/cancelRun.ts'
import { releaseRun } from '../../store/runs/releaseRun.ts'
import type { Queryable } from '../../store/queryable.ts'
import { commandCaller, createApi } from '../compose/createApi.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { table } from '../../text/table.ts'
import { userName } from '../userName.ts'
import { wholeNumber } from './options.ts'

type Change = (db: Queryable, runId: string, by: string) => Promise<boolean>

/** The latest runs, and what an operator may do with one that waits. */
export const addRuns = (program: Command, invocation: Invocation): void => {
  const runs = program.command('runs').description('list the latest runs')
  runs.option('--limit <n>', 'runs to show', wholeNumber(1), 10).action((_options, command: Command) => {
    const options = command.optsWithGlobals<Globals & { readonly limit: number }>()
    return withStore(options, invocation, async (store) => {
      const latest = await call(listRuns, createApi(store), commandCaller(), { limit: options.limit })
      store.output.data(latest, () => table(columns, latest))
    })
  })
  addChange(runs, invocation, { name: 'release', done: 'released' }, 'let a held run go on', releaseRun)
  addChange(runs, invocation, { name: 'cancel', done: 'cancelled' }, 'end an open run as failed', cancelRun)
}

const addChange = (
  runs: Command,
  invocation: Invocation,
  { name, done }: { readonly name: string; readonly done: string },
  description: string,
  change: Change,
): void => {
  runs
    .command(name)
    .description(description)
    .argument('<run>', 'number of the run', (text: string) => String(wholeNumber(1)(text)))
    .action((runId: string, _options, command: Command) =>
      withStore(command.optsWithGlobals<Globals>(), invocation, async ({ db, output }) => {
        if (!(await change(db, runId, userName()))) {
          const { rowCount } = await db.query('select from run where id = $1', [runId])
          if (rowCount === 0) throw new VettingError('unknown-run', `There is no run ${runId}. See: vetting runs`)
          throw new VettingError('conflict', `Run ${runId} is not in a state to ${name}. See: vetting runs`)
        }
        output.data({ run: runId, [name]: true }, () => `Run ${runId}: ${done}.`)
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
