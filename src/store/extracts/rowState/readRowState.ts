import pg from 'pg'
import { copyOutEach, type CopyRow, fieldInt8 } from '../../copyOut.ts'
import type { RecordKind } from '../../../records/index.ts'
import type { ExtractInForce } from '../extractInForce.ts'
import type { MergeTarget } from '../mergeStage.ts'
import { deadBytes, type RowState, stateSize } from './rowState.ts'
import { writeRowState } from './writeRowState.ts'

type Parts = { readonly table: 'row_state' | 'row_run'; readonly value: 'added' | 'runs' }

const sizeSql = ({ table, value }: Parts): string =>
  `select coalesce(sum(octet_length(${value})), 0)::float8 as bytes from ${table} where kind = $1 and source = $2`

const partsSql = ({ table, value }: Parts, kind: RecordKind, source: string): string => `
select extract_id, ${value}${table === 'row_state' ? ', dead' : ''} from ${table}
 where kind = ${pg.escapeLiteral(kind)} and source = ${pg.escapeLiteral(source)} order by part`

/** The values of all parts as one, and the extract that wrote the last of them. `see` sees each row. */
const readParts = async (
  client: pg.ClientBase,
  parts: Parts,
  kind: RecordKind,
  source: string,
  see: (row: CopyRow) => void = () => undefined,
): Promise<{ readonly bytes: SharedArrayBuffer; readonly extractId: number }> => {
  const { rows: sizes } = await client.query<{ bytes: number }>(sizeSql(parts), [kind, source])
  const bytes = new SharedArrayBuffer(sizes[0]?.bytes ?? 0)
  const target = new Uint8Array(bytes)
  let filled = 0
  let extractId = 0
  await copyOutEach(client, partsSql(parts, kind, source), (row) => {
    extractId = fieldInt8(row, 0)
    const [, start = 0] = row.starts
    const [, length = 0] = row.lengths
    target.set(row.bytes.subarray(start, start + length), filled)
    filled += length
    see(row)
  })
  return { bytes, extractId }
}

type Written = RowState & { readonly extractId: number }

const read = async (client: pg.ClientBase, kind: RecordKind, source: string): Promise<Written> => {
  const dead: number[] = []
  const state = await readParts(client, { table: 'row_state', value: 'added' }, kind, source, (row) => {
    const [, , start = 0] = row.starts
    const [, , length = 0] = row.lengths
    for (let at = start; at < start + length; at += deadBytes) dead.push(row.bytes.readUInt32BE(at))
  })
  const runs = await readParts(client, { table: 'row_run', value: 'runs' }, kind, source)
  const { bytes: rows, extractId } = state
  return { rows, dead, runs: runs.extractId === extractId ? runs.bytes : new SharedArrayBuffer(0), extractId }
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
