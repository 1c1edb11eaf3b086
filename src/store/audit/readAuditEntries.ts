import type { Queryable } from '../queryable.ts'
import type { AuditEntry } from './auditEntry.ts'

export type StoredEntry = AuditEntry & {
  readonly seq: number
  /** UTC, ISO with microseconds. */
  readonly at: string
  /** Hex. */
  readonly hash: string
}

/** Dates (ISO, UTC), both included. */
export type AuditFilter = { readonly from?: string; readonly to?: string }

/** `at` sorts as text: it is always written in the same form. */
const sql = `
select seq, content, encode(hash, 'hex') as hash
  from audit_entry
 where seq > $1 and ($2::text is null or at >= $2) and ($3::text is null or at < ($3::date + 1)::text)
 order by seq limit $4`

/** Entries as they were written, in order, read in pages. */
export async function* readAuditEntries(
  db: Queryable,
  { from, to }: AuditFilter = {},
  pageSize = 1_000,
): AsyncGenerator<StoredEntry> {
  for (let after = '0'; ;) {
    const { rows } = await db.query<{ seq: string; content: string; hash: string }>(sql, [
      after,
      from ?? null,
      to ?? null,
      pageSize,
    ])
    for (const { content, hash } of rows) yield { ...(JSON.parse(content) as Omit<StoredEntry, 'hash'>), hash }
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.seq
  }
}
