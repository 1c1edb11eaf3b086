import type { Queryable } from '../queryable.ts'
import type { AuditEntry } from './auditEntry.ts'

export type StoredEntry = AuditEntry & {
  readonly seq: number
  /** UTC, ISO with microseconds. */
  readonly at: string
  /** Hex. */
  readonly hash: string
}

/** Dates (ISO, UTC), both included; entries after a number. */
export type AuditFilter = { readonly from?: string; readonly to?: string; readonly after?: string }

/** `at` sorts as text: it is always written in the same form. */
const sql = `
select content, encode(hash, 'hex') as hash
  from audit_entry
 where seq > $1 and ($2::text is null or at >= $2) and ($3::text is null or at < ($3::date + 1)::text)
 order by seq limit $4`

/** A page of entries as they were written, in order. */
export const readAuditEntries = async (
  db: Queryable,
  { from, to, after = '0' }: AuditFilter,
  limit: number,
): Promise<readonly StoredEntry[]> => {
  const { rows } = await db.query<{ content: string; hash: string }>(sql, [after, from ?? null, to ?? null, limit])
  return rows.map(({ content, hash }) => ({ ...(JSON.parse(content) as Omit<StoredEntry, 'hash'>), hash }))
}
