import { VettingError } from '../../errors.ts'
import { lastNightlyDate } from '../../store/runs/lastNightlyDate.ts'
import type { NewRun } from '../../store/runs/createRun.ts'
import type { Dispatcher } from './dispatch.ts'
import { dueDate, type NightSchedule } from './dueDate.ts'
import { startRun } from './startRun.ts'

export type NightPlan = {
  readonly schedule: NightSchedule
  readonly sources: NewRun['sources']
  /** When this scheduler first looked: an empty ledger is not caught up from before. */
  readonly since: Date
}

/**
 * Asks the ledger whether the last due date has its run and starts it if not. Any number of schedulers may ask at once.
 * Returns the run started. A run still open delays the night: the next look tries again.
 */
export const ensureNight = async (d: Dispatcher, plan: NightPlan, now: Date): Promise<string | undefined> => {
  const lastDate = await lastNightlyDate(d.db)
  const businessDate = dueDate(now, plan.schedule, { lastDate, since: plan.since })
  if (businessDate === undefined) return undefined
  try {
    return await startRun(d, {
      kind: 'nightly',
      businessDate,
      requestedMode: 'auto',
      requestedBy: 'scheduler',
      sources: plan.sources,
    })
  } catch (error) {
    if (error instanceof VettingError && ['run-in-progress', 'run-held', 'conflict'].includes(error.code))
      return undefined
    throw error
  }
}
