import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'

export type NewExtract = {
  readonly kind: RecordKind
  readonly source: string
  readonly fileName: string
  readonly asOf: string
  readonly mapping: string
}

const abandonSql = `
update extract
   set status = 'refused', refusal_code = 'interrupted', finished_at = clock_timestamp(),
       refusal_reason = 'The load ended before it was complete; nothing of it was kept.'
 where kind = $1 and source = $2 and status = 'loading'`

const insertSql = `
insert into extract (kind, source, file_name, as_of, mapping) values ($1, $2, $3, $4, $5) returning id`

/**
 * Writes down that a file is being loaded, and closes what a killed load of the same source left behind: the caller holds
 * the lock of the source, so nobody else is loading it. Returns the id of the extract.
 */
export const beginExtract = async (client: Queryable, extract: NewExtract): Promise<string> => {
  const { kind, source, fileName, asOf, mapping } = extract
  await client.query(abandonSql, [kind, source])
  const { rows } = await client.query<{ id: string }>(insertSql, [kind, source, fileName, asOf, mapping])
  return rows[0]?.id ?? ''
}
