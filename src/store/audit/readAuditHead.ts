import type { Queryable } from '../queryable.ts'

/** The end of the chain, to be kept where the database cannot reach: a cut tail verifies against nothing else. */
export type AuditHead = { readonly seq: string; readonly hash: string }

const sql = `select seq, encode(hash, 'hex') as hash from audit_head`

/** Number and hash (hex) of the last entry; number 0 and zeros when there is none. */
export const readAuditHead = async (db: Queryable): Promise<AuditHead> => {
  const { rows } = await db.query<AuditHead>(sql)
  const head = rows[0]
  if (!head) throw new Error('audit_head has no row')
  return head
}
