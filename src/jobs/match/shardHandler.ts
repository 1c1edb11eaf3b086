import { VettingError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Queryable } from '../../store/queryable.ts'
import { claimShard } from '../../store/runs/claimShard.ts'
import { explainShard } from '../../store/runs/explainShard.ts'
import { peekShard } from '../../store/runs/peekShard.ts'
import { quarantineShard } from '../../store/runs/quarantineShard.ts'
import { suspectShard } from '../../store/runs/suspectShard.ts'
import type { JobHandler } from '../processor/wrapProcessor.ts'
import type { Gate } from './gate.ts'
import type { MatchThreads } from './matchThreads.ts'
import { ShardFault } from './shardFault.ts'

export type ShardDeps = {
  readonly db: Queryable
  readonly threads: MatchThreads
  readonly gate: Gate
  readonly log: Log
  /** Starts without a reported end after which a shard is suspected of killing its worker and runs alone. */
  readonly suspectClaims: number
  /** Starts alone without a reported end after which it is given up. */
  readonly aloneClaims: number
}

type Where = { readonly runId: string; readonly n: number; readonly isAlone: boolean }

const giveUp = async (deps: ShardDeps, { runId, n }: Where, code: string): Promise<void> => {
  await quarantineShard(deps.db, runId, n, code)
  deps.log.error({ run: runId, shard: n, code }, 'shard given up')
}

/** A shard at fault is tried once more alone; alone and at fault again, it is given up, and the run ends degraded. */
const settle = async (deps: ShardDeps, where: Where, claim: number, error: ShardFault): Promise<void> => {
  const { fault } = error
  if (fault.kind === 'infrastructure') {
    await explainShard(deps.db, where.runId, where.n, where.isAlone)
    throw new VettingError('database-failed', fault.text, { cause: error })
  }
  if (where.isAlone) return giveUp(deps, where, fault.code)
  await suspectShard(deps.db, { ...where, claim }, fault.code)
  throw new VettingError('timeout', 'The shard failed and will be tried again alone.', { cause: error })
}

const attempt = async (deps: ShardDeps, where: Where, signal: AbortSignal | undefined): Promise<void> => {
  const { runId, n, isAlone } = where
  const shard = await claimShard(deps.db, runId, n, isAlone)
  if (shard === undefined) return
  const started = performance.now()
  try {
    const isOurs = await deps.threads.matchShard(shard, signal)
    const ms = Math.round(performance.now() - started)
    deps.log.debug({ run: runId, shard: n, claim: shard.claim, code: isOurs ? 'done' : 'fenced', ms }, 'shard ended')
  } catch (error) {
    if (!(error instanceof ShardFault)) throw error
    await settle(deps, where, shard.claim, error)
  }
}

/** Does one job of the match queue. */
export const shardHandler =
  (deps: ShardDeps): JobHandler =>
  async (job, signal) => {
    const { runId, shard: n } = job.data
    if (runId === undefined || n === undefined) throw new VettingError('internal', 'A match job names no shard.')
    const state = await peekShard(deps.db, runId, n)
    if (state === undefined || state.done || state.quarantined) return
    const isAlone = state.suspect || state.lost >= deps.suspectClaims
    const where = { runId, n, isAlone }
    if (isAlone && state.alone >= deps.aloneClaims) return giveUp(deps, where, state.code)
    await deps.gate.run(isAlone, () => attempt(deps, where, signal))
  }
