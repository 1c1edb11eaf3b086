import type { Queryable } from '../queryable.ts'
import type { Band, Tier } from '../review/band.ts'
import type { StoredModel } from './pinModel.ts'

/** A flag as it stood for a time: JSON as the text that was stored. */
export type FlagVersion = {
  readonly reconciliationId: string
  readonly band: Band
  readonly tier: Tier
  readonly score: number
  readonly weight: number
  readonly conflictWith: readonly string[]
  readonly evidence: string
  readonly evidenceFingerprint: string
  readonly explanation: string
  readonly explanationHash: string
  readonly policyVersion: string
  /** What the reconciliation said had changed; null where it raised the flag or only moved it. */
  readonly what: string | null
  /** The present state, and whether its source has withdrawn it. */
  readonly isPresent: boolean
  readonly isWithdrawn: boolean
}

export type KeptModel = StoredModel['content']

const versionsSql = `
with version as (
  select id as n, flag_id, reconciliation_id, band, tier, score, weight, conflict_with, evidence, evidence_fingerprint, explanation,
         explanation_hash, policy_version, false as "isWithdrawn"
    from flag_past where flag_id = $1
  union all
  select null, id, last_reconciliation, band, tier, score, weight, conflict_with, evidence, evidence_fingerprint, explanation,
         explanation_hash, policy_version, state = 'withdrawn'
    from flag where id = $1
)
select v.reconciliation_id as "reconciliationId", band, tier, score, weight, conflict_with as "conflictWith",
       evidence::text, evidence_fingerprint as "evidenceFingerprint", explanation::text, explanation_hash as "explanationHash",
       policy_version as "policyVersion", c.what::text, v.n is null as "isPresent", "isWithdrawn"
  from version v
  left join flag_change c on c.flag_id = v.flag_id and c.reconciliation_id = v.reconciliation_id
                         and c.change in ('changed', 'returned')
 order by v.n nulls last`

/** Every state a flag has had, oldest first; none when there is no such flag. */
export const readFlagVersions = async (db: Queryable, flagId: string): Promise<readonly FlagVersion[]> =>
  (await db.query<FlagVersion>(versionsSql, [flagId])).rows

/** What the model of that fingerprint was loaded from. */
export const readModel = async (db: Queryable, fingerprint: string): Promise<KeptModel | undefined> =>
  (await db.query<Pick<StoredModel, 'content'>>('select content from model where fingerprint = $1', [fingerprint]))
    .rows[0]?.content

/** The content of a policy version, as the text that was stored. */
export const readPolicyText = async (db: Queryable, version: string): Promise<string | undefined> =>
  (await db.query<{ content: string }>('select content::text from policy where version = $1', [version])).rows[0]
    ?.content
