import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { storedColumns, type RecordRef, type StoredRow } from './storedRow.ts'

const sql = `
select ${storedColumns} from unnest($2::text[], $3::text[]) as k(source, owner)
  join record r on r.kind = $1 and r.source = k.source and r.owner = k.owner
 order by r.owner, r.key`

/** The records of one kind that belong to these owners of the same source, in the order of owner and key. */
export const readByOwners = async (
  db: Queryable,
  kind: RecordKind,
  owners: readonly RecordRef[],
): Promise<readonly StoredRow[]> => {
  if (owners.length === 0) return []
  const { rows } = await db.query<StoredRow>(sql, [kind, owners.map((ref) => ref.source), owners.map((ref) => ref.key)])
  return rows
}
