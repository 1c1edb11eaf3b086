import type { DispatchedJob, Processor } from '../backend/queueBackend.ts'
import type { Log } from '../../log.ts'
import { describeFault } from './describeFault.ts'
import { storableError } from './storableError.ts'

/** Does one job. Results belong in the ledger: nothing is returned to the queue. */
export type JobHandler = (job: DispatchedJob, signal: AbortSignal | undefined) => Promise<void>

/** Runs a handler so that whatever it throws can be stored, tells nothing personal, and is retried only when that helps. */
export const wrapProcessor =
  (handler: JobHandler, log: Log): Processor =>
  async (job, _token, signal) => {
    try {
      await handler(job, signal)
    } catch (error) {
      const fault = describeFault(error)
      log.warn({ job: job.id, code: fault.code, kind: fault.kind }, 'job failed')
      throw storableError(error, fault)
    }
  }
