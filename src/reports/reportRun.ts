import type { ReconcileResult } from '../review/reconcile/result.ts'
import { coverage, type SourceCoverage } from '../store/extracts/coverage.ts'
import type { Queryable } from '../store/queryable.ts'
import { matchingCounts } from '../store/reports/matchingCounts.ts'
import { saveReport } from '../store/reports/saveReport.ts'
import { readReconciliation } from '../store/review/readReconciliation.ts'
import { readStages } from '../store/runs/readStages.ts'
import type { Run } from '../store/runs/run.ts'
import type { Stage } from '../store/runs/stage.ts'
import type { PeopleReport, RunReport, SourceReport } from './runReport.ts'
import { stageTimes } from './stageTimes.ts'

/** Gathers the statement of a run that was reconciled and keeps it, in the caller's transaction. */
export const reportRun = async (tx: Queryable, run: Run): Promise<RunReport> => {
  const stages = await readStages(tx, run.id)
  const register = await coverage(tx, run.businessDate)
  const reconciliation = await readReconciliation(tx, { runId: run.id })
  const report: RunReport = {
    runId: run.id,
    businessDate: run.businessDate,
    mode: run.mode ?? '',
    modeReason: run.modeReason,
    modelVersion: run.modelVersion,
    policyVersion: run.policyVersion,
    sources: stages.filter(({ name }) => name.startsWith('ingest.')).map(sourceReport),
    coverage: register,
    people: peopleReport(register),
    matching: await matchingCounts(tx, run.id),
    review: reconciliation?.result as ReconcileResult,
    stages: stageTimes(run.createdAt, stages),
  }
  await saveReport(tx, run.id, report)
  return report
}

const sourceReport = ({ name, outcome, counts }: Stage): SourceReport => {
  const count = (key: string): number => counts[key] ?? 0
  return {
    name: name.slice('ingest.'.length),
    outcome,
    read: count('read'),
    accepted: count('accepted'),
    rejected: count('rejected'),
    unchanged: count('unchanged'),
    new: count('new'),
    changed: count('changed'),
    gone: count('gone'),
  }
}

const peopleReport = (register: readonly SourceCoverage[]): PeopleReport => {
  const sources = register.filter(({ kind }) => kind === 'workforce')
  const members = sources.reduce((sum, { rows }) => sum + rows, 0)
  const notSearchable: Record<string, number> = {}
  for (const [reason, count] of sources.flatMap(({ gaps }) => Object.entries(gaps))) {
    notSearchable[reason] = (notSearchable[reason] ?? 0) + count
  }
  const missing = Object.values(notSearchable).reduce((sum, count) => sum + count, 0)
  return { members, searched: members - missing, notSearchable }
}
