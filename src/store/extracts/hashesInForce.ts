import pg from 'pg'
import type { RecordKind } from '../../records/index.ts'
import { copyOut, fieldInt8 } from '../copyOut.ts'
import { partitionOf } from '../records/partitionOf.ts'

export type RowHashInForce = {
  readonly id: number
  /** 128 bits as characters 0-255. */
  readonly hash: string
}

/** Id and row hash of every row a source has in force, in no order. */
export const hashesInForce = (
  client: pg.ClientBase,
  kind: RecordKind,
  source: string,
): AsyncGenerator<readonly RowHashInForce[]> =>
  copyOut(client, `select id, row_hash from ${partitionOf(kind)} where source = ${pg.escapeLiteral(source)}`, (row) => {
    const start = row.starts[1] ?? 0
    return { id: fieldInt8(row, 0), hash: row.bytes.toString('latin1', start, start + 16) }
  })
