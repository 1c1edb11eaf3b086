import type pg from 'pg'
import type { RecordKind } from '../../records/index.ts'
import { type CopyIn, copyIn } from '../copyIn.ts'
import type { Queryable } from '../queryable.ts'
import { keyTableOf } from '../records/keyTable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'
import { encodedColumns } from './encodeRecord.ts'

const isEmpty = async (client: Queryable, table: string): Promise<boolean> => {
  const { rows } = await client.query<{ empty: boolean }>(`select not exists (select from ${table}) as empty`)
  return rows[0]?.empty === true
}

const lockTable = async (client: Queryable, table: string): Promise<boolean> => {
  await client.query('savepoint alone')
  try {
    await client.query(`lock table ${table} in access exclusive mode nowait`)
    return true
  } catch {
    await client.query('rollback to savepoint alone')
    return false
  }
}

/** First loads of a kind come one after the other: the next one then finds rows, and the index that goes with them. */
const queueSql = `select pg_advisory_xact_lock(hashtext('vetting.first-load'), hashtext($1))`

/**
 * Readies an empty partition and its blocking keys for their first rows: truncated in the transaction of the load, so that
 * a server without replicas writes no WAL for them, and without indexes. False when the kind has rows already or somebody else
 * is using it; the rows then go in beside the others.
 */
export const prepareFirstLoad = async (client: Queryable, kind: RecordKind): Promise<boolean> => {
  const table = partitionOf(kind)
  await client.query(unhurried(queueSql, [kind]))
  if (!(await isEmpty(client, table)) || !(await lockTable(client, table)) || !(await isEmpty(client, table)))
    return false
  await client.query('select set_record_indexes_aside($1)', [kind])
  if (keyTableOf(kind) !== undefined) await client.query('select clear_blocking_keys($1)', [kind])
  return true
}

/** Rows with their ids, as `encodeRecord` writes them; `initial` as `prepareFirstLoad` said. */
export const copyIntoRecords = (client: pg.ClientBase, kind: RecordKind, initial: boolean): CopyIn =>
  copyIn(client, `${partitionOf(kind)} (${encodedColumns}, id)`, initial)

/**
 * Builds the indexes that were set aside, and gathers statistics, so that the next queries are planned for the size of the load: few,
 * as what is planned by are keys, nearly all different, and columns with a handful of values.
 */
export const indexFirstLoad = async (client: Queryable, kind: RecordKind): Promise<void> => {
  await client.query(unhurried('select build_record_indexes($1)', [kind]))
  await client.query('set local default_statistics_target = 10')
  await client.query(unhurried(`analyze ${partitionOf(kind)} (source, key, owner, extract_id, gap)`))
}
