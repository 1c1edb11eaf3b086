import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { sheetColumns, type StoredSheet } from './storedSheet.ts'

const read = async <Row extends StoredSheet>(db: Queryable, sql: string, values: readonly unknown[]) =>
  (await db.query<Row>(sql, [...values])).rows as readonly Row[]

/** Sheets of the records of a kind by id, ascending; ids that are gone are left out. */
export const sheetsByIds = (db: Queryable, kind: RecordKind, ids: readonly number[]): Promise<readonly StoredSheet[]> =>
  read(db, `select ${sheetColumns} from ${partitionOf(kind)} r where r.id = any($1::bigint[]) order by r.id`, [ids])

/** The same by the keys their source gave them. */
export const sheetsBySourceKeys = (
  db: Queryable,
  kind: RecordKind,
  source: string,
  keys: readonly string[],
): Promise<readonly StoredSheet[]> =>
  read(
    db,
    `select ${sheetColumns} from ${partitionOf(kind)} r where r.source = $1 and r.key = any($2::text[]) order by r.id`,
    [source, keys],
  )

/** Sheets of the declarations of some members, by member and id. */
export const declaredSheets = (
  db: Queryable,
  members: readonly string[],
): Promise<readonly (StoredSheet & { readonly owner: string })[]> =>
  read(
    db,
    `select ${sheetColumns}, r.owner from record_associations r where r.owner = any($1::text[]) order by r.owner, r.id`,
    [members],
  )
