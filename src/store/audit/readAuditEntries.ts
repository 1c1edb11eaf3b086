import type { Queryable } from '../queryable.ts'
import type { AuditEntry } from './auditEntry.ts'
import type { TrailPart } from './auditExports.ts'

export type StoredEntry = AuditEntry & {
  readonly seq: number
  /** UTC, ISO with microseconds. */
  readonly at: string
  /** Hex. */
  readonly hash: string
}

/** A part of the trail; entries after a number. */
export type AuditFilter = TrailPart & { readonly after?: string }

/** `at` sorts as text: it is always written in the same form. */
const sql = `
select content, encode(hash, 'hex') as hash
  from audit_entry
 where seq > $1 and ($2::text is null or at >= $2) and ($3::text is null or at < ($3::date + 1)::text) and seq <= $4
 order by seq limit $5`

/** A page of entries as they were written, in order. */
export const readAuditEntries = async (
  db: Queryable,
  { from, to, upTo, after = '0' }: AuditFilter,
  limit: number,
): Promise<readonly StoredEntry[]> => {
  const { rows } = await db.query<{ content: string; hash: string }>(sql, [after, from, to, upTo, limit])
  return rows.map(({ content, hash }) => ({ ...(JSON.parse(content) as Omit<StoredEntry, 'hash'>), hash }))
}
