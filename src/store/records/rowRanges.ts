import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { unhurried } from '../unhurried.ts'
import { partitionOf } from './partitionOf.ts'
import type { IdRange } from './streamRecords.ts'

export type RowRange = IdRange & { readonly rows: number }

const sql = (table: string): string => `
with numbered as (select id, (row_number() over (order by id) - 1) / $1 as shard from ${table})
select min(id)::float8 as "fromId", max(id)::float8 + 1 as "toId", count(*)::int as rows
  from numbered group by shard order by shard`

/** Cuts the rows of a kind that are there now into id ranges of so many rows; the last may have fewer. */
export const rowRanges = async (
  client: Queryable,
  kind: RecordKind,
  shardRows: number,
): Promise<readonly RowRange[]> => {
  const { rows } = await client.query<RowRange>(unhurried(sql(partitionOf(kind)), [shardRows]))
  return rows
}
