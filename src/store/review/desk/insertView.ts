import type { Queryable } from '../../queryable.ts'

const sql = `
insert into evidence_view (flag_id, viewed_by, flag_version, evidence_fingerprint, no_conflict_declared)
select id, $2, version, evidence_fingerprint, $3 from flag where id = $1 returning id`

/** Notes that somebody, who declared to have no interest in the member, opens the evidence of a flag. Returns its number. */
export const insertView = async (tx: Queryable, flagId: string, by: string, noConflict: boolean): Promise<string> => {
  const { rows } = await tx.query<{ id: string }>(sql, [flagId, by, noConflict])
  const [row] = rows
  if (!row) throw new Error('insert into evidence_view returned no row')
  return row.id
}
