import type pg from 'pg'
import type { RecordKind } from '../../records/index.ts'
import { copyOut } from '../copyOut.ts'
import { partitionOf } from './partitionOf.ts'
import { copiedColumns, readRecord, type StoredRecord } from './storedRecord.ts'

/** fromId <= id < toId. */
export type IdRange = { readonly fromId: number; readonly toId: number }

/**
 * Records of a kind by ascending id, in arrays of what one network chunk brings; all of them, or those of an id range. The
 * client is busy until the stream ends: a reader that stops early must close the client, not give it back.
 */
export const streamRecords = (
  client: pg.ClientBase,
  kind: RecordKind,
  range: IdRange = { fromId: 0, toId: Number.MAX_SAFE_INTEGER },
): AsyncGenerator<readonly StoredRecord[]> => {
  const { fromId, toId } = range
  if (!Number.isSafeInteger(fromId) || !Number.isSafeInteger(toId)) throw new RangeError('ids are whole numbers')
  return copyOut(
    client,
    `select ${copiedColumns} from ${partitionOf(kind)} where id >= ${fromId} and id < ${toId} order by id`,
    readRecord,
  )
}
