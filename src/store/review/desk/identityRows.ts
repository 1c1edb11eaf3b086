import type { Queryable } from '../../queryable.ts'

/** A stored row as JSON text, and the hash of its bytes in the extract. */
export type IdentityRow = { readonly data: string; readonly hash: Buffer }

/** The two rows an answer on identity rests on, and the declarations of the member; null for a row that is gone. */
export type IdentityRows = {
  readonly member: IdentityRow | null
  readonly record: IdentityRow | null
  readonly declarations: readonly { readonly key: string; readonly data: string }[]
}

type Row = {
  readonly memberData: string | null
  readonly memberHash: Buffer
  readonly recordData: string | null
  readonly recordHash: Buffer
  readonly declarations: IdentityRows['declarations']
}

const sql = `
select member_data as "memberData", member_hash as "memberHash", record_data as "recordData", record_hash as "recordHash",
       declarations
  from identity_rows($1)`

/** Reads what an answer on a flag rests on, for the reviewer the transaction answers for. */
export const identityRows = async (db: Queryable, flagId: string): Promise<IdentityRows> => {
  const { rows } = await db.query<Row>(sql, [flagId])
  const [row] = rows
  return {
    member: row && row.memberData !== null ? { data: row.memberData, hash: row.memberHash } : null,
    record: row && row.recordData !== null ? { data: row.recordData, hash: row.recordHash } : null,
    declarations: row?.declarations ?? [],
  }
}
