import { VettingError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { failRecheck } from '../../store/runs/failRecheck.ts'
import { describeFault } from '../processor/describeFault.ts'
import type { JobHandler } from '../processor/wrapProcessor.ts'
import { runRecheck, type RecheckDeps } from './recheck.ts'

/** Does one job of the recheck queue. A recheck whose data is at fault is given up, so that nobody waits for it. */
export const recheckHandler =
  (deps: RecheckDeps<unknown> & { readonly log: Log }): JobHandler =>
  async (job) => {
    const { recheckId } = job.data
    if (recheckId === undefined) throw new VettingError('internal', 'A recheck job names no recheck.')
    const started = performance.now()
    try {
      await runRecheck(deps, recheckId)
      deps.log.info({ job: job.id, ms: Math.round(performance.now() - started) }, 'recheck done')
    } catch (error) {
      const fault = describeFault(error)
      if (fault.kind === 'data') await failRecheck(deps.db, recheckId, fault.code)
      throw error
    }
  }
