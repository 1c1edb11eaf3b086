import type pg from 'pg'
import type { RecordKind } from '../../records/sourceRecord.ts'
import { partitionOf } from '../records/partitionOf.ts'
import type { IdRange } from '../records/streamRecords.ts'
import { copySheets } from './copySheets.ts'
import type { StoredSheet } from './storedSheet.ts'

/**
 * Pages through the sheets of one kind in an id range, in the order of their ids; a page is on its way while the one before is used. Each
 * page is a query of its own with the pool's short limits: on a network that falls silent a worker finds out within seconds.
 */
export async function* sheetsInRange(
  pool: Pick<pg.Pool, 'connect'>,
  kind: RecordKind,
  { fromId, toId }: IdRange,
  pageSize: number,
): AsyncGenerator<readonly StoredSheet[]> {
  if (!Number.isSafeInteger(fromId) || !Number.isSafeInteger(toId)) throw new RangeError('ids are whole numbers')
  const pageFrom = (from: number): Promise<readonly StoredSheet[]> => {
    const rows = `select id, key, sheet from ${partitionOf(kind)} where id >= ${from} and id < ${toId} order by id limit ${pageSize}`
    const page = copySheets(pool, rows)
    // A reader that has stopped hears of no error.
    page.catch(() => undefined)
    return page
  }
  let next: Promise<readonly StoredSheet[]> | undefined = pageFrom(fromId)
  while (next !== undefined) {
    const page: readonly StoredSheet[] = await next
    const last = page.at(-1)
    next = last === undefined || page.length < pageSize ? undefined : pageFrom(last.id + 1)
    if (last !== undefined) yield page
  }
}
