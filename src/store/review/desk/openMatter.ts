import type { Queryable } from '../../queryable.ts'

const sql = `
insert into matter (case_id, member_key, regime, opened_on) values ($1, $2, $3, $4) returning id`

export type NewMatter = {
  readonly caseId: string
  readonly memberKey: string
  readonly regime: 'officer' | 'local'
  /** London date, ISO. */
  readonly openedOn: string
}

/** Opens a matter, still without a flag. */
export const openMatter = async (
  tx: Queryable,
  { caseId, memberKey, regime, openedOn }: NewMatter,
): Promise<string> => {
  const { rows } = await tx.query<{ id: string }>(sql, [caseId, memberKey, regime, openedOn])
  const [row] = rows
  if (!row) throw new Error('insert into matter returned no row')
  return row.id
}
