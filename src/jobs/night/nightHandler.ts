import { VettingError } from '../../errors.ts'
import { closeRun } from '../../store/runs/closeRun.ts'
import { lackingShards } from '../../store/runs/lackingShards.ts'
import { pinWindow } from '../../store/runs/pinWindow.ts'
import { pruneRuns } from '../../store/runs/pruneRuns.ts'
import { readRun } from '../../store/runs/readRun.ts'
import { planRun, type PlanSettings } from '../plan/planRun.ts'
import type { JobHandler } from '../processor/wrapProcessor.ts'
import { dispatchMatching, type Dispatcher } from './dispatch.ts'
import { runStageAtOnce, runStageStepwise, type StageDeps } from './stageHandler.ts'
import type { Steps } from './steps.ts'

export type NightDeps = StageDeps & {
  readonly dispatcher: Dispatcher
  readonly plan: PlanSettings
  readonly steps: Steps
  /** Keeps the end of the audit trail outside the database. */
  readonly checkpoint: () => Promise<void>
  /** Readies what the shards of a plan will need. */
  readonly warmUp: () => void
  /** Asks the ledger whether a run is due and starts it. */
  readonly ensureNight: () => Promise<unknown>
}

const ingestPrefix = 'ingest.'

const plan = async (deps: NightDeps, runId: string): Promise<void> => {
  await deps.steps.loaded()
  deps.warmUp()
  await runStageAtOnce(deps, runId, 'plan', async (tx, run) => {
    const counts = await planRun(tx, run, await pinWindow(tx), deps.plan)
    return (await deps.steps.admit(tx, run)) ?? { outcome: 'done', counts }
  })
  const run = await readRun(deps.db, runId)
  if (run?.status !== 'running') return
  const shards = await lackingShards(deps.db, runId, 0)
  await dispatchMatching(
    deps.dispatcher,
    runId,
    shards.map(({ n }) => n),
  )
}

const report = async (deps: NightDeps, runId: string): Promise<void> => {
  await runStageAtOnce(deps, runId, 'report', async (tx, run) => {
    await pruneRuns(tx, runId)
    return { outcome: 'done', counts: await deps.steps.report(tx, run) }
  })
  const status = await closeRun(deps.db, runId)
  if (status === undefined) return
  deps.log.info({ run: runId, status }, 'run closed')
  await deps.checkpoint().catch(() => deps.log.warn({ run: runId, code: 'no-checkpoint' }, 'checkpoint not kept'))
}

/** Does one job of the night queue: the poke of the schedule, or one stage of a run. */
export const nightHandler =
  (deps: NightDeps): JobHandler =>
  async (job) => {
    const { runId } = job.data
    if (job.name === 'poke') return void (await deps.ensureNight())
    if (runId === undefined) throw new VettingError('internal', `Job ${job.name} names no run.`)
    if (job.name.startsWith(ingestPrefix)) {
      const source = job.name.slice(ingestPrefix.length)
      return runStageStepwise(deps, runId, job.name, (run) => deps.steps.ingest(source, run))
    }
    if (job.name === 'plan') return plan(deps, runId)
    if (job.name === 'reconcile') return runStageAtOnce(deps, runId, 'reconcile', deps.steps.reconcile)
    if (job.name === 'report') return report(deps, runId)
    throw new VettingError('internal', `The night queue knows no job named ${job.name}.`)
  }
