import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'

export type KindSize = { readonly kind: RecordKind; readonly records: number }

/** Each partition by its name: to count it the index of its ids is enough. */
const count = (kind: RecordKind): string =>
  `select '${kind}' as kind, count(*)::int as records from ${partitionOf(kind)}`

/** How many records of each kind are in force; kinds without any are left out. */
export const kindSizes = async (db: Queryable, kinds: readonly RecordKind[]): Promise<readonly KindSize[]> => {
  const { rows } = await db.query<KindSize>(kinds.map(count).join(' union all '))
  return rows.filter(({ records }) => records > 0)
}
