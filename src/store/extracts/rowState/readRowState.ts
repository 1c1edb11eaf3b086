import pg from 'pg'
import { copyOutEach, fieldInt8 } from '../../copyOut.ts'
import type { RecordKind } from '../../../records/index.ts'
import type { ExtractInForce } from '../extractInForce.ts'
import type { MergeTarget } from '../mergeStage.ts'
import { deadBytes, type RowState, stateSize } from './rowState.ts'
import { writeRowState } from './writeRowState.ts'

const sizeSql = `select coalesce(sum(octet_length(added)), 0)::float8 as bytes from row_state where kind = $1 and source = $2`

const partsSql = (kind: RecordKind, source: string): string => `
select extract_id, added, dead from row_state
 where kind = ${pg.escapeLiteral(kind)} and source = ${pg.escapeLiteral(source)} order by part`

type Written = RowState & { readonly extractId: number }

const read = async (client: pg.ClientBase, kind: RecordKind, source: string): Promise<Written> => {
  const { rows: sizes } = await client.query<{ bytes: number }>(sizeSql, [kind, source])
  const rows = new SharedArrayBuffer(sizes[0]?.bytes ?? 0)
  const bytes = new Uint8Array(rows)
  const dead: number[] = []
  let filled = 0
  let extractId = 0
  await copyOutEach(client, partsSql(kind, source), (row) => {
    extractId = fieldInt8(row, 0)
    const [, added = 0, gone = 0] = row.starts
    const [, addedLength = 0, goneLength = 0] = row.lengths
    bytes.set(row.bytes.subarray(added, added + addedLength), filled)
    filled += addedLength
    for (let at = gone; at < gone + goneLength; at += deadBytes) dead.push(row.bytes.readUInt32BE(at))
  })
  return { rows, dead, extractId }
}

/**
 * Reads the state of a source; undefined when there is none that speaks of exactly the rows of the extract in force. The
 * caller holds the lock of the source.
 */
export const readRowState = async (
  client: pg.ClientBase,
  kind: RecordKind,
  source: string,
  inForce: Pick<ExtractInForce, 'id' | 'rowsInForce'>,
): Promise<RowState | undefined> => {
  const state = await read(client, kind, source)
  const live = stateSize(state) - state.dead.length
  return live === inForce.rowsInForce && state.extractId === Number(inForce.id) ? state : undefined
}

/** The state of a source, made from its rows where none was written. Inside the transaction of a load. */
export const makeRowState = async (client: pg.ClientBase, target: MergeTarget): Promise<RowState> => {
  await writeRowState(client, target)
  return read(client, target.kind, target.source)
}
