import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'

/** What an accepted load did to the rows of its source; numbers of rows. */
export type Loaded = {
  readonly extractId: string
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly unchanged: number
  readonly new: number
  readonly changed: number
  readonly gone: number
}

const sql = `
select id as "extractId", rows_read::float8 as read, rows_accepted::float8 as accepted, rows_rejected::float8 as rejected,
       rows_unchanged::float8 as unchanged, rows_new::float8 as new, rows_changed::float8 as changed,
       rows_gone::float8 as gone
  from extract
 where kind = $1 and source = $2 and sha256 = $3 and status = 'accepted' and finished_at >= (select created_at from run where id = $4)
 order by id desc
 limit 1`

/** The load of a file that was accepted after a run was entered in the ledger, if there was one. */
export const loadedSince = async (
  db: Queryable,
  file: { readonly kind: RecordKind; readonly source: string; readonly sha256: string },
  runId: string,
): Promise<Loaded | undefined> => {
  const { rows } = await db.query<Loaded>(sql, [file.kind, file.source, file.sha256, runId])
  return rows[0]
}
