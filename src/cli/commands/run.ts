import type { Command } from 'commander'
import { exitCode, type ExitCode } from '../../errors.ts'
import { renderRun } from '../../reports/renderRun.ts'
import type { RunReport } from '../../reports/runReport.ts'
import { readReport } from '../../store/reports/readReport.ts'
import type { Run, RunStatus } from '../../store/runs/run.ts'
import type { ShardCounts } from '../../store/runs/shardCounts.ts'
import { withNights } from '../compose/withNights.ts'
import { withWorker } from '../compose/withWorker.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { progressBar } from '../progressBar.ts'
import { userName } from '../userName.ts'

type Options = Globals & { readonly full?: true }

export const addRun = (program: Command, invocation: Invocation): void => {
  program
    .command('run')
    .description('run a night now: ingest what lies in the inbox, match, reconcile, report')
    .option('--full', 'compare everybody, not only what changed')
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      return withWorker(
        options,
        invocation,
        () => undefined,
        async (work) => {
          const { store } = work
          const bar = progressBar(store.output, '{stage} {bar} {value}/{total} shards')
          const request = {
            full: options.full === true,
            requestedBy: userName(),
            signal: invocation.signal,
            onProgress: (_run: Run, { done, total }: ShardCounts) => bar.update(done, total),
          }
          const run = await withNights(work, (night) => night(request)).finally(bar.stop)
          const report = (await readReport(store.db, run.id)) as RunReport | undefined
          store.output.data({ run, report }, () => (report === undefined ? '' : renderRun(report)))
          store.output.talk(`Run ${run.id} is ${run.status}${run.reason === '' ? '' : ` (${run.reason})`}.`)
          endWith(invocation, statusCode[run.status])
        },
      )
    })
}

export const statusCode: Readonly<Record<RunStatus, ExitCode>> = {
  planned: exitCode.failed,
  running: exitCode.failed,
  held: exitCode.refused,
  complete: exitCode.ok,
  degraded: exitCode.partial,
  failed: exitCode.failed,
}
