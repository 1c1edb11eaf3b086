import type { RecordKind } from '../../records/sourceRecord.ts'
import { deadBytes, stateRowBytes } from '../extracts/rowState/rowState.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'

export type KindSize = { readonly kind: RecordKind; readonly records: number }

/** Kinds of which every source has a state that speaks of its rows in force: as many rows, without counting a million. */
const writtenSql = `
with in_force as (
  select distinct on (kind, source) kind, source, id, rows_in_force
    from extract where status = 'accepted' and kind = any ($1) order by kind, source, id desc
), written as (
  select kind, source, max(extract_id) as id, sum(octet_length(added) / ${stateRowBytes} - octet_length(dead) / ${deadBytes}) as records
    from row_state group by kind, source
)
select f.kind, sum(w.records)::int as records
  from in_force f left join written w using (kind, source)
 group by f.kind
having bool_and(coalesce(w.id = f.id and w.records = f.rows_in_force, false))`

/** Each partition by its name: to count it the index of its ids is enough. */
const count = (kind: RecordKind): string =>
  `select '${kind}' as kind, count(*)::int as records from ${partitionOf(kind)}`

/** How many records of each kind are in force; kinds without any are left out. */
export const kindSizes = async (db: Queryable, kinds: readonly RecordKind[]): Promise<readonly KindSize[]> => {
  const { rows: written } = await db.query<KindSize>(writtenSql, [kinds])
  const others = kinds.filter((kind) => !written.some((size) => size.kind === kind))
  const { rows: counted } =
    others.length === 0 ? { rows: [] } : await db.query<KindSize>(others.map(count).join(' union all '))
  const sizes = new Map([...written, ...counted].map(({ kind, records }) => [kind, records]))
  return kinds.map((kind) => ({ kind, records: sizes.get(kind) ?? 0 })).filter(({ records }) => records > 0)
}
