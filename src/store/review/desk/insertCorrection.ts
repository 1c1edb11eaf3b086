import type { Queryable } from '../../queryable.ts'

const sql = `insert into correction (flag_id, by, reason) values ($1, $2, $3) returning id`

/** Notes that something of a flag was wrong; returns its number. */
export const insertCorrection = async (tx: Queryable, flagId: string, by: string, reason: string): Promise<string> => {
  const { rows } = await tx.query<{ id: string }>(sql, [flagId, by, reason])
  const [row] = rows
  if (!row) throw new Error('insert into correction returned no row')
  return row.id
}
