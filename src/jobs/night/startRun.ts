import { VettingError } from '../../errors.ts'
import { createRun, type NewRun } from '../../store/runs/createRun.ts'
import { largestFirst } from '../../store/runs/largestFirst.ts'
import { openRun } from '../../store/runs/openRun.ts'
import { dispatchIngest, type Dispatcher } from './dispatch.ts'

/**
 * Enters a run and hands out its ingests. Throws `run-in-progress` when a run is open (or `run-held` when it waits for
 * an operator), `conflict` when the date has its nightly run already.
 */
export const startRun = async (d: Dispatcher, run: NewRun): Promise<string> => {
  const runId = await createRun(d.db, run)
  if (runId === undefined) {
    const open = await openRun(d.db)
    if (open?.status === 'held') {
      throw new VettingError('run-held', `Run ${open.id} is held (${open.reason}). Release or cancel it first.`)
    }
    if (open !== undefined)
      throw new VettingError('run-in-progress', `Run ${open.id} is under way. Wait for it or cancel it.`)
    throw new VettingError('conflict', `The night of ${run.businessDate} has its run already.`)
  }
  const names = await largestFirst(
    d.db,
    run.sources.map(({ name }) => name),
  )
  await dispatchIngest(
    d,
    runId,
    names.map((name) => `ingest.${name}`),
  )
  return runId
}
