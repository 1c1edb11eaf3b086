import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { sheetPage } from './sheetPage.ts'
import type { StoredSheet } from './storedSheet.ts'

/** Sheets of the records of a kind by id, ascending; ids that are gone are left out. */
export const sheetsByIds = (db: Queryable, kind: RecordKind, ids: readonly number[]): Promise<readonly StoredSheet[]> =>
  sheetPage(db, `select id, key, sheet from ${partitionOf(kind)} where id = any($1::bigint[])`, [ids])

/** The same by the keys their source gave them. */
export const sheetsBySourceKeys = (
  db: Queryable,
  kind: RecordKind,
  source: string,
  keys: readonly string[],
): Promise<readonly StoredSheet[]> =>
  sheetPage(db, `select id, key, sheet from ${partitionOf(kind)} where source = $1 and key = any($2::text[])`, [
    source,
    keys,
  ])

/** Sheets of the declarations of some members, by id; `key` is the member each belongs to. */
export const declaredSheets = (db: Queryable, members: readonly string[]): Promise<readonly StoredSheet[]> =>
  sheetPage(db, `select id, owner as key, sheet from record_associations where owner = any($1::text[])`, [members])
