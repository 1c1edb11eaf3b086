import pg from 'pg'
import type { RecordKind } from '../../records/index.ts'
import { copyOutEach, fieldInt8 } from '../copyOut.ts'
import { partitionOf } from '../records/partitionOf.ts'

/** Called with the id of a row and its hash: 128 bits from `at` on, there only during the call. */
export type TakeRowHash = (id: number, bytes: Uint8Array, at: number) => void

/** Hands over id and row hash of every row a source has in force, in no order. */
export const hashesInForce = (
  client: pg.ClientBase,
  kind: RecordKind,
  source: string,
  take: TakeRowHash,
): Promise<void> =>
  copyOutEach(
    client,
    `select id, row_hash from ${partitionOf(kind)} where source = ${pg.escapeLiteral(source)}`,
    (row) => take(fieldInt8(row, 0), row.bytes, row.starts[1] ?? 0),
  )
