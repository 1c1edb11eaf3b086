import type pg from 'pg'
import type { RecordKind } from '../../records/sourceRecord.ts'
import { copyOut, type CopyRow, fieldBytes, fieldInt8, fieldText } from '../copyOut.ts'
import { partitionOf } from '../records/partitionOf.ts'
import type { IdRange } from '../records/streamRecords.ts'
import type { StoredSheet } from './storedSheet.ts'

const readSheet = (row: CopyRow): StoredSheet => ({
  id: fieldInt8(row, 0),
  key: fieldText(row, 1),
  sheet: fieldBytes(row, 2),
})

/** A page as COPY sends it: bytes stay bytes, where the driver would have them written out as hexadecimal text. */
const readPage = async (pool: Pick<pg.Pool, 'connect'>, sql: string): Promise<readonly StoredSheet[]> => {
  const client = await pool.connect()
  const page: StoredSheet[] = []
  try {
    for await (const rows of copyOut(client, sql, readSheet, true)) page.push(...rows)
    client.release()
    return page
  } catch (error) {
    client.release(true)
    throw error
  }
}

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
    const page = readPage(pool, rows)
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
