import { createCopyEncoder } from '../../copyEncoder.ts'
import { copyIn } from '../../copyIn.ts'
import type { Queryable } from '../../queryable.ts'
import { partitionOf } from '../../records/partitionOf.ts'
import { unhurried } from '../../unhurried.ts'
import type { MergeTarget } from '../mergeStage.ts'
import { deadBytes } from './rowState.ts'
import { createStateParts, partRows } from './stateParts.ts'

/** Parts of the rows of a query with id, row_hash and place, the order of the file. $1 kind, $2 source, $3 extract, $4 first part. */
const addSql = (rows: string): string => `
insert into row_state (kind, source, part, extract_id, added, dead)
select $1, $2, $4::int + n, $3, string_agg(row_hash || int8send(id), ''::bytea order by place), ''
  from (select id, row_hash, place, ((row_number() over (order by place) - 1) / ${partRows})::int as n from (${rows}) r) numbered
 group by n`

const deleteSql = 'delete from row_state where kind = $1 and source = $2'

/** Writes the state of a source anew from its rows in force, in the order of their ids. */
export const writeRowState = async (client: Queryable, { kind, source, extractId }: MergeTarget): Promise<void> => {
  await client.query(deleteSql, [kind, source])
  const rows = `select id, row_hash, id as place from ${partitionOf(kind)} where source = $2`
  await client.query(unhurried(addSql(rows), [kind, source, extractId, 0]))
}

/** The state of a source's first load. */
export type FirstRowState = {
  /** Notes rows in the order of the file, as the state holds them: hash and id. */
  readonly add: (rows: Uint8Array) => void
  /** Writes them all. */
  readonly write: (client: Queryable) => Promise<void>
}

export const createFirstRowState = ({ kind, source, extractId }: MergeTarget): FirstRowState => {
  const { add, parts } = createStateParts()
  return {
    add,
    write: async (client) => {
      await client.query(deleteSql, [kind, source])
      const copy = copyIn(client, 'row_state (kind, source, part, extract_id, added, dead)')
      const encoder = createCopyEncoder()
      for (const [number, added] of parts().entries()) {
        encoder.row(6)
        encoder.text(kind)
        encoder.text(source)
        encoder.int4(number)
        encoder.int8(Number(extractId))
        encoder.bytes(added)
        encoder.bytes(nobody)
        await copy.write(encoder.take())
      }
      await copy.finish()
    },
  }
}

const nobody = new Uint8Array(0)

/** The staged rows under the ids they have now. */
const mergedRows = `
  select coalesce(p.id, c.record_id) as id, s.row_hash, s.line as place
    from staged s left join pair p using (line) left join change c on p.line is null and c.change = 'new' and c.key = s.key`

const nextPartSql = 'select coalesce(max(part) + 1, 0)::int as part from row_state where kind = $1 and source = $2'
const deadSql = `insert into row_state (kind, source, part, extract_id, added, dead) values ($1, $2, $4, $3, '', $5)`

const numbersAsBytes = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * deadBytes)
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number, at * deadBytes)
  return bytes
}

/**
 * Adds to the state what a merge did: the staged rows, now in force, and the numbers of the rows that are not any more. The
 * last part bears the extract even when no row changed.
 */
export const extendRowState = async (
  client: Queryable,
  { kind, source, extractId }: MergeTarget,
  dead: readonly number[],
): Promise<void> => {
  const { rows } = await client.query<{ part: number }>(nextPartSql, [kind, source])
  const next = rows[0]?.part ?? 0
  const added = await client.query(unhurried(addSql(mergedRows), [kind, source, extractId, next]))
  await client.query(unhurried(deadSql, [kind, source, extractId, next + (added.rowCount ?? 0), numbersAsBytes(dead)]))
}
