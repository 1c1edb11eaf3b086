/** Knobs of workers and schedulers. Durations in milliseconds unless the name says otherwise. */
export type JobSettings = {
  /** Shards one process takes at once. */
  readonly concurrency: number
  readonly lockDuration: number
  readonly stalledInterval: number
  /** Between two comparisons of ledger and queue. */
  readonly tendInterval: number
  /** Work handed out less than this ago is not missed yet. */
  readonly graceSeconds: number
  /** Starts a stage may take before it is given up. */
  readonly stageClaims: number
  /** Starts without a reported end after which a shard runs alone, and starts alone after which it is given up. */
  readonly suspectClaims: number
  readonly aloneClaims: number
  /** How long closing may take before connections are cut. */
  readonly shutdownTimeout: number
  /** How long jobs may wait with nobody working before the process says it is stuck. */
  readonly stuckAfter: number
}

/** Values under which the fault tests pass; see docs/adr/0004. */
export const defaultJobSettings: JobSettings = {
  concurrency: 2,
  lockDuration: 20_000,
  stalledInterval: 5_000,
  tendInterval: 10_000,
  graceSeconds: 10,
  stageClaims: 3,
  suspectClaims: 3,
  aloneClaims: 3,
  shutdownTimeout: 25_000,
  stuckAfter: 60_000,
}
