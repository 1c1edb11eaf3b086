import type { Statement } from '../inTransaction.ts'
import type { Queryable } from '../queryable.ts'
import type { AuditEntry } from './auditEntry.ts'

const sql = `select audit_append($1) as seq`

/** The statement that appends a checked entry to the chain: the last of the transaction of what it records. */
export const auditStatement = (entry: AuditEntry): Statement => ({ text: sql, values: [JSON.stringify(entry)] })

/** Appends a checked entry to the chain, in the transaction of what it records; returns its number. Append last. */
export const appendAudit = async (tx: Queryable, entry: AuditEntry): Promise<string> => {
  const { text, values } = auditStatement(entry)
  const { rows } = await tx.query<{ seq: string }>(text, [...values])
  const row = rows[0]
  if (!row) throw new Error('audit_append returned no row')
  return row.seq
}
