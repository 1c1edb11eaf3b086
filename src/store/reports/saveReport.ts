import type { Queryable } from '../queryable.ts'

const sql = `
insert into run_report (run_id, summary) values ($1, $2)
on conflict (run_id) do update set summary = excluded.summary, at = clock_timestamp()`

/** Keeps what a run reported; a report made again replaces the first. */
export const saveReport = async (tx: Queryable, runId: string, document: object): Promise<void> => {
  await tx.query(sql, [runId, JSON.stringify(document)])
}
