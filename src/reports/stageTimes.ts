import type { Stage } from '../store/runs/stage.ts'
import type { StageTime } from './runReport.ts'

/**
 * Where the time of a run went. Ingests run side by side, so they count once, from the start of the run to the last of
 * them; matching is what lies between plan and reconcile.
 */
export const stageTimes = (startedAt: Date, stages: readonly Stage[]): readonly StageTime[] => {
  const start = startedAt.getTime()
  const named = (name: string): Stage | undefined => stages.find((stage) => stage.name === name)
  const at = (date: Date | null | undefined): number => date?.getTime() ?? start
  const ingested = Math.max(
    start,
    ...stages.filter(({ name }) => name.startsWith('ingest.')).map(({ doneAt }) => at(doneAt)),
  )
  const planned = at(named('plan')?.doneAt)
  const matched = at(named('reconcile')?.claimedAt)
  const reconciled = at(named('reconcile')?.doneAt)
  return [
    { name: 'ingest', seconds: (ingested - start) / 1_000 },
    { name: 'plan', seconds: (planned - ingested) / 1_000 },
    { name: 'match', seconds: (matched - planned) / 1_000 },
    { name: 'reconcile', seconds: (reconciled - matched) / 1_000 },
  ]
}
