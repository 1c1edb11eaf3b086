import type { FindingKey } from '../findingKey.ts'
import type { Queryable } from '../../queryable.ts'

export type NewSuppression = {
  readonly flagId: string
  readonly key: FindingKey
  readonly fingerprint: string
  /** JSON text of the IdentitySnapshot. */
  readonly snapshot: string
  readonly memberHash: Buffer
  readonly recordHash: Buffer
  readonly decisionId: string
}

const sql = `
insert into suppression (flag_id, member_key, source, record_kind, record_key, relation, fingerprint, snapshot,
                         member_row_hash, record_row_hash, decision_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

/** Keeps what "a different person" was decided on. */
export const insertSuppression = async (tx: Queryable, given: NewSuppression): Promise<void> => {
  const { flagId, key, fingerprint, snapshot, memberHash, recordHash, decisionId } = given
  await tx.query(sql, [
    flagId,
    key.memberKey,
    key.source,
    key.recordKind,
    key.recordKey,
    key.relation,
    fingerprint,
    snapshot,
    memberHash,
    recordHash,
    decisionId,
  ])
}
