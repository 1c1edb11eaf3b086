import { readFileSync } from 'node:fs'
import { readRules } from '../../../src/cli/compose/readRules.ts'
import { loadConfig } from '../../../src/config.ts'
import { createMatching } from '../../../src/jobs/match/createMatching.ts'
import { compileKernel } from '../../../src/matchers/index.ts'
import type { ApplyRecheck } from '../../../src/jobs/recheck/recheck.ts'
import { reconcileMembers } from '../../../src/review/reconcileMembers.ts'
import { reconcileRun } from '../../../src/review/reconcileRun.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import type { Parts } from './runInProcess.ts'

const rules = readRules(loadConfig({ env: {} }))
const kernel = compileKernel(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)))

export type Counts = Awaited<ReturnType<typeof reconcileRun>>

/** The product's own matchers and queue; `onReconciled` hears what each run did to the queue. */
export const productParts = (onReconciled: (counts: Counts) => void = () => undefined): Parts => ({
  matching: createMatching(rules.matching, kernel),
  reconcile: async (tx, run) => onReconciled(await reconcileRun({ tx, policy: rules.policy }, run.id)),
})

export const applyProductRecheck: ApplyRecheck<Counts> = (tx, recheck) =>
  reconcileMembers({ tx, policy: rules.policy, now: new Date() }, recheck)

const order = 'order by 1, 2, 3, 4, 5, 6'

/** Findings and open flags as they stand, of everybody or of one member, without row ids and run numbers. */
export const inForce = async (db: Queryable, memberKey: string | null = null) => {
  const findings = await db.query(
    `select member_key, class, source, record_kind, record_key, relation, fingerprint, doc::text
       from finding where $1::text is null or member_key = $1 ${order}`,
    [memberKey],
  )
  const flags = await db.query(
    `select member_key, class, source, record_kind, record_key, relation, status, band, tier, score, conflict_with,
            evidence_fingerprint, explanation::text
       from flag where state = 'open' and ($1::text is null or member_key = $1) ${order}`,
    [memberKey],
  )
  return { findings: findings.rows as readonly object[], flags: flags.rows as readonly object[] }
}
