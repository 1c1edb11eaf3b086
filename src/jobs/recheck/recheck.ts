import type pg from 'pg'
import { VettingError } from '../../errors.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import type { Queryable } from '../../store/queryable.ts'
import { membersByNumbers } from '../../store/records/membersByNumbers.ts'
import type { NewRecheck } from '../../store/runs/createRecheck.ts'
import { finishRecheck } from '../../store/runs/finishRecheck.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import { openRecheck } from '../../store/runs/openRecheck.ts'
import type { Matching } from '../match/matching.ts'
import { enterRecheck } from './enterRecheck.ts'
import { findFor } from './findFor.ts'

/** Replaces what is found about some members and updates the queue, in the caller's transaction. */
export type ApplyRecheck<Result> = (
  tx: Queryable,
  recheck: {
    readonly recheckId: string
    readonly memberKeys: readonly string[]
    readonly findings: readonly IncomingFinding[]
  },
) => Promise<Result>

export type RecheckDeps<Result> = {
  readonly db: pg.Pool
  readonly matching: Matching
  readonly applyRecheck: ApplyRecheck<Result>
}

/**
 * Does a recheck that was entered, once however often it is started. Undefined when it was done before.
 * A run planned before the recheck began will leave the members' findings alone: it read older records.
 */
export const runRecheck = async <Result>(deps: RecheckDeps<Result>, recheckId: string): Promise<Result | undefined> => {
  const recheck = await openRecheck(deps.db, recheckId)
  if (recheck === undefined) return undefined
  const findings = await findFor(deps.db, deps.matching, await membersByNumbers(deps.db, recheck.memberKeys))
  return inTransaction(deps.db, async (tx) => {
    // First: it waits for a reconcile under way, before any row is locked here.
    const result = await deps.applyRecheck(tx, { recheckId, memberKeys: recheck.memberKeys, findings })
    if (await finishRecheck(tx, recheck, findings.length)) return result
    throw new VettingError('conflict', `Recheck ${recheckId} was done by another process meanwhile.`)
  })
}

/** Rechecks some members now, in this process, and returns what `applyRecheck` does. */
export const recheckNow = async <Result>(deps: RecheckDeps<Result>, recheck: NewRecheck): Promise<Result> => {
  const recheckId = await enterRecheck(deps.db, recheck)
  const result = await runRecheck(deps, recheckId)
  if (result === undefined) throw new VettingError('conflict', `Recheck ${recheckId} was done by another process.`)
  return result
}
