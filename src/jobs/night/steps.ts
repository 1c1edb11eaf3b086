import type { Queryable } from '../../store/queryable.ts'
import type { Run } from '../../store/runs/run.ts'

export type Counts = Readonly<Record<string, number>>

/** `held` stops the run until an operator releases it; `reason` is a code. */
export type Held = { readonly outcome: 'held'; readonly reason: string }

export type IngestOutcome =
  | { readonly outcome: 'accepted' | 'same' | 'refused' | 'missing'; readonly counts: Counts }
  | Held

export type ReconcileOutcome = { readonly outcome: 'done'; readonly counts: Counts } | Held

/**
 * What a night does besides matching, supplied by the parts that own it. A step may be started again after a crash, and
 * must then do the same. `run.releasedBy` is set once an operator let the run go on: nothing may hold it again but
 * thresholds nobody has adopted.
 */
export type Steps = {
  /** Loads whatever file lies ready for one configured source. */
  readonly ingest: (source: string, run: Run) => Promise<IngestOutcome>
  /** Called when a run has loaded everything: lets go what only loading needs. */
  readonly loaded: () => Promise<void>
  /** Whether a planned run may go on to matching, last in the transaction of the plan. */
  readonly admit: (tx: Queryable, run: Run) => Promise<Held | undefined>
  /** Replaces the findings the run covers and updates the queue, in the transaction that ends the stage. */
  readonly reconcile: (tx: Queryable, run: Run) => Promise<ReconcileOutcome>
  /** Records that a run is held, in the transaction that holds it. */
  readonly held: (tx: Queryable, run: Run, reason: string) => Promise<void>
  /** Writes the statement of the run, in the transaction that ends the stage. */
  readonly report: (tx: Queryable, run: Run) => Promise<Counts>
}
