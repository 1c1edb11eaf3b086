import type { Queryable } from '../../queryable.ts'

export type StoredCaseFacts = {
  readonly caseId: string
  readonly status: string
  readonly taken: boolean
  /** It was closed before. */
  readonly reopened: boolean
  /** Open flags without an answer. */
  readonly unanswered: number
  /** Statuses of its matters. */
  readonly matters: readonly string[]
}

const sql = `
select c.id as "caseId", c.status, c.taken, c.closed_on is not null as reopened,
       (select count(*)::int from flag g where g.case_id = c.id and g.status in ('NEW', 'IDENTITY_CHECK')) as unanswered,
       array(select m.status from matter m where m.case_id = c.id) as matters
  from case_file c
 where `

/**
 * Where a case can have moved. One that is open, untaken and lost no flag has not. `offset 0` keeps the planner from reading
 * every flag for a few cases.
 */
const byScope = {
  flagIds: `c.id in (select case_id from flag where id = any ($1::bigint[]))`,
  matterIds: `c.id in (select case_id from matter where id = any ($1::bigint[]))`,
  memberKeys: `c.member_key = any ($1::text[])`,
  reconciliationId: `c.id in (
      select k.id from case_file k where k.status <> 'OPEN'
         and exists (select from flag g where g.case_id = k.id and g.last_reconciliation = $1 offset 0)
      union
      select g.case_id from flag_change h join flag g on g.id = h.flag_id
       where h.reconciliation_id = $1 and h.change = 'withdrawn')`,
}

export type CaseScope =
  | { readonly flagIds: readonly string[] }
  | { readonly matterIds: readonly string[] }
  | { readonly memberKeys: readonly string[] }
  | { readonly reconciliationId: string }

/** What the status of some cases follows from: those of flags, matters or members, or touched by a reconciliation. */
export const caseFacts = async (db: Queryable, scope: CaseScope): Promise<readonly StoredCaseFacts[]> => {
  const [[name, value] = ['flagIds', []]] = Object.entries(scope)
  const { rows } = await db.query<StoredCaseFacts>(sql + byScope[name as keyof typeof byScope], [value])
  return rows
}
