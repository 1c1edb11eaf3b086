import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'

/** Lets one load of a (kind, source) run at a time. Held by the session, so that it ends with the process. */
const lockSql = `select pg_try_advisory_lock(hashtext('vetting.extract'), hashtext($1)) as locked`
const unlockSql = `select pg_advisory_unlock(hashtext('vetting.extract'), hashtext($1))`

const nameOf = (kind: RecordKind, source: string): string => `${kind} ${source}`

/** False when another session loads the same source. */
export const lockSource = async (client: Queryable, kind: RecordKind, source: string): Promise<boolean> => {
  const { rows } = await client.query<{ locked: boolean }>(lockSql, [nameOf(kind, source)])
  return rows[0]?.locked === true
}

export const unlockSource = async (client: Queryable, kind: RecordKind, source: string): Promise<void> => {
  await client.query(unlockSql, [nameOf(kind, source)])
}
