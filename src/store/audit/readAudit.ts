import type { Queryable } from '../queryable.ts'

/** One link of the chain as it is stored. */
export type AuditLink = {
  readonly seq: string
  /** JSON text, exactly as hashed. */
  readonly content: string
  readonly previousHash: Buffer
  readonly hash: Buffer
}

const sql = `
select seq, content, previous_hash as "previousHash", hash from audit_entry where seq > $1 order by seq limit $2`

/** The chain from after `seq` on, in order, read in pages. */
export async function* readAudit(db: Queryable, afterSeq = '0', pageSize = 1_000): AsyncGenerator<AuditLink> {
  for (let after = afterSeq; ;) {
    const { rows } = await db.query<AuditLink>(sql, [after, pageSize])
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.seq
  }
}
