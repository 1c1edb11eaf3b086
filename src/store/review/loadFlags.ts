import type { Queryable } from '../queryable.ts'
import type { ExistingFlag } from './existingFlag.ts'

const sql = `
select id, member_key as "memberKey", class, source, record_kind as "recordKind", record_key as "recordKey", relation,
       state, band, tier, score, weight, model_version as "modelVersion", conflict_with as "conflictWith", evidence_fingerprint as "evidenceFingerprint",
       explanation_hash as "explanationHash"
  from flag
 where $1::text[] is null or member_key = any ($1)`

/** Every flag ever raised, or those of some members. */
export const loadFlags = async (db: Queryable, memberKeys?: readonly string[]): Promise<readonly ExistingFlag[]> => {
  const { rows } = await db.query<ExistingFlag>(sql, [memberKeys ?? null])
  return rows
}
