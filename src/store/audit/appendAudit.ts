import type { Queryable } from '../queryable.ts'
import type { AuditEntry } from './auditEntry.ts'

const sql = `select audit_append($1) as seq`

/** Appends a checked entry to the chain, in the transaction of what it records; returns its number. Append last. */
export const appendAudit = async (tx: Queryable, entry: AuditEntry): Promise<string> => {
  const { rows } = await tx.query<{ seq: string }>(sql, [JSON.stringify(entry)])
  const row = rows[0]
  if (!row) throw new Error('audit_append returned no row')
  return row.seq
}
