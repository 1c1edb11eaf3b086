import pg from 'pg'
import type { RecordKind } from '../../records/index.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { copySheets } from './copySheets.ts'
import type { StoredSheet } from './storedSheet.ts'

type Sheets = Promise<readonly StoredSheet[]>

/** Those are read on connections of their own, as COPY: see copySheets. */
type Source = Pick<pg.Pool, 'connect'>

const anyText = (values: readonly string[]): string => `any (array[${values.map(pg.escapeLiteral).join()}]::text[])`

/** Sheets of the records of a kind by id, ascending; ids that are gone are left out. */
export const sheetsByIds = (pool: Source, kind: RecordKind, ids: readonly number[]): Sheets => {
  if (!ids.every(Number.isSafeInteger)) throw new RangeError('ids are whole numbers')
  return copySheets(
    pool,
    `select id, key, sheet from ${partitionOf(kind)} where id = any ('{${ids.join()}}'::bigint[]) order by id`,
  )
}

/** The same by the keys their source gave them. */
export const sheetsBySourceKeys = (pool: Source, kind: RecordKind, source: string, keys: readonly string[]): Sheets =>
  copySheets(
    pool,
    `select id, key, sheet from ${partitionOf(kind)}
      where source = ${pg.escapeLiteral(source)} and key = ${anyText(keys)} order by id`,
  )

/** Sheets of the declarations of some members, by id; `key` is the member each belongs to. */
export const declaredSheets = (pool: Source, members: readonly string[]): Sheets =>
  copySheets(
    pool,
    `select id, owner as key, sheet from record_associations where owner = ${anyText(members)} order by id`,
  )
