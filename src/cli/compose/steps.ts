import { VettingError } from '../../errors.ts'
import type { RestingThreads } from '../../extracts/parse/restingThreads.ts'
import type { DataOrigin } from '../../records/index.ts'
import type { Held, Steps } from '../../jobs/night/steps.ts'
import { reportRun } from '../../reports/reportRun.ts'
import { alterationOf } from '../../review/reconcile/alteration.ts'
import { mayWorkWith } from '../../review/policy/adopt.ts'
import { reconcileRun } from '../../review/reconcileRun.ts'
import { pinModel } from '../../store/replay/pinModel.ts'
import { ingest } from './ingest.ts'
import { ingestOutcome } from './ingestOutcome.ts'
import { newestFile, sourceName } from './inbox.ts'
import type { Store } from './openStore.ts'
import { runRecorder } from './recording.ts'
import type { Rules } from './readRules.ts'

const notAdopted: Held = { outcome: 'held', reason: 'thresholds-not-adopted' }

/** The steps of a night: what the jobs call and do not know. */
export const createSteps = (store: Store, rules: Rules, parser: RestingThreads, origin: DataOrigin): Steps => ({
  ingest: async (name, run) => {
    const { inbox, sources } = store.config.extracts
    const expected = sources.find((source) => sourceName(source) === name)
    const path = expected && (await newestFile(inbox, expected))
    if (expected === undefined || path === undefined) return { outcome: 'missing', counts: {} }
    const { kind, source, mapping } = expected
    const report = await ingest(store, rules, parser, origin, {
      path,
      kind,
      source,
      mapping,
      acceptChange: run.releasedBy !== '',
      record: runRecorder(store.config, run),
    })
    return ingestOutcome(store.db, report, run)
  },
  loaded: parser.rest,
  admit: async (tx, run) => {
    const may = await mayWorkWith(tx, rules.thresholds, run.requestedBy)
    if (may.event) await runRecorder(store.config, run)(tx, may.event)
    return may.ok ? undefined : notAdopted
  },
  reconcile: async (tx, run) => {
    try {
      // Others may be in effect since the plan.
      const may = await mayWorkWith(tx, rules.thresholds, run.requestedBy)
      if (!may.ok) return notAdopted
      await pinModel(tx, rules.kept)
      const result = await reconcileRun({ tx, policy: rules.policy }, run.id)
      const { new: added, changed, unchanged, withdrawn, returned } = result
      const record = runRecorder(store.config, run)
      if (may.event) await record(tx, may.event)
      await record(tx, {
        operation: 'combination',
        subject: `run/${run.id}`,
        justification: 'comparison of the workforce with the extracts in force',
      })
      const alteration = alterationOf(`run/${run.id}`, result)
      if (alteration) await record(tx, alteration)
      return { outcome: 'done', counts: { new: added, changed, unchanged, withdrawn, returned } }
    } catch (error) {
      if (error instanceof VettingError && error.code === 'run-held') return { outcome: 'held', reason: 'queue-storm' }
      throw error
    }
  },
  held: async (tx, run, reason) => {
    await runRecorder(store.config, run)(tx, {
      operation: 'alteration',
      subject: `run/${run.id}`,
      fields: ['status'],
      justification: `holds the run for an operator: ${reason}`,
      outcome: 'refused',
    })
  },
  report: async (tx, run) => {
    const { matching, review } = await reportRun(tx, run)
    return { findings: matching.findings, new: review.new, changed: review.changed, withdrawn: review.withdrawn }
  },
})
