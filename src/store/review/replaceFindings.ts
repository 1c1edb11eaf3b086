import type { Queryable } from '../queryable.ts'
import type { FindingTable } from '../runs/insertFindings.ts'

/** What the gathered findings answer for: nothing outside is touched. */
export type FindingScope =
  | { readonly runId: string; readonly mode: 'full' | 'delta' }
  | { readonly memberKeys: readonly string[] }

const sameKey = `
  (i.member_key, i.class, i.source, i.record_kind, i.record_key, i.relation)
= (f.member_key, f.class, f.source, f.record_kind, f.record_key, f.relation)`

const onRecord = `(r.record_kind, r.source, r.record_key) = (f.record_kind, f.source, f.record_key)`

const covered = {
  full: `not exists (select from run_uncovered_record r where r.run_id = $1 and ${onRecord})`,
  delta: `(exists (select from run_covered_record r where r.run_id = $1 and ${onRecord})
           or exists (select from run_covered_member m where m.run_id = $1 and m.member_key = f.member_key))`,
}

const notRechecked = `
not exists (select from run_rechecked_member m where m.run_id = $1 and m.member_key = f.member_key)`

const drop = (scope: string): string => `
delete from finding f where ${scope} and not exists (select from incoming_finding i where ${sameKey})`

/** What is written of a finding besides its key. */
const content = 'fingerprint, band, weight, signals, contacts, incidents, model_version, marking, handling'

const differs = `
  (f.fingerprint, f.model_version, f.band, f.weight, f.signals, f.contacts, f.incidents::text)
  is distinct from (i.fingerprint, i.model_version, i.band, i.weight, i.signals, i.contacts, i.incidents::text)`

const rewrite = (table: FindingTable): string => `
update finding f
   set (${content}, doc) = (select ${content.replaceAll(/\w+/g, 'i.$&')}, s.doc from ${table} s where s.ctid = i.at)
  from incoming_finding i where ${sameKey} and ${differs}`

/** No arbiter: nobody else writes findings while the review is locked. */
const add = (table: FindingTable): string => `
insert into finding (member_key, class, source, record_kind, record_key, relation, ${content}, doc)
select i.member_key, i.class, i.source, i.record_kind, i.record_key, i.relation, ${content.replaceAll(/\w+/g, 'i.$&')}, s.doc
  from incoming_finding i join ${table} s on s.ctid = i.at
 where not exists (select from finding f where ${sameKey})`

const put = async (tx: Queryable, table: FindingTable): Promise<void> => {
  await tx.query(rewrite(table))
  await tx.query(add(table))
}

/**
 * Replaces the findings in force within the scope by those gathered before in the same transaction. What did not change
 * is not written.
 */
export const replaceFindings = async (tx: Queryable, scope: FindingScope): Promise<void> => {
  if ('runId' in scope) {
    await tx.query(drop(`${covered[scope.mode]} and ${notRechecked}`), [scope.runId])
    await put(tx, 'shard_finding')
  } else {
    await tx.query(drop('f.member_key = any ($1)'), [scope.memberKeys])
    await put(tx, 'given_finding')
  }
}
