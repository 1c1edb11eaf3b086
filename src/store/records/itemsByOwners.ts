import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from './partitionOf.ts'
import { recordColumns, type StoredRecord } from './storedRecord.ts'

/** Kinds whose rows belong to a record of another kind. */
export type OwnedKind = Extract<RecordKind, 'disposals' | 'report-persons' | 'associations'>

/**
 * Rows that belong to the given owners, by owner and id. Disposals and report persons belong to a record of the same source,
 * and two sources may use the same key for different people: pass `source` for them. Declarations name a member, whatever
 * source the member comes from.
 */
export const itemsByOwners = async (
  client: Queryable,
  kind: OwnedKind,
  owners: readonly string[],
  source?: string,
): Promise<readonly StoredRecord[]> => {
  const ofSource = source === undefined ? '' : 'and r.source = $2'
  const sql = `
    select ${recordColumns} from ${partitionOf(kind)} r
     where r.owner = any($1::text[]) ${ofSource}
     order by r.owner, r.id`
  const { rows } = await client.query<StoredRecord>(sql, source === undefined ? [owners] : [owners, source])
  return rows
}
