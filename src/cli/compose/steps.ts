import { VettingError } from '../../errors.ts'
import type { DataOrigin } from '../../records/index.ts'
import type { IngestOutcome, Steps } from '../../jobs/night/steps.ts'
import type { IngestReport } from '../../extracts/load/ingestReport.ts'
import { reportRun } from '../../reports/reportRun.ts'
import { reconcileRun } from '../../review/reconcileRun.ts'
import { pinModel } from '../../store/replay/pinModel.ts'
import { ingest, type Parser } from './ingest.ts'
import { newestFile, sourceName } from './inbox.ts'
import type { Store } from './openStore.ts'
import { runRecorder } from './recording.ts'
import type { Rules } from './readRules.ts'

/** Refusals an operator may overrule by releasing the run. */
const overrulable: readonly string[] = ['rows-changed', 'columns-lost', 'older']

/** The steps of a night: what the jobs call and do not know. */
export const createSteps = (store: Store, rules: Rules, parser: Parser, origin: DataOrigin): Steps => ({
  ingest: async (name, run) => {
    const { inbox, sources } = store.config.extracts
    const expected = sources.find((source) => sourceName(source) === name)
    const path = expected && (await newestFile(inbox, expected))
    if (expected === undefined || path === undefined) return { outcome: 'missing', counts: {} }
    const { kind, source, mapping } = expected
    const acceptChange = run.releasedBy !== ''
    return outcomeOf(
      await ingest(store, rules, parser, origin, {
        path,
        kind,
        source,
        mapping,
        acceptChange,
        record: runRecorder(store.config, run),
      }),
      acceptChange,
    )
  },
  reconcile: async (tx, run) => {
    try {
      await pinModel(tx, rules.kept)
      const result = await reconcileRun({ tx, policy: rules.policy }, run.id)
      const { new: added, changed, unchanged, withdrawn, returned } = result
      await runRecorder(store.config, run)(tx, {
        operation: 'combination',
        subject: `run/${run.id}`,
        justification: 'comparison of the workforce with the extracts in force',
      })
      return { outcome: 'done', counts: { new: added, changed, unchanged, withdrawn, returned } }
    } catch (error) {
      if (error instanceof VettingError && error.code === 'run-held') return { outcome: 'held', reason: 'queue-storm' }
      throw error
    }
  },
  report: async (tx, run) => {
    const { matching, review } = await reportRun(tx, run)
    return { findings: matching.findings, new: review.new, changed: review.changed, withdrawn: review.withdrawn }
  },
})

const outcomeOf = (report: IngestReport, released: boolean): IngestOutcome => {
  const { read, accepted, rejected, unchanged } = report.rows
  const code = report.refusal?.code
  if (code !== undefined && overrulable.includes(code) && !released) return { outcome: 'held', reason: code }
  return {
    outcome: report.status,
    counts: {
      extract: Number(report.extractId),
      read,
      accepted,
      rejected,
      unchanged,
      new: report.rows.new,
      changed: report.rows.changed,
      gone: report.rows.gone,
      milliseconds: Math.round((report.seconds['total'] ?? 0) * 1000),
    },
  }
}
