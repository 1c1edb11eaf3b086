import type { Queryable } from '../queryable.ts'

const sql = `
update shard set suspect = true, error_code = $4
 where run_id = $1 and n = $2 and claim = $3 and not done and not quarantined`

/** Notes that a shard failed by its own fault: its next start is alone. */
export const suspectShard = async (
  db: Queryable,
  shard: { readonly runId: string; readonly n: number; readonly claim: number },
  errorCode: string,
): Promise<void> => {
  await db.query(sql, [shard.runId, shard.n, shard.claim, errorCode])
}
