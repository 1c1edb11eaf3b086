import type { Queryable } from '../queryable.ts'

const sql = `
update shard s set done = true, counts = $4, error_code = '', done_at = clock_timestamp()
  from run r
 where s.run_id = $1 and s.n = $2 and s.claim = $3 and not s.done and not s.quarantined
   and r.id = s.run_id and r.status = 'running'`

/**
 * The fence: marks a claimed shard done inside the transaction that writes its findings.
 * False when a later claim holds it or it is settled: the caller must roll back.
 */
export const finishShard = async (
  tx: Queryable,
  shard: { readonly runId: string; readonly n: number; readonly claim: number },
  counts: Readonly<Record<string, number>>,
): Promise<boolean> => {
  const { rowCount } = await tx.query(sql, [shard.runId, shard.n, shard.claim, JSON.stringify(counts)])
  return rowCount === 1
}
