import type { IngestReport } from '../../extracts/load/ingestReport.ts'
import type { IngestOutcome } from '../../jobs/night/steps.ts'
import { loadedSince } from '../../store/extracts/loadedSince.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { Run } from '../../store/runs/run.ts'

/** Refusals an operator may overrule by releasing the run. */
const overrulable: readonly string[] = ['rows-changed', 'columns-lost', 'older']

/**
 * What a run's ledger says of a load. A worker may die between the load and its mark in the ledger: the next one then meets
 * the same file in force, and reports what the run did with it, not that there was nothing to do.
 */
export const ingestOutcome = async (db: Queryable, report: IngestReport, run: Run): Promise<IngestOutcome> => {
  const code = report.refusal?.code
  if (code !== undefined && overrulable.includes(code) && run.releasedBy === '')
    return { outcome: 'held', reason: code }
  const before = report.status === 'same' ? await loadedSince(db, report, run.id) : undefined
  const { read, accepted, rejected, unchanged, new: added, changed, gone } = before ?? report.rows
  return {
    outcome: before === undefined ? report.status : 'accepted',
    counts: {
      extract: Number(before?.extractId ?? report.extractId),
      read,
      accepted,
      rejected,
      unchanged,
      new: added,
      changed,
      gone,
      milliseconds: Math.round((report.seconds['total'] ?? 0) * 1000),
    },
  }
}
