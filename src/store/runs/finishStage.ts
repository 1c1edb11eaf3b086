import type { Queryable } from '../queryable.ts'

const sql = `
update stage set status = 'done', outcome = $4, counts = $5, error_code = '', done_at = clock_timestamp()
 where run_id = $1 and name = $2 and claim = $3 and status = 'pending'
   and exists (select from run r where r.id = $1 and r.status in ('planned', 'running'))`

/** Marks a claimed stage done. False when a later claim holds it or it is done: the caller must roll back. */
export const finishStage = async (
  db: Queryable,
  stage: { readonly runId: string; readonly name: string; readonly claim: number },
  outcome: string,
  counts: Readonly<Record<string, number>>,
): Promise<boolean> => {
  const { rowCount } = await db.query(sql, [stage.runId, stage.name, stage.claim, outcome, JSON.stringify(counts)])
  return rowCount === 1
}
