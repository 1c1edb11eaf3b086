import type pg from 'pg'
import { VettingError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import type { Queryable } from '../../store/queryable.ts'
import { claimStage } from '../../store/runs/claimStage.ts'
import { closeRun } from '../../store/runs/closeRun.ts'
import { failStage } from '../../store/runs/failStage.ts'
import { finishStage } from '../../store/runs/finishStage.ts'
import { holdRun } from '../../store/runs/holdRun.ts'
import { readRun } from '../../store/runs/readRun.ts'
import type { Run } from '../../store/runs/run.ts'
import { describeFault } from '../processor/describeFault.ts'
import type { Counts, Held, Steps } from './steps.ts'

export type StageDeps = {
  readonly db: Queryable
  /** Connections whose statements may take long. */
  readonly bulk: Pick<pg.Pool, 'connect'>
  readonly log: Log
  /** Starts a stage may take before it is given up. */
  readonly stageClaims: number
  readonly steps: Pick<Steps, 'held'>
}

export type StageOutcome = { readonly outcome: string; readonly counts: Counts } | Held

type Fence = { readonly runId: string; readonly name: string; readonly claim: number }

/** Rolls the stage's transaction back: somebody else has claimed it since, or an operator must look first. */
class Stopped extends Error {
  readonly held: Held | undefined

  constructor(held?: Held) {
    super('stopped')
    this.held = held
  }
}

const commit = async (tx: Queryable, fence: Fence, outcome: StageOutcome): Promise<void> => {
  if ('reason' in outcome) throw new Stopped(outcome)
  if (!(await finishStage(tx, fence, outcome.outcome, outcome.counts))) throw new Stopped()
}

const hold = (deps: StageDeps, run: Run, { reason }: Held): Promise<void> =>
  inTransaction(deps.bulk, async (tx) => {
    if (await holdRun(tx, run.id, reason)) await deps.steps.held(tx, run, reason)
  })

const settle = async (deps: StageDeps, run: Run, fence: Fence, error: unknown): Promise<void> => {
  const { runId, name } = fence
  if (error instanceof Stopped) {
    if (error.held !== undefined) await hold(deps, run, error.held)
    deps.log.warn({ run: runId, stage: name, code: error.held?.reason ?? 'fenced' }, 'stage not committed')
    return
  }
  const fault = describeFault(error)
  if (fault.kind === 'data' && fence.claim >= deps.stageClaims) {
    await failStage(deps.db, runId, name, fault.code)
    await closeRun(deps.db, runId)
  }
  throw error
}

const runStage = async (
  deps: StageDeps,
  runId: string,
  name: string,
  work: (run: Run, fence: Fence) => Promise<void>,
): Promise<void> => {
  const claim = await claimStage(deps.db, runId, name)
  if (claim === undefined) return
  const run = await readRun(deps.db, runId)
  if (run === undefined) throw new VettingError('unknown-run', `The ledger has no run ${runId}.`)
  const fence = { runId, name, claim }
  const started = performance.now()
  try {
    await work(run, fence)
    deps.log.info({ run: runId, stage: name, claim, ms: Math.round(performance.now() - started) }, 'stage done')
  } catch (error) {
    await settle(deps, run, fence, error)
  }
}

/** Runs a stage whose work keeps its own transactions, and then marks it done if its claim still stands. */
export const runStageStepwise = (
  deps: StageDeps,
  runId: string,
  name: string,
  work: (run: Run) => Promise<StageOutcome>,
): Promise<void> => runStage(deps, runId, name, async (run, fence) => commit(deps.db, fence, await work(run)))

/** Runs a stage whose work and whose mark in the ledger are one transaction: it takes effect once or not at all. */
export const runStageAtOnce = (
  deps: StageDeps,
  runId: string,
  name: string,
  work: (tx: Queryable, run: Run) => Promise<StageOutcome>,
): Promise<void> =>
  runStage(deps, runId, name, (run, fence) =>
    inTransaction(deps.bulk, async (tx) => commit(tx, fence, await work(tx, run))),
  )
