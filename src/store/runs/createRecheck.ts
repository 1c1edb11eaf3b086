import type { Queryable } from '../queryable.ts'

export type NewRecheck = {
  /** `force/number`, at least one. */
  readonly memberKeys: readonly string[]
  readonly reason: string
  readonly requestedBy: string
}

const sql = `insert into recheck (member_keys, reason, requested_by) values ($1, $2, $3) returning id`

/** Enters a recheck and returns its id. */
export const createRecheck = async (db: Queryable, recheck: NewRecheck): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(sql, [recheck.memberKeys, recheck.reason, recheck.requestedBy])
  const [row] = rows
  if (row === undefined) throw new Error('insert into recheck returned no row')
  return row.id
}
