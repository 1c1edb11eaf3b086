import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'
import type { MergeTarget } from './mergeStage.ts'

/** Held until commit: a committed seq then never has an uncommitted one below it, and a reader's window has no holes. */
const lockSql = `select pg_advisory_xact_lock(hashtext('vetting.record_change'))`

const fromMergeSql = `
insert into record_change (kind, record_id, source, key, owner, change, extract_id)
select $1, record_id, $2, key, owner, change, $3 from change order by record_id`

/** Writes the changes a merge noted. The last step before commit, as it makes other loads wait. */
export const recordMergeChanges = async (client: Queryable, target: MergeTarget): Promise<void> => {
  await client.query(unhurried(lockSql))
  await client.query(unhurried(fromMergeSql, [target.kind, target.source, target.extractId]))
}

const firstLoadSql = (table: string): string => `
insert into record_change (kind, record_id, source, key, owner, change, extract_id)
select kind, id, source, key, owner, 'new', extract_id
  from ${table} where source = $1 and extract_id = $2 order by id`

/** Writes every row of a source's first load as new; for a kind that other sources had filled before. */
export const recordFirstLoad = async (client: Queryable, target: MergeTarget): Promise<void> => {
  await client.query(unhurried(lockSql))
  await client.query(unhurried(firstLoadSql(partitionOf(target.kind)), [target.source, target.extractId]))
}
