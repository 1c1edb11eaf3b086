import type pg from 'pg'
import { type CopyIn, copyIn } from '../copyIn.ts'
import type { Queryable } from '../queryable.ts'
import { unhurried } from '../unhurried.ts'

/** Temporary tables: no WAL, no index, and gone with the transaction, however it ends. */
const createSql = `
create temporary table staged (
  line int not null, key text not null, owner text not null, row_hash bytea not null,
  data json not null, keys int4[], gap text
) on commit drop;
create temporary table unseen (id bigint not null) on commit drop;
create temporary table change (record_id bigint, key text, owner text, change text) on commit drop`

/** Makes the empty tables a merge works with. Inside a transaction. */
export const createStage = async (client: Queryable): Promise<void> => {
  await client.query(createSql)
}

/** Fields: line, key, owner, row_hash, data, keys, gap. */
export const copyIntoStage = (client: pg.ClientBase): CopyIn =>
  copyIn(client, 'staged (line, key, owner, row_hash, data, keys, gap)')

/** Ids of the rows in force that the new file does not have in the same bytes. */
export const copyUnseen = async (client: pg.ClientBase, ids: Iterable<number>): Promise<void> => {
  const copy = copyIn(client, 'unseen (id)')
  let rows = 0
  for (const id of ids) {
    copy.encoder.row(1)
    copy.encoder.int8(id)
    if (++rows % 10_000 === 0) await copy.drain()
  }
  await copy.finish()
  await client.query(unhurried('analyze staged; analyze unseen'))
}
