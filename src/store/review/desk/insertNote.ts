import type { Queryable } from '../../queryable.ts'

const sql = `insert into note (case_id, flag_id, by, body) values ($1, $2, $3, $4) returning id`

/** Writes a note on a flag; returns its number. */
export const insertNote = async (
  tx: Queryable,
  given: { readonly caseId: string; readonly flagId: string; readonly by: string; readonly body: string },
): Promise<string> => {
  const { rows } = await tx.query<{ id: string }>(sql, [given.caseId, given.flagId, given.by, given.body])
  const [row] = rows
  if (!row) throw new Error('insert into note returned no row')
  return row.id
}
