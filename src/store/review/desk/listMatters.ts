import type { Queryable } from '../../queryable.ts'

/** A matter that goes on. A first decision that waits is not in it: the second is blind. Dates are ISO, '' for none. */
export type MatterRow = {
  readonly id: string
  readonly memberKey: string
  readonly regime: 'officer' | 'local'
  readonly status: string
  readonly route: string
  readonly outcome: string
  readonly flags: readonly string[]
  readonly openedOn: string
  readonly holdReviewOn: string
  readonly appealEndsOn: string
  readonly version: number
}

const sql = `
select m.id, m.member_key as "memberKey", m.regime, m.status, m.route, m.outcome,
       array(select mf.flag_id from matter_flag mf where mf.matter_id = m.id and mf.removed_by is null order by 1) as flags,
       m.opened_on as "openedOn", coalesce(m.hold_review_on::text, '') as "holdReviewOn",
       coalesce(m.appeal_ends_on::text, '') as "appealEndsOn", m.version
  from matter m where m.status <> 'CLOSED' order by m.id`

/** The matters that are not closed, oldest first. */
export const listMatters = async (db: Queryable): Promise<readonly MatterRow[]> => {
  const { rows } = await db.query<MatterRow>(sql)
  return rows
}
