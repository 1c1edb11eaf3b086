import type pg from 'pg'
import type { RecordKind } from '../../records/index.ts'
import { createCopyEncoder } from '../copyEncoder.ts'
import { type CopyIn, copyIn } from '../copyIn.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'
import { encodedColumns } from './encodeRecord.ts'

/** Temporary tables: no WAL, no index, and gone with the transaction, however it ends. */
const createSql = (table: string): string => `
create temporary table staged (like ${table}) on commit drop;
alter table staged drop column id;
create temporary table unseen (id bigint not null) on commit drop;
create temporary table change (record_id bigint, key text, owner text, change text) on commit drop`

/** Makes the empty tables a merge works with. Inside a transaction. */
export const createStage = async (client: Queryable, kind: RecordKind): Promise<void> => {
  await client.query(createSql(partitionOf(kind)))
}

/** Rows as `encodeRecord` writes them. */
export const copyIntoStage = (client: pg.ClientBase): CopyIn => copyIn(client, `staged (${encodedColumns})`)

/** Ids of the rows in force that the new file does not have in the same bytes. */
export const copyUnseen = async (client: pg.ClientBase, ids: Iterable<number>): Promise<void> => {
  const copy = copyIn(client, 'unseen (id)')
  const encoder = createCopyEncoder()
  for (const id of ids) {
    encoder.row(1)
    encoder.int8(id)
    if (encoder.size() > 60_000) await copy.write(encoder.take())
  }
  await copy.write(encoder.take())
  await copy.finish()
  // Keys and lines are joined by; statistics of whole documents would cost more than the joins.
  await client.query(unhurried('analyze staged (line, key); analyze unseen'))
}
