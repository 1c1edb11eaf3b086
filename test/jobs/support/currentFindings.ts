import type { Queryable } from '../../../src/store/queryable.ts'
import type { Run } from '../../../src/store/runs/run.ts'

/** One finding of the current set, without row ids. */
export type CurrentFinding = {
  readonly memberKey: string
  readonly class: string
  readonly recordKind: string
  readonly recordKey: string
  readonly relation: string
  readonly fingerprint: string
}

const create = `
create table if not exists current_finding (
  member_key text, class text, source text, record_kind text, record_key text, relation text, fingerprint text,
  primary key (member_key, class, source, record_kind, record_key, relation)
)`

const covered = {
  full: `not exists (select from run_uncovered_record u
           where u.run_id = $1 and (u.record_kind, u.source, u.record_key) = (f.record_kind, f.source, f.record_key))`,
  delta: `(exists (select from run_covered_record c
            where c.run_id = $1 and (c.record_kind, c.source, c.record_key) = (f.record_kind, f.source, f.record_key))
           or exists (select from run_covered_member m where m.run_id = $1 and m.member_key = f.member_key))`,
}

const unchecked = (alias: string): string =>
  `not exists (select from run_rechecked_member r where r.run_id = $1 and r.member_key = ${alias}.member_key)`

/** Replaces what the run covers, by nothing but the views the ledger offers for it. */
export const replaceFindings = async (tx: Queryable, run: Run): Promise<void> => {
  await tx.query(create)
  await tx.query(`delete from current_finding f where ${covered[run.mode ?? 'full']} and ${unchecked('f')}`, [run.id])
  await tx.query(
    `insert into current_finding
     select distinct member_key, class, source, record_kind, record_key, relation, fingerprint
       from shard_finding s where run_id = $1 and ${unchecked('s')}`,
    [run.id],
  )
}

export const currentFindings = async (db: Queryable): Promise<readonly CurrentFinding[]> => {
  const { rows } = await db.query<CurrentFinding>(
    `select member_key as "memberKey", class, record_kind as "recordKind", record_key as "recordKey", relation, fingerprint
       from current_finding order by 1, 2, 3, 4, 5`,
  )
  return rows
}
