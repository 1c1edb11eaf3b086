import type { JobsOptions } from 'bullmq'

const firstDelay = 1_000
const maxDelay = 15_000

/** Milliseconds before attempt n + 1: doubling from a second, at most 15 s, so that an outage ends within one delay. */
export const backoffDelay = (attemptsMade: number): number => Math.min(maxDelay, firstDelay * 2 ** (attemptsMade - 1))

/**
 * Options of every job. A child that fails for good lets its parent run: the parent asks the ledger what is lacking.
 * Retention is by age only, so that no child can vanish under a waiting parent.
 */
export const jobOptions = (jobId: string): JobsOptions & { readonly jobId: string } => ({
  jobId,
  attempts: 50,
  backoff: { type: 'capped' },
  removeOnComplete: { age: 7 * 86_400 },
  removeOnFail: { age: 30 * 86_400 },
  stackTraceLimit: 3,
})
