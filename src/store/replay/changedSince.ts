import type { Queryable } from '../queryable.ts'

/**
 * What a pair's findings are made of: the member with their declarations; the record with what it owns, and with what belongs
 * to the same owner (the report of a person and the report's other people). A run consumed changes up to its window, a recheck
 * those of extracts that were loaded before it.
 */
const sql = `
select exists (
  select from reconciliation c
    left join run r on r.id = c.run_id
    join record_change x on case when r.to_seq is not null then x.seq > r.to_seq
                                 else exists (select from extract e where e.id = x.extract_id and e.finished_at > c.at) end
   where c.id = $1
     and (x.kind = 'workforce' and x.key = $2
          or x.kind = 'associations' and x.owner = $2
          or x.source = $3 and (x.kind = $4 and x.key = $5
                                or x.owner = $5
                                or $6 <> '' and (x.kind = 'reports' and x.key = $6 or x.owner = $6)))) as changed`

/** Whether anything a finding was made of has changed after a reconciliation. `owner` is the record's own, '' for none. */
export const changedSince = async (
  db: Queryable,
  reconciliationId: string,
  pair: {
    readonly memberKey: string
    readonly source: string
    readonly recordKind: string
    readonly recordKey: string
    readonly owner: string
  },
): Promise<boolean> => {
  const { memberKey, source, recordKind, recordKey, owner } = pair
  const { rows } = await db.query<{ changed: boolean }>(sql, [
    reconciliationId,
    memberKey,
    source,
    recordKind,
    recordKey,
    owner,
  ])
  return rows[0]?.changed === true
}

/** Whether the login may read source records at all. */
export const mayReadRecords = async (db: Queryable): Promise<boolean> => {
  const { rows } = await db.query<{ may: boolean }>(
    `select has_table_privilege('record', 'select') and has_table_privilege('record_change', 'select') as may`,
  )
  return rows[0]?.may === true
}
